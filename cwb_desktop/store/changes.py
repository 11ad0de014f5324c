"""The changes of an edit as text, and back: of a record that was altered only the columns that differ are kept."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Mapping
from typing import Any

from ..workshop.collection import Change, Key, Records
from ..workshop.record import Record
from ..workshop.records import BY_KIND
from .errors import Damaged
from .tables import SHAPES, list_text, record, values

Row = dict[str, Any]
#: Kind, id, and the columns before and after; a whole row, or those that differ when both are there.
Kept = tuple[str, str, Row | None, Row | None]


def _row(held: Record | None) -> Row | None:
    return None if held is None else values(held)


def keep(record_type: type[Record], record_id: str, before: Row | None, after: Row | None) -> Kept:
    """One change from whole rows to what is kept of it."""
    if before is not None and after is not None:
        differing = [name for name in before if before[name] != after[name]]
        before, after = ({name: row[name] for name in differing} for row in (before, after))
    blobs = SHAPES[record_type].blobs
    return (record_type.KIND, record_id, _plain(before, blobs), _plain(after, blobs))


def _plain(row: Row | None, blobs: frozenset[str]) -> Row | None:
    if row is None:
        return None
    return {name: base64.b64encode(value).decode("ascii") if name in blobs else value for name, value in row.items()}


def _bytes(kind: str, row: Mapping[str, Any]) -> Row:
    blobs = SHAPES[BY_KIND[kind]].blobs
    return {name: base64.b64decode(value, validate=True) if name in blobs else value for name, value in row.items()}


def encode(changes: Iterable[Change]) -> str:
    """The changes of an edit as text."""
    return list_text(keep(type(c.record), c.record.id, _row(c.before), _row(c.after)) for c in changes)


def joined(first: str, second: Change) -> str:
    """The text of the one change kept in `first` with `second` after it."""
    ((kind, record_id, begun, _),) = json.loads(first)
    before, after = second.before, second.after
    if begun is None or before is None or second.key != (kind, record_id):
        raise Damaged("history: nothing to join")
    return list_text([keep(type(before), record_id, values(before) | _bytes(kind, begun), _row(after))])


class Walk:
    """Reads edits one after another, back from the records of now or forward from them; tells when an edit does not fit."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._met: dict[Key, Record | None] = {}

    def back(self, text: str) -> tuple[Change, ...]:
        """The changes of the edit that led to where the walk stands; the walk then stands before it."""
        return tuple(reversed([self._step(kept, back=True) for kept in reversed(json.loads(text))]))

    def forth(self, text: str) -> tuple[Change, ...]:
        """The changes of the edit that begins where the walk stands; the walk then stands after it."""
        return tuple(self._step(kept, back=False) for kept in json.loads(text))

    def _step(self, kept: Kept, back: bool) -> Change:
        kind, record_id, before, after = kept
        known = self._known((kind, record_id))
        here, there = (after, before) if back else (before, after)
        if not _fits(known, here, partly=there is not None):
            raise Damaged(f"history: does not fit {kind}")
        reached = _reached(kind, known if here is not None else None, there)
        self._met[kind, record_id] = reached
        return Change(reached, known) if back else Change(known, reached)

    def _known(self, key: Key) -> Record | None:
        if key not in self._met:
            self._met[key] = self._records.get(BY_KIND[key[0]], key[1])
        return self._met[key]


def _fits(known: Record | None, here: Row | None, partly: bool) -> bool:
    if known is None or here is None:
        return known is None and here is None
    row, kept = values(known), _bytes(known.KIND, here)
    return all(row[name] == value for name, value in kept.items()) and (partly or len(kept) == len(row))


def _reached(kind: str, known: Record | None, there: Row | None) -> Record | None:
    if there is None:
        return None
    row = (values(known) if known is not None else {}) | _bytes(kind, there)
    record_type = BY_KIND[kind]
    return record(record_type, [row[name] for name in SHAPES[record_type].names])
