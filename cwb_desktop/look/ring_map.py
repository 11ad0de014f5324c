"""The ring map (C1): who belongs, how near, and who is missed."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from ..workshop.collection import Records
from ..workshop.method import SPHERES
from ..workshop.places import CENTRE, OUTER_RADIUS, sector_start
from ..workshop.records import Note, Stakeholder
from .blank import blank_lists
from .bounds import Corners, corners
from .drawn import drawn_places
from .figures import figures
from .frame import Footer, Sign, frame, furniture
from .lists import Column, Filled, Group, Row, lay, list_columns
from .marks import Drawing, Item, Key, Rect, Text
from .markers import HALO, Marker, figures_room, marker, with_badges
from .measure import Measure
from .notes import Placed, note_item, place_notes, text_rect
from .ring_ground import DISC, RingName, ground, ring_name, world_name
from .settle import Label, Taken, labels
from .shapes import missing_sign, shape
from .sheet import BODY_BOTTOM, BODY_TOP, Sheet, Words
from .style import Style
from .view import View

CANVAS = "ring_map"
#: Side lists end here at the left and begin here at the right.
_LEFT_END, _RIGHT_BEGIN = 180.0, 820.0
#: How much wider they are on a screen, towards the arcs.
_ON_SCREEN = 4.0
_LIST_TOP = 58.0
#: How far a label may reach over the lines of its own ring: on a quiet map, and on a map with more markers than `_QUIET`.
_FAR, _NEAR, _QUIET = 40.0, 8.0, 16


@dataclass(frozen=True, slots=True)
class _MapPage:
    """A page with rings on it: its markers, the names beside them, and its notes."""

    markers: tuple[Marker, ...]
    labels: Mapping[Key, Label]
    names: Mapping[int, RingName]
    notes: tuple[Placed, ...]


def ring_map(style: Style, say: Words, view: View, records: Records, measure: Measure) -> Drawing:
    """One page of the ring map."""
    sheet = Sheet.of(CANVAS, style, say, view, records, measure)
    shown = () if view.blank else tuple(who for who in records.all(Stakeholder) if _on_map(who) and _passes(who, view))
    maps = _map_pages(sheet, shown)
    filled = lay(sheet, _groups(sheet, shown, maps), _columns(sheet, maps))
    pages = max(len(maps), *(one.column.page for one in filled if one.items or one.column.page == 1))
    page = min(max(view.page, 1), pages)
    rows = [item for one in filled if one.column.page == page for item in one.items]
    items: list[Item] = []
    if page <= len(maps):
        items += _map_items(sheet, shown, maps[page - 1])
        items += blank_lists(sheet, _blank_columns(sheet), _ring_names(sheet)) if view.blank else rows
        large = figures(sheet, _figures(shown), _left_room(sheet, filled, maps)) if page == 1 and not view.blank else ()
    else:
        items += rows
        large = ()
    items += large
    footer = Footer(_signs(sheet, shown), _counts(sheet, shown, bool(large)), page, pages)
    return Drawing(CANVAS, (*frame(sheet, footer), *items), view.area, page, pages)


def _on_map(who: Stakeholder) -> bool:
    return who.ring is not None and who.angle is not None and CANVAS not in (who.off or ())


def _passes(who: Stakeholder, view: View) -> bool:
    """Whether a stakeholder passes the filters of the view."""
    return (
        (who.anchor or not view.only_anchors)
        and (who.missing_voice or not view.only_missing)
        and (who.sphere in view.spheres or not view.spheres)
        and (who.kind in view.kinds or not view.kinds)
    )


def _map_pages(sheet: Sheet, shown: tuple[Stakeholder, ...]) -> tuple[_MapPage, ...]:
    walls = tuple(ring_name(sheet, ring, whole=False).patch for ring in OUTER_RADIUS)
    held = sheet.view.places
    spill = _FAR if len(shown) <= _QUIET else _NEAR
    whos = {who.id: who for who in shown}
    notes = [note for note in sheet.records.all(Note) if note.canvas == CANVAS and sheet.view.notes and not sheet.view.blank]
    places = list(drawn_places(shown, walls, {who.id: figures_room(sheet, who) for who in shown}))
    pages: list[_MapPage] = []
    while places or notes:
        page = places.pop(0) if places else {}
        markers = with_badges(sheet, (Marker(whos[who_id], *held.get(whos[who_id].key, at)) for who_id, at in page.items()))
        names = _names_beside(sheet, markers)
        taken = _words_taken(sheet, tuple(name.patch for name in names.values()))
        placed, left = place_notes(sheet, notes, lambda rect, found=markers, words=taken: _note_free(rect, found, words), held)
        notes = list(left) if len(left) < len(notes) else []
        taken.rects += [note.rect for note in placed]
        taken.markers(markers)
        zones = [[one for one in markers if (one.who.ring, one.who.sphere) == (ring, sphere)] for ring in OUTER_RADIUS for sphere in SPHERES]
        named = labels(sheet, zones, taken, lambda one, rect: _in_zone(one, rect, spill), len(shown))
        pages.append(_MapPage(tuple(_with_inside(sheet, one, one.who.key in named) for one in _in_order(sheet, markers)), named, names, placed))
    return tuple(pages)


def _names_beside(sheet: Sheet, markers: tuple[Marker, ...]) -> Mapping[int, RingName]:
    """The names of the rings: smaller where markers stand on them, and without their second half where that is not enough."""
    for kind in ("zone", "label"):
        names = {ring: ring_name(sheet, ring, kind) for ring in OUTER_RADIUS}
        covered = {ring for ring, name in names.items() if any(_near(name.patch, one, HALO) for one in markers)}
        if not covered:
            return names
    return names | {ring: ring_name(sheet, ring, "label", whole=False) for ring in covered}


def _in_order(sheet: Sheet, markers: tuple[Marker, ...]) -> list[Marker]:
    return sorted(markers, key=lambda one: sheet.numbers.get(one.who.key, 0))


def _with_inside(sheet: Sheet, one: Marker, named: bool) -> Marker:
    """The marker with its kind's code where its name stands beside it, else with its number."""
    if not named:
        return replace(one, inside=str(sheet.numbers[one.who.key]))
    return replace(one, inside=sheet.say(f"kind_code.{one.who.kind}") if sheet.style.draws("codes") else "")


def _words_taken(sheet: Sheet, names: tuple[Rect, ...]) -> Taken:
    """What is always there: ring names, world names, the disc."""
    taken = Taken(rects=list(names), circles=[(("furniture", "disc"), *CENTRE, DISC + 2)])
    for sphere in SPHERES:
        texts = [mark for mark in world_name(sheet, sphere, 88) if isinstance(mark, Text)]
        for text in texts:
            taken.turned(corners(text, sheet.measure, 3.0))
    return taken


def _note_free(rect: Rect, markers: tuple[Marker, ...], words: Taken) -> bool:
    """A note covers no words, and no marker covers its words."""
    inner = text_rect(rect)
    return words.free(rect) and all(not _near(inner, one, 6) for one in markers)


def _near(rect: Rect, one: Marker, away: float) -> bool:
    dx = max(rect.x - one.x, 0.0, one.x - rect.right)
    dy = max(rect.y - one.y, 0.0, one.y - rect.bottom)
    return math.hypot(dx, dy) < one.reach + away


def _in_zone(one: Marker, rect: Rect, spill: float) -> bool:
    """Whether a label stays in its ring, or a little over its lines, and in its sector."""
    ring = one.who.ring or 4
    inner = (OUTER_RADIUS[ring - 1] - spill if ring > 1 else DISC)
    outer = OUTER_RADIUS[ring] + (spill if ring < 4 else -2)
    start = sector_start(one.who.sphere)
    points = [(x - CENTRE[0], y - CENTRE[1]) for x, y in _points(rect)]
    reaches = [math.hypot(x, y) for x, y in points]
    turns = [math.degrees(math.atan2(x, -y)) % 360 for x, y in points]
    return min(reaches) >= inner and max(reaches) <= outer and all(start + 1 <= turn <= start + 89 for turn in turns)


def _points(rect: Rect) -> Corners:
    xs = (rect.x, rect.x + rect.w / 2, rect.right)
    ys = (rect.y, rect.y + rect.h / 2, rect.bottom)
    return tuple((x, y) for x in xs for y in ys)


def _columns(sheet: Sheet, maps: tuple[_MapPage, ...]) -> Iterator[Column]:
    return chain(chain.from_iterable(_side_columns(sheet, page, one) for page, one in enumerate(maps, 1)), list_columns(sheet, len(maps) + 1))


def _side_columns(sheet: Sheet, page: int, one: _MapPage) -> tuple[Column, ...]:
    taken = tuple(note.rect.grown(3) for note in one.notes)
    return tuple(Column(page, rect, tuple(note for note in taken if note.meets(rect))) for rect in _sides(sheet))


def _sides(sheet: Sheet) -> tuple[Rect, Rect]:
    height, more = BODY_BOTTOM - _LIST_TOP, _ON_SCREEN if sheet.view.scale else 0.0
    left, right = _LEFT_END + more, _RIGHT_BEGIN - more
    return Rect(sheet.left, _LIST_TOP, left - sheet.left, height), Rect(right, _LIST_TOP, sheet.right - right, height)


def _blank_columns(sheet: Sheet) -> tuple[tuple[Rect, tuple[int, ...]], ...]:
    left, right = _sides(sheet)
    return (left, (1, 2)), (right, (3, 4))


def _ring_word(sheet: Sheet, ring: int) -> str:
    return sheet.say(f"ring.{sheet.records.workshop.ring_meaning or 'closeness'}.{ring}")


def _ring_names(sheet: Sheet) -> Mapping[int, str]:
    return {ring: _ring_word(sheet, ring) for ring in OUTER_RADIUS}


def _groups(sheet: Sheet, shown: tuple[Stakeholder, ...], maps: tuple[_MapPage, ...]) -> list[Group]:
    """The names that are not on the map, ring by ring, and then the notes that are too long for their sheet."""
    named = {key for page in maps for key in page.labels}
    order = sorted(shown, key=lambda who: sheet.numbers.get(who.key, 0))
    groups: list[Group] = []
    for ring, name in _ring_names(sheet).items():
        there = [who for who in order if who.ring == ring]
        rows = tuple(_row(sheet, who) for who in there if who.key not in named)
        if rows:
            groups.append(Group(name, str(len(there)), rows, f"ring.{ring}"))
    long = [placed.note for page in maps for placed in page.notes if not placed.lines]
    rows = tuple(Row(note.key, sheet.numbers.get(note.key, 0), note.text, title=note.text) for note in long)
    return [*groups, Group(sheet.say("drawing.notes"), str(len(rows)), rows, "notes")] if rows else groups


def _row(sheet: Sheet, who: Stakeholder) -> Row:
    sign = "missing" if who.missing_voice else "anchor" if who.anchor else ""
    name = who.name or sheet.say("privacy.withheld")
    return Row(who.key, sheet.numbers[who.key], name, who.sphere, sign, not who.name, _title(sheet, who))


def _title(sheet: Sheet, who: Stakeholder) -> str:
    """What a screen reader says."""
    words = [str(sheet.numbers[who.key]), who.name or sheet.say("privacy.withheld"), _ring_word(sheet, who.ring or 4)]
    words.append(sheet.say(f"sphere.{who.sphere}"))
    words += [sheet.say("anchor.name")] if who.anchor else []
    words += [sheet.say("missing_voice.name")] if who.missing_voice else []
    return f"{words[0]} {', '.join(words[1:])}"


def _map_items(sheet: Sheet, shown: tuple[Stakeholder, ...], page: _MapPage) -> list[Item]:
    items = list(ground(sheet, page.names, Counter(who.sphere for who in shown)))
    items += [note_item(sheet, note) for note in page.notes]
    for one in page.markers:
        label = page.labels.get(one.who.key)
        marks = marker(sheet, one)
        if label:
            colour = sheet["text"] if one.who.name else sheet["text.second"]
            marks += label.marks(sheet, colour, sheet[f"ring.{one.who.ring}"], italic=not one.who.name)
        items.append(Item("marker", one.who.key, marks, (one.x, one.y), f"ring.{one.who.ring}.{one.who.sphere}", _title(sheet, one.who)))
    if not any(map(_on_map, sheet.records.all(Stakeholder))) and sheet.style.draws("hints") and not sheet.view.blank:
        items.append(_empty(sheet))
    return items


def _empty(sheet: Sheet) -> Item:
    """What to do first, where there is nothing yet."""
    scale = sheet.view.scale or 1.0
    words, size = f"{sheet.say('canvas.ring_map.empty')} {sheet.say('canvas.ring_map.empty_key')}", 20 / scale
    return furniture("empty", (replace(sheet.centred(CENTRE[0], CENTRE[1] + 157, words, size, sheet["text"]), halo=sheet["ring.2"], halo_width=0.32 * size),))


def _signs(sheet: Sheet, shown: tuple[Stakeholder, ...]) -> tuple[Sign, ...]:
    """The legend: only what occurs; on a blank map, what may come to occur."""
    signs: list[Sign] = []
    sample = Marker(Stakeholder(id="", sphere="institutions", anchor=True), 0, 0)
    if sheet.view.blank or any(who.anchor for who in shown):
        signs.append(Sign(lambda x, y: _small_anchor(sheet, sample, x, y), 18.0, (sheet.say("anchor.glyph"), sheet.say("anchor.name"))))
    if sheet.view.blank or any(who.missing_voice for who in shown):
        size = sheet.size("small")
        words = (sheet.say("missing_voice.glyph"), sheet.say("missing_voice.name"))
        signs.append(Sign(lambda x, y: missing_sign(x, y, 1.2 * size, sheet["text"]), 1.2 * size, words))
    return tuple(signs)


def _small_anchor(sheet: Sheet, sample: Marker, x: float, y: float) -> tuple[object, ...]:
    return (
        shape(sample.who.sphere, x, y, sheet["sheet"], sheet["sphere.institutions.edge"], 1.1, scale=0.48, outset=2.4),
        shape(sample.who.sphere, x, y, sheet["sphere.institutions.fill"], sheet["sphere.institutions.edge"], 1.1, scale=0.48),
    )


def _counts(sheet: Sheet, shown: tuple[Stakeholder, ...], large: bool) -> tuple[tuple[str, ...], ...]:
    """How many there are, long and shorter; nothing where large figures say it."""
    if sheet.view.blank:
        return ((),)
    every = sheet.records.all(Stakeholder)
    waiting = sum(not _on_map(who) and CANVAS not in (who.off or ()) for who in every)
    sort, hidden = sum(who.kind == "unknown" for who in shown), sum(not who.name for who in shown)
    first = [] if large else [sheet.say.count("count.stakeholders", len(shown))]
    first += [sheet.say.count("count.anchors", count) for count in [sum(who.anchor for who in shown)] if count and not large]
    first += [sheet.say.count("count.missing", count) for count in [sum(who.missing_voice for who in shown)] if count and not large]
    more = [sheet.say.count("drawing.count.to_sort", sort)] if sort else []
    more += [sheet.say.count("drawing.count.hidden", hidden)] if hidden else []
    more += [sheet.say.count("drawing.count.not_placed", waiting)] if waiting else []
    all_there = [sheet.say("canvas.ring_map.all_placed")] if shown and not waiting and not large else []
    return (*first, *more, *all_there), (*first, *more), tuple(first), tuple(first[:1])


def _figures(shown: tuple[Stakeholder, ...]) -> tuple[tuple[int, str], ...]:
    missing = sum(who.missing_voice for who in shown)
    return tuple((count, key) for count, key in ((len(shown), "count.stakeholders"), (missing, "count.missing")) if count)


def _left_room(sheet: Sheet, filled: tuple[Filled, ...], maps: tuple[_MapPage, ...]) -> Rect:
    """What the left list and the notes leave free at the bottom of the first page."""
    column, notes = _sides(sheet)[0], maps[0].notes if maps else ()
    end = max([filled[0].end, *(note.rect.bottom for note in notes if note.rect.meets(column))], default=BODY_TOP)
    return Rect(column.x, end, column.w, BODY_BOTTOM - end)
