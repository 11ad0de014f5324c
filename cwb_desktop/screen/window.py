"""The main window over one workshop: keys and menus, the shell inside it, and what is done with the chosen thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea, QWidget

from .actions import Actions
from .doings import Doings
from .field_editor import take_along
from .interface import Interface
from .key_sheet import KeySheet
from .layout import Layout
from .outside import Outside
from .plain import named
from .popup import Popup, SettingsPopup
from .ports import Doc, WindowServices
from .shell import Shell, Where
from .toast import SECONDS
from .window_actions import WindowActions
from .wording import sentence

#: Below this the whole window scrolls; nothing is cut.
LEAST = (640, 480)


class Window(QMainWindow):
    """Everything is handed in: the document, the interface and the services. Closing it tells `closed`.

    It is built once for the size that it will have: the given one, else that of the screen, since it is shown maximized.
    """

    closed = Signal()

    def __init__(
        self, document: Doc, interface: Interface, services: WindowServices, where: Where | None = None, size: QSize | None = None
    ) -> None:
        super().__init__()
        self.document, self.interface, self.services = document, interface, services
        self.where = where or Where()
        self.doings = Doings(document, interface, services, self, lambda: self.shell)
        self.doings.tried.connect(lambda: self._changed(()))
        self._boards: dict[str, QWidget] = {}
        self._popup: Popup | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._build)
        self._area = _area()
        self.setCentralWidget(self._area)
        self.resize(size or self.screen().availableSize())
        self._layout = self._fitting()
        self.shell: Shell
        self.actions_table: Actions | None = None
        self._build()
        self._stop_listening = document.listen(self._changed)
        interface.changed.connect(self._build_later)
        interface.keys_changed.connect(self._take_keys)

    # -- building --

    def _fitting(self) -> Layout:
        return Layout.of(self.width(), self.height(), self.interface.scale)

    def _build(self) -> None:
        old = self._area.takeWidget()
        if isinstance(old, Outside) and isinstance(old.inside, Shell):
            old.inside.release()
            old.deleteLater()
        if self.actions_table is not None:
            self.actions_table.take_away()
        self._layout = self._fitting()
        self.shell = Shell(self.interface, self.document, self.services, self._layout, self.where, self.board)
        px = self.interface.px
        self.shell.asked.connect(self.ask)
        self.shell.deed.connect(self.doings.carry_out)
        self._area.setWidget(Outside(self.shell, (px(LEAST[0]), px(LEAST[1]))))
        self.shell.take_keys()
        self.actions_table = Actions(self, self.interface, WindowActions(self.interface, self.document, self.shell, self.ask).table())
        self._show_trouble()
        self._name()
        self.doings.say_waiting()
        for board in self._boards.values():
            refresh = getattr(board, "refresh", None)
            if refresh is not None:
                refresh()
        if self._popup is not None and self._popup.isVisible():
            kind = type(self._popup)
            self._popup.hide()
            self._popup.deleteLater()
            self._open(kind)

    def _build_later(self) -> None:
        # Not now: the control that asked for it is still in its own event.
        self._later.start()

    def _take_keys(self) -> None:
        if self.actions_table is not None:
            self.actions_table.take_keys()

    def _name(self) -> None:
        workshop = self.document.records.workshop
        self.setWindowTitle(" · ".join(filter(None, (workshop.name, workshop.city, "CWB Desktop"))))

    def board(self, canvas: str) -> QWidget:
        """The drawing of a canvas: made once, kept while the window lives."""
        if canvas not in self._boards:
            board = self.services.board(canvas, self)
            board.setObjectName("board")
            named(board, self.interface.say(f"canvas.{canvas}.title"))
            for signal, slot in (("selected", self._board_chose), ("message", self._board_said), ("wanted", self.ask)):
                if hasattr(board, signal):
                    getattr(board, signal).connect(slot)
            self._boards[canvas] = board
        return self._boards[canvas]

    def _board_chose(self, keys: Any) -> None:
        self.shell.choose(tuple(keys or ()))

    def _board_said(self, text: str) -> None:
        self.shell.toast.say(text)

    # -- Qt's events --

    def changeEvent(self, event: QEvent) -> None:
        """Speaks another language as soon as Qt says so."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "shell"):
            self._build_later()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another layout where the width asks for it."""
        super().resizeEvent(event)
        if hasattr(self, "shell") and self._fitting() != self._layout:
            self._build_later()
        if self._popup is not None and self._popup.isVisible():
            self._popup.show_over()

    def showEvent(self, event: QShowEvent) -> None:
        """The hands begin at the drawing."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self.shell.take_keys(always=True))
        QTimer.singleShot(1000 * SECONDS, self, self.doings.left.clear)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Takes along what is still being typed, then goes; everything else is on disk already, what is no value yet too."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
        take_along(self)
        if not self.document.retry():
            self._show_trouble()
            event.ignore()
            return
        self._stop_listening()
        self._later.timeout.disconnect(self._build)  # a window that is gone is not built again
        self.shell.panel = None  # answers that are still on their way have nobody to tell
        self.interface.changed.disconnect(self._build_later)
        self.interface.keys_changed.disconnect(self._take_keys)
        super().closeEvent(event)
        self.closed.emit()

    # -- keeping up --

    def _changed(self, _changes: tuple[Any, ...]) -> None:
        self.shell.refresh()
        if self.actions_table is not None:
            self.actions_table.refresh()
        self._show_trouble()
        self._name()

    def _show_trouble(self) -> None:
        trouble, banner = self.document.trouble, self.shell.banner
        if trouble is None:
            banner.hide()
            return
        say = self.interface.say
        acts: Sequence[tuple[str, Callable[[], object]]] = (
            (self.tr("Try again"), self.doings.retry),
            (self.tr("Save a copy elsewhere"), self.doings.save_copy),
        )
        banner.say(self.tr("Not everything is on disk"), sentence(trouble, say), acts)

    # -- what the user does --

    def ask(self, what: str) -> None:
        """Carries out what a button of the shell asks for."""
        run: dict[str, Callable[[], object]] = {
            "undo": self.doings.undo,
            "redo": self.doings.redo,
            "save": self.doings.save,
            "save_copy": self.doings.save_copy,
            "close": self.close,
            "full_screen": self.toggle_full_screen,
            "settings": lambda: self._open(SettingsPopup),
            "keys": lambda: self._open(KeySheet),
            "print": self.doings.print_,
            "home": self.services.go_home,
            "panel": lambda: self.shell.show_panel(not self.where.panel),
            "close_meeting": self.doings.close_meeting,
            "find": lambda: self.shell.finding.open_search(),
            "filter": lambda: self.shell.finding.open_filter(),
            "work": lambda: self.shell.open_work(),
            "edit": lambda: self.shell.edit_chosen(),
        }
        if what in run:
            run[what]()
        elif what.startswith("clock.") and self.shell.panel is not None:
            self.shell.panel.programme.run(what.removeprefix("clock."))

    def _open(self, kind: type[Popup]) -> None:
        if self._popup is not None:
            self._popup.close()
        table = self.actions_table.table if self.actions_table else ()
        self._popup = KeySheet(self.interface, self, table) if kind is KeySheet else SettingsPopup(self.interface, self)
        self._popup.show_over()

    @property
    def popup(self) -> Popup | None:
        """The sheet that lies over the window, if any."""
        return self._popup if self._popup is not None and self._popup.isVisible() else None

    def toggle_full_screen(self) -> None:
        """Over the whole screen, or not."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)


def _area() -> QScrollArea:
    """Around the inside of the window; the keys that it would swallow belong to the drawing."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
