"""Agreements and actions (C7): what anchors promised, and who does what by when.

The furniture ("furniture", "new_action") is where the next action comes. Promises and actions are cards, words without room are rows;
the zone of a promise is "promises", that of an action its column: todo, doing, stuck or done.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..workshop.collection import Records
from ..workshop.figures.actions import action_figures
from ..workshop.records import Action, Agreement, Plan
from .board_cards import Card, action_card, today
from .board_ground import COLUMNS, IN_COLUMN, PROMISES, blank_cards, ground, next_card
from .board_strip import Promise, promises
from .columns import Columns, Maker, Section
from .filters import actions, agreements
from .frame import Footer, frame
from .invitation import invitation
from .loose_notes import long_notes, with_notes
from .marks import Drawing, Item
from .measure import Measure
from .plan_tabs import tab_row, tab_signs, tabs_fit, whole_plan
from .sheet import Sheet, Words
from .style import Style
from .view import View

CANVAS = "action_board"


def action_board(style: Style, say: Words, view: View, records: Records, measure: Measure) -> Drawing:
    """One page of the action board."""
    sheet = Sheet.of(CANVAS, style, say, view, records, measure)
    given = () if view.blank else agreements(records, view)
    shown = {column: _column(sheet, column) for column in COLUMNS}
    strips = [list(promises(sheet, given[first : first + PROMISES])) for first in range(0, len(given), PROMISES)]
    cards = {column: [action_card(sheet, one, column, place % IN_COLUMN) for place, one in enumerate(shown[column])] for column in COLUMNS}
    counts = _counts(sheet, shown)
    plans = _plans(sheet, [one for column in COLUMNS for one in shown[column]])
    tabs = tab_signs(sheet, plans)
    below = tabs_fit(sheet, tabs, " · ".join((*counts[-1], sheet.say("drawing.page", page=88, pages=88))))
    pages = sheet.once("pages", lambda: with_notes(sheet, _pages(sheet, strips, cards, len(given))))
    lists = _lists(sheet, strips, cards, () if below else tuple(tab_row(sheet, plan) for plan in plans), len(pages))
    last = max(len(pages), *lists.pages) if lists.pages else len(pages)
    page = min(max(view.page, 1), last)
    items = pages[page - 1] if page <= len(pages) else lists.pages.get(page, [])
    footer = Footer(tabs if below else (), counts, page, last)
    return Drawing(CANVAS, (*frame(sheet, footer), *items), view.area, page, last)


def _column(sheet: Sheet, column: str) -> tuple[Action, ...]:
    """The actions of a column by due date; those that stopped after what is done, when they are wanted."""
    if sheet.view.blank:
        return ()
    statuses = (column, "stopped") if column == "done" else (column,)
    found = (one for one in actions(sheet.records, sheet.view) if one.status in statuses)
    return tuple(sorted(found, key=lambda one: (statuses.index(one.status), one.due, one.id)))


def _pages(sheet: Sheet, strips: list[list[Promise]], cards: dict[str, list[Card]], given: int) -> list[list[Item]]:
    """Strip and columns page by page, with their furniture on each."""
    if sheet.view.blank:
        return [[*ground(sheet, None, None), *blank_cards(sheet)]]
    counts = {column: len(cards[column]) for column in COLUMNS}
    long = max(-(-count // IN_COLUMN) for count in counts.values())
    pages: list[list[Item]] = []
    for number in range(max(1, long, len(strips))):
        page = [*ground(sheet, counts, given)]
        page += [one.item for one in strips[number]] if number < len(strips) else []
        for column in COLUMNS:
            page += [one.item for one in cards[column][number * IN_COLUMN : (number + 1) * IN_COLUMN]]
        pages.append(page)
    if sheet.style.draws("hints"):
        number, place = divmod(counts["todo"], IN_COLUMN)
        pages[number] += [next_card(sheet, place)] if number < len(pages) else []
        if not (sheet.records.all(Agreement) or sheet.records.all(Action)):
            pages[0].append(invitation(sheet, CANVAS, 500, 431, halo="ring.3"))
    return pages


def _lists(sheet: Sheet, strips: list[list[Promise]], cards: dict[str, list[Card]], plans: tuple[Maker, ...], pages: int) -> Columns:
    """What found no room: words of promises, words of actions column by column, titles of plans, long notes."""
    columns = Columns(sheet, (), pages + 1)
    sections: list[tuple[str, str, Sequence[Maker | None]]] = [
        ("promises", sheet.say("canvas.action_board.agreements"), [one.listed for strip in strips for one in strip])
    ]
    for column in COLUMNS:
        word = sheet.say(f"action_status.{column}")
        sections.append((column, word[:1].upper() + word[1:], [one.listed for one in cards[column]]))
    sections += [("plans", sheet.say("canvas.plan_board.plans"), plans), ("notes", sheet.say("drawing.notes"), tuple(long_notes(sheet)))]
    for name, head, makers in sections:
        pieces = tuple(one for one in makers if one)
        if pieces:
            columns.put(Section(name, head, pieces))
    return columns


def _plans(sheet: Sheet, actions: Sequence[Action]) -> tuple[Plan, ...]:
    """The plans of these actions in the order of their numbers."""
    found = {plan.id: plan for one in actions if (plan := whole_plan(sheet, one.plan))}
    return tuple(found[key] for key in sorted(found))


def _counts(sheet: Sheet, shown: dict[str, tuple[Action, ...]]) -> tuple[tuple[str, ...], ...]:
    """How many there are, how many late and without a name; shorter without what is only useful."""
    figures = action_figures(sheet.records, today(sheet))
    if sheet.view.blank or not figures.actions:
        return ((),)
    key = "canvas.action_board"
    stopped = figures.per_status.get("stopped", 0)
    there = {one.id for column in shown.values() for one in column}
    many = sheet.say.count("count.actions", len(there))
    late_ones, first_ones = there.intersection(figures.late), there.intersection(figures.first_step_late)
    late = [sheet.say.count(f"{key}.count.late", len(late_ones))] if late_ones else []
    first = [sheet.say.count(f"{key}.count.first_step_late", len(first_ones))] if first_ones else []
    away = [sheet.say.count(f"{key}.count.stopped", stopped)] if stopped and not sheet.view.stopped else []
    owners = _owners(sheet, there.intersection(figures.unowned)) if there else []
    return (many, *late, *first, *owners, *away), (many, *late, *owners), (*late, *owners)


def _owners(sheet: Sheet, unowned: Collection[str]) -> list[str]:
    if unowned:
        return [sheet.say.count("canvas.action_board.count.without_owner", len(unowned))]
    return [sheet.say("canvas.action_board.all_named")]
