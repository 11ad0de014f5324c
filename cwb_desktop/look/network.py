"""The relation network (C5): who is linked to whom, by what, who holds it together and who stands alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from ..workshop.collection import Records
from ..workshop.figures.network import Network, measures
from ..workshop.people import Relation, Stakeholder
from ..workshop.records import Note
from . import network_panel as panel
from .blank import blank_lists
from .frame import Footer, Sign, frame, furniture
from .glyphs import glyph
from .layout import places, separated
from .lists import Column, Group, Row, lay, list_columns
from .markers import Marker, marker, with_badges
from .marks import Drawing, Item, Key, Mark, Oval, Rect
from .measure import Measure
from .network_lines import NetworkLine, legend, line_items, network_lines
from .notes import Placed, note_item, place_notes, text_rect
from .settle import Label, Taken, labels
from .sheet import BODY_BOTTOM, BODY_TOP, Sheet, Words
from .style import Style
from .view import View

CANVAS = "network"
PANEL_BEGIN = 780.0
_MIDDLE = (400.0, 360.0)
_HUB_RING = 4.6
_LEAST_LIST = 60.0
#: Letters up to this size stand in two lines in the footer.
_TWO_LINES = 12.4


@dataclass(frozen=True, slots=True)
class _Node(Marker):
    """A marker that may have the ring of a hub round it."""

    hub: bool = False

    @property
    def reach(self) -> float:
        """How far its outermost edge is from its centre."""
        own: float = Marker.reach.__get__(self)
        return own + _HUB_RING if self.hub else own


@dataclass(frozen=True, slots=True)
class _Page:
    """A page with nodes on it."""

    nodes: tuple[Marker, ...]
    labels: Mapping[Key, Label]
    notes: tuple[Placed, ...]
    lines: tuple[NetworkLine, ...]


@dataclass(frozen=True, slots=True)
class _Signs:
    """Who is a hub, a weak spot, or linked to nobody."""

    hubs: frozenset[str]
    weak: frozenset[str]
    loose: frozenset[str]

    @classmethod
    def of(cls, figures: Network) -> _Signs:
        hubs = frozenset(one for one, neighbours in figures.hubs if neighbours > 1)
        return cls(hubs, frozenset(figures.weak_spots), frozenset(figures.isolated))


def network(style: Style, say: Words, view: View, records: Records, measure: Measure) -> Drawing:
    """One page of the relation network."""
    sheet = Sheet.of(CANVAS, style, say, view, records, measure)
    figures = view.facts if isinstance(view.facts, Network) else measures(records, view.wanted_too)
    shown = () if view.blank else _shown(sheet)
    signs = _Signs.of(figures)
    drawn = _pages(sheet, shown, signs)
    relations = tuple(line.relation for page in drawn for line in page.lines)
    entries = legend(sheet, relations)
    counts = _counts(sheet, shown, relations)
    below = _fits(sheet, entries, counts[-1])
    blocks = () if view.blank or not shown else _blocks(sheet, figures, drawn)
    if not below:
        blocks = (*blocks[:1], panel.legend_block(sheet, entries, _panel(sheet).w), *blocks[1:])
    stacks = _stacks(sheet, blocks, len(drawn))
    filled = lay(sheet, _groups(sheet, shown, drawn), _columns(sheet, stacks, len(drawn)))
    pages = max(len(drawn), len(stacks), *(one.column.page for one in filled if one.items or one.column.page == 1))
    page = min(max(view.page, 1), pages)
    items = _node_items(sheet, shown, drawn[page - 1], signs) if page <= len(drawn) else []
    items += stacks[page - 1].items if page <= len(stacks) else ()
    items += blank_lists(sheet, ((_panel(sheet, stacks[0].end), (1, 2)),), _blank_heads(sheet)) if view.blank else ()
    items += [item for one in filled if one.column.page == page for item in one.items]
    return Drawing(CANVAS, (*frame(sheet, Footer(entries if below else (), counts, page, pages)), *items), view.area, page, pages)


def _shown(sheet: Sheet) -> tuple[Stakeholder, ...]:
    """The stakeholders that pass the filters of the view, in the order of their ids."""
    view = sheet.view
    passing = [who for who in sheet.records.all(Stakeholder) if CANVAS not in (who.off or ()) and _passes(who, view)]
    if view.around:
        near = {view.around}
        for relation in sheet.records.all(Relation):
            if view.around in (relation.source, relation.target) and passes_line(relation, view):
                near |= {relation.source, relation.target}
        passing = [who for who in passing if who.id in near]
    return tuple(sorted(passing, key=lambda who: who.id))


def _passes(who: Stakeholder, view: View) -> bool:
    return (
        (who.anchor or not view.only_anchors)
        and (who.missing_voice or not view.only_missing)
        and (who.sphere in view.spheres or not view.spheres)
        and (who.kind in view.kinds or not view.kinds)
    )


def passes_line(relation: Relation, view: View) -> bool:
    """Whether a relation passes the filters of type and of now or wanted."""
    return (relation.type in view.types or not view.types) and (relation.status in view.statuses or not view.statuses)


def _pages(sheet: Sheet, shown: tuple[Stakeholder, ...], signs: _Signs) -> tuple[_Page, ...]:
    whos = {who.id: who for who in shown}
    stored = places(sheet.records) if shown else {}
    held = {who.id: sheet.view.places[who.key] for who in shown if who.key in sheet.view.places}
    notes = [note for note in sheet.records.all(Note) if note.canvas == CANVAS and sheet.view.notes and not sheet.view.blank]
    left = dict.fromkeys(who.id for who in shown if who.id not in held)
    anchors = frozenset(who.id for who in shown if who.anchor)
    pages: list[_Page] = []
    while left or notes or not pages:
        found = {**separated({key: stored[key] for key in left}, anchors), **({} if pages else held)}
        left = dict.fromkeys(key for key in left if key not in found)
        nodes = with_badges(sheet, (_Node(whos[key], *at, hub=key in signs.hubs) for key, at in sorted(found.items())))
        page, rest = _page(sheet, nodes, notes, signs, len(shown))
        notes = rest if len(rest) < len(notes) else []
        pages.append(page)
    return tuple(pages)


def _page(sheet: Sheet, nodes: tuple[Marker, ...], notes: list[Note], signs: _Signs, total: int) -> tuple[_Page, list[Note]]:
    taken = Taken()
    taken.markers(nodes)
    placed, rest = place_notes(sheet, notes, lambda rect: _note_free(rect, nodes), sheet.view.places)
    taken.rects += [note.rect for note in placed]
    lines = network_lines(sheet, nodes, lambda relation: passes_line(relation, sheet.view))
    taken.circles += [(("sign", ""), x, y, 8.5) for line in lines for x, y in line.line.signs]
    taken.circles += [(one.who.key, one.x - 13, one.y - 12, 8.0) for one in nodes if one.who.id in signs.weak]
    room = Rect(sheet.left if sheet.view.area.x < 0 else 20, BODY_TOP, 0, BODY_BOTTOM - BODY_TOP)
    room = replace(room, w=PANEL_BEGIN - 10 - room.x)
    named = labels(sheet, _quarters(nodes), taken, lambda _, rect: room.holds(rect), total)
    taken.rects += [label.rect for label in named.values()]
    inside = tuple(_with_inside(sheet, one, one.who.key in named) for one in nodes)
    return _Page(tuple(sorted(inside, key=lambda one: sheet.numbers[one.who.key])), named, placed, lines.labelled(sheet, taken, room)), list(rest)


def _note_free(rect: Rect, nodes: tuple[Marker, ...]) -> bool:
    words = text_rect(rect).grown(4)
    return rect.right <= PANEL_BEGIN - 6 and not any(words.meets(Rect(x - r, y - r, 2 * r, 2 * r)) for one in nodes for x, y, r in one.covers())


def _quarters(nodes: tuple[Marker, ...]) -> list[list[Marker]]:
    """The nodes by quarter of the drawing field, which are its zones."""
    zones: dict[str, list[Marker]] = {key: [] for key in ("nw", "ne", "sw", "se")}
    for one in nodes:
        zones[quarter(one.x, one.y)].append(one)
    return list(zones.values())


def quarter(x: float, y: float) -> str:
    """The quarter of the field that a place lies in."""
    return ("n" if y < _MIDDLE[1] else "s") + ("w" if x < _MIDDLE[0] else "e")


def _with_inside(sheet: Sheet, one: Marker, named: bool) -> Marker:
    if not named:
        return replace(one, inside=str(sheet.numbers[one.who.key]))
    return replace(one, inside=sheet.say(f"kind_code.{one.who.kind}") if sheet.style.draws("codes") else "")


def _node_items(sheet: Sheet, shown: tuple[Stakeholder, ...], page: _Page, signs: _Signs) -> list[Item]:
    items = [note_item(sheet, note) for note in page.notes]
    items += line_items(sheet, page.lines)
    items += [_node_item(sheet, one, page, signs) for one in page.nodes]
    if not shown and not sheet.view.blank and sheet.style.draws("hints"):
        words = f"{sheet.say('canvas.network.empty')} {sheet.say('canvas.network.empty_key')}"
        items.append(furniture("empty", (sheet.centred(*_MIDDLE, words, 20 / (sheet.view.scale or 1.0), sheet["text"]),)))
    return items


def _node_item(sheet: Sheet, one: Marker, page: _Page, signs: _Signs) -> Item:
    who = one.who
    own = marker(sheet, one)
    marks: list[Mark] = []
    if who.id in signs.hubs:
        reach = one.reach
        marks += [Oval(one.x, one.y, reach + 1.6, reach + 1.6, sheet["halo"]), Oval(one.x, one.y, reach, reach, None, sheet["accent"], 2.0)]
    marks += panel.hollow(own, sheet, who.sphere) if who.id in signs.loose else own
    if who.id in signs.weak:
        marks += _crack(sheet, one)
    if label := page.labels.get(who.key):
        marks += label.marks(sheet, sheet["text" if who.name else "text.second"], sheet["halo"], italic=not who.name)
    title = ", ".join((f"{sheet.numbers[who.key]} {who.name or sheet.say('privacy.withheld')}", sheet.say(f"sphere.{who.sphere}")))
    return Item("marker", who.key, tuple(marks), (one.x, one.y), quarter(one.x, one.y), title)


def _crack(sheet: Sheet, one: Marker) -> tuple[Mark, ...]:
    x, y = one.x - 13.0, one.y - 12.0
    return (Oval(x, y, 6.4, 6.4, sheet["sheet"], sheet["danger"], 0.9), *glyph("crack", x, y, 10.0, sheet["danger"], width=1.1))


def _panel(sheet: Sheet, down: float = 0.0) -> Rect:
    """The panel, or what is left of it below."""
    return Rect(PANEL_BEGIN, BODY_TOP + down, sheet.right - PANEL_BEGIN, BODY_BOTTOM - BODY_TOP - down)


@dataclass(frozen=True, slots=True)
class _Stack:
    """The blocks of one page, and where they end."""

    rect: Rect
    items: tuple[Item, ...]
    end: float


def _blocks(sheet: Sheet, figures: Network, drawn: tuple[_Page, ...]) -> tuple[panel.Block, ...]:
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


def _groups(sheet: Sheet, shown: tuple[Stakeholder, ...], drawn: tuple[_Page, ...]) -> list[Group]:
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


def _blank_heads(sheet: Sheet) -> Mapping[int, str]:
    return {number: sheet.say(f"network.wishes.{number}") for number in (1, 2)}


def _counts(sheet: Sheet, shown: tuple[Stakeholder, ...], relations: tuple[Relation, ...]) -> tuple[tuple[str, ...], ...]:
    """The caution always; before it, as far as there is room, how many there are."""
    caution = sheet.say("canvas.network.caution")
    if sheet.view.blank:
        return ((caution,),)
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
