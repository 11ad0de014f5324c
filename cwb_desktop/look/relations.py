"""Relation lines: kind told by dash and glyph as well as by colour, strength by width, wish by a plus (method 2.4)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple, Protocol

from ..workshop.people import Relation
from .curves import Curve, Point, beside, bow, cut, point_on, steps_of
from .glyphs import glyph, money
from .marks import Mark, Oval, Path, Rect, Step

#: Width in units by strength, 1 to 3; a sum of money uses the same three.
WIDTHS = (1.2, 2.4, 4.0)
#: Sums a year from which a money line gets the second and the third width. Chosen as powers of ten, so that the room can say them:
#: under ten thousand, tens of thousands, a hundred thousand and more. A sum that is not known falls back to the strength.
AMOUNT_CLASSES = (10_000, 100_000)
DASHES: Mapping[str, tuple[float, ...]] = MappingProxyType({"knowledge": (2, 4), "space": (10, 4), "work": (8, 3, 2, 3)})
WANTED_DASH = (6.0, 4.0)
#: How far apart parallel relations run, how long and wide (beside the line) an arrow head is, the glyph on the line.
APART, HEAD, HEAD_WIDTH, GLYPH = 10.0, 8.0, 7.0, 11.0
#: Free space between a marker's edge and the line's end.
GAP = 2.0
_ZIGZAG, _WAVE = 5.0, 8.0
#: How far along a line its signs may stand, as shares of the way: what lies there already stays readable.
_ALONG = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82, 0.1, 0.9)
_GLYPHS = MappingProxyType({"space": "house", "work": "person", "tension": "exclamation"})


class Colours(Protocol):
    """What is needed of a Style."""

    def __getitem__(self, role: str) -> str:
        """The colour of a role."""
        ...


@dataclass(frozen=True, slots=True)
class End:
    """A marker that a line ends at: its centre and how far it reaches."""

    x: float
    y: float
    radius: float


class Clear(NamedTuple):
    """What signs on a line must not cover, if they can: words before all, then signs of other lines, then papers."""

    words: Sequence[Rect] = ()
    signs: Sequence[Rect] = ()
    papers: Sequence[Rect] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A drawn relation: its marks, the curve they follow, and where the signs on it stand."""

    marks: tuple[Mark, ...]
    curve: Curve
    signs: tuple[Point, ...]
    width: float

    def at(self, share: float) -> Point:
        """The point at this share of the way, 0 to 1."""
        return point_on(self.curve, share)

    def angle(self, share: float = 0.5) -> float:
        """The direction there, in degrees clockwise from rightwards, turned so that text along it stands upright (-90 to 90)."""
        (ax, ay), (bx, by) = point_on(self.curve, max(0.0, share - 0.05)), point_on(self.curve, min(1.0, share + 0.05))
        degrees = math.degrees(math.atan2(by - ay, bx - ax))
        return degrees - 180 if degrees > 90 else degrees + 180 if degrees < -90 else degrees

    def length(self) -> float:
        """How long the line is."""
        points = self.points(24)
        return sum(math.dist(a, b) for a, b in pairwise(points))

    def points(self, count: int) -> tuple[Point, ...]:
        """Points along the line, its ends included."""
        return tuple(point_on(self.curve, place / count) for place in range(count + 1))

    def box(self) -> Rect:
        """The smallest rectangle around all its marks."""
        reach = max(self.width / 2, _ZIGZAG / 2 + self.width / 2, (HEAD_WIDTH + self.width) / 2)
        xs, ys = zip(*self.points(24))
        box = Rect(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(reach)
        for x, y in self.signs:
            box = box.united(sign_box((x, y)))
        return box


def width(relation: Relation) -> float:
    """The line's width in units: money by its sum a year where that is known, others by strength; wanted is half of it, at least 1."""
    if relation.type == "money" and relation.amount is not None:
        full = WIDTHS[sum(relation.amount >= limit for limit in AMOUNT_CLASSES)]
    else:
        full = WIDTHS[relation.strength - 1]
    return max(1.0, full / 2) if relation.status == "wanted" else full


def dash(relation: Relation) -> tuple[float, ...]:
    """The line's dashes; a wanted line with a pattern of its own has gaps twice as long."""
    own = DASHES.get(relation.type, ())
    if relation.status != "wanted":
        return own
    return tuple(part * (1 + place % 2) for place, part in enumerate(own)) or WANTED_DASH


def offsets(relations: Iterable[Relation]) -> dict[str, float]:
    """How far each relation's middle lies beside the straight line, by id: several between the same two run side by side."""
    pairs: dict[tuple[str, str], list[Relation]] = {}
    for relation in relations:
        pairs.setdefault((min(relation.source, relation.target), max(relation.source, relation.target)), []).append(relation)
    found: dict[str, float] = {}
    for (first, _), together in pairs.items():
        together.sort(key=lambda relation: relation.id)
        for place, relation in enumerate(together):
            # Two differ by 2 x APART, so that their glyphs are free of each other; the side is the pair's, not the arrow's.
            beside = (place - (len(together) - 1) / 2) * 2 * APART
            found[relation.id] = beside if relation.source == first else -beside
    return found


def line(
    relation: Relation, source: End, target: End, style: Colours, currency: str = "EUR", offset: float = 0.0, heads_too: bool = True,
    clear: Clear | None = None,
) -> Line:  # fmt: skip
    """The relation drawn between two markers, `offset` units beside the straight line at its middle (right-hand side of its direction).

    Its signs keep `clear` of words and papers, if they can.
    """
    thick = width(relation)
    curve = cut(bow((source.x, source.y), (target.x, target.y), offset), source.radius + GAP, target.radius + GAP)
    length = sum(math.dist(point_on(curve, i / 12), point_on(curve, (i + 1) / 12)) for i in range(12))
    heads = _heads(relation, length) if heads_too else (0, 0)
    shaft = cut(curve, (HEAD - 1) * heads[0], (HEAD - 1) * heads[1])
    colour = style[f"relation.{relation.type}"]
    marks: list[Mark] = [*_shaft(relation, shaft, thick, colour)]
    if heads[1]:
        marks.append(_head(curve, 1.0, thick, colour))
    if heads[0]:
        marks.append(_head(curve, 0.0, thick, colour))
    own = _signs(relation, currency)
    places = _sign_places(curve, len(own), length, clear or Clear())
    for name, (x, y) in zip(own, places):
        marks.append(Oval(x, y, GLYPH * 0.75, GLYPH * 0.75, fill=style["halo"]))
        marks.extend(glyph(name, x, y, GLYPH, colour))
    return Line(tuple(marks), curve, places, thick)


def sample(relation: Relation, x: float, y: float, length: float, style: Colours, currency: str = "EUR", heads: bool = True) -> Line:
    """A short piece of such a line for a legend, from (x, y) to the right."""
    return line(relation, End(x, y, -GAP), End(x + length, y, -GAP), style, currency, heads_too=heads)


def _signs(relation: Relation, currency: str) -> tuple[str, ...]:
    own = money(currency) if relation.type == "money" else _GLYPHS.get(relation.type)
    return (*((own,) if own else ()), *(("plus",) if relation.status == "wanted" else ()))


def _sign_places(curve: Curve, count: int, length: float, clear: Clear) -> tuple[Point, ...]:
    """In the middle, two side by side; where words or paper are, as near to it as they cover the least, other signs too."""
    beside = 0.5 * GLYPH * 1.35 / max(length, 1.0)
    sides = (-beside, beside) if count == 2 else (0.0,) * count
    first, *others = (tuple(point_on(curve, share + side) for side in sides) for share in _ALONG)

    def covered(places: Sequence[Point]) -> Iterator[int]:
        return (sum(sign_box(place).meets(one) for place in places for one in rects) for rects in clear)

    words, _, papers = covered(first)
    # Only what words or paper move is moved: elsewhere a sign is looked for in the middle of its line.
    return min((first, *others), key=lambda places: tuple(covered(places))) if words or papers else first


def sign_box(place: Point) -> Rect:
    """What a sign on a line covers."""
    return Rect(*place, 0, 0).grown(GLYPH * 0.75)


def _heads(relation: Relation, length: float) -> tuple[int, int]:
    """Whether there is a head at the source and at the target; where there is no room for a line between them, only the target's."""
    if relation.direction == "one":
        return (0, 1)
    return (1, 1) if length > 3 * HEAD else (0, 0)


def _shaft(relation: Relation, curve: Curve, thick: float, colour: str) -> tuple[Mark, ...]:
    pattern = dash(relation)
    if relation.type == "tension":
        return (Path(_zigzag(curve), stroke=colour, width=thick, dash=pattern),)
    if relation.type == "say":
        each = max(0.8, thick / 2)
        return tuple(Path(steps_of(beside(curve, side * (0.9 + each))), stroke=colour, width=each, dash=pattern) for side in (-1, 1))
    return (Path(steps_of(curve), stroke=colour, width=thick, dash=pattern),)


def _head(curve: Curve, end: float, thick: float, colour: str) -> Path:
    """A filled arrow head whose tip is the curve's end."""
    tip = point_on(curve, end)
    back = next((point for point in _from(curve, end) if math.dist(point, tip) >= HEAD), point_on(curve, 1 - end))
    reach = math.dist(back, tip) or 1.0
    dx, dy = (tip[0] - back[0]) / reach, (tip[1] - back[1]) / reach
    half = (HEAD_WIDTH + thick) / 2
    x, y = tip[0] - dx * HEAD, tip[1] - dy * HEAD
    return Path((("M", *tip), ("L", x - dy * half, y + dx * half), ("L", x + dy * half, y - dx * half), ("Z",)), fill=colour)


def _from(curve: Curve, end: float) -> Iterable[Point]:
    return (point_on(curve, abs(end - place / 64)) for place in range(1, 65))


def _zigzag(curve: Curve) -> tuple[Step, ...]:
    """A line that swings to both sides along the curve, straight at both ends."""
    points = [point_on(curve, place / 64) for place in range(65)]
    lengths = [0.0]
    for a, b in pairwise(points):
        lengths.append(lengths[-1] + math.dist(a, b))
    whole = lengths[-1]
    count = max(1, round((whole - _WAVE) / (_WAVE / 2)))
    steps: list[Step] = [("M", *points[0])]
    place = 0
    for tooth in range(count + 1):
        along = (whole - count * _WAVE / 2) / 2 + tooth * _WAVE / 2
        while place < 63 and lengths[place + 1] < along:
            place += 1
        share = (along - lengths[place]) / ((lengths[place + 1] - lengths[place]) or 1.0)
        (ax, ay), (bx, by) = points[place], points[place + 1]
        reach = math.dist((ax, ay), (bx, by)) or 1.0
        swing = 0.0 if tooth in (0, count) else _ZIGZAG / 2 * (1 if tooth % 2 else -1)
        x, y = ax + (bx - ax) * share, ay + (by - ay) * share
        steps.append(("L", x - (by - ay) / reach * swing, y + (bx - ax) / reach * swing))
    return (*steps, ("L", *points[-1]))
