"""A list of lines to choose from, each with its amount at the right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionComboBox, QStyleOptionViewItem, QStylePainter

from .controls import Choice
from .interface import Interface

#: The role of an amount in words.
AMOUNT = Qt.ItemDataRole.UserRole + 1


class MoneyChoice(Choice):
    """Words at the left, on as many lines as they need: two kinds of wages may differ in their last word. The amount at the right."""

    def __init__(self, interface: Interface) -> None:
        super().__init__(interface)
        self.setItemDelegate(_Delegate(interface, self))
        self.currentTextChanged.connect(self.fit_words)

    def fit_words(self) -> None:
        """As high as the words need at this width."""
        px = self._interface.px
        words = _needed(self.fontMetrics(), self._room().width(), self.currentText(), self.currentData(AMOUNT) or "", self._interface)
        self.setFixedHeight(max(px(44), words + px(16)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_words()

    def _room(self) -> QRect:
        px = self._interface.px
        return self.rect().adjusted(px(12), 0, -px(34), 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame, the words, the amount and the arrow."""
        px = self._interface.px
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = ""  # pyright: ignore[reportAttributeAccessIssue]
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        _write(painter, self._room(), self.currentText(), self.currentData(AMOUNT) or "", self._interface)
        painter.drawPixmap(self.width() - px(28), (self.height() - px(18)) // 2, self._interface.pixmap("chevron-down", "text.second", 18))


class _Delegate(QStyledItemDelegate):
    """The rows of the open list."""

    def __init__(self, interface: Interface, parent: MoneyChoice) -> None:
        super().__init__(parent)
        self._interface = interface

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as the words need."""
        px, view = self._interface.px, option.widget  # pyright: ignore[reportAttributeAccessIssue]
        wide = (view.viewport().width() if isinstance(view, QAbstractItemView) else 0) - px(16)
        high = _needed(option.fontMetrics, wide, str(index.data()), index.data(AMOUNT) or "", self._interface)  # pyright: ignore[reportAttributeAccessIssue]
        return QSize(0, max(px(40), high + px(14)))

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


def _wide(letters: QFontMetrics, width: int, amount: str, interface: Interface) -> int:
    return max(1, width - (letters.horizontalAdvance(amount) + interface.px(8) if amount else 0))


def _needed(letters: QFontMetrics, width: int, words: str, amount: str, interface: Interface) -> int:
    room = QRect(0, 0, _wide(letters, width, amount, interface), 10**4)
    return letters.boundingRect(room, Qt.TextFlag.TextWordWrap, words).height()


def _write(painter: QPainter, room: QRect, words: str, amount: str, interface: Interface) -> None:
    letters = painter.fontMetrics()
    painter.setPen(QColor(interface.style["text.second"]))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, amount)
    room = QRect(room.x(), room.y(), _wide(letters, room.width(), amount, interface), room.height())
    painter.setPen(QColor(interface.style["text"]))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, words)


def fill(field: MoneyChoice, rows: list[tuple[str, str, str]]) -> None:
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
    field.fit_words()
