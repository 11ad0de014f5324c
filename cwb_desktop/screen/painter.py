"""Marks on a QPainter: the picture on the laptop, on the wall and in a PNG.

Letters are placed by the fonts' own advance widths, one by one and without shaping, as on paper: no kerning, no ligatures, no hinting.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import cos, radians, sin
from pathlib import Path as File

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QGlyphRun,
    QImage,
    QImageReader,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QRawFont,
    QTransform,
)

from ..look.lettering import FAMILIES, WITH_CUTS, Lettering
from ..look.marks import Box, Drawing, Mark, Oval, Path, Picture, Step, Text

#: The size at which letters are laid out, in pixels; every other size is this one scaled.
EM = 64.0
#: Four of these curves make an ellipse.
ROUND = 0.5522847498

#: What decides which font draws what, once the fonts are loaded.
_lettering: list[Lettering] = []
_HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing | QPainter.RenderHint.SmoothPixmapTransform


def load_fonts(folder: File) -> tuple[str, ...]:
    """Makes the bundled fonts known to Qt and returns their families; raises FileNotFoundError where one cannot be loaded."""
    found: list[str] = []
    for file in sorted(folder.glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        if number < 0:
            raise FileNotFoundError(file)
        found += QFontDatabase.applicationFontFamilies(number)
    _lettering[:] = [Lettering.load(folder / "widths.json")]
    forget()
    return tuple(dict.fromkeys(found))


def forget() -> None:
    """Empties the caches, for when fonts were added."""
    for cache in (_face, _letters, _halo, _letter_halo, path_of, _pen, _brush, _photograph):
        cache.cache_clear()


def paint(painter: QPainter, marks: Iterable[Mark]) -> None:
    """Paints the marks in the painter's coordinates: one unit is one unit of its world."""
    painter.save()
    painter.setRenderHints(_HINTS)
    world = painter.worldTransform()
    for mark in marks:
        match mark:
            case Text():
                _paint_text(painter, mark, world)
            case Box():
                _paint_box(painter, mark)
            case Oval():
                _paint_oval(painter, mark)
            case Path():
                painter.setBrush(_brush(mark.fill))
                painter.setPen(_pen(mark.stroke, mark.width, mark.dash, mark.round))
                painter.drawPath(path_of(mark.steps))
            case Picture():
                _paint_picture(painter, mark)
    painter.restore()


def image(drawing: Drawing, pixels_per_unit: float = 2.0, size: QSize | None = None, background: str | None = "#FFFFFF") -> QImage:
    """The drawing's area as a picture; fitted in the middle of `size` where that is given, transparent where `background` is None."""
    area = drawing.area
    if size is None:
        size = QSize(max(1, round(area.w * pixels_per_unit)), max(1, round(area.h * pixels_per_unit)))
    scale = min(size.width() / area.w, size.height() / area.h)
    result = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    result.fill(QColor(background) if background else Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.translate((size.width() - area.w * scale) / 2, (size.height() - area.h * scale) / 2)
    painter.scale(scale, scale)
    painter.translate(-area.x, -area.y)
    paint(painter, drawing.marks())
    painter.end()
    return result


def png(drawing: Drawing, pixels_per_unit: float = 2.0, size: QSize | None = None, background: str | None = "#FFFFFF") -> bytes:
    """The same picture as the bytes of a PNG file."""
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image(drawing, pixels_per_unit, size, background).save(buffer, "PNG")  # type: ignore[call-overload]  # Qt takes text, its types say bytes
    buffer.close()
    return bytes(store.data())


def text_width(text: str, size: float, bold: bool = False, italic: bool = False) -> float:
    """How wide the painter draws this text, in units."""
    return _letters(text, bold, italic)[1] * size / EM


def _paint_text(painter: QPainter, mark: Text, world: QTransform) -> None:
    runs, width = _letters(mark.text, mark.bold, mark.italic)
    scale = mark.size / EM
    c, s = cos(radians(mark.angle)) * scale, sin(radians(mark.angle)) * scale
    painter.setWorldTransform(QTransform(c, s, -s, c, mark.x, mark.y) * world)
    start = QPointF({"start": 0.0, "middle": -width / 2, "end": -width}[mark.anchor], 0)
    if mark.halo and mark.halo_width > 0:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_brush(mark.halo))
        painter.translate(start)
        for letter in _halo(mark.text, mark.bold, mark.italic, round(mark.halo_width / mark.size, 3)):
            painter.drawPath(letter)
        painter.translate(-start)
    painter.setPen(_pen(mark.colour, 1.0, (), True))
    for run in runs:
        painter.drawGlyphRun(start, run)
    painter.setWorldTransform(world)


def _paint_box(painter: QPainter, mark: Box) -> None:
    painter.setBrush(_brush(mark.fill))
    painter.setPen(_pen(mark.stroke, mark.width, mark.dash, False))
    rect = QRectF(mark.rect.x, mark.rect.y, mark.rect.w, mark.rect.h)
    if mark.radius > 0:
        painter.drawRoundedRect(rect, mark.radius, mark.radius)
    else:
        painter.drawRect(rect)


def _paint_oval(painter: QPainter, mark: Oval) -> None:
    painter.setBrush(_brush(mark.fill))
    painter.setPen(_pen(mark.stroke, mark.width, mark.dash, False))
    if mark.dash:
        # Qt starts an ellipse's dashes elsewhere than the other painters.
        painter.drawPath(_ellipse(mark))
    else:
        painter.drawEllipse(QPointF(mark.x, mark.y), mark.rx, mark.ry)


def _ellipse(mark: Oval) -> QPainterPath:
    x, y, rx, ry = mark.x, mark.y, mark.rx, mark.ry
    path = QPainterPath(QPointF(x + rx, y))
    path.cubicTo(x + rx, y + ROUND * ry, x + ROUND * rx, y + ry, x, y + ry)
    path.cubicTo(x - ROUND * rx, y + ry, x - rx, y + ROUND * ry, x - rx, y)
    path.cubicTo(x - rx, y - ROUND * ry, x - ROUND * rx, y - ry, x, y - ry)
    path.cubicTo(x + ROUND * rx, y - ry, x + rx, y - ROUND * ry, x + rx, y)
    path.closeSubpath()
    return path


def _paint_picture(painter: QPainter, mark: Picture) -> None:
    picture = _photograph(mark.data)
    if picture.isNull():
        return
    rect = mark.rect
    scale = min(rect.w / picture.width(), rect.h / picture.height())
    w, h = picture.width() * scale, picture.height() * scale
    painter.drawImage(QRectF(rect.x + (rect.w - w) / 2, rect.y + (rect.h - h) / 2, w, h), picture)


@lru_cache(maxsize=64)
def _photograph(data: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return reader.read()


@lru_cache(maxsize=16)
def _face(place: int, bold: bool, italic: bool) -> QRawFont:
    font = QFont(FAMILIES[place])
    # The last families have one cut; Qt must not make another of it.
    font.setBold(bold and place < WITH_CUTS)
    font.setItalic(italic and place < WITH_CUTS)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging | QFont.StyleStrategy.NoSubpixelAntialias)
    font.setPixelSize(int(EM))
    return QRawFont.fromFont(font)


@lru_cache(maxsize=20_000)
def _letters(text: str, bold: bool, italic: bool) -> tuple[tuple[QGlyphRun, ...], float]:
    """The runs of glyphs at size EM, and their whole width."""
    runs: list[QGlyphRun] = []
    x = 0.0
    for place, part in _lettering[0].runs(text):
        face = _face(place, bold, italic)
        glyphs = [(face.glyphIndexesForString(letter) or [0])[0] for letter in part]
        places: list[QPointF] = []
        for advance in face.advancesForGlyphIndexes(glyphs):
            places.append(QPointF(x, 0))
            x += advance.x()
        run = QGlyphRun()
        run.setRawFont(face)
        run.setGlyphIndexes(glyphs)
        run.setPositions(places)
        runs.append(run)
    return tuple(runs), x


@lru_cache(maxsize=2_000)
def _halo(text: str, bold: bool, italic: bool, share: float) -> tuple[QPainterPath, ...]:
    """The outline under each letter at size EM, `share` of the size wide."""
    found: list[QPainterPath] = []
    for run, (place, _) in zip(_letters(text, bold, italic)[0], _lettering[0].runs(text)):
        edges = zip(run.glyphIndexes(), run.positions())
        found += [_letter_halo(place, bold, italic, glyph, share).translated(at) for glyph, at in edges]
    return tuple(letter for letter in found if not letter.isEmpty())


@lru_cache(maxsize=2_000)
def _letter_halo(place: int, bold: bool, italic: bool, glyph: int, share: float) -> QPainterPath:
    """A letter's edge made into one area: stroking it anew at each repaint would take ten times as long."""
    stroker = QPainterPathStroker()
    stroker.setWidth(share * EM)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    return stroker.createStroke(_face(place, bold, italic).pathForGlyph(glyph)).simplified()


@lru_cache(maxsize=10_000)
def path_of(steps: tuple[Step, ...]) -> QPainterPath:
    """Qt's path of the steps; not to be changed."""
    path = QPainterPath()
    for step in steps:
        match step[0]:
            case "M":
                path.moveTo(*step[1:])
            case "L":
                path.lineTo(*step[1:])
            case "C":
                path.cubicTo(*step[1:])
            case _:
                path.closeSubpath()
    return path


@lru_cache(maxsize=1_000)
def _brush(colour: str | None) -> QBrush:
    return QBrush(QColor(colour)) if colour else QBrush(Qt.BrushStyle.NoBrush)


@lru_cache(maxsize=2_000)
def _pen(colour: str | None, width: float, dash: tuple[float, ...], rounded: bool) -> QPen:
    if not colour or width <= 0:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(QColor(colour), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin if rounded else Qt.PenJoinStyle.SvgMiterJoin)
    pen.setMiterLimit(10)
    # Round ends would eat the gaps of a dash.
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if rounded and not dash else Qt.PenCapStyle.FlatCap)
    if dash:
        pen.setDashPattern([part / width for part in dash])  # Qt counts in pen widths
    return pen
