"""What a view lets through: the filters that each canvas offers, and how many of how many they show. Numbers stay (method 3.1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from ..workshop.collection import Records
from ..workshop.figures.actions import is_agreement_late, is_first_step_late, is_late
from ..workshop.figures.counts import drawn
from ..workshop.figures.matrix import PROMISED, anchors
from ..workshop.figures.votes import standing_plans
from ..workshop.people import Relation, Stakeholder
from ..workshop.records import Action, Agreement, Asset, Cell, Match, Need, Plan
from .view import View


@dataclass(frozen=True, slots=True)
class Offer:
    """The filters of one canvas: single ticks, groups of ticks, around one with now or wanted, and with or without owner."""

    only: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    around: bool = False
    owner: bool = False


_PEOPLE = Offer(("anchors", "missing"), ("spheres", "kinds", "types"), around=True)
OFFERS: Mapping[str, Offer] = MappingProxyType({
    "ring_map": _PEOPLE, "power_interest": _PEOPLE, "network": _PEOPLE,
    "assets_needs": Offer(("unmatched", "help"), ("categories", "spheres", "kinds")),
    "pillars_matrix": Offer(("promises",), ("spheres", "kinds")),
    "action_board": Offer(("late", "help"), owner=True),
    "plan_board": Offer(("chosen",), ("pillars",), owner=True),
})  # fmt: skip
#: What a View leaves out, and its value when nothing is left out.
NOTHING: Mapping[str, Any] = MappingProxyType({
    "around": "", "owner": "",
    **dict.fromkeys(("only", "types", "statuses", "spheres", "kinds", "categories", "pillars"), frozenset[str]()),
})  # fmt: skip


def is_filtered(view: View) -> bool:
    """Whether a view leaves anything out."""
    return any(getattr(view, name) != value for name, value in NOTHING.items())


def passes(who: Stakeholder, view: View) -> bool:
    """Whether a stakeholder is among the anchors, missed voices, spheres and kinds that the view asks for."""
    return (
        (who.anchor or "anchors" not in view.only)
        and (who.missing_voice or "missing" not in view.only)
        and (who.sphere in view.spheres or not view.spheres)
        and (who.kind in view.kinds or not view.kinds)
    )


def shown(records: Records, view: View, canvas: str) -> tuple[Stakeholder, ...]:
    """The stakeholders on a canvas that pass, "around this one" included; on the ring map whoever has a ring."""
    there = (who for who in drawn(records, canvas) if canvas != "ring_map" or who.ring is not None)
    found = tuple(who for who in there if passes(who, view))
    if not view.around:
        return found
    near = neighbours(records, view)
    return tuple(who for who in found if who.id in near)


def neighbours(records: Records, view: View) -> frozenset[str]:
    """The one that the view looks around, and whom a line that passes joins it to."""
    near = {view.around}
    for line in records.all(Relation):
        if view.around in (line.source, line.target) and line_passes(line, view):
            near |= {line.source, line.target}
    return frozenset(near)


def line_passes(line: Relation, view: View) -> bool:
    """Whether a line passes the filters of type and of now or wanted."""
    return (not view.types or line.type in view.types) and (not view.statuses or line.status in view.statuses)


def cards(records: Records, view: View) -> tuple[Asset | Need, ...]:
    """The assets and needs that pass; "without a match" leaves out needs only, so that the assets to match stay."""
    matched = {one.need for one in records.all(Match)} if "unmatched" in view.only else frozenset[str]()
    every: tuple[Asset | Need, ...] = (*records.all(Asset), *records.all(Need))
    return tuple(one for one in every if not (isinstance(one, Need) and one.id in matched) and _card_passes(records, one, view))


def _card_passes(records: Records, card: Asset | Need, view: View) -> bool:
    who = records.get(Stakeholder, card.stakeholder)
    return (
        (card.help or "help" not in view.only)
        and (card.category in view.categories or not view.categories)
        and (not (view.spheres or view.kinds) or (who is not None and passes(who, view)))
    )


def cell_passes(cell: Cell | None, view: View) -> bool:
    """Whether a cell of the matrix is drawn: promised or happening, where only that is wanted."""
    return "promises" not in view.only or (cell is not None and cell.level >= PROMISED)


def rows(records: Records, view: View) -> tuple[Stakeholder, ...]:
    """The anchors of the matrix that pass; where only promises are wanted, those with one."""
    promised = {cell.stakeholder for cell in records.all(Cell) if cell_passes(cell, view)}
    return tuple(who for who in anchors(records) if passes(who, view) and ("promises" not in view.only or who.id in promised))


def actions(records: Records, view: View) -> tuple[Action, ...]:
    """The actions that pass; late counts a late first step too, as the board shows it."""
    today = view.today or view.date
    return tuple(
        one for one in records.all(Action)
        if (one.status != "stopped" or view.stopped)
        and ("late" not in view.only or (bool(today) and (is_late(one, today) or is_first_step_late(one, today))))
        and (one.help_needed or "help" not in view.only)
        and _owner_passes(one.who, view)
    )  # fmt: skip


def agreements(records: Records, view: View) -> tuple[Agreement, ...]:
    """The agreements that pass: late is what was to begin before today; whoever promised is its owner; help is asked for actions only."""
    today = view.today or view.date
    return tuple(
        one for one in records.all(Agreement)
        if ("late" not in view.only or (bool(today) and is_agreement_late(one, today))) and _owner_passes(one.stakeholder, view)
    )  # fmt: skip


def plans(records: Records, view: View) -> tuple[Plan, ...]:
    """The plans on the board that pass, by id."""
    found = sorted(standing_plans(records), key=lambda one: one.id)
    return tuple(
        one for one in found
        if (one.chosen or "chosen" not in view.only)
        and (one.pillar in view.pillars or not view.pillars)
        and _owner_passes(one.owner, view)
    )  # fmt: skip


def _owner_passes(owner: str | None, view: View) -> bool:
    return not view.owner or (owner is not None) == (view.owner == "with")


_COUNTED: Mapping[str, Callable[[Records, View], Sequence[object]]] = MappingProxyType({
    "assets_needs": cards, "pillars_matrix": rows, "action_board": actions, "plan_board": plans,
})  # fmt: skip


def tally(records: Records, view: View, canvas: str) -> tuple[int, int]:
    """How many stakeholders, cards, rows, actions or plans are shown, and how many there are without a filter."""
    whole = replace(view, **NOTHING)
    count = _COUNTED.get(canvas, lambda found, seen: shown(found, seen, canvas))
    return len(count(records, view)), len(count(records, whole))
