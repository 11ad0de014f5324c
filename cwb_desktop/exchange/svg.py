"""Marks as an SVG picture: the third painter, standard library only."""

from __future__ import annotations

import re
from base64 import b64encode
from html import escape

from ..look.lettering import FAMILIES
from ..look.marks import Box, Drawing, Mark, Oval, Path, Picture, Step, Text
from ..look.measure import Measure

FONTS = ", ".join([*(f"'{name}'" for name in FAMILIES), "sans-serif"])

#: What XML 1.0 has no place for.
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def svg(drawing: Drawing, measure: Measure | None = None) -> str:
    """The drawing's area as an SVG document.

    Where `measure` is given each line says how long it is, and fits with another font too; not where a browser has letters that we lack.
    """
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + element(drawing, measure)


def element(drawing: Drawing, measure: Measure | None = None) -> str:
    """The same as an element that can stand in another document."""
    area = drawing.area
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{_n(area.x)} {_n(area.y)} {_n(area.w)} {_n(area.h)}"'
        f' width="{_n(area.w)}" height="{_n(area.h)}" font-family="{escape(FONTS)}"'
        ' style="font-kerning:none;font-variant-ligatures:none;white-space:pre">',
    ]
    for item in drawing.items:
        marks = [_mark(mark, measure) for mark in item.marks]
        if item.title:
            marks.insert(0, f"<title>{_text(item.title)}</title>")
        if marks:
            lines.append(f"<g>{''.join(marks)}</g>")
    lines.append("</svg>\n")
    return "\n".join(lines)


def _mark(mark: Mark, measure: Measure | None) -> str:
    match mark:
        case Box():
            rect, radius = mark.rect, f' rx="{_n(mark.radius)}"' if mark.radius > 0 else ""
            return f'<rect x="{_n(rect.x)}" y="{_n(rect.y)}" width="{_n(rect.w)}" height="{_n(rect.h)}"{radius}{_ink(mark, False)}/>'
        case Oval():
            return f'<ellipse cx="{_n(mark.x)}" cy="{_n(mark.y)}" rx="{_n(mark.rx)}" ry="{_n(mark.ry)}"{_ink(mark, False)}/>'
        case Path():
            return f'<path d="{" ".join(map(_step, mark.steps))}"{_ink(mark, mark.round)}/>'
        case Text():
            return _line(mark, measure)
        case Picture():
            rect = mark.rect
            return (
                f'<image x="{_n(rect.x)}" y="{_n(rect.y)}" width="{_n(rect.w)}" height="{_n(rect.h)}"'
                f' href="data:{_kind(mark.data)};base64,{b64encode(mark.data).decode("ascii")}"/>'
            )


def _ink(mark: Box | Oval | Path, rounded: bool) -> str:
    parts = [f' fill="{escape(mark.fill or "none")}"']
    if mark.stroke and mark.width > 0:
        parts.append(f' stroke="{escape(mark.stroke)}" stroke-width="{_n(mark.width)}"')
        if mark.dash:
            parts.append(f' stroke-dasharray="{" ".join(map(_n, mark.dash))}"')
        elif rounded:
            parts.append(' stroke-linecap="round"')
        parts.append(' stroke-linejoin="round"' if rounded else ' stroke-miterlimit="10"')
    if isinstance(mark, Path) and mark.fill:
        parts.append(' fill-rule="evenodd"')
    return "".join(parts)


def _line(mark: Text, measure: Measure | None) -> str:
    parts = [f'<text x="{_n(mark.x)}" y="{_n(mark.y)}" font-size="{_n(mark.size)}" fill="{escape(mark.colour)}"']
    if mark.bold:
        parts.append(' font-weight="700"')
    if mark.italic:
        parts.append(' font-style="italic"')
    if mark.anchor != "start":
        parts.append(f' text-anchor="{mark.anchor}"')
    if mark.angle:
        parts.append(f' transform="rotate({_n(mark.angle)} {_n(mark.x)} {_n(mark.y)})"')
    if mark.halo and mark.halo_width > 0:
        parts.append(f' stroke="{escape(mark.halo)}" stroke-width="{_n(mark.halo_width)}" stroke-linejoin="round" paint-order="stroke"')
    if measure and len(mark.text) > 1 and not measure.letters.lacks(mark.text):
        parts.append(f' textLength="{_n(measure.width(mark.text, mark.size, mark.bold, mark.italic))}" lengthAdjust="spacingAndGlyphs"')
    return f"{''.join(parts)}>{_text(mark.text)}</text>"


def _step(step: Step) -> str:
    return step[0] + " ".join(map(_n, step[1:]))


def _text(text: str) -> str:
    return escape(_NO_XML.sub("\ufffd", text), quote=False)


def _kind(data: bytes) -> str:
    if data.startswith(b"\x89PNG"):
        return "image/png"
    return "image/webp" if data[8:12] == b"WEBP" else "image/jpeg"


def _n(value: float) -> str:
    """A number short and the same everywhere: three decimals at most."""
    return "0" if abs(value) < 0.0005 else f"{value:.3f}".rstrip("0").rstrip(".")
