"""Whose hands a canvas has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .hands_assets import AssetHands
from .hands_grid import GridHands
from .own_hands import OwnHands

if TYPE_CHECKING:
    from .board import Board

_HANDS: dict[str, type[OwnHands]] = {"assets_needs": AssetHands, "power_interest": GridHands}


def own_hands(board: Board) -> OwnHands:
    """What hands and keys mean on this board's canvas only."""
    return _HANDS.get(board.canvas, OwnHands)(board)
