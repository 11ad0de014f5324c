"""A list without rows: it says what can be done there, and takes pasted lines as a list with rows does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from .plain import plain_label


class EmptyList(QWidget):
    """The sentence in place of the table, and its key."""

    def __init__(self, box: QWidget) -> None:
        super().__init__(box)
        self._box = box
        self.words = plain_label("", "lead", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.words)
        self._key = QShortcut(QKeySequence.StandardKey.Paste, box)
        self._key.activated.connect(lambda: box.paste(QGuiApplication.clipboard().text()))  # pyright: ignore[reportAttributeAccessIssue]

    def only_inside(self) -> None:
        """Lines are pasted only while the hands are in this list: two lists at once cannot both answer a key of the whole window."""
        self._key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def show_if(self, empty: bool, adds: bool, line: Callable[[], bool]) -> None:
        """Says what can be done; `line` tells whether a line is enough for a record, `adds` whether there is a button."""
        by_line = empty and line()
        self._key.setEnabled(by_line)
        self.setVisible(empty)
        if by_line:
            self.words.setText(self.tr("Nothing here yet. Press Add, or paste lines with Ctrl+V."))
        else:
            self.words.setText(self.tr("Nothing here yet. Press Add.") if adds else self.tr("Nothing here yet."))
