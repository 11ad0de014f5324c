"""The explanation of a step: activities with minutes and form, tips, lessons with sources, and the facilitator's notes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ..workshop.method import StepSpec
from .controls import line
from .interface import Interface
from .plain import plain_label
from .scrolled import Scrolled


class ExplainPage(QScrollArea):
    """What the method says about a step, to read beforehand or on the evening; two columns where there is room."""

    def __init__(self, interface: Interface, spec: StepSpec, wide: bool) -> None:
        super().__init__()
        self._interface = interface
        self.setWidgetResizable(True)
        inner = Scrolled()
        px = interface.px
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(px(28), px(20), px(28), px(28))
        whole.setSpacing(px(20))
        columns: QHBoxLayout | QVBoxLayout = QHBoxLayout() if wide else QVBoxLayout()
        columns.setSpacing(px(40))
        whole.addLayout(columns)
        say, key = interface.say, spec.key
        left, right = self._column(columns), self._column(columns)
        left.addWidget(self._part(say("meeting.activities"), self._activities(spec)))
        left.addStretch(1)
        for name in ("tips", "lessons", "notes", "materials", "captured"):
            rows = self._lessons(key) if name == "lessons" else [self._row(text) for text in say.list(f"{key}.{name}")]
            right.addWidget(self._part(say(f"meeting.{name}"), rows))
        right.addStretch(1)
        about = plain_label(" ".join(say.list("about.text")), "quote", wrap=True)
        whole.addWidget(line())
        whole.addWidget(about)
        self.setWidget(inner)

    def _column(self, columns: QHBoxLayout | QVBoxLayout) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setSpacing(self._interface.px(24))
        columns.addLayout(made, 1)
        return made

    def _part(self, heading: str, rows: Sequence[QWidget]) -> QFrame:
        part = QFrame()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._interface.px(8))
        column.addWidget(plain_label(heading, "selected"))
        column.addWidget(line())
        for row in rows:
            column.addWidget(row)
        return part

    def _row(self, text: str, note: str = "") -> QWidget:
        px = self._interface.px
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, px(2), 0, px(2))
        row.setSpacing(px(12))
        dash = plain_label("–", "lead")
        row.addWidget(dash, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(plain_label(text, "body", wrap=True))
        if note:
            words.addWidget(plain_label(note, "small", wrap=True))
        row.addLayout(words, 1)
        return box

    def _lessons(self, key: str) -> list[QWidget]:
        say = self._interface.say
        return [self._row(one["text"], say("word.source", source=one["source"])) for one in say.tables(f"{key}.lessons")]

    def _activities(self, spec: StepSpec) -> list[QWidget]:
        say, px = self._interface.say, self._interface.px
        rows: list[QWidget] = []
        for one in say.tables(f"{spec.key}.activities"):
            box = QWidget()
            row = QHBoxLayout(box)
            row.setContentsMargins(0, px(4), 0, px(6))
            row.setSpacing(px(16))
            minutes = plain_label(say.number(one["minutes"]), "selected")
            minutes.setFixedWidth(px(36))
            minutes.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            row.addWidget(minutes, 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(px(2))
            words.addWidget(plain_label(one["title"], "bold", wrap=True))
            words.addWidget(plain_label(one["text"], "body", wrap=True))
            words.addWidget(
                plain_label(f"{say.count('count.minutes', one['minutes'])}, {say.get('form.' + one['form'], one['form'])}", "small")
            )
            row.addLayout(words, 1)
            rows.append(box)
        return rows
