"""The assets and needs map (C2): what is there, what is missed, and the real problem between them.

Virtual keys: ("why", "<problem id>.<place from 1>") is one row of a chain of whys. Zones of cards: "asset.<category>", "need.<category>",
"problem" and, for photographs, "photo".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..workshop.collection import Records
from ..workshop.records import Asset, Match, Need, Note, Photo
from .assets_cards import Placed, card_item, placed_cards, statement_item, statements
from .assets_folds import folded_out
from .assets_ground import blank_items, ground, heads, rules
from .assets_matches import line_rects, match_items
from .assets_places import BANDS, Card, card_places
from .assets_words import counts, groups, legend, problems
from .filters import cards as filtered
from .frame import Footer, frame
from .invitation import invitation
from .lists import lay, list_columns
from .marks import Drawing, Item, Rect
from .measure import Measure
from .notes import Placed as PlacedNote
from .notes import note_item, place_notes
from .photos import PlacedPhoto, place_photos
from .sheet import Sheet, Words
from .style import Style
from .view import View

CANVAS = "assets_needs"
_HEADS = 19.0
#: Between words and what is laid beside them.
_AIR = 3.0


@dataclass(frozen=True, slots=True)
class _Page:
    """A page with the bands on it."""

    cards: tuple[Placed, ...]
    notes: tuple[PlacedNote, ...]
    photos: tuple[PlacedPhoto, ...]


def assets_needs(style: Style, say: Words, view: View, records: Records, measure: Measure) -> Drawing:
    """One page of the assets and needs map."""
    sheet = Sheet.of(CANVAS, style, say, view, records, measure)
    bands = sheet.once("bands", lambda: _pages(sheet))
    shown = () if view.blank else statements(sheet, problems(sheet))
    long = [note.note for page in bands for note in page.notes if not note.lines]
    listed = [] if view.blank else groups(sheet, [one for page in bands for one in page.cards], shown, long)
    filled = lay(sheet, listed, list_columns(sheet, len(bands) + 1))
    pages = max(len(bands), *(one.column.page for one in filled if one.items), len(bands))
    page = min(max(view.page, 1), pages)
    items: list[Item] = []
    if page <= len(bands):
        items += _band_items(sheet, bands[page - 1])
        items = folded_out(sheet, shown, [*items, *(statement_item(sheet, one) for one in shown)]) if page == 1 else items
    items += [item for one in filled if one.column.page == page for item in one.items]
    return Drawing(CANVAS, (*frame(sheet, Footer(legend(sheet), counts(sheet), page, pages)), *items), view.area, page, pages)


def _pages(sheet: Sheet) -> tuple[_Page, ...]:
    """As many pages with bands as cards, notes and photographs need, at least one."""
    if sheet.view.blank:
        return (_Page((), (), ()),)
    cards: dict[tuple[str, str], Card] = {one.key: one for one in filtered(sheet.records, sheet.view)}
    notes = [note for note in sheet.records.all(Note) if note.canvas == CANVAS and sheet.view.notes]
    photos = [photo for photo in sheet.records.all(Photo) if photo.canvas == CANVAS]
    places = list(card_places(cards.values()))
    matched = {one.need for one in sheet.records.all(Match)}
    pages: list[_Page] = []
    while places or notes or photos:
        placed = placed_cards(sheet, cards, places.pop(0), matched) if places else ()
        lines = match_items(sheet, sheet.records.all(Match), _places_of(placed))
        words = [one.grown(_AIR) for one in (*(one.rect for one in placed), *_furniture_words(first=not pages), *line_rects(lines))]
        pictures, left_photos = place_photos(sheet, photos, words)
        papers, left = place_notes(sheet, notes, [*words, *(one.rect.grown(_AIR) for one in pictures)])
        pages.append(_Page(placed, papers, pictures))
        if not placed and not places and len(left) == len(notes) and len(left_photos) == len(photos):
            break
        notes, photos = list(left), left_photos
    return tuple(pages)


def _places_of(cards: Sequence[Placed]) -> dict[tuple[str, str], Rect]:
    """Where the cards of a page are, by key."""
    return {one.card.key: one.rect for one in cards}


def _furniture_words(first: bool) -> tuple[Rect, ...]:
    heads = tuple(replace(BANDS[kind], h=_HEADS) for kind in ("asset", "need"))
    return (*heads, BANDS["problem"]) if first else heads


def _band_items(sheet: Sheet, page: _Page) -> list[Item]:
    matched = {one.need for one in sheet.records.all(Match)}
    items = list(ground(sheet))
    items += [photo.item(sheet) for photo in page.photos]
    items += [note_item(sheet, note) for note in page.notes]
    items += match_items(sheet, sheet.records.all(Match), _places_of(page.cards))
    items += (heads(sheet), rules(sheet))
    items += [card_item(sheet, one, matched) for one in page.cards]
    if sheet.view.blank:
        items += blank_items(sheet)
    elif sheet.style.draws("hints") and not any(sheet.records.all(kind) for kind in (Asset, Need)):
        items.append(invitation(sheet, CANVAS, 500, BANDS["asset"].y + 130))
    return items
