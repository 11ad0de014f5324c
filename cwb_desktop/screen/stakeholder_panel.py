"""Everything about one stakeholder, to read and to change, in the side panel."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ..workshop import edits
from ..workshop.collection import Key
from ..workshop.method import PILLARS
from ..workshop.people import Lever, Stakeholder
from .controls import button, clear, icon_button
from .interface import Interface
from .plain import name_label, plain_label
from .ports import Doc
from .record_form import RecordForm
from .sections import Section
from .wording import EXPECTED

_LEVER = ("text", "amount", "unit", "local_pct")


class StakeholderPanel(QFrame):
    """All fields in groups, and what the stakeholder owns, pays, hires, has and buys."""

    back = Signal()
    wanted = Signal(str)

    def __init__(
        self, interface: Interface, document: Doc, stakeholder_id: str, today: Callable[[], str], new_id: Callable[[], str], narrow: bool
    ) -> None:
        super().__init__()
        self._interface, self._document, self._new_id = interface, document, new_id
        self.key: Key = ("stakeholder", stakeholder_id)
        self.forms: list[RecordForm] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        px = interface.px
        head = QHBoxLayout()
        head.setContentsMargins(px(8), px(10), px(16), 0)
        head.addWidget(icon_button(interface, "chevron-left", self.tr("Back to the panel"), self.back.emit))
        self._name = name_label("", "selected")
        head.addWidget(self._name, 1)
        column.addLayout(head)
        for title, names, open_ in self._groups():
            section = Section(interface, title, foldable=True, open_=open_, narrow=narrow)
            form = RecordForm(interface, document, self.key, names, ("ring",), pairs=not narrow, narrow=narrow)
            form.set_today(today)
            self.forms.append(form)
            section.rows.addWidget(form)
            column.addWidget(section)
        self._levers = Section(interface, self.tr("What they have and buy"), foldable=True, open_=False, narrow=narrow)
        column.addWidget(self._levers)
        self._lever_ids: tuple[str, ...] = ("?",)
        row = QVBoxLayout() if narrow else QHBoxLayout()
        row.setContentsMargins(px(16), px(8), px(16), px(20))
        row.addWidget(button(interface, self.tr("Out of the workshop"), lambda: self.wanted.emit("remove"), "second", "trash-2"))
        row.addWidget(button(interface, self.tr("Withdraw the name"), lambda: self.wanted.emit("withdraw"), "quiet", "eye-off"))
        column.addLayout(row)
        column.addStretch(1)
        self.refresh()

    def _groups(self) -> tuple[tuple[str, tuple[str, ...], bool], ...]:
        return (
            (self.tr("Who"), ("name", "kind", "sphere", "relation_to_neighbourhood", "anchor", "missing_voice"), True),
            (self.tr("What they do and want"), ("role", "stake", "notes"), True),
            (self.tr("On the ring map"), ("ring", "angle"), False),
            (self.tr("Visit and door"), ("visited_by", "visit_on", "opened_by"), False),
            (
                self.tr("Opinion of the group"),
                ("interest", "influence", "attitude", "opinion_on", "desired_interest", "desired_influence"),
                False,
            ),
            (
                self.tr("Contact and permission"),
                ("contact", "contact_role", "consent_to_record", "sensitivity", "sentence", "typed_in"),
                False,
            ),
            (self.tr("In the network"), ("network_x", "network_y", "network_pinned", "off"), False),
        )

    def refresh(self) -> None:
        """Follows the document."""
        record = self._document.records.get(Stakeholder, self.key[1])
        if record is None:
            return
        self._name.setText(record.name)
        for form in self.forms:
            form.refresh()
        self._show_levers()

    def _show_levers(self) -> None:
        levers = {one.pillar: one for one in self._document.records.parts(Lever, self.key[1])}
        ids = tuple(one.id for one in levers.values())
        if ids == self._lever_ids:
            for form in self._levers.body.findChildren(RecordForm):
                form.refresh()
            return
        self._lever_ids = ids
        clear(self._levers.rows)
        for pillar in PILLARS:
            lever = levers.get(pillar)
            self._levers.rows.addWidget(self._lever(pillar, lever))

    def _lever(self, pillar: str, lever: Lever | None) -> QWidget:
        say = self._interface.say
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, self._interface.px(8))
        row = QHBoxLayout()
        row.addWidget(plain_label(say(f"pillar.{pillar}"), "row.bold"), 1)
        column.addLayout(row)
        if lever is None:
            row.addWidget(button(self._interface, self.tr("Add"), lambda: self._add(pillar), "quiet", "plus"))
        else:
            row.addWidget(icon_button(self._interface, "trash-2", self.tr("Remove"), lambda: self._do_remove(lever)))
            column.addWidget(RecordForm(self._interface, self._document, lever.key, _LEVER, pairs=True, narrow=True))
        return box

    def _add(self, pillar: str) -> None:
        lever = Lever(id=self._new_id(), stakeholder=self.key[1], pillar=pillar)
        self._document.do(edits.add(self._document.records, lever))

    def _do_remove(self, lever: Lever) -> None:
        try:
            self._document.do(edits.remove(self._document.records, lever))
        except EXPECTED:
            self.refresh()
