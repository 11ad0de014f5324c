"""Whose hands a canvas has."""

from __future__ import annotations

from .hands_actions import ActionHands
from .hands_assets import AssetHands
from .hands_decisions import DecisionHands
from .hands_grid import GridHands
from .hands_matrix import MatrixHands
from .hands_money import MoneyHands
from .hands_part import Workbench
from .hands_plans import PlanHands
from .own_hands import OwnHands

_HANDS: dict[str, type[OwnHands]] = {
    "assets_needs": AssetHands, "money_flows": MoneyHands, "power_interest": GridHands, "pillars_matrix": MatrixHands,
    "action_board": ActionHands, "plan_board": PlanHands, "decisions": DecisionHands,
}  # fmt: skip


def own_hands(board: Workbench) -> OwnHands:
    """What hands and keys mean on this board's canvas only."""
    return _HANDS.get(board.canvas, OwnHands)(board)
