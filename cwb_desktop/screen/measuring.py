"""Figures that take a while, computed in a thread on frozen records and handed back to the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from ..workshop.collection import Records
from ..workshop.figures import network

Figures = Callable[[Records, bool], Any]
#: Canvases that show figures, and what computes them.
FIGURES: dict[str, Figures] = {"network": network.measures}


class _Post(QObject):
    """Carries an answer from the thread to the screen."""

    answered = Signal(int, object)


class _Job(QRunnable):
    def __init__(self, number: int, figures: Figures, records: Records, wanted_too: bool, post: _Post) -> None:
        super().__init__()
        self._number, self._figures, self._records, self._wanted, self._post = number, figures, records, wanted_too, post

    def run(self) -> None:
        try:
            answer = self._figures(self._records, self._wanted)
        except Exception as error:
            # A bug must not vanish in a thread: it is raised where the answer is awaited.
            answer = error
        self._post.answered.emit(self._number, answer)


class Measuring(QObject):
    """Asks for the figures of a canvas; only the answer to the last question is told."""

    ready = Signal(object)

    def __init__(self, canvas: str, parent: QObject) -> None:
        super().__init__(parent)
        self._figures = FIGURES.get(canvas)
        self._number = 0
        self._asked: tuple[Records, bool] | None = None
        self._post = _Post()
        self._post.answered.connect(self._answered)

    def ask(self, records: Records, wanted_too: bool) -> bool:
        """Begins to compute where there is something to compute that was not asked before."""
        if self._figures is None or (self._asked is not None and self._asked[0] is records and self._asked[1] == wanted_too):
            return False
        self._asked = (records, wanted_too)
        self._number += 1
        QThreadPool.globalInstance().start(_Job(self._number, self._figures, records, wanted_too, self._post))
        return True

    def _answered(self, number: int, answer: object) -> None:
        if number != self._number:
            return
        if isinstance(answer, Exception):
            raise answer
        self.ready.emit(answer)
