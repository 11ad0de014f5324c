"""Who has the keys when another page comes: the drawing, as it says there ("Press N"), unless the hands are in the page or on its tabs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from .board import Board
from .step_page import StepPage


def working(page: QWidget | None, *parts: QWidget | None) -> bool:
    """Whether the hands are in the page or these parts, not on the tabs: Qt hands the keys of a part that goes to any button."""
    focused = QApplication.focusWidget()
    tabs = page.tabs if isinstance(page, StepPage) else None
    return focused is not None and focused is not tabs and any(part is not None and part.isAncestorOf(focused) for part in (page, *parts))


def give_keys(page: QWidget | None, around: QWidget, *bars: QWidget, always: bool) -> None:
    """Gives them to the drawing of a page: always, or where the hands are outside what is around it or on one of its bars."""
    board = page.board if isinstance(page, StepPage) else None
    focused = QApplication.focusWidget()
    free = focused is None or not around.isAncestorOf(focused) or any(bar.isAncestorOf(focused) for bar in bars)
    if isinstance(board, Board) and (always or free):
        board.view.setFocus(Qt.FocusReason.OtherFocusReason)
