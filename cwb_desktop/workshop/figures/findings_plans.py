"""What strikes in needs, votes and actions (method 3.3, 3.8, 3.9)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from ..agreements import Action, Plan, Vote, VoteOption
from ..collection import Key, Records
from ..neighbourhood import Match, Need
from .actions import action_figures, first_step_limit, is_first_step_far
from .finding import Finding, Names, finding
from .votes import VoteFigures, plan_figures, standing_plans

#: So many plans stand at the top.
TOP = 3
#: More sentences nobody reads aloud.
MOST = 5


def needs_findings(records: Records) -> tuple[Finding, ...]:
    """The sentence of the map of assets and needs."""
    answered = {one.need for one in records.all(Match)}
    needs = records.all(Need)
    open_needs = tuple(one.key for one in needs if one.id not in answered)
    if open_needs:
        return (finding("assets_needs.open", open_needs, names=Names(open_needs), n=len(open_needs)),)
    return (finding("assets_needs.all_answered"),) if needs else ()


def plan_findings(records: Records) -> tuple[Finding, ...]:
    """The sentences of the plan board, about the last vote on plans."""
    plans = {one.id for one in records.all(Plan)}
    about_plans = {one.vote for one in records.all(VoteOption) if one.option in plans}
    votes = [one for one in records.all(Vote) if one.id in about_plans]
    return vote_findings(records, votes[-1]) if votes else ()


def vote_findings(records: Records, vote: Vote) -> tuple[Finding, ...]:
    """The sentences about one vote."""
    return tuple(_vote(records, vote, plan_figures(records, vote)))


def _vote(records: Records, vote: Vote, found: VoteFigures) -> Iterator[Finding]:
    if found.too_many and not found.voters_unknown:
        yield finding("votes.too_many", (vote.key,), n=found.cast - found.maximum)
    leading = tuple(one for one in found.order[:TOP] if found.dots[one])
    if not leading:
        return
    keys = tuple(_option(records, vote, one) for one in leading)
    yield finding("votes.leading", keys, names=Names(keys), n=len(keys))
    tie = next((group for group in found.ties if group[0] in leading), ())
    if tie:
        keys = tuple(_option(records, vote, one) for one in tie)
        yield finding("votes.tie", keys, names=Names(keys), dots=found.dots[tie[0]])
    if records.get(Plan, leading[0]) is not None and not any(one.chosen for one in standing_plans(records)):
        yield finding("votes.choose")


def _option(records: Records, vote: Vote, option: str) -> Key:
    """The plan that an option stands for, else the option itself."""
    plan = records.get(Plan, option)
    if plan is not None:
        return plan.key
    return next(one.key for one in records.parts(VoteOption, vote.id) if one.option == option)


def action_findings(records: Records, today: str) -> tuple[Finding, ...]:
    """The sentences of the action board on a day that is handed in, at most five: what is late comes first."""
    return tuple(islice(_actions(records, today), MOST)) if records.all(Action) else ()


def _actions(records: Records, today: str) -> Iterator[Finding]:
    found = action_figures(records, today)
    yield finding("action_board.done", n=found.per_status.get("done", 0), total=found.actions)
    stuck = tuple(one.key for one in records.all(Action) if one.status == "stuck")
    for key, keys in (("late", _keys(found.late)), ("first_step", _keys(found.first_step_late)), ("stuck", stuck)):
        if keys:
            yield finding(f"action_board.{key}", keys, names=Names(keys), n=len(keys))
    last = first_step_limit(records)
    far = tuple(one.key for one in records.all(Action) if is_first_step_far(one, last))
    for key, keys in (("far", far), ("unowned", _keys(found.unowned)), ("help", _keys(found.help_asked))):
        if keys:
            yield finding(f"action_board.{key}", keys, n=len(keys))


def _keys(ids: tuple[str, ...]) -> tuple[Key, ...]:
    return tuple((Action.KIND, one) for one in ids)
