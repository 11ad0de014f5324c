"""Lists of names: groups of rows that flow from the left list to the right one and on to list pages, round whatever lies there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, count, product

from .marks import Item, Key, Mark, Path, Rect, Text
from .measure import ABOVE, LINE, MIDDLE
from .notes import note_sign
from .shapes import anchor_sign, missing_sign, shape
from .sheet import BODY_BOTTOM, BODY_TOP, Sheet

#: Between rows and before a head, in text sizes: as it looks best, and where that saves a page.
_LOOSE, _TIGHT = (0.2, 0.95), (0.06, 0.6)
_COLUMN_GAP = 40.0
#: From so many rows on there are list pages anyway.
_MANY = 150


@dataclass(frozen=True, slots=True)
class Row:
    """One name in a list.

    `sphere` "" is a note, "none" what has no shape; `number` 0 is not written; `sign` is "anchor", "missing" or "";
    `extra` stands at the right border, `under` smaller under the name.
    """

    key: Key
    number: int
    text: str
    sphere: str = ""
    sign: str = ""
    withheld: bool = False
    title: str = ""
    extra: str = ""
    under: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one head. `apart` begins a new column where that takes no further page."""

    name: str
    count: str
    rows: tuple[Row, ...]
    zone: str = ""
    advice: str = ""
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """Where rows may stand on a page, except on the taken rectangles."""

    page: int
    rect: Rect
    taken: tuple[Rect, ...] = ()


@dataclass(slots=True)
class Filled:
    """A column with its rows, and where they end."""

    column: Column
    items: list[Item] = field(default_factory=list[Item])
    end: float = 0.0


def list_columns(sheet: Sheet, first_page: int) -> Iterator[Column]:
    """The columns of the list pages: two on each, without end."""
    width = (sheet.right - sheet.left - _COLUMN_GAP) / 2
    for page in count(first_page):
        for x in (sheet.left, sheet.right - width):
            yield Column(page, Rect(x, BODY_TOP, width, BODY_BOTTOM - BODY_TOP))


def lay(sheet: Sheet, groups: Sequence[Group], columns: Iterable[Column]) -> tuple[Filled, ...]:
    """All rows in columns, with air between them and groups kept whole where that takes no further page.

    The columns must go on for ever.
    """
    first, rest = list[Column](), iter(columns)

    def again() -> Iterator[Column]:
        place = 0
        while True:
            if place == len(first):
                first.append(next(rest))
            yield first[place]
            place += 1

    tries: list[tuple[Filled, ...]] = []
    many = sum(len(group.rows) for group in groups) > _MANY
    sides = (True, False) if any(group.apart for group in groups) else (False,)
    for apart, keep, gaps in [(False, False, _LOOSE)] if many else product(sides, (True, False), (_LOOSE, _TIGHT)):
        tries.append(_Flow(sheet, again(), keep, gaps, apart).all(groups))
        if _pages(tries[-1]) <= 1:
            break
    return min(tries, key=_pages)


def _pages(filled: tuple[Filled, ...]) -> int:
    return max((one.column.page for one in filled if one.items), default=0)


class _Flow:
    """Where the next row comes."""

    def __init__(self, sheet: Sheet, columns: Iterator[Column], keep: bool, gaps: tuple[float, float], apart: bool = False) -> None:
        self._sheet = sheet
        self._columns = columns
        self._keep = keep
        self._apart = apart
        self._row_gap, self._group_gap = gaps
        self._size = sheet.size("label")
        self._names: dict[int, int] = {}
        self._number_width = 0.0
        self._filled = [Filled(next(columns))]
        self._y = self._column.rect.y

    @property
    def _column(self) -> Column:
        return self._filled[-1].column

    def all(self, groups: Sequence[Group]) -> tuple[Filled, ...]:
        widest = max((row.number for group in groups for row in group.rows), default=0)
        self._number_width = self._sheet.width(str(max(widest, 88)), self._size, True)
        for group in groups:
            self._group(group)
        self._filled[-1].end = self._y
        return tuple(self._filled)

    def _group(self, group: Group) -> None:
        if self._apart and group.apart and self._filled[-1].items:
            self._next()
        elif self._keep and self._breaks(group):
            following = next(self._columns)
            self._columns = chain((following,), self._columns)
            if following.page == self._column.page and self._height(group, following) <= following.rect.h:
                self._next()
        head = True
        for row in group.rows:
            height = self._row_height(row) + (self._head_height(group, head) if head else 0)
            self._make_room(height)
            if not head and not self._filled[-1].items:
                head = True
                self._make_room(height + self._head_height(group, False))
                self._head(group, self._sheet.say("drawing.list_continued"))
            elif head:
                self._head(group, group.count)
            head = False
            self._row(row, group)

    def _make_room(self, height: float) -> None:
        """Go down, past what is taken, or to the next column, until this height is free."""
        while True:
            self._past_taken(height)
            most = self._sheet.style.names_a_page
            full = bool(most) and self._names.get(self._column.page, 0) >= most
            if not full and self._y + height <= self._column.rect.bottom + 0.01:
                return
            if not full and self._y == self._column.rect.y and not self._column.taken:
                return
            self._next()

    def _past_taken(self, height: float) -> None:
        column = self._column
        for taken in sorted(column.taken, key=lambda rect: rect.y):
            if taken.meets(Rect(column.rect.x, self._y, column.rect.w, height)):
                self._y = taken.bottom + 0.5 * self._size

    def _next(self) -> None:
        self._filled[-1].end = self._y
        self._filled.append(Filled(next(self._columns)))
        self._y = self._column.rect.y

    def _breaks(self, group: Group) -> bool:
        column = self._column
        left = column.rect.bottom - self._y
        return bool(self._filled[-1].items) and self._height(group, column) > left

    def _height(self, group: Group, column: Column) -> float:
        taken = sum(rect.h + self._size for rect in column.taken)
        return self._head_height(group, True) + sum(self._row_height(row, column) for row in group.rows) + taken

    def _head_height(self, group: Group, first: bool) -> float:
        size = self._sheet.size("list_head")
        gap = self._group_gap * self._size if self._filled[-1].items else 0
        return gap + LINE * size + 0.75 * self._size + LINE * self._size * len(self._advice(group))

    def _advice(self, group: Group) -> tuple[str, ...]:
        return self._sheet.measure.wrap(group.advice, self._column.rect.w, self._size, italic=True) if group.advice else ()

    def _row_height(self, row: Row, column: Column | None = None) -> float:
        under = LINE * self._sheet.size("small") * len(self._under(row, column))
        return (LINE * len(self._lines(row, column)) + self._row_gap) * self._size + under

    def _text_x(self) -> float:
        return 1.17 * self._size + self._number_width + 0.45 * self._size

    def _lines(self, row: Row, column: Column | None = None) -> tuple[str, ...]:
        """The lines of a row; what stands at the right takes room of the first one only."""
        room = (column or self._column).rect.w - self._text_x()
        beside = self._sheet.width(row.extra, self._size) + 0.6 * self._size if row.extra else 0.0
        tail = 1.2 * self._size if row.sign else 0.0
        flow = self._sheet.measure.flow
        return flow(row.text, lambda line: room - (0.0 if line else beside), self._size, italic=row.withheld, tail=tail)

    def _under(self, row: Row, column: Column | None = None) -> tuple[str, ...]:
        room = (column or self._column).rect.w - self._text_x()
        return self._sheet.measure.wrap(row.under, room, self._sheet.size("small")) if row.under else ()

    def _head(self, group: Group, count: str) -> None:
        sheet, size, rect = self._sheet, self._sheet.size("list_head"), self._column.rect
        if self._filled[-1].items:
            self._y += self._group_gap * self._size
        base = self._y + ABOVE * size
        marks: list[Mark] = [Text(rect.x, base, group.name, size, sheet["text"], bold=True)]
        if sheet.width(group.name, size, True) + size + sheet.width(count, self._size) <= rect.w:
            marks.append(Text(rect.right, base, count, self._size, sheet["text.second"], anchor="end"))
        self._y += LINE * size
        line = self._y + 0.12 * self._size
        marks.append(Path((("M", rect.x, line), ("L", rect.right, line)), None, sheet["line"], sheet.style.width("line")))
        self._y += 0.75 * self._size
        for line in self._advice(group):
            marks.append(Text(rect.x, self._y + ABOVE * self._size, line, self._size, sheet["text.second"], italic=True))
            self._y += LINE * self._size
        key = ("furniture", f"head.{group.zone}.{self._column.page}")
        self._filled[-1].items.append(Item("furniture", key, tuple(marks), zone=group.zone))

    def _row(self, row: Row, group: Group) -> None:
        rect, lines = self._column.rect, self._lines(row)
        self._names[self._column.page] = self._names.get(self._column.page, 0) + 1
        marks = row_marks(self._sheet, row, lines, rect.x, self._y + ABOVE * self._size, rect.right, self._text_x())
        small, end = self._sheet.size("small"), self._y + LINE * self._size * len(lines)
        for place, line in enumerate(self._under(row)):
            base = end + ABOVE * small + place * LINE * small
            marks += (Text(rect.x + self._text_x(), base, line, small, self._sheet["text.second"]),)
        self._filled[-1].items.append(Item("row", row.key, marks, zone=group.zone, title=row.title))
        self._y += self._row_height(row)


def row_marks(sheet: Sheet, row: Row, lines: tuple[str, ...], x: float, base: float, right: float, text_x: float) -> tuple[Mark, ...]:
    """A row: small shape, number, name, sign and what stands at the right."""
    size = sheet.size("label")
    middle = base - MIDDLE * size
    colour = sheet["text.second"] if row.withheld else sheet["text"]
    marks: list[Mark] = [] if row.sphere == "none" else [_small_shape(sheet, row, x + 0.45 * size, middle)]
    if row.number:
        marks.append(Text(x + text_x - 0.45 * size, base, str(row.number), size, sheet["text"], bold=True, anchor="end"))
    for place, line in enumerate(lines):
        marks.append(Text(x + text_x, base + place * LINE * size, line, size, colour, italic=row.withheld))
    if row.extra:
        marks.append(Text(right, base, row.extra, size, sheet["text.second"], anchor="end"))
    if row.sign:
        last = max(0, len(lines) - 1)  # a name of blanks has no line
        at = x + text_x + sheet.width("".join(lines[last:]), size, italic=row.withheld) + 0.72 * size
        draw = anchor_sign if row.sign == "anchor" else missing_sign
        marks += draw(at, middle + last * LINE * size, 0.95 * size, sheet["text"])
    return tuple(marks)


def _small_shape(sheet: Sheet, row: Row, x: float, y: float) -> Mark:
    size = sheet.size("label")
    if not row.sphere:
        return note_sign(x, y, size, sheet)
    fill = sheet["sheet"] if row.sign == "missing" else sheet[f"sphere.{row.sphere}.fill"]
    return shape(row.sphere, x, y, fill, sheet[f"sphere.{row.sphere}.edge"], 0.11 * size, scale=0.4 * size / 13)
