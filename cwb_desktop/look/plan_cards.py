"""A plan card: number on a tab, title, what we will do, who pulls it, which needs it answers, its dots and place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from ..workshop.figures.votes import standing_plan
from ..workshop.records import Need, Plan, Stakeholder
from .glyphs import glyph
from .marks import Box, Item, Mark, Oval, Rect, Text
from .measure import ABOVE, BELOW, LINE, MIDDLE
from .numbers import numbers
from .plan_tabs import tab_colour
from .sheet import Sheet
from .votes import LastVote

_INSET, _PAD, _RADIUS, _TAB = 2.0, 7.0, 4.0, 24.0
_TITLE = 1.09
_CHIP_GAP = 4.0
#: Dots are drawn up to this many, in rows of five.
MOST_DOTS, _ROW = 20, 5
_DOT, _PITCH = 3.5, 9.4
_GAP = 3.0
_SIGN = 15.0
#: What a card says, the most first.
_KINDS = (("title", "text", "owner", "joined"), ("title", "text", "owner"), ("title", "owner"), ("title",))


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of a plan with its lines; a title with a long word may go over the whole width, above the dots."""

    kind: str
    text: str
    lines: tuple[str, ...]
    over_all: bool = False


@dataclass(frozen=True, slots=True)
class PlacedPlan:
    """A plan in its box, with the texts that find room on the card and those that stand in a list."""

    plan: Plan
    rect: Rect
    pieces: tuple[Piece, ...]
    listed: tuple[Piece, ...]
    chips: tuple[tuple[str, ...], ...]


def placed_plan(sheet: Sheet, plan: Plan, box: Rect, about: LastVote | None) -> PlacedPlan:
    """The card: all of it if that fits; else without its longer texts, which then stand in a list beside its number."""
    rect = box.grown(-_INSET)
    broad = rect.w - _TAB - 2 * _PAD
    room = broad - _side(sheet, plan, about)
    # A long word of a title goes above the dots; where that leaves them no room it is broken beside them.
    tries = [tuple(_pieces(sheet, plan, room, title)) for title in ((broad, room) if _is_long(sheet, plan, room) else (room,))]
    for whole, kinds in product(tries, _KINDS):
        there = tuple(piece for piece in whole if piece.kind in kinds)
        left = rect.h - 2 * _PAD + 4 - _height(sheet, there)
        above = _height(sheet, [piece for piece in there if piece.over_all])
        if left < 0 or (above and above + _side_height(sheet, plan, about) > rect.h - 2 * _PAD):
            continue
        chips = _chips_in(sheet, plan, room, left)
        if chips or "text" not in kinds or not needs_of(sheet, plan):
            return _placed(sheet, plan, rect, there, tuple(piece for piece in whole if piece.kind not in kinds), chips)
    return _placed(sheet, plan, rect, (), tries[-1], _chips_in(sheet, plan, room, rect.h - 2 * _PAD + 4))


def _placed(
    sheet: Sheet, plan: Plan, rect: Rect, pieces: tuple[Piece, ...], listed: tuple[Piece, ...], chips: tuple[tuple[str, ...], ...]
) -> PlacedPlan:
    """The card; needs without room for their chips stand in the list too, as their numbers."""
    needs = needs_of(sheet, plan)
    if needs and not chips:
        given = numbers("assets_needs", sheet.records)
        words = " ".join((sheet.say("canvas.plan_board.answers"), ", ".join(str(given[need.key]) for need in needs)))
        listed = (*listed, Piece("needs", words, ()))
    return PlacedPlan(plan, rect, pieces, listed, chips)


def _is_long(sheet: Sheet, plan: Plan, room: float) -> bool:
    return any(sheet.width(word, _TITLE * sheet.size("label"), True) > room for word in plan.title.split())


def _pieces(sheet: Sheet, plan: Plan, room: float, title_room: float) -> Iterator[Piece]:
    if plan.title.strip():
        lines = sheet.measure.wrap(plan.title, title_room, _TITLE * sheet.size("label"), bold=True)
        yield Piece("title", plan.title, lines, title_room > room)
    if plan.text.strip():
        yield Piece("text", plan.text, sheet.measure.wrap(plan.text, room, sheet.size("label")))
    who = sheet.records.get(Stakeholder, plan.owner)
    owner = sheet.say("canvas.plan_board.owner", name=who.name or sheet.say("privacy.withheld")) if who else ""
    if owner:
        yield Piece("owner", owner, sheet.measure.wrap(owner, room, sheet.size("small")))
    joined = [
        one.title
        for one in sheet.records.all(Plan)
        if one.merged_into and one.id != plan.id and standing_plan(sheet.records, one.id) == plan.id
    ]
    if joined:
        words = sheet.say("canvas.plan_board.joined", names=", ".join(joined))
        yield Piece("joined", words, sheet.measure.wrap(words, room, sheet.size("small")))


def _height(sheet: Sheet, pieces: Sequence[Piece]) -> float:
    return sum(len(piece.lines) * LINE * _size(sheet, piece) + _GAP for piece in pieces)


def _size(sheet: Sheet, piece: Piece) -> float:
    return {"title": _TITLE * sheet.size("label"), "text": sheet.size("label")}.get(piece.kind, sheet.size("small"))


def needs_of(sheet: Sheet, plan: Plan) -> tuple[Need, ...]:
    """The needs that a plan answers, those of plans joined into it counted in."""
    plans = [one for one in sheet.records.all(Plan) if standing_plan(sheet.records, one.id) == plan.id]
    ids = dict.fromkeys(need for one in (plan, *plans) for need in one.answers_need)
    return tuple(need for need_id in ids if (need := sheet.records.get(Need, need_id)) is not None)


def _chips_in(sheet: Sheet, plan: Plan, room: float, height: float) -> tuple[tuple[str, ...], ...]:
    """The chips, with words or with numbers, that find room in this height; none where both are too high."""
    tries = (_chips(sheet, plan, room, full) for full in (True, False))
    return next((rows for rows in tries if rows and _chips_height(sheet, rows) <= height), ())


def _chips(sheet: Sheet, plan: Plan, room: float, full: bool) -> tuple[tuple[str, ...], ...]:
    """Rows of chips; with the needs' own words if wanted full and these fit, else with their numbers on the map of needs."""
    given = numbers("assets_needs", sheet.records)
    found = needs_of(sheet, plan)
    words = [f"{given[need.key]} {need.text}" if full else str(given[need.key]) for need in found]
    rows: list[tuple[str, ...]] = [()] if words else []
    used = _lead(sheet)
    for word in words:
        width = _chip_width(sheet, word)
        if width > room:
            return ()
        if used + _CHIP_GAP + width > room:
            rows.append(())
            used = -_CHIP_GAP
        rows[-1] = (*rows[-1], word)
        used += _CHIP_GAP + width
    return tuple(rows)


def _lead(sheet: Sheet) -> float:
    return sheet.width(sheet.say("canvas.plan_board.answers"), sheet.size("small"))


def _chip_width(sheet: Sheet, word: str) -> float:
    return sheet.width(word, sheet.size("small")) + 0.8 * sheet.size("small")


def _chip_pitch(sheet: Sheet) -> float:
    return 1.36 * sheet.size("small") + 3


def _chips_height(sheet: Sheet, rows: Sequence[tuple[str, ...]]) -> float:
    return _chip_pitch(sheet) * len(rows) + 1


def _side(sheet: Sheet, plan: Plan, about: LastVote | None) -> float:
    """How wide the dots and the place at the right are."""
    if about is None or about.dots(plan) is None:
        return sheet.width(sheet.say("canvas.plan_board.chosen"), sheet.size("small"), True) + _PAD if plan.chosen else 0.0
    words = [sheet.width(word, sheet.size("small"), True) for word in _side_words(sheet, plan, about)]
    return max((_PITCH * _ROW, *words)) + _PAD


def _side_height(sheet: Sheet, plan: Plan, about: LastVote | None) -> float:
    """How high dots, as a number, and place are."""
    if about is None or about.dots(plan) is None:
        return 0.0
    return (ABOVE + BELOW) * _figure(sheet) + LINE * sheet.size("small") * len(_side_words(sheet, plan, about))


def _figure(sheet: Sheet) -> float:
    return max(22.0, 1.25 * sheet.size("small"))


def plan_item(sheet: Sheet, placed: PlacedPlan, about: LastVote | None) -> Item:
    """The marks of a plan card."""
    rect, plan = placed.rect, placed.plan
    marks: list[Mark] = [*_card(sheet, placed)]
    x, y = rect.x + _TAB + _PAD, rect.y + _PAD - 2
    for piece in placed.pieces:
        size = _size(sheet, piece)
        colour = sheet["text"] if piece.kind in ("title", "text") else sheet["text.second"]
        for line in piece.lines:
            marks.append(Text(x, y + ABOVE * size, line, size, colour, bold=piece.kind == "title"))
            y += LINE * size
        y += _GAP
    marks += _chip_marks(sheet, placed, x, max(y, rect.bottom - _PAD + 1 - _chips_height(sheet, placed.chips)))
    marks += _side_marks(sheet, placed, about)
    return Item("card", plan.key, tuple(marks), (rect.x + rect.w / 2, rect.y + rect.h / 2), "plans", _title(sheet, plan, about))


def _card(sheet: Sheet, placed: PlacedPlan) -> Iterator[Mark]:
    rect, number = placed.rect, sheet.numbers.get(placed.plan.key, 0)
    colour = tab_colour(sheet, placed.plan)
    tab = Rect(rect.x, rect.y, _TAB, rect.h)
    yield Box(rect, sheet["surface"], None, radius=_RADIUS)
    yield Box(tab, colour, None, radius=_RADIUS)
    yield Box(Rect(tab.x + tab.w / 2, tab.y, tab.w / 2, tab.h), colour)
    edge = ("accent", 2.2) if placed.plan.chosen else ("control", 1.0)
    yield Box(rect, None, sheet[edge[0]], edge[1], radius=_RADIUS)
    yield sheet.centred(tab.x + tab.w / 2, tab.y + 0.36 * tab.h, str(number), sheet.size("number"), sheet["plan.text"], bold=True)
    yield from glyph(f"pillar_{placed.plan.pillar}", tab.x + tab.w / 2, tab.bottom - 16, _SIGN, sheet["plan.text"])


def _chip_marks(sheet: Sheet, placed: PlacedPlan, x: float, top: float) -> Iterator[Mark]:
    size = sheet.size("small")
    high = 1.36 * size
    for row, words in enumerate(placed.chips):
        left, middle = x, top + row * _chip_pitch(sheet) + high / 2
        if row == 0:
            yield sheet.line(left, middle + MIDDLE * size, sheet.say("canvas.plan_board.answers"), "small", "text.second")
            left += _lead(sheet) + _CHIP_GAP
        for word in words:
            width = _chip_width(sheet, word)
            yield Box(Rect(left, middle - high / 2, width, high), None, sheet["text.second"], 0.9, radius=4.0)
            yield sheet.line(left + width / 2, middle + MIDDLE * size, word, "small", "text", "middle")
            left += width + _CHIP_GAP


def _side_marks(sheet: Sheet, placed: PlacedPlan, about: LastVote | None) -> Iterator[Mark]:
    """Dots, place, and whether it was chosen, from top to bottom."""
    rect, plan, small = placed.rect, placed.plan, sheet.size("small")
    y = rect.y + _PAD - 1 + sum(_height(sheet, (piece,)) for piece in placed.pieces if piece.over_all)
    dots = about.dots(plan) if about else None
    words = _side_words(sheet, plan, about) if about and dots is not None else ()
    if dots:
        rows = (dots - 1) // _ROW + 1
        room = rect.bottom - _PAD - y - LINE * small * len(words)
        if dots <= MOST_DOTS and _PITCH * rows + 1 <= room:
            yield from _dots(sheet, rect.right - _PAD, y, dots)
            y += _PITCH * rows + 1
        else:
            size = _figure(sheet)
            yield Text(rect.right - _PAD, y + ABOVE * size, str(dots), size, sheet["accent"], bold=True, anchor="end")
            yield Oval(rect.right - _PAD - sheet.width(str(dots), size, True) - 8, y + 0.44 * size, 4.4, 4.4, sheet["accent"])
            y += (ABOVE + BELOW) * size
    chosen = sheet.say("canvas.plan_board.chosen")
    for word in words or ((chosen,) if plan.chosen else ()):
        colour = sheet["accent" if word == chosen else "text.second"]
        yield Text(rect.right - _PAD, y + ABOVE * small, word, small, colour, bold=word == chosen, anchor="end")
        y += LINE * small


def _dots(sheet: Sheet, right: float, y: float, count: int) -> Iterator[Mark]:
    for dot in range(count):
        column, row = dot % _ROW, dot // _ROW
        yield Oval(right - _DOT - _PITCH * (_ROW - 1 - column), y + _DOT + _PITCH * row, _DOT, _DOT, sheet["accent"])


def _side_words(sheet: Sheet, plan: Plan, about: LastVote) -> tuple[str, ...]:
    place = about.place(plan)
    words = [sheet.say("canvas.plan_board.rank", n=place)] if place else []
    words += [sheet.say("canvas.plan_board.tie")] if about.tied(plan) else []
    words += [sheet.say("canvas.plan_board.chosen")] if plan.chosen else []
    return tuple(words)


def _title(sheet: Sheet, plan: Plan, about: LastVote | None) -> str:
    words = [f"{sheet.numbers.get(plan.key, '')} {plan.title}", sheet.say(f"pillar.{plan.pillar}")]
    who = sheet.records.get(Stakeholder, plan.owner)
    words.append(
        sheet.say("canvas.plan_board.owner", name=who.name or sheet.say("privacy.withheld"))
        if who
        else sheet.say("canvas.plan_board.no_owner")
    )
    dots = about.dots(plan) if about else None
    if about and dots is not None:
        words += [sheet.say.count("count.dots", dots), *_side_words(sheet, plan, about)]
    return ", ".join(words)
