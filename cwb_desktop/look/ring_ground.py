"""The furniture of the ring map: rings, sector lines, arcs, the names of rings and worlds, and the disc with the question."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from ..workshop.method import SPHERES
from ..workshop.places import CENTRE, OUTER_RADIUS
from .frame import furniture
from .glyphs import arc
from .languages import length, on_line, pair
from .marks import Box, Item, Mark, Oval, Path, Rect, Text
from .measure import ABOVE, BELOW, BREAKS, LINE, MIDDLE
from .shapes import shape
from .sheet import Sheet

DISC = 55.0
ARC = 305.0
_ARC_GAP = 1.3
_DASH = (4.0, 3.5)
_QUESTION_PIXELS = 11.0


@dataclass(frozen=True, slots=True)
class RingName:
    """A ring's name on its line at 12 o'clock: the patch under it and its words."""

    patch: Rect
    marks: tuple[Mark, ...]


def ring_name(sheet: Sheet, ring: int, kind: str = "zone", whole: bool = True, turn: float = 0.0) -> RingName:
    """The name of a ring in a size of this kind, with its second half if wanted whole and where the style writes that.

    It stands on the ring's line at 12 o'clock, or so many degrees from there.
    """
    meaning = sheet.records.workshop.ring_meaning or "closeness"
    name, size, small = pair(sheet, f"ring.{meaning}.{ring}"), sheet.size(kind), sheet.size("label")
    # Two names leave no room for the second half of one.
    more = sheet.say(f"ring_subtitle.{meaning}.{ring}") if whole and sheet.style.draws("subtitles") and not name.second else ""
    gap = 0.45 * size if more else 0.0
    own = length(sheet, name, size, True)
    wide = own + gap + sheet.width(more, small)
    across, up = OUTER_RADIUS[ring] * math.sin(math.radians(turn)), OUTER_RADIUS[ring] * math.cos(math.radians(turn))
    x, y = CENTRE[0] + across - wide / 2, CENTRE[1] - up
    base = y + MIDDLE * size
    patch = Rect(x - 5, base - ABOVE * size, wide + 10, (ABOVE + BELOW) * size)
    ground = sheet["sheet"] if ring == 4 else sheet[f"ring.{ring + 1}"]
    words = on_line(sheet, Text(x, base, name.first, size, sheet["text"], bold=True), name.second)
    marks: list[Mark] = [Box(patch, ground, radius=3.0), *words]
    if more:
        marks.append(Text(x + own + gap, base, more, small, sheet["text.second"]))
    return RingName(patch, tuple(marks))


def ground(sheet: Sheet, names: Mapping[int, RingName], counts: Mapping[str, int]) -> tuple[Item, ...]:
    """The rings, the arcs and the names of the worlds. `counts` is how many markers each world has."""
    worlds = (furniture(f"world.{sphere}", world_name(sheet, sphere, counts.get(sphere, 0))) for sphere in SPHERES)
    return (furniture("rings", _rings(sheet)), furniture("arcs", _arcs(sheet, names[4].patch)), *worlds)


def middle(sheet: Sheet, names: Mapping[int, RingName]) -> tuple[Item, ...]:
    """The names of the rings and the disc: words on a ground of their own, above lines."""
    return (*(furniture(f"ring.{ring}", name.marks) for ring, name in names.items()), furniture("disc", disc(sheet)))


def _rings(sheet: Sheet) -> tuple[Mark, ...]:
    x, y = CENTRE
    width = sheet.style.width("ring_line")
    marks: list[Mark] = [
        Oval(x, y, radius, radius, sheet[f"ring.{ring}"], sheet["ring.line"], width)
        for ring, radius in sorted(OUTER_RADIUS.items(), reverse=True)
    ]
    far = OUTER_RADIUS[4]
    for dx, dy in ((0, -1), (1, 0), (0, 1), (-1, 0)):
        line = (("M", x + dx * DISC, y + dy * DISC), ("L", x + dx * far, y + dy * far))
        marks.append(Path(line, None, sheet["axis"], sheet.style.width("axis"), _DASH))
    return tuple(marks)


def _arcs(sheet: Sheet, top: Rect) -> tuple[Mark, ...]:
    """An arc for each world, open at the sector lines and as wide as the outer ring's name at 12 o'clock."""
    opening = math.degrees(math.asin(min(0.9, (top.w / 2 + 4) / ARC)))
    marks: list[Mark] = []
    for place, sphere in enumerate(SPHERES):
        start = 90 * place + (opening if place == 0 else _ARC_GAP)
        end = 90 * place + 90 - (opening if place == len(SPHERES) - 1 else _ARC_GAP)
        steps = arc(*CENTRE, ARC, start, end)
        if sheet.style.draws("hatch"):
            marks.append(Path(steps, None, sheet["text"], sheet.style.width("arc")))
        else:
            marks.append(Path(steps, None, sheet[f"sphere.{sphere}.arc"], sheet.style.width("arc")))
    return tuple(marks)


def world_name(sheet: Sheet, sphere: str, count: int) -> tuple[Mark, ...]:
    """A world's name, turned 45 degrees along the outer edge and upright, with its shape before it and its count after it."""
    size, place = sheet.size("zone"), SPHERES.index(sphere)
    upper, turn = place in (0, 3), 45.0 if place in (0, 2) else -45.0
    sin, cos = math.sin(math.radians(turn)), math.cos(math.radians(turn))
    outward = math.radians(90 * place + 45)
    reach = ARC + 4.5 + (BELOW * size if upper else ABOVE * size)
    x, y = CENTRE[0] + reach * math.sin(outward), CENTRE[1] - reach * math.cos(outward)
    name, number = pair(sheet, f"sphere.{sphere}"), str(count) if count else ""
    lead, own = 1.25 * size, length(sheet, name, size, True)
    begin = -(lead + own + (0.4 * size + sheet.width(number, size) if number else 0.0)) / 2

    def at(along: float, up: float = 0.0) -> tuple[float, float]:
        return x + along * cos + up * sin, y + along * sin - up * cos

    sign = shape(
        sphere,
        *at(begin + 0.4 * size, MIDDLE * size),
        sheet[f"sphere.{sphere}.fill"],
        sheet[f"sphere.{sphere}.edge"],
        1.2,
        scale=0.44 * size / 13,
    )
    words = on_line(sheet, Text(*at(begin + lead), name.first, size, sheet["text"], bold=True, angle=turn), name.second)
    marks: list[Mark] = [sign, *words]
    if number:
        marks.append(Text(*at(begin + lead + own + 0.4 * size), number, size, sheet["text.second"], angle=turn))
    return tuple(marks)


def disc(sheet: Sheet) -> tuple[Mark, ...]:
    """The middle disc with the programme's question, or with the neighbourhood's name where the question would be too small."""
    edge = sheet.style.width("disc_edge")
    marks: list[Mark] = [Oval(*CENTRE, DISC - edge / 2, DISC - edge / 2, sheet["disc"], sheet["disc.edge"] if edge else None, edge)]
    shop, scale = sheet.records.workshop, sheet.view.scale
    least = _QUESTION_PIXELS / scale if scale and sheet.style.draws("hints") else sheet.size("small")
    for words, largest, smallest, bold in (
        (shop.question, 1.15 * sheet.style.sizes["label"], least, False),
        (shop.name, 1.15 * sheet.size("zone"), least, True),
    ):
        fitted = _fitted(sheet, words, max(largest, smallest), smallest, bold)
        if fitted:
            return (*marks, *fitted)
    return tuple(marks)


def _fitted(sheet: Sheet, words: str, largest: float, smallest: float, bold: bool) -> tuple[Mark, ...]:
    """Words in the disc as large as they fit, centred; nothing when they do not fit."""
    size = largest
    while words and size >= smallest - 0.001:
        fewest = math.ceil(sheet.width(words, size, bold) / (2 * DISC))
        for count in range(fewest, fewest + 4):
            lines = sheet.measure.flow(words, lambda row, n=count, s=size: _chord(row, n, s), size, bold)
            if len(lines) == count and _unbroken(words, lines):
                top = CENTRE[1] + MIDDLE * size - (count - 1) * LINE * size / 2
                return tuple(
                    Text(CENTRE[0], top + row * LINE * size, line, size, sheet["disc.text"], bold, anchor="middle")
                    for row, line in enumerate(lines)
                )
        if size == smallest:
            break
        size = max(size - 0.4, smallest)
    return ()


def _chord(row: int, count: int, size: float) -> float:
    """The room for a line of so many in the disc."""
    middle = (row - (count - 1) / 2) * LINE * size
    edge = abs(middle) + 0.42 * size
    radius = DISC - 5
    return 2 * math.sqrt(radius**2 - edge**2) if edge < radius and row < count else 0.0


def _unbroken(words: str, lines: tuple[str, ...]) -> bool:
    """Whether lines only end where words do, or after a hyphen."""
    rest = " ".join(words.split())
    for line in lines:
        rest = rest.removeprefix(line)
        if rest and rest[0] != " " and line[-1] not in BREAKS:
            return False
        rest = rest.lstrip()
    return True
