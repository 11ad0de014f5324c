"""A figure now and then, each with its bar, and the sentence that goes with them."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from ..workshop.what_if import Outcome
from .interface import Interface
from .panel_kit import Bar
from .plain import plain_label

#: A whole bar: no LM3 is higher, and no share.
_MOST_LM3, _MOST_SHARE = 3, 100
#: So many places the knob can stand at, about.
_PLACES = 100


def step_for(most: int) -> int:
    """The step of the knob for an amount: 1, 2 or 5 with noughts, so that about a hundred of them make the whole."""
    step = 1
    while most > step * _PLACES:
        step = step * 5 // 2 if str(step)[0] == "2" else step * 2
    return step


class NowThen(QWidget):
    """Two figures side by side; `lm3` tells whether they are scores or shares."""

    def __init__(self, interface: Interface) -> None:
        super().__init__()
        self._say = interface.say
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(interface.px(12))
        grid.setVerticalSpacing(interface.px(2))
        self.now, self.then = plain_label("", "figure"), plain_label("", "figure.accent")
        self._bars = Bar(interface, "control"), Bar(interface)
        for place, (words, figure) in enumerate(((self.tr("Now"), self.now), (self.tr("Then"), self.then))):
            grid.addWidget(plain_label(words, "small"), 0, place)
            grid.addWidget(figure, 1, place)
            grid.addWidget(self._bars[place], 2, place)
            grid.setColumnStretch(place, 1)
        self.more = plain_label("", "body", wrap=True)
        self.more.setContentsMargins(0, interface.px(6), 0, 0)
        grid.addWidget(self.more, 3, 0, 1, 2)

    def show_outcome(self, found: Outcome | None, lm3: bool, sentence: str) -> None:
        """What was reckoned, and what to say of it."""
        whole = _MOST_LM3 if lm3 else _MOST_SHARE
        values = (found.now, found.then) if found is not None else (None, None)
        for figure, bar, value in zip((self.now, self.then), self._bars, values):
            figure.setText(self._say.decimal(value, 2) if lm3 else self._say.percent(value, 1))
            bar.show_shares(float(value) / whole if value is not None else 0.0)
        self.more.setText(sentence)
