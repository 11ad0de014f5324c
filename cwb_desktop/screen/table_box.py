"""One table with its head: search, add, up, down, remove, and below it the form for a new record and the sentences."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ..workshop.agreements import FollowUp
from ..workshop.document import Edit
from ..workshop.keepsakes import Snapshot
from ..workshop.records import BY_KIND
from ..workshop.waiting import draft_key
from .controls import Check, SearchLine, button, clear, icon_button
from .draft_form import DraftForm
from .empty_list import EmptyList
from .interface import Interface
from .pasting import BadLine, pasted
from .plain import plain_label
from .ports import Doc
from .rhythm_button import RhythmButton
from .table_model import TableModel
from .table_shown import Hands, Shown
from .table_view import Table
from .unfinished import drafted
from .values import kind_name


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
        self.understood = plain_label("", "small.accent", wrap=True)
        self.understood.hide()
        column.addWidget(self.understood)
        self._problem = plain_label("", "problem", wrap=True)
        self._problem.hide()
        column.addWidget(self._problem)
        self.table.picked.connect(self.picked)
        self.table.removed.connect(lambda n: hands.toast(self.tr("%n removed.", "", n), True))
        self.table.pasted.connect(self.paste)
        self.model.refused.connect(self.tell)
        self.model.understood.connect(self._tell_meaning)
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

    def _tell_meaning(self, words: str) -> None:
        """What is understood of a number, while it is typed."""
        self.understood.setText(words)
        self.understood.setVisible(bool(words))

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
