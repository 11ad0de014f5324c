"""Which font draws each letter, and what stands where none can: one decision for the measurer and all painters (decision 0010)."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypedDict, cast

#: The first family that has a letter draws it. The last three have one cut, which serves as bold and italic too; CWB Signs are our arrows.
FAMILIES = ("Atkinson Hyperlegible Next", "Noto Sans", "Noto Sans Ethiopic", "CWB Signs", "Noto Emoji")
WITH_CUTS = 2
CUTS = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic", (True, True): "BoldItalic"}
#: What stands for letters that no font can draw.
LEFT_OUT = "[\N{HORIZONTAL ELLIPSIS}]"
#: Code points that no text has: they stand for a participant while lines are broken (paper/letters).
STAND_INS = range(0x10F000, 0x110000)

#: Signs without a shape of their own: they join, direct or colour others.
_SHAPELESS = frozenset(
    chr(code)
    for block in (
        range(0x200B, 0x2010), range(0x202A, 0x202F), range(0x2060, 0x2070), range(0xFE00, 0xFE10), range(0x1F3FB, 0x1F400),
        range(0xE0000, 0xE0080), (0xAD, 0x20E3, 0xFEFF),
    )
    for code in block
)  # fmt: skip
_FLAGS = range(0x1F1E6, 0x1F200)
#: Scripts that a font may have, but whose letters change with their neighbours: letter by letter they would be wrong.
_SHAPED = (range(0x0590, 0x0900), range(0x0900, 0x1000), range(0x1CD0, 0x1D00), range(0xA8E0, 0xA900), range(0xFB1D, 0xFE00))
#: Signs that word processors make, as the nearest ones that the fonts have.
_LOOK_ALIKES = dict(zip("⇒➔➜⟶⇐⟵⇔★☆☐✓✗✘●○■□▪▶\u2028\u2029", "→→→→←←↔⭐⭐⬜✔✖✖⚫⚪⬛⬜·▶  ", strict=True))
#: So many texts are kept before all are forgotten.
_MOST_KNOWN = 20_000


class Face(TypedDict):
    """One face in widths.json."""

    unitsPerEm: int
    missing: int
    widths: dict[str, list[int]]


def file_stem(family: int, bold: bool, italic: bool) -> str:
    """The name of a cut's file without its ending."""
    cut = CUTS[bold, italic] if family < WITH_CUTS else "Regular"
    return f"{FAMILIES[family].replace(' ', '')}-{cut}"


@lru_cache(maxsize=4)
def faces(path: Path) -> Mapping[str, Face]:
    """The faces of resources/fonts/widths.json, by file stem."""
    return cast("dict[str, Face]", json.loads(path.read_text(encoding="ascii")))


def codes(face: Face) -> frozenset[str]:
    """The letters of a face."""
    return frozenset(chr(int(first) + place) for first, run in face["widths"].items() for place in range(len(run)))


def _common(cuts: Iterable[frozenset[str]]) -> frozenset[str]:
    """The letters that all cuts of a family have."""
    first, *others = cuts
    return first.intersection(*others)


class Lettering:
    """Turns a text into what is drawn of it, in pieces of one font each."""

    def __init__(self, table: Mapping[str, Face]) -> None:
        self._letters = [_common(codes(table[file_stem(family, bold, italic)]) for bold, italic in CUTS) for family in range(len(FAMILIES))]
        #: Letters that are drawn as they are, by the first family: nearly all texts have no other.
        self._plain = frozenset(one for one in self._letters[0] if one not in _SHAPELESS and not unicodedata.combining(one))
        self._known: dict[str, tuple[tuple[int, str], ...]] = {}
        # Thousands of names in other letters are measured word by word: each letter is looked up once.
        self._shapes: dict[str, tuple[tuple[int, str], ...] | None] = {}

    @classmethod
    @lru_cache(maxsize=4)
    def load(cls, path: Path) -> Lettering:
        """Of resources/fonts/widths.json; the same one each time."""
        return cls(faces(path))

    def runs(self, text: str) -> tuple[tuple[int, str], ...]:
        """What is drawn of a text, cut where the font changes: (place in FAMILIES, letters)."""
        found = self._known.get(text)
        if found is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            found = self._known[text] = self._cut(text)
        return found

    def drawn(self, text: str) -> str:
        """What is drawn of a text, as letters: joiners are gone, flags are letters, `LEFT_OUT` is where no font has anything."""
        return "".join(part for _, part in self.runs(text))

    def lacks(self, text: str) -> bool:
        """Whether something of a text cannot be drawn."""
        return not text.isascii() and LEFT_OUT in self.drawn(text) and LEFT_OUT not in text

    def _cut(self, text: str) -> tuple[tuple[int, str], ...]:
        if text and self._plain.issuperset(text):
            return ((0, text),)
        found: list[tuple[int, str]] = []
        gap = False
        for letter in unicodedata.normalize("NFC", text):
            if letter not in self._shapes:
                self._shapes[letter] = self._pieces(letter)
            pieces = self._shapes[letter]
            if pieces is None and gap:
                continue
            gap = pieces is None or (gap and not pieces)
            for family, part in ((0, LEFT_OUT),) if pieces is None else pieces:
                if found and found[-1][0] == family:
                    found[-1] = (family, found[-1][1] + part)
                else:
                    found.append((family, part))
        return tuple(found)

    def _pieces(self, letter: str) -> tuple[tuple[int, str], ...] | None:
        """How one letter is drawn; nothing for a sign without a shape, None where no font can."""
        letter = _LOOK_ALIKES.get(letter, letter)
        family, code = self._family(letter), ord(letter)
        if family is not None:
            return ((family, letter),)
        if code in STAND_INS:
            return ((0, letter),)
        if letter in _SHAPELESS or (unicodedata.category(letter) == "Cc" and not letter.isspace()):
            return ()
        if code in _FLAGS:
            return ((0, chr(ord("A") + code - _FLAGS.start)),)
        if letter.isspace():
            return ((0, " "),)
        # Letters in other dress, such as those of "fancy text": wide, round, bold, joined.
        plain = unicodedata.normalize("NFKC", letter)
        dressed = [(self._family(one), one) for one in plain]
        if plain == letter or any(one is None for one, _ in dressed):
            return None
        return tuple((one, part) for one, part in dressed if one is not None)

    def _family(self, letter: str) -> int | None:
        """The first family that can draw it by itself."""
        code = ord(letter)
        if letter in _SHAPELESS or code in _FLAGS or any(code in block for block in _SHAPED):
            return None
        return next((family for family, letters in enumerate(self._letters) if letter in letters), None)
