"""The scene of one canvas: takes a drawing, repaints what differs, and answers what lies where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QLineF, QObject, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from ..look.bounds import bounds_of
from ..look.marks import Drawing, Item
from ..look.measure import Measure
from ..look.style import Style
from ..workshop.collection import Key
from .items import MarkItem
from .signs import Signs

Name = tuple[str, Key, int]
#: What is in the hand stands above everything that is drawn.
OVER = 1e6
_HELD = frozenset({"marker", "card", "note"})


class CanvasScene(QGraphicsScene):
    """The items of a drawing by name, and what is chosen, under the pointer or at the keyboard."""

    def __init__(self, measure: Measure, parent: QObject) -> None:
        super().__init__(parent)
        self._measure = measure
        self._items: dict[Name, MarkItem] = {}
        self._by_key: dict[Key, list[MarkItem]] = {}
        self._chosen: frozenset[Key] = frozenset()
        self._focus: Key | None = None
        self._hover: MarkItem | None = None
        self._style: Style | None = None
        self.signs = Signs(self)
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

    def colour(self, role: str) -> str:
        """The colour of a role in the style that is shown."""
        assert self._style is not None
        return self._style[role]

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

    def box_around(self, keys: Iterable[Key]) -> QRectF:
        """The rectangle around these records; empty where none is drawn."""
        box = QRectF()
        for key in keys:
            found = self.held(key)
            box = box.united(found.sceneBoundingRect()) if found else box
        return box

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
            differs = everything or one.has("chosen") != chosen
            if differs:
                one.choose(chosen, style)
            # The ring goes around the sign of what is chosen.
            if one.has("focus") != focused or (differs and focused):
                one.focus(focused, style)

    # -- in the hand --

    def drag(self, keys: Iterable[Key], dx: float, dy: float) -> None:
        """Shows these that much away from their place."""
        for key in keys:
            one = self.held(key)
            if one is not None:
                one.setPos(dx, dy)
                # In the hand it is over all others; back on the sheet it is where the drawing has it.
                held = bool(dx or dy)
                one.setZValue(one.zValue() % OVER + OVER * held)
