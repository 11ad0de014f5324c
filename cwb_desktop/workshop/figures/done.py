"""The "done when" conditions of the five steps: computed from the records or ticked by the team (method 1.4-1.8).

They are advice: nothing waits for them. A condition about *each* of something holds where there is none of it, but only once the thing
it belongs to has begun: an empty workshop has met nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from .. import method
from ..agreements import Action, Agreement, Cell, Decision, FollowUp, Vote, VoteOption
from ..collection import Key, Records
from ..keepsakes import Evaluation, FormText, Question, Tick
from ..neighbourhood import Asset, Inflow, Lm3Case, Lm3Line, Problem, Spending
from ..people import Meeting, Relation, Stakeholder
from ..record import Record
from .actions import first_step_limit
from .grid import quadrant
from .matrix import TALKING, anchors
from .votes import standing_plan, standing_plans, vote_figures

ADOPTED = frozenset({"adopted", "adopted_after_change"})


@dataclass(frozen=True, slots=True)
class Condition:
    """One line of "done when".

    `have` and `need` are its numbers, in the order of its sentence: (5, 1) of (2, 1). `ticked`: the team ticks it, it has no numbers.
    `rows` are the records that still stand in the way.
    """

    key: str
    met: bool
    have: tuple[int, ...] = ()
    need: tuple[int, ...] = ()
    ticked: bool = False
    rows: tuple[Key, ...] = ()


def conditions(records: Records, step: int) -> tuple[Condition, ...]:
    """The conditions of a step, in the order of the method."""
    spec = method.step(step)
    return tuple(_ticked(records, step, key) if key in spec.ticked else _COMPUTED[key](records) for key in spec.conditions)


def _ticked(records: Records, step: int, key: str) -> Condition:
    return Condition(key, any(one.step == step and one.condition == key for one in records.all(Tick)), ticked=True)


def _enough(key: str, have: tuple[int, ...], need: tuple[int, ...]) -> Condition:
    return Condition(key, all(here >= wanted for here, wanted in zip(have, need)), have, need)


def _each(key: str, found: Iterable[Record], good: Callable[[Record], bool], begun: bool) -> Condition:
    """Whether all are good; where there are none, whether their surroundings have begun."""
    all_of_them = tuple(found)
    bad = tuple(one.key for one in all_of_them if not good(one))
    n = len(all_of_them)
    return Condition(key, not bad and (n > 0 or begun), (n - len(bad),), (n,), rows=bad)


def _core(records: Records) -> Condition:
    inner = [one.sphere for one in records.all(Stakeholder) if one.ring == 1]
    return _enough("core", (inner.count("community"), inner.count("public")), (2, 1))


def _placed(records: Records) -> Condition:
    placed = [one.sphere for one in records.all(Stakeholder) if one.ring is not None]
    return _enough("placed", (len(placed), len(set(placed))), (12, 3))


def _visits(records: Records) -> Condition:
    everybody = records.all(Stakeholder)
    ready = {one.id for one in everybody if one.visited_by and one.visit_on}
    return _each("visits", (one for one in everybody if one.missing_voice), lambda one: one.id in ready, bool(everybody))


def _rules(records: Records) -> Condition:
    wanted = ("purse_holder", "decision_rule", "joining_rule")
    filled = {one.field for one in records.all(FormText) if one.step == "step.1" and one.text.strip()}
    return _enough("rules", (sum(field in filled for field in wanted),), (len(wanted),))


def _assets(records: Records) -> Condition:
    found = records.all(Asset)
    return _enough("assets", (len(found), len({one.category for one in found})), (5, 4))


def _whys(records: Records) -> Condition:
    return _enough("whys", (max((sum(map(bool, one.why)) for one in records.all(Problem)), default=0),), (3,))


def _flows(records: Records) -> Condition:
    inflows = sum(one.amount is not None or one.quality == "guess" for one in records.all(Inflow))
    spending = sum(one.amount is not None or one.quality == "guess" for one in records.all(Spending))
    return _enough("flows", (inflows, spending), (4, 6))


def _local(records: Records) -> Condition:
    return _enough("local", (int(bool(records.workshop.local_area.strip())),), (1,))


def _questions(records: Records) -> Condition:
    found = tuple(one for one in records.all(Question) if one.step == 2 and not one.answer)
    named = {one.id for one in found if one.asked_by}
    begun = any(map(records.all, (Question, Problem, Asset, Inflow, Spending)))
    return _each("questions", found, lambda one: one.id in named, begun)


def _plans(records: Records) -> Condition:
    return _enough("plans", (sum(one.owner is not None for one in standing_plans(records)),), (3,))


def _votes(records: Records) -> Condition:
    plans = {one.id for one in standing_plans(records)}
    meetings = {one.id for one in records.all(Meeting) if one.step == 3}
    about_plans = {one.vote for one in records.all(VoteOption) if standing_plan(records, one.option) in plans}
    found = tuple(one for one in records.all(Vote) if one.meeting in meetings or one.id in about_plans)
    sound = {one.id for one in found if not vote_figures(records, one).too_many}
    return _each("votes", found, lambda one: one.id in sound, begun=False)


def _chosen(records: Records) -> Condition:
    n = len(_chosen_plans(records))
    return Condition("chosen", n in (2, 3), (n,), (2,))


def _chosen_plans(records: Records) -> tuple[Record, ...]:
    return tuple(one for one in standing_plans(records) if one.chosen)


def _what_if(records: Records) -> Condition:
    with_lines = {one.case for one in records.all(Lm3Line)}
    found = [one for one in records.all(Lm3Case) if (one.based_on or one.plan) and one.id in with_lines]
    return _enough("what_if", (len(found),), (1,))


def _anchors(records: Records) -> Condition:
    cells = [one.stakeholder for one in records.all(Cell) if one.level > 0]
    return _enough("anchors", (sum(cells.count(one.id) >= 2 for one in anchors(records)),), (3,))


def _backed(records: Records) -> Condition:
    serious = tuple(one for one in records.all(Cell) if one.level >= TALKING)
    backed = {standing_plan(records, one.plan) for one in serious if one.plan}
    return _each("backed", _chosen_plans(records), lambda one: one.id in backed, bool(serious))


def _relations(records: Records) -> Condition:
    found = records.all(Relation)
    return _enough("relations", (len(found), sum(one.status == "wanted" for one in found)), (10, 3))


def _doors(records: Records) -> Condition:
    found = tuple(one for one in records.all(Stakeholder) if quadrant(one) is not None)
    opened = {one.id for one in found if one.opened_by}
    return _each("doors", (one for one in found if quadrant(one) == "context_setters"), lambda one: one.id in opened, bool(found))


def _adopted(records: Records) -> Condition:
    return _enough("adopted", (sum(one.result in ADOPTED for one in records.all(Decision)),), (1,))


def _owners(records: Records) -> Condition:
    last = first_step_limit(records) or date.max.isoformat()
    found = tuple(one for one in records.all(Action) if one.status != "stopped")
    good = {one.id for one in found if one.who and one.first_step_due and one.first_step_due <= last}
    return _each("owners", found, lambda one: one.id in good, begun=False)


def _actions(records: Records) -> Condition:
    found = records.all(Action)
    of_plans = [standing_plan(records, one.plan) for one in found if one.plan]
    chosen = _chosen_plans(records)
    enough_each = bool(chosen) and all(of_plans.count(one.id) >= 2 for one in chosen)
    return Condition("actions", len(found) >= 8 or enough_each, (len(found),), (8,))


def _parties(records: Records) -> Condition:
    dated = {one.id for one in records.all(Agreement) if one.from_date}
    return _each("parties", records.all(Agreement), lambda one: one.id in dated, begun=False)


def _rhythm(records: Records) -> Condition:
    return _enough("rhythm", (len(records.all(FollowUp)),), (4,))


def _evaluated(records: Records) -> Condition:
    """The fullest evaluation of an evening of step 5, or of any evening where that has none: (forms, present) of (half, present)."""
    pairs: list[tuple[Evaluation, Meeting]] = []
    for one in records.all(Evaluation):
        meeting = records.get(Meeting, one.meeting)
        if meeting is not None:
            pairs.append((one, meeting))
    fifth = [pair for pair in pairs if pair[1].step == 5]
    shares: Sequence[tuple[int, int]] = [(one.forms, meeting.present) for one, meeting in fifth or pairs]
    forms, present = max(shares, key=lambda share: share[0] / max(share[1], 1), default=(0, 0))
    return Condition("evaluated", forms > 0 and 2 * forms >= present, (forms, present), ((present + 1) // 2, present))


_COMPUTED: Mapping[str, Callable[[Records], Condition]] = MappingProxyType({
    "core": _core, "placed": _placed, "visits": _visits, "rules": _rules,
    "assets": _assets, "whys": _whys, "flows": _flows, "local": _local, "questions": _questions,
    "plans": _plans, "votes": _votes, "chosen": _chosen, "what_if": _what_if,
    "anchors": _anchors, "backed": _backed, "relations": _relations, "doors": _doors,
    "adopted": _adopted, "owners": _owners, "actions": _actions, "parties": _parties, "rhythm": _rhythm, "evaluated": _evaluated,
})  # fmt: skip
