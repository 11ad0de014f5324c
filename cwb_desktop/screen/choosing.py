"""What is chosen on a board, where the keyboard is, and what a screen reader hears of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent

from ..workshop.collection import Key

if TYPE_CHECKING:
    from .board import Board


class Choosing(QObject):
    """The chosen records, in the order they were chosen."""

    changed = Signal(list)

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self._board = board
        self.keys: list[Key] = []
        self.focus: Key | None = None

    def select(self, keys: Iterable[Key]) -> None:
        """Chooses these records; turns to the page where a single one is."""
        wanted = list(dict.fromkeys((kind, one_id) for kind, one_id in keys))
        if wanted == self.keys:
            return
        self.keys = wanted
        if self.focus not in wanted:
            self.set_focus(None)
        self._board.scene.set_chosen(wanted)
        if len(wanted) == 1:
            self._board.looking.reveal(wanted[0])
        self.announce()
        self._board.own.chosen_changed()
        self.changed.emit(list(wanted))

    def prune(self) -> None:
        """Records that are gone are not chosen any more."""
        own = self._board.own
        kept = [key if own.there(key) else own.heir(key) for key in self.keys]
        self.select([key for key in kept if key is not None])
        own.chosen_changed()

    def set_focus(self, key: Key | None) -> None:
        """Where the keyboard is."""
        self.focus = key
        self._board.scene.set_focus_key(key)
        self.announce()

    def announce(self) -> None:
        """Screen readers are told what it is at."""
        key = self.focus or (self.keys[-1] if self.keys else None)
        found = self._board.scene.held(key) if key else None
        words = found.item.title if found else ""
        view = self._board.view
        if words != view.accessibleDescription():
            view.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(view, QAccessible.Event.DescriptionChanged))
