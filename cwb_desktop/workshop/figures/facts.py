"""Every computed figure of a workshop as plain data, with the keys of the samples' `expected`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from ..agreements import Action, Cell, Decision, Vote
from ..collection import Records
from ..neighbourhood import Match
from ..people import Relation
from . import permissions
from .actions import late
from .bucket import bucket
from .counts import counts
from .evaluation import all_statements
from .grid import quadrants
from .lm3 import Lm3, cases
from .matrix import amount_per_pillar
from .network import Network, measures
from .rounding import shown
from .votes import vote_figures

BASIS = "relations with status 'now' and type other than 'tension'; undirected; double links counted once"
#: How many leaks are named.
LARGEST = 3


def facts(records: Records, today: str) -> dict[str, Any]:
    """All figures, ready for JSON; `today` decides which actions are late."""
    return {
        **_stakeholders(records),
        **_relations(records),
        "network": _network(measures(records, everybody=True)),
        "leaky_bucket": _bucket(records),
        "lm3": {case: _lm3(figures) for case, figures in cases(records).items()},
        **_matrix(records),
        "votes": {vote.id: _vote(records, vote) for vote in records.all(Vote)},
        "decisions_per_result": _count(one.result for one in records.all(Decision)),
        "actions": len(records.all(Action)),
        "actions_per_status": _count(one.status for one in records.all(Action)),
        "actions_late_on": {"date": today, "ids": list(late(records, today))},
        "names_hidden_in_report": list(permissions.names_hidden(records)),
        "photo_allowed": list(permissions.photo_allowed(records)),
        "contact_allowed": list(permissions.contact_allowed(records)),
        "asset_need_matches": len(records.all(Match)),
        "evaluation_mean": {one.item: shown(one.mean, 1) for one in all_statements(records)},
    }


def _count(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))


def _stakeholders(records: Records) -> dict[str, Any]:
    found = counts(records)
    return {
        "stakeholders": found.stakeholders,
        "anchors": found.anchors,
        "missing_voices": list(found.missing_voices),
        "per_ring": {str(ring): n for ring, n in found.per_ring.items()},
        "per_sphere": dict(found.per_sphere),
        "per_kind": dict(found.per_kind),
        "quadrants": {key: list(ids) for key, ids in quadrants(records).items()},
    }


def _relations(records: Records) -> dict[str, Any]:
    found = records.all(Relation)
    return {
        "relations": len(found),
        "relations_per_type": _count(one.type for one in found),
        "relations_per_status": _count(one.status for one in found),
        "money_in_relations_now": sum(one.amount or 0 for one in found if one.type == "money" and one.status == "now"),
    }


def _top(pairs: Iterable[tuple[str, Any]]) -> list[dict[str, Any]]:
    return [{"id": one, "value": value} for one, value in pairs]


def _network(found: Network) -> dict[str, Any]:
    bridges = found.bridge_builders
    return {
        "basis": BASIS,
        "nodes": found.nodes,
        "links": len(found.links),
        "density": shown(found.density, 3),
        "degree_top": _top(found.hubs),
        "betweenness_top": None if bridges is None else _top((one, shown(value, 3)) for one, value in bridges),
        "isolated": list(found.isolated),
        "components": len(found.components),
        "largest_component": found.largest_component,
        "weak_spots": list(found.weak_spots),
        "bridging_kinds_top": _top(found.kind_linkers),
        "external_links": found.external_links,
        "internal_links": found.internal_links,
        "ei_index": shown(found.ei_index, 2),
    }


def _bucket(records: Records) -> dict[str, Any]:
    found = bucket(records)
    return {
        "inflow_total": found.inflow_total,
        "spending_total": found.spending_total,
        "unassigned": found.unassigned,
        "stays": shown(found.stays, 2),
        "leaks": shown(found.leaks, 2),
        "retention_pct": shown(found.retention_pct, 1),
        "largest_leaks": [{"id": line.id, "leak": shown(line.leak, 2)} for line in found.leaks_by_size[:LARGEST]],
    }


def _lm3(found: Lm3) -> dict[str, Any]:
    return {
        "round1": found.round1,
        "round2": found.round2,
        "round3": shown(found.round3, 2),
        "lm3": shown(found.score, 2),
        "local_effect_per_unit": shown(found.effect, 2),
        "leak_after_round1": found.leak_after_round1,
        "leak_after_round2": shown(found.leak_after_round2, 2),
        "stays_round1_pct": shown(found.stays_round1_pct, 1),
        "stays_round2_pct": shown(found.stays_round2_pct, 1),
    }


def _matrix(records: Records) -> dict[str, Any]:
    cells = records.all(Cell)
    return {
        "matrix_level_count": _count(str(cell.level) for cell in cells),
        "matrix_amount_per_pillar": dict(amount_per_pillar(cells, records.workshop.currency)),
    }


def _vote(records: Records, vote: Vote) -> dict[str, Any]:
    found = vote_figures(records, vote)
    return {"cast": found.cast, "maximum": found.maximum, "order": list(found.order)}
