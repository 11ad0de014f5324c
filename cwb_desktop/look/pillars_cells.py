"""The rows of the matrix: who each anchor is, and in each pillar a pie, what it does and for how much (method 3.7).

Words that find no room stand in the lists, under the number that the row or the cell then carries.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..workshop.method import PILLARS
from ..workshop.records import Cell, Stakeholder
from .columns import Maker
from .filters import cell_passes
from .glyphs import glyph
from .marks import Box, Item, Key, Mark, Rect
from .numbered import numbered
from .parties import called, name_para, party_marker, party_row
from .pillars_ground import (
    COLUMNS,
    MARKER_X,
    NAME_X,
    PIE,
    PIE_X,
    PIE_Y,
    ROW,
    WORDS_END,
    WORDS_X,
    column_width,
    column_x,
    row_y,
    tint,
    writing,
)  # fmt: skip
from .prose import Para, Prose, Span, amount_words, loose, loose_or_tight, para, prose
from .sheet import Sheet

#: From the upper border of a row to its words, and how high those may be.
_WORDS_Y, _LEAST_Y, _WORDS_HEIGHT = 9.0, 3.0, ROW - 5.0
#: How high words beside a pie may be when its number takes the whole width below.
_UPPER = 24.0
_PIE_SIZE = 2 * PIE * 24 / 20


@dataclass(frozen=True, slots=True)
class Placed:
    """An item, and the row of a list that says what found no room in it."""

    item: Item
    listed: Maker | None = None


def level_word(sheet: Sheet, level: int) -> str:
    """The name of a level, the workshop's own where it was given in the language of the drawing."""
    shop = sheet.records.workshop
    own = shop.levels[level] if level < len(shop.levels) and shop.language == sheet.say.language else ""
    return own.removeprefix(f"{level} ") or sheet.say(f"level.{level}")


def pie(sheet: Sheet, level: int, x: float, y: float, size: float) -> tuple[Mark, ...]:
    """The pie of a level: grey and empty, quarters, or full with a tick."""
    return glyph(f"level_{level}", x, y, size, sheet["accent" if level else "control"], sheet["accent.text"], max(1.0, 0.056 * size))


def anchor_head(sheet: Sheet, who: Stakeholder, place: int, highest: int) -> Placed:
    """The head of an anchor's row: marker, name, and how far it is at its furthest."""
    x, y, number = sheet.left, row_y(place), sheet.numbers.get(who.key, 0)
    furthest = para(sheet.say("canvas.pillars_matrix.furthest", level=level_word(sheet, highest)), "text.second")
    room = COLUMNS - 4 - x - NAME_X
    named = _first(sheet, ((name_para(sheet, who), furthest), (name_para(sheet, who),)), room)
    words = named or _first(sheet, ((furthest,),), room)
    marks = party_marker(sheet, who, x + MARKER_X, y + 26, None if named else number)
    marks += words.at(x + NAME_X, y + _down(words)) if words else ()
    title = f"{number} {called(sheet, who)}, {sheet.say('canvas.pillars_matrix.furthest', level=level_word(sheet, highest))}"
    item = Item("marker", who.key, marks, (x + MARKER_X, y + 26), f"anchor.{who.id}", title)
    return Placed(item, None if named else party_row(sheet, who))


def _down(words: Prose) -> float:
    """From the upper border of a row to these words: beside the pie, higher where they are many."""
    return max(_LEAST_Y, min(_WORDS_Y, ROW - 3 - words.height))


def _first(sheet: Sheet, tries: Iterable[tuple[Para, ...]], width: float) -> Prose | None:
    """The first of these that finds room in a row."""
    return next((found for one in tries if (found := loose_or_tight(sheet, one, width, _WORDS_HEIGHT))), None)


def cell_item(sheet: Sheet, who: Stakeholder, pillar: str, cell: Cell | None, place: int) -> Placed:
    """One cell; what is not in the records yet is an empty one with a key of its own."""
    x, y, wide = column_x(sheet, pillar), row_y(place), column_width(sheet)
    key: Key = cell.key if cell else ("empty_cell", f"{who.id}.{pillar}")
    level = cell.level if cell else 0
    words = _Words.of(sheet, cell)
    marks: list[Mark] = [Box(Rect(x + 1, y + 1, wide - 2, ROW - 2), tint(sheet, pillar))]
    marks += pie(sheet, level, x + PIE_X, y + PIE_Y, _PIE_SIZE)
    if words.inside:
        marks += words.inside.at(x + WORDS_X, y + _down(words.inside))
    elif not words.number:
        marks += writing(sheet, x + WORDS_X, y, x + wide - 6)
    if words.number:
        middle = min(PIE_X, WORDS_X - 1 - _figures(sheet, words.number) / 2)
        marks.append(sheet.centred(x + middle, y + 47, words.number, sheet.size("number"), sheet["text"], bold=True))
    said = (called(sheet, who), sheet.say(f"pillar.{pillar}"), level_word(sheet, level), *_said(sheet, cell))
    title = ", ".join(loose(part) for part in said if part)
    item = Item("card", key, tuple(marks), (x + wide / 2, y + ROW / 2), f"cell.{who.id}.{pillar}", title)
    return Placed(item, _row(sheet, cell, words) if cell and words.number else None)


def _said(sheet: Sheet, cell: Cell | None) -> tuple[str, str]:
    """Text and amount of a cell, "" where there is none."""
    if cell is None:
        return "", ""
    return cell.text, amount_words(sheet, cell.amount, cell.unit)


@dataclass(frozen=True, slots=True)
class _Words:
    """What of a cell's words stands in it, and what stands in the list under its number."""

    inside: Prose | None
    number: str = ""
    text: str = ""
    amount: str = ""

    @classmethod
    def of(cls, sheet: Sheet, cell: Cell | None) -> _Words:
        text, amount = _said(sheet, cell)
        if cell is None or not (text or amount):
            return cls(None)
        width, sum_of = column_width(sheet) - WORDS_END - WORDS_X, Para((Span(amount, bold=True),))
        whole = loose_or_tight(sheet, (para(text), sum_of), width, _WORDS_HEIGHT)
        if whole:
            return cls(whole)
        number = str(sheet.numbers.get(cell.key, 0))
        # A number that is too wide to stand beside words stands under them, or alone.
        height = _WORDS_HEIGHT if _figures(sheet, number) <= WORDS_X - 2 else _UPPER
        short = prose(sheet, (sum_of,), width, height) if text and amount else None
        return cls(short, number, text or amount, "" if short or not text else amount)


def _figures(sheet: Sheet, number: str) -> float:
    """How wide the number of a cell is."""
    return sheet.width(number, sheet.size("number"), True)


def _row(sheet: Sheet, cell: Cell, words: _Words) -> Maker:
    def sign(x: float, y: float, size: float) -> tuple[Mark, ...]:
        return pie(sheet, cell.level, x, y, 1.1 * size)

    return numbered(sheet, cell.key, sign, (words.text, words.amount), f"cell.{cell.stakeholder}.{cell.pillar}")


def cells_of(sheet: Sheet, who: Stakeholder, cells: Mapping[tuple[str, str], Cell], place: int) -> list[Placed]:
    """The cells of a row that pass the filters: all five without any."""
    there = ((pillar, cells.get((who.id, pillar))) for pillar in PILLARS)
    return [cell_item(sheet, who, pillar, cell, place) for pillar, cell in there if cell_passes(cell, sheet.view)]
