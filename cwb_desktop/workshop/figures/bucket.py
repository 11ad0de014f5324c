"""The leaky bucket: what comes in, what stays and what leaks away, in whole currency units a year (method 3.4)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from ..collection import Key, Records
from ..neighbourhood import Inflow, Spending
from .rounding import ratio


@dataclass(frozen=True, slots=True)
class Line:
    """One spending line: what of it stays and what leaks; an amount that is not known counts 0."""

    id: str
    known: bool
    amount: int
    stays: Fraction
    leak: Fraction


@dataclass(frozen=True, slots=True)
class Bucket:
    """All sums, exact. `leaks_by_size` holds the lines with a known amount, the largest leak first, then by id."""

    inflow_total: int
    spending_total: int
    stays: Fraction
    leaks: Fraction
    lines: tuple[Line, ...]
    leaks_by_size: tuple[Line, ...]
    unknown: tuple[Key, ...]
    guesses: tuple[Key, ...]
    amounts: int

    @property
    def unassigned(self) -> int:
        """What comes in and is not spent: saved or unknown; negative when more goes out."""
        return self.inflow_total - self.spending_total

    @property
    def retention_pct(self) -> Fraction | None:
        """The share of the spending that stays, in per cent; None without spending."""
        return ratio(100 * self.stays, self.spending_total)


def bucket(records: Records) -> Bucket:
    """The bucket of the neighbourhood."""
    inflows, spending = records.all(Inflow), records.all(Spending)
    lines = tuple(_line(one) for one in spending)
    total = sum(line.amount for line in lines)
    stays = sum((line.stays for line in lines), Fraction(0))
    flows: tuple[Inflow | Spending, ...] = (*inflows, *spending)
    return Bucket(
        inflow_total=sum(one.amount or 0 for one in inflows),
        spending_total=total,
        stays=stays,
        leaks=total - stays,
        lines=lines,
        leaks_by_size=tuple(sorted((line for line in lines if line.known), key=lambda line: (-line.leak, line.id))),
        unknown=tuple(one.key for one in flows if one.amount is None),
        guesses=tuple(one.key for one in flows if one.amount is not None and one.quality == "guess"),
        amounts=len(flows),
    )


def _line(one: Spending) -> Line:
    amount = one.amount or 0
    stays = Fraction(amount * one.local_pct, 100)
    return Line(one.id, one.amount is not None, amount, stays, amount - stays)
