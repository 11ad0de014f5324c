"""What a sheet is made at: the request, the words in one or two languages, and the blocks that forms consist of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from types import MappingProxyType
from typing import Any

from ...look.glyphs import glyph
from ...look.marks import Box, Mark, Path, Rect
from ...look.measure import MIDDLE
from ...texts import Say
from ...workshop.collection import Records
from ...workshop.records import Workshop
from ..page import MM
from ..report import Report
from ..text import Anchor, Block, Ink, Type, beside, space, stack
from .model import LEAST, Entry, Request

TITLE = Type(26, 30, bold=True)
LEAD = Type(12, 15.5)
LABEL = Type(12, 15, bold=True)
TEXT = Type(12, 15.5)
HAND = Type(14, 17)
HINT = Type(9.5, 12, role="text.second")
#: The second language is so much smaller.
_SECOND = 0.78


@dataclass(frozen=True, slots=True)
class Desk:
    """A request, the code of the sheet, the least size of its type (large print), and how much tighter than usual it is set."""

    request: Request
    code: str
    least: float = 0.0
    tight: float = 1.0

    @property
    def ink(self) -> Ink:
        """Style and measurer."""
        return self.request.ink

    @property
    def say(self) -> Say:
        """The first language."""
        return self.request.says[0]

    @property
    def second(self) -> Say | None:
        """The second language, if two were asked for."""
        return self.request.says[1] if len(self.request.says) > 1 else None

    @property
    def records(self) -> Records:
        """The records, as others may see them."""
        return self.request.records

    @property
    def shop(self) -> Workshop:
        """The record about the whole."""
        return self.request.records.workshop

    def report(self) -> Report:
        """Names and amounts in words, as in the summary."""
        return Report(self.records, self.say, self.ink, self.request.today, MappingProxyType({}))

    def at(self, kind: Type) -> Type:
        """The kind of type in this sheet's size."""
        return kind.sized(max(kind.size * self.tight, self.least, LEAST))

    def alone(self, say: Say) -> Desk:
        """The same in one language."""
        return replace(self, request=self.request.only(say))

    # -- words --

    def key(self, name: str, say: Say | None = None) -> str:
        """The key of a text: the sheet's own, one that all sheets share, or the whole key."""
        found = say or self.say
        return next((key for key in (f"sheet.{self.code}.{name}", f"sheet.{name}", name) if found.has(key)), "")

    def t(self, name: str, **values: object) -> str:
        """The text in the first language; nothing when there is none."""
        key = self.key(name)
        return self.say.get(key, "", **values) if key else ""

    def t2(self, name: str, **values: object) -> str:
        """The text in the second language, where it differs."""
        key = self.key(name, self.second) if self.second else ""
        found = self.second.get(key, "", **values) if self.second and key else ""
        return "" if found == self.t(name, **values) else found

    def items(self, name: str) -> tuple[str, ...]:
        """The texts of a list in the first language."""
        key = self.key(name)
        return self.say.list(key) if key else ()

    def items2(self, name: str) -> tuple[str, ...]:
        """The texts of a list in the second language."""
        key = self.key(name, self.second) if self.second else ""
        return self.second.list(key) if self.second and key else ()

    def pair(self, name: str, **values: object) -> str:
        """Both languages in one line."""
        return " / ".join(part for part in (self.t(name, **values), self.t2(name, **values)) if part)

    def dated(self, iso: str, style: str = "middle") -> str:
        """A date as each language writes it, in one line."""
        return self.request.each(lambda say: say.date(iso, style))

    # -- blocks --

    def words(self, text: str, width: float, kind: Type = TEXT, second: str = "", anchor: Anchor = "start") -> Block:
        """A paragraph, and the same in the second language smaller under it."""
        kind = self.at(kind)
        first = self.ink.paragraph(text, width, kind, anchor) if text else space(0)
        return stack((first, self.ink.paragraph(second, width, _smaller(kind), anchor))) if second else first

    def both(self, name: str, width: float, kind: Type = TEXT, anchor: Anchor = "start", **values: Any) -> Block:
        """The paragraph at a key in both languages."""
        return self.words(self.t(name, **values), width, kind, self.t2(name, **values), anchor)

    def on_line(self, name: str, width: float, kind: Type = TEXT, **values: Any) -> Block:
        """The words at a key with the second language after them on their line; under them where that is too long."""
        first, second, kind = self.t(name, **values), self.t2(name, **values), self.at(kind)
        small, left = _smaller(kind), self.ink.width(first, kind) + 0.5 * kind.size
        if not second or left + self.ink.width(second, small) > width:
            return self.words(first, width, kind, second)
        base = kind.line / 2 + MIDDLE * kind.size
        return Block(kind.line, (self.ink.text(0, base, first, kind), self.ink.text(left, base, second, small)))

    def bullets(
        self, texts: Sequence[str], width: float, kind: Type = TEXT, gap: float = 4.0, sign: str = "dot", seconds: Sequence[str] = ()
    ) -> Block:
        """Paragraphs with a sign at their left, and the same in the second language smaller under them."""
        kind = self.at(kind)
        room = kind.size * (1.0 if sign == "dot" else 1.7)
        size = kind.size * (0.75 if sign == "dot" else 1.15)
        mark = glyph(sign, 0, 0, size, self.ink["text"], width=0.8)
        rows: list[Block] = []
        for text, second in zip_longest(texts, seconds, fillvalue=""):
            small = self.ink.paragraph(second, width - room, _smaller(kind))
            rows.append(stack((self.ink.signed(mark, room, text, width, kind), Block(small.height, small.at(room, 0)))))
        return stack(rows, gap)

    def numbered(self, texts: Sequence[str], width: float, kind: Type = TEXT, gap: float = 2.0) -> Block:
        """Paragraphs with their numbers at the left."""
        kind = self.at(kind)
        room = self.ink.width("0. ", kind) + 2
        rows = [beside(((0.0, self.ink.paragraph(f"{n}.", room, kind)), (room, self.ink.paragraph(text, width - room, kind))))
                for n, text in enumerate(texts, 1)]  # fmt: skip
        return stack(rows, gap)

    def writing(self, width: float, count: int, pitch: float = 9 * MM, entry: str = "", value: str = "") -> Block:
        """Dotted lines to write on."""
        pitch *= self.tight
        # What is typed into a field has lines of its own, which would run through the dotted ones.
        first = count - 1 if entry and self.request.fillable else 0
        marks: list[Mark] = [self.dots(0.0, pitch * (row + 1) - 1.2, width) for row in range(first, count)]
        if entry:
            rect = Rect(0.0, 1.0, width, pitch * count - 2.5)
            marks.append(Entry(rect, name=entry, value=value, kind="lines" if count > 1 else "text"))
        return Block(pitch * count, tuple(marks))

    def dots(self, x: float, y: float, right: float) -> Mark:
        """One dotted line."""
        return Path((("M", x, y), ("L", right, y)), stroke=self.ink["text.hint"], width=0.7, dash=(0.9, 2.3))

    def field(
        self, name: str, width: float, lines: int = 1, pitch: float = 9 * MM, kind: Type = LABEL, value: str = "", hint: str = "",
        label: float = 0.0,
    ) -> Block:  # fmt: skip
        """A label, at least so high, with lines under it, or with what is known already; in a form a field of this name."""
        parts = [self.on_line(name, width, kind)]
        parts.append(space(max(0.0, label - parts[0].height)))
        if hint:
            parts.append(self.on_line(hint, width, HINT))
        if value and not self.request.fillable:
            parts += [space(2), self.ink.paragraph(value, width, self.at(HAND)), space(3)]
        else:
            parts.append(self.writing(width, lines, pitch, name, value))
        return stack(parts)

    def fields(
        self, names: Sequence[str], width: float, pitch: float = 9 * MM, kind: Type = LABEL, values: Sequence[str] = (), gap: float = 14.0
    ) -> Block:
        """Labels with a line each, side by side; the lines at one height."""
        one = column(width, len(names), gap)
        label = max(self.on_line(name, one, kind).height for name in names)
        known = (*values, *[""] * len(names))
        return self.side_by_side(
            [self.field(name, one, 1, pitch, kind, value, label=label) for name, value in zip(names, known)], width, gap
        )

    def frame(self, width: float, height: float, radius: float = 6.0, line: float = 1.0, role: str = "text") -> Block:
        """A box to write or draw in."""
        return Block(height, (Box(Rect(0, 0, width, height), None, self.ink[role], line, radius=radius),))

    def framed(self, inside: Block, width: float, pad: float = 9.0, line: float = 1.2) -> Block:
        """A block with a line round it; it was made for a width less twice the padding."""
        height = inside.height + 2 * pad
        return Block(height, (*self.frame(width, height, line=line).marks, *inside.at(pad, pad)))

    def side_by_side(self, blocks: Sequence[Block], width: float, gap: float = 14.0) -> Block:
        """Blocks in columns of the same width; they were made for `column(width, count)`."""
        one = column(width, len(blocks), gap)
        return beside([(place * (one + gap), block) for place, block in enumerate(blocks)])

    def tick(self, x: float, y: float, size: float, name: str = "") -> tuple[Mark, ...]:
        """A box to tick, round (x, y)."""
        rect = Rect(x - size / 2, y - size / 2, size, size)
        box = Box(rect, None, self.ink["text"], 1.0, radius=2)
        return (box, Entry(rect, name=name, kind="tick")) if name else (box,)


def _smaller(kind: Type) -> Type:
    """The type of the second language beside this kind."""
    return replace(kind.sized(max(LEAST, kind.size * _SECOND)), bold=False, role="text.second")


def column(width: float, count: int, gap: float = 14.0) -> float:
    """How wide one of so many columns is."""
    return (width - (count - 1) * gap) / count
