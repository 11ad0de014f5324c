"""What one look works with, gathered: the five things handed to it and what follows from them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from ..workshop.collection import Records
from .marks import Key, Rect, Text
from .measure import MIDDLE, Measure
from .numbers import numbers
from .style import Style
from .view import View

if TYPE_CHECKING:
    from fractions import Fraction
    from typing import Literal

T = TypeVar("T")

#: Where words and cards may stand from top to bottom (method 3.1).
BODY_TOP, BODY_BOTTOM = 60.0, 662.0
#: What stays free at the left and right of the visible part.
MARGIN, SMALL_MARGIN = 20.0, 14.0
#: A view that begins lower than this does not show the header.
HEADER_BOTTOM = 50.0


class Words(Protocol):
    """The words of one language, as `texts.Say` gives them."""

    def __call__(self, key: str, **values: object) -> str:
        """The text at a key."""
        ...

    def get(self, key: str, default: str = "", **values: object) -> str:
        """The text at a key, or the default."""
        ...

    def count(self, key: str, n: int, **values: object) -> str:
        """The text for one or for several."""
        ...

    def date(self, iso: str, style: str = "middle") -> str:
        """A date in words."""
        ...

    def number(self, n: int | None) -> str:
        """A whole number with thousands marks."""
        ...

    def decimal(self, x: int | float | Fraction | None, places: int = 1) -> str:
        """A number with so many places; a dash when there is none."""
        ...

    def percent(self, x: int | float | Fraction | None, places: int = 1) -> str:
        """A share that is in per cent; a dash when there is none."""
        ...

    def money(self, n: int | None, currency: str, per_year: bool = False) -> str:
        """An amount in whole currency units."""
        ...

    def amount(self, n: int | None, unit: str | None, currency: str) -> str:
        """An amount with its unit in words."""
        ...

    @property
    def language(self) -> str:
        """The language of the words."""
        ...

    @property
    def second(self) -> Words | None:
        """The words of the language beside it, if there is one."""
        ...

    def money_short(self, n: int | None, currency: str, signed: bool = False) -> str:
        """An amount for drawings."""
        ...


def words_left(area: Rect) -> float:
    """Where words begin at the left of a visible part."""
    return area.x + _margin(area)


def words_right(area: Rect) -> float:
    """Where words end at the right of a visible part."""
    return area.right - _margin(area)


def _margin(area: Rect) -> float:
    return MARGIN if area.y < HEADER_BOTTOM else SMALL_MARGIN


@dataclass(frozen=True, slots=True)
class Sheet:
    """Style, words, view, records and measure of one drawing, with its numbers."""

    canvas: str
    style: Style
    say: Words
    view: View
    records: Records
    measure: Measure
    numbers: Mapping[Key, int]

    @classmethod
    def of(cls, canvas: str, style: Style, say: Words, view: View, records: Records, measure: Measure) -> Sheet:
        """The sheet for a look's own arguments."""
        given = numbers(canvas, records) if view.numbers is None else view.numbers
        return cls(canvas, style, say, view, records, measure, given)

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What all pages of this canvas share: made for the first of them and kept for the others."""
        kept = self.view.kept
        if kept is None:
            return make()
        if name not in kept:
            kept[name] = make()
        found: T = kept[name]
        return found

    def size(self, kind: str) -> float:
        """A text size in units at this view's scale."""
        return self.style.size(kind, self.view.scale)

    def __getitem__(self, role: str) -> str:
        """The colour of a role."""
        return self.style[role]

    @property
    def left(self) -> float:
        """Where words begin at the left."""
        return words_left(self.view.area)

    @property
    def right(self) -> float:
        """Where words end at the right."""
        return words_right(self.view.area)

    @property
    def body(self) -> Rect:
        """The visible part between header and footer."""
        return Rect(self.left, BODY_TOP, self.right - self.left, BODY_BOTTOM - BODY_TOP)

    def width(self, text: str, size: float, bold: bool = False, italic: bool = False) -> float:
        """The width of a line of text."""
        return self.measure.width(text, size, bold, italic)

    def centred(self, x: float, y: float, text: str, size: float, colour: str, bold: bool = False) -> Text:
        """A line whose capitals stand in the middle of a point."""
        return Text(x, y + MIDDLE * size, text, size, colour, bold, anchor="middle")

    def line(
        self, x: float, y: float, text: str, kind: str = "label", role: str = "text", anchor: Literal["start", "middle", "end"] = "start"
    ) -> Text:
        """A line of plain text in a size and a colour of the style."""
        return Text(x, y, text, self.size(kind), self[role], anchor=anchor)
