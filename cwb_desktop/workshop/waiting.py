"""What was typed in a field and is no value yet: it waits beside the records, until it is mended or taken away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .collection import Key

#: A record and one of its fields; a field need not be one of the record's own (a counter, a form for something new).
Place = tuple[Key, str]


@dataclass(frozen=True, slots=True)
class Waiting:
    """The text as it was typed, and what is wrong with it: the key of a sentence with what that names. No key: nothing, so far."""

    text: str
    rule: str = ""
    values: tuple[tuple[str, str | int | float], ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """What waits at a place from now on, as it goes to disk; None = nothing any more. No edit: undo knows nothing of it."""

    place: Place
    waiting: Waiting | None


#: What the names of lines half typed on a drawing begin with, before the canvas and a number.
TYPING = "typing"
#: Where the amount of "what if" waits, and what the names of places for the income of a case begin with, before its id.
WHAT_IF, INCOME = "what_if", "income of "
#: What the id of a record begins with that is not there yet.
_NEW = "+"


def draft_key(kind: str, given: Mapping[str, object]) -> Key:
    """Where the fields of a new record wait that is not there yet, in the list that gives it these values."""
    return kind, _NEW + ",".join(f"{name}={value}" for name, value in sorted(given.items()))


def given_of(key: Key) -> dict[str, str]:
    """What the list gives a record that is not there yet, as words."""
    return dict(pair.split("=", 1) for pair in key[1].removeprefix(_NEW).split(",") if "=" in pair)


def is_new(key: Key) -> bool:
    """Whether it is that of a record that is not there yet."""
    return key[1].startswith(_NEW)
