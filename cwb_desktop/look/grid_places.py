"""Where the markers of the power-interest grid are drawn: each in its own cell, or in the nearest free one of its quadrant (method 3.5)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from ..workshop.figures.grid import quadrant
from ..workshop.grid_places import grid_point
from ..workshop.places import FREE_DISTANCE, free_distance
from ..workshop.records import Stakeholder
from .marks import Rect

Point = tuple[float, float]
Cell = tuple[int, int]
#: Half the width and half the height of the figures in a marker, by id.
Figures = Mapping[str, Point]
_FIGURES = (7.0, 5.5)
_LAST = 20
#: The first column and row (counted from 0 / 0, in halves) that count as high.
_HIGH = 10


def _turn(step: Cell) -> tuple[float, float]:
    """How far a step is, and for equal ones right, down, left, up."""
    return (step[0] ** 2 + step[1] ** 2, math.atan2(-step[1], step[0]) % (2 * math.pi))


_STEPS: tuple[Cell, ...] = tuple(sorted(((x, y) for x in range(-_LAST, _LAST + 1) for y in range(-_LAST, _LAST + 1)), key=_turn))


@dataclass(slots=True)
class _Page:
    """The taken cells of one page."""

    walls: tuple[Rect, ...]
    figures: Figures
    taken: dict[Cell, Stakeholder] = field(default_factory=dict[Cell, Stakeholder])
    full: set[tuple[str, bool]] = field(default_factory=set[tuple[str, bool]])

    def take(self, who: Stakeholder) -> Cell | None:
        """The nearest free cell of its quadrant, now taken; None where there is none."""
        zone = (quadrant(who) or "", who.anchor)
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
        for beside in ((x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)):
            other = self.taken.get(beside)
            if other is not None and (free_distance(who.anchor, other.anchor) > FREE_DISTANCE or self._tight(who, other, beside[1] == y)):
                return False
        return True

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


def grid_places(whos: Iterable[Stakeholder], walls: tuple[Rect, ...] = (), figures: Figures | None = None) -> tuple[dict[str, Point], ...]:
    """The drawn centre of each placed stakeholder by id, page by page; no number covers the `walls`, which are words."""
    left = sorted(whos, key=lambda who: who.id)
    pages: list[dict[str, Point]] = []
    while left or not pages:
        page = _Page(walls, figures or {})
        found = {who.id: cell_point(cell) for who in left if (cell := page.take(who)) is not None}
        pages.append(found)
        left = [who for who in left if who.id not in found]
    return tuple(pages)
