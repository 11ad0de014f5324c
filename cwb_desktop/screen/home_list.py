"""The right side of Home: the feature card, the list of all workshops with search and order, and the place to drop files."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from .controls import Choice, SearchLine, clear
from .home_feature import FeatureCard
from .home_row import WorkshopRow
from .interface import Interface
from .layout import Layout
from .plain import named, plain_label
from .ports import Listed
from .scrolled import Scrolled

#: A file that can be brought in.
ENDINGS = (".cwb", ".json")


class HomeList(Scrolled):
    """`wanted(what, workshop)` and `renamed(workshop, name)` tell what the user wants."""

    wanted = Signal(str, object)
    renamed = Signal(object, str)
    ordered = Signal(str)
    dropped = Signal(object)

    def __init__(self, interface: Interface, layout: Layout, today: str, order: str) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._interface, self._layout, self._today = interface, layout, today
        self._all: Sequence[Listed] = ()
        self.rows: list[WorkshopRow] = []
        self.feature: FeatureCard | None = None
        px, compact = interface.px, layout.compact
        side = px(16 if layout.drawer else 28 if compact else 56)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(side, px(24 if compact else 48), side if compact else px(64), px(28))
        whole.setSpacing(px(14))
        self._instead = QVBoxLayout()
        whole.addLayout(self._instead)
        self._body = QWidget()
        whole.addWidget(self._body)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self._feature_place = QVBoxLayout()
        column.addLayout(self._feature_place)
        column.addSpacing(px(16 if compact else 26))
        column.addLayout(self._head(order))
        self._rows_place = QVBoxLayout()
        self._rows_place.setSpacing(0)
        column.addLayout(self._rows_place)
        self._none = plain_label("", "lead", wrap=True)
        column.addWidget(self._none)
        column.addSpacing(px(20))
        column.addWidget(self._drop_area())
        whole.addStretch(1)

    def _head(self, order: str) -> QHBoxLayout:
        interface, px = self._interface, self._interface.px
        row = QHBoxLayout()
        row.setSpacing(px(10))
        row.addWidget(plain_label(self.tr("All workshops"), "head"))
        row.addStretch(1)
        self.search = SearchLine(interface, self.tr("Search by name or place"))
        self.search.setMinimumWidth(px(110 if self._layout.drawer else 200 if self._layout.compact else 280))
        self.search.textChanged.connect(lambda: self._show_rows())
        row.addWidget(self.search)
        self.order = Choice(interface)
        for key, words in (
            ("changed", self.tr("Last changed")),
            ("name", self.tr("Name")),
            ("step", self.tr("Step")),
            ("size", self.tr("Size")),
        ):
            self.order.addItem(interface.icon("arrow-down-wide-narrow", "text.second"), words, key)
        self.order.setCurrentIndex(self.order.findData(order))
        self.order.setMinimumWidth(px(140 if self._layout.drawer else 224))
        named(self.order, self.tr("Order of the list"))
        self.order.activated.connect(self._reorder)
        row.addWidget(self.order)
        return row

    def _drop_area(self) -> QFrame:
        px = self._interface.px
        self.drop = QFrame()
        self.drop.setObjectName("dropArea")
        self.drop.setMinimumHeight(px(76))
        row = QHBoxLayout(self.drop)
        row.addStretch(1)
        sign = plain_label()
        sign.setPixmap(self._interface.pixmap("folder-input", "text.second", 20))
        row.addWidget(sign)
        row.addSpacing(px(8))
        row.addWidget(plain_label(self.tr("Drag a file here to bring it in"), "row.second"))
        row.addStretch(1)
        return self.drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file can be let go here."""
        if _files(event):
            self.show_drop(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It is gone again."""
        self.show_drop(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Brings each file in."""
        self.show_drop(False)
        for path in _files(event):
            self.dropped.emit(path)
        event.acceptProposedAction()

    def show_drop(self, over: bool) -> None:
        """Shows that a file may be let go."""
        self.drop.setProperty("over", "true" if over else "false")
        self.drop.style().unpolish(self.drop)
        self.drop.style().polish(self.drop)

    def show_instead(self, page: QWidget | None) -> None:
        """Shows a page in place of the list, or the list again."""
        clear(self._instead)
        self._body.setVisible(page is None)
        if page is not None:
            self._instead.addWidget(page)

    def _reorder(self, _place: int) -> None:
        self.ordered.emit(self.order.currentData())
        self._show_rows()

    def show_all(self, listed: Sequence[Listed]) -> None:
        """Shows what there is."""
        self._all = listed
        clear(self._feature_place)
        self.feature = None
        sound = [one for one in listed if not one.trouble]
        if sound:
            latest = max(sound, key=lambda one: one.changed)
            self.feature = FeatureCard(self._interface, latest, self._layout.compact, self._layout.drawer)
            self.feature.wanted.connect(lambda what: self.wanted.emit(what, latest))
            self._feature_place.addWidget(self.feature)
        self._show_rows()

    def _show_rows(self) -> None:
        words = self.search.text().casefold().split()
        found = [one for one in self._all if all(word in f"{one.name} {one.city}".casefold() for word in words)]
        order = self.order.currentData()
        if order == "changed":
            found.sort(key=lambda one: one.changed, reverse=True)
        elif order == "name":
            found.sort(key=lambda one: one.name.casefold())
        else:
            found.sort(key=lambda one: getattr(one, order), reverse=True)
        clear(self._rows_place)
        self.rows = []
        for one in found:
            row = WorkshopRow(self._interface, one, self.when(one.changed), self._layout.compact, self._layout.drawer)
            row.wanted.connect(lambda what, one=one: self.wanted.emit(what, one))
            row.renamed.connect(lambda name, one=one: self.renamed.emit(one, name))
            self._rows_place.addWidget(row)
            self.rows.append(row)
        self._none.setVisible(not found)
        self._none.setText(
            self.tr("Nothing found.") if words else self.tr("No workshops yet. Start with a new one, or look at the example.")
        )

    def when(self, changed: str) -> str:
        """When something changed, as near as people say it."""
        say = self._interface.say
        if not changed:
            return ""
        day, today = datetime.date.fromisoformat(changed[:10]), datetime.date.fromisoformat(self._today)
        if day == today:
            return f"{say('date.today')}, {say.time(changed)}"
        if day == today - datetime.timedelta(days=1):
            return f"{say('date.yesterday')}, {say.time(changed)}"
        near = today - datetime.timedelta(days=10) < day <= today
        return say.date(changed, "weekday" if near else "day" if day.year == today.year else "middle")


def _files(event: QDropEvent) -> tuple[Path, ...]:
    urls = event.mimeData().urls()
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile() and url.toLocalFile().lower().endswith(ENDINGS))
