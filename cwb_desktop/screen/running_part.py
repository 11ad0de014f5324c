"""The part of the evening that runs now: its time left, and what can be done about it (look.md chapter 6, timer)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from .controls import button, icon_button
from .evening_clock import EveningClock
from .interface import Interface
from .plain import named, plain_label

if TYPE_CHECKING:
    from ..texts import Say

#: Below these shares of its minutes a part is nearly over, and as good as over.
_SOON, _LAST = 0.2, 0.05


def left_words(say: Say, left: int) -> str:
    """The time left as minutes and seconds, or how much it is over."""
    minutes, seconds = divmod(abs(left), 60)
    return say("meeting.minutes_left", time=f"{minutes}:{seconds:02}") if left >= 0 else f"+{minutes}:{seconds:02}"


def left_state(left: int, whole: int) -> str:
    """How near the end of a part of so many seconds is: calm, soon, last or over."""
    return "over" if left < 0 else "last" if left <= whole * _LAST else "soon" if left <= whole * _SOON else "calm"


def show_state(label: QLabel, state: str) -> None:
    """A label in the colour of how near the end is."""
    if label.property("state") != state:
        label.setProperty("state", state)
        label.style().unpolish(label)
        label.style().polish(label)


class RunningPart(QFrame):
    """The lit row. `wanted` tells what was asked for: toggle, longer, next, former."""

    wanted = Signal(str)

    def __init__(self, interface: Interface, at: str, title: str, clock: EveningClock, narrow: bool, last: bool) -> None:
        super().__init__()
        self._interface, self._runs = interface, bool(clock.running.since)
        px = interface.px
        self.setProperty("now", "true")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(4), px(6), px(4), px(6))
        column.setSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(10))
        time = plain_label(at, "small")
        time.setFixedWidth(px(40))
        row.addWidget(time, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(plain_label(title, "row.bold", wrap=True), 1)
        self.sign = plain_label()
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        self.left = plain_label("", "timer")
        row.addWidget(self.left, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)
        self.word = plain_label("", "timer.word")
        self.word.setAlignment(Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.word)
        column.addLayout(self._buttons(narrow, last))

    def _buttons(self, narrow: bool, last: bool) -> QHBoxLayout:
        row, px = QHBoxLayout(), self._interface.px
        row.setSpacing(px(6))
        former = icon_button(self._interface, "chevron-left", self.tr("The part before"), self._asks("former"))
        hold = self.tr("Hold the clock") if self._runs else self.tr("Let the clock run")
        toggle = icon_button(self._interface, "pause" if self._runs else "play", hold, self._asks("toggle"))
        longer = button(self._interface, self.tr("+5 min"), self._asks("longer"), "second", hint=self.tr("Five minutes more"))
        longer.setProperty("tight", "true")
        named(longer, self.tr("Five minutes more"))
        words = self.tr("Done") if last else self.tr("Next")
        if narrow:
            following = icon_button(self._interface, "check" if last else "arrow-right", words, self._asks("next"))
        else:
            following = button(self._interface, words, self._asks("next"), "second", "check" if last else "arrow-right")
        for name, made in (("former", former), ("toggle", toggle), ("longer", longer), ("next", following)):
            made.setObjectName(f"clock.{name}")
            row.addWidget(made)
        row.addStretch(1)
        return row

    def _asks(self, what: str) -> Callable[[], None]:
        return lambda: self.wanted.emit(what)

    def press(self, what: str) -> QPushButton:
        """The button that asks for something."""
        return self.findChild(QPushButton, f"clock.{what}")  # pyright: ignore[reportReturnType]

    def show_left(self, left: int, whole: int) -> None:
        """The seconds left of a part of so many seconds."""
        self.left.setText(left_words(self._interface.say, left))
        state = left_state(left, whole)
        held = "" if self._runs else self.tr("stands still")
        self.word.setText(held or {"last": self.tr("almost done"), "over": self.tr("time is up")}.get(state, ""))
        self.word.setVisible(bool(self.word.text()))
        if self.left.property("state") == state:
            return
        self.sign.setVisible(state != "calm")
        if state != "calm":
            self.sign.setPixmap(self._interface.pixmap("hourglass", "warn" if state == "soon" else "danger", 18))
        for label in (self.left, self.word):
            show_state(label, state)
