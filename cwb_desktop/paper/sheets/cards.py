"""H5 and H11: cards of 85 × 54 mm for stakeholders and for money."""

from __future__ import annotations

from types import MappingProxyType

from ...look.glyphs import glyph, money
from ...look.marks import Mark, Path, Text
from ...look.measure import MIDDLE
from ...look.shapes import anchor_sign, shape
from ...workshop.method import KINDS, QUALITIES, SPHERES, TYPICAL_SPHERE
from ...workshop.records import Stakeholder
from ..page import MM, fitted
from ..text import Type, space, stack
from .desk import HINT, Desk
from .model import LEAST, Leaf

W, H = 85 * MM, 54 * MM
_PAD = 5 * MM
_NAME = Type(15, 17.5, bold=True)
_KIND = Type(9, 10.6, role="text.second")
_LABEL = Type(10, 12)
_MARK = 1.55
_PER_PAPER = 10
#: From line to line on a card, and where the last one is.
_PITCH, _LAST = 8.4 * MM, 49.5 * MM
_SMALL = Type(7.2, 9)
#: The sign of each kind of money.
_SIGNS = MappingProxyType({
    "wages": "pillar_hire", "benefits_pensions": "umbrella", "public_services": "book", "maintenance": "hammer", "subsidies": "bank",
    "visitors": "pin", "grants": "gift", "sales": "tag", "rent": "pillar_own", "other": "more",
    "rent_social": "house", "rent_private_mortgage": "pillar_land", "chain_online": "cart", "local_shops": "pillar_buy", "energy": "bolt",
    "insurance_care": "heart", "transport": "bus", "contractors": "truck", "outside_staff": "people", "tax_debt": "percent",
    "childcare": "balloon", "leisure": "cup", "telecom": "phone",
})  # fmt: skip


def empty_cards(desk: Desk) -> tuple[Leaf, ...]:
    """Ten cards with nothing on them but their lines."""
    return (_card(desk, None, ""),)


def starter_cards(desk: Desk) -> tuple[Leaf, ...]:
    """Two cards of each kind and two empty ones: forty on four papers."""
    kinds = [kind for kind in KINDS if kind != "unknown" for _ in range(2)]
    return (*(_card(desk, None, kind) for kind in kinds), *(_card(desk, None, "") for _ in range(2)))


def filled_cards(desk: Desk) -> tuple[Leaf, ...]:
    """A card for each stakeholder; the last paper is filled up with empty ones."""
    cards = [_card(desk, one, one.kind) for one in desk.records.all(Stakeholder)]
    missing = -len(cards) % _PER_PAPER if cards else _PER_PAPER
    return (*cards, *(_card(desk, None, "") for _ in range(missing)))


def stakeholder_cards(desk: Desk) -> tuple[Leaf, ...]:
    """Filled from the register; without one the starter set; empty when blank ones are asked for."""
    if desk.request.blank:
        return empty_cards(desk)
    return filled_cards(desk) if desk.request.given else starter_cards(desk)


def _card(desk: Desk, who: Stakeholder | None, kind: str) -> Leaf:
    marks: list[Mark] = []
    left = _PAD
    sphere = who.sphere if who else TYPICAL_SPHERE.get(kind, "")
    if sphere:
        left = _PAD + 17.5 * MM
        marks += _shape(desk, who, kind, sphere)
    marks += _head(desk, who, kind, left)
    labels = [desk.pair(name) for name in ("wants", "has", "seeks")]
    width = max(desk.ink.width(label, _LABEL) for label in labels) + 5
    for place, label in enumerate(labels, 1 - len(labels)):
        y = _LAST + place * _PITCH
        marks += [desk.ink.text(_PAD, y, label, _LABEL), desk.dots(_PAD + width, y + 1.5, W - _PAD)]
    return Leaf(W, H, tuple(marks), None, desk.say(f"handout.{desk.code}"))


def _shape(desk: Desk, who: Stakeholder | None, kind: str, sphere: str) -> list[Mark]:
    ink = desk.ink
    x, y = _PAD + 6.5 * MM, 13.5 * MM
    fill, edge = ink[f"sphere.{sphere}.fill"], ink[f"sphere.{sphere}.edge"]
    missing = bool(who and who.missing_voice)
    marks: list[Mark] = []
    if who and who.anchor:
        marks.append(shape(sphere, x, y, ink["sheet"], edge, 1.3, scale=_MARK, outset=4))
    dash = (4.0, 3.0) if missing else ()
    marks.append(shape(sphere, x, y, ink["sheet"] if missing else fill, edge, 1.7, scale=_MARK, dash=dash))
    size = 12.0
    code = desk.say(f"kind_code.{kind}")
    marks.append(Text(x, y + MIDDLE * size, code, size, ink["marker.text"], True, anchor="middle"))
    if who and who.anchor:
        marks += anchor_sign(x, y + 11 * MM, 11, ink["text"])
    return marks


def _head(desk: Desk, who: Stakeholder | None, kind: str, left: float) -> list[Mark]:
    """The name, or a line for it, and the kind under it."""
    ink, width = desk.ink, W - _PAD - left
    label = desk.say(f"kind.{kind}") if kind else ""
    if desk.second and kind:
        label = " / ".join(dict.fromkeys((label, desk.second(f"kind.{kind}"))))
    if who is None:
        line = 15.5 * MM
        name = ink.text(left, 8 * MM, desk.pair("name"), HINT)
        under = ink.paragraph(label, width, _KIND).at(left, line + 5) if label else _spheres(desk, line + 4 * MM)
        return [name, desk.dots(left, line, W - _PAD), *under]
    words = who.name or desk.pair("privacy.withheld")
    kind_of = _NAME if who.name else _NAME.slanted().toned("text.second")
    widest = max((ink.width(word, kind_of) for word in words.split()), default=1.0)
    found, lines = fitted(ink, words, width, kind_of.sized(min(kind_of.size, max(9.0, kind_of.size * (width - 0.5) / widest))), 2, 10)
    marks = [ink.text(left, 6 * MM + found.size + row * found.line, line, found) for row, line in enumerate(lines)]
    return [*marks, *ink.paragraph(label, width, _KIND).at(left, 7.5 * MM + found.line * len(lines))]


def _spheres(desk: Desk, y: float) -> list[Mark]:
    """The four shapes to choose from, with their words."""
    ink, marks = desk.ink, list[Mark]()
    for place, sphere in enumerate(SPHERES):
        x, middle = _PAD + place % 2 * 42.5 * MM, y + place // 2 * 4.6 * MM
        marks.append(shape(sphere, x + 4.5, middle, ink["sheet"], ink[f"sphere.{sphere}.edge"], 1.0, scale=0.33))
        marks.append(ink.text(x + 12, middle + MIDDLE * _SMALL.size, desk.pair(f"sphere.{sphere}"), _SMALL))
    return marks


def money_cards(desk: Desk) -> tuple[Leaf, ...]:
    """A card for each kind of money that comes in or goes out, and empty ones until the paper is full."""
    say = desk.say
    cards = [_money(desk, "in", key) for key in say.table("inflow_category")]
    cards += [_money(desk, "out", key) for key in say.table("spending_category")]
    missing = -len(cards) % _PER_PAPER
    return (*cards, *(_money(desk, "out" if place % 2 else "in", "") for place in range(missing)))


def _money(desk: Desk, way: str, category: str) -> Leaf:
    ink, say = desk.ink, desk.say
    sign = _SIGNS.get(category, money(desk.shop.currency))
    marks: list[Mark] = [*glyph(sign, _PAD + 14, 10 * MM, 27, ink["text"])]
    marks += glyph("arrow_down" if way == "in" else "arrow_up", _PAD + 14, 22 * MM, 15, ink["text"])
    left = _PAD + 40
    width = W - _PAD - left
    head = [desk.words(desk.pair(way), width, _KIND), space(1)]
    table = "inflow_category" if way == "in" else "spending_category"
    if category:
        head.append(desk.both(f"{table}.{category}", width, Type(14, 16.5, bold=True)))
    else:
        head += [desk.on_line("what", width, HINT), desk.writing(width, 1, 10 * MM)]
    marks += stack(head).at(left, 4.5 * MM)
    return Leaf(W, H, (*marks, *_about(desk), *_qualities(desk)), None, say(f"handout.{desk.code}"))


def _about(desk: Desk) -> list[Mark]:
    """A line for the amount, between the words before and after it in each language."""
    ink, right, y = desk.ink, W - _PAD, 36.5 * MM
    marks: list[Mark] = []
    begin, end = _PAD, right
    for say, kind in zip(desk.request.says, (Type(10, 12.5), _SMALL.toned("text.second"))):
        word = say.get(f"currency.{desk.shop.currency}", desk.shop.currency)
        before, _, after = (part.strip() for part in say(f"sheet.{desk.code}.about", currency=word).partition("…"))
        marks += [ink.text(_PAD, y, before, kind), ink.text(right, y, after, kind, "end")]
        begin, end = max(begin, _PAD + ink.width(before, kind) + 4), min(end, right - ink.width(after, kind) - 4)
        y += 9.5
    return [*marks, desk.dots(begin, 36.5 * MM + 1.5, end)]


def _qualities(desk: Desk) -> list[Mark]:
    """The three signs with their words, to put a ring round."""
    ink, y = desk.ink, 47 * MM
    kind = Type(9, 11)
    words = [desk.pair(f"quality.{name}") for name in QUALITIES]
    while sum(ink.width(word, kind) + 22 for word in words) > W - 2 * _PAD and kind.size > LEAST:
        kind = kind.sized(max(LEAST, kind.size - 0.5))
    marks: list[Mark] = [Path((("M", _PAD, 42.5 * MM), ("L", W - _PAD, 42.5 * MM)), stroke=ink["line"], width=0.5)]
    x = _PAD
    for name, word in zip(QUALITIES, words):
        marks += glyph(f"quality_{name}", x + 5, y, 10, ink["text"], width=0.9)
        marks.append(ink.text(x + 13, y + MIDDLE * kind.size, word, kind))
        x += ink.width(word, kind) + 22
    return marks
