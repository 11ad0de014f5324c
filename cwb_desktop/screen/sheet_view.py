"""The sheet of a canvas in a window: its size, its shadow, zooming and moving it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from ..look.marks import BASE, Rect
from ..look.style import Style
from .board_context import Sight

#: The room around the sheet for its shadow, in pixels.
MARGIN = 12
SHADOW = 10
#: Without its header band, on a small screen (look.md chapter 5).
COMPACT = Rect(0, 52, 1000, 655)
#: How much wider than the drawing a sheet may be; beyond that it would only be empty.
WIDEST = 2.2
LEAST_ZOOM, MOST_ZOOM = 0.5, 8.0
STEP = 1.1


class SheetView(QGraphicsView):
    """Shows a scene on a sheet that fills the window; zoom 1 is the whole sheet."""

    zoomed = Signal()
    resized = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._style: Style | None = None
        self._compact = False
        self._zoom = 1.0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)

    # -- the sheet --

    def set_style(self, style: Style) -> None:
        """The colours of the sheet and of what lies around it."""
        if style is not self._style:
            self._style = style
            self.viewport().update()

    def set_compact(self, compact: bool) -> None:
        """Without the header band and without a shadow, or with them."""
        self._compact = compact
        self.refit()

    @property
    def base(self) -> Rect:
        """The part of the base rectangle that must be in view."""
        return COMPACT if self._compact else BASE

    @property
    def fitted(self) -> float:
        """Pixels a unit when the whole sheet is in view."""
        margin = 2 * MARGIN
        width, height = max(1, self.viewport().width() - margin), max(1, self.viewport().height() - margin)
        return max(0.05, min(width / self.base.w, height / self.base.h))

    @property
    def area(self) -> Rect:
        """The sheet in units: the base rectangle, wider where the window is."""
        width = (self.viewport().width() - 2 * MARGIN) / self.fitted
        width = max(self.base.w, min(WIDEST * self.base.h, width))
        return Rect(self.base.x + (self.base.w - width) / 2, self.base.y, width, self.base.h)

    def drawBackground(self, painter: QPainter, rect: QRectF | Any) -> None:
        style = self._style
        if style is None:
            return
        painter.save()
        painter.fillRect(rect, QColor(style["window"]))
        area = self.area
        sheet = QRectF(area.x, area.y, area.w, area.h)
        unit = 1 / self.transform().m11()
        if not self._compact:
            _shadow(painter, sheet, unit, 0.35 if style.name == "dark" else 0.08)
        pen = QPen(QColor(style["line"]), 1)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(QColor(style["sheet"]))
        painter.drawRoundedRect(sheet, 5 * unit, 5 * unit)
        painter.restore()

    # -- zoom --

    @property
    def zoom(self) -> float:
        """1 = the whole sheet."""
        return self._zoom

    def refit(self) -> None:
        """Keeps zoom and middle after the window, or the sheet, became another size."""
        sight = self.sight()
        self._apply(self._zoom, QPointF(sight.x, sight.y) if self._zoom > 1 else None)
        self.resized.emit()

    def fit(self) -> None:
        """The whole sheet."""
        self._apply(1.0, None)
        self.zoomed.emit()

    def fit_box(self, box: QRectF) -> None:
        """This part of the sheet, as large as it goes."""
        view = self.viewport()
        wanted = min(view.width() / max(box.width(), 60), view.height() / max(box.height(), 60)) / self.fitted
        self._apply(wanted * 0.9, box.center())
        self.zoomed.emit()

    def zoom_by(self, factor: float, at: QPoint | None = None) -> None:
        """Larger or smaller; the point under `at` stays where it is."""
        at = at if at is not None else self.viewport().rect().center()
        before = self.mapToScene(at)
        self._apply(self._zoom * factor, None)
        if self._zoom > 1:
            # Where the point went tells how far the middle must go along.
            self._centre(self.mapToScene(self.viewport().rect().center()) + before - self.mapToScene(at))
        self.zoomed.emit()

    def sight(self) -> Sight:
        """What is in view."""
        middle = self.mapToScene(self.viewport().rect().center())
        return Sight(self._zoom, middle.x(), middle.y())

    def restore(self, sight: Sight) -> None:
        """Looks at what was in view before."""
        if sight.zoom > 0:
            self._apply(sight.zoom, QPointF(sight.x, sight.y))
            self.zoomed.emit()

    def pan_by(self, dx: float, dy: float) -> None:
        """Moves the sheet by some pixels."""
        if self._zoom > 1:
            scale = self.transform().m11()
            middle = self.mapToScene(self.viewport().rect().center())
            self._centre(middle - QPointF(dx / scale, dy / scale))

    def _apply(self, zoom: float, centre: QPointF | None) -> None:
        area = self.area
        self._zoom = max(LEAST_ZOOM, min(MOST_ZOOM, zoom))
        if abs(self._zoom - 1) < 0.01:
            self._zoom = 1.0
        scale = self.fitted * self._zoom
        # Room for the half of the window on each side, so that a corner can be brought to the middle.
        room_x, room_y = self.viewport().width() / scale, self.viewport().height() / scale
        self.setSceneRect(QRectF(area.x - room_x, area.y - room_y, area.w + 2 * room_x, area.h + 2 * room_y))
        self.resetTransform()
        self.scale(scale, scale)
        middle = QPointF(area.x + area.w / 2, area.y + area.h / 2)
        self._centre(centre if centre is not None and self._zoom > 1 else middle)

    def _centre(self, point: QPointF) -> None:
        area = self.area
        x = max(area.x, min(area.right, point.x()))
        y = max(area.y, min(area.bottom, point.y()))
        self.centerOn(x, y)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refit()


def _shadow(painter: QPainter, sheet: QRectF, unit: float, strength: float) -> None:
    """A soft edge under the sheet, painted: effects would repaint everything."""
    painter.setPen(Qt.PenStyle.NoPen)
    steps = SHADOW // 2
    for step in range(steps, 0, -1):
        dark = QColor(Qt.GlobalColor.black)
        dark.setAlphaF(strength / steps)
        painter.setBrush(dark)
        out = 2 * step * unit
        painter.drawRoundedRect(sheet.adjusted(-out, -out + 2 * unit, out, out + 2 * unit), out, out)
