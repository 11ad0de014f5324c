"""The world outside refuses: nothing is lost, nothing is half, and trying again works."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, contextmanager

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from cwb_desktop.paths import data_root
from cwb_desktop.store.check import check
from cwb_desktop.store.digest import digest_of
from cwb_desktop.store.errors import ChangedElsewhere
from cwb_desktop.store.store import Store
from cwb_desktop.workshop.collection import Change
from cwb_desktop.workshop.document import Edit, NotWritten
from cwb_desktop.workshop.keepsakes import Dream

from .things import rename, small

posix = pytest.mark.skipif(os.name == "nt", reason="needs limits and signals of Unix")


@contextmanager
def room(most):
    """As if the disk took no file longer than this."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def card(document):
    return document.records.by_key(("stakeholder", "s1"))


def many(count, start=0):
    return Edit("dream.add", tuple(Change(None, Dream(id=f"d{n}", text="droom " * 20)) for n in range(start, start + count)))


def whole(store, document):
    records = store.load()
    for written in document.unsaved:
        records = records.apply(written.edit.changes)
    return records == document.records and store.digest() == digest_of(store.load())


@posix
def test_a_full_disk_keeps_the_words_and_takes_them_later(store, document, path):
    document.do(rename(card(document), "voor"))
    saved = store.load()
    for limit in range(0, path.stat().st_size + 65536, 16384):
        with room(limit):
            document.do(many(40, start=limit))
            document.do(rename(card(document), f"bij {limit}"))
        assert whole(store, document)
    assert store.load() == saved
    assert document.trouble.reason in ("disk_full", "disk")
    waiting = len(document.unsaved)
    assert waiting > 10
    assert document.retry()
    assert (document.unsaved, document.trouble) == ([], None)
    assert whole(store, document)
    store.close()
    again = Store.open(path)
    assert again.load() == document.records
    assert again.history() == (document._done, document._undone)
    again.close()
    assert check(path) == 0


def refusal(code):
    """An error as the libraries raise it, with its code."""
    error = sqlite3.OperationalError("refused")
    error.sqlite_errorcode = code
    return OperationalError("COMMIT", None, error)


@pytest.mark.parametrize("code, reason", [
    (sqlite3.SQLITE_FULL, "disk_full"),
    (sqlite3.SQLITE_READONLY, "read_only"),
    (sqlite3.SQLITE_READONLY_DIRECTORY, "read_only"),
    (sqlite3.SQLITE_READONLY_DBMOVED, "moved"),
    (sqlite3.SQLITE_IOERR_FSYNC, "disk"),
    (sqlite3.SQLITE_CANTOPEN, "disk"),
    (sqlite3.SQLITE_BUSY, "locked"),
    (sqlite3.SQLITE_NOTADB, "changed_elsewhere"),
])  # fmt: skip
@pytest.mark.parametrize("moment", ["before", "after"])
def test_each_refusal_has_a_reason_and_is_written_later(store, document, code, reason, moment):
    """`after`: the commit reports an error although it reached the disk; its edits are not written twice."""
    bad = [2]

    def refuse(connection):
        if bad[0]:
            bad[0] -= 1
            if moment == "after":
                connection.exec_driver_sql("COMMIT")
            raise refusal(code)

    event.listen(store._engine, "commit", refuse)
    document.do(many(2))
    assert document.trouble.reason == reason
    document.do(rename(card(document), "tweede"))
    assert len(document.unsaved) == 2
    document.do(rename(card(document), "derde"))
    assert (document.unsaved, document.trouble) == ([], None)
    assert whole(store, document)
    assert store.history() == (document._done, document._undone)


def test_a_bug_is_raised_and_nothing_has_happened(store, document, monkeypatch):
    monkeypatch.setattr("cwb_desktop.store.history.note", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        document.do(rename(card(document), "x"))
    assert (document.records, document.unsaved) == (small(), [])
    assert store.load() == small()


@posix
def test_a_file_that_moves_while_open_is_noticed_and_goes_on_when_it_is_back(store, document, path, tmp_path):
    path.rename(tmp_path / "elsewhere.cwb")
    document.do(rename(card(document), "verhuisd"))
    assert document.trouble.reason == "moved"
    assert not path.exists()
    store.copy_to(tmp_path / "copy.cwb", document.records)
    copy = Store.open(tmp_path / "copy.cwb")
    assert copy.load() == document.records
    copy.close()
    (tmp_path / "elsewhere.cwb").rename(path)
    assert document.retry()
    assert whole(store, document)


@posix
def test_a_file_that_is_deleted_while_open_can_be_saved_elsewhere(store, document, path, tmp_path):
    path.unlink()
    document.do(rename(card(document), "weg"))
    assert document.trouble.reason == "moved"
    store.copy_to(tmp_path / "copy.cwb", document.records)
    assert check(tmp_path / "copy.cwb") == 0


@posix
def test_another_workshop_put_in_its_place_is_not_written_into(store, document, path, tmp_path):
    other = Store.create(tmp_path / "other.cwb", small())
    identity = other.identity
    other.close()
    (tmp_path / "other.cwb").replace(path)
    document.do(rename(card(document), "van mij"))
    assert document.trouble.reason == "moved"
    there = Store.open(path)
    assert (there.identity, there.load()) == (identity, small())
    there.close()


def test_a_file_overwritten_while_open_is_noticed(store, document, path, tmp_path):
    path.write_bytes(b"something else altogether " * 4000)
    document.do(rename(card(document), "van mij"))
    assert document.trouble.reason == "changed_elsewhere"
    assert path.read_bytes().startswith(b"something else")
    store.copy_to(tmp_path / "copy.cwb", document.records)
    assert check(tmp_path / "copy.cwb") == 0


def test_another_writer_that_does_not_let_go(store, document, path):
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        raw = store._engine.raw_connection()
        raw.cursor().execute("PRAGMA busy_timeout=20")
        raw.close()
        document.do(rename(card(document), "wacht"))
        assert document.trouble.reason == "locked"
        other.execute("ROLLBACK")
    assert document.retry()
    assert whole(store, document)


def test_a_rewrite_whose_end_is_doubtful_does_not_let_old_words_back_in(store, document):
    def refuse(connection):
        event.remove(store._engine, "commit", refuse)
        connection.exec_driver_sql("COMMIT")
        raise refusal(sqlite3.SQLITE_IOERR_DIR_FSYNC)

    records = store.load()
    event.listen(store._engine, "commit", refuse)
    with pytest.raises(NotWritten):
        store.rewrite(records, [], [])
    with pytest.raises(ChangedElsewhere):
        document.do(rename(card(document), "x"))


WRITER = """
import os, sys
from pathlib import Path
from cwb_desktop.store.digest import digest_of
from cwb_desktop.store.store import Store
from cwb_desktop.workshop.document import Document
from cwb_desktop.workshop.exercise import RandomUser
from cwb_desktop.workshop.format import pack_snapshot

def tell(word, digest):
    os.write(1, f"{word} {digest}\\n".encode())

# One process makes many, so that the libraries are read once.
for line in sys.stdin:
    seed, path = line.rstrip().split(" ", 1)
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        tell("ended", "-")
        continue
    user = RandomUser(int(seed), pack_snapshot)
    store = Store.open(Path(path))

    def write(waiting):
        tell("will", digest_of(document.records.apply(waiting[-1].edit.changes)))
        store.write(waiting)

    document = Document(store.load(), write, user.today, *store.history())
    tell(f"pid {os.getpid()}", store.digest())
    while True:
        user.act(document)
        tell("done", store.digest())
"""


@posix
def test_a_killed_program_loses_nothing_it_has_confirmed(path):
    dice = random.Random(5)
    Store.create(path, small()).close()
    command = [sys.executable, "-c", WRITER]
    here = data_root("resources").parent
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1, cwd=here) as writer:
        for kill in range(20):
            writer.stdin.write(f"{kill} {path}\n")
            _, pid, done = writer.stdout.readline().split()
            will, edits, last = done, 0, dice.randint(1, 4)
            while not (line := writer.stdout.readline()).startswith("ended"):
                word, digest = line.split()
                will, done = digest, digest if word == "done" else done
                edits += word == "done"
                if word == "done" and edits == last:
                    time.sleep(dice.uniform(0, 0.01))  # somewhere in the edits after these
                    os.kill(int(pid), signal.SIGKILL)
            assert edits >= last
            assert check(path) == 0
            store = Store.open(path)
            # What was confirmed is there; of what came after it only the one edit under way, and that one whole.
            assert store.digest() in {done, will}
            assert store.digest() == digest_of(store.load())
            store.close()
        writer.stdin.close()
    assert writer.returncode == 0
