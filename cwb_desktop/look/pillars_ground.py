"""The furniture of the matrix: tinted columns, the pillars with their questions, rules, totals, and lines to write on (method 3.7)."""

from __future__ import annotations

from collections.abc import Sequence

from ..workshop.figures.matrix import Matrix
from ..workshop.method import PILLARS
from .blank import writing_line
from .frame import furniture
from .glyphs import glyph
from .languages import on_line, pair, smaller
from .marks import Box, Item, Mark, Path, Rect, Text
from .measure import ABOVE, BELOW, LINE
from .prose import Para, Prose, Span, prose
from .sheet import Sheet

#: Where the columns begin; rows of one height below a header, totals below the rows and the rule under these.
COLUMNS = 200.0
HEADER, TOP, ROW, ROWS = 60.0, 120.0, 62.0, 8
TOTALS, END = 622.0, 662.0
_RULE = TOP + ROW * ROWS + 1.5
#: The pie of a cell from its upper left corner, its radius, where words begin, and how far from the right border they end.
PIE_X, PIE_Y, PIE = 20.0, 21.0, 10.5
WORDS_X, WORDS_END = 36.0, 3.0
#: In a row's head: the marker's centre and where the name begins, from the left.
MARKER_X, NAME_X = 17.0, 38.0
#: From the upper border of a row to its dotted lines.
_WRITING = (25.0, 47.5)
_HEAVY = 1.4
_TOGETHER = "canvas.pillars_matrix.totals"
#: Names of pillars, and two lines of totals, have room for letters so large at most.
_MOST_HEAD, _MOST_TOTALS = 20.0, 18.5


def column_width(sheet: Sheet) -> float:
    """How wide a column is: 156 on paper (method 3.7); on screen and wall all five widen into the letterbox, as the names do."""
    return (sheet.right - COLUMNS) / len(PILLARS)


def column_x(sheet: Sheet, pillar: str) -> float:
    """The left border of a pillar's column."""
    return COLUMNS + column_width(sheet) * PILLARS.index(pillar)


def row_y(row: int) -> float:
    """The upper border of a row."""
    return TOP + ROW * row


def tint(sheet: Sheet, pillar: str) -> str:
    """The colour of a pillar's column: two in turn."""
    return sheet["sheet"] if PILLARS.index(pillar) % 2 else sheet["ring.3"]


def writing(sheet: Sheet, x: float, y: float, right: float) -> tuple[Mark, ...]:
    """Two dotted lines in a row."""
    return tuple(writing_line(sheet, x, y + down, right) for down in _WRITING)


def ground(sheet: Sheet, rows: int) -> tuple[Item, ...]:
    """The columns, the header and the rules of a page with so many rows."""
    wide = column_width(sheet)
    columns: list[Mark] = [Box(Rect(column_x(sheet, one), HEADER, wide, END - HEADER), tint(sheet, one)) for one in PILLARS]
    if sheet.style.draws("hatch"):
        columns += [_line(sheet, column_x(sheet, one), HEADER, column_x(sheet, one), END, 0.5) for one in PILLARS]
    rules: list[Mark] = [
        _line(sheet, sheet.left, row_y(row), sheet.right, row_y(row), sheet.style.width("line"))
        for row in range(1, min(rows, ROWS - 1) + 1)
    ]
    rules += [_line(sheet, sheet.left, y, sheet.right, y, _HEAVY, "control") for y in (TOP, _RULE)]
    heads = tuple(furniture(f"pillar.{one}", _head(sheet, one)) for one in PILLARS)
    return (furniture("columns", tuple(columns)), furniture("rules", tuple(rules)), *heads)


def _line(sheet: Sheet, x1: float, y1: float, x2: float, y2: float, width: float, role: str = "line") -> Mark:
    return Path((("M", x1, y1), ("L", x2, y2)), None, sheet[role], width)


def _head(sheet: Sheet, pillar: str) -> tuple[Mark, ...]:
    """Sign and name of a pillar, and its question where there is room."""
    words = pair(sheet, f"pillar.{pillar}")
    kind = "list_head" if words.second else "zone"
    x, size = column_x(sheet, pillar), min(sheet.size(kind), _MOST_HEAD)
    sign = 1.25 * size
    left = 8 + sign + 0.4 * size
    room, grow = TOP - HEADER - 3, size / sheet.size(kind)
    second = Para((Span(words.second, "text.second"),), kind, grow * smaller(sheet, size) / size)
    name = prose(sheet, (Para((Span(words.first, bold=True),), kind, grow), second), column_width(sheet) - left - 2, room)
    assert name is not None
    top = HEADER + 6
    asked = _question(sheet, pillar, TOP - top - name.height - 0.3 * size - 2)
    if not sheet.style.draws("subtitles"):
        top = HEADER + (room - name.height) / 2
    first = top + ABOVE * size - 0.334 * size
    marks = [*glyph(f"pillar_{pillar}", x + 8 + sign / 2, first, sign, sheet["text"]), *name.at(x + left, top)]
    return (*marks, *asked.at(x + 8, top + name.height + 0.3 * size)) if asked else tuple(marks)


def _question(sheet: Sheet, pillar: str, room: float) -> Prose | None:
    """The question to an anchor, short or whole; in a style without second halves of names none."""
    if not sheet.style.draws("subtitles"):
        return None
    words, size = pair(sheet, f"pillar_question_short.{pillar}"), sheet.size("label")
    least = min(size, sheet.style.floor("small", sheet.view.scale) or size)
    ways = ((words, size), (words, least), (words[:1], least)) if words.second else ((words, size),)
    for said, first in ways:
        sizes = (first, smaller(sheet, first))
        paras = [Para((Span(one, "text.second", italic=True),), grow=high / size) for one, high in zip(said, sizes)]
        found = prose(sheet, paras, column_width(sheet) - 16, room)
        if found:
            return found
    return None


def totals(sheet: Sheet, sums: Matrix) -> tuple[Item, ...]:
    """What all anchors do together, pillar by pillar."""
    size = min(sheet.size("label"), _MOST_TOTALS)
    large = min(sheet.size("list_head"), (END - TOTALS - 1) / (ABOVE + BELOW) - size)
    slack = max(0.0, END - TOTALS - 1 - LINE * (large + size))
    second = min(TOTALS + 1 + slack / 2 + ABOVE * large + LINE * large, END - BELOW * size - 0.1)
    first = min(second - LINE * large, second - ABOVE * size - BELOW * large - 0.1)
    total = sheet.say.number(len(sums.anchors))
    long = {one: sheet.say("canvas.pillars_matrix.talking_or_more", n=sums.talking_per_pillar[one], total=total) for one in PILLARS}
    fits = all(sheet.width(words, size) <= column_width(sheet) - 12 for words in long.values())
    head = [_bold(sheet, sheet.left + NAME_X, first, sheet.say(_TOGETHER), size)]
    if not fits:
        whole, left = sheet.say("canvas.pillars_matrix.talking"), sheet.left + NAME_X
        words = whole if sheet.width(whole, size) <= COLUMNS - left - 4 else sheet.say("level.2")
        head.append(Text(left, second, words, size, sheet["text.second"]))
    items = [furniture("totals", tuple(head))]
    for one in PILLARS:
        words = long[one] if fits else sheet.say("word.of", n=sums.talking_per_pillar[one], total=total)
        amount = _bold(sheet, column_x(sheet, one) + 10, first, _money(sheet, sums.amount_per_pillar[one], large), large)
        items.append(furniture(f"totals.{one}", (amount, Text(column_x(sheet, one) + 10, second, words, size, sheet["text.second"]))))
    return tuple(items)


def _bold(sheet: Sheet, x: float, y: float, words: str, size: float) -> Mark:
    return Text(x, y, words, size, sheet["text"], bold=True)


def _money(sheet: Sheet, amount: int, size: float) -> str:
    if not amount:
        return sheet.say("canvas.pillars_matrix.none")
    currency = sheet.records.workshop.currency
    whole = sheet.say.money(amount, currency)
    return whole if sheet.width(whole, size, True) <= column_width(sheet) - 12 else sheet.say.money_short(amount, currency, signed=True)


def blank_rows(sheet: Sheet) -> tuple[Item, ...]:
    """Eight rows to write in, and the totals."""
    size = 2 * PIE * 24 / 20
    items: list[Item] = []
    for row in range(ROWS):
        marks: list[Mark] = list(writing(sheet, sheet.left, row_y(row), COLUMNS - 12))
        for one in PILLARS:
            x = column_x(sheet, one)
            marks += glyph("level_0", x + PIE_X, row_y(row) + PIE_Y, size, sheet["control"])
            marks += writing(sheet, x + WORDS_X, row_y(row), x + column_width(sheet) - 6)
        items.append(furniture(f"blank.{row}", tuple(marks)))
    sums: list[Mark] = [*_row_head(sheet, "canvas.pillars_matrix.anchors", TOP - 9), *_row_head(sheet, _TOGETHER, TOTALS + 24)]
    sums += [writing_line(sheet, column_x(sheet, one) + 10, TOTALS + 25, column_x(sheet, one) + column_width(sheet) - 6) for one in PILLARS]
    return (*items, furniture("totals", tuple(sums)))


def _row_head(sheet: Sheet, key: str, y: float) -> tuple[Mark, ...]:
    """What stands at the left, in each language."""
    name = pair(sheet, key)
    return on_line(sheet, Text(sheet.left, y, name.first, sheet.size("label"), sheet["text"], bold=True), name.second)


def next_row(sheet: Sheet, row: int) -> Item:
    """Where the next anchor comes: a dashed place with a plus."""
    size = sheet.size("label")
    box = Rect(sheet.left, row_y(row) + 9, COLUMNS - 12 - sheet.left, max(34.0, 2 * size))
    middle = box.y + box.h / 2
    words = sheet.say("canvas.pillars_matrix.add_anchor")
    marks: Sequence[Mark] = (
        Box(box, None, sheet["control"], 1.0, (4.0, 3.0), 4.0),
        *glyph("plus", box.x + 14, middle, 0.9 * size, sheet["text.second"]),
        sheet.line(box.x + 14 + size, middle + 0.334 * size, words, role="text.second"),
    )
    return furniture("new_anchor", tuple(marks))
