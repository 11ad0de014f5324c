"""Leaves onto papers: as many as there is room for, with their feet, page numbers and cutting lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...look.marks import Mark, Rect, moved
from ..letters import lettered
from ..page import MM
from .foot import cuts, foot
from .model import SAFE, Arrangement, Entry, Layer, Leaf, Paper, Request


def lay(request: Request, code: str, leaves: Sequence[Leaf], how: Arrangement, fill: bool = True) -> tuple[Paper, ...]:
    """Papers with the leaves in their places; those that fill a paper are repeated until it is full."""
    total = 1 if how.fill == "turn" else len(leaves)
    own = [_footed(request, code, leaf, min(number, total), total) for number, leaf in enumerate(leaves, 1)]
    count = len(how.cells)
    if fill and how.fill == "turn":
        own *= count // len(own)
    elif fill and (how.fill == "each" or len(own) == 1):
        own = [leaf for leaf in own for _ in range(count)]
    sheets = [own[start : start + count] for start in range(0, len(own), count)]
    papers: list[Paper] = []
    for number, placed in enumerate(sheets, 1):
        marks: list[Mark] = []
        for place, (leaf, cell) in enumerate(zip(placed, how.cells), 1):
            found = (moved(mark, cell.x, cell.y) for mark in lettered(leaf.marks))
            marks += [_named(mark, number, place) for mark in found] if count > 1 else found
        if not placed[0].foot:
            marks += _paper_foot(request, code, how, number, len(sheets))
        papers.append(Paper(*how.paper, (Layer((*cuts(request.ink, how), *marks)),), placed[0].title))
    return tuple(papers)


def _footed(request: Request, code: str, leaf: Leaf, number: int, total: int) -> Leaf:
    if leaf.foot is None:
        return leaf
    own = replace(request, says=leaf.says or request.says)
    return replace(leaf, marks=(*leaf.marks, *foot(own, code, leaf.foot, number, total)))


def _named(mark: Mark, paper: int, place: int) -> Mark:
    """A field of a leaf that lies on the paper several times is another field each time."""
    return replace(mark, name=f"{mark.name}.{paper}.{place}") if isinstance(mark, Entry) else mark


def _paper_foot(request: Request, code: str, how: Arrangement, number: int, total: int) -> tuple[Mark, ...]:
    """The foot of a paper of cards: one small line in the strip below them, off the mark in its middle."""
    bottom = how.paper[1] - SAFE
    lowest = max(cell.bottom for cell in how.cells)
    left, right = how.cells[0].x + 2 * MM, how.cells[-1].right - 2 * MM
    top = max(lowest + 0.6 * MM, bottom - 5 * MM)
    area = Rect(left, top, right - left, bottom - top)
    return foot(request, code, area, number, total, ruled=False, stop=how.cells[0].right - MM)
