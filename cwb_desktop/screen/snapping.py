"""Snapping to other cards while dragging: how far a card must still go to stand in line, and the guides that show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .grounds import Point

#: How near a card must come to a line to snap to it, in pixels.
REACH = 6.0


@dataclass(frozen=True, slots=True)
class Snap:
    """What is added to a move, and the guides: a card's x and those it stands in line with, likewise y."""

    dx: float = 0.0
    dy: float = 0.0
    guides: tuple[tuple[Point, Point], ...] = ()


def snap(at: Point, others: Iterable[Point], reach: float) -> Snap:
    """The nearest column and the nearest row of the other centres within reach."""
    found = tuple(others)
    dx = min((x - at[0] for x, _ in found if abs(x - at[0]) <= reach), key=abs, default=None)
    dy = min((y - at[1] for _, y in found if abs(y - at[1]) <= reach), key=abs, default=None)
    x, y = at[0] + (dx or 0.0), at[1] + (dy or 0.0)
    guides: list[tuple[Point, Point]] = []
    if dx is not None:
        column = [other[1] for other in found if abs(other[0] - x) < 0.5]
        guides.append(((x, min([y, *column])), (x, max([y, *column]))))
    if dy is not None:
        row = [other[0] for other in found if abs(other[1] - y) < 0.5]
        guides.append(((min([x, *row]), y), (max([x, *row]), y)))
    return Snap(dx or 0.0, dy or 0.0, tuple(guides))
