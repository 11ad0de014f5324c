"""Where a record can be found: step, tab or place, so that search can go there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..workshop.collection import Key, Records
from ..workshop.fields import fields_of
from ..workshop.keepsakes import FormText, Note, Photo
from ..workshop.method import STEPS, StepSpec
from ..workshop.record import Record
from ..workshop.records import BY_KIND, STEP_KEYS
from ..workshop.waiting import INCOME, TYPING, WHAT_IF, Place, given_of, is_new

#: Kinds that live outside the steps, and where.
PLACES: Mapping[str, str] = {"workshop": "about", "participant": "people", "meeting": "evenings", "snapshot": "evenings"}


@dataclass(frozen=True, slots=True)
class Found:
    """A step and a tab of it, or a place outside the steps; `key` is what is chosen there (a part is found at its whole).

    `table`: the kind whose list is meant, not the drawing.
    """

    key: Key
    step: int = 0
    tab: str = ""
    place: str = ""
    table: str = ""


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


def find_waiting(records: Records, place: Place, step: int, tab: str, twins: Mapping[str, Sequence[str]]) -> Found | None:
    """Where a text waits: at a record, in a form, at a sum, on a drawing, or in the list that gets something new."""
    key, name = place
    if is_new(key):
        return _list_for(records, key, step, tab, twins)
    form = next((number for number, one in enumerate(STEP_KEYS, 1) if name.startswith(f"{one}.")), 0)
    if form:
        return Found(key, form, "form")
    if name.startswith(f"{TYPING}."):
        return _drawing(key, name.split(".")[1], step)
    if name == WHAT_IF:
        return _drawing(key, "money_flows", step)
    case = name.removeprefix(INCOME)
    return find(records, key if case == name else ("lm3_case", case), step, tab, twins)


def _drawing(key: Key, canvas: str, step: int) -> Found | None:
    there = [spec.number for spec in STEPS if canvas in spec.canvases]
    return Found(key, step if step in there else there[0], canvas) if there else None


def _list_for(records: Records, key: Key, step: int, tab: str, twins: Mapping[str, Sequence[str]]) -> Found | None:
    """The list in which a form for something new stands; that of a part is below its whole."""
    kind, given = key[0], given_of(key)
    parent = given.get(BY_KIND[kind].PARENT, "")
    targets = next((spec.targets for spec in fields_of(BY_KIND[kind]) if spec.name == BY_KIND[kind].PARENT), ())
    whole = next((one for target in targets if (one := find(records, (target, parent), step, tab, twins)) is not None), None)
    if parent:
        return replace(whole, table=whole.key[0]) if whole is not None else None
    if kind in PLACES:
        return Found(key, place=PLACES[kind])
    canvas = given.get("canvas") or next((one for one in (tab, *twins) if kind in twins.get(one, ())), "")
    found = _drawing(key, canvas, step)
    if found is None:
        listed = [spec.number for spec in STEPS if kind in spec.tables and given.get("step", str(spec.number)) == str(spec.number)]
        found = Found(key, listed[0], "lists") if listed else None
    return replace(found, table=kind) if found is not None else None


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
