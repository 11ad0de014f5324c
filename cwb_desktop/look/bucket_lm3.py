"""The sums after LM3 beside the bucket: a bar of three rounds and a score for each case, and the caution (method 3.4).

Rows are the records lm3_case.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from ..workshop.figures.lm3 import Lm3, gain, lm3
from ..workshop.figures.rounding import rounded
from ..workshop.records import Lm3Case
from .columns import Maker, Pen, Piece, Section, paragraph
from .marks import Box, Mark, Path, Rect, Text
from .measure import ABOVE, LINE
from .sheet import Sheet

_BAR = 11.0
_ROUNDS = (1, 2, 3)
#: A whole bar: no score is higher.
_MOST = 3
_HATCH = 3.2


def lm3_section(sheet: Sheet) -> Section | None:
    """The cases after LM3 with their bars, and the caution."""
    cases = sheet.records.all(Lm3Case)
    if not cases:
        return None
    currency = sheet.records.workshop.currency
    head = sheet.say("canvas.money_flows.lm3", currency=sheet.say.get(f"currency_one.{currency}", currency))
    cautions = [sheet.say("canvas.money_flows.caution")]
    if sheet.style.draws("subtitles"):
        cautions.append(sheet.say("canvas.money_flows.caution_more"))
    pieces = (
        paragraph(sheet, "lm3.method", sheet.say("canvas.money_flows.lm3_method"), 0),
        *(_case(sheet, case) for case in cases),
        _legend(sheet),
        paragraph(sheet, "lm3.caution", " ".join(cautions), 0.6, italic=True),
    )
    return Section("lm3", head, pieces)


def _case(sheet: Sheet, case: Lm3Case) -> Maker:
    """Title, score and a bar of three rounds; a whole bar is the most there can be."""
    sums, more = lm3(sheet.records, case.id), gain(sheet.records, case)
    score = sheet.say.decimal(sums.score, 2)

    def made(width: float) -> Piece:
        size, pen = sheet.size("label"), Pen(sheet, width)
        large = max(1.5 * size, sheet.size("zone"))
        figure = sheet.width(score, large, True)
        if len(sheet.measure.wrap(case.title, width - figure - size, size)) == 1:
            pen.y = ABOVE * (large - size)
        pen.text(case.title, right=figure + size)
        pen.marks.append(Text(width, pen.y - (LINE - ABOVE) * size, score, large, sheet["text"], True, anchor="end"))
        pen.y += 0.25 * size
        bar = max(_BAR, 0.9 * size)
        pen.marks += _bar(sheet, sums, pen.y, width, bar)
        pen.y += bar
        if more:
            pen.y += 0.2 * size
            pen.text(_gain(sheet, more), role="text.second")
        return pen.piece("row", case.key, gap=0.75 * size, names=1, zone="lm3", title=f"{case.title}, {score}")

    return made


def _gain(sheet: Sheet, more: Fraction) -> str:
    money = sheet.say.money(int(rounded(abs(more), 0)), sheet.records.workshop.currency)
    return sheet.say("money_flows.gain" if more > 0 else "money_flows.loss", money=money)


def _bar(sheet: Sheet, sums: Lm3, y: float, width: float, height: float) -> Iterator[Mark]:
    if sums.score is None:
        yield Box(Rect(0, y, width, height), None, sheet["control"], 0.8)
        return
    unit, x = width / _MOST / sums.round1, 0.0
    for number, amount in zip(_ROUNDS, (sums.round1, sums.round2, sums.round3)):
        wide = float(amount) * unit
        if wide:
            yield from _round(sheet, number, Rect(x, y, wide, height))
        x += wide


def _round(sheet: Sheet, number: int, rect: Rect) -> Iterator[Mark]:
    """A piece of a bar: full for round one, hatched for round two, pale for round three, so that no colour is needed to tell them."""
    ink = sheet["accent"]
    yield Box(rect, ink if number == 1 else sheet["accent.soft"], ink, 0.8)
    if number != 2:
        return
    for place in range(1, ceil((rect.w + rect.h) / _HATCH)):
        along = place * _HATCH
        first, last = max(0.0, along - rect.h), min(rect.w, along)
        line = (("M", rect.x + first, rect.y + along - first), ("L", rect.x + last, rect.y + along - last))
        yield Path(line, None, ink, 1.1)


def _legend(sheet: Sheet) -> Maker:
    def made(width: float) -> Piece:
        size, pen, x = sheet.size("label"), Pen(sheet, width), 0.0
        for number in _ROUNDS:
            word = sheet.say("canvas.money_flows.round", n=number)
            wide = 1.1 * size + sheet.width(word, size)
            if x and x + wide > width:
                x, pen.y = 0.0, pen.y + LINE * size
            base = pen.y + ABOVE * size
            pen.marks += _round(sheet, number, Rect(x, base - 0.7 * size, 0.75 * size, 0.75 * size))
            pen.marks.append(sheet.line(x + 1.1 * size, base, word, role="text.second"))
            x += wide + 0.9 * size
        pen.y += LINE * size
        return pen.piece("furniture", ("furniture", "panel.lm3.rounds"), gap=0.5 * size)

    return made
