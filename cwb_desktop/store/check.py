"""Whether a workshop file is sound, found out on a private copy: the file itself is never touched."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Generator
from enum import IntEnum
from pathlib import Path

from sqlalchemy.engine import Connection

from ..workshop.border import Refused, check_all
from . import history, meta
from .connection import connect, quick_check, schema_of, version
from .digest import counted
from .engine import make_engine, reading
from .errors import Damaged, NotOurs, StoreError, TooNew, unusable
from .migrations import migrate, require_schema
from .schema import APPLICATION_ID, VERSION, statements
from .tables import load

#: Larger files are not ours.
MOST_BYTES = 2 * 2**30
#: A file that asks for more steps of SQLite's machine than this is not a workshop; 10,000 records need a hundredth.
_STEPS = 50_000_000
#: Rows of one table; the largest workshop thought of has 10,000.
_MOST_ROWS = 200_000


class Verdict(IntEnum):
    """What a check says; also the exit code of the command."""

    SOUND = 0
    DAMAGED = 1
    NOT_OURS = 2
    TOO_NEW = 3


def check(path: Path) -> Verdict:
    """Looks a file through. Raises OSError where it cannot be read at all.

    For files that this process has not open: reading the bytes of an open one would drop SQLite's lock on it.
    """
    if path.stat().st_size > MOST_BYTES or not path.is_file():
        return Verdict.NOT_OURS
    with tempfile.TemporaryDirectory(prefix="cwb-check-") as folder:
        copy = private_copy(path, Path(folder))
        try:
            require_sound(copy)
        except TooNew:
            return Verdict.TOO_NEW
        except NotOurs:
            return Verdict.DAMAGED if _was_ours(copy) else Verdict.NOT_OURS
        except StoreError:
            return Verdict.DAMAGED
    return Verdict.SOUND


def private_copy(path: Path, folder: Path) -> Path:
    """A copy of a file, taken with its journal, so that what a killed program left half can be rolled back there."""
    copy = folder / "copy.cwb"
    for ending in ("", "-journal", "-wal"):
        beside = path.with_name(path.name + ending)
        if beside.is_file():
            shutil.copyfile(beside, folder / (copy.name + ending))
    return copy


def require_sound(path: Path) -> None:
    """Raises the StoreError that says what is wrong with a file.

    Rolls its journal back and brings its tables up to date: give it a copy.
    """
    try:
        with contextlib.closing(connect(path)) as connection:
            found = _require_structure(connection)
        if found < VERSION:
            migrate(path, found)
    except StoreError:
        raise
    except (sqlite3.Error, OSError, ValueError, OverflowError) as error:
        raise unusable(error) from error
    _require_content(path)


def _require_structure(connection: sqlite3.Connection) -> int:
    left = [_STEPS // 1_000_000]

    def out_of_patience() -> int:
        left[0] -= 1
        return left[0] < 0

    connection.set_progress_handler(out_of_patience, 1_000_000)
    found = version(connection)
    require_schema(schema_of(connection), found)
    for name in statements():
        if connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] > _MOST_ROWS:  # noqa: S608 our own names
            raise Damaged(f"{name}: too many rows")
    quick_check(connection)
    if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise Damaged("integrity_check")
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise Damaged("foreign_key_check")
    return found


def recount(path: Path) -> None:
    """Raises Damaged where the rows are not those that were written. May run in a thread while the file is open and in use."""
    with _opened(path) as connection:
        _require_sums(connection)


@contextlib.contextmanager
def _opened(path: Path) -> Generator[Connection]:
    engine = make_engine(path)
    try:
        with reading(engine) as connection:
            yield connection
    finally:
        engine.dispose()


def _require_sums(connection: Connection) -> None:
    if counted(connection) != meta.read(connection).sums:
        raise Damaged("digest")


def _require_content(path: Path) -> None:
    with _opened(path) as connection:
        _require_sums(connection)
        records = load(connection)
        history.read(connection, records)
    try:
        check_all(records)
    except Refused as error:
        raise Damaged(f"{error.kind}.{error.field}: {error.rule}") from error


def _was_ours(path: Path) -> bool:
    # Bytes 68 to 71 of a file whose beginning is hurt may still say whose it was.
    with path.open("rb") as file:
        return file.read(72)[68:] == APPLICATION_ID.to_bytes(4, "big")
