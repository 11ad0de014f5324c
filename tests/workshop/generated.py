"""Sound records of every kind, made from the fields' own descriptions."""

import hashlib
from dataclasses import replace

from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.fields import fields_of
from cwb_desktop.workshop.format import pack_snapshot
from cwb_desktop.workshop.keepsakes import Snapshot
from cwb_desktop.workshop.method import STEPS, units
from cwb_desktop.workshop.records import TYPES

SIGNS = 'abc ABC é ë ø Ł ’ " \\ / < & % 5 💧 ﷺ \u202e'


def _text(rng, most, several=False):
    signs = SIGNS + ("\n" if several else "")
    return "".join(rng.choice(signs) for _ in range(rng.choice((0, 1, 7, most))))


def _date(rng):
    return f"2026-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"


def _single(rng, spec, kind):
    return SINGLE[kind](rng, spec)


SINGLE = {
    "text": lambda rng, spec: _text(rng, spec.most),
    "lines": lambda rng, spec: _text(rng, spec.most, several=True),
    "int": lambda rng, spec: rng.choice((spec.low, spec.high, rng.randint(spec.low, min(spec.high, spec.low + 50)))),
    "half": lambda rng, spec: rng.randint(0, 20) / 2,
    "bool": lambda rng, spec: rng.random() < 0.5,
    "enum": lambda rng, spec: rng.choice(spec.choices),
    "date": lambda rng, spec: _date(rng),
    "time": lambda rng, spec: f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}",
    "moment": lambda rng, spec: f"{_date(rng)}T10:00:0{rng.randint(0, 9)}",
    "code": lambda rng, spec: rng.choice(("EUR", "GBP")) if spec.most == 3 else rng.choice(("nl", "ar")),
    "id": lambda rng, spec: f"x{rng.randint(0, 5)}",
    "hash": lambda rng, spec: "0" * 64,
    "blob": lambda rng, spec: rng.randbytes(rng.randint(0, 50)),
}
LISTS = {"texts": "text", "ints": "int", "codes": "code", "names": "enum"}


def _value(rng, spec, ids):
    if spec.empty_allowed and rng.random() < 0.4:
        return None
    if spec.type in ("ref", "refs"):
        known = [one for kind in spec.targets for one in ids.get(kind, ())]
        if spec.type == "refs":
            return tuple(rng.choice(known) for _ in range(rng.randint(0, 3))) if known else ()
        return rng.choice(known) if known else None
    if spec.type in LISTS:
        number = 5 if spec.type == "ints" and spec.items else rng.randint(0, min(spec.items or 3, 3))
        return tuple(_single(rng, spec, LISTS[spec.type]) for _ in range(number))
    return _single(rng, spec, spec.type)


def generated(rng, with_snapshot=True):
    """Sound records: up to four of each kind."""
    ids = {t.KIND: [f"{t.KIND[:3]}-{n}" for n in range(rng.randint(0, 4))] for t in TYPES}
    ids["workshop"] = ["workshop"]
    if not ids["asset"] or not ids["need"]:
        ids["match"] = []
    rows = []
    for record_type in TYPES:
        if record_type.KIND == "snapshot":
            continue
        for number, one in enumerate(ids[record_type.KIND]):
            values = {spec.name: _value(rng, spec, ids) for spec in fields_of(record_type)}
            needed = [s for s in fields_of(record_type) if s.type == "ref" and not s.empty_allowed]
            if any(values[s.name] is None for s in needed):
                continue
            rows.append(record_type(id=one, order=number, **values))
    return _sound(rng, rows, with_snapshot)


def _sound(rng, rows, with_snapshot):
    """Repairs what the rules ask of fields together."""
    workshop = rows[0]
    kept, seen = [], set()
    numbers = {}
    present = {}
    for row in rows:
        row = FIXES.get(row.KIND, lambda _rng, row, _present: row)(rng, row, present)
        if "unit" in row.__dataclass_fields__:
            row = replace(row, unit=rng.choice(units(workshop.currency)) if row.amount is not None and rng.random() < 0.6 else None)
        key = ONCE.get(row.KIND, lambda row: row.key)(row)
        if (row.KIND == "relation" and row.source == row.target) or (row.KIND, key) in seen:
            continue
        seen.add((row.KIND, key))
        kept.append(row)
    kept = [_numbered(row, numbers) for row in _whole(kept)]
    anchors = [row for row in kept if row.KIND == "stakeholder" and row.anchor]
    kept = [replace(row, matrix_row=anchors.index(row) if row in anchors else 0) if row.KIND == "stakeholder" else row for row in kept]
    evaluations = sum(row.KIND == "evaluation" for row in kept)
    kept[0] = replace(kept[0], evaluation_list=evaluations > 1)
    records = Records(kept)
    if not with_snapshot:
        return records
    inner = generated(rng, with_snapshot=False)
    return Records([*records, Snapshot(id="snap", taken_on=_date(rng), data=pack_snapshot(inner))])


def _numbered(row, numbers):
    place = (row.KIND, getattr(row, row.PARENT) if row.PARENT else None, getattr(row, "round", None))
    numbers[place] = numbers.get(place, -1) + 1
    return replace(row, order=numbers[place])


def _whole(rows):
    """Without what refers to a record that fell out."""
    while True:
        there = {row.key for row in rows}
        left = [row for row in rows if all(_holds(row, spec, there) for spec in fields_of(type(row)) if spec.targets)]
        if len(left) == len(rows):
            return rows
        rows = left


def _holds(row, spec, there):
    value = getattr(row, spec.name)
    found = value if isinstance(value, tuple) else () if value is None else (value,)
    return all(any((kind, one) in there for kind in spec.targets) for one in found)


def _workshop(rng, row, _present):
    levels = tuple(f"{n} {_text(rng, 5)}" for n in range(5)) if rng.random() < 0.5 else ()
    return replace(row, id="workshop", levels=levels)


def _stakeholder(rng, row, _present):
    network = row.network_x is not None and row.network_y is not None
    desired = row.desired_interest is not None and row.desired_influence is not None
    return replace(
        row,
        angle=None if row.ring is None else rng.randint(0, 359),
        network_x=row.network_x if network else None,
        network_y=row.network_y if network else None,
        network_pinned=row.network_pinned and network,
        desired_interest=row.desired_interest if desired else None,
        desired_influence=row.desired_influence if desired else None,
    )


def _photo(_rng, row, _present):
    place = {} if row.canvas else dict.fromkeys("xywh")
    return replace(row, sha256=hashlib.sha256(row.data).hexdigest(), **place)


def _counts(rng, row, total):
    first = rng.randint(0, total)
    second = rng.randint(0, total - first)
    return replace(row, agree=first, concern=second, objection=total - first - second)


def _decision(rng, row, present):
    present[row.id] = rng.randint(0, 30)
    return _counts(rng, replace(row, present=present[row.id]), present[row.id])


def _round(rng, row, present):
    present["round", row.decision] = row.id
    return _counts(rng, row, present.get(row.decision, 0))


def _response(_rng, row, present):
    return replace(row, round=present.get(("round", row.decision)) if row.round else None)


def _evaluation(rng, row, present):
    present[row.id] = rng.randint(0, 9)
    return replace(row, forms=present[row.id])


def _form(rng, row, _present):
    step = rng.choice(STEPS)
    return replace(row, step=step.key, field=rng.choice(step.forms), text=row.text or "x")


def _tick(rng, row, _present):
    step = rng.choice([spec for spec in STEPS if spec.ticked])
    return replace(row, step=step.number, condition=rng.choice(sorted(step.ticked)))


FIXES = {
    "workshop": _workshop,
    "meeting": lambda rng, row, present: replace(row, start="09:00", end=f"{rng.randint(10, 23)}:30"),
    "participant": lambda rng, row, present: replace(row, withdrawn_on="2027-01-01" if row.withdrawn_on else None),
    "stakeholder": _stakeholder,
    "relation": lambda rng, row, present: row if row.type == "money" else replace(row, amount=None),
    "photo": _photo,
    "decision": _decision,
    "round": _round,
    "response": _response,
    "evaluation": _evaluation,
    "evaluation_item": lambda rng, row, present: replace(row, counts=(present.get(row.evaluation, 0), 0, 0, 0, 0)),
    "form_text": _form,
    "tick": _tick,
}
ONCE = {
    "cell": lambda row: (row.stakeholder, row.pillar),
    "lever": lambda row: (row.stakeholder, row.pillar),
    "vote_option": lambda row: (row.vote, row.option),
    "evaluation_item": lambda row: (row.evaluation, row.item),
    "form_text": lambda row: (row.step, row.field),
}
