"""Leaves of a sheet for reading: blocks flow from one leaf to the next, headings stay with what follows."""

from __future__ import annotations

from collections.abc import Sequence

from ..text import Block, Type, stack
from .desk import TITLE, Desk
from .form import Form
from .model import Leaf

HEADING = Type(15, 19, bold=True)


class Pages:
    """Forms of one shape, one after the other."""

    def __init__(self, desk: Desk, shape: str = "A4", title: str = "") -> None:
        self.desk = desk
        self._shape, self._title = shape, title
        self._forms = [Form(desk, shape, title)]

    @property
    def form(self) -> Form:
        """The leaf that is being filled."""
        return self._forms[-1]

    @property
    def width(self) -> float:
        """How wide the words may be."""
        return self.form.width

    @property
    def count(self) -> int:
        """How many leaves there are by now."""
        return len(self._forms)

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on this leaf yet."""
        return not self.form.marks

    def new(self) -> None:
        """Goes on on a new leaf."""
        if not self.fresh:
            self._forms.append(Form(self.desk, self._shape, self._title))

    def need(self, height: float) -> None:
        """Goes on on a new leaf unless so much is free on this one."""
        if self.form.room < height:
            self.new()

    def put(self, block: Block, after: float = 0.0) -> None:
        """A block, whole."""
        self.need(block.height)
        self.form.put(block, after)

    def heading(self, text: str, kind: Type = HEADING, with_next: float = 40.0, before: float = 8.0) -> None:
        """A heading that stays with what follows."""
        block = self.desk.words(text, self.width, kind)
        self.need(block.height + with_next + before)
        self.form.gap(0 if self.fresh else before)
        self.form.put(block, 4)

    def section(self, title: str, blocks: Sequence[Block], after: float, whole: bool = False, kind: Type = HEADING) -> None:
        """Blocks under a heading that stays with the first of them, or with all."""
        kept = blocks if whole else blocks[:1]
        self.heading(title, kind, sum(block.height + after for block in kept))
        for block in blocks:
            self.put(block, after)

    def text(self, text: str, kind: Type, after: float = 5.0, tail: Block | None = None) -> None:
        """A paragraph; it goes on on a new leaf, never with a single line alone. `tail` stays with its last lines."""
        lines = self.desk.ink.lines(text, self.width, self.desk.at(kind))
        while lines:
            fits = int((self.form.room + 0.01) / lines[0].height)
            whole = fits >= len(lines) and self.form.room >= sum(line.height for line in lines) + (tail.height if tail else 0.0)
            count = len(lines) if whole else min(fits, len(lines) - 2)
            if count < min(2, len(lines)) and not self.fresh:
                self.new()
                continue
            count = max(1, count)
            self.form.put(stack(lines[:count]))
            lines = lines[count:]
        if tail:
            self.form.put(tail)
        self.form.gap(after if not self.fresh else 0)

    def rows(self, head: Block | None, rows: Sequence[Block]) -> None:
        """Rows under a head that stands again on each leaf."""
        for place, row in enumerate(rows):
            if place and self.form.room < row.height:
                self.new()
            if head is not None and (place == 0 or self.fresh):
                self.need(head.height + row.height)
                self.form.put(head)
            self.put(row)

    def columns(self, blocks: Sequence[Block], count: int = 2, gap: float = 18.0) -> None:
        """Blocks in columns, from left to right, of about equal height."""
        left = list(blocks)
        one = (self.width - gap * (count - 1)) / count
        while left:
            height = min(self.form.room, max(sum(block.height for block in left) / count * 1.02, max(block.height for block in left)))
            while height < self.form.room and _rest(left, height, count):
                height = min(self.form.room, height + 6)
            top = self.form.y
            for column in range(count):
                taken = _fitting(left, height)
                self.form.marks += stack(left[:taken]).at(self.form.x + column * (one + gap), top)
                left = left[taken:]
            self.form.y = top + height
            if left:
                self.new()

    def head(self, title: str, lead: str = "", kind: Type = TITLE, seconds: tuple[str, str] = ("", "")) -> None:
        """The title of the sheet, a sentence and a line; `seconds` are title and sentence in the second language."""
        self.form.put(self.desk.words(title, self.width, kind, seconds[0]), 3)
        if lead:
            self.form.put(self.desk.words(lead, self.width, second=seconds[1]), 3)
        self.form.rule(after=8)

    def leaves(self) -> tuple[Leaf, ...]:
        """All leaves."""
        return tuple(form.leaf() for form in self._forms if form.marks)


def _fitting(blocks: Sequence[Block], height: float) -> int:
    used, count = 0.0, 0
    for block in blocks:
        if count and used + block.height > height + 0.01:
            break
        used += block.height
        count += 1
    while 1 < count < len(blocks) and blocks[count - 1].keep:
        count -= 1
    return count


def _rest(blocks: Sequence[Block], height: float, count: int) -> bool:
    """Whether something is left over when the columns are so high."""
    left = list(blocks)
    for _ in range(count):
        left = left[_fitting(left, height) :]
    return bool(left)
