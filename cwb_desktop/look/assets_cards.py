"""The cards of the assets map: their words or their number, the dot of whose it is, and the hollow edge of a need without a match."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from ..workshop.records import Problem, Stakeholder
from .assets_ground import title_width
from .assets_places import BANDS, COLUMN, HEIGHT, INSET, WIDTH, Card, column_middle, grown_column
from .glyphs import glyph
from .marks import Box, Item, Key, Mark, Oval, Path, Rect, Text
from .measure import ABOVE, BELOW, LINE, MIDDLE
from .shapes import shape
from .sheet import Sheet
from .votes import last_vote

Point = tuple[float, float]
_PAD, _RADIUS = 6.0, 4.0
#: A card that is not grown for its words: how high and how wide, and how wide it gets for a long word.
_LOW, _NARROW, _BROAD = HEIGHT - 2 * INSET, WIDTH - 2 * INSET, 148.0
#: The least air above and under words: in a card that did not grow, in one that did, and inside a hollow edge.
_TIGHT, _AIR, _HOLLOW_AIR = 0.25, 3.0, 5.0
_DOT = 5.0
_MOST_ON_PAGE = 2
_GAP = 12.0
#: What the first of two problems may get of the band, the best looking first.
_SHARES = (0.5, 0.55, 0.45, 0.6, 0.4, 0.65, 0.35)
_HELP = 11.0


@dataclass(frozen=True, slots=True)
class Placed:
    """A card where it is drawn, with its lines; without lines its number stands for it and its text in a list."""

    card: Card
    x: float
    y: float
    lines: tuple[str, ...] = ()
    height: float = _LOW
    width: float = _NARROW

    @property
    def rect(self) -> Rect:
        """What is drawn of the card."""
        return Rect(self.x - self.width / 2, self.y - self.height / 2, self.width, self.height)


def placed_cards(sheet: Sheet, cards: Mapping[Key, Card], at: Mapping[Key, Point], matched: Collection[str]) -> tuple[Placed, ...]:
    """The cards of a page in the order of their numbers, each as high as its words; in a column that is too low, all carry numbers."""
    columns: dict[tuple[str, str], list[Placed]] = {}
    for key, place in at.items():
        card = cards[key]
        columns.setdefault((card.KIND, card.category), []).append(_worded(sheet, Placed(card, *place), _hollow(card, matched)))
    placed = [_held(sheet, one) for column in columns.values() for one in _column(column)]
    return tuple(sorted(placed, key=lambda one: sheet.numbers.get(one.card.key, 0)))


def _column(cards: Sequence[Placed]) -> list[Placed]:
    """The cards of a column with their words and as high as these are, else all with their numbers."""
    ordered = sorted(cards, key=lambda one: (one.y, one.card.id))
    centres = grown_column([one.y for one in ordered], [one.height for one in ordered], ordered[0].card.KIND)
    if not centres:
        return [Placed(one.card, one.x, one.y) for one in ordered]
    grown = any(one.height > _LOW for one in ordered)
    return [replace(one, y=y) for one, y in zip(ordered, centres)] if grown else ordered


def _held(sheet: Sheet, one: Placed) -> Placed:
    """The card where a drag holds it, if one does."""
    x, y = sheet.view.places.get(one.card.key, (one.x, one.y))
    return replace(one, x=x, y=y)


def _worded(sheet: Sheet, one: Placed, hollow: bool) -> Placed:
    """The card with its lines: as broad as its longest word needs, and as high as the lines are."""
    size = sheet.size("label")
    dot, tail = 2 * _DOT + 3 if one.card.stakeholder else 0.0, _HELP + 2 if one.card.help else 0.0
    need = max((sheet.width(word, size) + (0.0 if place else dot) for place, word in enumerate(one.card.text.split())), default=0.0)
    width = min(max(_NARROW, need + 2 * _PAD), _BROAD)
    room, play = width - 2 * _PAD, (COLUMN - 2 * INSET - width) / 2
    lines = sheet.measure.flow(one.card.text, lambda row: room - (0.0 if row else dot), size, tail=tail)
    high, middle = ((len(lines) - 1) * LINE + ABOVE + BELOW) * size, column_middle(one.card.category)
    least = _HOLLOW_AIR if hollow else _TIGHT
    height = _LOW if high + 2 * least <= _LOW else high + 2 * max(least, _AIR)
    return replace(one, x=min(max(one.x, middle - play), middle + play), lines=lines, height=height, width=width)


def _hollow(card: Card, matched: Collection[str]) -> bool:
    return card.KIND == "need" and card.id not in matched


def card_item(sheet: Sheet, placed: Placed, matched: Collection[str]) -> Item:
    """The marks of a card."""
    card, rect, size = placed.card, placed.rect, sheet.size("label")
    marks: list[Mark] = list(_edge(sheet, rect, _hollow(card, matched)))
    if placed.lines:
        high = ((len(placed.lines) - 1) * LINE + ABOVE + BELOW) * size
        top = rect.y + (rect.h - high) / 2 + ABOVE * size
        marks += [Text(rect.x + _PAD, top + row * LINE * size, line, size, sheet["text"]) for row, line in enumerate(placed.lines)]
    elif card.text.strip():
        large = 1.45 * sheet.size("number")
        marks.append(sheet.centred(placed.x, placed.y, str(sheet.numbers.get(card.key, "")), large, sheet["text"], bold=True))
    marks += _dot(sheet, card, rect)
    if card.help:
        marks += glyph("help", rect.right - _PAD - 3, rect.bottom - _PAD - 3, _HELP, sheet["warn"])
    return Item("card", card.key, tuple(marks), (placed.x, placed.y), f"{card.KIND}.{card.category}", _title(sheet, card, matched))


def _edge(sheet: Sheet, rect: Rect, hollow: bool) -> tuple[Mark, ...]:
    if not hollow:
        return (Box(rect, sheet["surface"], sheet["control"], 1.0, radius=_RADIUS),)
    return hollow_box(sheet, rect)


def hollow_box(sheet: Sheet, rect: Rect) -> tuple[Mark, ...]:
    """A card whose edge is hollow: two lines with nothing between them."""
    inner = rect.grown(-3.2)
    return (
        Box(rect, sheet["sheet"], sheet["text"], 1.2, radius=_RADIUS),
        Box(inner, None, sheet["text"], 1.0, radius=_RADIUS - 1.5),
    )


def _dot(sheet: Sheet, card: Card, rect: Rect) -> tuple[Mark, ...]:
    who = sheet.records.get(Stakeholder, card.stakeholder)
    if who is None:
        return ()
    x, y = rect.right - _PAD - _DOT + 1, rect.y + _PAD + _DOT - 0.5
    fill = sheet["sheet"] if who.missing_voice else sheet[f"sphere.{who.sphere}.fill"]
    return (shape(who.sphere, x, y, fill, sheet[f"sphere.{who.sphere}.edge"], 1.1, scale=_DOT / 13),)


def _title(sheet: Sheet, card: Card, matched: Collection[str]) -> str:
    words = [f"{sheet.numbers.get(card.key, '')} {card.text}", sheet.say(f"category.{card.category}")]
    who = sheet.records.get(Stakeholder, card.stakeholder)
    words += [who.name or sheet.say("privacy.withheld")] if who else []
    words += [sheet.say("canvas.assets_needs.help")] if card.help else []
    if _hollow(card, matched):
        words.append(sheet.say("boards.hollow_short"))
    return ", ".join(words)


@dataclass(frozen=True, slots=True)
class Statement:
    """A problem in its band, with its lines in a size and its dots; without lines its number stands for it."""

    problem: Problem
    rect: Rect
    size: float
    lines: tuple[str, ...]
    dots: int = 0


def statements(sheet: Sheet, problems: Sequence[Problem]) -> tuple[Statement, ...]:
    """The first two problems, side by side, as large as their words fit; the longer one gets more room where it needs it."""
    there = problems[:_MOST_ON_PAGE]
    tries = [_side_by_side(sheet, there, share) for share in (_SHARES if len(there) > 1 else (1.0,))]
    return max(tries, key=lambda found: sum(bool(one.lines) for one in found))


def _side_by_side(sheet: Sheet, there: Sequence[Problem], share: float) -> tuple[Statement, ...]:
    """The problems, the first with this share of the band."""
    band = BANDS["problem"].grown(-5)
    x = BANDS["problem"].x + title_width(sheet)
    room = band.right - x - _GAP * (len(there) - 1)
    found: list[Statement] = []
    for problem, part in zip(there, (share, 1 - share)):
        found.append(_statement(sheet, problem, Rect(x, band.y, room * part, band.h)))
        x += room * part + _GAP
    return tuple(found)


def _statement(sheet: Sheet, problem: Problem, rect: Rect) -> Statement:
    least, dots = sheet.size("label"), dots_of(sheet, problem)
    size = max(sheet.size("zone"), least)
    chain = _chain_width(sheet, problem)
    while size >= least - 0.001:
        lines = sheet.measure.wrap(problem.text, rect.w - _lead(sheet, problem, dots) - 7, size, tail=chain)
        if ((len(lines) - 1) * LINE + ABOVE + BELOW) * size <= rect.h - 2:
            return Statement(problem, rect, size, lines, dots)
        if size == least:
            break
        size = max(size - 0.5, least)
    return Statement(problem, rect, least, (), dots)


def dots_of(sheet: Sheet, problem: Problem) -> int:
    """What the last vote on problems gave this one."""
    about = sheet.once("problem_vote", lambda: last_vote(sheet.records, Problem))
    return (about.dots(problem) if about else None) or 0


def _lead(sheet: Sheet, problem: Problem, dots: int) -> float:
    """The room of the number, and of the dots under it, before the words."""
    number = sheet.width(str(sheet.numbers.get(problem.key, "")), sheet.size("number"), True)
    return max(28.0, number + 13, _dots_width(sheet, dots) + 13 if dots else 0.0)


def _dots_width(sheet: Sheet, dots: int) -> float:
    small = sheet.size("small")
    return 0.85 * small + sheet.width(str(dots), small, True)


def _number_marks(sheet: Sheet, one: Statement) -> tuple[Mark, ...]:
    """The number before the words; under it a dot and how many of them the last vote gave."""
    large, small = sheet.size("number"), sheet.size("small")
    x, middle = one.rect.x + _lead(sheet, one.problem, one.dots) / 2, one.rect.y + one.rect.h / 2
    up, down = (middle - LINE * small / 2, middle + LINE * large / 2) if one.dots else (middle, middle)
    number = sheet.centred(x, up, str(sheet.numbers.get(one.problem.key, "")), large, sheet["accent"], bold=True)
    if not one.dots:
        return (number,)
    left = x - _dots_width(sheet, one.dots) / 2
    words = Text(left + 0.85 * small, down + MIDDLE * small, str(one.dots), small, sheet["accent"], bold=True)
    return number, Oval(left + 0.3 * small, down, 0.3 * small, 0.3 * small, sheet["accent"]), words


def _chain_width(sheet: Sheet, problem: Problem) -> float:
    return sheet.width(_chain(sheet, problem), sheet.size("small"), True) + 14 + _fold(sheet) if problem.why else 0.0


def _chain(sheet: Sheet, problem: Problem) -> str:
    return sheet.say.count("boards.count.whys", len(problem.why))


def statement_item(sheet: Sheet, one: Statement) -> Item:
    """The marks of a problem: its number, its words and how many whys it has on a further page."""
    rect, size, number = one.rect, one.size, str(sheet.numbers.get(one.problem.key, ""))
    small = sheet.size("small")
    middle, lead = rect.y + rect.h / 2, _lead(sheet, one.problem, one.dots)
    marks: list[Mark] = [
        Box(rect, sheet["surface"], sheet["control"], 1.0, radius=_RADIUS),
        *_number_marks(sheet, one),
    ]
    top = middle + MIDDLE * size - (len(one.lines) - 1) * LINE * size / 2
    marks += [Text(rect.x + lead, top + row * LINE * size, line, size, sheet["text"]) for row, line in enumerate(one.lines)]
    if one.problem.why:
        base = top + (len(one.lines) - 1) * LINE * size if one.lines else middle + MIDDLE * small
        words = Text(rect.right - 7 - _fold(sheet), base, _chain(sheet, one.problem), small, sheet["text.second"], anchor="end", bold=True)
        marks += (words, *_fold_sign(sheet, one, base - 0.334 * small))
    title = f"{number} {one.problem.text}"
    if one.dots:
        title = f"{title}, {sheet.say.count('count.dots', one.dots)}"
    if one.problem.why:
        open_now = one.problem.id in sheet.view.unfolded
        title = f"{title}, {_chain(sheet, one.problem)}, {sheet.say('boards.folded_out' if open_now else 'boards.folded_in')}"
    return Item("card", one.problem.key, tuple(marks), (rect.x + rect.w / 2, middle), "problem", title)


def _fold(sheet: Sheet) -> float:
    """The room of the sign that folds the whys out; where nobody can press it there is none."""
    return 1.4 * sheet.size("small") if sheet.style.draws("hints") else 0.0


def _fold_sign(sheet: Sheet, one: Statement, y: float) -> tuple[Mark, ...]:
    """Down where the whys are folded in, up where they are out."""
    half = 0.3 * sheet.size("small")
    if not _fold(sheet):
        return ()
    x, rise = one.rect.right - 7 - half, half / 2 if one.problem.id in sheet.view.unfolded else -half / 2
    return (Path((("M", x - half, y + rise), ("L", x, y - rise), ("L", x + half, y + rise)), None, sheet["text.second"], 1.4),)


def help_sign(sheet: Sheet, x: float, y: float) -> tuple[Mark, ...]:
    """The sign of a card that asks for help, for the legend."""
    return glyph("help", x, y, _HELP, sheet["warn"])
