"""H31: what to bring, with how much of it for so many people."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from ...workshop.records import Stakeholder
from ..page import MM
from ..text import Block, Type, beside, space, stack
from .desk import Desk
from .meetings import coming, steps
from .model import Leaf
from .pages import Pages
from .tables import HEAD

#: People at one table.
TABLE = 6
_ROW = Type(12, 15)
_PEOPLE = (15, 40, 60, 50, 30)


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to bring, how many of it, and in which steps."""

    text: str
    each: str
    n: int
    steps: tuple[int, ...]


def materials(desk: Desk) -> tuple[Leaf, ...]:
    """What is needed every evening, and then step by step; each language on its own leaves."""
    return tuple(leaf for say in desk.request.says for leaf in _materials(desk.alone(say)))


def things(desk: Desk) -> tuple[Thing, ...]:
    """Everything on the list."""
    return tuple(
        Thing(str(one["text"]), str(one["each"]), int(one["n"]), tuple(int(step) for step in one["steps"]))
        for one in desk.say.tables("sheet.H31.items")
    )


def amount(desk: Desk, thing: Thing, people: int) -> int:
    """How many of it for so many people."""
    anchors = sum(one.anchor for one in desk.records.all(Stakeholder)) or 4
    per = {"room": 1, "person": people, "table": ceil(people / TABLE), "group": anchors}
    return thing.n * per.get(thing.each, 1)


def people(desk: Desk, step: int) -> int:
    """For how many people: asked for, or as many as came last time, or the most of the step."""
    if desk.request.people:
        return desk.request.people
    meeting = coming(desk) if desk.request.given else None
    return meeting.present if meeting and meeting.present else _PEOPLE[step - 1]


def _materials(desk: Desk) -> tuple[Leaf, ...]:
    pages = Pages(desk)
    wanted = steps(desk)
    most = max(people(desk, step) for step in wanted)
    pages.head(desk.t("title"), desk.t("lead"))
    pages.put(desk.words(desk.t("for_people", n=most), pages.width, _ROW.heavy()), 4)
    every = [one for one in things(desk) if len(one.steps) == 5]
    _section(pages, desk.t("always"), every, most)
    for step in wanted:
        some = [one for one in things(desk) if len(one.steps) < 5 and step in one.steps]
        title = desk.t("extra", n=step)
        _section(pages, f"{title}: {desk.say(f'step.{step}.name')}", some, people(desk, step))
    pages.heading(desk.t("own"), with_next=50)
    pages.put(desk.writing(pages.width, 3, 9 * MM))
    return pages.leaves()


def _section(pages: Pages, title: str, found: list[Thing], count: int) -> None:
    desk, width = pages.desk, pages.width
    pages.heading(title, with_next=60)
    names = (("have", 0.0), ("amount", 18 * MM), ("thing", 42 * MM), ("who", width - 52 * MM))
    head = beside([(x, desk.words(desk.t(name), 50 * MM, HEAD)) for name, x in names])
    rows = [_row(desk, width, one, amount(desk, one, count)) for one in found]
    pages.rows(stack((head, space(2), desk.ink.rule(width, 1.0, "text"))), rows)


def _row(desk: Desk, width: float, thing: Thing, count: int) -> Block:
    kind = desk.at(_ROW)
    words = desk.ink.paragraph(thing.text, width - 98 * MM, kind)
    number = desk.ink.paragraph(desk.say.number(count), 20 * MM, kind.heavy())
    tick = Block(kind.line, desk.tick(6, kind.line / 2, 10))
    line = Block(kind.line, (desk.dots(width - 52 * MM, kind.line - 2, width),))
    body = beside(((0, tick), (18 * MM, number), (42 * MM, words), (0, line)))
    return stack((space(3), body, space(3), desk.ink.rule(width, 0.5, "line")))
