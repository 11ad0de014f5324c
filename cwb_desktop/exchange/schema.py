"""The JSON Schema of the exchange format, made from the same descriptions as everything else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ..workshop.fields import Field
from ..workshop.keepsakes import STEP_KEYS, Evaluation
from ..workshop.method import COUNTED_UNITS, PILLARS, STEPS
from ..workshop.people import Lever
from ..workshop.record import Record
from ..workshop.records import BY_KIND
from ..workshop.shape import Keys, Node, keys_of, snapshot, top

#: Where the schema stands among the resources.
PLACE = "schema/cwb-workshop.schema.json"
Schema = dict[str, Any]

_ID: Schema = {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,40}$"}
_ONE_LINE = r"^[^\u0000-\u001f\u007f\u0085\u2028\u2029]*$"
_UNIT = "^([A-Z]{3}(/year)?|" + "|".join(COUNTED_UNITS) + ")$"
_PATTERNS = {
    "date": r"^\d{4}-\d{2}-\d{2}$",
    "time": r"^\d{2}:\d{2}$",
    "moment": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$",
    "hash": "^[0-9a-f]{64}$",
}
_SINGLE = {"refs": "ref", "texts": "text", "ints": "int", "codes": "code", "names": "enum"}


def schema() -> Schema:
    """The whole schema. References, counts and dates that must exist are checked by the program alone."""
    kinds = {kind: _object(keys_of(record_type)) for kind, record_type in BY_KIND.items() if kind not in ("workshop", "form_text")}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A workshop of CWB Desktop, version 1",
        **_object(top()),
        "$defs": {**kinds, "records_of_a_snapshot": _object(snapshot())},
    }


def text() -> str:
    """The schema as it stands in its file."""
    return json.dumps(schema(), indent=1, ensure_ascii=True) + "\n"


def _object(keys: Keys) -> Schema:
    return {
        "type": "object",
        "properties": {name: _node(node) for name, node in keys.items()},
        "required": [name for name, node in keys.items() if not node.optional],
        "additionalProperties": False,
    }


def _of(record_type: type[Record]) -> Schema:
    return {"$ref": f"#/$defs/{record_type.KIND}"}


def _node(node: Node) -> Schema:
    match node.kind:
        case "field":
            return _field(node.spec)
        case "group":
            return _object(node.keys)
        case "list":
            return {"type": "array", "items": _of(node.type)}
        case "id":
            return _ID
        case "fixed":
            return {"const": node.value}
        case _:
            return _ELSE[node.kind]


def _of_keys(keys: Mapping[str, Schema]) -> Schema:
    return {"type": "object", "properties": dict(keys), "additionalProperties": False}


_FORM_TEXT: Schema = {"type": "string", "maxLength": 300}
_ELSE: dict[str, Schema] = {
    "unit": {"type": "string", "pattern": "^[A-Z]{3}$"},
    "anchors": {"type": "array", "items": _ID, "uniqueItems": True},
    "levers": _of_keys({pillar: _of(Lever) for pillar in PILLARS}),
    "evaluation": {"oneOf": [_of(Evaluation), {"type": "array", "items": _of(Evaluation)}]},
    "forms": _of_keys({key: _of_keys(dict.fromkeys(STEPS[place].forms, _FORM_TEXT)) for place, key in enumerate(STEP_KEYS)}),
    "records": {"$ref": "#/$defs/records_of_a_snapshot"},
    "skip": {"type": "object"},
}


def _field(spec: Field) -> Schema:
    if spec.name == "levels":
        return {**_list(spec), "minItems": 5}
    found = _list(spec) if spec.type in _SINGLE else _single(spec)
    return {"anyOf": [found, {"type": "null"}]} if spec.nullable else found


def _list(spec: Field) -> Schema:
    exact = {"minItems": spec.items} if spec.type == "ints" and spec.items else {}
    return {"type": "array", "items": _single(spec, _SINGLE[spec.type]), **({"maxItems": spec.items} if spec.items else {}), **exact}


def _single(spec: Field, of: str = "") -> Schema:
    match of or spec.type:
        case "text" | "lines" as kind:
            return _text(spec, kind)
        case "int":
            return {"type": "integer", "minimum": spec.low, "maximum": spec.high}
        case "half":
            return {"type": "number", "minimum": spec.low, "maximum": spec.high, "multipleOf": 0.5}
        case "bool":
            return {"type": "boolean"}
        case "enum":
            return {"enum": list(spec.choices)}
        case "code":
            return {"type": "string", "pattern": "^[A-Z]{3}$" if spec.most == 3 else "^[a-z]{2}$"}
        case "blob":
            return {"type": "string", "contentEncoding": "base64"}
        case "ref" | "id":
            return _ID
        case other:
            return {"type": "string", "pattern": _PATTERNS[other]}


def _text(spec: Field, kind: str) -> Schema:
    if spec.name == "unit":
        return {"type": "string", "pattern": _UNIT}
    return {"type": "string", "maxLength": spec.most, **({"pattern": _ONE_LINE} if kind == "text" else {})}
