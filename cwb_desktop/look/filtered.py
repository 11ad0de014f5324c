"""The stakeholders that a view lets through on a canvas, and how many of how many."""

from __future__ import annotations

from ..workshop.collection import Records
from ..workshop.figures.counts import drawn
from ..workshop.people import Relation, Stakeholder
from .filters import passes
from .view import View


def standing(records: Records, canvas: str) -> tuple[Stakeholder, ...]:
    """Those who are on a canvas before any filter; on the ring map whoever has a ring."""
    return tuple(who for who in drawn(records, canvas) if canvas != "ring_map" or who.ring is not None)


def shown(records: Records, view: View, canvas: str) -> tuple[Stakeholder, ...]:
    """Those on a canvas that pass the filters of the view, "around this one" included."""
    found = tuple(who for who in standing(records, canvas) if passes(who, view))
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


def tally(records: Records, view: View, canvas: str) -> tuple[int, int]:
    """How many stakeholders are shown, and how many there are on the canvas."""
    return len(shown(records, view, canvas)), len(standing(records, canvas))
