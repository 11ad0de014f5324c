"""Cards in line, evenly apart, and free of each other: from centres to centres."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Literal

from ..workshop.collection import Key
from .grounds import Point

Side = Literal["left", "right", "top", "bottom"]
Axis = Literal["across", "down"]
Sizes = Mapping[Key, tuple[float, float]]
#: What is left between two cards that stood on each other, in units.
GAP = 4.0
_ROUNDS = 200
#: How far apart the places are that a card tries.
_STEP = 7.0


def aligned(places: Mapping[Key, Point], sizes: Sizes, side: Side) -> dict[Key, Point]:
    """The centres with all edges of one side in line: on the outermost one."""
    axis = 0 if side in ("left", "right") else 1
    way = -1 if side in ("left", "top") else 1
    edge = max(way * at[axis] + sizes[key][axis] / 2 for key, at in places.items())
    result: dict[Key, Point] = {}
    for key, at in places.items():
        where = way * (edge - sizes[key][axis] / 2)
        result[key] = (where, at[1]) if axis == 0 else (at[0], where)
    return result


def distributed(places: Mapping[Key, Point], sizes: Sizes, axis: Axis) -> dict[Key, Point]:
    """The centres with the same room between neighbours; the two outer ones stay."""
    side = 0 if axis == "across" else 1
    order = sorted(places, key=lambda key: (places[key][side], key))
    if len(order) < 3:
        return dict(places)
    first, last = places[order[0]][side], places[order[-1]][side]
    inner = sum(sizes[key][side] for key in order[1:-1])
    room = (last - sizes[order[-1]][side] / 2) - (first + sizes[order[0]][side] / 2) - inner
    gap, edge = room / (len(order) - 1), first + sizes[order[0]][side] / 2
    result = dict(places)
    for key in order[1:-1]:
        middle = edge + gap + sizes[key][side] / 2
        edge = middle + sizes[key][side] / 2
        result[key] = (middle, places[key][1]) if side == 0 else (places[key][0], middle)
    return result


def apart(places: Mapping[Key, Point], sizes: Sizes, field: tuple[float, float, float, float]) -> dict[Key, Point]:
    """The centres pushed away from each other until no two cards overlap, inside the field; each as little as it takes."""
    where = {key: list(at) for key, at in places.items()}
    keys = sorted(where)
    for _ in range(_ROUNDS):
        moved = False
        for place, one in enumerate(keys):
            for other in keys[place + 1 :]:
                moved |= _push(where[one], where[other], sizes[one], sizes[other])
        for key in keys:
            (w, h), at = sizes[key], where[key]
            at[0] = max(field[0] + w / 2, min(field[2] - w / 2, at[0]))
            at[1] = max(field[1] + h / 2, min(field[3] - h / 2, at[1]))
        if not moved:
            break
    return _placed({key: (at[0], at[1]) for key, at in where.items()}, sizes, field)


def _placed(places: Mapping[Key, Point], sizes: Sizes, field: tuple[float, float, float, float]) -> dict[Key, Point]:
    """Cards for which pushing found no end, each at the nearest place that is still free."""
    found: dict[Key, Point] = {}
    for key in sorted(places):
        w, h = sizes[key]
        inner = (field[0] + w / 2, field[1] + h / 2, field[2] - w / 2, field[3] - h / 2)
        free = (at for at in _around(places[key], inner) if not any(_overlap(at, found[one], sizes[key], sizes[one]) for one in found))
        found[key] = next(free, places[key])
    return found


def _around(at: Point, inner: tuple[float, float, float, float]) -> Iterator[Point]:
    """The place itself, then those around it, nearer ones first."""
    yield at
    across = [x * _STEP for x in range(int((inner[0] - at[0]) / _STEP), int((inner[2] - at[0]) / _STEP) + 1)]
    down = [y * _STEP for y in range(int((inner[1] - at[1]) / _STEP), int((inner[3] - at[1]) / _STEP) + 1)]
    for x, y in sorted(((x, y) for x in across for y in down), key=lambda away: (math.hypot(*away), away)):
        yield at[0] + x, at[1] + y


def _overlap(one: Point, other: Point, first: tuple[float, float], second: tuple[float, float]) -> bool:
    return all(abs(one[axis] - other[axis]) < (first[axis] + second[axis]) / 2 - 0.01 for axis in (0, 1))


def _push(one: list[float], other: list[float], first: tuple[float, float], second: tuple[float, float]) -> bool:
    """Moves two overlapping cards away from each other by the shorter way."""
    needed = ((first[0] + second[0]) / 2 + GAP, (first[1] + second[1]) / 2 + GAP)
    away = (other[0] - one[0], other[1] - one[1])
    lacking = (needed[0] - abs(away[0]), needed[1] - abs(away[1]))
    if min(lacking) <= 0.01:
        return False
    axis = 0 if lacking[0] <= lacking[1] else 1
    way = math.copysign(1.0, away[axis]) if away[axis] else 1.0
    one[axis] -= way * lacking[axis] / 2
    other[axis] += way * lacking[axis] / 2
    return True
