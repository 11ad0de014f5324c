"""Dots of plans or problems typed in a row, as they are counted from the paper: how many were given stands beside the field."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

from ..look.votes import LastVote, last_vote
from ..workshop import edits, voting
from ..workshop.collection import Key
from ..workshop.record import Record
from ..workshop.records import VoteOption
from .card_typing import Line
from .hands_part import HandsPart, Workbench

#: As many figures as dots may have, and as many letters as a hint has of what they are for.
_FIGURES, _LETTERS = 6, 40


class DotsTyping(HandsPart):
    """Asks for the dots of one plan or problem after another in an order, for the last vote on them."""

    def __init__(self, board: Workbench, canvas: str, order: Callable[[], tuple[Key, ...]]) -> None:
        super().__init__(board)
        self._canvas, self._kind, self._order = canvas, voting.ABOUT[canvas], order

    @property
    def about(self) -> LastVote | None:
        """The last vote on them."""
        return last_vote(self.records, self._kind)

    def write(self, key: Key, begun: str = "") -> None:
        """Asks for the dots of one; Enter goes on with the next."""
        one = self.records.get(self._kind, key[1])
        about = self.about or (self._begun() if one is not None else None)
        if one is None or about is None:
            return
        now = about.dots(one)

        def typed(text: str, more: bool) -> None:
            self._count(one, text)
            following = self._after(key) if more else None
            if following is not None:
                self.choose([following])
                self.write(following)

        hint = self.tr("Dots for {name}").format(name=textwrap.shorten(self._words(one), _LETTERS, placeholder=" …"))
        text = begun or ("" if now is None else str(now))
        self.ask(Line(self.at(key), hint, _FIGURES, typed, text, read=lambda text: self._sum(about, one, text)), over=not begun)

    def _words(self, one: Record) -> str:
        return dict(voting.candidates(self.records, self._canvas)).get(one.id, "")

    def _begun(self) -> LastVote | None:
        """A new vote: whoever types dots has counted them already."""
        context = self._board.context
        title = context.say()("meeting.title", n=voting.STEP_OF[self._canvas])
        questions = {
            "plan_board": self.tr("Which plan gives most energy?"),
            "assets_needs": self.tr("Which problem do we tackle first?"),
        }
        question = questions[self._canvas]
        if self.edit(voting.begin(self.records, self._canvas, title, question, context.today(), context.new_id)):
            self.say(self.tr("A vote is begun. Fill in at the right how many vote."))
        return self.about

    def _after(self, key: Key) -> Key | None:
        same = [one for one in self._order() if one[0] == self._kind.KIND]
        place = same.index(key) + 1 if key in same else len(same)
        return same[place] if place < len(same) else None

    def _sum(self, about: LastVote, one: Record, text: str) -> str:
        """How many would be given with this number, of how many there are."""
        if text and not text.isdecimal():
            return self.tr("not understood: {text}").format(text=text)
        cast = about.figures.cast - (about.dots(one) or 0) + int(text or 0)
        words = self.tr("{cast} of {most} dots").format(cast=cast, most=about.figures.maximum)
        return self.tr("{sum}: more than there are").format(sum=words) if cast > about.figures.maximum else words

    def _count(self, one: Record, text: str) -> None:
        """The dots as the card shows them: those of plans joined into a plan are in that number."""
        about, words = self.about, self._words(one)
        if about is None or not words or not text.isdecimal():
            return
        options = self.records.parts(VoteOption, about.vote.id)
        own = next((option for option in options if option.option == one.id), None)
        joined = (about.dots(one) or 0) - (own.dots if own else 0)
        dots = max(0, int(text) - joined)
        if own is not None:
            self.do("vote_option.change", lambda _now: edits.set_fields(own, dots=dots))
            return
        made = VoteOption(id=self.new_id(), vote=about.vote.id, option=one.id, text=words[:80], dots=dots)
        self.do("vote_option.add", lambda now: edits.add(now, made))
