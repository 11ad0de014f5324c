"""The form for a new workshop: neighbourhood, place, question, language."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from .controls import Line, Segment, button, labelled
from .interface import LANGUAGES, Interface
from .limits import LimitNote
from .plain import plain_label
from .ports import NewWorkshop

CURRENCIES = (("EUR", "€ euro"), ("GBP", "£ pound"))


class NewPage(QFrame):
    """Tells `made` with what the workshop begins with, or `left`."""

    made = Signal(object)
    left = Signal()

    def __init__(self, interface: Interface) -> None:
        super().__init__()
        px = interface.px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        inner.setMaximumWidth(px(720))
        outer.addWidget(inner)
        outer.addStretch(1)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(18))
        column.addWidget(plain_label(self.tr("A new workshop"), "title"))
        column.addWidget(
            plain_label(self.tr("Begin with the neighbourhood and the question. You can change everything later."), "lead", wrap=True)
        )
        self.name, self.city, self.question = Line(), Line(), Line()
        self.name.setMaxLength(60)
        self.city.setMaxLength(60)
        self.question.setMaxLength(160)
        self.question.setPlaceholderText(self.tr("What do you want to find out together?"))
        for words, field in (
            (self.tr("Name of the neighbourhood"), self.name),
            (self.tr("Town or city"), self.city),
            (self.tr("The big question"), self.question),
        ):
            box = labelled(words, field)
            cast("QVBoxLayout", box.layout()).addWidget(LimitNote(field))
            column.addWidget(box)
        column.addLayout(self._choices(interface))
        self.problem = plain_label("", "problem", wrap=True)
        column.addWidget(self.problem)
        column.addLayout(self._deeds(interface))
        self.name.returnPressed.connect(self.city.setFocus)
        self.city.returnPressed.connect(self.question.setFocus)
        self.question.returnPressed.connect(self.make)

    def _choices(self, interface: Interface) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(interface.px(24))
        self.language = Segment(tuple(LANGUAGES.items()), interface.settings.language, self.tr("Language of canvases and paper"))
        self.currency = Segment(CURRENCIES, "EUR", self.tr("Currency"))
        row.addWidget(labelled(self.tr("Language of canvases and paper"), self.language))
        row.addWidget(labelled(self.tr("Currency"), self.currency))
        row.addStretch(1)
        return row

    def _deeds(self, interface: Interface) -> QHBoxLayout:
        deeds = QHBoxLayout()
        deeds.addWidget(button(interface, self.tr("Back"), self.left.emit, "second"))
        deeds.addStretch(1)
        self.start = button(interface, self.tr("Start"), self.make, "primary", "arrow-right")
        deeds.addWidget(self.start)
        return deeds

    def make(self) -> None:
        """Asks for the workshop, once it has a name."""
        name = self.name.text().strip()
        if not name:
            self.problem.setText(self.tr("Write the name of the neighbourhood first."))
            self.name.setFocus()
            return
        self.made.emit(
            NewWorkshop(name, self.city.text().strip(), self.question.text().strip(), self.language.value(), self.currency.value())
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
