"""The "done when" conditions of all five steps, and what an empty workshop has met: nothing."""

from dataclasses import replace

import pytest

from cwb_desktop.workshop.agreements import Action, Cell, FollowUp, Plan, Vote, VoteOption
from cwb_desktop.workshop.collection import Change, Records
from cwb_desktop.workshop.figures.done import conditions
from cwb_desktop.workshop.figures.sentences import counted
from cwb_desktop.workshop.keepsakes import Evaluation, FormText, Question, Tick
from cwb_desktop.workshop.method import STEPS
from cwb_desktop.workshop.neighbourhood import Inflow, Lm3Case, Lm3Line, Spending
from cwb_desktop.workshop.people import Meeting, Stakeholder


def condition(records, step, key):
    return next(one for one in conditions(records, step) if one.key == key)


@pytest.mark.parametrize("spec", STEPS, ids=lambda spec: spec.key)
def test_the_keys_are_those_of_the_method(spec):
    found = conditions(Records(), spec.number)
    assert tuple(one.key for one in found) == spec.conditions
    assert {one.key for one in found if one.ticked} == spec.ticked


@pytest.mark.parametrize("step", range(1, 6))
def test_an_empty_workshop_has_met_nothing(step, zeg):
    found = conditions(Records(), step)
    assert [one.key for one in found if one.met] == []
    assert all(counted(one, zeg) for one in found)


MET = [
    ["core", "placed"],
    ["assets", "whys", "flows", "local", "questions"],
    ["plans", "votes"],
    ["anchors", "backed", "relations"],
    ["adopted", "actions", "parties", "rhythm", "evaluated"],
]


@pytest.mark.parametrize(("step", "met"), list(enumerate(MET, 1)))
def test_what_the_samples_have_met(records, step, met):
    assert [one.key for one in conditions(records, step) if one.met] == met


def test_the_numbers_beside_the_conditions(dutch, zeg):
    words = {one.key: counted(one, zeg) for step in range(1, 6) for one in conditions(dutch, step)}
    assert words["core"] == "5 en 1"
    assert words["placed"] == "38 in 4"
    assert words["visits"] == words["rules"] == "0 van 3"
    assert words["signed"] == "zelf"
    assert words["questions"] == "geen"
    assert words["local"] == "ingevuld"
    assert words["owners"] == "8 van 10"
    assert words["evaluated"] == "22 van 24"


def test_core_wants_both():
    def inner(*spheres):
        return Records([Stakeholder(id=str(n), name="", sphere=sphere, ring=1, angle=9) for n, sphere in enumerate(spheres)])

    assert condition(inner("community", "community", "public"), 1, "core").met
    assert not condition(inner("community", "community", "market"), 1, "core").met
    assert not condition(inner("community", "public", "public"), 1, "core").met


def test_visits_names_who_waits():
    asked = Stakeholder(id="a", name="", missing_voice=True, visited_by="Jo", visit_on="2026-09-20")
    half = Stakeholder(id="b", name="", missing_voice=True, visited_by="Jo")
    found = condition(Records([asked, half]), 1, "visits")
    assert (found.met, found.have, found.need, found.rows) == (False, (1,), (2,), (("stakeholder", "b"),))
    assert condition(Records([asked]), 1, "visits").met


def test_rules_want_three_filled_forms():
    forms = [FormText(id=key, step="step.1", field=key, text="x") for key in ("purse_holder", "decision_rule", "joining_rule")]
    assert condition(Records(forms), 1, "rules").met
    assert condition(Records([replace(forms[0], text="  "), *forms[1:]]), 1, "rules").have == (2,)
    assert condition(Records([replace(forms[0], step="step.2"), *forms[1:]]), 1, "rules").have == (2,)


def test_a_tick_counts_for_its_own_step_only():
    records = Records([Tick(id="a", step=1, condition="signed", on="2026-09-10"), Tick(id="b", step=1, condition="plain", on="2026-09-10")])
    assert condition(records, 1, "signed").met
    assert not condition(records, 2, "plain").met


def test_flows_want_an_amount_or_the_mark_guess():
    good = [Inflow(id=str(n), category="", text="", amount=None if n else 5, quality="guess") for n in range(4)]
    out = [Spending(id=str(n), category="", text="", amount=1, quality="counted") for n in range(6)]
    assert condition(Records([*good, *out]), 2, "flows").met
    silent = replace(good[0], amount=None, quality="estimated")
    assert condition(Records([silent, *good[1:], *out]), 2, "flows").have == (3, 6)


def test_answered_questions_and_those_of_other_steps_need_no_name():
    answered = Question(id="a", step=2, text="?", answer="!")
    other = Question(id="b", step=3, text="?")
    assert condition(Records([answered, other]), 2, "questions").met
    assert condition(Records([answered, Question(id="c", step=2, text="?")]), 2, "questions").rows == (("question", "c"),)


def test_plans_that_were_joined_do_not_count():
    plans = [Plan(id=str(n), title="", owner="s") for n in range(3)]
    assert condition(Records(plans), 3, "plans").met
    assert not condition(Records([*plans[:2], replace(plans[2], merged_into="0")]), 3, "plans").met


def test_votes_above_the_maximum():
    meeting = Meeting(id="m", step=3, title="", date="2026-10-29")
    vote = Vote(id="v", meeting="m", question="", dots_per_person=1, voters=2)
    option = VoteOption(id="o", vote="v", option="x", text="", dots=2)
    assert condition(Records([meeting, vote, option]), 3, "votes").met
    assert condition(Records([meeting, vote, replace(option, dots=3)]), 3, "votes").rows == (("vote", "v"),)


@pytest.mark.parametrize(("n", "met"), [(1, False), (2, True), (3, True), (4, False)])
def test_two_or_three_are_chosen(n, met):
    assert condition(Records([Plan(id=str(i), title="", chosen=True) for i in range(n)]), 3, "chosen").met is met


def test_a_what_if_has_lines():
    case = Lm3Case(id="L", title="", round1_label="", plan="p")
    assert not condition(Records([case]), 3, "what_if").met
    assert condition(Records([case, Lm3Line(id="l", case="L", text="", amount=1)]), 3, "what_if").met


def test_each_chosen_plan_is_backed_also_by_a_plan_that_was_joined_into_it():
    plans = [Plan(id="p", title="", chosen=True), Plan(id="q", title="", merged_into="p"), Plan(id="r", title="", chosen=True)]
    cell = Cell(id="c", stakeholder="a", pillar="buy", level=2, text="", plan="q")
    found = condition(Records([*plans, cell]), 4, "backed")
    assert (found.met, found.have, found.rows) == (False, (1,), (("plan", "r"),))


def test_doors_want_a_name():
    one = Stakeholder(id="a", name="", interest=1.0, influence=9.0)
    assert condition(Records([one]), 4, "doors").rows == (("stakeholder", "a"),)
    assert condition(Records([replace(one, opened_by="Jo")]), 4, "doors").met
    assert condition(Records([replace(one, interest=9.0)]), 4, "doors").met


@pytest.mark.parametrize(("day", "met"), [("2026-12-24", True), ("2026-12-25", False)])
def test_a_first_step_within_fourteen_days_of_the_first_meeting_of_step_5(day, met):
    meetings = [Meeting(id="n", step=5, title="", date="2027-01-20"), Meeting(id="m", step=5, title="", date="2026-12-10")]
    action = Action(id="d", what="", when="", due="2027-01-31", first_step="", first_step_due=day, who="p")
    assert condition(Records([*meetings, action]), 5, "owners").met is met
    assert not condition(Records([*meetings, replace(action, who=None)]), 5, "owners").met
    assert condition(Records([action]), 5, "owners").met


def test_eight_actions_or_two_for_each_chosen_plan():
    def actions(*plans):
        return [Action(id=str(n), what="", when="", due="2027-01-31", first_step="", plan=plan) for n, plan in enumerate(plans)]

    plans = [Plan(id="p", title="", chosen=True), Plan(id="q", title="", chosen=True)]
    assert condition(Records(actions(*[None] * 8)), 5, "actions").met
    assert condition(Records([*plans, *actions("p", "p", "q", "q")]), 5, "actions").met
    assert not condition(Records([*plans, *actions("p", "p", "p", "q")]), 5, "actions").met


def test_a_date_missing_of_four(dutch):
    gone = dutch.all(FollowUp)[0]
    assert condition(dutch.apply([Change(gone, None)]), 5, "rhythm").have == (3,)


@pytest.mark.parametrize(("forms", "met"), [(0, False), (2, False), (3, True)])
def test_half_of_those_present_hand_in_a_form(forms, met):
    meeting = Meeting(id="m", step=5, title="", date="2026-12-10", present=5)
    found = condition(Records([meeting, Evaluation(id="e", meeting="m", forms=forms, scale="")]), 5, "evaluated")
    assert (found.met, found.have, found.need) == (met, (forms, 5), (3, 5))
