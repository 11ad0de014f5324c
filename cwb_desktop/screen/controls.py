"""The small controls of look.md chapter 6: buttons, segments, check boxes, choices, lines of text, folding sections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from .interface import Interface
from .plain import named, plain_label, tip

_ON_ACCENT = {"primary": "accent.text", "big.primary": "accent.text", "soft": "accent", "link": "accent"}


def button(
    interface: Interface, text: str, run: Callable[..., object] | None = None, kind: str = "second", icon: str = "", hint: str = ""
) -> QPushButton:
    """A button with words; an icon in the colour of its words stands before them."""
    # Qt leaves only 4 px between icon and words; a space more reads better.
    made = QPushButton((" " if icon and text else "") + text.replace("&", "&&"))
    made.setProperty("kind", kind)
    named(made, text)
    # A button inside a form must not answer Enter typed elsewhere.
    made.setAutoDefault(False)
    if icon:
        made.setIcon(interface.icon(icon, _ON_ACCENT.get(kind, "text")))
        made.setIconSize(QSize(interface.px(20), interface.px(20)))
    if hint:
        tip(made, hint)
    if run is not None:
        made.clicked.connect(lambda: run())
    return made


def icon_button(
    interface: Interface, icon: str, name: str, run: Callable[..., object] | None = None, size: int = 21, checkable: bool = False
) -> QPushButton:
    """A button of 44 by 44 with an icon alone; its name is the tooltip and what a screen reader says."""
    made = QPushButton()
    made.setProperty("kind", "icon")
    made.setAutoDefault(False)
    made.setCheckable(checkable)
    made.setIcon(interface.icon(icon, "text", size, on="accent" if checkable else ""))
    made.setIconSize(QSize(interface.px(size), interface.px(size)))
    made.setFixedSize(interface.px(44), interface.px(44))
    tip(made, name)
    named(made, name)
    if run is not None:
        made.clicked.connect(lambda: run())
    return made


class _SegmentButton(QPushButton):
    """One word of a segment, with room for it in bold."""

    def sizeHint(self) -> QSize:
        """As wide as the words when they are chosen."""
        self.ensurePolished()
        hint = super().sizeHint()
        bold = QFont(self.font())
        bold.setBold(True)
        plain = QFont(self.font())
        plain.setBold(False)
        more = QFontMetrics(bold).horizontalAdvance(self.text()) - QFontMetrics(plain).horizontalAdvance(self.text())
        return QSize(hint.width() + max(0, more) + 6, hint.height())

    minimumSizeHint = sizeHint


class Segment(QFrame):
    """A row of words of which one is chosen; the arrow keys walk along it."""

    chosen = Signal(object)

    def __init__(
        self, choices: Sequence[tuple[Any, str]], value: Any, name: str = "", tight: bool = False, icons: Any = None, icon_size: int = 20
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._values = [key for key, _ in choices]
        if name:
            named(self, name)
        for place, (_key, word) in enumerate(choices):
            one = _SegmentButton((" " if icons and word else "") + word.replace("&", "&&"))
            one.setCheckable(True)
            one.setAutoDefault(False)
            one.setProperty("kind", "segment")
            one.setProperty("tight", "true" if tight else "false")
            last = place == len(choices) - 1
            one.setProperty("place", "only" if len(choices) == 1 else "first" if place == 0 else "last" if last else "middle")
            if icons:
                one.setIcon(icons[place])
                one.setIconSize(QSize(icon_size, icon_size))
            self._group.addButton(one, place)
            row.addWidget(one, 1 if tight else 0)
        self.set_value(value)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._values[place]))

    def button(self, value: Any) -> QPushButton:
        """The button of a value."""
        return self._group.button(self._values.index(value))  # pyright: ignore[reportReturnType]

    def value(self) -> Any:
        """The value that is chosen, or None."""
        place = self._group.checkedId()
        return self._values[place] if place >= 0 else None

    def set_value(self, value: Any) -> None:
        """Shows a value as chosen without telling; one that is not there leaves none chosen."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
            return
        self._group.setExclusive(False)
        for one in self._group.buttons():
            one.setChecked(False)
        self._group.setExclusive(True)


class Check(QCheckBox):
    """A box of 22 to tick, with its words beside it in a row of 44."""

    def __init__(self, interface: Interface, text: str = "") -> None:
        super().__init__(text.replace("&", "&&"))
        self._interface = interface

    def sizeHint(self) -> QSize:
        """Room for the box, a gap and the words."""
        px = self._interface.px
        words = self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&"))
        return QSize(px(22) + (px(10) + words if self.text() else 0) + px(4), px(44))

    minimumSizeHint = sizeHint

    def hitButton(self, pos: Any) -> bool:
        """The whole row takes the click."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The box in the colours of the theme, and the words."""
        style, px = self._interface.style, self._interface.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(22)
        box = QRectF(1, (self.height() - side) / 2, side, side)
        painter.setPen(QPen(QColor(style["accent" if self.isChecked() else "control"]), 1.4))
        painter.setBrush(QColor(style["accent" if self.isChecked() else "surface"]))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5))
        if self.isChecked():
            mark = self._interface.icons.pixmap("check", style["accent.text"], 16, 2.6)
            painter.drawPixmap(int(box.x() + px(3)), int(box.y() + px(3)), mark)
        painter.setPen(QColor(style["text" if self.isEnabled() else "text.hint"]))
        words = self.rect().adjusted(side + px(11), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text().replace("&&", "&"))


class Choice(QComboBox):
    """A list to choose from, with its own arrow; the wheel scrolls the page, not the choice."""

    def __init__(self, interface: Interface) -> None:
        super().__init__()
        self._interface = interface
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(5)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the page."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's own, and the arrow."""
        super().paintEvent(event)
        px = self._interface.px
        painter = QPainter(self)
        painter.drawPixmap(self.width() - px(28), (self.height() - px(18)) // 2, self._interface.pixmap("chevron-down", "text.second", 18))


def show_wrong(field: QWidget, wrong: bool) -> None:
    """Marks a field whose text is no value, or takes the mark away."""
    word = "true" if wrong else "false"
    if field.property("wrong") != word:
        field.setProperty("wrong", word)
        field.style().unpolish(field)
        field.style().polish(field)


class Line(QLineEdit):
    """A line of text. Ctrl+Z belongs to it as long as it has something to take back, then to the workshop."""

    left = Signal()
    #: Why it was left last.
    left_for = Qt.FocusReason.NoFocusReason

    def event(self, event: QEvent) -> bool:
        """Leaves undo and redo to the window when there is nothing of its own."""
        if event.type() == QEvent.Type.ShortcutOverride:
            undo = event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()  # pyright: ignore[reportAttributeAccessIssue]
            redo = event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()  # pyright: ignore[reportAttributeAccessIssue]
            if undo or redo:
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keeps Enter to itself: what stands around the line must not take it as its own."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tells that it was left."""
        super().focusOutEvent(event)
        self.left_for = event.reason()
        self.left.emit()


class SearchLine(Line):
    """A line to search in, with a glass before the words."""

    def __init__(self, interface: Interface, hint: str) -> None:
        super().__init__()
        self._interface = interface
        self.setPlaceholderText(hint)
        self.setClearButtonEnabled(True)
        self.setTextMargins(interface.px(26), 0, 0, 0)
        named(self, hint)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt's own, and the glass."""
        super().paintEvent(event)
        px = self._interface.px
        QPainter(self).drawPixmap(px(10), (self.height() - px(18)) // 2, self._interface.pixmap("search", "text.second", 18))


def labelled(label: str, field: QWidget) -> QWidget:
    """A field with its label of 14 above it; the label is also the field's accessible name."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    words = plain_label(label, "small")
    words.setBuddy(field)
    named(field, label)
    column.addWidget(words)
    column.addWidget(field)
    return box


def line(name: str = "line") -> QFrame:
    """A hairline."""
    made = QFrame()
    made.setObjectName(name)
    return made


def clear(layout: Any) -> None:
    """Takes everything out of a layout and throws it away."""
    while layout.count():
        item = layout.takeAt(0)
        if item.widget():
            focused = QApplication.focusWidget()
            if focused is not None and item.widget().isAncestorOf(focused):
                # Takes what is being typed there along, and leaves no hidden widget with the keys.
                focused.clearFocus()
            item.widget().hide()
            item.widget().deleteLater()
        elif item.layout():
            clear(item.layout())
