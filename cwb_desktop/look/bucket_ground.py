"""The bucket itself: wall, rim, scale, water as high as what stays, the share in words, and the totals under it (method 3.4)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from ..workshop.figures.bucket import Bucket
from ..workshop.figures.rounding import rounded
from .columns import balanced
from .frame import furniture
from .marks import Box, Item, Mark, Path, Rect, Step, Text
from .measure import ABOVE, BELOW, LINE, MIDDLE
from .sheet import Sheet

#: The bucket's top and bottom edge, and its corners there.
TOP, BOTTOM = 220.0, 560.0
TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT = 360.0, 640.0, 400.0, 600.0
MIDDLE_X = 500.0
_WALL, _RIM, _RIM_OUT = 3.2, 12.0, 10.0
_SHARE, _SHARE_LARGE, _SHARE_Y = 52.0, 68.0, 343.0
#: Size and middle of the totals; with labels from `_LARGE` on they stand higher, so that all has room.
_TOTAL, _TOTALS_Y, _TOTALS_HIGH, _LARGE = 18.0, 606.0, 591.0, 14.0
_HATCH = 9.0
_BANDS = (230.0, 770.0)
#: Where the bucket stands, and the lines between it and its panels.
BUCKET = Rect(TOP_LEFT - _RIM_OUT, TOP - _RIM / 2, TOP_RIGHT - TOP_LEFT + 2 * _RIM_OUT, BOTTOM - TOP + _RIM)
_PANEL_LINES = (226.0, 774.0)


def wall_x(side: str, y: float) -> float:
    """Where the left or right wall is at this height."""
    share = (y - TOP) / (BOTTOM - TOP)
    if side == "left":
        return TOP_LEFT + share * (BOTTOM_LEFT - TOP_LEFT)
    return TOP_RIGHT + share * (BOTTOM_RIGHT - TOP_RIGHT)


def water_top(share: Fraction | None) -> float:
    """How high the water stands: the retention in per cent of the bucket's height."""
    return BOTTOM - float(share or 0) / 100 * (BOTTOM - TOP)


def ground(sheet: Sheet, share: Fraction | None, words: Sequence[Rect] = ()) -> Iterator[Item]:
    """Water, scale and wall, and the lines that part them from the panels; `words` stand in the bucket."""
    lines = (Path((("M", x, 62), ("L", x, 662)), None, sheet["line"], sheet.style.width("line")) for x in _PANEL_LINES)
    yield furniture("panels", tuple(lines))
    if share:
        yield furniture("water", _water(sheet, water_top(share)))
    if sheet.style.draws("subtitles"):
        yield furniture("scale", tuple(_scale(sheet, words)))
    wall: tuple[Step, ...] = (("M", TOP_LEFT, TOP), ("L", BOTTOM_LEFT, BOTTOM), ("L", BOTTOM_RIGHT, BOTTOM), ("L", TOP_RIGHT, TOP))
    rim = Rect(TOP_LEFT - _RIM_OUT, TOP - _RIM / 2, TOP_RIGHT - TOP_LEFT + 2 * _RIM_OUT, _RIM)
    ink = sheet["bucket.wall"]
    yield furniture("bucket", (Path(wall, None, ink, _WALL), Box(rim, sheet["sheet"], ink, _WALL * 0.85, radius=_RIM / 2)))


def _water(sheet: Sheet, top: float) -> tuple[Mark, ...]:
    """The water with waves on it, and in black and white hatched."""
    left, right = wall_x("left", top), wall_x("right", top)
    high = min(2.0, (BOTTOM - top) / 3)
    waves: list[Step] = [("M", left, top)]
    count = max(2, round((right - left) / 44))
    pitch = (right - left) / count
    for place in range(count):
        x = left + place * pitch
        waves.append(("C", x + pitch * 0.3, top - 2 * high, x + pitch * 0.7, top + 2 * high, x + pitch, top))
    body: tuple[Step, ...] = (*waves, ("L", BOTTOM_RIGHT, BOTTOM), ("L", BOTTOM_LEFT, BOTTOM), ("Z",))
    line = sheet["bucket.water.line"]
    hatch = _hatch(sheet, top + high) if sheet.style.draws("hatch") else ()
    return (Path(body, sheet["bucket.water"]), *hatch, Path(tuple(waves), None, line, 1.6))


def _hatch(sheet: Sheet, top: float) -> tuple[Mark, ...]:
    """Lines at 45 degrees between the walls under this height."""
    slope = (BOTTOM_LEFT - TOP_LEFT) / (BOTTOM - TOP)
    marks: list[Mark] = []
    for place in range(math.ceil((BOTTOM_RIGHT + BOTTOM - TOP_LEFT - top) / _HATCH) + 60):
        total = TOP_LEFT + top + place * _HATCH
        # On a line x + y = total the walls are crossed where x = wall_x(total - x).
        low = (TOP_LEFT + slope * (total - TOP)) / (1 + slope)
        high = (TOP_RIGHT - slope * (total - TOP)) / (1 - slope)
        first, last = max(low, total - BOTTOM), min(high, total - top)
        if last - first > 1:
            marks.append(Path((("M", first, total - first), ("L", last, total - last)), None, sheet["bucket.water.line"], 0.6))
    return tuple(marks)


def _scale(sheet: Sheet, words: Sequence[Rect]) -> Iterator[Mark]:
    """Ticks at a quarter, half and three quarters on the inner wall, with their figures where these meet no words."""
    for part in (25, 50, 75):
        y = BOTTOM - part / 100 * (BOTTOM - TOP)
        x = wall_x("right", y) - _WALL / 2
        yield Path((("M", x - 12, y), ("L", x, y)), None, sheet["control"], 1.0)
        size = sheet.size("small")
        figure = Text(x - 17, y + MIDDLE * size, sheet.say.percent(part, 0), size, sheet["text.second"], anchor="end")
        if not any(sheet.measure.box(figure).grown(2).meets(one) for one in words):
            yield figure


def share_words(sheet: Sheet, share: Fraction | None) -> Item:
    """What stays, large, and in words under it."""
    label, number = sheet.size("label"), sheet.say.percent(share)
    size = _SHARE_LARGE if sheet.style.draws("figures") and sheet.width(number, _SHARE_LARGE, True) < 200 else _SHARE
    number_y = _SHARE_Y + MIDDLE * size
    marks = [Text(MIDDLE_X, number_y, number, size, sheet["text"], True, anchor="middle")]
    room = 138.0 if sheet.style.draws("subtitles") else 205.0
    y = number_y + BELOW * size + ABOVE * label
    for line in balanced(sheet, sheet.say("canvas.money_flows.retention"), room, label):
        marks.append(sheet.line(MIDDLE_X, y, line, role="text.second", anchor="middle"))
        y += LINE * label
    if sheet.style.draws("hatch"):
        marks = [replace(mark, halo=sheet["sheet"], halo_width=0.32 * min(mark.size, 18.0)) for mark in marks]
    return furniture("share", tuple(marks))


def totals(sheet: Sheet, sums: Bucket) -> Item:
    """What comes in, leaks away and stays, side by side under the bucket; what is not spent too, where there is any."""
    figures = [
        (sums.inflow_total, "canvas.money_flows.comes_in", "text"),
        (int(rounded(sums.leaks, 0)), "canvas.money_flows.leaks", "text"),
        (int(rounded(sums.stays, 0)), "canvas.money_flows.stays", "text"),
    ]
    if sums.unassigned > 0:
        figures.append((sums.unassigned, "canvas.money_flows.unassigned", "text"))
    elif sums.unassigned < 0:
        figures.append((-sums.unassigned, "money_flows.overspent", "danger"))
    label = sheet.size("label")
    size = max(_TOTAL, 1.3 * label)
    texts = [sheet.say.money_short(amount, sheet.records.workshop.currency) for amount, _, _ in figures]
    widest = max(sheet.width(text, size, True) for text in texts)
    pitch = min(max(130.0, widest + size), (_BANDS[1] - _BANDS[0]) / len(figures))
    base = (_TOTALS_Y if label < _LARGE else _TOTALS_HIGH) + MIDDLE * size
    marks: list[Mark] = []
    lowest = base
    for place, ((_, key, role), text) in enumerate(zip(figures, texts)):
        x = MIDDLE_X + (place - (len(figures) - 1) / 2) * pitch
        fitted = min(size, size * (pitch - 6) / sheet.width(text, size, True))
        marks.append(Text(x, base, text, fitted, sheet[role], True, anchor="middle"))
        for row, line in enumerate(sheet.measure.wrap(sheet.say(key), pitch - 8, label)):
            y = base + 0.3 * size + ABOVE * label + row * LINE * label
            marks.append(sheet.line(x, y, line, role="text.second", anchor="middle"))
            lowest = max(lowest, y)
    return furniture("totals", (*marks, *_unit(sheet, lowest)))


def _unit(sheet: Sheet, below: float) -> tuple[Mark, ...]:
    """In what all is counted, where there is room for it."""
    currency = sheet.records.workshop.currency
    words = sheet.say("canvas.money_flows.unit", currency=sheet.say.get(f"currency.{currency}", currency))
    small = sheet.size("small")
    y = below + (1.45 if small < _LARGE else 1.2) * LINE * small
    return (sheet.line(MIDDLE_X, y, words, "small", "text.second", "middle"),) if y + 0.24 * small <= 662 else ()
