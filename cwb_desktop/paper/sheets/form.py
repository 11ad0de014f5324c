"""A leaf while it fills from top to bottom."""

from __future__ import annotations

from ...look.marks import Mark, Path, Rect
from ..page import BLOCK, LEFT, MM
from ..text import Block, Type, stack
from .desk import LEAD, TITLE, Desk
from .model import Leaf

#: Width and height in points, left edge and width of what is written, top, where the foot begins, and how high it is.
_A4 = (210 * MM, 297 * MM, LEFT, BLOCK, 14 * MM, 278 * MM, 9 * MM)
_SHAPES = {
    "A4": _A4,
    "A4 wide": (297 * MM, 210 * MM, 14 * MM, 269 * MM, 13 * MM, 192 * MM, 8 * MM),
    "A5": (148.5 * MM, 210 * MM, 12 * MM, 124.5 * MM, 13 * MM, 192 * MM, 8 * MM),
    "A6": (105 * MM, 148.5 * MM, 11 * MM, 83 * MM, 12 * MM, 132 * MM, 6.5 * MM),
    "slip": (105 * MM, 74.25 * MM, 10.5 * MM, 84 * MM, 10.3 * MM, 60.2 * MM, 4.0 * MM),
}


class Form:
    """Blocks on a leaf of a shape; what has been put stays above `y`."""

    def __init__(self, desk: Desk, shape: str = "A4", title: str = "") -> None:
        self.desk = desk
        self.w, self.h, self.x, self.width, self.y, self.bottom, self._foot = _SHAPES[shape]
        self.top = self.y
        self.bottom -= 2 * MM
        self.title = title or desk.say.get(f"handout.{desk.code}", desk.code)
        self.marks: list[Mark] = []

    @property
    def room(self) -> float:
        """What is left above the foot."""
        return self.bottom - self.y

    @property
    def right(self) -> float:
        """Where what is written ends."""
        return self.x + self.width

    def put(self, block: Block, after: float = 0.0, x: float = 0.0) -> None:
        """A block under what is there."""
        self.marks += block.at(self.x + x, self.y)
        self.y += block.height + after

    def gap(self, height: float) -> None:
        """Some white."""
        self.y += height

    def head(self, title: str = "title", lead: str = "lead", kind: Type = TITLE, lead_kind: Type = LEAD) -> None:
        """The title of the leaf, what to do in a sentence, and a line."""
        name = title if self.desk.key(title) else f"handout.{self.desk.code}"
        self.put(self.desk.both(name, self.width, kind), 3)
        if lead and self.desk.t(lead):
            self.put(self.desk.both(lead, self.width, lead_kind), 3)
        self.rule(after=8)

    def rule(self, thickness: float = 0.5 * MM, after: float = 6.0, role: str = "text") -> None:
        """A line across."""
        y = self.y + 2
        self.marks.append(Path((("M", self.x, y), ("L", self.right, y)), stroke=self.desk.ink[role], width=thickness, round=False))
        self.y += 2 + thickness + after

    def field(self, name: str, lines: int = 1, after: float = 6.0, value: str = "", hint: str = "", pitch: float = 9 * MM) -> None:
        """A label with lines."""
        self.put(self.desk.field(name, self.width, lines, pitch, value=value, hint=hint), after)

    def fields(self, *names: str, after: float = 6.0, values: tuple[str, ...] = (), pitch: float = 9 * MM) -> None:
        """Labels with a line each, side by side."""
        self.put(self.desk.fields(names, self.width, pitch, values=values), after)

    def spread(self, blocks: list[Block]) -> None:
        """Blocks over all the room that is left, with the same white between them."""
        gap = (self.room - sum(block.height for block in blocks)) / max(1, len(blocks))
        self.put(stack(blocks, max(0.0, gap)))

    def leaf(self) -> Leaf:
        """The leaf."""
        foot = Rect(self.x, self.bottom + 2 * MM, self.width, self._foot)
        return Leaf(self.w, self.h, tuple(self.marks), foot, self.title, max(0.0, -self.room - 0.5), self.desk.request.says)
