"""The page of a step: its question, its canvases as drawing or list, its form, and its explanation; one class for all five."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ..workshop.collection import Key
from ..workshop.method import TOOLS, StepSpec
from .board import Board
from .evening_clock import EveningClock
from .explain_page import ExplainPage
from .form_page import FormPage
from .interface import Interface
from .layout import Layout
from .ports import Doc
from .step_head import StepHeader, TabsRow
from .table_page import TablePage
from .table_shown import Hands, Shown
from .tool_bar import ToolBar

#: The kinds of record that a canvas shows: its twin is a table of these.
TWINS: dict[str, tuple[str, ...]] = {
    "ring_map": ("stakeholder",),
    "assets_needs": ("asset", "need", "match", "problem"),
    "money_flows": ("inflow", "spending", "plug", "lm3_case"),
    "power_interest": ("stakeholder",),
    "network": ("relation", "stakeholder"),
    "pillars_matrix": ("cell", "stakeholder"),
    "action_board": ("agreement", "action"),
    "plan_board": ("plan", "vote"),
    "decisions": ("decision",),
}
#: Kinds that belong to one step only: a new one gets its number.
_OF_STEP = frozenset({"question", "meeting"})


def twin(canvas: str) -> tuple[Shown, ...]:
    """The tables that say what a canvas draws, its notes included."""
    return (*(Shown(kind) for kind in TWINS[canvas]), Shown("note", {"canvas": canvas}))


def other_tables(spec: StepSpec) -> tuple[Shown, ...]:
    """The tables of a step that are no canvas's twin."""
    covered = {kind for canvas in spec.canvases for kind in TWINS[canvas]}
    return tuple(Shown(kind, {"step": spec.number} if kind in _OF_STEP else {}) for kind in spec.tables if kind not in covered)


@dataclass(frozen=True, slots=True)
class PageTools:
    """What a step page is handed: drawings by canvas, which of them exist, hands for its tables, and the clock of the evening."""

    board: Callable[[str], QWidget]
    drawn: frozenset[str]
    hands: Hands
    clock: EveningClock


class StepPage(QFrame):
    """Tells which tab is shown, what is chosen, and what the tools want."""

    tab_changed = Signal(str)
    list_changed = Signal(bool)
    picked = Signal(object)

    def __init__(
        self, interface: Interface, document: Doc, spec: StepSpec, layout: Layout, tools: PageTools, tab: str, table: bool
    ) -> None:
        super().__init__()
        self.setObjectName("page")
        self._interface, self._document, self.spec, self._layout, self._tools = interface, document, spec, layout, tools
        self._table = table
        #: What is chosen, as the shell knows it: the list and the drawing of a canvas show the same.
        self.chosen: tuple[Key, ...] = ()
        self._pages: dict[tuple[str, bool], QWidget] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = StepHeader(interface, document, spec, layout, tools.clock)
        self.question = self.header.question
        column.addWidget(self.header)
        self._tab_keys = [*spec.canvases, *(["lists"] if other_tables(spec) else []), "form", "explain"]
        self._row = TabsRow(interface, spec, layout, self._tab_keys, table)
        self.tabs, self.toggle = self._row.tabs, self._row.toggle
        self.toggle.chosen.connect(self.show_table)
        column.addWidget(self._row)
        self._stack = QStackedWidget()
        column.addWidget(self._stack, 1)
        self.tabs.setCurrentIndex(max(0, self._tab_keys.index(tab) if tab in self._tab_keys else 0))
        self.tabs.currentChanged.connect(self._tab_moved)
        self._show()

    # -- what is shown --

    @property
    def tab(self) -> str:
        """The key of the tab that is shown: a canvas, lists, form or explain."""
        return self._tab_keys[self.tabs.currentIndex()]

    @property
    def table_shown(self) -> bool:
        """Whether a canvas is shown as a list."""
        return self.tab in TWINS and (self._table or self.tab not in self._tools.drawn)

    @property
    def shown(self) -> QWidget:
        """The widget of the tab."""
        return self._pages[(self.tab, self.table_shown)]

    @property
    def board(self) -> QWidget | None:
        """The drawing, where one is shown."""
        drawing = self.tab in TWINS and not self.table_shown
        return self._tools.board(self.tab) if drawing else None

    def show_tab(self, key: str) -> None:
        """Turns to a tab, or to a table among the lists by its kind."""
        kinds = [one.kind for one in other_tables(self.spec)]
        tab = "lists" if key in kinds else key
        if tab in self._tab_keys:
            self.tabs.setCurrentIndex(self._tab_keys.index(tab))
        if key in kinds:
            self.shown.findChildren(TablePage)[0].show_table(kinds.index(key))

    def show_table(self, table: bool) -> None:
        """Shows the canvas as a list, or as a drawing, with the same thing chosen."""
        chosen, self._table = self.chosen, table
        self.toggle.set_value(table)
        self._show()
        self.list_changed.emit(table)
        if chosen:
            self.select(chosen)

    def _tab_moved(self, _place: int) -> None:
        self._show()
        self.tab_changed.emit(self.tab)

    def _show(self) -> None:
        key, table = self.tab, self.table_shown
        self.toggle.setVisible(key in TWINS and key in self._tools.drawn)
        if (key, table) not in self._pages:
            page = self._make(key, table)
            self._pages[(key, table)] = page
            self._stack.addWidget(page)
        page = self._pages[(key, table)]
        self._stack.setCurrentWidget(page)
        self._refresh_page(page)
        self._row.put_tools(None)
        if self._layout.compact and key in TWINS and not table:
            self._row.put_tools(tool_bar(self._interface, TOOLS[key], self._tools.board(key), upright=False))

    def _make(self, key: str, table: bool) -> QWidget:
        if key == "form":
            return FormPage(self._interface, self._document, self.spec, self._tools.hands.new_id)
        if key == "explain":
            return ExplainPage(self._interface, self.spec, wide=not self._layout.drawer)
        if key == "lists" or table:
            tables = other_tables(self.spec) if key == "lists" else twin(key)
            page = TablePage(self._interface, self._document, tables, self._tools.hands)
            page.picked.connect(lambda one: self.picked.emit((one,) if one else ()))
            return self._around(page)
        return self._drawing(key)

    def _around(self, page: TablePage) -> QWidget:
        px = self._interface.px
        frame = QFrame()
        column = QVBoxLayout(frame)
        side = px(12 if self._layout.compact else 28)
        column.setContentsMargins(side, px(12), px(12 if self._layout.compact else 24), px(12))
        column.addWidget(page)
        frame.setProperty("tables", True)
        return frame

    def _drawing(self, key: str) -> QWidget:
        px, compact = self._interface.px, self._layout.compact
        board = self._tools.board(key)
        if isinstance(board, Board):
            board.looking.set_step(self.spec.number)
            board.set_compact(compact)
        frame = QFrame()
        row = QHBoxLayout(frame)
        # The drawing brings room for the shadow of its sheet.
        row.setContentsMargins(px(2 if compact else 12), px(2 if compact else 4), px(2 if compact else 4), px(2 if compact else 6))
        row.setSpacing(px(4))
        if not compact:
            row.addWidget(tool_bar(self._interface, TOOLS[key], self._tools.board(key), upright=True))
        row.addWidget(self._tools.board(key), 1)
        return frame

    def refresh(self) -> None:
        """Follows the document: the page that is shown; the others when they are turned to."""
        self.header.refresh()
        self._refresh_page(self.shown)

    def _refresh_page(self, page: QWidget) -> None:
        for one in (page, *page.findChildren(TablePage)):
            if isinstance(one, (TablePage, FormPage)):
                one.refresh()

    def select(self, keys: Sequence[Key]) -> None:
        """Goes to records, where this page shows them."""
        page = self.shown
        if self.board is not None:
            _call(self.board, "select", list(keys))
        for table in page.findChildren(TablePage):
            if keys:
                table.select(keys[0])


def _call(target: QWidget, name: str, *values: object) -> None:
    method = getattr(target, name, None)
    if method is not None:
        method(*values)


def tool_bar(interface: Interface, tools: Sequence[str], board: QWidget, upright: bool) -> ToolBar:
    """The tools of a drawing, in both directions: what it is told, and what it changed by itself."""
    filtering = board.extras.filtering if isinstance(board, Board) and board.extras.filtering.possible else None
    offered = [*tools, "filter"] if filtering else tools
    bar = ToolBar(interface, offered, upright)
    bar.tool.connect(lambda name: _call(board, "set_tool", name))
    bar.filtered.connect(lambda name, on: _filter(bar, board, name, on))
    bar.zoomed.connect(lambda name: _call(board, "fit") if name == "fit" else _call(board, "zoom_by", 1.25 if name == "zoom_in" else 0.8))
    changed = getattr(board, "tool_changed", None)
    if changed is not None:
        changed.connect(bar.show_tool)
    if isinstance(board, Board):
        board.extras.filtering.changed.connect(bar.show_view)
        bar.show_view(board.view_options)
    return bar


def _filter(bar: ToolBar, board: QWidget, name: str, on: bool) -> None:
    if name == "filter" and isinstance(board, Board):
        board.wanted.emit("filter")
        bar.show_view(board.view_options)
    else:
        _call(board, "set_filter", name, on)
