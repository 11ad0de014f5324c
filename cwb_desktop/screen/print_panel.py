"""The side of the print centre: how the chosen sheet is wanted, how all sheets are, how much paper that is, and what may be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout

from .controls import Segment, button, clear, labelled, line
from .interface import Interface
from .plain import named, plain_label
from .print_choices import SheetChoices, left
from .print_languages import PaperLanguages
from .print_order import Ways
from .scrolled import Scrolled
from .stepper import Stepper


class PrintPanel(SheetChoices):
    """Shows what it is told and tells what is wanted: a name of a Pick or of Ways and its value."""

    ways_changed = Signal(str, object)
    #: "print", "pdf", "folder", "test", "leave" or "stop"
    asked = Signal(str)

    def __init__(self, interface: Interface) -> None:
        super().__init__(interface)
        self.setObjectName("panel")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = Scrolled()
        self._rows = QVBoxLayout(inside)
        self._all, self._total = QVBoxLayout(), QVBoxLayout()
        for part in (self._chosen, self._all, self._total):
            self._rows.addLayout(part)
        self._rows.addStretch(1)
        self._scroll.setWidget(inside)
        column.addWidget(self._scroll, 1)
        self._deeds = QVBoxLayout()
        column.addLayout(self._deeds)

    # -- all sheets --

    def fill(self, ways: Ways, wide: bool, languages: Sequence[str]) -> None:
        """Everything but the chosen sheet, anew: language and size of the interface may have changed. Paper speaks these `languages`."""
        px = self._interface.px
        side = px(24 if wide else 16)
        self._rows.setContentsMargins(side, px(14), px(8), px(10))  # the scroll bar stands at the right
        self._rows.setSpacing(px(10))
        self._deeds.setContentsMargins(side, px(10), side, px(16))
        for part in (self._chosen, self._all, self._total, self._deeds):
            part.setSpacing(px(8))
            clear(part)
        self._fill_all(ways, wide, languages)
        self._fill_total()
        self._fill_deeds()

    def _fill_all(self, ways: Ways, wide: bool, languages: Sequence[str]) -> None:
        rows = self._all
        rows.addWidget(line())
        rows.addWidget(plain_label(self.tr("All sheets"), "section"))
        self.people = Stepper(self._interface, self.tr("People"), 1, 999)
        self.people.set_value(ways.people)
        self.people.changed.connect(lambda value: self.ways_changed.emit("people", value))
        rows.addWidget(left(self.tr("People"), self.people))
        self.languages = PaperLanguages(self._interface, languages, ways.languages, wide)
        self.languages.chosen.connect(lambda chosen: self.ways_changed.emit("languages", chosen))
        rows.addWidget(self.languages)
        printer = self.tr("Paper in the printer")
        self.printers = self._segment(rows, "printer", printer, (("A4", "A4"), ("A3", "A3")), ways.printer)
        styles = (("colour", self.tr("Colour")), ("bw", self.tr("Black, white")), ("ink", self.tr("Little ink")))
        self.styles = self._segment(rows, "style", self.tr("Style"), styles, ways.style)

    def _segment(self, rows: QVBoxLayout, what: str, name: str, choices: Sequence[tuple[object, str]], value: object) -> Segment:
        made = Segment(choices, value, name, tight=True)
        made.chosen.connect(lambda chosen: self.ways_changed.emit(what, chosen))
        rows.addWidget(labelled(name, made))
        return made

    # -- paper, progress and deeds --

    def _fill_total(self) -> None:
        rows = self._total
        self.hidden = plain_label("", "small", wrap=True)
        self.letters = plain_label(self._interface.say("sheet.letters_missing"), "small", wrap=True)
        self.letters.hide()
        rows.addWidget(line())
        rows.addWidget(self.hidden)
        rows.addWidget(self.letters)

    def _fill_deeds(self) -> None:
        ui, rows = self._interface, self._deeds
        rows.addWidget(line())
        total = QHBoxLayout()
        total.setSpacing(ui.px(12))
        self.total = plain_label("", "display")
        self.total_words = plain_label("", "body", wrap=True)
        total.addWidget(self.total)
        total.addWidget(self.total_words, 1)
        rows.addLayout(total)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(ui.px(8))
        named(self.bar, self.tr("Sheets that are there"))
        self.said = plain_label("", "body", wrap=True)
        self.stop = button(ui, self.tr("Stop"), lambda: self.asked.emit("stop"))
        self.print_button = button(ui, "", lambda: self.asked.emit("print"), "primary", "printer")
        self.print_button.setMinimumHeight(ui.px(56))
        for widget in (self.said, self.bar, self.stop, self.print_button):
            rows.addWidget(widget)
        grid = QGridLayout()
        grid.setSpacing(ui.px(8))
        self.pdf = button(ui, self.tr("One PDF"), lambda: self.asked.emit("pdf"), hint=self.tr("All ticked sheets in one file"))
        hint = self.tr("A folder with a PDF for each sheet")
        self.folder = button(ui, self.tr("Folder of PDFs"), lambda: self.asked.emit("folder"), hint=hint)
        self.test = button(ui, self.tr("Test page"), lambda: self.asked.emit("test"), hint=self.tr("Shows the margin and a ruler"))
        self.leave = button(
            ui, self.tr("Before they leave"), lambda: self.asked.emit("leave"), "soft",
            hint=self.tr("Result, actions and the next date for everybody, as one PDF"),
        )  # fmt: skip
        for place, widget in enumerate((self.pdf, self.folder, self.test)):
            widget.setProperty("narrow", "true")
            grid.addWidget(widget, place // 2, place % 2)
        self.leave.setProperty("narrow", "true")
        grid.addWidget(self.leave, 1, 1)
        rows.addLayout(grid)
        self.bar.hide()
        self.stop.hide()
        self.said.hide()

    def show_total(self, sheets: int, people: int, papers: str, hidden: int, counting: bool) -> None:
        """How much paper all of it takes."""
        self.total.setText("…" if counting else str(sheets))
        named(self.total, self.total.text())
        sizes = papers.split(", ") if papers else []
        size = sizes[0].rpartition(" ")[2] if len(sizes) == 1 else self.tr("paper")
        first = (self.tr("sheet of {0}") if sheets == 1 else self.tr("sheets of {0}")).format(size)
        second = self.tr("for 1 person") if people == 1 else self.tr("for {0} people").format(people)
        self.total_words.setText("\n".join(part for part in (f"{first} {second}", papers if len(sizes) > 1 else "") if part))
        one = self.tr("One name is not on paper for others. There is no permission for it.")
        more = self.tr("{0} names are not on paper for others. There is no permission for them.").format(hidden)
        self.hidden.setText(one if hidden == 1 else more)
        self.hidden.setVisible(bool(hidden))
        words = self.tr("Print 1 sheet") if sheets == 1 else self.tr("Print {0} sheets").format(sheets) if sheets else self.tr("Print")
        self.print_button.setText(f" {words}")
        named(self.print_button, words)

    def show_state(self, ready: bool, busy: bool) -> None:
        """Whether anything can be done now, or is being done."""
        for widget in (self.print_button, self.pdf, self.folder):
            widget.setEnabled(ready and not busy)
        for widget in (self.test, self.leave):
            widget.setEnabled(not busy)
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)

    def say(self, words: str) -> None:
        """A sentence about what happened."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def tell(self, part: int, of: int) -> None:
        """How much of how much is there; 0 of 0 is not known yet."""
        self.bar.setRange(0, of)
        self.bar.setValue(part)
