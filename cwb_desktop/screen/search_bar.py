"""The search bar over the work area: what is typed is looked for in all records, and a row leads to where it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ..workshop.collection import Key
from ..workshop.searching import Hit, search
from .controls import SearchLine, icon_button
from .interface import Interface
from .plain import named, plain_label
from .ports import Doc
from .shell_frame import places
from .values import kind_name, title
from .whereabouts import Found

#: Keys that walk along the rows while the cursor stays in the field.
_WALKS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
WIDTH, ROW, MOST_ROWS = 720, 44, 8
#: How the width of a row is shared between words, kind and step, in hundredths.
SHARES = (52, 22, 26)

Where = Callable[[Key], Found | None]


class _Row(QStyledItemDelegate):
    """Draws a row: the words, the kind, the step."""

    def __init__(self, interface: Interface, parent: QObject) -> None:
        super().__init__(parent)
        self._interface = interface

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One height for all."""
        return QSize(self._interface.px(100), self._interface.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """The ground as the style has it, and three columns of words on it."""
        texts: tuple[str, ...] = index.data(Qt.ItemDataRole.UserRole)
        super().paint(painter, option, index)
        painter.save()
        gap, left = self._interface.px(10), option.rect.left()  # pyright: ignore[reportAttributeAccessIssue]
        for text, share, role in zip(texts, SHARES, ("text", "text.second", "text.second"), strict=True):
            width = option.rect.width() * share // 100  # pyright: ignore[reportAttributeAccessIssue]
            room = QRect(left + gap, option.rect.top(), width - gap, option.rect.height())  # pyright: ignore[reportAttributeAccessIssue]
            painter.setPen(QColor(self._interface.style[role]))
            elided = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())  # pyright: ignore[reportAttributeAccessIssue]
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
            left += width
        painter.restore()


class SearchBar(QFrame):
    """Opens over its parent. `found(key)`: the row that was chosen; Esc closes it."""

    found = Signal(object)

    def __init__(self, interface: Interface, document: Doc, parent: QWidget, where: Where) -> None:
        super().__init__(parent)
        self.setObjectName("popup")
        self._interface, self._document, self._where = interface, document, where
        self._back: QWidget | None = None
        self.keys: list[Key] = []
        px = interface.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(10), px(12), px(10))
        column.setSpacing(px(6))
        row = QHBoxLayout()
        self.field = SearchLine(interface, self.tr("Find a name, a note or a text"))
        self.field.textChanged.connect(self.look)
        self.field.installEventFilter(self)
        row.addWidget(self.field, 1)
        self.cross = icon_button(interface, "x", self.tr("Close the search"), self.close_bar)
        row.addWidget(self.cross)
        column.addLayout(row)
        self._words = plain_label("", "small")
        column.addWidget(self._words)
        self.rows = self._list()
        column.addWidget(self.rows)
        named(self, self.tr("Search"))
        parent.installEventFilter(self)
        self.hide()

    def _list(self) -> QListWidget:
        rows = QListWidget()
        rows.setItemDelegate(_Row(self._interface, rows))
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setUniformItemSizes(True)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.itemClicked.connect(self._clicked)
        named(rows, self.tr("What was found"))
        return rows

    # -- coming and going --

    def open_bar(self) -> None:
        """Shows itself with the words of the last time, ready to be typed over."""
        focused = QApplication.focusWidget()
        if focused is not None and not self.isAncestorOf(focused):
            self._back = focused
        self.look()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_bar(self) -> None:
        """Away; the keyboard goes back to where it was."""
        self.hide()
        back, self._back = self._back, None
        if back is not None:
            try:
                back.setFocus(Qt.FocusReason.OtherFocusReason)
            except RuntimeError:
                # What had the focus is gone with its page.
                return

    def _clicked(self, row: QListWidgetItem) -> None:
        self._go(self.rows.row(row))

    def _go(self, place: int) -> None:
        if 0 <= place < len(self.keys):
            key = self.keys[place]
            self._back = None
            self.hide()
            self.found.emit(key)

    # -- looking --

    def look(self, _text: str = "") -> None:
        """Looks for what stands in the field now."""
        hits = search(self._document.records, self.field.text())
        self.keys = [hit.key for hit in hits]
        self.rows.clear()
        for hit in hits:
            self.rows.addItem(_item((self._text(hit), kind_name(hit.key[0], self._interface.say), self._place(hit.key))))
        self.rows.setVisible(bool(hits))
        if hits:
            self.rows.setCurrentRow(0)
        typed = bool(self.field.text().strip())
        self._words.setText(self.tr("%n found", "", len(hits)) if hits else self.tr("Nothing found") if typed else "")
        self._words.setVisible(typed)
        self.place()

    def _text(self, hit: Hit) -> str:
        """The record's name; where the words stand in another text, that text too."""
        record = self._document.records.by_key(hit.key)
        name = title(record, self._document.records, self._interface.say) if record is not None else ""
        text = " ".join(hit.text.split())
        return name if text == " ".join(name.split()) else f"{name}  ·  {text}" if name else text

    def _place(self, key: Key) -> str:
        there = self._where(key)
        if there is None:
            return ""
        if there.place:
            return next((words for place, _icon, words in places() if place == there.place), self.tr("About this workshop"))
        return f"{there.step}  {self._interface.say(f'step.{there.step}.name')}"

    def place(self) -> None:
        """At the top of its parent, as high as its rows."""
        parent = self.parentWidget()
        if parent is None:
            return
        px = self._interface.px
        width = min(px(WIDTH), parent.width() - px(24))
        shown = min(len(self.keys), MOST_ROWS)
        self.rows.setFixedHeight(shown * px(ROW) + 2 * self.rows.frameWidth() + 2 if shown else 0)
        self.setFixedWidth(width)
        self.layout().activate()  # pyright: ignore[reportOptionalMemberAccess]
        self.resize(width, min(self.sizeHint().height(), parent.height() - px(16)))
        self.move((parent.width() - width) // 2, px(8))

    # -- what Qt tells --

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walks along the rows from the field, and follows the size of the parent."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in _WALKS:
            QApplication.sendEvent(self.rows, QKeyEvent(event.type(), event.key(), Qt.KeyboardModifier.NoModifier))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self.rows.currentRow())
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            return False
        return True

    def keyPressEvent(self, event: Any) -> None:
        """Esc closes from anywhere in the bar."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)


def _item(texts: tuple[str, str, str]) -> QListWidgetItem:
    made = QListWidgetItem()
    made.setData(Qt.ItemDataRole.UserRole, texts)
    made.setData(Qt.ItemDataRole.AccessibleTextRole, "; ".join(filter(None, texts)))
    return made
