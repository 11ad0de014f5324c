"""The blank bucket: the same arrows, empty, with a line to write on at each."""

from __future__ import annotations

from collections.abc import Iterator

from .blank import PITCH, writing_line
from .bucket_arrows import arrow, down, inflow_x, leak_place, out
from .bucket_flows import INFLOWS, LEAKS
from .bucket_ground import MIDDLE_X, wall_x
from .frame import furniture
from .languages import Pair, length, on_line, pair, under
from .marks import Item, Mark, Oval, Text
from .sheet import Sheet

_WIDTH = 10.0
_CIRCLE = 9.0


def blank_bucket(sheet: Sheet) -> Iterator[Item]:
    """Numbered inflows, leaks with a line above and below, and lines for the totals."""
    for place in range(INFLOWS):
        x = inflow_x(place, INFLOWS)
        circle = Oval(x, 71, _CIRCLE, _CIRCLE, sheet["sheet"], sheet["bucket.inflow"], 1.5)
        number = sheet.centred(x, 71, str(place + 1), sheet.size("number"), sheet["text"], bold=True)
        yield furniture(f"blank.in.{place}", (*arrow(sheet, down(x, _WIDTH), "sheet", "bucket.inflow", 1.5), circle, number))
    yield furniture("blank.words", tuple(_inflow_lines(sheet)))
    for place in range(LEAKS):
        side, y = leak_place(place)
        wall = wall_x(side, y)
        begin, end = (234.0, wall - 10) if side == "left" else (wall + 10, 766.0)
        lines = (writing_line(sheet, begin, y - 14, end), writing_line(sheet, begin, y + 27, end))
        yield furniture(f"blank.out.{place}", (*arrow(sheet, out(side, y, _WIDTH), "sheet", "bucket.leak.edge", 1.2), *lines))
    yield furniture("blank.totals", tuple(_totals(sheet)))


def _inflow_lines(sheet: Sheet) -> Iterator[Mark]:
    """Two lines for each inflow beside the arrows."""
    size = sheet.size("number")
    for place in range(INFLOWS):
        begin, end = (233.0, 362.0) if place < INFLOWS / 2 else (638.0, 767.0)
        y = 82 + 50 * (place % (INFLOWS // 2))
        yield Text(begin + sheet.width("8", size, True), y, str(place + 1), size, sheet["text"], True, anchor="end")
        yield from (writing_line(sheet, begin + size, y + row * PITCH, end) for row in range(2))


def _totals(sheet: Sheet) -> Iterator[Mark]:
    for place, key in enumerate(("comes_in", "leaks", "stays")):
        x = MIDDLE_X + (place - 1) * 130
        yield writing_line(sheet, x - 52, 612, x + 52)
        word = pair(sheet, f"canvas.money_flows.{key}")
        first = sheet.line(x, 627, word.first, role="text.second", anchor="middle")
        fits = length(sheet, word, first.size) <= 124
        yield from on_line(sheet, first, word.second) if fits else (first, *under(sheet, first, word.second, 124))
    currency = sheet.records.workshop.currency
    unit = Pair(*(say("canvas.money_flows.unit", currency=say.get(f"currency.{currency}", currency)) if say else ""
                  for say in (sheet.say, sheet.say.second)))  # fmt: skip
    below = sheet.line(MIDDLE_X, 653 if unit.second else 648, unit.first, "small", "text.second", "middle")
    yield from on_line(sheet, below, unit.second)
    yield writing_line(sheet, MIDDLE_X - 60, 360, MIDDLE_X + 40)
    yield sheet.line(MIDDLE_X + 46, 360, sheet.say("number.percent", n=""), "zone", "text")
    kept = pair(sheet, "canvas.money_flows.retention")
    lines = sheet.measure.wrap(kept.first, 138, sheet.size("label"))
    first = [sheet.line(MIDDLE_X, 376 + row * 1.2 * sheet.size("label"), line, role="text.second", anchor="middle")
             for row, line in enumerate(lines)]  # fmt: skip
    yield from (*first, *under(sheet, first[-1], kept.second, 138))
