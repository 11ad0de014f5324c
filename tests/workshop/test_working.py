"""What-if, plans, promises and rounds as edits."""

import itertools
import json

from cwb_desktop.paths import data_root
from cwb_desktop.workshop import border, format, working
from cwb_desktop.workshop.agreements import Agreement, Cell, Decision, Plan, Vote
from cwb_desktop.workshop.figures.lm3 import lm3
from cwb_desktop.workshop.figures.votes import plan_figures
from cwb_desktop.workshop.neighbourhood import Lm3Case, Lm3Line
from cwb_desktop.workshop.people import Stakeholder


def sample():
    return format.records(json.loads((data_root("resources") / "samples" / "sample_nl.json").read_text(encoding="utf-8")))


def ids():
    count = itertools.count()
    return lambda: f"new{next(count)}"


def carried(records, edit):
    after = records.apply(edit.changes)
    border.check_changes(after, edit.changes)
    assert after.apply(edit.inverse().changes) == records
    return after


def test_what_if_moves_money_and_is_kept_as_a_case_of_its_own():
    records = sample()
    case, lines = records.get(Lm3Case, "L1"), records.parts(Lm3Line, "L1")
    place = {line.text: number for number, line in enumerate(lines)}
    moved = working.moved_money(lines, place["Groothandel buiten de wijk"], place["Groentewinkel Vers van de Laan"], 20_000)
    after = carried(records, working.keep_case(records, case, "Wat als", moved, ids()))
    made = next(one for one in after.all(Lm3Case) if one.based_on == "L1" and one.title == "Wat als")
    figures = lm3(after, made.id)
    assert (figures.round2, figures.round3, round(float(figures.score), 2)) == (140_000, 56_800, 1.98)
    assert lm3(after, "L1") == lm3(records, "L1")


def test_no_more_money_is_moved_than_there_is():
    lines = (Lm3Line(id="a", case="c", amount=10), Lm3Line(id="b", case="c", amount=None))
    assert [line.amount for line in working.moved_money(lines, 0, 1, 50)] == [0, 10]


def test_merged_plans_count_their_dots_and_needs_together():
    records = sample()
    keep, gone = records.get(Plan, "pl1"), records.get(Plan, "pl8")
    after = carried(records, working.merge_plans(records, keep, gone))
    assert after.get(Plan, "pl8").merged_into == "pl1"
    assert set(after.get(Plan, "pl1").answers_need) == {*keep.answers_need, *gone.answers_need}
    vote = after.get(Vote, "st2")
    before, now = plan_figures(records, vote), plan_figures(after, vote)
    assert before != now
    again = carried(after, working.merge_plans(after, after.get(Plan, "pl2"), after.get(Plan, "pl1")))
    assert again.get(Plan, "pl8").merged_into == "pl2"


def test_a_promise_becomes_an_agreement_once():
    records = sample()
    anchor = next(one for one in records.all(Stakeholder) if one.anchor)
    new = ids()
    after = carried(records, working.set_level(records, anchor.id, "own", 3, new))
    cell = working.cell_of(after, anchor.id, "own")
    assert cell.level == 3 and working.promise_offered(after, cell)
    agreed = carried(after, working.make_agreement(after, cell, new))
    assert len(agreed.all(Agreement)) == len(records.all(Agreement)) + 1 and not working.promise_offered(agreed, cell)


def test_a_cell_is_made_where_there_was_none():
    records = sample()
    cell = records.all(Cell)[0]
    without = records.apply((border.Change(cell, None),))
    after = carried(without, working.set_level(without, cell.stakeholder, cell.pillar, 2, ids()))
    assert working.cell_of(after, cell.stakeholder, cell.pillar).level == 2


def test_anchors_change_rows():
    records = sample()
    rows = sorted((s for s in records.all(Stakeholder) if s.anchor), key=lambda s: s.matrix_row)
    after = carried(records, working.move_anchor(records, rows[-1], 0))
    assert min((s for s in after.all(Stakeholder) if s.anchor), key=lambda s: s.matrix_row).id == rows[-1].id


def test_an_objection_blocks_until_a_further_round():
    records = sample()
    fresh = next(d for d in records.all(Decision) if d.objection == 0)
    counted = carried(records, working.change_counts(fresh, 10, 7, 1, 2))
    assert counted.get(Decision, fresh.id).present == 10 and not working.may_adopt(counted, counted.get(Decision, fresh.id))
    with_objection = records.apply(working.change_counts(fresh, fresh.present, fresh.present - 1, 0, 1).changes)
    one = with_objection.get(Decision, fresh.id)
    assert not working.may_adopt(with_objection, one)
    after = carried(with_objection, working.add_round(with_objection, one, (one.present, 0, 0), [], ids()))
    assert working.may_adopt(after, after.get(Decision, fresh.id))
