"""Paragraphs of words in several cuts with signs between them, for cards: whole, or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from .glyphs import glyph
from .marks import Mark, Text, moved
from .measure import ABOVE, BELOW, BREAKS, LINE, MIDDLE
from .sheet import Sheet

#: A word, or a part of it that ends where it may be broken, and the blank after it.
_PIECE = re.compile(rf"[^ ]+?(?:[{BREAKS}](?=[^ ]{{3}})|(?= )|$) *")
_FIXED = "\N{NO-BREAK SPACE}"
_SIGN, _BETWEEN = 1.0, 0.42
#: From line to line where that lets all words find room.
_TIGHT = 1.07


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one cut, after a sign if there is one (a glyph's name)."""

    text: str
    role: str = "text"
    bold: bool = False
    italic: bool = False
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Para:
    """Spans that flow one after another; `grow` makes them larger than the size of their kind, `gap` is air above in sizes."""

    spans: tuple[Span, ...]
    kind: str = "label"
    grow: float = 1.0
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Prose:
    """Written paragraphs from (0, 0) down."""

    marks: tuple[Mark, ...]
    height: float

    def at(self, x: float, y: float) -> tuple[Mark, ...]:
        """The marks with their upper left corner there."""
        return tuple(moved(mark, x, y) for mark in self.marks)


def para(text: str, role: str = "text", *, bold: bool = False, italic: bool = False, grow: float = 1.0, sign: str = "") -> Para:
    """A paragraph of one span."""
    return Para((Span(text, role, bold, italic, sign),), grow=grow)


def prose(sheet: Sheet, paras: Sequence[Para], width: float, height: float = 1e6, leading: float = LINE) -> Prose | None:
    """The paragraphs in this room, or None where a word or a line is too much for it."""
    flow, y, after = _Flow(sheet, width, leading), 0.0, 0.0
    for one in paras:
        if not any(span.text or span.sign for span in one.spans):
            continue
        size = sheet.size(one.kind) * one.grow
        y += one.gap * size
        lines = flow.paragraph(one.spans, size, y)
        if not lines:
            return None
        y += lines * leading * size
        after = (leading - ABOVE - BELOW) * size
    return Prose(tuple(flow.marks), y - after) if y - after <= height + 0.01 else None


def loose_or_tight(sheet: Sheet, paras: Sequence[Para], width: float, height: float) -> Prose | None:
    """The paragraphs with air between their lines, or in one size and close together where only that finds room."""
    small = [replace(one, grow=1.0, gap=0.0) for one in paras]
    return prose(sheet, paras, width, height) or prose(sheet, small, width, height, _TIGHT)


@dataclass(slots=True)
class _Flow:
    """Where the next word comes."""

    sheet: Sheet
    width: float
    leading: float
    marks: list[Mark] = field(default_factory=list[Mark])
    x: float = 0.0
    base: float = 0.0

    def paragraph(self, spans: Sequence[Span], size: float, top: float) -> int:
        """Writes the spans; how many lines they took, 0 where they find no room."""
        hang = _SIGN * size + 0.25 * size if spans[0].sign and len(spans) == 1 else 0.0
        self.x, self.base = 0.0, top + ABOVE * size
        for number, span in enumerate(spans):
            if number and self.x:
                self.x += _BETWEEN * size
            if not self._span(span, size, hang):
                return 0
        return round((self.base - top - ABOVE * size) / (self.leading * size)) + 1

    def _span(self, span: Span, size: float, hang: float) -> bool:
        pieces = list(_pieces(span.text))
        sign = _SIGN * size + (0.25 * size if pieces else 0.0) if span.sign else 0.0
        first = self.sheet.width(pieces[0].rstrip(), size, span.bold, span.italic) if pieces else 0.0
        if self.x > hang and self.x + sign + first > self.width:
            self._down(size, hang)
        if span.sign:
            self._sign(span, size)
            self.x += sign
        line = ""
        for piece in pieces:
            if self.x + self.sheet.width((line + piece).rstrip(), size, span.bold, span.italic) > self.width + 0.001:
                self._write(line, span, size)
                if line:
                    self._down(size, hang)
                line = ""
                if self.x + self.sheet.width(piece.rstrip(), size, span.bold, span.italic) > self.width + 0.001:
                    return False
            line += piece
        self._write(line, span, size)
        return self.x <= self.width + 0.001

    def _sign(self, span: Span, size: float) -> None:
        middle = self.base - MIDDLE * size
        self.marks += glyph(
            span.sign, self.x + _SIGN * size / 2, middle, _SIGN * size, self.sheet[span.role], self.sheet["sheet"], 0.1 * size
        )

    def _write(self, line: str, span: Span, size: float) -> None:
        if line.strip():
            self.marks.append(Text(self.x, self.base, line.rstrip(), size, self.sheet[span.role], span.bold, span.italic))
            self.x += self.sheet.width(line.rstrip(), size, span.bold, span.italic)

    def _down(self, size: float, hang: float) -> None:
        self.x, self.base = hang, self.base + self.leading * size


def _pieces(text: str) -> Iterator[str]:
    return (loose(found[0]) for found in _PIECE.finditer(text.strip()))


def amount_words(sheet: Sheet, amount: int | None, unit: str | None) -> str:
    """An amount with its unit that is broken only where that reads well; "" where there is none."""
    if amount is None:
        return ""
    currency = sheet.records.workshop.currency
    whole, money = sheet.say.amount(amount, unit, currency), sheet.say.money(amount, currency)
    parts = (money, whole.removeprefix(money).strip()) if whole.startswith(money) else (whole,)
    return " ".join(fixed(part) for part in parts if part)


def fixed(words: str) -> str:
    """The words so that they stay together on a line."""
    return words.replace(" ", _FIXED)


def loose(words: str) -> str:
    """The words as they are read."""
    return words.replace(_FIXED, " ")
