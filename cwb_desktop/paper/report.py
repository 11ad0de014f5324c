"""What the summary is made from: permitted records, words, and the drawings and figures that were handed in."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, cast

from ..look.marks import Drawing, Key
from ..texts import Say
from ..workshop.collection import Records
from ..workshop.record import Record
from ..workshop.records import Meeting, Participant, Stakeholder
from .letters import token
from .text import ROW, Ink, Type
from .told import Told

#: What may not stand in a line of text: controls, lone surrogates, private letters and letters that are none.
_ODD = frozenset({"Cc", "Cs", "Co", "Cn"})


@dataclass(frozen=True, slots=True)
class Canvas:
    """A canvas for the summary: its drawn pages, the number of each record, what strikes on it, and what is written on it."""

    pages: tuple[Drawing, ...]
    numbers: Mapping[Key, int]
    findings: tuple[str, ...] = ()
    told: Told = field(default_factory=Told)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything the sections take. `records` have passed the filter; `canvases` are drawn from them."""

    records: Records
    say: Say
    ink: Ink
    today: str
    canvases: Mapping[str, Canvas]

    @property
    def ring_map(self) -> Canvas:
        """The ring map."""
        return self.canvases["ring_map"]

    @property
    def network(self) -> Canvas:
        """The network."""
        return self.canvases["network"]

    def place(self) -> str:
        """Neighbourhood and city."""
        shop = self.records.workshop
        return self.say("word.place_city", name=shop.name, city=shop.city) if shop.name and shop.city else shop.name or shop.city

    def title(self) -> str:
        """The title of the whole; without one, the neighbourhood's name."""
        shop = self.records.workshop
        return shop.title or shop.name or self.say("handout.H26")

    def meetings(self, step: int | None = None) -> tuple[Meeting, ...]:
        """The meetings in the order of their dates, or those of one step."""
        found = (one for one in self.records.all(Meeting) if step is None or one.step == step)
        return tuple(sorted(found, key=lambda one: (one.date, one.start, one.order)))

    def side(self, step: int) -> str:
        """The step's number and name, for the head of a sheet."""
        return self.say("report.step", n=step, name=self.say(f"step.{step}.name"))

    def stakeholder(self, one: str | None, none: str = "") -> str:
        """The name of a stakeholder, the words for a name that is not free, or `none` when there is nobody."""
        if one is None:
            return none
        found = self.records.get(Stakeholder, one)
        return found.name if found is not None and found.name else self.say("privacy.withheld")

    def free(self, one: str | None) -> bool:
        """Whether a stakeholder's name may be written."""
        found = self.records.get(Stakeholder, one)
        return found is not None and bool(found.name)

    def who(self, one: str | None, none: str = "") -> str:
        """The name of a participant, else of a stakeholder; a participant whose name is not free becomes a letter on the page."""
        participant = self.records.get(Participant, one)
        if participant is None:
            return self.stakeholder(one, none)
        place = self.records.all(Participant).index(participant)
        return participant.first_name or token(self.say("privacy.participant_letter", letter="{}"), place)

    def kind_of_name(self, one: str | None, kind: Type = ROW) -> Type:
        """The type for the name of a stakeholder: italic when it is not free."""
        return kind if one is None or self.free(one) or self.records.get(Participant, one) else kind.slanted().toned("text.second")

    def money(self, amount: int | None, per_year: bool = False) -> str:
        """An amount to the unit, for tables."""
        return self.say.money(amount, self.records.workshop.currency, per_year)

    def about(self, amount: int) -> str:
        """An amount for sentences: from a thousand on with two figures that count."""
        size = 10 ** max(0, len(str(abs(amount))) - 2)
        rounded = (abs(amount) + size // 2) // size * size
        shown = rounded if amount >= 0 else -rounded
        exact = amount if abs(amount) >= 10**6 else shown
        return self.say("word.about", amount=self.say.money_short(exact, self.records.workshop.currency, signed=True))

    def amount(self, amount: int | None, unit: str | None) -> str:
        """An amount with its unit; nothing when there is none."""
        return "" if amount is None else self.say.amount(amount, unit, self.records.workshop.currency)


def plain(records: Records) -> Records:
    """The records with nothing in their texts that is no letter, figure, sign or blank."""
    return Records(_plain_record(record) for record in records)


def _plain_record(record: Record) -> Record:
    values: dict[str, Any] = {}
    for spec in fields(record):
        value = getattr(record, spec.name)
        if isinstance(value, str):
            clean: Any = clean_text(value)
        elif isinstance(value, tuple):
            items = cast("tuple[Any, ...]", value)
            clean = tuple(clean_text(item) if isinstance(item, str) else item for item in items)
        else:
            continue
        if clean != value:
            values[spec.name] = clean
    return replace(record, **values) if values else record


def clean_text(text: str) -> str:
    """The text with a blank where something stands that cannot be printed; line breaks stay."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(letter if letter == "\n" or unicodedata.category(letter) not in _ODD else " " for letter in text)


def joined(parts: Iterable[str], sign: str = " · ") -> str:
    """The parts that are not empty, in a row."""
    return sign.join(part for part in parts if part)
