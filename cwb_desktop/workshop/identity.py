"""What makes a record without an id in the format the same one, and the id that it gets from that."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any

from .agreements import Cell, FollowUp, Response, VoteOption
from .collection import Records
from .keepsakes import Evaluation, EvaluationItem, FormText, Note, Snapshot, Tick
from .neighbourhood import Match
from .people import Lever
from .record import Record

Identity = tuple[Any, ...]

#: By what records of a kind are told apart, next to their parent; where that is nothing, by their place.
_NATURAL: dict[type[Record], tuple[str, ...]] = {
    Lever: ("pillar",),
    Match: ("asset", "need"),
    Cell: ("stakeholder", "pillar"),
    VoteOption: ("option",),
    Response: ("round",),
    FollowUp: ("title",),
    Note: ("canvas", "text"),
    Evaluation: ("meeting",),
    EvaluationItem: ("item",),
    FormText: ("step", "field"),
    Tick: ("step", "condition"),
    Snapshot: ("meeting", "taken_on"),
}


class Places:
    """Counts records that are alike, in the order in which they come."""

    def __init__(self) -> None:
        self._seen: dict[Identity, int] = {}

    def identity(self, record: Record) -> Identity:
        """What makes this record the same one in two files: kind, parent, what tells it apart, and which of those it is."""
        names = (record.PARENT, *_NATURAL.get(type(record), ())) if record.PARENT else _NATURAL.get(type(record), ())
        alike = (record.KIND, *(getattr(record, name) for name in names))
        number = self._seen[alike] = self._seen.get(alike, -1) + 1
        return (*alike, number)


def is_named(record: Record) -> bool:
    """Whether the id of this record stands in the exchange format."""
    return record.named if isinstance(record, Note) else record.NAMED


def identities(records: Records) -> dict[Identity, Record]:
    """Every record without an id in the format, by what makes it the same one."""
    places = Places()
    return {places.identity(record): record for record in records if not is_named(record)}


def made_id(identity: Identity, taken: Callable[[str], bool]) -> str:
    """Ten lower-case letters, the same for the same identity; the next ones where those are `taken`."""
    attempt = 0
    while True:
        parts = "\x1f".join("" if part is None else str(part) for part in (*identity, attempt))
        number = int.from_bytes(hashlib.blake2b(parts.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
        letters = ""
        for _ in range(10):
            number, letter = divmod(number, 26)
            letters += chr(ord("a") + letter)
        if not taken(letters):
            return letters
        attempt += 1
