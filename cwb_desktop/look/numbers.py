"""The number that each item carries on a canvas: from the records alone, the same on wall, laptop and paper (method 3.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from ..workshop.collection import Records
from ..workshop.figures.bucket import bucket
from ..workshop.figures.grid import quadrant
from ..workshop.figures.matrix import anchors
from ..workshop.method import ACTION_STATUSES, ASSET_CATEGORIES, PILLARS, QUADRANTS
from ..workshop.records import (
    Action,
    Agreement,
    Asset,
    Cell,
    Decision,
    Dream,
    Inflow,
    Need,
    Note,
    Plan,
    Plug,
    Problem,
    Spending,
    Stakeholder,
)
from .marks import Key

_UNPLACED = 5


def _by_ring(records: Records) -> Iterable[Key]:
    """Ring (unplaced last), angle, id: the ring map and the network count alike, so a number means one thing in both."""
    stakeholders = sorted(records.all(Stakeholder), key=lambda one: (one.ring or _UNPLACED, one.angle or 0, one.id))
    return (one.key for one in stakeholders)


def _by_quadrant(records: Records) -> Iterable[Key]:
    """Quadrants in the order of the table, then influence and interest from high to low, then id; unplaced last."""

    def place(one: Stakeholder) -> tuple[float, float, float, str]:
        found = quadrant(one)
        if found is None:
            return len(QUADRANTS), 0, 0, one.id
        return QUADRANTS.index(found), -(one.influence or 0), -(one.interest or 0), one.id

    return (one.key for one in sorted(records.all(Stakeholder), key=place))


def _by_column(records: Records) -> Iterable[Key]:
    """Assets, problems, needs; cards by column, then from top to bottom, then id."""

    def place(one: Asset | Need) -> tuple[int, int, str]:
        return ASSET_CATEGORIES.index(one.category), one.y, one.id

    problems = sorted(records.all(Problem), key=lambda one: one.id)
    return (one.key for one in (*sorted(records.all(Asset), key=place), *problems, *sorted(records.all(Need), key=place)))


def _by_plan(records: Records) -> Iterable[Key]:
    """Plans, joined ones too, so that joining changes no number; then dreams; each by id."""
    plans = sorted(records.all(Plan), key=lambda one: one.id)
    return (one.key for one in (*plans, *sorted(records.all(Dream), key=lambda one: one.id)))


def _by_flow(records: Records) -> Iterable[Key]:
    """Inflows, leaks by size (what is not known last), plugs."""
    spending = records.all(Spending)
    leaks = [(Spending.KIND, line.id) for line in bucket(records).leaks_by_size]
    unknown = [one.key for one in spending if one.amount is None]
    return [*(one.key for one in records.all(Inflow)), *leaks, *unknown, *(one.key for one in records.all(Plug))]


def _by_date(records: Records) -> Iterable[Key]:
    """Date, then as they were written down."""
    return (one.key for one in sorted(records.all(Decision), key=lambda one: (one.date, one.order, one.id)))


def _by_row(records: Records) -> Iterable[Key]:
    """Anchors in the order of the rows, then their cells by row and column."""
    rows = {who.id: place for place, who in enumerate(anchors(records))}
    cells = [cell for cell in records.all(Cell) if cell.stakeholder in rows]
    cells.sort(key=lambda one: (rows[one.stakeholder], PILLARS.index(one.pillar), one.id))
    return (*(who.key for who in anchors(records)), *(cell.key for cell in cells))


def _by_status(records: Records) -> Iterable[Key]:
    """Agreements in their order, then actions by column, due date and id; those stopped last."""
    actions = sorted(records.all(Action), key=lambda one: (ACTION_STATUSES.index(one.status), one.due, one.id))
    return (*(one.key for one in records.all(Agreement)), *(one.key for one in actions))


_ORDER: Mapping[str, Callable[[Records], Iterable[Key]]] = MappingProxyType({
    "ring_map": _by_ring,
    "network": _by_ring,
    "money_flows": _by_flow,
    "decisions": _by_date,
    "power_interest": _by_quadrant,
    "assets_needs": _by_column,
    "plan_board": _by_plan,
    "pillars_matrix": _by_row,
    "action_board": _by_status,
})  # fmt: skip


def numbers(canvas: str, records: Records) -> Mapping[Key, int]:
    """1, 2, 3 … in the reading order of the canvas; its sticky notes go on after the last item, from top to bottom."""
    order = _ORDER.get(canvas)
    notes = sorted((note for note in records.all(Note) if note.canvas == canvas), key=lambda note: (note.y, note.x, note.id))
    keys = [*(order(records) if order else ()), *(note.key for note in notes)]
    return {key: number for number, key in enumerate(keys, 1)}
