"""The three parts of the print centre side by side: list, preview and choices; one at a time where they have no room."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from .controls import Segment, clear
from .interface import Interface
from .plain import plain_label
from .print_list import SheetList
from .print_panel import PrintPanel
from .print_view import PageView

# Effective widths of the page: below the first one part is shown at a time, from the second on there is room to spare.
_NARROW, _WIDE = 900, 1600


class PrintFrame(QWidget):
    """Lays the parts out for the width there is."""

    def __init__(self, interface: Interface, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._interface = interface
        self._shape = ("", 0)
        self._side = "list"
        self._build()

    def _build(self) -> None:
        self.setObjectName("page")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._sides = QVBoxLayout()
        self._column.addLayout(self._sides)
        row = QHBoxLayout()
        row.setSpacing(0)
        self._column.addLayout(row, 1)
        self.list = SheetList(self._interface)
        self._left = QWidget()
        self._left_column = QVBoxLayout(self._left)
        self._head = QVBoxLayout()
        self._left_column.addLayout(self._head)
        self._left_column.addWidget(self.list, 1)
        row.addWidget(self._left)
        self.view = PageView(self._interface)
        self._middle = QWidget()
        self._middle_column = QVBoxLayout(self._middle)
        self.trouble = plain_label("", "body", wrap=True)
        self._middle_column.addWidget(self.trouble)
        self._middle_column.addWidget(self.view, 1)
        row.addWidget(self._middle, 1)
        self.panel = PrintPanel(self._interface)
        row.addWidget(self.panel)
        self.setFocusProxy(self.list)

    def _lay_out(self) -> None:
        """Three parts side by side, or one at a time where they have no room."""
        px = self._interface.px
        width = self.width() / self._interface.scale
        shape = ("narrow" if width < _NARROW else "wide" if width >= _WIDE else "compact", self._interface.settings.size)
        if shape == self._shape:
            return
        self._shape, wide, narrow = shape, shape[0] == "wide", shape[0] == "narrow"
        self._left_column.setContentsMargins(px(28 if wide else 14), px(14 if wide else 8), px(16 if wide else 8), px(8))
        self._middle_column.setContentsMargins(px(12), px(12), px(12), px(10))
        fixed = 16777215 if narrow else 0
        self._left.setMinimumWidth(0 if narrow else px(520 if wide else 360))
        self._left.setMaximumWidth(fixed or px(520 if wide else 360))
        self.panel.setMinimumWidth(0 if narrow else px(376 if wide else 280))
        self.panel.setMaximumWidth(fixed or px(376 if wide else 280))
        clear(self._head)
        if not narrow:
            self._head.addWidget(plain_label(self.tr("What lies ready on the table?"), "question" if wide else "head", wrap=True))
        if wide:
            self._head.addWidget(plain_label(self.tr("Tick what you need. You see each sheet as it comes out."), "lead", wrap=True))
        clear(self._sides)
        if narrow:
            words = (("list", self.tr("Sheets")), ("view", self.tr("Preview")), ("panel", self.tr("Print")))
            self.sides = Segment(words, self._side, self.tr("Part of the page"))
            self.sides.chosen.connect(self._turn)
            self._sides.setContentsMargins(px(14), px(8), px(14), 0)
            self._sides.addWidget(self.sides, 0, Qt.AlignmentFlag.AlignLeft)
        self._turn(self._side)

    def _turn(self, side: str) -> None:
        self._side = side
        for key, part in (("list", self._left), ("view", self._middle), ("panel", self.panel)):
            part.setVisible(self._shape[0] != "narrow" or key == side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another layout."""
        super().resizeEvent(event)
        self._lay_out()
