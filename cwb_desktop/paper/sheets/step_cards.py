"""H6: a card for each step, on two sides."""

from __future__ import annotations

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


def step_cards(desk: Desk) -> tuple[Leaf, ...]:
    """Two sides for each step; each language has its own."""
    return tuple(leaf for step in steps(desk) for say in desk.request.says for leaf in _card(desk.alone(say), step))


def _card(desk: Desk, step: int) -> tuple[Leaf, ...]:
    say = desk.say
    pages = Pages(desk, title=say("sheet.H6.title", n=step, name=say(f"step.{step}.name")))
    _front(pages, step)
    pages.new()
    _back(pages, step)
    return pages.leaves()


def _front(pages: Pages, step: int) -> None:
    desk, say, form = pages.desk, pages.desk.say, pages.form
    width = pages.width
    edge = say("sheet.H6.of", n=step)
    time = f"{say.count('count.minutes', say.whole(f'step.{step}.minutes'))}, {say(f'step.{step}.people')}"
    ink = desk.ink
    form.put(beside(((0, ink.paragraph(edge, width, desk.at(_EDGE.heavy()))), (0, ink.paragraph(time, width, desk.at(_EDGE), "end")))))
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
        words = stack((words, space(1.5), desk.words(item.text, width - first - 14, _SMALL)))
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
    pages.heading(say("sheet.H6.tips"))
    for text in say.list(f"step.{step}.tips"):
        pages.put(desk.bullets((text,), width, HAND), 7)
    pages.heading(say("sheet.H6.others"))
    for lesson in say.tables(f"step.{step}.lessons"):
        pages.put(desk.words(str(lesson["text"]), width, HAND), 7)
