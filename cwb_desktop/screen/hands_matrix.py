"""Hands on the matrix of pillars and anchors: cells by click and arrows, levels by pie and digit, rows in the order of the hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from ..look.bounds import bounds
from ..look.pillars_ground import COLUMNS, PIE, PIE_X, PIE_Y, ROW, ROWS, TOP, WORDS_X
from ..workshop.collection import Key
from ..workshop.figures.matrix import PROMISED
from ..workshop.method import LEVELS
from ..workshop.records import Cell, Stakeholder
from ..workshop.working import cell_of, make_agreement, promise_offered, set_level
from .anchor_rows import AnchorRows
from .cell_typing import CellTyping, Place
from .digits import digit_of
from .gestures import Gesture, Tap
from .ground_base import Point
from .hands_part import Workbench
from .matrix_menu import MatrixMenu
from .matrix_walk import MatrixWalk
from .own_hands import OwnHands
from .snapping import Snap

if TYPE_CHECKING:
    from .canvas_menu import CanvasMenu
    from .canvas_view import Pointer
    from .items import MarkItem

#: The kind of the virtual key of a cell that is not in the records yet; its id is "<stakeholder>.<pillar>".
EMPTY = "empty_cell"
#: So near the middle of a pie means the pie; a finger may be anywhere left of the words.
_NEAR = PIE + 2.5
_ARROWS: dict[int, tuple[int, int]] = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}


class MatrixHands(OwnHands):
    """Of cells, whether they are in the records or not, and of anchors as rows."""

    def __init__(self, board: Workbench) -> None:
        super().__init__(board)
        self._known: dict[Key, Place] = {}
        self.cells = CellTyping(board, self.key_of)
        self.rows = AnchorRows(board)
        self.walk = MatrixWalk(board, self.key_of, self.place_of)
        self._menu = MatrixMenu(board, self)

    def place_of(self, key: Key) -> Place | None:
        """Anchor and pillar of a cell; None where it is none."""
        if key[0] == EMPTY:
            one_id, _, pillar = key[1].rpartition(".")
            return one_id, pillar
        cell = self.records.get(Cell, key[1]) if key[0] == Cell.KIND else None
        return (cell.stakeholder, cell.pillar) if cell else None

    def key_of(self, place: Place) -> Key:
        """The key of a cell now."""
        cell = cell_of(self.records, *place)
        return cell.key if cell else (EMPTY, f"{place[0]}.{place[1]}")

    def places_chosen(self) -> list[Place]:
        """The places of the chosen cells."""
        return [place for key in self.chosen if (place := self.place_of(key)) is not None]

    # -- taking hold --

    def movable(self, key: Key) -> bool:
        """Anchors and notes; cells stay where they are."""
        return key[0] not in (Cell.KIND, EMPTY)

    def begin(self, pointer: Pointer, found: MarkItem | None) -> Gesture | None:
        """The next free row asks for an anchor."""
        x, y = pointer.scene.x(), pointer.scene.y()
        free = self._rows_shown() if found is None else ROWS
        if free < ROWS and x < COLUMNS and TOP + ROW * free <= y < TOP + ROW * (free + 1):
            return Tap(pointer, self.rows.ask_anchor)
        return None

    def tapped(self, key: Key, pointer: Pointer) -> None:
        """On the pie: one level further, and from the last one back to none."""
        place, found = self.place_of(key), self._board.scene.held(key)
        if place is None or found is None or found.item.at is None or found.item.part != "card":
            return
        # What is drawn first of a cell is its ground.
        x = pointer.scene.x() - bounds(found.item.marks[0], self._board.context.measure).x
        y = pointer.scene.y() - (found.item.at[1] - ROW / 2)
        on_pie = x < WORDS_X if pointer.touch else (x - PIE_X) ** 2 + (y - PIE_Y) ** 2 <= _NEAR**2
        if on_pie:
            cell = cell_of(self.records, *place)
            self.set_level(((cell.level if cell else 0) + 1) % len(LEVELS))

    def pull(self, held: Key, at: Point, moving: Mapping[Key, Point], suspended: bool) -> Snap:
        """Rows go up and down only."""
        return Snap(moving[held][0] - at[0], 0.0) if held[0] == Stakeholder.KIND else Snap()

    def let_go(self, points: Mapping[Key, Point], at: Point) -> bool:
        """Anchors take the row they were let go on."""
        held = [(point, key[1]) for key, point in points.items() if key[0] == Stakeholder.KIND]
        whos = [(point, who) for point, one_id in held if (who := self.records.get(Stakeholder, one_id)) is not None]
        first = (self._board.view_options.page - 1) * ROWS
        for point, who in sorted(whos, key=lambda one: one[0][1])[:1]:
            self.walk.move(who, first + int((point[1] - TOP) // ROW))
        return bool(whos)

    def _rows_shown(self) -> int:
        """How many anchors this page shows."""
        return sum(item.part == "marker" for item in self._board.scene.shown())

    # -- keys --

    def wants(self, event: QKeyEvent) -> bool:
        """Digits for chosen cells, and arrows."""
        return (digit_of(event) in LEVELS and bool(self.places_chosen())) or event.key() in _ARROWS

    def key(self, event: QKeyEvent) -> bool:
        """0 to 4: the level; arrows: the next cell; Alt and arrows: the row up or down."""
        digit, way = digit_of(event), _ARROWS.get(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if digit in LEVELS and self.places_chosen():
            self.set_level(digit or 0)
        elif way and held == Qt.KeyboardModifier.NoModifier and not self.chosen_of("note"):
            self.walk.walk(*way)
        elif way and way[1] and held == Qt.KeyboardModifier.AltModifier:
            self.walk.shift_row(way[1])
        else:
            return False
        return True

    def order(self) -> tuple[Key, ...]:
        """Row by row from left to right, then notes, then lists."""
        at = self._board.scene.centres(self._board.scene.placed())
        cells = sorted((key for key in at if key[0] != "note"), key=lambda key: (int((at[key][1] - TOP) // ROW), at[key][0]))
        return (*cells, *(key for key in self.everything() if key not in at or key[0] == "note"))

    # -- levels and promises --

    def set_level(self, level: int) -> None:
        """How far the chosen cells are; a promise offers its agreement."""
        places, new_id = self.places_chosen(), self.new_id
        steps = [lambda now, who=who, pillar=pillar: set_level(now, who, pillar, level, new_id) for who, pillar in places]
        if not self.do("cell.level", *steps):
            return
        self._board.select([self.key_of(place) for place in places])
        if len(places) == 1:
            self.offer_agreement(places[0])

    def offer_agreement(self, place: Place) -> None:
        """Asks whether a promise becomes an agreement, where there is none yet."""
        cell = cell_of(self.records, *place)
        if cell is None or cell.level != PROMISED or not promise_offered(self.records, cell):
            return
        question = self.tr("This is a promise. Make it an agreement?")
        self._board.parts.ask(question, self.tr("Make it"), self.tr("Not now"), lambda: self.make_agreement(place))

    def make_agreement(self, place: Place) -> None:
        """An agreement of the promise of this cell."""
        cell = cell_of(self.records, *place)
        if cell is not None and self.edit(make_agreement(self.records, cell, self.new_id)):
            self.say(self.tr("The agreement stands in step 5."))

    # -- typing --

    def new(self, point: Point | None) -> bool:
        """The next anchor; on a cell its text."""
        self.rows.ask_anchor()
        return True

    def use(self, tool: str) -> bool:
        """The tool for a new row."""
        if tool == "new_anchor":
            self.rows.ask_anchor()
        return tool == "new_anchor"

    def write(self, key: Key) -> bool:
        """The text of a cell, and with Enter its amount; both are one step for undo."""
        place = self.place_of(key)
        if place is not None:
            self.cells.write(key, place)
        return place is not None

    def paste(self, lines: Sequence[str]) -> bool:
        """An anchor for each line."""
        self.rows.add(lines)
        return True

    # -- deeds --

    def remove(self, keys: Sequence[Key]) -> bool:
        """Rows go with their cells; cells become empty."""
        if any(key[0] == Stakeholder.KIND for key in keys):
            self.rows.no_anchor()
            return True
        return bool(keys) and all(key[0] == EMPTY for key in keys)

    def there(self, key: Key) -> bool:
        """An empty cell is there as long as its anchor is one and nothing is in it."""
        if key[0] != EMPTY:
            return super().there(key)
        place = self.place_of(key)
        who = self.records.get(Stakeholder, place[0]) if place else None
        return place is not None and who is not None and who.anchor and cell_of(self.records, *place) is None

    def chosen_changed(self) -> None:
        """Remembers which places are chosen, for when their cells come or go."""
        for key in self.chosen:
            place = self.place_of(key)
            if place is not None:
                self._known[key] = place

    def heir(self, key: Key) -> Key | None:
        """The same place, with or without a cell."""
        place = self._known.get(key) or (self.place_of(key) if key[0] == EMPTY else None)
        found = self.key_of(place) if place else None
        return found if found is not None and self.there(found) else None

    # -- the menu --

    def menu(self, builder: CanvasMenu, menu: QMenu) -> bool:
        """Of cells."""
        return self._menu.cells(builder, menu)

    def more(self, builder: CanvasMenu, menu: QMenu) -> None:
        """Of rows."""
        self._menu.rows(builder, menu)

    def menu_nothing(self, builder: CanvasMenu, menu: QMenu, point: Point) -> bool:
        """The next anchor."""
        self._menu.nothing(builder, menu)
        return True
