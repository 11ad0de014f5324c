"""A banner that stays until what it says is no longer so: the disk is full, what is typed is not on disk."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from .controls import button, clear
from .interface import Interface
from .plain import named, plain_label


class Banner(QFrame):
    """What happened, what was kept and what can be done."""

    def __init__(self, interface: Interface) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._interface = interface
        px = interface.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(20), px(12), px(16), px(12))
        row.setSpacing(px(14))
        self._sign = plain_label()
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        self.head = plain_label("", "bold", wrap=True)
        self.text = plain_label("", "body", wrap=True)
        words.addWidget(self.head)
        words.addWidget(self.text)
        row.addLayout(words, 1)
        self._buttons = QHBoxLayout()
        row.addLayout(self._buttons)
        self.hide()

    def say(self, head: str, text: str, acts: Sequence[tuple[str, Callable[[], object]]], kind: str = "danger") -> None:
        """Shows it, with one or two buttons."""
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._sign.setPixmap(self._interface.pixmap("hard-drive", kind, 26))
        self.head.setText(head)
        self.text.setText(text)
        named(self, f"{head} {text}")
        clear(self._buttons)
        for words, run in acts:
            self._buttons.addWidget(button(self._interface, words, run))
        self.show()
