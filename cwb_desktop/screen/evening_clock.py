"""The clock of the evening: which part of the programme runs now, and for how long. A place, never an edit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Qt, QTimer, Signal

#: A clock that was left running this long ago belongs to another evening.
_EVENING = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Running:
    """The id of the part that runs, the moment since when (empty while the clock is held), and the seconds it ran before that."""

    block: str = ""
    since: str = ""
    spent: int = 0

    def seconds(self, now: datetime) -> int:
        """How long the part has run."""
        return self.spent + (max(0, int((now - datetime.fromisoformat(self.since)).total_seconds())) if self.since else 0)

    @classmethod
    def kept(cls, block: str, since: str, spent: int, now: datetime) -> Running:
        """What was kept, if it can still be true: a clock of another evening, or one that cannot be read, is a clock that stands still."""
        try:
            begun = datetime.fromisoformat(since) if since else now
            fits = timedelta(0) <= now - begun <= _EVENING and 0 <= spent <= _EVENING.total_seconds()
        except (ValueError, TypeError):
            fits = False
        return cls(block, since, spent) if fits and block else cls()


class EveningClock(QObject):
    """Runs one part at a time. `changed` tells that another part runs, or that it is held; `ticked` that a second has gone by.

    A part that is left and taken up again goes on where it was, so that a wrong press costs nothing.
    """

    changed = Signal()
    ticked = Signal()

    def __init__(self, now: Callable[[], datetime] = datetime.now, running: Running | None = None) -> None:
        super().__init__()
        self.now = now
        self.running = running or Running()
        #: So late the user let the evening be.
        self.let_be = 0
        #: Whether the question that runs is folded away, so that pages have that of their step.
        self.folded = False
        self._left: dict[str, int] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.ticked)
        self._beat()

    @property
    def seconds(self) -> int:
        """How long the running part has run."""
        return self.running.seconds(self.now())

    def start(self, block: str) -> None:
        """Lets a part run, or lets it go on."""
        if block != self.running.block:
            self._leave()
        elif self.running.since:
            return
        spent = self.running.spent if block == self.running.block else self._left.get(block, 0)
        self._take(Running(block, self.now().replace(microsecond=0).isoformat(), spent))

    def hold(self) -> None:
        """Stands still until the part goes on."""
        if self.running.since:
            self._take(Running(self.running.block, "", self.seconds))

    def stop(self) -> None:
        """No part runs any more."""
        self._leave()
        self._take(Running())

    def fold(self, folded: bool) -> None:
        """The question that runs away, or back."""
        self.folded = folded
        self.changed.emit()

    def _leave(self) -> None:
        if self.running.block:
            self._left[self.running.block] = self.seconds

    def _take(self, running: Running) -> None:
        self.running = running
        self._beat()
        self.changed.emit()

    def _beat(self) -> None:
        if self.running.since:
            self._timer.start()
        else:
            self._timer.stop()
