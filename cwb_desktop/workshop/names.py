"""Names in free text: finds them as whole words and puts a word in their place (method 1.11)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar, cast

from .fields import Field, fields_of
from .record import Record

R = TypeVar("R", bound=Record)

#: Text fields that are a name of their own: of a stakeholder, of a place, and the first name itself.
NAMES_THEMSELVES = frozenset({
    ("stakeholder", "name"), ("workshop", "name"), ("workshop", "city"), ("meeting", "place"), ("participant", "first_name"),
})  # fmt: skip
_BLANK = re.compile(r"\s+")
_LETTER = r"[^\W_]"
_ACCENT = r"[\u0300-\u036f]"


#: Signs without a shape that Unicode does not count among its controls: they choose between forms of the letter before them.
_UNSEEN = frozenset(map(chr, (*range(0xFE00, 0xFE10), 0x20E3, 0x34F)))


@cache
def text_fields(record_type: type[Record]) -> tuple[Field, ...]:
    """The fields of a kind that hold free text."""
    found = (spec for spec in fields_of(record_type) if spec.type in ("text", "lines", "texts"))
    return tuple(spec for spec in found if (record_type.KIND, spec.name) not in NAMES_THEMSELVES)


class Names:
    """Names that may not stand in texts, and the word that stands there instead.

    A name is met as a whole word and in the same capitals: "Roos" is a person, "roos" a flower. Accents typed in either way are the same,
    and so are letters in other dress, or with signs between them that nobody sees.
    """

    def __init__(self, names: Iterable[str], word: str) -> None:
        self._word = word
        bare = {name for given in names for name in (given.strip(), undressed(given).strip()) if name}
        forms = {form for name in bare for form in _forms(name)}
        # Longer names first, so that "Anne Marie" goes as one.
        patterns = sorted((_BLANK.sub(" ", form) for form in forms), key=lambda form: (-len(form), form))
        whole = "|".join(r"\s+".join(map(re.escape, pattern.split(" "))) for pattern in patterns)
        self._pattern = re.compile(rf"(?<!{_LETTER})(?<!{_ACCENT})(?:{whole})(?!{_LETTER}|{_ACCENT})") if whole else None

    def __bool__(self) -> bool:
        return self._pattern is not None

    def within(self, text: str, most: int = 0) -> str:
        """The text without the names, at most `most` characters long (0 = any length)."""
        if self._pattern is None:
            return text
        found = self._pattern.sub(lambda _match: self._word, text)
        if not text.isascii() and self._pattern.search(bare := undressed(found)):
            found = self._pattern.sub(lambda _match: self._word, bare)
        return found[: most - 1] + "\N{HORIZONTAL ELLIPSIS}" if most and len(found) > max(most, len(text)) else found

    def fields(self, record: Record) -> tuple[str, ...]:
        """The fields of a record in which a name stands."""
        return tuple(spec.name for spec in text_fields(type(record)) if self._cleaned(spec, record) != getattr(record, spec.name))

    def scrub(self, record: R) -> R:
        """The record without the names in its free texts; the very same one where there are none."""
        if self._pattern is None:
            return record
        values: dict[str, Any] = {}
        for spec in text_fields(type(record)):
            cleaned = self._cleaned(spec, record)
            if cleaned != getattr(record, spec.name):
                values[spec.name] = cleaned
        return cast("R", replace(cast(Any, record), **values)) if values else record

    def _cleaned(self, spec: Field, record: Record) -> Any:
        value: str | tuple[str, ...] | None = getattr(record, spec.name)
        if isinstance(value, str):
            return self.within(value, spec.most)
        return tuple(self.within(one, spec.most) for one in value) if value else value


def undressed(text: str) -> str:
    """The text as it looks in plain letters: wide, round and bold letters as they are drawn, without signs that have no shape."""
    seen = (one for one in text if unicodedata.category(one) != "Cf" and one not in _UNSEEN)
    return "".join(one if unicodedata.combining(one) else unicodedata.normalize("NFKC", one) for one in seen)


def _forms(name: str) -> set[str]:
    """The ways in which a name is written: accents either way, and with a capital where it was typed without in a hurry."""
    return {unicodedata.normalize(form, written) for form in ("NFC", "NFD") for written in (name, name[0].upper() + name[1:])}
