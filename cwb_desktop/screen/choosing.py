"""What is chosen on a board, where the keyboard is, and what a screen reader hears of it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent

from ..workshop.collection import Key
from .canvas_scene import CanvasScene
from .canvas_view import CanvasView


class Choosing(QObject):
    """The chosen records, in the order they were chosen. `single(key)`: only this one is, and its page is wanted."""

    changed = Signal(list)
    single = Signal(object)

    def __init__(self, scene: CanvasScene, view: CanvasView, parent: QObject) -> None:
        super().__init__(parent)
        self._scene, self._view = scene, view
        self.keys: list[Key] = []
        self.focus: Key | None = None

    def select(self, keys: Iterable[Key]) -> None:
        """Chooses these records."""
        wanted = list(dict.fromkeys((kind, one_id) for kind, one_id in keys))
        if wanted == self.keys:
            return
        self.keys = wanted
        if self.focus not in wanted:
            self.set_focus(None)
        self._scene.set_chosen(wanted)
        if len(wanted) == 1:
            self.single.emit(wanted[0])
        self.announce()
        self.changed.emit(list(wanted))

    def set_focus(self, key: Key | None) -> None:
        """Where the keyboard is."""
        self.focus = key
        self._scene.set_focus_key(key)
        self.announce()

    def announce(self) -> None:
        """Screen readers are told what it is at."""
        key = self.focus or (self.keys[-1] if self.keys else None)
        found = self._scene.held(key) if key else None
        words = found.item.title if found else ""
        view = self._view
        if words != view.accessibleDescription():
            view.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.DescriptionChanged))
