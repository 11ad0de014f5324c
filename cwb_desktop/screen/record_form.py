"""A record as a form: any of its fields, each change an edit of its own, faults as a sentence under the field."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ..workshop.collection import Key
from ..workshop.fields import Field, fields_of
from ..workshop.record import Record
from ..workshop.records import BY_KIND
from . import unfinished
from .controls import Check, Line, button
from .field_editor import FieldEditor
from .field_edits import add_edit, columns, edit_for, first_values, fixed, needed, new_record
from .interface import Interface
from .name_editor import NameEditor
from .newcomers import Named, takes_names, told, with_new
from .plain import plain_label
from .ports import Doc
from .values import kind_name, label, meant
from .wording import EXPECTED, sentence

_WIDE = ("lines", "texts", "refs", "names")


class RecordForm(QWidget):
    """The fields of one record. `pairs` puts short fields two in a row, `segments` shows those as a row of words.

    `makes` names the editors of fields that want one of their own.
    """

    def __init__(
        self,
        interface: Interface,
        document: Doc,
        key: Key,
        names: Sequence[str] = (),
        segments: Sequence[str] = (),
        pairs: bool = False,
        narrow: bool = False,
        makes: Mapping[str, type[FieldEditor]] = MappingProxyType({}),
    ) -> None:
        super().__init__()
        self._interface, self._document, self.key = interface, document, key
        record_type = BY_KIND[key[0]]
        known = {spec.name: spec for spec in fields_of(record_type)}
        specs = [known[name] for name in names] if names else [s for s in columns(record_type, True) if not fixed(key[0], s)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(interface.px(12))
        grid.setVerticalSpacing(interface.px(8))
        self.editors: dict[str, FieldEditor] = {}
        self._typing = ""
        place = 0
        record = document.records.by_key(key)
        halves = [pairs and spec.name not in segments and _short(spec, narrow) for spec in specs]
        for spec, half, half_next in zip(specs, halves, (*halves[1:], False), strict=True):
            make, segment = makes.get(spec.name) or _usual(spec), spec.name in segments and not narrow
            editor = self.editors[spec.name] = self._editor(spec, getattr(record, spec.name, None), make, segment)
            if not half and place % 2:
                place += 1
            row = place // 2
            alone = not half_next and not place % 2
            grid.addWidget(editor, 2 * row, place % 2, 1, 1 if half and not alone else 2)
            if half:
                # Over the whole width, under both: in half of it a sentence would tear the pair apart.
                _under(grid, 2 * row + 1).addWidget(editor.problem)
            place += 1 if half else 2
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._show_waiting()

    def _held_at(self, name: str) -> tuple[Key, str]:
        """Where a text waits that is no value of this field yet."""
        return self.key, name

    def _show_waiting(self) -> None:
        """What was typed in a field before and is no value yet is there again."""
        for name, editor in self.editors.items():
            held = unfinished.waiting(self._document, *self._held_at(name))
            if held is not None:
                editor.show_waiting(held.text, held.sentence)

    def _stuck(self, name: str, words: str) -> None:
        if words:
            unfinished.hold(self._document, *self._held_at(name), self.editors[name].text(), words)
        else:
            unfinished.drop(self._document, *self._held_at(name))

    def set_today(self, today: Callable[[], str]) -> None:
        """Hands in what day it is: then dates can do without their year."""
        for editor in self.editors.values():
            editor.today = today

    def _editor(self, spec: Field, value: Any, make: type[FieldEditor], segment: bool) -> FieldEditor:
        editor = make(self._interface, self.key[0], spec, lambda: self._document.records, value, segment)
        editor.meaning = lambda typed: self._meant(spec, typed)
        editor.changed.connect(self._change)
        editor.typed.connect(self._typed)
        editor.stuck.connect(self._stuck)
        if isinstance(editor, NameEditor):
            editor.named.connect(self._named)
        return editor

    def _typed(self, name: str, value: Any) -> None:
        """Keeps what was typed so far, as one step until the field is left."""
        record = self._document.records.by_key(self.key)
        if record is None:
            return
        try:
            self._document.do(edit_for(self._document.records, record, name, value), join=True)
        except EXPECTED:
            return
        self.editors[name].kept(value)
        self._typing = name

    def _named(self, name: str, found: Named) -> None:
        """Somebody who is new, and the field that names them: one step for undo."""
        self._change(name, found.value, found.new)
        editor = self.editors[name]
        if isinstance(editor, NameEditor) and not editor.unkept:
            editor.tell(told(found.new, self._document.records, self._interface.say))

    def _change(self, name: str, value: Any, new: tuple[Record, ...] = ()) -> None:
        record = self._document.records.by_key(self.key)
        if record is None:
            return
        editor = self.editors[name]
        try:
            edit = with_new(self._document.records, new, lambda now: edit_for(now, record, name, value))
            self._document.do(edit, join=self._typing == name)
            self._document.rest()
            self._typing = ""
        except EXPECTED as error:
            editor.refuse(error)
        else:
            kept = self._document.records.by_key(self.key)
            editor.take(getattr(kept, name) if kept is not None else value)

    def _meant(self, spec: Field, typed: str) -> str:
        record = self._document.records.by_key(self.key)
        records = self._document.records
        unit = getattr(record, "unit", None) or f"{records.workshop.currency}/year"
        return meant(self.key[0], spec, unit, typed, records, self._interface.say)

    def refresh(self) -> None:
        """Shows the record as it is now; a field that somebody is typing in keeps its text."""
        record = self._document.records.by_key(self.key)
        if record is None:
            return
        for name, editor in self.editors.items():
            if not editor.being_typed:
                editor.set_value(getattr(record, name))


def _usual(spec: Field) -> type[FieldEditor]:
    """The editor of a field that asks for none of its own."""
    people = {"participant", "stakeholder"}.intersection(spec.targets)
    return NameEditor if takes_names(spec) and (people or spec.type == "refs") else FieldEditor


def _under(grid: QGridLayout, row: int) -> QVBoxLayout:
    """The place for sentences in a row of its own."""
    found = grid.itemAtPosition(row, 0)
    if isinstance(found, QVBoxLayout):
        return found
    made = QVBoxLayout()
    grid.addLayout(made, row, 0, 1, 2)
    return made


def _short(spec: Field, narrow: bool) -> bool:
    """Whether half of the width is enough; in a narrow panel only for a box to tick."""
    if narrow:
        return spec.type == "bool"
    return spec.name not in ("name", "title", "text", "what") and spec.type not in _WIDE and not (spec.type == "text" and spec.most > 60)


class DraftForm(QWidget):
    """A new record before it is there: its first fields, and the button that adds it. What was begun waits until it is added."""

    added = Signal(object)
    closed = Signal()

    def __init__(
        self,
        interface: Interface,
        document: Doc,
        record_type: type[Record],
        given: Mapping[str, Any],
        today: str,
        new_id: Callable[[], str],
    ) -> None:
        super().__init__()
        self._interface, self._document, self._type = interface, document, record_type
        self._new_id, self._given = new_id, given
        self._key = unfinished.draft_key(record_type.KIND, given)
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
            column.addWidget(editor.problem)
            if isinstance(editor.control, Line):
                editor.control.returnPressed.connect(self.add)
            _edited(editor.control).connect(lambda *_, editor=editor: self._remember(editor))
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
            held = unfinished.waiting(self._document, self._key, name)
            if held is not None:
                editor.show_waiting(held.text, "")

    def _remember(self, editor: FieldEditor) -> None:
        """Another page, and back: the words are still there."""
        name, text = editor.spec.name, editor.text()
        if text == self._begun[name]:
            unfinished.drop(self._document, self._key, name)
        else:
            unfinished.hold(self._document, self._key, name, text, "")

    def _begin_again(self) -> None:
        """The next one: the texts are empty, the choices stay; nothing of it waits."""
        for name, editor in self.editors.items():
            if editor.spec.type in ("text", "lines"):
                editor.set_value("")
            unfinished.drop(self._document, self._key, name)
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


def _edited(control: QWidget) -> SignalInstance:
    """What tells that a hand changed a field."""
    match control:
        case Line() | QPlainTextEdit():
            return control.textChanged
        case Check():
            return control.clicked
        case _:
            return control.activated  # pyright: ignore[reportAttributeAccessIssue]


def _defaults(record_type: type[Record]) -> dict[str, Any]:
    """What the fields of a kind hold when nobody says otherwise."""
    return {one.name: one.default for one in dataclasses.fields(record_type) if one.default is not dataclasses.MISSING}


def _asked(record_type: type[Record], given: Mapping[str, Any]) -> list[Field]:
    """The fields a new record asks for: what it must have and its first texts, with a choice or two."""
    must = needed(record_type)
    shown = [s for s in columns(record_type) if (s.name in must or not fixed(record_type.KIND, s)) and s.name not in given]
    first = [s for s in shown if s.name in must or s.type == "text"][:4] + [s for s in shown if s.type == "enum"][:2]
    return [s for s in shown if s in first or s.name in must] or shown[:4]
