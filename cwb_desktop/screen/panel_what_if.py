"""What if: an amount taken away at one line and given to another, before and after; nothing changes until it is kept."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QSlider

from ..workshop import what_if
from ..workshop.figures.rounding import rounded
from ..workshop.neighbourhood import Lm3Case, Lm3Line, Spending
from ..workshop.waiting import WHAT_IF
from ..workshop.what_if import Outcome, Thought
from ..workshop.working import keep_case
from .controls import labelled
from .panel_fields import AmountLine
from .panel_kit import Desk, Part
from .panel_money_choice import MoneyChoice, fill
from .panel_now_then import NowThen, step_for
from .plain import named


class WhatIf(Part):
    """Chooses a case or the bucket, two lines and an amount; says what that would do."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        interface = desk.interface
        self.amount, self._begun = 0, False
        self.case, self.source, self.target = MoneyChoice(interface), MoneyChoice(interface), MoneyChoice(interface)
        chosen = ((self.case, self._other_case), (self.source, self._other_source), (self.target, self._other_target))
        words = (self.tr("In"), self.tr("Take away from"), self.tr("Give to"))
        for (field, run), name in zip(chosen, words):
            field.activated.connect(run)
            self.column.addWidget(labelled(name, field))
        self.column.addLayout(self._amount_row())
        self.figures = NowThen(interface)
        self.column.addWidget(self.figures)
        self.keep = self.button(self.tr("Keep as a case"), self.keep_it, "soft")
        self.reset = self.button(self.tr("Put back"), self.put_back)
        deeds = QHBoxLayout()
        deeds.setSpacing(self.px(8))
        deeds.addWidget(self.keep, 1)
        deeds.addWidget(self.reset)
        self.column.addLayout(deeds)
        self.refresh()
        self.field.take_up()

    def _amount_row(self) -> QHBoxLayout:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setPageStep(10)
        self.field = AmountLine(self.desk.interface, self.desk.document, WHAT_IF, self.tr("Amount"), self._money)
        named(self.slider, self.tr("Amount"))
        self.slider.valueChanged.connect(self._slid)
        self.field.changed.connect(lambda value: self._typed(value or 0))
        self.field.line.returnPressed.connect(self._left)
        self.field.line.left.connect(self._left)
        row = QHBoxLayout()
        row.setSpacing(self.px(12))
        row.addWidget(self.slider, 1, Qt.AlignmentFlag.AlignTop)
        self.field.setFixedWidth(self.px(118 if self.desk.narrow else 132))
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        return row

    # -- what is chosen --

    @property
    def _case(self) -> Lm3Case | None:
        return self.records.get(Lm3Case, self.case.currentData())

    @property
    def thought(self) -> Thought:
        """What is chosen, as a sum."""
        return Thought(self.records, self._case, self.source.currentData(), self.target.currentData(), self.amount)

    def refresh(self) -> None:
        """Follows the document; what is chosen stays chosen where it is still there."""
        cases = [(one.id, one.title, "") for one in self.records.all(Lm3Case) if self.records.parts(Lm3Line, one.id)]
        if self.records.all(Spending):
            cases.append(("", self.say("canvas.money_flows.title"), ""))
        fill(self.case, cases)
        self.setEnabled(bool(cases))
        self._fill_lines()

    def _fill_lines(self, fresh: bool = False) -> None:
        case = self._case
        lines: tuple[Lm3Line | Spending, ...] = self.thought.lines if case else self.records.all(Spending)
        rows = [(one.id, one.text or self.tr("without words"), self.say.number(one.amount)) for one in lines]
        known = {self.source.currentData(), self.target.currentData() or None} - {None} <= {one.id for one in lines}
        with QSignalBlocker(self.source), QSignalBlocker(self.target):
            fill(self.source, [row for row, one in zip(rows, lines) if one.amount])
            fill(self.target, [*rows, ("", self.tr("to the neighbourhood"), "")])
            if fresh or not self._begun or not known or self.source.currentData() == self.target.currentData():
                self._begin(lines)
        self._limit()

    def _begin(self, lines: tuple[Lm3Line | Spending, ...]) -> None:
        """The largest that leaves the neighbourhood, and the largest that stays."""
        self.amount, self._begun = 0, True

        def leak(one: Lm3Line | Spending) -> int:
            pct = one.local_pct if isinstance(one, Spending) else 100 * one.local
            return (one.amount or 0) * (100 - pct)

        leaking = max(lines, key=leak, default=None)
        staying = [one for one in lines if isinstance(one, Lm3Line) and one.local and one.amount]
        target = max(staying, key=lambda one: one.amount or 0, default=None)
        if leaking is not None:
            self.source.setCurrentIndex(self.source.findData(leaking.id))
        self.target.setCurrentIndex(self.target.findData(target.id if target else ""))

    def _other_case(self, _place: int) -> None:
        self.field.forget()
        self._fill_lines(fresh=True)

    def _other_source(self, _place: int) -> None:
        if self.source.currentData() == self.target.currentData():
            self.target.setCurrentIndex(self.target.findData(""))
        self._limit()

    def _other_target(self, _place: int) -> None:
        if self.source.currentData() == self.target.currentData():
            self.tell(self.tr("Choose two different lines."))
            self.target.setCurrentIndex(self.target.findData(""))
        else:
            self.tell("")
        self._limit()

    # -- the amount --

    def _limit(self) -> None:
        most = self.thought.most()
        self.amount = min(self.amount, most)
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, ceil(most / step_for(most)))
        self._show()

    def _slid(self, place: int) -> None:
        self.field.forget()
        self.amount = min(place * step_for(self.thought.most()), self.thought.most())
        self.tell("")
        self._show(slider=False)

    def _typed(self, amount: int) -> None:
        most = self.thought.most()
        self.tell(self.tr("There is only {0} here.").format(self._money(most)) if amount > most else "")
        self.amount = min(amount, most)
        self._show()

    def _left(self) -> None:
        if self.field.unread:
            return
        line = self.field.line
        line.setText(self._money(self.amount))
        self.field.read.hide()

    def _money(self, amount: int) -> str:
        return self.say.money(amount, self.records.workshop.currency)

    # -- what it does --

    def _show(self, slider: bool = True) -> None:
        if slider:
            most = self.thought.most()
            with QSignalBlocker(self.slider):
                self.slider.setValue(round(self.amount / step_for(most)) if self.amount < most else self.slider.maximum())
        self.field.set_value(self.amount)
        found = self.thought.outcome()
        self.figures.show_outcome(found, self._case is not None, self._sentence(found))
        self.keep.setText(self.tr("Keep as a case") if self._case is not None else self.tr("Keep as an idea"))
        self.keep.setAccessibleName(self.keep.text())
        self.keep.setEnabled(self.amount > 0)

    def _sentence(self, found: Outcome | None) -> str:
        if found is None or not self.amount:
            return self.tr("Choose an amount, and see what it does.")
        more = int(rounded(found.more, 0))
        if more == 0:
            return self.tr("Nothing more stays in the neighbourhood.")
        words = self.tr("Each year {0} more stays in the neighbourhood.")
        if more < 0:
            words = self.tr("Each year {0} less stays in the neighbourhood.")
        return words.format(self._money(abs(more)))

    # -- deeds --

    def put_back(self) -> None:
        """As it was when it was opened."""
        self.tell("")
        self.field.forget()
        self._fill_lines(fresh=True)

    def keep_it(self) -> None:
        """Keeps it: a case with its own lines, or an idea that closes a leak."""
        case, spending, amount = self._case, self.records.get(Spending, self.source.currentData()), self.amount
        words, target = self.tr("{0}: {1} → {2}"), self._target_words()
        if case is not None:
            title = words.format(case.title, self._money(amount), target)[:80]
            then = self.thought.lines_then(self.tr("to the neighbourhood"))
            done = self.do(lambda: keep_case(self.records, case, title, then, self.desk.new_id))
        elif spending is not None:
            title = words.format(spending.text, self._money(amount), target)[:80]
            done = self.do(lambda: what_if.keep_plug(self.records, spending, amount, title, self.desk.new_id()))
        else:
            done = False
        if done:
            edit = self.desk.document.next_undo()
            self.field.forget()
            self.amount = 0
            self._limit()
            self.desk.show(edit.keys[:1] if edit is not None else ())

    def _target_words(self) -> str:
        target = self.target.currentData()
        found = self.records.get(Lm3Line, target) or self.records.get(Spending, target)
        return found.text if found is not None else self.tr("to the neighbourhood")

