"""Sticky notes on a canvas full of words: on the first page where they cover none, or on a page of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..workshop.records import Note
from .bounds import bounds, bounds_of
from .columns import Maker, row
from .marks import Item, Rect, Text
from .notes import lines_of, note_item, note_sign, place_notes
from .sheet import Sheet

_AROUND = 3.0


def notes_of(sheet: Sheet) -> list[Note]:
    """The notes to draw."""
    if sheet.view.blank or not sheet.view.notes:
        return []
    return [note for note in sheet.records.all(Note) if note.canvas == sheet.canvas]


def long_notes(sheet: Sheet) -> Iterator[Maker]:
    """A row for each note whose text finds no room on its sheet."""
    long = (note for note in notes_of(sheet) if not lines_of(sheet, note))
    for note in sorted(long, key=lambda note: sheet.numbers.get(note.key, 0)):
        number = str(sheet.numbers.get(note.key, ""))
        yield row(sheet, note.key, lambda x, y, size: (note_sign(x, y, size, sheet),), number, note.text, zone="notes")


def with_notes(sheet: Sheet, pages: Sequence[list[Item]], first: Sequence[Rect] = ()) -> list[list[Item]]:
    """The pages with the notes on them, and more pages if they need those; `first` stays free of notes on the first page."""
    left, found = notes_of(sheet), [list(page) for page in pages]
    for page in found:
        if left:
            walls = [*_walls(sheet, page), *(first if page is found[0] else ())]
            placed, rest = place_notes(sheet, left, walls)
            page += [note_item(sheet, one) for one in placed]
            left = list(rest)
    while left:
        placed, rest = place_notes(sheet, left, ())
        found.append([note_item(sheet, one) for one in placed])
        if len(rest) == len(left):
            break
        left = list(rest)
    return found


def _walls(sheet: Sheet, page: Sequence[Item]) -> list[Rect]:
    """What a note must not cover: words, cards, arrows and signs."""
    walls: list[Rect] = []
    for item in page:
        if item.part in ("card", "row", "marker"):
            walls.append(bounds_of(item.marks, sheet.measure))
        else:
            walls += [bounds(mark, sheet.measure) for mark in item.marks if isinstance(mark, Text) or item.part == "line"]
    return [wall.grown(_AROUND) for wall in walls]
