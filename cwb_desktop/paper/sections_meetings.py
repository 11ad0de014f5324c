"""What we did: every meeting with its date, place, people and programme, and who took part."""

from __future__ import annotations

from ..workshop.records import AgendaItem, Meeting, Participant
from .flow import Flow
from .page import BLOCK, MM
from .report import Report, joined
from .text import BODY, ROW, SECTION, SMALL, Block, beside, space, stack

_LEFT = 37 * MM
_RIGHT = BLOCK - _LEFT


def meetings(report: Report, flow: Flow) -> None:
    """The chapter about the meetings; with none yet, one sentence."""
    found = report.meetings()
    if not found:
        flow.missing.append(report.say("report.meetings.empty"))
    if not found and not report.records.all(Participant) and not report.records.workshop.description:
        return
    flow.chapter(report.say("report.meetings.title"), lead=_lead(report, found))
    for place, meeting in enumerate(found):
        flow.put(_meeting(report, meeting, place == len(found) - 1))
    _people(report, flow)


def _lead(report: Report, found: tuple[Meeting, ...]) -> str:
    shop, say = report.records.workshop, report.say
    parts = [shop.description]
    if shop.residents:
        parts.append(say("report.meetings.residents", name=shop.name or say("report.here"), n=say.number(shop.residents)))
    present = [one.present for one in found if one.present]
    if found:
        parts.append(say.count("report.meetings.met", len(found), period=say.period(found[0].date, found[-1].date)))
    if present and min(present) < max(present):
        parts.append(say("report.meetings.range", low=say.number(min(present)), high=say.number(max(present))))
    return joined(parts, " ")


def _meeting(report: Report, one: Meeting, last: bool) -> Block:
    say, ink = report.say, report.ink
    left = stack((
        ink.paragraph(say.date(one.date), _LEFT - 8, ROW.heavy()),
        ink.paragraph(say.hours(one.start, one.end), _LEFT - 8, SMALL),
        ink.paragraph(say.count("report.meetings.present", one.present) if one.present else "", _LEFT - 8, SMALL),
    ))  # fmt: skip
    step = say("word.step", n=one.step) if one.step else ""
    name = joined((step, one.title), ". ") or say("record.meeting.one")
    lines = [ink.paragraph(name, _RIGHT, SECTION.sized(13)), ink.paragraph(joined((one.place, _led(report, one))), _RIGHT, SMALL)]
    agenda = joined(item.title for item in report.records.parts(AgendaItem, one.id) if item.form != "break")
    lines += [space(2), ink.paragraph(agenda, _RIGHT, ROW)]
    if one.notes.strip():
        lines += [space(2), ink.paragraph(one.notes, _RIGHT, ROW.slanted())]
    below = space(9) if last else stack((space(8), ink.rule(BLOCK), space(8)))
    return stack((beside(((0.0, left), (_LEFT, stack(lines)))), below))


def _led(report: Report, one: Meeting) -> str:
    parts = [report.say("report.meetings.led", names=one.facilitator)] if one.facilitator else []
    parts += [report.say("report.meetings.notes", name=one.note_taker)] if one.note_taker else []
    return joined(parts)


def _people(report: Report, flow: Flow) -> None:
    """First names that may be written; the others are counted."""
    everybody = report.records.all(Participant)
    names = [one.first_name for one in everybody if one.first_name]
    hidden = len(everybody) - len(names)
    if not everybody:
        return
    if not names:
        words = report.say.count("count.participants", hidden)
    else:
        words = ", ".join(names)
        words = f"{words} {report.say.count('privacy.others', hidden)}" if hidden else report.say.join(names)
    flow.section(report.say("report.meetings.people"))
    flow.write(report.say("report.sentence", text=words), BODY)
