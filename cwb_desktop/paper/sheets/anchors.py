"""H17: the sheet for the talk with an anchor: five questions."""

from __future__ import annotations

from ...look.glyphs import glyph
from ...look.marks import Box, Mark, Path, Rect
from ...look.measure import MIDDLE
from ...workshop.method import LEVELS, PILLARS
from ..page import MM
from ..text import Block, Type, space, stack
from .desk import HINT, Desk
from .form import Form
from .model import Leaf
from .tables import heads

_LABEL = Type(10.5, 13, bold=True)
_QUESTION = Type(11, 13.5)
_LEVEL = Type(8, 9.6)
#: From line to line, and at least: people write no smaller where type is.
_PITCH, _LEAST = 8 * MM, 6.6 * MM


def interview(desk: Desk) -> tuple[Leaf, ...]:
    """One leaf: who, five rows, one sentence."""
    form = Form(desk)
    form.head(kind=Type(23, 27, bold=True))
    form.fields("anchor", "date", after=2, pitch=8 * MM)
    form.fields("who_asks", "who_answers", "who_writes", after=6, pitch=8 * MM)
    levels = 33 * MM if desk.second else 26 * MM
    widths = (form.width - levels - 56 * MM, levels, 27 * MM, 29 * MM)
    form.put(heads(desk, ("answer", "level", "amount", "contact_role"), widths))
    notes = stack(desk.on_line(name, form.width, HINT) for name in ("promise", "figures", "no"))
    sentence = desk.on_line("sentence", form.width, Type(13, 16, bold=True))
    foot = stack((notes, space(5), sentence, desk.writing(form.width, 2, 8.5 * MM), space(2 * MM)))
    questions = [_asked(desk, pillar, widths[0] - 8) for pillar in PILLARS]
    # Where a question leaves no room for an answer of two lines the leaf is too full, and set tighter.
    least = max(question.height for question in questions) + 2 * _LEAST + 9
    height = max(least, (form.room - foot.height - 8) / len(PILLARS))
    for question in questions:
        form.put(_row(desk, widths, question, height))
    form.gap(8)
    form.put(foot)
    return (form.leaf(),)


def _asked(desk: Desk, pillar: str, width: float) -> Block:
    """A pillar and its question; the name in both languages on one line."""
    name = desk.words(desk.pair(f"pillar.{pillar}"), width, _LABEL)
    return stack((name, desk.both(f"pillar_question.{pillar}", width, _QUESTION)))


def _row(desk: Desk, widths: tuple[float, ...], question: Block, height: float) -> Block:
    total, left = sum(widths), widths[0]
    marks: list[Mark] = [Path((("M", 0, 0), ("L", total, 0)), stroke=desk.ink["text"], width=0.8, round=False)]
    marks += question.at(2, 4)
    room = height - question.height - 8
    count = max(1, int(room / _LEAST))
    marks += desk.writing(left - 12, count, min(_PITCH, room / count) / desk.tight).at(2, 5 + question.height)
    marks += _levels(desk, left + 3, 5, height)
    x = left + widths[1]
    for width in widths[2:]:
        marks.append(Box(Rect(x + 2, 4, width - 4, height - 8), None, desk.ink["control"], 0.7, radius=3))
        x += width
    return Block(height, tuple(marks))


def _levels(desk: Desk, x: float, y: float, height: float) -> list[Mark]:
    """The five pies to put a cross beside, with their words."""
    marks: list[Mark] = []
    pitch = min(15.0, (height - 8) / len(LEVELS))
    for level in LEVELS:
        middle = y + (level + 0.5) * pitch
        marks += glyph(f"level_{level}", x + 6, middle, 9.5, desk.ink["text"], paper=desk.ink["sheet"], width=0.8)
        marks.append(desk.ink.text(x + 15, middle + MIDDLE * _LEVEL.size, desk.pair(f"level_short.{level}"), _LEVEL))
    return marks
