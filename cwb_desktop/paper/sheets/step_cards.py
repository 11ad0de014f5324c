"""H6: a card for each step, on two sides, as large as A4 or as A5."""

from __future__ import annotations

from dataclasses import replace

from ...look.glyphs import glyph
from ..page import MM
from ..text import Block, Type, beside, space, stack
from .desk import HAND, Desk
from .meetings import Item, method_agenda, steps
from .model import Leaf
from .pages import Pages

_NUMERAL = Type(108, 90, bold=True, role="accent")
_NAME = Type(36, 40, bold=True)
_QUESTION = Type(17, 21, bold=True)
_LEAD = Type(14.5, 18)
_EDGE = Type(11, 14)
_SMALL = Type(12, 15)
#: The card of A5: it leaves out what others learned, and what to do where that has no room; letters stay at 11 points and more.
_HEAD_A5, _LEAD_A5, _BOLD_A5, _TEXT_A5 = Type(22, 25, bold=True), Type(12, 14.5), Type(14, 17, bold=True), Type(14, 17)
_WAYS_A5 = tuple((tight, whole) for whole in (True, False) for tight in (1.0, 0.96, 0.92))


def step_cards(desk: Desk) -> tuple[Leaf, ...]:
    """Two sides for each step; each language has its own."""
    return tuple(leaf for step in steps(desk) for say in desk.request.says for leaf in _card(desk.alone(say), step))


def _card(desk: Desk, step: int) -> tuple[Leaf, ...]:
    say = desk.say
    pages = Pages(desk, title=say("sheet.H6.title", n=step, name=say(f"step.{step}.name")))
    _front(pages, step)
    if not desk.least:  # large print has more than two sides anyway
        pages.new()
    _back(pages, step)
    return pages.leaves()


def small_cards(desk: Desk) -> tuple[Leaf, ...]:
    """The same on two sides of A5: what to do, how long it takes, when it is done, and tips."""
    return tuple(leaf for step in steps(desk) for say in desk.request.says for leaf in _small_card(desk.alone(say), step))


def _small_card(desk: Desk, step: int) -> tuple[Leaf, ...]:
    found: tuple[Leaf, ...] = ()
    for tight, whole in _WAYS_A5:
        pages = Pages(replace(desk, tight=tight), "A5", desk.say("sheet.H6.title", n=step, name=desk.say(f"step.{step}.name")))
        _small_front(pages, step, whole)
        pages.new()
        _small_back(pages, step)
        found = pages.leaves()
        if len(found) == 2:
            break
    return found


def _small_front(pages: Pages, step: int, whole: bool) -> None:
    desk, say, width = pages.desk, pages.desk.say, pages.width
    pages.put(_edge(desk, width, step))
    pages.form.rule(after=6)
    pages.put(desk.words(f"{step}  {say(f'step.{step}.name')}", width, _HEAD_A5), 3)
    pages.put(desk.words(say(f"step.{step}.purpose"), width, _LEAD_A5), 7)
    pages.put(desk.framed(desk.words(say(f"step.{step}.question"), width - 18, _BOLD_A5), width, 9, 1.2), 8)
    for item in method_agenda(desk, step):
        kind = desk.at((_LEAD_A5 if whole else _TEXT_A5).heavy())
        first = desk.ink.width("000", kind)
        number = desk.ink.paragraph(str(item.minutes), first, kind, "end")
        words = desk.ink.paragraph(item.title, width - first - 12, kind)
        if whole and item.form != "break":
            words = stack((words, desk.words(item.text, width - first - 12, _LEAD_A5)))
        pages.put(stack((desk.ink.rule(width, 0.6, "line"), space(2.5), beside(((0, number), (first + 12, words))), space(2.5))))


def _small_back(pages: Pages, step: int) -> None:
    desk, say, width = pages.desk, pages.desk.say, pages.width
    pages.heading(say("sheet.H6.done"), _BOLD_A5)
    kind = desk.at(_TEXT_A5)
    for text in say.table(f"step.{step}.done").values():
        mark = glyph("box", 0, 0, kind.size * 1.1, desk.ink["text"], width=1.0)
        pages.put(desk.ink.signed(mark, kind.size * 1.8, str(text), width, kind), 5)
    pages.put(desk.words(say("sheet.H6.enough"), width, kind.slanted()), 4)
    pages.heading(say("sheet.H6.tips"), _BOLD_A5)
    for text in say.list(f"step.{step}.tips"):
        pages.put(desk.bullets((text,), width, kind), 5)


def _edge(desk: Desk, width: float, step: int) -> Block:
    """Which step of how many, and at the right how long it takes and for how many people."""
    say, ink = desk.say, desk.ink
    kind = desk.at(_EDGE.sized(_EDGE.size / desk.tight))
    time = f"{say.count('count.minutes', say.whole(f'step.{step}.minutes'))}, {say(f'step.{step}.people')}"
    first = ink.paragraph(say("sheet.H6.of", n=step), width, kind.heavy())
    return beside(((0, first), (0, ink.paragraph(time, width, kind, "end"))))


def _front(pages: Pages, step: int) -> None:
    desk, say, form = pages.desk, pages.desk.say, pages.form
    width = pages.width
    ink = desk.ink
    form.put(_edge(desk, width, step))
    form.rule(after=8)
    left = 32 * MM if not desk.least else 40 * MM
    name = stack((desk.words(say(f"step.{step}.name"), width - left, _NAME), space(3),
                  desk.words(say(f"step.{step}.purpose"), width - left, _LEAD)))  # fmt: skip
    numeral = Block(max(90.0, name.height), (ink.text(0, 84, str(step), _NUMERAL),))
    pages.put(beside(((0, numeral), (left, name))), 8)
    question = desk.words(say(f"step.{step}.question"), width - 24, _QUESTION)
    pages.put(desk.framed(question, width, 12, 1.4), 10)
    pages.heading(say("sheet.H6.how"), before=0)
    for item in method_agenda(desk, step):
        pages.put(_activity(desk, width, item))
    pages.put(ink.rule(width, 1.0, "text"))


def _activity(desk: Desk, width: float, item: Item) -> Block:
    """Minutes, title, and what to do; of a break only that it is one."""
    kind = desk.at(HAND.heavy())
    first = desk.ink.width("000", kind)
    number = desk.ink.paragraph(str(item.minutes), first, kind, "end")
    words = desk.ink.paragraph(item.title, width - first - 14, kind)
    if item.form != "break":
        words = stack((words, space(1.5), desk.words(item.text, width - first - 14, HAND)))
    return stack((desk.ink.rule(width, 0.6, "line"), space(5), beside(((0, number), (first + 14, words))), space(5)))


def _back(pages: Pages, step: int) -> None:
    desk, say, width = pages.desk, pages.desk.say, pages.width
    pages.heading(say("sheet.H6.done"))
    pages.put(desk.words(say("sheet.H6.tick"), width, _SMALL), 4)
    done = tuple(str(text) for text in say.table(f"step.{step}.done").values())
    for text in done:
        mark = glyph("box", 0, 0, desk.at(HAND).size * 1.1, desk.ink["text"], width=1.0)
        pages.put(desk.ink.signed(mark, desk.at(HAND).size * 1.8, text, width, desk.at(HAND)), 7)
    pages.put(desk.words(say("sheet.H6.enough"), width, _SMALL.slanted()), 4)
    pages.section(say("sheet.H6.tips"), [desk.bullets((text,), width, HAND) for text in say.list(f"step.{step}.tips")], 7)
    lessons = [desk.words(str(lesson["text"]), width, HAND) for lesson in say.tables(f"step.{step}.lessons")]
    pages.section(say("sheet.H6.others"), lessons, 7)
