"""A table under the hands: editing in place, many lines pasted at once, rows moved, removed and copied by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
)

from ..workshop import edits
from ..workshop.record import Record
from .cell_editor import CellEditor
from .first_column import FirstColumn
from .interface import Interface
from .plain import named
from .table_model import Sorted, TableModel
from .values import kind_name

Index = QModelIndex | QPersistentModelIndex

#: The height at the foot of the page that a toast may cover.
TOAST_ROOM = 80


class Table(QTableView):
    """The table of one kind of record.

    Keys: Enter edits, Del removes, Alt and arrows move a row, Ctrl+C and Ctrl+V copy and paste lines.
    """

    picked = Signal(object)
    removed = Signal(int)
    pasted = Signal(str)

    def __init__(self, interface: Interface, model: TableModel) -> None:
        super().__init__()
        self._interface = interface
        self.records_model = model
        self.proxy = Sorted(model, self)
        self.setModel(self.proxy)
        self.first = FirstColumn(interface, self, self._option)
        self._delegate = CellEditor(model, interface, self.proxy)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        # Arrows walk over the cells; Tab goes on to what comes after the list.
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(interface.px(44))
        self.verticalHeader().setMinimumSectionSize(interface.px(44))
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumHeight(interface.px(40))
        head.setSortIndicatorClearable(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        named(self, kind_name(model.record_type.KIND, interface.say, several=True))
        head.setResizeContentsPrecision(60)
        self.verticalHeader().setResizeContentsPrecision(60)
        model.modelReset.connect(self.fit_columns)

    def _option(self) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        return option

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        """Never under the first column, which stays."""
        super().scrollTo(index, hint)
        hidden = self.first.covers - self.visualRect(index).left() if index.column() > 0 else 0
        if hidden > 0:
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - hidden)

    def fit_columns(self) -> None:
        """Each column as wide as its words, within bounds; what is longer wraps."""
        px = self._interface.px
        self.resizeColumnsToContents()
        for column in range(self.model().columnCount()):
            self.setColumnWidth(column, max(px(96), min(px(340), self.columnWidth(column) + px(18))))
        room = self.viewport().width() - sum(self.columnWidth(column) for column in range(self.model().columnCount()))
        texts = [place for place, spec in enumerate(self.records_model.specs) if spec.type in ("text", "lines", "texts")]
        for column in texts if room > 0 else []:
            self.setColumnWidth(column, self.columnWidth(column) + room // len(texts))
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Uses the width there is."""
        super().resizeEvent(event)
        self.first.fit()
        if event.size().width() != event.oldSize().width():
            self.fit_columns()

    # -- which records --

    def chosen(self) -> list[Record]:
        """The records whose cells are selected, in the order seen."""
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        return [self.records_model.rows[self.proxy.mapToSource(self.proxy.index(row, 0)).row()] for row in rows]

    def select(self, record_id: str) -> None:
        """Goes to a record."""
        place = self.records_model.place_of(record_id)
        if place >= 0:
            index = self.proxy.mapFromSource(self.records_model.index(place, 0))
            already = index == self.currentIndex()
            self.setCurrentIndex(index)
            if already:
                # Qt tells of nothing then, but meanwhile something else may have been chosen.
                self.picked.emit(self.records_model.rows[place].key)
            self.reveal()

    def has(self, record_id: str) -> bool:
        """Whether a record is among the rows that are shown."""
        place = self.records_model.place_of(record_id)
        return place >= 0 and self.proxy.mapFromSource(self.records_model.index(place, 0)).isValid()

    def reveal(self) -> None:
        """Scrolls the current row into view, above the place of the toast."""
        index = self.currentIndex()
        if not index.isValid():
            return
        self.scrollTo(index)
        self._make_room()
        below = self.visualRect(index).bottom() + 1 - (self.viewport().height() - self._interface.px(TOAST_ROOM))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + max(0, min(below, self.visualRect(index).top())))

    def updateGeometries(self) -> None:
        """Lets the last row come up above the toast."""
        value = self.verticalScrollBar().value()
        super().updateGeometries()
        self._make_room()
        self.verticalScrollBar().setValue(value)

    def _make_room(self) -> None:
        bar, room = self.verticalScrollBar(), self._interface.px(TOAST_ROOM)
        free = self.viewport().height() - self.verticalHeader().length()
        bar.setMaximum(max(0, room - free))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tells which record the hand is on."""
        super().currentChanged(current, previous)
        source = self.proxy.mapToSource(current)
        row = source.row()
        self.picked.emit(self.records_model.rows[row].key if 0 <= row < len(self.records_model.rows) else None)

    # -- what keys do --

    def remove_chosen(self) -> None:
        """Takes the chosen records out of the workshop."""
        gone = self.chosen()
        if gone and self.records_model.do(edits.remove(self.records_model.records, *gone)):
            self.removed.emit(len(gone))

    def move_chosen(self, by: int) -> None:
        """Moves the current record up or down its list; only in the list's own order, and a part among those of its whole."""
        rows = self.chosen()
        if len(rows) != 1 or self.proxy.sortColumn() >= 0:
            return
        record = rows[0]
        shown = [row for row in self.records_model.rows if _siblings(row, record)]
        place = shown.index(record) + by
        if 0 <= place < len(shown):
            other = shown[place]
            whole = [r.id for r in self.records_model.records.all(type(record)) if _siblings(r, record)]
            self.records_model.do(edits.reorder(self.records_model.records, record, whole.index(other.id)))
            self.select(record.id)

    def copy_chosen(self) -> None:
        """The selected cells as lines with tabs, for a spreadsheet."""
        cells: dict[int, list[str]] = {}
        for index in sorted(self.selectionModel().selectedIndexes(), key=lambda one: (one.row(), one.column())):
            cells.setdefault(index.row(), []).append(str(index.data()))
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in cells.values()))

    def event(self, event: QEvent) -> bool:
        """Keeps the keys of the table from the window's shortcuts while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _own_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys named above; the rest is Qt's."""
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.state() != QAbstractItemView.State.EditingState:
            self.remove_chosen()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_chosen(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_chosen()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            if self.currentIndex().flags() & Qt.ItemFlag.ItemIsEditable and self.state() != QAbstractItemView.State.EditingState:
                self.edit(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _siblings(one: Record, other: Record) -> bool:
    parent = type(one).PARENT
    return not parent or getattr(one, parent) == getattr(other, parent)


def _own_key(event: QKeyEvent) -> bool:
    return (
        event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        or event.matches(QKeySequence.StandardKey.Copy)
        or event.matches(QKeySequence.StandardKey.Paste)
    )
