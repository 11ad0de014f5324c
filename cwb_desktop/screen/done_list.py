"""The "done when" list in the side panel: conditions computed from the records, and those that the team ticks itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ..workshop import edits
from ..workshop.figures.done import Condition, conditions
from ..workshop.figures.sentences import counted
from .controls import Check, button, clear
from .interface import Interface
from .plain import named, plain_label
from .ports import Doc
from .sections import Section
from .wording import EXPECTED, sentence


class DoneList(Section):
    """Each condition as a sentence with a sign before it and its numbers behind it."""

    def __init__(
        self, interface: Interface, document: Doc, step: int, today: Callable[[], str], new_id: Callable[[], str], narrow: bool
    ) -> None:
        super().__init__(interface, interface.say("meeting.done_when"), foldable=True, narrow=narrow)
        self._all = not narrow
        self._document, self._step, self._today, self._new_id = document, step, today, new_id
        self.boxes: dict[str, Check] = {}
        self.refresh()

    def refresh(self) -> None:
        """Follows the document."""
        focused = next((key for key, box in self.boxes.items() if box.hasFocus()), "")
        clear(self.rows)
        self.boxes = {}
        found = conditions(self._document.records, self._step)
        say = self._interface.say
        self.note.setText(say("word.of", n=sum(one.met for one in found), total=len(found)))
        for one in found:
            # Where there is little room, what is still to be done comes first.
            if self._all or not one.met or one.ticked:
                self.rows.addWidget(self._row(one))
        if not self._all and any(one.met and not one.ticked for one in found):
            self.rows.addWidget(button(self._interface, self.tr("Show all"), self.show_all, "link"))
        if focused in self.boxes:
            self.boxes[focused].setFocus()

    def show_all(self) -> None:
        """Shows what is met as well."""
        self._all = True
        self.refresh()

    def _row(self, one: Condition) -> QWidget:
        px, say = self._interface.px, self._interface.say
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, px(2), 0, px(2))
        row.setSpacing(px(10))
        text = say(f"step.{self._step}.done.{one.key}")
        if one.ticked:
            tick = Check(self._interface)
            tick.setChecked(one.met)
            named(tick, text)
            tick.clicked.connect(lambda on, key=one.key: self.tick(key, on))
            self.boxes[one.key] = tick
            row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        else:
            sign = plain_label()
            sign.setPixmap(self._interface.pixmap("circle-check" if one.met else "circle", "accent" if one.met else "control", 20))
            sign.setFixedWidth(px(26))
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = plain_label(text, "row", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        if one.ticked:
            words.setContentsMargins(0, px(12), 0, 0)
        row.addWidget(words, 1)
        note = plain_label(counted(one, say), "small")
        note.setContentsMargins(0, px(12) if one.ticked else px(1), 0, 0)
        row.addWidget(note, 0, Qt.AlignmentFlag.AlignTop)
        return box

    def tick(self, key: str, on: bool) -> None:
        """The team says that a condition is met, or takes that back."""
        records = self._document.records
        try:
            self._document.do(edits.tick(records, self._step, key, self._today() if on else None, self._new_id()))
        except EXPECTED as error:
            self.note.setText(sentence(error, self._interface.say))
