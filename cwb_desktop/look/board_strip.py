"""The promises on the action board: who promised what, how far it is, from when and how much (method 3.8).

Words that find no room on a card stand in the lists, under the number that the card then carries.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ..workshop.records import Agreement, Stakeholder
from .board_ground import IN_ROW, PROMISE_HEIGHT, promise_rect
from .columns import Maker
from .marks import Box, Item, Mark, Rect
from .numbered import numbered
from .parties import called, name_para, party_marker, small_shape
from .prose import Para, Prose, Span, amount_words, fixed, para, prose
from .sheet import Sheet

#: How far a promise is, as a sign.
_SIGNS: Mapping[str, str] = MappingProxyType({
    "talking": "level_2", "promised": "level_3", "running": "quality_counted", "kept": "level_4", "broken": "cross",
})  # fmt: skip
_MARKER_X, _MARKER_Y, _WORDS_X = 19.0, 20.0, 41.0
_UNDER = 40.0
_EDGE = 2.0
#: More air above, where there is room.
_AIR = 5.0


@dataclass(frozen=True, slots=True)
class Promise:
    """A card of the strip, and the row of a list that says what found no room on it."""

    item: Item
    listed: Maker | None


@dataclass(frozen=True, slots=True)
class _Said:
    """Everything that a promise says, as paragraphs."""

    name: Para
    state: Para
    status: Para
    text: Para
    amount: Para

    @classmethod
    def of(cls, sheet: Sheet, one: Agreement, who: Stakeholder | None) -> _Said:
        status = sheet.say(f"agreement_status.{one.status}")
        date = fixed(sheet.say.date(one.from_date, "brief_year")) if one.from_date else ""
        state = sheet.say("canvas.action_board.status_from", status=status, date=date) if date else status
        sign = _SIGNS[one.status]
        amount = Span(amount_words(sheet, one.amount, one.unit), bold=True, sign=f"pillar_{one.pillar}")
        return cls(
            name_para(sheet, who), para(state, "text.second", sign=sign), para(status, "text.second", sign=sign),
            para(one.text), Para((amount,), gap=0.35),
        )  # fmt: skip


def promises(sheet: Sheet, page: Sequence[Agreement]) -> Iterator[Promise]:
    """The cards of one page."""
    for place, one in enumerate(page):
        rect = promise_rect(sheet.view.area, place, place + IN_ROW >= len(page) and place < IN_ROW)
        yield _promise(sheet, one, rect)


def _promise(sheet: Sheet, one: Agreement, rect: Rect) -> Promise:
    who = sheet.records.get(Stakeholder, one.stakeholder)
    said = _Said.of(sheet, one, who)
    air = _AIR if rect.h > PROMISE_HEIGHT else 0.0
    inner = Rect(rect.x, rect.y + air, rect.w, rect.h - air)
    whole = _whole(sheet, said, inner)
    marks: list[Mark] = [Box(rect, sheet["sheet"])]
    at = (rect.x + _MARKER_X, rect.y + _MARKER_Y + air)
    texts = [called(sheet, who), one.text, sheet.say(f"agreement_status.{one.status}")]
    title = ", ".join(text for text in texts if text)
    listed = None
    if whole:
        marks += whole
        marks += party_marker(sheet, who, *at) if who else ()
    else:
        found, listed = _part(sheet, one, who, said, inner)
        marks += found
        marks += party_marker(sheet, who, *at, sheet.numbers.get(one.key, 0)) if who else ()
    centre = (rect.x + rect.w / 2, rect.y + PROMISE_HEIGHT / 2)
    return Promise(Item("card", one.key, tuple(marks), centre, "promises", title), listed)


def _whole(sheet: Sheet, said: _Said, rect: Rect) -> tuple[Mark, ...]:
    """All words: the promise under marker and name, or beside the marker; nothing where they find no room."""
    beside, high = rect.w - _WORDS_X - _EDGE, rect.h - 2 * _EDGE
    head = prose(sheet, (said.name, said.state), beside)
    if head:
        under = max(_UNDER, head.height + 4 + _EDGE)
        body = prose(sheet, (said.text, said.amount), rect.w - 6, rect.h - _EDGE - under)
        if body:
            return (*_beside_marker(head, rect), *body.at(rect.x + 2, rect.y + under))
    every = prose(sheet, (said.name, Para((*said.state.spans, *said.amount.spans)), said.text), beside, high)
    return every.at(rect.x + _WORDS_X, rect.y + _EDGE) if every else ()


def _beside_marker(head: Prose, rect: Rect) -> tuple[Mark, ...]:
    return head.at(rect.x + _WORDS_X, rect.y + max(_EDGE, _MARKER_Y - head.height / 2))


def _part(sheet: Sheet, one: Agreement, who: Stakeholder | None, said: _Said, rect: Rect) -> tuple[tuple[Mark, ...], Maker]:
    """As many words as find room beside the number, and the row with the rest."""
    beside, high = rect.w - _WORDS_X - _EDGE, rect.h - 2 * _EDGE
    together = Para((*said.status.spans, *said.amount.spans))
    tries = (
        ((said.name, said.state, said.amount), (one.text,), False), ((said.name, said.status, said.amount), (one.text,), False),
        ((said.name, together), (one.text,), False),
        ((said.state, said.amount), (called(sheet, who), one.text), False), ((together,), (called(sheet, who), one.text), False),
        ((said.status,), (called(sheet, who), one.text), True), ((), (called(sheet, who), one.text), True),
    )  # fmt: skip
    found, texts, with_amount = next(
        (written, texts, with_amount) for paras, texts, with_amount in tries if (written := prose(sheet, paras, beside, high))
    )
    listed = ": ".join(texts), amount_words(sheet, one.amount, one.unit) if with_amount else ""
    row = numbered(sheet, one.key, lambda x, y, size: (small_shape(sheet, who, x, y, size),) if who else (), listed, "promises")
    return _beside_marker(found, rect), row
