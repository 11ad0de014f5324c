"""Where one was in each workshop: page, tab, zoom, running block. Never an edit, never in a copy."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

#: Places of so many workshops are kept, the latest ones.
MOST = 200
#: No key of a tab, no id and no moment is longer.
MOST_LETTERS = 60
#: The whole numbers: the step, and the seconds of a part of an evening.
_LIMITS = {"step": (1, 5), "spent": (0, 24 * 60 * 60)}


@dataclass(frozen=True, slots=True)
class Place:
    """Where one was: step number, tab, drawing or list, zoom (0 = all in view) and centre, the running agenda block,
    since when (empty: the clock is held) and the seconds it ran before.
    """

    step: int = 1
    tab: str = ""
    table: bool = False
    zoom: float = 0.0
    x: float = 500.0
    y: float = 353.5
    block: str = ""
    since: str = ""
    spent: int = 0


def read(file: Path, identity: str) -> Place:
    """The place kept for a workshop; the beginning where there is none or it cannot be read."""
    kept = _all(file).get(identity)
    if not isinstance(kept, dict):
        return Place()
    known = cast("dict[str, Any]", kept)
    blank = asdict(Place())
    fits = {name: type(value)(known[name]) for name, value in blank.items() if name in known and _alike(name, known[name], value)}
    return Place(**fits)


def write(file: Path, identity: str, place: Place) -> None:
    """Keeps the place; a disk that refuses is no reason to trouble anybody."""
    places = {key: value for key, value in _all(file).items() if key != identity}
    kept = dict(list(places.items())[-(MOST - 1) :])
    kept[identity] = asdict(place)
    beside = file.with_name(file.name + ".new")
    try:
        beside.write_text(json.dumps(kept), encoding="utf-8")
        beside.replace(file)
    except OSError:
        return


def _alike(name: str, value: Any, blank: Any) -> bool:
    if isinstance(blank, float):
        return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e6
    if name in _LIMITS:
        least, most = _LIMITS[name]
        return type(value) is int and least <= value <= most
    return type(value) is type(blank) and not (isinstance(value, str) and len(value) > MOST_LETTERS)


def _all(file: Path) -> Mapping[str, Any]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", found) if isinstance(found, dict) else {}
