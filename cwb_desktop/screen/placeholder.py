"""A plain sheet in place of a drawing, for canvases that are not drawn yet and for tests of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from .plain import plain_label


class PlaceholderBoard(QFrame):
    """Has the signals and methods that the window uses, and keeps what was asked of it."""

    selected = Signal(list)
    message = Signal(str)

    def __init__(self, canvas: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.canvas = canvas
        self.asked: list[tuple[object, ...]] = []
        sheet = QFrame()
        sheet.setObjectName("sheet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(sheet)
        inner = QVBoxLayout(sheet)
        inner.addWidget(plain_label(canvas, "lead"), 0, Qt.AlignmentFlag.AlignCenter)

    def set_tool(self, tool: str) -> None:
        """Keeps the tool."""
        self.asked.append(("tool", tool))

    def set_filter(self, name: str, on: bool) -> None:
        """Keeps the filter."""
        self.asked.append(("filter", name, on))

    def select(self, keys: object) -> None:
        """Keeps the keys."""
        self.asked.append(("select", keys))

    def zoom_by(self, factor: float) -> None:
        """Keeps the factor."""
        self.asked.append(("zoom", factor))

    def fit(self) -> None:
        """Keeps that all should be in view."""
        self.asked.append(("fit",))


def placeholder_board(canvas: str, parent: QWidget) -> QWidget:
    """A board factory."""
    return PlaceholderBoard(canvas, parent)
