"""Holds the inside of a window at the size of the window and never smaller than it can be; the area around it then scrolls."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Outside(QWidget):
    """The widget of a scroll area. What the inside would like to be is no matter: its parts scroll by themselves."""

    def __init__(self, inside: QWidget, least: tuple[int, int]) -> None:
        super().__init__()
        self.inside = inside
        inside.setParent(self)
        self.setMinimumSize(*least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fills itself with the inside."""
        super().resizeEvent(event)
        self.inside.setGeometry(self.rect())
