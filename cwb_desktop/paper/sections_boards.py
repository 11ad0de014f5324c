"""Steps 4 and 5: the grid, the matrix, agreements and actions, decisions, each as it was drawn, and what their cards have no room for."""

from __future__ import annotations

from collections.abc import Iterator

from ..workshop.figures.grid import quadrant
from ..workshop.figures.matrix import anchors
from ..workshop.method import LEVELS
from ..workshop.records import Action, Agreement, Cell, Decision, Stakeholder
from .canvas_page import canvas_pages, has_notes
from .flow import Flow
from .page import BLOCK
from .report import Report, joined
from .sections_talk import COLUMNS, row, strikes
from .text import ROW, SMALL


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
    """What strikes in the matrix, and what agreements and actions say beside their cards."""
    promises = [row(report, *one) for one in _promises(report)]
    days, stopped = _days(report), [row(report, *one) for one in _stopped(report)]
    levels = _levels(report)
    if not any((report.canvases["pillars_matrix"].findings, levels, promises, days, stopped)):
        return
    flow.chapter(report.say("report.more.title"), report.side(5), least=200)
    strikes(report, flow, "pillars_matrix", 1)
    if levels:
        flow.gap(4)
        flow.put(report.ink.paragraph(levels, BLOCK, SMALL.slanted()))
    if promises:
        flow.section(report.say("report.more.agreements"))
        flow.columns(promises, COLUMNS)
    if days:
        flow.gap(4)
        flow.write(days, ROW.sized(9.5))
    if stopped:
        flow.section(report.say("report.more.stopped"))
        flow.columns(stopped, COLUMNS)


def _levels(report: Report) -> str:
    """How far it can be, where the matrix does not show each level."""
    there = {one.level for one in report.records.all(Cell)}
    if not there or there | {0} >= set(LEVELS):
        return ""
    return report.say("report.matrix.levels", levels=report.say.join([_level(report, level) for level in LEVELS]))


def _level(report: Report, level: int) -> str:
    shop = report.records.workshop
    own = shop.levels[level] if level < len(shop.levels) and shop.language == report.say.language else ""
    return own.removeprefix(f"{level} ") or report.say(f"level.{level}")


def _promises(report: Report) -> Iterator[tuple[str, str, bool]]:
    """With whom a promise was made; to which pillar it belongs, where no sign beside an amount says so."""
    for one in report.records.all(Agreement):
        if words := joined(("" if one.amount else report.say(f"pillar.{one.pillar}"), one.contact_role or "")):
            yield report.stakeholder(one.stakeholder), words, report.free(one.stakeholder)


def _drawn(report: Report, drawn: bool) -> list[Action]:
    told = report.canvases["action_board"].told
    found = (one for one in report.records.all(Action) if told.draws(one.key) == drawn)
    return sorted(found, key=lambda one: (one.due, one.id))


def _days(report: Report) -> str:
    """The actions on the board with what people said about the day, where their cards do not say it."""
    told = report.canvases["action_board"].told
    said = [f"{one.what}: {one.when}" for one in _drawn(report, True) if one.when and not told.says(one.key, one.when)]
    return report.say("report.more.days", what="; ".join(said)) if said else ""


def _stopped(report: Report) -> Iterator[tuple[str, str]]:
    """Actions that stopped are not on the board: all that they say."""
    say = report.say
    for one in _drawn(report, False):
        first = say("canvas.action_board.first_step", text=one.first_step) if one.first_step else ""
        asked = say("report.actions.help", text=one.help_needed) if one.help_needed else ""
        who = report.who(one.who, say("drawing.without_owner"))
        yield one.what, joined((say(f"action_status.{one.status}"), who, say.date(one.due), one.when, first, asked))
