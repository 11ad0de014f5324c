"""The ring map (C1): who belongs, how near, and who is missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from ..workshop.collection import Records
from ..workshop.people import Relation
from ..workshop.places import CENTRE
from ..workshop.records import Stakeholder
from .blank import blank_lists
from .figures import figures
from .filters import line_passes
from .filters import shown as filtered
from .frame import Footer, Sign, frame
from .invitation import invitation
from .lists import Column, Filled, lay, list_columns
from .markers import marker
from .marks import Drawing, Item, Rect
from .measure import Measure
from .network_lines import legend, line_items, network_lines
from .notes import note_item
from .ring_ground import ground, middle
from .ring_page import MapPage, map_pages
from .ring_words import counts, groups, large_counts, on_map, ring_hints, ring_pairs, signs, title
from .sheet import BODY_BOTTOM, BODY_TOP, Sheet, Words
from .style import Style
from .view import View

CANVAS = "ring_map"
#: Side lists end here at the left and begin here at the right; on a screen they come a little nearer to the arcs.
_LEFT_END, _RIGHT_BEGIN, _ON_SCREEN = 180.0, 820.0, 4.0
_LIST_TOP = 58.0


def ring_map(style: Style, say: Words, view: View, records: Records, measure: Measure) -> Drawing:
    """One page of the ring map."""
    sheet = Sheet.of(CANVAS, style, say, view, records, measure)
    shown = () if view.blank else filtered(records, view, CANVAS)
    maps = sheet.once("maps", lambda: map_pages(sheet, shown))
    filled = sheet.once("filled", lambda: lay(sheet, groups(sheet, shown, maps), _columns(sheet, maps)))
    pages = max(len(maps), *(one.column.page for one in filled if one.items or one.column.page == 1))
    page = min(max(view.page, 1), pages)
    items = _map_items(sheet, shown, maps[page - 1]) if page <= len(maps) else []
    items += [item for one in filled if one.column.page == page for item in one.items]
    large = figures(sheet, large_counts(shown), _left_room(sheet, filled, maps[0])) if page == 1 else ()
    footer = Footer(_legend(sheet, shown), counts(sheet, shown, bool(large)), page, pages)
    return Drawing(CANVAS, (*frame(sheet, footer), *items, *large), view.area, page, pages)


def _columns(sheet: Sheet, maps: Sequence[MapPage]) -> Iterator[Column]:
    """Left and right list of each page with rings, then list pages."""
    beside = (column for page, one in enumerate(maps, 1) for column in _side_columns(sheet, page, one))
    return chain(beside, list_columns(sheet, len(maps) + 1))


def _side_columns(sheet: Sheet, page: int, one: MapPage) -> tuple[Column, ...]:
    taken = tuple(note.rect.grown(3) for note in one.notes)
    return tuple(Column(page, rect, tuple(note for note in taken if note.meets(rect))) for rect in _sides(sheet))


def _sides(sheet: Sheet) -> tuple[Rect, Rect]:
    height, more = BODY_BOTTOM - _LIST_TOP, _ON_SCREEN if sheet.view.scale and sheet.style.name not in ("paper", "bw") else 0.0
    left, right = _LEFT_END + more, _RIGHT_BEGIN - more
    return Rect(sheet.left, _LIST_TOP, left - sheet.left, height), Rect(right, _LIST_TOP, sheet.right - right, height)


def _left_room(sheet: Sheet, filled: Sequence[Filled], first: MapPage) -> Rect:
    """What the left list and the notes leave free at the bottom of the first page."""
    column = _sides(sheet)[0]
    end = max([BODY_TOP, filled[0].end, *(note.rect.bottom for note in first.notes if note.rect.meets(column))])
    return Rect(column.x, end, column.w, BODY_BOTTOM - end)


def _map_items(sheet: Sheet, shown: Sequence[Stakeholder], page: MapPage) -> list[Item]:
    items = list(ground(sheet, page.names, Counter(who.sphere for who in shown)))
    items += [note_item(sheet, note) for note in page.notes]
    if sheet.view.lines:
        items += line_items(sheet, network_lines(sheet, page.markers, lambda relation: line_passes(relation, sheet.view), page.notes))
    items += middle(sheet, page.names)
    for one in page.markers:
        label = page.labels.get(one.who.key)
        marks = marker(sheet, one)
        if label:
            colour = sheet["text"] if one.who.name else sheet["text.second"]
            marks += label.marks(sheet, colour, sheet[f"ring.{one.who.ring}"], italic=not one.who.name)
        items.append(Item("marker", one.who.key, marks, (one.x, one.y), f"ring.{one.who.ring}.{one.who.sphere}", title(sheet, one.who)))
    if sheet.view.blank:
        left, right = _sides(sheet)
        items += blank_lists(sheet, ((left, (1, 2)), (right, (3, 4))), ring_pairs(sheet), ring_hints(sheet))
    elif sheet.style.draws("hints") and not any(on_map(sheet, who) for who in sheet.records.all(Stakeholder)):
        items.append(invitation(sheet, CANVAS, CENTRE[0], CENTRE[1] + 157, halo="ring.2"))
    return items


def _legend(sheet: Sheet, shown: Sequence[Stakeholder]) -> tuple[Sign, ...]:
    there = {who.id for who in shown}
    relations = [one for one in sheet.records.all(Relation) if {one.source, one.target} <= there and line_passes(one, sheet.view)]
    return (*signs(sheet, shown), *(legend(sheet, relations) if sheet.view.lines and not sheet.view.blank else ()))
