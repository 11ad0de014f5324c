"""A stakeholder's marker: shape by world, code or number inside, second edge and badge for an anchor, dashes for a missed voice."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..workshop.records import Stakeholder
from .marks import Mark, Oval, Text
from .measure import ABOVE, BELOW
from .shapes import REACH, anchor_sign, shape
from .sheet import Sheet
from .sizes import scales

HALO = 1.6
ANCHOR_EDGE = 3.0
BADGE = 6.4
MISSING_WIDTH, MISSING_DASH = 2.0, (4.0, 3.0)
_BADGE_PLACES = ((13.0, 11.5), (13.0, -11.5), (-13.0, 11.5), (-13.0, -11.5))
_FILL_HALO = 0.26
_LARGE = 16 / 13


@dataclass(frozen=True, slots=True)
class Marker:
    """One marker at its drawn place; `inside` is the code or the number, "" for neither; `badge` is where the anchor stands."""

    who: Stakeholder
    x: float
    y: float
    inside: str = ""
    badge: tuple[float, float] = _BADGE_PLACES[0]
    scale: float = 1.0

    @property
    def reach(self) -> float:
        """How far its edge is from its centre."""
        return REACH * self.scale + (ANCHOR_EDGE if self.who.anchor else 0.0)

    def covers(self) -> tuple[tuple[float, float, float], ...]:
        """The circles it takes, (x, y, radius): itself and its badge."""
        own = (self.x, self.y, self.reach + HALO)
        return (own, (self.x + self.badge[0], self.y + self.badge[1], BADGE + HALO)) if self.who.anchor else (own,)


def figures_room(sheet: Sheet, who: Stakeholder) -> tuple[float, float]:
    """Half the width and half the height of the number in a marker."""
    size = sheet.size("number")
    return sheet.width(str(sheet.numbers.get(who.key, 88)), size, True) / 2 + 0.5, (ABOVE + BELOW) * size / 2


def with_badges(sheet: Sheet, markers: Iterable[Marker]) -> tuple[Marker, ...]:
    """The markers with each anchor's badge at the lower right, or in another corner where a neighbour stands there.

    Where large figures hardly fit a shape (the wall) and there is room round it, it is drawn larger; not where size means something.
    """
    found, grown = tuple(markers), scales(sheet)
    if grown:
        found = tuple(replace(one, scale=grown[one.who.id]) for one in found)
    elif not sheet.style.draws("codes"):
        found = tuple(replace(one, scale=_LARGE) if one.who.sphere != "community" and _has_room(one, found) else one for one in found)
    return tuple(replace(one, badge=_badge(one, found, grown.get(one.who.id, 1.0))) if one.who.anchor else one for one in found)


def _has_room(one: Marker, others: tuple[Marker, ...]) -> bool:
    least = 2 * _LARGE * REACH + ANCHOR_EDGE
    away = (math.dist((one.x, one.y), (other.x, other.y)) - ANCHOR_EDGE * other.who.anchor for other in others if other is not one)
    return min(away, default=math.inf) > least


def _badge(one: Marker, others: tuple[Marker, ...], grown: float) -> tuple[float, float]:
    reach = 3.5 * REACH * max(grown, 1.0)
    near = [other for other in others if other is not one and math.dist((other.x, other.y), (one.x, one.y)) < reach]
    places = [(x * grown, y * grown) for x, y in _BADGE_PLACES]

    def room(place: tuple[float, float]) -> float:
        at = (one.x + place[0], one.y + place[1])
        return min((math.dist(at, (other.x, other.y)) - other.reach for other in near), default=math.inf)

    return next((place for place in places if room(place) > BADGE + HALO), max(places, key=room))


def marker(sheet: Sheet, one: Marker, badge: bool = True) -> tuple[Mark, ...]:
    """The marks of a marker, from its halo up to what stands inside; an anchor without its badge where all around are anchors."""
    who = one.who
    fill, edge = sheet[f"sphere.{who.sphere}.fill"], sheet[f"sphere.{who.sphere}.edge"]
    width = sheet.style.width("marker")
    outer = ANCHOR_EDGE if who.anchor else 0.0
    marks: list[Mark] = [shape(who.sphere, one.x, one.y, sheet["halo"], scale=one.scale, outset=outer + width / 2 + HALO)]
    if who.anchor:
        marks.append(shape(who.sphere, one.x, one.y, sheet["sheet"], edge, width * 0.85, scale=one.scale, outset=ANCHOR_EDGE))
    if who.missing_voice:
        marks.append(shape(who.sphere, one.x, one.y, sheet["sheet"], edge, MISSING_WIDTH, scale=one.scale, dash=MISSING_DASH))
    else:
        marks.append(shape(who.sphere, one.x, one.y, fill, edge, width, scale=one.scale))
    if who.anchor and badge:
        marks += _badge_marks(sheet, one, edge)
    if one.inside:
        marks.append(_inside(sheet, one))
    return tuple(marks)


def _badge_marks(sheet: Sheet, one: Marker, edge: str) -> list[Mark]:
    x, y = one.x + one.badge[0], one.y + one.badge[1]
    return [Oval(x, y, BADGE, BADGE, sheet["sheet"], edge, 0.9), *anchor_sign(x, y, 1.5 * BADGE, sheet["text"])]


def _inside(sheet: Sheet, one: Marker) -> Text:
    """The number or code; where it can stand over the edge it gets a halo of the fill, so that the edge breaks cleanly."""
    size = sheet.size("number")
    missing = one.who.missing_voice
    text = sheet.centred(one.x, one.y, one.inside, size, sheet["text"] if missing else sheet["marker.text"], bold=True)
    if one.who.sphere == "community" and sheet.width(one.inside, size, True) < 1.6 * REACH * one.scale:
        return text
    ground = sheet["sheet"] if missing else sheet[f"sphere.{one.who.sphere}.fill"]
    return replace(text, halo=ground, halo_width=_FILL_HALO * size)
