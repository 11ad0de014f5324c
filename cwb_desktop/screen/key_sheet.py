"""The sheet of all keys: what each one does, and another key for it where the user wants one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from .actions import SHARED_KEYS, Action, canvas_keys
from .board_keys import all_standard
from .controls import button, line
from .interface import Interface
from .keys import is_fixed, pressed, shown, used
from .plain import named, plain_label
from .popup import Popup


@dataclass(frozen=True, slots=True)
class Row:
    """What a key does; the first of its standard keys can be chosen anew."""

    text: str
    keys: tuple[str, ...]

    @property
    def fixed(self) -> bool:
        """Whether lists, fields and other programs know this key too."""
        return self.keys[0] in SHARED_KEYS


class KeyButton(QPushButton):
    """Shows a key; after a press it listens for another one and tells `typed`, or `refused` for a key with a fixed meaning."""

    typed = Signal(str)
    refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "option")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.standing = ""
        self.clicked.connect(self._begin)

    def stand(self, text: str) -> None:
        """Shows a key and listens no longer."""
        self.standing = text
        self.setChecked(False)
        self.setText(text.replace("&", "&&"))

    def _begin(self) -> None:
        if self.isChecked():
            self.setText(self.tr("Press a key …"))
        else:
            self.stand(self.standing)

    def event(self, event: QEvent) -> bool:
        """While it listens, no key is a shortcut and none moves the focus."""
        if self.isChecked() and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                self._heard(event)
            event.accept()
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere leaves the key as it was."""
        self.stand(self.standing)
        super().focusOutEvent(event)

    def _heard(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.stand(self.standing)
        elif is_fixed(event):
            self.stand(self.standing)
            self.refused.emit()
        elif key := pressed(event):
            self.stand(self.standing)
            self.typed.emit(key)


class KeySheet(Popup):
    """All keys, in the order of the menus; each at once as it is chosen."""

    def __init__(self, interface: Interface, parent: QWidget, table: Sequence[Action]) -> None:
        super().__init__(interface, parent, 860)
        self.set_title(self.tr("Keys"))
        menus: dict[str, list[Row]] = {}
        for action in table:
            if action.keys:
                menus.setdefault(action.menu.replace("&", ""), []).append(Row(action.text.replace("&", ""), action.keys))
        menus[self.tr("In a drawing or a list")] = [Row(text, (key,)) for key, text in canvas_keys()]
        self._rows = [row for rows in menus.values() for row in rows]
        self.buttons: dict[str, KeyButton] = {}
        self.told = plain_label("", "small", wrap=True)
        self.rows.addWidget(self.told)
        self.rows.addLayout(self._columns(menus))
        self.standard = button(interface, self.tr("All keys as they were"), self._all_standard)
        self.rows.addWidget(self.standard, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_keys()

    def _columns(self, menus: dict[str, list[Row]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.interface.px(32))
        columns = [QVBoxLayout(), QVBoxLayout()]
        heights = [0, 0]
        # The longest part first, so that both columns end near each other.
        for name, rows in sorted(menus.items(), key=lambda part: -len(part[1])):
            place = heights.index(min(heights))
            heights[place] += len(rows) + 2
            columns[place].addWidget(self._part(name, rows))
        for place, column in enumerate(columns):
            column.addStretch(1)
            grid.addLayout(column, 0, place)
            grid.setColumnStretch(place, 1)
        return grid

    def _part(self, name: str, rows: Sequence[Row]) -> QWidget:
        part = QFrame()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, self.interface.px(6), 0, self.interface.px(10))
        column.setSpacing(self.interface.px(2))
        column.addWidget(plain_label(name, "section"))
        column.addWidget(line())
        for row in rows:
            across = QHBoxLayout()
            across.addWidget(plain_label(row.text, "row", wrap=True), 1)
            across.addWidget(self._fixed(row) if row.fixed else self._button(row))
            column.addLayout(across)
        return part

    def _fixed(self, row: Row) -> QWidget:
        made = plain_label(shown(row.keys[0]), "small")
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setMinimumSize(self.interface.px(150), self.interface.px(44))
        return made

    def _button(self, row: Row) -> KeyButton:
        made = KeyButton()
        made.setFixedWidth(self.interface.px(150))
        made.typed.connect(lambda key: self._choose(row, key))
        made.refused.connect(lambda: self._tell(self.tr("That key means the same everywhere. Choose another one.")))
        self.buttons[row.keys[0]] = made
        return made

    def _choose(self, row: Row, key: str) -> None:
        instead = self.interface.settings.keys
        holder = next((one for one in self._rows if one is not row and key in used(one.keys, instead)), None)
        if holder is not None:
            self._tell(self.tr("{key} is already for ‘{deed}’. Choose another one.").format(key=shown(key), deed=holder.text))
        elif key not in row.keys and key in all_standard() and key not in instead:
            self._tell(self.tr("That key already does something in a drawing. Choose another one."))
        else:
            self.interface.set_key(row.keys[0], key)
            self._show_keys()

    def _all_standard(self) -> None:
        self.interface.standard_keys()
        self._show_keys()

    def _tell(self, text: str) -> None:
        self.told.setText(text)
        named(self.told, text)

    def _show_keys(self) -> None:
        self._tell(self.tr("Click on a key to change it."))
        instead = self.interface.settings.keys
        self.standard.setEnabled(bool(instead))
        for row in self._rows:
            if not row.fixed:
                words = " · ".join(shown(key) for key in used(row.keys, instead)[:2])
                self.buttons[row.keys[0]].stand(words)
                named(self.buttons[row.keys[0]], f"{row.text}: {words}")
