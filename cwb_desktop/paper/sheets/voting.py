"""H15: dots to cut out, and strips for people who vote seated."""

from __future__ import annotations

from ...look.marks import Box, Mark, Oval, Rect
from ..page import MM
from ..text import Type
from .desk import Desk
from .foot import cut_across
from .form import Form
from .model import A4, SAFE, Leaf

COLUMNS, ROWS, DOT = 8, 12, 16 * MM
_PITCH = 21.3 * MM
_BOXES = 5
_STRIPS = 5


def dots_and_strips(desk: Desk) -> tuple[Leaf, ...]:
    """A leaf of dots and a leaf of strips."""
    return (*dots(desk), *strips(desk))


def dots(desk: Desk) -> tuple[Leaf, ...]:
    """Ninety-six dots of 16 mm."""
    form = Form(desk)
    words = desk.pair("dots_title")
    form.marks.append(desk.ink.text(form.x, SAFE + 9, words, Type(10, 12, bold=True)))
    left = (A4[0] - (COLUMNS - 1) * _PITCH - DOT) / 2
    top = 16.5 * MM
    style = "accent" if desk.ink["accent"] != "#000000" else ""
    for row in range(ROWS):
        for place in range(COLUMNS):
            x, y = left + place * _PITCH + DOT / 2, top + row * _PITCH + DOT / 2
            form.marks.append(_dot(desk, x, y, style))
    return (form.leaf(),)


def _dot(desk: Desk, x: float, y: float, role: str) -> Mark:
    """A dot; in black and white a thick ring, which saves ink."""
    ring = 2.0 if role else 3.2
    radius = (DOT - ring) / 2
    return Oval(x, y, radius, radius, desk.ink["plan.1"] if role else None, desk.ink["accent" if role else "text"], ring)


def strips(desk: Desk) -> tuple[Leaf, ...]:
    """Strips with five boxes."""
    form = Form(desk)
    height = form.room / _STRIPS
    for place in range(_STRIPS):
        form.y = form.top + place * height
        _strip(form, height, last=place == _STRIPS - 1)
    return (form.leaf(),)


def _strip(form: Form, height: float, last: bool) -> None:
    desk, width = form.desk, form.width
    start = form.y
    form.put(desk.both("strip_title", width, Type(13, 15.5, bold=True)), 2)
    steps = desk.items("strip_steps")
    other = desk.items2("strip_steps")
    form.put(desk.words(" ".join(steps), width, Type(9.5, 12), " ".join(other)), 5)
    gap = 9.0
    one = (width - gap * (_BOXES - 1)) / _BOXES
    high = max(30.0, start + height - form.y - (42 if desk.second else 34))
    marks: list[Mark] = []
    for place in range(_BOXES):
        x = place * (one + gap)
        marks.append(Box(Rect(form.x + x, form.y, one, high), None, desk.ink["text"], 1.2, radius=5))
        label = desk.both("strip_box", one - 8, Type(8.5, 10.5), n=place + 1)
        marks += label.at(form.x + x + 5, form.y + 3)
    form.marks += marks
    form.y += high + 3
    form.put(desk.both("hand_in", width, Type(9.5, 12)))
    if not last:
        form.marks += cut_across(desk.ink, form.x, start + height - 7, form.right)
