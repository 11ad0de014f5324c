"""A page of the ring map: which markers stand on it, whose names stand beside them, and its notes."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..workshop.method import SPHERES
from ..workshop.places import CENTRE, OUTER_RADIUS, sector_start
from ..workshop.records import Note, Stakeholder
from .bounds import Corners, corners
from .drawn import drawn_places
from .markers import HALO, Marker, figures_room, with_badges
from .marks import Key, Rect, Text
from .notes import RIM, Placed, place_notes, text_rect
from .ring_ground import DISC, RingName, ring_name, world_name
from .settle import Label, Taken, labels
from .sheet import Sheet

#: How far a label may reach over the lines of its own ring: on a quiet map, and on a map with more markers than `_QUIET`.
_FAR, _NEAR, _QUIET = 40.0, 8.0, 16
#: Where the name of a ring may stand, in degrees from 12 o'clock, the nearest first.
_TURNS = tuple(side * float(turn) for turn in range(0, 181, 3) for side in ((1, -1) if 0 < turn < 180 else (1,)))


@dataclass(frozen=True, slots=True)
class MapPage:
    """A page with rings on it: its markers in the order of their numbers, the names beside them, the rings' names and its notes."""

    markers: tuple[Marker, ...]
    labels: Mapping[Key, Label]
    names: Mapping[int, RingName]
    notes: tuple[Placed, ...]


def map_pages(sheet: Sheet, shown: Sequence[Stakeholder]) -> tuple[MapPage, ...]:
    """As many pages with rings as the markers and notes need, at least one."""
    walls = tuple(ring_name(sheet, ring, whole=False).patch for ring in OUTER_RADIUS)
    whos = {who.id: who for who in shown}
    notes = [note for note in sheet.records.all(Note) if note.canvas == sheet.canvas and sheet.view.notes and not sheet.view.blank]
    places = list(drawn_places(shown, walls, {who.id: figures_room(sheet, who) for who in shown}))
    pages: list[MapPage] = []
    while places or notes:
        page = places.pop(0) if places else {}
        markers = with_badges(sheet, (Marker(whos[who_id], *sheet.view.places.get(whos[who_id].key, at)) for who_id, at in page.items()))
        found, left = _map_page(sheet, markers, notes, len(shown))
        pages.append(found)
        if not places and len(left) == len(notes):
            break
        notes = left
    return tuple(pages)


def _map_page(sheet: Sheet, markers: tuple[Marker, ...], notes: list[Note], total: int) -> tuple[MapPage, list[Note]]:
    """The page with these markers and as many of the notes as find a place, and the notes that are left."""
    names = _names_beside(sheet, markers)
    taken = _words_taken(sheet, tuple(name.patch for name in names.values()))
    rims = Taken.round(markers, RIM)
    # A note covers no words, and no marker covers its words.
    placed, left = place_notes(sheet, notes, taken.rects, lambda rect: taken.free(rect) and rims.free(text_rect(rect)))
    taken.rects += [note.rect for note in placed]
    taken.markers(markers)
    # Whoever is visited stands in the list, where there is room for who goes and when.
    beside = [one for one in markers if not visit_agreed(one.who)]
    zones = [[one for one in beside if (one.who.ring, one.who.sphere) == (ring, sphere)] for ring in OUTER_RADIUS for sphere in SPHERES]
    spill = _FAR if total <= _QUIET else _NEAR
    named = labels(sheet, zones, taken, lambda one, rect: _in_zone(one, rect, spill), total)
    ordered = sorted(markers, key=lambda one: sheet.numbers.get(one.who.key, 0))
    inside = tuple(_with_inside(sheet, one, one.who.key in named) for one in ordered)
    return MapPage(inside, named, names, placed), list(left)


def visit_agreed(who: Stakeholder) -> bool:
    """Whether somebody goes to this missed voice, or a day is agreed."""
    return who.missing_voice and bool(who.visited_by or who.visit_on)


def _names_beside(sheet: Sheet, markers: tuple[Marker, ...]) -> Mapping[int, RingName]:
    """The names of the rings: smaller where markers stand on them, and without their second half where that is not enough."""
    for kind in ("zone", "label"):
        names = {ring: ring_name(sheet, ring, kind) for ring in OUTER_RADIUS}
        covered = {ring for ring, name in names.items() if any(_near(name.patch, one, HALO) for one in markers)}
        if not covered:
            return names
    return names | {ring: _free_name(sheet, ring, markers) for ring in covered}


def _free_name(sheet: Sheet, ring: int, markers: tuple[Marker, ...]) -> RingName:
    """The short name at 12 o'clock, or as near to it on the ring's line as no marker stands; the outermost stays between the arcs."""
    turns = (0.0,) if ring == 4 else _TURNS
    places = (ring_name(sheet, ring, "label", whole=False, turn=turn) for turn in turns)
    first = next(places)
    return next((one for one in (first, *places) if not any(_near(one.patch, marker, 0.0) for marker in markers)), first)


def _with_inside(sheet: Sheet, one: Marker, named: bool) -> Marker:
    """The marker with its kind's code where its name stands beside it, else with its number."""
    if not named:
        return replace(one, inside=str(sheet.numbers[one.who.key]))
    return replace(one, inside=sheet.say(f"kind_code.{one.who.kind}") if sheet.style.draws("codes") else "")


def _words_taken(sheet: Sheet, names: tuple[Rect, ...]) -> Taken:
    """What is always there: ring names, world names, the disc."""
    taken = Taken(rects=list(names))
    taken.circle(("furniture", "disc"), *CENTRE, DISC + 2)
    for sphere in SPHERES:
        texts = [mark for mark in world_name(sheet, sphere, 88) if isinstance(mark, Text)]
        for text in texts:
            taken.turned(corners(text, sheet.measure, 3.0))
    return taken


def _near(rect: Rect, one: Marker, away: float) -> bool:
    dx = max(rect.x - one.x, 0.0, one.x - rect.right)
    dy = max(rect.y - one.y, 0.0, one.y - rect.bottom)
    return math.hypot(dx, dy) < one.reach + away


def _in_zone(one: Marker, rect: Rect, spill: float) -> bool:
    """Whether a label stays in its ring, or a little over its lines, and in its sector."""
    ring = one.who.ring or 4
    inner = OUTER_RADIUS[ring - 1] - spill if ring > 1 else DISC
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
