"""The filters of a drawing as a sheet beside its tools: what the canvas offers of ticks, groups of ticks, owner, around one and lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ..look.view import View
from ..workshop.method import ASSET_CATEGORIES, KINDS, PILLARS, RELATION_STATUSES, RELATION_TYPES, SPHERES
from ..workshop.people import Stakeholder
from .controls import Check, Segment, button, icon_button, line
from .interface import Interface
from .plain import named, plain_label
from .scrolled import Scrolled

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
        self.around: QComboBox | None = None
        self.status: Segment | None = None
        self.owner: Segment | None = None
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
        inner = Scrolled()
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
        offer = self._board.extras.filtering.offer
        self._group("", "only", ((one, self._only(one)) for one in offer.only))
        if offer.owner:
            self._owner()
        if offer.around:
            self._around()
        for name in offer.groups:
            self._group(self._title(name), name, self._values(name))
        if offer.around:
            self._now_or_wanted()
        self._rows.addStretch(1)

    def _only(self, name: str) -> str:
        """The words of a single tick."""
        return {
            "anchors": self.tr("Only anchors"),
            "missing": self.tr("Only missing voices"),
            "unmatched": self.tr("Only needs without a match"),
            "help": self.tr("Only where help is needed"),
            "promises": self.tr("Only promises"),
            "late": self.tr("Only what is late"),
            "chosen": self.tr("Only chosen plans"),
        }[name]

    def _title(self, name: str) -> str:
        """The head over a group of ticks."""
        return {
            "spheres": self.tr("World"),
            "kinds": self.tr("Kind"),
            "types": self.tr("Type of line"),
            "categories": self.tr("Column"),
            "pillars": self.tr("Pillar"),
        }[name]

    def _values(self, name: str) -> Iterable[tuple[str, str]]:
        """The values of a group, with their words; of kinds those that occur."""
        there = {who.kind for who in self._board.records.all(Stakeholder)}
        words, values = {
            "spheres": ("sphere", SPHERES),
            "kinds": ("kind", tuple(one for one in KINDS if one in there)),
            "types": ("relation_type", RELATION_TYPES),
            "categories": ("category", ASSET_CATEGORIES),
            "pillars": ("pillar", PILLARS),
        }[name]
        return ((one, self._interface.say(f"{words}.{one}")) for one in values)

    def _owner(self) -> None:
        """With owner, without, or both."""
        self._head(self.tr("Owner"))
        choices = (("", self.tr("Both")), ("with", self.tr("With owner")), ("without", self.tr("Without owner")))
        owner = self.owner = Segment(choices, "", self.tr("Owner"), tight=True)
        owner.chosen.connect(lambda one: self._apply(owner=one))
        self._rows.addWidget(owner)

    def _around(self) -> None:
        """Everybody, or those around one."""
        records = self._board.records
        self._head(self.tr("Around"))
        around = self.around = QComboBox()
        # As wide as the sheet, not as the longest name.
        around.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        around.setMinimumContentsLength(8)
        around.addItem(self.tr("Everybody"), "")
        for who in sorted(records.all(Stakeholder), key=lambda one: one.name.casefold()):
            around.addItem(who.name, who.id)
        named(around, self.tr("Around"))
        around.activated.connect(lambda _place: self._apply(around=around.currentData()))
        self._rows.addWidget(around)

    def _now_or_wanted(self) -> None:
        """Lines that are there now, those that are wanted, or both."""
        self._head(self.tr("Now or wanted"))
        both = (("", self.tr("Both")), *((one, self._interface.say(f"relation_status.{one}")) for one in RELATION_STATUSES))
        status = self.status = Segment(both, "", self.tr("Now or wanted"), tight=True)
        status.chosen.connect(lambda one: self._apply(statuses=frozenset({one} if one else ())))
        self._rows.addWidget(status)

    def _head(self, text: str) -> None:
        self._rows.addSpacing(self._interface.px(8))
        self._rows.addWidget(line())
        self._rows.addWidget(plain_label(text, "small"))

    def _group(self, title: str, name: str, values: Iterable[tuple[str, str]]) -> None:
        if title:
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
        for name, ticks in self.ticks.items():
            for value, tick in ticks.items():
                tick.setChecked(value in getattr(view, name))
        if self.around is not None:
            self.around.setCurrentIndex(max(0, self.around.findData(view.around)))
        if self.status is not None:
            self.status.set_value(next(iter(view.statuses)) if len(view.statuses) == 1 else "")
        if self.owner is not None:
            self.owner.set_value(view.owner)
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
        next(iter(self.ticks["only"].values())).setFocus(Qt.FocusReason.PopupFocusReason)

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
