"""One workshop in the list of Home: thumbnail, name and place, steps, date, size, and its menu."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from .controls import Line, icon_button
from .interface import Interface
from .limits import LimitNote
from .plain import name_label, named, plain_label
from .ports import Listed
from .shapes import RingPicture

#: Names of more letters may take all the room of their column, and so much more of it than the empty place behind them.
_LONG, _PULL = 24, 100


class StepDots(QWidget):
    """Five steps as circles: ticked where past, ringed where one is."""

    def __init__(self, interface: Interface, step: int) -> None:
        super().__init__()
        self._interface, self._step = interface, step
        px = interface.px
        self.setFixedSize(5 * px(34), px(30))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Circles of 28."""
        px, style = self._interface.px, self._interface.style
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setPixelSize(px(13))
        for number in range(1, 6):
            box = QRectF((number - 1) * px(34) + 1, 1, px(28), px(28))
            past, here = number < self._step, number == self._step
            painter.setPen(QPen(QColor(style["accent" if past or here else "control"]), 2 if here else 1))
            painter.setBrush(QColor(style["accent"]) if past else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(1, 1, -1, -1))
            if past:
                tick = self._interface.icons.pixmap("check", style["accent.text"], 16, 2.8)
                painter.drawPixmap(int(box.x() + px(6)), int(box.y() + px(6)), tick)
            else:
                font.setBold(here)
                painter.setFont(font)
                painter.setPen(QColor(style["accent" if here else "text.hint"]))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


class WorkshopRow(QFrame):
    """A row that opens with a click or Enter; its menu does the rest. Renaming happens in the row itself."""

    wanted = Signal(str)
    renamed = Signal(str)

    def __init__(self, interface: Interface, one: Listed, when: str, compact: bool, drawer: bool) -> None:
        super().__init__()
        self.setProperty("row", "true")
        self._interface, self.one = interface, one
        px, say = interface.px, interface.say
        self.setMinimumHeight(px(72 if compact else 88))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        named(self, ", ".join(filter(None, (one.name, one.city))), self._step_words())
        row = QHBoxLayout(self)
        row.setContentsMargins(px(4), px(6), px(8), px(6))
        row.setSpacing(px(20))
        row.addWidget(RingPicture(interface, one.spots, 52 if compact else 64, tight=True))
        row.addLayout(self._names(drawer), 4)
        if one.trouble:
            row.addWidget(plain_label(self._trouble(), "problem", wrap=True), 5)
        else:
            if not compact:
                row.addWidget(StepDots(interface, one.step))
            words = plain_label(self._step_words(), "row.second")
            words.setMinimumWidth(px(76))
            row.addWidget(words, 1)
            if not drawer:
                row.addWidget(plain_label(when, "row"), 2)
        size = plain_label(size_words(one.size, say.decimal), "small")
        size.setMinimumWidth(px(64))
        size.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(size)
        size.setVisible(not drawer)
        self.more = icon_button(interface, "ellipsis-vertical", self.tr("More for {0}").format(one.name))
        self.menu = self._menu()
        self.more.clicked.connect(lambda: self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        row.addWidget(self.more)

    def _trouble(self) -> str:
        values = {name: "" for name in ("detail", "where", "host", "field", "value")}
        return self._interface.say.get(f"problem.{self.one.trouble}", self.one.trouble, name=self.one.path.name, **values)

    def _step_words(self) -> str:
        return self._interface.say("word.step", n=self.one.step).lower() if self.one.step else self.tr("still empty")

    def _names(self, drawer: bool) -> QVBoxLayout:
        px, one = self._interface.px, self.one
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(px(12))
        self._name = name_label(one.name, "selected")
        head.addWidget(self._name, _PULL if len(one.name) > _LONG else 0)
        self.field = Line(one.name)
        self.field.hide()
        self.field.setMaxLength(60)
        named(self.field, self.tr("New name"))
        self.field.returnPressed.connect(self.end_rename)
        self.field.left.connect(self.end_rename)
        head.addWidget(self.field, _PULL)
        if one.example:
            head.addWidget(plain_label(self._interface.say("word.example"), "chip"), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(LimitNote(self.field))
        column.addWidget(name_label(one.city, "row.second"))
        column.addStretch(1)
        return column

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        icon = self._interface.icon
        rows = (
            ("open", "arrow-right", self.tr("Open")),
            ("rename", "pencil", self.tr("Rename")),
            ("duplicate", "copy", self.tr("Duplicate")),
            ("save_copy", "hard-drive", self.tr("Save a copy …")),
            ("print", "printer", self.tr("Print …")),
            ("delete", "trash-2", self.tr("To the trash")),
        )
        for what, name, words in rows:
            if self.one.trouble and what in ("open", "rename", "duplicate", "print"):
                continue
            if what == "delete":
                menu.addSeparator()
            menu.addAction(icon(name), words, lambda what=what: self.start_rename() if what == "rename" else self.wanted.emit(what))
        return menu

    def start_rename(self) -> None:
        """The name becomes a field."""
        self._name.hide()
        self.field.show()
        self.field.setText(self.one.name)
        self.field.selectAll()
        self.field.setFocus()

    def end_rename(self) -> None:
        """Takes the new name, unless it is empty or the same."""
        if self.field.isHidden():
            return
        self._show_name()
        name = self.field.text().strip()
        if name and name != self.one.name:
            self.renamed.emit(name)

    def _show_name(self) -> None:
        self.field.hide()
        self._name.show()
        self.setFocus()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()) and not self.one.trouble:
            self.wanted.emit("open")

    def contextMenuEvent(self, event: object) -> None:
        """The menu, also by the menu key."""
        self.menu.popup(event.globalPos())  # pyright: ignore[reportAttributeAccessIssue]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, F2 renames, Del goes to the trash, Esc leaves renaming."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and not self.one.trouble:
            self.wanted.emit("open")
        elif event.key() == Qt.Key.Key_F2:
            self.start_rename()
        elif event.key() == Qt.Key.Key_Delete:
            self.wanted.emit("delete")
        elif event.key() == Qt.Key.Key_Escape:
            self._show_name()
        else:
            super().keyPressEvent(event)


def size_words(size: int, decimal: object) -> str:
    """The size of a file in kB or MB, as the language writes numbers."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1000)) if size else 0} kB"
    return f"{decimal(size / 1_000_000, 1)} MB"  # pyright: ignore[reportCallIssue]
