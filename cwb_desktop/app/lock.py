"""One writer per workshop file, kept by a lock file beside it."""

from __future__ import annotations

import errno
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLockFile, QSysInfo


class Locked(Exception):
    """The file is open elsewhere: `host` is the other computer, empty when it is this one, `pid` the program, as far as the lock tells."""

    def __init__(self, path: Path, host: str = "", pid: int = 0) -> None:
        super().__init__(str(path))
        self.path = path
        self.host = host
        self.pid = pid


class Lock:
    """The lock on one workshop file. A lock left by a program that is gone is taken over; one of another computer is not."""

    def __init__(self, path: Path) -> None:
        self.path = path.resolve()
        self._file = QLockFile(str(self.path) + ".lock")
        self._file.setStaleLockTime(0)

    def take(self) -> None:
        """Takes the lock or raises Locked; FileNotFoundError without a folder, PermissionError where nothing may be written in it."""
        if self._file.tryLock(0):
            return
        if not self.path.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, "no such folder", str(self.path.parent))
        if self._file.error() != QLockFile.LockError.LockFailedError:
            raise PermissionError(errno.EACCES, "no writing here", str(self.path.parent))
        pid, host, _program = self._file.getLockInfo()
        raise Locked(self.path, "" if host == QSysInfo.machineHostName() else str(host), int(pid))

    def release(self) -> None:
        """Gives the lock back."""
        self._file.unlock()

    def break_open(self) -> None:
        """Takes over a lock that another computer left behind; only when the user says so."""
        self._file.removeStaleLockFile()
        self.take()


@contextmanager
def locked(path: Path) -> Generator[None]:
    """Holds the lock on a file while the block runs."""
    lock = Lock(path)
    lock.take()
    try:
        yield
    finally:
        lock.release()
