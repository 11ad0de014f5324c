"""A number between two buttons, on the panels of the steps and in the print centre."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from .controls import Line, icon_button, show_wrong
from .interface import Interface
from .plain import named, plain_label
from .resting import when_rested
from .unfinished import Slot
from .values import Unread
from .wording import told


class Stepper(QWidget):
    """A number between two buttons of 44; it can be typed too. Tells when a hand changed it.

    What is typed and is no number that fits stays, with a sentence: under it, or for an upright one by `refused` to what is around it.
    With a `slot` it waits there, for whoever comes back.
    """

    changed = Signal(int)
    refused = Signal(str)
    #: What is wrong with a text that is no number.
    no_number = "not_whole"

    def __init__(
        self,
        interface: Interface,
        name: str,
        low: int = 0,
        high: int = 9999,
        upright: bool = False,
        write: Callable[[int], str] = str,
        slot: Slot | None = None,
    ) -> None:
        super().__init__()
        self.low, self.high, self._value, self._write = low, high, low, write
        self._name, self._words_for, self._slot, self._wrong = name, interface.say, slot, ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(interface.px(4))
        row = QVBoxLayout() if upright else QHBoxLayout()
        row.setSpacing(interface.px(4))
        column.addLayout(row)
        self.problem = plain_label("", "problem", wrap=True)
        self.problem.hide()
        if not upright:
            column.addWidget(self.problem)
        self.less = icon_button(interface, "minus", f"{name}: −", lambda: self._by(-1))
        self.more = icon_button(interface, "plus", f"{name}: +", lambda: self._by(1))
        for one in (self.less, self.more):
            one.setProperty("kind", "step.number")
            one.setAutoRepeat(True)
        self.field = _Number(self)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.setProperty("number", "true")
        self.field.setFixedWidth(interface.px(44 if upright else 52))
        named(self.field, name)
        self.field.left.connect(self._typed)
        self.field.returnPressed.connect(self._typed)
        when_rested(self.field, self.field.textEdited, self._rest)
        for one in (self.more, self.field, self.less) if upright else (self.less, self.field, self.more):
            row.addWidget(one)
        row.addStretch(1)
        self.set_value(low)

    def value(self) -> int:
        """The number that is shown."""
        return self._value

    def set_value(self, value: int) -> None:
        """Shows a number without telling; a text that waits stays: in its slot until it is mended, else until the number is another."""
        if value != self._value and self._slot is None:
            self._wrong = ""
        self._value = value
        held = self._slot.waiting if self._slot is not None else None
        waiting = held.text if held is not None else self._wrong
        self._tell_wrong(self._fault(waiting) if self._wrong or (held is not None and held.rule) else "")
        words = waiting or self._write(value)
        if self.field.text() != words and not (waiting and self.field.hasFocus()):
            self.field.setText(words)
            self.field.setCursorPosition(0)
        self.less.setEnabled(value > self.low)
        self.more.setEnabled(value < self.high)

    def step(self, by: int) -> None:
        """A key went up or down."""
        self._by(by)

    def _by(self, by: int) -> None:
        self._take(max(self.low, min(self.high, self._value + by)))

    def _typed(self) -> None:
        text = self.field.text().strip()
        if text in ("", self._write(self._value)):
            self.let_go()
            self.set_value(self._value)
            return
        fault = self._fault(text)
        if fault:
            self._wrong = self.field.text()
            self._tell_wrong(fault)
            self._hold(fault)
        else:
            self._take(self._read(text) or 0)

    def _rest(self) -> None:
        """What is half typed waits, for a power cut."""
        if self.field.text().strip() in ("", self._write(self._value)):
            self.let_go()
        else:
            self._hold()

    def _hold(self, fault: str = "") -> None:
        if self._slot is not None:
            self._slot.hold(self.field.text(), Unread(fault, **self._limits()) if fault else None)

    def let_go(self) -> None:
        """Nothing waits in it any more."""
        self._wrong = ""
        if self._slot is not None:
            self._slot.let_go()

    def _fault(self, text: str) -> str:
        """The key of what is wrong with a text, if anything is."""
        value = self._read(text.strip())
        if value is None:
            return self.no_number
        return "" if self.low <= value <= self.high else "out_of_range"

    def _limits(self) -> dict[str, str]:
        return {"low": self._write(self.low), "high": self._write(self.high)}

    def _read(self, text: str) -> int | None:
        """The number that was typed, with or without a mark at the thousands."""
        digits = re.sub(r"(?<=\d)[., \u00a0](?=\d{3}(\D|$))", "", text)
        return int(digits[:18]) if digits.isdecimal() else None

    def _tell_wrong(self, rule: str) -> None:
        """Says what is wrong with what stands there, or that nothing is."""
        words = told(rule, self._limits(), self._words_for, self._name) if rule else ""
        was = self.problem.text()
        self.problem.setText(words)
        self.problem.setVisible(bool(words) and self.problem.parent() is not None)
        self.field.setAccessibleDescription(words)
        if words or was:
            self.refused.emit(words)
            show_wrong(self.field, bool(words))

    def _take(self, value: int) -> None:
        changed = value != self._value
        self.let_go()
        self.set_value(value)
        if changed:
            self.changed.emit(value)


class _Number(Line):
    """The number of a stepper; arrows up and down count."""

    def __init__(self, stepper: Stepper) -> None:
        super().__init__()
        self._stepper = stepper

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down count."""
        by = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            self._stepper.step(by)
            self.selectAll()
