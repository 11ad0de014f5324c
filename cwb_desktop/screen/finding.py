"""Finding in the window: the search bar, the way to what was found, and the filters of the drawing that is shown."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from ..workshop.collection import Key
from ..workshop.waiting import Place
from .board import Board
from .filter_panel import FilterPanel
from .interface import Interface
from .ports import Doc
from .search_bar import SearchBar
from .shell_frame import Where
from .step_page import TWINS, StepPage
from .table_page import TablePage
from .whereabouts import Found, find, find_waiting


class Shell(Protocol):
    """The inside of the window as a search needs it."""

    where: Where
    work: QStackedWidget

    @property
    def page(self) -> QWidget | None: ...
    def go_place(self, place: str) -> None: ...
    def show_where(self) -> None: ...
    def select(self, keys: tuple[Key, ...]) -> None: ...


class Finding(QObject):
    """One for each shell."""

    def __init__(self, shell: Shell, interface: Interface, document: Doc, parent: QObject) -> None:
        super().__init__(parent)
        self._shell, self._interface, self._document = shell, interface, document
        self.bar = SearchBar(interface, document, shell.work, self.where)
        self.bar.found.connect(self.go)
        self.panel: FilterPanel | None = None

    def where(self, key: Key) -> Found | None:
        """Where a record is, seen from where one is now."""
        here = self._shell.where
        tab = self._shell.page.tab if isinstance(self._shell.page, StepPage) else here.tab
        return find(self._document.records, key, here.step, tab, TWINS)

    def open_search(self) -> None:
        """The search bar, the cursor in it."""
        self.bar.open_bar()

    def go(self, key: Key) -> None:
        """To the page and the tab of a record, where it is chosen."""
        there = self.where(key)
        if there is not None:
            self._turn(there)
            self._reveal(there.key)

    def where_waits(self, place: Place) -> Found | None:
        """Where a text waits, seen from where one is now."""
        here = self._shell.where
        return find_waiting(self._document.records, place, here.step, here.tab, TWINS)

    def go_waiting(self, place: Place) -> None:
        """To the field in which a text waits, or as near as its page."""
        there = self.where_waits(place)
        if there is None:
            return
        self._turn(there)
        page = self._shell.page
        if there.table and isinstance(page, StepPage):
            page.show_table(True)
            for table in page.shown.findChildren(TablePage):
                table.show_kind(there.table)
            self._choose(there)
        elif there.key[0] != "workshop":
            self._reveal(there.key)

    def _turn(self, there: Found) -> None:
        """To a page, and what is found there is chosen."""
        shell, here = self._shell, self._shell.where
        if there.place:
            if here.place != there.place:
                shell.go_place(there.place)
        elif here.place or here.step != there.step:
            here.step, here.place, here.tab = there.step, "", there.tab
            shell.show_where()
        elif isinstance(shell.page, StepPage):
            shell.page.show_tab(there.tab)
        self._choose(there)

    def _choose(self, there: Found) -> None:
        """What is found is chosen; not what is still to be made, nor the workshop itself on one of its drawings."""
        if self._document.records.by_key(there.key) is not None and not (there.tab and there.key[0] == "workshop"):
            self._shell.select((there.key,))

    def _reveal(self, key: Key) -> None:
        """Where the drawing leaves the record out, its filters go; where it still does not draw it, the list shows it."""
        page = self._shell.page
        board = page.board if isinstance(page, StepPage) else None
        if not isinstance(page, StepPage) or not isinstance(board, Board):
            return
        if board.drawing is None:
            # Its first figures are still on their way; looked for again when it is there.
            board.looking.looked.connect(lambda _drawing: self._reveal(key), Qt.ConnectionType.SingleShotConnection)
            return
        if not board.scene.draws(key):
            board.extras.filtering.reset()
            board.looking.reveal(key)
        if board.scene.draws(key):
            board.view.setFocus()
            return
        page.show_table(True)
        page.select((key,))

    def open_filter(self) -> None:
        """The filters of the drawing, beside its tools; away again where they were open."""
        page = self._shell.page
        board = page.board if isinstance(page, StepPage) else None
        self.close_filter()
        if not isinstance(board, Board) or not board.extras.filtering.possible:
            return
        work = self._shell.work
        at = board.mapTo(work, QPoint(8, 8))
        self.panel = FilterPanel(self._interface, board, work)
        self.panel.destroyed.connect(self._gone)
        self.panel.open_at(at.x(), at.y())

    def close_filter(self) -> None:
        """No filters over the page."""
        panel, self.panel = self.panel, None
        if panel is not None:
            panel.hide()
            panel.deleteLater()

    def _gone(self) -> None:
        self.panel = None
