"""The canvases that are drawn, by their key."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
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


def pages(canvas: str, style: Style, say: Words, view: View, records: Records, measure: Measure) -> tuple[Drawing, ...]:
    """All pages of a canvas."""
    return tuple(leaves(canvas, style, say, view, records, measure))


def leaves(canvas: str, style: Style, say: Words, view: View, records: Records, measure: Measure) -> Iterator[Drawing]:
    """The pages of a canvas, each made when it is asked for; what they share is computed once."""
    look, shared = LOOKS[canvas], replace(view, page=1, kept={})
    first = look(style, say, shared, records, measure)
    yield first
    for page in range(2, first.pages + 1):
        yield look(style, say, replace(shared, page=page), records, measure)
