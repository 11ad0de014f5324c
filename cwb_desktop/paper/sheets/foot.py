"""What stands at the foot of every sheet, and where it is cut."""

from __future__ import annotations

import math

from ...look.glyphs import glyph
from ...look.marks import Box, Mark, Path, Rect, Text
from ...look.measure import MIDDLE
from ..page import MM
from ..text import Ink, Type
from .model import LEAST, SAFE, Arrangement, Request

_GAP = 10.0
#: How lines to cut along are dashed.
_CUT = (3.0, 3.0)


def details(request: Request, code: str) -> tuple[tuple[str, ...], ...]:
    """What a foot says beside the place, from most to least: the date and the sheet."""
    date = request.says[0].date(request.today)
    name = request.each(lambda say: say.get(f"handout.{code}") or say.get(f"sheet.{code}.name"))
    return ((date, f"{code} {name}".strip()), (date, code))


def place(request: Request) -> str:
    """Neighbourhood and city."""
    shop, say = request.records.workshop, request.says[0]
    return say("word.place_city", name=shop.name, city=shop.city) if shop.name and shop.city else shop.name or shop.city


def example_words(request: Request) -> str:
    """The mark of an example; nothing on a sheet of one's own."""
    return request.each(lambda say: say("drawing.example")) if request.records.workshop.example else ""


def page_words(request: Request, number: int, total: int, word: str = "sheet.page") -> str:
    """Which page it is."""
    return request.each(lambda say: say(word if say.has(word) else "drawing.page", page=number, pages=total))


def foot(
    request: Request, code: str, area: Rect, number: int, total: int, *, ruled: bool = True, stop: float = math.inf,
    word: str = "sheet.page",
) -> tuple[Mark, ...]:
    """The foot in a strip: place, date and sheet, ending before `stop`; the mark of an example, and at the right which page it is.

    All languages where they find room, else the first; the date goes last of all, and only where smaller type does not help.
    """
    ink, first = request.ink, request.only(request.says[0])
    names = dict.fromkeys((place(request), request.records.workshop.name))
    sizes = [size for size in (9.0, 8.0, 7.4) if size * 1.25 < area.h] + [LEAST]
    ways = [(name, one, size, more) for name in names for one in (request, first) for size in sizes for more in details(one, code)]
    ways += [(name, first, size, (code,)) for name in names for size in sizes]
    ends = {one.says: (example_words(one), page_words(one, number, total, word)) for one in (request, first)}
    found = (_line(ink, area, size, name, more, *ends[one.says], stop) for name, one, size, more in ways)
    marks = next((marks for marks in found if marks), ()) or _line(ink, area, LEAST, "", (code,), *ends[first.says])
    line = Path((("M", area.x, area.y), ("L", area.right, area.y)), stroke=ink["text"], width=0.35 * MM, round=False)
    return (line, *marks) if ruled else marks


def _line(
    ink: Ink, area: Rect, size: float, name: str, more: tuple[str, ...], example: str, pages: str, stop: float | None = None
) -> tuple[Mark, ...]:
    """One way to set a foot; nothing where its words are too long, unless there is no stop."""
    bold, plain = Type(size, size * 1.2, bold=True), Type(size, size * 1.2, role="text.second")
    y = area.y + area.h / 2 + MIDDLE * size
    words = [(name, bold)] * bool(name) + [(word, plain) for word in more]
    gap = _GAP * size / 9
    used = sum(ink.width(word, kind) + gap for word, kind in words)
    box = ink.width(example, bold) + 8 if example else 0.0
    right = area.right - ink.width(pages, plain)
    if stop is not None and (area.x + used + (box + gap if box else 0.0) > right or area.x + used - gap > stop):
        return ()
    marks: list[Mark] = []
    x = area.x
    for word, kind in words:
        marks.append(ink.text(x, y, word, kind))
        x += ink.width(word, kind) + gap
    if example:
        left = right - gap - box
        high = min(size + 4.6, max(area.h - 1.5, size + 1.4))
        marks.append(Box(Rect(left, y - MIDDLE * size - high / 2, box, high), None, ink["text"], 0.8, radius=2.5))
        marks.append(ink.text(left + box / 2, y, example, bold, "middle"))
    return (*marks, ink.text(area.right, y, pages, plain, "end"))


def side_foot(request: Request, code: str, x: float, bottom: float, number: int, total: int) -> tuple[Mark, ...]:
    """The foot of a canvas, which fills its paper: upwards along the left edge, in what its shape leaves free."""
    ink, size = request.ink, LEAST
    parts = (place(request), *details(request, code)[0], page_words(request, number, total))
    return (Text(x, bottom, " · ".join(part for part in parts if part), size, ink["text.second"], angle=-90),)


def cuts(ink: Ink, how: Arrangement) -> tuple[Mark, ...]:
    """Where the leaves of a paper are cut: marks in its margin, or dashed lines where they touch."""
    if how.cut == "none":
        return ()
    xs = sorted({cell.x for cell in how.cells} | {cell.right for cell in how.cells})
    ys = sorted({cell.y for cell in how.cells} | {cell.bottom for cell in how.cells})
    return _marks(ink, how, xs, ys) if how.cut == "marks" else _lines(ink, how, xs[1:-1], ys[1:-1])


def _tick(ink: Ink, x1: float, y1: float, x2: float, y2: float) -> Mark:
    return Path((("M", x1, y1), ("L", x2, y2)), stroke=ink["text"], width=0.4, round=False)


def _marks(ink: Ink, how: Arrangement, xs: list[float], ys: list[float]) -> tuple[Mark, ...]:
    w, h = how.paper
    gap, long = 1.2 * MM, 2.3 * MM
    found = [_tick(ink, x, ys[0] - gap - long, x, ys[0] - gap) for x in xs]
    found += [_tick(ink, x, ys[-1] + gap, x, ys[-1] + gap + long) for x in xs]
    long = 6 * MM
    found += [_tick(ink, xs[0] - gap - long, y, xs[0] - gap, y) for y in ys]
    found += [_tick(ink, xs[-1] + gap, y, min(w - SAFE, xs[-1] + gap + long), y) for y in ys]
    assert h
    return tuple(found)


def _lines(ink: Ink, how: Arrangement, xs: list[float], ys: list[float]) -> tuple[Mark, ...]:
    w, h = how.paper
    start = 5 * MM
    found: list[Mark] = []
    for x in xs:
        found.append(Path((("M", x, start), ("L", x, h - start)), stroke=ink["text.hint"], width=0.4, dash=_CUT))
        found += _scissors(ink, x, start + 6)
    for y in ys:
        found += cut_across(ink, start, y, w - start)
    return tuple(found)


def cut_across(ink: Ink, x: float, y: float, right: float) -> tuple[Mark, ...]:
    """A level line to cut along."""
    line = Path((("M", x, y), ("L", right, y)), stroke=ink["text.hint"], width=0.4, dash=_CUT)
    return (line, *_scissors(ink, x + 6, y))


def _scissors(ink: Ink, x: float, y: float) -> tuple[Mark, ...]:
    ground = Box(Rect(x - 6, y - 6, 12, 12), ink["sheet"])
    return (ground, *glyph("scissors", x, y, 9, ink["text.hint"]))
