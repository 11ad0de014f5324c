"""Done and undone edits come back exactly, whatever was done, joined, undone and done again."""

import random

import pytest

from cwb_desktop.store.digest import digest_of
from cwb_desktop.store.errors import Damaged
from cwb_desktop.store.store import Store
from cwb_desktop.workshop.collection import Change
from cwb_desktop.workshop.document import DEPTH, Document, Edit
from cwb_desktop.workshop.exercise import RandomUser
from cwb_desktop.workshop.format import pack_snapshot
from cwb_desktop.workshop.keepsakes import Dream

from .things import TODAY, rename, small, sql


def reopened(store):
    store.close()
    again = Store.open(store.path)
    return again, Document(again.load(), again.write, lambda: TODAY, *again.history())


def same(document, other):
    return (document.records, document._done, document._undone) == (other.records, other._done, other._undone)


def card(document):
    return document.records.by_key(("stakeholder", "s1"))


def test_undo_goes_on_after_a_restart(store, document):
    start = document.records
    for name in "abc":
        document.do(rename(card(document), name))
    document.undo()
    store, again = reopened(store)
    assert same(document, again)
    assert again.redo().verb == "stakeholder.rename"
    while again.undo():
        pass
    store, last = reopened(store)
    assert last.records == start
    assert len(last._undone) == 3
    store.close()


def test_typing_is_one_edit_after_a_restart_too(store, document):
    for name in ("B", "Bu", "Buurtmoestuin", "Buurt"):
        document.do(rename(card(document), name), join=True)
    assert len(document._done) == 1
    store, again = reopened(store)
    assert same(document, again)
    assert again.next_undo().changes[0].before.name == "Buurtmoestuin"
    store.close()


def test_typing_that_comes_back_to_where_it_began_is_kept_as_it_is(store, document):
    document.do(rename(card(document), "B"), join=True)
    document.do(rename(card(document), "Buurtmoestuin"), join=True)
    assert document.next_undo().changes[0].before == document.next_undo().changes[0].after
    store, again = reopened(store)
    assert same(document, again)
    again.undo()
    assert again.redo() is not None
    store.close()


def test_a_new_edit_ends_what_was_undone(store, document):
    for name in "abc":
        document.do(rename(card(document), name))
    document.undo()
    document.undo()
    document.do(rename(card(document), "anders"))
    store, again = reopened(store)
    assert same(document, again)
    assert (len(again._done), again._undone) == (2, [])
    store.close()


def test_only_the_last_edits_are_kept(store, document):
    for number in range(DEPTH + 5):
        document.do(rename(card(document), f"naam {number}"))
    store, again = reopened(store)
    assert same(document, again)
    assert len(again._done) == DEPTH
    while again.undo():
        pass
    assert card(again).name == "naam 4"
    store.close()


def test_a_picture_that_goes_comes_back(store, document):
    photo = document.records.by_key(("photo", "f1"))
    document.do(Edit("photo.remove", (Change(photo, None),)))
    store, again = reopened(store)
    again.undo()
    assert again.records.by_key(("photo", "f1")) == photo
    store.close()


def test_an_alteration_keeps_only_what_differs(store, document):
    document.do(Edit("photo.caption", (Change(photo := document.records.by_key(("photo", "f1")), type(photo)(
        id=photo.id, type=photo.type, sha256=photo.sha256, data=photo.data, caption="Anders")),)))  # fmt: skip
    raw = store._engine.raw_connection()
    (text,) = raw.cursor().execute("SELECT changes FROM history").fetchone()
    raw.close()
    assert text == '[["photo","f1",{"caption":"De tuin"},{"caption":"Anders"}]]'


def test_one_record_twice_in_an_edit(store, document):
    new, named = Dream(id="d1", text="a"), Dream(id="d1", text="b")
    document.do(Edit("dream.add", (Change(None, new), Change(new, named))))
    store, again = reopened(store)
    assert same(document, again)
    again.undo()
    assert again.records == small()
    store, last = reopened(store)
    assert same(again, last)
    last.redo()
    assert last.records == document.records
    store.close()


def test_edits_of_all_kinds_come_back_after_each_restart(store):
    user, dice = RandomUser(7, pack_snapshot), random.Random(7)
    document = Document(store.load(), store.write, user.today)
    verbs = set()
    for _ in range(12):
        for _ in range(dice.randint(5, 30)):
            verbs.add(user.act(document))
            if dice.random() < 0.2:
                document.undo()
        store, again = reopened(store)
        assert same(document, again)
        assert store.digest() == digest_of(document.records)
        document = Document(again.records, store.write, user.today, again._done, again._undone)
    assert len(verbs) > 10
    while document.undo():
        pass
    store, again = reopened(store)
    assert same(document, again)
    store.close()


@pytest.mark.parametrize("change", [
    "UPDATE history SET changes = '[[\"stakeholder\",\"s1\",{\"name\":\"x\"},{\"name\":\"y\"}]]'",
    "UPDATE history SET changes = '[[\"nothing\",\"s1\",{},{}]]'",
    "UPDATE history SET changes = '[['",
    "UPDATE history SET undone = 1",
])  # fmt: skip
def test_a_history_that_does_not_fit_is_damage_and_can_be_left_behind(store, document, path, change):
    document.do(rename(card(document), "b"))
    sql(path, change)
    with pytest.raises(Damaged):
        store.history()
    records = store.load()
    store.rewrite(records, [], [])
    assert store.history() == ([], [])
