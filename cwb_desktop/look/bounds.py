"""The room that marks take: an item's bounding box, and the four corners of a turned text."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import reduce

from .marks import Box, Mark, Oval, Path, Picture, Rect, Text
from .measure import Measure

Corners = tuple[tuple[float, float], ...]


def corners(text: Text, measure: Measure, grown: float = 0.0) -> Corners:
    """The corners of a text's rectangle, turned as the text is."""
    box = measure.box(text).grown(grown)
    turn = math.radians(text.angle)
    cos, sin = math.cos(turn), math.sin(turn)
    there = ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom))
    return tuple((text.x + (x - text.x) * cos - (y - text.y) * sin, text.y + (x - text.x) * sin + (y - text.y) * cos) for x, y in there)


def around(points: Iterable[tuple[float, float]]) -> Rect:
    """The smallest rectangle around points."""
    xs, ys = zip(*points)
    return Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def bounds(mark: Mark, measure: Measure) -> Rect:
    """The smallest rectangle around a mark, its lines and halo included."""
    match mark:
        case Box():
            return mark.rect.grown(mark.width / 2 if mark.stroke else 0)
        case Oval():
            edge = mark.width / 2 if mark.stroke else 0
            return Rect(mark.x - mark.rx, mark.y - mark.ry, 2 * mark.rx, 2 * mark.ry).grown(edge)
        case Path():
            return around(_points(mark) or ((0.0, 0.0),)).grown(mark.width / 2 if mark.stroke else 0)
        case Text():
            return around(corners(mark, measure)).grown(mark.halo_width / 2)
        case Picture():
            return mark.rect


def _points(path: Path) -> Corners:
    """Every point of a path, those that only pull at its curves too."""
    values = [[float(value) for value in step[1:]] for step in path.steps]
    return tuple((x, y) for step in values for x, y in zip(step[::2], step[1::2]))


def bounds_of(marks: Iterable[Mark], measure: Measure) -> Rect:
    """The smallest rectangle around several marks."""
    return reduce(Rect.united, (bounds(mark, measure) for mark in marks))


def apart(first: Corners, second: Corners) -> bool:
    """Whether two convex shapes share no area: some side of one has the other wholly beyond it."""
    return any(_parted(shape, other, place) for shape, other in ((first, second), (second, first)) for place in range(len(shape)))


def _parted(shape: Corners, other: Corners, place: int) -> bool:
    (ax, ay), (bx, by) = shape[place - 1], shape[place]
    nx, ny = by - ay, ax - bx
    own = [nx * x + ny * y for x, y in shape]
    theirs = [nx * x + ny * y for x, y in other]
    slack = 0.01 * math.hypot(nx, ny)
    return min(theirs) >= max(own) - slack or max(theirs) <= min(own) + slack
