"""What stands above a step: its question and purpose, and the row of tabs with the choice between drawing and list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTabBar, QVBoxLayout

from ..workshop.method import StepSpec
from .controls import Segment, clear
from .interface import Interface
from .layout import Layout
from .plain import named, plain_label, tip
from .tool_bar import ToolBar


class Tabs(QTabBar):
    """Tabs whose chosen one is bold, with room for that."""

    def tabSizeHint(self, index: int) -> QSize:
        """As wide as the words in bold."""
        hint = super().tabSizeHint(index)
        bold = QFont(self.font())
        bold.setBold(True)
        plain = QFontMetrics(self.font()).horizontalAdvance(self.tabText(index))
        return QSize(hint.width() + max(0, QFontMetrics(bold).horizontalAdvance(self.tabText(index)) - plain) + 2, hint.height())


class StepHeader(QFrame):
    """The question as the largest text; the purpose under it, or as a tooltip where there is little room."""

    def __init__(self, interface: Interface, spec: StepSpec, layout: Layout) -> None:
        super().__init__()
        self.setObjectName("header")
        say, px, compact = interface.say, interface.px, layout.compact
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18 if compact else 28), 0, px(24), px(2 if compact else 8))
        column.setSpacing(px(6))
        role = "question.compact" if compact else "question.wide" if layout.wide else "question"
        self.question = plain_label(say(f"{spec.key}.question"), role, wrap=True)
        column.addWidget(self.question)
        purpose = say(f"{spec.key}.purpose")
        if compact:
            tip(self.question, purpose)
            named(self.question, self.question.text(), purpose)
        else:
            column.addWidget(plain_label(purpose, "lead", wrap=True))


class TabsRow(QFrame):
    """The tabs, room for tools, and the choice between drawing and list."""

    def __init__(self, interface: Interface, spec: StepSpec, layout: Layout, keys: Sequence[str], table: bool) -> None:
        super().__init__()
        self.setObjectName("tabsRow")
        self._interface, self._spec, self._layout = interface, spec, layout
        px = interface.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(4 if layout.compact else 14), 0, px(12 if layout.compact else 24), px(2))
        row.setSpacing(px(6))
        self.tabs = Tabs()
        self.tabs.setProperty("compact", "true" if layout.compact else "false")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        named(self.tabs, self.tr("Parts of this step"))
        for key in keys:
            self.tabs.addTab(self.tab_name(key).replace("&", "&&"))
        row.addWidget(self.tabs, 1)
        self._tool_place = QHBoxLayout()
        row.addLayout(self._tool_place)
        self._tools: ToolBar | None = None
        self.toggle = self._toggle(table)
        row.addWidget(self.toggle)

    def put_tools(self, tools: ToolBar | None) -> None:
        """Other tools, or none."""
        clear(self._tool_place)
        self._tools = tools
        if tools is not None:
            self._tool_place.addWidget(tools)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tools make way for the tabs: those have words."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        row = self.layout()
        if self._tools is None or row is None:
            return
        margins = row.contentsMargins()
        beside = self.tabs.sizeHint().width() + self.toggle.sizeHint().width() + 2 * row.spacing()
        self._tools.fit(self.width() - margins.left() - margins.right() - beside)

    def _toggle(self, table: bool) -> Segment:
        drawing, listed = self.tr("Drawing"), self.tr("List")
        icons = [self._interface.icon(name, "text", 20, on="accent") for name in ("shapes", "table-2")]
        words = ((False, ""), (True, "")) if self._layout.compact else ((False, drawing), (True, listed))
        toggle = Segment(words, table, self.tr("Drawing or list"), icons=icons, icon_size=self._interface.px(20))
        for value, name in ((False, drawing), (True, listed)):
            named(toggle.button(value), name)
            tip(toggle.button(value), name)
        return toggle

    def tab_name(self, key: str) -> str:
        """The word on a tab, a shorter one where there is little room."""
        say, narrow = self._interface.say, self._layout.compact
        if key == "lists":
            return self.tr("Lists")
        if key == "form":
            team = self._spec.number == 1
            return self.tr("Agreements") if team and narrow else say("meeting.team_agreements") if team else self.tr("Remarks")
        if key == "explain":
            return self.tr("Explanation") if narrow else say("meeting.explanation")
        return say(f"canvas.{key}.title")
