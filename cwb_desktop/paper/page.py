"""The sheet of paper: A4 upright or on its side, in points with y down, where words may stand, and what stands on every sheet."""

from __future__ import annotations

from dataclasses import dataclass

from ..look.marks import Box, Drawing, Mark, Path, Rect
from ..look.measure import MIDDLE
from .text import Ink, Type

#: One millimetre in points.
MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
#: Nothing may stand nearer to the edge: home printers cannot reach it.
SAFE = 10 * MM
#: The block of text (look 5).
LEFT, BLOCK = 18 * MM, 178 * MM
RIGHT = LEFT + BLOCK
#: Where the body begins and ends.
TOP, BOTTOM = 25.5 * MM, 274.5 * MM
_HEAD_RULE = 20.7 * MM
_HEAD = Type(11, 13, role="text.second")
_FOOT = Type(9, 11, role="text.second")
_FOOT_BOLD = Type(9, 11, bold=True)


@dataclass(frozen=True, slots=True)
class Foot:
    """Where the foot of a sheet is: from left to right, the line above it, and the baseline of its words."""

    left: float
    right: float
    rule: float
    base: float


UPRIGHT = Foot(LEFT, RIGHT, 278 * MM, 283.3 * MM)
#: On its side, as wide as the words of a canvas that fills the safe area.
ON_SIDE = Foot(23.2 * MM, HEIGHT - 23.2 * MM, 192 * MM, 197 * MM)


@dataclass(frozen=True, slots=True)
class Running:
    """What every sheet says: title at the top, and below place, date, which sheet it is, and the mark of an example."""

    title: str
    place: str
    date: str
    sheet: str
    example: str


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline: what it says, how far down the page it is, and how deep in the outline."""

    title: str
    y: float
    level: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet; `side` stands at the right of its head. A bare page, and one on its side, has a foot only.

    `drawing` is the page of a canvas that fills it, if any.
    """

    marks: tuple[Mark, ...]
    side: str = ""
    bare: bool = False
    bookmarks: tuple[Bookmark, ...] = ()
    on_side: bool = False
    drawing: Drawing | None = None

    @property
    def width(self) -> float:
        """How wide the sheet is."""
        return HEIGHT if self.on_side else WIDTH

    @property
    def height(self) -> float:
        """How high the sheet is."""
        return WIDTH if self.on_side else HEIGHT


def rule(y: float, thickness: float, colour: str, left: float = LEFT, right: float = RIGHT) -> Path:
    """A line across the block of text."""
    return Path((("M", left, y), ("L", right, y)), stroke=colour, width=thickness, round=False)


def fitted(ink: Ink, text: str, width: float, kind: Type, lines: int, least: float) -> tuple[Type, tuple[str, ...]]:
    """The text in at most so many lines, in smaller type where it must be, down to `least`; then in as many as it needs."""
    size = kind.size
    while True:
        found = ink.wrap(text, width, kind)
        if len(found) <= lines or size <= least:
            return kind, found
        size = max(least, size - max(0.5, size / 12))
        kind = kind.sized(size)


def balanced(ink: Ink, text: str, width: float, kind: Type) -> tuple[str, ...]:
    """The lines of a text, in as many as it needs and about equally long."""
    lines = ink.wrap(text, width, kind)
    while width > 60 and len(narrower := ink.wrap(text, width - 6, kind)) == len(lines) and _whole(narrower, text):
        lines, width = narrower, width - 6
    return lines


def _whole(lines: tuple[str, ...], text: str) -> bool:
    """Whether no word was broken."""
    return " ".join(lines).split() == text.split()


def furnished(ink: Ink, running: Running, page: Page, pages: str) -> tuple[Mark, ...]:
    """The marks of a sheet between its head and its foot; `pages` says which one it is. The cover and a canvas bring their own head."""
    foot = _foot(ink, running, pages, ON_SIDE if page.on_side else UPRIGHT)
    if page.bare or page.on_side:
        return (*page.marks, *foot)
    return (*_head(ink, running.title, page.side), *page.marks, *foot)


def _head(ink: Ink, title: str, side: str) -> list[Mark]:
    taken = ink.width(side, _HEAD) + 14 if side else 0.0
    kind, lines = fitted(ink, title, BLOCK - taken, _HEAD, 2, 8)
    base = _HEAD_RULE - 7
    marks: list[Mark] = [rule(_HEAD_RULE, 0.5 * MM, ink["text"])]
    for place, line in enumerate(lines):
        marks.append(ink.text(LEFT, base - (len(lines) - 1 - place) * kind.line, line, kind))
    if side:
        marks.append(ink.text(RIGHT, base, side, _HEAD, "end"))
    return marks


def _foot(ink: Ink, running: Running, pages: str, foot: Foot) -> list[Mark]:
    y = foot.base
    x = foot.right - ink.width(pages, _FOOT)
    marks: list[Mark] = [rule(foot.rule, 0.35 * MM, ink["text"], foot.left, foot.right), ink.text(x, y, pages, _FOOT)]
    if running.example:
        width = ink.width(running.example, _FOOT_BOLD) + 11
        x -= width + 13
        marks.append(Box(Rect(x, y - MIDDLE * 9 - 7, width, 14), None, ink["text"], 1.0, radius=3.5))
        marks.append(ink.text(x + width / 2, y, running.example, _FOOT_BOLD, "middle"))
    details = [word for word in (running.date, running.sheet) if word]
    room = x - 14 - foot.left - sum(ink.width(word, _FOOT) + 13 for word in details)
    kind, lines = fitted(ink, running.place, room, _FOOT_BOLD, 2, 7)
    if len(lines) > 3:  # the sheet's own date and code give way: the cover and the file say them too
        details, room = [], x - 14 - foot.left
        kind, lines = fitted(ink, running.place, room, _FOOT_BOLD, 2, 7)
    x = foot.left
    for place, line in enumerate(lines):
        marks.append(ink.text(foot.left, y + (place - (len(lines) - 1) / 2) * kind.line, line, kind))
        x = max(x, foot.left + ink.width(line, kind) + 13)
    for word in details:
        marks.append(ink.text(x, y, word, _FOOT))
        x += ink.width(word, _FOOT) + 13
    return marks
