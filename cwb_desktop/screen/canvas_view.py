"""The window on a canvas: every press, wheel and key handed on to whoever listens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QInputDevice, QKeyEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QPinchGesture, QWidget

from .sheet_view import STEP, SheetView

_NOTCH = 120


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where a pointer is, in the scene and in the window, with the keys held and whether it is a finger."""

    scene: QPointF
    view: QPoint
    keys: Qt.KeyboardModifier
    touch: bool = False

    def holds(self, key: Qt.KeyboardModifier) -> bool:
        """Whether this key is held down."""
        return bool(self.keys & key)


class Listener(Protocol):
    """Who gets what pointers do in the view; `lost`: the pointer went to somebody else."""

    def press(self, pointer: Pointer) -> None: ...
    def pan(self, pointer: Pointer) -> None: ...
    def move(self, pointer: Pointer, pressed: bool) -> None: ...
    def release(self, pointer: Pointer) -> None: ...
    def double(self, pointer: Pointer) -> None: ...
    def menu(self, point: QPoint | None) -> None: ...
    def lost(self) -> None: ...


class Keys(Protocol):
    """Who gets the keys. The answers tell whether the key meant something."""

    def key(self, event: QKeyEvent) -> bool: ...
    def wants(self, event: QKeyEvent) -> bool: ...
    def next(self, forward: bool) -> bool: ...
    def focused(self, by_keyboard: bool) -> None: ...


class CanvasView(SheetView):
    """A sheet that hands on what hands do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.listener: Listener | None = None
        self.keys: Keys | None = None
        self._space = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.viewport().grabGesture(Qt.GestureType.PinchGesture)

    def pointer(self, event: QMouseEvent) -> Pointer:
        """Where a mouse event is."""
        place = event.position().toPoint()
        touch = event.device() is not None and event.device().type() == QInputDevice.DeviceType.TouchScreen
        return Pointer(self.mapToScene(place), place, event.modifiers(), touch)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.listener is None:
            return
        if event.button() == Qt.MouseButton.MiddleButton or (self._space and event.button() == Qt.MouseButton.LeftButton):
            self.listener.pan(self.pointer(event))
        elif event.button() == Qt.MouseButton.LeftButton:
            self.listener.press(self.pointer(event))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.listener is not None:
            self.listener.move(self.pointer(event), event.buttons() != Qt.MouseButton.NoButton)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.listener is not None and event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self.listener.release(self.pointer(event))
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.listener is not None and event.button() == Qt.MouseButton.LeftButton:
            self.listener.double(self.pointer(event))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.listener is not None:
            self.listener.menu(None if event.reason() == QContextMenuEvent.Reason.Keyboard else event.pos())
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP ** ((turned.y() or turned.x()) / _NOTCH), event.position().toPoint())
        else:
            pixels = event.pixelDelta() if not event.pixelDelta().isNull() else turned / 2
            aside = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and not pixels.x()
            self.pan_by(pixels.y() if aside else pixels.x(), 0 if aside else pixels.y())
        event.accept()

    # -- keys --

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
            event.accept()
        elif self.keys is not None and self.keys.key(event):
            event.accept()
        else:
            # Not QGraphicsView's: it would scroll on arrows.
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.viewport().unsetCursor()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self.keys is not None and self.keys.next(forward):
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.keys is not None:
            tabbed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
            self.keys.focused(tabbed)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = False
        if self.listener is not None and event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            self.listener.lost()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        over = event.type() == QEvent.Type.ShortcutOverride
        if over and isinstance(event, QKeyEvent) and self.keys is not None and self.keys.wants(event):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UngrabMouse and self.listener is not None:
            self.listener.lost()
        elif event.type() == QEvent.Type.Leave and self.listener is not None:
            self.listener.move(Pointer(QPointF(-1e6, -1e6), QPoint(-1, -1), Qt.KeyboardModifier.NoModifier), False)
        elif event.type() == QEvent.Type.NativeGesture and isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_by(1 + event.value(), event.position().toPoint())
                return True
        elif event.type() == QEvent.Type.Gesture:
            return self._pinch(event)
        return super().viewportEvent(event)

    def _pinch(self, event: Any) -> bool:
        pinch = event.gesture(Qt.GestureType.PinchGesture)
        if isinstance(pinch, QPinchGesture):
            if self.listener is not None:
                self.listener.lost()
            self.zoom_by(pinch.scaleFactor(), self.viewport().mapFromGlobal(pinch.hotSpot().toPoint()))
            moved = pinch.centerPoint() - pinch.lastCenterPoint()
            self.pan_by(moved.x(), moved.y())
            event.accept(pinch)
        return True
