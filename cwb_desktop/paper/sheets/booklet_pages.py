"""H29: the pages of the booklet: cover, contents, what to read, the five steps and the word list."""

from __future__ import annotations

from dataclasses import replace

from ...workshop.method import STEPS
from ..booklet import imposed
from ..page import MM
from ..text import Block, Type, space, stack
from .desk import Desk
from .foot import foot
from .form import Form
from .glossary import entries
from .model import Leaf, Paper
from .pages import Pages

READER = tuple(f"R{number}" for number in range(1, 19))
#: As many pages as a stapled booklet may have, and the sizes of type that are tried until it has no more.
MOST = 24
_SIZES = (11.5, 11.0, 10.5, 10.0, 9.6, 9.2)
_SOURCE = Type(7.6, 9.4, role="text.second")


def booklet(desk: Desk) -> tuple[Paper, ...]:
    """The booklet in each language, on A4 to be folded."""
    return tuple(paper for say in desk.request.says for paper in imposed(desk.ink, leaves(desk.alone(say)), say("handout.H29")))


def leaves(desk: Desk) -> tuple[Leaf, ...]:
    """All pages in the order of reading, at the largest type that keeps them few enough."""
    found: tuple[Leaf, ...] = ()
    for size in _SIZES:
        found = _leaves(desk, size)
        if len(found) <= MOST:
            break
    return tuple(_numbered(desk, leaf, number, len(found)) for number, leaf in enumerate(found, 1))


def _numbered(desk: Desk, leaf: Leaf, number: int, total: int) -> Leaf:
    if leaf.foot is None:
        return leaf
    return replace(leaf, marks=(*leaf.marks, *foot(desk.request, desk.code, leaf.foot, number, total, word="report.page")))


def _leaves(desk: Desk, size: float) -> tuple[Leaf, ...]:
    body = Type(size, size * 1.3)
    pages = Pages(desk, "A5")
    starts: list[tuple[str, int]] = []

    for key in READER:
        title = desk.say(f"reader.{key}.title")
        _title(pages, title, size)
        starts.append((title, pages.count + 2))
        *texts, last = desk.say.list(f"reader.{key}.text")
        for text in texts:
            pages.text(text, body, size * 0.4)
        source = desk.words(desk.say("word.source", source=desk.say(f"reader.{key}.source")), pages.width, _SOURCE)
        pages.text(last, body, size, stack((space(size * 0.4), source)))
    for step in STEPS:
        _step(pages, step.number, body, starts)
    _title(pages, desk.t("glossary"), size)
    starts.append((desk.t("glossary"), pages.count + 2))
    one = (pages.width - 14) / 2
    pages.columns(entries(desk, one, Type(size - 1, (size - 1) * 1.2, bold=True), Type(size - 1, (size - 1) * 1.2)), 2, 14)
    inside = (_contents(desk, starts), *pages.leaves())
    blank = -(len(inside) + 2) % 4
    notes = tuple(_notes(desk) for _ in range(blank))
    return (_cover(desk), *inside, *notes, _back(desk))


def _title(pages: Pages, title: str, size: float) -> None:
    pages.heading(title, Type(size * 1.45, size * 1.75, bold=True), with_next=4 * size, before=size * 1.2)


def _step(pages: Pages, number: int, body: Type, starts: list[tuple[str, int]]) -> None:
    desk, say = pages.desk, pages.desk.say
    title = say("sheet.H6.title", n=number, name=say(f"step.{number}.name"))
    _title(pages, title, body.size)
    starts.append((title, pages.count + 2))
    pages.text(say(f"step.{number}.purpose"), body, 4)
    pages.text(say(f"step.{number}.question"), body.heavy(), 5)
    for one in say.tables(f"step.{number}.activities"):
        words = f"{one['minutes']} {desk.t('minutes') or 'min'} · {one['title']}"
        pages.put(desk.words(words, pages.width, body), 1.5)
    for tip in say.list(f"step.{number}.tips"):
        pages.put(desk.bullets((tip,), pages.width, body.slanted()), 1.5)
    pages.form.gap(4)


def _cover(desk: Desk) -> Leaf:
    form = Form(desk, "A5")
    form.gap(34 * MM)
    form.put(desk.words(desk.t("title"), form.width, Type(38, 42, bold=True)), 8)
    form.put(desk.words(desk.t("subtitle"), form.width, Type(15, 19)), 14)
    form.rule(1.4, 12)
    words = desk.shop.title if desk.request.given else ""
    for text in (words, desk.t("cover_line")):
        if text:
            form.put(desk.words(text, form.width, Type(12, 15.5)), 5)
    of_me = desk.field("of_me", form.width, 1, 10 * MM)
    form.gap(max(0.0, form.room - of_me.height))
    form.put(of_me)
    return form.leaf()


def _contents(desk: Desk, starts: list[tuple[str, int]]) -> Leaf:
    form = Form(desk, "A5")
    form.put(desk.words(desk.t("contents"), form.width, Type(20, 24, bold=True)), 6)
    kind = Type(10.5, 13)
    pitch = min(18.0, form.room / max(1, len(starts)))
    for title, page in starts:
        number = desk.ink.paragraph(str(page), form.width, kind, "end")
        line = Block(pitch, (*desk.ink.paragraph(title, form.width - 24, kind).marks, *number.marks))
        form.put(line)
    return form.leaf()


def _notes(desk: Desk) -> Leaf:
    form = Form(desk, "A5")
    form.put(desk.words(desk.t("notes"), form.width, Type(15, 19, bold=True)), 6)
    form.put(desk.writing(form.width, int(form.room / (9 * MM)), 9 * MM))
    return form.leaf()


def _back(desk: Desk) -> Leaf:
    form = Form(desk, "A5")
    texts = (*desk.say.list("about.text"), desk.say("about.rights"))
    about = stack([block for text in texts for block in (desk.words(text, form.width, Type(10, 13)), space(4))])
    line = desk.words(desk.t("back_line"), form.width, Type(14, 18, bold=True))
    form.gap(max(0.0, form.room - about.height - line.height - 14))
    form.put(line, 10)
    form.put(about)
    return form.leaf()
