"""All records of a workshop at one moment: an immutable set that figures, looks and paper take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar, cast

from .record import Record
from .records import TYPES, Workshop

R = TypeVar("R", bound=Record)
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; None = not there."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record as it is after, or as it was when it is gone."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def key(self) -> Key:
        """The key of the record that changed."""
        return self.record.key

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)


class Records:
    """Records by kind and id. Never changes; `apply` gives a new one that shares what did not change."""

    __slots__ = ("_lists", "_tables")

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._tables: dict[type[Record], dict[str, Record]] = {record_type: {} for record_type in TYPES}
        self._lists: dict[type[Record], tuple[Record, ...]] = {}
        for record in records:
            table = self._tables[type(record)]
            if record.id in table:
                raise ValueError(f"two records with the key {record.key}")
            table[record.id] = record

    @property
    def workshop(self) -> Workshop:
        """The one record about the whole; a blank one where there is none yet."""
        return self.get(Workshop, "workshop") or Workshop()

    def all(self, record_type: type[R]) -> tuple[R, ...]:
        """All records of a kind in the order of their list, then by id."""
        found = self._lists.get(record_type)
        if found is None:
            found = tuple(sorted(self._tables[record_type].values(), key=lambda record: (record.order, record.id)))
            self._lists[record_type] = found
        return cast("tuple[R, ...]", found)

    def get(self, record_type: type[R], record_id: str | None) -> R | None:
        """The record with this id, or None."""
        return cast("R | None", self._tables[record_type].get(record_id)) if record_id is not None else None

    def by_key(self, key: Key) -> Record | None:
        """The record with this kind and id, or None."""
        return next((table.get(key[1]) for record_type, table in self._tables.items() if key[0] == record_type.KIND), None)

    def table(self, record_type: type[R]) -> Mapping[str, R]:
        """The records of a kind by id, to look into only."""
        return cast("Mapping[str, R]", self._tables[record_type])

    def parts(self, record_type: type[R], parent_id: str) -> tuple[R, ...]:
        """The records of a kind that are part of the record with this id, in order."""
        return tuple(record for record in self.all(record_type) if getattr(record, record_type.PARENT) == parent_id)

    def apply(self, changes: Iterable[Change]) -> Records:
        """The set after these changes; raises ValueError where a change does not start from what is here."""
        new = Records.__new__(Records)
        new._tables = dict(self._tables)
        new._lists = dict(self._lists)
        own: set[type[Record]] = set()
        for change in changes:
            record_type = type(change.record)
            if record_type not in own:
                own.add(record_type)
                new._tables[record_type] = dict(new._tables[record_type])
                new._lists.pop(record_type, None)
            table = new._tables[record_type]
            if table.get(change.record.id) != change.before:
                raise ValueError(f"{change.key} is not what the change began with")
            if change.after is None:
                del table[change.record.id]
            else:
                table[change.record.id] = change.after
        return new

    def __iter__(self) -> Iterator[Record]:
        """Every record, kind by kind in the order of TYPES."""
        for record_type in TYPES:
            yield from self.all(record_type)

    def __len__(self) -> int:
        return sum(map(len, self._tables.values()))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Records) and self._tables == other._tables

    __hash__ = None  # type: ignore[assignment]
