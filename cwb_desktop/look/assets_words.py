"""The words of the assets map beside its cards: lists, chains of whys, legend and counts."""

from __future__ import annotations

from collections.abc import Sequence

from ..workshop.method import ASSET_CATEGORIES, SPHERES
from ..workshop.records import Asset, Match, Need, Note, Problem, Stakeholder
from .assets_cards import Placed, Statement, dots_of, help_sign, hollow_box
from .assets_matches import LINE_WIDTH, head
from .assets_places import Card
from .filters import cards as filtered
from .frame import Sign
from .lists import Group, Row
from .marks import Mark, Path, Rect
from .shapes import shape
from .sheet import Sheet

_ARROW, _EDGE = 26.0, 22.0


def groups(sheet: Sheet, cards: Sequence[Placed], shown: Sequence[Statement], notes: Sequence[Note]) -> list[Group]:
    """Chains of whys, then the cards that carry numbers, column by column, then the notes that are too long."""
    written = {one.problem.key for one in shown if one.lines}
    told = problems(sheet) if sheet.view.chains else ()
    found = [group for problem in told for group in _told(sheet, problem, problem.key in written)]
    for kind, name in (("asset", "assets"), ("need", "needs")):
        for category in ASSET_CATEGORIES:
            there = [one.card for one in cards if (one.card.KIND, one.card.category) == (kind, category) and not one.lines]
            rows = tuple(_row(sheet, card) for card in there if card.text.strip())
            title = f"{sheet.say(f'canvas.assets_needs.{name}')} {sheet.say(f'category.{category}')}"
            found += [Group(title, str(len(rows)), rows, f"{kind}.{category}")] if rows else []
    papers = sorted(notes, key=lambda note: sheet.numbers.get(note.key, 0))
    rows = tuple(Row(note.key, sheet.numbers.get(note.key, 0), note.text, title=note.text) for note in papers)
    return [*found, Group(sheet.say("drawing.notes"), str(len(rows)), rows, "notes")] if rows else found


def problems(sheet: Sheet) -> tuple[Problem, ...]:
    """The problems in the order of their numbers."""
    return tuple(sorted(sheet.records.all(Problem), key=lambda one: one.id))


def _told(sheet: Sheet, problem: Problem, written: bool) -> list[Group]:
    """A problem whose words stand nowhere else, under the name of its band; then its chain, whose whys are no records of their own."""
    number, found = sheet.numbers.get(problem.key, 0), list[Group]()
    if not written and problem.text.strip():
        dots = dots_of(sheet, problem)
        extra = sheet.say.count("count.dots", dots) if dots else ""
        row = Row(problem.key, number, problem.text, "none", title=problem.text, extra=extra)
        found.append(Group(sheet.say("canvas.assets_needs.problem"), "", (row,), "problem"))
    whys = [(("why", f"{problem.id}.{place}"), place, text) for place, text in enumerate(problem.why, 1) if text]
    rows = tuple(Row(*why, "none", title=why[-1]) for why in whys)
    return [*found, Group(sheet.say("boards.chain", n=number), "", rows, "problem")] if rows else found


def _row(sheet: Sheet, card: Card) -> Row:
    who = sheet.records.get(Stakeholder, card.stakeholder)
    extra = sheet.say("canvas.assets_needs.help") if card.help else ""
    sign = "missing" if who and who.missing_voice else ""
    return Row(card.key, sheet.numbers.get(card.key, 0), card.text, who.sphere if who else "none", sign, title=card.text, extra=extra)


def legend(sheet: Sheet) -> tuple[Sign, ...]:
    """The legend: only what occurs; on a blank map the arrow and the hollow edge."""
    cards = filtered(sheet.records, sheet.view)
    matched = {one.need for one in sheet.records.all(Match)}
    blank = sheet.view.blank
    found: list[Sign] = []
    if blank or any(isinstance(one, Need) and one.id in matched for one in cards):
        found.append(Sign.of(sheet, lambda x, y: _arrow(sheet, x, y), _ARROW, "canvas.assets_needs.match_legend", "boards.match_short"))
    if blank or any(isinstance(one, Need) and one.id not in matched for one in cards):
        keys = ("canvas.assets_needs.no_match", "boards.hollow_short")
        found.append(Sign.of(sheet, lambda x, y: hollow_box(sheet, Rect(x - _EDGE / 2, y - 6, _EDGE, 12)), _EDGE, *keys))
    if not blank and any(one.help for one in cards):
        found.append(Sign(lambda x, y: help_sign(sheet, x, y), 11.0, (sheet.say("canvas.assets_needs.help"),)))
    there = {who.sphere for one in cards if (who := sheet.records.get(Stakeholder, one.stakeholder)) is not None}
    return tuple(found) if blank else (*found, *(_world(sheet, sphere) for sphere in SPHERES if sphere in there))


def _world(sheet: Sheet, sphere: str) -> Sign:
    def draw(x: float, y: float) -> tuple[Mark, ...]:
        return (shape(sphere, x, y, sheet[f"sphere.{sphere}.fill"], sheet[f"sphere.{sphere}.edge"], 1.1, scale=0.4),)

    return Sign(draw, 10.4, (sheet.say(f"sphere.{sphere}"),))


def _arrow(sheet: Sheet, x: float, y: float) -> tuple[Mark, ...]:
    colour = sheet["text.second"]
    line = Path((("M", x - _ARROW / 2, y), ("L", x + _ARROW / 2, y)), None, colour, LINE_WIDTH)
    return (line, head((x + _ARROW / 2, y), (1.0, 0.0), colour))


def counts(sheet: Sheet) -> tuple[tuple[str, ...], ...]:
    """How many assets, needs and matches there are, and needs without a match."""
    if sheet.view.blank:
        return ((),)
    cards = filtered(sheet.records, sheet.view)
    needs, matches = [one for one in cards if isinstance(one, Need)], sheet.records.all(Match)
    there, matched = {one.key for one in cards}, {one.need for one in matches}
    drawn = sum((Asset.KIND, one.asset) in there and (Need.KIND, one.need) in there for one in matches)
    numbers = (len(cards) - len(needs), len(needs), drawn, sum(one.id not in matched for one in needs))
    words = tuple(
        sheet.say.count(f"canvas.assets_needs.count.{key}", number)
        for key, number in zip(("assets", "needs", "matches", "unmatched"), numbers)
    )
    return words, words[:2] + words[3:], words[3:]
