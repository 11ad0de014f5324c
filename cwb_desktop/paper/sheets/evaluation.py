"""H24: five statements with five faces, and two open questions."""

from __future__ import annotations

from ...look.glyphs import glyph
from ...look.marks import Mark
from ..page import MM
from ..text import Block, Type, beside, space, stack
from .desk import HINT, LABEL, Desk
from .form import Form
from .model import Leaf
from .pages import Pages

FACES = 5
_TITLE = Type(22, 25, bold=True)
_STATEMENT = Type(12, 14.5, bold=True)


def evaluation(desk: Desk) -> tuple[Leaf, ...]:
    """One leaf of A5."""
    form = Form(desk, "A5")
    form.head(kind=_TITLE, lead_kind=Type(11, 13.5))
    width = form.width
    face = 8.5 * MM
    blocks = [_statement(desk, width, number, face) for number in range(len(desk.say.list("evaluation.items")))]
    blocks += [desk.field(name, width, lines, 8 * MM, LABEL) for name, lines in (("good", 2), ("better", 2), ("language", 1))]
    blocks.append(desk.both("no_name", width, HINT))
    form.spread(blocks)
    return (form.leaf(),)


def _statement(desk: Desk, width: float, number: int, face: float) -> Block:
    """The statement above its faces; the words under the first and the last."""
    texts = desk.items("evaluation.items")
    others = desk.items2("evaluation.items")
    words = desk.words(texts[number], width, _STATEMENT, others[number] if others else "")
    return stack((words, space(2), faces(desk, width, number, face)))


def faces(desk: Desk, width: float, number: int, face: float) -> Block:
    """Five faces with a box beside each."""
    step = width / FACES
    marks: list[Mark] = []
    for place in range(FACES):
        x = place * step + face / 2
        marks += glyph(f"face_{place + 1}", x, face / 2, face, desk.ink["text"], width=1.1)
        marks += desk.tick(x + face * 1.05, face / 2, face * 0.55, f"statement_{number + 1}_{place + 1}")
    low, high = (desk.both(name, width / 2, HINT.sized(8.5)) for name in ("scale_low", "scale_high"))
    ends = beside(((0, low), ((FACES - 1) * step, high)))
    return stack((Block(face, tuple(marks)), ends if number == 0 else space(0)))


def large_evaluation(desk: Desk) -> tuple[Leaf, ...]:
    """The same in large print, on as many leaves as it takes."""
    pages = Pages(desk)
    pages.head(desk.say("sheet.H24.title"), desk.say("sheet.H24.lead"))
    for number, text in enumerate(desk.say.list("evaluation.items")):
        body = stack((desk.words(text, pages.width, _STATEMENT), space(5), _large_faces(desk, pages.width, number)))
        pages.put(body, 16)
    for name, lines in (("good", 3), ("better", 3), ("language", 1)):
        pages.put(stack((desk.words(desk.say(f"sheet.H24.{name}"), pages.width, LABEL), desk.writing(pages.width, lines, 13 * MM))), 10)
    return pages.leaves()


def _large_faces(desk: Desk, width: float, number: int) -> Block:
    """Faces with their word under each."""
    step, face = width / FACES, 13 * MM
    words = desk.say.list("sheet.H24.faces")
    placed: list[tuple[float, Block]] = []
    for place in range(FACES):
        marks = (
            *glyph(f"face_{place + 1}", face / 2, face / 2, face, desk.ink["text"], width=1.4),
            *desk.tick(face * 1.5, face / 2, face * 0.5),
        )
        text = desk.words(words[place], step - 6, Type(18, 21)) if number == 0 else space(0)
        placed.append((place * step, stack((Block(face, marks), space(3), text))))
    return beside(placed)
