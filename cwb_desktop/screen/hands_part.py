"""What the hands of a canvas and their parts share: the board, what is chosen, typing a line, and edits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ..look.marks import Drawing
from ..look.view import View
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from .board_edits import Step, together
from .board_extras import BoardExtras
from .board_parts import BoardParts
from .card_typing import CardTyping, Line
from .deeds import Deeds
from .desk import Desk
from .ground_base import Point
from .looking import FILTERS, Looking

if TYPE_CHECKING:
    from ..texts import Say


class Workbench(Desk):
    """A desk with the tools that hands work with; the board lays them out.

    `places_changed(places)`: where markers are during a drag.
    """

    looking: Looking
    parts: BoardParts
    deeds: Deeds
    typing: CardTyping
    extras: BoardExtras
    places_changed = Signal(object)

    @property
    def drawing(self) -> Drawing | None:
        """The page that is shown."""
        return self.looking.drawing

    @property
    def view_options(self) -> View:
        """How the canvas is looked at: filters, lines, page."""
        return self.looking.options

    def set_filter(self, name: str, on: bool) -> None:
        """Switches what is seen (`lines`, `attitudes` …), or a single tick of the filters (`missing`, `late` …)."""
        (self.looking.set_filter if name in FILTERS else self.extras.filtering.tick)(name, on)

    def publish(self, places: Mapping[Key, Point]) -> None:
        """Tells where markers are while they are dragged; lines follow them."""
        self.places_changed.emit(dict(places))
        self.looking.follow(places)


class HandsPart(QObject):
    """Works on one board."""

    def __init__(self, board: Workbench) -> None:
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
        return self._board.over

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

    def chosen_of(self, *kinds: str) -> list[Key]:
        """The chosen ones of these kinds."""
        return [key for key in self.chosen if key[0] in kinds]
