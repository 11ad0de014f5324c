"""The menus of the matrix: of cells, of rows, and of free space."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtWidgets import QMenu

from ..workshop import edits
from ..workshop.collection import Key
from ..workshop.method import LEVELS
from ..workshop.records import Cell, Plan
from ..workshop.working import cell_of, promise_offered
from .anchor_rows import AnchorRows
from .canvas_menu import CanvasMenu
from .cell_typing import Place
from .hands_part import HandsPart, Workbench
from .matrix_walk import MatrixWalk


class CellDeeds(Protocol):
    """What the menu asks of the hands on the matrix."""

    rows: AnchorRows
    walk: MatrixWalk

    def places_chosen(self) -> list[Place]: ...
    def set_level(self, level: int) -> None: ...
    def write(self, key: Key) -> bool: ...
    def make_agreement(self, place: Place) -> None: ...


class MatrixMenu(HandsPart):
    """What can be done with cells and rows, in words."""

    def __init__(self, board: Workbench, hands: CellDeeds) -> None:
        super().__init__(board)
        self._hands = hands

    def cells(self, builder: CanvasMenu, menu: QMenu) -> bool:
        """Of cells."""
        places = self._hands.places_chosen()
        if not places or len(places) != len(self.chosen):
            return False
        words, cells = self.words(), [cell_of(self.records, *place) for place in places]
        levels = [(str(level), f"{level}  {words(f'level.{level}')}") for level in LEVELS]
        now = {str(cell.level if cell else 0) for cell in cells}
        builder.choices(menu, self.tr("How far"), levels, now, lambda level: self._hands.set_level(int(level)))
        if len(places) == 1:
            key, cell = self.chosen[0], cells[0]
            builder.act(menu, self.tr("Text and amount"), lambda: self._hands.write(key), "Enter", "pencil")
            if cell is not None and promise_offered(self.records, cell):
                builder.act(menu, self.tr("Make an agreement"), lambda: self._hands.make_agreement(places[0]), icon="handshake")
        self._plan_menu(builder, menu, [cell for cell in cells if cell is not None])
        menu.addSeparator()
        builder.act(menu, self.tr("Empty the cell"), self.off, "Del", "trash-2")
        return True

    def _plan_menu(self, builder: CanvasMenu, menu: QMenu, cells: Iterable[Cell]) -> None:
        found = list(cells)
        if not found or not self.records.all(Plan):
            return

        def change(plan: str) -> None:
            self.edit(edits.set_many([(cell, edits.changed(cell, plan=plan or None)) for cell in found], "cell.change"))

        plans = [*((one.id, one.title) for one in self.records.all(Plan)), ("", self.words()("number.none"))]
        builder.choices(menu, self.tr("Plan"), plans, {cell.plan or "" for cell in found}, change)

    def rows(self, builder: CanvasMenu, menu: QMenu) -> None:
        """Of rows."""
        builder.act(menu, self.tr("Row up"), lambda: self._hands.walk.shift_row(-1), "Alt+Up", "arrow-up")
        builder.act(menu, self.tr("Row down"), lambda: self._hands.walk.shift_row(1), "Alt+Down", "arrow-down")
        menu.addSeparator()

    def nothing(self, builder: CanvasMenu, menu: QMenu) -> None:
        """The next anchor."""
        builder.act(menu, self.tr("New anchor"), self._hands.rows.ask_anchor, "N", "anchor")
