"""Records as rows that open one at a time: a line each, and the fields of the one that is open."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..workshop import edits
from ..workshop.record import Record
from .controls import clear
from .field_editor import FieldEditor
from .panel_kit import Desk, Part
from .plain import named, plain_label
from .record_form import RecordForm


class Rows(Part):
    """`found` gives the records, `words` what stands in a row at the left and at the right, `names` the fields of an open one."""

    def __init__(
        self,
        desk: Desk,
        found: Callable[[], Sequence[Record]],
        words: Callable[[Any], tuple[str, str]],
        names: Sequence[str],
        makes: dict[str, type[FieldEditor]] | None = None,
    ) -> None:
        super().__init__(desk)
        self._found, self._words, self._names, self._makes = found, words, tuple(names), makes or {}
        self.column.setSpacing(0)
        self.rows: dict[str, _Row] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.column.addLayout(self._list)
        self.refresh()

    def refresh(self) -> None:
        """Follows the document; what is open stays open."""
        found = self._found()
        if [one.id for one in found] != list(self.rows):
            opened = {key for key, row in self.rows.items() if row.form is not None}
            clear(self._list)
            self.rows = {}
            for one in found:
                row = self.rows[one.id] = _Row(self, one)
                self._list.addWidget(row)
                if one.id in opened:
                    row.open(self._names, self._makes)
        for one in found:
            self.rows[one.id].show_words(*self._words(one))

    def toggle(self, record_id: str) -> None:
        """Opens a row, or shuts it; the others are shut."""
        for key, row in self.rows.items():
            if key != record_id or row.form is not None:
                row.shut()
            else:
                row.open(self._names, self._makes)
                row.focus_first()

    def take_out(self, record: Record) -> None:
        """Removes the record of a row."""
        now = self.records.by_key(record.key)
        if now is not None:
            self.do(lambda: edits.remove(self.records, now))


class _Row(QWidget):
    """One record: its line, and its fields while it is open."""

    def __init__(self, rows: Rows, record: Record) -> None:
        super().__init__()
        self._rows, self._record = rows, record
        px = rows.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self.head = QPushButton()
        self.head.setProperty("kind", "fold.row")
        self.head.setAutoDefault(False)
        line = QHBoxLayout(self.head)
        line.setContentsMargins(px(2), px(6), px(2), px(6))
        line.setSpacing(px(8))
        self.left, self.right = plain_label("", "row", wrap=True), plain_label("", "small")
        line.addWidget(self.left, 1)
        line.addWidget(self.right)
        self._arrow = plain_label()
        line.addWidget(self._arrow)
        for one in (self.left, self.right, self._arrow):
            one.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.head.clicked.connect(lambda: rows.toggle(record.id))
        self._column.addWidget(self.head)
        self.form: RecordForm | None = None
        self._body: QWidget | None = None
        self._point()

    def show_words(self, left: str, right: str) -> None:
        """What stands in the line."""
        self.left.setText(left)
        self.right.setText(right)
        named(self.head, f"{left}, {right}" if right else left)
        self._fit()
        if self.form is not None:
            self.form.refresh()

    def _fit(self) -> None:
        width = max(self.width() - self.right.sizeHint().width() - self._rows.px(46), self._rows.px(90))
        self.head.setMinimumHeight(max(self._rows.px(44), self.left.heightForWidth(width) + self._rows.px(14)))

    def resizeEvent(self, event: Any) -> None:
        """A narrow line is higher."""
        super().resizeEvent(event)
        self._fit()

    def open(self, names: Sequence[str], makes: dict[str, type[FieldEditor]]) -> None:
        """Shows the fields."""
        desk = self._rows.desk
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, self._rows.px(10))
        self.form = RecordForm(desk.interface, desk.document, self._record.key, names, pairs=True, narrow=desk.narrow, makes=makes)
        column.addWidget(self.form)
        column.addWidget(self._rows.button(self.tr("Remove"), self._take_out, "quiet", "trash-2"), 0, Qt.AlignmentFlag.AlignRight)
        self._column.addWidget(self._body)
        # Now, not with the next turn: the cursor cannot go to a field that is not shown yet.
        self._body.show()
        self._point()

    def shut(self) -> None:
        """Hides the fields."""
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self._body = self.form = None
        self._point()

    def focus_first(self) -> None:
        """The cursor in the first field."""
        if self.form is not None:
            next(iter(self.form.editors.values())).control.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_out(self) -> None:
        self._rows.take_out(self._record)

    def _point(self) -> None:
        icon = "chevron-down" if self.form is not None else "chevron-right"
        self._arrow.setPixmap(self._rows.desk.interface.pixmap(icon, "text.second", 18))
        self.head.setAccessibleDescription("" if self.form is None else self.tr("open"))
