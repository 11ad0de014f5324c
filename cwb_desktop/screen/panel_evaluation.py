"""The paper forms of an evening, counted face by face; kept when every statement adds up to the number of forms."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..workshop import edits
from ..workshop.figures.evaluation import Statement
from ..workshop.keepsakes import Evaluation, EvaluationItem
from .controls import clear, labelled
from .panel_kit import Desk, Offer, Part
from .plain import named, plain_label
from .record_form import RecordForm
from .stepper import Stepper
from .unfinished import Slot

FACES = 5


class EvaluationPart(Part):
    """Forms and faces; one statement is open at a time."""

    def __init__(self, desk: Desk, evaluation_id: str) -> None:
        super().__init__(desk)
        self._id = evaluation_id
        key = ("evaluation", evaluation_id)
        self._slot = Slot(desk.document, key, "counted")
        self.forms = Stepper(desk.interface, self.say("field.evaluation.forms"), slot=Slot(desk.document, key, "forms"))
        self.forms.changed.connect(lambda _value: self._changed())
        self.column.addWidget(labelled(self.say("field.evaluation.forms"), self.forms))
        self.hint = plain_label("", "small", wrap=True)
        self.column.addWidget(plain_label(self.say("evaluation.scale"), "quote", wrap=True))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addLayout(self._rows)
        self.column.addWidget(self.hint)
        self._offer = QVBoxLayout()
        self.column.addLayout(self._offer)
        names = ("good", "better")
        self.form = RecordForm(desk.interface, desk.document, key, names, narrow=desk.narrow)
        self.column.addWidget(self.form)
        self.rows: dict[str, _Statement] = {}
        self._kept: object = None
        self.refresh()

    def _items(self) -> tuple[EvaluationItem, ...]:
        return self.records.parts(EvaluationItem, self._id)

    def refresh(self) -> None:
        """Follows the document; what is being counted stays until it adds up."""
        evaluation = self.records.get(Evaluation, self._id)
        if evaluation is None:
            return
        self.form.refresh()
        items = self._items()
        if [one.id for one in items] != list(self.rows):
            clear(self._rows)
            self.rows = {one.id: _Statement(self, one) for one in items}
            for row in self.rows.values():
                self._rows.addWidget(row)
            self._kept = None
        kept = (evaluation.forms, tuple(one.counts for one in items))
        if kept != self._kept:
            self._kept = kept
            self.forms.set_value(next(iter(self._slot.numbers(1)), evaluation.forms))
            for one in items:
                self.rows[one.id].show_counts(self.rows[one.id].slot.numbers(FACES) or one.counts)
            self._say()
        self._show_offer(items)

    def _show_offer(self, items: tuple[EvaluationItem, ...]) -> None:
        if bool(items) != bool(self._offer.count()):
            return
        clear(self._offer)
        if not items:
            words, deed = self.tr("There are no statements yet."), self.tr("Add the five statements")
            self._offer.addWidget(Offer(self.desk.interface, "", words, deed, self.add_statements))

    def add_statements(self) -> None:
        """The statements of the paper form; nobody has answered yet, so there are no forms either."""
        evaluation = self.records.get(Evaluation, self._id)
        if evaluation is None:
            return
        texts = self.say.list("evaluation.items")
        made = [
            EvaluationItem(id=self.desk.new_id(), evaluation=evaluation.id, item=f"e{number}", text=text[:80])
            for number, text in enumerate(texts, 1)
        ]

        def edit() -> edits.Edit:
            added = edits.add(self.records, *made)
            scale = edits.set_fields(evaluation, forms=0, scale=self.say("evaluation.scale")[:80])
            return edits.Edit("evaluation.change", (*scale.changes, *added.changes))

        self.do(edit)

    def open(self, item_id: str) -> None:
        """Opens a statement, the others are shut."""
        for key, row in self.rows.items():
            row.set_open(key == item_id and not row.is_open())

    def changed(self) -> None:
        """A face was counted."""
        self._changed()

    def wrong(self) -> Mapping[str, int]:
        """By statement how many are missing, or (negative) too many."""
        whole = self.forms.value()
        return {key: whole - sum(row.counts()) for key, row in self.rows.items() if sum(row.counts()) != whole}

    def _changed(self) -> None:
        self._say()
        evaluation = self.records.get(Evaluation, self._id)
        if evaluation is None:
            return
        if self.wrong():
            self._slot.hold_numbers((self.forms.value(),))
            for row in self.rows.values():
                row.slot.hold_numbers(row.counts())
            return
        for slot in (self._slot, *(row.slot for row in self.rows.values())):
            slot.let_go()
        pairs = [(one, edits.changed(one, counts=self.rows[one.id].counts())) for one in self._items()]
        changed = edits.changed(evaluation, forms=self.forms.value())
        self.do(lambda: edits.set_many([(evaluation, changed), *pairs], "evaluation.count"))

    def _say(self) -> None:
        wrong = self.wrong()
        for key, row in self.rows.items():
            row.say(wrong.get(key, 0))
        words = self.tr("Statements that do not add up: {0}. Nothing is kept yet.").format(len(wrong)) if wrong else ""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))


class _Statement(QWidget):
    """One statement: a line with its counts, and five counters while it is open."""

    def __init__(self, part: EvaluationPart, item: EvaluationItem) -> None:
        super().__init__()
        self._part, self._text, px = part, item.text, part.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        self.head = QPushButton()
        self.head.setProperty("kind", "fold.row")
        self.head.setAutoDefault(False)
        line = QHBoxLayout(self.head)
        line.setContentsMargins(px(2), px(6), px(2), px(6))
        self._words, self._counts = plain_label(item.text, "row", wrap=True), plain_label("", "small")
        for one, stretch in ((self._words, 1), (self._counts, 0)):
            one.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            line.addWidget(one, stretch)
        self.head.setMinimumHeight(px(62))
        self.head.clicked.connect(lambda: part.open(item.id))
        column.addWidget(self.head)
        self.body = QWidget()
        grid = QGridLayout(self.body)
        grid.setContentsMargins(0, 0, 0, px(10))
        grid.setSpacing(px(2))
        names = [self.tr("{0}: face {1}").format(item.text, number) for number in range(1, FACES + 1)]
        document = part.desk.document
        #: Where its counts wait as long as they do not add up.
        self.slot = Slot(document, item.key, "counted")
        slots = [Slot(document, item.key, f"face.{number}") for number in range(1, FACES + 1)]
        self.steppers = [Stepper(part.desk.interface, name, upright=True, slot=slot) for name, slot in zip(names, slots)]
        for place, stepper in enumerate(self.steppers):
            stepper.changed.connect(lambda _value: part.changed())
            stepper.refused.connect(part.tell)
            grid.addWidget(plain_label(str(place + 1), "small"), 0, place, Qt.AlignmentFlag.AlignHCenter)
            grid.addWidget(stepper, 1, place, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.body)
        self.body.hide()

    def counts(self) -> tuple[int, ...]:
        """What stands in the counters."""
        return tuple(stepper.value() for stepper in self.steppers)

    def show_counts(self, counts: tuple[int, ...]) -> None:
        """The counts that are kept."""
        for stepper, value in zip(self.steppers, counts):
            stepper.set_value(value)

    def say(self, missing: int) -> None:
        """The counts in the line, and what is missing."""
        part, counts = self._part, "  ".join(map(str, self.counts()))
        if missing > 0:
            counts += "\n" + self.tr("{0} missing").format(missing)
        elif missing < 0:
            counts += "\n" + self.tr("{0} too many").format(-missing)
        else:
            mean = Statement("", "", self.counts()).mean
            counts += "\n" + self.tr("mean {0}").format(part.say.decimal(mean, 1))
        self._counts.setText(counts)
        named(self.head, f"{self._text}, {counts}")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow line is higher."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = self._part.px
        words = self._words.heightForWidth(max(self.width() - self._counts.sizeHint().width() - px(14), px(90)))
        self.head.setMinimumHeight(max(px(62), words + px(16)))

    def is_open(self) -> bool:
        """Whether the counters are shown."""
        return not self.body.isHidden()

    def set_open(self, open_: bool) -> None:
        """Shows the counters or hides them."""
        self.body.setVisible(open_)
        if open_:
            self.steppers[0].field.setFocus(Qt.FocusReason.TabFocusReason)
