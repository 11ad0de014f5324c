"""The furniture of the power-interest grid: four quadrants with their names, lines at each point, and the two axes."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from ..workshop.grid_places import grid_point
from ..workshop.method import QUADRANTS
from .frame import furniture
from .languages import Pair, length, on_line, pair, smaller
from .marks import Box, Item, Mark, Path, Rect, Text, moved
from .measure import ABOVE, BELOW, LINE
from .sheet import BODY_BOTTOM, HEADER_BOTTOM, Sheet

PLOT = Rect(200.0, 70.0, 560.0, 560.0)
MIDDLE_LINE = 5.0
_HALF = PLOT.w / 2
#: The part of the plot, and the tint: darkest where people work together, lightest where they are kept informed.
AREA: Mapping[str, Rect] = MappingProxyType({
    "key_players": Rect(PLOT.x + _HALF, PLOT.y, _HALF, _HALF), "context_setters": Rect(PLOT.x, PLOT.y, _HALF, _HALF),
    "subjects": Rect(PLOT.x + _HALF, PLOT.y + _HALF, _HALF, _HALF), "crowd": Rect(PLOT.x, PLOT.y + _HALF, _HALF, _HALF),
})  # fmt: skip
TINT: Mapping[str, str] = MappingProxyType({"key_players": "ring.1", "context_setters": "ring.3", "subjects": "ring.2", "crowd": "ring.4"})
_FINE_DASH = (0.8, 3.2)
_PAD = 9.0
_STEP = 14.0
_BEYOND = 9.0
_LINES = MappingProxyType({"fine": 0.6, "middle": 1.4, "axis": 1.8})

Free = Callable[[Rect], bool]


@dataclass(frozen=True, slots=True)
class AreaName:
    """A quadrant's name in its corner, or where markers leave room for it; what to do there stands under it where no list says it."""

    patch: Rect
    marks: tuple[Mark, ...]
    advice: tuple[Mark, ...] = ()
    drop: float = 0.0

    def drawn(self, listed: bool) -> tuple[Mark, ...]:
        """The marks; when a list gives the advice, the name alone, as far out as the room goes."""
        return tuple(moved(mark, 0.0, self.drop) for mark in self.marks) if listed else (*self.marks, *self.advice)


def area_name(sheet: Sheet, key: str, count: int, free: Free | None) -> AreaName | None:
    """The name of a quadrant, how many are in it and what to do there, as far as free places are found. Without `free` in its corner."""
    for kind, whole in (("zone", True), ("zone", False), ("label", False)):
        found = _named(sheet, key, count, free, kind, whole)
        if found is not None:
            return found
        if free is None:
            break
    return None


def _named(sheet: Sheet, key: str, count: int, free: Free | None, kind: str, whole: bool) -> AreaName | None:
    name, size, small = pair(sheet, f"quadrant.{key}"), sheet.size(kind), sheet.size("label")
    number = str(count) if count else ""
    advice = pair(sheet, f"quadrant_advice.{key}") if whole and free is not None and sheet.style.draws("subtitles") else Pair("")
    own, gap = length(sheet, name, size, True), 0.45 * size
    first = own + (gap + sheet.width(number, size) if number else 0.0)
    lines = [(words, high) for words, high in zip(advice, (small, smaller(sheet, small))) if words]
    width = max(first, *(sheet.width(words, high, italic=True) for words, high in lines), 0.0)
    if lines and width > AREA[key].w - 2 * _PAD:
        return None
    below_name = sum(LINE * high for _, high in lines)
    height = (ABOVE + BELOW) * size + below_name
    right, below = key in ("key_players", "subjects"), key in ("subjects", "crowd")
    for patch in _patches(AREA[key], width, height, right, below):
        if free is None or free(patch.grown(2)):
            x = patch.right - first if right else patch.x
            base = patch.y + ABOVE * size
            halo = sheet[TINT[key]]
            title = Text(x, base, name.first, size, sheet["text"], bold=True, halo=halo, halo_width=0.32 * size)
            marks: list[Mark] = [*on_line(sheet, title, name.second)]
            if number:
                marks.append(Text(x + own + gap, base, number, size, sheet["text.second"], halo=halo, halo_width=0.32 * size))
            if not lines:
                return AreaName(patch, tuple(marks))
            said = _advice(sheet, lines, patch.right if right else patch.x, base, right, halo)
            return AreaName(patch, tuple(marks), said, below_name if below else 0.0)
    return None


def _advice(sheet: Sheet, lines: list[tuple[str, float]], x: float, y: float, right: bool, halo: str) -> tuple[Mark, ...]:
    """What to do in a quadrant, under its name."""
    marks: list[Mark] = []
    for words, size in lines:
        y += LINE * size
        text = replace(sheet.line(x, y, words, role="text.second", anchor="end" if right else "start"), size=size)
        marks.append(replace(text, italic=True, halo=halo, halo_width=0.32 * size))
    return tuple(marks)


def _patches(area: Rect, width: float, height: float, right: bool, below: bool) -> list[Rect]:
    """The corner of the quadrant that is farthest out, then further along the edge, then row by row nearer to the middle."""
    xs = [_PAD + _STEP * place for place in range(max(1, int((area.w - width - 2 * _PAD) / _STEP) + 1))]
    ys = [_PAD - 1 + _STEP * place for place in range(max(1, int((area.h - height - 2 * _PAD) / _STEP) + 1))]
    return [
        Rect(area.right - x - width if right else area.x + x, area.bottom - y - height if below else area.y + y, width, height)
        for y in ys
        for x in xs
    ]


def ground(sheet: Sheet) -> tuple[Item, ...]:
    """The quadrants, the lines at each point, the lines at 5 and the axes."""
    areas = tuple(Box(AREA[key], sheet[TINT[key]]) for key in QUADRANTS)
    fine = sheet["line"]
    dash = _FINE_DASH if fine == sheet["text"] else ()  # lines as dark as the words would be as heavy as the axes
    lines: list[Mark] = []
    for value in range(1, 10):
        x, y = grid_point(value, value)
        lines.append(Path((("M", x, PLOT.y), ("L", x, PLOT.bottom)), None, fine, _LINES["fine"], dash))
        lines.append(Path((("M", PLOT.x, y), ("L", PLOT.right, y)), None, fine, _LINES["fine"], dash))
    edge = Path((("M", PLOT.x, PLOT.y), ("L", PLOT.right, PLOT.y), ("L", PLOT.right, PLOT.bottom)), None, sheet["ring.line"], 1.0)
    x, y = grid_point(MIDDLE_LINE, MIDDLE_LINE)
    middle = tuple(
        Path((("M", *one), ("L", *two)), None, sheet["axis"], _LINES["middle"])
        for one, two in (((x, PLOT.y), (x, PLOT.bottom)), ((PLOT.x, y), (PLOT.right, y)))
    )
    return (furniture("areas", areas), furniture("lines", (*lines, edge, *middle)), furniture("axes", _axes(sheet)))


def _axes(sheet: Sheet) -> tuple[Mark, ...]:
    ends = ((PLOT.x, PLOT.y - _BEYOND, 0.0), (PLOT.right + _BEYOND, PLOT.bottom, 90.0))
    marks: list[Mark] = []
    for x, y, turn in ends:
        marks.append(Path((("M", PLOT.x, PLOT.bottom), ("L", x, y)), None, sheet["text"], _LINES["axis"]))
        sides = [math.radians(turn + 180 + side) for side in (-26, 26)]
        wings = [(x + 7.5 * math.sin(side), y - 7.5 * math.cos(side)) for side in sides]
        marks.append(Path((("M", *wings[0]), ("L", x, y), ("L", *wings[1])), None, sheet["text"], _LINES["axis"]))
    return tuple(marks)


def axis_words(sheet: Sheet, free: Free) -> Item:
    """The names of the axes at their ends and the figures at 0 and 5, where no marker stands on them."""
    size = sheet.size("small")
    top = max(HEADER_BOTTOM, sheet.view.area.y) + 1 + ABOVE * size
    below = min(PLOT.bottom + 7 + ABOVE * size, BODY_BOTTOM - BELOW * size)
    middle = grid_point(MIDDLE_LINE, MIDDLE_LINE)
    marks: list[Mark] = []
    name = pair(sheet, "canvas.power_interest.y_high", n=10)
    marks += _first_free(
        sheet, [Text(PLOT.x + 9 + 7 * step, top, name.first, size, sheet["text"], bold=True) for step in range(40)], free, name.second
    )
    name = pair(sheet, "canvas.power_interest.x_high", n=10)
    width = length(sheet, name, size, True)
    ends = [Text(PLOT.right - width - 7 * step, below, name.first, size, sheet["text"], bold=True) for step in range(30)]
    marks += _first_free(sheet, ends, free, name.second)
    figures = ((middle[0], below, "5", "middle"), (PLOT.x - 5, below, "0", "end"), (PLOT.x - 6, middle[1] + 0.334 * size, "5", "end"))
    for x, y, figure, anchor in figures:
        text = sheet.line(x, y, figure, "small", "text.second", "middle" if anchor == "middle" else "end")
        marks += _first_free(sheet, [text], free)
    return furniture("axis_words", tuple(marks))


def _first_free(sheet: Sheet, texts: list[Text], free: Free, second: str = "") -> list[Mark]:
    both = (on_line(sheet, text, second) for text in texts)
    return list(next((words for words in both if all(free(sheet.measure.box(one)) for one in words)), ()))
