"""What a vote gives: cast, maximum, order and ties; totals counted on paper (method 3.9)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from ..agreements import Plan, Vote, VoteOption
from ..collection import Records


@dataclass(frozen=True, slots=True)
class VoteFigures:
    """The figures of one vote; options by their own id, most dots first, equal ones in the order of the ids.

    What got no dots has no place and is no tie: nobody chose between it and another.
    """

    vote: str
    cast: int
    maximum: int
    order: tuple[str, ...]
    dots: Mapping[str, int]
    ties: tuple[tuple[str, ...], ...]

    @property
    def too_many(self) -> bool:
        """Whether more was cast than there was to give: advice, never refused."""
        return self.cast > self.maximum

    @property
    def voters_unknown(self) -> bool:
        """Whether something was cast while nobody said yet how many people voted: then it is too early to say that it is too many."""
        return self.cast > 0 and self.maximum == 0

    def place(self, option: str) -> int | None:
        """The place of an option, from 1; None where it got no dots."""
        return self.order.index(option) + 1 if self.dots.get(option) else None

    def tied(self, option: str) -> bool:
        """Whether another one has as many dots."""
        return any(option in group for group in self.ties)


def vote_figures(records: Records, vote: Vote) -> VoteFigures:
    """The figures of this vote."""
    options = records.parts(VoteOption, vote.id)
    return _figures(vote, [(one.option, one.dots) for one in options])


def plan_figures(records: Records, vote: Vote) -> VoteFigures:
    """The same with the dots of plans that were joined into another one given to that one."""
    dots: dict[str, int] = {}
    for one in records.parts(VoteOption, vote.id):
        option = standing_plan(records, one.option)
        dots[option] = dots.get(option, 0) + one.dots
    return _figures(vote, list(dots.items()))


def standing_plan(records: Records, plan_id: str) -> str:
    """The plan that a plan was joined into in the end, else itself; a ring of joined plans ends where it began."""
    seen: set[str] = set()
    while plan_id not in seen:
        seen.add(plan_id)
        plan = records.get(Plan, plan_id)
        if plan is None or plan.merged_into is None:
            return plan_id
        plan_id = plan.merged_into
    return plan_id


def standing_plans(records: Records) -> tuple[Plan, ...]:
    """The plans that were not joined into another one."""
    return tuple(one for one in records.all(Plan) if one.merged_into is None)


def _figures(vote: Vote, options: list[tuple[str, int]]) -> VoteFigures:
    ranked = sorted(options, key=lambda option: (-option[1], option[0]))
    groups = (tuple(name for name, _ in group) for dots, group in groupby(ranked, key=lambda option: option[1]) if dots)
    return VoteFigures(
        vote=vote.id,
        cast=sum(dots for _, dots in options),
        maximum=vote.dots_per_person * vote.voters,
        order=tuple(name for name, _ in ranked),
        dots=MappingProxyType(dict(ranked)),
        ties=tuple(group for group in groups if len(group) > 1),
    )
