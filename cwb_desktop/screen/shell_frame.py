"""The frame of the main window's inside: rail, bar, work area, banner, toast, and the panel beside them or as a drawer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ..workshop.collection import Key
from ..workshop.people import Workshop
from .banner import Banner
from .interface import Interface
from .layout import Layout
from .rail import Rail
from .toast import Toast
from .topbar import TopBar


@dataclass
class Where:
    """Where one is: step, or a place outside the steps; tab and view of the step; what is chosen there."""

    step: int = 1
    place: str = ""
    tab: str = ""
    table: bool = False
    panel: bool = False
    chosen: tuple[Key, ...] = ()


def places() -> tuple[tuple[str, str, str], ...]:
    """The places outside the steps: key, icon, name."""
    return (
        ("evenings", "calendar-clock", QCoreApplication.translate("Shell", "Evenings")),
        ("people", "users", QCoreApplication.translate("Shell", "People")),
        ("print", "printer", QCoreApplication.translate("Shell", "Print")),
        ("settings", "settings-2", QCoreApplication.translate("Shell", "Settings")),
        ("keys", "circle-question-mark", QCoreApplication.translate("Shell", "Help and keys")),
    )


class ShellFrame(QWidget):
    """Lays the parts out for the width there is."""

    asked = Signal(str)

    def __init__(self, interface: Interface, layout: Layout, where: Where) -> None:
        super().__init__()
        self.setObjectName("page")
        self._interface, self.layout_now, self.where = interface, layout, where
        self._lay_out(*self._frame())

    def go_step(self, number: int) -> None:
        """Turns to a step."""
        raise NotImplementedError

    def go_place(self, place: str) -> None:
        """Turns to a place outside the steps."""
        raise NotImplementedError

    def _frame(self) -> tuple[QHBoxLayout, QVBoxLayout]:
        """Rail and bar; the rows below the bar are for the page and the panel."""
        where, layout = self.where, self.layout_now
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self.rail = Rail(self._interface, layout.compact, places())
        self.rail.step_wanted.connect(self.go_step)
        self.rail.place_wanted.connect(self.go_place)
        whole.addWidget(self.rail)
        right = QVBoxLayout()
        right.setSpacing(0)
        whole.addLayout(right, 1)
        self.topbar = TopBar(self._interface, layout.compact, layout.drawer, ("print", "printer", self.tr("Print")), self.asked.emit)
        self.topbar.step_wanted.connect(lambda by: self.go_step(where.step + by if not where.place else where.step))
        right.addWidget(self.topbar)
        below = QHBoxLayout()
        below.setSpacing(0)
        right.addLayout(below, 1)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        below.addLayout(middle, 1)
        return below, middle

    def _lay_out(self, below: QHBoxLayout, middle: QVBoxLayout) -> None:
        px, layout = self._interface.px, self.layout_now
        self.banner = Banner(self._interface)
        banner_place = QVBoxLayout()
        banner_place.setContentsMargins(px(16), 0, px(16), 0)
        banner_place.addWidget(self.banner)
        middle.addLayout(banner_place)
        self.work = QStackedWidget()
        middle.addWidget(self.work, 1)
        self._panel_place = QFrame()
        self._panel_column = QVBoxLayout(self._panel_place)
        self._panel_column.setContentsMargins(0, 0, 0, 0)
        self._panel_place.setFixedWidth(px(layout.panel))
        if layout.drawer:
            self._panel_place.setParent(self)
        else:
            below.addWidget(self._panel_place)
        self.toast = Toast(self._interface, self.work)

    def _show_names(self, workshop: Workshop) -> None:
        where = self.where
        if where.place:
            name = next((words for key, _icon, words in places() if key == where.place), self.tr("About this workshop"))
            self.topbar.show_place(name, "", 0)
        else:
            self.topbar.show_step(workshop, where.step, self.layout_now)

    def show_panel(self, on: bool) -> None:
        """Opens or shuts the drawer; beside a wide page the panel is always there."""
        self.where.panel = on
        beside = not self.layout_now.drawer and self.where.place not in ("print", "about")
        self._panel_place.setVisible(beside or (self.layout_now.drawer and on and not self.where.place))
        self.topbar.panel.setChecked(on)
        self._place_drawer()

    def _place_drawer(self) -> None:
        if self.layout_now.drawer:
            top = self.topbar.height()
            width = self._panel_place.width()
            self._panel_place.setGeometry(self.width() - width, top, width, self.height() - top)
            self._panel_place.raise_()

    def resizeEvent(self, event: Any) -> None:
        """Keeps drawer and toast where they belong."""
        super().resizeEvent(event)
        self._place_drawer()
        self.toast.place()

    def toast_with_undo(self, text: str, undoable: bool) -> None:
        """Says what happened, with the way back."""
        self.toast.say(text, self.tr("Undo"), (lambda: self.asked.emit("undo")) if undoable else None)
