"""What stands round every canvas: title, place and date above; legend, counts and page below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

from ..workshop.method import STEPS
from .languages import Pair, length, on_line, pair
from .marks import Box, Item, Mark, Rect, Text
from .measure import ABOVE, BELOW, LINE, MIDDLE
from .sheet import HEADER_BOTTOM, Sheet

_MIDDLE_Y = 29.0
_FOOTER_Y = 690.0
#: Where several rows of a footer stand, and how high they may be together.
_FOOTER_MIDDLE, _FOOTER_HEIGHT = 686.5, 38.2
_GAP = 24.0
#: What the signs that turn pages take.
_TURNING = 150.0
_DOT = " · "
_COUNTED = "action_board"
#: By how much letters of a footer without room get smaller at a time, and at most.
_SMALLER, _SMALLEST = 0.9, 0.5


@dataclass(frozen=True, slots=True)
class Sign:
    """An entry of the legend: how it is drawn round a point, how wide that is, and its words from long to short, in both languages."""

    draw: Callable[[float, float], tuple[Mark, ...]]
    width: float
    words: tuple[str, ...]
    others: tuple[str, ...] = ()

    @classmethod
    def of(cls, sheet: Sheet, draw: Callable[[float, float], tuple[Mark, ...]], width: float, *keys: str) -> Sign:
        """The entry with the words at these keys."""
        found = tuple(pair(sheet, key) for key in keys)
        return cls(draw, width, tuple(one.first for one in found), tuple(one.second for one in found))

    def word(self, level: int) -> Pair:
        """The words at a level of shortness."""
        level = min(level, len(self.words) - 1)
        return Pair(self.words[level], self.others[level] if self.others else "")


@dataclass(frozen=True, slots=True)
class Footer:
    """What the footer says: signs that occur, counts (each form shorter than the one before), and where in the pages this is."""

    signs: tuple[Sign, ...] = ()
    counts: tuple[tuple[str, ...], ...] = ((),)
    page: int = 1
    pages: int = 1


def furniture(name: str, marks: tuple[Mark, ...]) -> Item:
    """A piece of furniture."""
    return Item("furniture", ("furniture", name), marks)


def frame(sheet: Sheet, footer: Footer) -> tuple[Item, ...]:
    """Header and footer of a page."""
    below = furniture("footer", _footer(sheet, footer))
    return (below,) if sheet.view.area.y >= HEADER_BOTTOM else (furniture("header", _header(sheet)), below)


def _header(sheet: Sheet) -> tuple[Mark, ...]:
    size = sheet.size("title")
    title = pair(sheet, f"canvas.{sheet.canvas}.title")
    first = Text(sheet.left, _MIDDLE_Y + MIDDLE * size, title.first, size, sheet["text"], bold=True)
    marks: list[Mark] = [*on_line(sheet, first, title.second)]
    step, right = _step(sheet)
    left = sheet.left + length(sheet, title, size, True) + _GAP
    return (*marks, *_place(sheet, left, right - _GAP), *step)


def _step(sheet: Sheet) -> tuple[list[Mark], float]:
    """The step and the mark of an example at the right, and where they begin."""
    size, x = sheet.size("label"), sheet.right
    base = _MIDDLE_Y + MIDDLE * size
    marks: list[Mark] = []
    if sheet.records.workshop.example:
        word = pair(sheet, "drawing.example")
        width = length(sheet, word, size, True) + 1.1 * size
        box = Rect(x - width, _MIDDLE_Y - 0.85 * size, width, 1.7 * size)
        marks.append(Box(box, None, sheet["text.second"], 1.0, radius=4.0))
        marks += on_line(sheet, sheet.centred(x - width / 2, _MIDDLE_Y, word.first, size, sheet["text"], bold=True), word.second)
        x -= width + 0.9 * size
    step = sheet.view.step or next((step.number for step in STEPS if sheet.canvas in step.canvases), None)
    if step is not None:
        word = pair(sheet, "drawing.step", n=step)
        marks += on_line(sheet, sheet.line(x, base, word.first, role="text.second", anchor="end"), word.second)
        x -= length(sheet, word, size)
    return marks, x


def _place(sheet: Sheet, left: float, right: float) -> list[Mark]:
    """Neighbourhood, city and date in the middle of the page, or in what is left of it; shorter when that is not enough."""
    size, shop = sheet.size("label"), sheet.records.workshop
    date = "" if sheet.view.blank else _date(sheet)
    place = sheet.say("word.place_city", name=shop.name, city=shop.city) if shop.name and shop.city else shop.name or shop.city
    most = 2 if sheet.style.name == "wall" else 3
    for words in (_both(sheet, place, date), _both(sheet, shop.name, date), shop.name, date):
        lines = sheet.measure.wrap(words, right - left, size)
        if words and len(lines) <= most:
            widest = max(sheet.width(line, size) for line in lines)
            middle = sheet.view.area.x + sheet.view.area.w / 2
            x = min(max(middle, left + widest / 2), right - widest / 2)
            top = _MIDDLE_Y + MIDDLE * size - (len(lines) - 1) * LINE * size / 2
            return [sheet.line(x, top + row * LINE * size, line, role="text.second", anchor="middle") for row, line in enumerate(lines)]
    return []


def _date(sheet: Sheet) -> str:
    """The date of the drawing; on the action board the day that late counts from."""
    if sheet.canvas == _COUNTED and (sheet.view.today or sheet.view.date):
        return sheet.say("date.as_on", date=sheet.say.date(sheet.view.today or sheet.view.date))
    day = sheet.view.date or sheet.view.today
    return sheet.say.date(day) if day else ""


def _both(sheet: Sheet, place: str, date: str) -> str:
    return sheet.say("drawing.header", place=place, date=date) if place and date else place or date


def _footer(sheet: Sheet, footer: Footer) -> tuple[Mark, ...]:
    """Legend left, counts and page right: in one line, in shorter words, or in two lines before any count is left out."""
    levels = range(max((len(sign.words) for sign in footer.signs), default=1))
    page = (sheet.say("drawing.page", page=footer.page, pages=footer.pages),) if footer.pages > 1 else ()
    ends = [_DOT.join((*counts, *page)) for counts in footer.counts]
    room, size = sheet.right - sheet.left, sheet.size("small")
    # Without a header the signs that turn pages stand between legend and counts.
    gap = _TURNING if page and sheet.view.area.y >= HEADER_BOTTOM else _GAP
    most = int(_FOOTER_HEIGHT / size)
    for lines_high, words in product(range(1, most + 1), ends[:-1] or ends):
        for level in levels:
            rows = _legend_rows(sheet, footer.signs, level, room, size)
            if _rows_needed(sheet, rows, level, words, room, size, gap) <= lines_high:
                return _footer_rows(sheet, rows, level, words, lines_high, size)
    # A legend is never cut: in a small window its letters are smaller before an entry finds no room.
    least = size * _SMALLEST
    while True:
        rows, most = _legend_rows(sheet, footer.signs, levels[-1], room, size), int(_FOOTER_HEIGHT / ((ABOVE + BELOW) * size))
        for words in (*ends, _DOT.join(page)):
            needed = _rows_needed(sheet, rows, levels[-1], words, room, size, gap)
            if needed <= most or size <= least:
                return _footer_rows(sheet, rows, levels[-1], words, needed, size)
        size *= _SMALLER


def _rows_needed(sheet: Sheet, rows: list[tuple[Sign, ...]], level: int, words: str, room: float, size: float, gap: float) -> int:
    width = sheet.width(words, size)
    if width > room:
        return 99
    beside = _legend_width(sheet, rows[-1], level, size) + (gap if words else 0.0) + width <= room
    return len(rows) + (not beside)


def _footer_rows(sheet: Sheet, rows: list[tuple[Sign, ...]], level: int, words: str, high: int, size: float) -> tuple[Mark, ...]:
    """Legend and counts in so many rows, counts at the end of the last."""
    step = min(LINE * size, _FOOTER_HEIGHT / high)
    ys = [_FOOTER_Y if high == 1 else _FOOTER_MIDDLE + (row - (high - 1) / 2) * step for row in range(high)]
    marks = [mark for y, line in zip(ys, rows) for mark in _legend(sheet, line, level, sheet.left, y, size)]
    return (*marks, *_counts(sheet, words, ys[-1], size))


def _counts(sheet: Sheet, words: str, y: float, size: float) -> tuple[Mark, ...]:
    line = Text(sheet.right, y + MIDDLE * size, words, size, sheet["text.second"], anchor="end")
    return (line,) if words else ()


def _entry_width(sheet: Sheet, sign: Sign, level: int, size: float) -> float:
    return sign.width + 0.5 * size + length(sheet, sign.word(level), size) + 1.6 * size


def _legend_width(sheet: Sheet, signs: tuple[Sign, ...], level: int, size: float) -> float:
    return sum(_entry_width(sheet, sign, level, size) for sign in signs)


def _legend_rows(sheet: Sheet, signs: tuple[Sign, ...], level: int, room: float, size: float) -> list[tuple[Sign, ...]]:
    lines: list[tuple[Sign, ...]] = [()]
    for sign in signs:
        if lines[-1] and _legend_width(sheet, (*lines[-1], sign), level, size) > room:
            lines.append(())
        lines[-1] = (*lines[-1], sign)
    return lines


def _legend(sheet: Sheet, signs: tuple[Sign, ...], level: int, x: float, y: float, size: float) -> list[Mark]:
    marks: list[Mark] = []
    for sign in signs:
        marks += sign.draw(x + sign.width / 2, y)
        word = sign.word(level)
        first = Text(x + sign.width + 0.5 * size, y + MIDDLE * size, word.first, size, sheet["text.second"])
        marks += on_line(sheet, first, word.second)
        x += _entry_width(sheet, sign, level, size)
    return marks
