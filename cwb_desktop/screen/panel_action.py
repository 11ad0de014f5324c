"""Actions and agreements: how they stand, who carries them, by when, what the first step is, and what help is needed."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu

from ..workshop import edits
from ..workshop.agreements import Action, Agreement
from ..workshop.figures.actions import action_figures, first_step_limit, is_agreement_late, is_first_step_far, is_first_step_late, is_late
from ..workshop.method import ACTION_STATUSES, AGREEMENT_STATUSES
from ..workshop.record import Record
from .controls import Segment
from .name_editor import NameEditor
from .panel_fields import WEEKS, LongEditor, dated, later
from .panel_kit import Desk, Options, Part
from .plain import plain_label
from .record_form import RecordForm

_ACTION = ("what", "who", "due", "plan", "first_step_due", "first_step", "help_needed", "when")
_AGREEMENT = ("text", "stakeholder", "pillar", "amount", "unit", "from_date", "contact_role")


def days_between(first: str, last: str) -> int:
    """The days from one date to another."""
    return (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


class StatusPart(Part):
    """What actions and agreements share: how it stands as a row of words, and the fields under it."""

    def __init__(self, desk: Desk, record: Record, statuses: tuple[str, ...], names: tuple[str, ...]) -> None:
        super().__init__(desk)
        self.key = record.key
        self.signs = QHBoxLayout()
        self.signs.setSpacing(self.px(8))
        self._clock = plain_label()
        self._clock.setPixmap(desk.interface.pixmap("clock-alert", "danger", 20))
        self.late = plain_label("", "danger", wrap=True)
        self.signs.addWidget(self._clock, 0, Qt.AlignmentFlag.AlignTop)
        self.signs.addWidget(self.late, 1)
        self.column.addLayout(self.signs)
        words = [(one, _capital(self.say.choice(record.KIND, "status", one))) for one in statuses]
        name, row = self.say(f"field.{record.KIND}.status"), record.KIND == Action.KIND and not desk.narrow
        self.status = Segment(words, None, name, tight=True) if row else Options(words, name)
        self.status.chosen.connect(self.set_status)
        self.column.addWidget(self.status)
        date = dated(desk.today)
        makes = {
            **dict.fromkeys(("due", "first_step_due", "from_date"), date),
            **dict.fromkeys(("who", "plan", "stakeholder"), NameEditor),
            **dict.fromkeys(("text", "first_step", "what"), LongEditor),
        }
        self.form = RecordForm(desk.interface, desk.document, record.key, names, pairs=not desk.narrow, narrow=desk.narrow, makes=makes)
        self.form.set_today(desk.today)
        self.column.addWidget(self.form)

    def set_status(self, status: str) -> None:
        """How it stands now."""
        record = self.records.by_key(self.key)
        if record is not None:
            self.do(lambda: edits.set_fields(record, f"{record.KIND}.status", status=status))

    def show_late(self, words: str) -> None:
        """A sign and words, or nothing."""
        self.late.setText(words)
        self.late.setVisible(bool(words))
        self._clock.setVisible(bool(words))


class ActionPart(StatusPart):
    """Who does what by when."""

    def __init__(self, desk: Desk, action: Action) -> None:
        super().__init__(desk, action, ACTION_STATUSES, _ACTION)
        # Also when the date is taken over: what the group agreed about first steps stands beside the date itself.
        self.form.editors["first_step_due"].meaning = lambda _typed: self._remark()
        self.unowned = plain_label("", "small", wrap=True)
        self.column.addWidget(self.unowned)
        row = QHBoxLayout()
        row.setSpacing(self.px(8))
        self.new_date = self.button(self.tr("New date"), self._open_dates, "soft", "calendar-plus")
        done = _capital(self.say.choice("action", "status", "done"))
        self.done = self.button(done, lambda: self.set_status("done"), "second", "check")
        row.addWidget(self.new_date, 1)
        row.addWidget(self.done, 1)
        self.column.addLayout(row)
        self.refresh()

    def dates(self) -> QMenu:
        """The quick choices of another date."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for weeks in WEEKS:
            day = later(self.desk.today(), weeks)
            words = self.tr("in {0} weeks").format(weeks)
            menu.addAction(f"{words}: {self.say.date(day, 'brief')}").triggered.connect(lambda _on=False, day=day: self.put_off(day))
        return menu

    def _open_dates(self) -> None:
        self.dates().popup(self.new_date.mapToGlobal(QPoint(0, self.new_date.height())))

    def put_off(self, day: str) -> None:
        """Another date to be ready."""
        action = self.records.get(Action, self.key[1])
        if action is not None:
            self.do(lambda: edits.set_fields(action, due=day))

    def _remark(self) -> str:
        """A friendly word where the first step lies later than the method asks for; it refuses nothing."""
        action, last = self.records.get(Action, self.key[1]), first_step_limit(self.records)
        if action is None or not is_first_step_far(action, last):
            return ""
        return self.tr("This is more than two weeks after the evening. What small thing can be done before {0}?").format(
            self.say.date(last, "brief_year")
        )

    def refresh(self) -> None:
        """Follows the document."""
        action = self.records.get(Action, self.key[1])
        if action is None:
            return
        today = self.desk.today()
        words = []
        if is_late(action, today):
            words.append(self.tr("{0} late").format(self.say.count("count.days", days_between(action.due, today))))
        if is_first_step_late(action, today):
            words.append(self.tr("The first step is late"))
        self.show_late("\n".join(words))
        self.status.set_value(action.status)
        self.form.refresh()
        self.done.setEnabled(action.status != "done")
        found = action_figures(self.records, today).unowned
        others = len([one for one in found if one != action.id])
        words = [self.tr("Nobody carries this yet.")] if action.id in found else []
        words += [self.tr("Others without a name: {0}.").format(others)] if others else []
        self.unowned.setText(" ".join(words))
        self.unowned.setVisible(bool(words))


class AgreementPart(StatusPart):
    """What an anchor promised."""

    def __init__(self, desk: Desk, agreement: Agreement) -> None:
        super().__init__(desk, agreement, AGREEMENT_STATUSES, _AGREEMENT)
        self.refresh()

    def refresh(self) -> None:
        """Follows the document."""
        agreement = self.records.get(Agreement, self.key[1])
        if agreement is None:
            return
        begins = agreement.from_date
        late = is_agreement_late(agreement, self.desk.today())
        self.show_late(self.tr("It was to begin on {0}").format(self.say.date(begins, "brief_year")) if late and begins else "")
        self.status.set_value(agreement.status)
        self.form.refresh()
