"""The focus ring: 2 px around what the keyboard talks to, 2 px outside it."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from .theme import Colours


class _Ring(QWidget):
    def __init__(self, target: QWidget, style: Callable[[], Colours], scale: float, outside: int) -> None:
        super().__init__(target.parentWidget())
        self._target, self._style, self._scale, self._outside = target, style, scale, outside
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        target.installEventFilter(self)
        self._follow()
        self.show()

    def _follow(self) -> None:
        by = self._outside
        self.setGeometry(self._target.geometry().adjusted(-by, -by, by, by))
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays around its widget."""
        if watched is self._target and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        elif watched is self._target and event.type() == QEvent.Type.Hide:
            self.hide()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded line, inside where the neighbours leave no room."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._style()["focus"]), 2 * self._scale))
        seen = QRect(self.rect())
        parent = self.parentWidget()
        if parent is not None:
            seen = seen.intersected(QRect(self.mapFromParent(parent.rect().topLeft()), parent.size()))
        radius = 10 * self._scale
        painter.drawRoundedRect(QRectF(seen).adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)


class FocusRing(QObject):
    """Puts a ring around the widget with the keyboard focus: always for text, for the rest when no mouse button is down."""

    def __init__(self, app: QApplication, style: Callable[[], Colours], scale: Callable[[], float]) -> None:
        super().__init__(app)
        self._style, self._scale = style, scale
        self._ring: _Ring | None = None
        app.focusChanged.connect(self._moved)

    @property
    def target(self) -> QWidget | None:
        """The widget that has the ring now."""
        return self._ring._target if self._ring is not None and shiboken6.isValid(self._ring) else None

    def stop(self) -> None:
        """Follows the focus no longer."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.disconnect(self._moved)

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if now is None or isinstance(now, (QAbstractItemView, QMenu, QMenuBar)) or _in_table(now) or now.parentWidget() is None:
            return
        text = isinstance(now, (QLineEdit, QPlainTextEdit, QComboBox))
        if isinstance(now, QAbstractScrollArea) and not text:
            return
        if text or QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            inside = isinstance(now, QPushButton) and now.property("kind") == "segment"
            self._ring = _Ring(now, self._style, self._scale(), 0 if inside else round(4 * self._scale()))


def _in_table(widget: QWidget) -> bool:
    """Whether it is the editor of a cell, which has an edge of its own."""
    parent = widget.parentWidget()
    above = parent.parentWidget() if parent is not None else None
    return isinstance(parent, QAbstractItemView) or isinstance(above, QAbstractItemView)
