"""The records of plans, votes, promises, actions and decisions (method 4.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from . import fields as f
from . import method as m
from .record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Record):
    """A plan card."""

    KIND: ClassVar[str] = "plan"
    title: str = f.text(40)
    text: str = f.text(120)
    pillar: str = f.choice(m.PILLARS, default="own")
    owner: str | None = f.ref("stakeholder", optional=True)
    answers_need: tuple[str, ...] = f.refs("need")
    helpers: str | None = f.text(120, optional=True)
    money_needed: int | None = f.whole(optional=True)
    first_customer: str | None = f.text(80, optional=True)
    ladder_level: str | None = f.choice(m.LADDER, optional=True)
    chosen: bool = f.flag(optional=True)
    merged_into: str | None = f.ref("plan", optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote(Record):
    """A vote round: totals counted on paper, never single votes."""

    KIND: ClassVar[str] = "vote"
    meeting: str = f.ref("meeting", json="session")
    question: str = f.text(120)
    dots_per_person: int = f.whole()
    voters: int = f.whole()
    method: str | None = f.choice(m.VOTE_METHODS, optional=True)
    present: int | None = f.whole(optional=True)
    taken_at: str | None = f.moment(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteOption(Record):
    """An option of a vote; one whose `option` is the id of a plan or a problem stands for it."""

    KIND: ClassVar[str] = "vote_option"
    PARENT: ClassVar[str] = "vote"
    NAMED: ClassVar[bool] = False
    vote: str = f.ref("vote", json="-")
    option: str = f.other("id", json="id")
    text: str = f.text(80)
    dots: int = f.whole()
    effort: int | None = f.whole(optional=True)
    gain: int | None = f.whole(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell(Record):
    """What one anchor does for one pillar; a cell that is not there is level 0 without text."""

    KIND: ClassVar[str] = "cell"
    NAMED: ClassVar[bool] = False
    stakeholder: str = f.ref("stakeholder")
    pillar: str = f.choice(m.PILLARS)
    level: int = f.whole(0, 4)
    text: str = f.text(60)
    amount: int | None = f.whole(optional=True)
    unit: str | None = f.text(20, optional=True)
    contact_role: str | None = f.text(60, optional=True)
    on: str | None = f.day(optional=True)
    plan: str | None = f.ref("plan", optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Record):
    """A promise of an anchor."""

    KIND: ClassVar[str] = "agreement"
    stakeholder: str = f.ref("stakeholder")
    text: str = f.text(120)
    pillar: str = f.choice(m.PILLARS, default="own")
    amount: int | None = f.whole(optional=True)
    unit: str | None = f.text(20, optional=True)
    from_date: str | None = f.day(optional=True)
    contact_role: str | None = f.text(60, optional=True)
    status: str = f.choice(m.AGREEMENT_STATUSES, default="talking")


@dataclass(frozen=True, slots=True, kw_only=True)
class Action(Record):
    """Who does what by when. `who` is a participant, else a stakeholder; None = without owner."""

    KIND: ClassVar[str] = "action"
    what: str = f.text(80)
    plan: str | None = f.ref("plan", nullable=True)
    who: str | None = f.ref("participant", "stakeholder", optional=True)
    when: str = f.text(40)
    due: str = f.day()
    first_step: str = f.text(120)
    first_step_due: str | None = f.day(optional=True)
    status: str = f.choice(m.ACTION_STATUSES, default="todo")
    help_needed: str | None = f.text(120, nullable=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Record):
    """A proposal and what was decided; counts and responses are those of the first round."""

    KIND: ClassVar[str] = "decision"
    meeting: str = f.ref("meeting", json="session")
    date: str = f.day()
    proposal: str = f.text(200)
    proposed_by: str | None = f.ref("participant", "stakeholder", optional=True)
    present: int = f.whole()
    agree: int = f.whole(json="counts.agree")
    concern: int = f.whole(json="counts.concern")
    objection: int = f.whole(json="counts.objection")
    result: str = f.choice(m.DECISION_RESULTS, default="parked")
    change: str | None = f.text(200, nullable=True)
    review_on: str | None = f.day(optional=True)
    ladder_level: str | None = f.choice(m.LADDER, optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Record):
    """The second or a later round of a decision."""

    KIND: ClassVar[str] = "round"
    PARENT: ClassVar[str] = "decision"
    NAMED: ClassVar[bool] = False
    decision: str = f.ref("decision", json="-")
    agree: int = f.whole(json="counts.agree")
    concern: int = f.whole(json="counts.concern")
    objection: int = f.whole(json="counts.objection")


@dataclass(frozen=True, slots=True, kw_only=True)
class Response(Record):
    """A concern or an objection, in the first round or in a later one (`round`)."""

    KIND: ClassVar[str] = "response"
    PARENT: ClassVar[str] = "decision"
    NAMED: ClassVar[bool] = False
    decision: str = f.ref("decision", json="-")
    round: str | None = f.ref("round", nullable=True, json="-")
    kind: str = f.choice(m.RESPONSE_KINDS, default="concern")
    text: str = f.text(160)
    answer: str | None = f.text(160, optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp(Record):
    """A date to meet again."""

    KIND: ClassVar[str] = "follow_up"
    NAMED: ClassVar[bool] = False
    date: str = f.day()
    title: str = f.text(60)
    purpose: str = f.text(120)
