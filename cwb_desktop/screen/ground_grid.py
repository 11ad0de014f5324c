"""What a place on the power-interest grid means: interest and influence, in halves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..workshop import edits
from ..workshop.collection import Change, Key, Records
from ..workshop.document import Edit
from ..workshop.grid_places import BOTTOM, HALF, LEFT, MOST, POINT, grid_at
from ..workshop.people import Stakeholder
from .ground_base import Dropped, PlainGround, Point, Spot, drop_notes, nudge_notes, placed, stakeholders_at

CANVAS = "power_interest"
#: The kind of the virtual key of an arrow to the wished place.
DESIRED = "desired"
#: A line at 5 draws what comes this near, in units; half a cell would be 14.
MAGNET = 20.0
#: So far beyond the plot a hand still means its border.
_BESIDE = 20.0


def in_plot(point: Point) -> bool:
    """Whether a point means values, and is not beside the plot."""
    x, y = point
    wide = POINT * MOST + _BESIDE
    return LEFT - _BESIDE <= x <= LEFT + wide and BOTTOM - wide <= y <= BOTTOM + _BESIDE


def drawn_to_five(point: Point) -> Point:
    """The point, on a line at 5 where it is near one."""
    x, y = LEFT + 5 * POINT, BOTTOM - 5 * POINT
    return (x if abs(point[0] - x) <= MAGNET else point[0]), (y if abs(point[1] - y) <= MAGNET else point[1])


class GridGround(PlainGround):
    """Right = more interest, up = more influence; the end of an arrow is what the group wishes."""

    def drop(self, records: Records, points: Mapping[Key, Point]) -> Dropped:
        """The values of each point; beyond the plot those of its border."""
        changes = list(drop_notes(records, points))
        for who, point in stakeholders_at(records, points):
            changes += put_on_grid(who, *grid_at(*point)).changes
        for who, point in _wishes(records, points):
            changes += wish(who, *grid_at(*point)).changes
        return Dropped(placed(changes))

    def nudge(self, records: Records, at: Mapping[Key, Point], dx: int, dy: int) -> Edit:
        """Half a point from what they have, not from where crowding drew them."""
        changes: list[Change] = list(nudge_notes(records, at, dx, dy))
        for who, _ in stakeholders_at(records, at):
            if who.interest is not None and who.influence is not None:
                changes += put_on_grid(who, _half(who.interest, dx), _half(who.influence, -dy)).changes
        for who, _ in _wishes(records, at):
            if who.desired_interest is not None and who.desired_influence is not None:
                changes += wish(who, _half(who.desired_interest, dx), _half(who.desired_influence, -dy)).changes
        return placed(changes)

    def spot(self, records: Records, point: Point | None, sphere: str, ring: int) -> Spot:
        """The point in the plot; without one the card waits in the panel."""
        if point is None or not in_plot(point):
            return Spot(sphere, ring, None, point or (880.0, 200.0))
        return Spot(sphere, ring, None, point, pointed=True)

    def place_card(self, records: Records, card: Stakeholder, spot: Spot) -> Stakeholder:
        """The card with the values of the spot, where one was pointed at."""
        off = tuple(canvas for canvas in card.off or () if canvas != CANVAS) or None
        if not spot.pointed:
            return replace(card, off=off)
        interest, influence = grid_at(*spot.at)
        return replace(card, off=off, interest=interest, influence=influence)

    def shown(self, record: Stakeholder) -> bool:
        """Whether it stands on this canvas or waits beside it."""
        return CANVAS not in (record.off or ())


def put_on_grid(who: Stakeholder, interest: float, influence: float) -> Edit:
    """With these values; back on the canvas where it was taken off."""
    off = tuple(canvas for canvas in who.off or () if canvas != CANVAS) or None
    return edits.set_fields(who, "stakeholder.place", interest=interest, influence=influence, off=off)


def wish(who: Stakeholder, interest: float | None, influence: float | None) -> Edit:
    """Where the group wants a stakeholder; a wish for where it is already is none."""
    if (interest, influence) == (who.interest, who.influence):
        interest = influence = None
    return edits.set_fields(who, "stakeholder.wish", desired_interest=interest, desired_influence=influence)


def _half(value: float, steps: int) -> float:
    return min(max(value + HALF * steps, 0.0), MOST)


def _wishes(records: Records, points: Mapping[Key, Point]) -> list[tuple[Stakeholder, Point]]:
    found = [(records.get(Stakeholder, key[1]), point) for key, point in points.items() if key[0] == DESIRED]
    return [(who, point) for who, point in found if who is not None]
