"""Where the cards of assets and needs are drawn: five to a column of a band, the sixth on a further page (method 3.3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from ..workshop.method import ASSET_CATEGORIES
from ..workshop.records import Asset, Need
from .marks import Rect

Point = tuple[float, float]
Card = Asset | Need

LEFT, COLUMN = 20.0, 160.0
#: A card's box; it is drawn 2 units inside.
WIDTH, HEIGHT = 140.0, 46.0
#: From top to bottom: the bands, and the centres of their cards.
BANDS: Mapping[str, Rect] = MappingProxyType({
    "asset": Rect(20, 60, 960, 265), "problem": Rect(20, 335, 960, 60), "need": Rect(20, 405, 960, 257),
})  # fmt: skip
CENTRES: Mapping[str, tuple[float, float]] = MappingProxyType({"asset": (101.0, 302.0), "need": (445.0, 639.0)})
STEP = 48.0
IN_COLUMN = 5
_PLAY = 10.0
#: A card is drawn this much inside its box; between two that grew is at least this much air.
INSET, AIR = 2.0, 4.0


def column_middle(category: str) -> float:
    """The middle of a column."""
    return LEFT + COLUMN * ASSET_CATEGORIES.index(category) + COLUMN / 2


def clamped(card: Card) -> Point:
    """The stored place, held within the card's column and band."""
    low, high = CENTRES[card.KIND]
    middle = column_middle(card.category)
    return min(max(float(card.x), middle - _PLAY), middle + _PLAY), min(max(float(card.y), low), high)


def card_places(cards: Iterable[Card]) -> tuple[dict[tuple[str, str], Point], ...]:
    """The drawn centre of each card by key, page by page."""
    zones: dict[tuple[str, str], list[Card]] = {}
    for card in sorted(cards, key=lambda one: one.id):
        zones.setdefault((card.KIND, card.category), []).append(card)
    pages: list[dict[tuple[str, str], Point]] = [{}]
    for there in zones.values():
        for page, first in enumerate(range(0, len(there), IN_COLUMN)):
            if page == len(pages):
                pages.append({})
            pages[page] |= _column(there[first : first + IN_COLUMN])
    return tuple(pages)


def _column(cards: Sequence[Card]) -> dict[tuple[str, str], Point]:
    """Each at its own place or the nearest free step; where that does not suffice, all on the steps in order of height."""
    low, _ = CENTRES[cards[0].KIND]
    steps = [low + STEP * place for place in range(IN_COLUMN)]
    found: dict[tuple[str, str], Point] = {}
    for card in cards:
        x, y = clamped(card)
        tries = [y, *sorted(steps, key=lambda step: (abs(step - y), -step))]
        free = next((one for one in tries if all(abs(one - other) >= STEP - 0.01 for _, other in found.values())), None)
        if free is None:
            ordered = sorted(cards, key=lambda one: (one.y, one.id))
            return {one.key: (clamped(one)[0], step) for one, step in zip(ordered, steps)}
        found[card.key] = (x, free)
    return found


def grown_column(wanted: Sequence[float], heights: Sequence[float], kind: str) -> tuple[float, ...]:
    """The centres of drawn cards of these heights, from top to bottom, each near the one it wants; none where the band is too low."""
    low, high = CENTRES[kind][0] - HEIGHT / 2 + INSET, CENTRES[kind][1] + HEIGHT / 2 - INSET
    if sum(heights) + AIR * (len(heights) - 1) > high - low + 0.01:
        return ()
    tops: list[float] = []
    for want, height in zip(wanted, heights):
        tops.append(max(want - height / 2, low))
        low = tops[-1] + height + AIR
    for place in reversed(range(len(tops))):
        tops[place] = min(tops[place], high - heights[place])
        high = tops[place] - AIR
    return tuple(top + height / 2 for top, height in zip(tops, heights))
