"""One table of everything the window can do: menus, shortcuts and the key sheet are built from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from .interface import Interface
from .keys import used


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
            made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            made.triggered.connect(lambda _on=False, action=action: action.run())
            made.setIconVisibleInMenu(bool(action.icon))
            menus[action.menu].addAction(made)  # pyright: ignore[reportAttributeAccessIssue]
            self.by_id[action.id] = made
        self.take_keys()
        self.refresh()

    def take_keys(self) -> None:
        """Gives every action its keys as the user wants them now."""
        for action in self.table:
            self.by_id[action.id].setShortcuts([QKeySequence(key) for key in used(action.keys, self._interface.settings.keys)])

    def refresh(self) -> None:
        """Turns off what cannot be done now."""
        for action in self.table:
            self.by_id[action.id].setEnabled(action.enabled())

    def take_away(self) -> None:
        """Removes the actions from their window, before others come."""
        for made in self.by_id.values():
            made.setShortcuts([])
            made.deleteLater()


class Shortcuts(QObject):
    """Keys without a menu: what each standard key does, under the key that the user wants for it now."""

    def __init__(self, parent: QWidget, interface: Interface, table: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(parent)
        self._interface = interface
        self._made = {key: QShortcut(parent) for key in table}
        for key, run in table.items():
            self._made[key].activated.connect(run)
        self._take_keys()
        interface.keys_changed.connect(self._take_keys)

    def _take_keys(self) -> None:
        for key, made in self._made.items():
            made.setKey(QKeySequence(self._interface.settings.keys.get(key, key)))


#: Lists, fields and other programs know these too: they stay as they are.
SHARED_KEYS = frozenset({"Return", "Del", "Ctrl+Shift+Left", "Tab", "Ctrl+A", "Alt+Up", "Ctrl+V"})


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
        ("T", QCoreApplication.translate("CanvasKeys", "Tidy up the network; at a need: help needed")),
        ("O", QCoreApplication.translate("CanvasKeys", "Fold out the whys of a problem")),
        ("S", QCoreApplication.translate("CanvasKeys", "Find")),
        ("Alt+S", QCoreApplication.translate("CanvasKeys", "Cards snap to each other, or not")),
        ("Ctrl+Shift+Left", QCoreApplication.translate("CanvasKeys", "Edges in line, with all arrows")),
        ("W", QCoreApplication.translate("CanvasKeys", "Wished place, on the grid; wanted line, in the network")),
        ("V", QCoreApplication.translate("CanvasKeys", "Write the dots of a plan, a problem or a plug")),
        ("G", QCoreApplication.translate("CanvasKeys", "A guess, at an amount")),
        ("Tab", QCoreApplication.translate("CanvasKeys", "Next card")),
        ("Ctrl+A", QCoreApplication.translate("CanvasKeys", "Choose all")),
        ("Shift+1", QCoreApplication.translate("CanvasKeys", "All in view")),
        ("Shift+2", QCoreApplication.translate("CanvasKeys", "Chosen in view")),
        ("Ctrl+0", QCoreApplication.translate("CanvasKeys", "Zoom to 100 %")),
        ("Alt+Up", QCoreApplication.translate("CanvasKeys", "Row up or down")),
        ("Ctrl+V", QCoreApplication.translate("CanvasKeys", "Paste lines: one card or row each")),
    )
