"""From the tables of an older version to those of this one: numbered steps, one transaction, a copy kept before."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from . import schema
from .connection import connect, schema_of
from .copying import sync, sync_folder
from .digest import Sums
from .errors import Damaged, TooNew
from .schema import SchemaRow

#: Changes the tables of the version before into those of the next; runs inside the one transaction.
Step = Callable[[sqlite3.Connection], None]

#: The schema of each version ever released, as a pin. Version 1 is pinned by its sample file in the tests.
PINS: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Route:
    """The way to the present: `steps[0]` leads from version 1 to 2 and so on; `pins` knows the older schemas, `rows` the present one."""

    steps: tuple[Step, ...]
    pins: Mapping[int, str]
    rows: frozenset[SchemaRow]

    @property
    def version(self) -> int:
        """The version that it leads to."""
        return len(self.steps) + 1


@dataclass(frozen=True, slots=True)
class Migrated:
    """A file was brought up to date: from which version, and where the copy made before is. Its history of edits is empty now."""

    version: int
    copy: Path


PRESENT = Route((), PINS, schema.expected())


def require_schema(rows: frozenset[SchemaRow], version: int, route: Route = PRESENT) -> None:
    """Raises Damaged unless the file declares exactly what a file of its version declares: no view, no trigger, no table more."""
    if version > route.version:
        raise TooNew(str(version))
    known = rows == route.rows if version == route.version else schema.pin(rows) == route.pins.get(version)
    if not known:
        raise Damaged("schema")


def migrate(path: Path, version: int, route: Route = PRESENT) -> Migrated:
    """Brings a file up to date. Where anything fails, the file is as it was and the copy stays."""
    with contextlib.closing(connect(path)) as connection:
        copy = _copy(connection, path, version)
        # Tables are made anew one by one; that everything refers to something is looked at in the end.
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("BEGIN IMMEDIATE")
        try:
            for step in route.steps[version - 1 :]:
                step(connection)
            connection.execute("DELETE FROM history")
            _sum_anew(connection, route.rows)
            connection.execute(f"PRAGMA user_version={route.version:d}")
            _require_whole(connection, route)
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
    return Migrated(version, copy)


def rebuild(connection: sqlite3.Connection, table: str, statement: str, columns: Mapping[str, str]) -> None:
    """Makes a table anew by `statement`; `columns` gives the SQL expression over the old row for each new column."""
    names = ", ".join(f'"{name}"' for name in columns)
    connection.execute(f'CREATE TEMP TABLE "old_rows" AS SELECT * FROM main."{table}"')  # noqa: S608 our own names
    connection.execute(f'DROP TABLE main."{table}"')
    connection.execute(statement)
    connection.execute(f'INSERT INTO main."{table}" ({names}) SELECT {", ".join(columns.values())} FROM temp."old_rows"')  # noqa: S608
    connection.execute('DROP TABLE temp."old_rows"')


def _copy(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    name, number = f"{path.stem}.v{version}-backup-{date.today().isoformat()}", 1
    copy = path.with_name(name + path.suffix)
    while copy.exists():
        number += 1
        copy = path.with_name(f"{name}-{number}{path.suffix}")
    try:
        with contextlib.closing(sqlite3.connect(copy)) as target:
            connection.backup(target)
        sync(copy)
        sync_folder(copy.parent)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
    return copy


def _sum_anew(connection: sqlite3.Connection, rows: Iterable[SchemaRow]) -> None:
    kinds = sorted(name for kind, name, _ in rows if kind == "table" and name not in (schema.META, schema.HISTORY))
    sums = Sums()
    for kind in kinds:
        for row in connection.execute(f'SELECT * FROM "{kind}"'):  # noqa: S608 our own names
            sums.add(kind, row)
    connection.execute("DELETE FROM meta WHERE key LIKE 'sum.%'")
    connection.executemany("INSERT INTO meta VALUES (?, ?)", [(f"sum.{t}", f"{n:064x}") for t, n in sums.by_table().items()])


def _require_whole(connection: sqlite3.Connection, route: Route) -> None:
    require_schema(schema_of(connection), route.version, route)
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise Damaged("foreign keys")


