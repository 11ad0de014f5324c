"""What if an amount went elsewhere: a case or the whole bucket before and after, and nothing changed (method 3.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from .collection import Records
from .document import Edit
from .edits import add
from .figures.bucket import bucket
from .figures.lm3 import Lm3, of_lines
from .figures.rounding import ratio, rounded
from .neighbourhood import Lm3Case, Lm3Line, Plug, Spending
from .working import moved_money

#: What is spent here again by those who receive it, as long as nobody asked them: the guess for small shops (method 3.4).
GUESSED_PCT = 30


@dataclass(frozen=True, slots=True)
class Outcome:
    """The figure now and then (LM3, or per cent that stays), and what stays more each year."""

    now: Fraction | None
    then: Fraction | None
    more: Fraction


def moved_lines(lines: Sequence[Lm3Line], source: int, target: int | None, amount: int, words: str) -> tuple[Lm3Line, ...]:
    """The lines of a case with an amount moved to another one, or (None) to a new local line with these words."""
    if target is None:
        fresh = Lm3Line(id="new", case=lines[source].case, text=words, amount=0, local=True, respend_pct=GUESSED_PCT)
        lines, target = (*lines, fresh), len(lines)
    return moved_money(lines, source, target, amount)


def case_outcome(before: Sequence[Lm3Line], after: Sequence[Lm3Line]) -> Outcome:
    """What moving money does to a case."""
    now, then = of_lines("", before), of_lines("", after)
    return Outcome(now.score, then.score, then.local_income - now.local_income)


def bucket_outcome(records: Records, source: Spending, target: Spending | None, amount: int) -> Outcome:
    """What it does to the whole bucket when an amount of one line goes to another, or (None) stays in the neighbourhood."""
    sums = bucket(records)
    given = min(amount, most(source, target))
    more = Fraction(given) if target is None else Fraction(given * (target.local_pct - source.local_pct), 100)
    return Outcome(sums.retention_pct, ratio(100 * (sums.stays + more), sums.spending_total), more)


def most(source: Spending, target: Spending | None) -> int:
    """The most that can be taken away: all there is, or all that leaks."""
    whole = source.amount or 0
    return whole if target is not None else whole - int(rounded(Fraction(whole * source.local_pct, 100), 0))


def keep_plug(records: Records, source: Spending, amount: int, words: str, new_id: str) -> Edit:
    """The idea that closes a leak, kept with its amount."""
    return add(records, Plug(id=new_id, spending=source.id, text=words, amount=amount))


def missing(sums: Lm3, income: int) -> int:
    """What of an income no line says; negative when the lines say more."""
    return income - sums.round1


def remainder(records: Records, case_id: str, amount: int, words: str, new_id: str) -> Edit:
    """The line for what is not known, which counts as not local."""
    return add(records, Lm3Line(id=new_id, case=case_id, text=words, amount=amount), verb="lm3_line.remainder")


@dataclass(frozen=True, slots=True)
class Thought:
    """An amount moved in thought: in a case (None = the bucket) from one line to another (None = to the neighbourhood)."""

    records: Records
    case: Lm3Case | None
    source: str | None
    target: str | None
    amount: int = 0

    @property
    def lines(self) -> tuple[Lm3Line, ...]:
        """The lines of the case as they are."""
        return self.records.parts(Lm3Line, self.case.id) if self.case else ()

    def most(self) -> int:
        """The most that can be taken away here."""
        if self.case is not None:
            line = self.records.get(Lm3Line, self.source)
            return (line.amount or 0) if line else 0
        spending = self.records.get(Spending, self.source)
        return most(spending, self.records.get(Spending, self.target)) if spending else 0

    def lines_then(self, words: str) -> tuple[Lm3Line, ...]:
        """The lines of the case as they would be; `words` for a new one."""
        ids = [one.id for one in self.lines]
        if self.source not in ids or not self.amount:
            return self.lines
        place = ids.index(self.target) if self.target in ids else None
        return moved_lines(self.lines, ids.index(self.source), place, self.amount, words)

    def outcome(self) -> Outcome | None:
        """The figure now and then; None where there is nothing to reckon with."""
        if self.case is not None:
            return case_outcome(self.lines, self.lines_then(""))
        spending = self.records.get(Spending, self.source)
        target = self.records.get(Spending, self.target)
        return bucket_outcome(self.records, spending, target, self.amount) if spending else None
