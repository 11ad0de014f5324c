"""The furniture of the assets map: six columns tinted in turn, the heads of columns and the names of the bands."""

from __future__ import annotations

from dataclasses import replace

from ..workshop.method import ASSET_CATEGORIES
from .assets_places import BANDS, COLUMN, LEFT, column_middle
from .blank import PITCH, writing_line
from .frame import furniture
from .marks import Box, Item, Mark, Path, Rect, Text
from .measure import ABOVE, LINE, MIDDLE
from .sheet import Sheet

_TINTS = ("ring.3", "ring.4")
_HEAD = 17.0
_RULE = 1.4
#: The part of the band of the core problem that its name takes.
TITLE_WIDTH = 142.0


def ground(sheet: Sheet) -> tuple[Item, ...]:
    """Columns and heads of both bands, and the band of the core problem."""
    items = [_band(sheet, kind, name) for kind, name in (("asset", "assets"), ("need", "needs"))]
    problem = Box(BANDS["problem"], sheet["accent.soft"], sheet["accent"], 1.4, radius=4.0)
    return (*items, furniture("band.problem", (problem,)))


def _band(sheet: Sheet, kind: str, name: str) -> Item:
    band = BANDS[kind]
    marks: list[Mark] = []
    for place in range(len(ASSET_CATEGORIES)):
        column = Rect(LEFT + COLUMN * place, band.y, COLUMN, band.h)
        marks.append(Box(column, sheet[_TINTS[place % 2]]))
    for y in (band.y, band.bottom):
        marks.append(Path((("M", band.x, y), ("L", band.right, y)), None, sheet["axis"], _RULE))
    return furniture(f"band.{kind}", (*marks, _side_name(sheet, band, sheet.say(f"canvas.assets_needs.{name}"))))


def heads(sheet: Sheet) -> Item:
    """The names of the columns in both bands and of the core problem, above the lines."""
    columns = [(kind, place, category) for kind in ("asset", "need") for place, category in enumerate(ASSET_CATEGORIES)]
    names = (_head(sheet, category, kind, place) for kind, place, category in columns)
    return furniture("heads", (*names, *_problem_name(sheet)))


def _head(sheet: Sheet, category: str, kind: str, place: int) -> Mark:
    """The name of a column, or its short form where that is too wide."""
    column = Rect(LEFT + COLUMN * place, BANDS[kind].y, COLUMN, _HEAD)
    size = min(sheet.size("zone"), sheet.size("label") + 1)
    room = column.w - 12
    words = (sheet.say(f"category.{category}"), sheet.say(f"category_short.{category}"))
    word = next((word for word in words if sheet.width(word, size, True) <= room), words[-1])
    while sheet.width(word, size, True) > room:
        size -= 0.5
    text = sheet.centred(column_middle(category), column.y + 0.5 * _HEAD + 1.2, word, size, sheet["text"], bold=True)
    return replace(text, halo=sheet[_TINTS[place % 2]], halo_width=0.45 * size)


def _side_name(sheet: Sheet, band: Rect, name: str) -> Text:
    """The name of a band along its left side, read upwards."""
    size = min(sheet.size("zone"), 18.5)
    x, y = band.x - 0.5 * band.x + MIDDLE * size, band.y + band.h / 2
    return Text(x, y, name, size, sheet["text"], bold=True, anchor="middle", angle=-90.0)


def _problem_name(sheet: Sheet) -> tuple[Mark, ...]:
    band = BANDS["problem"]
    size = sheet.size("zone")
    lines = sheet.measure.wrap(sheet.say("canvas.assets_needs.problem"), TITLE_WIDTH - 20, size, bold=True)
    top = band.y + band.h / 2 + MIDDLE * size - (len(lines) - 1) * LINE * size / 2
    plain = Text(band.x + 12, top, "", size, sheet["accent"], bold=True, halo=sheet["accent.soft"], halo_width=0.45 * size)
    return tuple(replace(plain, y=top + row * LINE * size, text=line) for row, line in enumerate(lines))


def blank_items(sheet: Sheet) -> tuple[Item, ...]:
    """What to ask in each column, and lines to write on."""
    items: list[Item] = []
    size = sheet.size("label")
    for kind in ("asset", "need"):
        for category in ASSET_CATEGORIES:
            column = Rect(column_middle(category) - 68, BANDS[kind].y + _HEAD + 4, 136, BANDS[kind].h - _HEAD - 8)
            asked = sheet.measure.wrap(sheet.say(f"category_ask.{category}"), column.w, size, italic=True) if kind == "asset" else ()
            marks: list[Mark] = [
                Text(column.x, column.y + (ABOVE + row * LINE) * size, line, size, sheet["text.second"], italic=True)
                for row, line in enumerate(asked)
            ]
            y = column.y + LINE * size * len(asked) + PITCH
            while y <= column.bottom:
                marks.append(writing_line(sheet, column.x, y, column.right))
                y += PITCH
            items.append(furniture(f"blank.{kind}.{category}", tuple(marks)))
    band = BANDS["problem"]
    lines = tuple(writing_line(sheet, band.x + TITLE_WIDTH, band.y + PITCH * row + 4, band.right - 12) for row in (1, 2))
    return (*items, furniture("blank.problem", lines))
