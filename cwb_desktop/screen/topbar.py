"""The bar above the page: back and next, where one is, whether all is saved, undo and redo, size, and the main deed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from .controls import button, icon_button
from .interface import Interface
from .plain import named, plain_label, tip


class TopBar(QFrame):
    """60 high, 52 where the window is narrow."""

    step_wanted = Signal(int)
    asked = Signal(str)

    def __init__(self, interface: Interface, compact: bool, drawer: bool, main: tuple[str, str, str], run: Callable[[str], object]) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self._interface, self._compact = interface, compact
        px = interface.px
        self.setFixedHeight(px(52 if compact else 60))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(12 if compact else 24), 0)
        row.setSpacing(px(4))
        self.back = icon_button(interface, "chevron-left", self.tr("Step back (Page Up)"), lambda: self.step_wanted.emit(-1))
        self.next = icon_button(interface, "chevron-right", self.tr("Next step (Page Down)"), lambda: self.step_wanted.emit(1))
        row.addWidget(self.back)
        row.addWidget(self.next)
        row.addSpacing(px(8))
        self._first = plain_label("", "bold")
        self._rest = plain_label("", "body")
        self._rest.setMinimumWidth(1)
        row.addWidget(self._first)
        row.addWidget(self._rest, 1)
        self._sign, self._saved = plain_label(), plain_label("", "small")
        row.addWidget(self._sign)
        row.addWidget(self._saved)
        row.addSpacing(px(8))
        self.undo = icon_button(interface, "undo-2", self.tr("Undo (Ctrl+Z)"), lambda: run("undo"))
        self.redo = icon_button(interface, "redo-2", self.tr("Redo (Ctrl+Y)"), lambda: run("redo"))
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        size = f"{interface.settings.size} %"
        if compact:
            self.size_button = icon_button(interface, "a-large-small", self.tr("Size, language and colours"), lambda: run("settings"))
        else:
            self.size_button = button(interface, size, lambda: run("settings"), "second", "a-large-small")
            named(self.size_button, self.tr("Size, language and colours"))
        row.addWidget(self.size_button)
        row.addSpacing(px(6))
        key, icon, words = main
        self.main = button(interface, "" if drawer else words, lambda: run(key), "primary", icon)
        named(self.main, words)
        if drawer:
            tip(self.main, words)
            self.main.setFixedWidth(px(60))
            self._saved.hide()
        row.addWidget(self.main)
        self.panel = icon_button(interface, "list", self.tr("Panel"), lambda: run("panel"), checkable=True)
        self.panel.setVisible(drawer)
        row.addWidget(self.panel)

    def show_place(self, first: str, rest: str, step: int) -> None:
        """Where one is; `step` 0 = outside the steps."""
        self._first.setText(first)
        self._rest.setText(rest)
        self.back.setEnabled(step != 1)
        self.next.setEnabled(step != 5)

    def show_state(self, document: Any) -> None:
        """Whether everything is on disk, and what can be taken back."""
        waiting = len(document.unsaved)
        words = self.tr("%n not on disk", "", waiting) if waiting else self.tr("All saved")
        self._saved.setText(words)
        tip(self._sign, words)
        self._sign.setPixmap(self._interface.pixmap("hard-drive" if waiting else "check", "danger" if waiting else "text.second", 18))
        self.undo.setEnabled(document.next_undo() is not None)
        self.redo.setEnabled(document.next_redo() is not None)
