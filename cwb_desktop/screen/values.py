"""Values of fields in words and back: what stands in a cell of a table, and what was meant by what was typed there."""

from __future__ import annotations

import contextlib
import datetime
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ..workshop import amounts, method
from ..workshop.agreements import Cell
from ..workshop.collection import Records
from ..workshop.fields import Field, fields_of
from ..workshop.neighbourhood import Inflow, Match, Spending
from ..workshop.people import Meeting, Relation
from ..workshop.record import Record
from ..workshop.records import BY_KIND

if TYPE_CHECKING:
    from ..texts import Say

#: The field that names a record; where there is none the first text does.
_TITLES = {
    "meeting": "title", "follow_up": "title", "vote": "question", "decision": "proposal", "snapshot": "taken_on", "evaluation": "meeting",
}  # fmt: skip
#: Whole numbers that are a choice, by field: the key of the words.
_NUMBERED = {"ring": "ring.closeness", "level": "level", "strength": "strength", "attitude": "attitude"}
#: Kinds of which an amount is always money, and whether it is by the year.
_MONEY = {"inflow": True, "spending": True, "plug": True, "relation": True, "lm3_line": False, "plan": False}


class Unread(Exception):
    """What was typed has no meaning in this field; `rule` is the key of a sentence in [problem]."""

    def __init__(self, rule: str, **values: object) -> None:
        super().__init__(rule)
        self.rule = rule
        self.values = values


def label(kind: str, spec: Field, say: Say) -> str:
    """The name of a field."""
    return say.get(f"field.{kind}.{spec.name}", spec.name.replace("_", " "))


def kind_name(kind: str, say: Say, several: bool = False) -> str:
    """The name of a kind of record."""
    return say.get(f"record.{kind}.{'other' if several else 'one'}", kind)


def title(record: Record, records: Records, say: Say) -> str:
    """What a record is called."""
    match record:
        case Relation():
            return " – ".join(ref_title(records, ("stakeholder",), end, say) for end in (record.source, record.target))
        case Cell():
            return f"{ref_title(records, ('stakeholder',), record.stakeholder, say)}, {say.get(f'pillar.{record.pillar}')}"
        case Match():
            return f"{ref_title(records, ('asset',), record.asset, say)} – {ref_title(records, ('need',), record.need, say)}"
        case Inflow() | Spending() if record.text:
            return record.text
        case _:
            specs = fields_of(type(record))
            name = _TITLES.get(record.KIND) or next((s.name for s in specs if s.type in ("text", "lines")), specs[0].name)
            spec = next(s for s in specs if s.name == name)
            return shown(record.KIND, spec, getattr(record, name), records, say) or kind_name(record.KIND, say)


def ref_title(records: Records, targets: tuple[str, ...], record_id: str | None, say: Say) -> str:
    """What the record with this id is called; empty where there is none."""
    for kind in targets:
        found = records.get(BY_KIND[kind], record_id)
        if found is not None:
            return title(found, records, say)
    return ""


def choices(kind: str, spec: Field, records: Records, say: Say) -> tuple[tuple[Any, str], ...] | None:
    """The values that a field can have, with their words; None where it is free. An empty one comes first where that is allowed."""
    found = _choices(kind, spec, records, say)
    if found is not None and spec.empty_allowed:
        return ((None, say("number.none")), *found)
    return found


def _choices(kind: str, spec: Field, records: Records, say: Say) -> tuple[tuple[Any, str], ...] | None:
    if spec.type == "enum":
        canvas = spec.choices is method.CANVASES
        return tuple((one, say(f"canvas.{one}.title") if canvas else say.choice(kind, spec.name, one)) for one in spec.choices)
    if spec.type == "bool":
        return ((True, say("word.yes")), (False, say("word.no")))
    if spec.name == "category" and say.has(f"{kind}_category"):
        return tuple(say.table(f"{kind}_category").items())
    if spec.name == "language":
        return tuple(say.table("language").items())
    if spec.type == "ref":
        return tuple((record.id, title(record, records, say)) for target in spec.targets for record in records.all(BY_KIND[target]))
    if spec.name == "unit":
        currency = records.workshop.currency
        return tuple((unit, say.unit(unit, currency)) for unit in method.units(currency))
    if spec.type == "int" and spec.name in _NUMBERED and spec.high < 10:
        key = f"ring.{records.workshop.ring_meaning or 'closeness'}" if spec.name == "ring" else _NUMBERED[spec.name]
        return tuple((n, say.get(f"{key}.{n}", str(n))) for n in range(spec.low, spec.high + 1))
    if spec.type == "int" and spec.name == "step":
        return tuple((n, f"{n} {say(f'step.{n}.name')}") for n in range(1, 6))
    return None


def shown(kind: str, spec: Field, value: Any, records: Records, say: Say) -> str:
    """A value as it stands in a table or a field."""
    if value is None or value == "" or value == ():
        return ""
    known = _choices(kind, spec, records, say) if spec.type != "ref" else None
    if known is not None:
        return next((word for one, word in known if one == value), str(value))
    write = _WRITE.get(spec.type)
    return write(value, spec, records, say) if write else str(value)


#: How values of a type are written.
_WRITE: dict[str, Callable[[Any, Field, Records, Say], str]] = {
    "ref": lambda value, spec, records, say: ref_title(records, spec.targets, value, say) or str(value),
    "refs": lambda value, spec, records, say: ", ".join(ref_title(records, spec.targets, one, say) or one for one in value),
    "int": lambda value, _spec, _records, say: say.number(value),
    "half": lambda value, _spec, _records, say: say.decimal(value, 0 if value == int(value) else 1),
    "date": lambda value, _spec, _records, say: say.date(value, "short"),
    "moment": lambda value, _spec, _records, say: f"{say.date(value, 'short')} {say.time(value)}",
    "texts": lambda value, _spec, _records, _say: "; ".join(value),
    "ints": lambda value, _spec, _records, _say: ", ".join(map(str, value)),
    "codes": lambda value, _spec, _records, _say: ", ".join(value),
    "names": lambda value, _spec, _records, say: ", ".join(say.get(f"canvas.{one}.title", one) for one in value),
    "blob": lambda value, _spec, _records, say: say.number(len(value)),
}


def read(kind: str, spec: Field, text: str, records: Records, say: Say, today: str = "") -> Any:
    """The value that was meant by a text; raises Unread. An empty text is the field's empty value.

    A date without its year is one near `today`, or where nobody knows that near the last meeting.
    """
    text = text.strip() if spec.type != "lines" else text
    if not text:
        return _empty(spec)
    known = choices(kind, spec, records, say)
    if known is not None:
        return _named(known, text)
    if spec.type == "date":
        return day(text, say, today or max((one.date for one in records.all(Meeting)), default=""))
    understand = _READ.get(spec.type)
    return understand(text, spec, records, say) if understand else text


def _read_refs(text: str, spec: Field, records: Records, say: Say) -> tuple[Any, ...]:
    known = tuple((one.id, title(one, records, say)) for target in spec.targets for one in records.all(BY_KIND[target]))
    return tuple(_named(known, part.strip()) for part in text.split(",") if part.strip())


def _read_names(text: str, spec: Field, _records: Records, say: Say) -> tuple[Any, ...]:
    known = tuple((one, say.get(f"canvas.{one}.title", one)) for one in spec.choices)
    return tuple(_named(known, part.strip()) for part in text.split(",") if part.strip())


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r"[,;\s]+", text) if part]


#: How a text is understood for a type; what is not here stays text.
_READ: dict[str, Callable[[str, Field, Records, Say], Any]] = {
    "int": lambda text, spec, _records, _say: _int(text, spec),
    "half": lambda text, _spec, _records, _say: _half(text),
    "time": lambda text, _spec, _records, _say: _time(text),
    "refs": _read_refs,
    "texts": lambda text, _spec, _records, _say: tuple(part.strip() for part in re.split(r"[;\n]", text) if part.strip()),
    "ints": lambda text, _spec, _records, _say: tuple(whole(part) for part in _parts(text)),
    "codes": lambda text, _spec, _records, _say: tuple(part.lower() for part in _parts(text)),
    "names": _read_names,
}
_EMPTY: dict[str, Any] = {"text": "", "lines": "", "refs": (), "texts": (), "ints": (), "codes": (), "bool": False}


def _empty(spec: Field) -> Any:
    if spec.empty_allowed:
        return None
    return max(spec.low, 0) if spec.type == "int" else _EMPTY.get(spec.type)


def _named(known: tuple[tuple[Any, str], ...], text: str) -> Any:
    wanted = text.casefold()
    exact = [value for value, word in known if word.casefold() == wanted or (value is not None and str(value).casefold() == wanted)]
    if exact:
        return exact[0]
    beginning = [value for value, word in known if word.casefold().startswith(wanted)]
    if len(beginning) == 1:
        return beginning[0]
    raise Unread("not_choice", value=text)


def whole(text: str) -> int:
    """A whole number or an amount as people type it: 12.500, 12,50 (rounded half up), 1,2 mln, € 300 (method 2.3)."""
    try:
        typed = amounts.understood(text)
    except amounts.NotAnAmount:
        typed = None
    if typed is None:
        raise Unread("not_whole", value=text)
    return typed.amount


def is_amount(spec: Field) -> bool:
    """Whether a field holds an amount as people type it."""
    return spec.name in ("amount", "money_needed")


def is_share(spec: Field) -> bool:
    """Whether a field holds a share in per cent."""
    return spec.name.endswith("_pct")


def _int(text: str, spec: Field) -> int:
    percent = amounts.share(text) if is_share(spec) else None
    try:
        return whole(text) if percent is None else percent
    except Unread:
        raise Unread("not_amount" if is_amount(spec) else "not_whole", value=text) from None


def meant(kind: str, spec: Field, unit: str | None, text: str, records: Records, say: Say) -> str:
    """What is understood of a number while it is typed; nothing as long as it is none, or where it stands there just so."""
    percent = amounts.share(text) if is_share(spec) else None
    try:
        typed = amounts.Typed(percent) if percent is not None else amounts.understood(text)
    except amounts.NotAnAmount:
        return ""
    if typed is None or (not is_amount(spec) and text.strip() == str(typed.amount)):
        return ""
    words = _number_words(kind, spec, unit, typed.amount, records.workshop.currency, say)
    return say("panels.rounded", amount=words) if typed.rounded else words


def _number_words(kind: str, spec: Field, unit: str | None, number: int, currency: str, say: Say) -> str:
    if is_share(spec):
        return say.percent(number, 0)
    if not is_amount(spec):
        return say.number(number)
    return say.money(number, currency, _MONEY[kind]) if kind in _MONEY else say.amount(number, unit, currency)


def _half(text: str) -> float:
    try:
        return float(text.replace(",", "."))
    except ValueError:
        raise Unread("not_number", value=text) from None


def day(text: str, say: Say, near: str = "") -> str:
    """A date as people write it: 15-1-2027, 15/1/2027, 15 januari 2027, 2027-01-15; without its year, 15 jan, the one nearest to `near`."""
    found = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    numbers = (found[1], found[2], found[3]) if found else _day_first(text, say)
    try:
        year, month, date = (int(part) if part else 0 for part in numbers)
        return datetime.date(year, month, date).isoformat() if numbers[0] else _nearest(month, date, near)
    except ValueError:
        raise Unread("not_date", value=text) from None


def _nearest(month: int, date: int, near: str) -> str:
    """The day with this month and date that lies nearest; a leap day can be years away."""
    datetime.date(2000, month, date)
    if not near:
        raise Unread("no_year")
    middle = datetime.date.fromisoformat(near)
    found: list[datetime.date] = []
    for year in range(max(middle.year - 8, 1), min(middle.year + 8, 9999) + 1):
        with contextlib.suppress(ValueError):
            found.append(datetime.date(year, month, date))
    return min(found, key=lambda one: abs(one - middle)).isoformat()


def _day_first(text: str, say: Say) -> tuple[str, str, str]:
    months = {say(f"{table}.{n}").casefold(): str(n) for n in range(1, 13) for table in ("month", "month_short")}
    parts = [part for part in re.split(r"[-/.\s]+", text.casefold()) if part]
    parts = [months.get(part, part) for part in parts]
    if len(parts) == 2:
        return "", parts[1], parts[0]
    if len(parts) != 3:
        raise Unread("not_date", value=text)
    return parts[2] if len(parts[2]) == 4 else f"20{parts[2]}", parts[1], parts[0]


def _time(text: str) -> str:
    found = re.fullmatch(r"(\d{1,2})(?:[:.u](\d{2}))?", text)
    if not found:
        raise Unread("not_time", value=text)
    return f"{int(found[1]):02}:{found[2] or '00'}"
