"""Cards that go to another place by themselves get there in a moment that the eye can follow (look.md chapter 9)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from ..workshop.collection import Key
from .desk import Desk
from .grounds import Point

#: How long it takes, in milliseconds, and from how many units on it is worth it.
LASTS, FAR = 180, 12.0
#: So many at once would only flicker.
MOST = 150


class Grip(Protocol):
    """A hand that may be at work."""

    @property
    def gesture(self) -> object | None: ...
    def cancel(self) -> None: ...


class Settling(QObject):
    """Between two drawings: from where things were to where they are. Nothing moves where the user wants no motion."""

    def __init__(self, board: Desk, hand: Grip) -> None:
        super().__init__(board)
        self._board, self._hand = board, hand
        self._before: dict[Key, Point] = {}
        self._away: dict[Key, Point] = {}
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(LASTS)
        self._motion.setStartValue(1.0)
        self._motion.setEndValue(0.0)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._moved)
        self._motion.finished.connect(self.finish)

    def over(self, change: Callable[[], object]) -> None:
        """Ends what the hand was doing and lets the drawing change; what moved by itself goes there in a moment."""
        self._remember()
        self._hand.cancel()
        change()
        self._start()

    def _remember(self) -> None:
        self.finish()
        board = self._board
        wanted = board.context.motion() and board.isVisible() and self._hand.gesture is None
        self._before = board.scene.centres(board.scene.placed()) if wanted else {}

    def _start(self) -> None:
        before, self._before = self._before, {}
        now = self._board.scene.centres(before)
        away = {key: (before[key][0] - x, before[key][1] - y) for key, (x, y) in now.items()}
        self._away = {key: gone for key, gone in away.items() if abs(gone[0]) + abs(gone[1]) >= FAR}
        if 0 < len(self._away) <= MOST:
            self._place(1.0)
            self._motion.start()
        else:
            self._away = {}

    def finish(self) -> None:
        """Everything where it belongs, at once."""
        self._motion.stop()
        self._place(0.0)
        self._away = {}

    @property
    def running(self) -> bool:
        """Whether anything is still on its way."""
        return bool(self._away)

    def _moved(self, share: float) -> None:
        if self._hand.gesture is not None:
            self.finish()
        else:
            self._place(share)

    def _place(self, share: float) -> None:
        for key, (dx, dy) in self._away.items():
            found = self._board.scene.held(key)
            if found is not None:
                found.setPos(dx * share, dy * share)
