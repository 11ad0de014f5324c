"""The edits that can be taken back or done again, as rows beside the records."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, delete, func, insert, select, update
from sqlalchemy.engine import Connection

from ..workshop.collection import Records
from ..workshop.document import DEPTH, Edit, Written
from . import schema
from .changes import Walk, encode, joined
from .digest import Sums
from .errors import ChangedElsewhere
from .tables import HISTORY

_DONE = select(HISTORY).where(HISTORY.c.undone == 0)
_UNDONE = select(HISTORY).where(HISTORY.c.undone == 1)
_LAST_DONE = _DONE.order_by(HISTORY.c.seq.desc()).limit(1)
_NEXT_UNDONE = _UNDONE.order_by(HISTORY.c.seq).limit(1)


def note(connection: Connection, written: Written, sums: Sums) -> None:
    """Carries over to the history what was written to the records."""
    match written.how:
        case "do":
            _drop(connection, _UNDONE, sums)
            seq = (connection.execute(select(func.max(HISTORY.c.seq))).scalar() or 0) + 1
            _put(connection, (seq, written.edit.verb, written.edit.on, 0, encode(written.edit.changes)), sums)
            _drop(connection, select(HISTORY).where(HISTORY.c.seq <= seq - DEPTH), sums)
        case "join":
            last = _one(connection, _LAST_DONE)
            _change(connection, last, {"changes": joined(last[-1], written.edit.changes[0])}, sums)
        case "undo":
            _change(connection, _one(connection, _LAST_DONE), {"undone": 1}, sums)
        case "redo":
            _change(connection, _one(connection, _NEXT_UNDONE), {"undone": 0}, sums)


def fill(connection: Connection, done: Sequence[Edit], undone: Sequence[Edit], sums: Sums) -> None:
    """Puts a whole history into an empty table."""
    edits = [*((edit, 0) for edit in done), *((edit, 1) for edit in reversed(undone))]
    for seq, (edit, flag) in enumerate(edits, 1):
        _put(connection, (seq, edit.verb, edit.on, flag, encode(edit.changes)), sums)


def read(connection: Connection, records: Records) -> tuple[list[Edit], list[Edit]]:
    """The edits that were done and those that were undone, each in the order of a document: the next one last."""
    walk = Walk(records)
    done = [Edit(row.verb, walk.back(row.changes), row.on) for row in connection.execute(_DONE.order_by(HISTORY.c.seq.desc()))]
    walk = Walk(records)
    undone = [Edit(row.verb, walk.forth(row.changes), row.on) for row in connection.execute(_UNDONE.order_by(HISTORY.c.seq))]
    return done[::-1], undone[::-1]


def _one(connection: Connection, query: Select[Any]) -> Sequence[Any]:
    found = connection.execute(query).one_or_none()
    if found is None:
        raise ChangedElsewhere("history")
    return tuple(found)


def _put(connection: Connection, row: Sequence[Any], sums: Sums) -> None:
    connection.execute(insert(HISTORY), dict(zip(HISTORY.c.keys(), row)))
    sums.add(schema.HISTORY, row)


def _change(connection: Connection, row: Sequence[Any], new: dict[str, Any], sums: Sums) -> None:
    sums.take(schema.HISTORY, row)
    connection.execute(update(HISTORY).where(HISTORY.c.seq == row[0]).values(new))
    sums.add(schema.HISTORY, (dict(zip(HISTORY.c.keys(), row)) | new).values())


def _drop(connection: Connection, query: Select[Any], sums: Sums) -> None:
    for row in connection.execute(query).all():
        sums.take(schema.HISTORY, row)
        connection.execute(delete(HISTORY).where(HISTORY.c.seq == row.seq))
