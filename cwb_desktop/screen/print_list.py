"""The list of the print centre: every sheet with its tick, what it is for and how much paper it takes; those of this evening first."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from .interface import Interface
from .plain import named
from .print_order import Offer, Proposal

_CODE, _USE, _AMOUNT, _HEAD = (Qt.ItemDataRole.UserRole + place for place in range(4))
#: Width kept free at the right of a name: "100 vellen".
_AMOUNT_ROOM = 72
Index = QModelIndex | QPersistentModelIndex


class SheetList(QListWidget):
    """Tells what is ticked and what is chosen; up and down choose, the space bar ticks."""

    ticked = Signal(str, bool)
    chosen = Signal(str)

    def __init__(self, interface: Interface) -> None:
        super().__init__()
        self._interface = interface
        self.items_of: dict[str, QListWidgetItem] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Row(interface, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Rows are as high as their words need, so they are measured again at another width.
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setStyleSheet("QListView { background: transparent; border: none; }")
        self.setMouseTracking(True)
        self.currentItemChanged.connect(self._current)

    def fill(self, proposal: Proposal, ticked: set[str], chosen: str) -> None:
        """Everything anew: the proposal, the language or the size of the interface may have changed."""
        named(self, self.tr("Sheets to print"))
        place = self.verticalScrollBar().value()
        self.blockSignals(True)
        self.clear()
        self.items_of = {}
        for shelf in proposal.shelves:
            head = QListWidgetItem(self._head(shelf.key, proposal))
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            head.setData(_HEAD, True)
            self.addItem(head)
            for offer in shelf.offers:
                self._add(offer, offer.code in ticked)
        if chosen in self.items_of:
            self.setCurrentItem(self.items_of[chosen])
        self.blockSignals(False)
        self.verticalScrollBar().setValue(place)

    def _add(self, offer: Offer, on: bool) -> None:
        item = QListWidgetItem(self.name(offer))
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        item.setData(_CODE, offer.code)
        item.setData(_USE, self.use(offer))
        self.items_of[offer.code] = item
        self.addItem(item)
        self.set_amount(offer.code, "")

    def name(self, offer: Offer) -> str:
        """The sheet's name in the language of the interface, with its variant."""
        say = self._interface.say
        name = say(offer.name)
        variant = say(offer.variant) if offer.variant else self.tr("slips") if offer.code == "H2.slips" else ""
        return f"{name}, {variant}" if variant else name

    def use(self, offer: Offer) -> str:
        """What the sheet is for."""
        return self._interface.say(offer.use) if offer.use else self.tr("With what is on it now.")

    def _head(self, key: str, proposal: Proposal) -> str:
        words = {
            "meeting": self.tr("For this evening"), "step": self._interface.say("sheet.set.step", n=proposal.step),
            "canvas": self.tr("Drawings, filled in"), "blank_canvas": self.tr("Drawings, blank"), "card": self.tr("Cards"),
            "form": self.tr("Forms"), "reading": self.tr("To read"), "poster": self.tr("To hang up"), "report": self.tr("Summary"),
            "booklet": self.tr("Booklet"), "team": self.tr("For the team"),
        }  # fmt: skip
        return words.get(key, key)

    def set_amount(self, code: str, words: str) -> None:
        """How much paper it takes, or on which paper it can be."""
        item = self.items_of[code]
        if item.data(_AMOUNT) != words:
            item.setData(_AMOUNT, words)
        said = ", ".join(part for part in (code, item.text(), words, item.data(_USE)) if part)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)

    def set_tick(self, code: str, on: bool) -> None:
        """Shows a tick without telling."""
        self.items_of[code].setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def amount(self, code: str) -> str:
        """What stands at the right of a row."""
        return str(self.items_of[code].data(_AMOUNT) or "")

    def _current(self, item: QListWidgetItem | None, _before: object = None) -> None:
        if item is not None and item.data(_CODE):
            self.chosen.emit(item.data(_CODE))

    def _toggle(self, item: QListWidgetItem) -> None:
        on = item.checkState() != Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.ticked.emit(item.data(_CODE), on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar ticks."""
        item = self.currentItem()
        if event.key() == Qt.Key.Key_Space and item is not None and not event.isAutoRepeat():
            self._toggle(item)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the box ticks, elsewhere it chooses."""
        item = self.itemAt(event.position().toPoint())
        if item is not None and item.data(_CODE) and event.position().x() < self._interface.px(44):
            self._toggle(item)
            event.accept()
            return
        super().mouseReleaseEvent(event)


class _Row(QStyledItemDelegate):
    """Draws a heading, or a row: box, code, name, what it is for, paper."""

    def __init__(self, interface: Interface, owner: SheetList) -> None:
        super().__init__(owner)
        self._interface, self._owner = interface, owner

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """Headings of 52; rows of 60, or higher where words wrap."""
        if index.data(_HEAD):
            return QSize(0, self._interface.px(52))
        name, use = self._places(QRect(0, 0, self._owner.viewport().width(), 0), index)
        return QSize(0, self._interface.px(8) + name.height() + use.height() + self._interface.px(8))

    def _places(self, rect: QRect, index: Index) -> tuple[QRect, QRect]:
        """Where the name and the use of a sheet stand in their row, each as high as its words need."""
        px = self._interface.px
        left, width = rect.x() + px(84), rect.width() - px(94)
        name = self._high(QRect(left, rect.y() + px(8), width - px(_AMOUNT_ROOM), px(24)), str(index.data()), self._font(16, True))
        use = self._high(QRect(left, name.y() + name.height(), width, px(20)), str(index.data(_USE)), self._font(13))
        return name, use

    def _high(self, rect: QRect, words: str, font: QFont) -> QRect:
        needed = QFontMetrics(font).boundingRect(QRect(0, 0, rect.width(), 10**4), Qt.TextFlag.TextWordWrap, words).height()
        return QRect(rect.x(), rect.y(), rect.width(), max(rect.height(), needed))

    def createEditor(self, *_given: object) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Nothing is typed here."""

    def editorEvent(self, *_given: object) -> bool:  # pyright: ignore[reportIncompatibleMethodOverride]
        """The list itself ticks."""
        return False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row in the colours of the theme."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        if index.data(_HEAD):
            self._heading(painter, rect, index.data())
        else:
            self._sheet(painter, option, rect, index)
        painter.restore()

    def _font(self, size: int, bold: bool = False) -> QFont:
        font = QFont(self._owner.font())
        font.setPixelSize(self._interface.px(size))
        font.setBold(bold)
        return font

    def _heading(self, painter: QPainter, rect: QRect, words: str) -> None:
        style, px = self._interface.style, self._interface.px
        painter.setFont(self._font(16, True))
        painter.setPen(QColor(style["text"]))
        painter.drawText(rect.adjusted(px(2), 0, 0, -px(7)), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, words)
        painter.setPen(QPen(QColor(style["line"]), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _sheet(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, index: Index) -> None:
        style, px = self._interface.style, self._interface.px
        state = option.state  # pyright: ignore[reportAttributeAccessIssue]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(style["accent.soft" if chosen else "hover"]))
            painter.drawRoundedRect(QRectF(rect).adjusted(0, 1, 0, -1), px(8), px(8))
        else:
            painter.setPen(QPen(QColor(style["line"]), 1))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._box(painter, rect, index.data(Qt.ItemDataRole.CheckStateRole) in (Qt.CheckState.Checked, Qt.CheckState.Checked.value))
        amount = str(index.data(_AMOUNT) or "")
        upper = QRect(rect.x(), rect.y() + px(8), rect.width() - px(10), px(24))
        painter.setFont(self._font(14))
        painter.setPen(QColor(style["text.second"]))
        painter.drawText(upper, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, amount)
        code = str(index.data(_CODE)).partition(".")[0]
        painter.drawText(upper.adjusted(px(42), 0, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, code)
        name, use = self._places(rect, index)
        words, font = str(index.data()), self._font(16, chosen)
        # There is room for bold words; plain ones may take a line less and stay beside their code.
        self._words(painter, self._high(QRect(name.topLeft(), QSize(name.width(), px(24))), words, font), words, font, "text")
        self._words(painter, use, str(index.data(_USE)), self._font(13), "text.second")

    def _box(self, painter: QPainter, rect: QRect, on: bool) -> None:
        style, px = self._interface.style, self._interface.px
        side = px(22)
        box = QRectF(rect.x() + px(8), rect.center().y() - side / 2, side, side)
        painter.setPen(QPen(QColor(style["accent" if on else "control"]), 1.4))
        painter.setBrush(QColor(style["accent" if on else "surface"]))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), px(5), px(5))
        if on:
            mark = self._interface.icons.pixmap("check", style["accent.text"], 16, 2.6)
            painter.drawPixmap(int(box.x() + px(3)), int(box.y() + px(3)), mark)

    def _words(self, painter: QPainter, rect: QRect, words: str, font: QFont, role: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(self._interface.style[role]))
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, words)
