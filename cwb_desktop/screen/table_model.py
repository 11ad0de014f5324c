"""The records of one kind as a table for Qt, generic over the description of their fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal

from ..workshop.collection import Records
from ..workshop.document import Edit
from ..workshop.fields import Field
from ..workshop.record import Record
from .field_edits import columns, edit_for, fixed, unit_of
from .interface import Interface
from .newcomers import Named, ask_alike, read_names, takes_names, told, with_new
from .ports import Doc
from .unfinished import Slot, all_waiting, why
from .values import choices, label, meant, read, shown, title
from .wording import EXPECTED, sentence

Index = QModelIndex | QPersistentModelIndex
_NUMBERS = ("int", "half")
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
NO_INDEX = QModelIndex()


class TableModel(QAbstractTableModel):
    """Rows are records, columns are fields. A cell is edited through the document; what it refuses is told by `refused`."""

    refused = Signal(str)
    #: Who came in by a cell, in words.
    came = Signal(str)
    #: What is understood of a number while it is typed.
    understood = Signal(str)

    def __init__(
        self, interface: Interface, document: Doc, record_type: type[Record], where: Callable[[Record], bool] = lambda _record: True
    ) -> None:
        super().__init__()
        self._interface, self.document, self.record_type, self._where = interface, document, record_type, where
        # What day it is, for a date without its year.
        self.today: Callable[[], str] | None = None
        self.everything = False
        self.specs: tuple[Field, ...] = columns(record_type)
        self.rows: list[Record] = self._found()

    @property
    def records(self) -> Records:
        """All records of the workshop."""
        return self.document.records

    def _found(self) -> list[Record]:
        return [record for record in self.document.records.all(self.record_type) if self._where(record)]

    def show_everything(self, everything: bool) -> None:
        """Shows all fields, or those that people use most."""
        self.beginResetModel()
        self.everything = everything
        self.specs = columns(self.record_type, everything)
        self.endResetModel()

    def refresh(self) -> None:
        """Follows the document: cells where the same records stand, otherwise the whole table."""
        found = self._found()
        if [record.id for record in found] == [record.id for record in self.rows]:
            self.rows = found
            if found:
                self.dataChanged.emit(self.index(0, 0), self.index(len(found) - 1, len(self.specs) - 1))
            return
        self.beginResetModel()
        self.rows = found
        self.endResetModel()

    def place_of(self, record_id: str) -> int:
        """The row of a record, or -1."""
        return next((place for place, record in enumerate(self.rows) if record.id == record_id), -1)

    # -- Qt --

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """The number of records."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """The number of fields."""
        return 0 if parent.isValid() else len(self.specs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for people, values for sorting and editing."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        spec, record = self.specs[index.column()], self.rows[index.row()]
        value = getattr(record, spec.name)
        waiting = self.slot(index).waiting
        if waiting is not None:
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.AccessibleTextRole):
                return waiting.text
            if role in (Qt.ItemDataRole.AccessibleDescriptionRole, Qt.ItemDataRole.ToolTipRole):
                return why(waiting, self._interface.say, label(record.KIND, spec, self._interface.say))
            if role == Qt.ItemDataRole.DecorationRole:
                return self._interface.pixmap("circle-question-mark", "danger", 18)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.AccessibleTextRole):
            return shown(record.KIND, spec, value, self.records, self._interface.say)
        if role == SORT_ROLE:
            return _sortable(value) if spec.type in (*_NUMBERS, "date", "moment", "time", "bool") else self.data(index).casefold()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(spec) | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.UserRole:
            return value
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The names of the fields, and of the records for whoever hears the screen: heads of rows are not shown."""
        if orientation == Qt.Orientation.Vertical:
            known = role == Qt.ItemDataRole.DisplayRole and section < len(self.rows)
            return title(self.rows[section], self.records, self._interface.say) if known else None
        if section >= len(self.specs):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return label(self.record_type.KIND, self.specs[section], self._interface.say)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(self.specs[section]) | Qt.AlignmentFlag.AlignVCenter
        return None

    def _side(self, spec: Field) -> Qt.AlignmentFlag:
        """Numbers stand at the right, words at the left, also words for numbers."""
        number = spec.type in _NUMBERS and choices(self.record_type.KIND, spec, self.records, self._interface.say) is None
        return Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every field can be edited but those that the program sets."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        spec = self.specs[index.column()]
        return flags if fixed(self.record_type.KIND, spec) else flags | Qt.ItemFlag.ItemIsEditable

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Edits one field; a text is read as people write it, UserRole takes the value itself."""
        spec, record = self.specs[index.column()], self.rows[index.row()]
        say = self._interface.say
        typed = str(value)
        try:
            found = self._meant(record, spec, typed) if role == Qt.ItemDataRole.EditRole else Named(value)
            self.slot(index).let_go()
            if found.value != getattr(record, spec.name):
                self.document.do(with_new(self.records, found.new, lambda now: edit_for(now, record, spec.name, found.value)))
        except EXPECTED as error:
            if role == Qt.ItemDataRole.EditRole:
                self.slot(index).hold(typed, error)
            self.refused.emit(sentence(error, say, label(record.KIND, spec, say)))
            return False
        self.refused.emit(self.waiting())
        if found.new:
            self.came.emit(told(found.new, self.records, say))
        return True

    def _meant(self, record: Record, spec: Field, typed: str) -> Named:
        today, say = self.today() if self.today is not None else "", self._interface.say
        if not takes_names(spec):
            return Named(read(record.KIND, spec, typed, self.records, say, today))
        found = read_names(spec, typed, self.records, say, today)
        asked = Slot(self.document, record.key, spec.name).waiting
        if asked is None or asked.text != typed or not asked.rule:
            # Asked once: who leaves it as it is means another one.
            ask_alike(self.records, spec, found.new, say)
        return found

    def slot(self, index: Index) -> Slot:
        """Where what is typed in a cell waits as long as it is no value."""
        return Slot(self.document, self.rows[index.row()].key, self.specs[index.column()].name)

    def tell_meaning(self, index: Index, typed: str) -> None:
        """Tells what is understood of a number that is being typed in a cell."""
        spec, record = self.specs[index.column()], self.rows[index.row()]
        self.understood.emit(meant(record.KIND, spec, unit_of(self.records, record), typed, self.records, self._interface.say))

    def waiting(self) -> str:
        """The sentence about a text that waits in one of the cells, or none."""
        keys, say, kind = {record.key for record in self.rows}, self._interface.say, self.record_type.KIND
        names = {spec.name: label(kind, spec, say) for spec in columns(self.record_type, everything=True)}
        found = ((name, one) for (key, name), one in all_waiting(self.document).items() if key in keys and one.rule)
        return next((why(one, say, names[name]) for name, one in found if name in names), "")

    def do(self, edit: Edit) -> bool:
        """Carries an edit out, or tells why not."""
        try:
            return self.document.do(edit) is not None
        except EXPECTED as error:
            self.refused.emit(sentence(error, self._interface.say))
            return False


def _sortable(value: Any) -> Any:
    if value is None:
        return ""
    return int(value) if isinstance(value, bool) else value


class Sorted(QSortFilterProxyModel):
    """The table as the user wants to see it: sorted by a column, or only rows that hold some words."""

    def __init__(self, model: TableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._words: Sequence[str] = ()
        self.setSourceModel(model)
        self.setDynamicSortFilter(True)

    def set_words(self, text: str) -> None:
        """Only rows in which each of these words stands somewhere."""
        self.beginFilterChange()
        self._words = text.casefold().split()
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Whether a row holds the words."""
        if not self._words:
            return True
        texts = (self._model.data(self._model.index(row, column)) for column in range(self._model.columnCount()))
        whole = " ".join(texts).casefold()
        return all(word in whole for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:
        """By value, empty ones last, the own order among equals."""
        a, b = self._model.data(left, SORT_ROLE), self._model.data(right, SORT_ROLE)
        if a == "" or b == "":
            return (a == "", left.row()) < (b == "", right.row()) if a == b else b == ""
        try:
            return a < b
        except TypeError:
            return str(a) < str(b)
