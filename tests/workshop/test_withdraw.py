"""Withdrawing: the name is gone from records, texts, history and snapshots, and undo does not bring it back."""

import json
import random
from dataclasses import replace

from cwb_desktop.paths import data_root
from cwb_desktop.workshop import border
from cwb_desktop.workshop import format as exchange
from cwb_desktop.workshop.collection import Change, Records
from cwb_desktop.workshop.document import Document, Edit
from cwb_desktop.workshop.format import pack_snapshot, unpack_snapshot
from cwb_desktop.workshop.people import Participant, Stakeholder, Workshop
from cwb_desktop.workshop.records import Note, Plan, Snapshot
from cwb_desktop.workshop.withdraw import withdraw_participant, withdraw_stakeholder

from .generated import generated

WORD, TODAY = "deelnemer", "2026-12-01"


def workshop():
    records = exchange.records(json.loads((data_root("resources") / "samples" / "sample_nl.json").read_text(encoding="utf-8")))
    note = Note(id="n", named=True, canvas="ring_map", x=1, y=1, text="Kevin, Kevin's vader en Kevins bal")
    with_note = records.apply([Change(None, note)])
    return Records([*with_note, Snapshot(id="snap", taken_on="2026-10-01", data=pack_snapshot(with_note))])


def words(records):
    return json.dumps(exchange.plain(records), ensure_ascii=False)


def test_the_name_is_gone_everywhere():
    records = workshop()
    scrub, places = withdraw_participant(records, "p07", TODAY, WORD)
    after = Records(map(scrub, records))
    border.check_all(after)
    person = after.get(Participant, "p07")
    assert (person.first_name, person.withdrawn_on, person.given_on) == ("", TODAY, "2026-09-10")
    assert after.get(Note, "n").text == "deelnemer, deelnemer's vader en Kevins bal"
    assert "Kevin" in words(records).replace("Kevins", "")
    assert "Kevin" not in words(after).replace("Kevins", "")
    inside = unpack_snapshot(after.get(Snapshot, "snap").data)
    assert (inside.get(Participant, "p07").first_name, inside.get(Participant, "p07").withdrawn_on) == ("", TODAY)
    assert ("note", "n", "text", "") in places and ("note", "n", "text", "snap") in places
    assert ("meeting", "a1", "facilitator", "") in places
    assert {field for kind, _, field, _ in places if kind == "stakeholder"} <= {
        "visited_by",
        "opened_by",
        "notes",
        "role",
        "stake",
        "contact",
    }


def test_only_what_it_must_change_changes():
    records = workshop()
    scrub, places = withdraw_participant(records, "p07", TODAY, WORD)
    changed = {record.key for record in records if scrub(record) != record}
    assert changed == {("participant", "p07"), ("snapshot", "snap"), *((kind, one) for kind, one, _, within in places if not within)}
    again = Records(map(scrub, records))
    assert Records(map(scrub, again)) == again


def test_names_in_older_snapshots_go_too():
    then = Records([Workshop(title="Fatima komt"), Participant(id="p", first_name="Fatima")])
    snapshot = Snapshot(id="s", taken_on="2026-01-01", data=pack_snapshot(then))
    records = Records([Workshop(title="Fatima en Fatma"), Participant(id="p", first_name="Fatma"), snapshot])
    scrub, _places = withdraw_participant(records, "p", TODAY, WORD)
    after = Records(map(scrub, records))
    assert after.workshop.title == "deelnemer en deelnemer"
    assert "Fat" not in words(after)


def test_a_date_before_the_permission_is_lifted_to_it():
    records = Records([Workshop(), Participant(id="p", first_name="Jo", given_on="2027-01-01")])
    scrub, _places = withdraw_participant(records, "p", TODAY, WORD)
    border.check_all(Records(map(scrub, records)))


def test_history_is_scrubbed_and_undo_does_not_bring_it_back():
    person, plan = Participant(id="p", first_name="Jo"), Plan(id="n", title="Voor Jo")
    written = []
    document = Document(Records([Workshop(), person]), lambda waiting: None, lambda: TODAY)
    document.do(Edit("plan.add", (Change(None, plan),)))
    document.do(Edit("participant.change", (Change(person, replace(person, role="bij Jo thuis")),)))
    document.do(Edit("plan.remove", (Change(plan, None),)))
    scrub, _places = withdraw_participant(document.records, "p", TODAY, WORD)
    document.rewrite(scrub, lambda *stored: written.append(stored))
    assert "Jo" not in repr(written[0])
    while document.undo():
        assert "'Jo" not in repr(list(document.records)) and "Jo " not in repr(list(document.records))
    assert document.records.get(Participant, "p") == Participant(id="p", first_name="", withdrawn_on=TODAY)
    while document.redo():
        pass
    assert document.records.get(Participant, "p").role == "bij deelnemer thuis"


def test_a_stakeholder():
    card = Stakeholder(id="a", name="Vrouwengroep Ster", contact="ster@example.org", role="koken", consent_to_record="given")
    records = Records([Workshop(question="Wat wil Vrouwengroep Ster?"), card, Stakeholder(id="b", name="Vrouwengroep Ster 2")])
    scrub, places = withdraw_stakeholder(records, "a", TODAY, "een groep")
    after = Records(map(scrub, records))
    hidden = after.get(Stakeholder, "a")
    assert (hidden.name, hidden.contact, hidden.consent_to_record, hidden.role) == ("", "", "withdrawn", "koken")
    assert after.workshop.question == "Wat wil een groep?"
    assert places == (("workshop", "workshop", "question", ""),)
    assert after.get(Stakeholder, "b").name == "Vrouwengroep Ster 2"


def test_whatever_the_records_are_they_stay_sound():
    for seed in range(8):
        records = generated(random.Random(seed))
        for one in (*records.all(Participant), *records.all(Stakeholder)):
            withdraw = withdraw_participant if isinstance(one, Participant) else withdraw_stakeholder
            scrub, _places = withdraw(records, one.id, "2027-06-01", WORD)
            border.check_all(Records(map(scrub, records)))
