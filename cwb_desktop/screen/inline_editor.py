"""One line of text being typed on a canvas: a name, a note or a label."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QModelIndex, QPoint, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget

from ..workshop.searching import offered
from .limits import limit_words
from .plain import plain_label

#: How wide the field is, and how wide for long texts, in pixels at an interface size of 100 %.
WIDTH, WIDE = 280, 460
#: From this many letters on it is the wide one.
LONG = 60
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason)


class InlineEditor(QLineEdit):
    """Opens over the canvas and tells once what was typed.

    `done(text, more)`: Enter asks for more, Escape and a click elsewhere keep the text and end. `pasted(lines)`: several lines at once.
    """

    done = Signal(str, bool)
    pasted = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._names = QStringListModel(self)
        self._known: tuple[str, ...] = ()
        completer = QCompleter(self._names, self)
        # What is offered is found here: Qt would mind accents and the order of words.
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompleter(completer)
        self.textEdited.connect(self._offer)
        self._offers: QAbstractItemView = cast("QAbstractItemView", completer.popup())
        # Pasting from that menu would glue lines together.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._open = False
        self._read: Callable[[str], str] | None = None
        #: What is understood of what is typed, under the field.
        self.understood = plain_label(role="small")
        # Parent given afterwards: PySide6 lets a child made with its parent go when the name goes.
        self.understood.setParent(parent)
        self.understood.setObjectName("understood")
        self.understood.hide()
        self.textChanged.connect(self._tell)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether somebody is typing."""
        return self._open

    def start(
        self, at: QPoint, text: str, hint: str, most: int, names: Sequence[str], scale: float, read: Callable[[str], str] | None = None
    ) -> None:
        """Opens with its middle at a point of the window, the text ready to be typed over."""
        self._known = tuple(names)
        self._names.setStringList([])
        self.setMaxLength(most)
        self.setText(text)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setFixedWidth(min(round((WIDTH if most <= LONG else WIDE) * scale), max(self._over.width(), 1)))
        self.adjustSize()
        self.move_to(at)
        self._open = True
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()
        self._read = read
        self._tell(text)

    def _tell(self, text: str) -> None:
        """Says what is understood, before Enter, and that no more fits."""
        meaning = self._read(" ".join(text.split())) if self._read is not None and self._open else ""
        words = "; ".join(filter(None, (meaning, limit_words(self) if self._open else "")))
        self.understood.setText(words)
        self.setAccessibleDescription(words)
        self.understood.setVisible(bool(words))
        self.understood.adjustSize()
        below = self.geometry().bottom() + 4
        top = below if below + self.understood.height() <= self._over.height() else self.y() - self.understood.height() - 4
        self.understood.move(max(0, min(self.x(), self._over.width() - self.understood.width())), top)
        self.understood.raise_()

    def move_to(self, at: QPoint) -> None:
        """Goes to a point, wholly inside the window."""
        room = self._over.rect()
        left = min(max(room.left(), at.x() - self.width() // 2), max(room.left(), room.right() - self.width()))
        top = min(max(room.top(), at.y() - self.height() // 2), max(room.top(), room.bottom() - self.height()))
        self.move(left, top)

    def finish(self, more: bool) -> None:
        """Closes and tells what was typed."""
        if not self._open:
            return
        self._open = False
        self._offers.hide()
        text = " ".join(self.text().split())
        self._leave()
        self.done.emit(text, more)

    def drop(self) -> None:
        """Closes and tells nothing."""
        self._open = False
        self._leave()

    def _leave(self) -> None:
        self._read = None
        self.understood.hide()
        # A field that vanishes with the focus would hand it to the next card.
        if self.hasFocus():
            self._over.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.finish(more=False)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._take_offered()
            event.accept()
            self.finish(more=not event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        elif event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.finish(more=False)
        elif event.matches(QKeySequence.StandardKey.Paste) and len(lines := pasted_lines()) > 1:
            event.accept()
            typed = " ".join(self.text().split()) if self.selectedText() != self.text() else ""
            self.drop()
            self.pasted.emit([typed, *lines] if typed else lines)
        else:
            super().keyPressEvent(event)

    def _offer(self, typed: str) -> None:
        self._names.setStringList(list(offered(self._known, typed)))

    def _take_offered(self) -> None:
        popup = self._offers
        offered: QModelIndex = popup.currentIndex() if popup.isVisible() else QModelIndex()
        if offered.isValid():
            self.setText(str(offered.data()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.finish(more=False)


def pasted_lines() -> list[str]:
    """The lines on the clipboard that hold something, blanks tidied."""
    lines = (" ".join(line.split()) for line in QGuiApplication.clipboard().text().splitlines())
    return [line for line in lines if line]
