"""Large figures on the wall: how many there are, readable from the back row."""

from __future__ import annotations

from collections.abc import Sequence

from .frame import furniture
from .marks import Item, Mark, Rect, Text
from .measure import ABOVE, BELOW
from .sheet import Sheet

_SIZE = 68.0
_GAP = 24.0


def figures(sheet: Sheet, counts: Sequence[tuple[int, str]], room: Rect) -> tuple[Item, ...]:
    """Counts, each with the key of its words, side by side at the bottom of the room.

    None where the style or the room has no place for them.
    """
    size = sheet.size("label")
    if not sheet.style.draws("figures") or room.h < _SIZE + 3 * size:
        return ()
    x, base = room.x, room.bottom - 0.4 * size
    marks: list[Mark] = []
    for count, key in counts:
        number = str(count)
        words = sheet.say.count(key, count).removeprefix(number).strip()
        width = max(sheet.width(number, _SIZE, True), sheet.width(words, size))
        if x + width > room.right:
            break
        marks.append(Text(x, base - ABOVE * size - BELOW * _SIZE, number, _SIZE, sheet["accent"], bold=True))
        marks.append(sheet.line(x, base, words, role="text.second"))
        x += width + _GAP
    return (furniture("figures", tuple(marks)),) if marks else ()
