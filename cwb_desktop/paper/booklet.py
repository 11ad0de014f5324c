"""A booklet of A5 on A4: which page lies where so that it can be folded and stapled, with marks where it is folded."""

from __future__ import annotations

from collections.abc import Sequence

from ..look.marks import Mark, Path, moved
from .page import MM
from .sheets.model import A4_WIDE, Layer, Leaf, Paper
from .text import Ink


def imposition(pages: int) -> tuple[tuple[int, int], ...]:
    """The pages, from 1 on, at the left and right of each side of the sheets, front and back in turn; the last ones may be blank."""
    whole = -(-pages // 4) * 4
    sides: list[tuple[int, int]] = []
    for k in range(whole // 4):
        sides += [(whole - 2 * k, 1 + 2 * k), (2 + 2 * k, whole - 1 - 2 * k)]
    return tuple(sides)


def imposed(ink: Ink, leaves: Sequence[Leaf], title: str) -> tuple[Paper, ...]:
    """The leaves, two on each side of A4, ready to be printed on both sides and folded."""
    found: list[Paper] = []
    for left, right in imposition(len(leaves)):
        marks: list[Mark] = [*_fold(ink)]
        for number, x in ((left, 0.0), (right, A4_WIDE[0] / 2)):
            if number <= len(leaves):
                marks += [moved(mark, x, 0.0) for mark in leaves[number - 1].marks]
        found.append(Paper(*A4_WIDE, (Layer(tuple(marks)),), title))
    return tuple(found)


def _fold(ink: Ink) -> tuple[Mark, ...]:
    """Short dashed lines in the margin, above and below."""
    x, h = A4_WIDE[0] / 2, A4_WIDE[1]
    ends = ((4 * MM, 9 * MM), (h - 9 * MM, h - 4 * MM))
    return tuple(Path((("M", x, a), ("L", x, b)), stroke=ink["text.hint"], width=0.5, dash=(2, 2)) for a, b in ends)
