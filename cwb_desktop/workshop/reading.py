"""From an object in the exchange format to records; the first fault stops it, with its place in words."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Container
from dataclasses import replace
from typing import Any, cast

from . import border
from .agreements import Response, Round
from .border import FORM_FIELDS, Refused, shown
from .collection import Records
from .fields import ID, Field, fault, fields_of
from .identity import Places, made_id
from .keepsakes import STEP_KEYS, Evaluation, FormText, Note
from .method import PILLARS
from .people import Lever, Stakeholder, Workshop
from .record import Record
from .records import BY_KIND
from .shape import VERSION, Keys, Node, keys_of, snapshot, top

Object = dict[str, Any]
Pack = Callable[[Records], bytes]
#: A snapshot is taken without photos, so what its dreams show is not looked up.
NOT_IN_SNAPSHOT = frozenset({"photo"})
_FORM_TEXT = next(spec for spec in fields_of(FormText) if spec.name == "text")


class FormatError(Refused):
    """Something that is not the exchange format; `where` is its place in the file in words, such as `stakeholders 12 › ring`."""

    def __init__(self, rule: str, where: str, kind: str = "", field: str = "", record_id: str = "", **values: Any) -> None:
        super().__init__(rule, kind, field, record_id, **{"value": "", **values, "where": where})
        self.where = where


def read_workshop(obj: object, pack: Pack) -> Records:
    """The records of a whole workshop; raises FormatError."""
    if not isinstance(obj, dict) or cast("Object", obj).get("format") not in ("cwb-workshop", "cwb-workshop-sample"):
        raise FormatError("not_workshop", "")
    return _Reader(top(), pack).read(cast("Object", obj))


def read_snapshot(obj: object, pack: Pack, workshop: Workshop | None = None, where: str = "") -> Records:
    """The records inside a snapshot; what a snapshot does not hold (language, notice) comes from `workshop`."""
    return _Reader(snapshot(), pack, workshop, where, NOT_IN_SNAPSHOT).read(obj)


def _inside(path: str, key: str) -> str:
    return f"{path} › {key}" if path else key


class _Reader:
    def __init__(
        self, keys: Keys, pack: Pack, workshop: Workshop | None = None, where: str = "", aside: frozenset[str] = frozenset()
    ) -> None:
        self._keys = keys
        self._pack = pack
        self._aside = aside
        self._base = workshop or Workshop()
        self._start = where
        self._rows: dict[tuple[str, str], Record] = {}
        self._where: dict[tuple[str, str], str] = {}
        self._anchors: tuple[str, ...] = ()
        self._places = Places()
        self._top: Object = {}

    def read(self, obj: object) -> Records:
        waiting: list[tuple[Node, Any, str]] = []
        self._fields(self._keys, obj, self._start, self._top, waiting, "workshop")
        for node, raw, path in waiting:
            self._part(node, raw, path, self._base)
        self._levels()
        workshop = replace(self._base, **self._top)
        self._rows[workshop.key] = workshop
        self._where[workshop.key] = self._start
        self._put_anchors()
        records = Records(self._rows.values())
        try:
            border.check_all(records, self._aside)
        except Refused as refused:
            place = _inside(self._where.get((refused.kind, refused.record_id), self._start), _json_name(refused))
            raise FormatError(refused.rule, place, refused.kind, refused.field, refused.record_id, **refused.values) from None
        return records

    # -- one object --

    def _fields(self, keys: Keys, obj: object, path: str, values: Object, waiting: list[tuple[Node, Any, str]], kind: str) -> None:
        """Takes the fields of an object over into `values`, groups included; what holds other records waits."""
        found = _object(obj, path)
        for key in found:
            if key not in keys:
                raise FormatError("unknown_key", _inside(path, shown(key)), value=shown(key))
        for key, node in keys.items():
            if key not in found:
                if not node.optional:
                    raise FormatError("missing_key", _inside(path, key), value=key)
                continue
            if node.kind == "group":
                self._fields(node.keys, found[key], _inside(path, key), values, waiting, kind)
            elif not self._single(node, found[key], _inside(path, key), values, kind):
                waiting.append((node, found[key], _inside(path, key)))

    def _single(self, node: Node, raw: object, path: str, values: Object, kind: str) -> bool:
        """Takes one value over; False where the node holds other records."""
        match node.kind:
            case "field":
                values[node.spec.name] = _value(node.spec, raw, path, kind)
            case "id":
                values["id"] = _id(raw, path, kind)
            case "fixed":
                _fixed(node, raw, path)
            case "records":
                values[node.spec.name] = self._pack(read_snapshot(raw, self._pack, None, path))
            case "skip":
                pass
            case _:
                return False
        return True

    def _row(self, record_type: type[Record], obj: object, path: str, order: int, **given: Any) -> None:
        values: Object = {**given, "order": order}
        waiting: list[tuple[Node, Any, str]] = []
        self._fields(keys_of(record_type), obj, path, values, waiting, record_type.KIND)
        named = "id" in values
        if record_type is Note:
            values["named"] = named
        made: Any = record_type
        record: Record = made(**{"id": "", **values})
        if not named:
            record = replace(record, id=self._made(record))
        elif record.key in self._rows:
            raise FormatError("id_twice", _inside(path, "id"), record.KIND, "id", record.id, value=record.id)
        self._keep(record, path)
        for node, raw, place in waiting:
            self._part(node, raw, place, record)

    def _made(self, record: Record) -> str:
        return made_id(self._places.identity(record), lambda one: (record.KIND, one) in self._rows)

    def _keep(self, record: Record, path: str) -> None:
        self._rows[record.key] = record
        self._where[record.key] = path

    # -- what holds other records --

    def _part(self, node: Node, raw: object, path: str, record: Record) -> None:
        match node.kind:
            case "list":
                for number, obj in enumerate(_list(raw, path)):
                    self._row(node.type, obj, f"{path} {number + 1}", number, **_given(node.type, record))
            case "levers":
                for number, (pillar, obj) in enumerate(_object(raw, path).items()):
                    _among(pillar, PILLARS, path)
                    self._row(Lever, obj, _inside(path, pillar), number, stakeholder=record.id, pillar=pillar)
            case "evaluation":
                self._top["evaluation_list"] = isinstance(raw, list)
                objects: list[Any] = [raw] if isinstance(raw, dict) else _list(raw, path)
                for number, obj in enumerate(objects):
                    self._row(Evaluation, obj, f"{path} {number + 1}" if self._top["evaluation_list"] else path, number)
            case "forms":
                self._forms(raw, path)
            case "anchors":
                self._anchors = tuple(_id(one, f"{path} {number + 1}", "stakeholder") for number, one in enumerate(_list(raw, path)))
            case _:  # unit
                self._unit(raw, path)

    def _forms(self, raw: object, path: str) -> None:
        order = 0
        for step, form in _object(raw, path).items():
            _among(step, STEP_KEYS, path)
            inside = _inside(path, step)
            for key, text in _object(form, inside).items():
                place = _inside(inside, shown(key))
                _among(key, FORM_FIELDS[step], inside)
                record = FormText(id="", step=step, field=key, text=_value(_FORM_TEXT, text, place, FormText.KIND), order=order)
                self._keep(replace(record, id=self._made(record)), place)
                order += 1

    def _unit(self, raw: object, path: str) -> None:
        currency = self._top.get("currency")
        if currency is None:  # a snapshot says its currency only here
            self._top["currency"] = _value(Field("code", name="currency", most=3), raw, path, "workshop")
        elif raw != currency:
            raise FormatError("other_currency", path, "workshop", "currency", value=shown(raw), currency=currency)

    def _levels(self) -> None:
        """Five texts; five empty ones are the same as none yet."""
        levels = self._top["levels"]
        if len(levels) != 5:
            raise FormatError("five_levels", _inside(_inside(self._start, "matrix"), "levels"), "workshop", "levels", value=len(levels))
        if not any(levels):
            self._top["levels"] = ()

    def _put_anchors(self) -> None:
        """Gives each anchor its row; the list must name exactly those that are anchors."""
        anchors = {record.id for record in self._rows.values() if isinstance(record, Stakeholder) and record.anchor}
        place = _inside(_inside(self._start, "matrix"), "anchors")
        odd = sorted(anchors.symmetric_difference(self._anchors))
        if odd or len(self._anchors) != len(anchors):
            raise FormatError("anchors_differ", place, "stakeholder", "anchor", value=odd[0] if odd else self._anchors[0])
        for row, record_id in enumerate(self._anchors):
            key = (Stakeholder.KIND, record_id)
            self._rows[key] = replace(cast("Stakeholder", self._rows[key]), matrix_row=row)


# -- single values --


def _object(raw: object, path: str) -> Object:
    if not isinstance(raw, dict):
        raise FormatError("not_object", path, value=shown(raw))
    return cast("Object", raw)


def _list(raw: object, path: str) -> list[Any]:
    if not isinstance(raw, list):
        raise FormatError("not_list", path, value=shown(raw))
    return cast("list[Any]", raw)


def _among(key: str, known: Container[str], path: str) -> None:
    if key not in known:
        raise FormatError("unknown_key", _inside(path, shown(key)), value=shown(key))


def _id(raw: object, path: str, kind: str) -> str:
    if not isinstance(raw, str) or not ID.fullmatch(raw):
        raise FormatError("not_id", path, kind, "id", value=shown(raw))
    return raw


def _fixed(node: Node, raw: object, path: str) -> None:
    if type(raw) is not type(node.value) or raw != node.value:
        newer = node.value == VERSION and isinstance(raw, int) and raw > VERSION
        raise FormatError("newer_format" if newer else "not_fixed", path, value=shown(raw), wanted=node.value)


def _value(spec: Field, raw: Any, path: str, kind: str) -> Any:
    """A value as a record holds it; raises FormatError where the field may not hold it."""
    if raw is None and not spec.nullable:
        raise FormatError("null", path, kind, spec.name)
    value: Any = raw
    if isinstance(raw, list):
        value = tuple(cast("list[Any]", raw))
    elif spec.type == "blob":
        value = _bytes(raw, path, kind, spec.name)
    rule = fault(spec, value)
    if rule:
        most = spec.items if rule == "wrong_length" else spec.most
        raise FormatError(rule, path, kind, spec.name, value=shown(cast("object", raw)), most=most, low=spec.low, high=spec.high)
    return float(value) if spec.type == "half" and value is not None else value


def _bytes(raw: object, path: str, kind: str, name: str) -> bytes:
    try:
        return base64.b64decode(cast("str", raw), validate=True)
    except (TypeError, ValueError, binascii.Error):
        raise FormatError("not_bytes", path, kind, name) from None


def _given(record_type: type[Record], parent: Record) -> Object:
    """What a part knows of the record that it is part of."""
    if record_type is Response and isinstance(parent, Round):
        return {"decision": parent.decision, "round": parent.id}
    return {record_type.PARENT: parent.id} if record_type.PARENT else {}


def _json_name(refused: Refused) -> str:
    """The name in the file of the field that a rule is about."""
    record_type = BY_KIND[refused.kind]
    names = (spec.json.replace(".", " › ") for spec in fields_of(record_type) if spec.name == refused.field and spec.json)
    return next(names, refused.field)
