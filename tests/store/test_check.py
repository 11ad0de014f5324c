"""A check never crashes, never touches the file, and sees what SQLite does not."""

import random
import sqlite3
from contextlib import closing

import pytest

from cwb_desktop.store.check import Verdict, check, recount, require_sound
from cwb_desktop.store.errors import Damaged, StoreError
from cwb_desktop.store.schema import APPLICATION_ID, statements
from cwb_desktop.store.store import Store

from .test_copying import hot_journal, names
from .things import rename, sample, small, sql


def test_a_sound_file(store, document, path):
    document.do(rename(document.records.by_key(("stakeholder", "s1")), "Tuin"))
    store.close()
    before = path.read_bytes()
    assert check(path) == Verdict.SOUND == 0
    assert path.read_bytes() == before
    assert names(path.parent) == [path.name]


def test_a_file_with_the_journal_of_a_killed_program_is_sound_and_stays_as_it_is(path):
    hot_journal(path, sample())
    before = {name: (path.parent / name).read_bytes() for name in names(path.parent)}
    assert check(path) == Verdict.SOUND
    assert {name: (path.parent / name).read_bytes() for name in names(path.parent)} == before
    assert len(before) == 2
    store = Store.open(path)
    assert store.load() == sample()
    store.close()
    assert names(path.parent) == [path.name]


@pytest.mark.parametrize("content", [b"", b"a letter " * 900, b"SQLite format 3\x00" + b"\x00" * 500, b"PK\x03\x04" * 900])
def test_what_is_not_ours(path, content):
    path.write_bytes(content)
    assert check(path) == Verdict.NOT_OURS == 2
    assert path.read_bytes() == content


def test_a_database_of_another_program(path):
    sql(path, "CREATE TABLE stakeholder (id)")
    assert check(path) == Verdict.NOT_OURS


def test_a_newer_file(store, path):
    store.close()
    sql(path, "PRAGMA user_version=2", "CREATE TABLE more (x)")
    assert check(path) == Verdict.TOO_NEW == 3


HOSTILE = {
    "trigger": ("CREATE TRIGGER t AFTER INSERT ON dream BEGIN DELETE FROM stakeholder; END",),
    "view": ("DROP TABLE history", "CREATE VIEW history AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x FROM n"),
    "generated": ("ALTER TABLE dream ADD COLUMN g TEXT AS (printf('%.*c', 900000000, 'x'))",),
    "more": ("CREATE TABLE more (x)",),
    "columns": ("CREATE TABLE wide (" + ", ".join(f"c{n}" for n in range(1990)) + ")",),
    "looser": ("DROP TABLE dream", statements()["dream"].replace(" STRICT", "")),
    "names": ("UPDATE stakeholder SET name = 'x' WHERE id = 's1'",),
    "blob": ("PRAGMA ignore_check_constraints=ON", "UPDATE stakeholder SET name = CAST(zeroblob(70000000) AS TEXT) WHERE id = 's1'"),
    "endless": ("PRAGMA ignore_check_constraints=ON", "UPDATE stakeholder SET interest = 9e999 WHERE id = 's1'"),
    "range": ("PRAGMA ignore_check_constraints=ON", "UPDATE stakeholder SET ring = 9000000000000000000 WHERE id = 's1'"),
    "reference": ("DELETE FROM stakeholder WHERE id = 's1'",),
    "version": ("PRAGMA user_version=0",),
    "rows": (
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 200001)"
        " INSERT INTO dream SELECT 'd' || x, 0, '', NULL, 1, 1 FROM n",
    ),
    "meta": ("DELETE FROM meta WHERE key = 'identity'",),
}  # fmt: skip


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_files_are_damaged(store, path, kind):
    store.close()
    sql(path, *HOSTILE[kind])
    assert check(path) == Verdict.DAMAGED == 1
    with pytest.raises(StoreError):
        require_sound(path)


def test_what_breaks_a_border_rule_is_damage_even_when_the_digest_is_right(path):
    small_ones = small()
    card = small_ones.by_key(("stakeholder", "s1"))
    Store.create(path, small_ones.apply(rename(card, "two\nlines").changes)).close()
    assert check(path) == Verdict.DAMAGED


def test_rows_are_counted_anew_while_the_file_is_in_use(store, document, path):
    document.do(rename(document.records.by_key(("stakeholder", "s1")), "Tuin"))
    recount(path)
    document.do(rename(document.records.by_key(("stakeholder", "s1")), "Moestuin"))
    sql(path, "UPDATE history SET verb = 'x' WHERE seq = 1")
    with pytest.raises(Damaged, match="digest"):
        recount(path)


def damaged(content, dice):
    """The content with damage of one of several kinds."""
    hurt = bytearray(content)
    page = 4096 * dice.randrange(len(hurt) // 4096)
    match dice.randrange(6):
        case 0:
            hurt[dice.randrange(len(hurt))] ^= 1 << dice.randrange(8)
        case 1:
            start = dice.randrange(len(hurt) - 20)
            hurt[start : start + 20] = dice.randbytes(20)
        case 2:
            hurt[dice.randrange(100)] = dice.randrange(256)
        case 3:
            hurt[page : page + 4096] = bytes(4096)
        case 4:
            other = 4096 * dice.randrange(len(hurt) // 4096)
            hurt[page : page + 4096], hurt[other : other + 4096] = hurt[other : other + 4096], hurt[page : page + 4096]
        case _:
            del hurt[dice.randrange(len(hurt)) :]
    return bytes(hurt)


def test_three_hundred_damaged_files(store, document, path):
    document.do(rename(document.records.by_key(("stakeholder", "s1")), "Tuin"))
    records, identity, told = document.records, store.identity, store.history()
    store.close()
    sound, dice = path.read_bytes(), random.Random(11)
    seen = dict.fromkeys(Verdict, 0)
    for _ in range(300):
        hurt = damaged(sound, dice)
        path.write_bytes(hurt)
        verdict = check(path)
        seen[verdict] += 1
        assert path.read_bytes() == hurt
        assert names(path.parent) == [path.name]
        if verdict == Verdict.SOUND:
            again = Store.open(path)
            assert (again.load(), again.history(), len(again.identity)) == (records, told, len(identity))
            again.close()
    assert seen[Verdict.DAMAGED] > 150
    assert seen[Verdict.SOUND] > 5


def test_a_changed_letter_that_sqlite_does_not_see_is_seen(store, path):
    store.close()
    content = path.read_bytes()
    path.write_bytes(content.replace(b"Buurtmoestuin", b"Buurtmoestuim"))
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert check(path) == Verdict.DAMAGED


def test_a_hurt_beginning_is_damage_not_a_stranger(store, path):
    store.close()
    content = bytearray(path.read_bytes())
    assert content[68:72] == APPLICATION_ID.to_bytes(4, "big")
    content[16:18] = b"\x00\x03"
    path.write_bytes(content)
    assert check(path) == Verdict.DAMAGED


def test_a_file_that_is_not_there(path):
    with pytest.raises(FileNotFoundError):
        check(path)
