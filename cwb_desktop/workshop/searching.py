"""Finding records by what stands in them: names, notes and texts of every kind, without capitals and accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import cast

from .collection import Key, Records
from .fields import Field, fields_of
from .record import Record
from .records import TYPES

#: So many records are told at most.
MOST = 50


@dataclass(frozen=True, slots=True)
class Hit:
    """A record in which the words stand, and the text that holds them; `field` is that text's field."""

    key: Key
    field: str
    text: str


def folded(text: str) -> str:
    """A text as it is compared: small letters, no accents, single blanks."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return " ".join(plain.split())


def search(records: Records, words: str, most: int = MOST) -> tuple[Hit, ...]:
    """The records that hold all these words, the likeliest first: whose name begins with them, then whose name holds them."""
    wanted = folded(words)
    if not wanted:
        return ()
    found: list[tuple[int, int, int, Hit]] = []
    for place, record in enumerate(records):
        hit = _look_into(record, wanted)
        if hit is not None:
            found.append((hit[0], TYPES.index(type(record)), place, hit[1]))
    return tuple(hit for *_, hit in sorted(found, key=lambda one: one[:3])[:most])


def offered(names: Iterable[str], typed: str) -> tuple[str, ...]:
    """The names that somebody may be typing: those that hold the text, or words that begin like each of the typed ones."""
    wanted = folded(typed)
    parts = re.findall(r"[^\W_]+", wanted)
    if not parts:
        return ()
    found: list[tuple[int, str]] = []
    for name in names:
        plain = folded(name)
        words = re.findall(r"[^\W_]+", plain)
        if plain.startswith(wanted):
            found.append((0, name))
        elif all(any(word.startswith(part) for word in words) for part in parts):
            found.append((1, name))
        elif wanted in plain:
            found.append((2, name))
    return tuple(name for _, name in sorted(found))


@cache
def _texts(record_type: type[Record]) -> tuple[Field, ...]:
    return tuple(spec for spec in fields_of(record_type) if spec.type in ("text", "lines", "texts"))


def _look_into(record: Record, wanted: str) -> tuple[int, Hit] | None:
    """How far from the name the words were found (0 = it begins with them), and where."""
    parts = wanted.split()
    missing = set(parts)
    best: tuple[int, Hit] | None = None
    for place, (spec, text) in enumerate(_filled(record)):
        plain = folded(text)
        here = {part for part in parts if part in plain}
        missing -= here
        rank = _rank(plain, wanted, place, len(here) == len(set(parts)))
        if here and (best is None or rank < best[0]):
            best = (rank, Hit(record.key, spec.name, text))
    return best if not missing else None


def _filled(record: Record) -> list[tuple[Field, str]]:
    filled: list[tuple[Field, str]] = []
    for spec in _texts(type(record)):
        value = cast("str | tuple[str, ...] | None", getattr(record, spec.name))
        filled += [(spec, text) for text in ((value,) if isinstance(value, str) else value or ()) if text]
    return filled


def _rank(plain: str, wanted: str, place: int, whole: bool) -> int:
    if place == 0 and plain.startswith(wanted):
        return 0
    if place == 0 and whole:
        return 1 if f" {wanted}" in plain else 2
    return 3 if whole else 4
