"""Tables as a page: one kind of record or several, each with its parts, a search field, and the buttons for what keys do too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ..workshop.collection import Key
from ..workshop.records import parts_of
from .controls import Segment, clear
from .interface import Interface
from .ports import Doc
from .scrolled import Scrolled
from .table_box import TableBox
from .table_shown import Hands, Shown
from .values import kind_name, title


class TablePage(QWidget):
    """Several kinds of record, one at a time, with the parts of the record that is picked below it."""

    picked = Signal(object)

    def __init__(self, interface: Interface, document: Doc, tables: Sequence[Shown], hands: Hands) -> None:
        super().__init__()
        self._interface, self._document, self._hands = interface, document, hands
        px = interface.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self.kinds = [shown.kind for shown in tables]
        self._shown = list(tables)
        self._boxes: dict[int, TableBox] = {}
        self.switch: Segment | None = None
        if len(tables) > 1:
            column.addWidget(self._switch())
        self._stack = QStackedWidget()
        for _ in tables:
            self._stack.addWidget(QWidget())
        column.addWidget(self._stack, 3)
        self._parts = QWidget()
        self._parts_row = QHBoxLayout(self._parts)
        self._parts_row.setContentsMargins(0, 0, 0, 0)
        self._parts_row.setSpacing(px(16))
        column.addWidget(self._parts, 2)
        self._parent: Key | None = None
        self._part_boxes: list[TableBox] = []
        self.show_table(0)

    def _switch(self) -> QWidget:
        words = [(place, kind_name(shown.kind, self._interface.say, several=True)) for place, shown in enumerate(self._shown)]
        self.switch = switch = Segment(words, 0, self.tr("Which list"))
        switch.chosen.connect(self.show_table)
        area = QScrollArea()
        area.setWidgetResizable(True)
        inner = Scrolled()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(switch)
        row.addStretch(1)
        area.setWidget(inner)
        area.setFixedHeight(self._interface.px(60))
        return area

    @property
    def box(self) -> TableBox:
        """The table that is shown."""
        return self._boxes[self._stack.currentIndex()]

    def show_table(self, place: int) -> None:
        """Shows one of the kinds; its table is made when it is first looked at."""
        if place not in self._boxes:
            box = TableBox(self._interface, self._document, self._shown[place], self._hands)
            box.picked.connect(self._pick)
            self._boxes[place] = box
            old = self._stack.widget(place)
            if old is not None:
                self._stack.removeWidget(old)
                old.deleteLater()
            self._stack.insertWidget(place, box)
        self._stack.setCurrentIndex(place)
        if self.switch is not None:
            self.switch.set_value(place)
        self._pick(None)

    def show_kind(self, kind: str) -> None:
        """Shows the table of a kind, where it is one of these."""
        if kind in self.kinds:
            self.show_table(self.kinds.index(kind))

    def _pick(self, key: Key | None) -> None:
        self._show_parts(key)
        self.picked.emit(key)

    def _show_parts(self, key: Key | None) -> None:
        kinds = parts_of(self.box.shown.kind)
        if not kinds:
            self._parts.hide()
            return
        rows = self.box.model.rows
        if key is None and rows:
            key = rows[0].key
        if key == self._parent and key is not None:
            return
        clear(self._parts_row)
        self._part_boxes, self._parent = [], key
        record = self._document.records.by_key(key) if key else None
        self._parts.setVisible(record is not None)
        for record_type in kinds if record is not None else ():
            name = title(record, self._document.records, self._interface.say) if record else ""
            heading = f"{kind_name(record_type.KIND, self._interface.say, several=True)}: {name}"
            shown = Shown(record_type.KIND, {record_type.PARENT: record.id if record else ""})
            box = TableBox(self._interface, self._document, shown, self._hands, _short(heading))
            # Two lists at once cannot both answer a key of the whole window.
            box.empty.only_inside()
            self._part_boxes.append(box)
            self._parts_row.addWidget(box)

    def refresh(self) -> None:
        """Follows the document."""
        for box in self._boxes.values():
            box.refresh()
        if self._parent is not None and self._document.records.by_key(self._parent) is None:
            self._parent = None
            self._show_parts(None)
        elif self._parent is None:
            self._show_parts(None)
        for box in self._part_boxes:
            box.refresh()

    def select(self, key: Key) -> bool:
        """Goes to a record where one of the tables has it."""
        for place, shown in enumerate(self._shown):
            record = self._document.records.by_key(key)
            if shown.kind == key[0] and record is not None and shown.holds(record):
                self.show_table(place)
                self.box.table.select(key[1])
                return True
        return False


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57].rsplit(" ", 1)[0] + " …"
