"""Where the markers of the ring map are drawn: stored places, clamped and separated, laid on steps or in two rows (method 3.1, 3.2)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product

from ..workshop.method import SPHERES
from ..workshop.places import ANCHOR_EXTRA, FIRST_ANGLE, FREE_DISTANCE, ITEM_RADIUS, free_distance, lattice, ring_point, sector_start
from ..workshop.records import Stakeholder
from .marks import Rect

Point = tuple[float, float]
Zone = tuple[int, str]
#: How far the two rows of an over-full zone stand from the item radius, by ring.
_ROWS = {1: 14.0, 2: 14.0, 3: 14.0, 4: 12.0}
#: Half the width and half the height of the figures in a marker, which nothing may cover.
Figures = Mapping[str, Point]
_FIGURES = (7.0, 5.5)
_SQUARE = FREE_DISTANCE + 2 * ANCHOR_EXTRA + 16


@dataclass(slots=True)
class _Page:
    """The places of one page."""

    walls: tuple[Rect, ...]
    figures: Figures
    taken: dict[str, tuple[Point, Stakeholder]] = field(default_factory=dict[str, tuple[Point, Stakeholder]])
    squares: dict[tuple[int, int], list[str]] = field(default_factory=dict[tuple[int, int], list[str]])

    def covers_words(self, at: Point, who: Stakeholder) -> bool:
        """Whether the figures of a marker here would stand on words."""
        w, h = self.figures.get(who.id, _FIGURES)
        box = Rect(at[0] - w, at[1] - h, 2 * w, 2 * h)
        return any(box.meets(wall) for wall in self.walls)

    def free(self, at: Point, who: Stakeholder) -> bool:
        """Whether a marker here is free of all others and of words."""
        return not self.covers_words(at, who) and all(self._apart(at, who, *self.taken[other]) for other in self._near(at))

    def _near(self, at: Point) -> Iterator[str]:
        column, row = _square(at)
        for square in product((column - 1, column, column + 1), (row - 1, row, row + 1)):
            yield from self.squares.get(square, ())

    def _apart(self, at: Point, who: Stakeholder, other: Point, someone: Stakeholder) -> bool:
        away = math.dist(at, other)
        (w1, h1), (w2, h2) = self.figures.get(who.id, _FIGURES), self.figures.get(someone.id, _FIGURES)
        clear = abs(at[0] - other[0]) >= w1 + w2 or abs(at[1] - other[1]) >= h1 + h2
        return clear and away >= free_distance(who.anchor, someone.anchor) - 0.01

    def take(self, at: Point, who: Stakeholder) -> bool:
        """Put a marker here if the place is free."""
        if not self.free(at, who):
            return False
        self.taken[who.id] = (at, who)
        self.squares.setdefault(_square(at), []).append(who.id)
        return True

    def give_up(self, who_id: str) -> None:
        """Take a marker off the page again, if it is there."""
        if who_id in self.taken:
            at, _ = self.taken.pop(who_id)
            self.squares[_square(at)].remove(who_id)


def _square(at: Point) -> tuple[int, int]:
    """The square of the page that a place lies in: only markers in this one and those around it can be too near."""
    return int(at[0] // _SQUARE), int(at[1] // _SQUARE)


def zone_of(who: Stakeholder) -> Zone:
    """The ring's part of a sector that a stakeholder lies in."""
    return (who.ring or 4, who.sphere)


def drawn_places(whos: Iterable[Stakeholder], walls: tuple[Rect, ...] = (), figures: Figures | None = None) -> tuple[dict[str, Point], ...]:
    """The drawn centre of each stakeholder by id, page by page; no marker covers the `walls`, which are words."""
    room = figures or {}
    left = sorted(whos, key=lambda who: who.id)
    pages: list[dict[str, Point]] = []
    while left or not pages:
        page = _page(left, _Page(walls, room))
        if left and not page:
            page = _page(left, _Page((), room))
        pages.append(page)
        left = [who for who in left if who.id not in page]
    return tuple(pages)


def _page(whos: list[Stakeholder], page: _Page) -> dict[str, Point]:
    zones: dict[Zone, list[Stakeholder]] = {}
    for who in whos:
        zones.setdefault(zone_of(who), []).append(who)
    full = {zone for zone, members in zones.items() if len(members) > len(lattice(zone[1], zone[0]))}
    for who in whos:
        zone = zone_of(who)
        if zone not in full and not any(page.take(ring_point(zone[0], angle), who) for angle in _angles(who)):
            full.add(zone)
    for zone in sorted(full):
        for who in zones[zone]:
            page.give_up(who.id)
    for zone in sorted(full):
        _lay_out(zone, zones[zone], page)
    return {who_id: at for who_id, (at, _) in page.taken.items()}


def _angles(who: Stakeholder) -> Iterator[float]:
    """The stored angle kept off the sector lines, then whole degrees further and further away, clockwise first."""
    ring, sphere = zone_of(who)
    low = sector_start(sphere) + FIRST_ANGLE[ring]
    high = sector_start(sphere) + 90 - FIRST_ANGLE[ring]
    own = min(max(who.angle or 0, low), high)
    yield own
    for away in range(1, 90):
        yield from (angle for angle in (own + away, own - away) if low <= angle <= high)


def _lay_out(zone: Zone, members: list[Stakeholder], page: _Page) -> None:
    """The zone on its steps in order of angle if it holds no more than those, else in two rows."""
    ring, sphere = zone
    steps = lattice(sphere, ring)
    turned = sorted(members, key=lambda who: (who.angle or 0, who.id))
    if len(turned) <= len(steps) and _all_free(list(zip(turned, _spread(ring, steps, len(turned)))), page):
        return
    for who, at in zip(turned, _two_rows(zone, turned, page)):
        page.take(at, who)


def _spread(ring: int, steps: tuple[int, ...], count: int) -> list[Point]:
    last = len(steps) - 1
    chosen = [round(place * last / (count - 1)) for place in range(count)] if count > 1 else [last // 2]
    return [ring_point(ring, steps[place]) for place in chosen]


def _all_free(wanted: list[tuple[Stakeholder, Point]], page: _Page) -> bool:
    done: list[str] = []
    for who, at in wanted:
        if not page.take(at, who):
            for other in done:
                page.give_up(other)
            return False
        done.append(who.id)
    return True


def _two_rows(zone: Zone, turned: list[Stakeholder], page: _Page) -> list[Point]:
    """Alternately inside and outside the item radius, spread evenly, the outer row turned by half a step.

    They come no nearer to 12 o'clock than the words there allow.
    """
    (ring, sphere), count = zone, len(turned)
    first, points = FIRST_ANGLE[ring], list[Point]()
    low, high = sector_start(sphere) + first, sector_start(sphere) + 90 - first
    for away in range(0, 45, 2):
        begin, end = low + (away if sphere == SPHERES[0] else 0), high - (away if sphere == SPHERES[-1] else 0)
        half = (end - begin) / max(1, count - 1)
        radii = (ITEM_RADIUS[ring] - _ROWS[ring], ITEM_RADIUS[ring] + _ROWS[ring])
        points = [ring_point(ring, begin + place * half, radii[place % 2]) for place in range(count)]
        if not any(page.covers_words(at, who) for at, who in zip(points, turned)):
            return points
    return points
