"""The Local Multiplier 3: three rounds of spending divided by the first (nef, The Money Trail, 2002; method 3.4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from ..collection import Key, Records
from ..neighbourhood import Lm3Case, Lm3Line
from .rounding import ratio


@dataclass(frozen=True, slots=True)
class Lm3:
    """One case, exact; an amount that is not known counts 0 and its line is in `unknown`."""

    case: str
    round1: int
    round2: int
    round3: Fraction
    unknown: tuple[Key, ...] = ()

    @property
    def score(self) -> Fraction | None:
        """1 to 3; None when the first round is 0."""
        return ratio(self.round1 + self.round2 + self.round3, self.round1)

    @property
    def effect(self) -> Fraction | None:
        """The local effect of each euro: the score less 1; None when the first round is 0."""
        return ratio(self.round2 + self.round3, self.round1)

    @property
    def leak_after_round1(self) -> int:
        """What leaves the area when the first round is spent."""
        return self.round1 - self.round2

    @property
    def leak_after_round2(self) -> Fraction:
        """What leaves the area when the second round is spent."""
        return self.round2 - self.round3

    @property
    def stays_round1_pct(self) -> Fraction | None:
        """The share of the first round that is spent locally, in per cent; None when the first round is 0."""
        return ratio(100 * self.round2, self.round1)

    @property
    def stays_round2_pct(self) -> Fraction | None:
        """The share of the second round that is spent locally again, in per cent; None when the second round is 0."""
        return ratio(100 * self.round3, self.round2)

    @property
    def local_income(self) -> Fraction:
        """What comes to people and firms of the area in rounds two and three."""
        return self.round2 + self.round3


def lm3(records: Records, case_id: str) -> Lm3:
    """The sums of one case; all 0 for a case without lines."""
    return of_lines(case_id, records.parts(Lm3Line, case_id))


def of_lines(case_id: str, lines: Sequence[Lm3Line]) -> Lm3:
    """The sums of lines, whether they are kept or only thought of."""
    local = tuple(line for line in lines if line.local)
    return Lm3(
        case=case_id,
        round1=sum(line.amount or 0 for line in lines),
        round2=sum(line.amount or 0 for line in local),
        round3=Fraction(sum((line.amount or 0) * line.respend_pct for line in local), 100),
        unknown=tuple(line.key for line in lines if line.amount is None),
    )


def cases(records: Records) -> Mapping[str, Lm3]:
    """The sums of every case by its id, in the order of the list."""
    return MappingProxyType({case.id: lm3(records, case.id) for case in records.all(Lm3Case)})


def gain(records: Records, case: Lm3Case) -> Fraction | None:
    """What stays more in the area each year than in the case it is based on; None when it is based on none."""
    if case.based_on is None:
        return None
    return lm3(records, case.id).local_income - lm3(records, case.based_on).local_income
