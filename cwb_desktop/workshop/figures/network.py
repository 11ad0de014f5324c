"""Measures of the relation network: hubs, bridges, islands, weak spots and tension (method 3.6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType
from typing import Any

from ..collection import Records
from ..people import Relation, Stakeholder
from .counts import drawn
from .graph import betweenness, cut_nodes, islands
from .rounding import NEAR, ratio

#: How many names a top list has.
TOP = 5


@dataclass(frozen=True, slots=True)
class Network:
    """The measures of one drawing: undirected, several relations between two = one link, tension left out.

    Mappings are by stakeholder id, in the order of the ids. `betweenness` is None with fewer than 3 nodes. `components`
    are the islands, single nodes too: the largest first, then by their first id. `tensions` are relation ids.
    """

    nodes: int
    links: tuple[tuple[str, str], ...]
    degree: Mapping[str, int]
    betweenness: Mapping[str, float] | None
    bridging_kinds: Mapping[str, int]
    components: tuple[tuple[str, ...], ...]
    weak_spots: tuple[str, ...]
    external_links: int
    tensions: tuple[str, ...]

    @property
    def density(self) -> Fraction | None:
        """The share of all possible links that is there; None with fewer than 2 nodes."""
        return ratio(2 * len(self.links), self.nodes * (self.nodes - 1))

    @property
    def isolated(self) -> tuple[str, ...]:
        """Who has no link."""
        return tuple(one for one, neighbours in self.degree.items() if not neighbours)

    @property
    def largest_component(self) -> int:
        """How many the largest island has; 0 in an empty drawing."""
        return len(self.components[0]) if self.components else 0

    @property
    def internal_links(self) -> int:
        """Links within one sphere."""
        return len(self.links) - self.external_links

    @property
    def ei_index(self) -> Fraction | None:
        """-1 (all within one's own sphere) to +1 (all across); None without links (Krackhardt & Stern 1988)."""
        return ratio(self.external_links - self.internal_links, len(self.links))

    @property
    def hubs(self) -> tuple[tuple[str, int], ...]:
        """The five with most neighbours and how many."""
        return top(self.degree)

    @property
    def bridge_builders(self) -> tuple[tuple[str, float], ...] | None:
        """The five with the highest betweenness; None with fewer than 3 nodes."""
        return None if self.betweenness is None else top(self.betweenness)

    @property
    def kind_linkers(self) -> tuple[tuple[str, int], ...]:
        """The five with most other kinds among their neighbours."""
        return top(self.bridging_kinds)

    @property
    def bridge_levels(self) -> Mapping[str, str]:
        """The bridge builders in words for the room: from two thirds of the highest `much`, from one third `middle`, else `little`."""
        found = [(one, value) for one, value in self.bridge_builders or () if round(value, NEAR) > 0]
        return MappingProxyType({one: _level(value / found[0][1]) for one, value in found})


def _level(share: float) -> str:
    near = round(3 * share, NEAR)
    return "much" if near >= 2 else "middle" if near >= 1 else "little"


def top(values: Mapping[str, Any], most: int = TOP) -> tuple[tuple[str, Any], ...]:
    """The highest values, compared to 9 decimals, then by id."""
    return tuple(sorted(values.items(), key=lambda item: (-round(item[1], NEAR), item[0]))[:most])


def measures(records: Records, wanted_too: bool = False, everybody: bool = False) -> Network:
    """The measures of the network canvas as it is now, or with the wanted relations too.

    Stakeholders that were taken off the canvas are left out unless `everybody`.
    """
    found = {one.id: one for one in (records.all(Stakeholder) if everybody else drawn(records, "network"))}
    nodes = sorted(found)
    statuses = ("now", "wanted") if wanted_too else ("now",)
    relations = [one for one in records.all(Relation) if one.status in statuses and one.source in found and one.target in found]
    links = tuple(sorted({_link(one) for one in relations if one.type != "tension" and one.source != one.target}))
    neighbours: dict[str, list[str]] = {one: [] for one in nodes}
    for source, target in links:
        neighbours[source].append(target)
        neighbours[target].append(source)
    return Network(
        nodes=len(nodes),
        links=links,
        degree=MappingProxyType({one: len(neighbours[one]) for one in nodes}),
        betweenness=MappingProxyType(betweenness(neighbours)) if len(nodes) > 2 else None,
        bridging_kinds=MappingProxyType({one: len({found[other].kind for other in neighbours[one]} - {found[one].kind}) for one in nodes}),
        components=tuple(sorted(islands(neighbours), key=lambda part: (-len(part), part))),
        weak_spots=tuple(sorted(cut_nodes(neighbours))),
        external_links=sum(found[source].sphere != found[target].sphere for source, target in links),
        tensions=tuple(sorted(one.id for one in relations if one.type == "tension")),
    )


def _link(one: Relation) -> tuple[str, str]:
    return (one.source, one.target) if one.source < one.target else (one.target, one.source)
