"""Fields of the panels: long texts, dates with quick choices, and amounts that say what they understood."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from ..workshop import amounts
from ..workshop.fields import Field
from .controls import Line, icon_button
from .field_editor import FieldEditor, Lines
from .interface import Interface
from .plain import named, plain_label, tip
from .ports import Doc
from .resting import when_rested
from .unfinished import Slot
from .values import Unread, read

#: The quick choices of a date: so many weeks from today.
WEEKS = (2, 6)


def later(day: str, weeks: int) -> str:
    """The day so many weeks after another."""
    return (datetime.date.fromisoformat(day) + datetime.timedelta(weeks=weeks)).isoformat()


def half_a_year_later(day: str) -> str:
    """The same day six months on; the last day of a month that is too short."""
    date = datetime.date.fromisoformat(day)
    month = date.month + 6
    first = datetime.date(date.year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
    following = (first + datetime.timedelta(days=31)).replace(day=1)
    return first.replace(day=min(date.day, (following - datetime.timedelta(days=1)).day)).isoformat()


class LongEditor(FieldEditor):
    """One line of text that is too long for one row: it wraps, and Enter keeps it."""

    def _make(self, known: Any, segment: bool) -> QWidget:
        lines = Wrapped(self._interface, 2 if self.spec.most <= 120 else 3)
        lines.left.connect(self.commit)
        return lines

    def text(self) -> str:
        """One line, blanks tidied."""
        return " ".join(super().text().split())


class Wrapped(Lines):
    """Enter tells that it was left, and makes no new row."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps what is typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class DateEditor(FieldEditor):
    """A date with a button for quick choices, counted from a day that a class made with `dated` knows."""

    @staticmethod
    def counted_from() -> str:
        """The day to count from."""
        raise NotImplementedError

    def _read(self, text: str) -> Any:
        """A date without its year is one near that day."""
        return read(self.kind, self.spec, text, self._records(), self._interface.say, self.counted_from())

    def _around(self, control: QWidget) -> QWidget:
        assert isinstance(control, Line)
        control.setPlaceholderText(self.tr("d-m-yyyy"))
        control.setTextMargins(0, 0, self._interface.px(34), 0)
        row = QHBoxLayout(control)
        row.setContentsMargins(0, 0, 0, 0)
        self.quick = icon_button(self._interface, "calendar", self.tr("{0}: choose a date").format(self._label), self._open)
        self.quick.setCursor(Qt.CursorShape.ArrowCursor)
        row.addWidget(self.quick, 0, Qt.AlignmentFlag.AlignRight)
        return control

    def menu(self) -> QMenu:
        """The quick choices."""
        menu = QMenu(self)
        say, today = self._interface.say, self.counted_from()
        for weeks in WEEKS:
            day = later(today, weeks)
            words = self.tr("in {0} weeks").format(weeks)
            menu.addAction(f"{words}: {say.date(day, 'brief')}").triggered.connect(lambda _on=False, day=day: self._tell(day))
        if self.spec.empty_allowed:
            menu.addAction(self.tr("no date")).triggered.connect(lambda: self._tell(None))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _open(self) -> None:
        self.menu().popup(self.quick.mapToGlobal(QPoint(0, self.quick.height())))


def dated(today: Callable[[], str]) -> type[DateEditor]:
    """The editor of dates that counts from this day."""
    return type("DateEditor", (DateEditor,), {"counted_from": staticmethod(today)})


class AmountLine(QWidget):
    """An amount as people type it, outside any record; `changed` tells it while it is typed, `read` is what it says of it.

    What is typed waits in the workshop under the name `waits`: no record has it.
    """

    changed = Signal(object)

    def __init__(self, interface: Interface, document: Doc, waits: str, name: str, write: Callable[[int], str]) -> None:
        super().__init__()
        self._slot, self._write = Slot(document, document.records.workshop.key, waits), write
        self._say_wrong = lambda value: interface.say("problem.not_amount", value=value)
        #: Whether what stands there is no amount.
        self.unread = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(interface.px(4))
        self.line = Line()
        named(self.line, name)
        tip(self.line, name)
        self.line.textEdited.connect(self._edited)
        when_rested(self.line, self.line.textEdited, self._keep)
        self.line.left.connect(self._keep)
        self.line.returnPressed.connect(self._keep)
        column.addWidget(self.line)
        self.read = plain_label("", "small.accent", wrap=True)
        self.read.hide()
        column.addWidget(self.read)

    def take_up(self) -> None:
        """What was typed in it before is there again, and told."""
        held = self._slot.waiting
        if held is not None:
            self.line.setText(held.text)
            self._edited(held.text)

    def set_value(self, value: int | None) -> None:
        """Shows an amount, unless somebody is typing one."""
        if not self.line.hasFocus() and not self.unread:
            self.line.setText("" if value is None else self._write(value))
            self.read.hide()

    def forget(self) -> None:
        """Whatever was typed, another amount was chosen."""
        self.unread = False
        self._slot.let_go()

    def _keep(self) -> None:
        if self.unread:
            self._slot.hold(self.line.text(), Unread("not_amount", value=self.line.text()))
        elif self.line.isModified() and self.line.text().strip():
            self._slot.hold(self.line.text())

    def _say(self, words: str) -> None:
        self.read.setText(words)
        self.read.setVisible(bool(words))
        self.line.setAccessibleDescription(words)

    def _edited(self, text: str) -> None:
        try:
            typed = amounts.understood(text)
        except amounts.NotAnAmount:
            self._say(self._say_wrong(text))
            self.unread = True
            return
        self.unread = False
        if typed is None:
            self.forget()
        words = "" if typed is None else self._write(typed.amount) + (self.tr(", rounded") if typed.rounded else "")
        self._say(words)
        self.changed.emit(None if typed is None else typed.amount)


def spec_of(specs: Sequence[Field], name: str) -> Field:
    """The description of a field by its name."""
    return next(one for one in specs if one.name == name)
