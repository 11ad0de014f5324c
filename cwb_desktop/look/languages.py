"""Words in two languages on one drawing: the second smaller, after the first on its line or on lines of its own under it."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import NamedTuple

from .marks import Text
from .measure import LINE
from .sheet import Sheet

#: The second language is so much smaller, as far as it stays readable.
_SHARE = 0.82
_GAP = 0.45


class Pair(NamedTuple):
    """The same words in the first language and, where there is one and it differs, in the second."""

    first: str
    second: str = ""

    def begun(self) -> Pair:
        """Both with a capital."""
        return Pair(*(word[:1].upper() + word[1:] for word in self))


def pair(sheet: Sheet, key: str, **values: object) -> Pair:
    """The text at a key in the languages of the sheet."""
    second = sheet.say.second
    first, other = sheet.say(key, **values), second.get(key, "", **values) if second else ""
    return Pair(first, "" if other == first else other)


def smaller(sheet: Sheet, size: float) -> float:
    """The size of the second language beside words of this size."""
    return min(size, max(_SHARE * size, sheet.style.floor("small", sheet.view.scale)))


def length(sheet: Sheet, words: Pair, size: float, bold: bool = False) -> float:
    """How wide both are on one line."""
    own = sheet.width(words.first, size, bold)
    return own + (_GAP * size + sheet.width(words.second, smaller(sheet, size)) if words.second else 0.0)


def on_line(sheet: Sheet, first: Text, second: str) -> tuple[Text, ...]:
    """A line of text and the second language after it; where the line is anchored, and turned, they are so together."""
    if not second:
        return (first,)
    whole = length(sheet, Pair(first.text, second), first.size, first.bold)
    size = smaller(sheet, first.size)
    begin = -{"start": 0.0, "middle": whole / 2, "end": whole}[first.anchor]
    then = begin + whole - sheet.width(second, size)
    cos, sin = math.cos(math.radians(first.angle)), math.sin(math.radians(first.angle))
    own = replace(first, x=first.x + begin * cos, y=first.y + begin * sin, anchor="start")
    return (own, replace(_second(sheet, own, second), x=first.x + then * cos, y=first.y + then * sin))


def under(sheet: Sheet, last: Text, second: str, room: float) -> tuple[Text, ...]:
    """The second language in lines under the last line of the first."""
    size = smaller(sheet, last.size)
    lines = sheet.measure.wrap(second, room, size, italic=last.italic)
    return tuple(replace(_second(sheet, last, line), y=last.y + (row + 1) * LINE * size) for row, line in enumerate(lines))


def _second(sheet: Sheet, first: Text, words: str) -> Text:
    size = smaller(sheet, first.size)
    halo = first.halo_width * size / first.size
    return replace(first, text=words, size=size, bold=False, colour=sheet["text.second"], halo_width=halo)
