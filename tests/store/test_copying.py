"""A copy is whole before it takes its place, and holds no history."""

import errno
import os
import shutil
import sqlite3
from contextlib import closing

import pytest

from cwb_desktop.store import copying
from cwb_desktop.store.check import check
from cwb_desktop.store.errors import Damaged
from cwb_desktop.store.store import Store
from cwb_desktop.workshop.document import NotWritten

from .things import rename, sample, small


def names(folder):
    return sorted(file.name for file in folder.iterdir())


@pytest.fixture
def target(tmp_path):
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick" / "copy.cwb"


def test_a_copy_has_the_records_and_the_identity_and_no_history(store, document, path, target):
    document.do(rename(document.records.by_key(("stakeholder", "s1")), "Geheimenaam"))
    document.do(rename(document.records.by_key(("stakeholder", "s1")), "Moestuin"))
    assert b"Geheimenaam" in path.read_bytes()
    store.copy_to(target)
    assert b"Geheimenaam" not in target.read_bytes()
    assert names(target.parent) == ["copy.cwb"]
    copy = Store.open(target)
    assert (copy.load(), copy.identity, copy.history()) == (document.records, store.identity, ([], []))
    assert copy.digest() == store.digest()
    copy.close()
    assert check(target) == 0


def test_what_is_not_saved_goes_along(store, target):
    records = store.load().apply(rename(store.load().by_key(("stakeholder", "s1")), "alleen op het scherm").changes)
    store.copy_to(target, records)
    copy = Store.open(target)
    assert copy.load() == records
    copy.close()


def test_a_copy_takes_the_place_of_an_older_one(store, target):
    Store.create(target, sample()).close()
    store.copy_to(target)
    copy = Store.open(target)
    assert copy.load() == small()
    copy.close()


@pytest.mark.parametrize("where", ["insert", "compare", "sync", "replace"])
def test_a_copy_that_fails_leaves_the_older_one_and_nothing_else(store, target, monkeypatch, where):
    target.write_bytes(b"the older one")

    def full(*_, **__):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def differs(*_):
        raise Damaged("another byte")

    name, fault = {"insert": ("put", full), "compare": ("quick_check", differs), "sync": ("sync", full), "replace": ("_calm", full)}[where]
    monkeypatch.setattr(copying, name, fault)
    with pytest.raises(NotWritten) as caught:
        store.copy_to(target)
    assert caught.value.reason == ("disk" if where == "compare" else "disk_full")
    assert target.read_bytes() == b"the older one"
    assert names(target.parent) == ["copy.cwb"]


def test_a_copy_that_reads_back_differently_is_no_copy(store, target, monkeypatch):
    monkeypatch.setattr(copying, "load", lambda _: sample())
    with pytest.raises(NotWritten):
        store.copy_to(target)
    assert names(target.parent) == []


def test_a_folder_that_is_not_there(store, tmp_path):
    with pytest.raises(NotWritten) as caught:
        store.copy_to(tmp_path / "gone" / "copy.cwb")
    assert caught.value.reason == "disk"


def test_a_copy_is_never_put_over_the_open_file(store, path):
    with pytest.raises(ValueError, match="open"):
        store.copy_to(path)


def test_the_journal_of_the_file_that_is_replaced_is_not_rolled_back_into_the_copy(store, target, tmp_path):
    hot_journal(target, sample())
    store.copy_to(target)
    assert names(target.parent) == ["copy.cwb"]
    copy = Store.open(target)
    assert copy.load() == small()
    copy.close()
    assert check(target) == 0


def hot_journal(path, records):
    """A file as a killed program leaves it: half of a change in it, and a journal to take that back."""
    beside = path.with_name("beside")
    Store.create(beside, records).close()
    with closing(sqlite3.connect(beside, isolation_level=None)) as connection:
        # With so little memory SQLite writes to the file before the commit.
        connection.execute("PRAGMA cache_size=1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE stakeholder SET name = 'half written'")
        connection.executemany("INSERT INTO dream VALUES (?, 0, 'half written', NULL, 1, 1)", [(f"d{n}",) for n in range(2000)])
        shutil.copy(beside, path)
        shutil.copy(beside.with_name("beside-journal"), path.with_name(path.name + "-journal"))
        connection.execute("ROLLBACK")
    assert b"half written" in path.read_bytes()
    beside.unlink()
