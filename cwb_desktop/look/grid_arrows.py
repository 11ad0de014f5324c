"""Arrows from where a stakeholder is on the grid to where the group wants it, bowed round the markers on the way."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..workshop.grid_places import grid_point
from ..workshop.records import Stakeholder
from .markers import HALO, Marker
from .marks import Mark, Path, Rect
from .shapes import REACH
from .sheet import Sheet

WIDTH, DASH = 2.0, (6.0, 4.0)
_HEAD, _WING = 9.0, 24.0
_STOP = 19.0
_BOWS = (9.0, -9.0, 14.0, -14.0, 20.0, -20.0, 26.0, -26.0)
_SAMPLES = 28
_CLEAR = 4.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Arrow:
    """A wish: the line to the place, and that place."""

    who: Stakeholder
    to: Point
    curve: tuple[Point, Point, Point]

    def points(self, count: int = 16) -> tuple[Point, ...]:
        """Points along the line."""
        return tuple(_at(self.curve, place / count) for place in range(count + 1))

    def marks(self, sheet: Sheet) -> tuple[Mark, ...]:
        """The dashed line and its open head."""
        first, pull, last = self.curve
        colour = sheet["text.hint"]
        bends = (*_third(first, pull), *_third(last, pull), *last)
        back = math.atan2(pull[1] - last[1], pull[0] - last[0])
        wings = [(last[0] + _HEAD * math.cos(back + turn), last[1] + _HEAD * math.sin(back + turn)) for turn in _turns()]
        return (
            Path((("M", *first), ("C", *bends)), None, colour, WIDTH, DASH),
            Path((("M", *wings[0]), ("L", *last), ("L", *wings[1])), None, colour, WIDTH),
        )


def _turns() -> tuple[float, float]:
    return math.radians(-_WING), math.radians(_WING)


def _third(end: Point, pull: Point) -> Point:
    return end[0] + (pull[0] - end[0]) * 2 / 3, end[1] + (pull[1] - end[1]) * 2 / 3


def desired_place(sheet: Sheet, who: Stakeholder) -> Point | None:
    """Where the group wants a stakeholder; while the arrow's end is held, the hand."""
    if who.desired_interest is None or who.desired_influence is None:
        return None
    return sheet.view.places.get(("desired", who.id), grid_point(who.desired_interest, who.desired_influence))


def arrows(sheet: Sheet, markers: Sequence[Marker]) -> tuple[Arrow, ...]:
    """The arrows of a page, in the order of its markers."""
    return tuple(arrow for one in markers if (arrow := _arrow(sheet, one, markers)) is not None)


def _arrow(sheet: Sheet, one: Marker, markers: Sequence[Marker]) -> Arrow | None:
    to = desired_place(sheet, one.who)
    if to is None:
        return None
    way = _around(one, to)
    near = [other for other in markers if other is not one and way.holds(Rect(other.x, other.y, 0, 0))]
    stop = max((reach for other in near if math.dist(to, (other.x, other.y)) < (reach := _stop(sheet, other))), default=0.0)
    best, fewest = None, len(near) * _SAMPLES + 1
    for bow in _BOWS:
        curve = _curve(one, to, bow, stop)
        crossed = _crossed(curve, near) if curve else fewest
        if crossed < fewest:
            best, fewest = curve, crossed
        if not fewest:
            break
    return Arrow(one.who, to, best) if best else None


def _stop(sheet: Sheet, other: Marker) -> float:
    """How far from the centre of a marker the head of an arrow stops."""
    return _STOP + (REACH * (other.scale - 1) if sheet.view.sizes else 0.0)


def _around(one: Marker, to: Point) -> Rect:
    """Where markers may be in the way."""
    box = Rect(min(one.x, to[0]), min(one.y, to[1]), abs(to[0] - one.x), abs(to[1] - one.y))
    return box.grown(max(_BOWS) + max(_STOP, one.reach + 12))


def _curve(one: Marker, to: Point, bow: float, stop: float) -> tuple[Point, Point, Point] | None:
    """The bowed line between the edge of the marker and its end; None where nothing is left of it."""
    dx, dy = to[0] - one.x, to[1] - one.y
    reach = math.hypot(dx, dy)
    if reach < 1:
        return None
    bow = math.copysign(min(abs(bow), 0.3 * reach), bow)
    nx, ny = (dy / reach, -dx / reach) if dx > 0.01 or (abs(dx) <= 0.01 and dy < 0) else (-dy / reach, dx / reach)
    whole = ((one.x, one.y), (one.x + dx / 2 + 2 * bow * nx, one.y + dy / 2 + 2 * bow * ny), to)
    first = _leave(whole, one.reach + HALO + 1.5)
    last = 1.0 - _leave((whole[2], whole[1], whole[0]), stop)
    return _part(whole, first, last) if first < last - 0.05 else None


def _leave(curve: tuple[Point, Point, Point], reach: float) -> float:
    """The share of the way at which a line is so far from its beginning; 1 where it never is."""
    low, high = 0.0, 1.0
    if reach <= 0 or math.dist(curve[0], curve[2]) < reach:
        return 0.0 if reach <= 0 else 1.0
    for _ in range(8):
        middle = (low + high) / 2
        low, high = (low, middle) if math.dist(_at(curve, middle), curve[0]) >= reach else (middle, high)
    return high


def _crossed(curve: tuple[Point, Point, Point], markers: Sequence[Marker]) -> int:
    """How many points of the line lie on other markers."""
    circles = [(one.x, one.y, (one.reach + _CLEAR) ** 2) for one in markers]
    return sum(any((x - a) ** 2 + (y - b) ** 2 < limit for a, b, limit in circles) for x, y in _points(curve))


def _points(curve: tuple[Point, Point, Point]) -> Iterator[Point]:
    return (_at(curve, place / _SAMPLES) for place in range(_SAMPLES + 1))


def _at(curve: tuple[Point, Point, Point], share: float) -> Point:
    (ax, ay), (bx, by), (cx, cy) = curve
    rest = 1 - share
    a, b, c = rest * rest, 2 * rest * share, share * share
    return a * ax + b * bx + c * cx, a * ay + b * by + c * cy


def _part(curve: tuple[Point, Point, Point], first: float, last: float) -> tuple[Point, Point, Point]:
    """The curve between two shares of its way."""
    (ax, ay), (bx, by), (cx, cy) = curve

    def mixed(one: float, two: float) -> Point:
        left = (ax + (bx - ax) * one, ay + (by - ay) * one)
        right = (bx + (cx - bx) * one, by + (cy - by) * one)
        return left[0] + (right[0] - left[0]) * two, left[1] + (right[1] - left[1]) * two

    return mixed(first, first), mixed(first, last), mixed(last, last)
