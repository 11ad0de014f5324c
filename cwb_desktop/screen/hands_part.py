"""What the hands of a canvas and their parts share: the board, what is chosen, typing a line, and edits."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from .board_edits import Step, in_reading_order, together
from .ground_base import Point

if TYPE_CHECKING:
    from ..texts import Say
    from .board import Board
    from .card_typing import Line


class HandsPart(QObject):
    """Works on one board."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board = board

    @property
    def records(self) -> Records:
        """The records as they are now."""
        return self._board.records

    @property
    def chosen(self) -> list[Key]:
        """What is chosen."""
        return self._board.chosen

    def under_pointer(self) -> Point | None:
        """Where the pointer is on the sheet, if it is over it."""
        return self._board.hand.over

    def at(self, key: Key) -> Point:
        """Where something is drawn; the middle of the sheet where it is not."""
        found = self._board.scene.held(key)
        return (found.centre.x(), found.centre.y()) if found is not None else (500.0, 353.5)

    def ask(self, line: Line, over: bool = True) -> None:
        """Lets the user type a line; `over`: what is there is typed over."""
        self._board.typing.write(line)
        if not over:
            self._board.typing.editor.end(False)

    def say(self, text: str) -> None:
        """Tells one sentence."""
        self._board.message.emit(text)

    def choose(self, keys: Sequence[Key]) -> None:
        """Chooses these."""
        self._board.select(keys)

    def new_id(self) -> str:
        """An id that nobody has."""
        return self._board.context.new_id()

    def words(self) -> Say:
        """The words of the interface's language."""
        return self._board.context.words()

    def edit(self, edit: Edit) -> bool:
        """Carries one edit out."""
        return self._board.do(edit)

    def off(self) -> None:
        """What is chosen off this canvas."""
        self._board.deeds.off_canvas()

    def do(self, verb: str, *steps: Step) -> bool:
        """Several edits as one, each made from the records as the ones before leave them."""
        return self._board.do(together(self.records, verb, steps))

    def everything(self) -> tuple[Key, ...]:
        """All records that are drawn on this page, rows and lines too, in the order of their numbers."""
        shown = dict.fromkeys(item.key for item in self._board.scene.shown() if item.part != "furniture")
        return in_reading_order((key for key in shown if self._board.own.there(key)), self._board.looking.numbers)

    def chosen_of(self, *kinds: str) -> list[Key]:
        """The chosen ones of these kinds."""
        return [key for key in self.chosen if key[0] in kinds]
