"""The relation network (C5): who is linked to whom, by what, who holds it together and who stands alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from ..workshop.collection import Records
from ..workshop.figures.network import Network, measures
from ..workshop.people import Relation, Stakeholder
from . import network_panel as panel
from .blank import blank_lists
from .frame import Footer, Sign, frame, furniture
from .languages import Pair, pair
from .lists import Column, Group, Row, lay, list_columns
from .marks import Box, Drawing, Item, Rect
from .measure import Measure
from .network_lines import legend
from .network_nodes import CANVAS, PANEL_BEGIN, Page, Signs, node_items, node_pages, shown_stakeholders
from .sheet import BODY_BOTTOM, BODY_TOP, Sheet, Words
from .style import Style
from .view import View

_LEAST_LIST = 60.0
#: Between the frame of a blank sheet and its panel.
_FIELD_GAP = 18.0
#: Letters up to this size stand in two lines in the footer.
_TWO_LINES = 12.4


def network(style: Style, say: Words, view: View, records: Records, measure: Measure) -> Drawing:
    """One page of the relation network."""
    sheet = Sheet.of(CANVAS, style, say, view, records, measure)
    figures = view.facts if isinstance(view.facts, Network) else sheet.once("figures", lambda: measures(records, view.wanted_too))
    shown = () if view.blank else shown_stakeholders(sheet)
    signs = Signs.of(figures)
    drawn = sheet.once("drawn", lambda: node_pages(sheet, shown, signs))
    relations = tuple(line.relation for page in drawn for line in page.lines)
    entries = legend(sheet, relations)
    counts = _counts(sheet, shown, relations)
    below = _fits(sheet, entries, counts[-1])
    blocks = () if view.blank or not shown else sheet.once("blocks", lambda: _blocks(sheet, figures, drawn))
    if not below:
        blocks = (*blocks[:1], panel.legend_block(sheet, entries, _panel(sheet).w), *blocks[1:])
    stacks = _stacks(sheet, blocks, len(drawn))
    filled = sheet.once("filled", lambda: lay(sheet, _groups(sheet, shown, drawn), _columns(sheet, stacks, len(drawn))))
    pages = max(len(drawn), len(stacks), *(one.column.page for one in filled if one.items or one.column.page == 1))
    page = min(max(view.page, 1), pages)
    items = node_items(sheet, shown, drawn[page - 1], signs) if page <= len(drawn) else []
    items += stacks[page - 1].items if page <= len(stacks) else ()
    if view.blank:
        items += [_field(sheet), *blank_lists(sheet, ((_panel(sheet, stacks[0].end), (1, 2)),), _blank_heads(sheet))]
    items += [item for one in filled if one.column.page == page for item in one.items]
    return Drawing(CANVAS, (*frame(sheet, Footer(entries if below else (), counts, page, pages)), *items), view.area, page, pages)


def _panel(sheet: Sheet, down: float = 0.0) -> Rect:
    """The panel, or what is left of it below."""
    return Rect(PANEL_BEGIN, BODY_TOP + down, sheet.right - PANEL_BEGIN, BODY_BOTTOM - BODY_TOP - down)


@dataclass(frozen=True, slots=True)
class _Stack:
    """The blocks of one page, and where they end."""

    rect: Rect
    items: tuple[Item, ...]
    end: float


def _blocks(sheet: Sheet, figures: Network, drawn: tuple[Page, ...]) -> tuple[panel.Block, ...]:
    named = {one.who.id: panel.called(sheet, one.who, one.who.key not in page.labels) for page in drawn for one in page.nodes}
    others = {who.id: panel.called(sheet, who, False) for who in sheet.records.all(Stakeholder) if who.id not in named}
    before = measures(sheet.records) if sheet.view.wanted_too else None
    return panel.Panel(sheet, figures, {**others, **named}, before, _panel(sheet).w).blocks()


def _stacks(sheet: Sheet, blocks: tuple[panel.Block, ...], maps: int) -> tuple[_Stack, ...]:
    """The blocks page by page: in the panel of the first page, then at the left of the first list pages."""
    gap = panel.gap(sheet)
    stacks: list[_Stack] = []
    rect = _panel(sheet)
    while blocks or not stacks:
        placed, blocks, end = panel.stacked(blocks, rect.h, gap)
        items = tuple(furniture(f"panel.{block.name}", block.at(rect.x, rect.y + down)) for block, down in placed)
        stacks.append(_Stack(rect, items, end + 2 * gap if placed else 0.0))
        if blocks and len(stacks) == 1:
            stacks += [_Stack(rect, (), 0.0)] * (maps - 1)
        rect = Rect(sheet.left, BODY_TOP, rect.w, rect.h)
    return tuple(stacks)


def _columns(sheet: Sheet, stacks: tuple[_Stack, ...], maps: int) -> Iterator[Column]:
    def side() -> Iterator[Column]:
        for page in range(1, maps + 1):
            rest = _panel(sheet, stacks[page - 1].end if page <= len(stacks) else 0.0)
            if rest.h >= max(_LEAST_LIST, 5 * sheet.size("label")) and not sheet.view.blank:
                yield Column(page, rest)

    def taken(column: Column) -> Column:
        if column.page > len(stacks):
            return column
        stack = stacks[column.page - 1]
        wall = Rect(stack.rect.x, stack.rect.y, stack.rect.w, stack.end)
        return replace(column, taken=(wall,)) if wall.meets(column.rect) else column

    return chain(side(), map(taken, list_columns(sheet, maps + 1)))


def _groups(sheet: Sheet, shown: tuple[Stakeholder, ...], drawn: tuple[Page, ...]) -> list[Group]:
    named = {key for page in drawn for key in page.labels}
    rows = tuple(_row(sheet, who) for who in sorted(shown, key=lambda who: sheet.numbers[who.key]) if who.key not in named)
    groups = [Group(sheet.say("network.names"), str(len(rows)), rows, "names")] if rows else []
    long = [placed.note for page in drawn for placed in page.notes if not placed.lines]
    notes = tuple(Row(note.key, sheet.numbers.get(note.key, 0), note.text, title=note.text) for note in long)
    return [*groups, Group(sheet.say("drawing.notes"), str(len(notes)), notes, "notes")] if notes else groups


def _row(sheet: Sheet, who: Stakeholder) -> Row:
    sign = "missing" if who.missing_voice else "anchor" if who.anchor else ""
    name = who.name or sheet.say("privacy.withheld")
    return Row(who.key, sheet.numbers[who.key], name, who.sphere, sign, not who.name, f"{sheet.numbers[who.key]} {name}")


def _field(sheet: Sheet) -> Item:
    """Where to draw on a blank sheet."""
    rect = Rect(sheet.left, BODY_TOP, PANEL_BEGIN - _FIELD_GAP - sheet.left, BODY_BOTTOM - BODY_TOP)
    return furniture("field", (Box(rect, None, sheet["ring.line"], 1.0, radius=9.0),))


def _blank_heads(sheet: Sheet) -> Mapping[int, Pair]:
    return {number: pair(sheet, f"network.wishes.{number}") for number in (1, 2)}


def _counts(sheet: Sheet, shown: tuple[Stakeholder, ...], relations: tuple[Relation, ...]) -> tuple[tuple[str, ...], ...]:
    """The caution always; before it, as far as there is room, how many there are."""
    caution = sheet.say("canvas.network.caution")
    if sheet.view.blank:
        return (((*pair(sheet, "canvas.network.caution"),) if sheet.say.second else (caution,)),)
    wanted = sum(relation.status == "wanted" for relation in relations)
    nodes, lines = sheet.say.count("canvas.network.count.nodes", len(shown)), sheet.say.count("count.relations", len(relations))
    more = [sheet.say.count("canvas.network.count.wanted", wanted)] if wanted else []
    return (nodes, lines, *more, caution), (nodes, caution), (caution,)


def _fits(sheet: Sheet, signs: tuple[Sign, ...], counts: tuple[str, ...]) -> bool:
    """Whether the footer has room for the legend: beside the counts, or above them where the letters are small enough for two lines."""
    size, room = sheet.size("small"), sheet.right - sheet.left
    page = sheet.say("drawing.page", page=88, pages=88)
    wide = sum(sign.width + 2.1 * size + sheet.width(sign.words[-1], size) for sign in signs)
    return wide + 24 + sheet.width(" · ".join((*counts, page)), size) <= room or (size <= _TWO_LINES and wide <= room)
