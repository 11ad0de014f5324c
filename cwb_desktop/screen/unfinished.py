"""What was typed in a field and cannot be kept as it is: it waits here, with its sentence, until it is mended or taken away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..workshop.collection import Key
from ..workshop.fields import fields_of
from ..workshop.waiting import Place, Waiting, is_new
from .field_edits import edit_for
from .ports import Doc
from .values import read
from .wording import EXPECTED, reason, told

if TYPE_CHECKING:
    from ..texts import Say

#: No counter has more figures.
_DIGITS = 9


@dataclass(frozen=True, slots=True)
class Slot:
    """Where the text of one field waits: in the workshop's own file. Who comes back finds it, also after a power cut."""

    document: Doc
    key: Key
    name: str

    @property
    def waiting(self) -> Waiting | None:
        """The text that waits, if any."""
        return self.document.waiting.get((self.key, self.name))

    def hold(self, text: str, error: Exception | None = None) -> None:
        """Keeps a text that cannot be a value, or is none yet."""
        rule, values = reason(error) if error is not None else ("", {})
        plain = ((name, one if isinstance(one, (int, float)) else str(one)) for name, one in values.items())
        self.document.hold((self.key, self.name), Waiting(text, rule, tuple(plain)))

    def hold_numbers(self, numbers: Iterable[int]) -> None:
        """Keeps counters that do not add up yet."""
        self.hold(", ".join(map(str, numbers)))

    def numbers(self, most: int) -> tuple[int, ...]:
        """The counters that wait, if there are just so many."""
        parts = self.waiting.text.split(", ") if self.waiting is not None else []
        # A file from a stranger may hold anything here.
        sound = len(parts) == most and all(one.isdecimal() and len(one) <= _DIGITS for one in parts)
        return tuple(map(int, parts)) if sound else ()

    def let_go(self) -> None:
        """The field holds a value again."""
        self.document.hold((self.key, self.name), None)


def why(waiting: Waiting, say: Say, label: str = "") -> str:
    """What is wrong with a text that waits, in the words of now; empty where nothing is, so far."""
    try:
        return told(waiting.rule, dict(waiting.values), say, label) if waiting.rule else ""
    except (KeyError, TypeError, AttributeError):
        # A file from a stranger may give any reason: what has no words is not told.
        return ""


def drafted(document: Doc, key: Key) -> bool:
    """Whether a form for a new record waits here, begun and not added yet."""
    return any(place[0] == key for place in document.waiting)


def keep_whole(document: Doc, say: Say, today: str) -> None:
    """Keeps numbers and dates that were typed whole when the power went; what is no value, or a word, waits on."""
    for (key, name), one in tuple(document.waiting.items()):
        record = document.records.by_key(key)
        spec = next((spec for spec in fields_of(type(record)) if spec.name == name), None) if record is not None else None
        if record is None or spec is None or spec.type not in ("int", "half", "date", "time") or one.rule:
            continue
        try:
            document.do(edit_for(document.records, record, name, read(key[0], spec, one.text, document.records, say, today)))
        except EXPECTED:
            continue
        document.hold((key, name), None)


def all_waiting(document: Doc) -> dict[Place, Waiting]:
    """Every text that waits, of new records and of those that are still there."""
    held = document.waiting.items()
    return {place: one for place, one in held if is_new(place[0]) or document.records.by_key(place[0]) is not None}
