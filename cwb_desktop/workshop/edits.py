"""What users do, as edits: from what they meant to the changes it takes. None of these functions acts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar, cast

from . import places
from .agreements import Cell
from .collection import Change, Key, Records
from .document import Edit
from .fields import Field, fields_of
from .keepsakes import FormText, Snapshot, Tick
from .method import ASKED_KINDS, DEFAULT_DIRECTION, DEFAULT_NEIGHBOURHOOD_RELATION
from .people import Meeting, Relation, Stakeholder
from .record import Record
from .records import TYPES

R = TypeVar("R", bound=Record)


def changed(record: R, **values: Any) -> R:
    """The record with other values."""
    return cast("R", replace(cast(Any, record), **values))


def set_fields(record: Record, verb: str = "", **values: Any) -> Edit:
    """Other values for the fields of one record."""
    return Edit(verb or f"{record.KIND}.change", (Change(record, changed(record, **values)),))


def set_many(pairs: Iterable[tuple[Record, Record]], verb: str) -> Edit:
    """Several records as they were and as they become."""
    return Edit(verb, tuple(Change(before, after) for before, after in pairs if before != after))


def next_order(records: Records, record_type: type[Record]) -> int:
    """The place after the last record of a kind."""
    return max((record.order for record in records.all(record_type)), default=-1) + 1


def add(records: Records, *new: Record, verb: str = "") -> Edit:
    """New records, each at the end of its list."""
    following: dict[type[Record], int] = {}
    changes: list[Change] = []
    for record in new:
        place = following.get(type(record), next_order(records, type(record)))
        following[type(record)] = place + 1
        changes.append(Change(None, changed(record, order=place)))
    return Edit(verb or f"{new[0].KIND}.add", tuple(changes))


@cache
def pointing(kind: str) -> tuple[tuple[type[Record], Field], ...]:
    """The fields of all kinds that may point at a record of this kind."""
    return tuple((record_type, spec) for record_type in TYPES for spec in fields_of(record_type) if kind in spec.targets)


def _points(records: Records, spec: Field, record: Record, gone: Key) -> bool:
    """Whether this field of a record points at that key; `who` means a participant before a stakeholder of the same id."""
    value = getattr(record, spec.name)
    if isinstance(value, tuple):
        return gone[1] in value
    if value != gone[1]:
        return False
    first = next((kind for kind in spec.targets if records.by_key((kind, gone[1])) is not None), gone[0])
    return first == gone[0]


def dependents(records: Records, *gone: Record) -> tuple[tuple[Record, ...], dict[Key, Record]]:
    """What goes with these records (parts, lines, cells) and what stays but must let go of them, by key."""
    going: dict[Key, Record] = {record.key: record for record in gone}
    waiting: list[Record] = list(gone)
    loose: dict[Key, Record] = {}
    while waiting:
        target = waiting.pop()
        for record_type, spec in pointing(target.KIND):
            for record in records.all(record_type):
                if not _points(records, spec, record, target.key):
                    continue
                if spec.type == "refs" or spec.empty_allowed:
                    held = loose.get(record.key, record)
                    value = getattr(held, spec.name)
                    let_go = tuple(v for v in cast("tuple[str, ...]", value) if v != target.id) if isinstance(value, tuple) else None
                    loose[record.key] = changed(held, **{spec.name: let_go})
                elif record.key not in going:
                    going[record.key] = record
                    waiting.append(record)
    return tuple(going.values()), {key: record for key, record in loose.items() if key not in going}


def remove(records: Records, *gone: Record, verb: str = "") -> Edit:
    """Out of the workshop, with all that cannot be without it; what only mentioned it lets go."""
    going, loose = dependents(records, *gone)
    letting = [Change(records.by_key(key), record) for key, record in loose.items()]
    return Edit(verb or f"{gone[0].KIND}.remove", (*letting, *(Change(record, None) for record in reversed(going))))


def reorder(records: Records, record: Record, place: int) -> Edit:
    """The record at another place (0 = first) among those of its list, which is those with the same parent."""
    parent = type(record).PARENT
    rows = [r for r in records.all(type(record)) if not parent or getattr(r, parent) == getattr(record, parent)]
    slots = sorted(r.order for r in rows)
    if len(set(slots)) < len(slots):
        slots = list(range(next_order(records, type(record)), next_order(records, type(record)) + len(rows)))
    rows.remove(record)
    rows.insert(max(0, min(place, len(rows))), record)
    return set_many([(row, changed(row, order=slot)) for row, slot in zip(rows, slots, strict=True)], f"{record.KIND}.reorder")


# -- stakeholders --


def new_stakeholder(
    records: Records,
    name: str,
    new_id: str,
    sphere: str = "community",
    ring: int | None = 2,
    angle: int | None = None,
    meeting: str | None = None,
) -> Stakeholder:
    """A card as people call the name, with the defaults of method 2.3; `meeting` = the one that is open."""
    if ring is not None and angle is None:
        angle = places.free_angle(records, sphere, ring)
    return Stakeholder(
        id=new_id, name=name, sphere=sphere, ring=ring, angle=angle if ring is not None else None, typed_in=meeting,
        relation_to_neighbourhood=DEFAULT_NEIGHBOURHOOD_RELATION[sphere],
    )  # fmt: skip


def add_stakeholders(
    records: Records, names: Sequence[str], ids: Sequence[str], sphere: str, ring: int | None, meeting: str | None
) -> Edit:
    """One card for each name, each at the next free angle, in one edit."""
    new: list[Record] = []
    so_far = records
    for name, one_id in zip(names, ids, strict=True):
        card = new_stakeholder(so_far, name, one_id, sphere, ring, meeting=meeting)
        new.append(card)
        so_far = so_far.apply((Change(None, card),))
    return add(records, *new)


def put_on_ring(record: Stakeholder, ring: int, angle: int, sphere: str | None = None) -> Edit:
    """In this ring at this angle; back on the map where it was taken off. With `sphere` its world changes too."""
    off = tuple(canvas for canvas in record.off or () if canvas != "ring_map") or None
    return set_fields(record, "stakeholder.place", ring=ring, angle=angle % 360, sphere=sphere or record.sphere, off=off)


def put_in_network(records: Records, where: Mapping[str, tuple[float, float]], pinned: bool = True) -> Edit:
    """These stakeholders at these places on the network."""
    pairs: list[tuple[Record, Record]] = []
    for stakeholder_id, (x, y) in where.items():
        record = records.get(Stakeholder, stakeholder_id)
        if record is not None:
            off = tuple(canvas for canvas in record.off or () if canvas != "network") or None
            after = changed(record, network_x=_within(x, 1000), network_y=_within(y, 707), network_pinned=pinned, off=off)
            pairs.append((record, after))
    return set_many(pairs, "stakeholder.place")


def _within(value: float, most: int) -> int:
    return max(0, min(most, int(value + 0.5)))


def take_off(records: Records, ids: Iterable[str], canvas: str) -> Edit:
    """Off this canvas; the records stay."""
    pairs: list[tuple[Record, Record]] = []
    for stakeholder_id in ids:
        record = records.get(Stakeholder, stakeholder_id)
        if record is not None and canvas not in (record.off or ()):
            pairs.append((record, changed(record, off=(*(record.off or ()), canvas))))
    return set_many(pairs, "stakeholder.take_off")


def put_back(record: Stakeholder, canvas: str) -> Edit:
    """Back on a canvas that it was taken off."""
    off = tuple(other for other in record.off or () if other != canvas) or None
    return set_fields(record, "stakeholder.put_back", off=off)


def set_kind(record: Stakeholder, kind: str) -> Edit:
    """Another kind, with that kind's permission as long as nobody has been asked and answered."""
    consent = record.consent_to_record
    if consent in ("organisation_public", "asked"):
        consent = "asked" if kind in ASKED_KINDS else "organisation_public"
    return set_fields(record, kind=kind, consent_to_record=consent)


def set_anchor(records: Records, record: Stakeholder, anchor: bool) -> Edit:
    """An anchor or not; a new anchor is the last row of the matrix, and one that is no longer an anchor loses its row and cells."""
    if not anchor:
        cells = [cell for cell in records.all(Cell) if cell.stakeholder == record.id]
        gone = remove(records, *cells).changes if cells else ()
        return Edit("stakeholder.change", (Change(record, changed(record, anchor=False)), *gone))
    row = max((s.matrix_row for s in records.all(Stakeholder) if s.anchor), default=-1) + 1
    return set_fields(record, anchor=True, matrix_row=row)


def said_yes(records: Records, ids: Iterable[str]) -> Edit:
    """They said yes today."""
    found = [record for one_id in ids if (record := records.get(Stakeholder, one_id))]
    return set_many([(record, changed(record, consent_to_record="given")) for record in found], "stakeholder.said_yes")


def connect(records: Records, source: str, target: str, new_id: str, type: str = "support", status: str = "now") -> Edit:
    """A line between two stakeholders, with the defaults of method 2.4."""
    return add(records, Relation(id=new_id, source=source, target=target, type=type, direction=DEFAULT_DIRECTION[type], status=status))


# -- steps --


def tick(records: Records, step: int, condition: str, on: str | None, new_id: str) -> Edit:
    """A condition ticked by the team on a date, or no longer (None)."""
    there = next((t for t in records.all(Tick) if t.step == step and t.condition == condition), None)
    if on is None:
        return remove(records, there) if there else Edit("tick.remove", ())
    return set_fields(there, on=on) if there else add(records, Tick(id=new_id, step=step, condition=condition, on=on))


def set_form(records: Records, step: str, field: str, text: str, new_id: str) -> Edit:
    """A field of a step's form; an empty one is not kept."""
    there = next((f for f in records.all(FormText) if f.step == step and f.field == field), None)
    if there is None:
        return add(records, FormText(id=new_id, step=step, field=field, text=text)) if text else Edit("form_text.change", ())
    return set_fields(there, text=text) if text else remove(records, there, verb="form_text.change")


def close_meeting(records: Records, meeting: Meeting, now: str, new_id: str, pack: Callable[[Records], bytes]) -> Edit:
    """A meeting is over (`now` a local moment); its snapshot, made by `pack`, is taken with it."""
    closed = Change(meeting, changed(meeting, closed_at=now))
    snapshot = Snapshot(id=new_id, meeting=meeting.id, taken_on=now[:10], data=pack(records.apply((closed,))))
    return Edit("meeting.close", (closed, *add(records, snapshot).changes))
