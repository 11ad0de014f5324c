"""Where the markers of the power-interest grid are drawn: each in its own cell, or in the nearest free one of its quadrant (method 3.5)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..workshop.figures.grid import quadrant
from ..workshop.grid_places import HALF, POINT, grid_point
from ..workshop.places import FREE_DISTANCE, free_distance
from ..workshop.records import Stakeholder
from .marks import Rect
from .shapes import REACH

Point = tuple[float, float]
Cell = tuple[int, int]
#: Half the width and half the height of the figures in a marker, by id.
Figures = Mapping[str, Point]
_FIGURES = (7.0, 5.5)
#: How many times the plain radius a marker has, by id.
Scales = Mapping[str, float]
_LAST = 20
#: The first column and row (counted from 0 / 0, in halves) that count as high.
_HIGH = 10
#: The side of a cell, and the cells that touch one.
_CELL = POINT * HALF
_BESIDE, _CORNERS = ((-1, 0), (1, 0), (0, -1), (0, 1)), ((-1, -1), (-1, 1), (1, -1), (1, 1))


def _turn(step: Cell) -> tuple[float, float]:
    """How far a step is, and for equal ones right, down, left, up."""
    return (step[0] ** 2 + step[1] ** 2, math.atan2(-step[1], step[0]) % (2 * math.pi))


_STEPS: tuple[Cell, ...] = tuple(sorted(((x, y) for x in range(-_LAST, _LAST + 1) for y in range(-_LAST, _LAST + 1)), key=_turn))


@dataclass(slots=True)
class _Page:
    """The taken cells of one page."""

    walls: tuple[Rect, ...]
    figures: Figures
    scales: Scales
    taken: dict[Cell, Stakeholder] = field(default_factory=dict[Cell, Stakeholder])
    full: set[tuple[str, bool, float]] = field(default_factory=set[tuple[str, bool, float]])

    def take(self, who: Stakeholder) -> Cell | None:
        """The nearest free cell of its quadrant, now taken; None where there is none."""
        zone = (quadrant(who) or "", who.anchor, self.scales.get(who.id, 1.0))
        if zone in self.full:
            return None
        found = next((cell for cell in _cells(who) if self._free(cell, who)), None)
        if found is None:
            self.full.add(zone)
        else:
            self.taken[found] = who
        return found

    def _free(self, cell: Cell, who: Stakeholder) -> bool:
        if cell in self.taken:
            return False
        x, y = cell
        w, h = self.figures.get(who.id, _FIGURES)
        if self.walls:
            at = cell_point(cell)
            if any(wall.meets(Rect(at[0] - w, at[1] - h, 2 * w, 2 * h)) for wall in self.walls):
                return False
        for dx, dy in _BESIDE:
            other = self.taken.get((x + dx, y + dy))
            if other is not None and (self._apart(who, other) > _CELL or self._tight(who, other, dy == 0)):
                return False
        corners = (self.taken.get((x + dx, y + dy)) for dx, dy in _CORNERS) if self.scales else ()
        return not any(other and self._apart(who, other) > _CELL * math.sqrt(2) for other in corners)

    def _apart(self, who: Stakeholder, other: Stakeholder) -> float:
        grown = REACH * (self.scales.get(who.id, 1.0) + self.scales.get(other.id, 1.0) - 2.0)
        return free_distance(who.anchor, other.anchor, grown)

    def _tight(self, who: Stakeholder, other: Stakeholder, level: bool) -> bool:
        place = 0 if level else 1
        return self.figures.get(who.id, _FIGURES)[place] + self.figures.get(other.id, _FIGURES)[place] > FREE_DISTANCE


def cell_point(cell: Cell) -> Point:
    """The centre of a cell."""
    return grid_point(cell[0] / 2, cell[1] / 2)


def _cells(who: Stakeholder) -> Iterator[Cell]:
    """Its own cell, then the others of its quadrant further and further away, never over a line at 5."""
    column, row = round(2 * (who.interest or 0)), round(2 * (who.influence or 0))
    columns, rows = _side(column), _side(row)
    for dx, dy in _STEPS:
        if column + dx in columns and row + dy in rows:
            yield column + dx, row + dy


def _side(value: int) -> range:
    return range(_HIGH, _LAST + 1) if value >= _HIGH else range(_HIGH)


def grid_places(
    whos: Iterable[Stakeholder], walls: tuple[Rect, ...] = (), figures: Figures | None = None, scales: Scales | None = None
) -> tuple[dict[str, Point], ...]:
    """The drawn centre of each placed stakeholder by id, page by page; no number covers the `walls`, which are words."""
    left = sorted(whos, key=lambda who: who.id)
    pages: list[dict[str, Point]] = []
    while left or not pages:
        page = _Page(walls, figures or {}, scales or {})
        found = {who.id: cell_point(cell) for who in left if (cell := page.take(who)) is not None}
        pages.append(found)
        left = [who for who in left if who.id not in found]
    return tuple(pages)
