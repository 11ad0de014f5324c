"""What a place on the ring map means: a ring and an angle, and a quarter is a world."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

from ..workshop import edits, places
from ..workshop.collection import Change, Key, Records
from ..workshop.document import Edit
from ..workshop.people import Stakeholder
from .ground_base import Dropped, Point, Spot, Wish, drop_notes, nudge_notes, placed, stakeholders_at

#: Beyond this distance from the middle of the ring map an empty spot means no ring.
OUTSIDE = 325.0


class RingGround:
    """The ring map: a place is a ring and an angle, and a quarter is a world."""

    lines_shown = False
    pins = False

    def drop(self, records: Records, points: Mapping[Key, Point]) -> Dropped:
        """Ring and angle of each point; who left its sector is held at its border and may be asked about."""
        changes = list(drop_notes(records, points))
        leaving: dict[str, list[tuple[str, int, int]]] = {}
        for who, point in stakeholders_at(records, points):
            ring, angle = places.ring_at(*point)
            there = places.sphere_at(angle)
            if there != who.sphere and who.kind == "unknown":
                # Not sorted yet: where it lies says what it is (method 2.3).
                who, before = replace(who, sphere=there), who
                moved = edits.put_on_ring(who, ring, angle).changes
                changes.append(Change(before, moved[0].after if moved else who))
                continue
            if there != who.sphere:
                leaving.setdefault(there, []).append((who.id, ring, angle))
                angle = _held(who.sphere, ring, angle)
            changes += edits.put_on_ring(who, ring, angle).changes
        # A crowd that was let go over several worlds at once is not asked about.
        wish = next((Wish(sphere, tuple(moves)) for sphere, moves in leaving.items()), None) if len(leaving) == 1 else None
        return Dropped(placed(changes), wish)

    def nudge(self, records: Records, at: Mapping[Key, Point], dx: int, dy: int) -> Edit:
        """Right = clockwise, up = one ring nearer to the middle; never over the border of the sector."""
        changes = list(nudge_notes(records, at, dx, dy))
        for who, _ in stakeholders_at(records, at):
            if who.ring is None or who.angle is None:
                continue
            ring = max(1, min(4, who.ring + dy))
            changes += edits.put_on_ring(who, ring, _held(who.sphere, ring, who.angle + dx)).changes
        return placed(changes)

    def spot(self, records: Records, point: Point | None, sphere: str, ring: int) -> Spot:
        """The ring and the world under the point; without a point the next free angle of the ring in that world."""
        if point is not None and math.dist(point, places.CENTRE) <= OUTSIDE:
            ring, angle = places.ring_at(*point)
            sphere = places.sphere_at(angle)
            return Spot(sphere, ring, angle, places.ring_point(ring, angle), pointed=True)
        angle = places.free_angle(records, sphere, ring)
        return Spot(sphere, ring, angle, places.ring_point(ring, angle))

    def place_card(self, records: Records, card: Stakeholder, spot: Spot) -> Stakeholder:
        """The card in the ring of the spot: at its angle where that lies in the card's world, else where there is room.

        Where nobody pointed, a card that had a place gets that one back.
        """
        if not spot.pointed and card.ring is not None:
            return _after(edits.put_back(card, "ring_map"), card)
        ring = spot.ring or 2
        angle = spot.angle if spot.angle is not None and spot.sphere == card.sphere and ring == spot.ring else None
        if angle is None:
            angle = places.free_angle(records, card.sphere, ring)
        return _after(edits.put_on_ring(card, ring, angle), card)

    def shown(self, record: Stakeholder) -> bool:
        """Whether it stands on this canvas."""
        return record.ring is not None and "ring_map" not in (record.off or ())


def _held(sphere: str, ring: int, angle: int) -> int:
    """The angle, or the nearest one that markers of this world are drawn at."""
    steps = places.lattice(sphere, ring)
    first, last = steps[0], places.sector_start(sphere) + 90 - places.FIRST_ANGLE[ring]
    middle = (first + last) / 2
    turned = (angle - middle + 180) % 360 - 180
    return round(middle + max(first - middle, min(last - middle, turned))) % 360


def _after(edit: Edit, before: Stakeholder) -> Stakeholder:
    after = edit.changes[0].after if edit.changes else before
    assert isinstance(after, Stakeholder)
    return after
