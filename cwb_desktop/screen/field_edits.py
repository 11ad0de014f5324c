"""From a value typed in one field to the edit it takes: fields that belong together change together."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any

from ..workshop import edits, places
from ..workshop.agreements import Decision, Round
from ..workshop.collection import Change, Records
from ..workshop.document import Edit
from ..workshop.fields import Field, fields_of
from ..workshop.neighbourhood import Inflow, Spending
from ..workshop.people import Meeting, Stakeholder
from ..workshop.record import Record
from ..workshop.records import BY_KIND, STEP_KEYS
from .values import Unread

#: Columns that a table shows only on request: places, keys and bytes.
ASIDE = frozenset({
    "x", "y", "w", "h", "angle", "network_x", "network_y", "network_pinned", "off", "matrix_row", "named", "sha256", "typed_in",
    "opinion_on",
    "item_key", "started", "ended", "taken_at", "closed_at", "sensitivity", "item", "file_format", "own_id",
    "evaluation_list", "example", "notice",
})  # fmt: skip
#: Never shown as text.
BYTES = frozenset({"blob"})


def columns(record_type: type[Record], everything: bool = False) -> tuple[Field, ...]:
    """The fields of a kind that a table shows, without the one that names the record it is part of."""
    specs = (spec for spec in fields_of(record_type) if spec.type not in BYTES and spec.name != record_type.PARENT)
    return tuple(spec for spec in specs if everything or spec.name not in ASIDE)


def fixed(kind: str, spec: Field) -> bool:
    """Whether a field is only ever set by the program."""
    return spec.type in ("hash", "id", "blob") or (kind, spec.name) in (
        ("photo", "type"),
        ("snapshot", "taken_on"),
        ("evaluation", "meeting"),
        # A date alone would leave the name standing: withdrawing is a deed of its own.
        ("participant", "withdrawn_on"),
    )


def edit_for(records: Records, record: Record, name: str, value: Any) -> Edit:
    """The edit that gives a field another value, with what must go along."""
    special = _SPECIAL.get((record.KIND, name))
    if special:
        return special(records, record, value)
    values: dict[str, Any] = {name: value}
    other = _PAIRS.get(name)
    if other and hasattr(record, other[0]):
        if value is None:
            values[other[0]] = None
        elif getattr(record, other[0]) is None:
            current = getattr(record, other[1]) if other[1] else None
            values[other[0]] = other[2] if current is None else current
    if name == "amount" and value is None and hasattr(record, "unit"):
        values["unit"] = None
    if name == "amount" and value is not None and getattr(record, "unit", "") is None:
        values["unit"] = unit_of(records, record)
    return edits.set_fields(record, **values)


def unit_of(records: Records, record: Record | None) -> str:
    """The unit of a record's amount; money in a year where it has none."""
    return getattr(record, "unit", None) or f"{records.workshop.currency}/year"


_PAIRS: dict[str, tuple[str, str, Any]] = {
    "desired_interest": ("desired_influence", "influence", 5.0),
    "desired_influence": ("desired_interest", "interest", 5.0),
    "network_x": ("network_y", "", 360),
    "network_y": ("network_x", "", 400),
}


def _ring(records: Records, record: Stakeholder, value: Any) -> Edit:
    if value is None:
        return edits.set_fields(record, "stakeholder.place", ring=None, angle=None)
    angle = record.angle if record.angle is not None else places.free_angle(records, record.sphere, value)
    return edits.put_on_ring(record, value, angle)


def _angle(records: Records, record: Stakeholder, value: Any) -> Edit:
    if value is None:
        return _ring(records, record, None)
    return edits.put_on_ring(record, record.ring or 2, value)


def _sphere(records: Records, record: Stakeholder, value: Any) -> Edit:
    if record.ring is None:
        return edits.set_fields(record, sphere=value)
    return edits.put_on_ring(record, record.ring, places.free_angle(records, value, record.ring), value)


def _decision(name: str) -> Callable[[Records, Any, Any], Edit]:
    def made(records: Records, record: Decision, value: Any) -> Edit:
        counts = {one: getattr(record, one) for one in ("agree", "concern", "objection")} | ({} if name == "present" else {name: value})
        rounds = records.parts(Round, record.id)
        if name == "present":
            counts["agree"] = max(0, value - counts["concern"] - counts["objection"])
        present = value if name == "present" else sum(counts.values())
        changes = [Change(record, edits.changed(record, present=present, **counts))]
        for one in rounds:
            if present != record.present:
                changes.append(Change(one, edits.changed(one, agree=max(0, present - one.concern - one.objection))))
        return Edit("decision.change", tuple(changes))

    return made


def _round(name: str) -> Callable[[Records, Any, Any], Edit]:
    def made(records: Records, record: Round, value: Any) -> Edit:
        counts = {one: getattr(record, one) for one in ("agree", "concern", "objection")} | {name: value}
        decision = records.get(Decision, record.decision)
        rest = "agree" if name != "agree" else "concern"
        if decision is not None:
            counts[rest] = max(0, decision.present - sum(v for k, v in counts.items() if k != rest))
        return edits.set_fields(record, **counts)

    return made


_SPECIAL: dict[tuple[str, str], Callable[[Records, Any, Any], Edit]] = {
    ("stakeholder", "kind"): lambda _records, record, value: edits.set_kind(record, value),
    ("stakeholder", "anchor"): lambda records, record, value: edits.set_anchor(records, record, bool(value)),
    ("stakeholder", "ring"): _ring,
    ("stakeholder", "angle"): _angle,
    ("stakeholder", "sphere"): _sphere,
    **{("decision", name): _decision(name) for name in ("present", "agree", "concern", "objection")},
    **{("round", name): _round(name) for name in ("agree", "concern", "objection")},
}


# -- new records --


def needed(record_type: type[Record]) -> tuple[str, ...]:
    """The fields that a new record of this kind cannot be without."""
    specs = {spec.name for spec in fields_of(record_type)}
    return tuple(
        one.name for one in dataclasses.fields(record_type)
        if one.name in specs and one.default is dataclasses.MISSING and one.default_factory is dataclasses.MISSING
    )  # fmt: skip


def first_values(record_type: type[Record], records: Records, given: Mapping[str, Any], today: str) -> dict[str, Any]:
    """What a new record begins with: what its place gives, today for a date, the only record there is for a reference."""
    values = dict(given)
    for spec in fields_of(record_type):
        if spec.name in values or spec.name not in needed(record_type):
            continue
        if spec.type == "date":
            values[spec.name] = today
        elif spec.type == "ref":
            there = [record for target in spec.targets for record in records.all(BY_KIND[target])]
            if len(there) == 1 or (there and spec.targets == ("meeting",)):
                values[spec.name] = _meeting_on(there, today)
        elif spec.type == "enum":
            values[spec.name] = spec.choices[0]
        elif spec.type == "int":
            values[spec.name] = max(spec.low, 0)
    if record_type in (Inflow, Spending):
        values.setdefault("category", "other")
    return values


def _meeting_on(there: list[Record], today: str) -> str:
    past = [one for one in there if isinstance(one, Meeting) and one.date <= today]
    return max(past, key=lambda one: one.date).id if past else there[0].id


def new_record(record_type: type[Record], records: Records, values: Mapping[str, Any], new_id: str) -> Record:
    """A new record; raises Unread where something needed is missing."""
    for name in needed(record_type):
        if values.get(name) is None:
            raise Unread("missing", field_name=name)
    if record_type is Stakeholder:
        name, sphere = str(values.get("name", "")), values.get("sphere") or "community"
        card = edits.new_stakeholder(records, name, new_id, sphere, values.get("ring", 2) or 2)
        rest = {key: value for key, value in values.items() if key not in ("name", "sphere", "ring", "angle") and value is not None}
        card = edits.changed(card, **{key: value for key, value in rest.items() if key not in ("kind", "anchor")})
        made = edits.set_kind(card, values.get("kind") or "unknown").changes[0].after
        assert isinstance(made, Stakeholder)
        return edits.set_anchor(records, made, anchor=True).changes[0].after or made if values.get("anchor") else made
    extra = {"item": new_id} if record_type.KIND == "evaluation_item" else {"option": new_id} if record_type.KIND == "vote_option" else {}
    return record_type(id=new_id, **{**extra, **values})


def add_edit(records: Records, made: Record) -> Edit:
    """A new record at the end of its list."""
    if isinstance(made, Decision) and made.present != made.agree + made.concern + made.objection:
        made = edits.changed(made, agree=max(0, made.present - made.concern - made.objection))
    return edits.add(records, made)


def step_of(value: str) -> int:
    """The number of a step's key."""
    return STEP_KEYS.index(value) + 1
