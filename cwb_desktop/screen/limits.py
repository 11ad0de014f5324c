"""What a field says when no more fits in it: nothing that somebody types is cut off without a word."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from .plain import plain_label


def limit_words(field: QLineEdit) -> str:
    """The sentence for a field that is full; nothing as long as there is room."""
    if len(field.text()) < field.maxLength():
        return ""
    return QCoreApplication.translate("Limits", "At most {0} characters").format(field.maxLength())


class LimitNote(QWidget):
    """Stands by a field, and is seen as long as that is full."""

    def __init__(self, field: QLineEdit) -> None:
        super().__init__()
        self._field = field
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.words = plain_label(role="small")
        column.addWidget(self.words)
        field.textChanged.connect(self._look)
        field.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Comes and goes with its field."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._look()
        return super().eventFilter(watched, event)

    def _look(self, _text: str = "") -> None:
        words = limit_words(self._field)
        self.words.setText(words)
        self._field.setAccessibleDescription(words)
        self.setVisible(bool(words) and not self._field.isHidden())
