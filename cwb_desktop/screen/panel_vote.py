"""Voting: who gets how many dots, the totals counted on paper, their order with ties, and what was chosen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ..workshop import edits, voting
from ..workshop.agreements import Plan, Vote, VoteOption
from ..workshop.figures.votes import VoteFigures, plan_figures, standing_plan
from .controls import Choice, clear, labelled, line
from .field_edits import edit_for
from .new_vote import new_vote
from .panel_kit import Desk, Offer, Part
from .plain import name_label, plain_label
from .record_form import RecordForm
from .stepper import Stepper
from .unfinished import Slot

#: So many plans are chosen, unless somebody says otherwise (method 1.6).
_CHOSEN = 3


class VotePart(Part):
    """One round. Rows keep their order while somebody counts; the place stands before each."""

    def __init__(self, desk: Desk, vote_id: str) -> None:
        super().__init__(desk)
        self._vote = vote_id
        interface = desk.interface
        names = ("question", "method")
        self.form = RecordForm(interface, desk.document, ("vote", vote_id), names, (), pairs=True, narrow=desk.narrow)
        self.column.addWidget(self.form)
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.px(12))
        self.numbers: dict[str, Stepper] = {}
        for place, name in enumerate(("dots_per_person", "voters")):
            words = self.say(f"field.vote.{name}")
            self.numbers[name] = Stepper(interface, words, slot=Slot(desk.document, ("vote", vote_id), name))
            self.numbers[name].changed.connect(lambda value, name=name: self._number(name, value))
            # At the top: a sentence under one of them must not pull the other down.
            at = (place, 0) if desk.narrow else (0, place)
            grid.addWidget(labelled(words, self.numbers[name]), *at, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(grid)
        self._cast = plain_label("", "bold", wrap=True)
        self._warning = plain_label("", "problem", wrap=True)
        self.steppers: dict[str, Stepper] = {}
        self._places: dict[str, QLabel] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(self.px(4))
        self.column.addLayout(self._rows)
        self.column.addWidget(self._cast)
        self.column.addWidget(self._warning)
        self.offers = QVBoxLayout()
        self.column.addLayout(self.offers)
        self._ids: tuple[str, ...] = ()
        self._offered: tuple[Any, ...] = ("?",)
        self.refresh()

    @property
    def vote(self) -> Vote | None:
        """The round."""
        return self.records.get(Vote, self._vote)

    def _number(self, name: str, value: int) -> None:
        if self.vote is not None:
            self.do(lambda: edit_for(self.records, self.vote, name, value))  # pyright: ignore[reportArgumentType]

    def _count(self, option_id: str, dots: int) -> None:
        option = self.records.get(VoteOption, option_id)
        if option is not None:
            self.do(lambda: edits.set_fields(option, "vote.count", dots=dots))

    def refresh(self) -> None:
        """Follows the document."""
        vote = self.vote
        if vote is None:
            return
        self.form.refresh()
        for name, stepper in self.numbers.items():
            stepper.set_value(getattr(vote, name))
        options = self.records.parts(VoteOption, vote.id)
        if tuple(one.id for one in options) != self._ids:
            self._ids = tuple(one.id for one in options)
            self._make_rows(options)
        figures = plan_figures(self.records, vote)
        for option in options:
            self.steppers[option.id].set_value(option.dots)
            self._places[option.id].setText(self._place(option, figures))
        self._cast.setText(self.tr("{0} cast, at most {1}").format(self.say.number(figures.cast), self.say.number(figures.maximum)))
        words = "voters_unknown" if figures.voters_unknown else "too_many"
        self._warning.setText(self.say(f"canvas.plan_board.{words}") if figures.too_many else "")
        self._warning.setVisible(figures.too_many)
        self._show_offers(vote)

    def _place(self, option: VoteOption, figures: VoteFigures) -> str:
        """The place of an option, and whether another one has as many dots."""
        stands = standing_plan(self.records, option.option)
        plan = self.records.get(Plan, stands)
        if stands != option.option and plan is not None:
            return self.tr("counts with {0}").format(plan.title)
        number = figures.place(stands)
        if number is None:
            return ""
        place = self.tr("place {0}").format(number)
        return self.tr("{0}, a tie").format(place) if figures.tied(stands) else place

    def _make_rows(self, options: tuple[VoteOption, ...]) -> None:
        clear(self._rows)
        self.steppers, self._places = {}, {}
        for option in options:
            box = QWidget()
            column = QVBoxLayout(box)
            column.setContentsMargins(0, self.px(2), 0, self.px(2))
            column.setSpacing(self.px(2))
            # On a line of its own: beside the counter one long word would push the counter out of the panel.
            column.addWidget(name_label(option.text, "row"))
            row = QHBoxLayout()
            self._places[option.id] = plain_label("", "small", wrap=True)
            row.addWidget(self._places[option.id], 1)
            column.addLayout(row)
            words, slot = self.tr("{0}: dots").format(option.text), Slot(self.desk.document, option.key, "dots")
            stepper = self.steppers[option.id] = Stepper(self.desk.interface, words, slot=slot)
            stepper.changed.connect(lambda dots, option_id=option.id: self._count(option_id, dots))
            row.addWidget(stepper)
            self._rows.addWidget(line())
            self._rows.addWidget(box)

    # -- what can be done with it --

    def _show_offers(self, vote: Vote) -> None:
        about = next((canvas for canvas in voting.ABOUT if vote in voting.votes_of(self.records, canvas)), "")
        out = voting.left_out(self.records, about, vote) if self._ids and self._named(vote) else ()
        plans = any(self.records.get(Plan, one.option) for one in self.records.parts(VoteOption, vote.id))
        offered = (out, plans)
        if offered == self._offered:
            return
        self._offered = offered
        clear(self.offers)
        if out:
            words = self.tr("Not in this vote yet: {0}.").format(self.say.join(words for _, words in out))
            self.offers.addWidget(Offer(self.desk.interface, "", words, self.tr("Add them"), lambda: self.take_in(vote, out)))
        if plans:
            self.offers.addWidget(self._choosing())

    def _named(self, vote: Vote) -> bool:
        known = {one.id for kind in voting.ABOUT.values() for one in self.records.all(kind)}
        return any(one.option in known for one in self.records.parts(VoteOption, vote.id))

    def take_in(self, vote: Vote, out: tuple[tuple[str, str], ...]) -> None:
        """What was left out is voted on too."""
        self.do(lambda: voting.take_in(self.records, vote, out, self.desk.new_id))

    def _choosing(self) -> QWidget:
        box = QWidget()
        row = QVBoxLayout(box) if self.desk.narrow else QHBoxLayout(box)
        row.setContentsMargins(0, self.px(6), 0, 0)
        row.setSpacing(self.px(8))
        slot = Slot(self.desk.document, ("vote", self._vote), "how_many")
        self.how_many = Stepper(self.desk.interface, self.tr("So many on top are chosen"), 1, 9, slot=slot)
        self.how_many.set_value(_CHOSEN)
        row.addWidget(self.how_many)
        self.choose = self.button(self.tr("Choose the top"), self.choose_top, "soft")
        self.choose.setProperty("narrow", "true")
        row.addWidget(self.choose, 1)
        return box

    def choose_top(self) -> None:
        """The plans on top become the chosen ones; at a tie the room has to say."""
        vote = self.vote
        if vote is None:
            return
        found = voting.top(self.records, vote, self.how_many.value())
        if self.do(lambda: voting.mark_chosen(self.records, found.chosen)) and found.tied:
            names = self.say.join(plan.title for one in found.tied if (plan := self.records.get(Plan, one)))
            self.tell(self.tr("A tie at the border: {0}. Let the room choose.").format(names))


class Voting(Part):
    """All rounds of a canvas: one is shown, a new one can be begun."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.which = Choice(desk.interface)
        self.which.activated.connect(lambda _place: self._show())
        self._label = labelled(self.tr("Which vote?"), self.which)
        self.column.addWidget(self._label)
        self._place = QVBoxLayout()
        self.column.addLayout(self._place)
        self.new = self.button(self.tr("New vote"), self.new_round, "quiet", "vote")
        self.column.addWidget(self.new)
        self.part: VotePart | None = None
        self._shown = ""
        self.refresh()

    def refresh(self) -> None:
        """Follows the document."""
        found = voting.votes_of(self.records, self.desk.canvas)
        kept = self.which.currentData()
        ids = [one.id for one in found]
        there = [self.which.itemData(place) for place in range(self.which.count())]
        self.which.blockSignals(True)
        if [(one.id, one.question) for one in found] != [(one, self.which.itemText(n)) for n, one in enumerate(there)]:
            self.which.clear()
            for one in found:
                self.which.addItem(one.question or self.tr("without words"), one.id)
            fresh = next((one for one in ids if one not in there), "") if there else ""
            at = self.which.findData(fresh or kept)
            self.which.setCurrentIndex(at if at >= 0 else len(found) - 1)
        self.which.blockSignals(False)
        self._label.setVisible(len(found) > 1)
        self.new.setEnabled(bool(voting.candidates(self.records, self.desk.canvas)))
        self._show()

    def _show(self) -> None:
        vote = self.which.currentData() or ""
        if vote == self._shown and self.part is not None:
            self.part.refresh()
            return
        clear(self._place)
        self._shown, self.part = vote, None
        if vote:
            self.part = VotePart(self.desk, vote)
            self._place.addWidget(self.part)

    def new_round(self) -> None:
        """A round over everything there is; its question can be typed over."""
        desk = self.desk
        made = self.do(lambda: new_vote(self.records, desk.canvas, self.say, desk.today(), desk.new_id))
        if made and self.part is not None:
            self.part.form.editors["question"].control.setFocus(Qt.FocusReason.OtherFocusReason)


