"""What belongs to a canvas as a whole, in sections of the panel: what if, voting."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from .controls import clear, line
from .panel_kit import Desk, Part
from .panel_local import LocalArea
from .panel_parts import work_for
from .sections import Section


class WorkBox(QWidget):
    """The sections of one canvas; the first of them is open, and what is local."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.parts: list[Part] = []
        self.sections: list[Section] = []

    def show_canvas(self, desk: Desk) -> None:
        """Turns to another canvas, or to none."""
        clear(self._column)
        self.parts, self.sections = [], []
        for title, note, make in work_for(desk):
            # What is local is one field, and everybody must see whether it was agreed.
            shown = not self.sections or make is LocalArea
            section = Section(desk.interface, title, "" if desk.narrow else note, foldable=True, open_=shown, narrow=desk.narrow)
            part = make(desk)
            section.rows.addWidget(part)
            self.parts.append(part)
            self.sections.append(section)
            self._column.addWidget(section)
            self._column.addWidget(line())

    def fold(self) -> None:
        """Folds all of it."""
        for section in self.sections:
            section.set_open(False)

    def open(self) -> None:
        """Opens the first section, the keys in its first field."""
        if self.sections:
            self.sections[0].set_open(True)
            fields = [one for one in self.parts[0].findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
            if fields:
                fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Follows the document."""
        for part in self.parts:
            part.refresh()
