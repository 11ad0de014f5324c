"""Marks on the scene: one item for each item of a drawing, with what the board draws around it and nobody prints."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QStyleOptionGraphicsItem, QWidget

from ..look.bounds import bounds, bounds_of
from ..look.marks import Box, Item, Mark, Oval, Path, Rect, Text
from ..look.measure import Measure
from ..look.style import Style
from .painter import paint
from .painter import path_of as path_of_steps

#: How much the chosen sign is larger than a marker's halo, which itself is 2.4 units larger than the marker (look.md chapter 4).
CHOSEN_GROWN = 4.1
CARD_GROWN = 3.0
LINE_GROWN = 4.0
ROW_GROWN = (4.0, 1.0)
CHOSEN_EDGE = 1.6
HOVER_EDGE = 0.8
FOCUS_GAP = 4.0
#: Half the width of the strip in which a line can be taken hold of.
LINE_REACH = 5.0
#: Under this many pixels a unit text is a blur, and is not painted.
TEXT_FROM = 0.35


class MarkItem(QGraphicsItem):
    """One item of a drawing. Its position is (0, 0) but while it is dragged."""

    def __init__(self, item: Item, measure: Measure) -> None:
        super().__init__()
        self.item = item
        self._measure = measure
        self._extras: dict[str, QGraphicsPathItem] = {}
        #: What stands in place of the text's colour while a row is chosen: its own may not be readable on the sun bar.
        self._ink: str | None = None
        self._set(item)

    def take(self, item: Item) -> None:
        """Becomes another state of the same item."""
        self.prepareGeometryChange()
        for name in tuple(self._extras):
            self._drop(name)
        self._set(item)
        self.update()

    def _set(self, item: Item) -> None:
        self.item = item
        around = bounds_of(item.marks, self._measure) if item.marks else Rect(0, 0, 0, 0)
        self._bounds = QRectF(around.x, around.y, around.w, around.h).adjusted(-1, -1, 1, 1)
        self._outline = outline(item, self._measure)
        self._shape: QPainterPath | None = None

    # -- what Qt asks --

    def boundingRect(self) -> QRectF:
        return self._bounds

    def shape(self) -> QPainterPath:
        if self._shape is None:
            self._shape = self._hold()
        return self._shape

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        marks = self.item.marks
        if option.levelOfDetailFromTransform(painter.worldTransform()) < TEXT_FROM:
            marks = tuple(mark for mark in marks if not isinstance(mark, Text))
        paint(painter, [_inked(mark, self._ink) for mark in marks] if self._ink else marks)

    def _hold(self) -> QPainterPath:
        """Where it can be taken hold of; furniture nowhere."""
        path = QPainterPath()
        match self.item.part:
            case "furniture":
                return path
            case "line":
                # A broad arrow of money is held anywhere on it, not only at its edge.
                path = _stroked(line_path(self.item), 2 * LINE_REACH)
                for mark in self.item.marks:
                    if isinstance(mark, Path) and mark.fill:
                        path.addPath(path_of(mark))
                path.setFillRule(Qt.FillRule.WindingFill)
                return path
            case "marker":
                path = QPainterPath(self._outline)
                for mark in self.item.marks:
                    if isinstance(mark, Text) and mark.angle == 0:
                        box = bounds(mark, self._measure)
                        path.addRect(box.x, box.y, box.w, box.h)
                path.setFillRule(Qt.FillRule.WindingFill)
                return path
            case _:
                path.addRect(self._bounds)
                return path

    # -- where it is --

    @property
    def centre(self) -> QPointF:
        """Where it is drawn now."""
        at = self.item.at
        found = QPointF(*at) if at else self._bounds.center()
        return found + self.pos()

    @property
    def outline(self) -> QPainterPath:
        """The shape of the marker or card, without its label."""
        return self._outline

    # -- what is drawn around it --

    def choose(self, on: bool, style: Style) -> None:
        """The sun-coloured sign of what is chosen, under the item."""
        self._ink = style["chosen.text"] if on and self.item.part == "row" else None
        if not on or self.item.part == "furniture":
            self._drop("chosen")
            return
        path, edge = _chosen_shape(self)
        # On a row the bar alone tells; on a card the rim, on a marker the whole shape.
        pen = QPen(QColor(style["chosen.text"]), CHOSEN_EDGE) if edge else QPen(Qt.PenStyle.NoPen)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self._put("chosen", path, pen, QColor(style["chosen"]), under=True)
        self.update()

    def hover(self, on: bool) -> None:
        """An edge a little wider under the pointer."""
        edge = _edge(self.item) if on else None
        if edge is None or not isinstance(edge, (Oval, Box, Path)) or not edge.stroke:
            self._drop("hover")
            return
        self._put("hover", path_of(edge), QPen(QColor(edge.stroke), edge.width + HOVER_EDGE), None, under=False)

    def focus(self, on: bool, style: Style) -> None:
        """A dashed ring around what the keyboard is at."""
        if not on or self.item.part == "furniture":
            self._drop("focus")
            return
        chosen = "chosen" in self._extras
        gap = FOCUS_GAP + (CHOSEN_GROWN if chosen else 0.0)
        base = line_path(self.item) if self.item.part == "line" else self._outline
        pen = QPen(QColor(style["focus"]), 2.0, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        self._put("focus", grown(base, gap), pen, None, under=False)

    def _put(self, name: str, path: QPainterPath, pen: QPen, fill: QColor | None, under: bool) -> None:
        self._drop(name)
        # Parent given afterwards: PySide6 lets a child made with its parent go when the name goes.
        extra = QGraphicsPathItem(path)
        extra.setParentItem(self)
        extra.setFlag(QGraphicsItem.GraphicsItemFlag.ItemStacksBehindParent, under)
        extra.setPen(pen)
        extra.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
        extra.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._extras[name] = extra

    def _drop(self, name: str) -> None:
        extra = self._extras.pop(name, None)
        if extra is not None:
            self.update()
            scene = extra.scene()
            if scene is not None:
                scene.removeItem(extra)

    def has(self, name: str) -> bool:
        """Whether `chosen`, `hover` or `focus` is drawn around it."""
        return name in self._extras


def _inked(mark: Mark, ink: str) -> Mark:
    """The mark with its words, and signs without a fill, in this colour."""
    if isinstance(mark, Text):
        return replace(mark, colour=ink, halo=None)
    if isinstance(mark, (Path, Oval)) and mark.stroke and not mark.fill:
        return replace(mark, stroke=ink)
    return mark


def path_of(mark: Mark) -> QPainterPath:
    """The geometry of a mark."""
    path = QPainterPath()
    match mark:
        case Box():
            path.addRoundedRect(QRectF(mark.rect.x, mark.rect.y, mark.rect.w, mark.rect.h), mark.radius, mark.radius)
        case Oval():
            path.addEllipse(QPointF(mark.x, mark.y), mark.rx, mark.ry)
        case Path():
            path.addPath(path_of_steps(mark.steps))
    return path


def line_path(item: Item) -> QPainterPath:
    """The strokes of a line, without heads and signs."""
    path = QPainterPath()
    for mark in item.marks:
        if isinstance(mark, Path) and mark.stroke and not mark.fill:
            path.addPath(path_of(mark))
    return path


def outline(item: Item, measure: Measure) -> QPainterPath:
    """The outer shape of a marker or card: the largest of the filled marks that hold its centre, else all its marks."""
    shapes = [mark for mark in item.marks if isinstance(mark, (Box, Oval, Path)) and mark.fill]
    if item.at:
        around = [mark for mark in shapes if path_of(mark).contains(QPointF(*item.at))]
        shapes = around or shapes
    if shapes and item.part != "row":
        return path_of(max(shapes, key=lambda mark: bounds(mark, measure).w * bounds(mark, measure).h))
    path = QPainterPath()
    if item.marks:
        box = bounds_of(item.marks, measure)
        path.addRect(box.x, box.y, box.w, box.h)
    return path


def grown(path: QPainterPath, by: float) -> QPainterPath:
    """The shape with its edge moved outwards."""
    return path.united(_stroked(path, 2 * by))


def _stroked(path: QPainterPath, width: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    return stroker.createStroke(path)


def _edge(item: Item) -> Mark | None:
    """The mark with the item's own edge: the last stroked shape around its centre."""
    if not item.at or item.part not in ("marker", "card", "note"):
        return None
    centre = QPointF(*item.at)
    edged = [mark for mark in item.marks if isinstance(mark, (Box, Oval, Path)) and mark.stroke and mark.fill]
    return next((mark for mark in reversed(edged) if path_of(mark).contains(centre)), None)


def _chosen_shape(found: MarkItem) -> tuple[QPainterPath, bool]:
    """The shape under a chosen item, and whether it has an ink edge."""
    part = found.item.part
    if part == "row":
        path = QPainterPath()
        box = found.outline.boundingRect().adjusted(-ROW_GROWN[0], -ROW_GROWN[1], ROW_GROWN[0], ROW_GROWN[1])
        path.addRoundedRect(box, 3, 3)
        return path, False
    if part == "line":
        return _stroked(line_path(found.item), 2 * LINE_GROWN), False
    return grown(found.outline, CHOSEN_GROWN if part == "marker" else CARD_GROWN), True
