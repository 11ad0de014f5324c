"""What people thought of it, what we still want to know, what the team agreed, and when we meet again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..look.glyphs import glyph
from ..look.marks import Box, Mark, Rect
from ..look.measure import MIDDLE
from ..workshop.figures.evaluation import Statement, statements
from ..workshop.records import Evaluation, FollowUp, FormText, Meeting, Question
from .flow import Flow
from .page import BLOCK
from .report import Report, joined
from .table import Column, Drawn, Line, Par, table
from .text import BODY, CAUTION, HEAD, ROW, SECTION, SMALL, Block, beside, space, stack

_FACES = 5
_FACE_WIDTH, _MEAN_WIDTH = 42.0, 58.0
_BAR_HEIGHT = 13.0


def evaluation(report: Report, flow: Flow) -> None:
    """The counts of each statement under five faces, and what people wrote."""
    say = report.say
    found = report.records.all(Evaluation)
    if not found:
        flow.missing.append(say("report.evaluation.empty"))
        return
    flow.chapter(say("report.evaluation.title"), report.side(5), least=250)
    for one in found:
        meeting = report.records.get(Meeting, one.meeting)
        when = say.date(meeting.date) if meeting is not None else ""
        flow.put(report.ink.paragraph(say.count("report.evaluation.forms", one.forms, date=when), BLOCK, BODY))
        flow.gap(4)
        rows = statements(report.records, one)
        if rows:
            head, lines = _faces(report), [_statement(report, row) for row in rows]
            flow.table(head, lines)
            flow.gap(3)
            flow.put(report.ink.paragraph(joined((one.scale, say("report.evaluation.mean"))), BLOCK, CAUTION))
        _quotes(report, flow, one)


def _text_width() -> float:
    return BLOCK - _FACES * _FACE_WIDTH - _MEAN_WIDTH


def _faces(report: Report) -> Block:
    ink = report.ink
    marks: list[Mark] = []
    for place in range(_FACES):
        x = _text_width() + (place + 0.5) * _FACE_WIDTH
        marks += glyph(f"face_{place + 1}", x, 11, 20, ink["text"])
        marks.append(ink.text(x, 32, str(place + 1), HEAD, "middle"))
    marks.append(ink.text(BLOCK, 32, report.say("report.evaluation.mean_head"), HEAD, "end"))
    faces = (f"{place} {words}" for place, words in enumerate(report.say.list("sheet.H24.faces"), 1))
    cells = (report.say("record.evaluation_item.one"), *faces, report.say("report.evaluation.mean_head"))
    return replace(stack((Block(34, tuple(marks)), ink.rule(BLOCK, 1.1, "text"))), cells=cells)


def _statement(report: Report, one: Statement) -> Block:
    """The statement, a bar with its count under each face, and the mean."""
    ink, say = report.ink, report.say
    words = ink.paragraph(one.text, _text_width() - 10, BODY.sized(11))
    most = max(max(one.counts), 1)
    height = max(words.height, _BAR_HEIGHT + 12) + 4
    marks: list[Mark] = list(words.at(0, (height - words.height) / 2))
    base = height - 13
    for place, count in enumerate(one.counts):
        x = _text_width() + (place + 0.5) * _FACE_WIDTH
        tall = _BAR_HEIGHT * count / most
        if count:
            marks.append(Box(Rect(x - 12, base - tall, 24, tall), ink["accent.soft"], ink["accent"], 0.8))
        marks.append(ink.text(x, height - 3.5, say.number(count), ROW.heavy() if count else ROW.toned("text.second"), "middle"))
    mean = BODY.heavy()
    marks.append(ink.text(BLOCK, height / 2 + MIDDLE * mean.size, say.decimal(one.mean), mean, "end"))
    cells = (one.text, *(say.number(count) for count in one.counts), say.decimal(one.mean))
    return replace(stack((space(1), Block(height, tuple(marks)), space(1), ink.rule(BLOCK))), cells=cells)


def _quotes(report: Report, flow: Flow, one: Evaluation) -> None:
    """What was good and what can be better, side by side."""
    ink, width = report.ink, BLOCK / 2 - 10
    columns = [(key, texts) for key, texts in (("good", one.good), ("better", one.better)) if texts]
    if not columns:
        return
    cells: list[tuple[float, Block]] = []
    for place, (key, texts) in enumerate(columns):
        rows = [ink.paragraph(report.say(f"field.evaluation.{key}"), width, SECTION.sized(12.5)), space(2)]
        rows += [ink.paragraph(report.say("report.quote", text=text), width, BODY.slanted().sized(11)) for text in texts]
        cells.append((place * BLOCK / 2, stack(rows, 1)))
    flow.gap(5)
    block = beside(cells)
    if block.height < 480:
        flow.put(block)
        return
    for key, texts in columns:
        flow.section(report.say(f"field.evaluation.{key}"))
        for text in texts:
            flow.put(ink.paragraph(report.say("report.quote", text=text), BLOCK, BODY.slanted().sized(11)))


def questions(report: Report, flow: Flow) -> None:
    """Open questions first, then those with an answer; nothing when there are none."""
    say = report.say
    found = report.records.all(Question)
    if not found:
        return
    flow.section(say("report.questions.title"))
    lines: list[Line] = []
    for one in sorted(found, key=lambda one: (bool(one.answer), one.order)):
        small = joined((
            say("report.questions.ask", name=one.ask_whom) if one.ask_whom else "",
            say("report.questions.by", name=one.asked_by) if one.asked_by else "",
            say.date(one.due) if one.due else "",
        ))  # fmt: skip
        answer = Par(one.answer) if one.answer else Par(say("report.questions.open"), ROW.slanted())
        lines.append(Line(((Par(one.text), Par(small, SMALL)), answer)))
    columns = (Column(say("field.question.text"), 1.2), Column(say("field.question.answer"), 1.0))
    flow.table(*table(report.ink, columns, lines))


def team(report: Report, flow: Flow) -> None:
    """What the team wrote in the free forms of the steps; nothing when nothing was written."""
    say = report.say
    found = [one for one in report.records.all(FormText) if one.text.strip()]
    if not found:
        return
    flow.section(say("meeting.team_agreements"))
    lines: list[Line] = []
    for one in sorted(found, key=lambda one: (one.step, one.order)):
        label = say.get(f"{one.step}.forms.{one.field}.label", one.field)
        step = say("word.step", n=one.step.removeprefix("step."))
        lines.append(Line(((Par(label, ROW.heavy()), Par(step, SMALL)), one.text)))
    columns = (Column(say("report.team.what"), 0.6), Column(say("report.team.agreed"), 1.4))
    flow.table(*table(report.ink, columns, lines))


def next_dates(report: Report, flow: Flow) -> None:
    """When we meet again, and a last sentence."""
    say, ink = report.say, report.ink
    found: Sequence[FollowUp] = sorted(report.records.all(FollowUp), key=lambda one: (one.date, one.order))
    if not found:
        flow.missing.append(say("report.next.empty"))
    _missing(report, flow)
    lines = [Line((_date(report, one.date), Par(one.title, BODY.heavy().sized(11)), Par(one.purpose, ROW.sized(11)))) for one in found]
    heads = (say("field.follow_up.date"), say("record.follow_up.one"), say("field.follow_up.purpose"))
    columns = tuple(Column(word, share) for word, share in zip(heads, (0.5, 0.65, 1.05)))
    head, rows = table(ink, columns, lines)
    thanks = ink.paragraph(say("report.next.thanks"), BLOCK, SECTION)
    whole = 64 + head.height + sum(row.height for row in rows) + thanks.height
    flow.chapter(say("report.next.title"), report.side(5) if found else "", least=min(whole, 400))
    flow.table(head, rows)
    flow.gap(7)
    flow.put(thanks)


def _missing(report: Report, flow: Flow) -> None:
    """What is not there yet, said together in one place."""
    if not flow.missing:
        return
    flow.chapter(report.say("report.missing"), least=90 + 17 * len(flow.missing))
    for sentence in flow.missing:
        flow.put(report.ink.signed(glyph("circle", 0, 0, 9, report.ink["accent"]), 15, sentence, BLOCK, BODY))
        flow.gap(2)


def _date(report: Report, date: str) -> Drawn:
    ink, say = report.ink, report.say

    def drawn(width: float) -> Block:
        past = date < report.today
        kind = BODY.sized(11).toned("text.second") if past else BODY.sized(11).heavy()
        return stack((ink.paragraph(say.date(date), width, kind), ink.paragraph(say("report.next.past") if past else "", width, SMALL)))

    return drawn
