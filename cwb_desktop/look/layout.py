"""Where the nodes of the network stand: a force-directed start with a fixed seed, and drawn places apart from each other (method 3.6)."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from ..workshop.collection import Records
from ..workshop.figures.counts import drawn
from ..workshop.people import Relation, Stakeholder
from .marks import Rect
from .repulsion import pushes

Point = tuple[float, float]
#: Two ids and how strongly they pull at each other.
Link = tuple[str, str, float]
#: Centres of nodes stay in here.
FIELD = Rect(40, 70, 720, 580)
SEED = 20260910
#: Two markers are free of each other when their centres are this far apart, and this much more for each that is an anchor.
APART, ANCHOR_MORE = 28.0, 3.0
#: The side of a square in which places are kept, as wide as two anchors are apart, and itself and those beside it.
_CELL, _AROUND = APART + 2 * ANCHOR_MORE, (-1, 0, 1)
#: The canvas's steps, in units.
STEP = 7.0
#: About how many pairs of nodes are looked at in one layout, and the least and most rounds that makes.
_EFFORT, _LEAST, _MOST = 650_000, 24, 220
#: How strongly a relation pulls; tension hardly, so that its line does not cross the whole sheet.
_PULL = {"now": 1.0, "wanted": 0.35}
_TENSION_PULL = 0.15
#: How far a node keeps from lines that are not its own, and from other nodes while it makes way for them.
_FROM_LINES, _FROM_NODES = 25.0, 46.0
#: A line shorter than this has no room for its signs.
_LINE = 84.0
#: How much of the field's edge the start layout leaves free.
_EDGE = 12.0


def places(records: Records) -> dict[str, Point]:
    """The centre of each stakeholder on the network canvas, by id: the stored place, else the start layout's.

    Nobody's place depends on where another was dragged to, so that a drag moves one node only.
    """
    nodes, links = _graph(records)
    start = _start(tuple(node.id for node in nodes), links)
    return {node.id: stored(node) or start[node.id] for node in nodes}


def tidied(records: Records) -> dict[str, Point]:
    """New centres for all stakeholders that are not pinned, laid out around those that are; whole units, ready to be stored."""
    nodes, links = _graph(records)
    pinned = {node.id: place for node in nodes if node.network_pinned and (place := stored(node))}
    found = spread(tuple(node.id for node in nodes), links, pinned)
    settled = separated({node.id: found[node.id] for node in nodes}, frozenset(node.id for node in nodes if node.anchor), first=pinned)
    return {key: (round(x), round(y)) for key, (x, y) in settled.items() if key not in pinned}


def stored(node: Stakeholder) -> Point | None:
    """The place that a stakeholder was given by hand."""
    return None if node.network_x is None or node.network_y is None else (float(node.network_x), float(node.network_y))


def spread(nodes: Sequence[str], links: Iterable[Link], fixed: Mapping[str, Point]) -> dict[str, Point]:
    """Centres by force: nodes push each other away, relations pull, those in `fixed` stay. The same in gives the same out."""
    number = {node: place for place, node in enumerate(nodes)}
    if not nodes:
        return {}
    xs, ys = _begin(nodes, fixed)
    still = [node in fixed for node in nodes]
    pairs = [(number[a], number[b], pull) for a, b, pull in links]
    ideal = 0.72 * math.sqrt(FIELD.w * FIELD.h / len(nodes))
    rounds = max(_LEAST, min(_MOST, 2 * _EFFORT // (len(nodes) * len(nodes) + 1)))
    for turn in range(rounds):
        heat = 0.16 * FIELD.w * (1 - turn / rounds) ** 1.5 + 0.5
        _round(xs, ys, still, pairs, ideal, heat)
    if not fixed:
        _fill(xs, ys)
    for _ in range(min(60, _EFFORT // (4 * len(nodes) * (len(pairs) + len(nodes))))):
        _make_way(xs, ys, still, pairs)
    return {node: fixed.get(node) or clamped((xs[place], ys[place])) for place, node in enumerate(nodes)}


def separated(
    wanted: Mapping[str, Point], anchors: frozenset[str] | set[str], first: Iterable[str] = (), field: Rect = FIELD
) -> dict[str, Point]:
    """The drawn centres: clamped, and in the order given; a node whose place is taken gets the nearest free one on the canvas's steps.

    Nodes in `first` choose before the others. A node for which the whole field is full is left out.
    """
    room = _Room(field)
    found: dict[str, Point] = {}
    chosen = set(first)
    for key in sorted(wanted, key=lambda one: one not in chosen):
        place = room.nearest(clamped(wanted[key], field), ANCHOR_MORE if key in anchors else 0.0)
        if place is not None:
            found[key] = place
    return {key: found[key] for key in wanted if key in found}


def clamped(place: Point, field: Rect = FIELD) -> Point:
    """The nearest place inside the field."""
    return min(max(place[0], field.x), field.right), min(max(place[1], field.y), field.bottom)


def _graph(records: Records) -> tuple[list[Stakeholder], tuple[tuple[str, str, float], ...]]:
    nodes = sorted(drawn(records, "network"), key=lambda one: one.id)
    known = {node.id for node in nodes}
    pulls: dict[tuple[str, str], float] = {}
    for relation in records.all(Relation):
        if relation.source != relation.target and {relation.source, relation.target} <= known:
            pair = (min(relation.source, relation.target), max(relation.source, relation.target))
            pull = _TENSION_PULL if relation.type == "tension" else _PULL[relation.status]
            pulls[pair] = max(pulls.get(pair, 0.0), pull)
    return nodes, tuple((a, b, pull) for (a, b), pull in sorted(pulls.items()))


@lru_cache(maxsize=16)
def _start(nodes: tuple[str, ...], links: tuple[tuple[str, str, float], ...]) -> dict[str, Point]:
    """The start layout; kept, because each small change of a record looks at the whole canvas again."""
    return {key: (round(x, 1), round(y, 1)) for key, (x, y) in spread(nodes, links, {}).items()}


def _begin(nodes: Sequence[str], fixed: Mapping[str, Point]) -> tuple[list[float], list[float]]:
    chance = random.Random(SEED)
    xs: list[float] = []
    ys: list[float] = []
    for node in nodes:
        x, y = FIELD.x + FIELD.w * (0.1 + 0.8 * chance.random()), FIELD.y + FIELD.h * (0.1 + 0.8 * chance.random())
        x, y = fixed.get(node, (x, y))
        xs.append(x)
        ys.append(y)
    return xs, ys


def _round(xs: list[float], ys: list[float], still: list[bool], pairs: list[tuple[int, int, float]], ideal: float, heat: float) -> None:
    """One round of Fruchterman and Reingold (1991), with a light pull to the middle that holds islands together."""
    count = len(xs)
    push_x, push_y = pushes(xs, ys, ideal * ideal)
    for i, j, pull in pairs:
        dx, dy = xs[i] - xs[j], ys[i] - ys[j]
        force = pull * math.sqrt(dx * dx + dy * dy) / ideal
        push_x[i] -= dx * force
        push_y[i] -= dy * force
        push_x[j] += dx * force
        push_y[j] += dy * force
    middle_x, middle_y = FIELD.x + FIELD.w / 2, FIELD.y + FIELD.h / 2
    for i in range(count):
        if still[i]:
            continue
        dx, dy = push_x[i] - (xs[i] - middle_x) * 0.55, push_y[i] - (ys[i] - middle_y) * 0.9
        reach = math.sqrt(dx * dx + dy * dy) or 1.0
        step = min(reach, heat) / reach
        xs[i] = min(max(xs[i] + dx * step, FIELD.x - FIELD.w / 2), FIELD.right + FIELD.w / 2)
        ys[i] = min(max(ys[i] + dy * step, FIELD.y - FIELD.h / 2), FIELD.bottom + FIELD.h / 2)


def _fill(xs: list[float], ys: list[float]) -> None:
    """Stretches the cloud over the field, thinning out where it is dense, as far as that does not tear a few nodes apart."""
    count = len(xs)
    inner = FIELD.grown(-_EDGE)
    for values, low, size in ((xs, inner.x, inner.w), (ys, inner.y, inner.h)):
        least, most = min(values), max(values)
        span = most - least
        if span < 1:
            values[:] = [low + size / 2] * count
            continue
        wide = size * min(1.0, 0.3 + 0.07 * count)
        rank = {place: turn / (count - 1) for turn, place in enumerate(sorted(range(count), key=lambda place: (values[place], place)))}
        shares = [0.5 * (value - least) / span + 0.5 * rank[place] for place, value in enumerate(values)]
        values[:] = [low + (size - wide) / 2 + share * wide for share in shares]


def _make_way(xs: list[float], ys: list[float], still: list[bool], pairs: list[tuple[int, int, float]]) -> None:
    """One round in which nodes step aside for lines that are not theirs, and for each other; too short lines get longer."""
    free = [node for node in range(len(xs)) if not still[node]]
    for a, b, _ in pairs:
        ax, ay = xs[a], ys[a]
        dx, dy = xs[b] - ax, ys[b] - ay
        square = dx * dx + dy * dy or 1.0
        for node in free:
            if node in (a, b):
                way = 1 if node == b else -1
                _push(xs, ys, node, way * dx, way * dy, _LINE, (way, 0.0))
                continue
            px, py = xs[node] - ax, ys[node] - ay
            along = (px * dx + py * dy) / square
            if 0 < along < 1:
                px, py = px - along * dx, py - along * dy
                if px * px + py * py < _FROM_LINES * _FROM_LINES:
                    _push(xs, ys, node, px, py, _FROM_LINES, (dy, -dx))
    for i in free:
        for j in range(len(xs)):
            dx, dy = xs[i] - xs[j], ys[i] - ys[j]
            if dx * dx + dy * dy < _FROM_NODES * _FROM_NODES and i != j:
                _push(xs, ys, i, dx, dy, _FROM_NODES, (1.0, 0.0))


def _push(xs: list[float], ys: list[float], node: int, dx: float, dy: float, least: float, otherwise: Point) -> None:
    """Moves a node a part of what it lacks to a distance, away along (dx, dy)."""
    away = math.sqrt(dx * dx + dy * dy)
    if away >= least:
        return
    if away < 0.01:
        dx, dy = otherwise
    step = 0.3 * (least - away) / (math.hypot(dx, dy) or 1.0)
    xs[node], ys[node] = clamped((xs[node] + dx * step, ys[node] + dy * step))


class _Room:
    """Which steps of a field are still free, for a marker and for an anchor."""

    def __init__(self, field: Rect) -> None:
        #: By square of the field: only markers in this one and those around it can be too near.
        self._taken: dict[tuple[int, int], list[tuple[float, float, float]]] = {}
        self._field = field
        self._columns, self._rows = int(field.w / STEP) + 1, int(field.h / STEP) + 1
        steps = {(column, row) for column in range(self._columns) for row in range(self._rows)}
        self._free = {0.0: steps, ANCHOR_MORE: set(steps)}

    def nearest(self, wanted: Point, more: float) -> Point | None:
        """Takes the place, or the nearest free step; of equally near ones right, down, left, up. None where the field is full."""
        place = wanted
        if not self._is_free(wanted, more):
            step = self._nearest_step(wanted, self._free[more])
            if step is None:
                return None
            place = (self._field.x + step[0] * STEP, self._field.y + step[1] * STEP)
        self._take(place, more)
        return place

    def _nearest_step(self, wanted: Point, free: set[tuple[int, int]]) -> tuple[int, int] | None:
        """Looks in squares that grow around the place; past the nearest find no farther square can hold a nearer one."""
        if not free:
            return None
        middle = round((wanted[0] - self._field.x) / STEP), round((wanted[1] - self._field.y) / STEP)
        found: list[tuple[tuple[float, float], tuple[int, int]]] = []
        for reach in range(max(self._columns, self._rows) + 1):
            if found and ((reach - 0.5) * STEP) ** 2 > min(found)[0][0]:
                break
            found += [(self._away(step, wanted), step) for step in _square(middle, reach) if step in free]
        return min(found)[1] if found else None

    def _away(self, step: tuple[int, int], wanted: Point) -> tuple[float, float]:
        dx, dy = self._field.x + step[0] * STEP - wanted[0], self._field.y + step[1] * STEP - wanted[1]
        return (round(dx * dx + dy * dy, 6), math.atan2(dy, dx) % (2 * math.pi))

    def _is_free(self, place: Point, more: float) -> bool:
        x, y = place
        column, row = _cell(place)
        near = [one for right in _AROUND for down in _AROUND for one in self._taken.get((column + right, row + down), ())]
        return all((x - a) * (x - a) + (y - b) * (y - b) >= (APART + more + other - 0.001) ** 2 for a, b, other in near)

    def _take(self, place: Point, more: float) -> None:
        self._taken.setdefault(_cell(place), []).append((*place, more))
        x, y = place[0] - self._field.x, place[1] - self._field.y
        for own, free in self._free.items():
            reach = APART + own + more - 0.001
            near = int(reach / STEP) + 1
            column, row = round(x / STEP), round(y / STEP)
            free.difference_update(
                (c, r)
                for c in range(column - near, column + near + 1)
                for r in range(row - near, row + near + 1)
                if (c * STEP - x) ** 2 + (r * STEP - y) ** 2 < reach * reach
            )


def _cell(place: Point) -> tuple[int, int]:
    return int(place[0] // _CELL), int(place[1] // _CELL)


def _square(middle: tuple[int, int], reach: int) -> Iterable[tuple[int, int]]:
    """The steps on the edge of a square around a step."""
    column, row = middle
    if reach == 0:
        return [middle]
    across = range(column - reach, column + reach + 1)
    down = range(row - reach + 1, row + reach)
    return [*((c, row + side) for c in across for side in (-reach, reach)), *((column + side, r) for r in down for side in (-reach, reach))]
