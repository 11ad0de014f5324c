"""The form for a new record, before it is there."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ..workshop.fields import Field, fields_of
from ..workshop.record import Record
from ..workshop.waiting import draft_key
from .controls import Check, Line, button
from .field_editor import FieldEditor, Lines
from .field_edits import add_edit, columns, first_values, fixed, needed, new_record
from .interface import Interface
from .plain import plain_label
from .ports import Doc
from .resting import when_rested
from .unfinished import Slot
from .values import kind_name, label
from .wording import EXPECTED, sentence

_EMPTY: Mapping[str, Any] = MappingProxyType({"bool": False, "date": None})


class DraftForm(QWidget):
    """A new record before it is there: its first fields, and the button that adds it. What was begun waits until it is added."""

    added = Signal(object)
    closed = Signal()

    def __init__(
        self, interface: Interface, document: Doc, record_type: type[Record], given: Mapping[str, Any], today: str,
        new_id: Callable[[], str],
    ) -> None:  # fmt: skip
        super().__init__()
        self._interface, self._document, self._type = interface, document, record_type
        self._new_id, self._given = new_id, given
        self._key = draft_key(record_type.KIND, given)
        values = first_values(record_type, document.records, given, today)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        grid = QGridLayout()
        grid.setHorizontalSpacing(interface.px(12))
        column.addLayout(grid)
        self.editors: dict[str, FieldEditor] = {}
        defaults = _defaults(record_type)
        for place, spec in enumerate(_asked(record_type, given)):
            value = values.get(spec.name, defaults.get(spec.name))
            editor = FieldEditor(interface, record_type.KIND, spec, lambda: document.records, value)
            self.editors[spec.name] = editor
            editor.today = lambda: today
            grid.addWidget(editor, place // 3, place % 3)
            # As wide as the others, so that a choice does not cut its words beside a text.
            grid.setColumnStretch(place % 3, 1)
            column.addWidget(editor.problem)
            if isinstance(editor.control, Line):
                editor.control.returnPressed.connect(self.add)
            _when_edited(editor.control, lambda *_, editor=editor: self._remember(editor))
        row = QHBoxLayout()
        self.problem = plain_label("", "problem", wrap=True)
        row.addWidget(self.problem, 1)
        row.addWidget(button(interface, self.tr("Close"), self.closed.emit, "quiet"))
        self.add_button = button(interface, self.tr("Add"), self.add, "primary")
        row.addWidget(self.add_button)
        column.addLayout(row)
        self._show_waiting()

    def _show_waiting(self) -> None:
        """What was begun before is there again."""
        self._begun = {name: editor.text() for name, editor in self.editors.items()}
        for name, editor in self.editors.items():
            held = self._slot(name).waiting
            if held is not None:
                editor.show_waiting(held)

    def _slot(self, name: str) -> Slot:
        return Slot(self._document, self._key, name)

    def _remember(self, editor: FieldEditor) -> None:
        """Another page, and back: the words are still there."""
        name, text = editor.spec.name, editor.text()
        if text == self._begun[name]:
            self._slot(name).let_go()
        else:
            self._slot(name).hold(text)

    def _begin_again(self) -> None:
        """The next one: the texts are empty, a tick is of one alone, the choices stay; nothing of it waits."""
        for name, editor in self.editors.items():
            if editor.spec.type in ("text", "lines", "bool") or (editor.spec.type == "date" and name not in needed(self._type)):
                editor.set_value(_EMPTY.get(editor.spec.type, ""))
            self._slot(name).let_go()
            self._begun[name] = editor.text()

    def add(self) -> None:
        """Adds the record, or says what is wrong."""
        say, kind = self._interface.say, self._type.KIND
        try:
            values = self._values()
            if values is None:
                return
            values = {name: value for name, value in values.items() if value is not None or name in needed(self._type)}
            made = new_record(self._type, self._document.records, {**self._given, **values}, self._new_id())
            self._document.do(add_edit(self._document.records, made))
        except EXPECTED as error:
            field = next((s for s in fields_of(self._type) if s.name == getattr(error, "values", {}).get("field_name")), None)
            self.problem.setText(sentence(error, say, label(kind, field, say) if field else kind_name(kind, say)))
            return
        self.problem.setText("")
        self._begin_again()
        self.added.emit(made.key)
        next(iter(self.editors.values())).control.setFocus()

    def _values(self) -> dict[str, Any] | None:
        """What stands in the fields; none where one of them says what is wrong."""
        found: dict[str, Any] = {}
        for name, editor in self.editors.items():
            try:
                found[name] = editor.value()
            except EXPECTED as error:
                self.problem.setText("")
                editor.show_problem(sentence(error, self._interface.say, label(self._type.KIND, editor.spec, self._interface.say)))
                editor.control.setFocus()
                return None
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds, also from a choice or a box; a line of text tells it by itself, buttons keep their own."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and any(one.control.hasFocus() for one in self.editors.values()):
            self.add()
        else:
            super().keyPressEvent(event)


def _when_edited(control: QWidget, run: Callable[..., object]) -> None:
    """Runs `run` when a hand changed a field: at once, and where somebody types at each rest and in the end."""
    match control:
        case Line() | Lines():
            when_rested(control, control.textChanged, run)
            control.left.connect(run)
        case Check():
            control.clicked.connect(run)
        case _:
            control.activated.connect(run)  # pyright: ignore[reportAttributeAccessIssue]


def _defaults(record_type: type[Record]) -> dict[str, Any]:
    """What the fields of a kind hold when nobody says otherwise."""
    return {one.name: one.default for one in dataclasses.fields(record_type) if one.default is not dataclasses.MISSING}


def _asked(record_type: type[Record], given: Mapping[str, Any]) -> list[Field]:
    """The fields a new record asks for: what it must have, its first texts and dates, a choice or two, and what can be ticked."""
    must = needed(record_type)
    shown = [s for s in columns(record_type) if (s.name in must or not fixed(record_type.KIND, s)) and s.name not in given]
    first = [s for s in shown if s.name in must or s.type in ("text", "date")][:4] + [s for s in shown if s.type == "enum"][:2]
    first += [s for s in shown if s.type == "bool"][:3]
    return [s for s in shown if s in first or s.name in must] or shown[:4]
