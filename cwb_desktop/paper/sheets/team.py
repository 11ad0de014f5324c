"""H7: what the team agrees, on one leaf."""

from __future__ import annotations

from ...workshop.method import STEPS
from ...workshop.records import FormText
from ..page import MM
from ..text import Type
from .desk import HINT, Desk
from .form import Form
from .model import Leaf

_LABEL = Type(13, 16, bold=True)


def team_agreements(desk: Desk) -> tuple[Leaf, ...]:
    """Seven fields, each with lines as high as there is room for."""
    form = Form(desk)
    form.head()
    names = tuple(name for name in STEPS[0].forms if name != "remarks")
    known = {one.field: one.text for one in desk.records.all(FormText) if one.step == "step.1"} if desk.request.given else {}
    foot = desk.fields(("agreed", "later"), form.width)
    fixed = sum(desk.on_line(f"step.1.forms.{name}.{part}", form.width, kind).height
                for name in names for part, kind in (("label", _LABEL), ("hint", HINT)))  # fmt: skip
    room = (form.room - foot.height - fixed) / len(names) - 6
    lines = max(1, int(room / (8 * MM)))
    blocks = [desk.field(f"step.1.forms.{name}.label", form.width, lines, room / lines / desk.tight, kind=_LABEL,
                         value=known.get(name, ""), hint=f"step.1.forms.{name}.hint") for name in names]  # fmt: skip
    form.spread([*blocks, foot])
    return (form.leaf(),)
