"""What if: an amount taken away at one line and given to another, before and after; nothing changes until it is kept."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import ceil

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSlider

from ..workshop import what_if
from ..workshop.figures.rounding import rounded
from ..workshop.neighbourhood import Lm3Case, Lm3Line, Spending
from ..workshop.what_if import Outcome
from ..workshop.working import keep_case
from .controls import Choice, labelled
from .panel_fields import AmountLine
from .panel_kit import Bar, Desk, Part
from .panel_money_choice import AMOUNT, MoneyChoice
from .plain import named, plain_label

#: A whole bar: no LM3 is higher.
_MOST_LM3 = 3
#: So many places the knob can stand at, about.
_PLACES = 100


def step_for(most: int) -> int:
    """The step of the knob for an amount: 1, 2 or 5 with noughts, so that about a hundred of them make the whole."""
    step = 1
    while most > step * _PLACES:
        digits = str(step)
        step = step * 5 // 2 if digits[0] == "2" else step * 2
    return step


class WhatIf(Part):
    """Chooses a case or the bucket, two lines and an amount; says what that would do."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        interface = desk.interface
        self.amount, self._begun = 0, False
        self.case, self.source, self.target = Choice(interface), MoneyChoice(interface), MoneyChoice(interface)
        chosen = ((self.case, self._other_case), (self.source, self._other_source), (self.target, self._other_target))
        words = (self.tr("In"), self.tr("Take away from"), self.tr("Give to"))
        for (field, run), name in zip(chosen, words):
            field.activated.connect(run)
            self.column.addWidget(labelled(name, field))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setPageStep(10)
        self.field = AmountLine(interface, self.tr("Amount"), self._money)
        named(self.slider, self.tr("Amount"))
        self.slider.valueChanged.connect(self._slid)
        self.field.changed.connect(lambda value: self._typed(value or 0))
        self.field.line.returnPressed.connect(self._left)
        self.field.line.left.connect(self._left)
        row = QHBoxLayout()
        row.setSpacing(self.px(12))
        row.addWidget(self.slider, 1, Qt.AlignmentFlag.AlignTop)
        self.field.setFixedWidth(self.px(118 if desk.narrow else 132))
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.column.addLayout(self._figures())
        self.more = plain_label("", "body", wrap=True)
        self.column.addWidget(self.more)
        self.keep = self.button(self.tr("Keep as a case"), self.keep_it, "soft")
        self.reset = self.button(self.tr("Put back"), self.put_back)
        deeds = QHBoxLayout()
        deeds.setSpacing(self.px(8))
        deeds.addWidget(self.keep, 1)
        deeds.addWidget(self.reset)
        self.column.addLayout(deeds)
        self.refresh()

    def _figures(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.px(12))
        grid.setVerticalSpacing(self.px(2))
        self.now, self.then = plain_label("", "figure"), plain_label("", "figure.accent")
        self.now_bar, self.then_bar = Bar(self.desk.interface, "control"), Bar(self.desk.interface)
        rows = ((self.tr("Now"), self.now, self.now_bar), (self.tr("Then"), self.then, self.then_bar))
        for place, (words, figure, bar) in enumerate(rows):
            grid.addWidget(plain_label(words, "small"), 0, place)
            grid.addWidget(figure, 1, place)
            grid.addWidget(bar, 2, place)
            grid.setColumnStretch(place, 1)
        return grid

    # -- what is chosen --

    @property
    def _case(self) -> Lm3Case | None:
        return self.records.get(Lm3Case, self.case.currentData())

    @property
    def _lines(self) -> tuple[Lm3Line, ...]:
        case = self._case
        return self.records.parts(Lm3Line, case.id) if case else ()

    @property
    def _spending(self) -> Spending | None:
        return self.records.get(Spending, self.source.currentData())

    def most(self) -> int:
        """The most that can be taken away."""
        if self._case is not None:
            line = self.records.get(Lm3Line, self.source.currentData())
            return (line.amount or 0) if line else 0
        spending = self._spending
        return what_if.most(spending, self.records.get(Spending, self.target.currentData())) if spending else 0

    def refresh(self) -> None:
        """Follows the document; what is chosen stays chosen where it is still there."""
        cases = [(one.id, one.title, "") for one in self.records.all(Lm3Case) if self.records.parts(Lm3Line, one.id)]
        if self.records.all(Spending):
            cases.append(("", self.say("canvas.money_flows.title"), ""))
        _fill(self.case, cases)
        self.setEnabled(bool(cases))
        self._fill_lines()

    def _fill_lines(self, fresh: bool = False) -> None:
        case = self._case
        lines: tuple[Lm3Line | Spending, ...] = self._lines if case else self.records.all(Spending)
        rows = [(one.id, one.text or self.tr("without words"), self.say.number(one.amount)) for one in lines]
        known = {self.source.currentData(), self.target.currentData() or None} - {None} <= {one.id for one in lines}
        with QSignalBlocker(self.source), QSignalBlocker(self.target):
            _fill(self.source, [row for row, one in zip(rows, lines) if one.amount])
            _fill(self.target, [*rows, ("", self.tr("to the neighbourhood"), "")])
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
        most = self.most()
        self.amount = min(self.amount, most)
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, ceil(most / step_for(most)))
        self._show()

    def _slid(self, place: int) -> None:
        self.amount = min(place * step_for(self.most()), self.most())
        self.tell("")
        self._show(slider=False)

    def _typed(self, amount: int) -> None:
        most = self.most()
        self.tell(self.tr("There is only {0} here.").format(self._money(most)) if amount > most else "")
        self.amount = min(amount, most)
        self._show()

    def _left(self) -> None:
        line = self.field.line
        line.setText(self._money(self.amount))
        self.field.read.hide()

    def _money(self, amount: int) -> str:
        return self.say.money(amount, self.records.workshop.currency)

    # -- what it does --

    def lines_then(self) -> tuple[Lm3Line, ...]:
        """The lines of the case as they would be."""
        lines = self._lines
        ids = [one.id for one in lines]
        source, target = self.source.currentData(), self.target.currentData()
        if source not in ids or not self.amount:
            return lines
        place = ids.index(target) if target in ids else None
        return what_if.moved_lines(lines, ids.index(source), place, self.amount, self.tr("to the neighbourhood"))

    def outcome(self) -> Outcome | None:
        """The figure now and then; None where there is nothing to reckon with."""
        if self._case is not None:
            return what_if.case_outcome(self._lines, self.lines_then())
        spending = self._spending
        target = self.records.get(Spending, self.target.currentData())
        return what_if.bucket_outcome(self.records, spending, target, self.amount) if spending else None

    def _show(self, slider: bool = True) -> None:
        if slider:
            with QSignalBlocker(self.slider):
                self.slider.setValue(round(self.amount / step_for(self.most())) if self.amount < self.most() else self.slider.maximum())
        self.field.set_value(self.amount)
        found = self.outcome()
        write, whole = self._writer()
        for figure, bar, value in ((self.now, self.now_bar, found and found.now), (self.then, self.then_bar, found and found.then)):
            figure.setText(write(value))
            bar.show_shares(float(value) / whole if value is not None else 0.0)
        self.more.setText(self._sentence(found))
        self.keep.setText(self.tr("Keep as a case") if self._case is not None else self.tr("Keep as an idea"))
        self.keep.setAccessibleName(self.keep.text())
        self.keep.setEnabled(self.amount > 0)

    def _writer(self) -> tuple[Callable[[Fraction | None], str], int]:
        if self._case is not None:
            return (lambda value: self.say.decimal(value, 2)), _MOST_LM3
        return (lambda value: self.say.percent(value, 1)), 100

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
        self._fill_lines(fresh=True)

    def keep_it(self) -> None:
        """Keeps it: a case with its own lines, or an idea that closes a leak."""
        case, spending, amount = self._case, self._spending, self.amount
        words, target = self.tr("{0}: {1} → {2}"), self._target_words()
        if case is not None:
            title = words.format(case.title, self._money(amount), target)[:80]
            done = self.do(lambda: keep_case(self.records, case, title, self.lines_then(), self.desk.new_id))
        elif spending is not None:
            title = words.format(spending.text, self._money(amount), target)[:80]
            done = self.do(lambda: what_if.keep_plug(self.records, spending, amount, title, self.desk.new_id()))
        else:
            done = False
        if done:
            edit = self.desk.document.next_undo()
            self.amount = 0
            self._limit()
            self.desk.show(edit.keys[:1] if edit is not None else ())

    def _target_words(self) -> str:
        target = self.target.currentData()
        found = self.records.get(Lm3Line, target) or self.records.get(Spending, target)
        return found.text if found is not None else self.tr("to the neighbourhood")


def _fill(field: Choice, rows: list[tuple[str, str, str]]) -> None:
    """Other rows, the same one chosen where it is still there."""
    kept = field.currentData()
    with QSignalBlocker(field):
        if [(field.itemData(n), field.itemText(n), field.itemData(n, AMOUNT)) for n in range(field.count())] != rows:
            field.clear()
            for place, (value, words, amount) in enumerate(rows):
                field.addItem(words, value)
                field.setItemData(place, amount, AMOUNT)
                field.setItemData(place, f"{words} {amount}", Qt.ItemDataRole.AccessibleTextRole)
        field.setCurrentIndex(max(0, field.findData(kept)) if rows else -1)
