"""A random user: edits of every kind over all records, the same ones for the same seed."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Callable
from typing import Any

from . import border, edits, joining, places, working
from .agreements import Plan
from .collection import Records
from .document import Document, Edit
from .fields import Field, fields_of
from .ids import new_id
from .keepsakes import Photo, Snapshot
from .method import CANVASES, CONSENTS, KINDS, PILLARS, RELATION_TYPES, STEPS
from .people import Meeting, Stakeholder, Workshop
from .record import Record
from .records import TYPES

_WORDS = (
    "buurt", "tuin", "coöperatie", "één", "Łódź", "'t Lindeblad", "geld", "& <b>zo</b>", "school", "ruimte", "10 %", "werk", "naïef",
    "straat",
)  # fmt: skip
#: A kind that has this many records gets no more.
_ENOUGH = 60


class RandomUser:
    """Thinks of edits. Ids, texts and dates come from the seed alone."""

    def __init__(self, seed: int, pack: Callable[[Records], bytes]) -> None:
        self.random = random.Random(seed)
        self._pack = pack
        self._verbs: tuple[tuple[int, Callable[[Records], Edit | None]], ...] = (
            (8, self._change), (6, self._add), (3, self._remove), (2, self._reorder), (3, self._place), (2, self._connect),
            (1, self._take_off), (1, self._kind), (1, self._anchor), (1, self._tick), (1, self._form), (1, self._paste), (1, self._close),
            (1, self._consent), (1, self._join), (1, self._merge), (1, self._level),
        )  # fmt: skip

    def today(self) -> str:
        """A date of this user's, for stamping edits."""
        return f"2026-{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"

    def act(self, document: Document) -> str:
        """One edit, undo or redo on the document; the answer says which."""
        dice = self.random.random()
        if dice < 0.15 and document.undo() is not None:
            return "undo"
        if dice < 0.25 and document.redo() is not None:
            return "redo"
        edit = self.think(document.records)
        document.do(edit, join=dice > 0.9)
        return edit.verb

    def think(self, records: Records) -> Edit:
        """An edit that changes something and that the border lets through."""
        weights, verbs = zip(*self._verbs, strict=True)
        while True:
            edit = self.random.choices(verbs, weights)[0](records)
            changes = tuple(c for c in edit.changes if c.before != c.after) if edit else ()
            if edit is None or not changes:
                continue
            try:
                border.check_changes(records.apply(changes), changes)
            except border.Refused:
                continue
            return edit

    # -- what this user may do --

    def _change(self, records: Records) -> Edit | None:
        record = self._some(records, *TYPES)
        if record is None:
            return None
        chosen = self.random.sample(fields_of(type(record)), k=min(self.random.randint(1, 2), len(fields_of(type(record)))))
        values = {spec.name: self._value(spec, records) for spec in chosen if spec.type not in ("blob", "hash")}
        return edits.set_fields(record, **values) if values else None

    def _add(self, records: Records) -> Edit | None:
        record_type = self.random.choice([t for t in TYPES if t is not Workshop])
        if len(records.all(record_type)) >= _ENOUGH:
            return None
        try:
            values = {spec.name: self._value(spec, records) for spec in fields_of(record_type)}
        except LookupError:
            return None
        if record_type is Photo:
            values["sha256"] = hashlib.sha256(values["data"]).hexdigest()
        if record_type is Snapshot:
            values["data"] = self._pack(records)
        return edits.add(records, record_type(id=new_id(self.random), **values))

    def _remove(self, records: Records) -> Edit | None:
        record = self._some(records, *(t for t in TYPES if t is not Workshop))
        return edits.remove(records, record) if record else None

    def _reorder(self, records: Records) -> Edit | None:
        record = self._some(records, *(t for t in TYPES if t is not Workshop))
        return edits.reorder(records, record, self.random.randint(0, 10)) if record else None

    def _place(self, records: Records) -> Edit | None:
        card = self._some(records, Stakeholder)
        if not isinstance(card, Stakeholder):
            return None
        if self.random.random() < 0.5:
            return edits.put_in_network(records, {card.id: (self.random.uniform(40, 760), self.random.uniform(70, 650))})
        angle = self.random.randint(0, 359)
        return edits.put_on_ring(card, self.random.randint(1, 4), angle, places.sphere_at(angle))

    def _connect(self, records: Records) -> Edit | None:
        ends = [card.id for card in records.all(Stakeholder)]
        if len(ends) < 2:
            return None
        source, target = self.random.sample(ends, 2)
        return edits.connect(records, source, target, new_id(self.random), self.random.choice(RELATION_TYPES))

    def _take_off(self, records: Records) -> Edit | None:
        card = self._some(records, Stakeholder)
        return edits.take_off(records, [card.id], self.random.choice(CANVASES)) if card else None

    def _kind(self, records: Records) -> Edit | None:
        card = self._some(records, Stakeholder)
        return edits.set_kind(card, self.random.choice(KINDS)) if isinstance(card, Stakeholder) else None

    def _anchor(self, records: Records) -> Edit | None:
        card = self._some(records, Stakeholder)
        return edits.set_anchor(records, card, not card.anchor) if isinstance(card, Stakeholder) else None

    def _consent(self, records: Records) -> Edit | None:
        card = self._some(records, Stakeholder)
        return edits.set_fields(card, consent_to_record=self.random.choice(CONSENTS)) if card else None

    def _tick(self, records: Records) -> Edit | None:
        step = self.random.choice([spec for spec in STEPS if spec.ticked])
        on = self.today() if self.random.random() < 0.7 else None
        return edits.tick(records, step.number, sorted(step.ticked)[0], on, new_id(self.random))

    def _form(self, records: Records) -> Edit | None:
        step = self.random.choice(STEPS)
        return edits.set_form(records, step.key, self.random.choice(step.forms), self._text(40), new_id(self.random))

    def _paste(self, records: Records) -> Edit | None:
        if len(records.all(Stakeholder)) >= _ENOUGH:
            return None
        names = [self._text(60) or "naam" for _ in range(self.random.randint(2, 5))]
        sphere = self.random.choice(("community", "public"))
        return edits.add_stakeholders(records, names, [new_id(self.random) for _ in names], sphere, 2, None)

    def _close(self, records: Records) -> Edit | None:
        meeting = self._some(records, Meeting)
        if not isinstance(meeting, Meeting) or meeting.closed_at:
            return None
        return edits.close_meeting(records, meeting, f"{self.today()}T21:00:00", new_id(self.random), self._pack)

    def _join(self, records: Records) -> Edit | None:
        cards = records.all(Stakeholder)
        if len(cards) < _ENOUGH // 2:
            return None
        keep, gone = self.random.sample(cards, 2)
        return joining.join_stakeholders(records, keep.id, gone.id)

    def _merge(self, records: Records) -> Edit | None:
        if len(records.all(Plan)) < 2:
            return None
        keep, gone = self.random.sample(records.all(Plan), 2)
        return working.merge_plans(records, keep, gone)

    def _level(self, records: Records) -> Edit | None:
        card = self._some(records, Stakeholder)
        if card is None:
            return None
        return working.set_level(records, card.id, self.random.choice(PILLARS), self.random.randint(0, 4), lambda: new_id(self.random))

    # -- values --

    def _some(self, records: Records, *types: type[Record]) -> Record | None:
        filled = [record_type for record_type in types if records.all(record_type)]
        return self.random.choice(records.all(self.random.choice(filled))) if filled else None

    def _text(self, most: int) -> str:
        return " ".join(self.random.choices(_WORDS, k=self.random.randint(0, 6)))[:most].strip()

    def _value(self, spec: Field, records: Records) -> Any:
        """A value that fits the field; LookupError where it must point at a record and there is none."""
        if spec.empty_allowed and self.random.random() < 0.4:
            return None
        return _MAKERS[spec.type](self, spec, records)

    def _ref(self, spec: Field, records: Records) -> str | None:
        found = [record.id for kind in spec.targets for record in _of_kind(records, kind)]
        if not found and spec.empty_allowed:
            return None
        return self.random.choice(found)

    def _several(self, found: list[Any], most: int = 3) -> tuple[Any, ...]:
        return tuple(self.random.sample(found, k=min(len(found), self.random.randint(0, most))))


def _of_kind(records: Records, kind: str) -> tuple[Record, ...]:
    return next(records.all(record_type) for record_type in TYPES if kind == record_type.KIND)


def _range(spec: Field) -> tuple[int, int]:
    return spec.low, min(spec.high, spec.low + 2000)


_MAKERS: dict[str, Callable[[Any, Field, Records], Any]] = {
    "text": lambda user, spec, _: "jobs" if spec.name == "unit" else user._text(spec.most),
    "lines": lambda user, spec, _: "\n".join((user._text(spec.most // 2 - 1), user._text(spec.most // 2 - 1))).strip(),
    "int": lambda user, spec, _: user.random.randint(*_range(spec)),
    "half": lambda user, _spec, _: user.random.randint(0, 20) / 2,
    "bool": lambda user, _spec, _: user.random.random() < 0.5,
    "enum": lambda user, spec, _: user.random.choice(spec.choices),
    "date": lambda user, _spec, _: user.today(),
    "time": lambda user, _spec, _: f"{user.random.randint(8, 22):02}:{user.random.choice(('00', '30'))}",
    "moment": lambda user, _spec, _: f"{user.today()}T{user.random.randint(8, 22):02}:15:00",
    "ref": lambda user, spec, records: user._ref(spec, records),
    "refs": lambda user, spec, records: user._several([r.id for kind in spec.targets for r in _of_kind(records, kind)]),
    "texts": lambda user, spec, _: tuple(user._text(spec.most) for _ in range(user.random.randint(0, spec.items or 3))),
    "ints": lambda user, spec, _: tuple(user.random.randint(*_range(spec)) for _ in range(spec.items or 3)),
    "codes": lambda user, _spec, _: user._several(["nl", "en", "ar", "ti"]),
    "names": lambda user, spec, _: user._several(list(spec.choices)),
    "code": lambda user, spec, _: user.random.choice(("EUR", "GBP")) if spec.most == 3 else user.random.choice(("nl", "en")),
    "id": lambda user, _spec, _: new_id(user.random),
    "hash": lambda user, _spec, _: "0" * 64,
    "blob": lambda user, _spec, _: user.random.randbytes(24),
}
