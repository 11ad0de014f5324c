"""Circles of objects that nobody holds are looked for on the main thread alone.

Python looks for them in whatever thread happens to make objects. Were a thread that prints to find the widgets of a closed page, it would
destroy them, and Qt falls over when another thread than its own does so.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

#: How often, in milliseconds.
_EVERY = 1000


class Sweeper(QObject):
    """Takes over from Python as soon as it is made, until `stop`. Belongs to the main thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(_sweep)
        self._timer.start(_EVERY)

    def stop(self) -> None:
        """Leaves it to Python again."""
        self._timer.stop()
        gc.enable()


def _sweep() -> None:
    """The oldest generation that Python itself would look through by now."""
    due = [number for number, (count, most) in enumerate(zip(gc.get_count(), gc.get_threshold())) if count > most]
    if due:
        gc.collect(due[-1])
