"""The words of the method, canvases and paper in one language, and how it writes numbers, money and dates."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date as _date
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction

FALLBACK = "en"
#: The languages of the program, whose folders say everything.
OWN = ("nl", FALLBACK)
_PLACE = re.compile(r"\{(\w+)\}")
_SIGNS = {"EUR": "€", "GBP": "£"}
_MINUS = "\N{MINUS SIGN}"
_MILLION = 10**6
_BILLION = 10**9

Tree = dict[str, Any]


def languages(folder: Path) -> tuple[str, ...]:
    """The languages with texts in this folder, those of the program first: a folder more is a language more."""
    found = (path.name for path in folder.iterdir() if re.fullmatch(r"[a-z]{2}", path.name) and any(path.glob("*.toml")))
    return tuple(sorted(found, key=lambda name: (OWN.index(name) if name in OWN else len(OWN), name)))


@dataclass(frozen=True, slots=True, eq=False)
class Say:
    """All words of one language by dotted key; never changes after loading. `second` are those of the language beside it, if any."""

    language: str
    tree: Tree = field(repr=False)
    second: Say | None = None

    @classmethod
    def load(cls, folder: Path, language: str) -> Say:
        """Read every .toml file of the language's folder. A language without a folder of its own gets English; another than the program's
        gets English where its folder does not say something yet.
        """
        found = language if re.fullmatch(r"[a-z]{2}", language) and (folder / language).is_dir() else FALLBACK
        tree: Tree = {}
        for path in sorted((folder / found).glob("*.toml")):
            _merge(tree, tomllib.loads(path.read_text(encoding="utf-8")), path.name)
        if found not in OWN:
            _complete(tree, cls.load(folder, FALLBACK).tree)
        return cls(found, tree)

    def beside(self, second: Say | None) -> Say:
        """The same with a second language."""
        return replace(self, second=second)

    def __call__(self, key: str, **values: object) -> str:
        """The text at a key, `{name}` filled from the values; KeyError where text or a value is missing."""
        return _fill(self._text(key), values)

    def get(self, key: str, default: str = "", **values: object) -> str:
        """The text at a key, or the default when there is none."""
        found = self._find(key)
        return _fill(found, values) if isinstance(found, str) else default

    def has(self, key: str) -> bool:
        """Whether there is anything at a key: text, list, number or table."""
        return self._find(key) is not None

    def list(self, key: str) -> tuple[str, ...]:
        """The texts of a list; KeyError where there is none."""
        return tuple(str(item) for item in self._items(key))

    def tables(self, key: str) -> tuple[Tree, ...]:
        """The tables of a list of tables (activities, lessons), each a copy."""
        return tuple(_copy(item) for item in self._items(key))

    def table(self, key: str) -> Tree:
        """The table at a key as a copy, in the order of the file; KeyError where there is none."""
        found = self._find(key)
        if not isinstance(found, dict):
            raise KeyError(key)
        return _copy(found)

    def whole(self, key: str) -> int:
        """The whole number at a key, such as the minutes of a step."""
        found = self._find(key)
        if not isinstance(found, int) or isinstance(found, bool):
            raise KeyError(key)
        return found

    def choice(self, kind: str, field: str, value: object) -> str:
        """The word for a value of a choice field; a value without a word is shown as it is."""
        key = f"{kind}_{field}.{value}" if self.has(f"{kind}_{field}") else f"{field}.{value}"
        return self.get(key) or self.get(f"{key}.title") or str(value)

    def count(self, key: str, n: int, **values: object) -> str:
        """The text for one or for several of something; `{n}` is the number as this language writes it."""
        return self(f"{key}.{'one' if abs(n) == 1 else 'other'}", n=self.number(n), **values)

    def number(self, n: int | None) -> str:
        """A whole number with thousands marks; a dash when there is none."""
        return self.decimal(n, 0)

    def decimal(self, x: int | float | Decimal | Fraction | None, places: int = 1) -> str:
        """A number with so many places, half away from zero; a dash when there is none."""
        return self("number.none") if x is None else self._written(_round(*_ratio(x), places), places)

    def percent(self, x: int | float | Decimal | Fraction | None, places: int = 1) -> str:
        """A share that is already in per cent; a dash when there is none."""
        return self("number.none") if x is None else self("number.percent", n=self.decimal(x, places))

    def money(self, n: int | None, currency: str, per_year: bool = False) -> str:
        """An amount in whole currency units; words when it is not known."""
        if n is None:
            return self("money.unknown")
        text = self._signed(self.number(abs(n)), currency)
        text = f"{_MINUS}{text}" if n < 0 else text
        return self("money.per_year", money=text) if per_year else text

    def money_short(self, n: int | None, currency: str, signed: bool = False) -> str:
        """An amount for drawings, from a million on in millions or billions; the currency only when `signed`."""
        if n is None:
            return self("money.unknown")
        text = self._short(abs(n))
        text = self._signed(text, currency) if signed else text
        return f"{_MINUS}{text}" if n < 0 else text

    def amount(self, n: int | None, unit: str | None, currency: str) -> str:
        """An amount with its unit in words: money, or so many jobs, places, homes …"""
        if n is None:
            return self("money.unknown")
        if unit in ("CUR/year", f"{currency}/year"):
            return self.money(n, currency, per_year=True)
        if unit in ("CUR", currency):
            return self.money(n, currency)
        return self.count(f"unit.{unit}", n) if unit and self.has(f"unit.{unit}") else self.number(n)

    def unit(self, unit: str, currency: str) -> str:
        """The name of a unit, money as the currency's own word."""
        word = self.get(f"currency.{currency}", currency)
        key = "CUR" + unit.removeprefix(currency) if unit in (currency, f"{currency}/year") else unit
        return self.get(f"unit_name.{key}", unit, currency=word)

    def date(self, iso: str, style: str = "middle") -> str:
        """A date, given as YYYY-MM-DD or as a moment, in a style of [date]: long, middle, short, day, weekday, brief, brief_year."""
        return self(f"date.{style}", **self._date_parts(_date.fromisoformat(iso[:10])))

    def time(self, iso: str) -> str:
        """The hours and minutes of a time HH:MM or of a moment."""
        return iso.partition("T")[2][:5] if "T" in iso else iso[:5]

    def hours(self, first: str, last: str) -> str:
        """From one time to another."""
        return self("date.hours", first=self.time(first), last=self.time(last))

    def period(self, first: str, last: str) -> str:
        """From one date to another, without saying month or year twice; one date when they are the same."""
        a, b = _date.fromisoformat(first[:10]), _date.fromisoformat(last[:10])
        if a == b:
            return self.date(first)
        if (a.year, a.month) == (b.year, b.month):
            return self("date.period_days", first=a.day, last=b.day, month=self(f"month.{a.month}"), year=a.year)
        return self("date.period", first=self.date(first, "day" if a.year == b.year else "middle"), last=self.date(last))

    def join(self, items: Iterable[str]) -> str:
        """Words in a row with "and" before the last."""
        words = tuple(items)
        return f"{', '.join(words[:-1])} {self('word.and')} {words[-1]}" if len(words) > 1 else "".join(words)

    def _find(self, key: str) -> Any:
        found: Any = self.tree
        for part in key.split("."):
            if not isinstance(found, dict):
                return None
            found = cast(Tree, found).get(part)
        return found

    def _text(self, key: str) -> str:
        found = self._find(key)
        if not isinstance(found, str):
            raise KeyError(key)
        return found

    def _items(self, key: str) -> tuple[Any, ...]:
        found = self._find(key)
        if not isinstance(found, list):
            raise KeyError(key)
        return tuple(cast("Iterable[Any]", found))

    def _signed(self, text: str, currency: str) -> str:
        sign = _SIGNS.get(currency)
        return self("money.sign", sign=sign, n=text) if sign else f"{currency} {text}"

    def _short(self, n: int) -> str:
        if n < _MILLION:
            return self.number(n)
        # What rounds up to a thousand million is a billion: never "1.000,0 mln".
        size, key = (_MILLION, "million") if _round(n, _MILLION, 1) < 10_000 else (_BILLION, "billion")
        return self(f"number.{key}", n=self._written(_round(n, size, 1), 1))

    def _written(self, scaled: int, places: int) -> str:
        whole, rest = divmod(abs(scaled), 10**places)
        text = f"{whole:,}".replace(",", self("number.thousands"))
        if places:
            text += f"{self('number.decimal')}{rest:0{places}d}"
        return f"{_MINUS}{text}" if scaled < 0 else text

    def _date_parts(self, day: _date) -> dict[str, object]:
        words = {name: self(f"{name}.{day.month}") for name in ("month", "month_short")}
        weekday = self(f"weekday.{day.isoweekday()}")
        return {"weekday": weekday, "day": day.day, "m": day.month, "year": day.year, **words}


def _fill(text: str, values: dict[str, object]) -> str:
    return _PLACE.sub(lambda found: str(values[found[1]]), text) if "{" in text else text


def _ratio(x: int | float | Decimal | Fraction) -> tuple[int, int]:
    """A number as numerator and denominator; a float counts as it is written, so 9.65 is not a little less."""
    if not isinstance(x, float):
        return x.as_integer_ratio()
    digits, _, power = repr(x).partition("e")
    whole, _, rest = digits.partition(".")
    shift = len(rest) - int(power or 0)
    return int(whole + rest) * 10 ** max(-shift, 0), 10 ** max(shift, 0)


def _round(numerator: int, denominator: int, places: int) -> int:
    """A fraction times ten to the places, as a whole number, half away from zero."""
    rounded = (2 * abs(numerator) * 10**places + denominator) // (2 * denominator)
    return -rounded if numerator < 0 else rounded


def _merge(into: Tree, more: Tree, name: str) -> None:
    """Put one file's tree into another; the same key in two files is a fault of the files."""
    for key, value in more.items():
        here = into.get(key)
        if here is None:
            into[key] = value
        elif isinstance(here, dict) and isinstance(value, dict):
            _merge(cast(Tree, here), cast(Tree, value), name)
        else:
            raise ValueError(f"{name}: the key {key} stands in another file too")


def _complete(tree: Tree, other: Tree) -> None:
    """Put into a tree what only the other has."""
    for key, value in other.items():
        here = tree.setdefault(key, value)
        if here is not value and isinstance(here, dict) and isinstance(value, dict):
            _complete(cast(Tree, here), cast(Tree, value))


def _copy(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in cast(Tree, value).items()}
    return [_copy(item) for item in cast("Iterable[Any]", value)] if isinstance(value, list) else value
