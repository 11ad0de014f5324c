"""What is written on a canvas, record by record, so that nothing is said twice beside it and nothing is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..look.marks import Drawing, Key, Text


@dataclass(frozen=True, slots=True)
class Told:
    """The words of the drawn records, without blanks and line breaks."""

    words: Mapping[Key, str] = field(default_factory=dict[Key, str])

    @classmethod
    def of(cls, pages: Iterable[Drawing]) -> Told:
        """What these pages tell."""
        found: dict[Key, str] = {}
        for page in pages:
            for item in page.items:
                found[item.key] = found.get(item.key, "") + "".join(_flat(mark.text) for mark in item.marks if isinstance(mark, Text))
        return cls(found)

    def draws(self, key: Key) -> bool:
        """Whether a record is drawn."""
        return key in self.words

    def says(self, key: Key, text: str) -> bool:
        """Whether a text is written where a record is drawn."""
        return _flat(text) in self.words.get(key, "")


def _flat(text: str) -> str:
    return "".join(text.split())
