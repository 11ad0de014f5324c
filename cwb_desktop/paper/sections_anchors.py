"""New partnerships: what the anchors do for each pillar, and what was agreed with them."""

from __future__ import annotations

from ..look.glyphs import glyph
from ..workshop.figures.matrix import Matrix, anchors, matrix
from ..workshop.method import LEVELS, PILLARS
from ..workshop.records import Agreement, Cell, Stakeholder
from .flow import Flow
from .page import BLOCK
from .report import Report, joined
from .sections_talk import strikes
from .table import Column, Drawn, Line, Par, table
from .text import ROW, SMALL, Block, Type, stack

_CELL = Type(8.6, 10.6)
_LEVEL = Type(8.6, 11, bold=True)


def pillars(report: Report, flow: Flow) -> None:
    """The matrix of pillars and anchors."""
    say = report.say
    rows = anchors(report.records)
    if not rows:
        flow.missing.append(say("report.matrix.empty"))
        return
    sums = matrix(report.records)
    cells = {(one.stakeholder, one.pillar): one for one in report.records.all(Cell)}
    lines = [
        Line((_name(report, one.id, _CELL.sized(9).heavy()), *(_cell(report, cells.get((one.id, pillar))) for pillar in PILLARS)))
        for one in rows
    ]
    lines.append(_totals(report, rows, sums))
    columns = (Column(say("canvas.pillars_matrix.anchors"), 1.16), *(Column(say(f"pillar.{pillar}"), 1.0) for pillar in PILLARS))
    head, blocks = table(report.ink, columns, lines)
    # The whole matrix on one page where it can be.
    high = 130 + head.height + sum(block.height for block in blocks)
    flow.chapter(say("report.matrix.title"), report.side(4), say("report.matrix.lead"), least=high if high < 690 else 240)
    strikes(report, flow, "pillars_matrix", 1)
    flow.gap(6)
    flow.table(head, blocks)
    flow.gap(6)
    flow.put(_levels(report))


def _name(report: Report, one: str, kind: Type) -> Par:
    return Par(report.stakeholder(one), report.kind_of_name(one, kind))


def _cell(report: Report, cell: Cell | None) -> Drawn:
    """The pie of the level with its word, the text and the amount; nothing yet in a lighter tone."""
    ink = report.ink
    level = cell.level if cell is not None else 0
    amount = report.amount(cell.amount, cell.unit) if cell is not None else ""
    kind = _LEVEL if level else Type(_LEVEL.size, _LEVEL.line, role="text.second")
    sign = glyph(f"level_{level}", 0, 0, 9.5, ink["accent" if level else "text.second"], ink["sheet"])

    def drawn(width: float) -> Block:
        parts = [ink.signed(sign, 13, _level(report, level), width, kind)]
        if cell is not None and cell.text:
            parts.append(ink.paragraph(cell.text, width, _CELL))
        if amount:
            parts.append(ink.paragraph(amount, width, _CELL.toned("text.second")))
        return stack(parts)

    return drawn


def _level(report: Report, level: int) -> str:
    shop = report.records.workshop
    own = shop.levels[level] if level < len(shop.levels) and shop.language == report.say.language else ""
    # The pie says the number: "1 kans gezien" would read as a count.
    return own.removeprefix(f"{level} ") or report.say(f"level.{level}")


def _totals(report: Report, rows: tuple[Stakeholder, ...], sums: Matrix) -> Line:
    say = report.say
    cells: list[tuple[Par, ...]] = []
    for pillar in PILLARS:
        amount = sums.amount_per_pillar[pillar]
        talking = say("canvas.pillars_matrix.talking_or_more", n=say.number(sums.talking_per_pillar[pillar]), total=say.number(len(rows)))
        cells.append((Par(report.money(amount) if amount else say("number.none"), _CELL.heavy()), Par(talking, _CELL.toned("text.second"))))
    return Line((Par(say("canvas.pillars_matrix.totals"), _CELL.sized(9).heavy()), *cells), total=True)


def _levels(report: Report) -> Block:
    """The five levels, from nothing yet to happening; and that a chance is no promise."""
    words = report.say.join([_level(report, level) for level in LEVELS])
    return report.ink.paragraph(report.say("report.matrix.levels", levels=words), BLOCK, SMALL.slanted())




def agreements(report: Report, flow: Flow) -> None:
    """What was agreed with anchors."""
    say = report.say
    found = report.records.all(Agreement)
    if not found:
        flow.missing.append(say("report.agreements.empty"))
        return
    flow.chapter(say("report.agreements.title"), report.side(5), least=140)
    lines: list[Line] = []
    for one in found:
        amount = report.amount(one.amount, one.unit)
        name = _name(report, one.stakeholder, ROW.heavy())
        small = joined((say(f"pillar.{one.pillar}"), amount, one.contact_role or ""))
        since = say("canvas.action_board.from_date", date=say.date(one.from_date)) if one.from_date else ""
        status = (Par(say.choice("agreement", "status", one.status), ROW.heavy()), Par(since, SMALL))
        lines.append(Line((name, (Par(one.text), Par(small, SMALL)), status)))
    columns = (
        Column(say("field.agreement.stakeholder"), 1.0), Column(say("field.agreement.text"), 2.35),
        Column(say("field.agreement.status"), 0.85),
    )  # fmt: skip
    flow.table(*table(report.ink, columns, lines))
