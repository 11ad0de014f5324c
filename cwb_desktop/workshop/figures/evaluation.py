"""What people thought of an evening: the mean of each statement beside its counts (method 1.11)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from ..collection import Records
from ..keepsakes import Evaluation, EvaluationItem
from .rounding import ratio


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement; `item` is its id in the form, the same on every evening."""

    item: str
    text: str
    counts: tuple[int, ...]

    @property
    def mean(self) -> Fraction | None:
        """1 to 5; None when nobody answered."""
        return ratio(sum(place * n for place, n in enumerate(self.counts, 1)), sum(self.counts))


def statements(records: Records, evaluation: Evaluation) -> tuple[Statement, ...]:
    """The statements of one evening."""
    return _together(records.parts(EvaluationItem, evaluation.id))


def all_statements(records: Records) -> tuple[Statement, ...]:
    """The statements of all evenings, the same ones counted together."""
    return _together(records.all(EvaluationItem))


def _together(items: Iterable[EvaluationItem]) -> tuple[Statement, ...]:
    found: dict[str, Statement] = {}
    for one in items:
        before = found.get(one.item)
        counts = one.counts if before is None else tuple(map(sum, zip(before.counts, one.counts)))
        found[one.item] = Statement(one.item, one.text, counts)
    return tuple(found.values())
