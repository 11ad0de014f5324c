"""Dreams, plans and votes: every plan with its place after the vote, and every other vote in full."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..look.marks import Box, Rect
from ..workshop.figures.votes import VoteFigures, plan_figures, standing_plans, vote_figures
from ..workshop.records import Dream, Need, Photo, Plan, Vote, VoteOption
from .canvas_page import canvas_pages, has_notes
from .flow import Flow
from .report import Report, joined
from .sections_talk import COLUMNS, row, strikes
from .table import Column, Drawn, Line, Par, table
from .text import ROW, SMALL, Block


def plans(report: Report, flow: Flow) -> None:
    """The chapter about dreams, plans and votes."""
    say, records = report.say, report.records
    found = standing_plans(records)
    about = _plan_vote(report)
    if not found:
        flow.missing.append(say("report.plans.empty"))
    there = found or records.all(Dream) or any(one.canvas == "plan_board" for one in records.all(Photo))
    if there or records.all(Vote):
        flow.chapter(say("report.plans.title"), report.side(3), _lead(report, about) if found else "", least=200)
    if there or has_notes(report, "plan_board"):
        flow.beside(canvas_pages(report, "plan_board", 3, 1))
    strikes(report, flow, "plan_board", 2)
    _plans(report, flow, found)
    for vote in records.all(Vote):
        if about is None or vote.id != about.id:
            _vote(report, flow, vote)


def _plan_vote(report: Report) -> Vote | None:
    """The last vote about plans."""
    records = report.records
    plan_ids = {one.id for one in records.all(Plan)}
    about = {one.vote for one in records.all(VoteOption) if one.option in plan_ids}
    return next((vote for vote in reversed(records.all(Vote)) if vote.id in about), None)


def _lead(report: Report, vote: Vote | None) -> str:
    say = report.say
    parts = [say.count("report.plans.made", len(standing_plans(report.records)))]
    if vote is not None:
        parts.append(_cast(report, vote, plan_figures(report.records, vote)))
    return " ".join(parts)


def _cast(report: Report, vote: Vote, figures: VoteFigures) -> str:
    """How many voted, with how much."""
    say = report.say
    if (vote.method or "dots") == "dots" and figures.maximum:
        return say.count("report.votes.dots", vote.voters, cast=say.number(figures.cast), most=say.number(figures.maximum))
    return say.count("report.votes.other", vote.voters, how=say.choice("vote", "method", vote.method or "dots"))


def ranks(figures: VoteFigures) -> Mapping[str, int]:
    """The place of each option that got dots; equal ones share the first of theirs."""
    found: dict[str, int] = {}
    before: tuple[int, int] | None = None
    for place, option in enumerate(figures.order, 1):
        dots = figures.dots[option]
        if not dots:
            break
        rank = before[0] if before is not None and before[1] == dots else place
        found[option] = rank
        before = (rank, dots)
    return found


def _plans(report: Report, flow: Flow, found: Sequence[Plan]) -> None:
    """What the cards of the board have no room for, plan by plan."""
    canvas, rows = report.canvases["plan_board"], list[Block]()
    for one in sorted(found, key=lambda one: canvas.numbers.get(one.key, 0)):
        if words := joined(_untold(report, one)):
            rows.append(row(report, f"{canvas.numbers.get(one.key, '')} {one.title}", words))
    if rows:
        flow.section(report.say("report.plans.more"))
        flow.columns(rows, COLUMNS)


def _untold(report: Report, one: Plan) -> tuple[str, ...]:
    say, records, told = report.say, report.records, report.canvases["plan_board"].told
    needs = [need.text for need in (records.get(Need, need_id) for need_id in one.answers_need) if need is not None]
    fresh = [text for text in needs if not told.says(one.key, text)]
    return (
        say("canvas.plan_board.no_owner") if not one.owner else "",
        say("report.plans.helpers", text=one.helpers) if one.helpers else "",
        say("canvas.plan_board.first_customer", text=one.first_customer) if one.first_customer else "",
        say("report.plans.needs_money", amount=report.money(one.money_needed)) if one.money_needed else "",
        say("report.plans.answers", what="; ".join(fresh)) if fresh else "",
    )


def _vote(report: Report, flow: Flow, vote: Vote) -> None:
    say = report.say
    figures = vote_figures(report.records, vote)
    options = {one.option: one for one in report.records.parts(VoteOption, vote.id)}
    if not options:
        return
    flow.section(vote.question or say("record.vote.one"), _cast(report, vote, figures))
    places = ranks(figures)
    tied = {one for group in figures.ties for one in group}
    most = max(figures.dots.values(), default=0) or 1
    lines: list[Line] = []
    for name in figures.order:
        one = options[name]
        rank = joined((say.number(places[name]) if name in places else "", say("canvas.plan_board.tie") if name in tied else ""), " ")
        rated = joined((
            say("report.votes.effort", n=say.number(one.effort)) if one.effort is not None else "",
            say("report.votes.gain", n=say.number(one.gain)) if one.gain is not None else "",
        ))  # fmt: skip
        words = (Par(one.text), Par(rated, SMALL))
        lines.append(Line((rank, words, _bar(report, one.dots / most), Par(say.number(one.dots), ROW.heavy()))))
    columns = (
        Column(say("report.votes.place")), Column(say("field.vote_option.option"), 1.3), Column("", 0.7),
        Column(say("field.vote_option.dots"), right=True),
    )  # fmt: skip
    flow.table(*table(report.ink, columns, lines))


def _bar(report: Report, share: float) -> Drawn:
    ink = report.ink
    return lambda width: Block(13, (Box(Rect(0, 3, max(0.8, width * share), 7.5), ink["accent"], ink["accent"], 0.6),))
