"""What a place on each canvas means: from where a hand lets go to an edit, and from a press on empty space to a new card."""

from __future__ import annotations

from collections.abc import Callable

from ..look.marks import Rect
from .ground_base import BODY, NOTE_HALF, Dropped, Ground, PlainGround, Point, Spot, Wish, note_at
from .ground_cards import ActionGround, AssetsGround, DreamGround
from .ground_grid import GridGround
from .ground_network import NETWORK_FIELD, NetworkGround
from .ground_ring import OUTSIDE, RingGround

__all__ = [
    "BODY", "NETWORK_FIELD", "NOTE_HALF", "OUTSIDE", "Dropped", "Ground", "Point", "Spot", "Wish", "ground", "note_at",
]  # fmt: skip


def ground(canvas: str, area: Callable[[], Rect]) -> Ground:
    """What places mean on this canvas."""
    free: dict[str, type[Ground]] = {"ring_map": RingGround, "network": NetworkGround}
    plain: dict[str, type[PlainGround]] = {
        "power_interest": GridGround, "assets_needs": AssetsGround, "plan_board": DreamGround, "action_board": ActionGround,
    }  # fmt: skip
    return free[canvas]() if canvas in free else plain.get(canvas, PlainGround)(area)
