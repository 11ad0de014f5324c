"""Which evening a sheet is about, and its blocks with their clock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ...workshop.method import STEPS
from ...workshop.records import AgendaItem, Meeting
from .desk import Desk


@dataclass(frozen=True, slots=True)
class Item:
    """One block of an evening: when it starts (minutes after midnight, None without a clock), how long it is, and what happens.

    `second` is the title in the second language, where that knows it.
    """

    start: int | None
    minutes: int
    title: str
    form: str
    text: str = ""
    lead: str = ""
    second: str = ""


def coming(desk: Desk) -> Meeting | None:
    """The meeting that was asked for, else that of the step, else the next one, else the last one there was."""
    request = desk.request
    if request.meeting is not None:
        return desk.records.get(Meeting, request.meeting)
    found = [one for one in desk.records.all(Meeting) if request.step in (None, one.step)]
    found.sort(key=lambda one: (one.date, one.start, one.order))
    return next((one for one in found if one.date >= request.today), found[-1] if found else None)


def meetings(desk: Desk) -> tuple[Meeting, ...]:
    """The meetings a sheet is about, in order: the one that was asked for, or the coming one."""
    found = coming(desk)
    return (found,) if found else ()


def agenda(desk: Desk, meeting: Meeting) -> tuple[Item, ...]:
    """The blocks of a meeting with their clock."""
    texts = _texts(desk, (meeting.step,) if meeting.step else range(1, len(STEPS) + 1))
    items = desk.records.parts(AgendaItem, meeting.id)
    clock = minutes_of(meeting.start)
    usual = method_agenda(desk, meeting.step) if meeting.step else ()
    same = [(one.minutes, one.form) for one in usual] == [(one.minutes, one.form) for one in items]
    other = translated(desk)
    found: list[Item] = []
    for place, one in enumerate(items):
        text = texts.get(one.item_key or "") or (usual[place].text if same else "")
        found.append(Item(clock, one.minutes, one.title, one.form, text, one.lead or "", other.get(one.title, "")))
        clock += one.minutes
    return tuple(found)


def method_agenda(desk: Desk, step: int) -> tuple[Item, ...]:
    """The blocks of a step as the method has them."""
    other = translated(desk)
    return tuple(
        Item(None, int(one["minutes"]), str(one["title"]), str(one["form"]), str(one["text"]), second=other.get(str(one["title"]), ""))
        for one in desk.say.tables(f"step.{step}.activities")
    )


def translated(desk: Desk) -> dict[str, str]:
    """What the second language calls the steps and their activities, by what the first one calls them."""
    found: dict[str, str] = {}
    for step in range(1, len(STEPS) + 1) if desk.second else ():
        first, second = ([say(f"step.{step}.name"), *(str(one["title"]) for one in say.tables(f"step.{step}.activities"))]
                         for say in desk.request.says)  # fmt: skip
        found |= {own: other for own, other in zip(first, second) if own != other}
    return found


def _texts(desk: Desk, steps: Iterable[int]) -> dict[str, str]:
    return {str(one["key"]): str(one["text"]) for step in steps for one in desk.say.tables(f"step.{step}.activities")}


def minutes_of(clock: str) -> int:
    """Minutes after midnight of a time HH:MM."""
    hours, _, minutes = clock[:5].partition(":")
    return int(hours) * 60 + int(minutes)


def clock_of(minutes: int) -> str:
    """The time HH:MM of minutes after midnight."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def steps(desk: Desk) -> tuple[int, ...]:
    """The step that was asked for, or all five."""
    return (desk.request.step,) if desk.request.step else tuple(one.number for one in STEPS)
