"""H22: the sheet for one proposal and its rounds."""

from __future__ import annotations

from ...workshop.method import DECISION_RESULTS
from ..page import MM
from ..text import Block, Type, beside, space, stack
from .desk import HINT, Desk
from .form import Form
from .model import Leaf

_LABEL = Type(11.5, 14, bold=True)
_SMALL = Type(10, 12.5)


def decision(desk: Desk) -> tuple[Leaf, ...]:
    """One leaf with two rounds."""
    form = Form(desk)
    form.head(kind=Type(23, 27, bold=True))
    width = form.width
    form.put(desk.fields(("number", "date", "by", "present"), width, 8 * MM, _LABEL), 4)
    form.put(desk.field("proposal", width, 3, 8.5 * MM, Type(13, 16, bold=True)), 5)
    form.put(_steps(desk, width), 6)
    test = desk.framed(desk.both("test", width - 18, Type(13, 16, bold=True)), width, 8, 1.4)
    form.put(test, 6)
    hint = HINT.slanted()
    means = stack([desk.both(name, width, hint) for name in ("concern_means", "objection_means", "no_pass", "count_check")])
    form.spread([
        _round(desk, width, "round_1"), _round(desk, width, "round_2"), means, _results(desk, width),
        desk.field("change", width, 2, 8.5 * MM, _LABEL),
        desk.fields(("review", "say"), width, 8.5 * MM, _LABEL),
    ])  # fmt: skip
    return (form.leaf(),)


def _steps(desk: Desk, width: float) -> Block:
    texts, others = desk.items("steps"), desk.items2("steps")
    lines = [desk.numbered(texts, width, _SMALL)]
    if others:
        lines.append(desk.words(" ".join(f"{n}. {text}" for n, text in enumerate(others, 1)), width, Type(8, 10, role="text.second")))
    return stack(lines, 1.5)


def _round(desk: Desk, width: float, name: str) -> Block:
    """The counts of a round, and lines for concerns and objections."""
    left = 30 * MM
    one = (width - left - 28) / 3
    counts = [stack((desk.both(key, one, _SMALL), desk.frame(one * 0.6, 8 * MM, 4))) for key in ("agree", "concern", "objection")]
    top = beside([(0, desk.both(name, left, _LABEL)), *((left + n * (one + 14), block) for n, block in enumerate(counts))])
    third = (width - 28) / 3
    lines = [desk.field(key, third, 2, 7.6 * MM, Type(10, 12.5, bold=True)) for key in ("concerns", "answer", "objections")]
    return stack((desk.ink.rule(width, 0.8, "text"), space(4), top, space(3), desk.side_by_side(lines, width), space(4)))


def _results(desk: Desk, width: float) -> Block:
    """The four ways it may end, each with a box."""
    one = (width - 26 * MM) / 4
    placed: list[tuple[float, Block]] = [(0, desk.both("result", 24 * MM, _LABEL))]
    for place, result in enumerate(DECISION_RESULTS):
        words = desk.both(f"result.{result}", one - 20, _SMALL)
        placed.append((26 * MM + place * one, Block(words.height, (*desk.tick(5, 6.5, 9.5), *words.at(15, 0)))))
    return beside(placed)
