"""Home: all workshops on this computer, the one that one was in, and the ways to begin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QWidget

from .actions import Shortcuts
from .home_left import HomeLeft
from .home_list import HomeList
from .interface import Interface
from .layout import Layout
from .new_page import NewPage
from .outside import Outside
from .popup import SettingsPopup
from .ports import HomeServices, Listed, NewWorkshop, Trouble
from .toast import Toast
from .wording import EXPECTED, sentence

#: Below this the whole window scrolls.
LEAST = (640, 700)
#: From this width on the roomy layout fits.
ROOMY = 1800


class Home(QWidget):
    """The first window. Everything it can do is in the services."""

    def __init__(self, interface: Interface, services: HomeServices) -> None:
        super().__init__()
        self.setObjectName("home")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("CWB Desktop")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.interface, self.services = interface, services
        self._listed: Sequence[Listed] = ()
        self._waiting = False
        self._popup: SettingsPopup | None = None
        self._writing_new = False
        self.resize(1366, 768)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._outer = QScrollArea()
        self._outer.setWidgetResizable(True)
        self._outer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole.addWidget(self._outer)
        self._order = "changed"
        self._layout = _fitting(self)
        self._build()
        interface.changed.connect(self._build_later)
        self._shortcuts = Shortcuts(self, interface, {
            "Ctrl+N": self.write_new, "Ctrl+O": lambda: self.bring_in(), "Ctrl+,": self.open_settings, "Ctrl+Q": self.close,
            "Ctrl+F": lambda: self.list.search.setFocus(), "Ctrl+Shift++": lambda: interface.larger(1),
            "Ctrl+Shift+-": lambda: interface.larger(-1),
        })  # fmt: skip

    # -- building --

    def _build(self) -> None:
        self._waiting = False
        words = self.list.search.text() if hasattr(self, "list") else ""
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if hasattr(self, "toast"):
            self.toast.deleteLater()
        self._layout = _fitting(self)
        compact, drawer = self._layout.compact, self._layout.drawer
        self.left = HomeLeft(self.interface, compact, drawer)
        self.left.wanted.connect(self._left_wants)
        row.addWidget(self.left)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list = HomeList(self.interface, self._layout, self.services.today(), self._order)
        self.list.search.setText(words)
        self.list.wanted.connect(self.carry_out)
        self.list.renamed.connect(self.rename)
        self.list.ordered.connect(self._set_order)
        self.list.dropped.connect(self.bring_in)
        area.setWidget(self.list)
        row.addWidget(area, 1)
        px = self.interface.px
        # The old inside goes with its holder.
        self._outer.setWidget(Outside(inside, (px(LEAST[0]), px(LEAST[1] if not drawer else 380))))
        self.toast = Toast(self.interface, self)
        self.list.show_all(self._listed)
        if self._writing_new:
            self.write_new()
        if self._popup is not None and self._popup.isVisible():
            self._popup.deleteLater()
            self.open_settings()

    def _build_later(self) -> None:
        """Not now: the control that asked for it is still in its own event. While a workshop is open, not before Home is shown again."""
        if not self._waiting:
            self._waiting = True
            if self.isVisible():
                QTimer.singleShot(0, self, self._build)

    def _set_order(self, order: str) -> None:
        self._order = order

    # -- Qt's events --

    def changeEvent(self, event: QEvent) -> None:
        """Speaks another language as soon as Qt says so."""
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "list"):
            self._build_later()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begins without a lit button: no key is meant yet."""
        super().showEvent(event)
        if self._waiting:
            self._build()
        self.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another layout where the width asks for it."""
        super().resizeEvent(event)
        if _fitting(self) != self._layout:
            self._build_later()
        self.toast.place()
        if self._popup is not None and self._popup.isVisible():
            self._popup.show_over()

    # -- what others call --

    def reload(self) -> None:
        """Looks again at what there is."""
        self._listed = tuple(self.services.list_workshops())
        self.list.show_all(self._listed)

    def attempt(self, run: Callable[[], object]) -> bool:
        """Does it; what the world outside refuses becomes a sentence."""
        try:
            run()
        except EXPECTED as error:
            self.say(sentence(error, self.interface.say))
            return False
        return True

    def say(self, text: str) -> None:
        """One sentence for a while."""
        self.toast.say(text)

    # -- what the user does --

    def _left_wants(self, what: str) -> None:
        run: dict[str, Callable[[], object]] = {
            "new": self.write_new,
            "bring_in": self.bring_in,
            "sample": lambda: self.attempt(lambda: self.services.sample(self.interface.settings.language)),
            "settings": self.open_settings,
        }
        run[what]()

    def write_new(self) -> None:
        """The form for a new workshop, in place of the list."""
        self._writing_new = True
        page = NewPage(self.interface)
        page.made.connect(self.make_new)
        page.left.connect(self.leave_new)
        self.list.show_instead(page)
        page.name.setFocus()
        self.new_page = page

    def leave_new(self) -> None:
        """Back to the list."""
        self._writing_new = False
        self.list.show_instead(None)

    def make_new(self, wanted: NewWorkshop) -> None:
        """Makes it and opens it."""
        if self.attempt(lambda: self.services.new(wanted)):
            self.leave_new()

    def bring_in(self, path: Path | None = None) -> None:
        """A file from elsewhere into the list."""
        chosen = path or self.services.ask_open(self)
        if chosen is not None and self.attempt(lambda: self.services.bring_in(chosen)):
            self.reload()
            self.say(self.tr("{0} is in the list.").format(chosen.name))

    def rename(self, one: Listed, name: str) -> None:
        """Another name."""
        if self.attempt(lambda: self.services.rename(one.path, name)):
            self.reload()

    def carry_out(self, what: str, one: Listed) -> None:
        """What the menu of a row asks for."""
        if what == "open":
            self.attempt(lambda: self.services.open(one.path))
        elif what == "print":
            self.attempt(lambda: self.services.print_report(one.path))
        elif what == "duplicate" and self.attempt(lambda: self.services.duplicate(one.path)):
            self.reload()
        elif what == "save_copy":
            target = self.services.ask_save(self, one.name)
            if target is not None and self.attempt(lambda: self.services.save_copy(one.path, target)):
                self.say(self.tr("A copy is in {0}.").format(target.name))
        elif what == "delete":
            self._delete(one)

    def _delete(self, one: Listed) -> None:
        try:
            back = self.services.delete(one.path)
        except Trouble as trouble:
            self.say(sentence(trouble, self.interface.say))
            return
        self.reload()
        text = self.tr("{0} is in the trash.").format(one.name)
        self.toast.say(text, self.tr("Undo"), (lambda: (self.attempt(back), self.reload())) if back is not None else None)

    def open_settings(self) -> None:
        """Language, size and theme."""
        self._popup = SettingsPopup(self.interface, self)
        self._popup.show_over()


def _fitting(home: Home) -> Layout:
    """The layout for Home's width; the three columns of its feature card need more room than a step page."""
    scale = home.interface.scale
    found = Layout.of(home.width(), home.height(), scale)
    return replace(found, compact=found.compact or home.width() / scale < ROOMY)
