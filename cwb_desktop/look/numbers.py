"""The number that each item carries on a canvas: from the records alone, the same on wall, laptop and paper (method 3.1)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from ..workshop.collection import Records
from ..workshop.records import Note, Stakeholder
from .marks import Key

_UNPLACED = 5


def _by_ring(records: Records) -> Iterable[Key]:
    """Ring (unplaced last), angle, id: the ring map and the network count alike, so a number means one thing in both."""
    stakeholders = sorted(records.all(Stakeholder), key=lambda one: (one.ring or _UNPLACED, one.angle or 0, one.id))
    return (one.key for one in stakeholders)


_ORDER: Mapping[str, Callable[[Records], Iterable[Key]]] = MappingProxyType({"ring_map": _by_ring, "network": _by_ring})


def numbers(canvas: str, records: Records) -> Mapping[Key, int]:
    """1, 2, 3 … in the reading order of the canvas; its sticky notes go on after the last item, from top to bottom."""
    order = _ORDER.get(canvas)
    notes = sorted((note for note in records.all(Note) if note.canvas == canvas), key=lambda note: (note.y, note.x, note.id))
    keys = [*(order(records) if order else ()), *(note.key for note in notes)]
    return {key: number for number, key in enumerate(keys, 1)}
