"""The focus ring: 2 px around what the keyboard talks to, 2 px outside it."""

from __future__ import annotations

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

from .interface import Interface


class _Ring(QWidget):
    def __init__(self, target: QWidget, interface: Interface, outside: int) -> None:
        super().__init__(target.parentWidget())
        self._target, self._interface, self._outside = target, interface, outside
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
        painter.setPen(QPen(QColor(self._interface.style["focus"]), 2 * self._interface.scale))
        seen = QRect(self.rect())
        parent = self.parentWidget()
        if parent is not None:
            seen = seen.intersected(QRect(self.mapFromParent(parent.rect().topLeft()), parent.size()))
        radius = self._interface.px(10)
        painter.drawRoundedRect(QRectF(seen).adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)


class FocusRing(QObject):
    """Puts a ring around the widget with the keyboard focus: always for text, for the rest when no mouse button is down."""

    def __init__(self, app: QApplication, interface: Interface) -> None:
        super().__init__(app)
        self._interface = interface
        self._ring: _Ring | None = None
        app.focusChanged.connect(self._moved)

    @property
    def target(self) -> QWidget | None:
        """The widget that has the ring now."""
        return self._ring._target if self._ring is not None and shiboken6.isValid(self._ring) else None

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._ring is not None and shiboken6.isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None
        if now is None or now.parentWidget() is None or isinstance(now, (QAbstractItemView, QMenu, QMenuBar)):
            return
        text = isinstance(now, (QLineEdit, QPlainTextEdit, QComboBox))
        if isinstance(now, QAbstractScrollArea) and not text:
            return
        if isinstance(now.parentWidget(), QAbstractItemView) or isinstance(now.parentWidget().parentWidget(), QAbstractItemView):
            return
        if text or QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            inside = isinstance(now, QPushButton) and now.property("kind") == "segment"
            self._ring = _Ring(now, self._interface, 0 if inside else self._interface.px(4))
