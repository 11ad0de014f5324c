"""H13, H23 and H27: plan cards, action cards and the postcard to oneself."""

from __future__ import annotations

from ...look.marks import Mark
from ...look.measure import MIDDLE
from ...workshop.method import PILLARS
from ...workshop.records import Action, Need, Plan
from ..page import MM
from ..text import Block, Type, beside, stack
from .desk import HINT, Desk
from .form import Form
from .model import Leaf

_TITLE = Type(22, 25, bold=True)
_A6_TITLE = Type(18, 21, bold=True)
_LABEL = Type(11, 13.5, bold=True)
_SMALL = Type(10, 12.5)


def plan_cards(desk: Desk) -> tuple[Leaf, ...]:
    """A card for each plan of the workshop, or an empty one."""
    plans = [one for one in desk.records.all(Plan) if not one.merged_into] if desk.request.given else []
    return tuple(_plan(desk, one) for one in plans) or (_plan(desk, None),)


def _plan(desk: Desk, plan: Plan | None) -> Leaf:
    form = Form(desk, "A5")
    width = form.width
    report = desk.report()
    form.head(kind=_TITLE, lead_kind=Type(11, 14))
    needs = [desk.records.get(Need, one) for one in plan.answers_need] if plan else []
    known = {
        "name": plan.title, "text": plan.text, "owner": report.stakeholder(plan.owner), "first_customer": plan.first_customer or "",
        "helpers": plan.helpers or "", "needs": desk.say.join(one.text for one in needs if one),
        "money": report.money(plan.money_needed) if plan.money_needed is not None else "",
    } if plan else {}  # fmt: skip
    blocks = [_line(desk, width, name, known.get(name, ""), 2 if name == "text" else 1) for name in ("name", "text")]
    blocks.append(_pillars(desk, width, plan.pillar if plan else ""))
    blocks += [_line(desk, width, name, known.get(name, "")) for name in ("owner", "needs", "first_customer", "helpers", "help", "money")]
    form.spread(blocks)
    return form.leaf()


def _line(desk: Desk, width: float, name: str, value: str, lines: int = 1, pitch: float = 7.6 * MM, left: float = 34 * MM) -> Block:
    """A label with its hint at the left, lines or what is known at the right."""
    label = desk.both(name, left - 8, _LABEL)
    room = width - left
    if value and not desk.request.fillable:
        return beside(((0, label), (left, desk.words(value, room, Type(12, 15)))))
    hint = desk.pair(f"hint.{name}")
    body = desk.writing(room, lines, pitch, name, value)
    return beside(((0, label), (left, stack((body, desk.words(hint, room, HINT.sized(8.5)))) if hint else body)))


def _pillars(desk: Desk, width: float, chosen: str) -> Block:
    """Five boxes with the names of the pillars."""
    blocks: list[Block] = []
    one = (width - 34 * MM - 8) / 2
    for pillar in PILLARS:
        words = desk.both(f"pillar.{pillar}", one - 15, _SMALL)
        marks: list[Mark] = [*desk.tick(5, _SMALL.line / 2, 9, f"pillar_{pillar}"), *words.at(15, 0)]
        if pillar == chosen and not desk.request.fillable:
            marks.append(desk.ink.text(5, _SMALL.line / 2 + MIDDLE * 11, "x", Type(11, 13, bold=True), "middle"))
        blocks.append(Block(words.height, tuple(marks)))
    columns = beside(((0, stack(blocks[:3], 2.5)), (one + 8, stack(blocks[3:], 2.5))))
    return beside(((0, desk.both("pillar", 32 * MM, _LABEL)), (34 * MM, columns)))


def action_cards(desk: Desk) -> tuple[Leaf, ...]:
    """A card for each action of the workshop, or an empty one."""
    actions = [one for one in desk.records.all(Action) if one.status not in ("done", "stopped")] if desk.request.given else []
    return tuple(_action(desk, one) for one in actions) or (_action(desk, None),)


def _action(desk: Desk, action: Action | None) -> Leaf:
    form = Form(desk, "A6")
    report, say = desk.report(), desk.say
    form.head(lead="", kind=_A6_TITLE)
    plan = desk.records.get(Plan, action.plan) if action else None
    known = {
        "what": action.what, "who": report.who(action.who), "when": say.date(action.due), "first_step": action.first_step,
        "first_step_date": say.date(action.first_step_due) if action.first_step_due else "", "help": action.help_needed or "",
        "plan": plan.title if plan else "",
    } if action else {}  # fmt: skip
    double = ("what", "first_step")
    blocks = [_small(desk, form.width, name, known.get(name, ""), 2 if name in double else 1)
              for name in ("what", "who", "when", "first_step", "first_step_date", "help", "plan")]  # fmt: skip
    form.spread(blocks)
    return form.leaf()


def _small(desk: Desk, width: float, name: str, value: str, lines: int) -> Block:
    left = 23 * MM
    label = desk.both(name, left - 6, Type(9.5, 11.5, bold=True))
    if value and not desk.request.fillable:
        return beside(((0, label), (left, desk.words(value, width - left, Type(11, 13.5)))))
    return beside(((0, label), (left, desk.writing(width - left, lines, 7 * MM, name, value))))


def postcard(desk: Desk) -> tuple[Leaf, ...]:
    """A card of A6 on which one writes one's own first step."""
    form = Form(desk, "A6")
    width = form.width
    form.put(desk.both("title", width, Type(20, 23, bold=True)), 2)
    form.put(desk.both("lead", width, Type(10, 12.5)), 3)
    form.rule(after=5)
    names = (("step", 3), ("when", 1), ("with", 1), ("help", 1), ("opened_on", 1))
    blocks = [stack((desk.both(name, width, _LABEL), desk.writing(width, lines, 7.5 * MM))) for name, lines in names]
    form.spread([*blocks, desk.both("cheer", width, Type(10, 12.5, italic=True))])
    return (form.leaf(),)
