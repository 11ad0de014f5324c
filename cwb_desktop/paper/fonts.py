"""The bundled fonts in a PDF: registered when first needed, embedded, and never a font that is not ours."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import IO, Any

from reportlab.pdfbase import pdfmetrics as _pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

#: Font names in PDFs, by (bold, italic), of the first family and of the one for the letters it lacks.
NAMES = (
    {(False, False): "Atkinson", (True, False): "Atkinson-Bold", (False, True): "Atkinson-Italic", (True, True): "Atkinson-BoldItalic"},
    {(False, False): "Noto", (True, False): "Noto-Bold", (False, True): "Noto-Italic", (True, True): "Noto-BoldItalic"},
)
#: ReportLab says too little about its types.
pdfmetrics: Any = _pdfmetrics
_FILES = ("AtkinsonHyperlegibleNext", "NotoSans")

#: One stroke of a letter's edge, in thousandths of the size, y up: ("m" | "l" | "c" | "h", numbers …).
Stroke = tuple[str, tuple[float, ...]]


def register(folder: Path) -> None:
    """Makes the faces in this folder known to ReportLab; does nothing the second time."""
    known = set(pdfmetrics.getRegisteredFontNames())
    for stem, names in zip(_FILES, NAMES):
        for (bold, italic), name in names.items():
            if name not in known:
                cut = f"{'Bold' * bold}{'Italic' * italic}" or "Regular"
                pdfmetrics.registerFont(TTFont(name, str(folder / f"{stem}-{cut}.ttf")))


def new_canvas(
    target: str | Path | IO[bytes],
    fonts: Path,
    pagesize: tuple[float, float],
    *,
    title: str,
    language: str,
    author: str = "",
    subject: str = "",
    invariant: bool = False,
) -> Canvas:
    """An empty PDF that says what it is: title bar, language and author; `invariant` leaves the clock out so that bytes can be compared."""
    register(fonts)
    make: Any = Canvas  # its own types ask for a number where a font name belongs
    sheet: Any = make(
        str(target) if isinstance(target, Path) else target,
        pagesize=pagesize,
        pageCompression=1,
        invariant=int(invariant),
        initialFontName=NAMES[0][False, False],
        lang=language,
    )
    sheet.setTitle(title)
    sheet.setAuthor(author)
    sheet.setSubject(subject)
    sheet.setCreator("CWB Desktop")
    sheet.setViewerPreference("DisplayDocTitle", "true")
    return sheet


def runs(text: str, bold: bool = False, italic: bool = False) -> tuple[tuple[str, str], ...]:
    """The text cut where the face changes: (font name, part). The second family draws the letters that only it has."""
    names = [family[bold, italic] for family in NAMES]
    first, second = (_letters(name) for name in names)
    if text and all(ord(letter) in first for letter in text):
        return ((names[0], text),)
    parts: list[tuple[str, str]] = []
    for letter in text:
        name = names[1 if ord(letter) not in first and ord(letter) in second else 0]
        if parts and parts[-1][0] == name:
            parts[-1] = (name, parts[-1][1] + letter)
        else:
            parts.append((name, letter))
    return tuple(parts)


def width(text: str, size: float, bold: bool = False, italic: bool = False) -> float:
    """How wide the text is at this size, in the size's unit."""
    return sum(pdfmetrics.stringWidth(part, name, size) for name, part in runs(text, bold, italic))


def width_of(name: str, letter: str) -> float:
    """How far one letter of a registered font moves on, in thousandths of the size."""
    return pdfmetrics.stringWidth(letter, name, 1000)


def outline(name: str, letter: str) -> tuple[Stroke, ...]:
    """The edge of one letter of a registered font, in thousandths of the size; empty for a blank."""
    file: Any = pdfmetrics.getFont(name)
    return _glyph_strokes(str(file.face.filename), ord(letter))


def _letters(name: str) -> dict[int, int]:
    font: Any = pdfmetrics.getFont(name)
    return font.face.charToGlyph


@lru_cache(maxsize=16)
def _open(file: str) -> tuple[Any, dict[int, str], float]:
    from fontTools.ttLib import TTFont as Outlines  # pyright: ignore[reportMissingTypeStubs]

    font = Outlines(file, lazy=True)
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
