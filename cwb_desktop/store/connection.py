"""A connection to one workshop file, set up the same way each time; sqlite3 alone."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from .errors import Damaged, Locked, NotOurs, TooNew
from .schema import APPLICATION_ID, VERSION, SchemaRow

#: How long a connection waits for another one, in milliseconds.
PATIENCE = 2000

# A file may come from anybody. One attached file is what VACUUM needs.
_LIMITS = (
    (sqlite3.SQLITE_LIMIT_LENGTH, 64_000_000),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 1_000_000),
    (sqlite3.SQLITE_LIMIT_COLUMN, 100),
    (sqlite3.SQLITE_LIMIT_COMPOUND_SELECT, 20),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 1),
)
_CAREFUL = (
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA foreign_keys=ON",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA secure_delete=ON",
)
_LASTING = ("PRAGMA synchronous=EXTRA", "PRAGMA fullfsync=ON")


def uri(path: Path, mode: str) -> str:
    """The file as SQLite wants it named; a Windows share needs two slashes more than pathlib gives."""
    named = path.absolute().as_uri()
    if not named.startswith("file:///"):
        named = "file:////" + named.removeprefix("file://")
    return f"{named}?mode={mode}"


def connect(path: Path, create: bool = False, patience: int = PATIENCE) -> sqlite3.Connection:
    """Opens a file read-write, so that a killed program's journal is rolled back.

    Raises NotOurs or TooNew before anything of the file is touched; SQLite's own errors go up as they are.
    """
    connection = sqlite3.connect(uri(path, "rwc" if create else "rw"), uri=True, isolation_level=None, check_same_thread=False)
    try:
        for limit, most in _LIMITS:
            connection.setlimit(limit, most)
        connection.execute(f"PRAGMA busy_timeout={patience:d}")
        for pragma in _CAREFUL:
            connection.execute(pragma)
        if not create:
            version(connection)
        _journal(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _journal(connection: sqlite3.Connection) -> None:
    # The answer is the mode really in force: a WAL file that is open elsewhere stays one.
    if connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0] != "delete":
        raise Locked("journal_mode")
    for pragma in _LASTING:
        connection.execute(pragma)
    # Newer Pythons can close further doors (views, triggers, writing to the schema).
    for name, on in (("DEFENSIVE", True), ("ENABLE_TRIGGER", False), ("ENABLE_VIEW", False), ("DQS_DDL", False), ("DQS_DML", False)):
        option = getattr(sqlite3, f"SQLITE_DBCONFIG_{name}", None)
        if option is not None:
            connection.setconfig(option, on)  # type: ignore[attr-defined]


def version(connection: sqlite3.Connection) -> int:
    """The version of the file's tables; raises NotOurs or TooNew."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotOurs("application_id")
    found: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if found > VERSION:
        raise TooNew(str(found))
    if found < 1:
        raise Damaged("user_version")
    return found


def schema_of(connection: sqlite3.Connection) -> frozenset[SchemaRow]:
    """Everything that the file declares: tables, indexes, and what should not be there."""
    return frozenset(connection.execute("SELECT type, name, sql FROM sqlite_schema"))


def quick_check(connection: sqlite3.Connection) -> None:
    """Raises Damaged where SQLite itself sees damage."""
    answer = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if answer != "ok":
        raise Damaged(answer)
