"""Amounts as people type them: 12.500, 12,500, € 1,2 mln, 30k (method 2.3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from .fields import MOST

_TIMES = {
    **dict.fromkeys(("k", "dzd", "duizend", "thousand"), 1000),
    **dict.fromkeys(("m", "mln", "miljoen", "million"), 10**6),
    **dict.fromkeys(("mld", "miljard", "bn", "billion"), 10**9),
}
_SIGNS = re.compile(r"[€£$¥]|\b(?:EUR|GBP|USD|CHF|euro'?s?|pond|pounds?|dollars?)\b", re.IGNORECASE)
_YEARLY = re.compile(r"(?:per|a|/|p\.?)\s*(?:jaar|year|jr?)\.?$", re.IGNORECASE)
#: Figures, then groups of three behind a mark, then perhaps a decimal part that is not three figures long.
_NUMBER = re.compile(r"(\d+)((?:[.,' ]\d{3})*)(?:[.,](\d{1,2}|\d{4,}))?")


class NotAnAmount(ValueError):
    """What was typed is no amount; `reason` is the key of the sentence."""

    reason = "not_amount"

    def __init__(self, typed: str) -> None:
        super().__init__(typed)
        self.values = {"value": typed}


@dataclass(frozen=True, slots=True)
class Typed:
    """What was understood: whole units of the currency, and whether that is rounded."""

    amount: int
    rounded: bool = False


def understood(typed: str) -> Typed | None:
    """The amount that was typed, None for nothing; raises NotAnAmount.

    A mark (. , ' or a space) with exactly three figures after it parts thousands, in both languages; any other is decimal, and the amount
    is rounded half up. A minus is refused.
    """
    bare = _SIGNS.sub(" ", typed.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2019", "'"))
    bare = _YEARLY.sub("", " ".join(bare.split()))
    bare = " ".join(bare.split())
    if not bare:
        if typed.strip():
            raise NotAnAmount(typed)
        return None
    figures = re.match(r"[\d.,' ]+", bare)
    word = bare[figures.end() :].rstrip(".").casefold() if figures else bare
    number = _NUMBER.fullmatch(figures[0].strip()) if figures else None
    if number is None or (word and word not in _TIMES):
        raise NotAnAmount(typed)
    whole = number[1] + re.sub(r"\D", "", number[2])
    exact = Decimal(f"{whole}.{number[3] or 0}") * _TIMES.get(word, 1)
    amount = exact.to_integral_value(ROUND_HALF_UP)
    if amount > MOST:
        raise NotAnAmount(typed)
    return Typed(int(amount), amount != exact)
