"""Match lines of the assets map: from an asset down between the columns, across the core problem, to the need it helps with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ..workshop.records import Match
from .assets_places import COLUMN, LEFT
from .marks import Item, Key, Mark, Path, Rect, Step
from .sheet import Sheet

LINE_WIDTH = 1.5
_HEAD, _HALF = 7.0, 3.4
_APART, _LANE = 10.0, 2.4
#: Between two lines that come in at one side of a card.
_BESIDE = 8.0
_CORNER = 6.0
#: From so far beside the middle of its column a card has room at one side only.
_UNEVEN = 3.0
#: The channels above and under the core problem in which lines run across: each lane once, from the middle outwards.
_ACROSS = (329.8, 332.6, 327.0, 400.2, 397.4, 403.0)
_SPACE = 9.0

Point = tuple[float, float]


@dataclass(slots=True)
class _Lanes:
    """How many lines already leave a card's edge or run between two columns, and from where to where lines run across."""

    used: dict[tuple[str, float], int] = field(default_factory=dict[tuple[str, float], int])
    across: dict[float, list[tuple[float, float]]] = field(default_factory=dict[float, list[tuple[float, float]]])

    def next(self, name: str, place: float) -> int:
        """0, 1, -1, 2, -2 ... for the lines at one place."""
        count = self.used.get((name, place), 0)
        self.used[name, place] = count + 1
        return (count + 1) // 2 * (1 if count % 2 else -1)

    def down(self, border: float, band: str, low: float, high: float) -> float:
        """Where a line runs down between two columns: in the free lane between their cards that is nearest to the border."""
        tries = [border + _LANE * step for step in (0, 1, -1, 2, -2, 3, -3, 4, -4)]
        free = [x for x in tries if low + 1 <= x <= high - 1] or [(low + high) / 2]
        lane = min(free, key=lambda x: self.used.get((band, x), 0))
        self.used[band, lane] = self.used.get((band, lane), 0) + 1
        return lane

    def height(self, one: float, two: float) -> float:
        """The lane for a line from one x to another: the first that is free there, else the one that is used least."""
        low, high = min(one, two) - _SPACE, max(one, two) + _SPACE

        def meets(lane: float) -> int:
            return sum(low < end and start < high for start, end in self.across.get(lane, ()))

        lane = min(_ACROSS, key=meets)
        self.across.setdefault(lane, []).append((low, high))
        return lane


def match_items(sheet: Sheet, matches: Sequence[Match], at: Mapping[Key, Rect]) -> Iterator[Item]:
    """The lines between cards that are on this page."""
    lanes = _Lanes()
    for match in matches:
        asset, need = at.get(("asset", match.asset)), at.get(("need", match.need))
        if asset is None or need is None:
            continue
        marks = _line(sheet, _steps(asset, need, at, lanes))
        ends = [str(sheet.numbers.get(key, "")) for key in (("asset", match.asset), ("need", match.need))]
        yield Item("line", match.key, marks, None, "match", sheet.say("boards.answers_asset", asset=ends[0], need=ends[1]))


def line_rects(lines: Iterable[Item]) -> Iterator[Rect]:
    """The room that lines take, piece by piece."""
    for mark in (mark for item in lines for mark in item.marks[1:2] if isinstance(mark, Path)):
        points = [_end(step) for step in mark.steps]
        for (ax, ay), (bx, by) in pairwise(points):
            yield Rect(min(ax, bx), min(ay, by), abs(ax - bx), abs(ay - by)).grown(1.5)


def _line(sheet: Sheet, steps: tuple[Step, ...]) -> tuple[Mark, ...]:
    colour = sheet["text.second"]
    before, tip = _end(steps[-2]), _end(steps[-1])
    return (
        Path(steps, None, sheet["halo"], LINE_WIDTH + 2.0),
        Path(steps, None, colour, LINE_WIDTH),
        head(tip, (tip[0] - before[0], tip[1] - before[1]), colour),
    )


def _end(step: Step) -> Point:
    """The point that a step ends at."""
    values = [float(value) for value in step[1:]]
    return values[-2], values[-1]


def head(tip: Point, way: Point, colour: str) -> Mark:
    """A filled arrow head at the end of a way, along its longer direction."""
    x, y = tip
    if abs(way[1]) >= abs(way[0]):
        side = 1 if way[1] > 0 else -1
        return Path((("M", x, y), ("L", x - _HALF, y - side * _HEAD), ("L", x + _HALF, y - side * _HEAD), ("Z",)), colour)
    side = 1 if way[0] > 0 else -1
    return Path((("M", x, y), ("L", x - side * _HEAD, y - _HALF), ("L", x - side * _HEAD, y + _HALF), ("Z",)), colour)


def _steps(asset: Rect, need: Rect, at: Mapping[Key, Rect], lanes: _Lanes) -> tuple[Step, ...]:
    leaving, x = _leave(asset, need, [one for key, one in at.items() if key[0] == "asset"], lanes)
    arriving, to = _arrive(asset, need, [one for key, one in at.items() if key[0] == "need"], lanes)
    if abs(to - x) < 1:
        return (*leaving, *arriving)
    y, turn = lanes.height(x, to), min(_CORNER, abs(to - x) / 2) * (1 if to > x else -1)
    bend = abs(turn) * 0.55
    sign = 1 if turn > 0 else -1
    across: tuple[Step, ...] = (
        ("L", x, y - abs(turn)), ("C", x, y - abs(turn) + bend, x + turn - sign * bend, y, x + turn, y),
        ("L", to - turn, y), ("C", to - turn + sign * bend, y, to, y + abs(turn) - bend, to, y + abs(turn)),
    )  # fmt: skip
    return (*leaving, *across, *arriving)


def _leave(asset: Rect, need: Rect, others: Sequence[Rect], lanes: _Lanes) -> tuple[tuple[Step, ...], float]:
    """Out of the lower edge, or sideways where another card stands below; and where the line then runs down."""
    x, y = asset.middle
    if not any(_column(other) == _column(asset) and other.y > asset.y for other in others):
        x += _APART * lanes.next("bottom", x)
        return (("M", x, asset.bottom),), x
    side, gutter = _gutter(asset, need.middle[0] - x, [one for one in others if one.bottom > asset.y], lanes, "asset")
    edge = asset.right if side > 0 else asset.x
    return (("M", edge, y), ("L", gutter - side * _bend(edge, gutter), y), ("C", gutter, y, gutter, y, gutter, y + _CORNER)), gutter


def _arrive(asset: Rect, need: Rect, others: Sequence[Rect], lanes: _Lanes) -> tuple[tuple[Step, ...], float]:
    """Down between the columns and in from the side, so that no line runs behind the head of the column."""
    x, y = need.middle
    side, gutter = _gutter(need, asset.middle[0] - x, [one for one in others if one.y < need.bottom], lanes, "need")
    edge = need.right if side > 0 else need.x
    y += max(min(_BESIDE * lanes.next(f"in {edge:.0f}", y), need.h / 2 - _HALF), _HALF - need.h / 2)
    return (("L", gutter, y - _CORNER), ("C", gutter, y, gutter, y, gutter - side * _bend(edge, gutter), y), ("L", edge, y)), gutter


def _bend(edge: float, gutter: float) -> float:
    return min(_CORNER, abs(gutter - edge))


def _column(card: Rect) -> int:
    return int((card.middle[0] - LEFT) // COLUMN)


def _gutter(card: Rect, towards: float, beside: Sequence[Rect], lanes: _Lanes, band: str) -> tuple[int, float]:
    """The side of a card where there is room, else the one that faces the other end, and where the line runs between the columns there."""
    column = _column(card)
    away = card.middle[0] - (LEFT + COLUMN * (column + 0.5))
    facing = 1 if towards > COLUMN / 2 or (towards >= -COLUMN / 2 and column < 5) else -1
    side = facing if abs(away) < _UNEVEN else (-1 if away > 0 else 1)
    border = LEFT + COLUMN * (column + (side > 0))
    low = max([one.right for one in beside if border - COLUMN < one.middle[0] < border], default=border - 6)
    high = min([one.x for one in beside if border < one.middle[0] < border + COLUMN], default=border + 6)
    return side, lanes.down(border, band, max(low, LEFT + 1), min(high, LEFT + 6 * COLUMN - 1))
