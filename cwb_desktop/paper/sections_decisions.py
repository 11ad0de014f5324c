"""What we decided: every proposal with its counts, concerns and objections with their answers, later rounds and the outcome."""

from __future__ import annotations

from collections.abc import Sequence

from ..look.glyphs import glyph
from ..workshop.records import Decision, Response, Round
from .flow import Flow
from .page import BLOCK
from .report import Report, joined
from .text import BODY, HEAD, ROW, SECTION, SMALL, Block, beside, space, stack

_LEFT = 26.0
_INNER = BLOCK - _LEFT
#: A concern at the left, what we do about it at the right.
_SAID = 0.47 * _INNER
_ANSWER = ROW.sized(9.5)
_SIGNS = (("agree", "tick", "good"), ("concern", "exclamation", "warn"), ("objection", "cross", "danger"))


def decisions(report: Report, flow: Flow) -> None:
    """The chapter about decisions."""
    say = report.say
    found = sorted(report.records.all(Decision), key=lambda one: (one.date, one.order, one.id))
    if not found:
        flow.missing.append(say("report.decisions.empty"))
        return
    flow.chapter(say("report.decisions.title"), report.side(5), say("report.decisions.lead"), least=200)
    for place, one in enumerate(found, 1):
        _decision(report, flow, one, place, last=place == len(found))


def _decision(report: Report, flow: Flow, one: Decision, number: int, last: bool) -> None:
    """In pieces that may stand on two pages; the first holds together what must be read together."""
    ink, say = report.ink, report.say
    head = beside(((0.0, ink.paragraph(str(number), _LEFT, SECTION)), (_LEFT, ink.paragraph(one.proposal, _INNER, SECTION.sized(12.5)))))
    details = joined((
        say.date(one.date), say("report.decisions.by", name=report.who(one.proposed_by)) if one.proposed_by else "",
        say.count("report.meetings.present", one.present), say(f"ladder_level.{one.ladder_level}") if one.ladder_level else "",
    ))  # fmt: skip
    rounds = report.records.parts(Round, one.id)
    responses = report.records.parts(Response, one.id)
    first = (head, space(2), _result(report, one), _inset(ink.paragraph(details, _INNER, SMALL)), space(3))
    flow.put(stack((*first, _counts(report, (one.agree, one.concern, one.objection), 1, bool(rounds)))))
    _responses(report, flow, [answer for answer in responses if answer.round is None])
    for place, later in enumerate(rounds, 2):
        flow.gap(3)
        flow.put(_counts(report, (later.agree, later.concern, later.objection), place, True))
        _responses(report, flow, [answer for answer in responses if answer.round == later.id])
    if not last:
        flow.gap(6)
        flow.put(ink.rule(BLOCK))
        flow.gap(5)


def _inset(block: Block) -> Block:
    return beside(((_LEFT, block),))


def _result(report: Report, one: Decision) -> Block:
    """The outcome in bold, what was changed, and when we look back."""
    say, ink = report.say, report.ink
    review = say("report.decisions.review", date=say.date(one.review_on)) if one.review_on else ""
    outcome = say.choice("decision", "result", one.result)
    words = joined((outcome[:1].upper() + outcome[1:], review), ". ")
    rows = [ink.paragraph(f"{words}.", _INNER, BODY.heavy().sized(11))]
    if one.change:
        rows.append(ink.paragraph(say("report.decisions.change", text=one.change), _INNER, BODY.sized(11)))
    return _inset(stack(rows))


def _counts(report: Report, counts: tuple[int, int, int], number: int, several: bool) -> Block:
    """Signs with their counts and words in a row; which round it was, where there were several."""
    ink, say = report.ink, report.say
    x = _LEFT
    cells: list[tuple[float, Block]] = []
    if several:
        word = say("canvas.decisions.round", n=number)
        cells.append((x, ink.paragraph(word, 80, HEAD.sized(10))))
        x += ink.width(word, HEAD.sized(10)) + 16
    for (key, sign, role), count in zip(_SIGNS, counts):
        word = f"{say.number(count)} {say(f'canvas.decisions.{key}')}"
        cells.append((x, ink.signed(glyph(sign, 0, 0, 8.5, ink[role]), 13, word, 200, ROW)))
        x += 13 + ink.width(word, ROW) + 18
    return stack((beside(cells), space(1)))


def _responses(report: Report, flow: Flow, found: Sequence[Response]) -> None:
    ink, say = report.ink, report.say
    signs = {key: (sign, role) for key, sign, role in _SIGNS}
    for one in found:
        sign, role = signs[one.kind]
        words = joined((say(f"response_kind.{one.kind}").capitalize(), one.text), ": ")
        said = ink.signed(glyph(sign, 0, 0, 7.5, ink[role]), 12, words, _SAID if one.answer else _INNER, _ANSWER)
        answer = ink.paragraph(one.answer or "", _INNER - _SAID - 14, _ANSWER.slanted())
        flow.gap(1.5)
        flow.put(_inset(beside(((0.0, said), (_SAID + 14, answer)))))
