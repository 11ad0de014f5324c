"""The flow of blocks over pages: chapters, headings that stay with what they head, tables with repeated heads, columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from ..look.marks import Mark
from .page import BLOCK, BOTTOM, LEFT, TOP, Bookmark, Page
from .text import BODY, SECTION, TITLE, Block, Ink, Type, space, stack

#: A chapter begins on the page before when at least so much of it is free.
_SHARED = 0.34
#: A table that is not higher stays in one piece.
_SHORT = 0.3 * (BOTTOM - TOP)
_CHAPTER_GAP = 22.0
_SECTION_GAP = 13.0
_COLUMN_GAP = 16.0


class Flow:
    """Pages while they fill from top to bottom."""

    def __init__(self, ink: Ink, tell: Callable[[int], None] = lambda _page: None) -> None:
        self.ink = ink
        self._tell = tell
        self._pages: list[Page] = []
        self._marks: list[Mark] = []
        self._bookmarks: list[Bookmark] = []
        self._side = ""
        self._next_side = ""
        self._held: list[Block] = []
        self._waiting: list[Page] = []
        self._bookmark = ""
        #: Sentences about what the workshop does not hold yet; they are said together at the end.
        self.missing: list[str] = []
        self.y = TOP

    @property
    def room(self) -> float:
        """What is left of this page."""
        return BOTTOM - self.y

    @property
    def fresh(self) -> bool:
        """Whether nothing stands on this page yet."""
        return not self._marks

    def bare(self, marks: tuple[Mark, ...], title: str) -> None:
        """A whole page of its own, without head and foot."""
        self._close()
        self._pages.append(Page(marks, bare=True, bookmarks=(Bookmark(title, 0.0),)))

    def beside(self, pages: Iterable[Page]) -> None:
        """Whole pages that come after the one that is being filled, or at once where none is."""
        self._waiting += pages
        if self.fresh and not self._held:
            self._let_go()

    def finish(self) -> tuple[Page, ...]:
        """All pages."""
        self._close()
        return tuple(self._pages)

    # -- chapters and headings --

    def chapter(self, title: str, side: str = "", lead: str = "", least: float = _SHARED * (BOTTOM - TOP)) -> None:
        """Begins a chapter: on a new page, or on this one where so much room is left and no page of an earlier step waits."""
        if not self.fresh:
            if self.room < least or any(page.side != side for page in self._waiting):
                self._close()
            else:
                self.gap(_CHAPTER_GAP)
        if self.fresh:
            self._side = side
        self._next_side = side
        self._bookmark = title
        head = [self.ink.paragraph(title, BLOCK, TITLE), space(5)]
        if lead:
            head += [self.ink.paragraph(lead, BLOCK, BODY), space(8)]
        self._held = [stack(head)]

    def section(self, title: str, note: str = "") -> None:
        """A heading inside a chapter; it stays with what follows."""
        parts = [self.ink.paragraph(title, BLOCK, SECTION), space(4)]
        if note:
            parts += [self.ink.paragraph(note, BLOCK, BODY), space(4)]
        if not self.fresh or self._held:
            parts.insert(0, space(_SECTION_GAP if not self._held else 4))
        self._held.append(stack_all(parts))

    # -- what fills --

    def gap(self, height: float) -> None:
        """Some white; none at the top of a page."""
        if not self.fresh and not self._held:
            self.y = min(BOTTOM, self.y + height)

    def put(self, block: Block, heard: Block | None = None) -> None:
        """Places a block; where it does not fit any more, on a new page. `heard`: its words alone, for a block that holds a drawing."""
        held = stack_all(self._held)
        if not self.fresh and held.height + block.height > self.room:
            self._close()
        self._release()
        self._place(block)

    def write(self, text: str, kind: Type = BODY, after: float = 5.0) -> None:
        """A paragraph; it goes on on a new page when it must, never with a single line alone."""
        lines = self.ink.lines(text, BLOCK, kind)
        while lines:
            fits = int((self.room - stack_all(self._held).height + 0.01) / kind.line)
            count = len(lines) if fits >= len(lines) else min(fits, len(lines) - 2)
            if count < min(2, len(lines)) and not (self.fresh and not self._held):
                self._close()
                continue
            self.put(stack(lines[: max(1, count)]))
            lines = lines[max(1, count) :]
        self.gap(after)

    def table(self, head: Block, rows: Iterable[Block]) -> None:
        """Rows under a head that stands again on each new page; a row is never split, nor is a short table."""
        rows, first = tuple(rows), True
        height = head.height + sum(row.height for row in rows)
        if self.room - stack_all(self._held).height < height <= _SHORT:
            self._close()
        for row in rows:
            if first:
                self._held.append(head)
                first = False
            elif row.height > self.room:
                self._close()
                self._held.append(head)
            self.put(row)

    def columns(self, rows: Sequence[Block], count: int) -> None:
        """Rows in columns of equal height, from left to right; what does not fit goes on on a new page."""
        width = (BLOCK - (count - 1) * _COLUMN_GAP) / count
        left = list(rows)
        self.put(space(0.01))
        while left:
            if self.room < 60 and not self.fresh:
                self._close()
            height = _least_height(left, count, self.room)
            top = self.y
            for column in range(count):
                taken = _filling(left, height)
                block = stack(left[:taken])
                self._marks += block.at(LEFT + column * (width + _COLUMN_GAP), top)
                self.y = max(self.y, top + block.height)
                left = _trimmed(left[taken:])
            if left:
                self._close()

    # -- pages --

    def new_page(self) -> None:
        """Goes on at the top of a new page."""
        self._close()

    def _release(self) -> None:
        held, self._held = self._held, []
        for block in held:
            if self._bookmark:
                self._bookmarks.append(Bookmark(self._bookmark, self.y))
                self._bookmark = ""
            self._place(block)

    def _place(self, block: Block) -> None:
        self._marks += block.at(LEFT, self.y)
        self.y += block.height

    def _close(self) -> None:
        if self.fresh and not self._bookmarks:
            self._let_go()
            return
        self._pages.append(Page(tuple(self._marks), self._side, False, tuple(self._bookmarks)))
        self._marks, self._bookmarks = [], []
        self._let_go()
        self._side = self._next_side
        self.y = TOP
        self._tell(len(self._pages))

    def _let_go(self) -> None:
        """The pages that waited follow now."""
        self._pages += self._waiting
        self._waiting = []


def column_width(count: int) -> float:
    """How wide one of so many columns is."""
    return (BLOCK - (count - 1) * _COLUMN_GAP) / count


def stack_all(blocks: Iterable[Block]) -> Block:
    """Blocks under each other, white ones too."""
    return stack(blocks)


def _filling(rows: Sequence[Block], height: float) -> int:
    """How many rows fill a column; a head never stands at its foot, and one row always goes."""
    used, count = 0.0, 0
    for row in rows:
        if used + row.height > height + 0.01:
            break
        used += row.height
        count += 1
    while 1 < count < len(rows) and rows[count - 1].keep:
        count -= 1
    return max(count, 1) if rows else 0


def _trimmed(rows: list[Block]) -> list[Block]:
    """The rows without white at the head of a column."""
    place = 0
    while place < len(rows) and not rows[place].marks:
        place += 1
    return rows[place:]


def _least_height(rows: Sequence[Block], count: int, most: float) -> float:
    """The least height at which all rows fit into so many columns, or all there is."""
    low = sum(row.height for row in rows) / count
    height = low
    while height < most:
        left = list(rows)
        for _ in range(count):
            left = _trimmed(left[_filling(left, height) :])
        if not left:
            return height
        height += 5.0
    return most
