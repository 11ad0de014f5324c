"""What is looked at: everything about a drawing that is neither a record nor a style."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from .marks import BASE, Rect


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at a canvas.

    `today` (ISO date) is handed in, never read from the clock. `area` is the part of the plane that is visible, in canvas units: wider than
    the base where there is a letterbox, so that side lists may widen into it. `scale` is pixels per unit on a screen (0 on paper): it keeps
    small text at 12 px. `sizes` draws the markers of the grid by their number of relations, `stopped` shows actions that stopped, `chains`
    lists the whys of problems, `unfolded` are the problems whose whys are folded out on their card.
    `only` holds the single ticks of the filters (see `filters.OFFERS`), `owner` is "with", "without" or "".
    `step` is the step in which it is looked at (0: the first that has the canvas).
    `places` are provisional centres while a drag lasts, by record key.
    `facts` are figures computed elsewhere (network measures); `numbers` those of all records before any filter (None: counted from the
    records given). `kept` holds what the pages of one canvas share while they are made in one go (None: nothing is kept).
    """

    today: str = ""
    date: str = ""
    area: Rect = BASE
    page: int = 1
    step: int = 0
    scale: float = 0.0
    blank: bool = False
    attitudes: bool = True
    sizes: bool = False
    lines: bool = False
    only: frozenset[str] = frozenset()
    owner: str = ""
    types: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    spheres: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    pillars: frozenset[str] = frozenset()
    around: str = ""
    wanted_too: bool = False
    notes: bool = True
    stopped: bool = False
    chains: bool = True
    unfolded: frozenset[str] = frozenset()
    places: Mapping[tuple[str, str], tuple[float, float]] = field(default_factory=lambda: MappingProxyType({}))
    numbers: Mapping[tuple[str, str], int] | None = None
    facts: Any = None
    kept: dict[str, Any] | None = field(default=None, compare=False, repr=False)
