"""Searching in every kind of record, and offering names while somebody types."""

import dataclasses
import json

import pytest

from cwb_desktop.paths import data_root
from cwb_desktop.workshop import format as exchange
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.fields import fields_of
from cwb_desktop.workshop.people import Stakeholder
from cwb_desktop.workshop.records import Note
from cwb_desktop.workshop.searching import folded, offered, search


@pytest.fixture(scope="module")
def sample() -> Records:
    text = (data_root("resources") / "samples" / "sample_nl.json").read_text(encoding="utf-8")
    return exchange.records(json.loads(text))


def test_every_text_of_every_record_is_found_by_itself(sample):
    for record in sample:
        for spec in fields_of(type(record)):
            value = getattr(record, spec.name)
            for text in (value,) if spec.type in ("text", "lines") and value else value or () if spec.type == "texts" else ():
                assert record.key in [hit.key for hit in search(sample, text, most=10**6)], (record.key, spec.name)


def test_names_come_before_texts_and_their_beginnings_first():
    records = Records([
        Note(id="n", canvas="ring_map", x=500, y=300, text="Vraag bij Linde"), Stakeholder(id="b", name="De Linde", role="linde"),
        Stakeholder(id="c", name="Buurt de Linde"), Stakeholder(id="a", name="Linde"), Stakeholder(id="d", name="Eik", role="bij de linde"),
    ])  # fmt: skip
    assert [hit.key[1] for hit in search(records, "linde")] == ["a", "b", "c", "n", "d"]


def test_accents_capitals_and_the_order_of_words_do_not_matter():
    records = Records([Stakeholder(id="a", name="Café de Hoek", role="koffie en soep")])
    for typed in ("cafe", "HOEK café", "soep hoek", " de   hoek "):
        assert [hit.key for hit in search(records, typed)] == [("stakeholder", "a")], typed
    assert not search(records, "hoek thee") and not search(records, "  ")


def test_what_is_told_is_the_text_that_holds_the_words():
    record = Stakeholder(id="a", name="Eik", stake="een plek voor jongeren")
    assert [(hit.field, hit.text) for hit in search(Records([record]), "jongeren")] == [("stake", "een plek voor jongeren")]


def test_at_most_so_many():
    records = Records(dataclasses.replace(Stakeholder(id=f"s{n}"), name=f"Groep {n}") for n in range(30))
    assert len(search(records, "groep", most=7)) == 7


def test_names_are_offered_by_the_beginnings_of_their_words():
    names = ["Woningcorporatie Noord", "Café Noordoost", "Buurthuis de Ven"]
    assert offered(names, "woningcorp. n") == ("Woningcorporatie Noord",)
    assert offered(names, "cafe") == ("Café Noordoost",)
    assert set(offered(names, "noord")) == {"Woningcorporatie Noord", "Café Noordoost"}
    assert offered(names, "huis") == ("Buurthuis de Ven",)
    assert offered(names, ".") == () and offered(names, "x") == ()


def test_folded():
    assert folded("  Ça  VA\tÉén ") == "ca va een"
