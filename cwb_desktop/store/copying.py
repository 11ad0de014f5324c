"""New workshop files: written beside their place, read back and compared, and only then put there."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Generator, Sequence
from contextlib import contextmanager, suppress
from itertools import groupby
from pathlib import Path

from sqlalchemy import insert
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from ..workshop.collection import Records
from ..workshop.document import NotWritten
from ..workshop.ids import new_id
from ..workshop.record import Record
from ..workshop.records import BY_KIND
from . import meta, schema
from .connection import connect, quick_check
from .digest import Sums, sums_of
from .engine import make_engine, reading
from .errors import StoreError, refused
from .tables import SHAPES, load, values

_NOT_THERE = "copy differs from what was to be written"


def new_file(target: Path, records: Records, identity: str | None) -> None:
    """Puts a file with these records, and without history, at `target`; what stood there stays whole until the new one is complete.

    Raises NotWritten when the world outside refuses; then nothing is left behind.
    """
    target = target.resolve()
    beside = target.with_name(f".{target.name}.{new_id()}.part")
    with _named_errors():
        try:
            _build(beside, records, identity or records.workshop.own_id or new_id())
            _read_back(beside, sums_of(records))
            sync(beside)
            _calm(target)
            beside.replace(target)
            sync_folder(target.parent)
        finally:
            for leftover in (beside, beside.with_name(beside.name + "-journal")):
                leftover.unlink(missing_ok=True)


def put(connection: Connection, records: Sequence[Record], sums: Sums) -> None:
    """Inserts records, those of one kind that stand together in one go."""
    for kind, same in groupby(records, lambda record: record.KIND):
        rows = [values(record) for record in same]
        connection.execute(insert(SHAPES[BY_KIND[kind]].table), rows)
        for row in rows:
            sums.add(kind, row.values())


def sync(path: Path) -> None:
    """Makes the disk keep a file that is closed."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Makes the disk keep the names in a folder; not every system can."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def declare(connection: sqlite3.Connection, version: int) -> None:
    """Marks the open file as one of ours, of this version."""
    connection.execute(f"PRAGMA application_id={schema.APPLICATION_ID:d}")
    connection.execute(f"PRAGMA user_version={version:d}")


@contextmanager
def _named_errors() -> Generator[None]:
    try:
        yield
    except (OSError, sqlite3.Error, DBAPIError) as error:
        known = refused(error.orig if isinstance(error, DBAPIError) and error.orig is not None else error)
        if known is None:
            raise
        raise known from error
    except StoreError as error:
        raise NotWritten("disk", error.detail) from error


def _build(path: Path, records: Records, identity: str) -> None:
    engine = make_engine(path, create=True)
    try:
        with engine.begin() as connection:
            driver = connection.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            declare(driver, schema.VERSION)
            for statement in schema.statements().values():
                connection.exec_driver_sql(statement)
            sums = Sums()
            put(connection, list(records), sums)
            meta.write(connection, meta.Meta(identity, meta.new_mark(), sums))
    finally:
        engine.dispose()


def _read_back(path: Path, wanted: Sums) -> None:
    engine = make_engine(path)
    try:
        with reading(engine) as connection:
            driver = connection.connection.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            quick_check(driver)
            if meta.read(connection).sums != wanted or sums_of(load(connection)) != wanted:
                raise NotWritten("disk", _NOT_THERE)
    finally:
        engine.dispose()


def _calm(target: Path) -> None:
    # A journal of the file that is replaced would be rolled back into the new one.
    journal = target.with_name(target.name + "-journal")
    if not journal.exists():
        return
    with suppress(StoreError, sqlite3.Error):
        connect(target).close()
    journal.unlink(missing_ok=True)
