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
    foot = 20 * MM
    pitch = 8.5 * MM
    fixed = sum(desk.on_line(f"step.1.forms.{name}.label", form.width, _LABEL).height for name in names)
    fixed += sum(desk.on_line(f"step.1.forms.{name}.hint", form.width, HINT).height + 5 for name in names)
    lines = max(1, int((form.room - foot - fixed) / len(names) / pitch))
    pitch = (form.room - foot - fixed) / len(names) / lines
    for name in names:
        label, hint = f"step.1.forms.{name}.label", f"step.1.forms.{name}.hint"
        form.put(desk.field(label, form.width, lines, pitch, kind=_LABEL, value=known.get(name, ""), hint=hint), 5)
    form.gap(max(0.0, form.room - foot))
    form.fields("agreed", "later")
    return (form.leaf(),)
