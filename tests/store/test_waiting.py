"""What is no value yet waits in the workshop's own file: there again after a crash, and nowhere else."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from cwb_desktop.app.files import read_strange
from cwb_desktop.app.library import Library
from cwb_desktop.exchange import json_file
from cwb_desktop.store.check import Verdict, check
from cwb_desktop.store.digest import digest_of
from cwb_desktop.store.store import Store
from cwb_desktop.workshop.document import Document
from cwb_desktop.workshop.people import Participant
from cwb_desktop.workshop.waiting import Waiting
from cwb_desktop.workshop.withdraw import withdraw_participant

from .test_migrations import KEPT
from .things import TODAY, rename

PLACE = ("stakeholder", "s1"), "visit_on"
TEXT = Waiting("zwaluw 'é' \ud800 \"\0", "not_date", (("value", "zwaluw"), ("low", 1)))


def test_it_is_there_again_and_no_part_of_the_workshop(store, document, path):
    before = store.digest()
    document.hold(PLACE, Waiting("eerst"))
    document.hold(PLACE, TEXT)
    document.do(rename(document.records.by_key(("stakeholder", "s1")), "Tuin"))
    document.undo()
    store.close()
    again = Store.open(path)
    assert again.waiting() == {PLACE: TEXT} and again.digest() == before == digest_of(again.load())
    ended = Document(again.load(), again.write, lambda: TODAY, waiting=again.waiting())
    ended.hold(PLACE, None)
    assert ended.retry() and again.waiting() == {} and check(path) == Verdict.SOUND
    again.close()


def test_a_file_of_an_older_program_has_none(path):
    path.write_bytes((KEPT / "v1.cwb").read_bytes())
    store = Store.open(path)
    assert store.waiting() == {}
    store.close()


@pytest.mark.parametrize("value", ["", "[", "[1]", '["a", "b", [[1]]]', '["a", "b", [["c", []]]]', "[" * 100_000])
def test_one_that_a_bad_disk_spoiled_is_no_reason_to_refuse_the_workshop(store, document, path, value):
    document.hold(PLACE, Waiting("zwaluw"))
    document.hold((PLACE[0], "ring"), TEXT)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE meta SET value = ? WHERE key LIKE '%visit_on%'", (value,))
    assert store.waiting() == {(PLACE[0], "ring"): TEXT}


def test_a_kind_that_nobody_knows_is_left_out(store, document, path):
    document.hold(PLACE, TEXT)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE meta SET key = replace(key, 'stakeholder', 'dragon')")
    assert store.waiting() == {}


def test_no_copy_and_no_exchange_file_holds_it(store, document, path, tmp_path):
    document.hold(PLACE, Waiting("zwaluw"))
    library = Library(tmp_path / "home", lambda: TODAY, str)
    for name in ("copy.cwb", "copy.json"):
        store.copy_to(tmp_path / name, document.records) if name.endswith("cwb") else json_file.write(document.records, tmp_path / name)
    store.close()
    assert b"zwaluw" in path.read_bytes()
    brought = library.bring_in(path)
    library.duplicate(brought, "nog een")
    library.save_copy(path, tmp_path / "whole.cwb")
    records, _identity = read_strange(path)
    json_file.write(records, tmp_path / "strange.json")
    made = [*tmp_path.glob("*.json"), *tmp_path.glob("*/*.cwb"), tmp_path / "copy.cwb", tmp_path / "whole.cwb"]
    assert len(made) == 6 and not [one.name for one in made if b"zwaluw" in one.read_bytes()]


def test_a_name_that_is_withdrawn_goes_from_it_too(store, document, path):
    document.hold(PLACE, Waiting("Met Fatma, in mei", "not_date", (("value", "Met Fatma"),)))
    scrub, _places = withdraw_participant(document.records, document.records.all(Participant)[0].id, TODAY, "iemand")
    document.rewrite(scrub, store.rewrite)
    assert store.waiting() == document.waiting == {PLACE: Waiting("Met iemand, in mei", "not_date", (("value", "Met iemand"),))}
    store.close()
    assert b"Fatma" not in path.read_bytes()


KILLED = """
import os, signal, sqlite3, sys
con = sqlite3.connect(sys.argv[1], isolation_level=None)
con.execute("PRAGMA cache_size=1")
con.execute("BEGIN IMMEDIATE")
con.execute("UPDATE meta SET value = ?", ("half" * 9000,))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name != "posix", reason="kills")
def test_a_last_write_that_was_torn_leaves_the_one_before(store, document, path):
    document.hold(PLACE, TEXT)
    store.close()
    assert subprocess.run([sys.executable, "-c", KILLED, str(path)], check=False).returncode == -signal.SIGKILL
    assert path.with_name(path.name + "-journal").exists() and b"halfhalf" in path.read_bytes()
    again = Store.open(path)
    assert again.waiting() == {PLACE: TEXT}
    again.close()
