"""The furniture of the assets map: six columns tinted in turn, the heads of columns and the names of the bands."""

from __future__ import annotations

from dataclasses import replace

from ..workshop.method import ASSET_CATEGORIES
from .assets_places import BANDS, COLUMN, LEFT, column_middle
from .blank import PITCH, writing_line
from .frame import furniture
from .languages import Pair, length, on_line, pair, smaller, under
from .marks import Box, Item, Mark, Path, Rect, Text
from .measure import ABOVE, LINE, MIDDLE
from .sheet import Sheet

_TINTS = ("ring.3", "ring.4")
#: The bands of cards and the words that name them.
_NAMES = {"asset": "assets", "need": "needs"}
_HEAD = 17.0
_RULE = 1.4
#: Letters of a head are at most so large: cards begin below them.
_MOST_HEAD = 19.5
#: The most of the band of the core problem that its name takes, and its margins.
_TITLE_WIDTH, _TITLE_PADS = 142.0, (12.0, 8.0)


def ground(sheet: Sheet) -> tuple[Item, ...]:
    """Columns and heads of both bands, and the band of the core problem."""
    items = [_band(sheet, kind, name) for kind, name in _NAMES.items()]
    problem = Box(BANDS["problem"], sheet["accent.soft"], sheet["accent"], 1.4, radius=4.0)
    return (*items, furniture("band.problem", (problem,)))


def _band(sheet: Sheet, kind: str, name: str) -> Item:
    band = BANDS[kind]
    marks: list[Mark] = []
    for place in range(len(ASSET_CATEGORIES)):
        column = Rect(LEFT + COLUMN * place, band.y, COLUMN, band.h)
        marks.append(Box(column, sheet[_TINTS[place % 2]]))
    return furniture(f"band.{kind}", (*marks, *_side_name(sheet, band, pair(sheet, f"canvas.assets_needs.{name}"))))


def heads(sheet: Sheet) -> Item:
    """The names of the columns in both bands and of the core problem, above the lines."""
    columns = [(kind, place, category) for kind in _NAMES for place, category in enumerate(ASSET_CATEGORIES)]
    names = (mark for kind, place, category in columns for mark in _head(sheet, category, kind, place))
    return furniture("heads", (*names, *_problem_name(sheet)))


def rules(sheet: Sheet) -> Item:
    """The edges of both bands, above the halo of large names that come near to them."""
    edges = ((BANDS[kind], y) for kind in _NAMES for y in (BANDS[kind].y, BANDS[kind].bottom))
    return furniture("rules", tuple(Path((("M", band.x, y), ("L", band.right, y)), None, sheet["axis"], _RULE) for band, y in edges))


def _head(sheet: Sheet, category: str, kind: str, place: int) -> tuple[Mark, ...]:
    """The name of a column, or its short form where that is too wide."""
    column = Rect(LEFT + COLUMN * place, BANDS[kind].y, COLUMN, _HEAD)
    size = _head_size(sheet)
    room = column.w - 12
    words = (sheet.say(f"category.{category}"), sheet.say(f"category_short.{category}"))
    word = next((word for word in words if sheet.width(word, size, True) <= room), words[-1])
    while sheet.width(word, size, True) > room:
        size -= 0.5
    text = sheet.centred(column_middle(category), column.y + 0.5 * _HEAD + 1.2, word, size, sheet["text"], bold=True)
    text = replace(text, halo=sheet[_TINTS[place % 2]], halo_width=0.45 * size)
    return (text, *under(sheet, text, pair(sheet, f"category.{category}").second, room))


def _head_size(sheet: Sheet) -> float:
    return min(sheet.size("zone"), sheet.size("label") + 1, _MOST_HEAD)


def _side_name(sheet: Sheet, band: Rect, name: Pair) -> tuple[Text, ...]:
    """The name of a band along its left side, read upwards."""
    size = min(sheet.size("zone"), 18.5)
    while length(sheet, name, size, True) > band.h - 4:
        size -= 0.5
    x, y = band.x - 0.5 * band.x + MIDDLE * size, band.y + band.h / 2
    return on_line(sheet, Text(x, y, name.first, size, sheet["text"], bold=True, anchor="middle", angle=-90.0), name.second)


def title_width(sheet: Sheet) -> float:
    """The part of the band of the core problem that its name takes; the rest is for problems."""
    def widest() -> float:
        return max(sheet.width(mark.text, mark.size, mark.bold) for mark in _problem_name(sheet) if isinstance(mark, Text))

    return min(_TITLE_WIDTH, sheet.once("problem_name", widest) + sum(_TITLE_PADS))


def _problem_name(sheet: Sheet) -> tuple[Mark, ...]:
    band, room = BANDS["problem"], _TITLE_WIDTH - sum(_TITLE_PADS)
    size = sheet.size("zone")
    name = pair(sheet, "canvas.assets_needs.problem")
    lines = sheet.measure.wrap(name.first, room, size, bold=True)
    more = sheet.measure.wrap(name.second, room, smaller(sheet, size)) if name.second else ()
    top = band.y + band.h / 2 + MIDDLE * size - ((len(lines) - 1) * size + len(more) * smaller(sheet, size)) * LINE / 2
    plain = Text(band.x + _TITLE_PADS[0], top, "", size, sheet["accent"], bold=True, halo=sheet["accent.soft"], halo_width=0.45 * size)
    first = tuple(replace(plain, y=top + row * LINE * size, text=line) for row, line in enumerate(lines))
    return (*first, *under(sheet, first[-1], name.second, room))


def _second_height(sheet: Sheet, category: str) -> float:
    """How much lower the second language makes the head of a column."""
    size = smaller(sheet, _head_size(sheet))
    words = pair(sheet, f"category.{category}").second
    return LINE * size * len(sheet.measure.wrap(words, COLUMN - 12, size)) if words else 0.0


def _asked(sheet: Sheet, category: str, column: Rect) -> tuple[list[Mark], float]:
    """What to ask in a column, and where that ends."""
    size, asked = sheet.size("label"), pair(sheet, f"category_ask.{category}")
    marks: list[Mark] = []
    y = column.y
    for words, high in ((asked.first, size), (asked.second, smaller(sheet, size))):
        for line in sheet.measure.wrap(words, column.w, high, italic=True):
            marks.append(Text(column.x, y + ABOVE * high, line, high, sheet["text.second"], italic=True))
            y += LINE * high
    return marks, y


def blank_items(sheet: Sheet) -> tuple[Item, ...]:
    """What to ask in each column, and lines to write on."""
    items: list[Item] = []
    head = _HEAD + max((_second_height(sheet, category) for category in ASSET_CATEGORIES), default=0.0)
    for kind in ("asset", "need"):
        for category in ASSET_CATEGORIES:
            column = Rect(column_middle(category) - 68, BANDS[kind].y + head + 4, 136, BANDS[kind].h - head - 8)
            marks, end = _asked(sheet, category, column) if kind == "asset" else ([], column.y)
            y = end + PITCH
            while y <= column.bottom:
                marks.append(writing_line(sheet, column.x, y, column.right))
                y += PITCH
            items.append(furniture(f"blank.{kind}.{category}", tuple(marks)))
    band = BANDS["problem"]
    lines = tuple(writing_line(sheet, band.x + title_width(sheet), band.y + PITCH * row + 4, band.right - 12) for row in (1, 2))
    return (*items, furniture("blank.problem", lines))
