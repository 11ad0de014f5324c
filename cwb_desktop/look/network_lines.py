"""The lines of the network on one page: which are drawn, the words on them, and their legend."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import product

from ..workshop.method import RELATION_TYPES
from ..workshop.people import Relation
from . import relations as lines
from .frame import Sign
from .markers import Marker
from .marks import Item, Mark, Rect, Text
from .measure import ABOVE, BELOW, LINE
from .notes import Placed, words_rect
from .settle import Taken
from .sheet import Sheet

#: How long a piece of line in the legend is.
LEGEND_WIDTH = 24.0
#: With more lines than this none carries words: they could not be told apart.
MOST_LABELLED = 24
_SHARES = (0.5, 0.38, 0.62, 0.28, 0.72)
_LABEL_WIDTH = 92.0
_HALO = 0.32
#: A line is looked at in so many pieces, kept in cells of this side.
_POINTS, _CELL = 32, 40.0


@dataclass(frozen=True, slots=True)
class NetworkLine:
    """A drawn relation and the words on it, if they found a place."""

    relation: Relation
    line: lines.Line
    words: tuple[Text, ...] = ()


class NetworkLines(tuple[NetworkLine, ...]):
    """The lines of a page, in paint order: the thickest below."""

    @cached_property
    def _passed(self) -> Mapping[tuple[int, int], Sequence[tuple[float, float, int]]]:
        """Points of the lines, with the number of their line, by cell: only those near a name need be looked at."""
        cells: dict[tuple[int, int], list[tuple[float, float, int]]] = {}
        for number, one in enumerate(self):
            for x, y in (one.line.at(place / _POINTS) for place in range(_POINTS + 1)):
                cells.setdefault((int(x // _CELL), int(y // _CELL)), []).append((x, y, number))
        return cells

    def under(self, rect: Rect) -> int:
        """How many lines run under a rectangle."""
        columns, rows = (range(int(low // _CELL), int(high // _CELL) + 1) for low, high in ((rect.x, rect.right), (rect.y, rect.bottom)))
        points = (point for cell in product(columns, rows) for point in self._passed.get(cell, ()))
        return len({number for x, y, number in points if rect.x <= x <= rect.right and rect.y <= y <= rect.bottom})

    def labelled(self, sheet: Sheet, taken: Taken, room: Rect) -> NetworkLines:
        """The lines with their labels, each where a free place on the line is found."""
        if len(self) > MOST_LABELLED:
            return self
        return NetworkLines(replace(one, words=_words(sheet, one, taken, room)) for one in self)


def network_lines(
    sheet: Sheet, nodes: Sequence[Marker], passes: Callable[[Relation], bool], notes: Sequence[Placed] = (),
    names: Sequence[Rect] = (), signs: Sequence[Rect] = (),
) -> NetworkLines:  # fmt: skip
    """The relations that pass, between nodes that are on this page; their signs keep clear of notes and of `names`.

    A sign that moves for these keeps clear of the other `signs` too.
    """
    there = {one.who.id: lines.End(one.x, one.y, one.reach) for one in nodes}
    found = [
        one
        for one in sheet.records.all(Relation)
        if one.source in there and one.target in there and one.source != one.target and passes(one)
    ]
    beside = lines.offsets(found)
    currency = sheet.records.workshop.currency
    clear = lines.Clear([*names, *(words_rect(sheet, note) for note in notes)], signs, [note.rect for note in notes])

    def drawn(one: Relation) -> lines.Line:
        return lines.line(one, there[one.source], there[one.target], sheet.style, currency, beside[one.id], clear=clear)

    return NetworkLines(sorted((NetworkLine(one, drawn(one)) for one in found), key=lambda one: (-one.line.width, one.relation.id)))


def line_items(sheet: Sheet, drawn: Sequence[NetworkLine]) -> Iterator[Item]:
    """The marks of the lines, each an item of its relation."""
    for one in drawn:
        yield Item("line", one.relation.key, (*one.line.marks, *one.words), None, one.relation.type, _title(sheet, one.relation))


def legend(sheet: Sheet, relations: Sequence[Relation]) -> tuple[Sign, ...]:
    """The kinds of line that occur, and the sign for a wish; all of them on a blank sheet."""
    blank = sheet.view.blank
    types = [kind for kind in RELATION_TYPES if blank or any(one.type == kind for one in relations)]
    signs = [_type_sign(sheet, kind) for kind in types]
    if blank or any(one.status == "wanted" for one in relations):
        signs.append(
            _line_sign(sheet, Relation(id="", source="", target="", status="wanted"), ("network.wanted_sign", "network.wanted_short"))
        )
    return tuple(signs)


def _type_sign(sheet: Sheet, kind: str) -> Sign:
    return _line_sign(sheet, Relation(id="", source="", target="", type=kind), (f"relation_type.{kind}",))


def _line_sign(sheet: Sheet, relation: Relation, keys: tuple[str, ...]) -> Sign:
    currency = sheet.records.workshop.currency
    sample = replace(relation, direction="both")

    def draw(x: float, y: float) -> tuple[Mark, ...]:
        found = lines.sample(sample, x - LEGEND_WIDTH / 2, y, LEGEND_WIDTH, sheet.style, currency, heads=False)
        return found.marks

    return Sign.of(sheet, draw, LEGEND_WIDTH, *keys)


def _words(sheet: Sheet, one: NetworkLine, taken: Taken, room: Rect) -> tuple[Text, ...]:
    if not one.relation.label:
        return ()
    size = sheet.size("label")
    wrapped = sheet.measure.wrap(one.relation.label, max(_LABEL_WIDTH, 9 * size), size)
    width = max(sheet.width(line, size) for line in wrapped)
    height = ((len(wrapped) - 1) * LINE + ABOVE + BELOW) * size
    for x, y in _places(one.line, height):
        rect = Rect(x - width / 2, y - height / 2, width, height)
        if room.holds(rect) and taken.free(rect):
            taken.rects.append(rect.grown(1))
            return tuple(
                Text(
                    x,
                    rect.y + (ABOVE + row * LINE) * size,
                    line,
                    size,
                    sheet["text"],
                    anchor="middle",
                    halo=sheet["halo"],
                    halo_width=_HALO * size,
                )
                for row, line in enumerate(wrapped)
            )
    return ()


def _places(line: lines.Line, height: float) -> Iterator[tuple[float, float]]:
    """Where words may stand: on the line, and where a sign stands there, just under or above it."""
    for share in _SHARES:
        x, y = line.at(share)
        yield (x, y)
        if share == _SHARES[0] and line.signs:
            yield (x, y + height / 2 + 9)
            yield (x, y - height / 2 - 9)


def _title(sheet: Sheet, relation: Relation) -> str:
    """What a screen reader says."""
    ends = {key: str(sheet.numbers.get(("stakeholder", key), "")) for key in (relation.source, relation.target)}
    way = sheet.say(f"network.line_{relation.direction}", source=ends[relation.source], target=ends[relation.target])
    words = [sheet.say(f"relation_type.{relation.type}"), way, sheet.say(f"relation_status.{relation.status}"), relation.label]
    return ", ".join(filter(None, words))
