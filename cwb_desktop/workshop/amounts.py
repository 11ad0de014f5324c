"""Amounts and shares as people type them: 12.500, 12,500, about € 1,2 mln, 30k, 40 procent (method 2.3)."""

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
_CODES = "EUR|GBP|USD|CHF|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|CAD|AUD|NZD|JPY|TRY|ZAR|XCD|SRD"
_SIGNS = re.compile(rf"[€£$¥]|\b(?:{_CODES}|euro'?s?|pond|pounds?|dollars?)\b", re.IGNORECASE)
_YEARLY = re.compile(r"(?:(?:per|a|/|p\.?)\s*(?:jaar|year|jr?)\.?|jaarlijks|yearly)$", re.IGNORECASE)
#: How people say that they do not know it to the euro; it changes nothing about the number.
ABOUT = r"(?:[±~≈]|\+\s*/\s*-|(?:ongeveer|circa|rond(?:\s+de)?|about|approximately|around|roughly)\b|(?:ca|approx|c)(?:\.|\b))\s*"
_ABOUT = re.compile(ABOUT, re.IGNORECASE)
#: The stroke for no cents: € 1.250,-
_NO_CENTS = re.compile(r"(?<=\d)[.,]\s?[-–—=]{1,2}(?=\s|$)")
_SHARE = re.compile(r"(\d{1,3})\s*(?:%|procent\b|per\s?cent\b|pct\b\.?)(?:\s*(?:lokaal|local))?", re.IGNORECASE)
_ALL = 100
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
    is rounded half up. "About" before it and the stroke for no cents behind it say nothing more. A minus is refused.
    """
    bare = _SIGNS.sub(" ", typed.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2019", "'"))
    bare = _YEARLY.sub("", " ".join(bare.split()))
    bare = " ".join(_NO_CENTS.sub("", _exactly(bare)).split())
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


def share(typed: str) -> int | None:
    """The share that was typed with its sign or word, 0–100: 40 %, 40 procent, about 40 per cent local; None for anything else."""
    found = _SHARE.fullmatch(_exactly(" ".join(typed.split())))
    return int(found[1]) if found and int(found[1]) <= _ALL else None


def _exactly(typed: str) -> str:
    """What was typed without the word "about" before it."""
    bare = typed.strip()
    about = _ABOUT.match(bare)
    return bare[about.end() :] if about else bare
