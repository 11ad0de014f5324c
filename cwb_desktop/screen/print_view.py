"""The pages of a PDF one at a time: turned, made larger and smaller, with the keys and the wheel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from .controls import Check, clear, icon_button
from .interface import Interface
from .plain import named, plain_label
from .print_sheet import Pages, Sheet

_ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
#: Pixels a point at 100 %: a screen has about 96 pixels an inch, paper 72 points.
_FULL = 96 / 72


class PageView(QWidget):
    """A page on its sheet, and below it where one is and how large."""

    def __init__(self, interface: Interface) -> None:
        super().__init__()
        self._interface = interface
        self.pages: Pages | None = None
        self.page = 0
        self.zoom = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._scroll = QScrollArea()
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet = Sheet(interface)
        self._scroll.setWidget(self.sheet)
        self._scroll.viewport().setAutoFillBackground(False)
        self._scroll.viewport().installEventFilter(self)
        column.addWidget(self._scroll, 1)
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._turning = QHBoxLayout()
        column.addLayout(self._bar)
        self.fill()

    def fill(self) -> None:
        """The bar anew: language and size of the interface may have changed."""
        ui = self._interface
        clear(self._bar)
        self.back = icon_button(ui, "chevron-left", self.tr("Page before"), lambda: self.turn(-1))
        self.forward = icon_button(ui, "chevron-right", self.tr("Next page"), lambda: self.turn(1))
        self.where = plain_label("")
        self.smaller = icon_button(ui, "zoom-out", self.tr("Smaller"), lambda: self.zoom_by(-1))
        self.larger = icon_button(ui, "zoom-in", self.tr("Larger"), lambda: self.zoom_by(1))
        self.whole = icon_button(ui, "maximize", self.tr("Whole page"), self.fit)
        self.margin = Check(ui, self.tr("Margin of 10 mm"))
        self.margin.setChecked(self.sheet.margin)
        self.margin.toggled.connect(self.sheet.set_margin)
        self._turning = QHBoxLayout()
        for widget in (self.back, self.where, self.forward, self.smaller, self.larger, self.whole):
            self._turning.addWidget(widget)
        self._bar.addStretch(1)
        self._bar.addLayout(self._turning)
        self._bar.addWidget(self.margin, 0, Qt.AlignmentFlag.AlignHCenter)
        self._bar.addStretch(1)
        self._show()

    def _fold(self) -> None:
        """The bar in one row, or in two where it has no room."""
        room = self._turning.sizeHint().width() + self._bar.spacing() + self.margin.sizeHint().width()
        fits = room <= self.width()
        self._bar.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longer row of the bar."""
        rows = (self._turning.minimumSize().width(), self.margin.minimumSizeHint().width())
        return QSize(max(rows), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another bar."""
        super().resizeEvent(event)
        self._fold()

    def set_pages(self, pages: Pages | None) -> None:
        """Shows other pages, at the same place as far as there is one; the ones before are let go."""
        before, self.pages = self.pages, pages
        if pages is None:
            self.sheet.clear()
        else:
            self.page = min(self.page, len(pages) - 1)
        self._show()
        if before is not None:
            before.close()

    def turn(self, by: int) -> None:
        """Some pages on or back."""
        self.go(self.page + by)

    def go(self, page: int) -> None:
        """To a page, counted from 0."""
        if self.pages is not None:
            self.page = max(0, min(len(self.pages) - 1, page))
            self._scroll.verticalScrollBar().setValue(0)
            self._show()

    def zoom_by(self, steps: int) -> None:
        """The next larger size, or with -1 the next smaller one."""
        now = self._scale() / _FULL
        beyond = [zoom for zoom in _ZOOMS if (zoom > now + 0.01 if steps > 0 else zoom < now - 0.01)]
        if beyond:
            self.zoom = min(beyond) if steps > 0 else max(beyond)
            self._show()

    def fit(self) -> None:
        """The whole page, as large as it can be."""
        self.zoom = 0.0
        self._show()

    def _scale(self) -> float:
        """Pixels a point."""
        if self.zoom or self.pages is None:
            return (self.zoom or 1.0) * _FULL
        width, height = self.pages.size(self.page)
        room = self._scroll.viewport().size()
        return max(0.2, min((room.width() - 40) / width, (room.height() - 40) / height))

    def _show(self) -> None:
        count = len(self.pages) if self.pages is not None else 0
        if self.pages is not None:
            self.sheet.show_page(self.pages, self.page, self._scale())
        self.where.setText(self.tr("Page {0} of {1}").format(self.page + 1, count) if count else "")
        self._fold()
        named(self.sheet, self.where.text())
        self.back.setEnabled(self.page > 0)
        self.forward.setEnabled(self.page + 1 < count)
        for widget in (self.smaller, self.larger, self.whole, self.margin):
            widget.setEnabled(bool(count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turns pages and zooms."""
        keys: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Right: lambda: self.turn(1), Qt.Key.Key_Left: lambda: self.turn(-1),
            Qt.Key.Key_PageDown: lambda: self.turn(1), Qt.Key.Key_PageUp: lambda: self.turn(-1),
            Qt.Key.Key_Home: lambda: self.go(0), Qt.Key.Key_End: lambda: self.go(10**6),
        }  # fmt: skip
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            keys = {
                Qt.Key.Key_Plus: lambda: self.zoom_by(1), Qt.Key.Key_Equal: lambda: self.zoom_by(1),
                Qt.Key.Key_Minus: lambda: self.zoom_by(-1), Qt.Key.Key_0: self.fit,
            }  # fmt: skip
        act = keys.get(event.key())
        if act is None:
            super().keyPressEvent(event)
            return
        act()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl and the wheel zoom; whoever clicks a page turns with the keys from then on; the whole page stays in view."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.type() == QEvent.Type.Resize and not self.zoom:
            self._show()
        if isinstance(event, QWheelEvent) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            return True
        return super().eventFilter(watched, event)
