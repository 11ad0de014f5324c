"""What-ifs, votes and decisions as edits, on the figures of the method."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cwb_desktop.workshop import deciding, voting, what_if
from cwb_desktop.workshop.agreements import Decision, Plan, Round, Vote, VoteOption
from cwb_desktop.workshop.collection import Change, Records
from cwb_desktop.workshop.document import Document
from cwb_desktop.workshop.edits import add, changed
from cwb_desktop.workshop.figures.lm3 import lm3
from cwb_desktop.workshop.ids import new_id
from cwb_desktop.workshop.neighbourhood import Lm3Line, Plug, Problem, Spending
from cwb_desktop.workshop.people import Meeting
from tests.screen.shell_kit import sample


def done(records: Records, edit) -> Records:
    """The records after an edit, by the border's rules."""
    document = Document(records, lambda _written: None, lambda: "2026-12-10")
    document.do(edit)
    return document.records


def line(records: Records, case: str, word: str) -> int:
    """The place of the line of a case that holds a word."""
    return next(place for place, one in enumerate(records.parts(Lm3Line, case)) if word in one.text.lower())


def test_the_worked_example_of_the_method() -> None:
    records = sample("nl")
    lines = records.parts(Lm3Line, "L1")
    after = what_if.moved_lines(lines, line(records, "L1", "groothandel"), line(records, "L1", "groente"), 20_000, "")
    found = what_if.case_outcome(lines, after)
    assert (round(float(found.now), 2), round(float(found.then), 2)) == (1.85, 1.98)
    assert found.more == 27_000
    assert records.parts(Lm3Line, "L1") == lines


def test_money_given_to_the_neighbourhood_is_a_new_local_line() -> None:
    records = sample("nl")
    lines = records.parts(Lm3Line, "L1")
    after = what_if.moved_lines(lines, line(records, "L1", "groothandel"), None, 10_000, "naar de wijk")
    assert after[-1].local and (after[-1].text, after[-1].amount, after[-1].respend_pct) == ("naar de wijk", 10_000, 30)
    assert sum(one.amount or 0 for one in after) == sum(one.amount or 0 for one in lines)
    assert what_if.case_outcome(lines, after).more == 13_000


def test_no_more_is_moved_than_there_is() -> None:
    lines = sample("nl").parts(Lm3Line, "L1")
    after = what_if.moved_lines(lines, 4, 2, 10**9, "")
    assert after[4].amount == 0 and after[2].amount == 24_000 + 28_000


def test_the_bucket_before_and_after() -> None:
    records = sample("nl")
    shop = max(records.all(Spending), key=lambda one: (one.amount or 0) * (100 - one.local_pct))
    found = what_if.bucket_outcome(records, shop, None, 1_430_000)
    assert found.then - found.now == 1 and found.more == 1_430_000
    assert what_if.bucket_outcome(records, shop, None, 10**12).more == 28_520_000, "no more than leaks"
    other = Spending(id="o", category="", text="", amount=1, local_pct=shop.local_pct)
    assert what_if.bucket_outcome(records, shop, other, 1_000).more == 0


def test_without_money_there_is_no_figure() -> None:
    nothing = what_if.case_outcome((), ())
    assert nothing.now is None and nothing.then is None and nothing.more == 0
    bare = Spending(id="o", category="", text="", amount=None, local_pct=0)
    records = Records((sample("nl").workshop, bare))
    assert what_if.bucket_outcome(records, bare, None, 5) == what_if.Outcome(None, None, Fraction(0))


def test_what_is_missing_becomes_a_line_that_is_not_local() -> None:
    records = sample("nl")
    assert what_if.missing(lm3(records, "L1"), 250_000) == 50_000
    after = done(records, what_if.remainder(records, "L1", 50_000, "onbekend", "rest"))
    assert lm3(after, "L1").round1 == 250_000 and lm3(after, "L1").round2 == 120_000


def test_an_idea_is_kept_with_its_leak() -> None:
    records = sample("nl")
    leak = records.all(Spending)[0]
    after = done(records, what_if.keep_plug(records, leak, 5_000, "Zelf doen", "idee"))
    assert after.get(Plug, "idee") == Plug(id="idee", order=after.get(Plug, "idee").order, spending=leak.id, text="Zelf doen", amount=5_000)


@pytest.mark.parametrize(("canvas", "kind", "dots"), [("plan_board", Plan, 5), ("assets_needs", Problem, 3), ("money_flows", Plug, 3)])
def test_a_new_round_has_all_there_is_to_vote_on(canvas, kind, dots) -> None:
    records = sample("nl")
    evening = voting.evening_for(records, 3, "2026-11-23")
    assert evening.step == 3
    after = done(records, voting.new_round(records, canvas, evening, "Welke?", new_id))
    vote = next(one for one in after.all(Vote) if records.get(Vote, one.id) is None)
    assert (vote.dots_per_person, vote.voters, vote.question) == (dots, evening.present, "Welke?")
    there = {one.option for one in after.parts(VoteOption, vote.id)}
    assert there == {one.id for one in records.all(kind) if not getattr(one, "merged_into", None)}
    assert vote in voting.votes_of(after, canvas)
    if canvas == "money_flows":
        assert {one.votes_from for one in after.all(Plug)} == {vote.id}


def test_votes_know_their_canvas() -> None:
    records = sample("nl")
    assert [one.id for one in voting.votes_of(records, "assets_needs")] == ["st1"]
    assert [one.id for one in voting.votes_of(records, "plan_board")] == ["st2"]
    assert voting.votes_of(records, "ring_map") == ()


def test_without_an_evening_there_is_no_round() -> None:
    assert voting.evening_for(Records((sample("nl").workshop,)), 3, "2026-11-23") is None


def test_a_later_plan_is_taken_in() -> None:
    records = done(sample("nl"), add(sample("nl"), Plan(id="laat", title="Later")))
    vote = records.get(Vote, "st2")
    out = voting.left_out(records, "plan_board", vote)
    assert out == (("laat", "Later"),)
    after = done(records, voting.take_in(records, vote, out, new_id))
    assert voting.left_out(after, "plan_board", vote) == ()


def test_the_top_is_chosen_and_a_tie_at_the_border_is_left_to_the_room() -> None:
    records = sample("nl")
    vote = records.get(Vote, "st2")
    assert voting.top(records, vote, 2) == voting.Top(("pl1", "pl2"), ())
    third = next(one for one in records.parts(VoteOption, "st2") if one.option == "pl3")
    tied = records.apply((Change(third, changed(third, dots=38)),))
    assert voting.top(tied, vote, 2) == voting.Top(("pl1",), ("pl2", "pl3"))
    assert voting.top(tied, vote, 3) == voting.Top(("pl1", "pl2", "pl3"), ())
    after = done(tied, voting.mark_chosen(tied, ("pl3",)))
    assert {one.id for one in after.all(Plan) if one.chosen} == {"pl3"}


def test_results_follow_the_last_round() -> None:
    records = sample("nl")
    assert deciding.offered(records, records.get(Decision, "c2")) == ("adopted", "adopted_after_change", "parked", "rejected")
    assert deciding.offered(records, records.get(Decision, "c4")) == ("parked", "rejected")


def test_another_number_of_people_keeps_all_rounds_adding_up() -> None:
    records = sample("nl")
    decision = records.get(Decision, "c2")
    numbers = {"present": 26, "agree": 21, "concern": 3, "objection": 2}
    after = done(records, deciding.count(records, decision, numbers))
    assert after.get(Decision, "c2").agree == 21
    assert [one.agree + one.concern + one.objection for one in after.parts(Round, "c2")] == [26]


def test_what_is_adopted_gets_a_day_to_look_back_unless_it_has_one() -> None:
    bare = Decision(id="d", meeting="a5", date="2026-12-10", proposal="Doen", present=1, agree=1)
    assert deciding.decide(bare, "adopted", "2027-06-10").changes[0].after.review_on == "2027-06-10"
    assert deciding.decide(bare, "rejected", "2027-06-10").changes[0].after.review_on is None
    dated = changed(bare, review_on="2027-01-01")
    assert deciding.decide(dated, "adopted", "2027-06-10").changes[0].after.review_on == "2027-01-01"


def test_evenings_of_another_step_stand_in() -> None:
    meeting = Meeting(id="m", step=1, title="Avond", date="2026-01-01")
    assert voting.evening_for(Records((sample("nl").workshop, meeting)), 3, "2026-11-23") == meeting


def test_a_plug_that_is_taken_into_a_round_gets_its_dots_from_there() -> None:
    records = sample("nl")
    evening = records.all(Meeting)[0]
    after = done(records, voting.new_round(records, "money_flows", evening, "Welke?", new_id))
    vote = after.all(Vote)[-1]
    plug = Plug(id="laat", spending=after.all(Plug)[0].spending, text="Nog een stop")
    after = done(after, add(after, plug))
    after = done(after, voting.take_in(after, vote, voting.left_out(after, "money_flows", vote), new_id))
    assert {one.votes_from for one in after.all(Plug)} == {vote.id}
