"""The words of the ring map: its lists, legend and counts, and what a screen reader says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..workshop.places import OUTER_RADIUS
from ..workshop.records import Stakeholder
from .frame import Sign
from .languages import Pair, pair
from .lists import Group, Row
from .marks import Mark
from .ring_page import MapPage, visit_agreed
from .shapes import missing_sign, shape
from .sheet import Sheet, Words


def on_map(sheet: Sheet, who: Stakeholder) -> bool:
    """Whether a stakeholder has a place on the ring map and was not taken off it."""
    return who.ring is not None and who.angle is not None and sheet.canvas not in (who.off or ())


def ring_word(sheet: Sheet, ring: int) -> str:
    """The name of a ring."""
    return sheet.say(f"ring.{sheet.records.workshop.ring_meaning or 'closeness'}.{ring}")


def ring_pairs(sheet: Sheet) -> Mapping[int, Pair]:
    """The names of all rings in the languages of the sheet."""
    meaning = sheet.records.workshop.ring_meaning or "closeness"
    return {ring: pair(sheet, f"ring.{meaning}.{ring}") for ring in OUTER_RADIUS}


def ring_hints(sheet: Sheet) -> Mapping[int, Pair]:
    """The second halves of the names of the rings, for lists; in one language they stand on the rings themselves."""
    meaning = sheet.records.workshop.ring_meaning or "closeness"
    return {ring: pair(sheet, f"ring_subtitle.{meaning}.{ring}") for ring in OUTER_RADIUS} if sheet.say.second else {}


def ring_words(sheet: Sheet) -> Mapping[int, str]:
    """The names of all rings."""
    return {ring: ring_word(sheet, ring) for ring in OUTER_RADIUS}


def groups(sheet: Sheet, shown: Sequence[Stakeholder], maps: Sequence[MapPage]) -> list[Group]:
    """The names that are not on the map, ring by ring, and then the notes that are too long for their sheet."""
    named = {key for page in maps for key in page.labels}
    order = sorted(shown, key=lambda who: sheet.numbers.get(who.key, 0))
    found: list[Group] = []
    for ring, name in ring_words(sheet).items():
        there = [who for who in order if who.ring == ring]
        rows = tuple(_row(sheet, who) for who in there if who.key not in named)
        if rows:
            found.append(Group(name, str(len(there)), rows, f"ring.{ring}"))
    long = [placed.note for page in maps for placed in page.notes if not placed.lines]
    rows = tuple(Row(note.key, sheet.numbers.get(note.key, 0), note.text, title=note.text) for note in long)
    return [*found, Group(sheet.say("drawing.notes"), str(len(rows)), rows, "notes")] if rows else found


def _row(sheet: Sheet, who: Stakeholder) -> Row:
    sign = "missing" if who.missing_voice else "anchor" if who.anchor else ""
    name = who.name or sheet.say("privacy.withheld")
    return Row(who.key, sheet.numbers[who.key], name, who.sphere, sign, not who.name, title(sheet, who), under=visit(sheet.say, who))


def visit(say: Words, who: Stakeholder) -> str:
    """Who goes to a missed voice, and when; nothing where neither is agreed."""
    if not visit_agreed(who):
        return ""
    agreed = (who.visited_by, say.date(who.visit_on, "day") if who.visit_on else "")
    return say("canvas.ring_map.visit", agreed=", ".join(words for words in agreed if words))


def title(sheet: Sheet, who: Stakeholder) -> str:
    """What a screen reader says."""
    words = [str(sheet.numbers[who.key]), who.name or sheet.say("privacy.withheld"), ring_word(sheet, who.ring or 4)]
    words.append(sheet.say(f"sphere.{who.sphere}"))
    words += [sheet.say("anchor.name")] if who.anchor else []
    words += [sheet.say("missing_voice.name")] if who.missing_voice else []
    words += [visit(sheet.say, who)] if visit_agreed(who) else []
    return f"{words[0]} {', '.join(words[1:])}"


def signs(sheet: Sheet, shown: Sequence[Stakeholder]) -> tuple[Sign, ...]:
    """The legend: only what occurs; on a blank map, what may come to occur."""
    found: list[Sign] = []
    if sheet.view.blank or any(who.anchor for who in shown):
        found.append(Sign.of(sheet, lambda x, y: _small_anchor(sheet, x, y), 18.0, "anchor.glyph", "anchor.name"))
    if sheet.view.blank or any(who.missing_voice for who in shown):
        size = sheet.size("small")
        keys = ("missing_voice.glyph", "missing_voice.name")
        found.append(Sign.of(sheet, lambda x, y: missing_sign(x, y, 1.2 * size, sheet["text"]), 1.2 * size, *keys))
    return tuple(found)


def _small_anchor(sheet: Sheet, x: float, y: float) -> tuple[Mark, ...]:
    return (
        shape("institutions", x, y, sheet["sheet"], sheet["sphere.institutions.edge"], 1.1, scale=0.48, outset=2.4),
        shape("institutions", x, y, sheet["sphere.institutions.fill"], sheet["sphere.institutions.edge"], 1.1, scale=0.48),
    )


def counts(sheet: Sheet, shown: Sequence[Stakeholder], large: bool) -> tuple[tuple[str, ...], ...]:
    """How many there are, long and shorter; nothing where large figures say it."""
    if sheet.view.blank:
        return ((),)
    every = sheet.records.all(Stakeholder)
    taken_off = any(sheet.canvas in (who.off or ()) for who in every)
    waiting = sum(not on_map(sheet, who) and sheet.canvas not in (who.off or ()) for who in every)
    sort, hidden = sum(who.kind == "unknown" for who in shown), sum(not who.name for who in shown)
    first = [] if large else [sheet.say.count("count.stakeholders", len(shown))]
    first += [sheet.say.count("count.anchors", count) for count in [sum(who.anchor for who in shown)] if count and not large]
    first += [sheet.say.count("count.missing", count) for count in [sum(who.missing_voice for who in shown)] if count and not large]
    more = [sheet.say.count("drawing.count.to_sort", sort)] if sort else []
    more += [sheet.say.count("drawing.count.hidden", hidden)] if hidden else []
    more += [sheet.say.count("drawing.count.not_placed", waiting)] if waiting else []
    all_there = [sheet.say("canvas.ring_map.all_placed")] if shown and not waiting and not taken_off and not large else []
    return (*first, *more, *all_there), (*first, *more), tuple(first)


def large_counts(shown: Sequence[Stakeholder]) -> tuple[tuple[int, str], ...]:
    """The figures that stand large on the wall, each with the key of its words."""
    missing = sum(who.missing_voice for who in shown)
    return tuple((count, key) for count, key in ((len(shown), "count.stakeholders"), (missing, "count.missing")) if count)
