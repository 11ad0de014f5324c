"""How the actions stand on a day that is handed in, never read from the clock (method 3.8)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from ..agreements import Action, Agreement
from ..collection import Records
from ..people import Meeting
from .counts import ids

#: A first step lies at most so many days after the meeting of step 5.
FIRST_STEP_DAYS = 14
CLOSED = frozenset({"done", "stopped"})
NOT_BEGUN = frozenset({"talking", "promised"})


@dataclass(frozen=True, slots=True)
class ActionFigures:
    """Counts and ids of the action board; ids sorted. `unowned` and `help_asked` leave out what is done or stopped."""

    actions: int
    per_status: Mapping[str, int]
    late: tuple[str, ...]
    first_step_late: tuple[str, ...]
    unowned: tuple[str, ...]
    help_asked: tuple[str, ...]


def is_late(action: Action, today: str) -> bool:
    """Whether it should have been done before today."""
    return action.status not in CLOSED and action.due < today


def is_first_step_late(action: Action, today: str) -> bool:
    """Whether it is still to do though its first step was to be set before today."""
    return action.status == "todo" and action.first_step_due is not None and action.first_step_due < today


def first_step_limit(records: Records) -> str:
    """The last day for a first step, two weeks after the first meeting of step 5; empty as long as there is no such meeting."""
    dates = [one.date for one in records.all(Meeting) if one.step == 5]
    return (date.fromisoformat(min(dates)) + timedelta(FIRST_STEP_DAYS)).isoformat() if dates else ""


def is_first_step_far(action: Action, last: str) -> bool:
    """Whether it is not yet closed and its first step lies after the last day for it."""
    return bool(last) and action.status not in CLOSED and action.first_step_due is not None and action.first_step_due > last


def is_agreement_late(agreement: Agreement, today: str) -> bool:
    """Whether it was to begin before today and did not."""
    return agreement.status in NOT_BEGUN and agreement.from_date is not None and agreement.from_date < today


def late(records: Records, today: str) -> tuple[str, ...]:
    """The ids of the actions that are late, sorted."""
    return ids(one for one in records.all(Action) if is_late(one, today))


def action_figures(records: Records, today: str) -> ActionFigures:
    """All figures of the action board on this day."""
    found = records.all(Action)
    running = tuple(one for one in found if one.status not in CLOSED)
    return ActionFigures(
        actions=len(found),
        per_status=MappingProxyType(dict(sorted(Counter(one.status for one in found).items()))),
        late=late(records, today),
        first_step_late=ids(one for one in found if is_first_step_late(one, today)),
        unowned=ids(one for one in running if one.who is None),
        help_asked=ids(one for one in running if one.help_needed),
    )
