"""What is meant by one typed line with parts between semicolons: money, shares, units, dates and people."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..workshop.amounts import ABOUT, NotAnAmount, share, understood
from ..workshop.collection import Records
from ..workshop.method import COUNTED_UNITS, QUALITIES
from ..workshop.people import Participant, Stakeholder
from ..workshop.record import Record
from ..workshop.searching import folded
from .values import Unread, day, title

if TYPE_CHECKING:
    from ..texts import Say

_ONCE = re.compile(r"\b(?:eenmalig|ineens|once|one-off)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount with its unit, and whether it was rounded."""

    amount: int | None = None
    unit: str | None = None
    rounded: bool = False


def with_rest(text: str, rest: Sequence[str], most: int) -> str:
    """The words of a line with those that found no place of their own behind them, where all that is at most so many letters."""
    whole = f"{text} ({', '.join(rest)})" if rest else text
    return whole if len(whole) <= most else text


def amount_of(text: str, currency: str, say: Say, unit: str | None = None) -> Amount:
    """The amount that was typed; raises NotAnAmount. Without a unit's word it is what it was, else money a year."""
    bare = text.strip()
    if not bare:
        return Amount()
    for code in COUNTED_UNITS:
        for word in _unit_words(code, currency, say):
            if folded(bare).endswith(folded(word)) and bare[: -len(word)].strip():
                typed = understood(bare[: -len(word)])
                return Amount(typed.amount if typed else None, code, typed is not None and typed.rounded)
    once = _ONCE.search(bare)
    typed = understood(bare[: once.start()] if once else bare)
    if typed is None:
        return Amount()
    return Amount(typed.amount, currency if once else unit or f"{currency}/year", typed.rounded)


def _unit_words(code: str, currency: str, say: Say) -> Iterable[str]:
    """How people write a unit: its name, and what stands behind 1 and 2."""
    counted = (say.amount(n, code, currency).removeprefix(say.number(n)).strip() for n in (1, 2))
    return sorted({code, say.unit(code, currency), *counted}, key=len, reverse=True)


def amount_words(found: Amount, currency: str, say: Say) -> str:
    """An amount as it was understood."""
    return "" if found.amount is None else say.amount(found.amount, found.unit, currency)


@dataclass(frozen=True, slots=True)
class Flow:
    """Money in one line: "Rent; 12 mln; 5 %; guess". None = not said; `wrong` are parts without a meaning."""

    text: str
    amount: int | None = None
    rounded: bool = False
    local_pct: int | None = None
    quality: str | None = None
    wrong: tuple[str, ...] = ()


#: An amount at the end of a line, without what says "about". What makes it one: a currency sign, a word such as mln, thousands that are
#: parted, or five figures.
_TAIL = re.compile(
    rf"(.*?\S)\s+(?:(?<=\s){ABOUT})?"
    rf"([€£]?\s*(?:{ABOUT})?\d[\d.,']*(?: \d{{3}})*(?:[-–—=]{{1,2}})?\s*[^\W\d_]*\.?(?:\s+(?:per jaar|a year|per year))?)",
    re.IGNORECASE,
)
_MONEY = re.compile(r"[€£]|[^\W\d_]|\d[.,' ]\d{3}(?!\d)|\d{5}")


def flow_of(typed: str, say: Say, loose: bool = False) -> Flow:
    """The first part is the text; a share, a quality and an amount follow in any order.

    `loose` takes an amount at the end of the text too, as people write it: "Benefits 2.4 mln".
    """
    if loose:
        first, mark, rest = typed.partition(";")
        tail, plain = _TAIL.fullmatch(first.strip()), flow_of(typed, say)
        if tail is not None and _MONEY.search(tail[2]) and plain.amount is None:
            found = flow_of(f"{tail[1]};{tail[2]}{mark}{rest}", say)
            return found if found.amount is not None else plain
    text, *parts = (part.strip() for part in typed.split(";"))
    qualities = {folded(word): key for key in QUALITIES for word in (key, say(f"quality.{key}"))}
    found, wrong = Flow(text), list[str]()
    amount, rounded, local, quality = found.amount, found.rounded, found.local_pct, found.quality
    for part in filter(None, parts):
        percent = share(part)
        if percent is not None:
            local = percent
        elif folded(part) in qualities:
            quality = qualities[folded(part)]
        else:
            try:
                known = understood(part)
            except NotAnAmount:
                wrong.append(part)
                continue
            if known is not None and amount is None:
                amount, rounded = known.amount, known.rounded
            elif known is not None and local is None and part.isdecimal() and int(part) <= 100:
                local = int(part)  # a share whose sign was left out: the amount is there already
            else:
                wrong.append(part)
    return Flow(text, amount, rounded, local, quality, tuple(wrong))


@dataclass(frozen=True, slots=True)
class Task:
    """An action in one line: "what; who; when"."""

    text: str
    who: str | None = None
    due: str | None = None
    wrong: tuple[str, ...] = ()


def task_of(typed: str, records: Records, say: Say, near: str = "") -> Task:
    """The first part is what; a date and a name follow in any order. A day without its year is the one nearest to `near`."""
    text, *parts = (part.strip() for part in typed.split(";"))
    who: str | None = None
    due: str | None = None
    wrong: list[str] = []
    for part in filter(None, parts):
        try:
            due = day(part, say, near if any(sign.isdecimal() for sign in part) else "")
        except Unread:
            person = who_is(part, records, say)
            who = person.id if person else who
            wrong += [] if person else [part]
    return Task(text, who, due, tuple(wrong))


def who_is(text: str, records: Records, say: Say) -> Record | None:
    """The participant or stakeholder that is meant: by the whole name, else the only one that begins so."""
    wanted = folded(text)
    people = [(folded(title(one, records, say)), one) for kind in (Participant, Stakeholder) for one in records.all(kind)]
    exact = [one for name, one in people if name == wanted]
    begun = [one for name, one in people if wanted and name.startswith(wanted)]
    return exact[0] if exact else begun[0] if len(begun) == 1 else None
