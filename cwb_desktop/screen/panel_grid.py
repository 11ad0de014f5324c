"""A stakeholder on the power-interest grid: interest and influence, for or against, the wished place, and when we thought so."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from ..workshop import edits
from ..workshop.people import Meeting, Stakeholder
from .controls import Segment, labelled
from .panel_fields import dated
from .panel_kit import Desk, Part
from .plain import plain_label
from .record_form import RecordForm
from .stepper import Stepper
from .unfinished import Slot

_NOW = ("interest", "influence")
_WISH = ("desired_interest", "desired_influence")
_ATTITUDES = (-2, -1, 0, 1, 2)


def opinion_day(records: Any, today: str) -> str:
    """The day of the opinions: that of the last evening, today's included, else today."""
    dates = [one.date for one in records.all(Meeting) if one.date <= today]
    return max(dates, default=today)


class GridPart(Part):
    """Values in halves, each with a counter."""

    def __init__(self, desk: Desk, stakeholder_id: str) -> None:
        super().__init__(desk)
        self._id = stakeholder_id
        self.steppers: dict[str, HalfStepper] = {}
        self._row(_NOW)
        label = self.say("field.stakeholder.attitude")
        signs = [(value, self.say(f"attitude_sign.{value}")) for value in _ATTITUDES]
        self.attitude = Segment([*signs, (None, "?")], None, label, tight=True)
        for value in _ATTITUDES:
            self.attitude.button(value).setAccessibleName(self.say(f"attitude.{value}"))
        self.attitude.button(None).setAccessibleName(self.tr("no opinion"))
        self.attitude.chosen.connect(lambda value: self._set(attitude=value))
        self.column.addWidget(labelled(label, self.attitude))
        self.column.addWidget(plain_label(self.say("canvas.power_interest.desired").capitalize(), "row.bold", wrap=True))
        self._row(_WISH)
        gone = dict.fromkeys(_WISH)
        self.no_wish = self.button(self.tr("No wished place"), lambda: self._set(**gone), "quiet", "x")
        self.column.addWidget(self.no_wish)
        self.form = RecordForm(
            desk.interface, desk.document, ("stakeholder", stakeholder_id), ("opinion_on", "opened_by"), narrow=desk.narrow,
            makes={"opinion_on": dated(desk.today)},
        )  # fmt: skip
        self.column.addWidget(self.form)
        self.refresh()

    def _row(self, names: tuple[str, ...]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.px(12))
        for place, name in enumerate(names):
            words = self.say(f"field.stakeholder.{name}")
            slot = Slot(self.desk.document, ("stakeholder", self._id), name)
            stepper = self.steppers[name] = HalfStepper(self.desk, words, slot)
            stepper.changed.connect(lambda halves, name=name: self._value(name, halves / 2))
            # At the top: a sentence under one of them must not pull the other down.
            grid.addWidget(labelled(words, stepper), *((place, 0) if self.desk.narrow else (0, place)), Qt.AlignmentFlag.AlignTop)
            stepper.field.setAccessibleName(words)
        self.column.addLayout(grid)

    def _value(self, name: str, value: float) -> None:
        who = self.records.get(Stakeholder, self._id)
        if who is None:
            return
        values: dict[str, Any] = {name: value}
        if name in _WISH:
            other = _WISH[1 - _WISH.index(name)]
            now = getattr(who, _NOW[_WISH.index(other)])
            if getattr(who, other) is None:
                values[other] = 5.0 if now is None else now
        self._set(**values)

    def _set(self, **values: Any) -> None:
        who = self.records.get(Stakeholder, self._id)
        if who is None:
            return
        if who.opinion_on is None and not values.keys() & {*_WISH}:
            values["opinion_on"] = opinion_day(self.records, self.desk.today())
        verb = "stakeholder.wish" if values.keys() & {*_WISH} else "stakeholder.opinion"
        self.do(lambda: edits.set_fields(who, verb, **values))
        self.refresh()

    def refresh(self) -> None:
        """Follows the document."""
        who = self.records.get(Stakeholder, self._id)
        if who is None:
            return
        for name, stepper in self.steppers.items():
            stepper.show_half(getattr(who, name))
        self.attitude.set_value(who.attitude)
        self.no_wish.setVisible(who.desired_interest is not None)
        self.form.refresh()


class HalfStepper(Stepper):
    """A number from 0 to 10 in halves, or none yet; the first press gives the middle."""

    no_number = "not_number"

    def __init__(self, desk: Desk, name: str, slot: Slot) -> None:
        self._say = desk.interface.say
        self._none = True
        super().__init__(desk.interface, name, 0, 20, write=self._words, slot=slot)

    def _words(self, halves: int) -> str:
        if self._none:
            return ""
        return self._say.decimal(halves / 2, halves % 2)

    def show_half(self, value: float | None) -> None:
        """Shows a value, or none."""
        self._none = value is None
        self.set_value(10 if value is None else round(value * 2))

    def _by(self, by: int) -> None:
        if self._none:
            self._none = False
            self.let_go()
            self.set_value(10)
            self.changed.emit(10)
        else:
            super()._by(by)

    def _read(self, text: str) -> int | None:
        try:
            halves = round(float(text.replace(",", ".")) * 2)
        except (ValueError, OverflowError):
            return None
        return halves if self.low <= halves <= self.high else None

    def _take(self, value: int) -> None:
        was, self._none = self._none, False
        if was and value == self._value:
            self.let_go()
            self.set_value(value)
            self.changed.emit(value)
        else:
            super()._take(value)
