"""A part of the side panel that folds to its head."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from .interface import Interface
from .plain import named, plain_label
from .scrolled import bring_in_view


class Section(QFrame):
    """A part of the panel with a head; folds to one line when its head is clicked."""

    folded = Signal(bool)

    def __init__(
        self, interface: Interface, title: str, note: str = "", foldable: bool = False, open_: bool = True, narrow: bool = False
    ) -> None:
        super().__init__()
        px = interface.px
        self._interface = interface
        column = QVBoxLayout(self)
        side = px(16 if narrow else 24)
        column.setContentsMargins(side, px(2), side, px(12))
        column.setSpacing(px(6))
        self.head = QPushButton()
        self.head.setProperty("kind", "fold")
        self.head.setEnabled(foldable)
        self.head.setMinimumHeight(px(44))
        named(self.head, title)
        row = QHBoxLayout(self.head)
        row.setContentsMargins(0, 0, 0, 0)
        self._title = plain_label(title, "section")
        self.note = plain_label(note, "small")
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self.note)
        self._arrow = plain_label()
        if foldable:
            row.addWidget(self._arrow)
        column.addWidget(self.head)
        self.body = QWidget()
        self.rows = QVBoxLayout(self.body)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(px(8))
        column.addWidget(self.body)
        self.head.clicked.connect(self._turn)
        self.set_open(open_)

    def _turn(self) -> None:
        self.set_open(not self.is_open())
        if self.is_open():
            # Once it has its height.
            QTimer.singleShot(0, self, partial(bring_in_view, self))

    def is_open(self) -> bool:
        """Whether its rows are shown."""
        return not self.body.isHidden()

    def set_open(self, open_: bool) -> None:
        """Unfolds it or folds it to its head."""
        self.body.setVisible(open_)
        self._arrow.setPixmap(self._interface.pixmap("chevron-down" if open_ else "chevron-right", "text.second", 18))
        self.folded.emit(not open_)
