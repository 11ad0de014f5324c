"""Marker words in what is hidden, and a hidden name in free text: neither is on any sheet."""

from dataclasses import replace

import pytest

from cwb_desktop.app.sheets import papers
from cwb_desktop.paper.sheets.registry import SHEETS
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.names import text_fields
from cwb_desktop.workshop.records import Action, AgendaItem, Meeting, Note, Participant, Plan, Stakeholder
from tests.paper.sheets.sheet_kit import lines, order
from tests.paper.summaries import kit, sample

HIDDEN, TOO_SENSITIVE, PERSON = "Zwaluwstaart", "Kievitsbloem", "Wielewaal"
CODES = tuple(code for code, spec in SHEETS.items() if spec.family != "report")


def marked():
    found = []
    for one in sample("nl"):
        match one:
            case Stakeholder(id="s01" | "s29"):
                own = {spec.name: HIDDEN for spec in text_fields(Stakeholder) if spec.type == "text"}
                found.append(replace(one, **own, name=HIDDEN, consent_to_record="refused"))
            case Stakeholder(id="s10"):
                found.append(replace(one, name=TOO_SENSITIVE, sensitivity="facilitator"))
            case Participant(id="p01"):
                found.append(replace(one, first_name=PERSON, name_in_report=False))
            case Note():
                found.append(replace(one, text=TOO_SENSITIVE, sensitivity="facilitator"))
            case Action():
                found.append(replace(one, what=f"{PERSON} belt", first_step=f"Vraag {PERSON}", who="p01", help_needed=PERSON))
            case Meeting():
                found.append(replace(one, notes=f"{PERSON} was er.", facilitator=PERSON))
            case AgendaItem():
                found.append(replace(one, title=f"{PERSON} opent", lead=PERSON))
            case Plan():
                found.append(replace(one, text=f"{PERSON} begint", helpers=PERSON, owner="s01"))
            case _:
                found.append(one)
    return Records(found)


RECORDS = marked()


@pytest.mark.parametrize("code", CODES)
def test_nothing_hidden_is_on_a_sheet(code):
    found = " ".join(mark.text for paper in papers(kit(), RECORDS, order(code)) for mark in lines(paper))
    assert HIDDEN not in found
    assert TOO_SENSITIVE not in found
    assert SHEETS[code].team or PERSON not in found


def test_the_script_of_the_team_has_the_names_of_the_team():
    found = " ".join(mark.text for paper in papers(kit(), RECORDS, order("H30")) for mark in lines(paper))
    assert PERSON in found


def test_how_anybody_stands_is_on_no_poster():
    say = kit().say("nl")
    found = " ".join(mark.text for paper in papers(kit(), sample("nl"), order("C4")) for mark in lines(paper))
    assert say("canvas.power_interest.attitude_legend").partition("·")[0].strip() not in found
