"""Which money is an arrow of the bucket and which only stands in a list: at most six inflows and ten leaks (method 3.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from ..workshop.figures.bucket import Bucket
from ..workshop.figures.rounding import rounded
from ..workshop.records import Inflow, Spending
from .marks import Key
from .sheet import Sheet

INFLOWS, LEAKS = 6, 10
WIDEST, THINNEST = 26.0, 2.0


@dataclass(frozen=True, slots=True)
class Flow:
    """One arrow, or one line of a list: `amount` is what comes in or leaks, `quality` "" where several are joined."""

    key: Key
    number: str
    text: str
    amount: Fraction
    quality: str
    known: bool = True


@dataclass(frozen=True, slots=True)
class Flows:
    """All money of the bucket: arrows in their order, those joined into the last arrow, what does not leak, and what is not known."""

    inflows: tuple[Flow, ...]
    leaks: tuple[Flow, ...]
    joined_inflows: tuple[Flow, ...]
    joined_leaks: tuple[Flow, ...]
    kept: tuple[Flow, ...]
    unknown: tuple[Flow, ...]

    @property
    def largest(self) -> Fraction:
        """The amount of the widest arrow."""
        return max((one.amount for one in (*self.inflows, *self.leaks)), default=Fraction(0))

    def width(self, one: Flow) -> float:
        """How wide an arrow is: in and out on one scale."""
        return max(THINNEST, WIDEST * float(one.amount / self.largest)) if self.largest else THINNEST


def flows(sheet: Sheet, sums: Bucket) -> Flows:
    """The arrows of this bucket."""
    inflows = [_inflow(sheet, one) for one in sheet.records.all(Inflow)]
    spending = {one.id: one for one in sheet.records.all(Spending)}
    leaking = [_leak(sheet, spending[line.id], line.leak) for line in sums.leaks_by_size]
    unknown = [one for one in inflows if not one.known]
    unknown += [_leak(sheet, one, Fraction(0)) for one in spending.values() if one.amount is None]
    shown, joined = _parted([one for one in inflows if one.known])
    leaks = [one for one in leaking if one.amount]
    most = LEAKS if len(leaks) <= LEAKS else LEAKS - 1
    return Flows(
        inflows=(*shown, *_together(sheet, Inflow.KIND, joined)),
        leaks=(*leaks[:most], *_together(sheet, Spending.KIND, leaks[most:])),
        joined_inflows=tuple(joined),
        joined_leaks=tuple(leaks[most:]),
        kept=tuple(one for one in leaking if not one.amount),
        unknown=tuple(unknown),
    )


def _parted(inflows: list[Flow]) -> tuple[list[Flow], list[Flow]]:
    """The inflows with an arrow of their own, in the order of the list, and those that share the last one."""
    if len(inflows) <= INFLOWS:
        return inflows, []
    largest = sorted(inflows, key=lambda one: (-one.amount, one.key))[: INFLOWS - 1]
    return [one for one in inflows if one in largest], [one for one in inflows if one not in largest]


def _together(sheet: Sheet, kind: str, joined: Sequence[Flow]) -> tuple[Flow, ...]:
    if not joined:
        return ()
    amount = sum((one.amount for one in joined), Fraction(0))
    return (Flow(("joined", kind), "", sheet.say("canvas.money_flows.other"), amount, ""),)


def _inflow(sheet: Sheet, one: Inflow) -> Flow:
    return Flow(one.key, _number(sheet, one.key), one.text, Fraction(one.amount or 0), one.quality, one.amount is not None)


def _leak(sheet: Sheet, one: Spending, leak: Fraction) -> Flow:
    return Flow(one.key, _number(sheet, one.key), one.text, leak, one.quality, one.amount is not None)


def _number(sheet: Sheet, key: Key) -> str:
    return str(sheet.numbers.get(key, ""))


def in_words(sheet: Sheet, one: Flow) -> str:
    """The amount as it stands at an arrow."""
    return sheet.say.money_short(int(rounded(one.amount, 0)) if one.known else None, sheet.records.workshop.currency)


def in_full(sheet: Sheet, one: Flow) -> str:
    """Name, amount and how sure it is, for who does not see the drawing."""
    sure = sheet.say(f"quality.{one.quality}") if one.quality and one.known else ""
    return ", ".join(filter(None, (one.text, in_words(sheet, one), sure)))
