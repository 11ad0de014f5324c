"""A toast: what just happened, for six seconds at the lower left of the work area, with the way back at its right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QColor, QEnterEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QWidget

from .controls import button
from .interface import Interface
from .plain import named, plain_label

SECONDS = 6


class Toast(QFrame):
    """At most one at a time; the pointer on it holds the clock."""

    def __init__(self, interface: Interface, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._interface = interface
        self._run: Callable[[], object] | None = None
        px = interface.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(2), px(6), px(2))
        row.setSpacing(px(12))
        self.words = plain_label("")
        row.addWidget(self.words)
        self.undo = button(interface, "", self._act, "link")
        row.addWidget(self.undo)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.hide)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(px(18))
        shadow.setOffset(0, px(6))
        dark = QColor(interface.style["text"] if interface.settings.theme == "light" else interface.style["window"])
        dark.setAlphaF(0.16 if interface.settings.theme == "light" else 0.5)
        shadow.setColor(dark)
        self.setGraphicsEffect(shadow)
        self.hide()

    def say(self, text: str, act: str = "", run: Callable[[], object] | None = None) -> None:
        """Shows a sentence, and a button where something can be done about it."""
        self.words.setText(text)
        named(self, text)
        self._run = run
        self.undo.setText(act)
        self.undo.setVisible(run is not None)
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._clock.start(SECONDS * 1000)

    def place(self) -> None:
        """At the lower left of its parent, never wider than it."""
        parent = self.parentWidget()
        if parent is not None:
            px = self._interface.px
            self.setFixedWidth(min(self.sizeHint().width(), parent.width() - px(32)))
            self.move(px(16), parent.height() - self.height() - px(20))

    def _act(self) -> None:
        self.hide()
        if self._run is not None:
            self._run()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Holds the clock."""
        self._clock.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Lets the clock go on."""
        self._clock.start(SECONDS * 1000)
        super().leaveEvent(event)
