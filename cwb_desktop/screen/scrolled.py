"""What an area scrolls: no longer than its words are at their width, so that nobody scrolls to nothing; and its parts brought in view."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QScrollArea, QWidget


class Scrolled(QWidget):
    """Lies in a scroll area, which shows through it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("scrolled")

    def minimumSizeHint(self) -> QSize:
        """Where wrapped words make the height, that follows the width: Qt's own answer is the height at the least width there is."""
        hint, rows = super().minimumSizeHint(), self.layout()
        return QSize(hint.width(), 0) if rows is not None and rows.hasHeightForWidth() else hint


def bring_in_view(part: QWidget) -> None:
    """Scrolls so that all of a part is seen, or as much of it from its head on as there is room for."""
    area = part.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    inner = area.widget() if area is not None else None
    if area is not None and inner is not None:
        bar, top = area.verticalScrollBar(), part.mapTo(inner, QPoint(0, 0)).y()
        beyond = top + part.height() - area.viewport().height()
        bar.setValue(min(top, max(bar.value(), beyond)))
