"""Marks: what a canvas consists of, in canvas units (base 1000 x 707, y down), before anyone paints it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

Key = tuple[str, str]
Step = tuple[str, *tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle by its upper left corner and size."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The right border."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The lower border."""
        return self.y + self.h

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle."""
        return self.x + self.w / 2, self.y + self.h / 2

    def grown(self, by: float) -> Rect:
        """The rectangle with `by` more on each side."""
        return Rect(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)

    def meets(self, other: Rect) -> bool:
        """Whether the two share some area."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def holds(self, other: Rect, slack: float = 0.01) -> bool:
        """Whether the other lies inside this one."""
        return (
            self.x <= other.x + slack
            and self.y <= other.y + slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def united(self, other: Rect) -> Rect:
        """The smallest rectangle around both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)


#: The rectangle that every canvas is drawn in (method 3.1).
BASE = Rect(0, 0, 1000, 707)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle with an optional corner radius; colours are #RRGGBB or None."""

    rect: Rect
    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    dash: tuple[float, ...] = ()
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Oval:
    """An ellipse around (x, y)."""

    x: float
    y: float
    rx: float
    ry: float
    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """Lines and curves: steps ("M", x, y), ("L", x, y), ("C", x1, y1, x2, y2, x, y), ("Z",)."""

    steps: tuple[Step, ...]
    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    dash: tuple[float, ...] = ()
    round: bool = True


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text on a baseline at (x, y), turned by `angle` degrees clockwise about that point.

    `halo` is the colour of the outline under it, `halo_width` its whole width in units.
    """

    x: float
    y: float
    text: str
    size: float
    colour: str
    bold: bool = False
    italic: bool = False
    anchor: Literal["start", "middle", "end"] = "start"
    angle: float = 0.0
    halo: str | None = None
    halo_width: float = 0.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A photograph in a rectangle; `data` are the bytes of a PNG, JPEG or WebP file."""

    rect: Rect
    data: bytes = field(repr=False)


Mark = Box | Oval | Path | Text | Picture

#: What an item is to the hand: furniture is never selectable, a row selects its record, the others can be taken hold of.
Part = Literal["furniture", "row", "marker", "card", "line", "note"]


@dataclass(frozen=True, slots=True)
class Item:
    """The marks of one record (or piece of furniture) on one canvas.

    `key` is the record's (kind, id), or ("furniture", name). `at` is the drawn centre that a drag moves, None for what has no place.
    `zone` names the canvas zone it lies in; `title` is what a screen reader says.
    """

    part: Part
    key: Key
    marks: tuple[Mark, ...]
    at: tuple[float, float] | None = None
    zone: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """One page of a canvas: its items in paint order, and how many pages there are."""

    canvas: str
    items: tuple[Item, ...]
    area: Rect = BASE
    page: int = 1
    pages: int = 1

    def marks(self) -> tuple[Mark, ...]:
        """All marks in paint order."""
        return tuple(mark for item in self.items for mark in item.marks)


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """The mark, shifted. Most are made anew and not by `replace`: there are thousands in a drawing."""
    match mark:
        case Text():
            return Text(
                mark.x + dx, mark.y + dy, mark.text, mark.size, mark.colour, mark.bold, mark.italic, mark.anchor, mark.angle, mark.halo,
                mark.halo_width,
            )  # fmt: skip
        case Path():
            steps = tuple(_moved_step(step, dx, dy) for step in mark.steps)
            return Path(steps, mark.fill, mark.stroke, mark.width, mark.dash, mark.round)
        case Box():
            return replace(mark, rect=_moved_rect(mark.rect, dx, dy))  # a box may be a place to write, which knows more
        case Oval():
            return Oval(mark.x + dx, mark.y + dy, mark.rx, mark.ry, mark.fill, mark.stroke, mark.width, mark.dash)
        case Picture():
            return Picture(_moved_rect(mark.rect, dx, dy), mark.data)


def _moved_rect(rect: Rect, dx: float, dy: float) -> Rect:
    return Rect(rect.x + dx, rect.y + dy, rect.w, rect.h)


def _moved_step(step: Step, dx: float, dy: float) -> Step:
    if len(step) == 3:
        return (step[0], step[1] + dx, step[2] + dy)
    return (step[0], *(value + (dy if place % 2 else dx) for place, value in enumerate(step[1:])))
