"""The inside of the main window in one language, size and theme: rail, bar, page, panel. Built again when one of these changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ..workshop.collection import Key
from ..workshop.figures.done import conditions
from ..workshop.method import ACTIVITY_PAGES, STEPS
from .about_page import AboutPage
from .board import Board
from .field_editor import take_along
from .finding import Finding
from .interface import Interface
from .key_holder import give_keys, working
from .layout import Layout
from .panel import Panel
from .ports import Doc, WindowServices
from .shell_frame import ShellFrame, Where
from .step_page import PageTools, StepPage
from .table_page import TablePage
from .table_shown import Hands, Shown

#: The pages outside the steps that are tables.
TABLES: dict[str, tuple[Shown, ...]] = {"evenings": (Shown("meeting"), Shown("snapshot")), "people": (Shown("participant"),)}


def let_boards_go(old: QWidget, new: QWidget | None) -> None:
    """Drawings outlive the page that showed them."""
    for board in old.findChildren(QWidget, "board"):
        if new is None or not new.isAncestorOf(board):
            board.setParent(None)  # pyright: ignore[reportArgumentType]


class Shell(ShellFrame):
    """Makes the page and the panel of where one is, and keeps everything in step with the document."""

    deed = Signal(str, object)
    picked = Signal(object)

    def __init__(
        self, interface: Interface, document: Doc, services: WindowServices, layout: Layout, where: Where, board: Callable[[str], QWidget]
    ) -> None:
        super().__init__(interface, layout, where)
        self._document, self._services, self._board = document, services, board
        self.hands = Hands(services.today, services.new_id, self.toast_with_undo)
        self.page: QWidget | None = None
        self.panel: Panel | None = None
        self.finding = Finding(self, interface, document, self)
        self.show_where()

    # -- where one is --

    def go_step(self, number: int) -> None:
        """Turns to a step, at its first tab."""
        if 1 <= number <= 5 and (number != self.where.step or self.where.place):
            self.where.step, self.where.place, self.where.tab, self.where.chosen = number, "", "", ()
            self.show_where()

    def show_part(self, activity: str) -> None:
        """Turns to what the room needs for a part of the evening, from whatever page."""
        step, what = ACTIVITY_PAGES.get(activity, (0, ""))
        if step and self.where.place != "print" and (step != self.where.step or self.where.place):
            self.where.step, self.where.place, self.where.tab = step, "", what
            self.show_where()
        if step == self.where.step and isinstance(self.page, StepPage):
            self.page.show_tab(what)

    def go_place(self, place: str) -> None:
        """Turns to a place outside the steps, or asks the window."""
        if place in TABLES or place in ("about", "print"):
            self.where.place, self.where.chosen = place, ()
            self.show_where()
        else:
            self.asked.emit(place)

    def show_where(self) -> None:
        """Makes the page and the panel of where one is."""
        self.finding.close_filter()
        take_along(self)
        held = working(self.page, self.panel)
        old, self.page = self.page, self._make_page()
        self.work.addWidget(self.page)
        self.work.setCurrentWidget(self.page)
        if old is not None:
            let_boards_go(old, self.page)
            self.work.removeWidget(old)
            old.deleteLater()
        if self.panel is not None:
            self.panel.hide()
            self.panel.deleteLater()
        self.panel = self._make_panel()
        self._panel_column.addWidget(self.panel)
        self.show_panel(self.where.panel)
        self.toast.raise_()
        self.refresh()
        self.choose(self._highlighted())
        if isinstance(self.page, TablePage) and self.where.chosen:
            self.page.select(self.where.chosen[0])
        self.take_keys(always=held)

    def take_keys(self, always: bool = False) -> None:
        """The keys go to the drawing, unless the hands are in the page or on its tabs."""
        give_keys(self.page, self, self.rail, self.topbar, always=always)

    def _make_page(self) -> QWidget:
        where = self.where
        if where.place in TABLES:
            page = TablePage(self._interface, self._document, TABLES[where.place], self.hands)
            page.layout().setContentsMargins(*(self._interface.px(side) for side in (28, 12, 24, 16)))  # pyright: ignore[reportOptionalMemberAccess]
            page.picked.connect(lambda key: self.choose((key,) if key else ()))
            return page
        if where.place == "about":
            return AboutPage(self._interface, self._document)
        if where.place == "print":
            return self._services.print_page(self)
        tools = PageTools(self._board, self._services.drawn, self.hands, self._services.clock)
        page = StepPage(self._interface, self._document, STEPS[where.step - 1], self.layout_now, tools, where.tab, where.table)
        page.tab_changed.connect(self._tab_changed)
        page.list_changed.connect(self._list_changed)
        page.picked.connect(self.choose)
        return page

    def _make_panel(self) -> Panel:
        services = self._services
        panel = Panel(
            self._interface, self._document, self.where.step, services.today, services.new_id, services.clock,
            self.layout_now.low, self.layout_now.compact,
        )  # fmt: skip
        panel.deed.connect(self.deed)
        panel.show_keys.connect(self.select)
        panel.programme.wanted.connect(self.asked)
        panel.programme.said.connect(self.toast.say)
        panel.programme.began.connect(self.show_part)
        panel.show_canvas(self.canvas)
        return panel

    def open_work(self) -> None:
        """The panel at what belongs to the drawing as a whole, such as what if."""
        if self.panel is not None:
            self.show_panel(True)
            self.panel.open_work()

    def release(self) -> None:
        """Lets the drawings go before the shell is thrown away, and hears no answer any more."""
        take_along(self)
        self.panel = None
        if self.page is not None:
            let_boards_go(self.page, None)
        self.page = None

    def _tab_changed(self, tab: str) -> None:
        self.where.tab, self.where.chosen = tab, ()
        self.take_keys(always=working(self.page))
        self.finding.close_filter()
        self.choose(self._highlighted())
        self._ask_findings()

    def _highlighted(self) -> tuple[Key, ...]:
        """What is chosen: a drawing keeps it while another page is read, any other page while it is built again."""
        board = self.page.board if isinstance(self.page, StepPage) else None
        return tuple(board.chosen) if isinstance(board, Board) else self.where.chosen

    def _list_changed(self, table: bool) -> None:
        self.where.table = table
        self.finding.close_filter()

    @property
    def canvas(self) -> str:
        """The canvas of the tab that is shown, or nothing."""
        return self.page.tab if isinstance(self.page, StepPage) and self.page.tab in self.page.spec.canvases else ""

    # -- what is chosen --

    def search(self) -> None:
        """The list of this page, with the cursor in its search field."""
        if isinstance(self.page, StepPage) and self.canvas:
            self.page.show_table(True)
        for table in (self.page, *self.findChildren(TablePage)):
            if isinstance(table, TablePage) and table.isVisible():
                table.box.search.setFocus()

    def choose(self, keys: Any) -> None:
        """Shows what is chosen in the panel."""
        keys = self.where.chosen = tuple(keys or ())
        if self.panel is not None:
            self.panel.choose(keys, self._number, self.canvas)
        if isinstance(self.page, StepPage):
            self.page.chosen = keys
        self.picked.emit(keys)

    def _number(self, key: Key) -> str:
        """The number of a record on the canvas that is shown, as it is now."""
        return str(self._services.numbers(self.canvas, self._document.records).get(key, "")) if self.canvas else ""

    def select(self, keys: tuple[Key, ...]) -> None:
        """Goes to records on the page."""
        if isinstance(self.page, StepPage):
            self.page.select(keys)
        elif isinstance(self.page, TablePage) and keys:
            self.page.select(keys[0])
        self.choose(keys)

    def edit_chosen(self) -> None:
        """To the first field of the panel about what is chosen."""
        self.show_panel(True)
        if self.panel is not None:
            self.panel.edit_chosen()

    # -- keeping up --

    def refresh(self) -> None:
        """Follows the document."""
        records = self._document.records
        self.rail.refresh(records, conditions, self.where.step, self.where.place)
        self.topbar.show_state(self._document)
        self._show_names(records.workshop)
        if isinstance(self.page, (StepPage, TablePage, AboutPage)):
            self.page.refresh()
        if self.panel is not None:
            self.panel.refresh()
        self._ask_findings()

    def _ask_findings(self) -> None:
        panel, canvas = self.panel, self.canvas
        if panel is None:
            return
        if not canvas:
            panel.tell(())
            return
        self._services.findings(
            canvas, self._document.records, lambda said: panel.tell(said) if self.panel is panel and self.canvas == canvas else None
        )
