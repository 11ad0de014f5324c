"""H20: twenty-four arrows to lay between cards."""

from __future__ import annotations

from ...look.marks import Mark
from ...look.relations import sample
from ...workshop.method import DEFAULT_DIRECTION, RELATION_TYPES
from ...workshop.records import Relation
from ..text import Block, Type
from .desk import Desk
from .form import Form
from .model import Leaf
from .printing import scaled

COLUMNS, ROWS = 3, 8
#: Three of each type, four of the three that are used most.
_MORE = ("support", "money", "knowledge")
_SCALE = 2.0


def arrows(desk: Desk) -> tuple[Leaf, ...]:
    """One leaf of arrows, each to be cut out with its name."""
    form = Form(desk)
    form.put(desk.both("title", form.width, Type(15, 18, bold=True)), 1)
    form.put(desk.both("lead", form.width, Type(10, 12.5)), 5)
    types = [name for name in RELATION_TYPES for _ in range(4 if name in _MORE else 3)]
    gap = 6.0
    w = (form.width - gap * (COLUMNS - 1)) / COLUMNS
    h = form.room / ROWS
    top = form.y
    for place, name in enumerate(types):
        x, y = form.x + place % COLUMNS * (w + gap), top + place // COLUMNS * h
        form.marks += _arrow(desk, name, w, h - gap).at(x, y)
    return (form.leaf(),)


def _arrow(desk: Desk, name: str, w: float, h: float) -> Block:
    """A box with the arrow, its name, and a line to write on."""
    relation = Relation(id="r", source="a", target="b", type=name, direction=DEFAULT_DIRECTION[name], strength=2)
    length = (w - 24) / _SCALE
    line = sample(relation, 0, 0, length, desk.ink.style, desk.shop.currency)
    marks: list[Mark] = [*desk.frame(w, h, 4, 0.6, "control").marks]
    body = Block(0, tuple(scaled(mark, _SCALE) for mark in line.marks))
    marks += body.at(12, h * 0.36)
    label = desk.pair(f"relation_type.{name}")
    marks.append(desk.ink.text(10, h - 9, label, Type(10.5, 12.5, bold=True)))
    marks.append(desk.dots(16 + desk.ink.width(label, Type(10.5, 12.5, bold=True)), h - 8, w - 10))
    return Block(h, tuple(marks))
