"""What lies on a board beside the drawing: a question that nobody has to answer, and the pages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from .plain import named, plain_label


class QuestionBar(QFrame):
    """One sentence and a button at the foot of the board; it goes away by itself with the next deed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 4, 4)
        self._text = plain_label()
        self._yes = QPushButton()
        self._yes.setProperty("kind", "soft")
        self._no = QPushButton()
        self._no.setProperty("kind", "quiet")
        for part in (self._text, self._yes, self._no):
            row.addWidget(part)
        self._run: Callable[[], object] | None = None
        self._yes.clicked.connect(self._agreed)
        self._no.clicked.connect(self.hide)
        self.hide()

    def ask(self, question: str, yes: str, no: str, run: Callable[[], object]) -> None:
        """Shows the question; `run` happens on yes."""
        self._run = run
        self._text.setText(question)
        self._yes.setText(yes)
        self._no.setText(no)
        named(self, question)
        self.adjustSize()
        self.show()
        self.raise_()

    def _agreed(self) -> None:
        run, self._run = self._run, None
        self.hide()
        if run is not None:
            run()


class PageControl(QFrame):
    """"1 of 2" with a step back and on; there only when there are more pages."""

    turned = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._back = QPushButton("\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}")
        self._on = QPushButton("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}")
        self._text = plain_label(role="small")
        for part in (self._back, self._text, self._on):
            row.addWidget(part)
        for button, step in ((self._back, -1), (self._on, 1)):
            button.setProperty("kind", "icon")
            button.clicked.connect(lambda _=False, step=step: self.turned.emit(step))
        self.hide()

    def show_page(self, page: int, pages: int, text: str, back: str, on: str) -> None:
        """Shows where one is."""
        self._text.setText(text)
        named(self._back, back)
        named(self._on, on)
        self._back.setEnabled(page > 1)
        self._on.setEnabled(page < pages)
        self.setVisible(pages > 1)
        self.adjustSize()
