"""Dots of plans, problems or plugs typed in a row, as they are counted from the paper: how many were given stands beside the field."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from ..look.votes import LastVote, last_vote
from ..workshop import voting
from ..workshop.collection import Key
from ..workshop.record import Record
from .canvas_menu import CanvasMenu
from .card_typing import Line
from .digits import digit_of
from .hands_part import HandsPart, Workbench
from .new_vote import new_vote

#: As many figures as dots may have, and as many letters as a hint has of what they are for.
_FIGURES, _LETTERS = 6, 40


class DotsTyping(HandsPart):
    """Asks for the dots of one after another, in the order of their numbers, for the last vote on them."""

    def __init__(self, board: Workbench, canvas: str) -> None:
        super().__init__(board)
        self._canvas, self._kind = canvas, voting.ABOUT[canvas]

    @property
    def about(self) -> LastVote | None:
        """The last vote on them."""
        return last_vote(self.records, self._kind)

    # -- ways to ask for them --

    def begun(self, event: QKeyEvent) -> str | None:
        """What a key begins the number with: a digit itself, V nothing; None for other keys."""
        digit = digit_of(event)
        if digit is not None:
            return str(digit)
        return "" if event.key() == Qt.Key.Key_V and event.modifiers() == Qt.KeyboardModifier.NoModifier else None

    def offer(self, builder: CanvasMenu, menu: QMenu, key: Key) -> None:
        """The row of a menu that asks for the dots of one."""
        builder.act(menu, self.tr("Dots"), lambda: self.write(key), "V", "vote")

    def use(self, tool: str, chosen: Sequence[Key]) -> bool:
        """The tool for dots: of what is chosen, else from the first on."""
        if tool != "vote":
            return False
        if not (chosen and self.write(chosen[-1])):
            self._go_on(self._all())
        if not self._all():
            self.say(self.tr("There is nothing to vote on yet."))
        return True

    def write(self, key: Key, begun: str = "") -> bool:
        """Asks for the dots of one; Enter goes on with the next. False where there is nothing to vote on."""
        one = self.records.get(self._kind, key[1])
        about = self.about or (self._begin() if one is not None else None)
        if one is None or about is None:
            return False
        now = about.dots(one)

        def typed(text: str, more: bool) -> None:
            self._count(one, text)
            if more:
                following = self._all()
                self._go_on(following[following.index(key) + 1 :] if key in following else [])

        hint = self.tr("Dots for {name}").format(name=textwrap.shorten(self._words(one), _LETTERS, placeholder=" …"))
        text = begun or ("" if now is None else str(now))
        self.ask(Line(self.at(key), hint, _FIGURES, typed, text, read=lambda text: self._sum(about, one, text)), over=not begun)
        return True

    # -- one after another --

    def _all(self) -> list[Key]:
        """All there is to vote on, as it is numbered."""
        numbers = self._board.looking.numbers
        keys = [(self._kind.KIND, one_id) for one_id, _words in voting.candidates(self.records, self._canvas)]
        return sorted(keys, key=lambda key: numbers.get(key, 0))

    def _go_on(self, keys: Sequence[Key]) -> None:
        """Asks for the first of these that is drawn, on a further page too."""
        for key in keys:
            self._board.looking.reveal(key)
            if self._board.scene.draws(key):
                self.choose([key])
                self.write(key)
                return

    def _words(self, one: Record) -> str:
        return dict(voting.candidates(self.records, self._canvas)).get(one.id, "")

    def _begin(self) -> LastVote | None:
        """A new vote: whoever types dots has counted them already."""
        context = self._board.context
        if self.edit(new_vote(self.records, self._canvas, context.say(), context.today(), context.new_id)):
            self.say(self.tr("A vote is begun. Fill in at the right how many vote."))
        return self.about

    # -- numbers --

    def _sum(self, about: LastVote, one: Record, text: str) -> str:
        """How many would be given with this number, of how many there are; where nobody said yet how many vote, only the first."""
        if text and not text.isdecimal():
            return self.tr("not understood: {text}").format(text=text)
        cast = about.figures.cast - (about.dots(one) or 0) + int(text or 0)
        if not about.figures.maximum:
            return self.words().count("count.dots", cast)
        words = self.tr("{cast} of {most} dots").format(cast=cast, most=about.figures.maximum)
        return self.tr("{sum}: more than there are").format(sum=words) if cast > about.figures.maximum else words

    def _count(self, one: Record, text: str) -> None:
        about = self.about
        if about is not None and text.isdecimal():
            self.edit(voting.count(self.records, self._canvas, about.vote, one.id, int(text), self.new_id))
