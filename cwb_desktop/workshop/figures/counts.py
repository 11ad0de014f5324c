"""How many stakeholders there are: by ring, sphere and kind, missing, to sort and not placed yet (method 3.2)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from ..collection import Records
from ..people import Stakeholder
from ..record import Record

K = TypeVar("K", int, str)


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts of stakeholders; ids in the order of the ids. Rings, spheres and kinds without anybody are absent."""

    stakeholders: int
    anchors: int
    per_ring: Mapping[int, int]
    per_sphere: Mapping[str, int]
    per_kind: Mapping[str, int]
    missing_voices: tuple[str, ...]
    to_sort: tuple[str, ...]
    not_placed: tuple[str, ...]

    @property
    def placed(self) -> int:
        """How many lie in a ring."""
        return self.stakeholders - len(self.not_placed)


def drawn(records: Records, canvas: str) -> tuple[Stakeholder, ...]:
    """The stakeholders that were not taken off a canvas."""
    return tuple(one for one in records.all(Stakeholder) if canvas not in (one.off or ()))


def counts(records: Records, canvas: str = "") -> Counts:
    """The counts of all stakeholders, or of those that were not taken off a canvas."""
    found = drawn(records, canvas) if canvas else records.all(Stakeholder)
    return Counts(
        stakeholders=len(found),
        anchors=sum(one.anchor for one in found),
        per_ring=_sorted(Counter(one.ring for one in found if one.ring is not None)),
        per_sphere=_sorted(Counter(one.sphere for one in found)),
        per_kind=_sorted(Counter(one.kind for one in found)),
        missing_voices=ids(one for one in found if one.missing_voice),
        to_sort=ids(one for one in found if one.kind == "unknown"),
        not_placed=ids(one for one in found if one.ring is None),
    )


def ids(found: Iterable[Record]) -> tuple[str, ...]:
    """The ids of records, sorted."""
    return tuple(sorted(one.id for one in found))


def _sorted(counted: Counter[K]) -> Mapping[K, int]:
    return MappingProxyType(dict(sorted(counted.items())))
