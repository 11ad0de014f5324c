"""H10 and H14: five times why, and the sheet to dream on."""

from __future__ import annotations

from ...look.glyphs import glyph
from ...look.marks import Mark
from ..page import MM
from ..text import Block, Type, beside
from .desk import LABEL, Desk, column
from .form import Form
from .model import Leaf

#: The questions at the left and at the right.
_LEFT, _RIGHT = slice(0, 2), slice(2, None)


def five_whys(desk: Desk) -> tuple[Leaf, ...]:
    """The problem, five boxes under each other with arrows, and the problem in one sentence."""
    form = Form(desk)
    form.head()
    form.put(desk.both("problem", form.width, LABEL), 2)
    form.put(desk.frame(form.width, 21 * MM, line=1.6), 0)
    foot = desk.both("sentence", form.width, LABEL)
    who = desk.field("who_else", form.width, 1)
    last = desk.bullets([desk.pair("last")], form.width, Type(12, 15), sign="box")
    under = foot.height + 2 + 19 * MM + 5 + last.height + 6 + who.height + 10 + 2 * MM
    gap = 14.0
    height = (form.room - under - 5 * gap) / 5
    for number in range(1, 6):
        form.marks += _arrow(desk, form.x + form.width / 2, form.y + gap / 2)
        form.gap(gap)
        label = desk.both("why", 34 * MM, LABEL, n=number)
        box = Block(height, (*desk.frame(form.width - 38 * MM, height).marks,))
        form.put(beside(((0, Block(height, label.at(0, height / 2 - label.height / 2))), (38 * MM, box))))
    form.gap(10)
    form.put(foot, 2)
    form.put(desk.frame(form.width, 19 * MM, line=1.6), 5)
    form.put(last, 6)
    form.put(who)
    return (form.leaf(),)


def _arrow(desk: Desk, x: float, y: float) -> tuple[Mark, ...]:
    return glyph("arrow_down", x + 19 * MM, y, 10, desk.ink["text"])


def dream(desk: Desk) -> tuple[Leaf, ...]:
    """A frame to draw in."""
    form = Form(desk)
    form.head()
    questions, others = desk.items("steps"), desk.items2("steps")
    half = column(form.width, 2)
    form.put(desk.side_by_side([desk.bullets(questions[rows], half, seconds=others[rows]) for rows in (_LEFT, _RIGHT)], form.width), 6)
    caption = desk.field("caption", form.width, 2, 10 * MM)
    share = desk.both("share", form.width)
    height = form.room - caption.height - share.height - 20
    frame = desk.frame(form.width, height, radius=10, line=1.6)
    hint = desk.both("frame", form.width - 24, Type(10, 12.5, role="text.hint"))
    form.put(Block(height, (*frame.marks, *hint.at(12, 8))), 8)
    form.put(caption, 6)
    form.put(share)
    return (form.leaf(),)
