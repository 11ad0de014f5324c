"""What was typed in a field and cannot be kept as it is: it waits here, with its sentence, until it is mended or taken away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from ..workshop.collection import Key
from .ports import Doc


@dataclass(frozen=True, slots=True)
class Waiting:
    """The text as it was typed, and what is wrong with it."""

    text: str
    sentence: str


#: For each open workshop, by record and field: who turns to another page and comes back finds it.
_WAITING: WeakKeyDictionary[Doc, dict[tuple[Key, str], Waiting]] = WeakKeyDictionary()

#: What the key of a record begins with that is not there yet.
_NEW = "+"


def hold(document: Doc, key: Key, name: str, text: str, sentence: str) -> None:
    """Keeps a text that cannot be a value."""
    _WAITING.setdefault(document, {})[key, name] = Waiting(text, sentence)


def drop(document: Doc, key: Key, name: str) -> None:
    """The field holds a value again."""
    _WAITING.get(document, {}).pop((key, name), None)


def waiting(document: Doc, key: Key, name: str) -> Waiting | None:
    """The text that waits in a field, if any."""
    return _WAITING.get(document, {}).get((key, name))


def draft_key(kind: str, given: Mapping[str, object]) -> Key:
    """Where the fields of a new record wait that is not there yet, in the list that gives it these values."""
    return kind, _NEW + ",".join(f"{name}={value}" for name, value in sorted(given.items()))


def drafted(document: Doc, key: Key) -> bool:
    """Whether a form for a new record waits here, begun and not added yet."""
    return any(place[0] == key for place in _WAITING.get(document, {}))


def all_waiting(document: Doc) -> dict[tuple[Key, str], Waiting]:
    """Every text that waits, of new records and of those that are still there."""
    held = _WAITING.get(document, {})
    return {place: one for place, one in held.items() if place[0][1].startswith(_NEW) or document.records.by_key(place[0]) is not None}
