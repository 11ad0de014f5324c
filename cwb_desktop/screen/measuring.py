"""Figures that take a while, computed in a thread on frozen records and handed back to the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from ..workshop.collection import Records
from ..workshop.figures import network
from .background import Background

Figures = Callable[[Records, bool], Any]
#: Canvases that show figures, and what computes them.
FIGURES: dict[str, Figures] = {"network": network.measures}


class Measuring(QObject):
    """Asks for the figures of a canvas; only the answer to the last question is told."""

    ready = Signal(object)

    def __init__(self, canvas: str, parent: QObject) -> None:
        super().__init__(parent)
        self._figures = FIGURES.get(canvas)
        self._asked: tuple[Records, bool] | None = None
        self._background: Background[Any] = Background(self)

    def ask(self, records: Records, wanted_too: bool) -> bool:
        """Begins to compute where there is something to compute that was not asked before."""
        figures = self._figures
        if figures is None or (self._asked is not None and self._asked[0] is records and self._asked[1] == wanted_too):
            return False
        self._asked = (records, wanted_too)
        self._background.ask(lambda: figures(records, wanted_too), self.ready.emit)
        return True
