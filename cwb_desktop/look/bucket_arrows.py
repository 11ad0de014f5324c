"""The arrows of the bucket and the words at them: numbered inflows with their names beside, leaks with amount above and name below.

Each arrow is a line of its record; the one that joins the rest is the line ("joined", "inflow") or ("joined", "spending").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .bucket_flows import Flow, Flows, in_full, in_words
from .bucket_ground import wall_x
from .glyphs import glyph
from .marks import Item, Key, Mark, Oval, Path, Rect, Step, Text
from .measure import ABOVE, BELOW, LINE, MIDDLE
from .sheet import Sheet

FIRST_X, LAST_X, TAIL_Y, TIP_Y = 380.0, 620.0, 80.0, 212.0
LEAK_Y, LEAK_STEP, LEFT_TIP, RIGHT_TIP = 250.0, 60.0, 240.0, 760.0
#: Heads are so much wider than their arrow.
_IN_HEAD, _OUT_HEAD = 8.0, 9.0
_CIRCLE = 9.0
#: Where words begin and end beside the arrows.
_WORDS_LEFT, _WORDS_RIGHT, _WORDS_TOP = 233.0, 767.0, 60.0
_RIM_SIDE = 346.0


@dataclass(frozen=True, slots=True)
class Arrows:
    """The items of all arrows, the keys of those whose name found no room, and of those without their amount too."""

    items: tuple[Item, ...]
    nameless: frozenset[Key]
    bare: frozenset[Key]


def inflow_x(place: int, count: int) -> float:
    """Where an inflow's arrow stands, evenly from first to last."""
    return (FIRST_X + LAST_X) / 2 if count == 1 else FIRST_X + place * (LAST_X - FIRST_X) / (count - 1)


def leak_place(place: int) -> tuple[str, float]:
    """The side and height of a leak by its size: right-top first, then left-top, and so on down."""
    return ("left" if place % 2 else "right"), LEAK_Y + LEAK_STEP * (place // 2)


def arrow(sheet: Sheet, points: Sequence[tuple[float, float]], fill: str, edge: str, width: float) -> tuple[Mark, ...]:
    """A filled arrow, and its edge as a line by itself, which a hand can take hold of."""
    steps: tuple[Step, ...] = (("M", *points[0]), *(("L", *point) for point in points[1:]), ("Z",))
    return Path(steps, sheet[fill]), Path(steps, None, sheet[edge], width)


def down(x: float, thick: float) -> list[tuple[float, float]]:
    """The corners of an inflow's arrow."""
    half, wing = thick / 2, (thick + _IN_HEAD) / 2
    neck = TIP_Y - _head(thick + _IN_HEAD)
    return [(x - half, TAIL_Y), (x + half, TAIL_Y), (x + half, neck), (x + wing, neck), (x, TIP_Y), (x - wing, neck), (x - half, neck)]


def out(side: str, y: float, thick: float) -> list[tuple[float, float]]:
    """The corners of a leak's arrow."""
    half, wing = thick / 2, (thick + _OUT_HEAD) / 2
    tip, way = (LEFT_TIP, 1) if side == "left" else (RIGHT_TIP, -1)
    neck, wall = tip + way * _head(thick + _OUT_HEAD), wall_x(side, y)
    return [(wall, y - half), (neck, y - half), (neck, y - wing), (tip, y), (neck, y + wing), (neck, y + half), (wall, y + half)]


def _head(across: float) -> float:
    return 3 + 0.45 * across


def quality_sign(sheet: Sheet, quality: str, x: float, y: float, size: float) -> tuple[Mark, ...]:
    """How sure an amount is, round a point."""
    return glyph(f"quality_{quality}", x, y, 0.95 * size, sheet["text"], width=0.1 * size) if quality else ()


def arrows(sheet: Sheet, flows: Flows) -> Arrows:
    """All arrows with as many names as find room; where most of one kind find none, all of that kind carry numbers."""
    words = _inflow_words(sheet, flows)
    items = [_inflow(sheet, flows, place, words.get(one.key, ())) for place, one in enumerate(flows.inflows)]
    nameless = {one.key for one in flows.inflows if one.key not in words or not _named(words[one.key])}
    bare = {one.key for one in flows.inflows if one.key not in words}
    roomy = [_has_room(sheet, flows, place) for place in range(len(flows.leaks))]
    if 2 * sum(roomy) < len(roomy):
        roomy = [not one.number for one in flows.leaks]
    for place, one in enumerate(flows.leaks):
        amount = _amount_fits(sheet, flows, place, roomy[place])
        items.append(_leak(sheet, flows, place, roomy[place], amount))
        nameless |= set() if roomy[place] else {one.key}
        bare |= set() if amount else {one.key}
    return Arrows(tuple(items), frozenset(nameless), frozenset(bare))


def _named(words: tuple[Mark, ...]) -> bool:
    return any(isinstance(mark, Text) and not mark.bold for mark in words)


def _inflow(sheet: Sheet, flows: Flows, place: int, words: tuple[Mark, ...]) -> Item:
    one, x = flows.inflows[place], inflow_x(place, len(flows.inflows))
    marks = (*arrow(sheet, down(x, flows.width(one)), "bucket.inflow.fill", "bucket.inflow", 1.0), *_circle(sheet, x, one.number), *words)
    return Item("line", one.key, marks, (x, (TAIL_Y + TIP_Y) / 2), "inflow", in_full(sheet, one))


def _circle(sheet: Sheet, x: float, number: str, y: float | None = None) -> tuple[Mark, ...]:
    """A number in a circle above an arrow, or round a point."""
    size = sheet.size("number")
    radius = max(_CIRCLE, 0.68 * size)
    middle = TAIL_Y - radius if y is None else y
    edge = Oval(x, middle, radius, radius, sheet["sheet"], sheet["bucket.inflow" if y is None else "bucket.leak.edge"], 1.5)
    return (edge, sheet.centred(x, middle, number, size, sheet["text"], bold=True)) if number else ()


def _inflow_words(sheet: Sheet, flows: Flows) -> dict[Key, tuple[Mark, ...]]:
    """The words beside the inflows, half of them at each side; none where not every amount has room."""
    half = (len(flows.inflows) + 1) // 2
    sides = [(flows.inflows[:half], "left"), (flows.inflows[half:], "right")]
    words: dict[Key, tuple[Mark, ...]] = {}
    for names in ({one.key: True for one in flows.inflows}, {one.key: not one.number for one in flows.inflows}):
        found = [_beside(sheet, flows, there, side, names) for there, side in sides if there]
        if any(side is None for side in found):
            return {}
        words = {key: marks for side in found if side for key, marks in side.items()}
        if 2 * sum(map(_named, words.values())) >= len(words):
            break
    return words


def _beside(sheet: Sheet, flows: Flows, there: Sequence[Flow], side: str, names: Mapping[Key, bool]) -> dict[Key, tuple[Mark, ...]] | None:
    """The words at one side; where they do not all fit, the longest names go to the list. None where the amounts alone do not fit."""
    size = sheet.size("label")
    room = _inflow_room(sheet, flows, there, side)
    hang = max(sheet.width(one.number, size, True) for one in there) + 0.5 * size
    lines = {one.key: sheet.measure.wrap(one.text, room.w - hang, size) if names[one.key] else () for one in there}
    gap = 0.42 * size

    def height() -> float:
        return sum((1 + len(found)) * LINE * size for found in lines.values()) + gap * (len(there) - 1)

    while height() > room.h and any(lines.values()):
        lines[max(lines, key=lambda key: len(lines[key]))] = ()
    if height() > room.h or any(_amount_width(sheet, one) > room.w - hang for one in there):
        return None
    found: dict[Key, tuple[Mark, ...]] = {}
    y = room.y
    for one in there:
        found[one.key] = _entry(sheet, one, lines[one.key], room.x, y, hang)
        y += (1 + len(lines[one.key])) * LINE * size + gap
    return found


def _inflow_room(sheet: Sheet, flows: Flows, there: Sequence[Flow], side: str) -> Rect:
    """Where words stand beside the inflows: between the panel and the first arrow, down to the first leak's amount or the rim."""
    count = len(flows.inflows)
    below = LEAK_Y - 4.0
    for place in range(min(2, len(flows.leaks))):
        if leak_place(place)[0] == side:
            below = _edges(sheet, flows, place)[0] - 2
    ends = [one for one in (flows.inflows[0], flows.inflows[-1]) if one in there]
    reach = max(((flows.width(one) + _IN_HEAD) / 2 for one in ends), default=0.0) + 4
    first = min(inflow_x(0, count) - reach, _RIM_SIDE)
    return Rect(_WORDS_LEFT if side == "left" else 1000 - first, _WORDS_TOP, first - _WORDS_LEFT, below - _WORDS_TOP)


def _entry(sheet: Sheet, one: Flow, lines: Sequence[str], x: float, y: float, hang: float) -> tuple[Mark, ...]:
    """Number, amount and quality, and the name under them."""
    size = sheet.size("label")
    base = y + ABOVE * size
    amount = in_words(sheet, one)
    marks: list[Mark] = [Text(x + hang, base, amount, size, sheet["text"], True)]
    if one.number:
        marks.append(Text(x + hang - 0.5 * size, base, one.number, size, sheet["text"], True, anchor="end"))
    marks += quality_sign(sheet, one.quality, x + hang + sheet.width(amount, size, True) + 0.85 * size, base - MIDDLE * size, size)
    marks += [sheet.line(x + hang, base + (row + 1) * LINE * size, line) for row, line in enumerate(lines)]
    return tuple(marks)


def _amount_width(sheet: Sheet, one: Flow) -> float:
    size = sheet.size("label")
    return sheet.width(in_words(sheet, one), size, True) + (1.35 * size if one.quality else 0.0)


def _edges(sheet: Sheet, flows: Flows, place: int) -> tuple[float, float]:
    """Where the words above a leak begin, and those below it."""
    wing = (flows.width(flows.leaks[place]) + _OUT_HEAD) / 2
    y = leak_place(place)[1]
    return y - wing - 2 - LINE * sheet.size("label"), y + wing


def _name_lines(sheet: Sheet, flows: Flows, place: int) -> tuple[str, ...]:
    side, below = leak_place(place)[0], _edges(sheet, flows, place)[1]
    return sheet.measure.wrap(flows.leaks[place].text, _room(side, below, 6.0), sheet.size("label"))


def _has_room(sheet: Sheet, flows: Flows, place: int) -> bool:
    """Whether the name of a leak fits between it and the words of the next one at its side."""
    size, lines = sheet.size("label"), _name_lines(sheet, flows, place)
    end = _edges(sheet, flows, place)[1] + len(lines) * LINE * size
    if place + 2 >= len(flows.leaks):
        return end <= leak_place(place)[1] + LEAK_STEP + 12
    return end <= _edges(sheet, flows, place + 2)[0] + (LINE - ABOVE - BELOW) * size


def _amount_fits(sheet: Sheet, flows: Flows, place: int, named: bool) -> bool:
    """Whether the amount fits between where words begin and the hole in the wall."""
    hole = 6.0 if named else 2 + max(_CIRCLE, 0.68 * sheet.size("number"))
    return _amount_width(sheet, flows.leaks[place]) <= _room(leak_place(place)[0], _edges(sheet, flows, place)[0], hole)


def _leak(sheet: Sheet, flows: Flows, place: int, named: bool, amount: bool) -> Item:
    """A leak with its hole in the wall, amount above and name below; its number in the hole where the name stands in the list."""
    one, size = flows.leaks[place], sheet.size("label")
    side, y = leak_place(place)
    thick, wall = flows.width(one), wall_x(side, y)
    top, below = _edges(sheet, flows, place)
    marks = [*arrow(sheet, out(side, y, thick), "bucket.leak", "bucket.leak.edge", 1.0)]
    marks += _hole(sheet, wall, y, thick) if named else _circle(sheet, wall, one.number, y)
    if amount:
        marks += _amount(sheet, one, side, top + ABOVE * size)
    if named:
        at, anchor = (_WORDS_LEFT + 1, "start") if side == "left" else (_WORDS_RIGHT - 1, "end")
        lines = _name_lines(sheet, flows, place)
        marks += [sheet.line(at, below + ABOVE * size + row * LINE * size, line, anchor=anchor) for row, line in enumerate(lines)]
    middle = ((LEFT_TIP if side == "left" else RIGHT_TIP) + wall) / 2
    return Item("line", one.key, tuple(marks), (middle, y), "leak", in_full(sheet, one))


def _hole(sheet: Sheet, x: float, y: float, thick: float) -> tuple[Mark, ...]:
    return (Oval(x, y, 2.8, max(4.5, thick / 2 + 0.5), sheet["bucket.wall"]),)


def _room(side: str, y: float, least: float) -> float:
    """How wide words may be at this height, from where they begin to the wall."""
    wall = wall_x(side, max(y, LEAK_Y - 30))
    return (wall - _WORDS_LEFT if side == "left" else _WORDS_RIGHT - wall) - 1 - least


def _amount(sheet: Sheet, one: Flow, side: str, base: float) -> tuple[Mark, ...]:
    """The amount above a leak, its quality after it."""
    size, text = sheet.size("label"), in_words(sheet, one)
    tail = 1.35 * size if one.quality else 0.0
    x = _WORDS_LEFT + 1 if side == "left" else _WORDS_RIGHT - 1 - sheet.width(text, size, True) - tail
    sign = quality_sign(sheet, one.quality, x + sheet.width(text, size, True) + 0.85 * size, base - MIDDLE * size, size)
    return (Text(x, base, text, size, sheet["text"], True), *sign)
