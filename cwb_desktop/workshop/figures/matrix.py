"""The totals of the matrix of pillars and anchors (method 3.7)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..agreements import Agreement, Cell
from ..collection import Records
from ..method import PILLARS
from ..people import Stakeholder

#: Levels of a cell: in talks or further, and promised or happening.
TALKING = 2
PROMISED = 3


@dataclass(frozen=True, slots=True)
class Matrix:
    """The totals of the anchors' cells; amounts are money a year in the workshop's currency."""

    anchors: tuple[str, ...]
    amount_per_pillar: Mapping[str, int]
    talking_per_pillar: Mapping[str, int]
    promised_per_pillar: Mapping[str, int]
    highest_per_anchor: Mapping[str, int]
    promised: tuple[str, ...]
    promised_amount: int
    without_agreement: tuple[str, ...]


def anchors(records: Records) -> tuple[Stakeholder, ...]:
    """The anchors in the order of the rows."""
    found = (one for one in records.all(Stakeholder) if one.anchor)
    return tuple(sorted(found, key=lambda one: (one.matrix_row, one.order, one.id)))


def matrix(records: Records, shown: Iterable[Stakeholder] | None = None, counts: Callable[[Cell], bool] = lambda _cell: True) -> Matrix:
    """The totals of the matrix as it is drawn: cells of stakeholders that are no anchor do not count.

    `shown` are the rows of a filtered matrix (None: all anchors), and `counts` tells which of their cells are drawn.
    """
    rows = tuple(one.id for one in (anchors(records) if shown is None else shown))
    cells = tuple(cell for cell in records.all(Cell) if cell.stakeholder in rows and counts(cell))
    promised = tuple(cell for cell in cells if cell.level >= PROMISED)
    agreed = {(one.stakeholder, one.pillar) for one in records.all(Agreement)}
    currency = records.workshop.currency
    return Matrix(
        anchors=rows,
        amount_per_pillar=amount_per_pillar(cells, currency),
        talking_per_pillar=_per_pillar(cells, TALKING),
        promised_per_pillar=_per_pillar(cells, PROMISED),
        highest_per_anchor=MappingProxyType({row: max((c.level for c in cells if c.stakeholder == row), default=0) for row in rows}),
        promised=tuple(cell.id for cell in promised),
        promised_amount=sum(amount_per_pillar(promised, currency).values()),
        without_agreement=tuple(cell.id for cell in promised if (cell.stakeholder, cell.pillar) not in agreed),
    )


def amount_per_pillar(cells: Iterable[Cell], currency: str) -> Mapping[str, int]:
    """The sum of the money a year in each pillar: money only sums with the same unit (method 2.3, 3.7)."""
    sums: Counter[str] = Counter()
    for cell in cells:
        if cell.unit == f"{currency}/year":
            sums[cell.pillar] += cell.amount or 0
    return MappingProxyType({pillar: sums[pillar] for pillar in PILLARS})


def _per_pillar(cells: Iterable[Cell], level: int) -> Mapping[str, int]:
    found = Counter(cell.pillar for cell in cells if cell.level >= level)
    return MappingProxyType({pillar: found[pillar] for pillar in PILLARS})
