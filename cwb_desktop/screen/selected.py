"""The thing that is chosen, in the side panel: what it is, its main fields, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ..workshop.collection import Key, Records
from ..workshop.joining import similar
from ..workshop.people import Participant, Stakeholder
from ..workshop.record import Record
from .controls import button
from .field_edits import columns, fixed
from .panel_kit import Desk
from .panel_parts import WITH_HEAD, WITH_SENTENCE, part_for
from .plain import name_label, plain_label
from .ports import Spot
from .record_form import RecordForm
from .shapes import Marker
from .values import kind_name, title

#: The fields that the panel shows at once; for other kinds the first ones of the table.
_MAIN: Mapping[str, tuple[str, ...]] = {
    "stakeholder": ("kind", "ring", "missing_voice", "anchor", "visited_by", "visit_on"),
    "relation": ("type", "status", "direction", "strength", "label", "amount", "sensitivity"),
    "note": ("text", "sensitivity"),
    "participant": (
        "first_name", "role", "stakeholder", "name_in_report", "photo", "contact_for_follow_up", "given_on", "steps", "hours_per_week",
        "languages",
    ),
}
_SEGMENTS: Mapping[str, tuple[str, ...]] = {"stakeholder": ("ring",), "relation": ("status", "strength"), "action": ()}
MOST = 8


class Selected(QFrame):
    """Built for one record; several chosen at once are counted."""

    wanted = Signal(str)

    def __init__(self, desk: Desk, keys: tuple[Key, ...], number: Callable[[Key], str]) -> None:
        super().__init__()
        interface, document, narrow = desk.interface, desk.document, desk.narrow
        self._interface, self._document, self.keys, self._say, self._number = interface, document, keys, interface.say, number
        px = interface.px
        self.part = part_for(desk, keys)
        column = QVBoxLayout(self)
        side = px(16 if narrow else 24)
        column.setContentsMargins(side, px(14), side, px(16))
        column.setSpacing(px(10))
        self.form: RecordForm | None = None
        self._name = name_label("", "selected")
        self._kind = plain_label("", "small", wrap=True)
        self._words = plain_label("", "row", wrap=True)
        record = document.records.by_key(keys[0])
        self._marker: Marker | None = None
        column.addLayout(self._head(record))
        if len(keys) > 1 or record is None:
            self._name.setText(self.tr("%n chosen", "", len(keys)))
        elif self.part is None:
            names = _MAIN.get(record.KIND) or tuple(s.name for s in columns(type(record)) if not fixed(record.KIND, s))[:MOST]
            self.form = RecordForm(interface, document, record.key, names, _SEGMENTS.get(record.KIND, ()), pairs=True, narrow=narrow)
            self.form.set_today(desk.today)
            column.addWidget(self.form)
        if self.part is not None:
            column.addWidget(self.part)
        column.addWidget(self._words)
        column.addLayout(self._deeds(record, desk.canvas, narrow))
        if isinstance(record, Participant) and len(keys) == 1 and record.withdrawn_on is None:
            column.addWidget(button(interface, self.tr("Withdraw the name"), lambda: self.wanted.emit("withdraw"), "quiet", "eye-off"))
        self.twin = self._twin(record)
        if self.twin is not None:
            column.addWidget(self.twin)
        self.refresh()

    def _head(self, record: Record | None) -> QHBoxLayout:
        """The name and the kind, before them the marker of a stakeholder; a part may have a head of its own."""
        head = QHBoxLayout()
        head.setSpacing(self._interface.px(12))
        if isinstance(record, Stakeholder) and len(self.keys) == 1:
            self._marker = Marker(self._interface, _spot(record), self._number(record.key), 40)
            head.addWidget(self._marker)
        words = QVBoxLayout()
        words.setSpacing(0)
        own = self.part is not None and self.keys[0][0] in WITH_HEAD
        for one in (self._name, self._kind):
            words.addWidget(one)
            if own:
                one.hide()
        head.addLayout(words, 1)
        return head

    def _twin(self, record: Record | None) -> QFrame | None:
        """Offers to join a stakeholder with the one it looks like."""
        alike = similar(self._document.records, record.name, record.id) if isinstance(record, Stakeholder) and len(self.keys) == 1 else ()
        if not alike:
            return None
        offer = QFrame()
        offer.setProperty("offer", "true")
        row = QVBoxLayout(offer)
        row.addWidget(plain_label(self.tr("Looks like {0}. Is it the same?").format(alike[0].name), "row", wrap=True))
        row.addWidget(button(self._interface, self.tr("Join them"), lambda: self.wanted.emit("join"), "soft"))
        return offer

    def _deeds(self, record: Record | None, canvas: str, narrow: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._interface.px(8))
        one = len(self.keys) == 1
        if one and self.keys[0][0] in WITH_HEAD:
            return row
        if one and isinstance(record, Stakeholder):
            row.addWidget(button(self._interface, self.tr("All details"), lambda: self.wanted.emit("details")))
        everybody = all(key[0] == "stakeholder" for key in self.keys)
        if everybody and canvas in ("ring_map", "network", "power_interest"):
            row.addWidget(button(self._interface, self.tr("Off the map"), lambda: self.wanted.emit("take_off")))
        else:
            icon = "" if narrow else "trash-2"
            row.addWidget(button(self._interface, self.tr("Remove"), lambda: self.wanted.emit("remove"), "second", icon))
        for place in range(row.count()):
            item = row.itemAt(place)
            widget = item.widget() if item is not None else None
            if narrow and widget is not None:
                widget.setProperty("narrow", "true")
        return row

    def refresh(self) -> None:
        """Follows the document."""
        records = self._document.records
        record = records.by_key(self.keys[0])
        if self.part is not None:
            self.part.refresh()
        if record is None or len(self.keys) > 1:
            return
        if self._marker is not None and isinstance(record, Stakeholder):
            # An edit of another may have given it another number too.
            self._marker.show_as(_spot(record), self._number(record.key))
        about, once = self._about(record), record.KIND in WITH_SENTENCE
        self._name.setText(about if once else title(record, records, self._say))
        self._kind.setText("" if once else about)
        if once:
            self._kind.hide()
        self._words.setText(self._story(record, records))
        self._words.setVisible(bool(self._words.text()))
        if self.form is not None:
            self.form.refresh()

    def _about(self, record: Record) -> str:
        if isinstance(record, Stakeholder):
            return f"{self._say.choice('stakeholder', 'kind', record.kind)} · {self._say(f'sphere.{record.sphere}')}"
        return kind_name(record.KIND, self._say)

    def _story(self, record: Record, _records: Records) -> str:
        if not isinstance(record, Stakeholder):
            return ""
        parts = ((self.tr("Does: {0}"), record.role), (self.tr("Wants: {0}"), record.stake))
        return "\n".join(words.format(text) for words, text in parts if text)


def _spot(who: Stakeholder) -> Spot:
    return Spot(who.ring or 1, who.angle or 0, who.sphere, who.missing_voice, who.anchor)
