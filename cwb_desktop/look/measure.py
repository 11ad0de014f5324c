"""How wide text is: one measurer over the advance widths of the bundled fonts, for every painter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from .lettering import CUTS, FAMILIES, Face, Lettering, faces, file_stem
from .marks import Rect, Text

#: A line of text from above its baseline to under it, in sizes: capitals and descenders are inside.
#: Never a font's own ascent: painters disagree on it.
ABOVE, BELOW = 0.78, 0.24
#: From baseline to baseline.
LINE = 1.2
#: From the baseline up to the middle of capitals and figures.
MIDDLE = 0.334
#: A word may go on on the next line after these.
BREAKS = "-/\N{EN DASH}\N{EM DASH}"
#: So many letters of a broken word at least go to the next line: "villa-ge" would be read amiss.
_LEAST_AFTER = 3
#: What a word is broken with; never typed, so that it is known from a hyphen of the word itself.
HYPHEN = "\N{HYPHEN}"
_VOWELS = frozenset("aeiouyáàäâéèëêíìïîóòöôúùüû")
#: Letters that stay together: consonants that begin a syllable, in Dutch and in English, and the Dutch "ij".
_TOGETHER = frozenset(
    first + second
    for first, seconds in (
        ("b", "lr"), ("c", "hlr"), ("d", "rw"), ("f", "lr"), ("g", "lr"), ("i", "j"), ("k", "lnr"), ("p", "lr"), ("q", "u"), ("s", "chlpt"),
        ("t", "hrw"), ("v", "lr"), ("w", "hr"),
    )
    for second in seconds
)  # fmt: skip

#: So many widths of each cut are kept before all are forgotten.
_MOST_KNOWN = 20_000


class Measure:
    """Widths of text in units, and where it breaks; of what is drawn of the text (see `lettering`)."""

    __slots__ = ("_known", "_missing", "_widths", "letters")

    def __init__(self, table: Mapping[str, Face], letters: Lettering) -> None:
        self.letters = letters
        self._widths: dict[tuple[bool, bool], dict[str, float]] = {}
        self._missing: dict[tuple[bool, bool], float] = {}
        self._known: dict[tuple[bool, bool], dict[str, float]] = {cut: {} for cut in CUTS}
        for cut in CUTS:
            families = [table[file_stem(family, *cut)] for family in range(len(FAMILIES))]
            self._widths[cut] = {}
            for face in reversed(families):
                self._widths[cut] |= _flat(face)
            self._missing[cut] = families[0]["missing"] / families[0]["unitsPerEm"]

    @classmethod
    def load(cls, path: Path) -> Measure:
        """Read resources/fonts/widths.json."""
        return cls(faces(path), Lettering.load(path))

    def width(self, text: str, size: float, bold: bool = False, italic: bool = False) -> float:
        """The advance width of one line of text."""
        known = self._known[bold, italic]
        found = known.get(text)
        if found is None:
            widths, missing = self._widths[bold, italic], self._missing[bold, italic]
            if len(known) >= _MOST_KNOWN:
                known.clear()
            found = known[text] = sum([widths.get(letter, missing) for letter in self.letters.drawn(text)])
        return size * found

    def wrap(self, text: str, width: float, size: float, bold: bool = False, italic: bool = False, tail: float = 0.0) -> tuple[str, ...]:
        """The lines of a text no wider than `width`; a wider word is broken, with a hyphen before a syllable where it has one.

        The last line leaves `tail` free for a sign.
        """
        return self.flow(text, lambda _: width, size, bold, italic, tail)

    def flow(
        self, text: str, room: Callable[[int], float], size: float, bold: bool = False, italic: bool = False, tail: float = 0.0
    ) -> tuple[str, ...]:
        """The lines of a text where line n has `room(n)`, as in a disc."""
        words = list(_words(text))
        lines: list[str] = []
        line, used = "", 0.0
        blank = self.width(" ", size, bold, italic)
        while words:
            word = words.pop(0)
            bare = word.rstrip()
            own = self.width(bare, size, bold, italic)
            if used + own + (0.0 if words else tail) <= room(len(lines)) + 0.001:
                line, used = line + word, used + own + (blank if bare != word else 0.0)
            elif line:
                lines.append(line.rstrip())
                line, used = "", 0.0
                words.insert(0, word)
            else:
                # A word that leaves no room for its sign is broken too, so that the sign does not stand alone.
                cut = min(self._fitting(bare, room(len(lines)), size, bold, italic), max(1, len(bare) - 1))
                soft = self._soft(bare, cut, room(len(lines)), (size, bold, italic))
                cut = soft or cut
                lines.append(bare[:cut] + (HYPHEN if soft else ""))
                words[:0] = [word[cut:]] if bare[cut:] else []
        return (*lines, line.rstrip()) if line.strip() else tuple(lines)

    def box(self, text: Text) -> Rect:
        """The rectangle of a text before it is turned."""
        width = self.width(text.text, text.size, text.bold, text.italic)
        left = text.x - {"start": 0.0, "middle": width / 2, "end": width}[text.anchor]
        return Rect(left, text.y - ABOVE * text.size, width, (ABOVE + BELOW) * text.size)

    def _soft(self, word: str, most: int, width: float, kind: tuple[float, bool, bool]) -> int:
        """The last place up to `most` where a syllable begins and a hyphen before it has room; 0 if there is none."""
        starts = (place for place in range(most, 1, -1) if place <= len(word) - _LEAST_AFTER and _begins_syllable(word, place))
        return next((place for place in starts if self.width(word[:place] + HYPHEN, *kind) <= width), 0)

    def _fitting(self, word: str, width: float, size: float, bold: bool, italic: bool) -> int:
        count = 1
        while count < len(word) and self.width(word[: count + 1], size, bold, italic) <= width:
            count += 1
        return count


def _words(text: str) -> Iterable[str]:
    """The pieces that stay together, each with the blank after it."""
    for word in text.split():
        start = 0
        for place, letter in enumerate(word[:-1]):
            if letter in BREAKS and place > start:
                yield word[start : place + 1]
                start = place + 1
        yield word[start:] + " "


def _begins_syllable(word: str, place: int) -> bool:
    """Roughly: a consonant, or two that belong together, before a vowel; with a vowel somewhere before it."""
    head, rest = word[:place].lower(), word[place:].lower()
    if not (head[-1].isalpha() and rest[:2].isalpha() and any(letter in _VOWELS for letter in head)):
        return False
    onset = next((number for number, letter in enumerate(rest) if letter in _VOWELS), 0)
    return (onset == 1 and head[-1] + rest[0] not in _TOGETHER) or (onset == 2 and rest[:2] in _TOGETHER)


def _flat(face: Face) -> dict[str, float]:
    em = face["unitsPerEm"]
    return {chr(int(first) + place): width / em for first, run in face["widths"].items() for place, width in enumerate(run)}
