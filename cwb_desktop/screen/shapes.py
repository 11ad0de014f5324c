"""The four shapes of the worlds as small pictures: program mark, markers in the panel, the little ring map of Home."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ..workshop.places import CENTRE, OUTER_RADIUS, ring_point
from .interface import Interface
from .ports import Spot
from .theme import Colours

#: How far each shape reaches from its centre, in canvas units (look.md chapter 7).
REACH = 13.0
_SQUARE = 9.5


def shape(sphere: str, x: float, y: float, reach: float) -> QPainterPath:
    """The outline of a world's marker around (x, y)."""
    path = QPainterPath()
    if sphere == "community":
        path.addEllipse(QPointF(x, y), reach, reach)
    elif sphere == "market":
        half = reach * _SQUARE / REACH
        path.addRoundedRect(QRectF(x - half, y - half, 2 * half, 2 * half), reach / 13, reach / 13)
    else:
        corners, turn = (6, 0.0) if sphere == "institutions" else (4, math.pi / 2)
        angles = [turn + 2 * math.pi * place / corners for place in range(corners)]
        path.addPolygon(QPolygonF([QPointF(x + reach * math.cos(a), y + reach * math.sin(a)) for a in angles]))
        path.closeSubpath()
    return path


def _draw(painter: QPainter, style: Colours, spot: Spot, x: float, y: float, reach: float, width: float) -> None:
    edge = QColor(style[f"sphere.{spot.sphere}.edge"])
    if spot.anchor:
        painter.setPen(QPen(edge, width))
        painter.setBrush(QColor(style["sheet"]))
        painter.drawPath(shape(spot.sphere, x, y, reach + 2.6 * width))
    pen = QPen(edge, width)
    if spot.missing:
        pen.setDashPattern([2.4, 1.8])
    painter.setPen(pen)
    painter.setBrush(QColor(style["sheet" if spot.missing else f"sphere.{spot.sphere}.fill"]))
    painter.drawPath(shape(spot.sphere, x, y, reach))


class ProgramMark(QWidget):
    """The mark of the program: the four shapes as the sectors lie on the map."""

    def __init__(self, interface: Interface, side: int = 44) -> None:
        super().__init__()
        self._interface = interface
        self.setFixedSize(interface.px(side), interface.px(side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The shapes in two rows."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step, reach = self.width() / 4, self.width() * 0.19
        for column, row, sphere in ((1, 1, "public"), (3, 1, "community"), (1, 3, "institutions"), (3, 3, "market")):
            _draw(painter, self._interface.style, Spot(1, 0, sphere), column * step, row * step, reach, 1.4 * self._interface.scale)


class Marker(QWidget):
    """One marker with its number, as it stands on the map."""

    def __init__(self, interface: Interface, spot: Spot, number: str = "", side: int = 36) -> None:
        super().__init__()
        self._interface, self._spot, self._number = interface, spot, number
        self.setFixedSize(interface.px(side), interface.px(side))

    def show_as(self, spot: Spot, number: str) -> None:
        """Another shape or number."""
        if (spot, number) != (self._spot, self._number):
            self._spot, self._number = spot, number
            self.update()

    @property
    def number(self) -> str:
        """The number in it."""
        return self._number

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The shape and the number in it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style, scale = self._interface.style, self._interface.scale
        middle = self.width() / 2
        _draw(painter, style, self._spot, middle, middle, middle - (5 if self._spot.anchor else 2) * scale, 1.6 * scale)
        if self._number:
            font = QFont(self.font())
            font.setPixelSize(round(12 * scale))
            font.setBold(True)
            painter.setFont(font)
            painter.setPen(QColor(style["text" if self._spot.missing else "marker.text"]))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._number)


class RingPicture(QWidget):
    """The little ring map of a workshop: rings, middle and a shape for each stakeholder."""

    def __init__(self, interface: Interface, spots: Sequence[Spot], side: int, tight: bool = False) -> None:
        super().__init__()
        self._interface, self._spots, self._tight = interface, spots, tight
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._side = interface.px(side)
        self.setFixedSize(QSize(self._side, self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The map, scaled to the widget."""
        style = self._interface.style
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = self._side / (2 * OUTER_RADIUS[4] + 12)
        painter.translate(self._side / 2, self._side / 2)
        painter.scale(unit, unit)
        painter.translate(-CENTRE[0], -CENTRE[1])
        middle = QPointF(*CENTRE)
        for ring in (4, 3, 2, 1):
            painter.setPen(QPen(QColor(style["ring.line"]), 1 / unit))
            painter.setBrush(QColor(style[f"ring.{ring}"]))
            painter.drawEllipse(middle, OUTER_RADIUS[ring], OUTER_RADIUS[ring])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style["disc"]))
        painter.drawEllipse(middle, 55, 55)
        reach = 16 if self._tight else REACH
        for spot in self._spots:
            x, y = ring_point(spot.ring, spot.angle)
            _draw(painter, style, spot, x, y, reach, 0 if self._tight else 1.1 / unit)
