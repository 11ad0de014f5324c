"""The card of the workshop that one was working on last, and what in it asks attention."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from .controls import button, line
from .interface import Interface
from .plain import name_label, plain_label
from .ports import Ask, Listed
from .shapes import RingPicture

_SIGNS = {"late": ("clock-alert", "danger"), "stuck": ("octagon-pause", "text"), "missing": ("user-round-search", "text")}
MOST_ASKS = 3


class FeatureCard(QFrame):
    """The ring map, the facts, and the way on. `wanted` is open or print."""

    wanted = Signal(str)

    def __init__(self, interface: Interface, one: Listed, compact: bool, drawer: bool) -> None:
        super().__init__()
        self.setObjectName("feature")
        self._interface, self.one = interface, one
        px = interface.px
        row = QHBoxLayout(self)
        side = px(20 if drawer else 28 if compact else 36)
        row.setContentsMargins(side, px(28), side, px(28))
        row.setSpacing(px(28 if compact else 40))
        picture = RingPicture(interface, one.spots, 220 if compact else 316)
        picture.setVisible(not drawer)
        upright = Qt.AlignmentFlag.AlignTop if compact else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(picture, 0, upright)
        facts = self._facts()
        row.addLayout(facts, 1)
        if one.asks and compact:
            facts.addSpacing(px(12))
            facts.addWidget(self._asks(one.asks, compact))
        elif one.asks:
            between = QFrame()
            between.setObjectName("standing")
            row.addWidget(between)
            asks = self._asks(one.asks, compact)
            asks.setFixedWidth(px(320))
            row.addWidget(asks, 0, Qt.AlignmentFlag.AlignVCenter)

    def _facts(self) -> QVBoxLayout:
        px, say, one = self._interface.px, self._interface.say, self.one
        column = QVBoxLayout()
        column.setSpacing(px(6))
        column.addStretch(1)
        column.addWidget(plain_label(self.tr("On from where you were"), "lead"))
        head = QHBoxLayout()
        head.setSpacing(px(18))
        head.addWidget(name_label(one.name, "title"), 100 if len(one.name) > 18 else 0)
        if one.example:
            head.addWidget(plain_label(say("word.example"), "chip"), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        column.addLayout(head)
        step = f"{say('word.step', n=one.step)}, {say(f'step.{one.step}.name')}" if one.step else self.tr("Nothing in it yet")
        column.addWidget(name_label(". ".join(filter(None, (one.city, step))), "lead"))
        column.addSpacing(px(8))
        column.addLayout(self._figures())
        if one.next_date:
            column.addSpacing(px(8))
            column.addLayout(self._next())
        column.addSpacing(px(10))
        column.addLayout(self._deeds())
        column.addStretch(1)
        return column

    def _figures(self) -> QHBoxLayout:
        one, say = self.one, self._interface.say
        late = ", " + self.tr("{0} late").format(one.late) if one.late else ""
        row = QHBoxLayout()
        row.setSpacing(self._interface.px(36))
        counts = (("stakeholder", one.stakeholders), ("plan", one.plans), ("agreement", one.agreements), ("action", one.actions))
        for kind, n in counts:
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(plain_label(say.number(n), "figure"))
            word = say(f"record.{kind}.{'one' if n == 1 else 'other'}").lower()
            column.addWidget(plain_label(word + (late if kind == "action" else ""), "small"))
            row.addLayout(column)
        row.addStretch(1)
        return row

    def _next(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._interface.px(12))
        sign = plain_label()
        sign.setPixmap(self._interface.pixmap("calendar", "text", 20))
        row.addWidget(sign)
        day = self._interface.say.date(self.one.next_date, "long")
        row.addWidget(plain_label(day[:1].upper() + day[1:] + ("," if self.one.next_title else ""), "bold"))
        row.addWidget(name_label(self.one.next_title, "body"), 1)
        return row

    def _deeds(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._interface.px(12))
        self.go_on = button(self._interface, self.tr("Go on"), lambda: self.wanted.emit("open"), "primary", "arrow-right")
        self.go_on.setMinimumHeight(self._interface.px(52))
        paper = button(self._interface, self.tr("Print"), lambda: self.wanted.emit("print"), "second", "printer")
        paper.setMinimumHeight(self._interface.px(52))
        row.addWidget(self.go_on)
        row.addWidget(paper)
        row.addStretch(1)
        return row

    def _asks(self, asks: Sequence[Ask], compact: bool) -> QWidget:
        px = self._interface.px
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(plain_label(self.tr("Asks attention"), "section"))
        for one in asks[:MOST_ASKS]:
            column.addWidget(line())
            icon, role = _SIGNS[one.kind]
            row = QHBoxLayout()
            row.setSpacing(px(8))
            sign = plain_label()
            sign.setPixmap(self._interface.pixmap(icon, role, 20))
            row.addWidget(sign)
            row.addWidget(plain_label(self._head(one), "danger" if one.kind == "late" else "row.bold"), 0 if compact else 1)
            text = self.tr("Nobody goes to see them yet") if one.kind == "missing" else ", ".join(filter(None, (one.what, one.who)))
            words = plain_label(text, "row", wrap=True)
            if compact:
                row.addWidget(words, 1)
            column.addLayout(row)
            if not compact:
                column.addWidget(words)
        if len(asks) > MOST_ASKS:
            column.addWidget(plain_label(self.tr("and %n more", "", len(asks) - MOST_ASKS), "small"))
        return box

    def _head(self, one: Ask) -> str:
        if one.kind == "late":
            return self.tr("{0} late").format(self._interface.say.count("count.days", one.count))
        return self.tr("Stuck") if one.kind == "stuck" else self._interface.say.count("count.missing", one.count)
