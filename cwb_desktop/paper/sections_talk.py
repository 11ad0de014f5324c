"""The real conversation: the problem with its whys, the map of what there is and what is missed, and whose its cards are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from ..look.glyphs import glyph
from ..look.marks import Path
from ..look.measure import MIDDLE
from ..workshop.records import Asset, Match, Need, Problem
from .canvas_page import canvas_pages, has_notes
from .flow import Flow, column_width
from .page import BLOCK
from .report import Report, joined
from .text import BODY, LIST, SECTION, SMALL, Block, beside, space, stack

_BETWEEN = 18.0
_HALF = (BLOCK - _BETWEEN) / 2
_WHY = BODY.sized(11)
COLUMNS = 3


def talk(report: Report, flow: Flow) -> None:
    """The chapter about step 2, but for the money."""
    say = report.say
    problems = report.records.all(Problem)
    if not problems:
        flow.missing.append(say("report.problem.empty"))
    cards = report.records.all(Asset) or report.records.all(Need)
    if not cards:
        flow.missing.append(say("report.needs.empty"))
    if cards or problems:
        flow.chapter(say("report.problem.title"), report.side(2))
    if cards or problems or has_notes(report, "assets_needs"):
        flow.beside(canvas_pages(report, "assets_needs", 2, 1))
    for pair in zip_longest(problems[::2], problems[1::2]):
        both = [_problem(report, one, _HALF if len(problems) > 1 else BLOCK) for one in pair if one is not None]
        flow.put(beside([(place * (_HALF + _BETWEEN), block) for place, block in enumerate(both)]))
        flow.gap(9)
    strikes(report, flow, "assets_needs", 1)
    _cards(report, flow)


def _problem(report: Report, one: Problem, width: float) -> Block:
    """The sentence in bold beside a strong line, and under it the chain of whys that the map only counts."""
    ink, inner = report.ink, width - 14
    rows = [ink.paragraph(one.text, inner, SECTION.sized(13)), space(4)]
    whys = [(place, why) for place, why in enumerate(one.why, 1) if why]
    if whys:
        number = report.canvases["assets_needs"].numbers.get(one.key, "")
        rows.append(ink.paragraph(report.say("boards.chain", n=number), inner, SMALL.heavy()))
    for place, why in whys:
        sign = (ink.text(0, MIDDLE * _WHY.size, str(place), _WHY.heavy().toned("accent"), "middle"),)
        rows.append(ink.signed(sign, 16, why, inner, _WHY))
    body = stack(rows)
    bar = Path((("M", 2.0, 1.0), ("L", 2.0, body.height)), stroke=ink["accent"], width=3.0, round=False)
    return beside(((0.0, Block(body.height, (bar,))), (14.0, body)))


def _cards(report: Report, flow: Flow) -> None:
    """Whose the cards of the map are, for there only a shape says so; and what fits where no line could be drawn."""
    rows = [row(report, report.stakeholder(who), _has(report, *cards), report.free(who)) for who, cards in _owned(report).items()]
    rows += [row(report, need, report.say("report.needs.fits", what="; ".join(assets))) for need, assets in _undrawn(report).items()]
    if rows:
        flow.section(report.say("report.needs.whose"))
        flow.columns(rows, COLUMNS)


def _owned(report: Report) -> dict[str, tuple[list[str], list[str]]]:
    """What each stakeholder has and misses, where the card does not name it."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for place, cards in enumerate((report.records.all(Asset), report.records.all(Need))):
        for one in sorted(cards, key=lambda one: (one.y, one.id)):
            if one.stakeholder and one.text.strip() and report.stakeholder(one.stakeholder).casefold() not in one.text.casefold():
                found.setdefault(one.stakeholder, ([], []))[place].append(one.text)
    return found


def _undrawn(report: Report) -> dict[str, list[str]]:
    """Needs with what fits them, where the line between both is not on the map."""
    records, found = report.records, dict[str, list[str]]()
    for match in records.all(Match):
        need, asset = records.get(Need, match.need), records.get(Asset, match.asset)
        if need and asset and not report.canvases["assets_needs"].told.draws(match.key):
            found.setdefault(need.text, []).append(asset.text)
    return found


def _has(report: Report, has: Sequence[str], misses: Sequence[str]) -> str:
    return joined(report.say(f"report.needs.{key}", what="; ".join(texts)) for key, texts in (("has", has), ("misses", misses)) if texts)


def row(report: Report, title: str, words: str, free: bool = True) -> Block:
    """A name in bold and words about it, for three columns."""
    ink, width = report.ink, column_width(COLUMNS)
    head = ink.paragraph(title, width, LIST.heavy() if free else LIST.heavy().slanted())
    return stack((head, ink.paragraph(words, width, LIST), space(4)))


def strikes(report: Report, flow: Flow, canvas: str, most: int = 3) -> None:
    """What strikes on a canvas, as a few sentences."""
    for sentence in report.canvases[canvas].findings[:most]:
        flow.gap(5)
        flow.put(report.ink.signed(glyph("dot", 0, 0, 9, report.ink["accent"]), 13, sentence, BLOCK, BODY.sized(11.5)))
