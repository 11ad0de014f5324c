"""Pieces of text that flow through columns: beside a drawing first, then on list pages, under heads that are said again."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from itertools import count

from .lists import list_columns
from .marks import Item, Key, Mark, Part, Path, Rect, Text, moved
from .measure import ABOVE, LINE, MIDDLE
from .sheet import Sheet

_HEAD_GAP, _SECTION_GAP = 0.55, 1.1


@dataclass(frozen=True, slots=True)
class Piece:
    """An item drawn from (0, 0) down, how high it is, the air before it, and how many names it counts for."""

    item: Item
    height: float
    gap: float = 0.0
    names: int = 0

    def at(self, x: float, y: float) -> Item:
        """The item with its upper left corner there."""
        return replace(self.item, marks=tuple(moved(mark, x, y) for mark in self.item.marks))


Maker = Callable[[float], Piece]


@dataclass(frozen=True, slots=True)
class Section:
    """Pieces under one head; each is made for the width it gets. `beside` stands at the right of the head, `second` under it, smaller."""

    name: str
    head: str
    pieces: tuple[Maker, ...]
    beside: str = ""
    second: str = ""


@dataclass(slots=True)
class Pen:
    """Writes lines one under another from (0, 0) on."""

    sheet: Sheet
    width: float
    y: float = 0.0
    marks: list[Mark] = field(default_factory=list[Mark])

    def text(
        self, words: str, kind: str = "label", role: str = "text", *, bold: bool = False, italic: bool = False,
        left: float = 0.0, right: float = 0.0, tail: float = 0.0,
    ) -> None:  # fmt: skip
        """A paragraph between two indents; its last line leaves `tail` free."""
        size = self.sheet.size(kind)
        lines = self.sheet.measure.wrap(words, self.width - left - right, size, bold, italic, tail)
        for line in lines:
            self.marks.append(Text(left, self.y + ABOVE * size, line, size, self.sheet[role], bold, italic))
            self.y += LINE * size

    def rule(self) -> None:
        """A thin line across."""
        self.marks.append(Path((("M", 0, self.y), ("L", self.width, self.y)), None, self.sheet["line"], self.sheet.style.width("line")))

    def piece(self, part: Part, key: Key, *, gap: float = 0.0, names: int = 0, zone: str = "", title: str = "") -> Piece:
        """What was written, as a piece."""
        return Piece(Item(part, key, tuple(self.marks), zone=zone, title=title), self.y, gap, names)


@dataclass(slots=True)
class _Column:
    """A column, and down to where it is full."""

    page: int
    rect: Rect
    y: float

    @property
    def begun(self) -> bool:
        return self.y > self.rect.y


class Columns:
    """Columns on the first page, then two on each list page; what is put in goes where there is room first."""

    def __init__(self, sheet: Sheet, first: Iterable[Rect], list_page: int = 2) -> None:
        self._sheet = sheet
        self._columns = [_Column(1, rect, rect.y) for rect in first]
        self._more = list_columns(sheet, list_page)
        self._names: dict[int, int] = {}
        self._items: dict[int, list[Item]] = {}

    @property
    def pages(self) -> dict[int, list[Item]]:
        """The items by page."""
        return self._items

    def end(self, place: int) -> float:
        """Down to where a column is full."""
        return self._columns[place].y

    def fits(self, section: Section, place: int) -> bool:
        """Whether the whole section has room in this column."""
        column = self._column(place)
        pieces = [self._head(section, column.rect.w, False), *(make(column.rect.w) for make in section.pieces)]
        gap = _SECTION_GAP * self._sheet.size("label") if column.begun else 0.0
        return self._named(column, sum(piece.names for piece in pieces)) and self._room(column) >= gap + sum(
            piece.height + piece.gap for piece in pieces
        )

    def put_whole(self, section: Section, first: int = 0) -> int:
        """Puts a section in the first column from `first` on that has room for all of it, and says which.

        Where none has, it flows from the first empty column of a list page on.
        """
        place = first
        while not self.fits(section, place):
            column = self._column(place)
            if column.page > 1 and not column.begun:
                break
            place += 1
        self.put(section, place)
        return place

    def put(self, section: Section, first: int = 0, skip: int | None = None) -> None:
        """Lets a section flow from column `first` on, not through column `skip`."""
        route = (place for place in count(first) if place != skip)
        column, headed = self._column(next(route)), False
        for number, make in enumerate(section.pieces):
            while True:
                piece = make(column.rect.w)
                head = None if headed else self._head(section, column.rect.w, number > 0)
                if self._take(column, head, piece):
                    break
                column, headed = self._column(next(route)), False
            headed = True

    def _column(self, place: int) -> _Column:
        while place >= len(self._columns):
            found = next(self._more)
            self._columns.append(_Column(found.page, found.rect, found.rect.y))
        return self._columns[place]

    def _room(self, column: _Column) -> float:
        return column.rect.bottom - column.y + 0.01

    def _named(self, column: _Column, more: int) -> bool:
        most = self._sheet.style.names_a_page
        return not most or not more or self._names.get(column.page, 0) + more <= most

    def _take(self, column: _Column, head: Piece | None, piece: Piece) -> bool:
        """Puts the piece, under its head if it needs one, if there is room; on an empty list page there always is."""
        top = column.y
        if head:
            top += (_SECTION_GAP * self._sheet.size("label") if column.begun else 0.0) + head.height
        else:
            top += piece.gap
        fresh = not column.begun and column.page > 1
        if not fresh and (top + piece.height > column.rect.bottom + 0.01):
            return False
        if not self._named(column, piece.names):
            return False
        items = self._items.setdefault(column.page, [])
        if head:
            items.append(head.at(column.rect.x, top - head.height))
        items.append(piece.at(column.rect.x, top))
        column.y = top + piece.height
        self._names[column.page] = self._names.get(column.page, 0) + piece.names
        return True

    def _head(self, section: Section, width: float, again: bool) -> Piece:
        sheet, size = self._sheet, self._sheet.size("list_head")
        beside = sheet.say("drawing.list_continued") if again else section.beside
        small = sheet.size("label")
        if sheet.width(section.head, size, True) + small + sheet.width(beside, small) > width:
            beside = ""
        pen = Pen(sheet, width)
        pen.text(section.head, "list_head", bold=True)
        if section.second:
            pen.text(section.second, role="text.second")
        if beside:
            pen.marks.append(Text(width, ABOVE * size, beside, small, sheet["text.second"], anchor="end"))
        pen.y += 0.12 * small
        pen.rule()
        pen.y += _HEAD_GAP * small
        return pen.piece("furniture", ("furniture", f"head.{section.name}"), zone=section.name)


Sign = Callable[[float, float, float], Iterable[Mark]]


@dataclass(frozen=True, slots=True)
class Extra:
    """What stands at the right of a row: bold words and a sign after them, drawn round a point in a size."""

    words: str
    sign: Sign


def row(
    sheet: Sheet, key: Key, sign: Sign, number: str, text: str, extra: Extra | None = None, zone: str = "", title: str = ""
) -> Maker:  # fmt: skip
    """A name in a list: small sign round a point, number, name, and what is known about it at the right of its last line."""

    def made(width: float) -> Piece:
        size, pen = sheet.size("label"), Pen(sheet, width)
        left = 1.17 * size + max(sheet.width("88", size, True), sheet.width(number, size, True)) + 0.45 * size
        base = ABOVE * size
        pen.marks += sign(0.45 * size, base - MIDDLE * size, size)
        pen.marks.append(Text(left - 0.45 * size, base, number, size, sheet["text"], True, anchor="end"))
        tail = sheet.width(extra.words, size, True) + 1.9 * size if extra else 0.0
        # Where the last word leaves no room for what is known, that has a line of its own: no word is broken for it.
        beside = left + sheet.width(text.split()[-1] if text.strip() else "", size) + tail <= width
        pen.text(text, left=left, tail=tail if beside else 0.0)
        if extra:
            pen.y += 0.0 if beside else LINE * size
            last = pen.y - (LINE - ABOVE) * size
            pen.marks.append(Text(width - 1.3 * size, last, extra.words, size, sheet["text"], True, anchor="end"))
            pen.marks += extra.sign(width - 0.55 * size, last - MIDDLE * size, size)
        return pen.piece("row", key, gap=0.2 * size, names=1, zone=zone, title=title or text)

    return made


def balanced(sheet: Sheet, words: str, width: float, size: float) -> tuple[str, ...]:
    """The lines of a text, as few as the width allows and about equally long."""
    lines = sheet.measure.wrap(words, width, size)
    while width > size:
        width -= 0.5 * size
        narrower = sheet.measure.wrap(words, width, size)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def paragraph(sheet: Sheet, name: str, words: str, gap: float = 0.35, italic: bool = False) -> Maker:
    """A paragraph in the second colour; `gap` is the air before it in text sizes."""

    def made(width: float) -> Piece:
        pen = Pen(sheet, width)
        pen.text(words, role="text.second", italic=italic)
        return pen.piece("furniture", ("furniture", f"panel.{name}"), gap=gap * sheet.size("label"))

    return made
