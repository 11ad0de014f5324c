"""The field inside a cell of a table: a list to choose from, names that are found, or a line of text."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ..workshop.fields import Field
from ..workshop.searching import offered
from ..workshop.waiting import Waiting
from .interface import Interface
from .newcomers import takes_names
from .plain import named
from .resting import when_rested
from .table_model import Sorted, TableModel
from .unfinished import Slot
from .values import choices

Index = QModelIndex | QPersistentModelIndex


class CellEditor(QStyledItemDelegate):
    """The field inside a cell: a list to choose from where the field has one, else a line of text."""

    def __init__(self, model: TableModel, interface: Interface, proxy: Sorted) -> None:
        super().__init__()
        self._model, self._interface, self._proxy = model, interface, proxy
        #: The cell that is written in, and what waited there before.
        self._begun: tuple[Slot, Waiting | None] | None = None
        self.closeEditor.connect(self._closed)

    def _closed(self, _editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        self._model.understood.emit("")
        if self._begun is not None and hint == QStyledItemDelegate.EndEditHint.RevertModelCache:
            # Escape: what was typed goes, what waited before waits on.
            slot, before = self._begun
            slot.document.hold((slot.key, slot.name), before)
        self._begun = None

    def _known(self, index: Index) -> Any:
        source = self._proxy.mapToSource(index)
        return choices(self._model.record_type.KIND, self._model.specs[source.column()], self._model.records, self._interface.say)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A choice or a line, named after its column for whoever hears the screen."""
        made = self._made(parent, option, index)
        if isinstance(made, QLineEdit):
            self._keep_rests(made, index)
        named(made, str(self._proxy.headerData(index.column(), Qt.Orientation.Horizontal) or ""))
        return made

    def _made(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        known = self._known(index)
        if takes_names(self._spec(index)):
            return self._names(parent, [word for value, word in known or () if value is not None])
        if known is None:
            made = super().createEditor(parent, option, index)
            if isinstance(made, QLineEdit) and self._spec(index).type == "int":
                self._tells(made, index)
            return made
        box = QComboBox(parent)
        for value, word in known:
            box.addItem(word, value)
        box.activated.connect(lambda _place: (self.commitData.emit(box), self.closeEditor.emit(box)))
        return box

    def _keep_rests(self, line: QLineEdit, index: Index) -> None:
        """What is half typed waits in its cell, for a power cut."""
        slot = self._model.slot(self._proxy.mapToSource(index))
        self._begun = slot, slot.waiting
        when_rested(line, line.textEdited, lambda: slot.hold(line.text()))

    def _tells(self, line: QLineEdit, index: Index) -> None:
        """What is understood of a number is told as long as it is typed."""
        place = QPersistentModelIndex(self._proxy.mapToSource(index))
        line.textEdited.connect(lambda typed: self._model.tell_meaning(place, typed) if place.isValid() else None)

    def _spec(self, index: Index) -> Field:
        return self._model.specs[self._proxy.mapToSource(index).column()]

    def _names(self, parent: QWidget, known: list[str]) -> QWidget:
        """A line in which names are found while they are typed."""
        line, names = QLineEdit(parent), QStringListModel()
        completer = QCompleter(names, line)
        names.setParent(completer)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        line.setCompleter(completer)
        line.textEdited.connect(lambda typed: names.setStringList(list(offered(known, typed))))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Shows what is there."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.UserRole)))
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Gives back what was chosen or typed."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData(), Qt.ItemDataRole.UserRole)
        else:
            super().setModelData(editor, model, index)
