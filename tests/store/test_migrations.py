"""Older files are brought up to date in one transaction, with a copy kept; each released version still opens."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cwb_desktop.store import schema
from cwb_desktop.store.check import check
from cwb_desktop.store.digest import digest_of
from cwb_desktop.store.errors import Damaged
from cwb_desktop.store.migrations import Route, rebuild
from cwb_desktop.store.peek import peek
from cwb_desktop.store.store import Store
from cwb_desktop.workshop.document import Document

from .things import TODAY, rename, small, sql

KEPT = Path(__file__).parent / "files"
#: The digest of the records in the file of each version.
DIGESTS = {1: "ded548bd4bb390f6e420b0dcd3c669b0ab31c24cf70d5e16f4fc178c52de8b36"}


@pytest.mark.parametrize("version", range(1, schema.VERSION + 1))
def test_each_released_version_still_opens(version, path):
    """Fails when a field was changed: then version + 1 and a step are needed, or, before the first release, make_sample.py anew."""
    shutil.copy(KEPT / f"v{version}.cwb", path)
    assert check(path) == 0
    assert peek(path, TODAY).name == "De Linden"
    store = Store.open(path)
    assert store.identity == "versionone"
    assert store.digest() == digest_of(store.load()) == DIGESTS[version]
    if version == schema.VERSION:
        done, undone = store.history()
        assert (len(done), len(undone)) == (2, 1)
        document = Document(store.load(), store.write, lambda: TODAY, done, undone)
        document.redo()
        while document.undo():
            pass
        assert store.load() == document.records
    store.close()


# -- the way from an imagined version 1, whose dreams had no picture and whose workshop had a motto --

_OLD_DREAM = 'CREATE TABLE "dream" ("id" TEXT NOT NULL PRIMARY KEY, "order" INTEGER NOT NULL, "words" TEXT NOT NULL) STRICT'
_NEW = schema.statements()


def step(connection):
    rebuild(connection, "dream", _NEW["dream"], {"id": '"id"', "order": '"order"', "text": "upper(words)", "x": "1", "y": "2"})


def route_of(*steps, rows=None):
    old = {row for row in schema.expected() if row[1] != "dream"} | {("table", "dream", _OLD_DREAM)}
    return Route(steps, {1: schema.pin(old)}, rows or schema.expected())


@pytest.fixture
def old(path, monkeypatch):
    """A file of version 1 with an edit in its history; the program of today writes version 2."""
    store = Store.create(path, small())
    document = Document(store.load(), store.write, lambda: TODAY)
    document.do(rename(document.records.by_key(("stakeholder", "s1")), "Moestuin"))
    store.close()
    sql(path, "DROP TABLE dream", _OLD_DREAM, "INSERT INTO dream VALUES ('d1', 4, 'een straat')")
    monkeypatch.setattr("cwb_desktop.store.connection.VERSION", 2)
    return path


def backups(path):
    return [file for file in path.parent.iterdir() if "backup" in file.name]


def test_a_step_changes_the_tables_and_keeps_a_copy(old):
    before = old.read_bytes()
    store = Store.open(old, route_of(step))
    (dream,) = (record for record in store.load() if record.KIND == "dream")
    assert (dream.id, dream.order, dream.text, dream.x) == ("d1", 4, "EEN STRAAT", 1)
    assert store.load().by_key(("stakeholder", "s1")).name == "Moestuin"
    assert store.digest() == digest_of(store.load())
    assert store.history() == ([], [])
    assert store.migrated.version == 1
    assert backups(old) == [store.migrated.copy]
    assert f"{old.stem}.v1-backup-2" in store.migrated.copy.name
    assert store.migrated.copy.suffix == ".cwb"
    assert len(store.migrated.copy.read_bytes()) == len(before)
    store.close()
    again = Store.open(old, route_of(step))
    assert again.migrated is None
    again.close()
    assert len(backups(old)) == 1


def test_the_copy_can_be_brought_up_to_date_as_well(old):
    store = Store.open(old, route_of(step))
    copy = Store.open(store.migrated.copy, route_of(step))
    assert copy.load() == store.load()
    copy.close()
    store.close()


def broken(connection):
    step(connection)
    connection.execute("UPDATE stakeholder SET name = 'half'")
    raise sqlite3.OperationalError("disk I/O error")


def dangling(connection):
    step(connection)
    connection.execute("DELETE FROM stakeholder")


def forgetful(_connection):
    """Leaves the old table as it was."""


@pytest.mark.parametrize("wrong", [broken, dangling, forgetful])
def test_a_step_that_fails_leaves_the_file_as_it_was(old, wrong):
    before = old.read_bytes()
    with pytest.raises(Damaged):
        Store.open(old, route_of(wrong))
    assert old.read_bytes() == before
    assert len(backups(old)) == 1
    Store.open(old, route_of(step)).close()


def test_without_room_for_the_copy_nothing_is_begun(old, monkeypatch):
    def full(_path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("cwb_desktop.store.migrations.sync", full)
    before = old.read_bytes()
    with pytest.raises(Exception, match="disk"):
        Store.open(old, route_of(step))
    assert (old.read_bytes(), backups(old)) == (before, [])


def test_an_older_file_that_declares_something_else_is_refused(old):
    sql(old, "CREATE TABLE more (x)")
    with pytest.raises(Damaged, match="schema"):
        Store.open(old, route_of(step))
    assert backups(old) == []


def test_steps_follow_one_another(old, monkeypatch):
    monkeypatch.setattr("cwb_desktop.store.connection.VERSION", 3)
    taken = []
    store = Store.open(old, route_of(lambda c: (taken.append(2), step(c)), lambda _: taken.append(3)))
    assert taken == [2, 3]
    store.close()
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (3,)
