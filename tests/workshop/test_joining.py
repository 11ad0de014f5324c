"""Two cards for the same: offered when they look alike, and joined without losing a word."""

import json

import pytest

from cwb_desktop.paths import data_root
from cwb_desktop.workshop import border, edits, format, joining
from cwb_desktop.workshop.agreements import Action, Cell
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.people import Lever, Participant, Relation, Stakeholder, Workshop


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Woningcorporatie Noord", "woningcorp. Noord"),
        ("Café de Linde", "cafe De Linde"),
        ("Buurtkamer 't Lindeblad", "Buurtkamer t Lindeblad"),
        ("Stichting Lindehart", "Lindehart"),
        ("Bakkerij De Korst", "Bakerij de Korst"),
    ],
)
def test_names_that_look_alike(one, other):
    assert joining.likeness(one, other) >= joining.ALIKE
    assert joining.likeness(one, other) == joining.likeness(other, one)


@pytest.mark.parametrize(
    ("one", "other"), [("Basisschool De Wissel", "Wijkkrant De Lindebode"), ("Moskee aan de Laan", "Kerk aan de Singel"), ("", "De Linden")]
)
def test_names_that_do_not(one, other):
    assert joining.likeness(one, other) < joining.ALIKE


def test_the_samples_hold_no_twins():
    for language in ("nl", "en"):
        records = format.records(json.loads((data_root("resources") / "samples" / f"sample_{language}.json").read_text(encoding="utf-8")))
        for card in records.all(Stakeholder):
            assert not joining.similar(records, card.name, card.id), card.name


def world():
    return Records([
        Workshop(),
        Stakeholder(id="a", name="Noord", kind="unknown", role="Verhuurt", stake="Rust"),
        Stakeholder(id="b", name="Woningcorporatie Noord", kind="housing", ring=3, angle=200, sphere="institutions", anchor=True,
                    matrix_row=2, role="Bouwt", consent_to_record="refused", interest=5.0, influence=8.0),
        Stakeholder(id="c", name="C"),
        Relation(id="r1", source="a", target="b"),
        Relation(id="r2", source="b", target="c"),
        Relation(id="r3", source="c", target="a", type="money", direction="one"),
        Cell(id="x1", stakeholder="a", pillar="own", level=1, text="Klein"),
        Cell(id="x2", stakeholder="b", pillar="own", level=3, text="Groot", amount=5, unit="homes"),
        Cell(id="x3", stakeholder="b", pillar="buy", level=2, text="Koopt"),
        Lever(id="l1", stakeholder="b", pillar="land", text="Panden"),
        Participant(id="p", first_name="Ans", stakeholder="b"),
        Action(id="d", what="Bellen", due="2027-01-01", who="b"),
    ])  # fmt: skip


def test_joining_keeps_lines_cells_places_and_words():
    records = world()
    edit = joining.join_stakeholders(records, "a", "b")
    after = records.apply(edit.changes)
    border.check_changes(after, edit.changes)
    one = after.get(Stakeholder, "a")
    assert after.get(Stakeholder, "b") is None
    assert (one.kind, one.ring, one.angle, one.anchor, one.matrix_row) == ("housing", 3, 200, True, 2)
    assert (one.interest, one.influence) == (5.0, 8.0)
    assert one.consent_to_record == "refused"
    assert {(r.source, r.target) for r in after.all(Relation)} == {("a", "c"), ("c", "a")}
    cells = {(c.pillar, c.level, c.text, c.amount, c.unit) for c in after.all(Cell)}
    assert cells == {("own", 3, "Groot", 5, "homes"), ("buy", 2, "Koopt", None, None)}
    assert after.get(Lever, "l1").stakeholder == "a" and after.get(Participant, "p").stakeholder == "a"
    assert after.get(Action, "d").who == "a"
    assert set(one.notes) == {"Woningcorporatie Noord", "Bouwt", "Klein"}
    assert after.apply(edit.inverse().changes) == records


def test_an_action_of_a_participant_with_the_same_id_is_left_alone():
    records = world()
    records = records.apply(edits.add(records, Participant(id="b", first_name="Bea")).changes)
    after = records.apply(joining.join_stakeholders(records, "a", "b").changes)
    assert after.get(Action, "d").who == "b"


def test_one_card_cannot_be_joined_with_itself():
    with pytest.raises(ValueError):
        joining.join_stakeholders(world(), "a", "a")
