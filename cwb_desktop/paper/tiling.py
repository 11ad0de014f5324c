"""A poster on small paper: which tiles it takes, and what stands round each so that they can be glued together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from string import ascii_uppercase

from ..look.marks import Box, Mark, Path, Rect, Text
from ..look.measure import MIDDLE
from .page import MM
from .sheets.model import LEAST, SIZES, Layer, Paper
from .text import Ink

#: Millimetres that stay free round a sheet, and by which tiles lie over each other.
MARGIN = OVERLAP = 10.0
_RULER = 100.0


@dataclass(frozen=True, slots=True)
class Tile:
    """One tile: its code (row letter, column number), and the part of the poster that it shows, in millimetres."""

    code: str
    row: int
    column: int
    area: Rect


@dataclass(frozen=True, slots=True)
class Tiling:
    """A poster cut into tiles: the sheet (mm), how much of it can be printed, and the tiles row by row."""

    sheet: tuple[float, float]
    printable: tuple[float, float]
    columns: int
    rows: int
    tiles: tuple[Tile, ...]


def tiling(width: float, height: float, paper: str = "A4") -> Tiling:
    """The tiles of a poster of this size (mm), on sheets upright or on their side, whichever takes fewer."""
    w, h = SIZES[paper]
    found = [_tiling(width, height, sheet) for sheet in ((w, h), (h, w))]
    return min(found, key=lambda one: len(one.tiles))


def _tiling(width: float, height: float, sheet: tuple[float, float]) -> Tiling:
    p, q = sheet[0] - 2 * MARGIN, sheet[1] - 2 * MARGIN
    columns, rows = (max(1, ceil((whole - OVERLAP) / (part - OVERLAP) - 1e-9)) for whole, part in ((width, p), (height, q)))
    tiles: list[Tile] = []
    for row in range(rows):
        for column in range(columns):
            x, y = column * (p - OVERLAP), row * (q - OVERLAP)
            # The overlap belongs to the neighbour, who is glued over it; the last tile goes on to the edge.
            w = width - x if column == columns - 1 else p - OVERLAP
            h = height - y if row == rows - 1 else q - OVERLAP
            tiles.append(Tile(f"{ascii_uppercase[row]}{column + 1}", row, column, Rect(x, y, w, h)))
    return Tiling(sheet, (p, q), columns, rows, tuple(tiles))


@dataclass(frozen=True, slots=True)
class TileWords:
    """What is written on tiles: `paste` beside the strip, `ruler` beside the ruler."""

    paste: str
    ruler: str


def tiled(ink: Ink, poster: Paper, words: TileWords, paper: str = "A4") -> tuple[Paper, ...]:
    """The poster as papers, one for each tile."""
    how = tiling(poster.width / MM, poster.height / MM, paper)
    marks = poster.marks()
    return tuple(_paper(ink, how, tile, marks, poster.title, words) for tile in how.tiles)


def _paper(ink: Ink, how: Tiling, tile: Tile, marks: Sequence[Mark], title: str, words: TileWords) -> Paper:
    w, h = how.sheet[0] * MM, how.sheet[1] * MM
    margin = MARGIN * MM
    seen = Rect(margin, margin, tile.area.w * MM, tile.area.h * MM)
    picture = Layer(tuple(marks), margin - tile.area.x * MM, margin - tile.area.y * MM, seen)
    strip = (*_edges(ink, how, tile, seen), *_right(ink, how, tile, seen, words), *_below(ink, how, tile, seen, words))
    return Paper(w, h, (picture, Layer((*_crop(ink, seen), *_code(ink, tile), *strip))), title, tile.code)


def _line(ink: Ink, x1: float, y1: float, x2: float, y2: float, width: float = 0.5, dash: tuple[float, ...] = ()) -> Mark:
    return Path((("M", x1, y1), ("L", x2, y2)), stroke=ink["text"], width=width, dash=dash, round=False)


def _crop(ink: Ink, seen: Rect) -> list[Mark]:
    """Ticks in the margin where the picture begins and ends."""
    near, far = 1.5 * MM, 5.5 * MM
    marks: list[Mark] = []
    for x in (seen.x, seen.right):
        marks.append(_line(ink, x, seen.y - far, x, seen.y - near))
    for y in (seen.y, seen.bottom):
        marks.append(_line(ink, seen.x - far, y, seen.x - near, y))
    return marks


def _code(ink: Ink, tile: Tile) -> list[Mark]:
    """The code in the margin above the picture."""
    return [Text(MARGIN * MM + 4 * MM, MARGIN * MM - 2.6 * MM, tile.code, 11, ink["text"], bold=True)]


def _edges(ink: Ink, how: Tiling, tile: Tile, seen: Rect) -> list[Mark]:
    """The dashed line along which the next tile is laid."""
    marks: list[Mark] = []
    if tile.column < how.columns - 1:
        marks.append(_line(ink, seen.right, seen.y, seen.right, seen.bottom, 0.5, (3, 2.4)))
    if tile.row < how.rows - 1:
        marks.append(_line(ink, seen.x, seen.bottom, seen.right, seen.bottom, 0.5, (3, 2.4)))
    return marks


def _right(ink: Ink, how: Tiling, tile: Tile, seen: Rect, words: TileWords) -> list[Mark]:
    """The strip at the right: the ruler, the small map and, where a tile follows, where it is glued."""
    left, width = seen.right, OVERLAP * MM
    size = 8.0
    top = seen.y + 5 * MM
    x = left + width * 0.32
    # The ruler needs its 100 mm, also beside a low last tile: there it goes on below the picture, in the free rest.
    marks: list[Mark] = [_line(ink, x, top, x, top + _RULER * MM, 0.7)]
    for step in range(11):
        long = 2.4 * MM if step % 5 == 0 else 1.4 * MM
        marks.append(_line(ink, x, top + step * 10 * MM, x + long, top + step * 10 * MM, 0.6))
    marks.append(Text(left + width * 0.62, top + 4 * MM, words.ruler, LEAST, ink["text"], angle=90))
    if tile.column < how.columns - 1:
        marks.append(Text(left + width * 0.62, top + 32 * MM, words.paste, size, ink["text"], bold=True, angle=90))
    return [*marks, *_map(ink, how, tile, left, top + _RULER * MM + 4 * MM)]


def _map(ink: Ink, how: Tiling, tile: Tile, left: float, top: float) -> list[Mark]:
    """The whole poster in small, this tile dark."""
    cell = min(8.4 * MM / how.columns, 16 * MM / how.rows)
    x0 = left + (OVERLAP * MM - cell * how.columns) / 2
    marks: list[Mark] = []
    for one in how.tiles:
        rect = Rect(x0 + one.column * cell, top + one.row * cell, cell, cell)
        marks.append(Box(rect, ink["text"] if one.code == tile.code else None, ink["text"], 0.5))
    return marks


def _below(ink: Ink, how: Tiling, tile: Tile, seen: Rect, words: TileWords) -> list[Mark]:
    """The strip below: where the next row is glued."""
    if tile.row == how.rows - 1:
        return []
    y = seen.bottom + OVERLAP * MM / 2 + MIDDLE * 8
    return [Text(seen.x + seen.w / 2, y, words.paste, 8.0, ink["text"], bold=True, anchor="middle")]
