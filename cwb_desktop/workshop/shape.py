"""The shape of the exchange format: which key stands where, from the fields' own descriptions (method 4.2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Literal

from .agreements import Action, Agreement, Cell, Decision, FollowUp, Plan, Response, Round, Vote, VoteOption
from .fields import Field, fields_of
from .keepsakes import Dream, Evaluation, EvaluationItem, Note, Photo, Question, Snapshot, Tick
from .neighbourhood import Asset, Inflow, Lm3Case, Lm3Line, Match, Need, Plug, Problem, Spending
from .people import AgendaItem, Meeting, Participant, Relation, Stakeholder, Workshop
from .record import Record

VERSION = 1

Kind = Literal["field", "group", "list", "id", "fixed", "unit", "anchors", "levers", "evaluation", "forms", "records", "skip"]


@dataclass(frozen=True, slots=True)
class Node:
    """What stands at one key. `optional`: the key may be absent.

    `field`: a field of the record · `group`: an object that the record's own fields are spread over · `list`: records of `type` ·
    `fixed`: always `value` · the other kinds are one place in the format each.
    """

    kind: Kind
    spec: Field = field(default_factory=lambda: Field("text"))
    type: type[Record] = Record
    optional: bool = False
    keys: Keys = field(default_factory=dict[str, "Node"])
    value: Any = None


Keys = Mapping[str, Node]


def _list(record_type: type[Record], optional: bool = False) -> Node:
    return Node("list", type=record_type, optional=optional)


#: Lists of parts: of which record, after which key, under which name.
_PARTS: dict[type[Record], tuple[tuple[str, str, Node], ...]] = {
    Meeting: (("note_taker", "agenda", _list(AgendaItem)),),
    Stakeholder: (("stake", "levers", Node("levers")),),
    Lm3Case: (("round1_label", "lines", _list(Lm3Line)),),
    Vote: (("voters", "options", _list(VoteOption)),),
    Decision: (("counts", "responses", _list(Response)), ("responses", "rounds", _list(Round, optional=True))),
    Round: (("counts", "responses", _list(Response)),),
    Evaluation: (("scale", "items", _list(EvaluationItem)),),
}

#: Everything at the top that is no field of the workshop itself.
_TOP: dict[str, Node] = {
    "version": Node("fixed", value=VERSION),
    "programme.sessions": _list(Meeting),
    "participants": _list(Participant),
    "stakeholders": _list(Stakeholder),
    "relations": _list(Relation),
    "assets_needs.problem": _list(Problem),
    "assets_needs.assets": _list(Asset),
    "assets_needs.needs": _list(Need),
    "assets_needs.matches": _list(Match),
    "money.unit": Node("unit"),
    "money.period": Node("fixed", value="year"),
    "money.inflows": _list(Inflow),
    "money.spending": _list(Spending),
    "money.plugs": _list(Plug),
    "money.lm3_cases": _list(Lm3Case),
    "plans": _list(Plan),
    "votes": _list(Vote),
    "matrix.anchors": Node("anchors"),
    "matrix.cells": _list(Cell),
    "agreements": _list(Agreement),
    "actions": _list(Action),
    "decisions": _list(Decision),
    "follow_up": _list(FollowUp),
    "notes": _list(Note),
    "evaluation": Node("evaluation", optional=True),
    "forms": Node("forms", optional=True),
    "ticks": _list(Tick, optional=True),
    "questions": _list(Question, optional=True),
    "dreams": _list(Dream, optional=True),
    "photos": _list(Photo, optional=True),
    "snapshots": _list(Snapshot, optional=True),
    "expected": Node("skip", optional=True),
}

#: The keys at the top in the order of the format; a snapshot holds those from the first to the last named below.
_ORDER = (
    "format", "version", "id", "language", "currency", "example", "notice", "ring_meaning", "neighbourhood", "programme", "participants",
    "stakeholders", "relations", "assets_needs", "money", "plans", "votes", "matrix", "agreements", "actions", "decisions", "follow_up",
    "notes", "evaluation", "forms", "ticks", "questions", "dreams", "photos", "snapshots", "expected",
)  # fmt: skip
_SNAPSHOT = _ORDER[_ORDER.index("ring_meaning") : _ORDER.index("dreams") + 1]

#: The keys inside a group whose first ones are no fields.
_INNER_ORDER = {"money": ("unit", "period", "quality_note"), "matrix": ("levels", "anchors", "cells")}


@cache
def top() -> Keys:
    """The keys of a whole workshop."""
    flat = {spec.json: _field_node(Workshop, spec) for spec in fields_of(Workshop) if spec.json}
    found = _nested({**flat, **_TOP})
    return {name: _in_order(found[name], _INNER_ORDER.get(name, ())) for name in _ORDER}


@cache
def snapshot() -> Keys:
    """The keys of the records inside a snapshot."""
    return {name: top()[name] for name in _SNAPSHOT}


@cache
def keys_of(record_type: type[Record]) -> Keys:
    """The keys of one record of a kind."""
    flat: dict[str, Node] = {"id": Node("id", optional=record_type is Note)} if record_type.NAMED else {}
    flat.update({spec.json: _field_node(record_type, spec) for spec in fields_of(record_type) if spec.json})
    found = _nested(flat)
    for after, name, node in _PARTS.get(record_type, ()):
        pairs = list(found.items())
        place = [key for key, _ in pairs].index(after) + 1
        found = dict([*pairs[:place], (name, node), *pairs[place:]])
    return found


def _field_node(record_type: type[Record], spec: Field) -> Node:
    return Node("records" if record_type is Snapshot and spec.name == "data" else "field", spec, optional=spec.optional)


def _nested(flat: Mapping[str, Node]) -> dict[str, Node]:
    """Paths with dots as groups; a group is optional when all in it is."""
    found: dict[str, Node] = {}
    inner: dict[str, dict[str, Node]] = {}
    for path, node in flat.items():
        outer, _, rest = path.partition(".")
        if rest:
            inner.setdefault(outer, {})[rest] = node
            found.setdefault(outer, Node("group"))
        else:
            found[path] = node
    for name, keys in inner.items():
        optional = all(node.optional for node in keys.values())
        # In an object that may be absent as a whole, only a yes-or-no may be absent by itself.
        members = {key: replace(node, optional=node.spec.type == "bool") for key, node in keys.items()} if optional else keys
        found[name] = Node("group", optional=optional, keys=members)
    return found


def _in_order(node: Node, first: tuple[str, ...]) -> Node:
    return replace(node, keys={name: node.keys[name] for name in (*first, *(key for key in node.keys if key not in first))})
