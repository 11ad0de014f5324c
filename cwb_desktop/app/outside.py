"""What an open workshop needs of the program around it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget


class Outside:
    """The day and the time, a place for a copy, and where to go when the window closes."""

    def __init__(
        self,
        today: Callable[[], str],
        now: Callable[[], datetime],
        ask_save: Callable[[QWidget, str], Path | None],
        going_home: Callable[[], object],
        closed: Callable[[], object],
    ) -> None:
        self.today, self.now, self.ask_save, self.going_home, self.closed = today, now, ask_save, going_home, closed
