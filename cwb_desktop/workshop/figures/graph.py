"""Figures of an undirected graph: who stands between others, islands, and whose leaving would tear one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

#: The neighbours of each node; whoever is a neighbour is a node too.
Neighbours = Mapping[str, Sequence[str]]


def betweenness(neighbours: Neighbours) -> dict[str, float]:
    """On what share of the shortest ways between two others each node lies (Brandes 2001); for 3 nodes and more."""
    found = dict.fromkeys(neighbours, 0.0)
    for source in neighbours:
        order, before, ways = _shortest_ways(neighbours, source)
        share = dict.fromkeys(order, 0.0)
        for node in reversed(order[1:]):
            each = (1 + share[node]) / ways[node]
            for other in before[node]:
                share[other] += ways[other] * each
            found[node] += share[node]
    pairs = (len(found) - 1) * (len(found) - 2)
    return {node: value / pairs for node, value in found.items()}


def _shortest_ways(neighbours: Neighbours, source: str) -> tuple[list[str], dict[str, list[str]], dict[str, int]]:
    """Who can be reached, the nearest first; the last steps of the shortest ways to each, and how many such ways there are."""
    order, away = [source], {source: 0}
    before: dict[str, list[str]] = {source: []}
    ways = {source: 1}
    for node in order:  # which grows
        for other in neighbours[node]:
            if other not in away:
                away[other] = away[node] + 1
                before[other], ways[other] = [], 0
                order.append(other)
            if away[other] == away[node] + 1:
                before[other].append(node)
                ways[other] += ways[node]
    return order, before, ways


def islands(neighbours: Neighbours) -> list[tuple[str, ...]]:
    """Who is linked to whom by any way; each island in the order of its ids, single nodes too."""
    seen: set[str] = set()
    found: list[tuple[str, ...]] = []
    for node in neighbours:
        if node not in seen:
            reached = _shortest_ways(neighbours, node)[0]
            seen.update(reached)
            found.append(tuple(sorted(reached)))
    return found


def cut_nodes(neighbours: Neighbours) -> set[str]:
    """Who holds an island together: without one of these it would fall apart (Hopcroft and Tarjan 1973)."""
    found: set[str] = set()
    entered: dict[str, int] = {}
    for root in neighbours:
        if root not in entered:
            found |= _cut_nodes_from(neighbours, root, entered)
    return found


def _cut_nodes_from(neighbours: Neighbours, root: str, entered: dict[str, int]) -> set[str]:
    """Goes deep first; `lowest` is the earliest node that a branch reaches back to."""
    found: set[str] = set()
    entered[root] = len(entered)
    lowest = {root: entered[root]}
    path, branches = [(root, iter(neighbours[root]))], 0
    while path:
        node, left = path[-1]
        other = next(left, None)
        if other is None:
            path.pop()
            if len(path) > 1:
                parent = path[-1][0]
                lowest[parent] = min(lowest[parent], lowest[node])
                if lowest[node] >= entered[parent]:
                    found.add(parent)
            branches += len(path) == 1
        elif other not in entered:
            entered[other] = lowest[other] = len(entered)
            path.append((other, iter(neighbours[other])))
        else:
            lowest[node] = min(lowest[node], entered[other])
    return found | ({root} if branches > 1 else set())
