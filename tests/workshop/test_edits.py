"""Edits: what users mean becomes changes, with everything that must go along."""

import pytest

from cwb_desktop.workshop import edits, places
from cwb_desktop.workshop.agreements import Action, Cell, Plan
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.keepsakes import FormText, Tick
from cwb_desktop.workshop.people import Lever, Meeting, Participant, Relation, Stakeholder, Workshop


def world():
    return Records([
        Workshop(),
        Stakeholder(id="a", name="A", order=0, anchor=True),
        Stakeholder(id="b", name="B", order=1),
        Stakeholder(id="c", name="C", order=2),
        Relation(id="r", source="a", target="b"),
        Lever(id="l", stakeholder="a"),
        Cell(id="x", stakeholder="a", pillar="own"),
        Participant(id="p", first_name="Fatma", stakeholder="a"),
        Plan(id="pl", title="Plan", owner="a"),
        Action(id="d", what="Bellen", due="2027-01-01", who="a"),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("ring", "angle", "x", "y"), [(1, 24, 536.6, 278.8), (2, 190, 472.7, 516.1), (3, 286, 288.5, 300.4), (4, 160, 594.1, 619.4)]
)
def test_places_of_the_method(ring, angle, x, y):
    found = places.ring_point(ring, angle)
    assert (round(found[0], 1), round(found[1], 1)) == (x, y)
    assert places.ring_at(*found) == (ring, angle)


def test_a_sector_has_room_for_5_8_11_and_11():
    assert [len(places.lattice("public", ring)) for ring in (1, 2, 3, 4)] == [5, 8, 11, 11]
    assert places.lattice("community", 1) == (9, 27, 45, 63, 81)


def test_new_cards_get_the_defaults_and_places_of_their_own():
    records = Records([Workshop()])
    names, ids = [f"Naam {n}" for n in range(8)], [f"n{n}" for n in range(8)]
    records = records.apply(edits.add_stakeholders(records, names, ids, "community", 2, "a1").changes)
    cards = records.all(Stakeholder)
    assert [card.angle for card in cards] == list(places.lattice("community", 2))
    first = cards[0]
    assert (first.kind, first.ring, first.consent_to_record, first.typed_in) == ("unknown", 2, "asked", "a1")
    assert (first.relation_to_neighbourhood, first.anchor, first.interest) == ("lives_here", False, None)
    assert [card.order for card in cards] == list(range(8))


def test_removing_takes_along_what_cannot_be_without_it_and_lets_go_of_the_rest():
    records = world()
    edit = edits.remove(records, records.get(Stakeholder, "a"))
    after = records.apply(edit.changes)
    assert after.get(Stakeholder, "a") is None
    assert not after.all(Relation) and not after.all(Lever) and not after.all(Cell)
    assert after.get(Participant, "p").stakeholder is None
    assert after.get(Plan, "pl").owner is None and after.get(Action, "d").who is None
    assert after.apply(edit.inverse().changes) == records


def test_who_means_a_participant_before_a_stakeholder_of_the_same_id():
    records = world().apply(edits.add(world(), Participant(id="a", first_name="Ans")).changes)
    after = records.apply(edits.remove(records, records.get(Stakeholder, "a")).changes)
    assert after.get(Action, "d").who == "a"


def test_reorder_moves_one_row_and_keeps_the_others_in_order():
    records = world()
    after = records.apply(edits.reorder(records, records.get(Stakeholder, "c"), 0).changes)
    assert [s.id for s in after.all(Stakeholder)] == ["c", "a", "b"]


def test_off_the_canvas_and_back():
    records = world()
    after = records.apply(edits.take_off(records, ["b"], "ring_map").changes)
    assert after.get(Stakeholder, "b").off == ("ring_map",)
    back = after.apply(edits.put_on_ring(after.get(Stakeholder, "b"), 1, 370).changes)
    assert (back.get(Stakeholder, "b").off, back.get(Stakeholder, "b").angle) == (None, 10)


def test_kind_sets_its_permission_only_while_nobody_has_answered():
    card = Stakeholder(id="k", name="K")
    assert edits.set_kind(card, "housing").changes[0].after.consent_to_record == "organisation_public"
    said = edits.changed(card, consent_to_record="refused")
    assert edits.set_kind(said, "housing").changes[0].after.consent_to_record == "refused"


def test_an_anchor_gets_the_last_row_and_loses_its_cells_when_it_is_none():
    records = world()
    after = records.apply(edits.set_anchor(records, records.get(Stakeholder, "b"), True).changes)
    assert after.get(Stakeholder, "b").matrix_row == 1
    gone = records.apply(edits.set_anchor(records, records.get(Stakeholder, "a"), False).changes)
    assert not gone.get(Stakeholder, "a").anchor and not gone.all(Cell)


def test_ticks_and_forms_come_and_go():
    records = world()
    ticked = records.apply(edits.tick(records, 1, "signed", "2026-09-10", "t").changes)
    assert ticked.all(Tick)[0].on == "2026-09-10"
    assert not ticked.apply(edits.tick(ticked, 1, "signed", None, "t2").changes).all(Tick)
    filled = records.apply(edits.set_form(records, "step.1", "roles", "Wie doet wat", "f").changes)
    assert filled.all(FormText)[0].text == "Wie doet wat"
    assert not filled.apply(edits.set_form(filled, "step.1", "roles", "", "f2").changes).all(FormText)


def test_closing_a_meeting_takes_its_snapshot_of_the_closed_state():
    records = world().apply(edits.add(world(), Meeting(id="m", date="2026-09-10", title="Avond")).changes)
    seen = []

    def pack(then):
        seen.append(then.get(Meeting, "m").closed_at)
        return b"packed"

    edit = edits.close_meeting(records, records.get(Meeting, "m"), "2026-09-10T21:05:00", "s", pack)
    assert seen == ["2026-09-10T21:05:00"] and len(edit.changes) == 2
