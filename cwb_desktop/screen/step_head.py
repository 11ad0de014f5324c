"""What stands above a step: its question and purpose, and the row of tabs with the choice between drawing and list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QTabBar, QVBoxLayout

from ..workshop.collection import Records
from ..workshop.method import StepSpec
from ..workshop.people import AgendaItem, Meeting
from .controls import Segment, clear, icon_button
from .evening_clock import EveningClock
from .interface import Interface
from .layout import Layout
from .plain import named, plain_label, tip
from .ports import Doc
from .running_part import left_state, left_words, show_state
from .tool_bar import ToolBar

if TYPE_CHECKING:
    from ..texts import Say


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
    """The question as the largest text; the purpose under it, or as a tooltip where there is little room.

    While a part of the evening runs its question stands here instead, with the time left, for all to read; it folds away.
    """

    def __init__(self, interface: Interface, document: Doc, spec: StepSpec, layout: Layout, clock: EveningClock) -> None:
        super().__init__()
        self.setObjectName("header")
        self._interface, self._document, self._spec, self._compact, self._clock = interface, document, spec, layout.compact, clock
        px, compact = interface.px, layout.compact
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18 if compact else 28), 0, px(24), px(2 if compact else 8))
        column.setSpacing(px(6))
        role = "question.compact" if compact else "question.wide" if layout.wide else "question"
        row = QHBoxLayout()
        row.setSpacing(px(12))
        self.question = plain_label("", role, wrap=True)
        row.addWidget(self.question, 1)
        self.left = plain_label("", "timer")
        self.left.setProperty("large", role)
        row.addWidget(self.left, 0, Qt.AlignmentFlag.AlignVCenter)
        self.fold = icon_button(interface, "chevron-down", self.tr("The question of the step"), self._turn)
        row.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        self.lead = plain_label("", "lead", wrap=True)
        column.addWidget(self.lead)
        clock.changed.connect(self.refresh)
        clock.ticked.connect(self._tick)
        self.refresh()

    def refresh(self) -> None:
        """Follows the document and the clock."""
        say, key, runs = self._interface.say, self._spec.key, self._runs()
        question, under = say(f"{key}.question"), say(f"{key}.purpose")
        shown = runs is not None and not self._clock.folded
        if runs is not None and shown:
            question, under = runs.title, activity_text(say, self._document.records, runs) or question
        self.question.setText(question)
        self.lead.setText(under)
        self.lead.setVisible(not self._compact)
        if self._compact:
            tip(self.question, under)
            named(self.question, question, under)
        self.left.setVisible(shown)
        self.fold.setVisible(runs is not None)
        words = self.tr("The question of the step") if shown else self.tr("The question that runs now")
        tip(self.fold, words)
        named(self.fold, words)
        self.fold.setIcon(self._interface.icon("chevron-down" if shown else "timer", "text"))
        self._tick()

    def _runs(self) -> AgendaItem | None:
        return self._document.records.get(AgendaItem, self._clock.running.block or None)

    def _tick(self) -> None:
        runs = self._runs()
        if runs is not None:
            left = runs.minutes * 60 - self._clock.seconds
            self.left.setText(left_words(self._interface.say, left))
            show_state(self.left, left_state(left, runs.minutes * 60))

    def _turn(self) -> None:
        self._clock.fold(not self._clock.folded)


def activity_text(say: Say, records: Records, item: AgendaItem) -> str:
    """What the method says to do in a part of the evening; nothing for a part of one's own."""
    meeting = records.get(Meeting, item.meeting)
    own = (f"step.{meeting.step}",) if meeting is not None and meeting.step else ()
    rows = (row for place in (*own, *(f"short.{form}" for form in say.table("short"))) for row in say.tables(f"{place}.activities"))
    return next((str(row["text"]) for row in rows if item.item_key and row["key"] == item.item_key), "")


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
