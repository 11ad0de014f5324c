"""Under an empty list of next times: the dates that the method asks for, in one press."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton

from ..workshop.evening import meeting_of, rhythm
from .interface import Interface
from .plain import named
from .table_model import TableModel


class RhythmButton(QPushButton):
    """Adds them, counted from the last evening of step 5."""

    def __init__(self, interface: Interface, model: TableModel, today: Callable[[], str], new_id: Callable[[], str]) -> None:
        super().__init__(" " + self.tr("Propose four dates"))
        self.setProperty("kind", "soft")
        named(self, self.tr("Propose four dates"))
        self.setIcon(interface.icon("calendar-plus", "accent"))
        self.setIconSize(QSize(interface.px(20), interface.px(20)))
        self._interface, self._model, self._today, self._new_id = interface, model, today, new_id
        self.clicked.connect(self.propose)

    def propose(self) -> None:
        """As one edit."""
        records = self._model.records
        evening = meeting_of(records, 5, self._today())
        start = evening.date if evening else self._today()
        self._model.do(rhythm(records, start, self._interface.say.tables("step.5.rhythm"), self._new_id))
