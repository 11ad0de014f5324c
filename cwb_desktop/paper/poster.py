"""A canvas as large as a sheet of paper, A4 to A0: its base rectangle fitted into what a printer reaches."""

from __future__ import annotations

from ..look.marks import BASE, Drawing
from ..texts import Say
from .page import MM
from .sheets.foot import side_foot
from .sheets.model import SIZES, Layer, Paper, Request
from .sheets.printing import placed

_MARGIN = 10.0


def unit(paper: str) -> float:
    """Millimetres a unit on this paper, on its side (method 3.1)."""
    h, w = SIZES[paper]
    return min((w - 2 * _MARGIN) / BASE.w, (h - 2 * _MARGIN) / BASE.h)


def canvas_pages(request: Request, code: str, canvas: str, blank: bool, paper: str) -> tuple[Paper, ...]:
    """Every page of a canvas: empty in both languages at once, with what is on it in one after the other."""
    found: list[Paper] = []
    first, *more = request.says
    for say in (first.beside(more[0] if more else None),) if blank else request.says:
        drawings = request.look(canvas, say, unit(paper), blank)
        found += [_page(request if blank else request.only(say), code, drawing, say, paper) for drawing in drawings]
    return tuple(found)


def _page(request: Request, code: str, drawing: Drawing, say: Say, paper: str) -> Paper:
    h, w = SIZES[paper]
    scale = unit(paper)
    left, top = (w - BASE.w * scale) / 2, (h - BASE.h * scale) / 2
    marks = placed(drawing.marks(), scale * MM, left * MM, top * MM)
    foot = side_foot(request, code, left * MM - 2.2, (h - _MARGIN) * MM, drawing.page, drawing.pages)
    titles = dict.fromkeys(one(f"canvas.{drawing.canvas}.title") for one in (say, say.second) if one)
    return Paper(w * MM, h * MM, (Layer((*marks, *foot)),), " / ".join(titles))
