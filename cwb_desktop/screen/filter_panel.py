"""The filters of a drawing as a sheet beside its tools: worlds, kinds, lines, now or wanted, anchors, missing voices, around one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ..look.view import View
from ..workshop.method import KINDS, RELATION_STATUSES, RELATION_TYPES, SPHERES
from ..workshop.people import Stakeholder
from .controls import Check, Segment, button, icon_button, line
from .interface import Interface
from .plain import named, plain_label

if TYPE_CHECKING:
    from .board import Board

WIDTH = 340


class FilterPanel(QFrame):
    """Each tick is seen at once; Esc and the cross close it. Without ticks in a group that group leaves nothing out."""

    def __init__(self, interface: Interface, board: Board, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self._interface, self._board = interface, board
        #: The ticks of each group, by the value that they let through.
        self.ticks: dict[str, dict[str, Check]] = {}
        px = interface.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(8), px(8), px(12))
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("Filter"), "head"), 1)
        self.cross = icon_button(interface, "x", self.tr("Close the filters"), self.close_panel)
        head.addWidget(self.cross)
        column.addLayout(head)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName("scrolled")
        self._rows = QVBoxLayout(inner)
        self._rows.setContentsMargins(0, 0, px(8), 0)
        self._rows.setSpacing(0)
        area.setWidget(inner)
        self._inner = inner
        column.addWidget(area, 1)
        self.reset = button(interface, self.tr("Show everything again"), board.extras.filtering.reset, "second")
        foot = QHBoxLayout()
        foot.setContentsMargins(0, px(6), px(8), 0)
        foot.addWidget(self.reset)
        column.addLayout(foot)
        self._fill()
        named(self, self.tr("Filter"))
        self.show_view(board.view_options)
        board.extras.filtering.changed.connect(self.show_view)

    def _fill(self) -> None:
        say, records = self._interface.say, self._board.records
        self.anchors = self._single(self.tr("Only anchors"), "only_anchors")
        self.missing = self._single(self.tr("Only missing voices"), "only_missing")
        self._head(self.tr("Around"))
        self.around = QComboBox()
        # As wide as the sheet, not as the longest name.
        self.around.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.around.setMinimumContentsLength(8)
        self.around.addItem(self.tr("Everybody"), "")
        for who in sorted(records.all(Stakeholder), key=lambda one: one.name.casefold()):
            self.around.addItem(who.name, who.id)
        named(self.around, self.tr("Around"))
        self.around.activated.connect(lambda _place: self._apply(around=self.around.currentData()))
        self._rows.addWidget(self.around)
        self._group(self.tr("World"), "spheres", ((one, say(f"sphere.{one}")) for one in SPHERES))
        there = {who.kind for who in records.all(Stakeholder)}
        self._group(self.tr("Kind"), "kinds", ((one, say(f"kind.{one}")) for one in KINDS if one in there))
        self._group(self.tr("Type of line"), "types", ((one, say(f"relation_type.{one}")) for one in RELATION_TYPES))
        self._head(self.tr("Now or wanted"))
        both = ((("", self.tr("Both")), *((one, say(f"relation_status.{one}")) for one in RELATION_STATUSES)))
        self.status = Segment(both, "", self.tr("Now or wanted"), tight=True)
        self.status.chosen.connect(lambda one: self._apply(statuses=frozenset({one} if one else ())))
        self._rows.addWidget(self.status)
        self._rows.addStretch(1)

    def _head(self, text: str) -> None:
        self._rows.addSpacing(self._interface.px(8))
        self._rows.addWidget(line())
        self._rows.addWidget(plain_label(text, "small"))

    def _single(self, text: str, name: str) -> Check:
        made = Check(self._interface, text)
        made.clicked.connect(lambda on: self._apply(**{name: on}))
        self._rows.addWidget(made)
        return made

    def _group(self, title: str, name: str, values: Iterable[tuple[str, str]]) -> None:
        self._head(title)
        ticks: dict[str, Check] = {}
        for value, word in values:
            ticks[value] = Check(self._interface, word)
            ticks[value].clicked.connect(lambda _on: self._apply(**{name: frozenset(v for v, tick in ticks.items() if tick.isChecked())}))
            self._rows.addWidget(ticks[value])
        self.ticks[name] = ticks

    def _apply(self, **values: Any) -> None:
        self._board.extras.filtering.apply(**values)

    def show_view(self, view: View) -> None:
        """Shows what a view leaves out."""
        self.anchors.setChecked(view.only_anchors)
        self.missing.setChecked(view.only_missing)
        self.around.setCurrentIndex(max(0, self.around.findData(view.around)))
        for name, ticks in self.ticks.items():
            for value, tick in ticks.items():
                tick.setChecked(value in getattr(view, name))
        self.status.set_value(next(iter(view.statuses)) if len(view.statuses) == 1 else "")
        self.reset.setEnabled(self._board.extras.filtering.on)

    def open_at(self, left: int, top: int) -> None:
        """Opens with its corner there, as high as its rows or its parent allow."""
        parent, px = self.parentWidget(), self._interface.px
        assert parent is not None
        width = min(px(WIDTH), parent.width() - px(16))
        height = min(self._inner.sizeHint().height() + px(140), parent.height() - top - px(8))
        self.setGeometry(min(left, parent.width() - width - px(8)), top, width, height)
        self.show()
        self.raise_()
        self.anchors.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_panel(self) -> None:
        """Away; the keyboard goes back to the drawing."""
        self.hide()
        self._board.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)
