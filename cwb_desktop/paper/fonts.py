"""The bundled fonts in a PDF: registered when first needed, embedded, and never a font that is not ours."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import IO, Any

from reportlab.lib.rl_accel import fp_str  # pyright: ignore[reportUnknownVariableType]
from reportlab.pdfbase import pdfmetrics as _pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from ..look.lettering import Lettering, file_stem
from .printer import DUPLEX

#: ReportLab says too little about its types.
pdfmetrics: Any = _pdfmetrics

#: One stroke of a letter's edge, in thousandths of the size, y up: ("m" | "l" | "c" | "h", numbers …).
Stroke = tuple[str, tuple[float, ...]]


class _Font(TTFont):
    """A font whose letters beyond the first 65,536 are found again in the PDF: ReportLab writes those codes in a way that readers drop."""

    def addObjects(self, doc: Any) -> None:
        """As ReportLab does, then with those codes written as two."""
        super().addObjects(doc)  # pyright: ignore[reportUnknownMemberType]
        for name, made in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:") and isinstance(made.content, str):
                made.content = _FAR.sub(lambda code: f"<{chr(int(code[1], 16)).encode('utf-16-be').hex().upper()}>", made.content)


_FAR = re.compile("<([0-9A-F]{5,6})>")


class _Bundled:
    """The folder of the fonts and which of them draws what; a font is read when the first letter needs it."""

    folder: Path
    letters: Lettering

    def __init__(self) -> None:
        self._lock, self._read = Lock(), set[str]()

    def font(self, family: int, bold: bool, italic: bool) -> str:
        """The name of a cut in PDFs, known to ReportLab."""
        stem = file_stem(family, bold, italic)
        # A font that two threads register loses the letters of a PDF that is under way.
        with self._lock:
            if stem not in self._read:
                pdfmetrics.registerFont(_Font(stem, str(self.folder / f"{stem}.ttf")))
                self._read.add(stem)
        return stem


_BUNDLED = _Bundled()


def register(folder: Path) -> None:
    """Says in which folder the fonts lie."""
    _BUNDLED.folder, _BUNDLED.letters = folder, Lettering.load(folder / "widths.json")


def new_canvas(
    target: str | Path | IO[bytes],
    fonts: Path,
    pagesize: tuple[float, float],
    *,
    title: str,
    language: str,
    author: str = "",
    subject: str = "",
    duplex: str = "one",
    invariant: bool = False,
) -> Canvas:
    """An empty PDF that says what it is, and how its paper is turned; `invariant` leaves the clock out so that bytes can be compared."""
    register(fonts)
    make: Any = Canvas  # its own types ask for a number where a font name belongs
    sheet: Any = make(
        str(target) if isinstance(target, Path) else target,
        pagesize=pagesize,
        pageCompression=1,
        invariant=int(invariant),
        initialFontName=_BUNDLED.font(0, False, False),
        lang=language,
    )
    sheet.setTitle(title)
    sheet.setAuthor(author)
    sheet.setSubject(subject)
    sheet.setCreator("CWB Desktop")
    sheet.setViewerPreference("DisplayDocTitle", "true")
    # Dots of 16 mm are to be 16 mm: a reader would make the page fit.
    sheet.setViewerPreference("PrintScaling", "None")
    sheet.setViewerPreference("Duplex", DUPLEX[duplex])
    return sheet


def runs(text: str, bold: bool = False, italic: bool = False) -> tuple[tuple[str, str], ...]:
    """What is drawn of a text, cut where the face changes: (font name, part)."""
    return tuple((_BUNDLED.font(family, bold, italic), part) for family, part in _BUNDLED.letters.runs(text))


def width(text: str, size: float, bold: bool = False, italic: bool = False) -> float:
    """How wide the text is at this size, in the size's unit."""
    return sum(pdfmetrics.stringWidth(part, name, size) for name, part in runs(text, bold, italic))


def written(canvas: Any, name: str, part: str, size: float) -> str:
    """What a PDF's page says to write this in a registered font: a text object of ReportLab's takes twice as long."""
    font: Any = pdfmetrics.getFont(name)
    return " ".join(
        f"{font.getSubsetInternalName(subset, canvas._doc)} {fp_str(size)} Tf ({canvas._escape(letters)}) Tj"
        for subset, letters in font.splitString(part, canvas._doc)
    )


def width_of(name: str, letter: str) -> float:
    """How far one letter of a registered font moves on, in thousandths of the size."""
    return pdfmetrics.stringWidth(letter, name, 1000)


def outline(name: str, letter: str) -> tuple[Stroke, ...]:
    """The edge of one letter of a registered font, in thousandths of the size; empty for a blank."""
    file: Any = pdfmetrics.getFont(name)
    return _glyph_strokes(str(file.face.filename), ord(letter))


@lru_cache(maxsize=16)
def _open(file: str) -> tuple[Any, dict[int, str], float]:
    from fontTools.ttLib import TTFont as Outlines  # pyright: ignore[reportMissingTypeStubs]

    font = Outlines(BytesIO(Path(file).read_bytes()), lazy=True)  # the file itself does not stay open
    units: Any = font["head"]
    return font.getGlyphSet(), font.getBestCmap() or {}, 1000 / units.unitsPerEm


@lru_cache(maxsize=4_000)
def _glyph_strokes(file: str, code: int) -> tuple[Stroke, ...]:
    from fontTools.pens.basePen import BasePen  # pyright: ignore[reportMissingTypeStubs]

    glyphs, letters, factor = _open(file)
    strokes: list[Stroke] = []

    def note(kind: str) -> Callable[..., None]:
        return lambda *points: strokes.append((kind, tuple(value * factor for point in points for value in point)))

    pen: Any = BasePen(glyphs)  # turns the font's own curves into the kind a PDF knows
    pen._moveTo, pen._lineTo, pen._curveToOne = note("m"), note("l"), note("c")
    pen._closePath = lambda: strokes.append(("h", ()))
    glyphs[letters.get(code, ".notdef")].draw(pen)
    return tuple(strokes)
