"""The records of step 2: what there is, what is missed, and the money (method 4.2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from . import fields as f
from . import method as m
from .record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem(Record):
    """A problem statement with its chain of whys."""

    KIND: ClassVar[str] = "problem"
    text: str = f.text(160)
    why: tuple[str, ...] = f.texts(160, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset(Record):
    """Something that is there already; x and y are the card's centre in canvas units."""

    KIND: ClassVar[str] = "asset"
    category: str = f.choice(m.ASSET_CATEGORIES, default="people")
    text: str = f.text(60)
    stakeholder: str | None = f.ref("stakeholder", nullable=True)
    x: int = f.whole(0, 1000)
    y: int = f.whole(0, 707)
    help: bool = f.flag(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Need(Record):
    """Something that is missed; x and y are the card's centre in canvas units."""

    KIND: ClassVar[str] = "need"
    category: str = f.choice(m.ASSET_CATEGORIES, default="people")
    text: str = f.text(60)
    stakeholder: str | None = f.ref("stakeholder", nullable=True)
    x: int = f.whole(0, 1000)
    y: int = f.whole(0, 707)
    help: bool = f.flag(optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match(Record):
    """An asset that answers a need."""

    KIND: ClassVar[str] = "match"
    NAMED: ClassVar[bool] = False
    asset: str = f.ref("asset")
    need: str = f.ref("need")


@dataclass(frozen=True, slots=True, kw_only=True)
class Inflow(Record):
    """Money that comes into the neighbourhood, whole currency units a year."""

    KIND: ClassVar[str] = "inflow"
    category: str = f.text(40)
    text: str = f.text(80)
    amount: int | None = f.whole(nullable=True)
    quality: str = f.choice(m.QUALITIES, default="guess")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending(Record):
    """Money that the neighbourhood spends a year, `local_pct` per cent of it inside the local area."""

    KIND: ClassVar[str] = "spending"
    category: str = f.text(40)
    text: str = f.text(80)
    amount: int | None = f.whole(nullable=True)
    quality: str = f.choice(m.QUALITIES, default="guess")
    local_pct: int = f.whole(0, 100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plug(Record):
    """An idea that closes a leak."""

    KIND: ClassVar[str] = "plug"
    spending: str = f.ref("spending")
    text: str = f.text(80)
    amount: int | None = f.whole(nullable=True)
    votes_from: str | None = f.ref("vote", optional=True)
    plan: str | None = f.ref("plan", optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lm3Case(Record):
    """One sum after LM3 (nef, 2002): an income and how it is spent again."""

    KIND: ClassVar[str] = "lm3_case"
    title: str = f.text(80)
    round1_label: str = f.text(60)
    based_on: str | None = f.ref("lm3_case", optional=True)
    plan: str | None = f.ref("plan", optional=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lm3Line(Record):
    """One payment of an LM3 case; `respend_pct` per cent of it is spent locally again."""

    KIND: ClassVar[str] = "lm3_line"
    PARENT: ClassVar[str] = "case"
    NAMED: ClassVar[bool] = False
    case: str = f.ref("lm3_case", json="-")
    text: str = f.text(80)
    amount: int | None = f.whole(nullable=True)
    local: bool = f.flag()
    respend_pct: int = f.whole(0, 100)
