"""Which records a table shows, and what a table page is handed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..workshop.record import Record


@dataclass(frozen=True, slots=True)
class Shown:
    """A kind of record as one table: which records, and what a new one gets from its place."""

    kind: str
    given: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def holds(self, record: Record) -> bool:
        """Whether a record belongs to this table."""
        return all(getattr(record, name) == value for name, value in self.given.items())


@dataclass(frozen=True, slots=True)
class Hands:
    """What a table page is handed besides the interface and the document."""

    today: Callable[[], str]
    new_id: Callable[[], str]
    toast: Callable[[str, bool], None]
