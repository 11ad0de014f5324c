"""Tables on paper: columns as wide as their words need, rows as blocks with a thin line below, heads in bold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from ..look.marks import Text
from .page import BLOCK
from .text import HEAD, ROW, Block, Ink, Type, beside, space, stack

_GAP = 11.0
_PAD = 3.0
#: No words are smaller than 2.4 mm.
_LEAST = 7.0


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its share of what the others leave (0 = as wide as its widest words), and whether it is set to the right."""

    title: str
    share: float = 0.0
    right: bool = False


@dataclass(frozen=True, slots=True)
class Par:
    """A paragraph in a cell."""

    text: str
    kind: Type = ROW


Drawn = Callable[[float], Block]
#: Words, several paragraphs, or what draws itself for a width.
Part = str | Par | Drawn
Cell = Part | tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its cells, and whether it is a sum (bold, with a strong line above) or goes on from the row above (without a line between)."""

    cells: tuple[Cell, ...]
    total: bool = False
    more: bool = False


def table(ink: Ink, columns: Sequence[Column], lines: Sequence[Line], width: float = BLOCK) -> tuple[Block, tuple[Block, ...]]:
    """The head and the rows of a table."""
    widths = _widths(ink, columns, lines, width)
    heads = tuple(Par(column.title, HEAD) for column in columns)
    head = stack((_cells(ink, columns, widths, heads), space(2.5), ink.rule(width, 1.1, "text")))
    head = replace(head, cells=tuple(column.title for column in columns))
    rows: list[Block] = []
    for place, line in enumerate(lines):
        joined = place + 1 < len(lines) and lines[place + 1].more
        strong = place + 1 < len(lines) and lines[place + 1].total
        below = space(0.01) if joined else ink.rule(width, *((1.1, "text") if strong else (0.5, "line")))
        top = 0.0 if line.more else _PAD
        body = _cells(ink, columns, widths, tuple(_bold(cell) for cell in line.cells) if line.total else line.cells)
        row = stack((space(top), body, space(1.2 if joined else _PAD), below))
        said = ("\n".join(_said(part, one) for part in _parts(cell)) for cell, one in zip(line.cells, widths))
        rows.append(replace(row, cells=tuple(said)))
    return head, tuple(rows)


def _cells(ink: Ink, columns: Sequence[Column], widths: Sequence[float], cells: Sequence[Cell]) -> Block:
    x = 0.0
    placed: list[tuple[float, Block]] = []
    for column, width, cell in zip(columns, widths, cells):
        placed.append((x, stack(_part(ink, part, width, column.right) for part in _parts(cell))))
        x += width + _GAP
    return beside(placed)


def _parts(cell: Cell) -> tuple[Part, ...]:
    return cast("tuple[Part, ...]", cell) if isinstance(cell, tuple) else (cell,)


def _said(part: Part, width: float) -> str:
    """The words of a part of a cell; of what draws itself, the words that it draws."""
    if callable(part):
        return " ".join(mark.text for mark in part(width).marks if isinstance(mark, Text))
    return part.text if isinstance(part, Par) else part


def _part(ink: Ink, part: Part, width: float, right: bool) -> Block:
    if callable(part):
        return part(width)
    par = part if isinstance(part, Par) else Par(part)
    return ink.paragraph(par.text, width, _narrow(ink, par, width), "end" if right else "start") if par.text else Block(0.0)


def _narrow(ink: Ink, par: Par, width: float) -> Type:
    """The type of a paragraph, smaller where its longest word would be broken otherwise."""
    widest = max((ink.width(word, par.kind) for word in par.text.split()), default=0.0)
    if widest <= width:
        return par.kind
    size = par.kind.size
    return par.kind.sized(max(0.8 * size, min(size, _LEAST), size * width / widest - 0.05))


def _bold(cell: Cell) -> Cell:
    if isinstance(cell, str):
        return Par(cell, ROW.heavy())
    return cell


def _widths(ink: Ink, columns: Sequence[Column], lines: Sequence[Line], width: float) -> list[float]:
    room = width - _GAP * (len(columns) - 1)
    needed = [0.0 if column.share else _needed(ink, column, [line.cells[place] for line in lines]) for place, column in enumerate(columns)]
    shares = sum(column.share for column in columns)
    left = room - sum(needed)
    if not shares:
        return [one * room / sum(needed) for one in needed] if sum(needed) > room else needed
    least = 0.45 * room
    if left < least:
        needed = [one * (room - least) / sum(needed) for one in needed]
        left = least
    return [found if not column.share else left * column.share / shares for column, found in zip(columns, needed)]


def _needed(ink: Ink, column: Column, cells: Sequence[Cell]) -> float:
    words = [Par(column.title, HEAD)]
    for cell in cells:
        for part in _parts(cell):
            if not callable(part):
                words.append(part if isinstance(part, Par) else Par(part, ROW.heavy()))
    return max(ink.width(par.text, par.kind) for par in words) + 0.5
