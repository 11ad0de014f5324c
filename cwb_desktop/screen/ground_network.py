"""What a place on the network means: a point, and a marker that a hand put somewhere stays there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..workshop import edits
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.people import Stakeholder
from ..workshop.records import Note
from .ground_base import Dropped, Point, Spot, drop_notes, inside, nudge_notes, placed, stakeholders_at

#: Where the marks of the network may stand (method 3.6).
NETWORK_FIELD = (40, 70, 760, 650)


class NetworkGround:
    """The network: a place is a point, and a marker that a hand put somewhere stays there."""

    lines_shown = True
    pins = True

    def drop(self, records: Records, points: Mapping[Key, Point]) -> Dropped:
        """The points themselves, inside the field."""
        where = {who.id: inside(point, NETWORK_FIELD) for who, point in stakeholders_at(records, points)}
        return Dropped(placed((*drop_notes(records, points), *edits.put_in_network(records, where).changes)))

    def nudge(self, records: Records, at: Mapping[Key, Point], dx: int, dy: int) -> Edit:
        """Some units from where they are drawn."""
        points = {key: (x + dx, y + dy) for key, (x, y) in at.items() if key[0] != Note.KIND}
        notes = {key: point for key, point in at.items() if key[0] == Note.KIND}
        return placed((*nudge_notes(records, notes, dx, dy), *self.drop(records, points).edit.changes))

    def spot(self, records: Records, point: Point | None, sphere: str, ring: int) -> Spot:
        """The point itself; without one the layout finds a place."""
        x1, y1, x2, y2 = NETWORK_FIELD
        if point is None:
            return Spot(sphere, ring, None, ((x1 + x2) / 2, (y1 + y2) / 2))
        return Spot(sphere, ring, None, inside(point, NETWORK_FIELD), pointed=True)

    def place_card(self, records: Records, card: Stakeholder, spot: Spot) -> Stakeholder:
        """The card at the point, where one was pointed at; back on the canvas where it was taken off."""
        off = tuple(canvas for canvas in card.off or () if canvas != "network") or None
        if not spot.pointed:
            return replace(card, off=off)
        return replace(card, off=off, network_x=round(spot.at[0]), network_y=round(spot.at[1]), network_pinned=True)

    def shown(self, record: Stakeholder) -> bool:
        """Whether it stands on this canvas."""
        return "network" not in (record.off or ())
