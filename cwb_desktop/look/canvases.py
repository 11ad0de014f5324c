"""The canvases that are drawn, by their key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ..workshop.collection import Records
from .action_board import action_board
from .assets_needs import assets_needs
from .decisions import decisions
from .marks import Drawing
from .measure import Measure
from .money_flows import money_flows
from .network import network
from .pillars_matrix import pillars_matrix
from .plan_board import plan_board
from .power_interest import power_interest
from .ring_map import ring_map
from .sheet import Words
from .style import Style
from .view import View

Look = Callable[[Style, Words, View, Records, Measure], Drawing]

#: One page of a canvas from style, words, view, permitted records and measure.
LOOKS: Mapping[str, Look] = MappingProxyType({
    "decisions": decisions,
    "money_flows": money_flows,
    "ring_map": ring_map,
    "network": network,
    "power_interest": power_interest,
    "pillars_matrix": pillars_matrix,
    "action_board": action_board,
    "assets_needs": assets_needs,
    "plan_board": plan_board,
})  # fmt: skip
