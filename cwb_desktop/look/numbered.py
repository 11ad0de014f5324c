"""Rows of a list for what found no room in a card or a cell: its sign, its number, the words, and under them what else is known."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .columns import Maker, Pen, Piece
from .marks import Key, Mark, Text
from .measure import ABOVE, MIDDLE
from .sheet import Sheet

Sign = Callable[[float, float, float], Iterable[Mark]]


def numbered(
    sheet: Sheet, key: Key, sign: Sign, texts: tuple[str, str] = ("", ""), zone: str = "", *, number: str = "", withheld: bool = False
) -> Maker:
    """A row with `texts` (plain, then bold below it); the number is that of the record unless another is given."""
    figures = number or str(sheet.numbers.get(key, 0))

    def made(width: float) -> Piece:
        size, pen = sheet.size("label"), Pen(sheet, width)
        left = 1.3 * size + max(sheet.width("88", size, True), sheet.width(figures, size, True)) + 0.45 * size
        base = ABOVE * size
        pen.marks += sign(0.5 * size, base - MIDDLE * size, size)
        pen.marks.append(Text(left - 0.45 * size, base, figures, size, sheet["text"], True, anchor="end"))
        plain, bold = texts
        if plain:
            pen.text(plain, role="text.second" if withheld else "text", italic=withheld, left=left)
        if bold:
            pen.text(bold, bold=True, left=left)
        return pen.piece("row", key, gap=0.3 * size, names=1, zone=zone, title=f"{figures} {' '.join(text for text in texts if text)}")

    return made
