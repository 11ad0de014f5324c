"""The records of notes, forms, evaluation, pictures and snapshots (method 4.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from . import fields as f
from . import method as m
from .record import Record

STEP_KEYS = ("step.1", "step.2", "step.3", "step.4", "step.5")


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Record):
    """A sticky note on a canvas; `named` when its id stands in the exchange format."""

    KIND: ClassVar[str] = "note"
    named: bool = f.flag(json="-")
    canvas: str = f.choice(m.CANVASES)
    meeting: str | None = f.ref("meeting", optional=True, json="session")
    x: int = f.whole(0, 1000)
    y: int = f.whole(0, 707)
    text: str = f.text(120)
    sensitivity: str | None = f.choice(m.SENSITIVITIES, optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation(Record):
    """The paper forms of one evening, counted."""

    KIND: ClassVar[str] = "evaluation"
    NAMED: ClassVar[bool] = False
    meeting: str = f.ref("meeting", json="session")
    forms: int = f.whole()
    scale: str = f.text(80)
    good: tuple[str, ...] = f.texts(160)
    better: tuple[str, ...] = f.texts(160)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationItem(Record):
    """A statement and how many gave it 1 to 5."""

    KIND: ClassVar[str] = "evaluation_item"
    PARENT: ClassVar[str] = "evaluation"
    NAMED: ClassVar[bool] = False
    evaluation: str = f.ref("evaluation", json="-")
    item: str = f.other("id", json="id")
    text: str = f.text(80)
    counts: tuple[int, ...] = f.ints(0, f.MOST, 5, default=(0, 0, 0, 0, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class FormText(Record):
    """A filled field of a step's free form."""

    KIND: ClassVar[str] = "form_text"
    NAMED: ClassVar[bool] = False
    step: str = f.choice(STEP_KEYS, json="-")
    field: str = f.other("id", json="-")
    text: str = f.lines(300)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick(Record):
    """A condition that the team ticked."""

    KIND: ClassVar[str] = "tick"
    NAMED: ClassVar[bool] = False
    step: int = f.whole(1, 5)
    condition: str = f.other("id")
    on: str = f.day()


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Record):
    """Something to find out."""

    KIND: ClassVar[str] = "question"
    step: int = f.whole(1, 5)
    text: str = f.text(160)
    asked_by: str | None = f.text(60, optional=True)
    ask_whom: str | None = f.text(80, optional=True)
    due: str | None = f.day(optional=True)
    answer: str | None = f.text(300, optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dream(Record):
    """A dream in words or as a picture, without a name."""

    KIND: ClassVar[str] = "dream"
    text: str = f.text(160)
    photo: str | None = f.ref("photo", optional=True)
    x: int = f.whole(0, 1000)
    y: int = f.whole(0, 707)


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo(Record):
    """A picture kept in the file; place only with a canvas."""

    KIND: ClassVar[str] = "photo"
    type: str = f.choice(m.PHOTO_TYPES)
    sha256: str = f.other("hash")
    data: bytes = f.other("blob")
    caption: str = f.text(120)
    canvas: str | None = f.choice(m.CANVASES, optional=True)
    x: int | None = f.whole(0, 1000, optional=True)
    y: int | None = f.whole(0, 707, optional=True)
    w: int | None = f.whole(0, 1000, optional=True)
    h: int | None = f.whole(0, 707, optional=True)
    shows: tuple[str, ...] | None = f.refs("participant", optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot(Record):
    """All records at the end of a meeting, packed in the exchange format; without a meeting: taken on request."""

    KIND: ClassVar[str] = "snapshot"
    NAMED: ClassVar[bool] = False
    meeting: str | None = f.ref("meeting", optional=True, json="session")
    taken_on: str = f.day()
    data: bytes = f.other("blob", json="records")
