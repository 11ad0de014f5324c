"""Counts, quadrants, votes, matrix, actions and permissions."""

import pytest

from cwb_desktop.workshop.agreements import Action, Agreement, Cell, Plan, Vote, VoteOption
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.figures.actions import action_figures
from cwb_desktop.workshop.figures.counts import counts
from cwb_desktop.workshop.figures.grid import quadrant, quadrants
from cwb_desktop.workshop.figures.matrix import amount_per_pillar, matrix
from cwb_desktop.workshop.figures.permissions import contact_allowed, names_hidden, photo_allowed
from cwb_desktop.workshop.figures.votes import plan_figures, vote_figures
from cwb_desktop.workshop.people import Participant, Stakeholder


def test_counts_with_and_without_who_was_taken_off():
    records = Records(
        [
            Stakeholder(id="b", name="", ring=1, angle=9, missing_voice=True),
            Stakeholder(id="a", name="", kind="sport", anchor=True),
            Stakeholder(id="c", name="", ring=4, angle=9, sphere="market", off=("ring_map",)),
        ]
    )
    found = counts(records)
    assert (found.stakeholders, found.anchors, found.placed) == (3, 1, 2)
    assert (dict(found.per_ring), found.not_placed, found.to_sort) == ({1: 1, 4: 1}, ("a",), ("b", "c"))
    assert dict(counts(records, "ring_map").per_ring) == {1: 1}


@pytest.mark.parametrize(
    ("interest", "influence", "key"),
    [
        (5.0, 5.0, "key_players"),
        (4.5, 5.0, "context_setters"),
        (5.0, 4.5, "subjects"),
        (4.5, 4.5, "crowd"),
        (None, 9.0, None),
        (9.0, None, None),
    ],
)
def test_quadrant(interest, influence, key):
    assert quadrant(Stakeholder(id="a", name="", interest=interest, influence=influence)) == key


def test_quadrants_of_the_sample(dutch):
    assert [len(ids) for ids in quadrants(dutch).values()] == [12, 5, 16, 5]


def vote_of(*options, dots_per_person=1, voters=3, plans=()):
    parts = [VoteOption(id=str(n), order=n, vote="v", option=option, text=option, dots=dots) for n, (option, dots) in enumerate(options)]
    vote = Vote(id="v", meeting="m", question="", dots_per_person=dots_per_person, voters=voters)
    return Records([vote, *parts, *plans]), vote


def test_a_vote_with_ties_and_too_many_dots():
    found = vote_figures(*vote_of(("b", 2), ("a", 2), ("c", 5), ("d", 0)))
    assert (found.cast, found.maximum, found.too_many) == (9, 3, True)
    assert (found.order, found.ties) == (("c", "a", "b", "d"), (("a", "b"),))


def test_a_vote_without_options():
    found = vote_figures(*vote_of())
    assert (found.cast, found.order, found.ties, found.too_many) == (0, (), (), False)


def test_the_dots_of_a_joined_plan_count_with_the_other():
    plans = (Plan(id="p", title="P"), Plan(id="q", title="Q", merged_into="p"), Plan(id="r", title="R"))
    found = plan_figures(*vote_of(("p", 1), ("q", 3), ("r", 2), plans=plans))
    assert (found.order, dict(found.dots), found.cast) == (("p", "r"), {"p": 4, "r": 2}, 6)


def test_plans_joined_in_a_ring_end():
    plans = (Plan(id="p", title="P", merged_into="q"), Plan(id="q", title="Q", merged_into="p"))
    assert plan_figures(*vote_of(("p", 1), ("q", 3), plans=plans)).cast == 4


def cell(id, level, amount=None, unit="EUR/year", stakeholder="a", pillar="buy"):
    return Cell(
        id=id, stakeholder=stakeholder, pillar=pillar, level=level, text="", amount=amount, unit=unit if amount is not None else None
    )


def test_only_money_a_year_is_added_up():
    cells = [cell("1", 1, 100), cell("2", 1, 20, "jobs"), cell("3", 1, 7, "EUR"), cell("4", 1)]
    assert dict(amount_per_pillar(cells, "EUR")) == {"own": 0, "finance": 0, "hire": 0, "land": 0, "buy": 100}


def test_the_matrix_counts_anchors_only():
    anchor = Stakeholder(id="a", name="", anchor=True, matrix_row=1)
    other = Stakeholder(id="z", name="", anchor=True, matrix_row=0)
    agreed = Agreement(id="k", stakeholder="a", text="", pillar="hire")
    found = matrix(Records([
        anchor, other, Stakeholder(id="n", name=""), agreed,
        cell("1", 3, 100), cell("2", 2, 50, pillar="hire"), cell("3", 4, stakeholder="n"), cell("4", 3, pillar="land"),
    ]))  # fmt: skip
    assert (found.anchors, dict(found.highest_per_anchor)) == (("z", "a"), {"z": 0, "a": 3})
    assert found.amount_per_pillar["hire"] == 50
    assert (found.promised, found.promised_amount, found.without_agreement) == (("1", "4"), 100, ("1", "4"))
    assert (found.talking_per_pillar["hire"], found.promised_per_pillar["hire"]) == (1, 0)


def test_the_matrix_of_the_sample_is_the_drawing(dutch):
    found = matrix(dutch)
    assert (len(found.promised), found.promised_amount) == (5, 80_000)
    assert list(found.talking_per_pillar.values()) == [1, 1, 3, 3, 4]


def test_actions():
    def action(id, status, due, **given):
        return Action(id=id, what=id, when="", due=due, first_step="", status=status, **given)

    found = action_figures(
        Records(
            [
                action("late", "doing", "2027-01-20", who="p", first_step_due="2026-01-01"),
                action("today", "todo", "2027-01-21", first_step_due="2027-01-20", help_needed="x"),
                action("done", "done", "2020-01-01", help_needed="x"),
                action("stopped", "stopped", "2020-01-01"),
            ]
        ),
        "2027-01-21",
    )
    assert (found.late, found.first_step_late, found.unowned, found.help_asked) == (("late",), ("today",), ("today",), ("today",))
    assert dict(found.per_status) == {"doing": 1, "done": 1, "stopped": 1, "todo": 1}


def test_a_permission_that_was_withdrawn_is_none():
    yes = {"name_in_report": True, "photo": True, "contact_for_follow_up": True}
    records = Records(
        [
            Participant(id="b", first_name="B", role="", **yes),
            Participant(id="a", first_name="", role="", withdrawn_on="2026-12-01", **yes),
            Participant(id="c", first_name="C", role=""),
        ]
    )
    assert (names_hidden(records), photo_allowed(records), contact_allowed(records)) == (("a", "c"), ("b",), ("b",))
