"""The four shapes of the worlds and the two signs beside names, as paths."""

from __future__ import annotations

import math

from .glyphs import glyph
from .marks import Box, Mark, Oval, Path, Rect, Step

#: How far circle, hexagon and diamond reach from their centre, and half the side of the square (method 3.1).
REACH, HALF_SIDE = 13.0, 9.5


def shape(
    sphere: str, x: float, y: float, fill: str | None, stroke: str | None = None, width: float = 1.0, *,
    scale: float = 1.0, outset: float = 0.0, dash: tuple[float, ...] = (),
) -> Mark:  # fmt: skip
    """The shape of a world around (x, y); `outset` moves its whole edge outwards."""
    match sphere:
        case "community":
            reach = REACH * scale + outset
            return Oval(x, y, reach, reach, fill, stroke, width, dash)
        case "market":
            half = HALF_SIDE * scale + outset
            return Box(Rect(x - half, y - half, 2 * half, 2 * half), fill, stroke, width, dash, radius=min(1.0, half) + outset / 2)
        case "institutions":
            reach = REACH * scale + outset / math.cos(math.radians(30))
            return polygon(x, y, reach, 6, 0.0, fill, stroke, width, dash)
        case _:
            return polygon(x, y, REACH * scale + outset * math.sqrt(2), 4, 0.0, fill, stroke, width, dash)


def polygon(
    x: float, y: float, reach: float, sides: int, first: float, fill: str | None, stroke: str | None, width: float, dash: tuple[float, ...]
) -> Path:
    """A regular polygon with its first corner at `first` degrees from the right."""
    turns = [math.radians(first + 360 * place / sides) for place in range(sides)]
    points = [(x + reach * math.cos(turn), y + reach * math.sin(turn)) for turn in turns]
    steps: list[Step] = [("M", *points[0]), *(("L", *point) for point in points[1:]), ("Z",)]
    return Path(tuple(steps), fill, stroke, width, dash)


def oval_steps(x: float, y: float, rx: float, ry: float) -> tuple[Step, ...]:
    """The closed line of an ellipse round (x, y), as curves."""
    bow = 0.5522847
    return (
        ("M", x, y - ry),
        ("C", x + bow * rx, y - ry, x + rx, y - bow * ry, x + rx, y),
        ("C", x + rx, y + bow * ry, x + bow * rx, y + ry, x, y + ry),
        ("C", x - bow * rx, y + ry, x - rx, y + bow * ry, x - rx, y),
        ("C", x - rx, y - bow * ry, x - bow * rx, y - ry, x, y - ry),
        ("Z",),
    )


def anchor_sign(x: float, y: float, size: float, colour: str) -> tuple[Mark, ...]:
    """An anchor in a square of this size around (x, y)."""
    return glyph("anchor", x, y, size, colour, width=0.085 * size)


def missing_sign(x: float, y: float, size: float, colour: str) -> tuple[Mark, ...]:
    """A dashed circle in a square of this size around (x, y): a voice that is missed."""
    return glyph("circle_dashed", x, y, size, colour, width=0.11 * size)
