"""Sticky notes: a folded sheet at its stored place, or at the nearest one where it covers no words."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from ..workshop.records import Note
from .marks import Box, Item, Mark, Path, Rect, Text
from .measure import ABOVE, LINE, MIDDLE
from .sheet import BODY_BOTTOM, BODY_TOP, Sheet

WIDTH, HEIGHT, FOLD = 110.0, 70.0, 12.0
#: From the words of a note to the edge of a marker.
RIM = 6.0
_PAD = 7.0
_STEP = 14.0
_REACH = 46
#: Steps around a place, nearest first; of equal ones right, down, left, up.
_AROUND = sorted(
    product(range(-_REACH, _REACH + 1), repeat=2),
    key=lambda at: (at[0] ** 2 + at[1] ** 2, (0, 1, 2, 3)[0 if at[0] > 0 else 1 if at[1] > 0 else 2 if at[0] < 0 else 3]),
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A note where it is drawn, with the lines of its text; without lines its number stands for it and its text in a list."""

    note: Note
    x: float
    y: float
    lines: tuple[str, ...]

    @property
    def rect(self) -> Rect:
        """The sheet of paper."""
        return Rect(self.x - WIDTH / 2, self.y - HEIGHT / 2, WIDTH, HEIGHT)


def text_rect(rect: Rect) -> Rect:
    """The part of a note that its words may take."""
    return rect.grown(-_PAD)


def words_rect(sheet: Sheet, placed: Placed) -> Rect:
    """The part of a note that its words, or its number, do take."""
    size, inner = sheet.size("label"), text_rect(placed.rect)
    if not placed.lines:
        return Rect(placed.x, placed.y, 0, 0).grown(1.6 * size)
    return replace(inner, w=max(sheet.width(line, size) for line in placed.lines), h=len(placed.lines) * LINE * size)


def lines_of(sheet: Sheet, note: Note) -> tuple[str, ...]:
    """The lines of a note's text, or nothing when it finds no room on the note."""
    size = sheet.size("label")
    lines = sheet.measure.wrap(note.text, WIDTH - 2 * _PAD, size)
    return lines if len(lines) * LINE * size <= HEIGHT - 1.4 * _PAD else ()


def place_notes(
    sheet: Sheet, notes: Iterable[Note], walls: Sequence[Rect], free: Callable[[Rect], bool] = lambda _: True
) -> tuple[tuple[Placed, ...], tuple[Note, ...]]:
    """The notes that find a place on this page, in id order, and those that do not; a drag holds its own where it is.

    A note covers no wall, and is `free` of what is no rectangle.
    """
    held = sheet.view.places
    placed: list[Placed] = []
    left: list[Note] = []
    for note in sorted(notes, key=lambda one: one.id):
        lines = lines_of(sheet, note)
        if note.key in held:
            placed.append(Placed(note, *_clamped(*held[note.key]), lines))
            continue
        at = _nearest(note.x, note.y, [*walls, *(one.rect.grown(2) for one in placed)], free)
        if at is None:
            left.append(note)
        else:
            placed.append(Placed(note, *at, lines))
    return tuple(placed), tuple(left)


def _nearest(x: float, y: float, walls: Iterable[Rect], free: Callable[[Rect], bool]) -> tuple[float, float] | None:
    x, y = _clamped(x, y)
    covering = {step for wall in walls for step in _covering(wall, x, y)}
    for step in _AROUND:
        at = (x + step[0] * _STEP, y + step[1] * _STEP)
        if step not in covering and at == _clamped(*at) and free(Rect(at[0] - WIDTH / 2, at[1] - HEIGHT / 2, WIDTH, HEIGHT)):
            return at
    return None


def _covering(wall: Rect, x: float, y: float) -> Iterator[tuple[int, int]]:
    """The steps from a place at which a note covers some of a wall: far quicker than to try each note on each wall."""
    return product(
        _between(wall.x - WIDTH / 2 - x, wall.right + WIDTH / 2 - x), _between(wall.y - HEIGHT / 2 - y, wall.bottom + HEIGHT / 2 - y)
    )


def _between(low: float, high: float) -> range:
    """The steps that lie between two distances."""
    return range(max(math.floor(low / _STEP) + 1, -_REACH), min(math.ceil(high / _STEP), _REACH + 1))


def _clamped(x: float, y: float) -> tuple[float, float]:
    """A centre that keeps the note within the body."""
    return (
        min(max(x, 20 + WIDTH / 2), 980 - WIDTH / 2),
        min(max(y, BODY_TOP + HEIGHT / 2), BODY_BOTTOM - HEIGHT / 2),
    )


def note_item(sheet: Sheet, placed: Placed) -> Item:
    """The marks of a note."""
    rect, size, edge = placed.rect, sheet.size("label"), sheet["note.edge"]
    outline = (
        ("M", rect.x, rect.y), ("L", rect.right, rect.y), ("L", rect.right, rect.bottom - FOLD),
        ("L", rect.right - FOLD, rect.bottom), ("L", rect.x, rect.bottom), ("Z",),
    )  # fmt: skip
    fold = (
        ("M", rect.right, rect.bottom - FOLD), ("L", rect.right - FOLD, rect.bottom - FOLD), ("L", rect.right - FOLD, rect.bottom), ("Z",),
    )  # fmt: skip
    marks: list[Mark] = [Path(outline, sheet["note"], edge, 1.0), Path(fold, sheet["sheet"], edge, 1.0)]
    top = rect.y + _PAD + ABOVE * size
    if placed.lines:
        marks += [Text(rect.x + _PAD, top + row * LINE * size, line, size, sheet["note.text"]) for row, line in enumerate(placed.lines)]
    else:
        number = str(sheet.numbers.get(placed.note.key, ""))
        large = 1.6 * sheet.size("number")
        marks.append(Text(placed.x, placed.y + MIDDLE * large, number, large, sheet["note.text"], bold=True, anchor="middle"))
    return Item("note", placed.note.key, tuple(marks), (placed.x, placed.y), title=f"{sheet.say('drawing.note')}: {placed.note.text}")


def note_sign(x: float, y: float, size: float, sheet: Sheet) -> Mark:
    """A small note, for lists."""
    half = 0.42 * size
    return Box(Rect(x - half, y - half, 2 * half, 2 * half), sheet["note"], sheet["note.edge"], 1.0)
