"""In which languages paper speaks: one, and smaller beside it a second one; there are as many as there are folders of texts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from .controls import Choice, labelled
from .interface import Interface, language_name


class PaperLanguages(QWidget):
    """Two lists, side by side where it is `wide`; tells the languages that were chosen, the large one first."""

    chosen = Signal(object)

    def __init__(self, interface: Interface, known: Sequence[str], value: tuple[str, ...], wide: bool) -> None:
        super().__init__()
        self._known = tuple(known)
        self._value = value
        self.first, self.second = Choice(interface), Choice(interface)
        both = QBoxLayout(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom, self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(interface.px(8))
        both.addWidget(labelled(self.tr("Language of the paper"), self.first), 1)
        both.addWidget(labelled(self.tr("Second language"), self.second), 1)
        for code in self._known:
            self.first.addItem(language_name(code), code)
        self._show()
        self.first.activated.connect(self._first)
        self.second.activated.connect(self._second)

    def value(self) -> tuple[str, ...]:
        """The languages, one or two."""
        return self._value

    def _show(self) -> None:
        self.first.setCurrentIndex(self._known.index(self._value[0]))
        self.second.clear()
        self.second.addItem(self.tr("None"), "")
        for code in self._known:
            if code != self._value[0]:
                self.second.addItem(language_name(code), code)
        self.second.setCurrentIndex(max(0, self.second.findData(self._value[1])) if len(self._value) > 1 else 0)

    def _first(self) -> None:
        """The language that was second becomes the first one: they change places."""
        before, *second = self._value
        now = self.first.currentData()
        self._tell((now, *(before if code == now else code for code in second)))

    def _second(self) -> None:
        second = self.second.currentData()
        self._tell((self._value[0], second) if second else self._value[:1])

    def _tell(self, value: tuple[str, ...]) -> None:
        self._value = value
        self._show()
        self.chosen.emit(value)
