"""H1: the invitation to hand out, and the same as a poster."""

from __future__ import annotations

from ...workshop.method import LADDER
from ...workshop.records import Meeting
from ..page import MM
from ..text import Block, Type, beside, space, stack
from .desk import HINT, Desk, column
from .form import Form
from .meetings import coming
from .model import Leaf

_TITLE = Type(30, 33, bold=True)
_LEAD = Type(12, 15)
_QUESTION = Type(15, 18.5, bold=True)
_ROW = Type(11, 13.5, bold=True)
_VALUE = Type(12, 14.5)
_CHIP = Type(10.5, 13)
_RUNG = Type(9.5, 13)
#: From a box to tick to its words, and between two columns of them.
_BOX, _BETWEEN = 14.0, 10.0
_BLANKS = ("food", "childcare", "interpreter", "access", "phone")


def invitation(desk: Desk) -> tuple[Leaf, ...]:
    """One leaf of A5."""
    form = Form(desk, "A5")
    width = form.width
    form.put(desk.both("title", width, _TITLE), 2)
    form.put(desk.both("lead", width, _LEAD), 5)
    form.put(desk.framed(_question(desk, width - 18), width), 6)
    meeting = coming(desk) if desk.request.given else None
    chip = _chip(desk, width)
    rows = [*_known(desk, width, meeting), *(_row(desk, width, name) for name in _BLANKS)]
    form.spread([*rows, chip])
    return (form.leaf(),)


def _question(desk: Desk, width: float) -> Block:
    words = desk.shop.question if desk.request.given else ""
    head = desk.both("tonight", width, HINT)
    if words:
        return stack((head, space(1), desk.words(words, width, _QUESTION)))
    return stack((head, desk.writing(width, 2, 9.5 * MM, "question")))


def _known(desk: Desk, width: float, meeting: Meeting | None) -> list[Block]:
    values = (("", ""), ("", ""), ("", ""))
    if meeting is not None:
        day, *other = (say.date(meeting.date, "long") for say in desk.request.says)
        values = ((meeting.place, ""), (day, "".join(other)), (desk.say.hours(meeting.start, meeting.end), ""))
    return [_row(desk, width, name, *value) for name, value in zip(("where", "when", "what_time"), values)]


def _row(desk: Desk, width: float, name: str, value: str = "", second: str = "") -> Block:
    label = desk.on_line(name, 31 * MM, _ROW)
    left, room = 34 * MM, width - 34 * MM
    if value and not desk.request.fillable:
        return beside(((0, label), (left, desk.words(value, room, _VALUE, second))))
    line = desk.writing(room, 1, 6.4 * MM, name, value)
    hint = desk.pair(f"hint.{name}")
    if hint:
        line = stack((line, desk.words(hint, room, HINT.sized(8.5))))
    return beside(((0, label), (left, line)))


def _chip(desk: Desk, width: float) -> Block:
    level = desk.shop.ladder_level
    words = f"{desk.t('say')}: {desk.say(f'report.ladder.{level}').lower()}."
    other = f"{desk.t2('say')}: {desk.second(f'report.ladder.{level}').lower()}." if desk.second else ""
    inside = desk.words(words, width - 14, _CHIP, other) if desk.request.given else _ladder(desk, width - 14)
    welcome, second = (" ".join(part for part in (free, *more) if part) for free, more in (
        (desk.t("free"), desk.items("welcome")), (desk.t2("free"), desk.items2("welcome"))))  # fmt: skip
    free = desk.words(welcome, width, HINT.toned("text").sized(9.5), second)
    return stack((desk.framed(inside, width, 7, 0.8), space(4), free))


def _ladder(desk: Desk, width: float) -> Block:
    """Without a workshop: a box to tick before each rung; in two languages the rungs have their short names."""
    one = column(width, 2, _BETWEEN)
    rungs: list[Block] = []
    for level in LADDER:
        first, second = desk.say(f"report.ladder.{level}"), ""
        if desk.second:
            first, second = desk.say(f"ladder_level.{level}"), desk.second(f"ladder_level.{level}")
        words = desk.words(" / ".join(part for part in (first, second) if part), one - _BOX, _RUNG)
        rungs.append(Block(words.height, (*desk.tick(4.5, _RUNG.line / 2, 9, f"say_{level}"), *words.at(_BOX, 0))))
    half = len(rungs) // 2
    columns = desk.side_by_side((stack(rungs[:half]), stack(rungs[half:])), width, _BETWEEN)
    return stack((desk.on_line("say", width, _CHIP.heavy()), space(2), columns))
