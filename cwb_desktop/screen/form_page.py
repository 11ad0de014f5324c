"""The free form of a step: what the team writes down together, one field after the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout

from ..workshop import edits
from ..workshop.keepsakes import FormText
from ..workshop.method import StepSpec
from .controls import labelled
from .field_editor import Lines
from .interface import Interface
from .plain import named, plain_label
from .ports import Doc
from .resting import when_rested
from .scrolled import Scrolled
from .unfinished import Slot, why
from .wording import EXPECTED, sentence


class FormPage(QScrollArea):
    """The form fields of a step with their hints; empty ones are not kept."""

    def __init__(self, interface: Interface, document: Doc, spec: StepSpec, new_id: Callable[[], str]) -> None:
        super().__init__()
        self._interface, self._document, self._spec, self._new_id = interface, document, spec, new_id
        self.setWidgetResizable(True)
        inner = Scrolled()
        px = interface.px
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(28), px(20), px(28), px(28))
        column.setSpacing(px(14))
        say = interface.say
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(24))
        grid.setVerticalSpacing(px(18))
        column.addLayout(grid)
        column.addStretch(1)
        self.fields: dict[str, Lines] = {}
        self._problem = plain_label("", "problem", wrap=True)
        column.insertWidget(1, self._problem)
        for place, key in enumerate(spec.forms):
            lines = Lines(interface, 3)
            words = self._label(key)
            hint = say.get(f"{spec.key}.forms.{key}.hint")
            lines.setPlaceholderText(hint)
            box = labelled(words, lines)
            named(lines, words, hint)
            lines.left.connect(lambda key=key: self.leave(key))
            when_rested(lines, lines.textChanged, lambda key=key: self.commit(key, join=True))
            self.fields[key] = lines
            wide = key == "remarks"
            grid.addWidget(box, (place + 1) // 2 if wide else place // 2, 0 if wide else place % 2, 1, 2 if wide else 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.setWidget(inner)
        self.refresh()

    def leave(self, key: str) -> None:
        """Keeps what was written in a field that is left; what comes next is a step of its own."""
        self.commit(key, join=True)
        self._document.rest()

    def commit(self, key: str, join: bool = False) -> None:
        """Keeps what was written in a field; with `join` as one step with what was typed in it before."""
        text = self.fields[key].toPlainText().strip()
        try:
            self._document.do(edits.set_form(self._document.records, self._spec.key, key, text, self._new_id()), join)
        except EXPECTED as error:
            self._problem.setText(sentence(error, self._interface.say, self._label(key)))
            self._slot(key).hold(text, error)
        else:
            self._problem.setText("")
            self._slot(key).let_go()

    def _slot(self, key: str) -> Slot:
        return Slot(self._document, self._document.records.workshop.key, f"{self._spec.key}.{key}")

    def _label(self, key: str) -> str:
        return self._interface.say(f"{self._spec.key}.forms.{key}.label")

    def refresh(self) -> None:
        """Shows what is kept, except where somebody is writing."""
        kept = {one.field: one.text for one in self._document.records.all(FormText) if one.step == self._spec.key}
        for key, lines in self.fields.items():
            held = self._slot(key).waiting
            if held is not None:
                self._problem.setText(why(held, self._interface.say, self._label(key)))
                if not lines.hasFocus() and lines.toPlainText().strip() != held.text:
                    lines.setPlainText(held.text)
            elif not lines.hasFocus() and lines.toPlainText() != kept.get(key, ""):
                lines.setPlainText(kept.get(key, ""))
