"""The records about the whole, its meetings and who takes part (method 4.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from . import fields as f
from . import method as m
from .record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop(Record):
    """The one record about the whole: neighbourhood, programme, language and currency."""

    KIND: ClassVar[str] = "workshop"
    NAMED: ClassVar[bool] = False
    id: str = "workshop"
    file_format: str = f.choice(("cwb-workshop", "cwb-workshop-sample"), default="cwb-workshop", json="format")
    own_id: str | None = f.other("id", optional=True, json="id")
    language: str = f.other("code", most=2, default="nl")
    currency: str = f.other("code", most=3, default="EUR")
    example: bool = f.flag()
    notice: str = f.text(300)
    ring_meaning: str | None = f.choice(m.RING_MEANINGS, optional=True)
    name: str = f.text(60, json="neighbourhood.name")
    city: str = f.text(60, json="neighbourhood.city")
    residents: int | None = f.whole(optional=True, json="neighbourhood.residents")
    households: int | None = f.whole(optional=True, json="neighbourhood.households")
    local_area: str = f.text(200, json="neighbourhood.local_area")
    description: str = f.text(300, json="neighbourhood.description")
    title: str = f.text(80, json="programme.title")
    question: str = f.text(160, json="programme.question")
    ladder_level: str = f.choice(m.LADDER, default="co_decide", json="programme.ladder_level")
    quality_note: str = f.text(300, json="money.quality_note")
    levels: tuple[str, ...] = f.texts(60, 5, json="matrix.levels")
    evaluation_list: bool = f.flag(json="-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Record):
    """An evening (a session in the format)."""

    KIND: ClassVar[str] = "meeting"
    step: int | None = f.whole(1, 5, nullable=True)
    title: str = f.text(80)
    date: str = f.day()
    start: str = f.clock(default="19:00")
    end: str = f.clock(default="21:00")
    place: str = f.text(80)
    present: int = f.whole()
    attended: tuple[str, ...] | None = f.refs("participant", optional=True)
    facilitator: str = f.text(80)
    note_taker: str = f.text(60)
    notes: str = f.lines(2000)
    closed_at: str | None = f.moment(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem(Record):
    """One block of an evening, `minutes` long."""

    KIND: ClassVar[str] = "agenda_item"
    PARENT: ClassVar[str] = "meeting"
    NAMED: ClassVar[bool] = False
    meeting: str = f.ref("meeting", json="-")
    minutes: int = f.whole(1, 600)
    title: str = f.text(120)
    form: str = f.choice(m.FORMS, default="plenary")
    lead: str | None = f.text(60, optional=True)
    item_key: str | None = f.text(40, optional=True, json="key")
    started: str | None = f.moment(optional=True)
    ended: str | None = f.moment(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant(Record):
    """A person who took part, with first name only and three separate permissions."""

    KIND: ClassVar[str] = "participant"
    first_name: str = f.text(40)
    role: str = f.text(80)
    stakeholder: str | None = f.ref("stakeholder", nullable=True)
    steps: tuple[int, ...] = f.ints(1, 5, json="sessions")
    hours_per_week: int | None = f.whole(optional=True)
    languages: tuple[str, ...] | None = f.codes(optional=True)
    name_in_report: bool = f.flag(json="consent.name_in_report")
    photo: bool = f.flag(json="consent.photo")
    contact_for_follow_up: bool = f.flag(json="consent.contact_for_follow_up")
    given_on: str | None = f.day(optional=True, json="consent.given_on")
    withdrawn_on: str | None = f.day(nullable=True, json="consent.withdrawn_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stakeholder(Record):
    """A group, organisation or role in the register; the same one on every canvas.

    `matrix_row` is its place among the anchors of the matrix and only read when `anchor`.
    """

    KIND: ClassVar[str] = "stakeholder"
    name: str = f.text(60)
    kind: str = f.choice(m.KINDS, default="unknown")
    sphere: str = f.choice(m.SPHERES, default="community")
    anchor: bool = f.flag()
    ring: int | None = f.whole(1, 4, nullable=True)
    angle: int | None = f.whole(0, 359, nullable=True)
    interest: float | None = f.half(nullable=True)
    influence: float | None = f.half(nullable=True)
    attitude: int | None = f.whole(-2, 2, nullable=True)
    relation_to_neighbourhood: str = f.choice(m.NEIGHBOURHOOD_RELATIONS, default="lives_here")
    role: str = f.text(120)
    stake: str = f.text(160)
    missing_voice: bool = f.flag()
    contact: str = f.text(120)
    consent_to_record: str = f.choice(m.CONSENTS, default="asked")
    desired_interest: float | None = f.half(optional=True, json="desired.interest")
    desired_influence: float | None = f.half(optional=True, json="desired.influence")
    visited_by: str | None = f.text(60, optional=True)
    visit_on: str | None = f.day(optional=True)
    opened_by: str | None = f.text(60, optional=True)
    contact_role: str | None = f.text(60, optional=True)
    sentence: str | None = f.text(160, optional=True)
    notes: tuple[str, ...] | None = f.texts(300, optional=True)
    sensitivity: str | None = f.choice(m.SENSITIVITIES, optional=True)
    opinion_on: str | None = f.day(optional=True)
    typed_in: str | None = f.ref("meeting", optional=True)
    network_x: int | None = f.whole(0, 1000, optional=True, json="network.x")
    network_y: int | None = f.whole(0, 707, optional=True, json="network.y")
    network_pinned: bool = f.flag(optional=True, json="network.pinned")
    off: tuple[str, ...] | None = f.other("names", choices=m.CANVASES, optional=True)
    matrix_row: int = f.whole(json="-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lever(Record):
    """What a stakeholder owns, finances, hires, has as land, or buys; at most one a pillar."""

    KIND: ClassVar[str] = "lever"
    PARENT: ClassVar[str] = "stakeholder"
    NAMED: ClassVar[bool] = False
    stakeholder: str = f.ref("stakeholder", json="-")
    pillar: str = f.choice(m.PILLARS, default="own", json="-")
    text: str = f.text(120)
    amount: int | None = f.whole(optional=True)
    unit: str | None = f.other("text", most=20, optional=True)
    local_pct: int | None = f.whole(0, 100, optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Record):
    """A line between two stakeholders."""

    KIND: ClassVar[str] = "relation"
    source: str = f.ref("stakeholder", json="from")
    target: str = f.ref("stakeholder", json="to")
    type: str = f.choice(m.RELATION_TYPES, default="support")
    direction: str = f.choice(m.DIRECTIONS, default="both")
    strength: int = f.whole(1, 3, default=2)
    status: str = f.choice(m.RELATION_STATUSES, default="now")
    label: str = f.text(60)
    amount: int | None = f.whole(optional=True)
    sensitivity: str | None = f.choice(m.SENSITIVITIES, optional=True)
