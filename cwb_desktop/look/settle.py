"""Names or numbers: a name stands beside its marker where its whole zone finds free places, else numbers do (method 3.1).

In the network each name stands for itself (docs/decisions/0013).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import product

from .bounds import Corners, apart, around
from .markers import HALO, Marker
from .marks import Key, Mark, Rect, Text
from .measure import ABOVE, BELOW, LINE
from .sheet import Sheet

#: A zone with more markers, and a canvas with more items, carries numbers only.
MOST_IN_ZONE, MOST_ON_CANVAS = 12, 300
_GAP = 3.0
#: The side of a cell in which circles are kept, about that of two markers.
_CELL = 60.0
_MOST_LINES = 3
#: Names that stand for themselves: one covers no more lines than this, and so much air, in shares of their size, is between two.
_MOST_CROSSED, BETWEEN = 1, 0.4
_HALO_SHARE = 0.32
#: Where a name that stands for itself may slide to beside its marker, in shares of half its own length.
_SLIDES = (0.4, -0.4, 0.8, -0.8)

#: Whether a label may lie here, as far as its zone is concerned.
Allowed = Callable[[Marker, Rect], bool]


@dataclass(frozen=True, slots=True)
class Label:
    """A name beside its marker."""

    lines: tuple[str, ...]
    rect: Rect
    side: str

    def marks(self, sheet: Sheet, colour: str, halo: str, italic: bool = False) -> tuple[Mark, ...]:
        """The lines, aligned to the side of the marker they stand on."""
        size = sheet.size("label")
        text = Text(self.rect.x + self.rect.w / 2, self.rect.y + ABOVE * size, "", size, colour, italic=italic, anchor="middle")
        if self.side == "right":
            text = replace(text, x=self.rect.x, anchor="start")
        elif self.side == "left":
            text = replace(text, x=self.rect.right, anchor="end")
        text = replace(text, halo=halo, halo_width=_HALO_SHARE * size)
        return tuple(replace(text, y=text.y + row * LINE * size, text=line) for row, line in enumerate(self.lines))


@dataclass(slots=True)
class Taken:
    """What labels may not cover: circles of markers, rectangles, and turned texts."""

    rects: list[Rect] = field(default_factory=list[Rect])
    shapes: list[tuple[Rect, Corners]] = field(default_factory=list[tuple[Rect, Corners]])
    _circles: dict[tuple[int, int], list[tuple[Key, float, float, float]]] = field(
        default_factory=dict[tuple[int, int], list[tuple[Key, float, float, float]]]
    )

    @classmethod
    def round(cls, markers: Iterable[Marker], away: float) -> Taken:
        """What lies within so much of the edges of markers."""
        taken = cls()
        for one in markers:
            taken.circle(one.who.key, one.x, one.y, one.reach + away)
        return taken

    def turned(self, text: Corners) -> None:
        """Take the place of a turned text."""
        self.shapes.append((around(text), text))

    def markers(self, markers: Iterable[Marker]) -> None:
        """Take the place of these markers."""
        for one in markers:
            for circle in one.covers():
                self.circle(one.who.key, *circle)

    def circle(self, key: Key, x: float, y: float, radius: float) -> None:
        """Take the place of a circle, in every cell that it may reach into."""
        for cell in _cells(Rect(x - radius, y - radius, 2 * radius, 2 * radius)):
            self._circles.setdefault(cell, []).append((key, x, y, radius))

    def free(self, rect: Rect, own: Key | None = None) -> bool:
        """Whether a rectangle covers nothing that is taken, its own marker's badge and all."""
        return (
            not any(rect.meets(other) for other in self.rects)
            and not any(
                _meets_circle(rect, x, y, radius if key != own else radius - _GAP)
                for cell in _cells(rect)
                for key, x, y, radius in self._circles.get(cell, ())
            )
            and all(not rect.meets(box) or apart(_square(rect), other) for box, other in self.shapes)
        )


def _cells(rect: Rect) -> Iterator[tuple[int, int]]:
    """The cells of the plane that a rectangle lies in: only what is near need be looked at."""
    for column in range(int(rect.x // _CELL), int(rect.right // _CELL) + 1):
        for row in range(int(rect.y // _CELL), int(rect.bottom // _CELL) + 1):
            yield column, row


def _square(rect: Rect) -> Corners:
    return ((rect.x, rect.y), (rect.right, rect.y), (rect.right, rect.bottom), (rect.x, rect.bottom))


def _meets_circle(rect: Rect, x: float, y: float, radius: float) -> bool:
    dx = max(rect.x - x, 0.0, x - rect.right)
    dy = max(rect.y - y, 0.0, y - rect.bottom)
    return dx * dx + dy * dy < radius * radius


def labels(sheet: Sheet, zones: Sequence[Sequence[Marker]], taken: Taken, allowed: Allowed, total: int) -> dict[Key, Label]:
    """The names that are drawn beside their markers, zone by zone; a zone without any carries numbers."""
    found: dict[Key, Label] = {}
    if total > MOST_ON_CANVAS:
        return found
    for zone in zones:
        if len(zone) > MOST_IN_ZONE:
            continue
        named = _zone(sheet, zone, taken, allowed)
        found |= named
        taken.rects += [label.rect.grown(_GAP / 2) for label in named.values()]
    return found


def labels_one_by_one(
    sheet: Sheet, markers: Sequence[Marker], taken: Taken, allowed: Allowed, crossed: Callable[[Rect], int], total: int
) -> dict[Key, Label]:
    """The names beside their markers, the first markers first: each where it covers the fewest lines; what finds no place is left out."""
    found: dict[Key, Label] = {}
    for one in markers if total <= MOST_ON_CANVAS else ():
        near = _candidates(sheet, one, anywhere=True)
        fits = (label for label in near if allowed(one, label.rect) and taken.free(label.rect, one.who.key))
        best = _least_crossed(fits, crossed)
        if best is not None:
            found[one.who.key] = best
            taken.rects.append(best.rect.grown(BETWEEN * sheet.size("label")))
    return found


def _least_crossed(fits: Iterable[Label], crossed: Callable[[Rect], int]) -> Label | None:
    """The first that covers no line, else the one that covers the fewest, if these are few enough."""
    best, least = None, _MOST_CROSSED + 1
    for label in fits:
        lines = crossed(label.rect)
        if lines < least:
            best, least = label, lines
        if not least:
            break
    return best


def _zone(sheet: Sheet, zone: Sequence[Marker], taken: Taken, allowed: Allowed) -> dict[Key, Label]:
    named: dict[Key, Label] = {}
    own: list[Rect] = []
    for one in zone:
        fits = (
            label
            for label in _candidates(sheet, one)
            if allowed(one, label.rect) and not any(label.rect.meets(rect) for rect in own) and taken.free(label.rect, one.who.key)
        )
        label = next(fits, None)
        if label is None:
            return {}
        named[one.who.key] = label
        own.append(label.rect.grown(_GAP / 2))
    return named


def _candidates(sheet: Sheet, one: Marker, anywhere: bool = False) -> Iterator[Label]:
    """The name at the sides of its marker, in one line first; if `anywhere` at its corners too, and then sliding along it."""
    if not anywhere:
        for shape in _shapes(sheet, one):
            yield from _at_sides(one, *shape)
        return
    shapes = tuple(_shapes(sheet, one))
    for shape in shapes:
        yield from _at_sides(one, *shape)
        yield from _at_corners(one, *shape)
    for shape, slide in product(shapes, _SLIDES):
        yield from _at_sides(one, *shape, slide)


def _shapes(sheet: Sheet, one: Marker) -> Iterator[tuple[tuple[str, ...], float, float]]:
    """The lines of a name with their width and height."""
    size, withheld = sheet.size("label"), not one.who.name
    name = one.who.name or sheet.say("privacy.withheld")
    for lines in _wraps(sheet, name, size, withheld):
        width = max(sheet.width(line, size, italic=withheld) for line in lines)
        yield lines, width, ((len(lines) - 1) * LINE + ABOVE + BELOW) * size


def _at_sides(one: Marker, lines: tuple[str, ...], width: float, height: float, slide: float = 0.0) -> Iterator[Label]:
    """The name right, left, below and above its marker."""
    away = one.reach + HALO + _GAP
    badge = 9.0 if one.who.anchor else 0.0
    left, top = one.x - (1 - slide) * width / 2, one.y - (1 - slide) * height / 2
    yield Label(lines, Rect(one.x + away + badge * (one.badge[0] > 0), top, width, height), "right")
    yield Label(lines, Rect(one.x - away - badge * (one.badge[0] < 0) - width, top, width, height), "left")
    yield Label(lines, Rect(left, one.y + away + badge * (one.badge[1] > 0) - 1, width, height), "below")
    yield Label(lines, Rect(left, one.y - away - badge * (one.badge[1] < 0) - height + 1, width, height), "above")


def _at_corners(one: Marker, lines: tuple[str, ...], width: float, height: float) -> Iterator[Label]:
    """The name outwards from the marker, at each of its corners."""
    away = 0.72 * (one.reach + HALO + _GAP)
    for x, y in ((1, -1), (1, 1), (-1, -1), (-1, 1)):
        badge = 6.0 if one.who.anchor and (one.badge[0] > 0, one.badge[1] > 0) == (x > 0, y > 0) else 0.0
        left, top = one.x + x * (away + badge), one.y + y * (away + badge)
        rect = Rect(left - width * (x < 0), top - height * (y < 0), width, height)
        yield Label(lines, rect, "right" if x > 0 else "left")


def _wraps(sheet: Sheet, name: str, size: float, italic: bool) -> Iterator[tuple[str, ...]]:
    """The name in one line, and in two and three lines as even as they get."""
    whole = sheet.width(name, size, italic=italic)
    longest = max((sheet.width(word, size, italic=italic) for word in name.split()), default=0.0)
    seen = 0
    for count in range(1, _MOST_LINES + 1):
        width = max(whole / count, longest)
        lines = sheet.measure.wrap(name, math.inf if count == 1 else width, size, italic=italic)
        while len(lines) > count:
            width += 0.5 * size
            lines = sheet.measure.wrap(name, width, size, italic=italic)
        if len(lines) > seen:
            seen = len(lines)
            yield lines
