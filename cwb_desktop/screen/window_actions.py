"""The table of actions of the main window, menu by menu."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from .actions import Action
from .interface import Interface
from .ports import Doc
from .shell import Shell


class WindowActions(QObject):
    """Everything the window can do. `ask` carries out what belongs to the window itself."""

    def __init__(self, interface: Interface, document: Doc, shell: Shell, ask: Callable[[str], object]) -> None:
        super().__init__()
        self._interface, self._document, self._shell, self._ask = interface, document, shell, ask

    def table(self) -> tuple[Action, ...]:
        """In the order of the menus."""
        return (*self._workshop(), *self._change(), *self._go(), *self._view(), *self._help())

    def _asks(self, what: str) -> Callable[[], object]:
        return lambda: self._ask(what)

    def _place(self, place: str) -> Callable[[], object]:
        return lambda: self._shell.go_place(place)

    def _step(self, by: int) -> Callable[[], object]:
        return lambda: self._shell.go_step(self._shell.where.step + by)

    def _workshop(self) -> tuple[Action, ...]:
        menu, asks = self.tr("&Workshop"), self._asks
        return (
            Action("print", menu, self.tr("Print …"), ("Ctrl+P", "Ctrl+Shift+E"), "printer", asks("print")),
            Action("save", menu, self.tr("Is everything saved?"), ("Ctrl+S",), "check", asks("save")),
            Action("save_copy", menu, self.tr("Save a copy …"), ("Ctrl+Shift+S",), "copy", asks("save_copy")),
            Action("close_meeting", menu, self.tr("Close the evening"), (), "calendar", asks("close_meeting")),
            Action("about", menu, self.tr("About this workshop"), (), "pencil", self._place("about")),
            Action("home", menu, self.tr("All workshops"), ("Ctrl+H",), "house", asks("home")),
            Action("close", menu, self.tr("Close"), ("Ctrl+Q", "Ctrl+W"), "x", asks("close")),
        )

    def _change(self) -> tuple[Action, ...]:
        menu, document, asks = self.tr("&Change"), self._document, self._asks
        undo, redo = ("Ctrl+Z",), ("Ctrl+Y", "Ctrl+Shift+Z")
        return (
            Action("undo", menu, self.tr("Undo"), undo, "undo-2", asks("undo"), lambda: document.next_undo() is not None),
            Action("redo", menu, self.tr("Redo"), redo, "redo-2", asks("redo"), lambda: document.next_redo() is not None),
            Action("find", menu, self.tr("Find …"), ("Ctrl+F",), "search", asks("find")),
            Action("find_in_list", menu, self.tr("Find in the list"), (), "table-2", self._shell.search),
            Action("settings", menu, self.tr("Settings"), ("Ctrl+,",), "settings-2", asks("settings")),
        )

    def _go(self) -> tuple[Action, ...]:
        menu, say = self.tr("&Go"), self._interface.say
        steps = tuple(
            Action(f"step_{n}", menu, f"{n}  {say(f'step.{n}.name')}", (f"Alt+{n}",), "", lambda n=n: self._shell.go_step(n))
            for n in range(1, 6)
        )
        return (
            Action("back", menu, self.tr("Step back"), ("PgUp",), "chevron-left", self._step(-1)),
            Action("next", menu, self.tr("Next step"), ("PgDown",), "chevron-right", self._step(1)),
            *steps,
            Action("clock", menu, self.tr("Start or hold the clock"), ("F8",), "timer", self._asks("clock.toggle")),
            Action("next_part", menu, self.tr("Next part of the evening"), ("F9",), "arrow-right", self._asks("clock.next")),
            Action("stop_clock", menu, self.tr("Stop the clock"), (), "", self._asks("clock.stop")),
            Action("evenings", menu, self.tr("Evenings"), (), "calendar-clock", self._place("evenings")),
            Action("people", menu, self.tr("People"), (), "users", self._place("people")),
        )

    def _view(self) -> tuple[Action, ...]:
        menu, interface = self.tr("&View"), self._interface
        larger, smaller = ("Ctrl+Shift++", "Ctrl+Shift+="), ("Ctrl+Shift+-", "Ctrl+Shift+_")
        return (
            Action("filter", menu, self.tr("Filter …"), ("Ctrl+Shift+F",), "funnel", self._asks("filter")),
            Action("larger", menu, self.tr("Larger words"), larger, "a-large-small", lambda: interface.larger(1)),
            Action("smaller", menu, self.tr("Smaller words"), smaller, "", lambda: interface.larger(-1)),
            Action("dutch", menu, "Nederlands", (), "", lambda: interface.set_language("nl")),
            Action("english", menu, "English", (), "", lambda: interface.set_language("en")),
            Action("light", menu, self.tr("Light colours"), (), "sun", lambda: interface.set_theme("light")),
            Action("dark", menu, self.tr("Dark colours"), (), "", lambda: interface.set_theme("dark")),
            Action("full_screen", menu, self.tr("Full screen"), ("F11",), "maximize", self._asks("full_screen")),
        )

    def _help(self) -> tuple[Action, ...]:
        return (Action("keys", self.tr("&Help"), self.tr("Keys"), ("F1", "?"), "circle-question-mark", self._asks("keys")),)
