"""Steps 4 and 5: the grid, the matrix, agreements and actions, decisions, each as it was drawn, and what their cards have no room for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..workshop.figures.grid import quadrant
from ..workshop.figures.matrix import anchors
from ..workshop.records import Action, Agreement, Decision, Stakeholder
from .canvas_page import canvas_pages, has_notes
from .flow import Flow
from .report import Report, joined
from .sections_talk import COLUMNS, row, strikes


def boards(report: Report, flow: Flow) -> None:
    """The canvases of the last two steps; those with nothing on them are named at the end."""
    records = report.records
    agreements, actions = records.all(Agreement), records.all(Action)
    shown = (
        ("power_interest", 4, any(quadrant(who) for who in records.all(Stakeholder)), ("grid",)),
        ("pillars_matrix", 4, bool(anchors(records)), ("matrix",)),
        ("action_board", 5, bool(agreements or actions), [*(() if agreements else ("agreements",)), *(() if actions else ("actions",))]),
        ("decisions", 5, bool(records.all(Decision)), ("decisions",)),
    )
    for name, step, there, words in shown:
        if not there or name == "action_board":
            flow.missing += [report.say(f"report.{word}.empty") for word in words]
        if there or has_notes(report, name):
            flow.beside(canvas_pages(report, name, step))


def more(report: Report, flow: Flow) -> None:
    """What strikes on them, and what agreements and actions say beside their cards."""
    said = report.canvases["pillars_matrix"].findings
    agreements = [row(report, *one) for one in _agreements(report)]
    actions = [row(report, *one) for one in _actions(report)]
    if not said and not agreements and not actions:
        return
    flow.chapter(report.say("report.more.title"), report.side(5), least=200)
    strikes(report, flow, "pillars_matrix", 1)
    for key, rows in (("report.more.agreements", agreements), ("report.more.actions", actions)):
        if rows:
            flow.section(report.say(key))
            flow.columns(rows, COLUMNS)


def _agreements(report: Report) -> Iterator[tuple[str, str, bool]]:
    """With whom a promise was made; to which pillar it belongs, where no sign beside an amount says so."""
    for one in report.records.all(Agreement):
        if words := joined(("" if one.amount else report.say(f"pillar.{one.pillar}"), one.contact_role or "")):
            yield report.stakeholder(one.stakeholder), words, report.free(one.stakeholder)


def _actions(report: Report) -> Iterator[tuple[str, str]]:
    """When people said it would be, where that is more than the date; all of an action that stopped."""
    say, told = report.say, report.canvases["action_board"].told
    for one in sorted(report.records.all(Action), key=lambda one: (one.due, one.id)):
        when = one.when if one.when not in say.date(one.due) else ""
        if told.draws(one.key):
            words: Sequence[str] = (when,)
        else:
            first = say("canvas.action_board.first_step", text=one.first_step) if one.first_step else ""
            asked = say("report.more.help", text=one.help_needed) if one.help_needed else ""
            who = report.who(one.who, say("drawing.without_owner"))
            words = (say(f"action_status.{one.status}"), who, say.date(one.due), when, first, asked)
        if any(words):
            yield one.what, joined(words)

