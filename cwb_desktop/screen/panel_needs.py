"""Assets and needs: what answers what; and problems with their chain of whys, in order."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ..workshop import edits
from ..workshop.collection import Key
from ..workshop.neighbourhood import Asset, Match, Need, Problem
from .controls import Choice, Line, clear, icon_button
from .panel_fields import LongEditor, Wrapped
from .panel_kit import Desk, Part
from .plain import named, plain_label
from .record_form import RecordForm

#: So many whys stand under a problem at most (method 3.3).
MOST_WHYS = 5
_CARD = ("text", "category", "stakeholder", "help")


class MatchPart(Part):
    """An asset or a need with the cards on the other side that go with it."""

    def __init__(self, desk: Desk, key: Key) -> None:
        super().__init__(desk)
        self.key = key
        self.form = RecordForm(desk.interface, desk.document, key, _CARD, narrow=desk.narrow)
        self.column.addWidget(self.form)
        asset = key[0] == Asset.KIND
        self.column.addWidget(plain_label(self.tr("Helps with") if asset else self.tr("What helps"), "row.bold"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.column.addLayout(self._rows)
        self.more = Choice(desk.interface)
        self.more.activated.connect(lambda _place: self.add(self.more.currentData()))
        named(self.more, self.tr("Add a need") if asset else self.tr("Add what helps"))
        self.column.addWidget(self.more)
        self.refresh()

    def matches(self) -> tuple[Match, ...]:
        """Those of this card."""
        side = "asset" if self.key[0] == Asset.KIND else "need"
        return tuple(one for one in self.records.all(Match) if getattr(one, side) == self.key[1])

    def _other(self, one: Match) -> Asset | Need | None:
        return self.records.get(Need, one.need) if self.key[0] == Asset.KIND else self.records.get(Asset, one.asset)

    def add(self, other: str | None) -> None:
        """These two go together."""
        if other:
            asset, need = (self.key[1], other) if self.key[0] == Asset.KIND else (other, self.key[1])
            self.do(lambda: edits.add(self.records, Match(id=self.desk.new_id(), asset=asset, need=need)))

    def take_off(self, one: Match) -> None:
        """They no longer do."""
        self.do(lambda: edits.remove(self.records, one))

    def refresh(self) -> None:
        """Follows the document."""
        self.form.refresh()
        clear(self._rows)
        there: set[str] = set()
        for one in self.matches():
            other = self._other(one)
            if other is not None:
                there.add(other.id)
                self._rows.addWidget(self._row(one, other))
        if not there:
            self._rows.addWidget(plain_label(self.tr("Nothing yet."), "row.second"))
        found = self.records.all(Need) if self.key[0] == Asset.KIND else self.records.all(Asset)
        free = [one for one in found if one.id not in there]
        self.more.blockSignals(True)
        self.more.clear()
        self.more.addItem(self.more.accessibleName(), None)
        for one in free:
            self.more.addItem(one.text, one.id)
        self.more.blockSignals(False)
        self.more.setEnabled(bool(free))

    def _row(self, one: Match, other: Asset | Need) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(plain_label(other.text, "row", wrap=True), 1)
        name = self.tr("{0}: no longer goes with it").format(other.text)
        row.addWidget(icon_button(self.desk.interface, "x", name, lambda: self.take_off(one)), 0, Qt.AlignmentFlag.AlignTop)
        return box


class ProblemPart(Part):
    """A problem and its whys; Enter writes the next one."""

    def __init__(self, desk: Desk, problem_id: str) -> None:
        super().__init__(desk)
        self._id = problem_id
        long = {"text": LongEditor}
        self.form = RecordForm(desk.interface, desk.document, ("problem", problem_id), ("text",), narrow=desk.narrow, makes=long)
        self.column.addWidget(self.form)
        self.column.addWidget(plain_label(self.say("field.problem.why"), "row.bold"))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(self.px(4))
        self.column.addLayout(self._rows)
        self.fresh = Line()
        self.fresh.setMaxLength(160)
        self.fresh.setPlaceholderText(self.tr("Why is that so?"))
        named(self.fresh, self.tr("The next why"))
        self.fresh.returnPressed.connect(self._add)
        self.fresh.left.connect(self._add)
        self.column.addWidget(self.fresh)
        self.lines: list[Wrapped] = []
        self.refresh()

    @property
    def whys(self) -> tuple[str, ...]:
        """The chain."""
        problem = self.records.get(Problem, self._id)
        return problem.why if problem else ()

    def keep(self, whys: tuple[str, ...]) -> None:
        """Another chain."""
        problem = self.records.get(Problem, self._id)
        if problem is not None:
            self.do(lambda: edits.set_fields(problem, "problem.why", why=whys))

    def _add(self) -> None:
        words = " ".join(self.fresh.text().split())
        if words and len(self.whys) < MOST_WHYS:
            self.fresh.clear()
            self.keep((*self.whys, words))

    def write(self, place: int) -> None:
        """A why that was typed over; an empty one goes."""
        if place < len(self.lines) and place < len(self.whys):
            words = " ".join(self.lines[place].toPlainText().split())
            changed = (*self.whys[:place], *([words] if words else []), *self.whys[place + 1 :])
            if changed != self.whys:
                self.keep(changed)

    def shift(self, place: int, by: int) -> None:
        """A why earlier or later in the chain."""
        whys, other = list(self.whys), place + by
        if 0 <= other < len(whys):
            whys[place], whys[other] = whys[other], whys[place]
            self.keep(tuple(whys))
            self.lines[other].setFocus()

    def refresh(self) -> None:
        """Follows the document."""
        self.form.refresh()
        whys = self.whys
        if len(whys) != len(self.lines):
            # First forgotten: what is thrown away still tells that it was left.
            self.lines = []
            clear(self._rows)
            for place in range(len(whys)):
                self._rows.addWidget(self._row(place, len(whys)))
        for one, words in zip(self.lines, whys):
            if one.toPlainText() != words and not (one.hasFocus() and one.document().isModified()):
                one.setPlainText(words)
        self.fresh.setVisible(len(whys) < MOST_WHYS)

    def _row(self, place: int, count: int) -> QWidget:
        box, interface = QWidget(), self.desk.interface
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.px(4))
        one = Wrapped(interface, 3)
        one.setFixedHeight(self.px(88))
        named(one, self.tr("Why {0}").format(place + 1))
        one.left.connect(lambda: self.write(place))
        one.entered.connect(self.fresh.setFocus)
        self.lines.append(one)
        row.addWidget(plain_label(str(place + 1), "small"))
        row.addWidget(one, 1)
        arrows = QVBoxLayout()
        arrows.setSpacing(0)
        up = icon_button(interface, "arrow-up", self.tr("Why {0}: earlier").format(place + 1), lambda: self.shift(place, -1))
        up.setEnabled(place > 0)
        arrows.addWidget(up)
        down = icon_button(interface, "arrow-down", self.tr("Why {0}: later").format(place + 1), lambda: self.shift(place, 1))
        down.setEnabled(place < count - 1)
        arrows.addWidget(down)
        row.addLayout(arrows)
        return box
