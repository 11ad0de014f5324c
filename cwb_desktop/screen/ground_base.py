"""What grounds of all canvases share: what letting go means, where a card comes, and how notes and photos move."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from ..look.marks import BASE, Rect
from ..workshop import edits
from ..workshop.collection import Change, Key, Records
from ..workshop.document import Edit
from ..workshop.people import Stakeholder
from ..workshop.records import Note, Photo

Point = tuple[float, float]
#: The half size of a note, and the body that it stays in (method 3.1).
NOTE_HALF = (55, 35)
BODY = (20, 60, 980, 662)


@dataclass(frozen=True, slots=True)
class Wish:
    """A marker let go in another world's sector: where it would stand if its world changed too."""

    sphere: str
    moves: tuple[tuple[str, int, int], ...]

    def edit(self, records: Records) -> Edit:
        """The markers over there, with that world as their own."""
        found = [(records.get(Stakeholder, one_id), ring, angle) for one_id, ring, angle in self.moves]
        return Edit("stakeholder.place", all_changes(edits.put_on_ring(who, ring, angle, self.sphere) for who, ring, angle in found if who))


@dataclass(frozen=True, slots=True)
class Dropped:
    """What letting go means: an edit, a question where a marker left its world's sector, and why something may not lie there."""

    edit: Edit
    wish: Wish | None = None
    refused: str = ""


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


class PlainGround:
    """A canvas whose cards have no free place: only notes can be moved. `area` tells what is visible: columns widen into the letterbox."""

    lines_shown = False
    pins = False

    def __init__(self, area: Callable[[], Rect] = lambda: BASE) -> None:
        self.area = area

    def drop(self, records: Records, points: Mapping[Key, Point]) -> Dropped:
        """Notes go where they are let go."""
        return Dropped(placed(drop_notes(records, points)))

    def nudge(self, records: Records, at: Mapping[Key, Point], dx: int, dy: int) -> Edit:
        """Notes go some units."""
        return placed(nudge_notes(records, at, dx, dy))

    def spot(self, records: Records, point: Point | None, sphere: str, ring: int) -> Spot:
        """A new card has no place here."""
        return Spot(sphere, ring, None, point or (500.0, 353.5), pointed=False)

    def place_card(self, records: Records, card: Stakeholder, spot: Spot) -> Stakeholder:
        """The card as it is."""
        return card

    def shown(self, record: Stakeholder) -> bool:
        """Stakeholders have no place of their own here."""
        return True


def note_at(point: Point) -> tuple[int, int]:
    """The centre of a note that lies wholly in the body."""
    (w, h), (x1, y1, x2, y2) = NOTE_HALF, BODY
    x, y = inside(point, (x1 + w, y1 + h, x2 - w, y2 - h))
    return round(x), round(y)


def inside(point: Point, field: tuple[float, float, float, float]) -> Point:
    """The point, or the nearest one in a field."""
    return max(field[0], min(field[2], point[0])), max(field[1], min(field[3], point[1]))


def stakeholders_at(records: Records, points: Mapping[Key, Point]) -> Iterable[tuple[Stakeholder, Point]]:
    """The stakeholders among the keys, with their points."""
    for (kind, one_id), point in points.items():
        who = records.get(Stakeholder, one_id) if kind == Stakeholder.KIND else None
        if who is not None:
            yield who, point


def drop_notes(records: Records, points: Mapping[Key, Point]) -> Iterable[Change]:
    """Notes and photos where they were let go."""
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
    x, y = inside(point, (BODY[0] + w, BODY[1] + h, BODY[2] - w, BODY[3] - h))
    yield from edits.set_fields(photo, x=round(x), y=round(y)).changes


def nudge_notes(records: Records, at: Mapping[Key, Point], dx: int, dy: int) -> Iterable[Change]:
    """Notes and photos some units further."""
    for kind, one_id in at:
        note = records.get(Note, one_id) if kind == Note.KIND else None
        if note is not None:
            x, y = note_at((note.x + dx, note.y + dy))
            yield from edits.set_fields(note, x=x, y=y).changes
        photo = records.get(Photo, one_id) if kind == Photo.KIND else None
        if photo is not None and photo.x is not None and photo.y is not None:
            yield from _put_photo(photo, (photo.x + dx, photo.y + dy))


def placed(changes: Iterable[Change]) -> Edit:
    """Changes of places as one edit, named after the kind where there is one."""
    found = tuple(changes)
    kinds = {change.key[0] for change in found}
    return Edit(f"{kinds.pop()}.place" if len(kinds) == 1 else "stakeholder.place", found)


def all_changes(parts: Iterable[Edit]) -> tuple[Change, ...]:
    """The changes of several edits."""
    return tuple(change for part in parts for change in part.changes)
