"""Where the money goes: what comes in, what goes out and what of it stays, ideas that close a leak, and the sums after LM3."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from ..look.glyphs import glyph
from ..look.marks import Box, Mark, Rect
from ..workshop.figures.bucket import Bucket, bucket
from ..workshop.figures.lm3 import gain, lm3
from ..workshop.records import Inflow, Lm3Case, Plug, Spending
from .canvas_page import canvas_pages, has_notes
from .flow import Flow
from .page import BLOCK
from .report import Report, joined
from .sections_talk import strikes
from .table import Cell, Column, Drawn, Line, Par, table
from .text import CAUTION, ROW, SMALL, Block

_BAR = 8.5


def money(report: Report, flow: Flow) -> None:
    """The chapter about the money of the neighbourhood."""
    say, records = report.say, report.records
    inflows, spending = records.all(Inflow), records.all(Spending)
    sums = bucket(records)
    if not inflows and not spending:
        flow.missing.append(say("report.money.empty"))
    cases = records.all(Lm3Case)
    if inflows or spending or cases:
        flow.chapter(say("report.money.title"), report.side(2), _lead(report, sums))
    if inflows or spending or cases or records.all(Plug) or has_notes(report, "money_flows"):
        flow.beside(canvas_pages(report, "money_flows", 2, 1))
    if inflows or spending:
        strikes(report, flow, "money_flows")
        _inflows(report, flow, inflows, sums)
        _spending(report, flow, spending, sums)
        _sources(report, flow)
    _lm3(report, flow)


def _lead(report: Report, sums: Bucket) -> str:
    parts = [report.say("report.money.in", amount=report.about(sums.inflow_total))] if sums.inflow_total else []
    if sums.spending_total:
        parts.append(report.say("report.money.out", out=report.about(sums.spending_total), leaks=report.about(int(sums.leaks))))
    return " ".join(parts)


def _inflows(report: Report, flow: Flow, inflows: Sequence[Inflow], sums: Bucket) -> None:
    say = report.say
    flow.section(say("canvas.money_flows.in"))
    if not inflows:
        flow.write(say("report.money.no_inflows"))
        return
    lines = [Line((one.text, _quality(report, one.quality), report.money(one.amount))) for one in inflows]
    lines.append(Line((_total(report), "", report.money(sums.inflow_total)), total=True))
    columns = (Column(say("report.money.what"), 1), Column(say("field.inflow.quality")), Column(say("word.per_year"), right=True))
    flow.table(*table(report.ink, _titled(columns), lines))


def _total(report: Report) -> str:
    word = report.say("word.total")
    return word[:1].upper() + word[1:]


def _titled(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    return tuple(Column(one.title[:1].upper() + one.title[1:], one.share, one.right) for one in columns)


def _quality(report: Report, quality: str) -> Drawn:
    """The mark and the word for how sure an amount is."""
    sign = glyph(f"quality_{quality}", 0, 0, 8, report.ink["text"])
    return lambda width: report.ink.signed(sign, 12, report.say(f"quality.{quality}"), max(width, 60), ROW)


def _spending(report: Report, flow: Flow, spending: Sequence[Spending], sums: Bucket) -> None:
    say = report.say
    flow.section(say("canvas.money_flows.out"))
    if not spending:
        flow.write(say("report.money.no_spending"))
        return
    most = max((line.amount for line in sums.lines), default=0) or 1
    found = {line.id: line for line in sums.lines}
    lines: list[Line] = []
    for one in spending:
        line = found[one.id]
        known = one.amount is not None
        share = Fraction(one.local_pct, 100)
        lines.append(Line((
            one.text, _bar(report, Fraction(line.amount, most), share), _quality(report, one.quality),
            report.money(one.amount), say.percent(one.local_pct, 0),
            report.money(_whole(line.leak)) if known else say("money.unknown"),
        )))  # fmt: skip
    total = (_total(report), "", "", report.money(sums.spending_total), say.percent(sums.retention_pct), report.money(_whole(sums.leaks)))
    lines.append(Line(total, total=True))
    columns = (
        Column(say("report.money.what"), 1.7), Column("", 1), Column(say("field.spending.quality")),
        Column(say("word.per_year"), right=True),
        Column(say("report.money.stays"), right=True), Column(say("report.money.leaks"), right=True),
    )  # fmt: skip
    flow.table(*table(report.ink, _titled(columns), lines))
    if sums.unassigned:
        key = "report.money.unassigned" if sums.unassigned > 0 else "report.money.overspent"
        flow.gap(5)
        flow.write(say(key, amount=report.money(abs(sums.unassigned))), ROW)


def _whole(amount: Fraction) -> int:
    """To a whole unit, half away from zero."""
    return int(amount + Fraction(1, 2)) if amount >= 0 else -int(-amount + Fraction(1, 2))


def _bar(report: Report, share: Fraction, stays: Fraction) -> Drawn:
    """A bar as long as the amount; the part that stays is filled."""
    ink = report.ink

    def drawn(width: float) -> Block:
        length = max(1.0, float(share) * width * 0.96)
        marks: list[Mark] = [Box(Rect(0, 3.5, length, _BAR - 2.5), ink["bucket.leak"], ink["bucket.leak.edge"], 0.7)]
        if stays:
            marks.append(Box(Rect(0, 3.5, length * float(stays), _BAR - 2.5), ink["accent"], ink["accent"], 0.7))
        return Block(_BAR, tuple(marks))

    return drawn


def _sources(report: Report, flow: Flow) -> None:
    say, shop = report.say, report.records.workshop
    flow.gap(5)
    local = say("canvas.money_flows.local_area", text=shop.local_area) if shop.local_area else ""
    dates = [one.date for one in report.meetings(2) if one.date <= report.today]
    opinion = say("canvas.money_flows.amounts_opinion", date=say.date(dates[-1] if dates else report.today))
    words = (say("report.money.bar"), f"{opinion}.", local, shop.quality_note)
    flow.put(report.ink.paragraph(" ".join(filter(None, words)), BLOCK, CAUTION))


def _lm3(report: Report, flow: Flow) -> None:
    """Each case with its three rounds and its score, and the cautions beside it."""
    say, records = report.say, report.records
    cases = records.all(Lm3Case)
    if not cases:
        return
    currency = say.get(f"currency_one.{records.workshop.currency}", records.workshop.currency)
    flow.section(say("canvas.money_flows.lm3", currency=currency), say("report.lm3.lead"))
    lines: list[Line] = []
    for case in cases:
        sums = lm3(records, case.id)
        more = gain(records, case)
        gained = say("report.lm3.gain", amount=report.money(_whole(more))) if more is not None and more > 0 else ""
        small = joined((case.round1_label, gained))
        name: Cell = (Par(case.title), Par(small, SMALL))
        rounds = (report.money(sums.round1), report.money(sums.round2), report.money(_whole(sums.round3)))
        lines.append(Line((name, *rounds, Par(say.decimal(sums.score, 2), ROW.heavy()))))
    heads = [Column(say("canvas.money_flows.round", n=n), right=True) for n in (1, 2, 3)]
    columns = (Column(say("report.lm3.case"), 1), *heads, Column("LM3", right=True))
    flow.table(*table(report.ink, _titled(columns), lines))
    cautions = (say("canvas.money_flows.caution"), say("canvas.money_flows.caution_more"))
    words = (f"{say('canvas.money_flows.formula')}.", *cautions, say("report.lm3.source"))
    flow.gap(5)
    flow.put(report.ink.paragraph(" ".join(words), BLOCK, CAUTION))
