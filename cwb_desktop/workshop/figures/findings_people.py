"""What strikes on the ring map and on the power-interest grid (method 3.2, 3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from ..collection import Records
from ..method import SPHERES
from ..people import Stakeholder
from .counts import counts, drawn
from .finding import Finding, Names, Words, finding, stakeholder_keys
from .grid import quadrants

#: So many findings a canvas has at most.
MOST = 5


def ring_map_findings(records: Records) -> tuple[Finding, ...]:
    """The sentences of the ring map."""
    placed = tuple(one for one in drawn(records, "ring_map") if one.ring is not None)
    return tuple(_ring_map(records, placed))[:MOST] if placed else ()


def _ring_map(records: Records, placed: tuple[Stakeholder, ...]) -> Iterator[Finding]:
    yield from _inner_ring(records, placed)
    alone = [one for one in placed if one.missing_voice and not (one.visited_by and one.visit_on)]
    if alone:
        keys = tuple(one.key for one in alone)
        yield finding("ring_map.visits", keys, names=Names(keys), n=len(keys))
    empty = tuple(f"sphere.{sphere}" for sphere in SPHERES if all(one.sphere != sphere for one in placed))
    if empty:
        yield finding("ring_map.empty", spheres=Words(empty), n=len(empty))
    figures = counts(records, "ring_map")
    if figures.to_sort:
        yield finding("ring_map.to_sort", stakeholder_keys(figures.to_sort), n=len(figures.to_sort))
    if figures.not_placed:
        yield finding("ring_map.not_placed", stakeholder_keys(figures.not_placed), n=len(figures.not_placed))


def _inner_ring(records: Records, placed: tuple[Stakeholder, ...]) -> Iterator[Finding]:
    """Who carries the work: only where rings mean closeness."""
    if records.workshop.ring_meaning == "distance":
        return
    inner = [one for one in placed if one.ring == 1]
    residents = sum(one.sphere == "community" for one in inner)
    keys = tuple(one.key for one in inner)
    if not inner:
        yield finding("ring_map.nobody_carries")
    elif 2 * residents < len(inner):
        yield finding("ring_map.few_residents", keys, n=residents, total=len(inner))
    else:
        yield finding("ring_map.residents_carry", keys, n=residents, total=len(inner))


def grid_findings(records: Records) -> tuple[Finding, ...]:
    """The sentences of the grid; attitudes stay out of them, since sentences may be read out."""
    return tuple(_grid(records))


def _grid(records: Records) -> Iterator[Finding]:
    found = quadrants(records)
    closed = stakeholder_keys(one for one in found["context_setters"] if not _opened(records, one))
    if closed:
        yield finding("power_interest.doors", closed, names=Names(closed), n=len(closed))
    subjects, total = found["subjects"], sum(map(len, found.values()))
    if subjects:
        yield finding("power_interest.stronger", stakeholder_keys(subjects), n=len(subjects), total=total)
    waiting = stakeholder_keys(one.id for one in records.all(Stakeholder) if one.interest is None or one.influence is None)
    if waiting and total:
        yield finding("power_interest.waiting", waiting, n=len(waiting))


def _opened(records: Records, stakeholder_id: str) -> bool:
    one = records.get(Stakeholder, stakeholder_id)
    return one is not None and bool(one.opened_by)
