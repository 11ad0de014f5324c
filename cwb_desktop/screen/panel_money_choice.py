"""A list of lines to choose from, each with its amount at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionComboBox, QStyleOptionViewItem, QStylePainter

from .controls import Choice
from .interface import Interface

#: The role of an amount in words.
AMOUNT = Qt.ItemDataRole.UserRole + 1


class MoneyChoice(Choice):
    """Words at the left, as many as fit; the amount is always whole."""

    def __init__(self, interface: Interface) -> None:
        super().__init__(interface)
        self.setItemDelegate(_Delegate(interface, self))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame, the words, the amount and the arrow."""
        px = self._interface.px
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = ""  # pyright: ignore[reportAttributeAccessIssue]
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self.rect().adjusted(px(12), 0, -px(34), 0)
        _write(painter, room, self.currentText(), self.currentData(AMOUNT) or "", self._interface)
        painter.drawPixmap(self.width() - px(28), (self.height() - px(18)) // 2, self._interface.pixmap("chevron-down", "text.second", 18))


class _Delegate(QStyledItemDelegate):
    """The rows of the open list."""

    def __init__(self, interface: Interface, parent: MoneyChoice) -> None:
        super().__init__(parent)
        self._interface = interface

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """The row without its words as Qt draws it, then words and amount."""
        px = self._interface.px
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        words, bare.text = bare.text, ""  # pyright: ignore[reportAttributeAccessIssue]
        view = bare.widget  # pyright: ignore[reportAttributeAccessIssue]
        view.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, view)
        room: QRect = bare.rect.adjusted(px(8), 0, -px(8), 0)  # pyright: ignore[reportAttributeAccessIssue]
        _write(painter, room, words, index.data(AMOUNT) or "", self._interface)


def _write(painter: QPainter, room: QRect, words: str, amount: str, interface: Interface) -> None:
    letters = painter.fontMetrics()
    painter.setPen(QColor(interface.style["text.second"]))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, amount)
    wide = room.width() - (letters.horizontalAdvance(amount) + interface.px(8) if amount else 0)
    painter.setPen(QColor(interface.style["text"]))
    text = letters.elidedText(words, Qt.TextElideMode.ElideRight, wide)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def fill(field: Choice, rows: list[tuple[str, str, str]]) -> None:
    """Other rows, the same one chosen where it is still there."""
    kept = field.currentData()
    with QSignalBlocker(field):
        if [(field.itemData(n), field.itemText(n), field.itemData(n, AMOUNT)) for n in range(field.count())] != rows:
            field.clear()
            for place, (value, words, amount) in enumerate(rows):
                field.addItem(words, value)
                field.setItemData(place, amount, AMOUNT)
                field.setItemData(place, f"{words} {amount}", Qt.ItemDataRole.AccessibleTextRole)
        field.setCurrentIndex(max(0, field.findData(kept)) if rows else -1)
