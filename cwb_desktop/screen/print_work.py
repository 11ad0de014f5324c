"""Work for the print centre in a thread: told how far it is, given up when something newer is asked or the page goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from .background import Background
from .print_order import Work

T = TypeVar("T")


class _Steps(QObject):
    """Carries the progress out of the thread. It has no parent: a thread may outlive the page."""

    told = Signal(int, int, int)


class _Number:
    """Which work is wanted; read in the thread."""

    def __init__(self) -> None:
        self.now = 0

    def next(self, _gone: object = None) -> int:
        """Gives up what is being done."""
        self.now += 1
        return self.now


class Bench(QObject, Generic[T]):
    """Does one kind of work, the last that was asked for; `progress` tells how far it is."""

    progress = Signal(int, int)

    def __init__(self, page: QObject) -> None:
        super().__init__(page)
        self.busy = False
        self._number = _Number()
        self._background: Background[tuple[int, T | None, Exception | None]] = Background()
        self._steps = _Steps()
        self._steps.told.connect(self._told)
        page.destroyed.connect(self._number.next)

    def do(self, work: Work[T], done: Callable[[T], object], failed: Callable[[Exception], object]) -> None:
        """Begins; what was begun before is given up and neither told nor kept."""
        number, wanted = self._number.next(), self._number
        steps, background = self._steps, self._background

        def run() -> tuple[int, T | None, Exception | None]:
            assert background  # keeps what carries the answer: this thread may outlive the page
            try:
                return number, work(lambda part, of: steps.told.emit(number, part, of), lambda: number != wanted.now), None
            except Exception as error:  # told on the main thread
                return number, None, error

        def made(answer: tuple[int, T | None, Exception | None]) -> None:
            which, value, error = answer
            if which != wanted.now or not isValid(self):
                return
            self.busy = False
            if error is not None:
                failed(error)
            else:
                done(value)  # pyright: ignore[reportArgumentType]

        self.busy = True
        self._background.ask(run, made)

    def stop(self) -> None:
        """Gives up what is being done."""
        self._number.next()
        self.busy = False

    def _told(self, number: int, part: int, of: int) -> None:
        if number == self._number.now:
            self.progress.emit(part, of)
