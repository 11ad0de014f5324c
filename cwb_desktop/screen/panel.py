"""The side panel: what belongs to the chosen thing, and what the room needs now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ..workshop.collection import Key
from .controls import button, clear, line
from .done_list import DoneList
from .evening_clock import EveningClock
from .interface import Interface
from .panel_kit import Desk, Part
from .panel_parts import same, there
from .panel_work import WorkBox
from .plain import plain_label
from .ports import Doc, Said
from .programme import Programme
from .scrolled import Scrolled, bring_in_view
from .sections import Section
from .selected import Selected
from .stakeholder_panel import StakeholderPanel
from .tab_order import InOrder


class Panel(QScrollArea):
    """Programme, "done when", the chosen thing and findings, each in a section that folds."""

    deed = Signal(str, object)
    show_keys = Signal(object)

    def __init__(
        self, interface: Interface, document: Doc, step: int, today: Callable[[], str], new_id: Callable[[], str], clock: EveningClock,
        low: bool, narrow: bool,
    ) -> None:  # fmt: skip
        super().__init__()
        self.setObjectName("panel")
        self._interface, self._document, self._new_id, self._today = interface, document, new_id, today
        self._low, self._narrow = low, narrow
        self.canvas = ""
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = Scrolled()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._chosen_box, self._work_box = QWidget(), WorkBox()
        self._chosen_place = QVBoxLayout(self._chosen_box)
        self._chosen_place.setContentsMargins(0, 0, 0, 0)
        self._chosen_place.setSpacing(0)
        self.programme = Programme(interface, document, step, today, new_id, clock, low, narrow)
        self.done = DoneList(interface, document, step, today, new_id, narrow)
        self._findings = Section(
            interface, self.tr("What stands out"), "" if narrow else self.tr("to read aloud"), foldable=True, narrow=narrow
        )
        self._findings.hide()
        self._lines = [line(), line(), line()]
        self._parts: list[QWidget] = [self.programme, self.done, *self._lines, self._work_box]
        self._column.addStretch(1)
        self._order(working=False)
        self._in_order = InOrder(inner)
        self.setWidget(inner)
        self._selected: Selected | None = None
        self._details: StakeholderPanel | None = None

    @property
    def selected(self) -> Selected | None:
        """What is shown about the chosen thing."""
        return self._selected

    @property
    def work(self) -> Sequence[Part]:
        """What belongs to the canvas as a whole."""
        return self._work_box.parts

    @property
    def details(self) -> StakeholderPanel | None:
        """All details of a stakeholder, where they are open."""
        return self._details

    def _order(self, working: bool) -> None:
        """On a canvas with work of its own the chosen thing and that work come first, and what is done already is folded."""
        first, second, third = self._lines
        evening = [self.programme, first, self.done, second]
        said = [self._chosen_box, self._findings]
        rows = [self._chosen_box, self._work_box, self._findings, third, *evening] if working else [*evening, *said, self._work_box, third]
        for row in rows:
            self._column.removeWidget(row)
        for place, row in enumerate(rows):
            self._column.insertWidget(place, row)
        third.setVisible(working)

    def desk(self) -> Desk:
        """What the pieces of the panel work with."""
        return Desk(self._interface, self._document, self._today, self._new_id, self._narrow, self.show_keys.emit, self.canvas)

    def show_canvas(self, canvas: str) -> None:
        """Turns to the canvas that is shown, or to none."""
        if canvas == self.canvas:
            return
        self.close_details()
        self.canvas = canvas
        self._work_box.show_canvas(self.desk())
        working = canvas not in ("", "ring_map", "network")
        self._order(working)
        if working:
            self.programme.set_open(False)
            self.done.set_open(False)

    def open_work(self) -> None:
        """Opens what belongs to the canvas as a whole, the keys in its first field."""
        self.close_details()
        self._work_box.open()
        self.ensureWidgetVisible(self._work_box, 0, 0)

    def edit_chosen(self) -> None:
        """The keys to the first field about what is chosen."""
        parts = self._selected.findChildren(QWidget) if self._selected is not None else []
        first = next((part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, keys: Sequence[Key], number: Callable[[Key], str], canvas: str) -> None:
        """Shows what is chosen on the page."""
        self.show_canvas(canvas)
        records = self._document.records
        keys = tuple(key for key in keys if there(records, key))
        if self._selected is not None and len(keys) == len(self._selected.keys) == 1 and same(records, keys[0], self._selected.keys[0]):
            self._selected.keys = keys
            return
        if self._selected is not None and self._selected.keys == keys:
            return
        self.close_details()
        clear(self._chosen_place)
        self._selected = None
        if keys:
            self._selected = Selected(self.desk(), keys, number)
            self._selected.wanted.connect(self._want)
            self._chosen_place.addWidget(self._selected)
            self._chosen_place.addWidget(line())
            QTimer.singleShot(0, self._selected, partial(bring_in_view, self._selected))
            # Only one long section open where the window is low.
            if self._low:
                self.programme.set_open(False)
                self._work_box.fold()

    def _want(self, what: str) -> None:
        keys = self._selected.keys if self._selected is not None else ()
        if keys and what == "details":
            self.open_details(keys[0])
        else:
            self.deed.emit(what, keys)

    def open_details(self, key: Key) -> None:
        """All fields of a stakeholder, in place of the rest."""
        self.close_details()
        self._details = StakeholderPanel(self._interface, self._document, key[1], self._today, self._new_id, self._narrow)
        self._details.back.connect(self.close_details)
        self._details.wanted.connect(lambda what: self.deed.emit(what, (key,)))
        for part in self._parts:
            part.hide()
        if self._selected is not None:
            self._selected.hide()
        self._findings.hide()
        self._column.insertWidget(0, self._details)
        self.verticalScrollBar().setValue(0)

    def close_details(self) -> None:
        """Back to the panel."""
        if self._details is None:
            return
        self._details.hide()
        self._details.deleteLater()
        self._details = None
        for part in self._parts:
            part.show()
        self._lines[2].setVisible(self.canvas not in ("", "ring_map", "network"))
        if self._selected is not None:
            self._selected.show()
        self._findings.setVisible(self._findings.rows.count() > 0)

    def tell(self, said: Sequence[Said]) -> None:
        """Findings, to read aloud; each can show who it is about."""
        clear(self._findings.rows)
        for place, one in enumerate(said[:5]):
            if place:
                self._findings.rows.addWidget(line())
            self._findings.rows.addWidget(self._finding(one))
        self._findings.setVisible(bool(said) and self._details is None)

    def _finding(self, one: Said) -> QWidget:
        box = QFrame()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(plain_label(one.sentence, "body", wrap=True))
        if one.keys:
            show = button(self._interface, self.tr("show %n", "", len(one.keys)), lambda: self.show_keys.emit(one.keys), "link")
            column.addWidget(show, 0, Qt.AlignmentFlag.AlignRight)
        return box

    def refresh(self) -> None:
        """Follows the document."""
        self.programme.refresh()
        self.done.refresh()
        self._work_box.refresh()
        records = self._document.records
        if self._details is not None:
            if records.by_key(self._details.key) is None:
                self.close_details()
            else:
                self._details.refresh()
        if self._selected is not None:
            if not all(there(records, key) for key in self._selected.keys):
                self._selected = None
                clear(self._chosen_place)
            else:
                self._selected.refresh()
