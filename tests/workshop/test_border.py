"""The border rules, each in both directions: what breaks it is refused, what keeps it passes."""

import hashlib
import random
from dataclasses import replace

import pytest

from cwb_desktop.paths import data_root
from cwb_desktop.texts import Say
from cwb_desktop.workshop import border
from cwb_desktop.workshop.border import Refused
from cwb_desktop.workshop.collection import Change, Records
from cwb_desktop.workshop.document import Document, Edit
from cwb_desktop.workshop.fields import fields_of
from cwb_desktop.workshop.records import (
    Action,
    Cell,
    Decision,
    Evaluation,
    EvaluationItem,
    FormText,
    Lever,
    Meeting,
    Participant,
    Photo,
    Relation,
    Response,
    Round,
    Stakeholder,
    Tick,
    Vote,
    VoteOption,
    Workshop,
)

from .generated import generated

A, B = Stakeholder(id="a"), Stakeholder(id="b", ring=1, angle=10)
P = Participant(id="p", first_name="Roos")
M = Meeting(id="m", date="2026-01-01")
V = Vote(id="v", meeting="m")
D = Decision(id="d", meeting="m", date="2026-01-01", present=5, agree=3, concern=1, objection=1)
E = Evaluation(id="e", meeting="m", forms=3)
BASE = Records([Workshop(), A, B, P, M, V, D, E])
SHA = hashlib.sha256(b"picture").hexdigest()


def refused(*records):
    """The rule and field that refuse these records beside the base; None when they pass."""
    before = {record.key: record for record in BASE}
    changes = [Change(before.get(record.key), record) for record in records]
    try:
        border.check_changes(BASE.apply(changes), changes)
    except Refused as error:
        return error.rule, error.field
    border.check_all(BASE.apply(changes))
    return None


RELATION = Relation(id="r", source="a", target="b", type="money", amount=5)
CELL = Cell(id="c", stakeholder="a", pillar="buy", level=2)
LEVER = Lever(id="l", stakeholder="a", pillar="buy")
OPTION = VoteOption(id="o", vote="v", option="x")
PHOTO = Photo(id="f", type="image/png", sha256=SHA, data=b"picture", canvas="ring_map", x=5)
ITEM = EvaluationItem(id="i", evaluation="e", item="e1", counts=(1, 2, 0, 0, 0))
FORM = FormText(id="g", step="step.1", field="roles", text="x")
TICK = Tick(id="t", step=1, condition="signed", on="2026-01-01")
ROUND = Round(id="r2", decision="d", agree=5, concern=0, objection=0)

RULES = [
    # the record that passes, what breaks it, the rule, the field
    (RELATION, {"target": "a"}, "to_itself", "target"),
    (RELATION, {"type": "work"}, "amount_only_money", "amount"),
    (RELATION, {"target": "nobody"}, "no_such", "target"),
    (RELATION, {"strength": 4}, "out_of_range", "strength"),
    (B, {"ring": None}, "angle_with_ring", "ring"),
    (B, {"angle": None}, "angle_with_ring", "angle"),
    (replace(B, desired_interest=5.0, desired_influence=5.0), {"desired_influence": None}, "both_or_none", "desired_influence"),
    (replace(B, network_x=5, network_y=5, network_pinned=True), {"network_x": None}, "both_or_none", "network_x"),
    (B, {"network_pinned": True}, "both_or_none", "network_x"),
    (B, {"name": "x" * 61}, "too_long", "name"),
    (B, {"interest": 0.3}, "not_half", "interest"),
    (B, {"typed_in": "p"}, "no_such", "typed_in"),
    (replace(CELL, amount=1, unit="EUR/year"), {"amount": None}, "unit_without_amount", "unit"),
    (replace(CELL, amount=1, unit="jobs"), {"unit": "GBP"}, "other_currency", "unit"),
    (replace(LEVER, amount=1, unit="EUR"), {"unit": "cows"}, "not_unit", "unit"),
    (M, {"end": "19:00"}, "end_before_start", "end"),
    (replace(P, given_on="2026-02-01", withdrawn_on="2026-02-01"), {"given_on": "2026-02-02"}, "withdrawn_before_given", "withdrawn_on"),
    (D, {"agree": 4}, "counts_present", "agree"),
    (ROUND, {"objection": 1}, "counts_present", "agree"),
    (ITEM, {"counts": (1, 1, 0, 0, 0)}, "counts_forms", "counts"),
    (PHOTO, {"canvas": None}, "place_without_canvas", "x"),
    (PHOTO, {"data": b"other"}, "photo_changed", "data"),
    (FORM, {"step": "step.2"}, "not_form_field", "field"),
    (TICK, {"condition": "core"}, "not_condition", "condition"),
    (Workshop(levels=("1", "2", "3", "4", "5")), {"levels": ("1",)}, "five_levels", "levels"),
    (Action(id="n", when="soon", due="2026-01-01", who="p"), {"who": "q"}, "no_such", "who"),
    (Action(id="n", when="soon", due="2026-01-01", who="a"), {"due": "2026-02-30"}, "not_date", "due"),
    (replace(B, id="b"), {"id": "a b"}, "not_id", "id"),
    (replace(B, order=1), {"order": -1}, "out_of_range", "order"),
]  # fmt: skip


@pytest.mark.parametrize(("sound", "values", "rule", "field"), RULES, ids=lambda value: value if isinstance(value, str) else None)
def test_each_rule_both_ways(sound, values, rule, field):
    assert refused(sound) is None
    assert refused(replace(sound, **values)) == (rule, field)


@pytest.mark.parametrize(
    ("one", "values", "rule"),
    [
        (CELL, {"pillar": "own"}, "cell_twice"),
        (LEVER, {"pillar": "own"}, "lever_twice"),
        (OPTION, {"option": "y"}, "option_twice"),
        (ITEM, {"item": "e2"}, "item_twice"),
        (FORM, {"field": "remarks"}, "form_twice"),
    ],
)
def test_what_may_stand_only_once(one, values, rule):
    assert refused(one, replace(one, id="second", **values)) is None
    assert refused(one, replace(one, id="second"))[0] == rule


def test_counts_may_change_together():
    assert refused(replace(D, present=9, agree=7)) is None
    assert refused(ROUND, replace(D, present=9, agree=7)) == ("counts_present", "agree")
    assert refused(replace(ROUND, agree=9), replace(D, present=9, agree=7)) is None
    assert refused(ITEM, replace(E, forms=4)) == ("counts_forms", "counts")


def test_a_response_is_of_a_round_of_its_own_decision():
    other = replace(D, id="d2")
    response = Response(id="x", decision="d", round="r2", text="but")
    assert refused(ROUND, response) is None
    assert refused(ROUND, other, replace(response, decision="d2")) == ("no_such", "round")


def test_nothing_refers_to_what_went():
    records = BASE.apply([Change(None, RELATION)])
    with pytest.raises(Refused) as caught:
        border.check_changes(records.apply([Change(B, None)]), [Change(B, None)])
    assert (caught.value.rule, caught.value.kind, caught.value.record_id) == ("still_used", "relation", "r")
    both = [Change(RELATION, None), Change(B, None)]
    border.check_changes(records.apply(both), both)


def test_who_may_still_be_the_stakeholder_of_that_id():
    same, action = Participant(id="a"), Action(id="n", when="", due="2026-01-01", who="a")
    records = BASE.apply([Change(None, same), Change(None, action)])
    border.check_changes(records.apply([Change(same, None)]), [Change(same, None)])


def test_another_currency_asks_for_all_units():
    records = BASE.apply([Change(None, replace(CELL, amount=1, unit="EUR"))])
    pounds = [Change(Workshop(), Workshop(currency="GBP"))]
    with pytest.raises(Refused) as caught:
        border.check_changes(records.apply(pounds), pounds)
    assert caught.value.rule == "other_currency"
    jobs = [Change(replace(CELL, amount=1, unit="EUR"), replace(CELL, amount=1, unit="jobs")), *pounds]
    border.check_changes(records.apply(jobs), jobs)


def test_a_refused_edit_has_not_happened():
    document = Document(BASE, lambda waiting: None, lambda: "2026-01-01")
    with pytest.raises(Refused):
        document.do(Edit("x", (Change(B, replace(B, ring=None)),)))
    assert document.records == BASE
    assert document.next_undo() is None


def test_null_is_refused_in_every_field_that_may_not_be_empty():
    seen = 0
    for record in generated(random.Random(3)):
        for spec in fields_of(type(record)):
            broken = replace(record, **{spec.name: None})
            if spec.empty_allowed:
                border.check_field(broken, spec)
                continue
            seen += 1
            with pytest.raises(Refused) as caught:
                border.check_record(broken, "EUR")
            assert (caught.value.rule, caught.value.field) == ("missing", spec.name)
    assert seen > 100


def test_advice_never_refuses():
    late = Meeting(id="m2", date="2026-01-01", start="10:00", end="10:01")
    votes = VoteOption(id="o", vote="v", option="x", dots=999)
    assert refused(late, votes, replace(B, angle=200), Cell(id="c", stakeholder="a", pillar="buy", level=3)) is None


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_rule_has_a_sentence(language):
    say = Say.load(data_root("resources") / "method", language)
    for sound, values, _rule, _field in RULES:
        with pytest.raises(Refused) as caught:
            border.check_changes(BASE.apply([]), [Change(None, replace(sound, **values))])
            border.check_all(Records([*(r for r in BASE if r.key != sound.key), replace(sound, **values)]))
        error = caught.value
        label = say.get(f"field.{error.kind}.{error.field}", error.field)
        text = say(f"problem.{error.rule}", **{"field": label, **error.values})
        assert "{" not in text and text.endswith(".")
