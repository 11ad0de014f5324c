"""The digest of a workshop: a sum of its rows that an edit can move on without reading the others."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.engine import Connection

from ..workshop.record import Record
from ..workshop.records import TYPES
from .tables import HISTORY, rows, values

_SIZE = 2**256


def row_number(table: str, row: Iterable[Any]) -> int:
    """One row as a number: blake2b of its values in the order of the columns; pictures by their own hash."""
    plain = [hashlib.blake2b(value).hexdigest() if isinstance(value, bytes) else value for value in row]
    text = json.dumps([table, *plain], ensure_ascii=True, separators=(",", ":"))
    return int.from_bytes(hashlib.blake2b(text.encode("ascii"), digest_size=32).digest(), "big")


class Sums:
    """The sum of the rows of each table, modulo 2**256: order and time do not matter, each value does."""

    def __init__(self, sums: Mapping[str, int] | None = None) -> None:
        self._sums = dict(sums or {})

    def copy(self) -> Sums:
        """A second one that moves on by itself."""
        return Sums(self._sums)

    def add(self, table: str, row: Iterable[Any]) -> None:
        """A row comes."""
        self._sums[table] = (self._sums.get(table, 0) + row_number(table, row)) % _SIZE

    def take(self, table: str, row: Iterable[Any]) -> None:
        """A row goes."""
        self._sums[table] = (self._sums.get(table, 0) - row_number(table, row)) % _SIZE

    def by_table(self) -> dict[str, int]:
        """The sum of each table that was ever touched; an empty one has 0."""
        return dict(self._sums)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sums) and all(self._sums.get(t, 0) == other._sums.get(t, 0) for t in {*self._sums, *other._sums})

    __hash__ = None  # type: ignore[assignment]

    def digest(self) -> str:
        """The records in 64 hex digits; history, times and the layout of the file have no part in it."""
        text = "\n".join(f"{t.KIND} {self._sums[t.KIND]:064x}" for t in TYPES if self._sums.get(t.KIND))
        return hashlib.blake2b(text.encode("ascii"), digest_size=32).hexdigest()


def sums_of(records: Iterable[Record]) -> Sums:
    """The sums of records in memory."""
    sums = Sums()
    for record in records:
        sums.add(record.KIND, values(record).values())
    return sums


def counted(connection: Connection) -> Sums:
    """The sums of what really lies in a file, history included, row by row."""
    sums = Sums()
    for record_type in TYPES:
        for row in rows(connection, record_type):
            sums.add(record_type.KIND, row)
    for row in connection.execute(select(HISTORY)):
        sums.add(HISTORY.name, row)
    return sums


def digest_of(records: Iterable[Record]) -> str:
    """The digest of records in memory; equals that of a file that holds them."""
    return sums_of(records).digest()
