"""Which quadrant of the power-interest grid a stakeholder is in (method 3.5)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from ..collection import Records
from ..method import QUADRANTS
from ..people import Stakeholder
from .counts import ids

#: A value of exactly 5 counts as high.
HIGH = 5


def quadrant(one: Stakeholder) -> str | None:
    """The key of the quadrant; None without interest or without influence."""
    if one.interest is None or one.influence is None:
        return None
    if one.influence >= HIGH:
        return "key_players" if one.interest >= HIGH else "context_setters"
    return "subjects" if one.interest >= HIGH else "crowd"


def quadrants(records: Records) -> Mapping[str, tuple[str, ...]]:
    """The ids in each quadrant, in the order of the table; a quadrant without anybody is empty."""
    found = records.all(Stakeholder)
    return MappingProxyType({key: ids(one for one in found if quadrant(one) == key) for key in QUADRANTS})
