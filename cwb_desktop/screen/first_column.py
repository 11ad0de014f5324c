"""The first column of a table stays in view while the others are scrolled away under it (look.md chapter 6)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionHeader, QStyleOptionViewItem, QTableView, QWidget

from .interface import Interface


class FirstColumn(QWidget):
    """Paints the head and the cells of column 0 over the left of its table; a press on a cell goes to it."""

    def __init__(self, interface: Interface, table: QTableView, option: Callable[[], QStyleOptionViewItem]) -> None:
        super().__init__(table)
        self._interface, self._table, self._option = interface, table, option
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        model, head = table.model(), table.horizontalHeader()
        table.horizontalScrollBar().valueChanged.connect(self.fit)
        table.verticalScrollBar().valueChanged.connect(self.fit)
        table.selectionModel().selectionChanged.connect(self.fit)
        table.selectionModel().currentChanged.connect(self.fit)
        for signal in (
            model.dataChanged, model.layoutChanged, model.modelReset, model.rowsInserted, model.rowsRemoved,
            head.sectionResized, head.geometriesChanged, head.sortIndicatorChanged, table.verticalHeader().sectionResized,
        ):  # fmt: skip
            signal.connect(self.fit)

    def fit(self, *_told: object) -> None:
        """Over the left of the table, if that is scrolled away and the others keep at least half of the width."""
        table, head = self._table, self._table.horizontalHeader()
        wide = table.columnWidth(0)
        self.setVisible(table.horizontalScrollBar().value() > 0 and wide * 2 <= table.viewport().width())
        corner = table.viewport().geometry().topLeft()
        self.setGeometry(corner.x(), head.geometry().top(), wide, table.viewport().geometry().bottom() + 1 - head.geometry().top())
        self.raise_()
        self.update()

    @property
    def covers(self) -> int:
        """The pixels at the left of the viewport that it lies over."""
        return self.width() if self.isVisible() else 0

    def _index_at(self, y: int) -> QModelIndex:
        row = self._table.rowAt(y - self._table.horizontalHeader().height())
        return self._table.model().index(row, 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """To the cell; on the head, back to the first column."""
        index = self._index_at(int(event.position().y()))
        if event.position().y() < self._table.horizontalHeader().height() or not index.isValid():
            self._table.horizontalScrollBar().setValue(0)
            return
        self._table.setFocus(Qt.FocusReason.MouseFocusReason)
        self._table.setCurrentIndex(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edits the cell, where it is."""
        index = self._index_at(int(event.position().y()))
        if index.isValid():
            self._table.setCurrentIndex(index)
            self._table.edit(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows in view, the head, and a line at the right."""
        table, head = self._table, self._table.horizontalHeader()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._interface.style["sheet"]))
        painter.setClipRect(0, head.height(), self.width(), self.height() - head.height())
        for row in range(max(0, table.rowAt(0)), table.model().rowCount()):
            top = table.rowViewportPosition(row)
            if top > table.viewport().height():
                break
            if table.isRowHidden(row):
                continue
            index, option = table.model().index(row, 0), self._option()
            option.rect = QRect(0, top + head.height(), self.width(), table.rowHeight(row))  # pyright: ignore[reportAttributeAccessIssue]
            if table.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected  # pyright: ignore[reportAttributeAccessIssue]
            table.itemDelegate().paint(painter, option, index)
        painter.setClipping(False)
        cell = QStyleOptionHeader()
        cell.initFrom(head)
        cell.rect = QRect(0, 0, self.width(), head.height())  # pyright: ignore[reportAttributeAccessIssue]
        cell.text = str(table.model().headerData(0, Qt.Orientation.Horizontal) or "")  # pyright: ignore[reportAttributeAccessIssue]
        cell.textAlignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft  # pyright: ignore[reportAttributeAccessIssue]
        head.style().drawControl(QStyle.ControlElement.CE_Header, cell, painter, head)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(self._interface.style["control"]))
