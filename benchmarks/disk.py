"""Document and Store beside sqlite3 itself with the same settings."""

from __future__ import annotations

import contextlib
import itertools
from collections.abc import Iterable
from pathlib import Path

from cwb_desktop.app.files import OpenFile, write_new
from cwb_desktop.store import schema
from cwb_desktop.store.connection import connect
from cwb_desktop.store.copying import new_file
from cwb_desktop.store.tables import SHAPES, values
from cwb_desktop.workshop import edits
from cwb_desktop.workshop.people import Stakeholder

from .timing import ROUNDS, Figure, paired
from .workshops import plain, sample

MANY = 10_000
_COMMITS = 30
_NAMES = SHAPES[Stakeholder].names
_COLUMNS = ", ".join(f'"{name}"' for name in _NAMES)
_INSERT = f"INSERT INTO stakeholder ({_COLUMNS}) VALUES ({', '.join('?' * len(_NAMES))})"  # noqa: S608 our own names
_SELECT = SHAPES[Stakeholder].query


def _today() -> str:
    return "2026-11-20"


def figures(folder: Path) -> Iterable[Figure]:
    """A person's edit, and 10,000 records in and out."""
    yield _commit(folder)
    yield _load(folder)
    yield from _save(folder)


def _commit(folder: Path) -> Figure:
    ours, bare = folder / "ours.cwb", folder / "bare.cwb"
    for path in (ours, bare):
        write_new(path, sample(), None)
    numbers = itertools.count()
    with OpenFile(ours, _today) as opened, contextlib.closing(connect(bare)) as raw:
        first = opened.document.records.all(Stakeholder)[0].id

        def by_document() -> None:
            for _ in range(_COMMITS):
                card = opened.document.records.table(Stakeholder)[first]
                opened.document.do(edits.set_fields(card, name=f"naam {next(numbers)}"))

        def by_sqlite() -> None:
            for _ in range(_COMMITS):
                raw.execute("BEGIN IMMEDIATE")
                raw.execute("UPDATE stakeholder SET name = ? WHERE id = ?", (f"naam {next(numbers)}", first))
                raw.execute("COMMIT")

        return paired("an edit on disk / one UPDATE by sqlite3", by_document, by_sqlite, times=_COMMITS, most_ratio=2.5)


def _load(folder: Path) -> Figure:
    path = folder / "many.cwb"
    write_new(path, plain(MANY), None)
    with OpenFile(path, _today) as opened, contextlib.closing(connect(path)) as raw:
        return paired(
            "load 10,000 records / their rows by sqlite3", opened.store.load, lambda: raw.execute(_SELECT).fetchall(), most_ratio=3.0
        )


def _save(folder: Path) -> Iterable[Figure]:
    records = plain(MANY)
    rows = [tuple(values(record).values()) for record in records.all(Stakeholder)]
    numbers = itertools.count()

    def bare() -> None:
        with contextlib.closing(connect(folder / f"bare {next(numbers)}.cwb", create=True)) as raw:
            raw.execute("BEGIN IMMEDIATE")
            for statement in schema.statements().values():
                raw.execute(statement)
            raw.executemany(_INSERT, rows)
            raw.execute("COMMIT")

    with contextlib.ExitStack() as stack:
        waiting = [stack.enter_context(_empty(folder / f"edit {number}.cwb")) for number in range(ROUNDS)]
        edit = edits.add(waiting[0].document.records, *records.all(Stakeholder))
        yield paired("save 10,000 records as one edit / executemany", lambda: waiting.pop().document.do(edit), bare, most_ratio=3.0)
    yield paired("a copy of 10,000 records, read back / executemany", lambda: new_file(folder / "copy.cwb", records, None), bare)


def _empty(path: Path) -> OpenFile:
    write_new(path, plain(0), None)
    return OpenFile(path, _today)
