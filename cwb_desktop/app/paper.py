"""From records to the summary on paper: filter, figures, drawings, PDF; a file that is there is replaced only by a whole one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from typing import Literal, cast

from ..look.canvases import LOOKS, leaves
from ..look.canvases import pages as pages_of
from ..look.numbers import numbers
from ..look.style import Style
from ..look.view import View
from ..paper.bare import WINDOWS, has_markers
from ..paper.canvas_page import SCALE
from ..paper.letters import token
from ..paper.page import MM
from ..paper.report import Canvas, Report, plain
from ..paper.sections_maps import DRAWING
from ..paper.summary import SHEET, Progress, write_summary
from ..paper.summary import Cancelled as Cancelled
from ..paper.text import Ink
from ..paper.told import Told
from ..texts import Say
from ..workshop.collection import Change, Records
from ..workshop.figures.findings import findings
from ..workshop.figures.network import measures
from ..workshop.figures.sentences import sentence
from ..workshop.permitted import permitted
from ..workshop.records import Action, Decision, Meeting, Participant
from .render import Kit, replaced

Audience = Literal["team", "others"]
#: Of what is kept for the team or for the facilitator, nothing reaches paper (method 1.11).
_ON_PAPER = ("room",)
#: Amounts are what the group thought at the last meeting of this step.
_AMOUNTS, _STEP = "money_flows", 2


def write_report(
    kit: Kit,
    records: Records,
    target: Path,
    language: str,
    today: str,
    audience: str = "others",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Writes the summary as others or the team may see it. Runs in any thread; raises Cancelled when it was called off."""
    report = prepared(kit, records, language, today, audience)
    replaced(target, lambda beside: write_summary(beside, report, kit.resources / "fonts", progress, cancelled))


def write_html(kit: Kit, records: Records, target: Path, language: str, today: str, audience: str = "others") -> None:
    """Writes the summary as an HTML page for screen readers, with the same filter."""
    words = html_text(kit, records, language, today, audience)
    replaced(target, lambda beside: beside.write_text(words, encoding="utf-8", newline="\n"))


def html_text(kit: Kit, records: Records, language: str, today: str, audience: str = "others") -> str:
    """The same as a text."""
    from ..exchange.svg import element
    from ..paper.html_report import html_report

    report = prepared(kit, records, language, today, audience)
    return html_report(report, lambda drawing: element(drawing, kit.measure))


def prepared(kit: Kit, records: Records, language: str, today: str, audience: str = "others", style_name: str = "paper") -> Report:
    """What the summary is made from, for an audience."""
    say, style = kit.say(language), kit.style(style_name)
    whole = plain(records)
    free = permitted(whole, cast("Audience", audience), say("privacy.participant"), _ON_PAPER)
    canvases = {name: _canvas(kit, whole, free, name, style, say, today, audience) for name in LOOKS}
    return Report(free, say, Ink(style, kit.measure), today, canvases)


def file_name(name: str) -> str:
    """A name without the signs that some system forbids in file names."""
    return "".join(" " if letter in '<>:"/\\|?*' or not letter.isprintable() else letter for letter in name).strip(" .") or SHEET


def _canvas(kit: Kit, whole: Records, free: Records, name: str, style: Style, say: Say, today: str, audience: str) -> Canvas:
    """The pages of a canvas at the size they have in the summary, numbers counted before the filter, and its findings."""
    given = numbers(name, whole)
    facts = measures(free) if name == "network" else None
    found = findings(name, free, facts, today)
    if name in DRAWING:
        said = tuple(sentence(one, say, free, given) for one in found)
        small = replace(style, ways={**style.ways, "subtitles": False})
        view = View(today=today, scale=DRAWING[name] / MM / WINDOWS[name].w, notes=False, numbers=given, facts=facts)
        # The summary writes the names itself: pages of names alone are not made.
        return Canvas(tuple(takewhile(has_markers, leaves(name, small, say, view, free, kit.measure))), given, said)
    said = tuple(sentence(one, say, free) for one in found)
    # How anybody feels about it is for the team alone.
    view = View(today=today, date=_date(free, name, today), scale=SCALE, attitudes=audience == "team", chains=False, numbers=given)
    drawn = pages_of(name, style, say, view, _with_letters(free, name, say), kit.measure)
    return Canvas(drawn, given, said, Told.of(drawn))


def _with_letters(free: Records, name: str, say: Say) -> Records:
    """The records with stand-ins for first names that are not free, where a canvas shows several: they become letters page by page."""
    shown = {"action_board": {one.who for one in free.all(Action)}, "decisions": {one.proposed_by for one in free.all(Decision)}}.get(name)
    everybody = free.all(Participant)
    hidden = [(place, one) for place, one in enumerate(everybody) if shown and one.id in shown and not one.first_name]
    if len(hidden) < 2:
        return free
    words = say("privacy.participant_letter", letter="{}")
    return free.apply(Change(one, replace(one, first_name=token(words, place))) for place, one in hidden)


def _date(records: Records, name: str, today: str) -> str:
    days = [one.date for one in records.all(Meeting) if one.step == _STEP and one.date <= today]
    return max(days, default="") if name == _AMOUNTS else ""
