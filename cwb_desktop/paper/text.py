"""Words on paper: kinds of type, and blocks of marks that are stacked, set side by side and placed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ..look.marks import Mark, Path, Text, moved
from ..look.measure import MIDDLE, Measure
from ..look.style import Style

Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Type:
    """A kind of type in points: size, distance of lines, weight, and the role of its colour."""

    size: float
    line: float
    bold: bool = False
    italic: bool = False
    role: str = "text"

    def sized(self, size: float) -> Type:
        """The same in another size, with the lines in proportion."""
        return replace(self, size=size, line=self.line * size / self.size)

    def heavy(self) -> Type:
        """The same in bold."""
        return replace(self, bold=True)

    def slanted(self) -> Type:
        """The same in italic."""
        return replace(self, italic=True)

    def toned(self, role: str) -> Type:
        """The same in the colour of another role."""
        return replace(self, role=role)


#: look 3: title 30, body 12/16.5, lists 9/10.6, cautions 9 italic.
TITLE = Type(30, 35, bold=True)
BODY = Type(12, 16.5)
SECTION = Type(14.5, 18, bold=True)
ROW = Type(10, 13)
SMALL = Type(9, 11.5, role="text.second")
LIST = Type(9, 10.6)
HEAD = Type(9, 11, bold=True)
CAUTION = Type(9, 11.5, italic=True, role="text.second")
FIGURE = Type(34, 38, bold=True)


@dataclass(frozen=True, slots=True)
class Block:
    """Marks from (0, 0) down, and how high they are. `keep`: not the last thing on a page or in a column.

    `cells` holds the words of a row, column by column, for those who hear it; signs among them as words.
    """

    height: float
    marks: tuple[Mark, ...] = ()
    keep: bool = False
    cells: tuple[str, ...] = ()

    def at(self, x: float, y: float) -> tuple[Mark, ...]:
        """The marks, placed."""
        return tuple(moved(mark, x, y) for mark in self.marks)

    def kept(self) -> Block:
        """The block, tied to what follows."""
        return replace(self, keep=True)


EMPTY = Block(0.0)


@dataclass(frozen=True, slots=True)
class Ink:
    """The style and the measurer of a print: what turns words into marks."""

    style: Style
    measure: Measure

    def __getitem__(self, role: str) -> str:
        """The colour of a role."""
        return self.style[role]

    def width(self, text: str, kind: Type) -> float:
        """How wide a line is."""
        return self.measure.width(text, kind.size, kind.bold, kind.italic)

    def wrap(self, text: str, width: float, kind: Type) -> tuple[str, ...]:
        """The lines of a text; a line break in it is kept."""
        lines = (self.measure.wrap(part, width, kind.size, kind.bold, kind.italic) for part in text.splitlines())
        return tuple(line for part in lines for line in part)

    def text(self, x: float, y: float, text: str, kind: Type, anchor: Anchor = "start") -> Text:
        """One line on the baseline y."""
        return Text(x, y, text, kind.size, self.style[kind.role], kind.bold, kind.italic, anchor)

    def lines(self, text: str, width: float, kind: Type, anchor: Anchor = "start") -> tuple[Block, ...]:
        """A paragraph as one block a line."""
        x = {"start": 0.0, "middle": width / 2, "end": width}[anchor]
        base = kind.line / 2 + MIDDLE * kind.size
        return tuple(Block(kind.line, (self.text(x, base, line, kind, anchor),)) for line in self.wrap(text, width, kind))

    def paragraph(self, text: str, width: float, kind: Type = BODY, anchor: Anchor = "start") -> Block:
        """A paragraph as one block."""
        return stack(self.lines(text, width, kind, anchor))

    def rule(self, width: float, thickness: float = 0.5, role: str = "line", space: float = 0.0) -> Block:
        """A line with space above and below it."""
        y = space + thickness / 2
        line = Path((("M", 0.0, y), ("L", width, y)), stroke=self.style[role], width=thickness, round=False)
        return Block(2 * space + thickness, (line,))

    def signed(self, sign: tuple[Mark, ...], room: float, text: str, width: float, kind: Type) -> Block:
        """A sign, drawn round (0, 0), at the left of the middle of a paragraph's first line."""
        words = self.paragraph(text, width - room, kind)
        glyph = Block(kind.line, tuple(moved(mark, kind.size / 2, kind.line / 2) for mark in sign))
        return beside(((0.0, glyph), (room, words)))


def space(height: float) -> Block:
    """Nothing, so high."""
    return Block(height)


def stack(blocks: Iterable[Block], gap: float = 0.0) -> Block:
    """Blocks under each other, with a gap between those that are not empty."""
    y = 0.0
    marks: list[Mark] = []
    for block in blocks:
        if not block.height:
            continue
        y += gap if y else 0.0
        marks += block.at(0.0, y)
        y += block.height
    return Block(y, tuple(marks))


def beside(blocks: Sequence[tuple[float, Block]]) -> Block:
    """Blocks side by side, each with its x; they begin at the same height."""
    height = max((block.height for _, block in blocks), default=0.0)
    return Block(height, tuple(mark for x, block in blocks for mark in block.at(x, 0.0)))
