"""What was typed in a field and cannot be kept as it is: it waits here, with its sentence, until it is mended or taken away."""

from __future__ import annotations

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


def hold(document: Doc, key: Key, name: str, text: str, sentence: str) -> None:
    """Keeps a text that cannot be a value."""
    _WAITING.setdefault(document, {})[key, name] = Waiting(text, sentence)


def drop(document: Doc, key: Key, name: str) -> None:
    """The field holds a value again."""
    _WAITING.get(document, {}).pop((key, name), None)


def waiting(document: Doc, key: Key, name: str) -> Waiting | None:
    """The text that waits in a field, if any."""
    return _WAITING.get(document, {}).get((key, name))


def all_waiting(document: Doc) -> dict[tuple[Key, str], Waiting]:
    """Every text that waits, of records that are still there."""
    held = _WAITING.get(document, {})
    return {place: one for place, one in held.items() if document.records.by_key(place[0]) is not None}
