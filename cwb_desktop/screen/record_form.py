"""A record as a form: any of its fields, each change an edit of its own, faults as a sentence under the field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ..workshop.collection import Key
from ..workshop.fields import Field, fields_of
from ..workshop.record import Record
from ..workshop.records import BY_KIND
from .field_editor import FieldEditor
from .field_edits import columns, edit_for, fixed, unit_of
from .interface import Interface
from .name_editor import NameEditor
from .newcomers import Named, takes_names, told, with_new
from .ports import Doc
from .unfinished import Slot
from .values import meant
from .wording import EXPECTED

_WIDE = ("lines", "texts", "refs", "names")
#: The width that a panel beside a drawing leaves for a form, and a narrow one, in pixels at 100 %.
_ROOM, _NARROW = 312, 232


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
        self._typing = ""
        record = document.records.by_key(key)
        self.editors: dict[str, FieldEditor] = {}
        for spec in specs:
            make, segment = makes.get(spec.name) or _usual(spec), spec.name in segments and not narrow
            self.editors[spec.name] = self._editor(spec, getattr(record, spec.name, None), make, segment)
        halves = {spec.name for spec in specs if pairs and spec.name not in segments and _short(spec, narrow)}
        self._lay_out(grid, halves, interface.px(_NARROW if narrow else _ROOM))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._show_waiting()

    def _lay_out(self, grid: QGridLayout, halves: set[str], room: int) -> None:
        """One under another; two that are short stand side by side where their words fit."""
        waiting, row = list(self.editors.items()), 0
        while waiting:
            (name, first), (beside, second) = waiting[0], waiting[1] if waiting[1:] else ("", None)
            least = grid.horizontalSpacing() + sum(one.minimumSizeHint().width() for one in (first, second) if one is not None)
            if second is None or not {name, beside} <= halves or least > room:
                grid.addWidget(first, row, 0, 1, 2)
                del waiting[:1]
            else:
                grid.addWidget(first, row, 0)
                grid.addWidget(second, row, 1)
                # Over the whole width, under both: in half of it a sentence would tear the pair apart.
                sentences = QVBoxLayout()
                sentences.addWidget(first.problem)
                sentences.addWidget(second.problem)
                grid.addLayout(sentences, row + 1, 0, 1, 2)
                del waiting[:2]
            row += 2

    def _slot(self, name: str) -> Slot:
        """Where a text waits that is no value of this field yet."""
        return Slot(self._document, self.key, name)

    def _show_waiting(self) -> None:
        """What was typed in a field before and is no value yet is there again."""
        for name, editor in self.editors.items():
            held = self._slot(name).waiting
            if held is not None:
                editor.show_waiting(held)

    def set_today(self, today: Callable[[], str]) -> None:
        """Hands in what day it is: then dates can do without their year."""
        for editor in self.editors.values():
            editor.today = today

    def _editor(self, spec: Field, value: Any, make: type[FieldEditor], segment: bool) -> FieldEditor:
        editor = make(self._interface, self.key[0], spec, lambda: self._document.records, value, segment)
        editor.meaning = lambda typed: self._meant(spec, typed)
        editor.changed.connect(self._change)
        editor.typed.connect(self._typed)
        editor.waits.connect(lambda name, error: self._slot(name).hold(editor.text(), error))
        editor.taken.connect(lambda name: self._slot(name).let_go())
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
        except EXPECTED as error:
            self._slot(name).hold(self.editors[name].text(), error)
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
        records = self._document.records
        return meant(self.key[0], spec, unit_of(records, records.by_key(self.key)), typed, records, self._interface.say)

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


def _short(spec: Field, narrow: bool) -> bool:
    """Whether half of the width is enough; in a narrow panel only for a box to tick."""
    if narrow:
        return spec.type == "bool"
    return spec.name not in ("name", "title", "text", "what") and spec.type not in _WIDE and not (spec.type == "text" and spec.most > 60)
