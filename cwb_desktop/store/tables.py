"""The tables of SQLAlchemy, and the way between a record and its row."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar

from sqlalchemy import REAL, Column, Integer, LargeBinary, MetaData, Table, Text
from sqlalchemy.engine import Connection

from ..workshop.collection import Records
from ..workshop.fields import Field, fields_of
from ..workshop.record import Record
from ..workshop.records import TYPES
from . import schema

R = TypeVar("R", bound=Record)
Convert = Callable[[Any], Any]

METADATA = MetaData()
META = Table(schema.META, METADATA, Column("key", Text, primary_key=True), Column("value", Text))
HISTORY = Table(
    schema.HISTORY,
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("verb", Text),
    Column("on", Text),
    Column("undone", Integer),
    Column("changes", Text),
)
_TYPES: dict[str, Any] = {"TEXT": Text, "INTEGER": Integer, "REAL": REAL, "BLOB": LargeBinary}


def list_text(value: Iterable[Any]) -> str:
    """A list as the one text that stands for it."""
    return json.dumps(list(value), ensure_ascii=False, separators=(",", ":"))


def _list(text: str) -> tuple[Any, ...]:
    found = json.loads(text)
    if not isinstance(found, list):
        raise ValueError("not a list")
    return tuple(found)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


def _converts(spec: Field) -> tuple[Convert | None, Convert | None]:
    if spec.type in schema.LISTS:
        return list_text, _list
    return {"bool": (int, bool), "half": (float, None)}.get(spec.type, (None, None))


@dataclass(frozen=True, slots=True)
class Shape:
    """How one kind lies in its table: the columns in order, and what must be converted on the way in and out."""

    record_type: type[Record]
    table: Table
    names: tuple[str, ...]
    query: str
    blobs: frozenset[str]
    inward: tuple[tuple[str, Convert], ...]
    outward: tuple[tuple[int, Convert], ...]


def _quoted(name: str) -> str:
    return f'"{name}"'


def _shape(record_type: type[Record]) -> Shape:
    specs = fields_of(record_type)
    names = ("id", "order", *(spec.name for spec in specs))
    columns = [Column(spec.name, _TYPES[schema.kept_as(spec)]) for spec in specs]
    table: Table = Table(record_type.KIND, METADATA, Column("id", Text, primary_key=True), Column("order", Integer), *columns)
    both = [(spec.name, *_converts(spec)) for spec in specs]
    return Shape(
        record_type,
        table,
        names,
        # As text, since compiling a query for each kind takes longer than reading a whole workshop.
        f'SELECT {", ".join(map(_quoted, names))} FROM {_quoted(record_type.KIND)}',  # noqa: S608 our own names
        frozenset(spec.name for spec in specs if spec.type == "blob"),
        tuple((name, inward) for name, inward, _ in both if inward),
        tuple((names.index(name), outward) for name, _, outward in both if outward),
    )


SHAPES: Mapping[type[Record], Shape] = MappingProxyType({record_type: _shape(record_type) for record_type in TYPES})


def values(record: Record) -> dict[str, Any]:
    """The row of a record, columns in order."""
    shape = SHAPES[type(record)]
    row = {name: getattr(record, name) for name in shape.names}
    for name, inward in shape.inward:
        if row[name] is not None:
            row[name] = inward(row[name])
    return row


def record(record_type: type[R], row: Sequence[Any]) -> R:
    """The record of a row whose columns are in order."""
    shape = SHAPES[record_type]
    held = list(row)
    for place, outward in shape.outward:
        if held[place] is not None:
            held[place] = outward(held[place])
    return record_type(**dict(zip(shape.names, held)))


def rows(connection: Connection, record_type: type[Record]) -> Iterable[Sequence[Any]]:
    """All rows of a kind, as they lie."""
    found: Iterable[Sequence[Any]] = connection.exec_driver_sql(SHAPES[record_type].query)
    return found


def load(connection: Connection) -> Records:
    """All records of a file."""
    return Records(record(record_type, row) for record_type in TYPES for row in rows(connection, record_type))
