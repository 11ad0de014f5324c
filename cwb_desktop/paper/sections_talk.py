"""The real conversation: the problem with its whys, and what there is and what is missed, side by side."""

from __future__ import annotations

from itertools import zip_longest

from ..look.glyphs import glyph
from ..look.marks import Path
from ..workshop.method import ASSET_CATEGORIES
from ..workshop.records import Asset, Match, Need, Problem
from .flow import Flow
from .page import BLOCK
from .report import Report, joined
from .table import Cell, Column, Line, Par, table
from .text import BODY, ROW, SECTION, SMALL, Block, beside, space, stack

_BETWEEN = 18.0
_HALF = (BLOCK - _BETWEEN) / 2


def talk(report: Report, flow: Flow) -> None:
    """The chapter about step 2, but for the money."""
    say = report.say
    problems = report.records.all(Problem)
    if not problems:
        flow.missing.append(say("report.problem.empty"))
    if not report.records.all(Asset) and not report.records.all(Need):
        flow.missing.append(say("report.needs.empty"))
        if not problems:
            return
    flow.chapter(say("report.problem.title"), report.side(2))
    for pair in zip_longest(problems[::2], problems[1::2]):
        both = [_problem(report, one, _HALF if len(problems) > 1 else BLOCK) for one in pair if one is not None]
        flow.put(beside([(place * (_HALF + _BETWEEN), block) for place, block in enumerate(both)]))
        flow.gap(9)
    _assets_needs(report, flow)


def _problem(report: Report, one: Problem, width: float) -> Block:
    """The sentence in bold beside a strong line, and the chain of whys under it."""
    ink, inner = report.ink, width - 14
    rows = [ink.paragraph(one.text, inner, SECTION.sized(13)), space(4)]
    for why in one.why:
        if why:
            rows.append(ink.signed(glyph("arrow_right", 0, 0, 8.5, ink["accent"]), 16, why, inner, BODY.sized(11)))
    body = stack(rows)
    bar = Path((("M", 2.0, 1.0), ("L", 2.0, body.height)), stroke=ink["accent"], width=3.0, round=False)
    return beside(((0.0, Block(body.height, (bar,))), (14.0, body)))


def _assets_needs(report: Report, flow: Flow) -> None:
    say = report.say
    assets, needs = report.records.all(Asset), report.records.all(Need)
    if not assets and not needs:
        return
    flow.section(say("report.needs.title"))
    lines: list[Line] = []
    for category in ASSET_CATEGORIES:
        left = [_asset(report, one) for one in _placed(assets) if one.category == category]
        right = [_need(report, one) for one in _placed(needs) if one.category == category]
        name: Cell = Par(say(f"category.{category}"), ROW.heavy())
        for place, (asset, need) in enumerate(zip_longest(left, right, fillvalue="")):
            lines.append(Line((name if place == 0 else "", asset, need), more=place > 0))
    columns = (Column("", 0.62), Column(say("canvas.assets_needs.assets"), 1.3), Column(say("canvas.assets_needs.needs"), 1.45))
    flow.table(*table(report.ink, columns, lines))


def _placed(found: tuple[Asset, ...] | tuple[Need, ...]) -> list[Asset | Need]:
    return sorted(found, key=lambda one: (one.y, one.id))


def _asset(report: Report, one: Asset | Need) -> Cell:
    who = report.stakeholder(one.stakeholder)
    tag = report.say("drawing.help_needed") if one.help else ""
    small = joined((who if who and not _says(one.text, who) else "", tag))
    return (Par(one.text), Par(small, SMALL.slanted() if one.stakeholder and not report.free(one.stakeholder) else SMALL))


def _says(text: str, name: str) -> bool:
    return name.casefold() in text.casefold()


def _need(report: Report, one: Asset | Need) -> Cell:
    say = report.say
    found = [report.records.get(Asset, match.asset) for match in report.records.all(Match) if match.need == one.id]
    fits = [asset.text for asset in found if asset is not None]
    tag = f" ({say('drawing.help_needed')})" if one.help else ""
    words = say("report.needs.fits", what="; ".join(fits)) if fits else say("report.needs.nothing")
    return (Par(one.text + tag), Par(words, SMALL if fits else SMALL.slanted()))


def strikes(report: Report, flow: Flow, canvas: str, most: int = 3) -> None:
    """What strikes on a canvas, as a few sentences under a table."""
    for sentence in report.findings.get(canvas, ())[:most]:
        flow.gap(5)
        flow.put(report.ink.signed(glyph("dot", 0, 0, 9, report.ink["accent"]), 13, sentence, BLOCK, BODY.sized(11.5)))
