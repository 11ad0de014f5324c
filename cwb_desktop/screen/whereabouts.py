"""Where a record can be found: step, tab or place, so that search can go there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..workshop.collection import Key, Records
from ..workshop.fields import fields_of
from ..workshop.keepsakes import FormText, Note, Photo
from ..workshop.method import STEPS, StepSpec
from ..workshop.record import Record
from ..workshop.records import BY_KIND, STEP_KEYS

#: Kinds that live outside the steps, and where.
PLACES: Mapping[str, str] = {"workshop": "about", "participant": "people", "meeting": "evenings", "snapshot": "evenings"}


@dataclass(frozen=True, slots=True)
class Found:
    """A step and a tab of it, or a place outside the steps; `key` is what is chosen there (a part is found at its whole)."""

    key: Key
    step: int = 0
    tab: str = ""
    place: str = ""


def find(records: Records, key: Key, step: int, tab: str, twins: Mapping[str, Sequence[str]]) -> Found | None:
    """Where a record is; the step and the tab that one is at come first. `twins` = the kinds that each canvas shows."""
    record = records.by_key(key)
    if record is None:
        return None
    if isinstance(record, FormText):
        return Found(key, STEP_KEYS.index(record.step) + 1, "form")
    if key[0] in PLACES:
        return Found(key, place=PLACES[key[0]])
    for spec in sorted(STEPS, key=lambda one: one.number != step):
        there = _tab_of(spec, record, tab if spec.number == step else "", twins)
        if there:
            return Found(key, spec.number, there)
    whole = _whole(records, record)
    return find(records, whole.key, step, tab, twins) if whole is not None else None


def _tab_of(spec: StepSpec, record: Record, tab: str, twins: Mapping[str, Sequence[str]]) -> str:
    canvases = sorted(spec.canvases, key=lambda canvas: canvas != tab)
    here = next((canvas for canvas in canvases if _on(record, canvas, twins)), "")
    if here:
        return here
    elsewhere = isinstance(record, Photo) and record.canvas is not None and any(record.canvas in one.canvases for one in STEPS)
    listed = record.KIND in spec.tables and getattr(record, "step", spec.number) == spec.number
    return "lists" if listed and not elsewhere else ""


def _on(record: Record, canvas: str, twins: Mapping[str, Sequence[str]]) -> bool:
    if isinstance(record, (Note, Photo)):
        return record.canvas == canvas
    return record.KIND in twins.get(canvas, ())


def _whole(records: Records, record: Record) -> Record | None:
    parent = type(record).PARENT
    if not parent:
        return None
    one_id = getattr(record, parent)
    spec = next(spec for spec in fields_of(type(record)) if spec.name == parent)
    return next((found for kind in spec.targets if (found := records.get(BY_KIND[kind], one_id)) is not None), None)
