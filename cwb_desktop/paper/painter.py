"""Marks on a ReportLab canvas: the same picture as on the screen, every word once and findable."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from io import BytesIO
from math import cos, radians, sin
from typing import Any

from reportlab.lib.rl_accel import fp_str  # pyright: ignore[reportUnknownVariableType]
from reportlab.lib.utils import ImageReader

from ..look.marks import Box, Drawing, Mark, Oval, Path, Picture, Rect, Step, Text
from . import fonts

#: Four of these curves make an ellipse.
ROUND = 0.5522847498
#: A ReportLab canvas, whose own types say too little.
Pdf = Any


def fitted(area: Rect, x: float, y: float, w: float, h: float) -> tuple[float, float, float]:
    """Scale and upper left corner (points, y up) that fit the area into the middle of a rectangle with this lower left corner."""
    scale = min(w / area.w, h / area.h)
    return scale, x + (w - area.w * scale) / 2 - area.x * scale, y + h - (h - area.h * scale) / 2 + area.y * scale


def paint_drawing(canvas: Pdf, drawing: Drawing, x: float, y: float, w: float, h: float) -> None:
    """Paints a drawing's whole area into a rectangle of the page: lower left corner and size in points."""
    paint(canvas, drawing.marks(), *fitted(drawing.area, x, y, w, h))


def paint(canvas: Pdf, marks: Iterable[Mark], scale: float, x: float, y: float) -> None:
    """Paints marks with unit (0, 0) at the point (x, y) of the page (points, y up), one unit being `scale` points."""
    canvas.saveState()
    canvas.transform(scale, 0, 0, -scale, x, y)
    for mark in marks:
        match mark:
            case Text():
                _paint_text(canvas, mark)
            case Box():
                _draw(canvas, _box(mark), mark, rounded=False)
            case Oval():
                _draw(canvas, _ellipse(mark), mark, rounded=False)
            case Path():
                _draw(canvas, mark.steps, mark, rounded=mark.round)
            case Picture():
                _paint_picture(canvas, mark)
    canvas.restoreState()


def _draw(canvas: Pdf, steps: Iterable[Step], mark: Box | Oval | Path, rounded: bool) -> None:
    stroke = bool(mark.stroke) and mark.width > 0
    if not stroke and not mark.fill:
        return
    if mark.fill:
        canvas.setFillColorRGB(*_rgb(mark.fill))
    if stroke:
        canvas.setStrokeColorRGB(*_rgb(mark.stroke or ""))
        _set_pen(canvas, mark.width, mark.dash, rounded)
    shape = canvas.beginPath()
    for step in steps:
        match step[0]:
            case "M":
                shape.moveTo(*step[1:])
            case "L":
                shape.lineTo(*step[1:])
            case "C":
                shape.curveTo(*step[1:])
            case _:
                shape.close()
    # The even-odd rule, as Qt fills.
    canvas.drawPath(shape, stroke=int(stroke), fill=int(bool(mark.fill)), fillMode=0)


def _set_pen(canvas: Pdf, width: float, dash: tuple[float, ...], rounded: bool) -> None:
    canvas.setLineWidth(width)
    canvas.setDash(list(dash) if dash else [])
    canvas.setLineJoin(1 if rounded else 0)
    canvas.setLineCap(1 if rounded and not dash else 0)  # round ends would eat the gaps of a dash


def _box(mark: Box) -> tuple[Step, ...]:
    rect = mark.rect
    r = min(mark.radius, rect.w / 2, rect.h / 2)
    left, top, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    if r <= 0:
        return (("M", left, top), ("L", right, top), ("L", right, bottom), ("L", left, bottom), ("Z",))
    k = r * (1 - ROUND)
    return (
        ("M", left + r, top), ("L", right - r, top), ("C", right - k, top, right, top + k, right, top + r),
        ("L", right, bottom - r), ("C", right, bottom - k, right - k, bottom, right - r, bottom),
        ("L", left + r, bottom), ("C", left + k, bottom, left, bottom - k, left, bottom - r),
        ("L", left, top + r), ("C", left, top + k, left + k, top, left + r, top), ("Z",),
    )  # fmt: skip


def _ellipse(mark: Oval) -> tuple[Step, ...]:
    x, y, rx, ry = mark.x, mark.y, mark.rx, mark.ry
    kx, ky = ROUND * rx, ROUND * ry
    return (
        ("M", x + rx, y), ("C", x + rx, y + ky, x + kx, y + ry, x, y + ry), ("C", x - kx, y + ry, x - rx, y + ky, x - rx, y),
        ("C", x - rx, y - ky, x - kx, y - ry, x, y - ry), ("C", x + kx, y - ry, x + rx, y - ky, x + rx, y), ("Z",),
    )  # fmt: skip


def _paint_text(canvas: Pdf, mark: Text) -> None:
    if not mark.text:
        return
    back = 0.0 if mark.anchor == "start" else fonts.width(mark.text, mark.size, mark.bold, mark.italic)
    back = back / 2 if mark.anchor == "middle" else back
    c, s = cos(radians(mark.angle)), sin(radians(mark.angle))
    x, y = mark.x - back * c, mark.y - back * s
    parts = fonts.runs(mark.text, mark.bold, mark.italic)
    if mark.halo and mark.halo_width > 0:
        _paint_halo(canvas, mark, parts, (c, s, s, -c, x, y))
    words = " ".join(fonts.written(canvas, name, part, mark.size) for name, part in parts)
    canvas._code.append(f"BT {fp_str(_rgb(mark.colour))} rg {fp_str(c, s, s, -c, x, y)} Tm {words} ET")


def _paint_halo(
    canvas: Pdf, mark: Text, parts: tuple[tuple[str, str], ...], place: tuple[float, float, float, float, float, float]
) -> None:
    """The letters' edges as lines: painted as text, each word would be found twice."""
    canvas.saveState()
    canvas.transform(*place)
    canvas.scale(mark.size / 1000, mark.size / 1000)
    canvas.setStrokeColorRGB(*_rgb(mark.halo or ""))
    _set_pen(canvas, mark.halo_width * 1000 / mark.size, (), rounded=True)
    for name, part in parts:
        for letter in part:
            if form := _letter_form(canvas, name, letter):
                canvas.doForm(form)
            canvas._code.append(f"1 0 0 1 {fp_str(fonts.width_of(name, letter))} 0 cm")
    canvas.restoreState()


def _letter_form(canvas: Pdf, name: str, letter: str) -> str:
    """The name of the form that strokes this letter's edge; it is put into the PDF at its first use. Empty for a blank."""
    form = f"edge-{name}-{ord(letter):x}"
    if not canvas.hasForm(form):
        code = edge(name, letter)
        if not code:
            return ""
        canvas.beginForm(form, -2000, -2000, 4000, 4000)
        canvas._code.append(code)
        canvas.endForm()
    return form


def edge(name: str, letter: str) -> str:
    """What a PDF says to stroke a letter's edge, a thousand units a size; empty for a blank."""
    strokes = fonts.outline(name, letter)
    code = "\n".join(f"{' '.join(f'{number:.0f}' for number in numbers)} {kind}".strip() for kind, numbers in strokes)
    return f"{code}\nS" if code else ""


def _paint_picture(canvas: Pdf, mark: Picture) -> None:
    reader = _photograph(mark.data)
    width, height = reader.getSize()
    rect = mark.rect
    scale = min(rect.w / width, rect.h / height)
    w, h = width * scale, height * scale
    canvas.saveState()
    canvas.transform(1, 0, 0, -1, rect.x + (rect.w - w) / 2, rect.y + (rect.h + h) / 2)
    canvas.drawImage(reader, 0, 0, w, h, mask="auto")
    canvas.restoreState()


@lru_cache(maxsize=8)
def _photograph(data: bytes) -> ImageReader:
    """The photograph the right way up and without what a camera writes beside it (place, date, owner)."""
    from PIL import Image, ImageOps

    with Image.open(BytesIO(data)) as picture:
        kind = picture.format
        upright = ImageOps.exif_transpose(picture)
        clean = BytesIO()
        if kind == "JPEG" and not picture.getexif():
            clean.write(data)
        elif kind == "JPEG":
            upright.save(clean, "JPEG", quality=92, exif=b"")
        else:
            upright.convert("RGBA" if upright.has_transparency_data else "RGB").save(clean, "PNG")
    clean.seek(0)
    return ImageReader(clean)


@lru_cache(maxsize=1_000)
def _rgb(colour: str) -> tuple[float, float, float]:
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255
