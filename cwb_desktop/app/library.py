"""The workshops at home: list, new, duplicate, rename, delete, bring in, save a copy."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFile, QStandardPaths

from ..store.connection import connect
from ..store.errors import StoreError
from ..store.peek import Peek, peek
from ..workshop.collection import Records
from ..workshop.ids import new_id
from . import files
from .lock import locked

if TYPE_CHECKING:
    from ..workshop.people import Workshop


class NoTrash(Exception):
    """The system's trash did not take the file; it is still there."""

    reason = "no_trash"

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.values = {"name": path.name}


class Library:
    """The folder where workshops live; `word` stands in a language for a name that was withdrawn."""

    def __init__(self, folder: Path, today: Callable[[], str], word: Callable[[str], str]) -> None:
        self.folder = folder
        self._today = today
        self._word = word

    def paths(self) -> list[Path]:
        """All workshop files."""
        if not self.folder.is_dir():
            return []
        return [path for path in self.folder.glob("*" + files.SUFFIX) if path.is_file() and not path.name.startswith(".")]

    def list(self) -> list[Peek]:
        """What Home shows of each file, the one changed last first. Reads with sqlite3 alone."""
        return sorted((peek(path, self._today()) for path in self.paths()), key=lambda found: found.changed, reverse=True)

    def holds(self, path: Path) -> bool:
        """Whether a file lies in this folder, so that it is opened in place."""
        return path.resolve().parent == self.folder.resolve()

    def new(self, workshop: Workshop) -> Path:
        """A new, empty workshop."""
        path = self._free(workshop.name)
        files.write_new(path, Records([workshop]), None)
        return path

    def bring_in(self, source: Path) -> Path:
        """A file from elsewhere, which stays as it is. The same workshop here already: merged into it, and that path is the answer."""
        records, identity = files.read_strange(source)
        there = next((path for path in self.paths() if identity is not None and _identity(path) == identity), None)
        if there is not None:
            files.merge_into(there, records, self._today, self._word(records.workshop.language))
            return there
        path = self._free(records.workshop.name)
        files.write_new(path, records, identity)
        return path

    def duplicate(self, path: Path, name: str) -> Path:
        """A copy under another name: a workshop of its own, with its own identity and without history."""
        from dataclasses import replace

        records = files.records_of(path)
        own = None if records.workshop.own_id is None else new_id()
        renamed = [replace(r, name=name, own_id=own) if r is records.workshop else r for r in records]
        copy = self._free(name)
        files.write_new(copy, Records(renamed), own)
        return copy

    def rename(self, path: Path, name: str) -> None:
        """Another name for the neighbourhood; the file keeps its own."""
        from ..workshop import edits

        with files.OpenFile(path, self._today) as opened:
            opened.document.do(edits.set_fields(opened.document.records.workshop, name=name))
            if opened.document.trouble is not None:
                raise opened.document.trouble

    def delete(self, path: Path) -> Callable[[], None]:
        """To the system's trash; the answer brings it back. Raises NoTrash when there is none.

        A killed program's journal is rolled back first: apart from its file it would be worth nothing.
        """
        with locked(path):
            with suppress(StoreError, sqlite3.Error, OSError):
                connect(path).close()
            kept = _to_trash(path)
            journal = path.with_name(path.name + "-journal")
            if journal.exists():
                _to_trash(journal)

        def bring_back() -> None:
            shutil.move(kept, path if not path.exists() else files.free_path(path.parent, path.stem))
            (kept.parents[1] / "info" / f"{kept.name}.trashinfo").unlink(missing_ok=True)

        return bring_back

    def save_copy(self, path: Path, target: Path) -> None:
        """A whole copy for the same team, .cwb or .json by its ending, complete or not at all."""
        if target.suffix.lower() == ".json":
            from ..exchange import json_file

            json_file.write(files.records_of(path), target)
            return
        # The target's lock as well: nobody has it open, and it is not the workshop itself.
        with files.reading(path) as store, locked(target):
            store.copy_to(target)

    def _free(self, name: str) -> Path:
        self.folder.mkdir(parents=True, exist_ok=True)
        return files.free_path(self.folder, files.safe_name(name))


def _to_trash(path: Path) -> Path:
    # Qt makes the trash where there is none yet, but not the folder that it is in.
    with suppress(OSError):
        Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)).mkdir(parents=True, exist_ok=True)
    file = QFile(str(path))
    if not file.moveToTrash():
        raise NoTrash(path)
    return Path(file.fileName())


def _identity(path: Path) -> str | None:
    try:
        with files.reading(path) as store:
            return store.identity
    except Exception:  # a file that cannot be opened is not the same workshop; opening it says what is wrong
        return None


def default_name(names: list[str], wanted: str) -> str:
    """The name wanted, with a number behind it when it is taken."""
    number, name = 2, wanted
    while name in names:
        name = f"{wanted} {number}"
        number += 1
    return name
