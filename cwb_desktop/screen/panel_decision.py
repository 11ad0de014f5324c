"""Deciding together: the rounds with their counts, what was said and what we do with it, the result by the rules, looking back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ..workshop import deciding, edits
from ..workshop.agreements import Decision, Response, Round
from ..workshop.method import DECISION_RESULTS, RESPONSE_KINDS
from ..workshop.working import add_round, last_round, may_adopt
from .controls import clear, line
from .name_editor import NameEditor
from .panel_counts import Counts
from .panel_fields import LongEditor, dated, half_a_year_later
from .panel_kit import Desk, Options, Part
from .panel_rows import Rows
from .plain import plain_label
from .record_form import RecordForm

_COUNTED = ("agree", "concern", "objection")
#: Where the counts of a round wait that is not there yet.
_NEW_ROUND = "new_round"


class RoundPart(Part):
    """One round: its counts, and what was said. `round_id` None = the first one, which the decision itself holds."""

    def __init__(self, desk: Desk, decision_id: str, round_id: str | None, number: int) -> None:
        super().__init__(desk)
        self._decision, self._round = decision_id, round_id
        self.column.addWidget(plain_label(self.tr("Round {0}").format(number), "row.bold"))
        words = [(name, self.say(f"field.decision.{name}")) for name in _COUNTED]
        whole = ("present", self.say("field.decision.present")) if round_id is None else None
        self.counts = Counts(desk, words, whole, (("round", round_id) if round_id else ("decision", decision_id), "counted"))
        self.counts.settled.connect(self._settled)
        self.column.addWidget(self.counts)
        self.said: dict[str, Rows] = {}
        for kind in RESPONSE_KINDS:
            fields = ("text", "answer") if kind == "concern" else ("text",)
            self.said[kind] = Rows(desk, self._found(kind), self._words, fields, dict.fromkeys(fields, LongEditor))
            self.column.addWidget(self.said[kind])
        row = QVBoxLayout() if desk.narrow else QHBoxLayout()
        row.setSpacing(0)
        for kind, text in (("concern", self.tr("Add concern")), ("objection", self.tr("Add objection"))):
            row.addWidget(self.button(text, lambda kind=kind: self.add(kind), "quiet", "plus"), 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)
        self.column.addLayout(row)
        if round_id is not None:
            gone = self.button(self.tr("Remove this round"), self.remove, "quiet", "trash-2")
            self.column.addWidget(gone, 0, Qt.AlignmentFlag.AlignRight)
        self.refresh()

    def _found(self, kind: str) -> Callable[[], tuple[Response, ...]]:
        def found() -> tuple[Response, ...]:
            decision = self.records.get(Decision, self._decision)
            said = deciding.responses(self.records, decision, self._round) if decision else ()
            return tuple(one for one in said if one.kind == kind)

        return found

    def _words(self, one: Response) -> tuple[str, str]:
        text = one.text or self.tr("without words")
        open_ = one.kind == "concern" and not one.answer
        return f"{self.say(f'response_kind.{one.kind}')}: {text}", self.tr("no answer yet") if open_ else ""

    def add(self, kind: str) -> None:
        """A concern or an objection, open to be typed."""
        made = Response(id=self.desk.new_id(), decision=self._decision, round=self._round, kind=kind)
        if self.do(lambda: edits.add(self.records, made)):
            self.said[kind].refresh()
            self.said[kind].toggle(made.id)

    def remove(self) -> None:
        """Takes the round out again."""
        one = self.records.get(Round, self._round)
        if one is not None:
            self.do(lambda: edits.remove(self.records, one, verb="decision.round"))

    def _settled(self, numbers: dict[str, int]) -> None:
        decision, one = self.records.get(Decision, self._decision), self.records.get(Round, self._round)
        if decision is not None and self._round is None:
            self.do(lambda: deciding.count(self.records, decision, numbers))
        elif one is not None:
            self.do(lambda: edits.set_fields(one, "decision.count", **numbers))

    def refresh(self) -> None:
        """Follows the document."""
        decision = self.records.get(Decision, self._decision)
        held = decision if self._round is None else self.records.get(Round, self._round)
        if decision is None or held is None:
            return
        names = ("present", *_COUNTED) if self._round is None else _COUNTED
        self.counts.show_values({name: getattr(held, name) for name in names}, decision.present)
        for rows in self.said.values():
            rows.refresh()


class NewRound(Part):
    """A further round while it is counted; it is kept when it adds up."""

    def __init__(self, desk: Desk, decision_id: str, done: Callable[[], object]) -> None:
        super().__init__(desk)
        self._decision, self._done = decision_id, done
        self.column.addWidget(plain_label(self.tr("New round: count again"), "row.bold"))
        words = [(name, self.say(f"field.decision.{name}")) for name in _COUNTED]
        self.counts = Counts(desk, words, None, (("decision", decision_id), _NEW_ROUND))
        self.counts.settled.connect(self._settled)
        self.column.addWidget(self.counts)
        self.column.addWidget(self.button(self.tr("Not now"), done, "quiet"), 0, Qt.AlignmentFlag.AlignRight)
        self.refresh()

    def refresh(self) -> None:
        """Follows the document."""
        decision = self.records.get(Decision, self._decision)
        if decision is not None:
            self.counts.show_values(dict.fromkeys(_COUNTED, 0), decision.present)

    def _settled(self, numbers: dict[str, int]) -> None:
        decision = self.records.get(Decision, self._decision)
        if decision is None:
            return
        agree, concern, objection = (numbers[name] for name in _COUNTED)
        if self.do(lambda: add_round(self.records, decision, (agree, concern, objection), (), self.desk.new_id)):
            self._done()


class DecisionPart(Part):
    """A proposal from the first round to the day of looking back."""

    def __init__(self, desk: Desk, decision_id: str) -> None:
        super().__init__(desk)
        self._decision = decision_id
        key, interface = ("decision", decision_id), desk.interface
        self._chip = plain_label("", "chip")
        self.column.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        self.form = RecordForm(
            interface, desk.document, key, ("proposal", "proposed_by", "date", "ladder_level"), pairs=not desk.narrow, narrow=desk.narrow,
            makes={"proposed_by": NameEditor, "proposal": LongEditor},
        )  # fmt: skip
        self.form.set_today(desk.today)
        self.column.addWidget(self.form)
        self.rounds: list[RoundPart] = []
        self._round_ids: tuple[str | None, ...] = ()
        self._rounds = QVBoxLayout()
        self._rounds.setSpacing(self.px(10))
        self.column.addLayout(self._rounds)
        self._fresh = QVBoxLayout()
        self.column.addLayout(self._fresh)
        self.fresh: NewRound | None = None
        self.again = self.button(self.tr("New round"), self.new_round, "soft")
        self.column.addWidget(self.again)
        self.column.addWidget(line())
        self.results = self._results()
        self._why = plain_label("", "small", wrap=True)
        self.column.addWidget(self._why)
        makes = {"review_on": dated(desk.today), "change": LongEditor}
        self.late = RecordForm(interface, desk.document, key, ("change", "review_on"), narrow=desk.narrow, makes=makes)
        self.late.editors["change"].changed.connect(lambda _name, _value: self._changed())
        self.column.addWidget(self.late)
        self.half_year = self.button("", self.in_half_a_year, "soft", "calendar-plus")
        self.column.addWidget(self.half_year)
        self._waiting = False
        if any(where == key and name.startswith(_NEW_ROUND) for where, name in desk.document.waiting):
            self._open_round()
        self.refresh()

    def _results(self) -> Options:
        label = self.say("field.decision.result")
        self.column.addWidget(plain_label(label, "small"))
        words = [(one, self.say(f"result.{one}")) for one in DECISION_RESULTS]
        made = Options(words, label, 1 if self.desk.narrow else 2)
        made.chosen.connect(self.choose)
        self.column.addWidget(made)
        return made

    @property
    def decision(self) -> Decision | None:
        """The decision."""
        return self.records.get(Decision, self._decision)

    # -- rounds --

    def new_round(self) -> None:
        """Opens the counters of a further round."""
        if self.fresh is None:
            self._open_round().counts.steppers["agree"].field.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_round(self) -> NewRound:
        self.fresh = NewRound(self.desk, self._decision, self._shut)
        self._fresh.addWidget(self.fresh)
        self.again.hide()
        return self.fresh

    def _shut(self) -> None:
        if self.fresh is not None:
            self.fresh.counts.forget()
        self.fresh = None
        clear(self._fresh)
        self.again.show()

    def _show_rounds(self, decision: Decision) -> None:
        ids = (None, *(one.id for one in self.records.parts(Round, decision.id)))
        if ids != self._round_ids:
            self._round_ids = ids
            clear(self._rounds)
            self.rounds = [RoundPart(self.desk, decision.id, one, number) for number, one in enumerate(ids, 1)]
            for one in self.rounds:
                self._rounds.addWidget(line())
                self._rounds.addWidget(one)
        for one in self.rounds:
            one.refresh()

    # -- the result --

    def choose(self, result: str) -> None:
        """The result; what changed has to be written first."""
        decision = self.decision
        if decision is None:
            return
        self._waiting = result == "adopted_after_change" and not decision.change
        if self._waiting:
            self.results.set_value(decision.result)
            self.tell(self.tr("Write first what was changed."))
            self.late.editors["change"].control.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.do(lambda: deciding.decide(decision, result, half_a_year_later(decision.date)))
        self.refresh()

    def _changed(self) -> None:
        """The change is written: the result that waited for it is chosen now."""
        decision = self.decision
        if self._waiting and decision is not None and decision.change:
            self.choose("adopted_after_change")

    def in_half_a_year(self) -> None:
        """The day of looking back, six months on."""
        decision = self.decision
        if decision is not None:
            self.do(lambda: edits.set_fields(decision, review_on=half_a_year_later(decision.date)))

    def refresh(self) -> None:
        """Follows the document."""
        decision = self.decision
        if decision is None:
            return
        self._chip.setText(self.say(f"ladder_level.{decision.ladder_level}") if decision.ladder_level else "")
        self._chip.setVisible(decision.ladder_level is not None)
        self.form.refresh()
        self.late.refresh()
        self._show_rounds(decision)
        if self.fresh is not None:
            self.fresh.refresh()
        offered = deciding.offered(self.records, decision)
        for result in DECISION_RESULTS:
            self.results.button(result).setEnabled(result in offered)
        self.results.set_value(decision.result)
        self._why.setText(self._reason(decision))
        self._why.setVisible(bool(self._why.text()))
        when = self.say.date(half_a_year_later(decision.date), "brief_year")
        words = self.tr("Look back in 6 months: {0}").format(when)
        # The date alone has room; the label above says what it is for.
        self.half_year.setText(f" {when}")
        self.half_year.setAccessibleName(words)
        self.half_year.setVisible(decision.review_on is None)

    def _reason(self, decision: Decision) -> str:
        if not may_adopt(self.records, decision):
            left = last_round(self.records, decision).objection
            return self.tr("Objections that stand: {0}. Change the proposal and do a new round.").format(left)
        open_ = [one for one in self.records.parts(Response, decision.id) if one.kind == "concern" and not one.answer]
        return self.tr("Concerns without an answer: {0}.").format(len(open_)) if open_ else ""
