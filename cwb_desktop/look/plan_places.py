"""Where the cards of the plan board are drawn: dreams in the left third, plans in two columns at the right (method 3.9)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from ..workshop.records import Dream
from .marks import Key, Rect

Point = tuple[float, float]

#: The left third: dreams above, votes below; plans in the rest.
DREAMS = Rect(20.0, 60.0, 300.0, 490.0)
PLANS = Rect(340.0, 60.0, 640.0, 602.0)
VOTING = Rect(20.0, 560.0, 300.0, 102.0)
#: The head over the dreams.
HEAD = 24.0
DREAM_WIDTH, DREAM_HEIGHT = 149.0, 91.0
_APART = 2.0
_ROWS = 5
#: A plan's card, and where the first one of each column stands.
PLAN_WIDTH, PLAN_HEIGHT = 310.0, 110.0
_COLUMNS, _TOP, _STEP = (340.0, 670.0), 62.0, 120.0
PLANS_ON_PAGE = 10

_ROOM = Rect(DREAMS.x + DREAM_WIDTH / 2, DREAMS.y + HEAD + DREAM_HEIGHT / 2, DREAMS.w - DREAM_WIDTH, DREAMS.h - HEAD - DREAM_HEIGHT)
#: The places on which dreams are laid out, row by row.
STEPS: tuple[Point, ...] = tuple((x, _ROOM.y + _ROOM.h * row / (_ROWS - 1)) for row, x in product(range(_ROWS), (_ROOM.x, _ROOM.right)))


def plan_rect(place: int) -> Rect:
    """The box of the plan at this place of a page, row by row."""
    return Rect(_COLUMNS[place % 2], _TOP + _STEP * (place // 2), PLAN_WIDTH, PLAN_HEIGHT)


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
