"""The programme in the side panel: the agenda of this step's meeting, or the method's own activities until one is planned."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ..workshop.collection import Change, Records
from ..workshop.document import Edit
from ..workshop.edits import next_order
from ..workshop.people import AgendaItem, Meeting
from .controls import button, clear
from .interface import Interface
from .plain import plain_label
from .ports import Doc
from .sections import Section
from .wording import EXPECTED, sentence

_NIGHT = 24 * 60


def meeting_of(records: Records, step: int, today: str) -> Meeting | None:
    """The meeting that a step's page is about: the next one of this step, else its last one."""
    found = sorted((one for one in records.all(Meeting) if one.step == step), key=lambda one: (one.date, one.start))
    return next((one for one in found if one.date >= today), found[-1] if found else None)


def clock(start: str, minutes: int) -> str:
    """The time so many minutes after another."""
    first = int(start[:2]) * 60 + int(start[3:5]) + minutes
    return f"{first % _NIGHT // 60:02}:{first % 60:02}"


def planned(records: Records, step: int, date: str, rows: Sequence[dict[str, object]], title: str, new_id: Callable[[], str]) -> Edit:
    """A meeting for a step on a date, with the method's activities as its agenda, as one edit."""
    minutes = sum(int(str(row["minutes"])) for row in rows)
    order = next_order(records, Meeting)
    meeting = Meeting(id=new_id(), order=order, step=step, title=title[:80], date=date, start="19:00", end=clock("19:00", minutes))
    changes = [Change(None, meeting)]
    first = next_order(records, AgendaItem)
    for place, row in enumerate(rows):
        item = AgendaItem(
            id=new_id(), order=first + place, meeting=meeting.id, minutes=int(str(row["minutes"])), title=str(row["title"])[:120],
            form=str(row["form"]), item_key=str(row["key"]),
        )  # fmt: skip
        changes.append(Change(None, item))
    return Edit("meeting.add", tuple(changes))


class Programme(Section):
    """The blocks of the evening with their times; the one that runs now is lit."""

    def __init__(
        self, interface: Interface, document: Doc, step: int, today: Callable[[], str], new_id: Callable[[], str], low: bool, narrow: bool
    ) -> None:
        super().__init__(interface, interface.say("meeting.agenda"), foldable=True, open_=not low, narrow=narrow)
        self._narrow = narrow
        self._document, self._step, self._today, self._new_id = document, step, today, new_id
        self.rows.setSpacing(interface.px(1))
        self.refresh()

    def refresh(self) -> None:
        """Follows the document."""
        clear(self.rows)
        records, say = self._document.records, self._interface.say
        meeting = meeting_of(records, self._step, self._today())
        if meeting is None:
            self.note.setText(say.count("count.minutes", say.whole(f"step.{self._step}.minutes")))
            for row in say.tables(f"step.{self._step}.activities"):
                self.rows.addWidget(self._row("", row["title"], row["minutes"], False))
            plan = button(self._interface, self.tr("Plan an evening"), self.plan, "soft", "calendar-plus")
            self.rows.addSpacing(self._interface.px(8))
            self.rows.addWidget(plan)
            return
        self.note.setText(say.date(meeting.date, "brief" if self._narrow else "weekday"))
        minutes = 0
        for item in records.parts(AgendaItem, meeting.id):
            self.rows.addWidget(self._row(clock(meeting.start, minutes), item.title, item.minutes, bool(item.started and not item.ended)))
            minutes += item.minutes

    def _row(self, time: str, title: str, minutes: int, now: bool) -> QWidget:
        px = self._interface.px
        box = QFrame()
        box.setProperty("now", "true" if now else "false")
        row = QHBoxLayout(box)
        row.setContentsMargins(px(4), px(3), px(4), px(3))
        row.setSpacing(px(10))
        if time:
            at = plain_label(time, "small")
            at.setFixedWidth(px(40))
            row.addWidget(at, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(plain_label(title, "row.bold" if now else "row", wrap=True), 1)
        row.addWidget(plain_label(self.tr("{0} min").format(minutes), "row.second"), 0, Qt.AlignmentFlag.AlignTop)
        return box

    def plan(self) -> None:
        """Makes a meeting in a week from the method's activities."""
        say = self._interface.say
        date = (datetime.date.fromisoformat(self._today()) + datetime.timedelta(days=7)).isoformat()
        rows = say.tables(f"step.{self._step}.activities")
        edit = planned(self._document.records, self._step, date, rows, say(f"step.{self._step}.name"), self._new_id)
        try:
            self._document.do(edit)
        except EXPECTED as error:
            self.note.setText(sentence(error, say))
