"""Withdrawing a permission: the name goes for good, from its record, from texts, from history and from snapshots (method 1.11).

Not an edit: the answers are for `Document.rewrite`, which cannot be undone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from .collection import Records
from .document import Scrub
from .format import pack_snapshot, unpack_snapshot
from .keepsakes import Snapshot
from .names import Names
from .people import Participant, Stakeholder
from .record import Record

_Cover = Callable[[Record], Record]


class Place(NamedTuple):
    """A field of free text in which the name stands; `within` is the id of the snapshot that it is in, "" for the records of today."""

    kind: str
    id: str
    field: str
    within: str = ""


def withdraw_participant(
    records: Records, participant_id: str, today: str, word: str, also: Iterable[str] = ()
) -> tuple[Scrub, tuple[Place, ...]]:
    """What takes a person's name out of a record, and the places in free text where it stands now.

    `word` stands there afterwards. Names that the person had in older snapshots go too, and those in `also`.
    """

    def mine(record: Record) -> bool:
        return isinstance(record, Participant) and record.id == participant_id

    def cover(record: Record) -> Record:
        if not (isinstance(record, Participant) and mine(record)):
            return record
        return replace(record, first_name="", withdrawn_on=record.withdrawn_on or max(today, record.given_on or today))

    found = (one.first_name for one in _everywhere(records) if isinstance(one, Participant) and mine(one))
    return _scrubbing(records, cover, Names((*found, *also), word))


def withdraw_stakeholder(
    records: Records, stakeholder_id: str, today: str, word: str, also: Iterable[str] = ()
) -> tuple[Scrub, tuple[Place, ...]]:
    """The same for a stakeholder: name and contact go, the state becomes `withdrawn`; the format keeps no date of that."""
    del today

    def cover(record: Record) -> Record:
        if not (isinstance(record, Stakeholder) and record.id == stakeholder_id):
            return record
        return replace(record, name="", contact="", consent_to_record="withdrawn")

    found = (one.name for one in _everywhere(records) if isinstance(one, Stakeholder) and one.id == stakeholder_id)
    return _scrubbing(records, cover, Names((*found, *also), word))


def _everywhere(records: Records) -> Iterable[Record]:
    """The records of today, and those inside every snapshot."""
    yield from records
    for snapshot in records.all(Snapshot):
        yield from unpack_snapshot(snapshot.data)


def _scrubbing(records: Records, cover: _Cover, names: Names) -> tuple[Scrub, tuple[Place, ...]]:
    def scrub(record: Record) -> Record:
        if isinstance(record, Snapshot):
            inside = unpack_snapshot(record.data)
            cleaned = Records(names.scrub(cover(one)) for one in inside)
            return record if cleaned == inside else replace(record, data=pack_snapshot(cleaned))
        return names.scrub(cover(record))

    return Scrub(scrub, names.within), tuple(_places(records, names))


def _places(records: Records, names: Names, within: str = "") -> Iterable[Place]:
    for record in records:
        for field in names.fields(record):
            yield Place(record.KIND, record.id, field, within)
        if isinstance(record, Snapshot):
            yield from _places(unpack_snapshot(record.data), names, record.id)
