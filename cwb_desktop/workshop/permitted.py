"""The one filter before anything leaves the laptop's own window: what the room and others may see (method 1.11)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any, Literal, cast

from .border import ids_in, pointing
from .collection import Key, Records
from .keepsakes import Note, Photo, Snapshot
from .method import SENSITIVITIES
from .names import Names
from .people import Lever, Meeting, Participant, Relation, Stakeholder
from .record import Record

Audience = Literal["team", "room", "others"]
#: For the team's script (H30), and for the team's window while it is mirrored to the wall.
NOT_FACILITATOR: tuple[str, ...] = ("room", "organisers")


def permitted(records: Records, audience: Audience, word: str, sensitivities: Collection[str] | None = None) -> Records:
    """The records as this audience may see them; `word` stands in texts for a name that is not free.

    A stakeholder whose name is not free has the name "" and no role, stake, contact or lever texts; a participant whose name is not free
    has the first name "". Snapshots are left out for room and others: see `permitted_then`.
    `sensitivities` are those that pass; without it all for the team, and "room" alone for room and others.
    """
    return _filtered(records, records, audience, word, sensitivities)


def permitted_then(then: Records, now: Records, audience: Audience, word: str, sensitivities: Collection[str] | None = None) -> Records:
    """The records of a snapshot as this audience may see them, with the permissions of today where the record is still there."""
    return _filtered(then, now, audience, word, sensitivities)


def name_is_free(stakeholder: Stakeholder, records: Records, audience: Audience) -> bool:
    """Whether this audience may see the name: public or given, or asked and typed in a meeting that the room is still in."""
    if audience == "team" or stakeholder.consent_to_record in ("organisation_public", "given"):
        return True
    meeting = records.get(Meeting, stakeholder.typed_in)
    return audience == "room" and stakeholder.consent_to_record == "asked" and meeting is not None and meeting.closed_at is None


def first_name_is_free(participant: Participant) -> bool:
    """Whether room and others may see this first name."""
    return participant.name_in_report and participant.withdrawn_on is None


def photo_is_free(photo: Photo, records: Records) -> bool:
    """Whether everyone whom it shows has said yes to photos and has not withdrawn."""
    shown = [records.get(Participant, one) for one in photo.shows or ()]
    return all(one is not None and one.photo and one.withdrawn_on is None for one in shown)


def _filtered(then: Records, now: Records, audience: Audience, word: str, sensitivities: Collection[str] | None) -> Records:
    let_through = sensitivities if sensitivities is not None else SENSITIVITIES if audience == "team" else ("room",)
    gone = set(_too_sensitive(then, now, let_through))
    if audience == "team":
        return _without(then, gone)
    gone |= {photo.key for photo in then.all(Photo) if not photo_is_free(photo, now)}
    gone |= {snapshot.key for snapshot in then.all(Snapshot)}
    people = {one.id: one for records in (then, now) for one in records.all(Participant)}
    hidden = {one.id for one in people.values() if not first_name_is_free(one)}
    groups = {one.id: one for records in (then, now) for one in records.all(Stakeholder)}
    withheld = {one.id for one in groups.values() if not name_is_free(one, now, audience)}
    names = Names((one.first_name for records in (then, now) for one in records.all(Participant) if one.id in hidden), word)
    return Records(_cover(names.scrub(record), hidden, withheld) for record in _without(then, gone))


def _too_sensitive(then: Records, now: Records, let_through: Collection[str]) -> Iterable[Key]:
    for record_type in (Stakeholder, Relation, Note):
        for record in then.all(record_type):
            today = now.get(record_type, record.id) or record
            if (today.sensitivity or "room") not in let_through:
                yield record.key


def _cover(record: Record, hidden: Collection[str], withheld: Collection[str]) -> Record:
    if isinstance(record, Participant) and record.id in hidden:
        return replace(record, first_name="")
    if isinstance(record, Stakeholder) and record.id in withheld:
        return replace(record, name="", role="", stake="", contact="", contact_role=None, sentence=None, notes=None)
    if isinstance(record, Lever) and record.stakeholder in withheld:
        return replace(record, text="")
    return record


def _without(records: Records, gone: Collection[Key]) -> Records:
    """The records without these, without what cannot be there without them, and with what only named them letting go."""
    if not gone:
        return records
    lost = set(gone)
    kept: list[Record] = list(records)
    while True:
        left = [record for record in kept if record.key not in lost and not _falls(record, records, lost)]
        if len(left) == len(kept):
            break
        lost |= {record.key for record in kept} - {record.key for record in left}
        kept = left
    return Records(_let_go(record, records, lost) for record in kept)


def _lost_ids(record: Record, name: str, targets: tuple[str, ...], records: Records, lost: Collection[Key]) -> set[str]:
    """The ids in a field whose record, the first kind that has it, is lost."""
    found: set[str] = set()
    for one in ids_in(getattr(record, name)):
        if not any((kind, one) in lost for kind in targets):
            continue
        kind = next((kind for kind in targets if records.by_key((kind, one)) is not None), targets[0])
        if (kind, one) in lost:
            found.add(one)
    return found


def _falls(record: Record, records: Records, lost: Collection[Key]) -> bool:
    needed = (spec for spec in pointing(type(record)) if spec.type == "ref" and not spec.empty_allowed)
    return any(_lost_ids(record, spec.name, spec.targets, records, lost) for spec in needed)


def _let_go(record: Record, records: Records, lost: Collection[Key]) -> Record:
    values: dict[str, Any] = {}
    for spec in pointing(type(record)):
        away = _lost_ids(record, spec.name, spec.targets, records, lost)
        if away and spec.type == "ref":
            values[spec.name] = None
        elif away:
            values[spec.name] = tuple(one for one in ids_in(getattr(record, spec.name)) if one not in away)
    return replace(cast(Any, record), **values) if values else record
