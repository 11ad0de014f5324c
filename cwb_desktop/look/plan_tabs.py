"""The coloured tabs that say which plan something belongs to: always with the plan's number, in the legend with its title."""

from __future__ import annotations

from collections.abc import Iterable

from ..workshop.records import Plan
from .columns import Maker
from .frame import Sign
from .marks import Box, Mark, Rect
from .numbered import numbered
from .numbers import numbers
from .sheet import Sheet

COLOURS = 8


def whole_plan(sheet: Sheet, plan_id: str | None) -> Plan | None:
    """The plan, or the one that it was joined into."""
    found, seen = sheet.records.get(Plan, plan_id), set[str]()
    while found and found.merged_into and found.id not in seen:
        seen.add(found.id)
        found = sheet.records.get(Plan, found.merged_into) or found
    return found


def plan_number(sheet: Sheet, plan: Plan | None) -> str:
    """The number on a tab: that of the plan board; a dash without a plan."""
    return str(numbers("plan_board", sheet.records).get(plan.key, 0)) if plan else sheet.say("number.none")


def tab_colour(sheet: Sheet, plan: Plan | None) -> str:
    """The colour of a tab: eight in turn."""
    return sheet[f"plan.{(int(plan_number(sheet, plan)) - 1) % COLOURS + 1}" if plan else "plan.none"]


def small_tab(sheet: Sheet, plan: Plan | None, x: float, y: float, size: float, number: bool = True) -> tuple[Mark, ...]:
    """A tab as a small square round (x, y), with its number in this size or without."""
    words = plan_number(sheet, plan) if number else ""
    high = 1.02 * size
    wide = max(1.25 * size, sheet.width(words, size, True) + 0.5 * size)
    box = Box(Rect(x - wide / 2, y - high / 2, wide, high), tab_colour(sheet, plan), sheet["control"], 0.8, radius=0.2 * size)
    return (box, sheet.centred(x, y, words, size, sheet["plan.text"], bold=True)) if words else (box,)


def tab_signs(sheet: Sheet, plans: Iterable[Plan]) -> tuple[Sign, ...]:
    """The legend of these plans."""
    return tuple(_sign(sheet, plan) for plan in plans)


def _sign(sheet: Sheet, plan: Plan) -> Sign:
    size = sheet.size("small")
    width = max(1.25 * size, sheet.width(plan_number(sheet, plan), size, True) + 0.5 * size)
    return Sign(lambda x, y: small_tab(sheet, plan, x, y, size), width, (plan.title,))


def tabs_fit(sheet: Sheet, signs: Iterable[Sign], counts: str) -> bool:
    """Whether the footer has room for these titles, with the counts in a line of their own."""
    size, room = sheet.size("small"), sheet.right - sheet.left
    lines, left = 1, room
    for sign in signs:
        width = sign.width + 2.1 * size + sheet.width(sign.words[0], size)
        if width > room:
            return False
        if width > left:
            lines, left = lines + 1, room
        left -= width
    if sheet.width(counts, size) + 24 > left:
        lines += 1
    return lines * size <= 38.2


def tab_row(sheet: Sheet, plan: Plan) -> Maker:
    """A plan in a list."""
    number = plan_number(sheet, plan)
    return numbered(
        sheet, plan.key, lambda x, y, size: small_tab(sheet, plan, x, y, 0.8 * size, False), (plan.title, ""), "plans", number=number
    )
