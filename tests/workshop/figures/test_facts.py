"""All figures of both samples are what the method expects; empty workshops have figures too."""

import json
from dataclasses import replace

import pytest

from cwb_desktop.workshop.collection import Change, Records
from cwb_desktop.workshop.figures.facts import facts
from cwb_desktop.workshop.keepsakes import Evaluation, EvaluationItem
from cwb_desktop.workshop.people import Stakeholder


def test_facts_are_what_the_samples_expect(records, expected):
    found = facts(records, expected["actions_late_on"]["date"])
    assert json.loads(json.dumps(found)) == expected


def test_whole_numbers_stay_whole(records, expected):
    found = facts(records, expected["actions_late_on"]["date"])
    assert json.dumps(found, sort_keys=True) == json.dumps(expected, sort_keys=True)


def test_an_empty_workshop_has_figures():
    found = json.loads(json.dumps(facts(Records(), "2027-01-21")))
    assert found["stakeholders"] == 0
    assert found["network"]["density"] is None
    assert found["network"]["betweenness_top"] is None
    assert found["network"]["ei_index"] is None
    assert found["network"]["largest_component"] == 0
    assert found["leaky_bucket"]["retention_pct"] is None
    assert found["actions_late_on"] == {"date": "2027-01-21", "ids": []}


@pytest.mark.parametrize(("today", "late"), [("2027-01-15", []), ("2027-01-16", ["d02"]), ("2027-01-22", ["d02", "d10"])])
def test_late_follows_the_day_that_is_handed_in(dutch, today, late):
    assert facts(dutch, today)["actions_late_on"] == {"date": today, "ids": late}


def test_who_was_taken_off_a_canvas_still_counts(dutch):
    one = dutch.get(Stakeholder, "s33")
    off = replace(one, off=("network", "ring_map"))
    after = dutch.apply([Change(one, off)])
    assert facts(after, "2027-01-21") == facts(dutch, "2027-01-21")


def test_the_same_statement_of_two_evenings_is_counted_together():
    records = Records(
        [
            Evaluation(id="a", meeting="m", forms=2, scale="1-5"),
            Evaluation(id="b", meeting="n", forms=2, scale="1-5"),
            EvaluationItem(id="1", evaluation="a", item="e1", text="x", counts=(2, 0, 0, 0, 0)),
            EvaluationItem(id="2", evaluation="b", item="e1", text="x", counts=(0, 0, 0, 0, 2)),
            EvaluationItem(id="3", evaluation="b", item="e2", text="y", counts=(0, 0, 0, 0, 0)),
        ]
    )
    assert facts(records, "2027-01-21")["evaluation_mean"] == {"e1": 3.0, "e2": None}
