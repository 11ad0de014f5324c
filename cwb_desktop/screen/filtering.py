"""Filters of one board: what is left out of the drawing, said in a quiet line with a cross. Never an edit."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from ..look.filters import NOTHING, OFFERS, Offer, is_filtered, tally
from ..look.view import View
from ..workshop.people import Stakeholder
from .desk import Desk
from .looking import Looking
from .plain import named, plain_label, tip


class FilterLine(QFrame):
    """ "Filtered: 12 of 38" with a cross that brings all back."""

    def __init__(self, board: Desk) -> None:
        super().__init__(board)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 0, 0)
        row.setSpacing(2)
        row.addStretch(1)
        self.words = plain_label(role="small")
        self.cross = QPushButton("\N{MULTIPLICATION SIGN}")
        self.cross.setProperty("kind", "icon")
        row.addWidget(self.words)
        row.addWidget(self.cross)
        row.addStretch(1)
        self.hide()

    def say(self, text: str, cross: str) -> None:
        """Shows how much is left."""
        self.words.setText(text)
        named(self, text)
        named(self.cross, cross)
        tip(self.cross, cross)
        self.show()


class Filtering(QObject):
    """Sets and clears the filters of one board. `changed(view)` after each time, and after other switches of what is seen."""

    changed = Signal(object)

    def __init__(self, board: Desk, looking: Looking) -> None:
        super().__init__(board)
        self._board, self._looking = board, looking
        self._known: View | None = None
        self.line = FilterLine(board)
        self.line.cross.clicked.connect(self.reset)
        looking.looked.connect(self._looked)

    @property
    def possible(self) -> bool:
        """Whether this canvas can be filtered."""
        return self._board.canvas in OFFERS

    @property
    def offer(self) -> Offer:
        """The filters of this canvas."""
        return OFFERS.get(self._board.canvas, Offer())

    @property
    def on(self) -> bool:
        """Whether anything is left out now."""
        return self.possible and is_filtered(self._looking.options)

    def apply(self, **values: Any) -> None:
        """Other values for some of the filters; everything else of the view stays."""
        if self.possible:
            self._looking.set_options(replace(self._looking.options, page=1, **values))

    def tick(self, name: str, on: bool) -> None:
        """One of the single ticks that the canvas offers, on or off."""
        only = self._looking.options.only
        if name in self.offer.only:
            self.apply(only=only | {name} if on else only - {name})

    def reset(self) -> None:
        """Nothing is left out any more."""
        if self.on:
            self.apply(**NOTHING)

    def counted(self) -> tuple[int, int] | None:
        """How many of all are shown, while something is left out."""
        return tally(self._board.records, self._looking.whole(), self._board.canvas) if self.on else None

    def keep_in_sight(self, before: tuple[int, int] | None) -> None:
        """What is new is seen at once: a filter that hides it lets go, and that is said."""
        now = self.counted()
        if before is not None and now is not None and now[1] - before[1] > max(0, now[0] - before[0]):
            self.reset()
            self._board.message.emit(self.tr("The filter hid what is new. Everything is shown again."))

    def around_chosen(self) -> None:
        """Only the chosen stakeholder and whom a line joins it to."""
        kind, one_id = self._board.chosen[0] if len(self._board.chosen) == 1 else ("", "")
        if kind == Stakeholder.KIND:
            self.apply(around=one_id)

    def _looked(self, _drawing: object) -> None:
        view = self._looking.options
        if self.possible and view.around and self._board.records.get(Stakeholder, view.around) is None:
            # The one in the middle is gone; looking again must wait until this look is done.
            QTimer.singleShot(0, self, lambda: self.apply(around=""))
            return
        self._say()
        now = replace(view, page=1)
        if now != self._known:
            self._known = now
            self.changed.emit(view)

    def _say(self) -> None:
        if not self.on:
            self.line.hide()
            return
        layout = self._board.layout()
        if layout is not None and layout.indexOf(self.line) < 0:
            # Under the sheet and not on it: nothing is covered.
            layout.addWidget(self.line)
        shown, of = tally(self._board.records, self._looking.whole(), self._board.canvas)
        self.line.say(self.tr("Filtered: {n} of {all}").format(n=shown, all=of), self.tr("Show everything again"))
