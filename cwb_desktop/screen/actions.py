"""One table of everything the window can do: menus, shortcuts and the key sheet are built from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from .interface import Interface


def always() -> bool:
    """Enabled at all times."""
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """Something the user can do: in which menu, by which keys (the first is shown), and when."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...]
    icon: str
    run: Callable[[], object]
    enabled: Callable[[], bool] = always


class Actions:
    """The actions of a window, as menus and shortcuts."""

    def __init__(self, window: QMainWindow, interface: Interface, table: Sequence[Action]) -> None:
        self._window, self._interface = window, interface
        self.table = tuple(table)
        self.by_id: dict[str, QAction] = {}
        bar = window.menuBar()
        bar.clear()
        menus: dict[str, object] = {}
        for action in table:
            if action.menu not in menus:
                menus[action.menu] = bar.addMenu(action.menu)
            made = QAction(
                interface.icon(action.icon, "text.second") if action.icon else interface.icon("circle", "surface"), action.text, window
            )
            made.setShortcuts([QKeySequence(key) for key in action.keys])
            made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            made.triggered.connect(lambda _on=False, action=action: action.run())
            made.setIconVisibleInMenu(bool(action.icon))
            menus[action.menu].addAction(made)  # pyright: ignore[reportAttributeAccessIssue]
            self.by_id[action.id] = made
        self.refresh()

    def refresh(self) -> None:
        """Turns off what cannot be done now."""
        for action in self.table:
            self.by_id[action.id].setEnabled(action.enabled())

    def take_away(self) -> None:
        """Removes the actions from their window, before others come."""
        for made in self.by_id.values():
            made.setShortcuts([])
            made.deleteLater()


def keys_shown(keys: str) -> str:
    """A shortcut as the user's system writes it, with PgUp and the like in words."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def canvas_keys() -> tuple[tuple[str, str], ...]:
    """The keys of drawings and tables, which act only there; for the key sheet."""
    # Spelled out, so that lupdate finds each of them.
    return (
        ("N", QCoreApplication.translate("CanvasKeys", "New card")),
        ("Return", QCoreApplication.translate("CanvasKeys", "Change the name")),
        ("C", QCoreApplication.translate("CanvasKeys", "Draw a line to another")),
        ("Del", QCoreApplication.translate("CanvasKeys", "Off the map, or remove the row")),
        ("Shift+Del", QCoreApplication.translate("CanvasKeys", "Out of the workshop")),
        ("Y", QCoreApplication.translate("CanvasKeys", "They said yes today")),
        ("P", QCoreApplication.translate("CanvasKeys", "Hold in this place, in the network")),
        ("T", QCoreApplication.translate("CanvasKeys", "Tidy up the network")),
        ("O", QCoreApplication.translate("CanvasKeys", "Fold out the whys of a problem")),
        ("S", QCoreApplication.translate("CanvasKeys", "Find")),
        ("Alt+S", QCoreApplication.translate("CanvasKeys", "Cards snap to each other, or not")),
        ("Ctrl+Shift+Left", QCoreApplication.translate("CanvasKeys", "Edges in line, with all arrows")),
        ("Tab", QCoreApplication.translate("CanvasKeys", "Next card")),
        ("Ctrl+A", QCoreApplication.translate("CanvasKeys", "Choose all")),
        ("Shift+1", QCoreApplication.translate("CanvasKeys", "All in view")),
        ("Shift+2", QCoreApplication.translate("CanvasKeys", "Chosen in view")),
        ("Ctrl+0", QCoreApplication.translate("CanvasKeys", "Zoom to 100 %")),
        ("Alt+Up", QCoreApplication.translate("CanvasKeys", "Row up or down")),
        ("Ctrl+V", QCoreApplication.translate("CanvasKeys", "Paste lines: one card or row each")),
    )
