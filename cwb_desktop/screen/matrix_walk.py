"""Walking over the matrix by arrows, and rows by key."""

from __future__ import annotations

from collections.abc import Callable

from ..look.filters import cell_passes
from ..look.filters import rows as rows_shown
from ..workshop.collection import Key
from ..workshop.figures.matrix import anchors
from ..workshop.method import PILLARS
from ..workshop.records import Cell, Stakeholder
from ..workshop.working import move_anchor
from .cell_typing import Place
from .hands_part import HandsPart, Workbench

#: The head of a row, then its cells.
_COLUMNS = ("", *PILLARS)


class MatrixWalk(HandsPart):
    """Knows which cell lies beside which; `key_of` and `place_of` tell keys of places and back."""

    def __init__(self, board: Workbench, key_of: Callable[[Place], Key], place_of: Callable[[Key], Place | None]) -> None:
        super().__init__(board)
        self._key_of, self._place_of = key_of, place_of

    @property
    def _rows(self) -> list[str]:
        """The anchors whose rows are drawn, on all pages."""
        return [who.id for who in rows_shown(self.records, self._board.view_options)]

    def move(self, who: Stakeholder, place: int) -> None:
        """An anchor to the row that is drawn at this place; filters may leave rows out between."""
        every, there = [one.id for one in anchors(self.records)], self._rows
        if there:
            self.edit(move_anchor(self.records, who, every.index(there[max(0, min(place, len(there) - 1))])))

    def walk(self, dx: int, dy: int) -> None:
        """To the next cell or row head in this direction."""
        rows, here = self._rows, self._here()
        if not rows:
            return
        if here is None or here[0] not in rows:
            target = (rows[0], self._columns(rows[0])[1])
        else:
            row = rows[max(0, min(len(rows) - 1, rows.index(here[0]) + dy))]
            columns = self._columns(row)
            # Filters may have left this column out of the row: the one nearest to it then.
            near = min(range(len(columns)), key=lambda place: abs(_COLUMNS.index(columns[place]) - _COLUMNS.index(here[1])))
            target = (row, columns[max(0, min(len(columns) - 1, near + dx))])
        key = self._key_of(target) if target[1] else (Stakeholder.KIND, target[0])
        self._board.select([key])
        self._board.choosing.set_focus(key)

    def _columns(self, row: str) -> list[str]:
        """The columns that are drawn in a row: its head first, which has no pillar."""
        cells = {cell.pillar: cell for cell in self.records.all(Cell) if cell.stakeholder == row}
        return ["", *(one for one in PILLARS if cell_passes(cells.get(one), self._board.view_options))]

    def _here(self) -> Place | None:
        """The anchor and pillar of what was chosen last; no pillar for the head of a row."""
        if not self.chosen:
            return None
        kind, one_id = self.chosen[-1]
        return (one_id, "") if kind == Stakeholder.KIND else self._place_of((kind, one_id))

    def shift_row(self, by: int) -> None:
        """The row of what is chosen up or down."""
        here, rows = self._here(), self._rows
        who = self.records.get(Stakeholder, here[0]) if here else None
        if who is not None and who.id in rows:
            self.move(who, rows.index(who.id) + by)
