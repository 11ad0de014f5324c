"""A chain of whys folded out under its problem, over what lies there (method 3.3); the further page has it as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .assets_cards import Statement
from .assets_places import BANDS
from .bounds import bounds
from .marks import Box, Item, Mark, Rect, Text
from .measure import ABOVE, BELOW, LINE
from .sheet import Sheet

_PAD, _LEAD, _GAP = 5.0, 22.0, 2.0


@dataclass(frozen=True, slots=True)
class _Row:
    """One why: its place in the chain from 1, its words, its lines and its box."""

    place: int
    text: str
    lines: tuple[str, ...]
    rect: Rect


def folded_out(sheet: Sheet, shown: Sequence[Statement], items: Sequence[Item]) -> list[Item]:
    """The items of the page with the chains that are open on top; the words under these are left out for as long."""
    found = list(items)
    for one in shown:
        rows = _rows(sheet, one) if one.problem.id in sheet.view.unfolded else ()
        if rows:
            first, last = rows[0].rect, rows[-1].rect
            over = Rect(first.x, first.y, first.w, last.bottom - first.y).grown(2)
            found = [left for item in found if (left := _beside(sheet, item, over)) is not None]
            found += [_item(sheet, one, row) for row in rows]
    return found


def _rows(sheet: Sheet, one: Statement) -> tuple[_Row, ...]:
    """As wide as the problem, or as the whole band where that is too high."""
    band = BANDS["problem"]
    room = BANDS["need"].bottom - one.rect.bottom - _GAP
    tries = [_laid(sheet, one, rect) for rect in (one.rect, replace(one.rect, x=band.x, w=band.w))]
    fitting = (rows for rows in tries if rows and rows[-1].rect.bottom - one.rect.bottom <= room)
    # What is longer than the page stands whole on the further page.
    return next(fitting, tuple(row for row in tries[-1] if row.rect.bottom - one.rect.bottom <= room))


def _laid(sheet: Sheet, one: Statement, under: Rect) -> tuple[_Row, ...]:
    size, y, rows = sheet.size("label"), under.bottom + _GAP, list[_Row]()
    for place, text in enumerate(one.problem.why, 1):
        lines = sheet.measure.wrap(text, under.w - _lead(sheet) - _PAD, size)
        high = ((len(lines) - 1) * LINE + ABOVE + BELOW) * size + 2 * _PAD
        rows.append(_Row(place, text, lines, Rect(under.x, y, under.w, high)))
        y += high
    return tuple(rows)


def _lead(sheet: Sheet) -> float:
    return max(_LEAD, 2 * sheet.size("label"))


def _beside(sheet: Sheet, item: Item, over: Rect) -> Item | None:
    """The item where it has no words under the chain; furniture without those words."""
    covered = [mark for mark in item.marks if isinstance(mark, Text) and bounds(mark, sheet.measure).meets(over)]
    if not covered or item.part == "line":
        return item
    return replace(item, marks=tuple(mark for mark in item.marks if mark not in covered)) if item.part == "furniture" else None


def _item(sheet: Sheet, one: Statement, row: _Row) -> Item:
    size, rect = sheet.size("label"), row.rect
    base = rect.y + _PAD + ABOVE * size
    marks: list[Mark] = [Box(rect, sheet["accent.soft"], sheet["control"], 1.0, radius=2.0)]
    marks.append(Text(rect.x + _lead(sheet) / 2, base, str(row.place), size, sheet["accent"], bold=True, anchor="middle"))
    marks += [Text(rect.x + _lead(sheet), base + line * LINE * size, words, size, sheet["text"]) for line, words in enumerate(row.lines)]
    middle = (rect.x + rect.w / 2, rect.y + rect.h / 2)
    return Item("row", ("why", f"{one.problem.id}.{row.place}"), tuple(marks), middle, "problem", f"{row.place} {row.text}")
