"""Records in the exchange format and back, and snapshots, which are records in that format packed small."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Callable
from typing import Any

from .agreements import Response, Round
from .collection import Records
from .fields import Field
from .keepsakes import Evaluation, FormText, Note, Snapshot
from .people import Lever, Stakeholder, Workshop
from .reading import FormatError, read_snapshot, read_workshop
from .record import Record
from .records import TYPES
from .shape import Keys, Node, keys_of, snapshot, top

__all__ = ["FormatError", "pack_snapshot", "plain", "records", "unpack_snapshot"]

Object = dict[str, Any]
#: The most that a packed snapshot may become, in bytes: a neighbourhood needs a hundredth of it.
MOST_UNPACKED = 64 * 2**20
_ABSENT: Any = object()
_Parent = tuple[str | None, ...]


def plain(records: Records) -> Object:
    """A whole workshop as an object in the exchange format, ready for JSON."""
    return _Writer(records).fields(top(), records.workshop)


def records(obj: object) -> Records:
    """The records of an object in the exchange format; raises FormatError, which says where."""
    return read_workshop(obj, pack_snapshot)


def pack_snapshot(records: Records) -> bytes:
    """All records but photos and snapshots, in the exchange format, compressed; the same records always give the same bytes."""
    obj = _Writer(records).fields(snapshot(), records.workshop)
    return zlib.compress(json.dumps(obj, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode("utf-8"))


def unpack_snapshot(data: bytes, workshop: Workshop | None = None) -> Records:
    """The records of a snapshot; language, notice and the like, which it does not hold, come from `workshop` as it is now."""
    return read_snapshot(_unpacked(data), pack_snapshot, workshop)


def _unpacked(data: bytes) -> object:
    reader = zlib.decompressobj()
    try:
        raw = reader.decompress(data, MOST_UNPACKED)
        if not reader.eof:
            raise FormatError("snapshot_damaged", "", Snapshot.KIND, "data")
        return json.loads(raw)
    except (zlib.error, ValueError, RecursionError):
        raise FormatError("snapshot_damaged", "", Snapshot.KIND, "data") from None


def _parent_of(record: Record) -> _Parent:
    if isinstance(record, Response):
        return (record.decision, record.round)
    return (getattr(record, record.PARENT),) if record.PARENT else ()


def _as_parent(record: Record, record_type: type[Record]) -> _Parent:
    """How the parts of a kind name this record as the one that they are part of."""
    if record_type is Response:
        return (record.decision, record.id) if isinstance(record, Round) else (record.id, None)
    return (record.id,) if record_type.PARENT else ()


class _Writer:
    def __init__(self, records: Records) -> None:
        self._records = records
        self._parts: dict[tuple[type[Record], _Parent], list[Record]] = {}
        for record_type in TYPES:
            for record in records.all(record_type):
                self._parts.setdefault((record_type, _parent_of(record)), []).append(record)
        self._special: dict[str, Callable[[Node, Record], Any]] = {
            "field": _field,
            "group": self._group,
            "list": self._list,
            "id": lambda node, record: _ABSENT if isinstance(record, Note) and not record.named else record.id,
            "fixed": lambda node, record: node.value,
            "unit": lambda node, record: records.workshop.currency,
            "anchors": self._anchors,
            "levers": self._levers,
            "evaluation": self._evaluation,
            "forms": self._forms,
            "records": lambda node, record: _unpacked(getattr(record, node.spec.name)),
            "skip": lambda node, record: _ABSENT,
        }

    def fields(self, keys: Keys, record: Record) -> Object:
        values = ((key, self._special[node.kind](node, record)) for key, node in keys.items())
        return {key: value for key, value in values if value is not _ABSENT}

    def _of(self, record_type: type[Record], record: Record) -> list[Record]:
        return self._parts.get((record_type, _as_parent(record, record_type)), [])

    def _group(self, node: Node, record: Record) -> Any:
        return self.fields(node.keys, record) or (_ABSENT if node.optional else {})

    def _list(self, node: Node, record: Record) -> Any:
        found = [self.fields(keys_of(node.type), part) for part in self._of(node.type, record)]
        return found or (_ABSENT if node.optional else [])

    def _anchors(self, _node: Node, _record: Record) -> list[str]:
        anchors = [one for one in self._records.all(Stakeholder) if one.anchor]
        return [one.id for one in sorted(anchors, key=lambda one: one.matrix_row)]

    def _levers(self, _node: Node, record: Record) -> Object:
        return {lever.pillar: self.fields(keys_of(Lever), lever) for lever in self._of(Lever, record) if isinstance(lever, Lever)}

    def _evaluation(self, _node: Node, _record: Record) -> Any:
        found = [self.fields(keys_of(Evaluation), one) for one in self._records.all(Evaluation)]
        if len(found) > 1 or self._records.workshop.evaluation_list:
            return found
        return found[0] if found else _ABSENT

    def _forms(self, _node: Node, _record: Record) -> Any:
        forms: dict[str, Object] = {}
        for one in self._records.all(FormText):
            if one.text:
                forms.setdefault(one.step, {})[one.field] = one.text
        return forms or _ABSENT


def _field(node: Node, record: Record) -> Any:
    value = getattr(record, node.spec.name)
    if node.spec.optional and (value is None or value is False):
        return _ABSENT
    if isinstance(record, Workshop) and node.spec.name == "levels":
        return list(value) or [""] * 5
    return _encoded(node.spec, value)


def _encoded(spec: Field, value: Any) -> Any:
    if isinstance(value, tuple):
        return list(value)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]
    if spec.type == "half" and value is not None and value == int(value):
        return int(value)
    return base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else value
