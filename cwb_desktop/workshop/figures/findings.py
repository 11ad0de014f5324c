"""What strikes on a canvas, as findings for the room: advice that never refuses anything (method 4.3)."""

from __future__ import annotations

from ..collection import Records
from .finding import Finding
from .findings_decisions import decision_findings
from .findings_money import matrix_findings, money_findings
from .findings_network import network_findings
from .findings_people import grid_findings, ring_map_findings
from .findings_plans import action_findings, needs_findings, plan_findings
from .network import Network

_PLAIN = {
    "ring_map": ring_map_findings,
    "assets_needs": needs_findings,
    "money_flows": money_findings,
    "power_interest": grid_findings,
    "pillars_matrix": matrix_findings,
    "plan_board": plan_findings,
}
#: Those that speak of a day.
_DATED = {"action_board": action_findings, "decisions": decision_findings}


def findings(canvas: str, records: Records, measures: Network | None = None, today: str = "") -> tuple[Finding, ...]:
    """The findings of a canvas; `measures` spares the network a second count, without `today` nothing is late."""
    if canvas == "network":
        return network_findings(records, measures)
    if canvas in _DATED:
        return _DATED[canvas](records, today)
    return _PLAIN[canvas](records) if canvas in _PLAIN else ()
