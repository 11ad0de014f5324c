"""What strikes in the decisions: what was adopted, what still needs an answer or a day to look back (method 3.10)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..agreements import Decision, Response
from ..collection import Records
from ..deciding import DOING
from .finding import Finding, finding

#: So many sentences are read aloud at most.
MOST = 5


def decision_findings(records: Records, today: str) -> tuple[Finding, ...]:
    """The sentences of the register on a day that is handed in; nothing where nothing was proposed."""
    return tuple(_decisions(records, today))[:MOST] if records.all(Decision) else ()


def _decisions(records: Records, today: str) -> Iterator[Finding]:
    every = records.all(Decision)
    adopted = [one for one in every if one.result in DOING]
    yield finding("decisions.adopted", (one.key for one in adopted), n=len(adopted), total=len(every))
    yield from _some("past", (one for one in adopted if today and one.review_on and one.review_on < today))
    yield from _concerns(records)
    without = [one for one in adopted if not one.review_on]
    yield from _some("no_review", without)
    if adopted and not without:
        yield finding("decisions.all_reviewed")
    yield from _some("parked", (one for one in every if one.result == "parked"))
    yield from _some("solved", (one for one in every if one.result == "adopted_after_change" and one.objection))


def _concerns(records: Records) -> Iterator[Finding]:
    """Whose concerns still need an answer; that all have one, where there are concerns."""
    concerns = [one for one in records.all(Response) if one.kind == "concern"]
    waiting = {one.decision for one in concerns if not one.answer}
    yield from _some("unanswered", (one for one in records.all(Decision) if one.id in waiting))
    if concerns and not waiting:
        yield finding("decisions.all_answered")


def _some(key: str, decisions: Iterable[Decision]) -> Iterator[Finding]:
    keys = tuple(one.key for one in decisions)
    if keys:
        yield finding(f"decisions.{key}", keys, n=len(keys))
