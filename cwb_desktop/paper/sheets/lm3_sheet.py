"""H12: the worksheet for LM3, with the worked example on the back."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from ...look.marks import Mark
from ...look.measure import MIDDLE
from ..page import MM
from ..text import Block, Type, beside, space, stack
from .desk import HINT, LABEL, Desk
from .form import Form
from .model import Leaf
from .tables import heads, ruled

LINES = 10
_SMALL = Type(10, 12.8)
_ROW = Type(10.5, 13)
_SUM = Type(12, 15, bold=True)
_COLUMNS = ("line", "text", "amount", "local", "share", "round3")
#: Of what moves to the greengrocer in the worked example (method 3.4).
_WHAT_IF = 20_000
_HEIGHT = 8.4 * MM


def worksheet(desk: Desk) -> tuple[Leaf, ...]:
    """Front to fill in and back with the example, for each language."""
    return tuple(leaf for say in desk.request.says for leaf in (_front(desk.alone(say)), _back(desk.alone(say))))


def _word(desk: Desk) -> str:
    return desk.say.get(f"currency.{desk.shop.currency}", desk.shop.currency)


def _widths(form: Form) -> tuple[float, ...]:
    fixed = (8 * MM, 0.0, 28 * MM, 20 * MM, 27 * MM, 27 * MM)
    return tuple(width or form.width - sum(fixed) for width in fixed)


def _front(desk: Desk) -> Leaf:
    form = Form(desk)
    form.head(kind=Type(23, 27, bold=True))
    area = desk.shop.local_area if desk.request.given else ""
    form.fields("area", "source_label", values=(area,), after=5)
    widths = _widths(form)
    form.put(heads(desk, _COLUMNS, widths))
    table = ruled(desk, widths, LINES, _HEIGHT)
    form.put(Block(table.height, (*table.marks, *_boxes(desk, widths))), 6)
    form.put(_sums(desk, form.width), 8)
    left = (form.width - 16) * 0.56
    right = form.width - 16 - left
    how = stack((desk.both("steps_title", left, LABEL), space(2), desk.numbered(_filled(desk, "steps"), left, _SMALL)))
    rules = stack((desk.both("rules_title", right, LABEL), space(2), desk.bullets(desk.items("rules"), right, _SMALL, 2)))
    form.put(beside(((0, how), (left + 16, rules))), 6)
    form.put(desk.words(" ".join(desk.items("cautions")), form.width, HINT.slanted()))
    return form.leaf()


def _filled(desk: Desk, name: str) -> tuple[str, ...]:
    return tuple(text.replace("{currency}", _word(desk)) for text in desk.items(name))


def _boxes(desk: Desk, widths: tuple[float, ...]) -> list[Mark]:
    """The row numbers and the two boxes of each row."""
    ink, marks = desk.ink, list[Mark]()
    x = sum(widths[:3])
    for row in range(LINES):
        y = (row + 0.5) * _HEIGHT
        marks.append(ink.text(widths[0] - 6, y + 3.5, str(row + 1), _ROW, "end"))
        for place, name in enumerate(("local_yes", "local_no")):
            left = x + 5 + place * 27
            marks += desk.tick(left + 4, y, 8)
            marks.append(ink.text(left + 10, y + MIDDLE * 7, desk.t(name), Type(7, 8.5)))
    return marks


def _sums(desk: Desk, width: float) -> Block:
    rounds = desk.fields(("r1", "r2", "r3"), width - 18, 8 * MM, Type(10.5, 13, bold=True), gap=5)
    down = space(8 * MM * desk.tight - _SUM.line)  # so that the words stand at the foot of the line beside them
    formula = stack((down, desk.both("formula", width * 0.68, _SUM)))
    score = beside(((0, stack((down, desk.both("score", 40, _SUM)))), (42, desk.writing(width * 0.3 - 64, 1, 8 * MM))))
    inside = stack((rounds, space(5), beside(((0, formula), (width * 0.7, score)))))
    return desk.framed(inside, width, 9)


def _back(desk: Desk) -> Leaf:
    form, say = Form(desk), desk.say
    rows = [_values(one) for one in desk.say.tables("sheet.H12.example")]
    first, second = sum(row[1] for row in rows), sum(row[1] for row in rows if row[2])
    third = sum(Fraction(row[1] * row[3], 100) for row in rows if row[2])
    money = desk.report().money
    form.head("example_title", "", kind=Type(23, 27, bold=True))
    form.put(desk.both("example_lead", form.width, income=money(first)), 2)
    form.put(desk.both("example_note", form.width, HINT.slanted()), 6)
    known = "\n".join(desk.t(name) for name in ("example_area", "example_line") if desk.t(name))
    form.put(desk.words(known, form.width, _SMALL), 8)
    widths = _widths(form)
    form.put(heads(desk, _COLUMNS, widths))
    table = ruled(desk, widths, len(rows), _HEIGHT)
    form.put(Block(table.height, (*table.marks, *(mark for n, row in enumerate(rows) for mark in _example(desk, widths, n, row)))), 8)
    totals = (("r1", money(first)), ("r2", money(second)), ("r3", money(int(third))))
    one = (form.width - 28) / 3
    blocks = [stack((desk.both(name, one, _SMALL), desk.words(value, one, Type(15, 19, bold=True)))) for name, value in totals]
    form.put(desk.side_by_side(blocks, form.width), 8)
    score = Fraction(first + second + third, first)
    result = desk.t("example_result", sum=money(int(first + second + third)), round1=money(first), score=say.decimal(score, 2))
    form.put(desk.framed(_result(desk, form.width - 20, say.decimal(score, 2), result, score), form.width, 10), 8)
    moved = _what_if(rows)
    form.put(desk.both("example_what_if", form.width, amount=money(_WHAT_IF), score=say.decimal(moved, 2)), 8)
    leaks = (("leak1", first - second), ("leak2", second - third))
    form.put(desk.words(" · ".join(f"{desk.t(name)}: {money(int(value))}" for name, value in leaks), form.width, _SMALL), 8)
    form.put(desk.both("meaning", form.width), 8)
    form.put(desk.both("cautions_title", form.width, LABEL), 2)
    form.put(desk.bullets(desk.items("cautions"), form.width, _SMALL, 3), 5)
    form.put(desk.both("source", form.width, HINT))
    return form.leaf()


def _result(desk: Desk, width: float, score: str, result: str, exact: Fraction) -> Block:
    figure = Type(34, 38, bold=True)
    left = desk.ink.width(score, figure) + 16
    one = desk.say.get(f"currency_one.{desk.shop.currency}", desk.shop.currency)
    words = desk.t("example_words", currency=one, effect=f"{desk.say.decimal(exact - 1, 2)} {_word(desk)}")
    beside_it = stack((desk.words(result, width - left), space(3), desk.words(words, width - left)))
    return beside(((0, desk.words(score, left, figure)), (left, beside_it)))


def _values(one: Any) -> tuple[str, int, bool, int]:
    return str(one["text"]), int(one["amount"]), bool(one["local"]), int(one["pct"])


def _example(desk: Desk, widths: tuple[float, ...], n: int, row: tuple[str, int, bool, int]) -> list[Mark]:
    text, amount, local, pct = row
    ink, say, y = desk.ink, desk.say, (n + 0.5) * _HEIGHT + MIDDLE * _ROW.size
    edges = [sum(widths[: place + 1]) for place in range(len(widths))]
    third = say.number(int(Decimal(amount) * pct / 100)) if local else say("number.none")
    share = say.percent(pct, 0) if local else say("number.none")
    cells = ((edges[0] - 6, str(n + 1)), (edges[2] - 6, say.number(amount)), (edges[4] - 6, share), (edges[5] - 6, third))
    marks: list[Mark] = [ink.text(x, y, words, _ROW, "end") for x, words in cells]
    marks.append(ink.text(edges[0] + 5, y, text, _ROW))
    marks.append(ink.text(edges[2] + 8, y, desk.t("local_yes" if local else "local_no"), _ROW.heavy() if local else _ROW))
    return marks


def _what_if(rows: list[tuple[str, int, bool, int]]) -> Fraction:
    """The score when a part moves from the dearest supplier outside to the first local one with a low share (method 3.4)."""
    first = sum(row[1] for row in rows)
    local = [row for row in rows if row[2]]
    second, third = sum(row[1] for row in local), sum(Fraction(row[1] * row[3], 100) for row in local)
    share = local[1][3] if len(local) > 1 else 0
    return Fraction(first + second + _WHAT_IF + third + Fraction(_WHAT_IF * share, 100), first)
