"""Findings and conditions in the words of a language, with names joined and names that are not free counted (method 1.11)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import Protocol

from ..collection import Key, Records
from .done import Condition
from .finding import Amount, Coins, Finding, Names, Value, Words

#: The field that names a record, by its kind; `text` for all others.
_NAME = MappingProxyType({"stakeholder": "name", "plan": "title", "action": "what", "lm3_case": "title", "participant": "first_name"})


class Speaker(Protocol):
    """The part of the words that sentences take."""

    def __call__(self, key: str, **values: object) -> str: ...
    def has(self, key: str) -> bool: ...
    def get(self, key: str, default: str = "", **values: object) -> str: ...
    def count(self, key: str, n: int, **values: object) -> str: ...
    def number(self, n: int | None) -> str: ...
    def decimal(self, x: Fraction | None, places: int = 1) -> str: ...
    def money_short(self, n: int | None, currency: str, signed: bool = False) -> str: ...
    def join(self, items: Iterable[str]) -> str: ...


def sentence(finding: Finding, say: Speaker, records: Records, numbers: Mapping[Key, int] | None = None) -> str:
    """The finding as a sentence; who is in `numbers` is said by number, as the drawing does."""
    key = f"finding.{finding.key}"
    values: dict[str, object] = {name: _value(value, say, records, numbers or {}) for name, value in finding.values.items()}
    n = finding.values.get("n")
    if isinstance(n, int) and say.has(f"{key}.one"):
        del values["n"]
        return say.count(key, n, **values)
    return say(key, **values)


def counted(condition: Condition, say: Speaker) -> str:
    """The numbers of a condition in a few words, such as "5 en 1" or "0 van 3"; who ticks it when it has none."""
    if condition.ticked:
        return say("meeting.by_team")
    key = f"done_figure.{condition.key}"
    if not any(condition.need):
        return say("done_figure.nothing")
    if say.has(f"{key}.{condition.have[0]}"):
        return say(f"{key}.{condition.have[0]}")
    a, b = (*condition.have, *condition.need)[:2]
    return say(key if say.has(key) else "done_figure.of", a=say.number(a), b=say.number(b))


def names(keys: Iterable[Key], say: Speaker, records: Records, most: int = 0, numbers: Mapping[Key, int] | None = None) -> str:
    """Names in a row: at most `most` (0 = all); the others, and those whose name is not free, as a number at the end."""
    all_keys = tuple(keys)
    said = [name for key in all_keys if (name := _name(key, say, records, numbers or {}))]
    if most and len(said) > most:
        said = said[:most]
    left = len(all_keys) - len(said)
    if not said:
        kind = all_keys[0][0] if all_keys else ""
        return say.count(f"finding_name.only.{kind}" if say.has(f"finding_name.only.{kind}") else "finding_name.others", left)
    return _row((*said, say.count("finding_name.others", left)) if left else said, say)


def _row(items: Sequence[str], say: Speaker) -> str:
    """Names in a row, kept apart by semicolons where a name has a comma of its own."""
    if len(items) < 3 or not any(", " in item for item in items):
        return say.join(items)
    return say.join(("; ".join(items[:-1]), items[-1]))


def _name(key: Key, say: Speaker, records: Records, numbers: Mapping[Key, int]) -> str:
    if key in numbers:
        return say("finding_name.number", n=say.number(numbers[key]))
    return str(getattr(records.by_key(key), _NAME.get(key[0], "text"), ""))


def _value(value: Value, say: Speaker, records: Records, numbers: Mapping[Key, int]) -> str:
    match value:
        case Names():
            return names(value.keys, say, records, value.most, numbers)
        case Words():
            return say.join(say(key) for key in value.keys)
        case Amount():
            text = say.money_short(value.amount, records.workshop.currency, signed=True)
            return say("money.per_year", money=text) if value.per_year else text
        case Coins():
            return say.get(f"finding_coins.{records.workshop.currency}", records.workshop.currency)
        case Fraction():
            return say.decimal(value)
        case int():
            return say.number(value)
        case str():
            return value
