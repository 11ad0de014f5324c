"""Ruled tables to write in: columns of given widths, heads in two languages, rows of one height."""

from __future__ import annotations

from collections.abc import Sequence

from ...look.marks import Box, Mark, Path, Rect
from ..text import Block, Type, beside
from .desk import Desk

HEAD = Type(9.5, 11.5, bold=True)


def heads(desk: Desk, names: Sequence[str], widths: Sequence[float], kind: Type = HEAD) -> Block:
    """The heads of the columns, set at the foot of their row."""
    blocks = [desk.both(name, width - 5, kind) if name else Block(0) for name, width in zip(names, widths)]
    height = max(block.height for block in blocks) + 3
    x = 0.0
    placed: list[tuple[float, Block]] = []
    for block, width in zip(blocks, widths):
        placed.append((x + 2.5, Block(height, block.at(0, height - 3 - block.height))))
        x += width
    return beside(placed)


def ruled(desk: Desk, widths: Sequence[float], rows: int, height: float) -> Block:
    """Empty rows with lines between rows and columns."""
    ink = desk.ink
    total, high = sum(widths), rows * height
    marks: list[Mark] = [Box(Rect(0, 0, total, high), None, ink["text"], 1.1)]
    for row in range(1, rows):
        marks.append(Path((("M", 0, row * height), ("L", total, row * height)), stroke=ink["control"], width=0.5, round=False))
    x = 0.0
    for width in widths[:-1]:
        x += width
        marks.append(Path((("M", x, 0), ("L", x, high)), stroke=ink["control"], width=0.5, round=False))
    return Block(high, tuple(marks))
