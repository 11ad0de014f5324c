"""The one filter: a marker in every hidden field and a hidden name in every free text, and none of them left."""

import hashlib
import json
import random
import unicodedata
from dataclasses import replace

import pytest

from cwb_desktop.paths import data_root
from cwb_desktop.workshop import border
from cwb_desktop.workshop import format as exchange
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.fields import fields_of
from cwb_desktop.workshop.format import pack_snapshot, plain
from cwb_desktop.workshop.method import CONSENTS
from cwb_desktop.workshop.names import NAMES_THEMSELVES, Names, text_fields
from cwb_desktop.workshop.permitted import NOT_FACILITATOR, permitted, permitted_then
from cwb_desktop.workshop.records import (
    TYPES,
    Action,
    Agreement,
    Cell,
    Decision,
    Dream,
    Lever,
    Meeting,
    Note,
    Participant,
    Photo,
    Plan,
    Relation,
    Snapshot,
    Stakeholder,
    Workshop,
)

from .generated import generated

WORD = "deelnemer"
NAME = "Xanthippe"


def texts_of(records):
    """Every text in the records, names of stakeholders and places apart from the rest."""
    for record in records:
        for spec in fields_of(type(record)):
            value = getattr(record, spec.name)
            for text in value if isinstance(value, tuple) else (value,):
                if isinstance(text, str):
                    yield record.KIND, spec.name, text


def with_text(record, text):
    """The record with this text in each of its free texts."""
    values = {}
    for spec in text_fields(type(record)):
        values[spec.name] = (text,) if spec.type == "texts" else text
    return replace(record, **values)


# -- states of stakeholders --

OPEN, CLOSED = Meeting(id="m1", date="2026-01-01"), Meeting(id="m2", date="2026-01-02", closed_at="2026-01-02T21:00:00")


@pytest.mark.parametrize("typed_in", [None, "m1", "m2"])
@pytest.mark.parametrize("consent", CONSENTS)
def test_states(consent, typed_in):
    records = Records([Workshop(), OPEN, CLOSED, Stakeholder(id="a", name="Group", consent_to_record=consent, typed_in=typed_in)])
    shown = {audience: permitted(records, audience, WORD).get(Stakeholder, "a").name == "Group" for audience in ("team", "room", "others")}
    free = consent in ("organisation_public", "given")
    assert shown == {"team": True, "room": free or (consent == "asked" and typed_in == "m1"), "others": free}


def test_the_marker_stays_and_says_nothing():
    card = with_text(Stakeholder(id="a", name="secret", consent_to_record="refused", ring=2, angle=30, anchor=True), "secret")
    lever = Lever(id="l", stakeholder="a", pillar="buy", text="secret", amount=5, unit="EUR")
    records = Records([Workshop(), card, Stakeholder(id="b", name="B"), lever, Relation(id="r", source="a", target="b")])
    seen = permitted(records, "others", WORD)
    hidden = seen.get(Stakeholder, "a")
    assert (hidden.name, hidden.role, hidden.stake, hidden.contact, hidden.ring, hidden.angle) == ("", "", "", "", 2, 30)
    assert seen.get(Lever, "l").text == "" and seen.get(Lever, "l").amount == 5
    assert len(seen.all(Relation)) == 1
    assert permitted(records, "team", WORD) is records


# -- first names --


@pytest.mark.parametrize("values", [{"name_in_report": False}, {"name_in_report": True, "withdrawn_on": "2026-01-01"}])
@pytest.mark.parametrize("audience", ["room", "others"])
def test_no_hidden_name_in_any_text(audience, values):
    marked = set()
    for seed in range(10):
        rows = [with_text(record, f"{NAME} x") for record in generated(random.Random(seed), with_snapshot=False)]
        rows = [replace(row, first_name=NAME, **{"withdrawn_on": None, **values}) if isinstance(row, Participant) else row for row in rows]
        rows = [replace(row, shows=None) if isinstance(row, Photo) else row for row in rows]
        rows = [replace(row, sensitivity=None) if "sensitivity" in row.__dataclass_fields__ else row for row in rows]
        person = Participant(id="person", first_name=NAME, role=f"met {NAME}’s zus", **values)
        seen = permitted(Records([*rows, person]), audience, WORD)
        assert [(kind, name) for kind, name, text in texts_of(seen) if NAME in text] == []
        assert {one.first_name for one in seen.all(Participant)} == {""}
        assert seen.get(Participant, "person").role == f"met {WORD}’s zus"
        marked |= {(record.KIND, spec.name) for record in seen for spec in text_fields(type(record))}
    assert marked == {(record_type.KIND, spec.name) for record_type in TYPES for spec in text_fields(record_type)}


def test_names_of_stakeholders_and_places_stay():
    group = Stakeholder(id="a", name=f"Bakker {NAME}", consent_to_record="given")
    meeting = Meeting(id="m", date="2026-01-01", place=f"Bij {NAME}")
    records = Records([Workshop(name=NAME, city=NAME), meeting, group, Participant(id="p", first_name=NAME)])
    seen = permitted(records, "others", WORD)
    assert {(kind, name) for kind, name, text in texts_of(seen) if NAME in text} == NAMES_THEMSELVES - {("participant", "first_name")}


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("Roos", "Roos plukt een roos met Roosje.", "deelnemer plukt een roos met Roosje."),
        ("Fatma", "Fatma's idee, (Fatma) en Fatma-Kevin", "deelnemer's idee, (deelnemer) en deelnemer-Kevin"),
        ("Jo", "Jo en Joost en BanJo", "deelnemer en Joost en BanJo"),
        ("Anne Marie", "Anne  Marie en Anne", "deelnemer en Anne"),
        ("Zoë", unicodedata.normalize("NFD", "Zoë komt"), "deelnemer komt"),
        ("Zoe", unicodedata.normalize("NFD", "Zoë komt"), unicodedata.normalize("NFD", "Zoë komt")),
        ("fatma", "Fatma komt", "deelnemer komt"),
        (" Sem ", "Sem!", "deelnemer!"),
        ("A.*", "A.* AB", "deelnemer AB"),
        ("Şerife", "Şerife_2", "deelnemer_2"),
    ],
)
def test_whole_words_in_the_same_capitals(name, before, after):
    records = Records([Workshop(title=before), Participant(id="p", first_name=name)])
    assert permitted(records, "others", WORD).workshop.title == after


@pytest.mark.parametrize(
    "written",
    ["Fat\u00adma", "F\u200bat\u2060ma", "𝐅𝐚𝐭𝐦𝐚", "Ｆａｔｍａ", "Fatma\ufe0f", "\u202eFatma", "ℱatma"],
)
def test_a_name_in_other_dress_is_the_same_name(written):
    names = Names(["Fatma"], "deelnemer")
    seen = names.within(f"Bel {written} 🎉 en Joost")
    assert seen.replace("\u202e", "").replace("\ufe0f", "") == "Bel deelnemer 🎉 en Joost"
    assert names.within("Fatmaatje 🎉") == "Fatmaatje 🎉"
    assert Names(["Fat\u00adma"], "x").within("Bel Fatma") == "Bel x", "a name that was typed with such a sign"


def test_a_replacement_is_never_a_pattern_and_always_fits():
    assert Names(["Jo"], r"\1 {x}").within("Jo") == r"\1 {x}"
    text = Names(["Jo"], WORD).within("Jo " * 13, 40)
    assert len(text) == 40 and "Jo" not in text
    records = Records([Workshop(), Plan(id="p", title="Jo " * 13), Participant(id="p", first_name="Jo")])
    border.check_all(permitted(records, "others", WORD))


def test_one_of_several_with_the_name_is_enough():
    first, second = Participant(id="p", first_name="Fatma", name_in_report=True), Participant(id="q", first_name="Fatma")
    seen = permitted(Records([Workshop(title="Fatma komt"), first, second]), "others", WORD)
    assert seen.workshop.title == "deelnemer komt"
    assert [one.first_name for one in seen.all(Participant)] == ["Fatma", ""]
    assert permitted(Records([Workshop(title="Fatma komt"), first]), "others", WORD).workshop.title == "Fatma komt"


def test_withdrawn_in_a_file_that_kept_the_name():
    records = exchange.records(_sample("nl"))
    seen = permitted(records, "others", WORD)
    assert {one.id for one in seen.all(Participant) if not one.first_name} == {"p09", "p10"}
    assert not [
        text
        for kind, name, text in texts_of(seen)
        if {"Youssef", "Sem"} & set(text.replace(",", " ").split()) and (kind, name) not in NAMES_THEMSELVES
    ]
    border.check_all(seen)


def _sample(language):
    return json.loads((data_root("resources") / "samples" / f"sample_{language}.json").read_text(encoding="utf-8"))


# -- sensitivity --


@pytest.mark.parametrize("sensitivity", ["organisers", "facilitator"])
def test_a_sensitive_stakeholder_leaves_nothing_behind(sensitivity):
    hidden = Stakeholder(id="zz", name="Z", sensitivity=sensitivity, anchor=True)
    records = Records([
        Workshop(), Meeting(id="m", date="2026-01-01"), hidden, Stakeholder(id="b", name="B"), Participant(id="p", stakeholder="zz"),
        Relation(id="r", source="zz", target="b"), Lever(id="l", stakeholder="zz", pillar="buy"),
        Cell(id="c", stakeholder="zz", pillar="buy", level=1), Agreement(id="g", stakeholder="zz"), Plan(id="n", owner="zz"),
        Action(id="t", when="", due="2026-01-01", who="zz"),
        Decision(id="d", meeting="m", date="2026-01-01", proposed_by="zz"),
    ])  # fmt: skip
    for audience in ("room", "others"):
        seen = permitted(records, audience, WORD)
        assert "zz" not in [value for _, _, value in texts_of(seen)] and seen.get(Stakeholder, "zz") is None
        assert {record.KIND for record in seen} == {"workshop", "meeting", "stakeholder", "participant", "plan", "action", "decision"}
        border.check_all(seen)
    assert permitted(records, "team", WORD) is records
    mirrored = permitted(records, "team", WORD, NOT_FACILITATOR)
    assert (mirrored.get(Stakeholder, "zz") is None) == (sensitivity == "facilitator")


def test_who_of_the_same_id_is_the_participant():
    hidden, person = Stakeholder(id="x", sensitivity="facilitator"), Participant(id="x", name_in_report=True)
    records = Records([Workshop(), hidden, person, Action(id="t", when="", due="2026-01-01", who="x")])
    assert permitted(records, "others", WORD).get(Action, "t").who == "x"


def test_sensitive_relations_and_notes():
    a, b = Stakeholder(id="a"), Stakeholder(id="b")
    rows = [Relation(id=s, source="a", target="b", sensitivity=s) for s in NOT_FACILITATOR]
    notes = [Note(id=s, canvas="network", x=1, y=1, sensitivity=s) for s in NOT_FACILITATOR]
    seen = permitted(Records([Workshop(), a, b, *rows, *notes]), "room", WORD)
    assert [one.id for one in seen.all(Relation)] == [one.id for one in seen.all(Note)] == ["room"]
    script = permitted(Records([Workshop(), a, b, *rows, *notes]), "others", WORD, NOT_FACILITATOR)
    assert len(script.all(Relation)) == 2


# -- photos and snapshots --


@pytest.mark.parametrize(
    ("values", "free"), [({"photo": True}, True), ({"photo": False}, False), ({"photo": True, "withdrawn_on": "2026-01-01"}, False)]
)
def test_photos(values, free):
    photo = Photo(id="f", type="image/png", sha256=hashlib.sha256(b"").hexdigest(), data=b"", shows=("p", "q"))
    empty = replace(photo, id="g", shows=None)
    people = [Participant(id="p", photo=True), Participant(id="q", **values)]
    records = Records([Workshop(), photo, empty, *people, Dream(id="d", text="x", photo="f", x=1, y=1)])
    for audience in ("room", "others"):
        seen = permitted(records, audience, WORD)
        assert [one.id for one in seen.all(Photo)] == (["f", "g"] if free else ["g"])
        assert seen.get(Dream, "d").photo == ("f" if free else None)
    assert len(permitted(records, "team", WORD).all(Photo)) == 2


def test_a_snapshot_is_seen_with_the_permissions_of_today():
    person, group = Participant(id="p", first_name=NAME), Stakeholder(id="a", name="Group")
    yes = {"person": replace(person, name_in_report=True), "group": replace(group, consent_to_record="given")}
    then = Records([Workshop(title=f"{NAME} komt"), *yes.values()])
    snapshot = Snapshot(id="s", taken_on="2026-01-01", data=pack_snapshot(then))
    now = Records([Workshop(), replace(person, first_name="X"), replace(group, consent_to_record="refused"), snapshot])
    assert permitted(now, "others", WORD).all(Snapshot) == ()
    assert permitted_then(then, then, "others", WORD) == then
    seen = permitted_then(then, now, "others", WORD)
    assert (seen.workshop.title, seen.get(Participant, "p").first_name, seen.get(Stakeholder, "a").name) == ("deelnemer komt", "", "")


@pytest.mark.parametrize("seed", range(12))
def test_what_passes_is_sound_and_passes_again(seed):
    records = generated(random.Random(seed))
    for audience in ("room", "others"):
        seen = permitted(records, audience, WORD)
        border.check_all(seen)
        assert permitted(seen, audience, WORD) == seen
        assert plain(exchange.records(plain(seen))) == plain(seen)


def test_who_says_yes_later_is_named_in_the_snapshot_and_who_is_gone_as_it_was():
    then = Records([Workshop(title="Jo en Bo"), Participant(id="p", first_name="Jo"), Participant(id="q", first_name="Bo")])
    now = Records([Workshop(), Participant(id="p", first_name="Jo", name_in_report=True)])
    assert permitted_then(then, now, "others", WORD).workshop.title == "Jo en deelnemer"
