"""Photographs on a canvas: at their own place, or at the nearest one where they cover no words, with the caption under them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..workshop.records import Photo
from .marks import Box, Item, Mark, Picture, Rect, Text
from .measure import ABOVE, LINE
from .sheet import BODY_BOTTOM, BODY_TOP, Sheet

#: How large a photograph without a size of its own is, and the least that is drawn.
_SIZE, _LEAST = (120.0, 90.0), 40.0
_STEP = 14.0
_REACH = 60
_PAD = 4.0


@dataclass(frozen=True, slots=True)
class PlacedPhoto:
    """A photograph where it is drawn, with the lines of its caption."""

    photo: Photo
    rect: Rect
    lines: tuple[str, ...]
    height: float

    def item(self, sheet: Sheet) -> Item:
        """Its marks."""
        size, rect = sheet.size("small"), self.rect
        inner = Rect(rect.x + _PAD, rect.y + _PAD, rect.w - 2 * _PAD, self.height - 2 * _PAD)
        marks: list[Mark] = [Box(rect, sheet["surface"], sheet["control"], 1.0), Picture(inner, self.photo.data)]
        top = rect.y + self.height + ABOVE * size - 2
        marks += [Text(rect.x + _PAD, top + row * LINE * size, line, size, sheet["text.second"]) for row, line in enumerate(self.lines)]
        at = (rect.x + rect.w / 2, rect.y + rect.h / 2)
        return Item("card", self.photo.key, tuple(marks), at, "photo", self.photo.caption or sheet.say("boards.photo"))


def place_photos(sheet: Sheet, photos: list[Photo], walls: Sequence[Rect]) -> tuple[tuple[PlacedPhoto, ...], list[Photo]]:
    """The photographs that find a place on this page where they cover no wall, in id order, and those that do not."""
    placed: list[PlacedPhoto] = []
    left: list[Photo] = []
    for photo in sorted(photos, key=lambda one: one.id):
        width = max(float(photo.w or _SIZE[0]), _LEAST)
        height = max(float(photo.h or _SIZE[1]), _LEAST)
        lines = sheet.measure.wrap(photo.caption, width - 2 * _PAD, sheet.size("small")) if photo.caption else ()
        full = height + (LINE * sheet.size("small") * len(lines) + 1 if lines else 0.0)
        at = sheet.view.places.get(photo.key)
        rects = iter((Rect(at[0] - width / 2, at[1] - full / 2, width, full),)) if at else _around(photo, width, full)
        taken = [*walls, *(one.rect.grown(2) for one in placed)]
        rect = next((rect for rect in rects if at or not any(rect.meets(one) for one in taken)), None)
        if rect is None:
            left.append(photo)
        else:
            placed.append(PlacedPhoto(photo, rect, lines, height))
    return tuple(placed), left


def _around(photo: Photo, width: float, height: float) -> Iterator[Rect]:
    """Places within the body, nearest first."""
    low, high = BODY_TOP + height / 2, max(BODY_BOTTOM - height / 2, BODY_TOP + height / 2)
    x = min(max(float(photo.x or 0), 20 + width / 2), 980 - width / 2)
    y = min(max(float(photo.y or 0), low), high)
    steps = sorted(
        ((dx * _STEP, dy * _STEP) for dx in range(-_REACH, _REACH + 1) for dy in range(-_REACH, _REACH + 1)),
        key=lambda step: (step[0] ** 2 + step[1] ** 2, step),
    )
    for dx, dy in steps:
        if 20 + width / 2 <= x + dx <= 980 - width / 2 and low <= y + dy <= high:
            yield Rect(x + dx - width / 2, y + dy - height / 2, width, height)
