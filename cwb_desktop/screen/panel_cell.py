"""One cell of pillars and anchors: how far it is, what is promised, by whom and from when; a promise can become an agreement."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QVBoxLayout

from ..look.glyphs import glyph
from ..workshop import edits
from ..workshop.agreements import Cell
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.fields import Field
from ..workshop.method import LEVELS
from ..workshop.people import Stakeholder
from ..workshop.record import Record
from ..workshop.working import PROMISED, cell_of, make_agreement, promise_offered, set_level
from .controls import clear
from .field_edits import edit_for, unit_of
from .interface import Interface
from .name_editor import NameEditor
from .newcomers import with_new
from .painter import paint
from .panel_fields import LongEditor, dated
from .panel_kit import Desk, Offer, Part
from .plain import named, plain_label, tip
from .record_form import RecordForm
from .values import meant
from .wording import EXPECTED

#: The kind of the virtual key of a cell that is not in the records yet: its id is the anchor and the pillar with a dot between.
EMPTY = "empty_cell"
ICONS = {"own": "key-round", "finance": "piggy-bank", "hire": "briefcase", "land": "building-2", "buy": "shopping-basket"}
_FIELDS = ("text", "amount", "unit", "contact_role", "on", "plan")


def place_of(records: Records, key: Key) -> tuple[str, str] | None:
    """The anchor and the pillar of a cell, whether it is in the records or not."""
    if key[0] == EMPTY:
        anchor, _, pillar = key[1].rpartition(".")
        return (anchor, pillar) if records.get(Stakeholder, anchor) else None
    cell = records.get(Cell, key[1]) if key[0] == Cell.KIND else None
    return (cell.stakeholder, cell.pillar) if cell else None


def pie(interface: Interface, level: int, side: int = 24) -> QIcon:
    """The pie of a level as an icon."""
    size, ratio = interface.px(side), 2
    picture = QPixmap(size * ratio, size * ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(ratio * size / 24, ratio * size / 24)
    style = interface.style
    paint(painter, glyph(f"level_{level}", 12, 12, 22, style["accent" if level else "control"], style["accent.text"], 1.4))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return QIcon(picture)


class Levels(QFrame):
    """The five levels as pies with their words; keys 0 to 4 choose too."""

    chosen = Signal(int)

    def __init__(self, interface: Interface, words: Callable[[int], str], name: str, narrow: bool = False) -> None:
        super().__init__()
        named(self, name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.group = QButtonGroup(self)
        for level in LEVELS:
            one = QToolButton()
            one.setProperty("kind", "level")
            one.setProperty("place", "first" if level == LEVELS[0] else "last" if level == LEVELS[-1] else "middle")
            one.setCheckable(True)
            style = Qt.ToolButtonStyle.ToolButtonIconOnly if narrow else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
            one.setToolButtonStyle(style)
            one.setIcon(pie(interface, level))
            one.setIconSize(QSize(interface.px(24), interface.px(24)))
            one.setText(interface.say(f"level_short.{level}"))
            one.setMinimumWidth(1)
            one.setSizePolicy(one.sizePolicy().Policy.Ignored, one.sizePolicy().Policy.Fixed)
            one.setFixedHeight(interface.px(66))
            named(one, f"{level} {words(level)}")
            tip(one, words(level))
            self.group.addButton(one, level)
            row.addWidget(one, 1)
        self.group.idClicked.connect(self.chosen)

    def set_value(self, level: int) -> None:
        """Shows a level without telling."""
        self.group.button(level).setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit is a level."""
        if event.text() and event.text() in "01234":
            self.group.button(int(event.text())).setFocus()
            self.chosen.emit(int(event.text()))
        else:
            super().keyPressEvent(event)


class CellForm(RecordForm):
    """The fields of a cell; the first one that is filled makes it."""

    def __init__(self, desk: Desk, anchor: str, pillar: str) -> None:
        self._desk, self._place = desk, (anchor, pillar)
        makes = {"plan": NameEditor, "on": dated(desk.today)}
        super().__init__(desk.interface, desk.document, (Cell.KIND, ""), _FIELDS, pairs=not desk.narrow, narrow=desk.narrow, makes=makes)
        self.refresh()

    def cell(self) -> Cell:
        """The cell as it is, or an empty one."""
        anchor, pillar = self._place
        return cell_of(self._desk.records, anchor, pillar) or Cell(id="new", stakeholder=anchor, pillar=pillar, level=0)

    def _held_at(self, name: str) -> tuple[Key, str]:
        anchor, pillar = self._place
        return (Stakeholder.KIND, anchor), f"{pillar}.{name}"

    def _change(self, name: str, value: Any, new: tuple[Record, ...] = ()) -> None:
        editor, cell = self.editors[name], self.cell()
        try:
            self._desk.document.do(with_new(self._desk.records, new, lambda now: self._edit(now, cell, name, value)))
        except EXPECTED as error:
            editor.refuse(error)
        else:
            editor.take(getattr(self.cell(), name))

    def _edit(self, records: Records, cell: Cell, name: str, value: Any) -> Edit:
        edit = edit_for(records, cell, name, value)
        if cell_of(records, *self._place) is not None:
            return edit
        after = edit.changes[0].after
        assert isinstance(after, Cell)
        return edits.add(records, replace(after, id=self._desk.new_id()))

    def _meant(self, spec: Field, typed: str) -> str:
        records = self._desk.records
        return meant(Cell.KIND, spec, unit_of(records, self.cell()), typed, records, self._desk.interface.say)

    def refresh(self) -> None:
        """Shows the cell as it is now; a field that somebody is typing in keeps its text."""
        cell = self.cell()
        for name, editor in self.editors.items():
            if not editor.being_typed:
                editor.set_value(getattr(cell, name))


class CellPart(Part):
    """Everything about one cell."""

    def __init__(self, desk: Desk, anchor: str, pillar: str) -> None:
        super().__init__(desk)
        self.place = (anchor, pillar)
        interface = desk.interface
        head = QHBoxLayout()
        head.setSpacing(self.px(8))
        sign = plain_label()
        sign.setPixmap(interface.pixmap(ICONS[pillar], "text.second", 18))
        head.addWidget(sign)
        head.addWidget(plain_label(self.say(f"pillar.{pillar}"), "small"), 1)
        self.column.addLayout(head)
        self._name = plain_label("", "selected", wrap=True)
        self.column.addWidget(self._name)
        self.column.addWidget(plain_label(self.say(f"pillar_question.{pillar}"), "row", wrap=True))
        question = self.say("field.cell.level")
        self.column.addWidget(plain_label(question, "small"))
        self.levels = Levels(interface, lambda level: self.say(f"level.{level}"), question, desk.narrow)
        self.levels.chosen.connect(self.set_level)
        self.column.addWidget(self.levels)
        self._hint = plain_label("", "small", wrap=True)
        self.column.addWidget(self._hint)
        self.form = CellForm(desk, anchor, pillar)
        self.column.addWidget(self.form)
        # What the anchor takes back to its own people, asked at the close of the anchor tables (method 1.7).
        self.sentence = RecordForm(
            interface, desk.document, (Stakeholder.KIND, anchor), ("sentence",), narrow=desk.narrow, makes={"sentence": LongEditor}
        )
        self.column.addWidget(self.sentence)
        self.offer = QVBoxLayout()
        self.column.addLayout(self.offer)
        self.empty = self.button(self.tr("Make empty"), self.make_empty, "quiet", "trash-2")
        self.column.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignRight)
        self.refresh()

    def set_level(self, level: int) -> None:
        """Another level; a promise asks who gave it and from when."""
        if self.do(lambda: set_level(self.records, *self.place, level, self.desk.new_id)) and level >= PROMISED:
            cell = cell_of(self.records, *self.place)
            name = "contact_role" if cell and not cell.contact_role else "on" if cell and not cell.on else ""
            if name:
                self.form.editors[name].control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def agree(self) -> None:
        """An agreement out of the promise."""
        cell = cell_of(self.records, *self.place)
        if cell is not None:
            self.do(lambda: make_agreement(self.records, cell, self.desk.new_id))

    def make_empty(self) -> None:
        """Nothing stands in the cell any more."""
        cell = cell_of(self.records, *self.place)
        if cell is not None:
            self.do(lambda: edits.remove(self.records, cell))

    def refresh(self) -> None:
        """Follows the document."""
        anchor = self.records.get(Stakeholder, self.place[0])
        cell = cell_of(self.records, *self.place)
        level = cell.level if cell else 0
        self._name.setText(anchor.name if anchor else "")
        self.levels.set_value(level)
        asked = level >= PROMISED and cell is not None and not (cell.contact_role and cell.on)
        hint = self.tr("Who promises this, and from when?") if asked else self.tr("Keys 0 to 4")
        self._hint.setText(f"{level} {self.say(f'level.{level}')}. {hint}" if self.desk.narrow else hint)
        self.form.refresh()
        self.sentence.refresh()
        self.empty.setVisible(cell is not None)
        offered = cell is not None and promise_offered(self.records, cell)
        if offered != bool(self.offer.count()):
            clear(self.offer)
            if offered:
                head, words = self.tr("This is a promise."), self.tr("Make it an agreement, and it stands ready in step 5.")
                self.offer.addWidget(Offer(self.desk.interface, head, words, self.tr("Make an agreement"), self.agree, "handshake"))
