"""A rest in typing: half a second without a key, and what was typed is kept while the cursor stays where it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, SignalInstance
from PySide6.QtWidgets import QWidget

#: So long without a key, in milliseconds: a power cut takes no more than what was typed since.
REST = 500


def when_rested(field: QWidget, typed: SignalInstance, run: Callable[[], object]) -> None:
    """Runs `run` when somebody who types in the field rests; not while it is filled by the program."""
    timer = QTimer(field)
    timer.setSingleShot(True)
    timer.setInterval(REST)
    timer.timeout.connect(lambda: run() if field.hasFocus() else None)
    typed.connect(lambda *_: timer.start() if field.hasFocus() else None)
