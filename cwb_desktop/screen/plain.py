"""Words on the screen that nobody's text can turn into pictures or links: labels are always plain, tooltips escaped."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def plain_label(text: str = "", role: str = "body", wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """A label that shows its text exactly as it is; `role` is its place in the style sheet."""
    label = QLabel(parent)
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


def tip(widget: QWidget, text: str) -> None:
    """A tooltip that shows the text as it is: Qt would take markup in it for its own."""
    widget.setToolTip(f"<span>{html.escape(text)}</span>" if text else "")


def named(widget: QWidget, name: str, description: str = "") -> None:
    """What a screen reader says for a widget without words of its own."""
    widget.setAccessibleName(name)
    if description:
        widget.setAccessibleDescription(description)
