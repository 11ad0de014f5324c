"""What the panel says when the evening runs late: how much, which part could be shorter, and two buttons (look.md, behind)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ..workshop.evening import cut_for
from ..workshop.people import AgendaItem
from .controls import button, clear
from .interface import Interface
from .plain import plain_label

# From so many minutes on it is worth saying; after "leave it", only when it is this much later again.
_WORTH = 2
_AGAIN = 5


class LateAdvice(QFrame):
    """Hidden while the evening is on time. `shorten` has a Cut; `left` the minutes that the user lets be."""

    shorten = Signal(object)
    left = Signal(int)

    def __init__(self, interface: Interface) -> None:
        super().__init__()
        self.setObjectName("advice")
        self._interface, self._late = interface, 0
        px = interface.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(12), px(10), px(12), px(10))
        self.hide()

    def advise(self, late: int, let_be: int, later: Sequence[AgendaItem]) -> None:
        """So many minutes late, with these parts to come; what was let be already is not said again."""
        late = late if late >= (let_be + _AGAIN if let_be else _WORTH) else 0
        if late == self._late:
            return
        self._late = late
        self.setVisible(bool(late))
        clear(self._column)
        if late:
            self._say(late, later)

    def _say(self, late: int, later: Sequence[AgendaItem]) -> None:
        cut = cut_for(later, late)
        head = QHBoxLayout()
        sign = plain_label()
        sign.setPixmap(self._interface.pixmap("clock-arrow-down", "warn", 26))
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(plain_label(self.tr("{0} minutes behind.").format(late), "bold", wrap=True), 1)
        self._column.addLayout(head)
        buttons = QHBoxLayout()
        if cut is not None:
            words = self.tr("Shorten ‘{0}’ by {1} min.").format(cut.item.title, cut.minutes)
            self._column.addWidget(plain_label(words, "row", wrap=True))
            buttons.addWidget(button(self._interface, self.tr("Shorten"), lambda: self.shorten.emit(cut)))
        buttons.addWidget(button(self._interface, self.tr("Leave it"), lambda: self.left.emit(late)))
        buttons.addStretch(1)
        self._column.addLayout(buttons)
