"""What a place on each canvas means: from where a hand lets go to an edit, and from a press on empty space to a new card."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from ..workshop import edits, places
from ..workshop.collection import Change, Key, Records
from ..workshop.document import Edit
from ..workshop.people import Stakeholder
from ..workshop.records import Note, Photo

Point = tuple[float, float]
#: The half size of a note, and the body that it stays in (method 3.1).
NOTE_HALF = (55, 35)
BODY = (20, 60, 980, 662)
#: Beyond this distance from the middle of the ring map an empty spot means no ring.
OUTSIDE = 325.0
#: Where the marks of the network may stand (method 3.6).
NETWORK_FIELD = (40, 70, 760, 650)


@dataclass(frozen=True, slots=True)
class Wish:
    """A marker let go in another world's sector: where it would stand if its world changed too."""

    sphere: str
    moves: tuple[tuple[str, int, int], ...]

    def edit(self, records: Records) -> Edit:
        """The markers over there, with that world as their own."""
        found = [(records.get(Stakeholder, one_id), ring, angle) for one_id, ring, angle in self.moves]
        return Edit("stakeholder.place", _changes(edits.put_on_ring(who, ring, angle, self.sphere) for who, ring, angle in found if who))


@dataclass(frozen=True, slots=True)
class Dropped:
    """What letting go means: an edit, and a question where a marker left its world's sector."""

    edit: Edit
    wish: Wish | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a new card comes: world, ring and angle it gets, and the point where it will be drawn."""

    sphere: str
    ring: int | None
    angle: int | None
    at: Point
    pointed: bool = False


class Ground(Protocol):
    """The meaning of places on one canvas. `lines_shown`: lines are always drawn; `pins`: markers can be held in their place."""

    lines_shown: bool
    pins: bool

    def drop(self, records: Records, points: Mapping[Key, Point]) -> Dropped: ...
    def nudge(self, records: Records, at: Mapping[Key, Point], dx: int, dy: int) -> Edit: ...
    def spot(self, records: Records, point: Point | None, sphere: str, ring: int) -> Spot: ...
    def place_card(self, records: Records, card: Stakeholder, spot: Spot) -> Stakeholder: ...
    def shown(self, record: Stakeholder) -> bool: ...


class RingGround:
    """The ring map: a place is a ring and an angle, and a quarter is a world."""

    lines_shown = False
    pins = False

    def drop(self, records: Records, points: Mapping[Key, Point]) -> Dropped:
        """Ring and angle of each point; who left its sector is held at its border and may be asked about."""
        changes = list(_drop_notes(records, points))
        leaving: dict[str, list[tuple[str, int, int]]] = {}
        for who, point in _stakeholders(records, points):
            ring, angle = places.ring_at(*point)
            there = places.sphere_at(angle)
            if there != who.sphere:
                leaving.setdefault(there, []).append((who.id, ring, angle))
                angle = _held(who.sphere, ring, angle)
            changes += edits.put_on_ring(who, ring, angle).changes
        # A crowd that was let go over several worlds at once is not asked about.
        wish = next((Wish(sphere, tuple(moves)) for sphere, moves in leaving.items()), None) if len(leaving) == 1 else None
        return Dropped(_edit(changes), wish)

    def nudge(self, records: Records, at: Mapping[Key, Point], dx: int, dy: int) -> Edit:
        """Right = clockwise, up = one ring nearer to the middle; never over the border of the sector."""
        changes = list(_nudge_notes(records, at, dx, dy))
        for who, _ in _stakeholders(records, at):
            if who.ring is None or who.angle is None:
                continue
            ring = max(1, min(4, who.ring + dy))
            changes += edits.put_on_ring(who, ring, _held(who.sphere, ring, who.angle + dx)).changes
        return _edit(changes)

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


class NetworkGround:
    """The network: a place is a point, and a marker that a hand put somewhere stays there."""

    lines_shown = True
    pins = True

    def drop(self, records: Records, points: Mapping[Key, Point]) -> Dropped:
        """The points themselves, inside the field."""
        where = {who.id: _inside(point, NETWORK_FIELD) for who, point in _stakeholders(records, points)}
        return Dropped(_edit((*_drop_notes(records, points), *edits.put_in_network(records, where).changes)))

    def nudge(self, records: Records, at: Mapping[Key, Point], dx: int, dy: int) -> Edit:
        """Some units from where they are drawn."""
        points = {key: (x + dx, y + dy) for key, (x, y) in at.items() if key[0] != Note.KIND}
        notes = {key: point for key, point in at.items() if key[0] == Note.KIND}
        return _edit((*_nudge_notes(records, notes, dx, dy), *self.drop(records, points).edit.changes))

    def spot(self, records: Records, point: Point | None, sphere: str, ring: int) -> Spot:
        """The point itself; without one the layout finds a place."""
        x1, y1, x2, y2 = NETWORK_FIELD
        if point is None:
            return Spot(sphere, ring, None, ((x1 + x2) / 2, (y1 + y2) / 2))
        return Spot(sphere, ring, None, _inside(point, NETWORK_FIELD), pointed=True)

    def place_card(self, records: Records, card: Stakeholder, spot: Spot) -> Stakeholder:
        """The card at the point, where one was pointed at; back on the canvas where it was taken off."""
        off = tuple(canvas for canvas in card.off or () if canvas != "network") or None
        if not spot.pointed:
            return replace(card, off=off)
        return replace(card, off=off, network_x=round(spot.at[0]), network_y=round(spot.at[1]), network_pinned=True)

    def shown(self, record: Stakeholder) -> bool:
        """Whether it stands on this canvas."""
        return "network" not in (record.off or ())


class PlainGround:
    """A canvas whose cards have no free place: only notes can be moved."""

    lines_shown = False
    pins = False

    def drop(self, records: Records, points: Mapping[Key, Point]) -> Dropped:
        """Notes go where they are let go."""
        return Dropped(_edit(_drop_notes(records, points)))

    def nudge(self, records: Records, at: Mapping[Key, Point], dx: int, dy: int) -> Edit:
        """Notes go some units."""
        return _edit(_nudge_notes(records, at, dx, dy))

    def spot(self, records: Records, point: Point | None, sphere: str, ring: int) -> Spot:
        """A new card has no place here."""
        return Spot(sphere, ring, None, point or (500.0, 353.5), pointed=False)

    def place_card(self, records: Records, card: Stakeholder, spot: Spot) -> Stakeholder:
        """The card as it is."""
        return card

    def shown(self, record: Stakeholder) -> bool:
        """Stakeholders have no place of their own here."""
        return True


def ground(canvas: str) -> Ground:
    """What places mean on this canvas."""
    grounds: dict[str, Ground] = {"ring_map": RingGround(), "network": NetworkGround()}
    return grounds.get(canvas) or PlainGround()


def note_at(point: Point) -> tuple[int, int]:
    """The centre of a note that lies wholly in the body."""
    (w, h), (x1, y1, x2, y2) = NOTE_HALF, BODY
    x, y = _inside(point, (x1 + w, y1 + h, x2 - w, y2 - h))
    return round(x), round(y)


def _held(sphere: str, ring: int, angle: int) -> int:
    """The angle, or the nearest one that markers of this world are drawn at."""
    steps = places.lattice(sphere, ring)
    first, last = steps[0], places.sector_start(sphere) + 90 - places.FIRST_ANGLE[ring]
    middle = (first + last) / 2
    turned = (angle - middle + 180) % 360 - 180
    return round(middle + max(first - middle, min(last - middle, turned))) % 360


def _inside(point: Point, field: tuple[float, float, float, float]) -> Point:
    return max(field[0], min(field[2], point[0])), max(field[1], min(field[3], point[1]))


def _stakeholders(records: Records, points: Mapping[Key, Point]) -> Iterable[tuple[Stakeholder, Point]]:
    for (kind, one_id), point in points.items():
        who = records.get(Stakeholder, one_id) if kind == Stakeholder.KIND else None
        if who is not None:
            yield who, point


def _drop_notes(records: Records, points: Mapping[Key, Point]) -> Iterable[Change]:
    for (kind, one_id), point in points.items():
        note = records.get(Note, one_id) if kind == Note.KIND else None
        if note is not None:
            x, y = note_at(point)
            yield from edits.set_fields(note, x=x, y=y).changes
        photo = records.get(Photo, one_id) if kind == Photo.KIND else None
        if photo is not None:
            yield from _put_photo(photo, point)


def _put_photo(photo: Photo, point: Point) -> Iterable[Change]:
    """A photo around a point, wholly in the body."""
    w, h = (photo.w or 0) / 2, (photo.h or 0) / 2
    x, y = _inside(point, (BODY[0] + w, BODY[1] + h, BODY[2] - w, BODY[3] - h))
    yield from edits.set_fields(photo, x=round(x), y=round(y)).changes


def _nudge_notes(records: Records, at: Mapping[Key, Point], dx: int, dy: int) -> Iterable[Change]:
    for kind, one_id in at:
        note = records.get(Note, one_id) if kind == Note.KIND else None
        if note is not None:
            x, y = note_at((note.x + dx, note.y + dy))
            yield from edits.set_fields(note, x=x, y=y).changes
        photo = records.get(Photo, one_id) if kind == Photo.KIND else None
        if photo is not None and photo.x is not None and photo.y is not None:
            yield from _put_photo(photo, (photo.x + dx, photo.y + dy))


def _edit(changes: Iterable[Change]) -> Edit:
    found = tuple(changes)
    kinds = {change.key[0] for change in found}
    return Edit(f"{kinds.pop()}.place" if len(kinds) == 1 else "stakeholder.place", found)


def _changes(parts: Iterable[Edit]) -> tuple[Change, ...]:
    return tuple(change for part in parts for change in part.changes)


def _after(edit: Edit, before: Stakeholder) -> Stakeholder:
    after = edit.changes[0].after if edit.changes else before
    assert isinstance(after, Stakeholder)
    return after
