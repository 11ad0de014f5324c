"""The bar above the page: back and next, where one is, whether all is saved, undo and redo, size, and the main deed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from ..workshop.people import Workshop
from .controls import button, icon_button
from .interface import Interface
from .layout import Layout
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
        row.addWidget(self._size(run))
        row.addSpacing(px(6))
        row.addWidget(self._main(main, drawer, run))
        self.panel = icon_button(interface, "list", self.tr("Panel"), lambda: run("panel"), checkable=True)
        row.addWidget(self.panel)
        self.panel.setVisible(drawer)

    def _size(self, run: Callable[[str], object]) -> QPushButton:
        name = self.tr("Size, language and colours")
        if self._compact:
            self.size_button = icon_button(self._interface, "a-large-small", name, lambda: run("settings"))
        else:
            size = f"{self._interface.settings.size} %"
            self.size_button = button(self._interface, size, lambda: run("settings"), "second", "a-large-small")
            named(self.size_button, name)
        return self.size_button

    def _main(self, main: tuple[str, str, str], drawer: bool, run: Callable[[str], object]) -> QPushButton:
        key, icon, words = main
        self.main = button(self._interface, "" if drawer else words, lambda: run(key), "primary", icon)
        named(self.main, words)
        if drawer:
            tip(self.main, words)
            self.main.setFixedWidth(self._interface.px(60))
            self._saved.hide()
        return self.main

    def show_place(self, first: str, rest: str, step: int) -> None:
        """Where one is; `step` 0 = outside the steps."""
        self._first.setText(first)
        self._rest.setText(rest)
        self.back.setEnabled(step != 1)
        self.next.setEnabled(step != 5)

    def show_step(self, workshop: Workshop, step: int, layout: Layout) -> None:
        """Step, name and size of the group; in a narrow window the workshop first."""
        say, key = self._interface.say, f"step.{step}"
        first, name = say("word.step", n=step), say(f"{key}.name")
        if layout.drawer:
            self.show_place(first, name, step)
        elif layout.compact:
            example = f" · {say('word.example').lower()}" if workshop.example else ""
            self.show_place(workshop.name, f"· {first}, {name}{example}", step)
        else:
            minutes = say.count("count.minutes", say.whole(f"{key}.minutes"))
            self.show_place(first, f"{name}  ·  {minutes}, {say(f'{key}.people')}", step)

    def show_state(self, document: Any) -> None:
        """Whether everything is on disk, and what can be taken back."""
        waiting = len(document.unsaved)
        words = self.tr("%n not on disk", "", waiting) if waiting else self.tr("All saved")
        self._saved.setText(words)
        tip(self._sign, words)
        self._sign.setPixmap(self._interface.pixmap("hard-drive" if waiting else "check", "danger" if waiting else "text.second", 18))
        self.undo.setEnabled(document.next_undo() is not None)
        self.redo.setEnabled(document.next_redo() is not None)
