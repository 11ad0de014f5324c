"""The scene of one canvas: takes a drawing, repaints what differs, and answers what lies where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsEllipseItem, QGraphicsItem, QGraphicsPathItem, QGraphicsRectItem, QGraphicsScene

from ..look.bounds import bounds_of
from ..look.marks import Drawing, Item
from ..look.measure import Measure
from ..look.style import Style
from ..workshop.collection import Key
from .items import MarkItem

Name = tuple[str, Key, int]
#: Signs of a gesture stand above everything that is drawn.
OVER = 1e6
DOT = 4.0
DOT_OUT = 9.0
#: Where the dots stand from which a line is drawn.
_SIDES = ((0, -1), (1, 0), (0, 1), (-1, 0))
_HELD = frozenset({"marker", "card", "note"})


class CanvasScene(QGraphicsScene):
    """The items of a drawing by name, and what is chosen, under the pointer or at the keyboard."""

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self._measure = measure
        self._items: dict[Name, MarkItem] = {}
        self._by_key: dict[Key, list[MarkItem]] = {}
        self._chosen: frozenset[Key] = frozenset()
        self._focus: Key | None = None
        self._hover: MarkItem | None = None
        self._style: Style | None = None
        self._signs: list[QGraphicsItem] = []
        self._dots: list[QGraphicsItem] = []
        self.repainted = 0

    # -- the drawing --

    def show_drawing(self, drawing: Drawing, style: Style) -> None:
        """Becomes this drawing; items whose marks are the same are left alone."""
        seen: Counter[tuple[str, Key]] = Counter()
        wanted: dict[Name, Item] = {}
        for item in drawing.items:
            if item.marks and bounds_of(item.marks, self._measure).meets(drawing.area):
                wanted[item.part, item.key, seen[item.part, item.key]] = item
                seen[item.part, item.key] += 1
        self.repainted = 0
        for name in [name for name in self._items if name not in wanted]:
            self._forget(name)
        for place, (name, item) in enumerate(wanted.items()):
            self._show_item(name, item, place)
        self._by_key = {}
        for (_part, key, _n), shown in self._items.items():
            self._by_key.setdefault(key, []).append(shown)
        restyled, self._style = style is not self._style, style
        self._mark_chosen(everything=restyled)

    def show_lines(self, items: Iterable[Item]) -> None:
        """New marks for lines only, while what they join is dragged."""
        for item in items:
            if item.part == "line":
                for shown in self._by_key.get(item.key, ()):
                    if shown.item != item:
                        shown.take(item)
        self._mark_chosen()

    def _show_item(self, name: Name, item: Item, place: int) -> None:
        shown = self._items.get(name)
        if shown is None:
            shown = self._items[name] = MarkItem(item, self._measure)
            self.addItem(shown)
            self.repainted += 1
        elif shown.item != item:
            shown.take(item)
            self.repainted += 1
        if not shown.pos().isNull():
            shown.setPos(0, 0)
        if shown.zValue() != place:
            shown.setZValue(place)

    def _forget(self, name: Name) -> None:
        gone = self._items.pop(name)
        if gone is self._hover:
            self._hover = None
        self.removeItem(gone)
        self.repainted += 1

    # -- what is there --

    def shown(self) -> tuple[Item, ...]:
        """The items as they are on the screen, in paint order."""
        return tuple(found.item for found in sorted(self._items.values(), key=QGraphicsItem.zValue))

    def held(self, key: Key) -> MarkItem | None:
        """The item of a record that a hand can take: its marker, card or note, else its line, else its row."""
        found = self._by_key.get(key, [])
        order = {"marker": 0, "card": 0, "note": 0, "line": 1, "row": 2}
        return min((one for one in found if one.item.part in order), key=lambda one: order[one.item.part], default=None)

    def centres(self, keys: Iterable[Key]) -> dict[Key, tuple[float, float]]:
        """Where these are drawn, of those that have a place."""
        found = {key: self.held(key) for key in keys}
        return {key: one.item.at for key, one in found.items() if one and one.item.at and one.item.part in _HELD}

    def placed(self) -> tuple[Key, ...]:
        """All that has a place: markers, cards and notes."""
        return tuple(name[1] for name, one in self._items.items() if name[0] in _HELD and one.item.at)

    def draws(self, key: Key) -> bool:
        """Whether a record is drawn in some way on this page."""
        return key in self._by_key

    def hit(self, point: QPointF, slack: float, parts: frozenset[str] = frozenset()) -> MarkItem | None:
        """What is under the point: a marker before a line, the nearest marker within `slack` where nothing is."""
        under = [one for one in self.items(point) if isinstance(one, MarkItem) and (not parts or one.item.part in parts)]
        under = [one for one in under if one.item.part != "furniture"]
        if under:
            return min(under, key=lambda one: one.item.part in ("line", "note"))
        near = self.items(QRectF(point.x() - slack, point.y() - slack, 2 * slack, 2 * slack))
        markers = [one for one in near if isinstance(one, MarkItem) and one.item.part == "marker" and (not parts or "marker" in parts)]
        return min(markers, key=lambda one: QLineF(one.centre, point).length(), default=None)

    def inside(self, box: QRectF) -> tuple[Key, ...]:
        """The records whose centre lies in the box."""
        return tuple(key for key in self.placed() if (one := self.held(key)) and box.contains(one.centre))

    # -- chosen, hover, focus --

    def set_chosen(self, keys: Iterable[Key]) -> None:
        """What is chosen."""
        self._chosen = frozenset(keys)
        self._mark_chosen()

    def set_focus_key(self, key: Key | None) -> None:
        """What the keyboard is at; None = nothing is ringed."""
        self._focus = key
        self._mark_chosen()

    def set_hover(self, found: MarkItem | None) -> None:
        """What is under the pointer."""
        if found is self._hover:
            return
        if self._hover is not None:
            self._hover.hover(False)
        self._hover = found
        if found is not None:
            found.hover(True)

    def _mark_chosen(self, everything: bool = False) -> None:
        style = self._style
        if style is None:
            return
        for (part, key, _n), one in self._items.items():
            chosen = key in self._chosen and part != "furniture"
            focused = key == self._focus and one is self.held(key)
            if everything or one.has("chosen") != chosen:
                one.choose(chosen, style)
            if everything or one.has("focus") != focused:
                one.focus(focused, style)

    # -- signs of a gesture --

    def drag(self, keys: Iterable[Key], dx: float, dy: float) -> None:
        """Shows these that much away from their place."""
        for key in keys:
            one = self.held(key)
            if one is not None:
                one.setPos(dx, dy)

    def sign_box(self, box: QRectF) -> None:
        """A box that chooses."""
        sign = QGraphicsRectItem(box)
        sign.setPen(self._pen("accent"))
        fill = QColor(self._colour("accent"))
        fill.setAlphaF(0.08)
        sign.setBrush(fill)
        self._show_signs([sign])

    def sign_line(self, start: QPointF, end: QPointF, target: MarkItem | None) -> None:
        """A line on its way to where it will end."""
        path = QPainterPath(start)
        path.lineTo(target.centre if target else end)
        line = QGraphicsPathItem(path)
        line.setPen(self._pen("accent", Qt.PenStyle.DashLine))
        self._show_signs([line])
        self.set_hover(target)

    def clear_signs(self) -> None:
        """No gesture any more."""
        self._show_signs([])

    def show_dots(self, owner: MarkItem | None) -> None:
        """The dots at the edge of a marker from which a line can be drawn."""
        for dot in self._dots:
            self.removeItem(dot)
        self._dots = []
        if owner is None:
            return
        for x, y in dot_places(owner):
            dot = QGraphicsEllipseItem(x - DOT, y - DOT, 2 * DOT, 2 * DOT)
            dot.setPen(self._pen("accent"))
            dot.setBrush(QColor(self._colour("sheet")))
            dot.setZValue(OVER)
            self.addItem(dot)
            self._dots.append(dot)

    def _show_signs(self, signs: list[QGraphicsItem]) -> None:
        for sign in self._signs:
            self.removeItem(sign)
        self._signs = signs
        for sign in signs:
            sign.setZValue(OVER)
            self.addItem(sign)

    def _colour(self, role: str) -> str:
        assert self._style is not None
        return self._style[role]

    def _pen(self, role: str, dash: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        pen = QPen(QColor(self._colour(role)), 1.6, dash)
        pen.setCosmetic(True)
        return pen


def dot_places(owner: MarkItem) -> tuple[tuple[float, float], ...]:
    """Where a marker's dots stand."""
    box = owner.outline.boundingRect().translated(owner.pos())
    centre = owner.centre
    return tuple((centre.x() + dx * (box.width() / 2 + DOT_OUT), centre.y() + dy * (box.height() / 2 + DOT_OUT)) for dx, dy in _SIDES)

