"""Write resources/fonts/CWBSigns-Regular.ttf: the plain arrows that none of the bundled fonts has, drawn here.

In 1,000 units a letter, as high as the middle of a capital.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

TARGET = Path(__file__).resolve().parents[1] / "resources" / "fonts" / "CWBSigns-Regular.ttf"
_MIDDLE, _HALF, _HEAD, _LONG = 334, 40, 200, 300
_WIDE, _NARROW = 920, 560
Points = tuple[tuple[int, int], ...]


def right(begin: int, end: int) -> Points:
    """An arrow to the right, clockwise."""
    neck, y = end - _LONG, _MIDDLE
    return (
        (begin, y - _HALF), (begin, y + _HALF), (neck, y + _HALF), (neck, y + _HEAD), (end, y), (neck, y - _HEAD), (neck, y - _HALF),
    )  # fmt: skip


def both(begin: int, end: int) -> Points:
    """An arrow to both sides."""
    y, neck, other = _MIDDLE, end - _LONG, begin + _LONG
    return (
        (begin, y), (other, y + _HEAD), (other, y + _HALF), (neck, y + _HALF), (neck, y + _HEAD), (end, y), (neck, y - _HEAD),
        (neck, y - _HALF), (other, y - _HALF), (other, y - _HEAD),
    )  # fmt: skip


def turned(points: Points, way: str) -> Points:
    """An arrow to the right, turned to another side; still clockwise."""
    if way == "left":
        return tuple((_WIDE - x, 2 * _MIDDLE - y) for x, y in points)
    middle = _WIDE // 2
    up = tuple((_NARROW // 2 - (y - _MIDDLE), x - middle + _MIDDLE) for x, y in points)
    return up if way == "up" else tuple((_NARROW - x, 2 * _MIDDLE - y) for x, y in up)


def glyphs() -> dict[str, tuple[str, int, Points]]:
    """Each arrow with its letter and how wide it is."""
    one = right(60, _WIDE - 60)
    return {
        "arrowleft": ("←", _WIDE, turned(one, "left")), "arrowup": ("↑", _NARROW, turned(one, "up")), "arrowright": ("→", _WIDE, one),
        "arrowdown": ("↓", _NARROW, turned(one, "down")), "arrowboth": ("↔", 1_080, both(60, 1_020)),
    }  # fmt: skip


def drawn(points: Points) -> Any:
    """A glyph of one outline."""
    pen = TTGlyphPen(None)
    for place, point in enumerate(points):
        (pen.lineTo if place else pen.moveTo)(point)
    if points:
        pen.closePath()
    return pen.glyph()


def main() -> None:
    """Write the font."""
    found = glyphs()
    font: Any = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder([".notdef", *found])
    font.setupCharacterMap({ord(letter): name for name, (letter, _, _) in found.items()})
    font.setupGlyf({".notdef": drawn(()), **{name: drawn(points) for name, (_, _, points) in found.items()}})
    metrics = {name: (width, min(x for x, _ in points)) for name, (_, width, points) in found.items()}
    font.setupHorizontalMetrics({".notdef": (600, 0), **metrics})
    font.setupHorizontalHeader(ascent=950, descent=-290)
    font.setupNameTable({"familyName": "CWB Signs", "styleName": "Regular", "fullName": "CWB Signs", "psName": "CWBSigns-Regular"})
    font.setupOS2(sTypoAscender=950, sTypoDescender=-290, usWinAscent=950, usWinDescent=290, fsType=0)
    font.setupPost()
    font.font["head"].created = font.font["head"].modified = 3_870_000_000  # no clock: the same file each time
    font.font.recalcTimestamp = False
    font.save(TARGET)


if __name__ == "__main__":
    main()
