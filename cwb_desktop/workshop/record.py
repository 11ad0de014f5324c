"""The ground of every record: a frozen row with a kind, an id and a place in its list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One row. Its key is (kind, id): ids repeat across kinds. `order` is its place in its list."""

    KIND: ClassVar[str] = ""
    #: The field that names the record this one is part of, if any.
    PARENT: ClassVar[str] = ""
    #: Whether the id stands in the exchange format.
    NAMED: ClassVar[bool] = True

    id: str
    order: int = 0

    @property
    def key(self) -> tuple[str, str]:
        """Kind and id."""
        return (self.KIND, self.id)
