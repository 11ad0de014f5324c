"""Every kind of record, by its key (method 4.2)."""

from __future__ import annotations

from .agreements import Action, Agreement, Cell, Decision, FollowUp, Plan, Response, Round, Vote, VoteOption
from .fields import fields_of
from .keepsakes import STEP_KEYS, Dream, Evaluation, EvaluationItem, FormText, Note, Photo, Question, Snapshot, Tick
from .neighbourhood import Asset, Inflow, Lm3Case, Lm3Line, Match, Need, Plug, Problem, Spending
from .people import AgendaItem, Lever, Meeting, Participant, Relation, Stakeholder, Workshop
from .record import Record

#: All kinds, parents before what refers to them where that is possible.
TYPES: tuple[type[Record], ...] = (
    Workshop, Meeting, AgendaItem, Stakeholder, Lever, Participant, Relation, Problem, Asset, Need, Match, Inflow, Spending, Plug,
    Lm3Case, Lm3Line, Plan, Vote, VoteOption, Cell, Agreement, Action, Decision, Round, Response, FollowUp, Note, Evaluation,
    EvaluationItem, FormText, Tick, Question, Dream, Photo, Snapshot,
)  # fmt: skip
BY_KIND: dict[str, type[Record]] = {record_type.KIND: record_type for record_type in TYPES}


def parts_of(kind: str) -> tuple[type[Record], ...]:
    """The kinds of record that are part of this one."""
    return tuple(one for one in TYPES if any(spec.name == one.PARENT and spec.targets[0] == kind for spec in fields_of(one)))


__all__ = [
    "BY_KIND", "STEP_KEYS", "TYPES", "Action", "AgendaItem", "Agreement", "Asset", "Cell", "Decision", "Dream", "Evaluation",
    "EvaluationItem", "FollowUp", "FormText", "Inflow", "Lever", "Lm3Case", "Lm3Line", "Match", "Meeting", "Need", "Note",
    "Participant", "Photo", "Plan", "Plug", "Problem", "Question", "Record", "Relation", "Response", "Round", "Snapshot", "Spending",
    "Stakeholder", "Tick", "Vote", "VoteOption", "Workshop", "parts_of",
]  # fmt: skip
