"""Tables as a page: one kind of record or several, each with its parts, a search field, and the buttons for what keys do too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ..workshop.agreements import FollowUp
from ..workshop.collection import Key
from ..workshop.document import Edit
from ..workshop.keepsakes import Snapshot
from ..workshop.records import BY_KIND, parts_of
from .controls import Check, SearchLine, Segment, button, clear, icon_button
from .empty_list import EmptyList
from .interface import Interface
from .pasting import BadLine, pasted
from .plain import plain_label
from .ports import Doc
from .record_form import DraftForm
from .rhythm_button import RhythmButton
from .table_model import TableModel
from .table_shown import Hands as Hands
from .table_shown import Shown as Shown
from .table_view import Table
from .unfinished import draft_key, drafted
from .values import kind_name, title


class TableBox(QFrame):
    """One table with its head: name, count, search, add, up, down, remove; below it the form for a new record."""

    picked = Signal(object)

    def __init__(self, interface: Interface, document: Doc, shown: Shown, hands: Hands, heading: str = "") -> None:
        super().__init__()
        self._interface, self._document, self._hands = interface, document, hands
        self.shown = shown
        self.record_type = BY_KIND[shown.kind]
        self.model = TableModel(interface, document, self.record_type, shown.holds)
        self.model.today = hands.today
        self.table = Table(interface, self.model)
        px = interface.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(self._head(heading))
        self._draft_place = QVBoxLayout()
        column.addLayout(self._draft_place)
        self.empty = EmptyList(self)
        column.addWidget(self.empty)
        self._rhythm = RhythmButton(interface, self.model, hands.today, hands.new_id)
        column.addWidget(self._rhythm, 0, Qt.AlignmentFlag.AlignLeft)
        self._none = plain_label(self.tr("Nothing found"), "lead")
        column.addWidget(self._none)
        column.addWidget(self.table, 1)
        # Takes the room of a table that is not there, so that the head stays at the top.
        column.addStretch(0)
        self._problem = plain_label("", "problem", wrap=True)
        self._problem.hide()
        column.addWidget(self._problem)
        self.table.picked.connect(self.picked)
        self.table.removed.connect(lambda n: hands.toast(self.tr("%n removed.", "", n), True))
        self.table.pasted.connect(self.paste)
        self.model.refused.connect(self.tell)
        self.model.came.connect(lambda words: hands.toast(words, True))
        self.refresh()
        if drafted(document, draft_key(shown.kind, shown.given)):
            self._show_draft()

    def _head(self, heading: str) -> QHBoxLayout:
        interface, px = self._interface, self._interface.px
        row = QHBoxLayout()
        row.setSpacing(px(6))
        self._name = plain_label(heading or kind_name(self.shown.kind, interface.say, several=True), "section")
        self._count = plain_label("", "small")
        row.addWidget(self._name)
        row.addWidget(self._count)
        row.addStretch(1)
        self.search = SearchLine(interface, self.tr("Search"))
        self.search.setMaximumWidth(px(200))
        self.search.textChanged.connect(self._look)
        row.addWidget(self.search)
        self.all_fields = Check(interface, self.tr("All fields"))
        self.all_fields.toggled.connect(self.model.show_everything)
        row.addWidget(self.all_fields)
        row.addWidget(icon_button(interface, "arrow-up", self.tr("Move up (Alt+Up)"), lambda: self.table.move_chosen(-1)))
        row.addWidget(icon_button(interface, "arrow-down", self.tr("Move down (Alt+Down)"), lambda: self.table.move_chosen(1)))
        row.addWidget(icon_button(interface, "trash-2", self.tr("Remove (Del)"), self.table.remove_chosen))
        self.add = button(interface, self.tr("Add"), self.open_draft, "second", "plus")
        # How everything was is kept by closing an evening, never by hand.
        if self.record_type is Snapshot:
            self.add.hide()
        row.addWidget(self.add)
        return row

    def open_draft(self) -> None:
        """The form for a new record, above the table, under the hands."""
        next(iter(self._show_draft().editors.values())).control.setFocus()

    def _show_draft(self) -> DraftForm:
        clear(self._draft_place)
        given, today = self.shown.given, self._hands.today()
        draft = DraftForm(self._interface, self._document, self.record_type, given, today, self._hands.new_id)
        frame = QFrame()
        frame.setProperty("offer", "true")
        inner = QVBoxLayout(frame)
        inner.addWidget(draft)
        draft.closed.connect(lambda: clear(self._draft_place))
        draft.added.connect(lambda key: self._show(key[1]))
        self._draft_place.addWidget(frame)
        return draft

    def paste(self, text: str) -> None:
        """One record for each pasted line."""
        hands = self._hands
        try:
            edit = self._pasted(text)
        except BadLine as bad:
            self.tell(self.tr("Line {0}: {1} Nothing was added.").format(bad.number, bad.reason))
            return
        if edit is not None and self.model.do(edit):
            hands.toast(self.tr("%n added.", "", len(edit.changes)), True)
            self._show(next((one.after.id for one in reversed(edit.changes) if one.after is not None), ""))

    def _try_line(self) -> bool:
        """Whether a line of words is enough for a record of this kind here."""
        try:
            return self._pasted("x") is not None
        except BadLine:
            return False

    def _pasted(self, text: str) -> Edit | None:
        hands, given, specs = self._hands, self.shown.given, self.model.specs
        if self.record_type is Snapshot:
            return None
        records, say = self._document.records, self._interface.say
        return pasted(records, self.record_type, specs, text, given, hands.today(), hands.new_id, say)

    def tell(self, text: str) -> None:
        """One sentence under the table, until the next edit."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def refresh(self) -> None:
        """Follows the document."""
        self.model.refresh()
        self._count_rows()
        self.tell(self.model.waiting())

    def _look(self, text: str) -> None:
        """Only the rows that hold these words."""
        self.table.proxy.set_words(text)
        self._count_rows()

    def _count_rows(self) -> None:
        """How many there are, and how many of them are found; a sentence instead of a table without rows."""
        say, n, found = self._interface.say, len(self.model.rows), self.table.proxy.rowCount()
        looking = bool(self.search.text().strip())
        number = say.number(n)
        self._count.setText(self.tr("{n} of {all}").format(n=say.number(found), all=number) if looking else number)
        self.empty.show_if(n == 0, not self.add.isHidden(), self._try_line)
        self._rhythm.setVisible(n == 0 and self.record_type is FollowUp)
        self._none.setVisible(n > 0 and found == 0)
        self.table.setVisible(found > 0)

    def _show(self, record_id: str) -> None:
        """Goes to a record that is new here: a search that hides it ends, and it is in sight once everything has its place."""
        self.refresh()
        if not self.table.has(record_id):
            self.search.clear()
        self.table.select(record_id)
        QTimer.singleShot(0, self.table, self.table.reveal)


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
        self.switch = Segment(words, 0, self.tr("Which list"))
        self.switch.chosen.connect(self.show_table)
        area = QScrollArea()
        area.setWidgetResizable(True)
        inner = QWidget()
        inner.setObjectName("scrolled")
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.switch)
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
        self._pick(None)

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
                if hasattr(self, "switch"):
                    self.switch.set_value(place)
                self.box.table.select(key[1])
                return True
        return False


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57].rsplit(" ", 1)[0] + " …"
