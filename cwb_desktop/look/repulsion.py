"""How nodes push each other away: each pair for itself on a small network, far crowds as one on a large one."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

#: From so many nodes on, those far away push together: all pairs of 2,000 nodes would take seconds a round.
MANY = 192
#: About so many nodes share a cell.
_IN_CELL = 9
#: Half of the cells around one: each two cells meet once.
_AHEAD = ((1, -1), (1, 0), (1, 1), (0, 1))

Forces = tuple[list[float], list[float]]
#: A crowd: how many they are, and their middle.
_Crowd = tuple[int, float, float]


def pushes(xs: Sequence[float], ys: Sequence[float], square: float) -> Forces:
    """The push on each node, `square` (the ideal distance squared) over the distance from each other node, in units."""
    return _pairs(xs, ys, square) if len(xs) < MANY else _cells(xs, ys, square)


def _pairs(xs: Sequence[float], ys: Sequence[float], square: float) -> Forces:
    push_x, push_y = [0.0] * len(xs), [0.0] * len(xs)
    for i in range(len(xs)):
        _part(i, range(i), xs, ys, square, (push_x, push_y))
    return push_x, push_y


def _part(i: int, others: Iterable[int], xs: Sequence[float], ys: Sequence[float], square: float, push: Forces) -> None:
    """A node and each of these others push each other away."""
    push_x, push_y = push
    x, y = xs[i], ys[i]
    sum_x = sum_y = 0.0
    for j in others:
        dx, dy = x - xs[j], y - ys[j]
        force = square / (dx * dx + dy * dy + 1.0)
        dx *= force
        dy *= force
        sum_x += dx
        sum_y += dy
        push_x[j] -= dx
        push_y[j] -= dy
    push_x[i] += sum_x
    push_y[i] += sum_y


def _cells(xs: Sequence[float], ys: Sequence[float], square: float) -> Forces:
    """Nodes of a cell and of those around it in pairs; every other cell pushes as one node in its middle, on a whole cell alike."""
    members = _sorted_into_cells(xs, ys)
    crowds = {
        cell: (len(inside), sum(xs[i] for i in inside) / len(inside), sum(ys[i] for i in inside) / len(inside))
        for cell, inside in members.items()
    }
    push_x, push_y = [0.0] * len(xs), [0.0] * len(xs)
    for (column, row), inside in members.items():
        ahead = [j for right, down in _AHEAD for j in members.get((column + right, row + down), ())]
        far_x, far_y = _far((column, row), crowds, square)
        for place, i in enumerate(inside):
            _part(i, [*inside[:place], *ahead], xs, ys, square, (push_x, push_y))
            push_x[i] += far_x
            push_y[i] += far_y
    return push_x, push_y


def _sorted_into_cells(xs: Sequence[float], ys: Sequence[float]) -> dict[tuple[int, int], list[int]]:
    left, top = min(xs), min(ys)
    side = math.sqrt(max(max(xs) - left, 1.0) * max(max(ys) - top, 1.0) * _IN_CELL / len(xs))
    members: dict[tuple[int, int], list[int]] = {}
    for i, (x, y) in enumerate(zip(xs, ys, strict=True)):
        members.setdefault((int((x - left) / side), int((y - top) / side)), []).append(i)
    return members


def _far(cell: tuple[int, int], crowds: dict[tuple[int, int], _Crowd], square: float) -> tuple[float, float]:
    _count, x, y = crowds[cell]
    column, row = cell
    far_x = far_y = 0.0
    for (other_column, other_row), (count, other_x, other_y) in crowds.items():
        if -2 < other_column - column < 2 and -2 < other_row - row < 2:
            continue
        dx, dy = x - other_x, y - other_y
        force = count * square / (dx * dx + dy * dy + 1.0)
        far_x += dx * force
        far_y += dy * force
    return far_x, far_y
