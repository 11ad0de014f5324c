"""What the panels of the steps are made of: what they are handed, counters, choices side by side, bars and proposals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from .controls import button
from .interface import Interface
from .plain import named, plain_label
from .ports import Doc
from .wording import EXPECTED, sentence


@dataclass(frozen=True, slots=True)
class Desk:
    """What a panel works with; `show` chooses records on the page, `canvas` is the one that is shown."""

    interface: Interface
    document: Doc
    today: Callable[[], str]
    new_id: Callable[[], str]
    narrow: bool
    show: Callable[[tuple[Key, ...]], object]
    canvas: str = ""

    @property
    def records(self) -> Records:
        """The records as they are now."""
        return self.document.records


class Part(QWidget):
    """A piece of a panel: rows under each other, and the sentence when something is refused."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk, self.say, self.px = desk, desk.interface.say, desk.interface.px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(self.px(8))
        self.problem = plain_label("", "problem", wrap=True)
        self.problem.hide()

    @property
    def records(self) -> Records:
        """The records as they are now."""
        return self.desk.document.records

    def tell(self, words: str) -> None:
        """A sentence about what went wrong, or none."""
        if self.column.indexOf(self.problem) < 0:
            self.column.addWidget(self.problem)
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def do(self, make: Callable[[], Edit]) -> bool:
        """Carries out an edit; where it is refused the sentence says why."""
        try:
            self.desk.document.do(make())
        except EXPECTED as error:
            self.tell(sentence(error, self.say))
            return False
        self.tell("")
        return True

    def button(self, words: str, run: Callable[[], object], kind: str = "second", icon: str = "") -> QPushButton:
        """A button with words."""
        made = button(self.desk.interface, words, run, kind, icon)
        if self.desk.narrow and kind != "link":
            made.setProperty("narrow", "true")
        return made

    def refresh(self) -> None:
        """Follows the document."""


class Options(QFrame):
    """Words in columns of which one is chosen; some may be out of reach for now."""

    chosen = Signal(object)

    def __init__(self, choices: Sequence[tuple[Any, str]], name: str, columns: int = 2) -> None:
        super().__init__()
        named(self, name)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        self._group = QButtonGroup(self)
        self._values = [value for value, _ in choices]
        for place, (_, words) in enumerate(choices):
            one = QPushButton(_in_two(words).replace("&", "&&"))
            one.setCheckable(True)
            one.setAutoDefault(False)
            one.setProperty("kind", "option")
            named(one, words)
            self._group.addButton(one, place)
            grid.addWidget(one, place // columns, place % columns)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._values[place]))

    def button(self, value: Any) -> QPushButton:
        """The button of a value."""
        return self._group.button(self._values.index(value))  # pyright: ignore[reportReturnType]

    def set_value(self, value: Any) -> None:
        """Shows a value as chosen without telling."""
        self._group.setExclusive(False)
        for place, one in enumerate(self._group.buttons()):
            one.setChecked(self._values[place] == value)
        self._group.setExclusive(True)


def _in_two(words: str) -> str:
    """Long words on two lines, broken at a blank near the middle."""
    if len(words) <= 18 or " " not in words:
        return words
    places = [place for place, letter in enumerate(words) if letter == " "]
    middle = min(places, key=lambda place: abs(place - len(words) / 2))
    return f"{words[:middle]}\n{words[middle + 1 :]}"


class Offer(QFrame):
    """A proposal in soft colour: a bold line, a sentence, a button."""

    def __init__(self, interface: Interface, head: str, text: str, words: str, run: Callable[[], object], icon: str = "") -> None:
        super().__init__()
        self.setProperty("offer", "true")
        column = QVBoxLayout(self)
        side = interface.px(12)
        column.setContentsMargins(side, interface.px(12), side, interface.px(14))
        column.setSpacing(interface.px(8))
        self.head = plain_label(head, "bold", wrap=True)
        self.text = plain_label(text, "row", wrap=True)
        self.act = button(interface, words, run, "primary", icon)
        self.act.setProperty("narrow", "true")
        for one, shown in ((self.head, head), (self.text, text), (self.act, words)):
            column.addWidget(one)
            one.setHidden(not shown)


class Bar(QWidget):
    """A bar of one or more pieces on a scale: the first full, the second hatched, the third pale, so that no colour is needed."""

    def __init__(self, interface: Interface, role: str = "accent", high: int = 14) -> None:
        super().__init__()
        self._interface, self._role, self._shares = interface, role, (0.0,)
        self.setFixedHeight(interface.px(high))
        self.setMinimumWidth(1)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self._interface.px(80), self.height())

    def show_shares(self, *shares: float) -> None:
        """The pieces, as shares of the whole bar."""
        self._shares = shares
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The groove and the pieces."""
        painter, style = QPainter(self), self._interface.style
        ink, width = QColor(style[self._role]), float(self.width())
        painter.setPen(QPen(QColor(style["line"]), 1))
        painter.setBrush(QColor(style["window"]))
        painter.drawRect(QRectF(0.5, 0.5, width - 1, self.height() - 1))
        painter.setPen(QPen(ink, 1))
        x = 0.5
        for place, share in enumerate(self._shares):
            wide = max(0.0, min(share * (width - 1), width - 0.5 - x))
            if wide:
                painter.setBrush(QBrush(ink) if place == 0 else QColor(style["accent.soft"]))
                painter.drawRect(QRectF(x, 0.5, wide, self.height() - 1))
                if place == 1:
                    painter.fillRect(QRectF(x, 0.5, wide, self.height() - 1), QBrush(ink, Qt.BrushStyle.FDiagPattern))
            x += wide
