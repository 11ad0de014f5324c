"""What an area scrolls: no longer than its words are at their width, so that nobody scrolls to nothing."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget


class Scrolled(QWidget):
    """Lies in a scroll area, which shows through it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scrolled")

    def minimumSizeHint(self) -> QSize:
        """Where wrapped words make the height, that follows the width: Qt's own answer is the height at the least width there is."""
        hint, rows = super().minimumSizeHint(), self.layout()
        return QSize(hint.width(), 0) if rows is not None and rows.hasHeightForWidth() else hint
