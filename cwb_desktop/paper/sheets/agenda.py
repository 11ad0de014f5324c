"""H3: the programme of an evening, for the wall and for the hand."""

from __future__ import annotations

from ...look.measure import MIDDLE
from ...workshop.records import Meeting
from ..page import MM
from ..text import EMPTY, Block, Type, beside, space, stack
from .desk import HAND, HINT, TITLE, Desk
from .icons import form_icon
from .meetings import Item, agenda, clock_of, meetings, method_agenda, translated
from .model import Leaf
from .pages import Pages

_SMALL = Type(11, 14, role="text.second")
_ICON = 20.0
#: White above and below a block: as much as there is room for, between these.
_LEAST_PAD, _MOST_PAD = 4.5, 16.0


def programme(desk: Desk) -> tuple[Leaf, ...]:
    """The programme of the coming evening; without one, that of the step or an empty one."""
    pages = Pages(desk)
    found = meetings(desk) if desk.request.given else ()
    step = desk.request.step
    if found:
        _evening(pages, found[0])
    elif step:
        _head(pages, desk.both(f"step.{step}.name", pages.width, TITLE), desk.both(f"step.{step}.purpose", pages.width))
        _rows(pages, [_row(desk, pages.width, item) for item in method_agenda(desk, step)])
    else:
        _empty(pages)
    pages.form.gap(6)
    pages.put(_foot(desk, pages.width))
    return pages.leaves()


def _head(pages: Pages, title: Block, lead: Block) -> None:
    pages.put(title, 3)
    pages.put(lead, 3)
    pages.form.rule(after=8)


def _evening(pages: Pages, meeting: Meeting) -> None:
    """When and where, the question, and the blocks with their clock."""
    desk, say, width = pages.desk, pages.desk.say, pages.width
    title = desk.words(meeting.title, width, TITLE, translated(desk).get(meeting.title, "")) if meeting.title else None
    _head(pages, title or desk.both("title", width, TITLE), EMPTY)
    words = (say.date(meeting.date, "long"), say.hours(meeting.start, meeting.end), meeting.place)
    other = desk.second.date(meeting.date, "long") if desk.second else ""
    pages.put(desk.words(" · ".join(word for word in words if word), width, HAND.heavy(), other), 6)
    if desk.shop.question:
        pages.put(desk.framed(desk.words(desk.shop.question, width - 20, HAND), width, 10), 8)
    items = agenda(desk, meeting)
    end = sum(item.minutes for item in items) + ((items[0].start or 0) if items else 0)
    last = [(0.0, _clock(desk, clock_of(end))), (_words_x(desk), desk.both("end", width - _words_x(desk), HAND.heavy()))]
    _rows(pages, [*(_row(desk, width, item) for item in items), beside(last)])


def _rows(pages: Pages, rows: list[Block]) -> None:
    """Blocks with a line over each, and the white between them that the page has left."""
    free = pages.form.room - sum(row.height + 0.6 for row in rows) - _foot(pages.desk, pages.width).height - 10
    pad = min(_MOST_PAD, max(_LEAST_PAD, free / (2 * len(rows))))
    for row in rows:
        pages.put(stack((pages.desk.ink.rule(pages.width, 0.6, "line"), space(pad), row, space(pad))))


def _words_x(desk: Desk) -> float:
    """Where the words begin: after the clock and the picture."""
    return desk.ink.width("00:00", desk.at(HAND).heavy()) + 24 + _ICON


def _clock(desk: Desk, time: str) -> Block:
    """The time, or a line for it."""
    width = desk.ink.width("00:00", desk.at(HAND).heavy())
    return desk.words(time, width + 2, HAND.heavy()) if time else desk.writing(width, 1, desk.at(HAND).line / desk.tight)


def _row(desk: Desk, width: float, item: Item) -> Block:
    """A block: when, how people sit as a picture and (not in large print) in words, what they do, how long; a break in bold."""
    pause, left = item.form == "break", _words_x(desk)
    kind, side = desk.at(HAND.heavy() if pause else HAND), desk.at(_SMALL)
    lengths = [say.count("count.minutes", item.minutes) for say in desk.request.says]
    tail = max(desk.ink.width(words, side) for words in lengths) + 10
    room = width - left - tail
    parts = [desk.words(item.title, room, kind, item.second)]
    parts += [] if pause or desk.least else [desk.words(desk.pair(f"form.{item.form}"), room, HINT)]
    parts += [desk.words(item.lead, room, HINT)] if item.lead else []
    long = desk.words(lengths[0], width, _SMALL, "".join(lengths[1:]), "end")
    # On the baseline of the words.
    down = (kind.line - side.line) / 2 + MIDDLE * (kind.size - side.size)
    clock = _clock(desk, clock_of(item.start) if item.start is not None else "")
    return beside(((0.0, clock), (left - _ICON - 12, form_icon(desk.ink, item.form, _ICON)), (left, stack(parts)),
                   (0.0, stack((space(down), long)))))  # fmt: skip


def _empty(pages: Pages) -> None:
    """Lines for time, what and who."""
    desk = pages.desk
    _head(pages, desk.both("title", pages.width, TITLE), desk.both("lead", pages.width))
    widths = (26 * MM, 98 * MM, pages.width - 124 * MM - 20)
    xs = (0.0, widths[0] + 10, widths[0] + widths[1] + 20)
    heads = beside([(x, desk.on_line(name, width, HINT.heavy())) for x, width, name in zip(xs, widths, ("time", "what", "who"))])
    pages.put(heads, 2)
    pitch, foot = 17 * MM if not desk.least else 21 * MM, _foot(desk, pages.width).height + 6
    while pages.form.room > pitch + foot:
        pages.put(beside([(x, desk.writing(width, 1, pitch)) for x, width in zip(xs, widths)]))


def _foot(desk: Desk, width: float) -> Block:
    """How much say people have, and that coming late or leaving early is fine."""
    kind = Type(12, 15)
    late = desk.words(f"{desk.t('late')} {desk.t('leave')}", width, kind, f"{desk.t2('late')} {desk.t2('leave')}".strip())
    if not desk.request.given:
        return late
    says = [f"{say('sheet.H3.say')}: {say(f'report.ladder.{desk.shop.ladder_level}').lower()}." for say in desk.request.says]
    chip = desk.framed(desk.words(says[0], width - 16, kind, "".join(says[1:])), width, 8, 0.8)
    return stack((chip, space(6), late))
