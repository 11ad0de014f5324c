"""Signs of a gesture on a canvas: the box that chooses, the line on its way, the dots to draw a line from."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsEllipseItem, QGraphicsItem, QGraphicsPathItem, QGraphicsRectItem

from .items import MarkItem

#: Above everything that is drawn, and above what is in the hand.
SIGNS = 3e6
DOT = 4.0
DOT_OUT = 9.0
#: The radius of a handle.
HANDLE = 9.0
#: Where the dots stand from which a line is drawn.
_SIDES = ((0, -1), (1, 0), (0, 1), (-1, 0))


class Stage(Protocol):
    """The scene as the signs need it."""

    def colour(self, role: str) -> str: ...
    def set_hover(self, found: MarkItem | None) -> None: ...
    def addItem(self, item: QGraphicsItem, /) -> None: ...
    def removeItem(self, item: QGraphicsItem, /) -> None: ...


class Signs:
    """What a gesture shows on a scene; none of it is ever printed."""

    def __init__(self, scene: Stage) -> None:
        self._scene = scene
        self._signs: list[QGraphicsItem] = []
        self._dots: list[QGraphicsItem] = []
        self._handle: QGraphicsItem | None = None

    def box(self, rect: QRectF) -> None:
        """A box that chooses."""
        sign = QGraphicsRectItem(rect)
        sign.setPen(self._pen("accent"))
        fill = QColor(self._scene.colour("accent"))
        fill.setAlphaF(0.08)
        sign.setBrush(fill)
        self._show([sign])

    def line(self, start: QPointF, end: QPointF, target: MarkItem | None) -> None:
        """A line on its way to where it will end."""
        path = QPainterPath(start)
        path.lineTo(target.centre if target else end)
        sign = QGraphicsPathItem(path)
        sign.setPen(self._pen("accent", Qt.PenStyle.DashLine))
        self._show([sign])
        self._scene.set_hover(target)

    def guides(self, lines: list[tuple[QPointF, QPointF]]) -> None:
        """Lines that show with what a card stands in line."""
        signs: list[QGraphicsItem] = []
        for start, end in lines:
            path = QPainterPath(start)
            path.lineTo(end)
            sign = QGraphicsPathItem(path)
            sign.setPen(self._pen("focus"))
            signs.append(sign)
        self._show(signs)

    def clear(self) -> None:
        """No gesture any more."""
        self._show([])

    def dots(self, owner: MarkItem | None) -> None:
        """The dots at the edge of a marker or card from which a line can be drawn."""
        for dot in self._dots:
            self._scene.removeItem(dot)
        self._dots = []
        if owner is None:
            return
        for x, y in dot_places(owner):
            dot = QGraphicsEllipseItem(x - DOT, y - DOT, 2 * DOT, 2 * DOT)
            dot.setPen(self._pen("accent"))
            dot.setBrush(QColor(self._scene.colour("sheet")))
            dot.setZValue(SIGNS)
            self._scene.addItem(dot)
            self._dots.append(dot)

    def handle(self, at: QPointF | None) -> None:
        """A handle with an arrow, to draw a wish from; None = no handle."""
        if self._handle is not None:
            self._scene.removeItem(self._handle)
            self._handle = None
        if at is None:
            return
        path = QPainterPath()
        path.addEllipse(at, HANDLE, HANDLE)
        third = HANDLE / 2.4
        path.moveTo(at.x() - third, at.y() + third)
        path.lineTo(at.x() + third, at.y() - third)
        for wing in (QPointF(at.x() - third / 2, at.y() - third), QPointF(at.x() + third, at.y() + third / 2)):
            path.moveTo(at.x() + third, at.y() - third)
            path.lineTo(wing)
        sign = QGraphicsPathItem(path)
        sign.setPen(self._pen("accent"))
        sign.setBrush(QColor(self._scene.colour("sheet")))
        sign.setZValue(SIGNS)
        self._scene.addItem(sign)
        self._handle = sign

    def _show(self, signs: list[QGraphicsItem]) -> None:
        for sign in self._signs:
            self._scene.removeItem(sign)
        self._signs = signs
        for sign in signs:
            sign.setZValue(SIGNS)
            self._scene.addItem(sign)

    def _pen(self, role: str, dash: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
        pen = QPen(QColor(self._scene.colour(role)), 1.6, dash)
        pen.setCosmetic(True)
        return pen


def dot_places(owner: MarkItem) -> tuple[tuple[float, float], ...]:
    """Where a marker's dots stand."""
    box = owner.outline.boundingRect().translated(owner.pos())
    centre = owner.centre
    # Cards stand close to each other: their dots lie on the edge.
    out = 0.0 if owner.item.part == "card" else DOT_OUT
    return tuple((centre.x() + dx * (box.width() / 2 + out), centre.y() + dy * (box.height() / 2 + out)) for dx, dy in _SIDES)
