"""One case after LM3: its lines, the three rounds, the score with its caution, what is missing, and the other cases beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ..workshop import edits, what_if
from ..workshop.figures.lm3 import Lm3, gain, lm3
from ..workshop.figures.rounding import rounded
from ..workshop.neighbourhood import Lm3Case, Lm3Line
from ..workshop.waiting import INCOME
from .controls import button, clear, labelled, line
from .panel_fields import AmountLine
from .panel_kit import Bar, Desk, Offer, Part
from .panel_rows import Rows
from .plain import plain_label
from .record_form import RecordForm

_MOST = 3


class Lm3Part(Part):
    """The editor of a case."""

    def __init__(self, desk: Desk, case_id: str) -> None:
        super().__init__(desk)
        self._case = case_id
        interface = desk.interface
        self.form = RecordForm(interface, desk.document, ("lm3_case", case_id), ("title",), narrow=desk.narrow)
        self.column.addWidget(self.form)
        self._score = plain_label("", "figure.accent")
        self._bar = Bar(interface)
        self.column.addWidget(self._score)
        self.column.addWidget(self._bar)
        self._rounds = QGridLayout()
        self._rounds.setHorizontalSpacing(self.px(12))
        self.column.addLayout(self._rounds)
        caution = f"{self.say('canvas.money_flows.caution')} {self.say('canvas.money_flows.caution_more')}"
        self.column.addWidget(plain_label(caution, "quote", wrap=True))
        self.column.addWidget(plain_label(self.tr("Where the money goes"), "row.bold"))
        self.lines = Rows(desk, lambda: self.records.parts(Lm3Line, case_id), self._words, ("text", "amount", "respend_pct", "local"))
        self.column.addWidget(self.lines)
        self.column.addWidget(self.button(self.tr("Add a line"), self.add_line, "quiet", "plus"))
        self._income: int | None = None
        self.income = AmountLine(interface, desk.document, f"{INCOME}{case_id}", self.tr("All the money there was"), self._money)
        self.income.changed.connect(self._other_income)
        self.income.line.left.connect(self._show_income)
        self.income.line.returnPressed.connect(self._show_income)
        self.column.addWidget(labelled(self.tr("All the money there was"), self.income))
        self.rest = QVBoxLayout()
        self.column.addLayout(self.rest)
        self.column.addWidget(line())
        self.column.addWidget(plain_label(self.tr("Beside the other cases"), "row.bold"))
        self.others = QVBoxLayout()
        self.others.setSpacing(self.px(6))
        self.column.addLayout(self.others)
        self.refresh()
        self.income.take_up()

    def _money(self, amount: int) -> str:
        return self.say.money(amount, self.records.workshop.currency)

    def _words(self, one: Lm3Line) -> tuple[str, str]:
        local = self.tr("local {0} %").format(one.respend_pct) if one.local else self.tr("not local")
        amount = self.say.number(one.amount) if one.amount is not None else self.say("canvas.money_flows.not_known")
        return f"{one.text or self.tr('without words')}\n{local}", amount

    def refresh(self) -> None:
        """Follows the document."""
        case = self.records.get(Lm3Case, self._case)
        if case is None:
            return
        sums = lm3(self.records, self._case)
        self.form.refresh()
        self.lines.refresh()
        self._score.setText(f"LM3 {self.say.decimal(sums.score, 2)}")
        self._bar.show_shares(*_shares(sums))
        self._show_rounds(case, sums)
        if self._income is None or self._income < sums.round1:
            self.income.set_value(sums.round1)
        self._show_rest(sums)
        self._show_others()

    def _show_rounds(self, case: Lm3Case, sums: Lm3) -> None:
        clear(self._rounds)
        amounts = (sums.round1, sums.round2, int(rounded(sums.round3, 0)))
        rows = [(self.say("canvas.money_flows.round", n=n), self._money(amount)) for n, amount in enumerate(amounts, 1)]
        more = gain(self.records, case)
        if more is not None:
            base = self.records.get(Lm3Case, case.based_on)
            rows.append((self.tr("More each year than {0}").format(base.title if base else ""), self._money(int(rounded(more, 0)))))
        for place, (words, amount) in enumerate(rows):
            self._rounds.addWidget(plain_label(words, "row", wrap=True), place, 0)
            self._rounds.addWidget(plain_label(amount, "row.bold"), place, 1)
        self._rounds.setColumnStretch(0, 1)

    # -- the whole income --

    def _other_income(self, amount: int | None) -> None:
        self._income = amount
        self._show_rest(lm3(self.records, self._case))

    def _show_income(self) -> None:
        if self.income.unread:
            return
        shown = self._income if self._income is not None else lm3(self.records, self._case).round1
        self.income.line.setText(self._money(shown))
        self.income.read.hide()

    def _show_rest(self, sums: Lm3) -> None:
        clear(self.rest)
        left = what_if.missing(sums, self._income) if self._income is not None else 0
        if left > 0:
            words = self.tr("The lines say {0} less.").format(self._money(left))
            add = self.tr("Add as not known, not local")
            self.rest.addWidget(Offer(self.desk.interface, "", words, add, lambda: self.add_rest(left)))
        elif left < 0:
            words = self.tr("The lines say {0} more than there was.").format(self._money(-left))
            self.rest.addWidget(plain_label(words, "problem", wrap=True))

    def add_rest(self, amount: int) -> None:
        """A line for what nobody knows."""
        words = self.tr("not known, not local")
        if self.do(lambda: what_if.remainder(self.records, self._case, amount, words, self.desk.new_id())):
            self.income.forget()

    def add_line(self) -> None:
        """A new line, open."""
        made = Lm3Line(id=self.desk.new_id(), case=self._case, text="", amount=None)
        if self.do(lambda: edits.add(self.records, made)):
            self.lines.refresh()
            self.lines.toggle(made.id)

    # -- the others --

    def _show_others(self) -> None:
        clear(self.others)
        for case in self.records.all(Lm3Case):
            sums = lm3(self.records, case.id)
            box = QWidget()
            column = QGridLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.setVerticalSpacing(self.px(2))
            mine = case.id == self._case
            column.addWidget(plain_label(case.title, "row.bold" if mine else "row", wrap=True), 0, 0)
            column.addWidget(plain_label(self.say.decimal(sums.score, 2), "bold"), 0, 1)
            bar = Bar(self.desk.interface)
            bar.show_shares(*_shares(sums))
            column.addWidget(bar, 1, 0, 1, 2)
            column.setColumnStretch(0, 1)
            column.setColumnMinimumWidth(2, self.px(72))
            if not mine:
                show = button(self.desk.interface, self.tr("show"), lambda case=case: self.desk.show((case.key,)), "link")
                show.setAccessibleName(self.tr("show {0}").format(case.title))
                column.addWidget(show, 0, 2)
            self.others.addWidget(box)


def _shares(sums: Lm3) -> tuple[float, ...]:
    if sums.score is None:
        return (0.0,)
    return tuple(float(amount) / (_MOST * sums.round1) for amount in (sums.round1, sums.round2, sums.round3))
