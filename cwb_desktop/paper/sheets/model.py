"""What a print consists of: leaves that stand alone once cut, papers that leaves are laid on, and fields to fill in on a screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

from ...look.marks import Box, Drawing, Mark, Rect
from ...texts import Say
from ...workshop.collection import Records
from ..page import MM
from ..text import Ink

#: No words are smaller than 2.4 mm.
LEAST = 2.4 * MM + 0.01
SAFE = 10 * MM
#: The paper sizes, upright, in millimetres.
SIZES = {"A0": (841.0, 1189.0), "A1": (594.0, 841.0), "A2": (420.0, 594.0), "A3": (297.0, 420.0), "A4": (210.0, 297.0)}
A4 = (210 * MM, 297 * MM)
A4_WIDE = (297 * MM, 210 * MM)

PaperStyle = Literal["colour", "bw", "ink"]
#: The pages of a canvas in a language at so many millimetres a unit, blank or with what is on it.
LookAt = Callable[[str, Say, float, bool], tuple[Drawing, ...]]


class NoSheet(Exception):
    """A sheet that cannot be made so; `reason` is the key of the sentence that says why."""

    def __init__(self, reason: str, **values: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.values = values


@dataclass(frozen=True, slots=True)
class Entry(Box):
    """A place to write: nothing on paper; in a form that is filled in on a screen a field with this name."""

    name: str = ""
    value: str = ""
    kind: Literal["text", "lines", "tick"] = "text"


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for. `records` have passed the filter; `says` are one or two languages, the first one the larger."""

    records: Records
    says: tuple[Say, ...]
    ink: Ink
    today: str
    look: LookAt
    paper: str = ""
    tile: str = ""
    blank: bool = False
    fillable: bool = False
    copies: int = 1
    people: int = 0
    step: int | None = None
    meeting: str | None = None

    @property
    def given(self) -> bool:
        """Whether there is a workshop to print from, and its content is wanted."""
        return not self.blank and any(record.KIND != "workshop" for record in self.records)

    def only(self, say: Say) -> Request:
        """The same in one language."""
        return replace(self, says=(say,))

    def each(self, words: Callable[[Say], str]) -> str:
        """The same words in each language, in one line."""
        return " / ".join(dict.fromkeys(found for say in self.says if (found := words(say))))


@dataclass(frozen=True, slots=True)
class Leaf:
    """What stands alone once cut: its size in points, its marks, where its foot stands (none: the paper has one), and its bookmark.

    `over` is by how much its words go beyond their place: it is then made again with less room between and smaller type.
    `says` are its languages, where it has not all that were asked for.
    """

    width: float
    height: float
    marks: tuple[Mark, ...]
    foot: Rect | None = None
    title: str = ""
    over: float = 0.0
    says: tuple[Say, ...] = ()


@dataclass(frozen=True, slots=True)
class Layer:
    """Marks on a paper, moved by (x, y) and seen only through the window."""

    marks: tuple[Mark, ...]
    x: float = 0.0
    y: float = 0.0
    window: Rect | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """One side of a sheet of paper in points, y down. `title` is its bookmark, `label` the page's own name (a tile's code)."""

    width: float
    height: float
    layers: tuple[Layer, ...]
    title: str = ""
    label: str = ""

    def marks(self) -> tuple[Mark, ...]:
        """The marks of all layers that are not moved."""
        return tuple(mark for layer in self.layers for mark in layer.marks)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How leaves lie on a paper: its size, the place of each, how they are cut, and which fill a paper.

    That is a leaf that is alone, or each leaf its own paper, or all leaves in turn, as slips in two languages.
    """

    paper: tuple[float, float]
    cells: tuple[Rect, ...]
    cut: Literal["none", "lines", "marks"] = "none"
    fill: Literal["alone", "each", "turn"] = "alone"


def grid(paper: tuple[float, float], columns: int, rows: int, w: float, h: float, cut: Literal["none", "lines", "marks"]) -> Arrangement:
    """Leaves of w × h mm, side by side in the middle of a paper."""
    x, y = (paper[0] - columns * w * MM) / 2, (paper[1] - rows * h * MM) / 2
    cells = tuple(Rect(x + column * w * MM, y + row * h * MM, w * MM, h * MM) for row in range(rows) for column in range(columns))
    return Arrangement(paper, cells, cut)


WHOLE = grid(A4, 1, 1, 210, 297, "none")
WIDE = grid(A4_WIDE, 1, 1, 297, 210, "none")
A5 = grid(A4_WIDE, 2, 1, 148.5, 210, "lines")
TWO_A5 = replace(A5, fill="each")
A6 = grid(A4, 2, 2, 105, 148.5, "lines")
SLIPS = replace(grid(A4, 2, 4, 105, 74.25, "lines"), fill="turn")
CARDS = grid(A4, 2, 5, 85, 54, "marks")
