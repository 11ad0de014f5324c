"""Glyphs: small signs drawn as paths in a box of one unit, because the fonts lack them (method 3.1)."""

from __future__ import annotations

import math
from functools import cache
from types import MappingProxyType

from .marks import Mark, Path, Step

#: Width of the lines as a share of the box.
LINE = 2 / 24

# Each glyph is a list of pieces on a grid of 24 x 24. A piece is: how it is drawn, then steps.
# How: s = a line, b = a broad line, d = a dashed line, f = filled in the colour, w = a line in the paper's colour.
# Steps: M L C Z with absolute coordinates; "O x y r" is a circle, "A x y r from to" an arc in degrees clockwise from up.
_FACE = "s O 12 12 10|f O 8.4 9.6 1.35|f O 15.6 9.6 1.35|s "
_PIE = "s O 12 12 10|"
_HEAD = "f M 20 12 L 5 4 L 5 20 Z"
_SHEETS = MappingProxyType({
    "anchor": "s O 12 4.8 2.8|s M 12 7.6 L 12 22|s M 7.2 11.4 L 16.8 11.4"
    "|s M 2.4 13 L 4.2 13 C 4.2 18.4 7.4 22 12 22 C 16.6 22 19.8 18.4 19.8 13 L 21.6 13",
    "euro": "s A 14 12 8 42 -222|s M 2.5 9.8 L 13.5 9.8|s M 2.5 14.2 L 12.6 14.2",
    "pound": "s M 18 6.6 C 17.3 4.2 15.4 3 13.2 3 C 10 3 8.4 5.4 8.4 8.4 L 8.4 15.5 C 8.4 18 7.4 19.8 5.4 20.8 L 18.6 20.8"
    "|s M 4.8 12.4 L 14.6 12.4",
    "coin": "s O 12 12 9.4|s O 12 12 4.4",
    "house": "s M 2.6 11.6 L 12 3.2 L 21.4 11.6|s M 5.2 10 L 5.2 20.8 L 18.8 20.8 L 18.8 10|s M 10 20.8 L 10 14.4 L 14 14.4 L 14 20.8",
    "person": "s O 12 7.2 4.4|s M 3.6 21.6 C 3.6 16.6 7 14.4 12 14.4 C 17 14.4 20.4 16.6 20.4 21.6",
    "exclamation": "b M 12 3.4 L 12 14|f O 12 20 2",
    "plus": "b M 12 3.5 L 12 20.5|b M 3.5 12 L 20.5 12",
    "minus": "b M 3.5 12 L 20.5 12",
    "tick": "b M 3.6 13 L 9.4 18.8 L 20.6 5.6",
    "cross": "b M 5 5 L 19 19|b M 19 5 L 5 19",
    "clock": "s O 12 12 9.6|s M 12 6.2 L 12 12 L 16.2 14.6",
    "clock_late": "s A 12 12 9.6 90 346|s M 12 6.2 L 12 12 L 15.4 14|b M 20.6 2.6 L 20.6 6.6|f O 20.6 10.4 1.3",
    "hourglass": "s M 5.5 2.4 L 18.5 2.4|s M 5.5 21.6 L 18.5 21.6|s M 7 2.4 C 7 8 12 9 12 12 C 12 15 7 16 7 21.6"
    "|s M 17 2.4 C 17 8 12 9 12 12 C 12 15 17 16 17 21.6",
    "arrow_right": "s M 2.5 12 L 21 12|s M 14.5 5 L 21.5 12 L 14.5 19",
    "arrow_left": "s M 21.5 12 L 3 12|s M 9.5 5 L 2.5 12 L 9.5 19",
    "arrow_up": "s M 12 21.5 L 12 3|s M 5 9.5 L 12 2.5 L 19 9.5",
    "arrow_down": "s M 12 2.5 L 12 21|s M 5 14.5 L 12 21.5 L 19 14.5",
    "arrow_up_right": "s M 4.5 19.5 L 19 5|s M 9 4.5 L 19.5 4.5 L 19.5 15",
    "arrow_both": "s M 3 12 L 21 12|s M 15.5 6 L 21.5 12 L 15.5 18|s M 8.5 6 L 2.5 12 L 8.5 18",
    "head_right": _HEAD,
    "head_left": "f M 4 12 L 19 4 L 19 20 Z",
    "head_up": "f M 12 4 L 4 19 L 20 19 Z",
    "head_down": "f M 12 20 L 4 5 L 20 5 Z",
    "face_1": _FACE + "M 6.8 18.6 C 8.2 13.2 15.8 13.2 17.2 18.6 Z",
    "face_2": _FACE + "M 7.6 16.8 C 9.4 14.8 14.6 14.8 16.4 16.8",
    "face_3": _FACE + "M 7.8 15.8 L 16.2 15.8",
    "face_4": _FACE + "M 7.6 14.8 C 9.4 17 14.6 17 16.4 14.8",
    "face_5": _FACE + "M 6.8 13.8 C 8.2 19.2 15.8 19.2 17.2 13.8 Z",
    "box": "s M 3 3 L 21 3 L 21 21 L 3 21 Z",
    "box_ticked": "s M 3 3 L 21 3 L 21 21 L 3 21 Z|s M 7 12.4 L 10.8 16.2 L 17.4 8",
    "box_crossed": "s M 3 3 L 21 3 L 21 21 L 3 21 Z|s M 8 8 L 16 16|s M 16 8 L 8 16",
    "circle": "s O 12 12 9.6",
    "circle_ticked": "f O 12 12 10.6|w M 6.8 12.4 L 10.6 16.2 L 17.4 8.4",
    "circle_dashed": "d O 12 12 9.4",
    "dot": "f O 12 12 5",
    "quality_counted": "f O 12 12 9.6",
    "quality_estimated": "s O 12 12 9|f M 12 3 L 12 21 C 7 21 3 17 3 12 C 3 7 7 3 12 3 Z",
    "quality_guess": "s O 12 12 9",
    "level_0": "s O 12 12 10",
    "level_1": _PIE + "f M 12 12 A 12 12 10 0 90 Z",
    "level_2": _PIE + "f M 12 12 A 12 12 10 0 180 Z",
    "level_3": _PIE + "f M 12 12 A 12 12 10 0 270 Z",
    "level_4": "f O 12 12 11|w M 6.6 12.4 L 10.6 16.4 L 17.6 8.2",
    "eye_off": "s M 1.8 12 C 4.4 7 8 4.8 12 4.8 C 16 4.8 19.6 7 22.2 12 C 19.6 17 16 19.2 12 19.2 C 8 19.2 4.4 17 1.8 12 Z"
    "|s O 12 12 3.4|b M 3.6 2.8 L 20.4 21.2",
    "crack": "b M 14.4 1.6 L 8.6 8.4 L 14.6 12.2 L 9 16.8 L 11.6 22.4",
    "snow": "s M 12 1.8 L 12 22.2|s M 3.2 6.9 L 20.8 17.1|s M 3.2 17.1 L 20.8 6.9|s M 9.2 3.6 L 12 6.2 L 14.8 3.6"
    "|s M 9.2 20.4 L 12 17.8 L 14.8 20.4"
    "|s M 3.4 10.4 L 7 9.1 L 6.2 5.4|s M 20.6 13.6 L 17 14.9 L 17.8 18.6|s M 3.4 13.6 L 7 14.9 L 6.2 18.6"
    "|s M 20.6 10.4 L 17 9.1 L 17.8 5.4",
    "stuck": "s M 8 2 L 16 2 L 22 8 L 22 16 L 16 22 L 8 22 L 2 16 L 2 8 Z|b M 9.4 8 L 9.4 16|b M 14.6 8 L 14.6 16",
    "help": "s M 11 12 L 13 12 C 14.1 12 15 11.1 15 10 C 15 8.9 14.1 8 13 8 L 10 8 C 9.4 8 8.9 8.2 8.6 8.6 L 3 14|s M 2 13 L 8 19"
    "|s M 7 18 L 8.6 16.6 C 8.9 16.2 9.4 16 10 16 L 14 16 C 15.1 16 16.1 15.6 16.8 14.8 L 21.4 10.4 C 22.2 9.6 22.3 8.4 21.5 7.5"
    " C 20.7 6.7 19.4 6.7 18.65 7.5 L 14.4 11.4",
    "star": "f M 12 1.5 L 15 8.8 L 22.8 9.3 L 16.8 14.4 L 18.7 22 L 12 17.8 L 5.3 22 L 7.2 14.4 L 1.2 9.3 L 9 8.8 Z",
    "scissors": "s O 5.4 6.4 3|s O 5.4 17.6 3|s M 8 8 L 21.6 18.6|s M 8 16 L 21.6 5.4",
    "pillar_own": "s O 7.4 16.2 5|s M 11.2 12.6 L 21 2.8|s M 15.2 8.6 L 18.4 11.8|s M 18.4 5.4 L 21.6 8.6",
    "pillar_finance": "s M 4 13 C 4 8.6 7.8 6 12 6 C 13.6 6 14.6 6.2 15.8 6.8 L 19 4.4 L 18.8 8.6 C 19.8 9.6 20.2 10.4 20.6 11.4"
    " L 22.4 11.8 L 22.4 15.6 L 20.2 16 C 19.6 17 18.8 17.8 17.6 18.4 L 17.6 21.4 L 14.4 21.4 L 14.2 19.6 L 10.4 19.6 L 10.2 21.4"
    " L 7 21.4 L 7 18.2 C 5 17 4 15.2 4 13 Z|f O 16.6 11.2 1.3|s M 9 10 L 13 9.4|s M 4 12.6 C 2.6 12.2 1.8 11 2 9.4",
    "pillar_hire": "s M 2.4 7.4 L 21.6 7.4 L 21.6 20.6 L 2.4 20.6 Z|s M 8.2 7.4 L 8.2 3.4 L 15.8 3.4 L 15.8 7.4|s M 2.4 13.2 L 21.6 13.2",
    "pillar_land": "s M 5.2 2.4 L 18.8 2.4 L 18.8 21.6 L 5.2 21.6 Z|s M 10 21.6 L 10 17 L 14 17 L 14 21.6|f O 9.4 7 1.3|f O 14.6 7 1.3"
    "|f O 9.4 12 1.3|f O 14.6 12 1.3",
    "pillar_buy": "s M 2.2 10 L 21.8 10|s M 4 10 L 6.4 21 L 17.6 21 L 20 10|s M 9 3 L 5.8 10|s M 15 3 L 18.2 10|s M 9.6 13.6 L 10 17.6"
    "|s M 14.4 13.6 L 14 17.6",
    "umbrella": "s M 2.6 12.4 C 2.6 6.8 6.8 3 12 3 C 17.2 3 21.4 6.8 21.4 12.4 Z"
    "|s M 12 12.4 L 12 19 C 12 20.6 13 21.4 14.2 21.4 C 15.4 21.4 16.2 20.6 16.2 19.4",
    "book": "s M 12 6 C 9.6 4.2 6 3.8 2.4 4.4 L 2.4 19.2 C 6 18.6 9.6 19 12 20.8 C 14.4 19 18 18.6 21.6 19.2 L 21.6 4.4"
    " C 18 3.8 14.4 4.2 12 6 Z|s M 12 6 L 12 20.8",
    "hammer": "s M 3.4 4 L 14.6 4 C 17.4 4 19.6 5.8 20.6 9.4 L 3.4 9.4 Z|s M 8.2 9.4 L 8.2 21.4 L 12.2 21.4 L 12.2 9.4",
    "bank": "s M 2.4 9.4 L 12 3 L 21.6 9.4 Z|s M 5.4 9.4 L 5.4 18|s M 10 9.4 L 10 18|s M 14 9.4 L 14 18|s M 18.6 9.4 L 18.6 18"
    "|s M 3.6 18 L 20.4 18|s M 2.4 21 L 21.6 21",
    "pin": "s M 12 21.6 C 7.4 16.6 5 13 5 9.6 C 5 5.4 8.2 2.6 12 2.6 C 15.8 2.6 19 5.4 19 9.6 C 19 13 16.6 16.6 12 21.6 Z|s O 12 9.6 2.8",
    "gift": "s M 3 8.4 L 21 8.4 L 21 12.2 L 3 12.2 Z|s M 4.8 12.2 L 4.8 21 L 19.2 21 L 19.2 12.2|s M 12 8.4 L 12 21"
    "|s M 12 8.4 C 8.6 8.4 6.6 6.8 7 5 C 7.4 3 10.8 3.4 12 8.4|s M 12 8.4 C 15.4 8.4 17.4 6.8 17 5 C 16.6 3 13.2 3.4 12 8.4",
    "tag": "s M 3 3 L 12.4 3 L 21.4 12 L 12 21.4 L 3 12.4 Z|f O 7.4 7.4 1.5",
    "more": "f O 5 12 2|f O 12 12 2|f O 19 12 2",
    "cart": "s M 1.8 3.4 L 4.8 3.4 L 7.6 15.4 L 18.6 15.4 L 21.2 7 L 5.8 7|s O 9 19.4 1.8|s O 17 19.4 1.8",
    "bolt": "s M 13.4 2.2 L 4.8 13.6 L 11 13.6 L 10.2 21.8 L 19.2 9.8 L 12.8 9.8 Z",
    "heart": "s M 12 20.6 C 6 16 2.6 12.8 2.6 8.8 C 2.6 5.8 4.8 3.8 7.4 3.8 C 9.4 3.8 11 5 12 6.8"
    " C 13 5 14.6 3.8 16.6 3.8 C 19.2 3.8 21.4 5.8 21.4 8.8 C 21.4 12.8 18 16 12 20.6 Z",
    "bus": "s M 3 4.4 L 21 4.4 L 21 17.6 L 3 17.6 Z|s M 3 11.4 L 21 11.4|s M 12 4.4 L 12 11.4|f O 7.2 19.6 2|f O 16.8 19.6 2",
    "truck": "s M 1.8 5.6 L 14 5.6 L 14 17 L 1.8 17 Z|s M 14 9.4 L 18.6 9.4 L 22.2 13 L 22.2 17 L 14 17|f O 6.4 18.6 2.2|f O 17.8 18.6 2.2",
    "people": "s O 8.4 8 3.6|s M 1.8 20.6 C 1.8 16.4 4.6 14.2 8.4 14.2 C 12.2 14.2 15 16.4 15 20.6|s O 16.6 7.6 2.9"
    "|s M 17.4 13.4 C 20.2 13.8 22.2 15.8 22.2 19.4",
    "percent": "s O 6.8 6.8 3.4|s O 17.2 17.2 3.4|s M 19.6 4.4 L 4.4 19.6",
    "balloon": "s O 12 8.6 6.2|s M 12 14.8 L 10.6 16.8 L 13.4 16.8 Z|s M 12 16.8 C 12 18.6 10.4 19.2 11.6 21.8",
    "cup": "s M 4 6.4 L 17 6.4 L 17 14 C 17 17 15 18.6 12.6 18.6 L 8.4 18.6 C 6 18.6 4 17 4 14 Z"
    "|s M 17 8.4 C 22.8 7.6 22.8 14 17 13.6|s M 3 21.6 L 18 21.6",
    "phone": "s M 6.6 2.4 L 17.4 2.4 L 17.4 21.6 L 6.6 21.6 Z|s M 6.6 17.4 L 17.4 17.4|f O 12 19.5 1",
    "bubble": "s M 3 3.6 L 21 3.6 L 21 16.4 L 10.4 16.4 L 5.4 21.4 L 5.4 16.4 L 3 16.4 Z",
})  # fmt: skip

#: Every name that `glyph` knows.
NAMES = tuple(_SHEETS)
_MONEY = MappingProxyType({"EUR": "euro", "GBP": "pound"})
_LINES = MappingProxyType({"s": 1.0, "b": 1.5, "d": 1.0, "w": 1.2})


def money(currency: str) -> str:
    """The name of the glyph for this currency; a coin where it has none of its own."""
    return _MONEY.get(currency, "coin")


def glyph(
    name: str, x: float, y: float, size: float, colour: str, paper: str | None = None, width: float | None = None
) -> tuple[Mark, ...]:
    """The glyph in a box of `size` round (x, y). `width` is that of its thin lines; `paper` the colour of what is cut out of it.

    Raises KeyError for a name that is not in NAMES.
    """
    line = size * LINE if width is None else width
    marks: list[Mark] = []
    for how, steps in _pieces(name):
        placed = tuple(_placed(step, x, y, size) for step in steps)
        if how == "f":
            marks.append(Path(placed, fill=colour))
            continue
        stroke = paper if how == "w" else colour
        if stroke:
            dash = (size * 4.6 / 24, size * 3.8 / 24) if how == "d" else ()
            marks.append(Path(placed, stroke=stroke, width=line * _LINES[how], dash=dash))
    return tuple(marks)


def arc(x: float, y: float, radius: float, start: float, end: float) -> tuple[Step, ...]:
    """Curves along a circle from one angle to another, degrees clockwise from up; the first step moves to the start."""
    pieces = max(1, math.ceil(abs(end - start) / 90 - 1e-9))
    step = math.radians((end - start) / pieces)
    bow = radius * 4 / 3 * math.tan(step / 4)
    angle = math.radians(start)
    steps: list[Step] = [("M", x + radius * math.sin(angle), y - radius * math.cos(angle))]
    for _ in range(pieces):
        after = angle + step
        steps.append((
            "C",
            x + radius * math.sin(angle) + bow * math.cos(angle), y - radius * math.cos(angle) + bow * math.sin(angle),
            x + radius * math.sin(after) - bow * math.cos(after), y - radius * math.cos(after) - bow * math.sin(after),
            x + radius * math.sin(after), y - radius * math.cos(after),
        ))  # fmt: skip
        angle = after
    return tuple(steps)


def _placed(step: Step, x: float, y: float, size: float) -> Step:
    values = [(x if place % 2 == 0 else y) + value * size for place, value in enumerate(step[1:])]
    return (step[0], *values)


@cache
def _pieces(name: str) -> tuple[tuple[str, tuple[Step, ...]], ...]:
    """The glyph's pieces in a box of one unit round (0, 0)."""
    pieces: list[tuple[str, tuple[Step, ...]]] = []
    for piece in _SHEETS[name].split("|"):
        words = piece.split()
        steps: list[Step] = []
        place = 1
        while place < len(words):
            letter = words[place]
            count = {"M": 2, "L": 2, "C": 6, "Z": 0, "O": 3, "A": 5}[letter]
            steps += _drawn(letter, [float(word) for word in words[place + 1 : place + 1 + count]])
            place += 1 + count
        pieces.append((words[0], tuple((step[0], *((value - 12) / 24 for value in step[1:])) for step in steps)))
    return tuple(pieces)


def _drawn(letter: str, values: list[float]) -> tuple[Step, ...]:
    if letter == "O":
        x, y, radius = values
        return (*arc(x, y, radius, 90, 450), ("Z",))
    if letter == "A":
        x, y, radius, start, end = values
        curves = arc(x, y, radius, start, end)
        return (("L" if _continues(values) else "M", *curves[0][1:]), *curves[1:])
    return ((letter, *values),)


def _continues(values: list[float]) -> bool:
    """Whether an arc goes on from where the piece is: the pies, whose arcs begin straight up."""
    return values[3] == 0
