"""What can be wrong with a workshop file, each with the key of a sentence, and what SQLite's codes mean for the user."""

from __future__ import annotations

import errno
import sqlite3
from typing import ClassVar

from ..workshop.document import NotWritten


class StoreError(Exception):
    """A workshop file cannot be used. `reason` is a key for a sentence, `detail` is for the log."""

    reason: ClassVar[str] = "damaged"

    def __init__(self, detail: str = "") -> None:
        super().__init__(self.reason, detail)
        self.detail = detail


class NotOurs(StoreError):
    """The file is not a workshop of this program."""

    reason = "not_ours"


class TooNew(StoreError):
    """The file was made by a newer version of the program; it is never written to."""

    reason = "newer"


class Damaged(StoreError):
    """The file is a workshop, but what it holds cannot be trusted."""

    reason = "damaged"


class Locked(StoreError):
    """Another program holds the file."""

    reason = "locked"


class Unreachable(StoreError):
    """The disk does not give the file: gone, not permitted, or a failing disk."""

    reason = "disk"


class ChangedElsewhere(StoreError):
    """The file does not hold what this program last wrote: another program changed it."""

    reason = "changed_elsewhere"


_REFUSED = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_IOERR: "disk",
    sqlite3.SQLITE_CANTOPEN: "disk",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    # Other bytes over ours while it was open: the words of the evening stay in memory and can be saved elsewhere.
    sqlite3.SQLITE_CORRUPT: "changed_elsewhere",
    sqlite3.SQLITE_NOTADB: "changed_elsewhere",
}
_UNUSABLE: dict[int, type[StoreError]] = {
    sqlite3.SQLITE_NOTADB: NotOurs,
    sqlite3.SQLITE_BUSY: Locked,
    sqlite3.SQLITE_LOCKED: Locked,
    sqlite3.SQLITE_CANTOPEN: Unreachable,
    sqlite3.SQLITE_IOERR: Unreachable,
    sqlite3.SQLITE_READONLY: Unreachable,
    sqlite3.SQLITE_PERM: Unreachable,
    sqlite3.SQLITE_FULL: Unreachable,
}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_CLOSED = {errno.EROFS, errno.EACCES, errno.EPERM}


def code_of(error: BaseException) -> int:
    """SQLite's extended code of an error; 0 where there is none."""
    return getattr(error, "sqlite_errorcode", 0) or 0


def refused(error: BaseException) -> Exception | None:
    """What a failed write means to the document; None when it is a bug, to be raised as it is."""
    if isinstance(error, OSError):
        reason = "disk_full" if error.errno in _FULL else "read_only" if error.errno in _CLOSED else "disk"
        return NotWritten(reason, error.strerror or type(error).__name__)
    code = code_of(error)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return NotWritten("moved", str(error))
    if code == sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY:
        return ChangedElsewhere(str(error))
    reason = _REFUSED.get(code & 0xFF)
    return NotWritten(reason, str(error)) if reason else None


def unusable(error: BaseException) -> StoreError:
    """What an error while reading a workshop file says about the file."""
    if isinstance(error, StoreError):
        return error
    if isinstance(error, OSError):
        return Unreachable(error.strerror or type(error).__name__)
    return _UNUSABLE.get(code_of(error) & 0xFF, Damaged)(f"{type(error).__name__}: {error}")
