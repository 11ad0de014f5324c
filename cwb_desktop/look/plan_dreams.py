"""The dreams of the plan board: words or a picture on a rounded card, or their number where the words find no room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..workshop.records import Dream, Photo
from .marks import Box, Item, Key, Mark, Oval, Picture, Rect, Text
from .measure import ABOVE, BELOW, LINE
from .plan_places import dream_box, shift
from .sheet import Sheet

Point = tuple[float, float]
_INSET, _PAD, _RADIUS = 2.0, 7.0, 9.0
_MOST_UNDER_PICTURE = 2
_BADGE = 1.05


@dataclass(frozen=True, slots=True)
class PlacedDream:
    """A dream where it is drawn, with its lines; without lines its number stands for it and its words in a list."""

    dream: Dream
    x: float
    y: float
    lines: tuple[str, ...]
    photo: Photo | None

    @property
    def rect(self) -> Rect:
        """What is drawn of the card."""
        return dream_box((self.x, self.y)).grown(-_INSET)


def placed_dreams(sheet: Sheet, dreams: Mapping[Key, Dream], at: Mapping[Key, Point]) -> tuple[PlacedDream, ...]:
    """The dreams of a page in the order of their numbers."""
    placed: list[PlacedDream] = []
    away = shift(sheet.view.area)
    for key, (x, y) in at.items():
        dream = dreams[key]
        photo = sheet.records.get(Photo, dream.photo)
        placed.append(PlacedDream(dream, *sheet.view.places.get(key, (x + away, y)), _lines(sheet, dream, photo is not None), photo))
    return tuple(sorted(placed, key=lambda one: sheet.numbers.get(one.dream.key, 0)))


def _lines(sheet: Sheet, dream: Dream, pictured: bool) -> tuple[str, ...]:
    size = sheet.size("label")
    box = dream_box((0.0, 0.0)).grown(-_INSET)
    lines = sheet.measure.wrap(dream.text, box.w - 2 * _PAD, size)
    if pictured:
        return lines if len(lines) <= _MOST_UNDER_PICTURE and size < 0.16 * box.h else ()
    return lines if ((len(lines) - 1) * LINE + ABOVE + BELOW) * size <= box.h - _PAD else ()


def dream_item(sheet: Sheet, placed: PlacedDream) -> Item:
    """The marks of a dream."""
    rect, size, dream = placed.rect, sheet.size("label"), placed.dream
    number = str(sheet.numbers.get(dream.key, ""))
    high = ((len(placed.lines) - 1) * LINE + ABOVE + BELOW) * size if placed.lines else 0.0
    marks: list[Mark] = [Box(rect, sheet["ring.2"], sheet["ring.line"], 1.0, radius=_RADIUS)]
    top = rect.y + (rect.h - high) / 2
    if placed.photo:
        picture = Rect(rect.x + 5, rect.y + 5, rect.w - 10, rect.h - 10 - high)
        marks.append(Picture(picture, placed.photo.data))
        top = rect.bottom - 3 - high
    base = top + ABOVE * size
    marks += [Text(rect.x + _PAD, base + row * LINE * size, line, size, sheet["text"]) for row, line in enumerate(placed.lines)]
    if dream.text.strip() and not placed.lines:
        marks += _number(sheet, placed, number)
    title = f"{number} {dream.text or sheet.say('boards.photo')}"
    return Item("card", dream.key, tuple(marks), (placed.x, placed.y), "dreams", title)


def _number(sheet: Sheet, placed: PlacedDream, number: str) -> tuple[Mark, ...]:
    if placed.photo is None:
        return (sheet.centred(placed.x, placed.y, number, 1.6 * sheet.size("number"), sheet["text"], bold=True),)
    size = sheet.size("number")
    reach = max(_BADGE * size, sheet.width(number, size, True) / 2 + 4)
    x, y = placed.rect.right - reach - 3, placed.rect.bottom - reach - 3
    badge = Oval(x, y, reach, reach, sheet["sheet"], sheet["ring.line"], 1.0)
    return (badge, sheet.centred(x, y, number, size, sheet["text"], bold=True))
