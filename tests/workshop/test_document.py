"""The document: disk first, then memory, then screen; what fails outside is kept; everything can be taken back."""

import pytest

from cwb_desktop.workshop import edits
from cwb_desktop.workshop.border import Refused
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.document import Document, Edit, NotWritten, Scrub
from cwb_desktop.workshop.people import Stakeholder, Workshop
from cwb_desktop.workshop.waiting import Held, Waiting


class Disk:
    """A disk in memory that can be told to refuse."""

    def __init__(self, records):
        self.records = records
        self.waiting = {}
        self.full = False
        self.bug = False

    def write(self, waiting):
        if self.full:
            raise NotWritten("disk_full")
        if self.bug:
            raise RuntimeError("a bug")
        for written in waiting:
            if isinstance(written, Held):
                self.waiting[written.place] = written.waiting
            else:
                self.records = self.records.apply(written.edit.changes)


def start():
    records = Records([Workshop(name="De Linden")])
    disk = Disk(records)
    return disk, Document(records, disk.write, lambda: "2026-11-23")


def card(document, name, one_id):
    return document.do(edits.add(document.records, edits.new_stakeholder(document.records, name, one_id)))


def test_an_edit_is_on_disk_in_memory_and_told():
    disk, document = start()
    told = []
    document.listen(told.append)
    edit = card(document, "Bakkerij", "a")
    assert disk.records == document.records
    assert document.records.get(Stakeholder, "a").name == "Bakkerij"
    assert told == [edit.changes] and edit.on == "2026-11-23"


def test_undo_and_redo_walk_the_same_path():
    disk, document = start()
    begin = document.records
    card(document, "Bakkerij", "a")
    after = document.records
    assert document.undo().verb == "stakeholder.add"
    assert document.records == begin == disk.records
    assert document.undo() is None
    document.redo()
    assert document.records == after == disk.records and document.redo() is None


def test_typing_joins_until_there_is_rest():
    _, document = start()
    card(document, "B", "a")
    for name in ("Ba", "Bak"):
        document.do(edits.set_fields(document.records.get(Stakeholder, "a"), name=name), join=True)
    document.rest()
    document.do(edits.set_fields(document.records.get(Stakeholder, "a"), name="Bakkerij"), join=True)
    document.undo()
    assert document.records.get(Stakeholder, "a").name == "Bak"
    document.undo()
    assert document.records.get(Stakeholder, "a").name == "B"


def test_a_full_disk_loses_no_word_and_retry_writes_all_in_one_go():
    disk, document = start()
    disk.full = True
    card(document, "Bakkerij", "a")
    card(document, "Slager", "b")
    document.undo()
    assert [s.id for s in document.records.all(Stakeholder)] == ["a"]
    assert document.trouble.reason == "disk_full" and len(document.unsaved) == 3
    assert not document.retry() and len(disk.records.all(Stakeholder)) == 0
    disk.full = False
    assert document.retry() and document.unsaved == [] and document.trouble is None
    assert disk.records == document.records


def test_a_bug_in_writing_leaves_everything_as_it_was():
    disk, document = start()
    told = []
    document.listen(told.append)
    disk.bug = True
    with pytest.raises(RuntimeError):
        card(document, "Bakkerij", "a")
    assert len(document.records.all(Stakeholder)) == 0 and not told and document.next_undo() is None


def test_a_broken_border_rule_names_its_field_and_nothing_happens():
    disk, document = start()
    with pytest.raises(Refused) as refused:
        card(document, "x" * 61, "a")
    assert (refused.value.kind, refused.value.field, refused.value.rule) == ("stakeholder", "name", "too_long")
    assert disk.records == document.records and document.next_undo() is None


def test_an_edit_that_changes_nothing_is_not_done():
    _, document = start()
    assert document.do(edits.set_fields(document.records.workshop, name="De Linden")) is None
    assert document.do(Edit("nothing", ())) is None
    assert document.next_undo() is None


def test_a_listener_can_stop_listening():
    _, document = start()
    told = []
    stop = document.listen(told.append)
    stop()
    card(document, "Bakkerij", "a")
    assert not told


def test_rewrite_reaches_the_history_too_and_cannot_be_undone():
    disk, document = start()
    card(document, "Fatma", "a")
    document.do(edits.set_fields(document.records.get(Stakeholder, "a"), name="Fatma B"))

    def scrub(record):
        return edits.changed(record, name=record.name.replace("Fatma", "deelnemer")) if isinstance(record, Stakeholder) else record

    stored = []
    def store(records, done, undone, _waiting):
        disk.records = records
        stored.append((records, done, undone))

    document.rewrite(Scrub(scrub, str), store)
    assert document.records.get(Stakeholder, "a").name == "deelnemer B"
    assert "Fatma" not in repr(stored) and "Fatma" not in repr(document.next_undo())
    document.undo()
    assert document.records.get(Stakeholder, "a").name == "deelnemer"


# -- what is no value yet --


def test_what_waits_is_no_edit_and_goes_to_disk_when_that_can_take_it():
    disk, document = start()
    card(document, "Bakkerij", "a")
    edit, told = document.next_undo(), []
    document.listen(told.append)
    place, text = (("stakeholder", "a"), "ring"), Waiting("binnenin", "not_choice", (("value", "binnenin"),))
    before = document.records
    document.hold(place, text)
    document.hold(place, text)
    assert disk.waiting == document.waiting == {place: text} and document.records is before
    assert document.next_undo() is edit and not told, "undo knows nothing of it"
    disk.full = True
    document.hold(place, text := Waiting("buiten"))
    assert len(document.unsaved) == 1 and document.trouble.reason == "disk_full" and told == [()], "the banner hears of it"
    disk.full = False
    assert document.retry() and not document.unsaved and disk.waiting == document.waiting == {place: text}


@pytest.mark.parametrize("after", [lambda document: card(document, "Kapper", "b"), Document.retry], ids=["edit", "close"])
def test_what_no_longer_waits_leaves_the_disk_with_the_next_write_and_not_before(after):
    disk, document = start()
    card(document, "Bakkerij", "a")
    place, text = (("stakeholder", "a"), "ring"), Waiting("2")
    document.hold(place, text)
    document.hold(place, None)
    assert not document.waiting and disk.waiting == {place: text}, "the power may go before the edit that it became is there"
    after(document)
    assert disk.waiting == {place: None}
    del disk.waiting[place]
    document.retry()
    card(document, "Slager", "c")
    assert not disk.waiting, "told once"


def test_what_waits_at_a_record_that_is_gone_for_good_is_let_go():
    _disk, document = start()
    card(document, "Bakkerij", "a")
    card(document, "Kapper", "b")
    text = Waiting("binnenin")
    places = [(("stakeholder", one), "ring") for one in ("a", "b", "+step=1")] + [(("workshop", "workshop"), "what_if")]
    now = document.records.apply(edits.remove(document.records, *document.records.all(Stakeholder)).changes)
    again = Document(now, lambda _sequence: None, lambda: "2026-11-23", [document.next_undo()], (), dict.fromkeys(places, text))
    again.forget_lost()
    assert list(again.waiting) == places[1:], "undo may still bring b back"
