"""The side of the print preview: in which language, for whom, how many pages, how far they are, and what may be done with them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout

from .controls import Segment, button, clear, labelled, line
from .interface import LANGUAGES, Interface
from .plain import named, plain_label


class PrintPanel(QFrame):
    """Shows what it is told and tells what is chosen."""

    language_chosen = Signal(object)
    audience_chosen = Signal(object)
    #: "print", "save", "stop" or "again"
    asked = Signal(str)

    def __init__(self, interface: Interface) -> None:
        super().__init__()
        self._interface = interface
        self.setObjectName("panel")
        self._rows = QVBoxLayout(self)

    def fill(self, language: str, audience: str, wide: bool) -> None:
        """Everything anew: language and size of the interface may have changed."""
        px = self._interface.px
        clear(self._rows)
        self.setFixedWidth(px(376 if wide else 300))
        self._rows.setContentsMargins(px(24), px(20), px(24), px(20))
        self._rows.setSpacing(px(12))
        self._choices(language, audience)
        self._rows.addWidget(line())
        self._progress()
        self._rows.addStretch(1)
        self._deeds()

    def _choices(self, language: str, audience: str) -> None:
        name = self.tr("Language of the paper")
        self.languages = Segment(tuple(LANGUAGES.items()), language, name, tight=True)
        self.languages.chosen.connect(self.language_chosen)
        self._rows.addWidget(labelled(name, self.languages))
        name = self.tr("Who it is for")
        self.audiences = Segment((("others", self.tr("Others")), ("team", self.tr("The team"))), audience, name, tight=True)
        self.audiences.chosen.connect(self.audience_chosen)
        self._rows.addWidget(labelled(name, self.audiences))
        self.explained = plain_label("", "small", wrap=True)
        self._rows.addWidget(self.explained)

    def _progress(self) -> None:
        self.count = plain_label("", "section")
        self._rows.addWidget(self.count)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(self._interface.px(8))
        named(self.bar, self.tr("Pages that are there"))
        self._rows.addWidget(self.bar)
        self.stop = button(self._interface, self.tr("Stop"), lambda: self.asked.emit("stop"))
        self._rows.addWidget(self.stop)
        self.said = plain_label("", "body", wrap=True)
        self._rows.addWidget(self.said)
        self.again = button(self._interface, self.tr("Make it again"), lambda: self.asked.emit("again"))
        self._rows.addWidget(self.again)

    def _deeds(self) -> None:
        ui = self._interface
        self.print_button = button(ui, self.tr("Print"), lambda: self.asked.emit("print"), "primary", "printer")
        self.print_button.setMinimumHeight(ui.px(56))
        self.save_button = button(ui, self.tr("Save PDF"), lambda: self.asked.emit("save"), icon="file-down")
        self._rows.addWidget(self.print_button)
        self._rows.addWidget(self.save_button)

    def show_state(self, count: int, busy: bool, audience: str) -> None:
        """How many pages there are, whether new ones are being made, and whose names stand on them."""
        self.count.setText(self.tr("Pages of A4: {0}").format(count) if count else "")
        for widget, shown in ((self.bar, busy), (self.stop, busy), (self.again, not busy and not count)):
            widget.setVisible(shown)
        for widget in (self.print_button, self.save_button):
            widget.setEnabled(bool(count) and not busy)
        only_free = self.tr("Names without permission are not on this paper.")
        whole = self.tr("All names of the team are on this paper. Do not hand it out.")
        self.explained.setText(only_free if audience == "others" else whole)

    def say(self, words: str) -> None:
        """A sentence about what happened."""
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def tell(self, page: int, of: int) -> None:
        """How many of how many pages are there; 0 of 0 is not known yet."""
        self.bar.setRange(0, of)
        self.bar.setValue(page)
