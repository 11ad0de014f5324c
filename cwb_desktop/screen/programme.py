"""The programme in the side panel: the agenda of the evening with its clock, or the method's own activities until one is planned."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QMenu, QWidget

from ..workshop.document import Edit
from ..workshop.edits import set_fields
from ..workshop.evening import clock, meeting_of, minutes_late, planned
from ..workshop.people import AgendaItem, Meeting
from .controls import button, clear
from .evening_clock import EveningClock
from .interface import Interface
from .late_advice import LateAdvice
from .plain import plain_label
from .ports import Doc
from .running_part import RunningPart, left_words
from .sections import Section
from .wording import EXPECTED, sentence

_MOST_MINUTES = 600


class Programme(Section):
    """The parts of the evening with their times; the one that runs now is lit and has the clock.

    `began` tells the method's key of a part that begins, or nothing.
    """

    said = Signal(str)
    wanted = Signal(str)
    began = Signal(str)

    def __init__(
        self, interface: Interface, document: Doc, step: int, today: Callable[[], str], new_id: Callable[[], str], evening: EveningClock,
        low: bool, narrow: bool,
    ) -> None:  # fmt: skip
        super().__init__(interface, interface.say("meeting.agenda"), foldable=True, open_=not low, narrow=narrow)
        self._narrow = narrow
        self._document, self._step, self._today, self._new_id, self._clock = document, step, today, new_id, evening
        self._shown: object = None
        self._ended = False
        self.running: RunningPart | None = None
        self.rows.setSpacing(interface.px(1))
        self.advice: LateAdvice | None = None
        evening.changed.connect(self.refresh)
        evening.ticked.connect(self._tick)
        self.folded.connect(lambda _folded: self._tick())
        self.refresh()

    # -- what is shown --

    def _evening(self) -> tuple[Meeting | None, Sequence[AgendaItem]]:
        """The evening that runs, on whatever page one is; else the one of this step."""
        records = self._document.records
        runs = records.get(AgendaItem, self._clock.running.block) if self._clock.running.block else None
        meeting = records.get(Meeting, runs.meeting) if runs is not None else meeting_of(records, self._step, self._today())
        return meeting, records.parts(AgendaItem, meeting.id) if meeting is not None else ()

    def _now(self) -> tuple[AgendaItem | None, Sequence[AgendaItem]]:
        """The part that runs and those after it."""
        _meeting, items = self._evening()
        place = next((n for n, item in enumerate(items) if item.id == self._clock.running.block), None)
        return (None, items) if place is None else (items[place], items[place + 1 :])

    def refresh(self) -> None:
        """Follows the document and the clock."""
        meeting, items = self._evening()
        shown = (meeting, tuple(items), self._clock.running, self._ended)
        if shown == self._shown:
            return
        self._shown = shown
        focused = QApplication.focusWidget()
        focused_name = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        clear(self.rows)
        self.running = None
        if meeting is None:
            self._show_method()
            return
        self._show_evening(meeting, items)
        if focused_name and self.running is not None:
            # The keys stay where they were, on the new row.
            (self.running.findChild(QWidget, focused_name) or self.running.press("toggle")).setFocus()

    def _show_method(self) -> None:
        say = self._interface.say
        self.note.setText(say.count("count.minutes", say.whole(f"step.{self._step}.minutes")))
        for row in say.tables(f"step.{self._step}.activities"):
            self.rows.addWidget(_row(self._interface, "", row["title"], row["minutes"]))
        self._offer(self.tr("Plan an evening"), self.plan, "calendar-plus")
        other = button(self._interface, self.tr("Another form"), kind="link", icon="chevron-down")
        menu = QMenu(other)
        for form in say.table("short"):
            minutes = say.count("count.minutes", say.whole(f"short.{form}.minutes"))
            menu.addAction(f"{say(f'short.{form}.name')}, {minutes}").triggered.connect(lambda _on=False, form=form: self.plan(form))
        other.setMenu(menu)
        self.rows.addWidget(other)

    def _show_evening(self, meeting: Meeting, items: Sequence[AgendaItem]) -> None:
        minutes = 0
        for item in items:
            at = clock(meeting.start, minutes)
            minutes += item.minutes
            if item.id != self._clock.running.block:
                self.rows.addWidget(_row(self._interface, at, item.title, item.minutes))
                continue
            self.running = RunningPart(self._interface, at, item.title, self._clock, self._narrow, last=item is items[-1])
            self.running.wanted.connect(self.run)
            self.rows.addWidget(self.running)
        self.advice = LateAdvice(self._interface)
        self.advice.shorten.connect(lambda cut: self._do(cut.edit()))
        self.advice.left.connect(self._let_be)
        self.rows.addSpacing(self._interface.px(6))
        self.rows.addWidget(self.advice)
        if self.running is None and items and meeting.closed_at is None:
            if self._ended:
                words = self.tr("That was the last part. What is there now can be kept as it is.")
                self.rows.addWidget(plain_label(words, "small", wrap=True))
                self._offer(self.tr("Close the evening"), lambda: self.wanted.emit("close_meeting"), "calendar")
            else:
                self._offer(self.tr("Start the clock"), self.toggle, "timer")
        self._tick()

    def _offer(self, words: str, run: Callable[[], object], icon: str) -> None:
        self.rows.addSpacing(self._interface.px(8))
        made = button(self._interface, words, run, "soft", icon)
        made.setObjectName(f"offer.{icon}")
        self.rows.addWidget(made)

    # -- the clock --

    def _tick(self) -> None:
        item, later = self._now()
        meeting, _items = self._evening()
        if meeting is None:
            return
        self.note.setText(self._interface.say.date(meeting.date, "brief" if self._narrow else "weekday"))
        if item is None or self.running is None or self.advice is None:
            return
        left = item.minutes * 60 - self._clock.seconds
        self.running.show_left(left, item.minutes * 60)
        if not self.is_open():
            self.note.setText(left_words(self._interface.say, left))
        late = minutes_late(meeting, later, left, self._clock.now()) if meeting.date == self._today() else 0
        self.advice.advise(late, self._clock.let_be, later)

    def _let_be(self, late: int) -> None:
        self._clock.let_be = late
        self._tick()

    # -- what the user does --

    def run(self, what: str) -> None:
        """What a button or a key of the clock asks for: start or hold, the next or the former part, longer, stop."""
        item, _later = self._now()
        if what == "toggle" or item is None:
            self.toggle()
        elif what == "longer":
            self._do(set_fields(item, minutes=min(_MOST_MINUTES, item.minutes + 5)))
        elif what == "stop":
            self._clock.stop()
        else:
            self._go(1 if what == "next" else -1)

    def toggle(self) -> None:
        """Lets the clock run, or holds it; the first part begins where none runs."""
        item, _later = self._now()
        meeting, items = self._evening()
        if item is not None and self._clock.running.since:
            self._clock.hold()
        elif item is not None:
            self._clock.start(item.id)
        elif meeting is None and self._plan(f"step.{self._step}", self._today(), f"{self._clock.now():%H:%M}"):
            self.said.emit(self.tr("An evening of today was added, under Evenings."))
            self.toggle()
        elif meeting is not None and items and meeting.closed_at is None:
            self._ended = False
            self._begin(items[0])
        else:
            self.said.emit(self.tr("There is no evening to time. Plan one first."))

    def _begin(self, item: AgendaItem) -> None:
        self._clock.start(item.id)
        self.began.emit(item.item_key or "")

    def _go(self, by: int) -> None:
        _meeting, items = self._evening()
        place = [item.id for item in items].index(self._clock.running.block) + by
        if 0 <= place < len(items):
            self._begin(items[place])
        elif place >= len(items):
            self._ended = True
            self._clock.stop()

    def plan(self, form: str = "") -> None:
        """Makes a meeting in a week from the method's activities of this step, or from a short form over several steps (method 1.9)."""
        date = (datetime.date.fromisoformat(self._today()) + datetime.timedelta(days=7)).isoformat()
        self._plan(f"short.{form}" if form else f"step.{self._step}", date)

    def _plan(self, key: str, date: str, start: str = "19:00") -> bool:
        say = self._interface.say
        rows = say.tables(f"{key}.activities")
        return self._do(planned(self._document.records, self._step, date, rows, say(f"{key}.name"), self._new_id, start))

    def _do(self, edit: Edit) -> bool:
        try:
            self._document.do(edit)
        except EXPECTED as error:
            self.said.emit(sentence(error, self._interface.say))
            return False
        return True


def _row(interface: Interface, time: str, title: str, minutes: int) -> QWidget:
    px = interface.px
    box = QFrame()
    row = QHBoxLayout(box)
    row.setContentsMargins(px(4), px(3), px(4), px(3))
    row.setSpacing(px(10))
    if time:
        at = plain_label(time, "small")
        at.setFixedWidth(px(40))
        row.addWidget(at, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(plain_label(title, "row", wrap=True), 1)
    much = QCoreApplication.translate("Programme", "{0} min").format(minutes)
    row.addWidget(plain_label(much, "row.second"), 0, Qt.AlignmentFlag.AlignTop)
    return box
