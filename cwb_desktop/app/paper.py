"""From records to the summary on paper: filter, figures, drawings, PDF; a file that is there is replaced only by a whole one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import IO, Literal, cast

from ..look.canvases import LOOKS
from ..look.numbers import numbers
from ..look.style import Style
from ..look.view import View
from ..paper.bare import WINDOWS
from ..paper.page import MM
from ..paper.report import Canvas, Report, plain
from ..paper.sections_maps import DRAWING
from ..paper.summary import Cancelled as Cancelled
from ..paper.summary import Progress, write_summary
from ..paper.text import Ink
from ..texts import Say
from ..workshop.collection import Records
from ..workshop.figures.findings import findings
from ..workshop.figures.network import measures
from ..workshop.figures.sentences import sentence
from ..workshop.permitted import permitted
from .render import Kit, replaced

Audience = Literal["team", "others"]
#: Of what is kept for the team or for the facilitator, nothing reaches paper (method 1.11).
_ON_PAPER = ("room",)
_TABLES = ("assets_needs", "money_flows", "plan_board", "pillars_matrix", "action_board")


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


def report_into(
    kit: Kit,
    records: Records,
    target: IO[bytes],
    language: str,
    today: str,
    audience: str = "others",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """The same into memory, for the preview."""
    write_summary(target, prepared(kit, records, language, today, audience), kit.resources / "fonts", progress, cancelled)


def prepared(kit: Kit, records: Records, language: str, today: str, audience: str = "others", style_name: str = "paper") -> Report:
    """What the summary is made from, for an audience."""
    say, style = kit.say(language), kit.style(style_name)
    whole = plain(records)
    free = permitted(whole, cast("Audience", audience), say("privacy.participant"), _ON_PAPER)
    ink = Ink(style, kit.measure)
    said = {name: tuple(sentence(one, say, free) for one in findings(name, free, today=today)) for name in _TABLES}
    maps = {name: _canvas(kit, whole, free, name, style, say, today) for name in ("ring_map", "network")}
    return Report(free, say, ink, today, maps["ring_map"], maps["network"], said)


def _canvas(kit: Kit, whole: Records, free: Records, name: str, style: Style, say: Say, today: str) -> Canvas:
    """The pages of a canvas at the size they have in the summary, numbers counted before the filter, findings by number."""
    given = numbers(name, whole)
    facts = measures(free) if name == "network" else None
    said = tuple(sentence(one, say, free, given) for one in findings(name, free, facts))
    if name not in LOOKS:
        return Canvas((), given, said)
    small = replace(style, ways={**style.ways, "subtitles": False})
    view = View(today=today, scale=DRAWING[name] / MM / WINDOWS[name].w, notes=False, numbers=given, facts=facts)
    first = LOOKS[name](small, say, view, free, kit.measure)
    rest = (LOOKS[name](small, say, replace(view, page=page), free, kit.measure) for page in range(2, first.pages + 1))
    return Canvas((first, *rest), given, said)
