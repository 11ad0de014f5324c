"""H3: the programme of an evening, for the wall and for the hand."""

from __future__ import annotations

from ..page import MM
from ..text import Block, Type, beside, space, stack
from .desk import HAND, HINT, Desk
from .icons import form_icon
from .meetings import Item, agenda, clock_of, meetings, method_agenda
from .model import Leaf
from .pages import Pages

_TITLE = Type(30, 34, bold=True)
_SMALL = Type(11, 14, role="text.second")


def programme(desk: Desk) -> tuple[Leaf, ...]:
    """The programme of the coming evening; without one, that of the step or an empty one; each language on its own leaves."""
    return tuple(leaf for say in desk.request.says for leaf in _programme(desk.alone(say)))


def _programme(desk: Desk) -> tuple[Leaf, ...]:
    pages = Pages(desk)
    found = meetings(desk) if desk.request.given else ()
    if found:
        meeting, say = found[0], desk.say
        pages.head(meeting.title or desk.t("title"))
        words = (say.date(meeting.date, "long"), say.hours(meeting.start, meeting.end), meeting.place)
        pages.put(desk.words(" · ".join(word for word in words if word), pages.width, HAND.heavy()), 6)
        if desk.shop.question:
            pages.put(desk.framed(desk.words(desk.shop.question, pages.width - 20, HAND), pages.width, 10), 8)
        rows(pages, agenda(desk, meeting))
        end = sum(item.minutes for item in agenda(desk, meeting)) + _start(agenda(desk, meeting))
        pages.put(_row(desk, pages.width, clock_of(end), "", desk.t("end"), HAND.heavy(), None))
    elif desk.request.step:
        step = desk.request.step
        pages.head(desk.say("step." + str(step) + ".name"), desk.say(f"step.{step}.purpose"))
        rows(pages, method_agenda(desk, step))
    else:
        _empty(pages)
    _foot(pages)
    return pages.leaves()


def _start(items: tuple[Item, ...]) -> int:
    return (items[0].start or 0) if items else 0


def rows(pages: Pages, items: tuple[Item, ...]) -> None:
    """The blocks of an evening, a break in bold."""
    desk, kinds = pages.desk, pages.desk.at(HAND)
    lines = sum(max(1, len(desk.ink.wrap(item.title, pages.width * 0.6, kinds))) for item in items) + 1
    free = pages.form.room - lines * kinds.line - 46 * MM
    pad = min(11.0, max(4.5, free / (2 * (len(items) + 1))))
    for item in items:
        pause = item.form == "break"
        kind = HAND.heavy() if pause else HAND
        time = clock_of(item.start) if item.start is not None else str(item.minutes)
        length = pages.desk.say.count("count.minutes", item.minutes) if item.start is not None else ""
        pages.put(_row(pages.desk, pages.width, time, length, item.title, kind, item, pad))


def _row(desk: Desk, width: float, time: str, length: str, title: str, kind: Type, item: Item | None, pad: float = 6.0) -> Block:
    ink, kind = desk.ink, desk.at(kind)
    first = ink.width("00:00", kind.heavy()) + 12
    side = desk.at(_SMALL)
    tail = ink.width(length, side) + 10 if length else 0
    icon = 20.0
    words = desk.words(title, width - first - icon - 12 - tail, kind)
    if item is not None and item.lead:
        words = stack((words, desk.words(item.lead, width - first - icon - 12 - tail, HINT)))
    parts = [(0.0, ink.paragraph(time, first, kind.heavy())), (first + icon + 12, words)]
    if item is not None:
        parts.insert(1, (first, form_icon(ink, item.form, icon)))
    if length:
        parts.append((0.0, ink.paragraph(length, width, side, "end")))
    return stack((ink.rule(width, 0.6, "line"), space(pad), beside(parts), space(pad)))


def _empty(pages: Pages) -> None:
    """Lines for time, what and who."""
    desk = pages.desk
    pages.head(desk.t("title"), desk.t("lead"))
    widths = (26 * MM, 98 * MM, pages.width - 124 * MM - 20)
    xs = (0.0, widths[0] + 10, widths[0] + widths[1] + 20)
    heads = beside([(x, desk.both(name, width, HINT.heavy())) for x, width, name in zip(xs, widths, ("time", "what", "who"))])
    pages.put(heads, 2)
    pitch = 17 * MM if not desk.least else 21 * MM
    while pages.form.room > pitch + 34 * MM:
        pages.put(beside([(x, desk.writing(width, 1, pitch)) for x, width in zip(xs, widths)]))


def _foot(pages: Pages) -> None:
    desk = pages.desk
    pages.form.gap(6)
    if desk.request.given:
        words = f"{desk.t('say')}: {desk.say(f'report.ladder.{desk.shop.ladder_level}').lower()}."
        pages.put(desk.framed(desk.words(words, pages.width - 16, Type(12, 15)), pages.width, 8, 0.8), 6)
    pages.put(desk.words(f"{desk.t('late')} {desk.t('leave')}", pages.width, Type(12, 15)))
