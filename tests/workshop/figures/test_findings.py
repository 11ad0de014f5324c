"""Findings as sentences: in both languages, with names joined and names that are not free counted."""

import re
import tomllib
from dataclasses import replace

import pytest

from cwb_desktop.texts import Say
from cwb_desktop.workshop.agreements import Agreement, Decision, Response
from cwb_desktop.workshop.collection import Change, Records
from cwb_desktop.workshop.figures.done import Condition
from cwb_desktop.workshop.figures.finding import Names, finding
from cwb_desktop.workshop.figures.findings import findings
from cwb_desktop.workshop.figures.network import measures
from cwb_desktop.workshop.figures.sentences import counted, names, sentence
from cwb_desktop.workshop.method import CANVASES
from cwb_desktop.workshop.neighbourhood import Inflow, Lm3Case, Spending
from cwb_desktop.workshop.people import Relation, Stakeholder, Workshop

from .conftest import RESOURCES

DAY = "2027-01-21"


def sentences(canvas, records, say):
    return [sentence(one, say, records) for one in findings(canvas, records, today=DAY)]


def keys(canvas, records):
    return [one.key for one in findings(canvas, records, today=DAY)]


def without_names(records):
    return records.apply([Change(one, replace(one, name="")) for one in records.all(Stakeholder)])


def line(a, b, **given):
    return Relation(id=f"{a}{b}", source=a, target=b, **given)


def test_the_sentences_of_the_sample(dutch, zeg):
    money = sentences("money_flows", dutch, zeg)
    assert money[0] == "Van elke 10 euro gaan er 9 de wijk uit."
    assert money[2] == "5 van de 16 bedragen zijn een gok. Wie vraagt ze na?"
    network = sentences("network", dutch, zeg)
    assert network[0] == "De spil is Welzijnsorganisatie Lindehart, verbonden met 8 anderen."
    assert "Er zijn 7 eilanden." in network[3]
    assert network[3].endswith("Wie stelt deze twee aan elkaar voor?")
    assert network[4].endswith("Wat gebeurt er als deze stopt?")
    assert sentences("action_board", dutch, zeg)[0] == "2 van de 10 acties zijn klaar."


@pytest.mark.parametrize("canvas", CANVASES)
def test_each_canvas_has_a_few_whole_sentences_about_rows_that_exist(canvas, records, say):
    found = findings(canvas, records, today=DAY)
    assert len(found) <= (7 if canvas == "network" else 5)
    for one in found:
        text = sentence(one, say, records)
        assert re.fullmatch(r"[^{}]+[.?]", text)
        assert not re.search(r": ?[.,;?]|  | ,", text)
        assert all(records.by_key(key) for key in one.rows)


@pytest.mark.parametrize("canvas", CANVASES)
def test_an_empty_workshop_says_nothing(canvas):
    assert findings(canvas, Records(), today=DAY) == ()


@pytest.mark.parametrize("canvas", CANVASES)
def test_no_hidden_name_is_said(canvas, records, say):
    hidden = [one.name for one in records.all(Stakeholder)]
    for text in sentences(canvas, without_names(records), say):
        assert not [name for name in hidden if name in text]
        assert re.fullmatch(r"[^{}]+[.?]", text)


def test_one_hidden_name_is_counted(zeg):
    records = Records([Stakeholder(id=id, name=name) for id, name in (("a", "Apen"), ("b", ""), ("c", "Cavia"))])
    rows = [one.key for one in records.all(Stakeholder)]
    assert names(rows, zeg, records) == "Apen, Cavia en 1 andere"
    assert names(rows, zeg, records, most=1) == "Apen en 2 andere"
    assert names(rows[1:2], zeg, records) == "1 betrokkene"
    assert names(rows, zeg, records, numbers={rows[0]: 4, rows[1]: 5}) == "nr 4, nr 5 en Cavia"


def test_names_with_a_comma_are_kept_apart(zeg):
    records = Records([Stakeholder(id=id, name=name) for id, name in (("a", "Gemeente, Inkoop"), ("b", "Kerk"), ("c", "Moskee"))])
    assert names([one.key for one in records.all(Stakeholder)], zeg, records) == "Gemeente, Inkoop; Kerk en Moskee"


def test_one_and_several(zeg):
    records = Records([Stakeholder(id="a", name="Apen", ring=1, angle=9, missing_voice=True)])
    assert "Bij Apen gaat nog niemand langs. Wie gaat, en wanneer?" in sentences("ring_map", records, zeg)


def test_the_ring_map_of_professionals_only():
    records = Records([Stakeholder(id=str(n), name="x", sphere="public", ring=1, angle=280, kind="municipality") for n in range(3)])
    assert keys("ring_map", records) == ["ring_map.few_residents", "ring_map.empty"]
    far = records.apply([Change(None, Workshop(ring_meaning="distance"))])
    assert keys("ring_map", far) == ["ring_map.empty"]


def test_to_sort_and_not_placed():
    records = Records([Stakeholder(id="a", name="A", ring=2, angle=9), Stakeholder(id="b", name="B")])
    assert keys("ring_map", records) == ["ring_map.nobody_carries", "ring_map.empty", "ring_map.to_sort", "ring_map.not_placed"]


def test_a_network_without_lines():
    assert keys("network", Records([Stakeholder(id="a", name="A"), Stakeholder(id="b", name="B")])) == ["network.no_lines"]
    assert keys("network", Records([Stakeholder(id="a", name="A")])) == []


def test_tension_is_said_apart_and_makes_no_line():
    records = Records([Stakeholder(id="a", name="A"), Stakeholder(id="b", name="B"), line("a", "b", type="tension")])
    assert keys("network", records) == ["network.no_lines", "network.tension"]


def test_one_island_is_whole_and_wanted_lines_follow_the_measures(zeg):
    people = [Stakeholder(id=id, name=id.upper()) for id in "abc"]
    records = Records([*people, line("a", "b"), line("b", "c", status="wanted")])
    assert "network.islands" in keys("network", records)
    wanted = findings("network", records, measures(records, wanted_too=True))
    assert [one.key for one in wanted] == ["network.hub", "network.bridges_much", "network.whole", "network.weak"]
    assert sentence(wanted[3], zeg, records) == "B is een kwetsbare plek. Wat gebeurt er als deze stopt?"


def test_islands_are_introduced_by_those_whose_name_is_free(zeg):
    people = [Stakeholder(id=id, name="" if id == "a" else id.upper()) for id in "abcd"]
    records = Records([*people, line("a", "b"), line("c", "d")])
    text = next(sentence(one, zeg, records) for one in findings("network", records) if one.key == "network.islands")
    assert text == "Er zijn 2 eilanden. B en C hebben geen lijn. Wie stelt deze twee aan elkaar voor?"


@pytest.mark.parametrize(
    ("local_pct", "text"),
    [(100, "Al het geld dat we uitgeven, blijft in de wijk."), (97, "Van elke 100 euro gaan er 3 de wijk uit."),
     (90, "Van elke 10 euro gaat er 1 de wijk uit."), (2, "Van elke 100 euro gaan er 98 de wijk uit."),
     (0, "Van elke 10 euro gaan er 10 de wijk uit.")],
)  # fmt: skip
def test_of_ten_coins(local_pct, text, zeg):
    records = Records([Spending(id="u", category="", text="Huur", amount=100, quality="counted", local_pct=local_pct)])
    assert sentences("money_flows", records, zeg)[0] == text


def test_more_out_than_in_not_known_and_what_if(dutch, zeg):
    before = dutch.get(Lm3Case, "L2")
    inflow = dutch.get(Inflow, "i1")
    changes = [Change(before, replace(before, based_on="L1")), Change(inflow, replace(inflow, amount=None))]
    found = sentences("money_flows", dutch.apply(changes), zeg)
    assert found[3:] == [
        "1 bedrag is niet bekend: Netto loon van bewoners. Wie vraagt het na?",
        "Er gaat € 72,0 mln per jaar meer uit dan erin komt. Klopt dat?",
    ]
    assert sentences("money_flows", dutch.apply(changes[:1]), zeg)[3].endswith("er blijft € 27.000 per jaar meer in de wijk.")


def test_the_matrix_says_what_is_promised(dutch, zeg):
    found = sentences("pillars_matrix", dutch, zeg)
    assert found[0] == "5 vakjes zijn toegezegd of gebeuren al. Het gaat samen om € 80.000 per jaar."
    assert found[3] == "Bij 1 toezegging hoort nog geen afspraak."
    bare = dutch.apply([Change(one, None) for one in dutch.all(Agreement)])
    assert sentences("pillars_matrix", bare, zeg)[3] == "Bij 5 toezeggingen hoort nog geen afspraak."


def test_another_currency_is_said_by_its_letters(zeg):
    records = Records([Workshop(currency="CHF"), Spending(id="u", category="", text="Huur", amount=100, quality="counted")])
    assert sentences("money_flows", records, zeg)[0] == "Van elke 10 CHF gaan er 10 de wijk uit."


def leaves(tree, path=()):
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from leaves(value, (*path, key))
        else:
            yield ".".join((*path, key)), value


def words(language):
    return dict(leaves(tomllib.loads((RESOURCES / "method" / language / "findings.toml").read_text(encoding="utf-8"))))


def test_both_languages_have_the_same_keys_and_places():
    dutch, english = words("nl"), words("en")
    assert list(dutch) == list(english)
    for key, text in dutch.items():
        assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", english[key])), key


def test_sentences_are_short(language):
    for key, text in words(language).items():
        assert all(len(part.split()) <= 15 for part in re.split(r"[.?]\s", text)), key


def test_every_sentence_can_be_made(language, say):
    """Each key under `finding` is asked for somewhere: made here with all values there are."""
    row = Names((("stakeholder", "a"),))
    records = Records([Stakeholder(id="a", name="A")])
    for key, text in words(language).items():
        if key.startswith("finding."):
            places = {place: row for place in re.findall(r"\{(\w+)\}", text) if place != "n"}
            name = key.removeprefix("finding.").removesuffix(".one").removesuffix(".other")
            assert "{" not in sentence(finding(name, **places, n=1 if key.endswith(".one") else 2), say, records)


def test_a_condition_about_nothing_and_one_that_is_ticked(zeg):
    assert counted(Condition("doors", False, (0,), (0,)), zeg) == "geen"
    assert counted(Condition("local", False, (0,), (1,)), zeg) == "nog leeg"
    assert counted(Condition("plain", True, ticked=True), zeg) == "zelf"


def decision(id, **given):
    counts = {"present": 10, "agree": 10} | given
    return Decision(**{"id": id, "meeting": "m", "date": "2026-12-01", "proposal": id.upper(), "result": "adopted", **counts})


REGISTER = {
    "adopted": [decision("a"), decision("b", result="rejected")],
    "past": [decision("a", review_on="2027-01-20")],
    "unanswered": [decision("a", review_on="2027-06-01"), Response(id="r", decision="a", text="Te duur?")],
    "all_answered": [decision("a", review_on="2027-06-01"), Response(id="r", decision="a", text="Te duur?", answer="Klein beginnen")],
    "no_review": [decision("a")],
    "all_reviewed": [decision("a", review_on="2027-06-01")],
    "parked": [decision("a", result="parked")],
    "solved": [decision("a", result="adopted_after_change", agree=9, objection=1, change="Kleiner", review_on="2027-06-01")],
}
SAID = {
    "adopted": ("1 van de 2 voorstellen is aangenomen.", "1 of the 2 proposals was adopted."),
    "past": (
        "Bij 1 besluit is de dag om terug te kijken voorbij. Hebben we dat gedaan?",
        "The day to look back on 1 decision is past. Did we do that?",
    ),
    "unanswered": (
        "Bij 1 voorstel heeft een zorg nog geen antwoord. Wat doen we ermee?",
        "A concern about 1 proposal has no answer yet. What do we do about it?",
    ),
    "all_answered": ("Elke zorg heeft een antwoord.", "Every concern has an answer."),
    "no_review": ("1 besluit heeft nog geen dag om terug te kijken.", "1 decision has no day to look back yet."),
    "all_reviewed": (
        "Alles wat is aangenomen, heeft een dag om terug te kijken.", "Everything that was adopted has a day to look back.",
    ),
    "parked": (
        "1 voorstel hebben we voor later bewaard. Wanneer komt het terug?", "1 proposal was kept for later. When does it come back?",
    ),
    "solved": ("Bij 1 voorstel loste een aanpassing het bezwaar op.", "A change solved the objection to 1 proposal."),
}  # fmt: skip


@pytest.mark.parametrize("key", REGISTER)
def test_each_sentence_of_the_decisions(key, zeg):
    say_en = Say.load(RESOURCES / "method", "en")
    records = Records(REGISTER[key])
    found = {one.key: one for one in findings("decisions", records, today=DAY)}
    assert 2 <= len(found) <= 5
    one = found[f"decisions.{key}"]
    assert (sentence(one, zeg, records), sentence(one, say_en, records)) == SAID[key]
    assert all(records.by_key(row) is not None for row in one.rows)
    assert one.rows == (() if key.startswith("all_") else (("decision", "a"),))


def test_the_register_says_five_sentences_at_most_and_nothing_when_empty():
    everything = [
        decision("a", review_on="2027-01-20"), decision("b"), decision("c", result="parked"),
        decision("d", result="adopted_after_change", agree=9, objection=1, change="Kleiner"), Response(id="r", decision="b", text="Hm"),
    ]  # fmt: skip
    assert len(findings("decisions", Records(everything), today=DAY)) == 5
    assert findings("decisions", Records(everything))[1].key == "decisions.unanswered"
    assert findings("decisions", Records([]), today=DAY) == ()
