"""Words on the screen that nobody's text can turn into pictures or links: labels are always plain, tooltips escaped."""

from __future__ import annotations

import html

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QMessageBox, QSizePolicy, QWidget


def plain_label(text: str = "", role: str = "body", wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label that shows its text exactly as it is; `role` is its place in the style sheet."""
    return _dressed(QLabel(parent), text, role, wrap)


def name_label(text: str = "", role: str = "body") -> QLabel:
    """A label for what somebody called something: a word that does not fit breaks anywhere instead of being cut."""
    return _dressed(_Breaking(), text, role, wrap=True)


def _dressed(label: QLabel, text: str, role: str, wrap: bool) -> QLabel:
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setProperty("role", role)
    if wrap:
        label.setWordWrap(True)
        # A wrapped label must be allowed to be narrow; its height follows its width.
        label.setMinimumWidth(1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
    return label


class _Breaking(QLabel):
    """Wraps between words, and inside a word that is wider than the label. Qt's own labels only do the first."""

    def _option(self) -> QTextOption:
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        return option

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        layout = QTextLayout(self.text(), self.font())
        layout.setTextOption(self._option())
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            height += line.height()
        layout.endLayout()
        return max(round(height + 0.5), self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        """One line, as long as there is room for it."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """May be narrow."""
        return QSize(1, self.fontMetrics().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The words, broken where they must be."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(QRectF(self.contentsRect()), self.text(), self._option())


def tip(widget: QWidget, text: str) -> None:
    """A tooltip that shows the text as it is: Qt would take markup in it for its own."""
    widget.setToolTip(f"<span>{html.escape(text)}</span>" if text else "")


def named(widget: QWidget, name: str, description: str = "") -> None:
    """What a screen reader says for a widget without words of its own."""
    widget.setAccessibleName(name)
    if description:
        widget.setAccessibleDescription(description)


def asked(parent: QWidget, words: str, question: str, yes: str, no: str) -> bool:
    """Asks in a box over the window; Enter and Escape are no."""
    box = QMessageBox(QMessageBox.Icon.Question, "", "", QMessageBox.StandardButton.NoButton, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words)
    box.setInformativeText(question)
    agreed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    refused = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(refused)
    box.setEscapeButton(refused)
    box.exec()
    return box.clickedButton() is agreed
