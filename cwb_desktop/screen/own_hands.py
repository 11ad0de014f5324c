"""What hands and keys mean on one canvas only: the hooks of the board, and what they mean where a canvas has nothing of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from ..workshop.collection import Key
from ..workshop.people import Stakeholder
from .board_edits import in_reading_order
from .ground_base import Point
from .hands_part import HandsPart
from .snapping import Snap

if TYPE_CHECKING:
    from .canvas_menu import CanvasMenu
    from .canvas_view import Pointer
    from .gestures import Gesture
    from .items import MarkItem


class OwnHands(HandsPart):
    """Of a canvas of stakeholders and relations. Where a hook tells True, it has done what was asked."""

    #: The parts that lines can be drawn from and to.
    line_ends: frozenset[str] = frozenset({"marker"})

    # -- lines --

    @property
    def lines_on(self) -> bool:
        """Whether dots to draw a line from are shown under the pointer."""
        return self._board.looking.lines_on

    def can_start(self, found: MarkItem | None) -> bool:
        """Whether a line can begin here."""
        return found is not None and found.item.part in self.line_ends and found.item.key[0] == Stakeholder.KIND

    def joins(self, source: Key, target: Key) -> bool:
        """Whether a line from one to the other means something."""
        return source != target and target[0] == Stakeholder.KIND

    def join(self, source: Key, target: Key) -> None:
        """Draws that line."""
        self._board.deeds.connect_to(source[1], target[1])

    def to_space(self, source: Key, point: Point) -> None:
        """A line was let go on empty space."""
        self._board.typing.new_card(point, source[1])

    # -- taking hold --

    def movable(self, key: Key) -> bool:
        """Whether this can be dragged."""
        return True

    def begin(self, pointer: Pointer, found: MarkItem | None) -> Gesture | None:
        """A gesture of its own."""
        return None

    def tapped(self, key: Key, pointer: Pointer) -> None:
        """This was pressed and let go in the same place; it is chosen by now."""

    def places(self, keys: Iterable[Key]) -> Mapping[Key, Point]:
        """Where these are drawn, of those that keys can move."""
        return self._board.scene.centres(keys)

    def pull(self, held: Key, at: Point, moving: Mapping[Key, Point], suspended: bool) -> Snap:
        """What a card in the hand lacks to come where it would snap to."""
        return self._board.extras.arranging.snapped(held, at, moving, suspended)

    def let_go(self, points: Mapping[Key, Point], at: Point) -> bool:
        """Things were let go with the pointer at a point, and that is no matter of places."""
        return False

    # -- keys --

    def key(self, event: QKeyEvent) -> bool:
        """A key that only means something here."""
        return False

    def wants(self, event: QKeyEvent) -> bool:
        """Whether `key` would do something, and the window must keep off."""
        return False

    def order(self) -> tuple[Key, ...]:
        """What Tab walks along."""
        return in_reading_order(self._board.scene.placed(), self._board.looking.numbers)

    def everything(self) -> tuple[Key, ...]:
        """All records that are drawn on this page, rows and lines too, in the order of their numbers."""
        shown = dict.fromkeys(item.key for item in self._board.scene.shown() if item.part != "furniture")
        return in_reading_order((key for key in shown if self.there(key)), self._board.looking.numbers)

    # -- typing --

    def new(self, point: Point | None) -> bool:
        """A new card at a point, or where there is room."""
        return False

    def paste(self, lines: Sequence[str]) -> bool:
        """A card for each line."""
        return False

    def write(self, key: Key) -> bool:
        """Lets the words of this be changed."""
        return False

    def use(self, tool: str) -> bool:
        """A tool of the bar that is done at once."""
        return False

    # -- deeds --

    def remove(self, keys: Sequence[Key]) -> bool:
        """Takes these away."""
        return False

    def there(self, key: Key) -> bool:
        """Whether this still exists."""
        return self.records.by_key(key) is not None

    def heir(self, key: Key) -> Key | None:
        """What is chosen in place of something that is gone."""
        return None

    def chosen_changed(self) -> None:
        """Something else is chosen, or the drawing changed."""

    # -- the menu --

    def menu(self, builder: CanvasMenu, menu: QMenu) -> bool:
        """The menu of what is chosen."""
        return False

    def more(self, builder: CanvasMenu, menu: QMenu) -> None:
        """What stands first in the menu of stakeholders."""

    def menu_nothing(self, builder: CanvasMenu, menu: QMenu, point: Point) -> bool:
        """What can be made here, where nothing is chosen."""
        return False
