"""The furniture of the action board: the strip for promises, four columns with their heads, and cards to write on (method 3.8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .blank import writing_line
from .frame import furniture
from .glyphs import glyph
from .languages import Pair, length, on_line, pair, under
from .marks import Box, Item, Mark, Path, Rect, Text
from .measure import BELOW, MIDDLE
from .sheet import BODY_BOTTOM, Sheet, words_left, words_right

COLUMNS = ("todo", "doing", "stuck", "done")
#: The strip: promises four in a row, two rows.
STRIP, STRIP_END = 60.0, 200.0
IN_ROW, PROMISES = 4, 8
PROMISE_HEIGHT, _PROMISE_TOP, _PROMISE_STEP = 58.0, 80.0, 60.0
#: Between the border of a column and a promise, and a card.
_PROMISE_SIDE, _CARD_SIDE = 4.0, 10.0
#: The cards: five in a column.
IN_COLUMN = 5
_CARD_HEIGHT, _CARD_TOP, _CARD_STEP = 88.0, 217.0, 89.0
INSET = 2.0
#: What finds room between the strip and the first cards.
_LARGEST_HEAD = 18.5
TAB = 24.0
_PITCH = 19.5


def column_width(area: Rect) -> float:
    """How wide a column is: 240 on paper (method 3.8); on screen and wall all four widen into the letterbox, as the pillars do."""
    return (words_right(area) - words_left(area)) / len(COLUMNS)


def column_x(area: Rect, column: str) -> float:
    """The left border of a column."""
    return words_left(area) + column_width(area) * COLUMNS.index(column)


def column_at(area: Rect, x: float) -> str:
    """The column that a point lies in, or the nearest one."""
    return COLUMNS[max(0, min(len(COLUMNS) - 1, int((x - words_left(area)) // column_width(area))))]


def promise_rect(area: Rect, place: int, tall: bool = False) -> Rect:
    """The place of a promise on its page; one with nothing below it may write on into the second row."""
    wide = column_width(area)
    x, y = words_left(area) + wide * (place % IN_ROW) + _PROMISE_SIDE, _PROMISE_TOP + _PROMISE_STEP * (place // IN_ROW)
    return Rect(x, y, wide - 2 * _PROMISE_SIDE, PROMISE_HEIGHT + (_PROMISE_STEP if tall else 0))


def card_rect(area: Rect, column: str, place: int) -> Rect:
    """The place of an action on its page."""
    x, y = column_x(area, column) + _CARD_SIDE, _CARD_TOP + _CARD_STEP * place
    return Rect(x, y, column_width(area) - 2 * _CARD_SIDE, _CARD_HEIGHT)


def ground(sheet: Sheet, counts: Mapping[str, int] | None, promises: int | None) -> tuple[Item, ...]:
    """The strip and the columns, with how many there are in each (None on a blank board)."""
    area, wide = sheet.view.area, column_width(sheet.view.area)
    tints = tuple(
        Box(Rect(column_x(area, one), STRIP_END, wide, BODY_BOTTOM - STRIP_END), sheet["ring.2" if number % 2 == 0 else "ring.3"])
        for number, one in enumerate(COLUMNS)
    )
    lines = [_line(sheet, column_x(area, one), STRIP + 20, STRIP_END - 6) for one in COLUMNS[1:]]
    if sheet.style.draws("hatch"):
        lines += [_line(sheet, sheet.left + wide * number, STRIP_END, BODY_BOTTOM) for number in range(len(COLUMNS) + 1)]
        lines += [_across(sheet, STRIP_END), _across(sheet, BODY_BOTTOM)]
    zone = sheet.size("zone")
    bottom, name = STRIP + min(_PROMISE_TOP - STRIP, 3 + zone), pair(sheet, "canvas.action_board.agreements")
    strip = _head(sheet, sheet.left, bottom, name, promises, zone)
    size = min(zone, _LARGEST_HEAD)
    words = {one: pair(sheet, f"action_status.{one}").begun() for one in COLUMNS}
    found = {one: counts[one] if counts else None for one in COLUMNS}
    starts = {one: column_x(area, one) + _CARD_SIDE for one in COLUMNS}
    heads = tuple(furniture(f"column.{one}", _head(sheet, starts[one], _CARD_TOP, words[one], found[one], size)) for one in COLUMNS)
    return (furniture("columns", (*tints, *lines)), furniture("promises", strip), *heads)


def _line(sheet: Sheet, x: float, y1: float, y2: float) -> Path:
    return Path((("M", x, y1), ("L", x, y2)), None, sheet["line"], sheet.style.width("line"))


def _across(sheet: Sheet, y: float) -> Path:
    return Path((("M", sheet.left, y), ("L", sheet.right, y)), None, sheet["line"], sheet.style.width("line"))


def _head(sheet: Sheet, x: float, bottom: float, words: Pair, count: int | None, size: float) -> tuple[Mark, ...]:
    """Words that end above a line, and how many there are."""
    base = bottom - BELOW * size - 0.1
    name = on_line(sheet, Text(x, base, words.first, size, sheet["text"], bold=True), words.second)
    if count is None:
        return name
    return (*name, Text(x + length(sheet, words, size, True) + 0.4 * size, base, sheet.say.number(count), size, sheet["text.second"]))


def blank_cards(sheet: Sheet) -> tuple[Item, ...]:
    """Eight promises and five cards in each column to write on."""
    items: list[Item] = []
    for place in range(PROMISES):
        rect = promise_rect(sheet.view.area, place)
        rows = (("canvas.action_board.line_who", "field.agreement.from_date"), ("canvas.action_board.line_agreement",))
        marks = _rows(sheet, rows, rect.x + 6, rect.y + 22, rect.right - 8, 24)
        items.append(furniture(f"blank.promise.{place}", tuple(marks)))
    for column in COLUMNS:
        items += [_blank_card(sheet, column, place) for place in range(IN_COLUMN)]
    return tuple(items)


def _written(sheet: Sheet, x: float, y: float, right: float, key: str) -> tuple[Mark, ...]:
    """A word and a dotted line after it."""
    words = pair(sheet, key)
    line = writing_line(sheet, x + length(sheet, words, sheet.size("label")) + 4, y, right)
    return (*on_line(sheet, sheet.line(x, y, words.first, role="text.second"), words.second), line)


def _rows(sheet: Sheet, rows: Sequence[Sequence[str]], x: float, y: float, right: float, pitch: float) -> list[Mark]:
    """Rows of words with dotted lines after them; those of a row share its width."""
    marks: list[Mark] = []
    for row, keys in enumerate(rows):
        part = (right - x) / len(keys)
        for number, key in enumerate(keys):
            end = x + part * (number + 1) - (4 if number + 1 < len(keys) else 0)
            marks += _written(sheet, x + part * number, y + pitch * row, end, key)
    return marks


def _tab_word(sheet: Sheet, rect: Rect) -> tuple[Text, ...]:
    """What is written into the tab of an empty card: the number of its plan."""
    words = pair(sheet, "field.action.plan")
    first = sheet.line(rect.x + TAB / 2, rect.y + 14, words.first, "small", "text.second", "middle")
    return (first, *under(sheet, first, words.second, TAB))


def _blank_card(sheet: Sheet, column: str, place: int) -> Item:
    rect = card_rect(sheet.view.area, column, place).grown(-INSET)
    x, right = rect.x + TAB + 6, rect.right - 6
    marks: list[Mark] = list(card_box(sheet, rect, sheet["sheet"]))
    marks += _tab_word(sheet, rect)
    names = (("line_what",), ("line_who", "line_when"), ("line_first_step",), ("line_help",))
    rows = tuple(tuple(f"canvas.action_board.{key}" for key in keys) for keys in names)
    marks += _rows(sheet, rows, x, rect.y + 17, right, _PITCH)
    return furniture(f"blank.{column}.{place}", tuple(marks))


def card_box(sheet: Sheet, rect: Rect, tab: str) -> tuple[Mark, ...]:
    """A card with the tab of its plan at the left."""
    left, right = rect.x + 0.5, rect.x + TAB
    top, bottom, curve = rect.y + 0.5, rect.bottom - 0.5, 3.5
    steps = (
        ("M", right, top), ("L", right, bottom), ("L", left + curve, bottom),
        ("C", left + curve / 2, bottom, left, bottom - curve / 2, left, bottom - curve), ("L", left, top + curve),
        ("C", left, top + curve / 2, left + curve / 2, top, left + curve, top), ("Z",),
    )  # fmt: skip
    return (
        Box(rect, sheet["surface"], sheet["control"], 1.0, radius=4.0), Path(steps, tab),
        Path((("M", right, top), ("L", right, bottom)), None, sheet["control"], 0.7),
    )  # fmt: skip


def next_card(sheet: Sheet, place: int) -> Item:
    """Where the next action comes: a dashed place with a plus."""
    size, rect = sheet.size("label"), card_rect(sheet.view.area, COLUMNS[0], place).grown(-INSET)
    box = Rect(rect.x, rect.y, rect.w, max(34.0, 2 * size))
    middle = box.y + box.h / 2
    marks: tuple[Mark, ...] = (
        Box(box, None, sheet["control"], 1.0, (4.0, 3.0), 4.0),
        *glyph("plus", box.x + 14, middle, 0.9 * size, sheet["text.second"]),
        sheet.line(box.x + 14 + size, middle + MIDDLE * size, sheet.say("canvas.action_board.new_action"), role="text.second"),
    )
    return furniture("new_action", marks)
