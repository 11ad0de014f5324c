"""Two cards for the same: finding those that look alike, and making them one without losing a word."""

from __future__ import annotations

import difflib
import re
import unicodedata
from typing import Any

from .agreements import Cell
from .collection import Change, Key, Records
from .document import Edit
from .edits import changed, pointing
from .fields import fields_of
from .method import CONSENTS, SENSITIVITIES
from .people import Lever, Relation, Stakeholder
from .record import Record

#: From this likeness on two names are offered as the same.
ALIKE = 0.84
#: Words that say nothing about who it is.
_SMALL = frozenset({
    "de", "het", "een", "van", "der", "den", "te", "in", "op", "en", "the", "of", "a", "an", "and", "for", "stichting", "vereniging",
    "foundation",
})  # fmt: skip
#: Of two permissions the one that shows less counts.
_STRICT = {state: place for place, state in enumerate(("organisation_public", "given", "asked", "refused", "withdrawn"))}
#: Words of both are kept: what differs goes to the notes.
_KEPT_WORDS = ("role", "stake", "contact", "contact_role", "sentence", "visited_by", "opened_by")
_NOTE = 300

assert set(_STRICT) == set(CONSENTS)


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name that tell who it is, without capitals, accents and marks."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    found = tuple(re.findall(r"[^\W_]+", plain))
    return tuple(word for word in found if word not in _SMALL) or found


def likeness(one: str, other: str) -> float:
    """From 0 (nothing alike) to 1 (the same): short forms such as "woningcorp." count as the word they begin."""
    first, second = sorted((words_of(one), words_of(other)), key=len)
    if not first:
        return 0.0
    if all(any(_short_for(word, there) for there in second) for word in first) and len(first) >= min(2, len(second)):
        return 1.0 if len(first) == len(second) else 0.9
    return difflib.SequenceMatcher(None, " ".join(first), " ".join(second)).ratio()


def _short_for(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= 4 and long.startswith(short))


def similar(records: Records, name: str, apart: str = "") -> tuple[Stakeholder, ...]:
    """The stakeholders whose name looks like this one, the likest first; `apart` is the id of the card itself."""
    found = [(likeness(name, card.name), card) for card in records.all(Stakeholder) if card.id != apart and card.name]
    return tuple(card for score, card in sorted(found, key=lambda pair: (-pair[0], pair[1].id)) if score >= ALIKE)


def join_stakeholders(records: Records, keep_id: str, gone_id: str) -> Edit:
    """One card out of two: relations, cells, levers, actions and places of both stay; of the other card only its name goes.

    A line between the two falls away. Where both have a cell or a lever for the same pillar they become one. Words that differ go to
    the notes.
    """
    keep, gone = _both(records, keep_id, gone_id)
    after: dict[Key, Record | None] = {}
    merged = _merged(keep, gone)
    for cell_type in (Cell, Lever):
        merged = _join_cells(records, cell_type, merged, gone.id, after)
    after[keep.key], after[gone.key] = merged, None
    for record_type, spec in pointing(Stakeholder.KIND):
        for record in records.all(record_type):
            now = after.get(record.key, record)
            if now is None:
                continue
            value = getattr(now, spec.name)
            if value == gone.id and not _means_participant(records, spec.targets, gone.id):
                after[record.key] = changed(now, **{spec.name: keep.id})
    for relation in records.all(Relation):
        now = after.get(relation.key, relation)
        if isinstance(now, Relation) and now.source == now.target:
            after[relation.key] = None
    changes = tuple(Change(records.by_key(key), record) for key, record in after.items())
    return Edit("stakeholder.join", tuple(change for change in changes if change.before != change.after))


def _both(records: Records, keep_id: str, gone_id: str) -> tuple[Stakeholder, Stakeholder]:
    keep, gone = records.get(Stakeholder, keep_id), records.get(Stakeholder, gone_id)
    if keep is None or gone is None or keep is gone:
        raise ValueError("two different stakeholders are needed")
    return keep, gone


def _means_participant(records: Records, targets: tuple[str, ...], one_id: str) -> bool:
    return "participant" in targets and records.by_key(("participant", one_id)) is not None


def _merged(keep: Stakeholder, gone: Stakeholder) -> Stakeholder:
    """The card that stays, with what only the other one had."""
    values: dict[str, Any] = {}
    for spec in fields_of(Stakeholder):
        if spec.type not in ("bool", "enum") and getattr(keep, spec.name) in (None, "") and spec.name not in ("angle", "desired_influence"):
            values[spec.name] = getattr(gone, spec.name)
    if keep.ring is None:
        values["angle"] = gone.angle
    if keep.desired_interest is None:
        values["desired_influence"] = gone.desired_influence
    if keep.kind == "unknown":
        values["kind"] = gone.kind
    values["anchor"] = keep.anchor or gone.anchor
    values["matrix_row"] = keep.matrix_row if keep.anchor else gone.matrix_row
    values["missing_voice"] = keep.missing_voice and gone.missing_voice
    values["consent_to_record"] = max(keep.consent_to_record, gone.consent_to_record, key=_STRICT.__getitem__)
    strict = max((s for s in (keep.sensitivity, gone.sensitivity) if s), key=SENSITIVITIES.index, default=None)
    words = [(getattr(keep, name), getattr(gone, name)) for name in _KEPT_WORDS]
    differing = [theirs for ours, theirs in words if ours and theirs and ours != theirs]
    name = [gone.name] if gone.name and gone.name != keep.name else []
    notes = (*(keep.notes or ()), *(gone.notes or ()), *name, *differing)
    off = tuple(canvas for canvas in keep.off or () if canvas in (gone.off or ())) or None
    return changed(keep, **{**values, "sensitivity": strict, "notes": notes or None, "off": off})


def _join_cells(
    records: Records, cell_type: type[Cell] | type[Lever], merged: Stakeholder, gone_id: str, after: dict[Key, Record | None]
) -> Stakeholder:
    """Two cells for one pillar become the further one; the other's words go to the notes."""
    mine = {cell.pillar: cell for cell in records.all(cell_type) if cell.stakeholder == merged.id}
    lost: list[str] = []
    for cell in records.all(cell_type):
        if cell.stakeholder != gone_id or cell.pillar not in mine:
            continue
        own = mine[cell.pillar]
        one, other = sorted((own, cell), key=lambda c: (getattr(c, "level", 0), bool(c.text), c is own), reverse=True)
        filled = {s.name: getattr(other, s.name) for s in fields_of(cell_type) if s.optional and getattr(one, s.name) is None}
        if one.amount is not None:
            filled.pop("unit", None)
        after[own.key] = changed(one, id=own.id, order=own.order, stakeholder=merged.id, text=one.text or other.text, **filled)
        after[cell.key] = None
        lost += [other.text] if one.text and other.text and other.text != one.text else []
    return changed(merged, notes=(*(merged.notes or ()), *(text[:_NOTE] for text in lost))) if lost else merged
