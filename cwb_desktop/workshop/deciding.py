"""Deciding together as edits: counts that keep all rounds adding up, results by the rules, and the date to look back."""

from __future__ import annotations

from collections.abc import Mapping

from .agreements import Decision, Response, Round
from .collection import Change, Records
from .document import Edit
from .edits import changed, set_fields
from .working import change_counts, may_adopt

#: Results that mean: we do this, so there is a day to look back on.
DOING = ("adopted", "adopted_after_change")


def count(records: Records, decision: Decision, numbers: Mapping[str, int]) -> Edit:
    """The counts of the first round; where another number of people was there the later rounds give or take those who agree."""
    edit = change_counts(decision, numbers["present"], numbers["agree"], numbers["concern"], numbers["objection"])
    if numbers["present"] == decision.present:
        return edit
    rounds = records.parts(Round, decision.id)
    more = [Change(one, changed(one, agree=max(0, numbers["present"] - one.concern - one.objection))) for one in rounds]
    return Edit(edit.verb, (*edit.changes, *more))


def offered(records: Records, decision: Decision) -> tuple[str, ...]:
    """The results that may be chosen: none that adopts while an objection of the last round stands."""
    return (*DOING, "parked", "rejected") if may_adopt(records, decision) else ("parked", "rejected")


def decide(decision: Decision, result: str, review_on: str) -> Edit:
    """The result; what is adopted gets a day to look back unless it has one."""
    look_back = review_on if result in DOING and decision.review_on is None else decision.review_on
    return set_fields(decision, "decision.result", result=result, review_on=look_back)


def responses(records: Records, decision: Decision, round_id: str | None) -> tuple[Response, ...]:
    """What was said in a round; None = the first."""
    return tuple(one for one in records.parts(Response, decision.id) if one.round == round_id)
