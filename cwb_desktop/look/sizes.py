"""How large markers are by number of relations (method 3.5): radius 10 to 22, counted over all records before any filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from ..workshop.people import Relation, Stakeholder
from .shapes import REACH
from .sheet import Sheet

#: The radius of a marker without relations, and of the one with the most; on the wall the large figures would hide a smaller shape.
LEAST, WALL_LEAST, MOST = 10.0, REACH, 22.0


def scales(sheet: Sheet) -> Mapping[str, float]:
    """How many times the plain radius each marker has, by id; nothing where all are the same."""
    return sheet.once("scales", lambda: _scales(sheet)) if sheet.view.sizes else MappingProxyType({})


def _scales(sheet: Sheet) -> Mapping[str, float]:
    """Lines that are there now; a line that is only wanted makes nobody larger."""
    now = [line for line in sheet.records.all(Relation) if line.status == "now"]
    count = Counter(end for line in now for end in {line.source, line.target})
    most = max(count.values(), default=0) or 1
    least = LEAST if sheet.style.draws("codes") else WALL_LEAST
    return {who.id: (least + (MOST - least) * count[who.id] / most) / REACH for who in sheet.records.all(Stakeholder)}
