"""How one sheet of the print centre is wanted: copies, size, tiles, content, for whom, to fill in on a screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from .controls import Check, Segment, clear, labelled
from .interface import Interface
from .plain import plain_label
from .print_order import SIZES, Offer, Pick
from .stepper import Stepper


def left(name: str, field: QWidget) -> QWidget:
    """A field under its label that is only as wide as it must be."""
    box = labelled(name, field)
    layout = box.layout()
    assert layout is not None
    layout.setAlignment(field, Qt.AlignmentFlag.AlignLeft)
    return box


class ChoiceRow(QWidget):
    """A segment with its label, shown or hidden together."""

    def __init__(self, name: str, choices: Sequence[tuple[object, str]], value: object) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.segment = Segment(choices, value, name, tight=True)
        column.addWidget(labelled(name, self.segment))

    def button(self, value: object) -> QPushButton:
        """The button of a value."""
        return self.segment.button(value)


class SheetChoices(QFrame):
    """Tells what is wanted of the chosen sheet: a name of a Pick and its value."""

    pick_changed = Signal(str, object)

    def __init__(self, interface: Interface) -> None:
        super().__init__()
        self._interface = interface
        self._chosen = QVBoxLayout()

    def choose(self, offer: Offer, name: str, use: str, pick: Pick, copies: int, printer: str) -> None:
        """The choices of another sheet."""
        rows = self._chosen
        clear(rows)
        self.name = plain_label(name, "section", wrap=True)
        self.use = plain_label(use, "small", wrap=True)
        rows.addWidget(self.name)
        rows.addWidget(self.use)
        self.copies = Stepper(self._interface, self.tr("Copies"), 1, 999)
        self.copies.set_value(copies)
        self.copies.changed.connect(lambda value: self.pick_changed.emit("copies", value))
        rows.addWidget(left(self.tr("Copies"), self.copies))
        self._fill_size(offer, pick, printer)
        self.contents = self._choice("blank", self.tr("Content"), ((False, self.tr("Filled in")), (True, self.tr("Blank"))), pick.blank)
        self.contents.setVisible(offer.filled)
        people = (("others", self.tr("Others")), ("team", self.tr("The team")))
        self.audiences = self._choice("audience", self.tr("Who it is for"), people, pick.audience)
        self.audiences.setVisible(offer.audience)
        self.fillable = Check(self._interface, self.tr("To fill in on a screen"))
        self.fillable.setChecked(pick.fillable)
        self.fillable.toggled.connect(lambda on: self.pick_changed.emit("fillable", on))
        self.fillable.setVisible(offer.fillable)
        rows.addWidget(self.fillable)
        self.explained = plain_label("", "small", wrap=True)
        rows.addWidget(self.explained)
        self.show_pick(offer, pick, printer)

    def _fill_size(self, offer: Offer, pick: Pick, printer: str) -> None:
        sizes = tuple((size, size) for size in sorted(offer.papers, key=SIZES.index))
        self.sizes = self._choice("paper", self.tr("Size"), sizes, pick.paper or offer.papers[0])
        self.sizes.setVisible(len(sizes) > 1)
        ways = ((False, self.tr("In tiles")), (True, self.tr("Whole")))
        self.tiles = self._choice("whole", self.tr("Larger than the printer"), ways, pick.whole)

    def _choice(self, what: str, name: str, choices: Sequence[tuple[object, str]], value: object) -> ChoiceRow:
        made = ChoiceRow(name, choices, value)
        made.segment.chosen.connect(lambda chosen: self.pick_changed.emit(what, chosen))
        self._chosen.addWidget(made)
        return made

    def show_pick(self, offer: Offer, pick: Pick, printer: str) -> None:
        """What follows from a choice: tiles only of what is larger than the printer's paper, and whose names stand there."""
        paper = pick.paper or offer.papers[0]
        self.tiles.setVisible(SIZES.index(paper) > SIZES.index(printer))
        words = [self._interface.say(offer.turn)] if offer.turn else []
        if offer.audience and pick.audience == "team":
            words.append(self.tr("All names of the team are on this paper. Do not hand it out."))
        self.explained.setText(" ".join(words))
        self.explained.setVisible(bool(words))
