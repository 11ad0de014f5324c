"""A page of the power-interest grid: its markers with their signs, the arrows, which names stand beside them, and its notes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..workshop.figures.grid import quadrant
from ..workshop.method import QUADRANTS
from ..workshop.records import Note, Stakeholder
from .attitude import sign_rect, sign_size
from .grid_arrows import Arrow, arrows
from .grid_ground import AREA, PLOT, AreaName, area_name
from .grid_places import grid_places
from .markers import BADGE, HALO, Marker, figures_room, with_badges
from .marks import Key, Rect
from .notes import HEIGHT, RIM, WIDTH, Placed, place_notes, text_rect
from .settle import Label, Taken, labels
from .shapes import REACH
from .sheet import Sheet
from .sizes import scales

#: From the centre of a marker to that of its sign: the gap between four cells.
_SIGN, _ANCHOR_SIGN = (14.0, 14.0), (17.0, 16.5)
#: Within this distance of the right border the sign stands at the left.
_BORDER = 20.0
_SLANT = 0.75
_SQUARE = 48.0

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class GridPage:
    """A page with the plot on it; markers in the order of their numbers, signs by key of the marker."""

    markers: tuple[Marker, ...]
    labels: Mapping[Key, Label]
    signs: Mapping[Key, Point]
    names: Mapping[str, AreaName]
    arrows: tuple[Arrow, ...]
    notes: tuple[Placed, ...]

    def sign_rects(self, sheet: Sheet) -> list[Rect]:
        """The room of the signs of attitude."""
        return _sign_rects(sheet, self.markers, self.signs)


def grid_pages(sheet: Sheet, shown: Sequence[Stakeholder]) -> tuple[GridPage, ...]:
    """As many pages with the plot as markers and notes need, at least one."""
    notes = [
        _drawn_in(note) for note in sheet.records.all(Note) if note.canvas == sheet.canvas and sheet.view.notes and not sheet.view.blank
    ]
    counts = {key: sum(quadrant(who) == key for who in shown) for key in QUADRANTS}
    places, names = _places(sheet, shown, counts)
    pages: list[GridPage] = []
    while places or notes:
        markers, named = (places.pop(0), names.pop(0)) if places else ((), _names(sheet, (), counts))
        page, left = _page(sheet, markers, {key: name for key, name in named.items() if name}, notes, len(shown))
        pages.append(page)
        if not places and len(left) == len(notes):
            break
        notes = left
    return tuple(pages)


def _places(
    sheet: Sheet, shown: Sequence[Stakeholder], counts: Mapping[str, int]
) -> tuple[list[tuple[Marker, ...]], list[Mapping[str, AreaName | None]]]:
    """Markers and names of quadrants page by page; where markers leave a name no room, they make way for it."""
    whos = {who.id: who for who in shown}
    room = {who.id: figures_room(sheet, who) for who in shown}
    pages = [_markers(sheet, page, whos) for page in grid_places(shown, (), room, scales(sheet))]
    names = [_names(sheet, page, counts) for page in pages]
    if all(all(page.values()) for page in names):
        return pages, names
    corners = {key: area_name(sheet, key, counts[key], None) for key in QUADRANTS}
    walls = tuple(name.patch for name in corners.values() if name)
    pages = [_markers(sheet, page, whos) for page in grid_places(shown, walls, room, scales(sheet))]
    return pages, [corners] * len(pages)


def _markers(sheet: Sheet, page: Mapping[str, Point], whos: Mapping[str, Stakeholder]) -> tuple[Marker, ...]:
    held = sheet.view.places
    return with_badges(sheet, (Marker(whos[key], *held.get(whos[key].key, at)) for key, at in page.items()))


def _names(sheet: Sheet, markers: Sequence[Marker], counts: Mapping[str, int]) -> Mapping[str, AreaName | None]:
    taken = Taken()
    taken.markers(markers)
    taken.rects += _sign_rects(sheet, markers, _signs(sheet, markers))
    return {key: area_name(sheet, key, counts[key], taken.free) for key in QUADRANTS}


def _page(
    sheet: Sheet, markers: tuple[Marker, ...], names: Mapping[str, AreaName], notes: list[Note], total: int
) -> tuple[GridPage, list[Note]]:
    """The page with these markers and as many of the notes as find a place, and the notes that are left."""
    signs = _signs(sheet, markers)
    taken = Taken(rects=[name.patch.grown(2) for name in names.values()])
    taken.rects += _sign_rects(sheet, markers, signs)
    rims = Taken.round(markers, RIM)
    placed, left = place_notes(sheet, notes, taken.rects, lambda rect: _note_free(rect, rims, taken))
    wishes = arrows(sheet, markers)
    taken.rects += [note.rect for note in placed]
    taken.markers(markers)
    for wish in wishes:
        for x, y in wish.points():
            taken.circle(("desired", wish.who.id), x, y, 3.0)
    zones = [[one for one in markers if quadrant(one.who) == key] for key in QUADRANTS]
    named = labels(sheet, zones, taken, lambda one, rect: AREA[quadrant(one.who) or "crowd"].holds(rect), total)
    ordered = sorted(markers, key=lambda one: sheet.numbers.get(one.who.key, 0))
    inside = tuple(_with_inside(sheet, one, one.who.key in named) for one in ordered)
    return GridPage(inside, named, signs, names, wishes, placed), list(left)


def _with_inside(sheet: Sheet, one: Marker, named: bool) -> Marker:
    """The marker with its kind's code where its name stands beside it, else with its number."""
    if not named:
        return replace(one, inside=str(sheet.numbers[one.who.key]))
    return replace(one, inside=sheet.say(f"kind_code.{one.who.kind}") if sheet.style.draws("codes") else "")


def _signs(sheet: Sheet, markers: Sequence[Marker]) -> dict[Key, Point]:
    """Where the signs of attitude stand: upper right, or in another corner where that one is taken."""
    found: dict[Key, Point] = {}
    if not sheet.view.attitudes:
        return found
    near = _Near(markers)
    size = sign_size(sheet)
    ordered = sorted((one for one in markers if one.who.attitude is not None), key=lambda one: (one.x > PLOT.right - _BORDER, one.who.id))
    for one in ordered:
        tries = [(at, sign_rect(one.who.attitude or 0, *at, size)) for at in _corners(one, _grown(sheet, one))]
        free = ((at, rect) for at, rect in tries if not near.covered(rect, one))
        at, rect = next(free, None) or min(tries, key=lambda tried: near.covered(tried[1], one))
        found[one.who.key] = at
        near.signs.setdefault(_square(at), []).append(rect)
    return found


class _Near:
    """What stands near a place: markers and signs by square."""

    def __init__(self, markers: Sequence[Marker]) -> None:
        self.signs: dict[tuple[int, int], list[Rect]] = {}
        self._markers: dict[tuple[int, int], list[Marker]] = {}
        for one in markers:
            self._markers.setdefault(_square((one.x, one.y)), []).append(one)

    def covered(self, rect: Rect, one: Marker) -> int:
        """How much stands where a sign of this marker would come."""
        column, row = _square((rect.x, rect.y))
        squares = [(column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
        there = (other for square in squares for other in self._markers.get(square, ()) if other is not one)
        circles = [circle for other in there for circle in other.covers()]
        circles += [(one.x + one.badge[0], one.y + one.badge[1], BADGE)] if one.who.anchor else []
        signs = sum(rect.meets(other) for square in squares for other in self.signs.get(square, ()))
        return signs + sum(_near(rect, x, y) < radius - HALO - 1 for x, y, radius in circles)


def _square(at: Point) -> tuple[int, int]:
    return int(at[0] // _SQUARE), int(at[1] // _SQUARE)


def _grown(sheet: Sheet, one: Marker) -> float:
    """How far the edge of a marker is beyond a plain one where its size counts its relations."""
    return REACH * (one.scale - 1) if sheet.view.sizes else 0.0


def _corners(one: Marker, grown: float) -> Iterable[Point]:
    """The corners beside a marker: an edge that is farther out pushes them out slantwise."""
    dx, dy = (side + _SLANT * grown for side in (_ANCHOR_SIGN if one.who.anchor else _SIGN))
    sides = (-dx, dx) if one.x > PLOT.right - _BORDER - max(grown, 0.0) else (dx, -dx)
    return [(one.x + side, one.y + height) for height in (-dy, dy) for side in sides]


def _sign_rects(sheet: Sheet, markers: Sequence[Marker], signs: Mapping[Key, Point]) -> list[Rect]:
    size = sign_size(sheet)
    return [sign_rect(one.who.attitude or 0, *signs[one.who.key], size) for one in markers if one.who.key in signs]


def _drawn_in(note: Note) -> Note:
    """A note whose middle lies in the plot, wholly inside it."""
    if not (PLOT.x <= note.x <= PLOT.right and PLOT.y <= note.y <= PLOT.bottom):
        return note
    room = Rect(PLOT.x + WIDTH / 2 + 4, PLOT.y + HEIGHT / 2, PLOT.w - WIDTH - 8, PLOT.h - HEIGHT)
    return replace(note, x=round(min(max(note.x, room.x), room.right)), y=round(min(max(note.y, room.y), room.bottom)))


def _note_free(rect: Rect, rims: Taken, words: Taken) -> bool:
    """A note covers no words, no marker covers its words, and it lies in the plot or beside it."""
    return (PLOT.holds(rect) or not PLOT.meets(rect)) and words.free(rect) and rims.free(text_rect(rect))


def _near(rect: Rect, x: float, y: float) -> float:
    """How far a point is from a rectangle."""
    return math.hypot(max(rect.x - x, 0.0, x - rect.right), max(rect.y - y, 0.0, y - rect.bottom))
