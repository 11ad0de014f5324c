"""The actions on the board: what, who, by when, the first step and what help is needed; what is late says so (method 3.8).

Words that find no room on a card stand in the lists, under the number that the card then carries.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ..workshop.figures.actions import is_first_step_late, is_late
from ..workshop.permitted import first_name_is_free, name_is_free
from ..workshop.records import Action, Participant, Stakeholder
from .board_ground import INSET, TAB, card_box, card_rect
from .columns import Maker
from .marks import Item, Mark, Rect
from .numbered import numbered
from .plan_tabs import plan_number, small_tab, tab_colour, whole_plan
from .prose import Para, Prose, Span, fixed, loose_or_tight, prose
from .sheet import Sheet

_TITLE = 11.2 / 10.3
_PAD = 5.0
_HALF_A_YEAR = 183


@dataclass(frozen=True, slots=True)
class Card:
    """A card, and the row of a list that says what found no room on it."""

    item: Item
    listed: Maker | None


def today(sheet: Sheet) -> str:
    """The day that late counts from; never the clock's."""
    return sheet.view.today or sheet.view.date


def action_card(sheet: Sheet, one: Action, column: str, place: int) -> Card:
    """The card of an action in its column."""
    rect = card_rect(sheet.view.area, column, place).grown(-INSET)
    plan = whole_plan(sheet, one.plan)
    said = _Said.of(sheet, one)
    written, listed = _fitted(sheet, one, said, rect)
    x = rect.x + TAB + _PAD + 1
    size = max(13.0, sheet.size("number"))
    marks: list[Mark] = list(card_box(sheet, rect, tab_colour(sheet, plan)))
    marks.append(sheet.centred(rect.x + TAB / 2, rect.y + _PAD + 0.5 * size, plan_number(sheet, plan), size, sheet["plan.text"], bold=True))
    marks += written.at(x, rect.y + min(_PAD - 1, (rect.h - written.height) / 2))
    number = str(sheet.numbers.get(one.key, 0))
    words = [number, one.what, said.who_words, sheet.say(f"action_status.{one.status}"), sheet.say("drawing.late") if said.late else ""]
    centre = (rect.x + rect.w / 2, rect.y + rect.h / 2)
    return Card(Item("card", one.key, tuple(marks), centre, column, ", ".join(word for word in words if word)), listed)


@dataclass(frozen=True, slots=True)
class _Said:
    """Everything that an action says, as spans."""

    what: Span
    who: tuple[Span, ...]
    when: tuple[Span, ...]
    first: Span | None
    help: Span | None
    who_words: str
    late: bool

    @classmethod
    def of(cls, sheet: Sheet, one: Action) -> _Said:
        who = _who(sheet, one)
        asked = Span(one.help_needed, sign="help") if one.help_needed else None
        late = is_late(one, today(sheet)) if today(sheet) else False
        return cls(Span(one.what, bold=True), who, _when(sheet, one, late), _first(sheet, one), asked, who[0].text, late)


def _who(sheet: Sheet, one: Action) -> tuple[Span, ...]:
    """Who does it, with a sign on the laptop where paper will not say the name."""
    person, group = sheet.records.get(Participant, one.who), sheet.records.get(Stakeholder, one.who)
    if person:
        if not person.first_name:
            return (Span(sheet.say("privacy.participant"), "text.second", italic=True),)
        return _named(sheet, person.first_name, first_name_is_free(person))
    if group:
        if not group.name:
            return (Span(sheet.say("privacy.withheld"), "text.second", italic=True),)
        return _named(sheet, group.name, name_is_free(group, sheet.records, "others"))
    return (Span(sheet.say("drawing.without_owner"), "warn", italic=True, sign="circle_dashed"),)


def _named(sheet: Sheet, name: str, free: bool) -> tuple[Span, ...]:
    hidden = not free and sheet.style.draws("hints")
    return (Span(name, bold=True), Span("", "text.second", sign="eye_off")) if hidden else (Span(name, bold=True),)


def _when(sheet: Sheet, one: Action, late: bool) -> tuple[Span, ...]:
    """By when, and whether it is late, done or stopped."""
    due = _day(sheet, one.due)
    if late:
        return (Span(fixed(sheet.say("canvas.action_board.late_on", date=due)), "danger", bold=True, sign="clock_late"),)
    word = fixed(sheet.say(f"action_status.{one.status}"))
    if one.status == "done":
        return (Span(due, "text.second"), Span(word, "good", bold=True, sign="tick"))
    if one.status == "stopped":
        return (Span(due, "text.second"), Span(word, "text.second", bold=True, sign="cross"))
    return (Span(due, "text.second"),)


def _first(sheet: Sheet, one: Action) -> Span | None:
    if not one.first_step:
        return None
    late = bool(today(sheet)) and is_first_step_late(one, today(sheet))
    key = "canvas.action_board.first_step" + ("_late" if late else "")
    if one.first_step_due:
        words = sheet.say(f"{key}_on", date=_day(sheet, one.first_step_due), text=one.first_step)
    else:
        words = sheet.say(key, text=one.first_step)
    return Span(words, "danger" if late else "text.second", sign="clock_late" if late else "")


def _day(sheet: Sheet, iso: str) -> str:
    """A date in few letters; with the year where that is not plain."""
    now = today(sheet)
    near = bool(now) and abs((date.fromisoformat(iso) - date.fromisoformat(now[:10])).days) < _HALF_A_YEAR
    return fixed(sheet.say.date(iso, "brief" if near else "brief_year"))


def _fitted(sheet: Sheet, one: Action, said: _Said, rect: Rect) -> tuple[Prose, Maker | None]:
    """The words on the card, and a row with those that find no room: the first step goes first, then help, then what, then who."""
    width, height = rect.w - TAB - 2 * _PAD - 1, rect.h - _PAD
    asked, first = _spans(said.help), _spans(said.first)
    whole = loose_or_tight(sheet, _paras(said, (), (first, asked), what=True), width, height)
    if whole:
        return whole, None
    number = (Span(str(sheet.numbers.get(one.key, 0)), bold=True),)
    none: tuple[Span, ...] = ()
    late_step = said.first is not None and bool(said.first.sign)
    begun, helped, nothing = (first, none), (none, asked), (none, none)
    better, other = (begun, helped) if late_step else (helped, begun)
    tries = (
        (True, True, better), (True, True, other), (True, True, nothing), (True, False, nothing), (False, True, nothing),
        (False, False, nothing),
    )  # fmt: skip
    for what, who, more in tries:
        found = loose_or_tight(sheet, _paras(said, number, more, what, who), width, height)
        if found:
            left = (not what, not who, not more[0], not more[1])
            return found, _row(sheet, one, said, left)
    bare = prose(sheet, (Para(number),), width)
    assert bare is not None
    return bare, _row(sheet, one, said, (True, True, True, True))


def _spans(one: Span | None) -> tuple[Span, ...]:
    return (one,) if one else ()


def _paras(said: _Said, number: tuple[Span, ...], more: Iterable[Sequence[Span]], what: bool, who: bool = True) -> list[Para]:
    head = (*number, said.what) if what else number
    people = (*said.who, *said.when) if who else said.when
    lines = [Para(head, grow=_TITLE), Para(people)] if what else [Para((*head, *people))]
    return [*lines, *(Para(tuple(spans)) for spans in more if spans)]


def _row(sheet: Sheet, one: Action, said: _Said, left: tuple[bool, bool, bool, bool]) -> Maker:
    """What found no room, with the colour of the plan."""
    asked = f"{sheet.say('canvas.action_board.line_help')}: {said.help.text}" if said.help else ""
    parts = (one.what, said.who_words, said.first.text if said.first else "", asked)
    words = " · ".join(part for part, gone in zip(parts, left) if gone and part)
    plan = whole_plan(sheet, one.plan)
    return numbered(sheet, one.key, lambda x, y, size: small_tab(sheet, plan, x, y, 0.8 * size, False), (words, ""), one.status)
