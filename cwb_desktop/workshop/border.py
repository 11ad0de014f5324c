"""The rules that refuse, on typing and on import (method 4.3); advice is elsewhere and never refuses."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from .agreements import Agreement, Cell, Decision, Response, Round, VoteOption
from .collection import Change, Records
from .fields import ID, Field, fault, fields_of
from .keepsakes import Evaluation, EvaluationItem, FormText, Photo, Tick
from .method import STEPS, step, units
from .people import Lever, Meeting, Participant, Relation, Stakeholder, Workshop
from .record import Record
from .records import TYPES

_MONEY = re.compile(r"[A-Z]{3}(/year)?", re.ASCII)
#: The fields of each step's free form.
FORM_FIELDS = {spec.key: frozenset(spec.forms) for spec in STEPS}


class Refused(Exception):
    """A border rule is broken and nothing has happened. `rule` is the key of the sentence, `values` what it names."""

    def __init__(self, rule: str, kind: str = "", field: str = "", record_id: str = "", **values: Any) -> None:
        super().__init__(rule, kind, field, record_id, values)
        self.rule = rule
        self.kind = kind
        self.field = field
        self.record_id = record_id
        self.values: dict[str, Any] = values


def _no(record: Record, rule: str, field: str, **values: Any) -> None:
    raise Refused(rule, record.KIND, field, record.id, **values)


def shown(value: object) -> str:
    """A value as it may stand in a sentence: short, and never unprintable."""
    text = value if isinstance(value, str) else repr(value)
    text = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text[:41])
    return text if len(text) <= 40 else text[:39] + "\N{HORIZONTAL ELLIPSIS}"


# -- one record by itself --


def check_record(record: Record, currency: str) -> None:
    """Raises Refused where a record breaks a rule that needs no other record; `currency` is the workshop's."""
    if not ID.fullmatch(record.id) or (isinstance(record, Workshop) and record.id != "workshop"):
        _no(record, "not_id", "id", value=shown(record.id))
    if not 0 <= record.order <= 2**53:
        _no(record, "out_of_range", "order", value=record.order, low=0, high=2**53)
    for spec in fields_of(type(record)):
        check_field(record, spec)
    own = _OWN_RULES.get(type(record))
    if own:
        own(record)
    if "unit" in type(record).__dataclass_fields__:
        _unit(record, currency)


def check_field(record: Record, spec: Field) -> None:
    """Raises Refused where one field holds what it may not hold."""
    value = getattr(record, spec.name)
    rule = fault(spec, value)
    if rule:
        limits = {"value": shown(value), "most": spec.items if rule == "wrong_length" else spec.most, "low": spec.low, "high": spec.high}
        _no(record, rule, spec.name, **limits)


def _unit(record: Any, currency: str) -> None:
    if record.unit is None:
        return
    if record.amount is None:
        _no(record, "unit_without_amount", "unit", value=record.unit)
    if record.unit not in units(currency):
        rule = "other_currency" if _MONEY.fullmatch(record.unit) else "not_unit"
        _no(record, rule, "unit", value=shown(record.unit), currency=currency)


def _both_or_none(record: Record, first: str, second: str, rule: str = "both_or_none") -> None:
    if (getattr(record, first) is None) != (getattr(record, second) is None):
        _no(record, rule, second if getattr(record, second) is None else first)


def _workshop(record: Any) -> None:
    if len(record.levels) not in (0, 5):
        _no(record, "five_levels", "levels", value=len(record.levels))


def _meeting(record: Any) -> None:
    if record.end <= record.start:
        _no(record, "end_before_start", "end", value=record.end, start=record.start)


def _participant(record: Any) -> None:
    if record.given_on and record.withdrawn_on and record.withdrawn_on < record.given_on:
        _no(record, "withdrawn_before_given", "withdrawn_on", value=record.withdrawn_on, given=record.given_on)


def _stakeholder(record: Any) -> None:
    _both_or_none(record, "ring", "angle", "angle_with_ring")
    _both_or_none(record, "desired_interest", "desired_influence")
    _both_or_none(record, "network_x", "network_y")
    if record.network_pinned and record.network_x is None:
        _no(record, "both_or_none", "network_x")


def _relation(record: Any) -> None:
    if record.source == record.target:
        _no(record, "to_itself", "target")
    if record.amount is not None and record.type != "money":
        _no(record, "amount_only_money", "amount", value=record.amount)


def _photo(record: Any) -> None:
    for name in ("x", "y", "w", "h"):
        if record.canvas is None and getattr(record, name) is not None:
            _no(record, "place_without_canvas", name)
    if hashlib.sha256(record.data).hexdigest() != record.sha256:
        _no(record, "photo_changed", "data")


def _form_text(record: Any) -> None:
    if record.field not in FORM_FIELDS[record.step]:
        _no(record, "not_form_field", "field", value=record.field, step=record.step[-1])


def _tick(record: Any) -> None:
    if record.condition not in step(record.step).ticked:
        _no(record, "not_condition", "condition", value=record.condition, step=record.step)


_OWN_RULES: dict[type[Record], Callable[[Any], None]] = {
    Workshop: _workshop,
    Meeting: _meeting,
    Participant: _participant,
    Stakeholder: _stakeholder,
    Relation: _relation,
    Photo: _photo,
    FormText: _form_text,
    Tick: _tick,
}


# -- records together --

#: Fields that together may stand only once, by kind, with the rule that says so.
_ONCE: dict[type[Record], tuple[str, tuple[str, ...]]] = {
    Cell: ("cell_twice", ("stakeholder", "pillar")),
    Lever: ("lever_twice", ("stakeholder", "pillar")),
    VoteOption: ("option_twice", ("vote", "option")),
    EvaluationItem: ("item_twice", ("evaluation", "item")),
    FormText: ("form_twice", ("step", "field")),
}
_WITH_UNITS: tuple[type[Record], ...] = (Lever, Cell, Agreement)


def check_changes(records: Records, changes: Iterable[Change], aside: frozenset[str] = frozenset()) -> None:
    """Raises Refused where the records *after* these changes break a rule; only what the changes touch is looked at.

    References to the kinds `aside` are not looked up (a snapshot holds no photos).
    """
    touched = tuple(changes)
    currency = records.workshop.currency
    gone: dict[str, set[str]] = {}
    for change in touched:
        if change.after is None:
            gone.setdefault(change.record.KIND, set()).add(change.record.id)
            continue
        check_record(change.after, currency)
        _outward(records, change.after, aside)
        if isinstance(change.before, Workshop) and change.before.currency != currency:
            for record_type in _WITH_UNITS:
                for record in records.all(record_type):
                    _unit(record, currency)
    _inward(records, gone)
    _together(records, touched)


def check_all(records: Records, aside: frozenset[str] = frozenset()) -> None:
    """Raises Refused where any record breaks a rule."""
    check_changes(records, [Change(None, record) for record in records], aside)


@cache
def pointing(record_type: type[Record]) -> tuple[Field, ...]:
    """The fields of a kind that hold ids of other records."""
    return tuple(spec for spec in fields_of(record_type) if spec.targets)


def ids_in(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """The ids in a reference, whether it holds none, one or several."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


@cache
def _types(kinds: tuple[str, ...]) -> tuple[type[Record], ...]:
    return tuple(next(record_type for record_type in TYPES if kind == record_type.KIND) for kind in kinds)


def _found(records: Records, spec: Field, record_id: str) -> bool:
    return any(record_id in records.table(target) for target in _types(spec.targets))


def _outward(records: Records, record: Record, aside: frozenset[str]) -> None:
    for spec in pointing(type(record)):
        if aside.issuperset(spec.targets):
            continue
        for record_id in ids_in(getattr(record, spec.name)):
            if not _found(records, spec, record_id):
                _no(record, "no_such", spec.name, value=shown(record_id))


def _inward(records: Records, gone: Mapping[str, set[str]]) -> None:
    if not gone:
        return
    for record_type in TYPES:
        for spec in pointing(record_type):
            lost = set[str]().union(*(gone.get(kind, ()) for kind in spec.targets))
            if lost:
                _still_used(records, record_type, spec, lost)


def _still_used(records: Records, record_type: type[Record], spec: Field, lost: set[str]) -> None:
    for record in records.table(record_type).values():
        for record_id in ids_in(getattr(record, spec.name)):
            if record_id in lost and not _found(records, spec, record_id):
                _no(record, "still_used", spec.name, value=shown(record_id))


def _together(records: Records, touched: tuple[Change, ...]) -> None:
    kinds = {type(change.record) for change in touched}
    for record_type in kinds & _ONCE.keys():
        _once(records, record_type)
    decisions = {record_id for change in touched for record_id in _decision(change.record)}
    if decisions:
        _decisions(records, decisions)
    if kinds & {Evaluation, EvaluationItem}:
        _evaluations(records)


def _once(records: Records, record_type: type[Record]) -> None:
    rule, names = _ONCE[record_type]
    seen: set[tuple[Any, ...]] = set()
    for record in records.all(record_type):
        key = tuple(getattr(record, name) for name in names)
        if key in seen:
            _no(record, rule, names[-1], value=key[-1])
        seen.add(key)


def _decision(record: Record) -> tuple[str, ...]:
    if isinstance(record, Decision):
        return (record.id,)
    return (record.decision,) if isinstance(record, (Round, Response)) else ()


def _decisions(records: Records, wanted: set[str]) -> None:
    for response in records.all(Response):
        if response.decision in wanted and response.round is not None:
            held = records.get(Round, response.round)
            if held is None or held.decision != response.decision:
                _no(response, "no_such", "round", value=response.round)
    counted: list[Decision | Round] = [d for d in records.all(Decision) if d.id in wanted]
    counted.extend(r for r in records.all(Round) if r.decision in wanted)
    for one in counted:
        decision = one if isinstance(one, Decision) else records.get(Decision, one.decision)
        total = one.agree + one.concern + one.objection
        if decision is not None and total != decision.present:
            _no(one, "counts_present", "agree", value=total, present=decision.present)


def _evaluations(records: Records) -> None:
    for item in records.all(EvaluationItem):
        evaluation = records.get(Evaluation, item.evaluation)
        if evaluation is not None and sum(item.counts) != evaluation.forms:
            _no(item, "counts_forms", "counts", value=sum(item.counts), forms=evaluation.forms)
