"""Small pictures of how people sit and work together, for agendas."""

from __future__ import annotations

from math import cos, pi, sin

from ...look.glyphs import glyph
from ...look.marks import Mark, Oval
from ..text import Block, Ink

_PEOPLE = {"alone": 1, "pairs": 2, "alone_pairs": 2, "small": 4, "1-2-4-all": 4}


def form_icon(ink: Ink, form: str, size: float) -> Block:
    """The picture of a form of working, in a square."""
    middle, colour = size / 2, ink["text"]
    if form == "break":
        return Block(size, glyph("hourglass", middle, middle, size * 0.86, colour))
    if form == "anchor_tables":
        return Block(size, glyph("anchor", middle, middle, size * 0.9, colour))
    if form in ("plenary", "market"):
        return Block(size, glyph("bubble" if form == "plenary" else "house", middle, middle, size * 0.86, colour))
    if form == "circle":
        return Block(size, tuple(_dots(middle, size * 0.36, size * 0.08, 8, colour)))
    count = _PEOPLE.get(form, 1)
    return Block(size, tuple(_people(count, size, colour)))


def _dots(middle: float, reach: float, radius: float, count: int, colour: str) -> list[Mark]:
    turns = [2 * pi * place / count for place in range(count)]
    return [Oval(middle + reach * sin(turn), middle - reach * cos(turn), radius, radius, colour) for turn in turns]


def _people(count: int, size: float, colour: str) -> list[Mark]:
    columns = 1 if count == 1 else 2
    rows = (count + columns - 1) // columns
    one = size / max(columns, rows)
    top = (size - rows * one) / 2
    marks: list[Mark] = []
    for place in range(count):
        x, y = (place % columns + 0.5) * one, top + (place // columns + 0.5) * one
        marks += glyph("person", x, y, one * 0.84, colour)
    return marks
