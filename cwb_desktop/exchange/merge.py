"""Brings a workshop that came back into the one that is here, record by record (method 4.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, cast

from ..workshop.agreements import Cell, VoteOption
from ..workshop.border import pointing
from ..workshop.collection import Change, Key, Records
from ..workshop.document import Edit, Scrub
from ..workshop.identity import Places, identities, is_named, made_id
from ..workshop.keepsakes import EvaluationItem, FormText, Tick
from ..workshop.people import Lever, Participant, Stakeholder, Workshop
from ..workshop.record import Record
from ..workshop.withdraw import withdraw_participant, withdraw_stakeholder

VERB = "workshop.merge"
#: Of these there is one for each thing that tells them apart, whatever its id.
_ONLY_ONE: tuple[type[Record], ...] = (Cell, Lever, VoteOption, EvaluationItem, FormText, Tick)


def merge(here: Records, there: Records, word: str = "\N{HORIZONTAL ELLIPSIS}") -> Edit:
    """New records are added and changed ones taken from there; nothing is removed.

    A permission withdrawn on either side stays withdrawn: the name does not come back, nor in texts, where `word` stands for it.
    Records without an id in the format are the same when they are at the same place of the same parent, or tell the same apart.
    """
    rows: dict[Key, Record] = {record.key: record for record in here}
    for record in _as_here(here, there):
        old = rows.get(record.key)
        rows[record.key] = _joined(old, record) if old else record
    _keep_withdrawn(rows, here, there)
    merged: list[Record] = list(rows.values())
    for scrub in _scrubs(Records(merged), here, there, word):
        merged = [scrub(record) for record in merged]
    changes = (Change(here.by_key(record.key), record) for record in merged)
    return Edit(VERB, tuple(change for change in changes if change.before != change.after))


def _as_here(here: Records, there: Records) -> Iterable[Record]:
    """The records of there, with the ids that those without an id in the format have here."""
    known = identities(here)
    from_there = {record.key for record in there}
    taken = {record.key for record in here}
    ids: dict[Key, str] = {}
    places = Places()
    for record in there:
        mapped = _pointed(record, ids)
        if not is_named(record):
            identity = places.identity(mapped)
            same = known.get(identity)
            if type(record) not in _ONLY_ONE and (record.key in taken or (same and same.key in from_there)):
                same = here.by_key(record.key)
            new_id = same.id if same else _free(mapped, identity, taken)
            ids[record.key] = new_id
            mapped = replace(mapped, id=new_id)
        taken.add(mapped.key)
        yield mapped


def _free(record: Record, identity: tuple[Any, ...], taken: set[Key]) -> str:
    return made_id(identity, lambda one: (record.KIND, one) in taken) if record.key in taken else record.id


def _pointed(record: Record, ids: dict[Key, str]) -> Record:
    """The record with its references to records that have another id here."""
    values: dict[str, Any] = {}
    for spec in pointing(type(record)):
        value = getattr(record, spec.name)
        if spec.type == "ref" and value is not None and (spec.targets[0], value) in ids:
            values[spec.name] = ids[spec.targets[0], value]
    return replace(cast(Any, record), **values) if values else record


def _joined(old: Record, new: Record) -> Record:
    if isinstance(old, Workshop) and isinstance(new, Workshop):
        return replace(new, own_id=old.own_id, file_format=old.file_format, evaluation_list=old.evaluation_list or new.evaluation_list)
    return new


def _keep_withdrawn(rows: dict[Key, Record], here: Records, there: Records) -> None:
    """What was withdrawn on one side is withdrawn, whatever the other side says."""
    for side in (there, here):
        for one in side.all(Participant):
            now = rows[one.key]
            if one.withdrawn_on and isinstance(now, Participant):
                rows[one.key] = replace(
                    now, withdrawn_on=_later(one.withdrawn_on, now.given_on), first_name=one.first_name and now.first_name
                )
        for one in side.all(Stakeholder):
            now = rows[one.key]
            if one.consent_to_record == "withdrawn" and isinstance(now, Stakeholder):
                rows[one.key] = replace(now, consent_to_record="withdrawn", name=one.name and now.name, contact=one.contact and now.contact)


def _later(withdrawn_on: str, given_on: str | None) -> str:
    return max(withdrawn_on, given_on or withdrawn_on)


def _scrubs(merged: Records, here: Records, there: Records, word: str) -> Iterable[Scrub]:
    """What takes the names of the withdrawn out of texts and snapshots, as far as either side still has them."""
    for one in merged.all(Participant):
        found = {held.first_name for side in (here, there) if (held := side.get(Participant, one.id)) and held.first_name}
        if found and one.withdrawn_on and not one.first_name:
            yield withdraw_participant(merged, one.id, one.withdrawn_on, word, found)[0]
    for one in merged.all(Stakeholder):
        found = {held.name for side in (here, there) if (held := side.get(Stakeholder, one.id)) and held.name}
        if found and one.consent_to_record == "withdrawn" and not one.name:
            yield withdraw_stakeholder(merged, one.id, "", word, found)[0]
