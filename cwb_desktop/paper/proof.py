"""The test sheet: the margin that must be whole, a ruler to measure, and four greys."""

from __future__ import annotations

from collections.abc import Sequence

from ..look.marks import Box, Mark, Path, Rect
from ..texts import Say
from .page import MM
from .sheets.model import SAFE, SIZES, Layer, Paper
from .text import Ink, Type, space, stack

_TITLE, _LEAD, _TEXT, _SMALL = Type(24, 29, bold=True), Type(14, 18), Type(13, 17.5), Type(10, 13, role="text.second")
_GREYS = ("#E6E6E6", "#BFBFBF", "#8C8C8C", "#4D4D4D")


def proof(ink: Ink, says: Sequence[Say], size: str = "A4") -> Paper:
    """One sheet of paper; a second language stands below the first."""
    width, height = (side * MM for side in SIZES[size])
    inside = Rect(SAFE, SAFE, width - 2 * SAFE, height - 2 * SAFE)
    marks: list[Mark] = [Box(inside, None, ink["text"], 0.8)]
    left, room = 25 * MM, width - 50 * MM
    y = 28 * MM
    for say in says:
        block = stack((
            ink.paragraph(say("sheet.test.title"), room, _TITLE), space(6), ink.paragraph(say("sheet.test.lead"), room, _LEAD), space(10),
            stack((ink.paragraph(f"{number}. {line}", room, _TEXT) for number, line in enumerate(say.list("sheet.test.steps"), 1)), 5),
        ))  # fmt: skip
        marks += block.at(left, y)
        y += block.height + 14 * MM
    marks += _ruler(ink, left, y)
    marks += ink.paragraph(says[0]("sheet.ruler_hint"), room, _SMALL).at(left, y + 7 * MM)
    y += 22 * MM
    for place, grey in enumerate(_GREYS):
        marks.append(Box(Rect(left + place * 30 * MM, y, 28 * MM, 18 * MM), grey, ink["text"], 0.4))
    return Paper(width, height, (Layer(tuple(marks)),), says[0]("sheet.test.short"))


def _ruler(ink: Ink, x: float, y: float) -> list[Mark]:
    """A line of exactly 100 mm with a stroke at each centimetre."""
    strokes = [("M", x, y), ("L", x + 100 * MM, y)]
    for place in range(11):
        at = x + place * 10 * MM
        strokes += [("M", at, y - (4 if place % 5 == 0 else 2) * MM), ("L", at, y)]
    return [Path(tuple(strokes), stroke=ink["text"], width=0.5 * MM, round=False)]
