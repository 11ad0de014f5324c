"""Where the cards of the plan board are drawn: dreams in the left third, plans in two columns at the right (method 3.9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import product

from ..workshop.records import Dream
from .marks import BASE, Key, Rect
from .sheet import words_left, words_right

Point = tuple[float, float]

#: The left third as the method has it: dreams above, votes below. Places of dreams are stored in this field.
DREAMS = Rect(20.0, 60.0, 300.0, 490.0)
VOTING = Rect(20.0, 560.0, 300.0, 102.0)
_PLANS_TOP, _PLANS_HEIGHT, _GAP = 60.0, 602.0, 20.0
#: The head over the dreams.
HEAD = 24.0
DREAM_WIDTH, DREAM_HEIGHT = 149.0, 91.0
_APART = 2.0
_ROWS = 5
#: How high a plan's card is, and where the first one of each column stands.
PLAN_HEIGHT, _TOP, _STEP = 110.0, 62.0, 120.0
PLANS_ON_PAGE = 10

_ROOM = Rect(DREAMS.x + DREAM_WIDTH / 2, DREAMS.y + HEAD + DREAM_HEIGHT / 2, DREAMS.w - DREAM_WIDTH, DREAMS.h - HEAD - DREAM_HEIGHT)
#: The places on which dreams are laid out, row by row.
STEPS: tuple[Point, ...] = tuple((x, _ROOM.y + _ROOM.h * row / (_ROWS - 1)) for row, x in product(range(_ROWS), (_ROOM.x, _ROOM.right)))


def shift(area: Rect) -> float:
    """How far the left third goes into the letterbox, so that plans have more room for words; nothing on paper."""
    return words_left(area) - words_left(BASE)


def dreams_field(area: Rect) -> Rect:
    """Where dreams are drawn."""
    return replace(DREAMS, x=DREAMS.x + shift(area))


def voting_field(area: Rect) -> Rect:
    """Where the votes are drawn."""
    return replace(VOTING, x=VOTING.x + shift(area))


def plans_field(area: Rect) -> Rect:
    """Where plans are drawn: from the dreams up to the right edge, 640 wide on paper (method 3.9)."""
    left = dreams_field(area).right + _GAP
    return Rect(left, _PLANS_TOP, words_right(area) - left, _PLANS_HEIGHT)


def plan_rect(area: Rect, place: int) -> Rect:
    """The box of the plan at this place of a page, row by row: 310 wide on paper."""
    field = plans_field(area)
    wide = (field.w - _GAP) / 2
    return Rect(field.x + (wide + _GAP) * (place % 2), _TOP + _STEP * (place // 2), wide, PLAN_HEIGHT)


def dream_box(at: Point) -> Rect:
    """The box of a dream round its centre."""
    return Rect(at[0] - DREAM_WIDTH / 2, at[1] - DREAM_HEIGHT / 2, DREAM_WIDTH, DREAM_HEIGHT)


def dream_places(dreams: Iterable[Dream]) -> tuple[Mapping[Key, Point], ...]:
    """The drawn centre of each dream by key, page by page, ten on each."""
    left = sorted(dreams, key=lambda one: one.id)
    return tuple(_page(left[first : first + len(STEPS)]) for first in range(0, len(left), len(STEPS)))


def _page(dreams: Sequence[Dream]) -> Mapping[Key, Point]:
    """Each at its own place or the nearest free step; where that does not suffice, all on the steps in order of height."""
    found: dict[Key, Point] = {}
    for dream in dreams:
        own = min(max(float(dream.x), _ROOM.x), _ROOM.right), min(max(float(dream.y), _ROOM.y), _ROOM.bottom)
        nearest = sorted(STEPS, key=lambda step: ((step[0] - own[0]) ** 2 + (step[1] - own[1]) ** 2, -step[0], -step[1]))
        free = next((at for at in (own, *nearest) if all(_apart(at, other) for other in found.values())), None)
        if free is None:
            ordered = sorted(dreams, key=lambda one: (one.y, one.x, one.id))
            return {one.key: step for one, step in zip(ordered, STEPS)}
        found[dream.key] = free
    return found


def _apart(one: Point, other: Point) -> bool:
    return not dream_box(one).grown(_APART / 2 - 0.01).meets(dream_box(other).grown(_APART / 2 - 0.01))
