"""From an object in the exchange format to records; the first fault stops it, with its place in words."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable
from dataclasses import replace
from typing import Any, cast

from . import border
from .border import Refused, shown
from .collection import Records
from .fields import ID, Field, fault
from .identity import Places, made_id
from .keepsakes import STEP_KEYS, Evaluation, FormText, Note
from .method import PILLARS
from .people import Lever, Stakeholder, Workshop
from .record import Record
from .agreements import Response, Round
from .shape import VERSION, Keys, Node, keys_of, snapshot, top

Object = dict[str, Any]
Pack = Callable[[Records], bytes]
#: A snapshot is taken without photos, so what its dreams show is not looked up.
NOT_IN_SNAPSHOT = frozenset({"photo"})


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
    def __init__(self, keys: Keys, pack: Pack, workshop: Workshop | None = None, where: str = "", aside: frozenset[str] = frozenset()) -> None:
        self._keys = keys
        self._pack = pack
        self._aside = aside
        self._workshop = workshop
        self._start = where
        self._rows: dict[tuple[str, str], Record] = {}
        self._where: dict[tuple[str, str], str] = {}
        self._anchors: tuple[str, ...] = ()
        self._places = Places()
        self._top: Object = {}

    def read(self, obj: object) -> Records:
        base = self._workshop or Workshop()
        waiting: list[tuple[Node, Any, str]] = []
        self._fields(self._keys, obj, self._start, self._top, waiting, "workshop")
        for node, raw, path in waiting:
            self._part(node, raw, path, base)
        if not any(self._top.get("levels", ())):
            self._top["levels"] = ()
        workshop = replace(base, **self._top)
        self._rows[workshop.key] = workshop
        self._where[workshop.key] = self._start
        self._row_anchors()
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
            raw, place = found[key], _inside(path, key)
            match node.kind:
                case "field":
                    values[node.spec.name] = _value(node.spec, raw, place, kind)
                case "group":
                    self._fields(node.keys, raw, place, values, waiting, kind)
                case "id":
                    values["id"] = _id(raw, place, kind)
                case "fixed":
                    _fixed(node, raw, place)
                case "records":
                    values[node.spec.name] = self._pack(read_snapshot(raw, self._pack, None, place))
                case "skip":
                    pass
                case _:
                    waiting.append((node, raw, place))

    def _row(self, record_type: type[Record], obj: object, path: str, order: int, **given: Any) -> None:
        values: Object = {**given, "order": order}
        waiting: list[tuple[Node, Any, str]] = []
        self._fields(keys_of(record_type), obj, path, values, waiting, record_type.KIND)
        named = "id" in values
        if record_type is Note:
            values["named"] = named
        record = record_type(**{"id": "", **values})
        if not named:
            identity = self._places.identity(record)
            record = replace(record, id=made_id(identity, {key[1] for key in self._rows if key[0] == record.KIND} if self._clash(identity) else ()))
        elif record.key in self._rows:
            raise FormatError("id_twice", _inside(path, "id"), record.KIND, "id", record.id, value=record.id)
        self._rows[record.key] = record
        self._where[record.key] = path
        for node, raw, place in waiting:
            self._part(node, raw, place, record)

    def _clash(self, identity: tuple[Any, ...]) -> bool:
        return (identity[0], made_id(identity)) in self._rows

    # -- what holds other records --

    def _part(self, node: Node, raw: object, path: str, record: Record) -> None:
        match node.kind:
            case "list":
                for number, obj in enumerate(_list(raw, path)):
                    self._row(node.type, obj, f"{path} {number + 1}", number, **_given(node.type, record))
            case "levers":
                for number, (pillar, obj) in enumerate(_object(raw, path).items()):
                    self._among(pillar, PILLARS, path)
                    self._row(Lever, obj, _inside(path, pillar), number, stakeholder=record.id, pillar=pillar)
            case "evaluation":
                self._top["evaluation_list"] = isinstance(raw, list)
                objects = _list(raw, path) if isinstance(raw, list) else [raw]
                for number, obj in enumerate(objects):
                    self._row(Evaluation, obj, f"{path} {number + 1}" if isinstance(raw, list) else path, number)
            case "forms":
                self._forms(raw, path)
            case "anchors":
                self._anchors = tuple(_id(one, f"{path} {number + 1}", "stakeholder") for number, one in enumerate(_list(raw, path)))
            case _:  # unit
                self._unit(raw, path)

    def _forms(self, raw: object, path: str) -> None:
        for step, form in _object(raw, path).items():
            self._among(step, STEP_KEYS, path)
            for key, text in _object(form, _inside(path, step)).items():
                place = _inside(_inside(path, step), shown(key))
                if not ID.fullmatch(key):
                    raise FormatError("unknown_key", place, value=shown(key))
                record = FormText(id="", step=step, field=key, text="", order=len([k for k in self._rows if k[0] == FormText.KIND]))
                spec = next(spec for spec in _form_fields() if spec.name == "text")
                record = replace(record, id=made_id(self._places.identity(record)), text=_value(spec, text, place, FormText.KIND))
                self._rows[record.key] = record
                self._where[record.key] = place

    def _among(self, key: str, known: tuple[str, ...], path: str) -> None:
        if key not in known:
            raise FormatError("unknown_key", _inside(path, shown(key)), value=shown(key))

    def _unit(self, raw: object, path: str) -> None:
        currency = self._top.get("currency")
        if currency is None:  # a snapshot says its currency only here
            self._top["currency"] = _value(Field("code", name="currency", most=3), raw, path, "workshop")
        elif raw != currency:
            raise FormatError("other_currency", path, "workshop", "currency", value=shown(raw), currency=currency)

    def _row_anchors(self) -> None:
        """Gives each anchor its row; the list must name exactly those that are anchors."""
        anchors = {record.id for record in self._rows.values() if isinstance(record, Stakeholder) and record.anchor}
        place = _inside(_inside(self._start, "matrix"), "anchors")
        odd = sorted(anchors.symmetric_difference(self._anchors))
        if odd or len(self._anchors) != len(anchors):
            raise FormatError("anchors_differ", place, "stakeholder", "anchor", value=odd[0] if odd else self._anchors[0])
        for row, record_id in enumerate(self._anchors):
            key = (Stakeholder.KIND, record_id)
            self._rows[key] = replace(cast("Stakeholder", self._rows[key]), matrix_row=row)
