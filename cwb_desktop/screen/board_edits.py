"""What a hand on a canvas means for records: cards from names, off the canvas, out of the workshop, lines and their kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..look import layout
from ..workshop import edits
from ..workshop.collection import Change, Key, Records
from ..workshop.document import Edit
from ..workshop.method import DEFAULT_DIRECTION
from ..workshop.people import Relation, Stakeholder
from ..workshop.record import Record
from ..workshop.searching import folded
from .grounds import Ground, Spot

Step = Callable[[Records], Edit]


def together(records: Records, verb: str, steps: Iterable[Step]) -> Edit:
    """Several edits as one, each made from the records as the ones before leave them."""
    first: dict[Key, Record | None] = {}
    last: dict[Key, Record | None] = {}
    for step in steps:
        changes = step(records).changes
        records = records.apply(changes)
        for change in changes:
            first.setdefault(change.key, change.before)
            last.pop(change.key, None)
            last[change.key] = change.after
    return Edit(verb, tuple(Change(first[key], after) for key, after in last.items() if first[key] is not after))


@dataclass(frozen=True, slots=True)
class Cards:
    """What names became: one edit, and the keys of the cards in the order of the names."""

    edit: Edit
    keys: tuple[Key, ...]


def cards(
    records: Records, names: Sequence[str], ids: Callable[[], str], ground: Ground, spots: Callable[[Records, int], Spot],
    meeting: str | None, source: str | None = None, relation: tuple[str, str] = ("support", "now"), missing: bool = False,
) -> Cards:  # fmt: skip
    """A card for each name in one edit; a name that is known already puts that same stakeholder here instead of a twin.

    `spots(records, n)` tells where the nth card comes. From `source` a line of this type and status is drawn to each card.
    Where only the missing voices are looked at, whoever is named is `missing`.
    """
    keys: list[Key] = []
    steps: list[Step] = []
    for place, name in enumerate(names):
        steps.append(lambda now, name=name, place=place: _card(now, name, ids, ground, spots(now, place), meeting, keys))
        if missing:
            steps.append(lambda now, place=place: edits.set_many([_missed(now, keys[place][1])], "stakeholder.change"))
        if source is not None:
            steps.append(lambda now, place=place: _line(now, source, keys[place][1], ids, relation))
    return Cards(together(records, "stakeholder.add", steps), tuple(keys))


def named(records: Records, name: str) -> Stakeholder | None:
    """The stakeholder of this name, however it is written."""
    wanted = folded(name)
    return next((who for who in records.all(Stakeholder) if folded(who.name) == wanted), None) if wanted else None


def _card(now: Records, name: str, ids: Callable[[], str], ground: Ground, spot: Spot, meeting: str | None, keys: list[Key]) -> Edit:
    known = named(now, name)
    if known is not None:
        keys.append(known.key)
        return edits.set_many([(known, ground.place_card(now, known, spot))], "stakeholder.put_back")
    made = edits.new_stakeholder(now, name, ids(), spot.sphere, spot.ring, spot.angle, meeting)
    made = made if spot.angle is not None else ground.place_card(now, made, spot)
    keys.append(made.key)
    return edits.add(now, made)


def _missed(now: Records, one_id: str) -> tuple[Stakeholder, Stakeholder]:
    who = now.table(Stakeholder)[one_id]
    return who, edits.changed(who, missing_voice=True)


def _line(now: Records, source: str, target: str, ids: Callable[[], str], relation: tuple[str, str]) -> Edit:
    return edits.connect(now, source, target, ids(), *relation) if source != target else Edit("relation.add", ())


def off_canvas(records: Records, keys: Iterable[Key], canvas: str) -> Edit:
    """Stakeholders off this canvas, their records kept; everything else gone."""
    found = tuple(keys)
    ids = [one_id for kind, one_id in found if kind == Stakeholder.KIND]
    gone = [record for key in found if key[0] != Stakeholder.KIND and (record := records.by_key(key))]
    steps: list[Step] = [lambda now: edits.take_off(now, ids, canvas)] if ids else []
    if gone:
        steps.append(lambda now: edits.remove(now, *gone))
    verb = "stakeholder.take_off" if ids else f"{gone[0].KIND}.remove" if gone else "stakeholder.take_off"
    return together(records, verb, steps)


def out_of_workshop(records: Records, keys: Iterable[Key]) -> Edit:
    """The records gone from everywhere, with all that cannot be without them."""
    gone = [record for key in keys if (record := records.by_key(key))]
    return edits.remove(records, *gone) if gone else Edit("stakeholder.remove", ())


def every(records: Records, keys: Iterable[Key], verb: str, step: Callable[[Records, Stakeholder], Edit]) -> Edit:
    """One step for every stakeholder among the keys, as one edit."""
    ids = [one_id for kind, one_id in keys if kind == Stakeholder.KIND]

    def one(now: Records, one_id: str) -> Edit:
        who = now.get(Stakeholder, one_id)
        return step(now, who) if who else Edit(verb, ())

    return together(records, verb, [lambda now, one_id=one_id: one(now, one_id) for one_id in ids])


def every_line(records: Records, keys: Iterable[Key], change: Callable[[Relation], Relation]) -> Edit:
    """One change for every line among the keys, as one edit."""
    found = [line for kind, one_id in keys if kind == Relation.KIND and (line := records.get(Relation, one_id))]
    return edits.set_many([(line, change(line)) for line in found], "relation.change")


def of_type(line: Relation, type_: str) -> Relation:
    """The line as another type, in that type's usual direction; an amount stays with money only."""
    return replace(line, type=type_, direction=DEFAULT_DIRECTION[type_], amount=line.amount if type_ == "money" else None)


def turned(line: Relation) -> Relation:
    """The line the other way round."""
    return replace(line, source=line.target, target=line.source)


def in_reading_order(keys: Iterable[Key], numbers: Mapping[Key, int]) -> tuple[Key, ...]:
    """Keys as the numbers on the canvas go; what has no number comes last."""
    return tuple(sorted(keys, key=lambda key: (numbers.get(key, 10**6), key)))


def steady(records: Records, edit: Edit) -> Edit:
    """The edit, with the places of all nodes that nobody has laid down yet when it would make the network lay itself out anew.

    A line drawn in front of the room must not make every marker jump; tidying stays a deed of its own.
    """
    if not any((change.before is None) != (change.after is None) and change.key[0] in _SHAPING for change in edit.changes):
        return edit
    after = records.apply(edit.changes)
    where = layout.places(records)
    loose = (one for one_id in where if (one := after.get(Stakeholder, one_id)) is not None and layout.stored(one) is None)
    held = edits.put_in_network(after, {one.id: where[one.id] for one in loose}, pinned=False)
    return together(records, edit.verb, (lambda _: edit, lambda _: held))


#: A record of these that comes or goes changes the start layout of the network.
_SHAPING = frozenset({"stakeholder", "relation"})
