"""A file is made, opened, written and rewritten; what is not one of ours is refused by name."""

import sqlite3
from contextlib import closing
from functools import partial

import pytest

from cwb_desktop.store.connection import connect
from cwb_desktop.store.digest import digest_of
from cwb_desktop.store.errors import ChangedElsewhere, Damaged, Locked, NotOurs, TooNew
from cwb_desktop.store.schema import APPLICATION_ID
from cwb_desktop.store.store import Store
from cwb_desktop.workshop.agreements import Action
from cwb_desktop.workshop.collection import Change, Records
from cwb_desktop.workshop.document import Document, Edit, Scrub, Written
from cwb_desktop.workshop.keepsakes import Dream
from cwb_desktop.workshop.people import Stakeholder, Workshop

from .things import TODAY, rename, sample, small, sql


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_whole_sample_comes_back(path, language):
    records = sample(language)
    Store.create(path, records).close()
    again = Store.open(path)
    assert again.load() == records
    assert again.digest() == digest_of(records)
    assert again.history() == ([], [])
    assert again.migrated is None
    again.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_an_empty_workshop_is_a_file_too(path):
    store = Store.create(path, Records())
    assert store.load() == Records()
    store.close()


def test_the_identity_is_kept_or_made(tmp_path):
    own = Records([Workshop(own_id="from-the-file")])
    stores = [Store.create(tmp_path / f"{n}.cwb", records, given) for n, (records, given) in enumerate(
        [(small(), None), (small(), None), (own, None), (small(), "given")])]  # fmt: skip
    first, second, third, fourth = (store.identity for store in stores)
    assert first != second and len(first) == 10
    assert (third, fourth) == ("from-the-file", "given")
    for store in stores:
        store.close()
    again = Store.open(tmp_path / "0.cwb")
    assert again.identity == first
    again.close()


def test_nothing_is_written_over(path):
    path.write_bytes(b"other work")
    with pytest.raises(FileExistsError):
        Store.create(path, small())
    assert path.read_bytes() == b"other work"


def test_the_file_is_set_up_to_last(store):
    raw = store._engine.raw_connection()
    asked = {name: raw.cursor().execute(f"PRAGMA {name}").fetchone()[0] for name in (
        "journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema", "application_id", "user_version", "busy_timeout",
    )}  # fmt: skip
    assert raw.driver_connection.getlimit(sqlite3.SQLITE_LIMIT_LENGTH) == 64_000_000
    raw.close()
    assert asked == {
        "journal_mode": "delete", "synchronous": 3, "foreign_keys": 1, "secure_delete": 1, "trusted_schema": 0,
        "application_id": APPLICATION_ID, "user_version": 1, "busy_timeout": 2000,
    }  # fmt: skip


def test_an_edit_of_many_kinds_is_one_transaction(store, document):
    card, action = document.records.by_key(("stakeholder", "s3")), document.records.by_key(("action", "a1"))
    new = Stakeholder(id="s9", name="Nieuw", order=9)
    altered = Action(id="a1", what="Bellen", due="2026-12-01", who="s9")
    document.do(Edit("mixed", (Change(None, new), Change(card, None), Change(action, altered))))
    assert store.load() == document.records
    assert store.digest() == digest_of(document.records)


def test_a_broken_reference_writes_nothing(store):
    before = store.load()
    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.write([Written(Edit("x", (Change(before.by_key(("stakeholder", "s1")), None),)), "do")])
    assert store.load() == before
    assert store.history() == ([], [])
    store.write([Written(rename(before.by_key(("stakeholder", "s1")), "Tuin"), "do")])


@pytest.mark.parametrize("after", [True, False], ids=["change", "remove"])
def test_a_row_that_is_gone_is_noticed(store, path, after):
    card = store.load().by_key(("stakeholder", "s3"))
    sql(path, "DELETE FROM stakeholder WHERE id = 's3'")
    edit = rename(card, "Jeugd") if after else Edit("remove", (Change(card, None),))
    with pytest.raises(ChangedElsewhere):
        store.write([Written(edit, "do")])
    assert store.history() == ([], [])


def test_a_row_that_came_is_noticed(store, path):
    sql(path, "INSERT INTO dream VALUES ('d1', 0, 'x', NULL, 1, 1)")
    with pytest.raises(ChangedElsewhere):
        store.write([Written(Edit("add", (Change(None, Dream(id="d1")),)), "do")])


def test_two_writers_notice_each_other(store, path):
    second = Store.open(path)
    card = store.load().by_key(("stakeholder", "s1"))
    second.write([Written(rename(card, "Van de ander"), "do")])
    with pytest.raises(ChangedElsewhere):
        store.write([Written(rename(store.load().by_key(("stakeholder", "s2")), "Van mij"), "do")])
    assert second.load().by_key(("stakeholder", "s2")).name == "Zorg & Co"
    second.close()


# -- withdrawing --


def test_rewriting_leaves_no_trace_in_the_file(store, document, path):
    marker = "Geheimenaam"
    card = document.records.by_key(("stakeholder", "s1"))
    document.do(rename(card, marker))
    document.do(rename(document.records.by_key(("stakeholder", "s1")), "anders"))
    document.do(rename(document.records.by_key(("stakeholder", "s1")), marker + " 2"))
    document.undo()
    assert marker.encode() in path.read_bytes()

    def scrub(record):
        named = isinstance(record, Stakeholder) and marker in record.name
        return Stakeholder(id=record.id, order=record.order, ring=1, angle=24, name="-") if named else record

    document.rewrite(Scrub(scrub, str), store.rewrite)
    assert store.load() == document.records
    assert store.history() == (document._done, document._undone)
    assert store.digest() == digest_of(document.records)
    document.redo()
    document.undo()
    store.close()
    assert marker.encode() not in path.read_bytes()


def test_a_rewrite_that_fails_changes_nothing(store, document):
    document.do(rename(document.records.by_key(("stakeholder", "s1")), "Tuin"))
    before, kept = store.load(), store.history()
    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.rewrite(Records(record for record in before if record.key != ("stakeholder", "s1")), [], [])
    assert (store.load(), store.history()) == (before, kept)


# -- files that are not sound --


def test_other_files_are_refused_by_name(path, tmp_path):
    path.write_text("a letter of more than a hundred characters " * 9)
    with pytest.raises(NotOurs):
        Store.open(path)
    path.write_bytes(b"")
    with pytest.raises(NotOurs):
        Store.open(path)
    assert path.read_bytes() == b""
    sql(tmp_path / "other.cwb", "PRAGMA journal_mode=WAL", "CREATE TABLE x (y)")
    before = (tmp_path / "other.cwb").read_bytes()
    with pytest.raises(NotOurs):
        Store.open(tmp_path / "other.cwb")
    assert (tmp_path / "other.cwb").read_bytes() == before
    with pytest.raises(FileNotFoundError):
        Store.open(tmp_path / "none.cwb")


def test_a_newer_file_is_refused_and_not_written_to(store, path):
    store.close()
    sql(path, "PRAGMA user_version=2")
    before = path.read_bytes()
    with pytest.raises(TooNew):
        Store.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("hostile", [
    "CREATE TRIGGER t AFTER UPDATE ON stakeholder BEGIN DELETE FROM action; END",
    "CREATE VIEW v AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
    "CREATE TABLE extra (x)",
    "CREATE INDEX more ON stakeholder (name)",
    "ALTER TABLE dream ADD COLUMN g TEXT GENERATED ALWAYS AS (printf('%.*c', 100000000, 'x')) VIRTUAL",
    "DROP TABLE dream",
])  # fmt: skip
def test_a_file_that_declares_anything_else_is_refused(store, path, hostile):
    store.close()
    sql(path, hostile)
    with pytest.raises(Damaged, match="schema"):
        Store.open(path)


def test_rows_that_cannot_be_read_are_damage_not_a_bug(store, path):
    sql(path, "UPDATE stakeholder SET notes = '[1, 2' || ']]' WHERE id = 's1'")
    with pytest.raises(Damaged):
        store.load()


def test_text_that_is_no_text_is_damage(store, path):
    sql(path, "UPDATE stakeholder SET name = CAST(x'ff41' AS TEXT) WHERE id = 's1'")
    with pytest.raises(Damaged):
        store.load()


def test_a_file_that_another_program_holds_says_so(store, path, monkeypatch):
    monkeypatch.setattr("cwb_desktop.store.store.connect", partial(connect, patience=10))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(Locked):
            Store.open(path)


def test_a_link_is_followed_to_the_file_itself(store, path, tmp_path):
    link = tmp_path / "link.cwb"
    link.symlink_to(path)
    linked = Store.open(link)
    assert linked.path == path.resolve()
    linked.close()


def test_the_document_lives_on_a_store(path):
    store = Store.create(path, small())
    document = Document(store.load(), store.write, lambda: TODAY, *store.history())
    document.do(rename(document.records.by_key(("stakeholder", "s1")), "Tuin"))
    store.close()
    again = Store.open(path)
    assert again.load() == document.records
    ((edit,), undone) = again.history()
    assert (edit.verb, edit.on, undone) == ("stakeholder.rename", TODAY, [])
    again.close()
