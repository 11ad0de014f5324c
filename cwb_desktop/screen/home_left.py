"""The left column of Home: what this is for, the three ways to begin, language and size."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from .controls import Segment, button, icon_button
from .interface import LANGUAGES, Interface
from .plain import named, plain_label, tip
from .shapes import ProgramMark


class HomeLeft(QFrame):
    """440 wide, 320 in a narrow window, a strip of icons where even that is too much."""

    wanted = Signal(str)

    def __init__(self, interface: Interface, compact: bool, drawer: bool) -> None:
        super().__init__()
        self.setObjectName("homeLeft")
        self._interface = interface
        px = interface.px
        self.setFixedWidth(px(76 if drawer else 320 if compact else 440))
        side = px(16 if drawer else 24 if compact else 40)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, px(24 if compact else 44), side, px(24 if compact else 32))
        column.setSpacing(px(12))
        self.buttons: dict[str, QPushButton] = {}
        column.addLayout(self._brand(drawer))
        if drawer:
            column.addSpacing(px(16))
            for what, icon, words, _hint in self._ways():
                self.buttons[what] = icon_button(interface, icon, words, lambda what=what: self.wanted.emit(what))
                column.addWidget(self.buttons[what])
            column.addStretch(1)
            column.addWidget(icon_button(interface, "settings-2", self.tr("Settings"), lambda: self.wanted.emit("settings")))
            return
        column.addSpacing(px(20 if compact else 52))
        column.addWidget(plain_label(self.tr("See together where value stays"), "title" if compact else "display", wrap=True))
        column.addSpacing(px(4))
        column.addWidget(
            plain_label(self.tr("Five evenings with your neighbourhood. On screen, on the wall and on paper."), "lead", wrap=True)
        )
        column.addSpacing(px(16 if compact else 36))
        for what, icon, words, hint in self._ways():
            self.buttons[what] = self._big(what, icon, words, hint)
            column.addWidget(self.buttons[what])
        column.addStretch(1)
        column.addLayout(self._here())
        column.addLayout(self._choices(compact))

    def _ways(self) -> tuple[tuple[str, str, str, str], ...]:
        return (
            ("new", "plus", self.tr("New workshop"), self.tr("Begin with your area and your question")),
            ("bring_in", "folder-input", self.tr("Bring in a file"), self.tr("From a stick or another program")),
            ("sample", "shapes", self.tr("Look at the example"), self.tr("A whole workshop to practise with")),
        )

    def _brand(self, drawer: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._interface.px(14))
        row.addWidget(ProgramMark(self._interface, 44))
        if not drawer:
            row.addWidget(plain_label("CWB Desktop", "selected"))
        row.addStretch(1)
        return row

    def _big(self, what: str, icon: str, words: str, hint: str) -> QPushButton:
        px, first = self._interface.px, what == "new"
        made = QPushButton()
        made.setProperty("kind", "big.primary" if first else "big")
        made.setAutoDefault(False)
        named(made, words, hint)
        row = QHBoxLayout(made)
        row.setContentsMargins(px(18), px(8), px(12), px(8))
        row.setSpacing(px(18))
        sign = plain_label()
        sign.setPixmap(self._interface.pixmap(icon, "accent.text" if first else "text", 24))
        row.addWidget(sign)
        texts = QVBoxLayout()
        texts.setSpacing(px(2))
        texts.addStretch(1)
        parts = [
            sign,
            plain_label(words, "on.accent" if first else "section"),
            plain_label(hint, "on.accent.small" if first else "small", wrap=True),
        ]
        for part in parts[1:]:
            texts.addWidget(part)
        texts.addStretch(1)
        row.addLayout(texts, 1)
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        made.setMinimumHeight(px(76))
        made.clicked.connect(lambda: self.wanted.emit(what))
        return made

    def _here(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._interface.px(12))
        sign = plain_label()
        sign.setPixmap(self._interface.pixmap("hard-drive", "text.second", 18))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(plain_label(self.tr("Everything stays on this computer and is saved by itself."), "small", wrap=True), 1)
        return row

    def _choices(self, compact: bool) -> QHBoxLayout:
        interface = self._interface
        row = QHBoxLayout()
        row.setSpacing(interface.px(8))
        self.language = Segment(tuple(LANGUAGES.items()), interface.settings.language, self.tr("Language of the program"), tight=compact)
        self.language.chosen.connect(interface.set_language)
        row.addWidget(self.language, 1 if compact else 0)
        if not compact:
            size = button(interface, f"{interface.settings.size} %", lambda: self.wanted.emit("settings"), "second", "a-large-small")
            named(size, self.tr("Size of words and buttons"))
            row.addWidget(size)
        other = button(interface, "", lambda: self.wanted.emit("settings"), "bare", "settings-2")
        other.setFixedWidth(interface.px(46))
        named(other, self.tr("Settings"))
        tip(other, self.tr("Settings"))
        row.addWidget(other)
        row.addStretch(1)
        return row
