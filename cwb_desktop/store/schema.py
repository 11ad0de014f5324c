"""The tables of a workshop file in SQL, made from the descriptions of the records; needs no database library."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import cache

from ..workshop.fields import Field, fields_of
from ..workshop.people import Workshop
from ..workshop.record import Record
from ..workshop.records import TYPES

#: "CWBd" at byte 68 of each workshop file: how a file is known as one of ours.
APPLICATION_ID = 0x43574264
#: The version of the tables that this program writes.
VERSION = 1
#: Longest list of edits is kept in this table; it never travels in a copy.
HISTORY = "history"
META = "meta"

SchemaRow = tuple[str, str, str | None]
LISTS = frozenset({"refs", "texts", "ints", "codes", "names"})
_KEPT_AS = {"int": "INTEGER", "bool": "INTEGER", "half": "REAL", "blob": "BLOB"}
_DIGIT = "[0-9]"
_DAY = f"{_DIGIT * 4}-{_DIGIT * 2}-{_DIGIT * 2}"
_CLOCK = f"{_DIGIT * 2}:{_DIGIT * 2}"
_SHAPES = {"date": _DAY, "time": _CLOCK, "moment": f"{_DAY}T{_CLOCK}:{_DIGIT * 2}", **dict.fromkeys(LISTS, "[[]*]")}


def kept_as(spec: Field) -> str:
    """The column type of a field: TEXT, INTEGER, REAL or BLOB, all that STRICT tables know here."""
    return _KEPT_AS.get(spec.type, "TEXT")


def _identifier(column: str) -> str:
    return f"length({column}) BETWEEN 1 AND 40 AND {column} NOT GLOB '*[^A-Za-z0-9_-]*'"


def _check(spec: Field) -> str:
    column = f'"{spec.name}"'
    if spec.type in _SHAPES:
        return f"{column} GLOB '{_SHAPES[spec.type]}'"
    match spec.type:
        case "text" | "lines":
            return f"length({column}) <= {spec.most}" if spec.most else ""
        case "int":
            return f"{column} BETWEEN {spec.low} AND {spec.high}"
        case "half":
            return f"{column} BETWEEN {spec.low} AND {spec.high} AND {column} * 2 = CAST({column} * 2 AS INTEGER)"
        case "bool":
            return f"{column} IN (0, 1)"
        case "enum":
            return f"{column} IN ({', '.join(repr(choice) for choice in spec.choices)})"
        case "code":
            return f"{column} GLOB '{('[A-Z]' if spec.most == 3 else '[a-z]') * spec.most}'"
        case "hash":
            return f"length({column}) = 64 AND {column} NOT GLOB '*[^0-9a-f]*'"
        case "ref" | "id":
            return _identifier(column)
        case _:
            return ""


def _column(spec: Field) -> str:
    check = _check(spec)
    parts = [f'"{spec.name}"', kept_as(spec), "" if spec.empty_allowed else "NOT NULL", f"CHECK ({check})" if check else ""]
    if spec.type == "ref" and len(spec.targets) == 1:
        parts.append(f'REFERENCES "{spec.targets[0]}" ("id") DEFERRABLE INITIALLY DEFERRED')
    return " ".join(filter(None, parts))


def _table(name: str, columns: Iterable[str]) -> str:
    inner = ",\n  ".join(columns)
    return f'CREATE TABLE "{name}" (\n  {inner}\n) STRICT'


def table_of(record_type: type[Record]) -> str:
    """The statement that makes the table of one kind."""
    own = "\"id\" = 'workshop'" if record_type is Workshop else _identifier('"id"')
    first = (f'"id" TEXT NOT NULL PRIMARY KEY CHECK ({own})', f'"order" INTEGER NOT NULL CHECK ("order" BETWEEN 0 AND {2**53})')
    return _table(record_type.KIND, (*first, *map(_column, fields_of(record_type))))


@cache
def statements() -> dict[str, str]:
    """Every table of the present version by name."""
    own = {
        META: _table(META, ('"key" TEXT NOT NULL PRIMARY KEY', '"value" TEXT NOT NULL')),
        HISTORY: _table(
            HISTORY,
            (
                '"seq" INTEGER NOT NULL PRIMARY KEY',
                '"verb" TEXT NOT NULL',
                '"on" TEXT NOT NULL',
                '"undone" INTEGER NOT NULL CHECK ("undone" IN (0, 1))',
                '"changes" TEXT NOT NULL',
            ),
        ),
    }
    return own | {record_type.KIND: table_of(record_type) for record_type in TYPES}


@cache
def expected() -> frozenset[SchemaRow]:
    """What sqlite_schema holds in a file of the present version, to the letter."""
    rows: set[SchemaRow] = {("table", name, sql) for name, sql in statements().items()}
    rows |= {("index", f"sqlite_autoindex_{name}_1", None) for name, sql in statements().items() if "TEXT NOT NULL PRIMARY KEY" in sql}
    return frozenset(rows)


def pin(rows: Iterable[SchemaRow]) -> str:
    """A schema in 64 hex digits: what is kept of a version that is no longer written."""
    text = json.dumps(sorted(map(list, rows), key=lambda row: (row[0], row[1])), ensure_ascii=True)
    return hashlib.blake2b(text.encode("ascii"), digest_size=32).hexdigest()
