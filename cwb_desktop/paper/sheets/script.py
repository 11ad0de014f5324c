"""H30: the facilitator's script of an evening, minute by minute; for the team only."""

from __future__ import annotations

from ...look.marks import Box, Mark, Oval, Rect
from ..page import MM
from ..text import Block, Type, beside, space, stack
from .desk import HINT, Desk
from .materials import amount, people, things
from .meetings import Item, agenda, clock_of, coming, method_agenda, steps
from .model import Leaf
from .pages import Pages
from .tables import HEAD

_ROW = Type(12, 15)
_SMALL = Type(11, 13.6)
_TIME = 17 * MM


def script(desk: Desk) -> tuple[Leaf, ...]:
    """The script of the coming evening; without one, those of the steps; each language on its own leaves."""
    return tuple(leaf for say in desk.request.says for leaf in _scripts(desk.alone(say)))


def _scripts(desk: Desk) -> tuple[Leaf, ...]:
    meeting = coming(desk) if desk.request.given else None
    if meeting is None:
        return tuple(leaf for step in steps(desk) for leaf in _script(desk, step, method_agenda(desk, step), ""))
    when = f"{desk.say.date(meeting.date, 'long')}, {desk.say.hours(meeting.start, meeting.end)}, {meeting.place}"
    items = agenda(desk, meeting) or (method_agenda(desk, meeting.step) if meeting.step else ())
    return _script(desk, meeting.step or 0, items, f"{when}. {meeting.title}", meeting.facilitator, meeting.notes)


def _script(desk: Desk, step: int, items: tuple[Item, ...], when: str, lead: str = "", notes: str = "") -> tuple[Leaf, ...]:
    say = desk.say
    title = desk.t("title", n=step) if step else say("handout.H30")
    pages = Pages(desk, title=title)
    pages.head(title, desk.t("lead"))
    pages.put(desk.words(desk.t("only_team"), pages.width, _ROW.heavy()), 3)
    for words in (when, lead):
        if words:
            pages.put(desk.words(words, pages.width, _ROW), 2)
    pages.form.gap(5)
    if step:
        pages.put(desk.framed(desk.words(say(f"step.{step}.question"), pages.width - 18, Type(14, 17, bold=True)), pages.width, 9), 4)
    _list(pages, "before", "before_list")
    pages.heading(desk.t("during"), with_next=70)
    pages.rows(_head(desk, pages.width), _rows(desk, pages.width, items))
    pages.put(desk.words(desk.t("goes_over"), pages.width, HINT.slanted()), 4)
    if step:
        _texts(pages, desk.t("notes"), say.list(f"step.{step}.notes"))
        _texts(pages, desk.t("captured"), say.list(f"step.{step}.captured"))
        _materials(pages, step)
    if notes:
        pages.heading(say("field.meeting.notes"))
        pages.text(notes, _ROW)
    _roles(pages)
    _list(pages, "after", "after_list")
    pages.heading(desk.t("room"), with_next=110 * MM)
    pages.put(desk.words(desk.t("room_lead"), pages.width, _SMALL), 4)
    pages.put(_room(desk, pages.width))
    return pages.leaves()


def _head(desk: Desk, width: float) -> Block:
    places = (("time", 0.0), ("minutes", _TIME), ("what", _TIME + 13 * MM), ("how", width - 40 * MM))
    cells = [(x, desk.words(desk.t(name), 38 * MM, HEAD)) for name, x in places]
    return stack((beside(cells), space(2), desk.ink.rule(width, 1.0, "text")))


def _rows(desk: Desk, width: float, items: tuple[Item, ...]) -> list[Block]:
    rows: list[Block] = []
    clock = 0
    for item in items:
        start = clock_of(item.start) if item.start is not None else f"+{clock // 60}:{clock % 60:02}"
        clock += item.minutes
        middle = width - _TIME - 13 * MM - 44 * MM
        words = stack((desk.words(item.title, middle, _ROW.heavy()), desk.words(item.text, middle, _SMALL) if item.text else space(0)))
        how = stack((desk.words(desk.say(f"form.{item.form}"), 40 * MM, _SMALL), desk.words(item.lead, 40 * MM, _SMALL.heavy())
                     if item.lead else space(0)))  # fmt: skip
        cells = [(0.0, desk.words(start, _TIME, _ROW.heavy())), (_TIME, desk.words(str(item.minutes), 12 * MM, _ROW)),
                 (_TIME + 13 * MM, words), (width - 40 * MM, how)]  # fmt: skip
        rows.append(stack((space(3.5), beside(cells), space(3.5), desk.ink.rule(width, 0.5, "line"))))
    return rows


def _texts(pages: Pages, title: str, texts: tuple[str, ...]) -> None:
    pages.section(title, [pages.desk.bullets((text,), pages.width, _ROW) for text in texts], 3)


def _list(pages: Pages, title: str, name: str) -> None:
    """Things to do, each with a box, all on one leaf."""
    desk = pages.desk
    pages.section(desk.t(title), [desk.bullets((text,), pages.width, _ROW, sign="box") for text in desk.items(name)], 3, whole=True)


def _materials(pages: Pages, step: int) -> None:
    desk = pages.desk
    count = people(desk, step)
    pages.heading(desk.t("materials"))
    one = (pages.width - 18) / 2
    found = [one for one in things(desk) if step in one.steps]
    words = [f"{desk.say.number(amount(desk, one, count))} × {one.text}" for one in found]
    pages.columns([stack((desk.bullets((text,), one, _SMALL, sign="box"), space(3))) for text in words])


def _roles(pages: Pages) -> None:
    desk = pages.desk
    pages.heading(desk.t("roles_title"), with_next=60)
    for name in desk.say.table("sheet.H30.role"):
        words = desk.words(desk.say(f"sheet.H30.role.{name}"), 92 * MM, _ROW)
        line = Block(_ROW.line, (desk.dots(96 * MM, _ROW.line - 2, pages.width),))
        pages.put(stack((beside(((0, words), (0, line))), space(5))))


def _room(desk: Desk, width: float) -> Block:
    """A plan of a hall: wall with screen and posters, tables, circle, food, children, door."""
    height = 96 * MM
    marks: list[Mark] = [Box(Rect(0, 0, width, height), None, desk.ink["text"], 1.6)]

    def place(x: float, y: float, w: float, h: float, name: str, round_: bool = False) -> None:
        rect = Rect(x * width, y * height, w * width, h * height)
        middle = (rect.x + rect.w / 2, rect.y + rect.h / 2)
        marks.append(
            Oval(*middle, rect.w / 2, rect.h / 2, None, desk.ink["text"], 0.9)
            if round_
            else Box(rect, None, desk.ink["text"], 0.9, radius=3)
        )
        words = desk.both(f"room_plan.{name}", rect.w - 6, Type(9, 11), "middle") if name else Block(0)
        marks.extend(words.at(rect.x + 3, middle[1] - words.height / 2))

    place(0.3, 0.0, 0.4, 0.08, "screen")
    place(0.02, 0.16, 0.1, 0.6, "wall")
    for x, y, name in ((0.2, 0.2, "tables"), (0.42, 0.2, ""), (0.64, 0.2, "anchor_table"), (0.2, 0.5, ""), (0.64, 0.5, "tables")):
        place(x, y, 0.15, 0.2, name, round_=True)
    place(0.39, 0.46, 0.21, 0.3, "circle", round_=True)
    place(0.85, 0.16, 0.13, 0.2, "children")
    place(0.85, 0.42, 0.13, 0.2, "quiet")
    place(0.85, 0.68, 0.13, 0.14, "food")
    place(0.2, 0.83, 0.2, 0.12, "entrance")
    place(0.02, 0.9, 0.14, 0.1, "door")
    free = desk.both("room_plan.free_path", 0.36 * width, Type(9, 11, italic=True))
    return Block(height, (*marks, *free.at(0.46 * width, 0.86 * height)))
