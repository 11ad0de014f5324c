"""What strikes on the relation network: hubs, bridges, who is apart, weak spots and tension (method 3.6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..collection import Records
from ..people import Relation
from .finding import Finding, Names, finding, first_named, stakeholder_keys
from .network import TOP, Network, measures
from .rounding import NEAR

#: With fewer links it says nothing where most of them go.
LEAST_LINKS = 3


def network_findings(records: Records, found: Network | None = None) -> tuple[Finding, ...]:
    """The sentences of the network canvas, from measures that were taken elsewhere or from new ones."""
    found = found or measures(records)
    parts = (_hubs, _bridges, _isolated, _islands, _weak_spots, _worlds) if found.links else (_no_lines,)
    return tuple(one for part in (*parts, _tension) for one in part(records, found))


def _no_lines(_records: Records, found: Network) -> Iterator[Finding]:
    if found.nodes > 1:
        yield finding("network.no_lines")


def _hubs(_records: Records, found: Network) -> Iterator[Finding]:
    most = found.hubs[0][1]
    hubs = stakeholder_keys(one for one, n in found.hubs if n == most)
    yield finding("network.hub" if len(hubs) == 1 else "network.hubs", hubs, names=Names(hubs, TOP), n=most)


def _bridges(_records: Records, found: Network) -> Iterator[Finding]:
    levels = found.bridge_levels
    if not levels:
        return
    named = {level: stakeholder_keys(one for one in levels if levels[one] == level) for level in ("much", "middle", "little")}
    there = [level for level, keys in named.items() if keys]
    yield finding(f"network.bridges_{'_'.join(there)}", stakeholder_keys(levels), **{level: Names(named[level], TOP) for level in there})


def _isolated(_records: Records, found: Network) -> Iterator[Finding]:
    if found.isolated:
        keys = stakeholder_keys(found.isolated)
        yield finding("network.isolated", keys, names=Names(keys), n=len(keys))


def _islands(records: Records, found: Network) -> Iterator[Finding]:
    if len(found.components) == 1:
        yield finding("network.whole")
        return
    pair = [_central(records, found, part) for part in found.components[:2]]
    if None in pair:
        yield finding("network.islands_unnamed", n=len(found.components))
        return
    a, b = stakeholder_keys(one for one in pair if one is not None)
    yield finding("network.islands", (a, b), a=Names((a,)), b=Names((b,)), n=len(found.components))


def _central(records: Records, found: Network, part: Sequence[str]) -> str | None:
    """The one of an island to be introduced: most neighbours, then by id, of those whose name may be said."""
    return first_named(records, sorted(part, key=lambda one: (-found.degree[one], one)))


def _weak_spots(records: Records, found: Network) -> Iterator[Finding]:
    if not found.weak_spots:
        return
    between = found.betweenness or {}
    order = sorted(found.weak_spots, key=lambda one: (-round(between.get(one, 0.0), NEAR), one))
    keys, worst = stakeholder_keys(order), first_named(records, order)
    if worst is None:
        yield finding("network.weak_unnamed", keys, n=len(keys))
    else:
        yield finding("network.weak", keys, name=Names(stakeholder_keys((worst,))), n=len(keys))


def _worlds(_records: Records, found: Network) -> Iterator[Finding]:
    links = len(found.links)
    if links < LEAST_LINKS:
        return
    if found.external_links == found.internal_links:
        yield finding("network.even", n=found.external_links, links=links)
    elif found.external_links > found.internal_links:
        yield finding("network.across", n=found.external_links, links=links)
    else:
        yield finding("network.inside", n=found.internal_links, links=links)


def _tension(_records: Records, found: Network) -> Iterator[Finding]:
    if found.tensions:
        yield finding("network.tension", ((Relation.KIND, one) for one in found.tensions), n=len(found.tensions))
