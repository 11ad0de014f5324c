"""Cubic Bézier curves: bowed, cut off at their ends, and moved aside. Lengths in units, places as shares of the way from 0 to 1."""

from __future__ import annotations

import math
from itertools import pairwise

from .marks import Step

Point = tuple[float, float]
#: Begin, two points that pull, end.
Curve = tuple[Point, Point, Point, Point]


def bow(source: Point, target: Point, offset: float) -> Curve:
    """A curve from point to point whose middle lies `offset` beside the straight line."""
    (ax, ay), (bx, by) = source, target
    dx, dy = bx - ax, by - ay
    reach = math.hypot(dx, dy) or 1.0
    aside_x, aside_y = -dy / reach * offset * 4 / 3, dx / reach * offset * 4 / 3
    return (
        source,
        (ax + dx / 3 + aside_x, ay + dy / 3 + aside_y),
        (ax + dx * 2 / 3 + aside_x, ay + dy * 2 / 3 + aside_y),
        target,
    )


def cut(curve: Curve, start: float, end: float) -> Curve:
    """The part of the curve farther than `start` from its beginning and than `end` from its end; its middle where nothing is left."""
    count = 96
    points = [point_on(curve, place / count) for place in range(count + 1)]
    first = _leave(points, start)
    last = 1 - _leave(points[::-1], end)
    if first >= last:
        first = last = (first + last) / 2
    return _part(curve, first, last)


def _leave(points: list[Point], reach: float) -> float:
    """The share of the way at which the points are `reach` away from the first one."""
    if reach <= 0:
        return reach / (math.dist(points[0], points[-1]) or 1.0)
    before = 0.0
    for place, point in enumerate(points[1:], 1):
        away = math.dist(points[0], point)
        if away >= reach:
            return (place - 1 + (reach - before) / ((away - before) or 1.0)) / (len(points) - 1)
        before = away
    return 1.0


def _part(curve: Curve, first: float, last: float) -> Curve:
    """The curve between two shares of its way (de Casteljau)."""

    def blossom(a: float, b: float, c: float) -> Point:
        points: list[Point] = list(curve)
        for share in (a, b, c):
            points = [(p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share) for p, q in pairwise(points)]
        return points[0]

    return (blossom(first, first, first), blossom(first, first, last), blossom(first, last, last), blossom(last, last, last))


def beside(curve: Curve, by: float) -> Curve:
    """The curve moved sideways; true for straight ones and near enough for the slight bows here."""
    (ax, ay), (bx, by_) = curve[0], curve[3]
    reach = math.hypot(bx - ax, by_ - ay) or 1.0
    dx, dy = -(by_ - ay) / reach * by, (bx - ax) / reach * by
    first, second, third, fourth = ((x + dx, y + dy) for x, y in curve)
    return (first, second, third, fourth)


def point_on(curve: Curve, share: float) -> Point:
    """The point at a share of the way."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = curve
    rest = 1 - share
    a, b, c, d = rest**3, 3 * rest * rest * share, 3 * rest * share * share, share**3
    return (a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy)


def steps_of(curve: Curve) -> tuple[Step, ...]:
    """The curve as steps of a path."""
    return (("M", *curve[0]), ("C", *curve[1], *curve[2], *curve[3]))
