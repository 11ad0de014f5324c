"""Who does what by when: every action with its first step, its help and how it stands, late ones in words."""

from __future__ import annotations

from ..look.glyphs import glyph
from ..workshop.figures.actions import action_figures, is_first_step_late, is_late
from ..workshop.figures.votes import standing_plan
from ..workshop.method import ACTION_STATUSES
from ..workshop.records import Action, Plan
from .flow import Flow
from .report import Report, joined
from .table import Cell, Column, Drawn, Line, Par, table
from .text import ROW, SMALL, Block


def actions(report: Report, flow: Flow) -> None:
    """The chapter about actions."""
    say = report.say
    found = sorted(report.records.all(Action), key=lambda one: (one.due, one.id))
    if not found:
        flow.missing.append(say("report.actions.empty"))
        return
    flow.chapter(say("report.actions.title"), report.side(5), _lead(report), least=200)
    lines = [Line((_what(report, one), _who(report, one), _when(report, one))) for one in found]
    who = joined((say("field.action.who"), say("field.action.status").lower()), ", ")
    columns = (Column(say("field.action.what"), 2.9), Column(who, 1.0), Column(say("field.action.due"), 0.95))
    flow.table(*table(report.ink, columns, lines))


def _lead(report: Report) -> str:
    say = report.say
    sums = action_figures(report.records, report.today)
    counts = [say(f"action_status.{status}") + " " + say.number(n) for status in ACTION_STATUSES if (n := sums.per_status.get(status, 0))]
    counts += [f"{say('drawing.late')} {say.number(len(sums.late))}"] if sums.late else []
    return say.count("report.actions.lead", sums.actions, counts=", ".join(counts), date=say.date(report.today))


def _what(report: Report, one: Action) -> Cell:
    say = report.say
    plan = report.records.get(Plan, standing_plan(report.records, one.plan)) if one.plan else None
    first = ""
    if one.first_step:
        due = say.date(one.first_step_due, "brief") if one.first_step_due else ""
        key = "first_step_late" if is_first_step_late(one, report.today) else "first_step"
        first = joined((say(f"canvas.action_board.{key}", text=one.first_step), due), ", ")
    help_needed = say("report.actions.help", text=one.help_needed) if one.help_needed else ""
    named = say("report.actions.plan", title=plan.title) if plan is not None else ""
    return (Par(one.what, ROW.sized(11).heavy()), Par(first, ROW.sized(9.5)), Par(joined((named, help_needed)), SMALL))


def _who(report: Report, one: Action) -> Cell:
    """Whose it is, and how it stands."""
    name = Par(report.who(one.who, report.say("drawing.without_owner")), report.kind_of_name(one.who, ROW))
    return (name, Par(report.say(f"action_status.{one.status}"), ROW.heavy()))


def _when(report: Report, one: Action) -> Cell:
    """The date, and "late" in words where it is."""
    say = report.say
    date = say.date(one.due)
    late = (_late(report),) if is_late(one, report.today) else ()
    when = one.when if one.when and one.when not in date else ""
    return (Par(date), *late, Par(when, SMALL))


def _late(report: Report) -> Drawn:
    sign = glyph("clock_late", 0, 0, 9.5, report.ink["danger"])
    kind = ROW.heavy().toned("danger")

    def drawn(width: float) -> Block:
        return report.ink.signed(sign, 13, report.say("drawing.late"), width, kind)

    return drawn
