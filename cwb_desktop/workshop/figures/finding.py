"""What a finding is: the key of a sentence, what stands in it, and the records that it is about; without words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from ..collection import Key, Records
from ..people import Stakeholder

#: So many names stand in one sentence; the others are counted.
NAMES = 3


@dataclass(frozen=True, slots=True)
class Names:
    """Records by name: at most `most`, the others and those whose name is not free are counted."""

    keys: tuple[Key, ...]
    most: int = NAMES


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the method by their keys, such as `pillar.buy`."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Amount:
    """Money in whole units of the workshop's currency."""

    amount: int
    per_year: bool = True


@dataclass(frozen=True, slots=True)
class Coins:
    """The currency as people say it after a number: euros."""


Value = int | Fraction | str | Names | Words | Amount | Coins


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence for the room: its key under `finding`, its values, and the keys of the records that it is about.

    A sentence with a form for one and one for several follows the value `n`.
    """

    key: str
    values: Mapping[str, Value]
    rows: tuple[Key, ...] = ()


def finding(key: str, rows: Iterable[Key] = (), **values: Value) -> Finding:
    """A finding with these values."""
    return Finding(key, MappingProxyType(values), tuple(rows))


def stakeholder_keys(ids: Iterable[str]) -> tuple[Key, ...]:
    """The keys of stakeholders."""
    return tuple((Stakeholder.KIND, one) for one in ids)


def first_named(records: Records, ids: Iterable[str]) -> str | None:
    """The first stakeholder whose name may be said; None when there is none."""
    for one in ids:
        found = records.get(Stakeholder, one)
        if found is not None and found.name:
            return one
    return None
