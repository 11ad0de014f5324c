"""A workshop file that is open: the only one who writes to it."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from types import MappingProxyType

from sqlalchemy import bindparam, delete, update
from sqlalchemy.engine import Connection, Engine

from ..workshop.collection import Change, Records
from ..workshop.document import Edit, Written
from ..workshop.waiting import Held, Place, Waiting
from . import history, meta, waiting
from .connection import connect, schema_of, version
from .copying import new_file, put
from .digest import Sums
from .engine import make_engine, reading, writing
from .errors import ChangedElsewhere, unusable
from .migrations import PRESENT, Migrated, Route, migrate, require_schema
from .tables import HISTORY, SHAPES, load, values


class Store:
    """Reads and writes one workshop file. All of it happens on the thread of its document.

    `migrated` says from which version the file was brought up to date when it was opened, and where the copy made before is.
    """

    def __init__(self, path: Path, engine: Engine, migrated: Migrated | None = None) -> None:
        self.path = path
        self.migrated = migrated
        self._engine = engine
        with reading(engine) as connection:
            held = meta.read(connection)
        self._identity = held.identity
        # The marks that may stand in the file, and how many of the waiting edits it then holds already:
        # a commit that reported an error may have reached the disk all the same.
        self._marks = {held.mark: 0}

    @classmethod
    def create(cls, path: Path, records: Records, identity: str | None = None) -> Store:
        """A new file with these records, opened. Raises FileExistsError, or NotWritten when the disk refuses."""
        if path.exists():
            raise FileExistsError(str(path))
        new_file(path, records, identity)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, route: Route = PRESENT) -> Store:
        """Opens a file read-write and brings an older one up to date. Raises StoreError; FileNotFoundError when it is not there."""
        path = path.resolve()
        if not path.is_file():
            raise FileNotFoundError(str(path))
        migrated = None
        try:
            with contextlib.closing(connect(path)) as connection:
                found = version(connection)
                require_schema(schema_of(connection), found, route)
            if found < route.version:
                migrated = migrate(path, found, route)
        except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
            raise unusable(error) from error
        engine = make_engine(path)
        try:
            return cls(path, engine, migrated)
        except BaseException:
            engine.dispose()
            raise

    @property
    def identity(self) -> str:
        """The workshop's own id; it travels in copies and never changes."""
        return self._identity

    def load(self) -> Records:
        """All records. Raises Damaged where they cannot be read."""
        with reading(self._engine) as connection:
            return load(connection)

    def history(self, records: Records | None = None) -> tuple[list[Edit], list[Edit]]:
        """The edits done and undone, as a document wants them. `records`: those just loaded, if they are at hand."""
        now = self.load() if records is None else records
        with reading(self._engine) as connection:
            return history.read(connection, now)

    def waiting(self) -> dict[Place, Waiting]:
        """The texts that wait in their fields."""
        with reading(self._engine) as connection:
            return waiting.read(connection)

    def digest(self) -> str:
        """The digest of the records as the last write left it in the file; `digest_of(store.load())` counts anew."""
        with reading(self._engine) as connection:
            return meta.read(connection).sums.digest()

    def write(self, sequence: Sequence[Written | Held]) -> None:
        """Stores edits in one transaction: records, history and digest; and what waits in its field.

        Raises NotWritten when the world outside refuses, ChangedElsewhere when the file holds something else than what was
        written last; then nothing has happened.
        """
        mark = meta.new_mark()
        with writing(self._engine) as connection:
            before = meta.read(connection)
            sums = before.sums.copy()
            for written in sequence[self._already_there(before.mark) :]:
                if isinstance(written, Held):
                    waiting.note(connection, written)
                    continue
                _carry_out(connection, written.edit.changes, sums)
                history.note(connection, written, sums)
            meta.write(connection, meta.Meta(self._identity, mark, sums), before)
            self._marks[mark] = len(sequence)
        self._marks = {mark: 0}

    def _already_there(self, mark: str) -> int:
        if mark not in self._marks:
            raise ChangedElsewhere("mark")
        return self._marks[mark]

    def rewrite(
        self, records: Records, done: Sequence[Edit], undone: Sequence[Edit], held: Mapping[Place, Waiting] = MappingProxyType({})
    ) -> None:
        """Replaces everything, history and `held` (what waits in its field) included, in one transaction, and leaves no trace of
        what stood there in the file.

        For withdrawing and anonymising. Raises as `write` does.
        """
        mark = meta.new_mark()
        with writing(self._engine) as connection:
            before = meta.read(connection)
            self._already_there(before.mark)
            for shape in SHAPES.values():
                connection.execute(delete(shape.table))
            connection.execute(delete(HISTORY))
            sums = Sums(dict.fromkeys(before.sums.by_table(), 0))
            put(connection, list(records), sums)
            history.fill(connection, done, undone, sums)
            waiting.fill(connection, held)
            meta.write(connection, meta.Meta(self._identity, mark, sums), before)
        self._marks = {mark: 0}
        self._vacuum()

    def _vacuum(self) -> None:
        # secure_delete has wiped what was freed; this takes the freed pages away too. Without room for it the wiping stands.
        raw = self._engine.raw_connection()
        try:
            with contextlib.suppress(sqlite3.OperationalError):
                raw.cursor().execute("VACUUM")
        finally:
            raw.close()

    def copy_to(self, target: Path, records: Records | None = None) -> None:
        """Puts a copy without history at `target`, read back and compared before it takes the place of what stood there.

        `records`: those in memory, which hold what is not saved yet; else those on disk. Raises NotWritten; then `target` is as before.
        """
        if target.resolve() == self.path:
            raise ValueError("a copy cannot take the place of the file that is open")
        new_file(target, self.load() if records is None else records, self._identity)

    def close(self) -> None:
        """Lets the file go. Nothing is waiting to be written."""
        self._engine.dispose()


def _carry_out(connection: Connection, changes: Sequence[Change], sums: Sums) -> None:
    for new, run in groupby(changes, lambda change: change.before is None):
        if new:
            put(connection, [change.after for change in run if change.after is not None], sums)
        else:
            for change in run:
                _alter(connection, change, sums)


def _alter(connection: Connection, change: Change, sums: Sums) -> None:
    record = change.record
    table, kind = SHAPES[type(record)].table, record.KIND
    assert change.before is not None
    before = values(change.before)
    here = table.c.id == bindparam("this_one")
    if change.after is None:
        met = connection.execute(delete(table).where(here), {"this_one": record.id}).rowcount
    else:
        after = values(change.after)
        differing = {name: value for name, value in after.items() if value != before[name]}
        if not differing:
            return
        met = connection.execute(update(table).where(here), {"this_one": record.id, **differing}).rowcount
        sums.add(kind, after.values())
    sums.take(kind, before.values())
    if met != 1:
        raise ChangedElsewhere(f"{kind}: {met} rows")
