"""Marker words in every field of those who did not say yes: none of them may reach paper."""

from dataclasses import fields, replace
from io import BytesIO

import pypdf
import pytest

from cwb_desktop.app.render import drawings
from cwb_desktop.look.canvases import LOOKS
from cwb_desktop.look.marks import Text
from cwb_desktop.look.view import View
from cwb_desktop.paper.letters import letter, lettered, token
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.names import text_fields
from cwb_desktop.workshop.records import Action, Decision, Note, Participant, Relation, Stakeholder
from tests.paper.summaries import flat, kit, of_sample, sample, summary


def text(data):
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages)


def marked(record, word):
    """The record with the marker in each of its own texts."""
    names = {field.name for field in fields(record)}
    own = [spec.name for spec in text_fields(type(record)) if spec.type == "text"] + (["name"] if "name" in names else [])
    return replace(record, **{name: word for name in own})


def test_no_marker_of_a_stakeholder_without_permission_is_on_paper():
    for consent in ("asked", "refused", "withdrawn"):
        found = [
            replace(marked(one, "Zwaluwstaart"), consent_to_record=consent)
            if isinstance(one, Stakeholder) and one.id in ("s01", "s29") else one
            for one in sample("nl")
        ]  # fmt: skip
        words = text(summary(Records(found), "nl"))
        assert "Zwaluwstaart" not in words
        assert "naam niet vrij" in words
        # The contact and the levers of anybody are on no paper at all.
        assert "example.org" not in words


def test_what_is_for_organisers_is_on_no_paper_by_name_or_number():
    found = []
    for one in sample("nl"):
        if isinstance(one, Stakeholder) and one.id == "s10":
            found.append(replace(one, name="Zwaluwstaart", sensitivity="organisers"))
        elif isinstance(one, (Relation, Note)):
            words = "label" if isinstance(one, Relation) else "text"
            found.append(replace(one, sensitivity="facilitator", **{words: "Kievitsbloem"}))
        else:
            found.append(one)
    for audience in ("others", "team"):
        words = text(summary(Records(found), "nl", audience=audience))
        assert "Zwaluwstaart" not in words
        assert "Kievitsbloem" not in words


def test_a_first_name_without_permission_is_nowhere_on_paper_for_others_and_everywhere_for_the_team():
    found = [
        replace(one, first_name="Zwaluw", name_in_report=False) if isinstance(one, Participant) and one.id == "p01"
        else replace(one, what="Zwaluw belt", first_step="Vraag Zwaluw", who="p01") if isinstance(one, Action)
        else one
        for one in sample("nl")
    ]  # fmt: skip
    others, team = text(summary(Records(found), "nl")), text(summary(Records(found), "nl", audience="team"))
    assert "Zwaluw" not in others
    assert "deelnemer belt" in others
    assert "Zwaluw belt" in team


def test_the_samples_hide_exactly_those_who_said_no():
    for which, hidden in (("nl", ("p09", "p10")), ("en", ("p09", "p16"))):
        words = text(of_sample(which, which))
        for one in sample(which).all(Participant):
            assert (one.first_name in words.split() or f"{one.first_name}," in words.split()) == (one.id not in hidden), one.first_name


def test_two_people_without_a_name_on_one_page_get_letters_in_order_of_appearance():
    found = [
        replace(one, name_in_report=False, role="") if isinstance(one, Participant) and one.id in ("p03", "p14", "p09")
        else replace(one, proposed_by="p03") if isinstance(one, Decision)
        else one
        for one in sample("nl")
    ]  # fmt: skip
    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(summary(Records(found), "nl"))).pages]
    actions = next(page for page in pages if "Offerte voor 30 portieken" in page)
    assert flat(actions).index("deelnemerA") < flat(actions).index("deelnemerB") < flat(actions).index("deelnemerC")
    decisions = next(page for page in pages if "Besluitenlijst" in page)
    assert decisions.lower().count("deelnemer") == 4
    assert "deelnemer a" not in decisions.lower()


def test_letters_count_on_after_z():
    assert [letter(place) for place in (0, 25, 26, 27)] == ["A", "Z", "AA", "AB"]


def test_one_alone_has_no_letter_and_the_same_one_keeps_hers():
    def line(words):
        return Text(0, 0, words, 9, "#000000")

    first, second = (token("deelnemer {}", place) for place in (4, 9))
    assert [mark.text for mark in lettered([line(first), line(f"van {first}.")])] == ["deelnemer", "van deelnemer."]
    assert [mark.text for mark in lettered([line(second), line(first), line(second)])] == ["deelnemer A", "deelnemer B", "deelnemer A"]


@pytest.mark.parametrize("canvas", sorted(LOOKS))
def test_a_picture_for_others_is_the_same_whatever_anybody_feels(canvas):
    say, style, view = kit().say("nl"), kit().style("paper"), View(today="2027-01-21")
    felt, silent = sample("nl"), Records(replace(one, attitude=None) if isinstance(one, Stakeholder) else one for one in sample("nl"))
    assert felt != silent
    found = [drawings(kit(), records, canvas, style, say, view) for records in (felt, silent)]
    assert found[0] == found[1]


def test_a_picture_for_the_team_shows_it():
    say, style, view = kit().say("nl"), kit().style("paper"), View(today="2027-01-21")
    silent = Records(replace(one, attitude=None) if isinstance(one, Stakeholder) else one for one in sample("nl"))
    found = [drawings(kit(), records, "power_interest", style, say, view, "team") for records in (sample("nl"), silent)]
    assert found[0] != found[1]


def test_the_summary_names_a_visitor_who_said_yes_and_no_other():
    people = sample("nl").all(Participant)
    free = next(one for one in people if one.name_in_report and one.withdrawn_on is None).first_name
    shy = next(one for one in people if not one.name_in_report).first_name
    found = [
        replace(one, visited_by=f"{shy} en {free}", visit_on="2027-02-12") if isinstance(one, Stakeholder) and one.missing_voice else one
        for one in sample("nl")
    ]
    words = flat(text(summary(Records(found), "nl")))
    assert flat(f"Jongerenteam Lindeplein Bezoek: deelnemer en {free}, 12 februari") in words
    assert flat(f"{shy} en") not in words
