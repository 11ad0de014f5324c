"""What a field of a record may hold: one description for border rules, tables, format and editors."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date as _date
from datetime import datetime, time
from functools import cache
from typing import Any, cast

#: Letters, digits, - and _, 1 to 40 of them (method 4.2).
ID = re.compile(r"[A-Za-z0-9_-]{1,40}", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_TIME = re.compile(r"\d{2}:\d{2}", re.ASCII)
_HASH = re.compile(r"[0-9a-f]{64}", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}", re.ASCII)
#: Largest whole number that SQLite, JSON readers and a neighbourhood's money need.
MOST = 10**15


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its type, its limits and its name in the exchange format.

    `type` is one of text, lines, int, half, bool, enum, date, time, moment, ref, refs, texts, ints, codes, code, id, hash, blob.
    `optional`: absent from the format when not set (None). `nullable`: always there, may be null. No field is both.
    `json` is the path in the format, dots between levels; empty = not in the format.
    """

    type: str
    name: str = ""
    most: int = 0
    low: int = 0
    high: int = MOST
    items: int = 0
    choices: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    optional: bool = False
    nullable: bool = False
    json: str = ""

    @property
    def empty_allowed(self) -> bool:
        """Whether None may stand in the field; an optional yes-or-no is simply no."""
        return (self.optional or self.nullable) and self.type != "bool"


_EMPTY: dict[str, Any] = {"text": "", "lines": "", "int": 0, "bool": False, "refs": (), "texts": (), "ints": (), "codes": (), "blob": b""}


def _field(type_: str, *, default: Any = dataclasses.MISSING, **given: Any) -> Any:
    spec = Field(type_, **given)
    if default is dataclasses.MISSING:
        default = None if spec.empty_allowed else _EMPTY.get(type_, dataclasses.MISSING)
    return dataclasses.field(default=default, metadata={"field": spec})


def text(most: int, **given: Any) -> Any:
    """One line of at most `most` characters."""
    return _field("text", most=most, **given)


def lines(most: int, **given: Any) -> Any:
    """Text of several lines, at most `most` characters."""
    return _field("lines", most=most, **given)


def whole(low: int = 0, high: int = MOST, **given: Any) -> Any:
    """A whole number in a range."""
    if low > 0 and not given.get("optional") and not given.get("nullable"):
        given.setdefault("default", low)
    return _field("int", low=low, high=high, **given)


def half(**given: Any) -> Any:
    """A score from 0 to 10 in halves; kept as a float."""
    return _field("half", low=0, high=10, **given)


def flag(**given: Any) -> Any:
    """Yes or no."""
    return _field("bool", default=False, **given)


def choice(choices: tuple[str, ...], **given: Any) -> Any:
    """One of a closed list."""
    return _field("enum", choices=choices, **given)


def day(**given: Any) -> Any:
    """A date as YYYY-MM-DD."""
    return _field("date", **given)


def clock(**given: Any) -> Any:
    """A time as HH:MM."""
    return _field("time", **given)


def moment(**given: Any) -> Any:
    """A local moment as YYYY-MM-DDTHH:MM:SS."""
    return _field("moment", **given)


def ref(*targets: str, **given: Any) -> Any:
    """The id of a record of one of the kinds named, the first that has it."""
    return _field("ref", targets=targets, **given)


def refs(*targets: str, **given: Any) -> Any:
    """Ids of records, in order."""
    return _field("refs", targets=targets, **given)


def texts(most: int, items: int = 0, **given: Any) -> Any:
    """A list of lines; `items` = the most there may be, 0 = no limit."""
    return _field("texts", most=most, items=items, **given)


def ints(low: int, high: int, items: int = 0, **given: Any) -> Any:
    """A list of whole numbers; `items` > 0 = exactly that many."""
    return _field("ints", low=low, high=high, items=items, **given)


def codes(**given: Any) -> Any:
    """A list of two-letter language codes."""
    return _field("codes", **given)


def other(type_: str, **given: Any) -> Any:
    """A field of a type of its own: code (letters), id, hash, blob, names (a list from a closed list)."""
    return _field(type_, **given)


@cache
def fields_of(record_type: type[Any]) -> tuple[Field, ...]:
    """The described fields of a record class, in order, without `id` and `order`."""
    found: list[Field] = []
    for item in dataclasses.fields(record_type):
        spec = item.metadata.get("field")
        if spec is not None:
            found.append(dataclasses.replace(spec, name=item.name, json=_json_path(spec.json, item.name)))
    return tuple(found)


def _json_path(given: str, name: str) -> str:
    return "" if given == "-" else given or name


def _one_line(value: str) -> bool:
    return all(character >= " " and character not in "\x7f\x85\u2028\u2029" for character in value)


def _clean(value: str) -> bool:
    """Whether text holds no control characters and no lone halves of a character."""
    return all((c >= " " or c in "\n\t") and c != "\x7f" and not "\ud800" <= c <= "\udfff" for c in value)


def _text_fault(spec: Field, value: Any) -> str | None:
    if not isinstance(value, str):
        return "not_text"
    if not _clean(value):
        return "odd_characters"
    if spec.type != "lines" and not _one_line(value):
        return "one_line"
    return "too_long" if spec.most and len(value) > spec.most else None


def _int_fault(spec: Field, value: Any) -> str | None:
    if not isinstance(value, int) or isinstance(value, bool):
        return "not_whole"
    return None if spec.low <= value <= spec.high else "out_of_range"


def _half_fault(spec: Field, value: Any) -> str | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return "not_number"
    return None if spec.low <= value <= spec.high and value * 2 == int(value * 2) else "not_half"


def _pattern_fault(pattern: re.Pattern[str], fault: str, parse: Callable[[str], object]) -> Callable[[Field, Any], str | None]:
    def check(spec: Field, value: Any) -> str | None:
        if not isinstance(value, str) or not pattern.fullmatch(value):
            return fault
        try:
            parse(value)
        except ValueError:
            return fault
        return None

    return check


def _list_fault(spec: Field, value: Any) -> str | None:
    if not isinstance(value, tuple):
        return "not_list"
    entries = cast("tuple[Any, ...]", value)
    if spec.items and (len(entries) > spec.items or (spec.type == "ints" and len(entries) != spec.items)):
        return "wrong_length"
    inner = {"refs": "id", "texts": "text", "ints": "int", "codes": "code", "names": "enum"}[spec.type]
    one = dataclasses.replace(spec, type=inner, items=0, most=2 if inner == "code" else spec.most)
    return next((found for found in (fault(one, entry) for entry in entries) if found), None)


def _id_fault(_spec: Field, value: Any) -> str | None:
    return None if isinstance(value, str) and ID.fullmatch(value) else "not_id"


def _enum_fault(spec: Field, value: Any) -> str | None:
    return None if isinstance(value, str) and value in spec.choices else "not_choice"


def _code_fault(spec: Field, value: Any) -> str | None:
    shape = re.compile(r"[A-Z]{3}" if spec.most == 3 else r"[a-z]{2}", re.ASCII)
    return None if isinstance(value, str) and shape.fullmatch(value) else "not_code"


def _bool_fault(_spec: Field, value: Any) -> str | None:
    return None if isinstance(value, bool) else "not_bool"


def _hash_fault(_spec: Field, value: Any) -> str | None:
    return None if isinstance(value, str) and _HASH.fullmatch(value) else "not_hash"


def _blob_fault(_spec: Field, value: Any) -> str | None:
    return None if isinstance(value, bytes) else "not_bytes"


_CHECKS: dict[str, Callable[[Field, Any], str | None]] = {
    "text": _text_fault,
    "lines": _text_fault,
    "int": _int_fault,
    "half": _half_fault,
    "bool": _bool_fault,
    "enum": _enum_fault,
    "date": _pattern_fault(_DATE, "not_date", _date.fromisoformat),
    "time": _pattern_fault(_TIME, "not_time", time.fromisoformat),
    "moment": _pattern_fault(_MOMENT, "not_moment", datetime.fromisoformat),
    "ref": _id_fault,
    "id": _id_fault,
    "code": _code_fault,
    "hash": _hash_fault,
    "blob": _blob_fault,
    **dict.fromkeys(("refs", "texts", "ints", "codes", "names"), _list_fault),
}


def fault(spec: Field, value: Any) -> str | None:
    """The rule that a value breaks in this field, as the key of a sentence; None when it is sound."""
    if value is None:
        return None if spec.empty_allowed else "missing"
    return _CHECKS[spec.type](spec, value)
