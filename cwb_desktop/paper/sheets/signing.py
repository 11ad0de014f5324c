"""H2: the sign-in sheet with permission, and the same as slips for one person."""

from __future__ import annotations

from ...look.marks import Box, Mark, Path, Rect
from ..page import MM
from ..text import Block, Type, beside, space, stack
from .desk import HINT, Desk
from .form import Form
from .meetings import coming
from .model import Entry, Leaf

ROWS = 12
_HEAD = Type(9.5, 11.5, bold=True)
_SMALL = Type(9.5, 12)
_TERM = Type(9.5, 12, bold=True)
_TITLE = Type(22, 25, bold=True)
_TICKS = ("name", "photo", "contact")
_CONSENTS = ("name_in_report", "photo", "contact_for_follow_up")


def sign_in(desk: Desk) -> tuple[Leaf, ...]:
    """One leaf with twelve rows."""
    form = Form(desk)
    form.head(kind=_TITLE)
    meeting = coming(desk) if desk.request.given else None
    known = (meeting.title, desk.dated(meeting.date)) if meeting else ()
    form.fields("meeting", "date", after=2, values=known, pitch=7 * MM)
    means, promises = _means(desk, form.width), _promises(desk, form.width)
    _table(form, desk, means.height + promises.height + 20)
    form.gap(8)
    form.put(means, 7)
    form.put(promises)
    return (form.leaf(),)


def _widths(form: Form) -> tuple[float, ...]:
    fixed = (7 * MM, 36 * MM, 42 * MM, 15 * MM, 15 * MM, 15 * MM)
    return (*fixed, form.width - sum(fixed))


def _table(form: Form, desk: Desk, under: float) -> None:
    """Twelve rows, as high as what stands under them leaves."""
    widths = _widths(form)
    names = ("number", "first_name", "group", "tick_name", "tick_photo", "tick_contact", "contact_head")
    heads: list[tuple[float, Block]] = []
    x = 0.0
    for name, width in zip(names, widths):
        block = desk.both(name, width - 4, _HEAD)
        if name == "contact_head":
            block = stack((block, desk.both("contact_only", width - 4, HINT.sized(8))))
        heads.append((x + 2, block))
        x += width
    head = beside(heads)
    form.put(head, 2)
    top, height = form.y, (form.room - under) / ROWS
    for row in range(ROWS):
        form.marks += _row(desk, (form.x, top + row * height), widths, height, row + 1)
    form.marks += _rules(desk, form, top, height, widths)
    form.y = top + ROWS * height


def _row(desk: Desk, corner: tuple[float, float], widths: tuple[float, ...], height: float, number: int) -> list[Mark]:
    left, y = corner
    marks: list[Mark] = [desk.ink.text(left + widths[0] - 6, y + height / 2 + 3.4, str(number), _SMALL, "end")]
    x = left + widths[0]
    for name, width in zip(("first_name", "group"), widths[1:3]):
        marks.append(Entry(Rect(x + 2, y + 3, width - 4, height - 6), name=f"{name}_{number}"))
        x += width
    for name, width in zip(_TICKS, widths[3:6]):
        marks += desk.tick(x + width / 2, y + height / 2, 5.5 * MM, f"{name}_{number}")
        x += width
    marks.append(Entry(Rect(x + 2, y + 3, widths[6] - 4, height - 6), name=f"contact_data_{number}"))
    return marks


def _rules(desk: Desk, form: Form, top: float, height: float, widths: tuple[float, ...]) -> list[Mark]:
    bottom = top + ROWS * height
    ys = [(top + row * height, 1.1 if row in (0, ROWS) else 0.5) for row in range(ROWS + 1)]
    marks: list[Mark] = [
        Path((("M", form.x, y), ("L", form.right, y)), stroke=desk.ink["text" if strong > 1 else "control"], width=strong, round=False)
        for y, strong in ys
    ]
    x = form.x
    for width in widths[:-1]:
        x += width
        marks.append(Path((("M", x, top), ("L", x, bottom)), stroke=desk.ink["control"], width=0.5, round=False))
    return marks


def _means(desk: Desk, width: float) -> Block:
    one = (width - 24) / 3
    blocks = [
        stack((desk.on_line(f"tick_{name}", one, _TERM), desk.both(f"means.{name}", one, _SMALL))) for name in _TICKS
    ]  # fmt: skip
    return beside([(place * (one + 12), block) for place, block in enumerate(blocks)])


def _promises(desk: Desk, width: float) -> Block:
    one = (width - 24) / 3
    columns = (("purpose", "keeper"), ("how_long", "withdraw"), ("no", "young"))
    blocks: list[tuple[float, Block]] = []
    for place, names in enumerate(columns):
        parts: list[Block] = []
        for name in names:
            parts += [desk.on_line(f"head.{name}", one, _TERM), desk.both(name, one, _SMALL), space(4)]
            if name == "how_long":
                parts.insert(-1, desk.both("how_long_contact", one, _SMALL))
        blocks.append((place * (one + 12), stack(parts)))
    phone = beside(((0, desk.on_line("phone", 72 * MM, _TERM)), (74 * MM, desk.writing(width - 74 * MM, 1, 5.5 * MM, "phone"))))
    inside = stack((beside(blocks), space(2), phone))
    line = Box(Rect(0, 0, width, 0.01), None, desk.ink["text"], 0.8)
    return Block(inside.height + 6, (line, *inside.at(0, 6)))


def slips(desk: Desk) -> tuple[Leaf, ...]:
    """A slip in each language; eight go on a paper, in turn."""
    return tuple(_slip(desk.alone(say)) for say in desk.request.says)


def _slip(desk: Desk) -> Leaf:
    form, kind = Form(desk, "slip"), _SMALL.sized(9)
    width = form.width
    form.put(desk.both("slip_title", width, Type(11, 13, bold=True)), 2)
    form.put(desk.fields(("first_name", "group"), width, 5.8 * MM, kind.heavy(), gap=8), 4)
    for name, consent in zip(_TICKS, _CONSENTS):
        words = desk.both(f"privacy.tick.{consent}", width - 16, kind)
        form.put(Block(words.height, (*desk.tick(4.5, words.height / 2, 9, name), *words.at(16, 0))), 1.5)
    label = stack((desk.both("contact_head", 32 * MM, kind.heavy()), desk.both("contact_only", 32 * MM, HINT.sized(7.2))))
    form.put(beside(((0, label), (33 * MM, desk.writing(width - 33 * MM, 1, 5.8 * MM, "contact_data")))), 3)
    form.put(desk.both("slip_promise", width, Type(7, 8.4)))
    return form.leaf()
