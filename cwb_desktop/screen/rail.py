"""The step rail: which workshop this is, the five steps with what is done, and the places outside the steps."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ..workshop.collection import Records
from ..workshop.figures.done import Condition
from .controls import icon_button, line
from .interface import Interface
from .plain import named, plain_label, tip
from .scrolled import Scrolled
from .shapes import ProgramMark

Conditions = Callable[[Records, int], Sequence[Condition]]


class Segments(QWidget):
    """One mark for each condition of a step, filled where it is met."""

    def __init__(self, interface: Interface, compact: bool) -> None:
        super().__init__()
        self._interface, self._compact = interface, compact
        self._met: tuple[bool, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_met(self, met: Sequence[bool]) -> None:
        """Shows which conditions are met."""
        self._met = tuple(met)
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        """18 by 5 each with a gap, or dots of 6 where the rail is narrow."""
        each, gap, high = self._sizes()
        return QSize(max(1, len(self._met)) * (each + gap), high + 1)

    def _sizes(self) -> tuple[int, int, int]:
        """Width, gap and height of one mark."""
        px = self._interface.px
        if not self._compact:
            return px(18), px(3), px(5)
        return (px(6), px(3), px(6)) if len(self._met) <= 5 else (px(5), px(2.4), px(5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Rounded marks."""
        style = self._interface.style
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        each, gap, high = self._sizes()
        # Met ones first: the row fills like a bar, whichever condition it was.
        for place, met in enumerate(sorted(self._met, reverse=True)):
            box = QRectF(place * (each + gap) + 0.5, 0.5, each - 1, high - 1)
            painter.setPen(QPen(QColor(style["accent" if met else "control"]), 1))
            painter.setBrush(QColor(style["accent"]) if met else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)


class StepItem(QPushButton):
    """A step on the rail: numeral, name, what is done. Never locked."""

    def __init__(self, interface: Interface, number: int, compact: bool) -> None:
        super().__init__()
        self._interface, self.number, self._compact = interface, number, compact
        self.setProperty("kind", "step")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        px = interface.px
        self._numeral = plain_label(str(number), "numeral")
        self._segments = Segments(interface, compact)
        self._done = plain_label("", "least")
        self._sign = plain_label()
        name = interface.say(f"step.{number}.name")
        if compact:
            self._fill_compact(px)
            tip(self, name)
        else:
            self._fill(px, name)

    def _fill(self, px: Callable[[float], int], name: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), px(10), px(10), px(10))
        row.setSpacing(px(10))
        self._numeral.setFixedWidth(px(28))
        row.addWidget(self._numeral, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        words = QVBoxLayout()
        words.setContentsMargins(0, px(4), 0, px(2))
        words.setSpacing(px(6))
        self._name = plain_label(name, "row.bold", wrap=True)
        words.addWidget(self._name)
        words.addWidget(self._segments)
        done = QHBoxLayout()
        done.setSpacing(px(4))
        done.addWidget(self._sign)
        done.addWidget(self._done, 1)
        words.addLayout(done)
        row.addLayout(words, 1)
        self._for_mouse(self._numeral, self._name, self._segments, self._done, self._sign)

    def _fill_compact(self, px: Callable[[float], int]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(4), 0, px(6))
        column.setSpacing(0)
        for part in (self._numeral, self._segments):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._for_mouse(self._numeral, self._segments)

    def _for_mouse(self, *parts: QWidget) -> None:
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def hasHeightForWidth(self) -> bool:
        """A name may need two lines."""
        return not self._compact

    def heightForWidth(self, width: int) -> int:
        """As high as its words need, at least 82."""
        layout = self.layout()
        return max(self._interface.px(82), layout.heightForWidth(width) if layout is not None else 0)

    def sizeHint(self) -> QSize:
        """62 high where the rail is narrow."""
        px = self._interface.px
        return QSize(px(48), px(62)) if self._compact else QSize(px(224), self.heightForWidth(px(224)))

    minimumSizeHint = sizeHint

    def show_state(self, conditions: Sequence[Condition], current: bool) -> None:
        """Shows what is met, and whether one is here now."""
        met = [one.met for one in conditions]
        say = self._interface.say
        words = say("count.done.other", n=sum(met), total=len(met))
        whole = bool(met) and all(met)
        self._segments.set_met(met)
        self._done.setText(self.tr("done") if whole else words)
        self._sign.setVisible(whole)
        if whole:
            self._sign.setPixmap(self._interface.pixmap("check", "accent", 14))
        if self.property("current") != ("true" if current else "false"):
            for part in (self, self._numeral):
                part.setProperty("current", "true" if current else "false")
                part.style().unpolish(part)
                part.style().polish(part)
        here = self.tr("you are here") if current else ""
        named(self, f"{say('word.step', n=self.number)}, {say(f'step.{self.number}.name')}", ", ".join(filter(None, (words, here))))


class Rail(QFrame):
    """Where one is in the workshop, and the way to everywhere else; in a low window it scrolls, so that the drawing keeps its height."""

    step_wanted = Signal(int)
    place_wanted = Signal(str)

    def __init__(self, interface: Interface, compact: bool, places: Sequence[tuple[str, str, str]]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self._interface, self._compact = interface, compact
        px = interface.px
        self.setFixedWidth(px(64 if compact else 248))
        inside = Scrolled()
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(8 if compact else 12), px(12), px(8 if compact else 12), px(12))
        column.setSpacing(px(4))
        column.addWidget(self._head())
        column.addSpacing(px(8))
        self.steps = [StepItem(interface, number, compact) for number in range(1, 6)]
        for item in self.steps:
            item.clicked.connect(lambda _on=False, number=item.number: self.step_wanted.emit(number))
            column.addWidget(item)
        column.addStretch(1)
        self.places: dict[str, QPushButton] = {}
        for key, icon, words in places:
            if key == "settings":
                column.addWidget(line())
            made = self._place(icon, words)
            made.clicked.connect(lambda _on=False, key=key: self.place_wanted.emit(key))
            self.places[key] = made
            column.addWidget(made)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for set_policy in (area.setHorizontalScrollBarPolicy, area.setVerticalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _place(self, icon: str, words: str) -> QPushButton:
        if self._compact:
            return icon_button(self._interface, icon, words)
        made = QPushButton(" " + words)
        named(made, words)
        made.setProperty("kind", "place")
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setIcon(self._interface.icon(icon, "text"))
        made.setIconSize(QSize(self._interface.px(20), self._interface.px(20)))
        return made

    def _head(self) -> QPushButton:
        px = self._interface.px
        head = QPushButton()
        head.setProperty("kind", "head")
        head.setAutoDefault(False)
        head.setMinimumHeight(px(48 if self._compact else 60))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(2 if self._compact else 6), 0, px(2), 0)
        row.setSpacing(px(12))
        mark = ProgramMark(self._interface, 40 if self._compact else 38)
        mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(mark)
        self._name, self._city = plain_label("", "bold", wrap=True), plain_label("", "least", wrap=True)
        arrow = plain_label()
        arrow.setPixmap(self._interface.pixmap("chevrons-up-down", "text.second", 18))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._city)
        words.addStretch(1)
        if not self._compact:
            row.addLayout(words, 1)
            row.addWidget(arrow)
        for part in (self._name, self._city, arrow):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._menu = QMenu(head)
        self._menu.addAction(
            self._interface.icon("pencil", "text"), self.tr("About this workshop"), lambda: self.place_wanted.emit("about")
        )
        self._menu.addAction(self._interface.icon("house", "text"), self.tr("All workshops"), lambda: self.place_wanted.emit("home"))
        head.setMenu(self._menu)
        self._head_button = head
        return head

    def refresh(self, records: Records, conditions: Conditions, step: int, place: str) -> None:
        """Shows the workshop's name, what is done, and where one is."""
        workshop, say = records.workshop, self._interface.say
        self._name.setText(workshop.name or self.tr("Workshop"))
        example = say("word.example").lower() if workshop.example else ""
        self._city.setText(", ".join(filter(None, (workshop.city, example))))
        named(self._head_button, workshop.name or self.tr("Workshop"), self.tr("Menu of the workshop"))
        for item in self.steps:
            item.show_state(conditions(records, item.number), item.number == step and not place)
        for key, made in self.places.items():
            if made.isCheckable():
                made.setChecked(key == place)
