"""One field of a record on the screen: its label, the control that fits its type, and the sentence when something is wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from ..workshop.collection import Records
from ..workshop.fields import Field
from ..workshop.waiting import Waiting
from .controls import Check, Choice, Line, Segment, show_wrong
from .interface import Interface
from .plain import named, plain_label
from .resting import when_rested
from .unfinished import why
from .values import choices, label, read, shown
from .wording import EXPECTED, sentence


class Lines(QPlainTextEdit):
    """Text of several lines; tells when it is left."""

    left = Signal()

    def __init__(self, interface: Interface, rows: int = 3) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(interface.px(22 * rows + 22))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that it was left."""
        super().focusOutEvent(event)
        self.left.emit()


def take_along(widget: QWidget) -> None:
    """Takes what still stands in the fields of a widget that is about to go."""
    for one in widget.findChildren(FieldEditor):
        if one.unkept:
            one.commit()


class FieldEditor(QWidget):
    """Shows a value and gives back what the user makes of it: `changed(name, value)`; `typed` while the cursor is still in a text.

    What cannot be a value stays, marked, until it is mended: `waits` tells so, with the error if there is one; `taken` that it is one.
    """

    changed = Signal(str, object)
    typed = Signal(str, object)
    waits = Signal(str, object)
    taken = Signal(str)

    def __init__(
        self, interface: Interface, kind: str, spec: Field, records: Callable[[], Records], value: Any = None, segment: bool = False
    ) -> None:
        super().__init__()
        self._interface, self.kind, self.spec, self._records = interface, kind, spec, records
        self._value, self._shown = value, ""
        self._label = label(kind, spec, interface.say)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(interface.px(4))
        known = choices(kind, spec, records(), interface.say)
        if spec.type != "bool":
            head = plain_label(self._label, "small", wrap=True)
            column.addWidget(head)
        self.control = self._make(known, segment)
        named(self.control, self._label)
        column.addWidget(self._around(self.control))
        # What day it is, for a date without its year.
        self.today: Callable[[], str] | None = None
        #: Tells what is understood of a number while it is typed.
        self.meaning: Callable[[str], str] | None = None
        self.understood = plain_label("", "small.accent", wrap=True)
        self.understood.hide()
        column.addWidget(self.understood)
        if spec.type == "int" and isinstance(self.control, Line):
            self.control.textEdited.connect(self._tell_meaning)
        self._problem = plain_label("", "problem", wrap=True)
        self._problem.hide()
        column.addWidget(self._problem)
        self.set_value(value)

    def _around(self, control: QWidget) -> QWidget:
        """The control with what stands beside it."""
        return control

    def _tell_meaning(self, typed: str) -> None:
        words = self.meaning(typed) if self.meaning is not None else ""
        self.understood.setText(words)
        self.understood.setVisible(bool(words))
        self.control.setAccessibleDescription(words)

    def _make(self, known: Any, segment: bool) -> QWidget:
        if self.spec.type == "bool":
            box = Check(self._interface, self._label)
            box.clicked.connect(lambda on: self._tell(on))
            return box
        if known is not None and segment:
            made = Segment([pair for pair in known if pair[0] is not None], None, self._label, tight=True)
            made.chosen.connect(self._tell)
            return made
        if known is not None:
            choice = Choice(self._interface)
            for value, word in known:
                choice.addItem(word, value)
            choice.activated.connect(lambda place: self._tell(choice.itemData(place)))
            return choice
        if self.spec.type in ("lines", "texts"):
            lines = Lines(self._interface)
            lines.left.connect(self.commit)
            when_rested(lines, lines.textChanged, self._rest)
            return lines
        line = Line()
        if self.spec.type == "date":
            line.setPlaceholderText(self.tr("d-m-yyyy"))
        line.left.connect(self.commit)
        line.returnPressed.connect(self.commit)
        when_rested(line, line.textEdited, self._rest)
        return line

    def value(self) -> Any:
        """The value as it stands in the control; raises Unread."""
        match self.control:
            case Check():
                return self.control.isChecked()
            case Segment():
                return self.control.value()
            case Choice():
                return self.control.currentData()
            case _:
                return self._read(self.text())

    def text(self) -> str:
        """What stands in it; of a box its words where it is ticked."""
        match self.control:
            case Check():
                return self._label if self.control.isChecked() else ""
            case QPlainTextEdit():
                return self.control.toPlainText()
            case Choice():
                return self.control.currentText()
            case _:
                return self.control.text()  # pyright: ignore[reportAttributeAccessIssue]

    def _read(self, text: str) -> Any:
        if self.spec.type == "texts":
            return tuple(row.strip() for row in text.split("\n") if row.strip()) or (None if self.spec.empty_allowed else ())
        return read(self.kind, self.spec, text, self._records(), self._interface.say, self.today() if self.today is not None else "")

    def set_value(self, value: Any) -> None:
        """Shows a value, unless the user is typing another one."""
        self._value = value
        text = (
            "\n".join(value or ())
            if self.spec.type == "texts"
            else shown(self.kind, self.spec, value, self._records(), self._interface.say)
        )
        self._shown = text
        with QSignalBlocker(self.control):
            _show(self.control, value, text)
        self.show_problem("")
        self._tell_meaning("")

    def take(self, value: Any) -> None:
        """Shows the value that was kept; what was typed to get there is no longer there to take back."""
        self.set_value(value)
        self.taken.emit(self.spec.name)
        if isinstance(self.control, Line):
            self.control.setText(self.control.text())

    def commit(self) -> None:
        """Takes what was typed."""
        try:
            value = self.value()
        except EXPECTED as error:
            self.refuse(error)
            return
        if value == self._value:
            self.take(value)
        self._tell(value)

    def refuse(self, error: Exception) -> None:
        """What stands there is no value: it stays, with the sentence why."""
        self.show_problem(sentence(error, self._interface.say, self._label))
        self.waits.emit(self.spec.name, error)

    def show_waiting(self, waiting: Waiting) -> None:
        """A text that was typed before and is no value yet."""
        with QSignalBlocker(self.control):
            _fill(self.control, waiting.text)
        self.show_problem(why(waiting, self._interface.say, self._label))

    def _rest(self) -> None:
        """Tells what stands there now. What is half a word, a date or a number waits until the field is left, and says nothing."""
        try:
            value = self.value()
        except EXPECTED as error:
            self.waits.emit(self.spec.name, error)
            return
        if value == self._value:
            self.taken.emit(self.spec.name)
        elif self.spec.type in ("text", "lines", "texts"):
            self.typed.emit(self.spec.name, value)
        else:
            self.waits.emit(self.spec.name, None)

    def kept(self, value: Any) -> None:
        """This value is kept already; the text under the cursor is left alone."""
        self._value, self._shown = value, self.text()
        self.taken.emit(self.spec.name)

    @property
    def being_typed(self) -> bool:
        """Whether the cursor is in its text; what is chosen from a list is never half done."""
        return isinstance(self.control, (Line, QPlainTextEdit)) and (self.control.hasFocus() or self.unkept)

    @property
    def unkept(self) -> bool:
        """Whether its text is not that of a value that was kept."""
        return isinstance(self.control, (Line, QPlainTextEdit)) and self.text() != self._shown

    def _tell(self, value: Any) -> None:
        if value != self._value:
            self.changed.emit(self.spec.name, value)

    @property
    def problem(self) -> QLabel:
        """The sentence; a form may give it more room than the field has."""
        return self._problem

    def show_problem(self, text: str) -> None:
        """One sentence under the field, or none."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        show_wrong(self.control, bool(text))


def _show(control: QWidget, value: Any, text: str) -> None:
    """Shows a value in a control; `text` is how it is written."""
    match control:
        case Check():
            control.setChecked(bool(value))
        case Segment():
            control.set_value(value)
        case Choice():
            control.setCurrentIndex(control.findData(value))
        case _:
            _fill(control, text)


def _fill(control: QWidget, text: str) -> None:
    """Puts a text in a control, unless it stands there already."""
    match control:
        case Check():
            control.setChecked(bool(text))
        case QPlainTextEdit() if control.toPlainText() != text:
            control.setPlainText(text)
        case Line() if control.text() != text:
            control.setText(text)
            control.setCursorPosition(0)
        case Choice() if control.findText(text) >= 0:
            control.setCurrentIndex(control.findText(text))
        case _:
            pass
