"""Blank versions: heads with dotted lines to write on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from .frame import furniture
from .languages import Pair, length, on_line, under
from .marks import Item, Mark, Path, Rect, Text
from .measure import ABOVE, LINE
from .sheet import Sheet

#: From one writing line to the next: 6 mm on A4.
PITCH = 22.5
_DOTS = (1.2, 2.8)
NO_HINTS: Mapping[int, Pair] = MappingProxyType({})


def writing_line(sheet: Sheet, x: float, y: float, right: float) -> Mark:
    """A dotted line."""
    return Path((("M", x, y), ("L", right, y)), None, sheet["text.hint"], 1.0, _DOTS)


def blank_head(sheet: Sheet, x: float, y: float, words: Pair, size: float, room: float) -> tuple[Text, ...]:
    """A head, and the second language after it or, where the room is not enough, under it."""
    first = Text(x, y, words.first, size, sheet["text"], bold=True)
    if not words.second or length(sheet, words, size, True) <= room:
        return on_line(sheet, first, words.second)
    return (first, *under(sheet, first, words.second, room))


def _hint(sheet: Sheet, head: Text, words: Pair, rect: Rect) -> tuple[Text, ...]:
    """What to write there, under the last line of a head."""
    size = sheet.size("label")
    first = sheet.line(rect.x, head.y + LINE * size, words.first, role="text.second")
    fits = length(sheet, words, size) <= rect.w
    return on_line(sheet, first, words.second) if fits else (first, *under(sheet, first, words.second, rect.w))


def blank_lists(
    sheet: Sheet, columns: Sequence[tuple[Rect, tuple[int, ...]]], names: Mapping[int, Pair], hints: Mapping[int, Pair] = NO_HINTS
) -> tuple[Item, ...]:
    """Columns that share their height among the heads of these zones, filled with writing lines; `hints` stand under the heads."""
    size = sheet.size("list_head")
    items: list[Item] = []
    for rect, zones in columns:
        part = rect.h / len(zones)
        for place, zone in enumerate(zones):
            top = rect.y + place * part
            head = blank_head(sheet, rect.x, top + ABOVE * size, names[zone], size, rect.w)
            if zone in hints:
                head += _hint(sheet, head[-1], hints[zone], rect)
            line = max(top + 1.3 * size, head[-1].y + 0.52 * size)
            marks: list[Mark] = [
                *head,
                Path((("M", rect.x, line), ("L", rect.right, line)), None, sheet["line"], sheet.style.width("line")),
            ]
            count = int((part - (line - top) + 0.1 * size - 0.6 * PITCH) / PITCH)
            marks += [writing_line(sheet, rect.x, line + PITCH * (row + 1.1), rect.right) for row in range(count)]
            items.append(furniture(f"blank.{zone}", tuple(marks)))
    return tuple(items)
