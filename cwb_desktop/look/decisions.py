"""The decision register (C9): what was proposed, what people said in each round, and what was decided.

A decision is a card over its whole row; its later rounds and its concerns and objections are rows ("round", id) and ("response", id).
Where these find no room in the row, as on the wall, they stand on list pages under the number of their decision.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ..workshop.collection import Records
from ..workshop.records import Decision
from .blank import writing_line
from .columns import Columns, Pen, Piece, Section, balanced
from .decision_cells import ANSWERS, Table, signs
from .frame import Footer, Sign, frame, furniture
from .invitation import invitation
from .languages import pair, smaller, under
from .loose_notes import long_notes, with_notes
from .marks import Box, Drawing, Item, Mark, Path, Rect, Text, moved
from .measure import ABOVE, LINE, Measure
from .sheet import BODY_BOTTOM, BODY_TOP, Sheet, Words
from .style import Style
from .view import View

CANVAS = "decisions"
#: Columns with the words of their head and their share of the width, with concerns and objections in the row and without.
_WITH = (
    ("date", 0.085), ("proposal", 0.225), ("answers", 0.11), ("responses", 0.325), ("result", 0.165), ("review", 0.09),
)  # fmt: skip
_WITHOUT = (("date", 0.11), ("proposal", 0.34), ("answers", 0.15), ("result", 0.265), ("review", 0.135))
_GAP, _PAD = 1.2, 0.7
_BLANK_ROWS = 5


@dataclass(frozen=True, slots=True)
class _Row:
    """A decision as a card and what stands in it, from (left, 0) down."""

    card: Piece
    width: float
    parts: tuple[Piece, ...]
    places: tuple[tuple[float, float], ...]

    def at(self, x: float, y: float) -> Iterator[Item]:
        """The card and its parts with the card's upper left corner there."""
        card = self.card.at(x, y)
        yield replace(card, at=(x + self.width / 2, y + self.card.height / 2))
        for part, (dx, dy) in zip(self.parts, self.places):
            yield part.at(x + dx, y + dy)


def decisions(style: Style, say: Words, view: View, records: Records, measure: Measure) -> Drawing:
    """One page of the decision register."""
    sheet = Sheet.of(CANVAS, style, say, view, records, measure)
    pages = [_blank(sheet)] if view.blank else sheet.once("pages", lambda: with_notes(sheet, _pages(sheet)))
    page = min(max(view.page, 1), len(pages))
    counts = "" if view.blank else say.count("count.decisions", len(records.all(Decision)))
    footer = Footer(_legend(sheet), ((counts,) if counts else (), ()), page, len(pages))
    return Drawing(CANVAS, (*frame(sheet, footer), *pages[page - 1]), view.area, page, len(pages))


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the table, from the left border of the table on."""

    name: str
    x: float
    width: float


def _columns(sheet: Sheet) -> tuple[_Column, ...]:
    """The columns: with concerns and objections in the row, but for the wall. What cannot break has its room, the others share the rest."""
    whole, gap, x = sheet.right - sheet.left, _GAP * sheet.size("label"), 0.0
    shares = dict(_WITH if sheet.style.draws("subtitles") else _WITHOUT)
    least = {name: width + gap for name, width in Table(sheet).unbroken().items()}
    fixed = {name: least[name] for name in least if least[name] > shares[name] * whole}
    left = (whole - sum(fixed.values())) / sum(share for name, share in shares.items() if name not in fixed)
    found: list[_Column] = []
    for name, share in shares.items():
        width = fixed.get(name, share * left)
        found.append(_Column(name, x, width - gap))
        x += width
    return tuple(found)


def _pages(sheet: Sheet) -> list[list[Item]]:
    """The table on as many pages as it takes, then what found no room in its rows."""
    columns, order = _columns(sheet), sorted(sheet.records.all(Decision), key=lambda one: sheet.numbers.get(one.key, 0))
    head, top = _head(sheet, columns)
    pages: list[list[Item]] = [list(head)]
    y, listed = top, list[Decision]()
    for one in order:
        row = _row(sheet, columns, one, True)
        if row.card.height > BODY_BOTTOM - top:
            row = _row(sheet, columns, one, False)
        if not row.parts or not any(part.item.zone == "responses" for part in row.parts):
            listed.append(one)
        if y > top and y + row.card.height > BODY_BOTTOM + 0.01:
            pages.append(list(head))
            y = top
        pages[-1] += row.at(sheet.left, y)
        y += row.card.height
    if not order and sheet.style.draws("hints"):
        pages[0].append(invitation(sheet, CANVAS, (sheet.left + sheet.right) / 2, (BODY_TOP + BODY_BOTTOM) / 2))
    return [*pages, *_list_pages(sheet, listed, len(pages) + 1)]


def _head(sheet: Sheet, columns: Sequence[_Column]) -> tuple[tuple[Item, ...], float]:
    """The test question and the names of the columns on every page, and where the first row begins."""
    size, y = sheet.size("label"), BODY_TOP
    marks: list[Mark] = []
    asked = pair(sheet, "canvas.decisions.test_question")
    for words, high in ((asked.first, size), (asked.second, smaller(sheet, size))):
        for line in balanced(sheet, words, sheet.right - sheet.left, high) if words else ():
            marks.append(Text(sheet.left, y + ABOVE * high, line, high, sheet["text.second"], italic=True))
            y += LINE * high
    y += 0.6 * size
    heads = [_heading(sheet, column, y) for column in columns]
    marks += (mark for head in heads for mark in head)
    y = max(mark.y for head in heads for mark in head) + (LINE - ABOVE) * size + 0.25 * size
    marks.append(Path((("M", sheet.left, y), ("L", sheet.right, y)), None, sheet["text"], 1.4))
    return (furniture("table", tuple(marks)),), y + 0.7


def _heading(sheet: Sheet, column: _Column, y: float) -> tuple[Text, ...]:
    """The name of a column from y down."""
    name, size = column.name, sheet.size("label")
    if name == "review" and (sheet.view.blank or any(one.ladder_level for one in sheet.records.all(Decision))):
        name = "review_ladder"
    words = pair(sheet, f"decisions.head.{name}").begun()
    lines = sheet.measure.wrap(words.first, column.width, size, True)
    first = tuple(
        Text(sheet.left + column.x, y + ABOVE * size + place * LINE * size, line, size, sheet["text"], True)
        for place, line in enumerate(lines)
    )
    return (*first, *under(sheet, first[-1], words.second, column.width))


def _row(sheet: Sheet, columns: Sequence[_Column], one: Decision, whole: bool) -> _Row:
    """A decision; without `whole` its concerns and objections are only counted."""
    table, pad = Table(sheet), _PAD * sheet.size("label")
    marks: list[Mark] = []
    parts: list[Piece] = []
    places: list[tuple[float, float]] = []
    high = 0.0
    for column in columns:
        pen = Pen(sheet, column.width)
        if column.name == "answers":
            for later, own in table.counts(one, pen):
                parts.append(own.piece("row", later.key, zone="rounds", title=sheet.say("canvas.decisions.round", n=len(parts) + 2)))
                places.append((column.x, pad))
        elif column.name == "responses":
            for piece, y in _responses(table, one, column.width) if whole else ():
                parts.append(piece)
                places.append((column.x, pad + y))
                pen.y = y + piece.height
            if not whole:
                pen.text(sheet.say("decisions.in_list"), role="text.second", italic=True)
        else:
            {"date": table.number, "proposal": table.proposal, "result": table.result, "review": table.review}[column.name](one, pen)
        marks += (moved(mark, column.x, pad) for mark in pen.marks)
        high = max(high, pen.y)
    height, width = high + 2 * pad, sheet.right - sheet.left
    ground = Box(Rect(0, 0, width, height), sheet["sheet"])
    rule = Path((("M", 0, height), ("L", width, height)), None, sheet["line"], 1.0)
    item = Item("card", one.key, (ground, rule, *marks), None, one.result, table.counted(one))
    return _Row(Piece(item, height), width, tuple(parts), tuple(places))


def _responses(table: Table, one: Decision, width: float) -> Iterator[tuple[Piece, float]]:
    """The concerns and objections one under another, each with how far down it begins."""
    y = 0.0
    for place, (head, answer) in enumerate(table.responses(one)):
        piece = table.response_piece(head, answer, width, 0.35)
        y += piece.gap if place else 0.0
        yield piece, y
        y += piece.height


def _list_pages(sheet: Sheet, listed: Sequence[Decision], first: int) -> list[list[Item]]:
    """What found no room in the table: concerns and objections under the number of their decision, and long notes."""
    columns, table, place = Columns(sheet, (), first), Table(sheet), 0
    for one in listed:
        there = table.responses(one)
        if there:
            makers = tuple(partial(table.response_piece, head, answer, gap=0.45) for head, answer in there)
            head = sheet.say("decisions.about", n=sheet.numbers.get(one.key, ""))
            place = columns.put_whole(Section(f"responses.{one.id}", head, makers), place)
    notes = tuple(long_notes(sheet))
    if notes:
        columns.put_whole(Section("notes", sheet.say("drawing.notes"), notes), place)
    found = columns.pages
    return [found.get(page, []) for page in range(first, max(found, default=0) + 1)]


def _legend(sheet: Sheet) -> tuple[Sign, ...]:
    """The signs of the answers."""
    size = sheet.size("small")
    return tuple(
        Sign.of(sheet, lambda x, y, sign=sign, role=role: signs(sheet, sign, role, x, y, size), size, f"canvas.decisions.{key}")
        for key, sign, role in ANSWERS
    )


def _blank(sheet: Sheet) -> list[Item]:
    """An empty table with lines to write on, and words to count beside."""
    columns = _columns(sheet)
    head, top = _head(sheet, columns)
    items, high, size = list(head), (BODY_BOTTOM - top) / _BLANK_ROWS, sheet.size("label")
    for place in range(_BLANK_ROWS):
        y, marks = top + place * high, list[Mark]()
        for column in columns:
            x, pen = sheet.left + column.x, Pen(sheet, column.width)
            if column.name == "answers":
                Table(sheet).blank_counts(pen, high / 4.6)
                marks += (moved(mark, x, y + _PAD * size) for mark in pen.marks)
            else:
                marks += (writing_line(sheet, x, y + high * row / 4.4, x + column.width) for row in range(1, 5))
        marks.append(Path((("M", sheet.left, y + high), ("L", sheet.right, y + high)), None, sheet["line"], 1.0))
        items.append(furniture(f"blank.{place}", tuple(marks)))
    return items
