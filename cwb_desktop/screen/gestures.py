"""Gestures that need memory: each lives from press to release and ends in an edit or in nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication

from ..workshop.collection import Key
from .canvas_view import Pointer
from .desk import Hooks
from .grounds import Point
from .hands_part import Workbench
from .items import MarkItem

#: How near a line must end to a marker to mean it, in pixels.
GRIP = 8.0
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Gesture(Protocol):
    """From press to release. `release` tells whether the gesture is over; `cancel` leaves everything as it was."""

    def move(self, pointer: Pointer) -> None: ...
    def release(self, pointer: Pointer) -> bool: ...
    def cancel(self) -> None: ...


class Drag:
    """Moves markers and notes; a press without a move only chooses."""

    def __init__(self, host: Workbench, own: Hooks, keys: list[Key], start: Pointer, click: Key) -> None:
        self._host, self._own = host, own
        self._start = start
        self._click = click
        self._at = host.scene.centres(keys)
        self._moving = False

    def move(self, pointer: Pointer) -> None:
        """Shows the markers where the hand is; with Shift only straight."""
        if not self._moving and not far(self._start.view, pointer.view):
            return
        self._moving = bool(self._at)
        dx, dy = self._away(pointer)
        self._host.scene.drag(self._at, dx, dy)
        self._host.publish(self._points(dx, dy))

    def release(self, pointer: Pointer) -> bool:
        """What the place means, as one edit."""
        if not self._moving:
            self._host.select([self._click])
            self._own.tapped(self._click, pointer)
            return True
        points = self._points(*self._away(pointer))
        try:
            if not self._own.let_go(points, (pointer.scene.x(), pointer.scene.y())):
                self._host.deeds.drop(self._host.ground.drop(self._host.records, points))
        finally:
            self.cancel()
        return True

    def cancel(self) -> None:
        """Everything back where the document has it."""
        self._host.scene.signs.clear()
        self._host.scene.drag(self._at, 0, 0)
        if self._moving:
            self._host.publish({})

    def _away(self, pointer: Pointer) -> Point:
        away = pointer.scene - self._start.scene
        if pointer.holds(SHIFT):
            return (away.x(), 0.0) if abs(away.x()) >= abs(away.y()) else (0.0, away.y())
        if self._click not in self._at:
            return away.x(), away.y()
        x, y = self._at[self._click]
        held = (x + away.x(), y + away.y())
        found = self._own.pull(self._click, held, self._at, pointer.holds(CTRL))
        return away.x() + found.dx, away.y() + found.dy

    def _points(self, dx: float, dy: float) -> dict[Key, Point]:
        return {key: (x + dx, y + dy) for key, (x, y) in self._at.items()}


class BoxSelect:
    """Chooses what lies in a box; a press without a move chooses nothing."""

    def __init__(self, host: Workbench, start: Pointer) -> None:
        self._host = host
        self._start = start
        self._before = host.chosen if start.holds(SHIFT) else []
        self._moved = False

    def move(self, pointer: Pointer) -> None:
        """Shows the box and what it holds."""
        if not self._moved and not far(self._start.view, pointer.view):
            return
        self._moved = True
        box = QRectF(self._start.scene, pointer.scene).normalized()
        self._host.scene.signs.box(box)
        inside = [key for key in self._host.scene.inside(box) if key not in self._before]
        self._host.select([*self._before, *inside])

    def release(self, pointer: Pointer) -> bool:
        """Keeps what was chosen."""
        self._host.scene.signs.clear()
        if not self._moved:
            self._host.select(self._before)
        return True

    def cancel(self) -> None:
        """What was chosen before."""
        self._host.scene.signs.clear()
        self._host.select(self._before)


class Connect:
    """Draws a line from one marker or card to another, or to a new card on empty space.

    With `sticky` (the C key) it follows the pointer until the next press instead of being dragged.
    """

    def __init__(self, host: Workbench, own: Hooks, source: MarkItem, start: Pointer | None, sticky: bool = False) -> None:
        self._host, self._own = host, own
        self._source = source
        self._start = start
        self._sticky = sticky

    @property
    def source(self) -> Key:
        """What the line starts from."""
        return self._source.item.key

    def move(self, pointer: Pointer) -> None:
        """Shows the line and the marker it would end at."""
        self._host.scene.signs.line(self._source.centre, pointer.scene, self._target(pointer.scene))

    def release(self, pointer: Pointer) -> bool:
        """A line, a new card with a line, or nothing when let go where it began."""
        if self._start is not None and not far(self._start.view, pointer.view):
            if self._sticky:
                return False
            self.cancel()
            return True
        target = self._target(pointer.scene)
        on_itself = self._source.shape().contains(pointer.scene)
        self.cancel()
        if target is not None:
            self._own.join(self.source, target.item.key)
        elif not on_itself:
            self._own.to_space(self.source, (pointer.scene.x(), pointer.scene.y()))
        return True

    def cancel(self) -> None:
        """No line."""
        self._host.scene.signs.clear()
        self._host.scene.set_hover(None)

    def _target(self, point: QPointF) -> MarkItem | None:
        found = self._host.scene.hit(point, GRIP / self._host.view.transform().m11(), self._own.line_ends)
        return found if found is not None and self._own.joins(self.source, found.item.key) else None


class Tap:
    """Does something where it was pressed, unless the hand moved away."""

    def __init__(self, start: Pointer, run: Callable[[], object]) -> None:
        self._start = start
        self._run = run

    def move(self, pointer: Pointer) -> None:
        """Nothing yet."""

    def release(self, pointer: Pointer) -> bool:
        """Does it."""
        if not far(self._start.view, pointer.view):
            self._run()
        return True

    def cancel(self) -> None:
        """Nothing was done."""


class Aim:
    """Draws a dashed line from a point to where the hand lets go; a press without a move does nothing."""

    def __init__(self, host: Workbench, start: Pointer, tail: QPointF, aimed: Callable[[Point], object]) -> None:
        self._host = host
        self._start = start
        self._tail = tail
        self._aimed = aimed

    def move(self, pointer: Pointer) -> None:
        """Shows the line."""
        if far(self._start.view, pointer.view):
            self._host.scene.signs.line(self._tail, pointer.scene, None)

    def release(self, pointer: Pointer) -> bool:
        """Tells where it ends."""
        self.cancel()
        if far(self._start.view, pointer.view):
            self._aimed((pointer.scene.x(), pointer.scene.y()))
        return True

    def cancel(self) -> None:
        """No line."""
        self._host.scene.signs.clear()


class Pan:
    """Moves the sheet along with the hand; a finger that stays where it came down taps."""

    def __init__(self, host: Workbench, start: Pointer, tapped: Callable[[], object] | None = None) -> None:
        self._host = host
        self._start = self._last = start.view
        self._tapped = tapped
        host.view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, pointer: Pointer) -> None:
        """As far as the hand went since the last time."""
        if self._tapped is not None and not far(self._start, pointer.view):
            return
        self._tapped = None
        away = pointer.view - self._last
        self._last = pointer.view
        self._host.view.pan_by(away.x(), away.y())

    def release(self, pointer: Pointer) -> bool:
        """Lets go."""
        self.cancel()
        if self._tapped is not None:
            self._tapped()
        return True

    def cancel(self) -> None:
        """Lets go where it is."""
        self._host.view.viewport().unsetCursor()


def tap(host: Workbench, start: Pointer, run: Callable[[], object]) -> Tap | Pan:
    """Does something on a tap. A finger that moves takes the sheet along: a full sheet has no empty place for that."""
    return Pan(host, start, run) if start.touch else Tap(start, run)


def far(first: QPoint, second: QPoint) -> bool:
    """Whether a hand moved, and did not only tremble."""
    return (first - second).manhattanLength() >= QApplication.startDragDistance() // 2
