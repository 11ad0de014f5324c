"""What a workshop file says about itself: whose it is, the sums of its tables, and a mark that each write renews."""

from __future__ import annotations

import secrets
from dataclasses import dataclass

from sqlalchemy import insert, select
from sqlalchemy.engine import Connection

from .digest import Sums
from .errors import Damaged
from .tables import META

_SUM = "sum."


@dataclass(frozen=True, slots=True)
class Meta:
    """The file's own words: the workshop's identity, the mark of the last write, and the sums that belong to it."""

    identity: str
    mark: str
    sums: Sums


def new_mark() -> str:
    """A mark that no other write has."""
    return secrets.token_hex(16)


def read(connection: Connection) -> Meta:
    """Reads it; raises Damaged where it is not whole."""
    found = {key: value for key, value in connection.execute(select(META.c.key, META.c.value))}
    try:
        sums = {key.removeprefix(_SUM): int(value, 16) for key, value in found.items() if key.startswith(_SUM)}
        return Meta(found["identity"], found["mark"], Sums(sums))
    except (KeyError, ValueError) as error:
        raise Damaged(f"meta: {error}") from error


def write(connection: Connection, meta: Meta, before: Meta | None = None) -> None:
    """Writes what differs from what stood there before."""
    held = _rows(before) if before else {}
    changed = [{"key": key, "value": value} for key, value in _rows(meta).items() if held.get(key) != value]
    connection.execute(insert(META).prefix_with("OR REPLACE"), changed)


def _rows(meta: Meta) -> dict[str, str]:
    sums = {_SUM + table: f"{number:064x}" for table, number in meta.sums.by_table().items()}
    return {"identity": meta.identity, "mark": meta.mark, **sums}
