"""Work on frozen records in a thread, its answer handed back on the main thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal
from shiboken6 import isValid

T = TypeVar("T")


class _Post(QObject):
    """Carries answers from threads to the main thread."""

    answered = Signal(int, object)


#: Posts are never destroyed: a thread may still hold one when its window is gone, and no thread may destroy a QObject of another.
_KEPT: list[_Post] = []


class Background(QObject, Generic[T]):
    """Runs one kind of work at a time in mind: only the answer to the last question is told."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._tell: Callable[[T], object] | None = None
        self._post = _Post()
        _KEPT.append(self._post)
        self._post.answered.connect(self._answered)

    def ask(self, work: Callable[[], T], tell: Callable[[T], object]) -> None:
        """Begins the work in a thread; `tell` hears its answer on this thread, unless something newer was asked since."""
        self._number += 1
        self._tell = tell
        number, post = self._number, self._post

        def run() -> None:
            try:
                answer: object = work()
            except Exception as error:  # raised again where the answer is awaited
                answer = error
            if isValid(post):
                post.answered.emit(number, answer)

        QThreadPool.globalInstance().start(run)

    def _answered(self, number: int, answer: object) -> None:
        if number != self._number or self._tell is None:
            return
        if isinstance(answer, Exception):
            raise answer
        self._tell(answer)  # pyright: ignore[reportArgumentType]
