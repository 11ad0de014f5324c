"""The power-interest grid (C4): who wants it, who can make or break it, and where the group wants them to be.

Virtual key: ("desired", stakeholder id) is the arrow to the wished place; its `at` is that place, to be dragged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from ..workshop.collection import Records
from ..workshop.figures.grid import quadrant
from ..workshop.grid_places import grid_at
from ..workshop.method import QUADRANTS
from .attitude import attitude_sign, sign_size
from .blank import blank_lists
from .figures import figures
from .filters import shown as filtered
from .frame import Footer, frame, furniture
from .grid_arrows import Arrow
from .grid_ground import AREA, PLOT, TINT, axis_words, ground
from .grid_page import GridPage, grid_pages
from .grid_words import counts, desired_title, groups, legend, title
from .invitation import invitation
from .languages import pair
from .lists import Column, Filled, lay, list_columns
from .markers import Marker, marker
from .marks import Drawing, Item, Rect
from .measure import Measure
from .notes import note_item
from .settle import Taken
from .sheet import BODY_BOTTOM, BODY_TOP, Sheet, Words
from .style import Style
from .view import View

CANVAS = "power_interest"
_LEFT_END, _RIGHT_BEGIN = 180.0, 782.0
#: How much narrower the lists are where markers may be large.
_LARGE_ROOM = 9.0
_LIST_TOP = 58.0


def power_interest(style: Style, say: Words, view: View, records: Records, measure: Measure) -> Drawing:
    """One page of the power-interest grid."""
    sheet = Sheet.of(CANVAS, style, say, view, records, measure)
    there = () if view.blank else filtered(records, view, CANVAS)
    shown = tuple(who for who in there if quadrant(who))
    waiting = tuple(who for who in there if not quadrant(who))
    plots = sheet.once("plots", lambda: grid_pages(sheet, shown))
    filled = sheet.once("filled", lambda: lay(sheet, groups(sheet, shown, waiting, plots), _columns(sheet, plots)))
    pages = max(len(plots), *(one.column.page for one in filled if one.items or one.column.page == 1))
    page = min(max(view.page, 1), pages)
    items = _plot_items(sheet, plots[page - 1], bool(there)) if page <= len(plots) else []
    items += [item for one in filled if one.column.page == page for item in one.items]
    large = figures(sheet, ((len(shown), "count.stakeholders"),), _left_room(sheet, filled, plots[0])) if page == 1 and shown else ()
    footer = Footer(legend(sheet, shown), counts(sheet, shown, waiting, bool(large)), page, pages)
    return Drawing(CANVAS, (*frame(sheet, footer), *items, *large), view.area, page, pages)


def _columns(sheet: Sheet, plots: Sequence[GridPage]) -> Iterator[Column]:
    """Left and right list of each page with the plot, then list pages."""
    beside = (column for page, one in enumerate(plots, 1) for column in _side_columns(sheet, page, one))
    return chain(beside, list_columns(sheet, len(plots) + 1))


def _side_columns(sheet: Sheet, page: int, one: GridPage) -> tuple[Column, ...]:
    taken = tuple(note.rect.grown(3) for note in one.notes)
    return tuple(Column(page, rect, tuple(note for note in taken if note.meets(rect))) for rect in _sides(sheet))


def _sides(sheet: Sheet) -> tuple[Rect, Rect]:
    height = BODY_BOTTOM - _LIST_TOP
    left, right = (_LEFT_END - _LARGE_ROOM, _RIGHT_BEGIN + _LARGE_ROOM) if sheet.view.sizes else (_LEFT_END, _RIGHT_BEGIN)
    return Rect(sheet.left, _LIST_TOP, left - sheet.left, height), Rect(right, _LIST_TOP, sheet.right - right, height)


def _left_room(sheet: Sheet, filled: Sequence[Filled], first: GridPage) -> Rect:
    """What the left list and the notes leave free at the bottom of the first page."""
    column = _sides(sheet)[0]
    end = max([BODY_TOP, filled[0].end, *(note.rect.bottom for note in first.notes if note.rect.meets(column))])
    return Rect(column.x, end, column.w, BODY_BOTTOM - end)


def _plot_items(sheet: Sheet, page: GridPage, there: bool) -> list[Item]:
    items = list(ground(sheet))
    items += [_arrow_item(sheet, wish) for wish in page.arrows]
    items += [note_item(sheet, note) for note in page.notes]
    listed = {quadrant(one.who) for one in page.markers if one.who.key not in page.labels}
    items += [furniture(f"quadrant.{key}", name.drawn(key in listed)) for key, name in page.names.items()]
    items.append(axis_words(sheet, _free_of(sheet, page).free))
    items += [_marker_item(sheet, page, one) for one in page.markers]
    if sheet.view.blank:
        left, right = _sides(sheet)
        heads = {number: pair(sheet, f"quadrant.{key}") for number, key in enumerate(QUADRANTS)}
        items += blank_lists(sheet, ((left, (0, 1)), (right, (2, 3))), heads)
    elif sheet.style.draws("hints") and not there:
        items.append(invitation(sheet, CANVAS, PLOT.x + PLOT.w / 2, PLOT.y + 0.36 * PLOT.h))
    return items


def _free_of(sheet: Sheet, page: GridPage) -> Taken:
    taken = Taken(rects=[*(note.rect for note in page.notes), *page.sign_rects(sheet)])
    taken.markers(page.markers)
    return taken


def _arrow_item(sheet: Sheet, wish: Arrow) -> Item:
    interest, influence = grid_at(*wish.to)
    zone = quadrant(replace(wish.who, interest=interest, influence=influence)) or ""
    return Item("line", ("desired", wish.who.id), wish.marks(sheet), wish.to, zone, desired_title(sheet, wish.who))


def _marker_item(sheet: Sheet, page: GridPage, one: Marker) -> Item:
    zone = quadrant(one.who) or ""
    label, sign = page.labels.get(one.who.key), page.signs.get(one.who.key)
    marks = marker(sheet, one)
    halo = sheet[TINT[zone]] if AREA[zone].holds(Rect(one.x - 20, one.y - 20, 40, 40)) else sheet["halo"]
    if sign:
        marks += attitude_sign(sheet, one.who.attitude or 0, *sign, sign_size(sheet), halo)
    if label:
        marks += label.marks(sheet, sheet["text" if one.who.name else "text.second"], sheet[TINT[zone]], italic=not one.who.name)
    return Item("marker", one.who.key, marks, (one.x, one.y), zone, title(sheet, one.who))
