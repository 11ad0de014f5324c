"""Workshop files: opening under their lock, bringing strangers in, and names that every disk takes."""

from __future__ import annotations

import errno
import tempfile
import unicodedata
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ..workshop.collection import Records
from ..workshop.document import Document
from .lock import Lock, locked

if TYPE_CHECKING:
    from ..store.store import Store

SUFFIX = ".cwb"
#: The longest name in bytes: temporary files beside it get some more, and disks stop at 255.
_MOST_BYTES = 150
_RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(1, 10)), *(f"lpt{n}" for n in range(1, 10))}


def safe_name(title: str) -> str:
    """A file name without an ending, made from a title: letters, digits, - and _ of any script, at most 60."""
    # Marks (M) belong to the letters of many scripts; a title cannot begin with one.
    kept = "".join(c if c in "-_" or unicodedata.category(c)[0] in "LMN" else "-" for c in unicodedata.normalize("NFC", title))
    short = "-".join(part for part in kept.split("-") if part)[:60].encode()[:_MOST_BYTES].decode(errors="ignore").strip("-_")
    return f"{short}-1" if unicodedata.normalize("NFKC", short).lower() in _RESERVED else short or "workshop"


def free_path(folder: Path, name: str, suffix: str = SUFFIX) -> Path:
    """A path in the folder that is not taken yet; never one that exists."""
    path = folder / (name + suffix)
    number = 2
    while path.exists():
        path = folder / f"{name}-{number}{suffix}"
        number += 1
    return path


class OpenFile:
    """A workshop file, its store and its document, held under the lock until it is closed."""

    def __init__(self, path: Path, today: Callable[[], str], lock: Lock | None = None) -> None:
        from ..store.store import Store

        if not path.is_file():
            raise FileNotFoundError(str(path))
        self.path = path
        self._lock = lock or Lock(path)
        if lock is None:
            self._lock.take()
        try:
            self.store: Store = Store.open(path)
            try:
                records = self.store.load()
                done, undone = self.store.history(records)
                self.document = Document(records, self.store.write, today, done, undone, self.store.waiting())
                self.document.forget_lost()
            except BaseException:
                self.store.close()
                raise
        except BaseException:
            self._lock.release()
            raise

    def close(self) -> None:
        """Closes the store and gives the lock back."""
        self.store.close()
        self._lock.release()

    def __enter__(self) -> OpenFile:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


@contextmanager
def reading(path: Path) -> Generator[Store]:
    """The store of a file, under its lock, to read from; opened read-write so that a killed program's journal is rolled back.

    Where nothing may be written, a private copy is opened in its place.
    """
    from ..store.store import Store

    if not path.is_file():
        raise FileNotFoundError(str(path))
    with ExitStack() as stack:
        try:
            stack.enter_context(locked(path))
        except PermissionError:
            path = stack.enter_context(_private(path))
        store = Store.open(path)
        stack.callback(store.close)
        yield store


@contextmanager
def _private(path: Path) -> Generator[Path]:
    """A copy of a file, with its journal, that is gone again after the block."""
    from ..store.check import MOST_BYTES, private_copy
    from ..store.errors import NotOurs

    if path.stat().st_size > MOST_BYTES:
        raise NotOurs("size")
    try:
        temporary = tempfile.TemporaryDirectory(prefix="cwb-")
    except FileNotFoundError:  # what Python says where no folder for temporary files takes any writing
        raise OSError(errno.ENOSPC, "no room for a private copy") from None
    with temporary as folder:
        yield private_copy(path, Path(folder))


def records_of(path: Path) -> Records:
    """All records of a workshop file."""
    with reading(path) as store:
        return store.load()


def read_strange(path: Path) -> tuple[Records, str | None]:
    """The records of a file from elsewhere, .json or .cwb, and the workshop's identity where it has one.

    A .cwb is never opened in place: a private copy, taken with its journal, is checked and read. The file itself is not touched.
    """
    if not path.is_file():
        raise FileNotFoundError(str(path))
    if path.suffix.lower() != SUFFIX:
        from ..exchange import json_file

        records = json_file.read(path)
        return records, records.workshop.own_id
    from ..store.check import require_sound
    from ..store.store import Store

    with _private(path) as copy:
        require_sound(copy)
        store = Store.open(copy)
        try:
            return store.load(), store.identity
        finally:
            store.close()


def write_new(path: Path, records: Records, identity: str | None) -> None:
    """A new workshop file with these records."""
    from ..store.store import Store

    with locked(path):
        Store.create(path, records, identity).close()


def merge_into(path: Path, records: Records, today: Callable[[], str], word: str) -> Sequence[object]:
    """Merges records of the same workshop into the file here, as one edit that can be undone; the answer is what changed.

    `word` stands in place of a name that was withdrawn.
    """
    from ..exchange.merge import merge

    with OpenFile(path, today) as opened:
        edit = opened.document.do(merge(opened.document.records, records, word))
        if opened.document.trouble is not None:
            raise opened.document.trouble
        return edit.changes if edit else ()
