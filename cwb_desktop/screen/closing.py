"""Closing a window in which a text waits that is no value yet: that is said once, for it would be lost."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ..workshop.collection import Key
from .field_editor import take_along
from .ports import Doc
from .unfinished import all_waiting


class Closing:
    """Remembers what was said already: who closes once more lets it go."""

    def __init__(self, document: Doc, say: Callable[[str], object]) -> None:
        self._document, self._say = document, say
        self._said: set[tuple[Key, str]] = set()

    def holds(self, window: QWidget) -> bool:
        """Takes along what can be kept; whether something is left that was not said before."""
        take_along(window)
        waiting = all_waiting(self._document)
        if waiting.keys() <= self._said:
            return False
        self._said = set(waiting)
        words = QCoreApplication.translate("Closing", "Not kept yet: {0}. Mend it, or close once more.")
        self._say(words.format(", ".join(one.text for one in waiting.values())))
        return True
