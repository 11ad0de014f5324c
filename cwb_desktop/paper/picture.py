"""A canvas as a PDF: each page of the drawing on a sheet of A4 on its side, inside the safe area."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..look.marks import Drawing
from . import fonts
from .page import HEIGHT, SAFE, WIDTH
from .painter import paint_drawing


def write_pdf(target: Path, pages: Sequence[Drawing], resources: Path, title: str, language: str) -> None:
    """Writes the drawings, one on a sheet; never nearer to the edge than printers reach."""
    canvas: Any = fonts.new_canvas(target, resources / "fonts", (HEIGHT, WIDTH), title=title, language=language, author="CWB Desktop")
    for number, page in enumerate(pages, 1):
        key = f"p{number}"
        canvas.bookmarkPage(key)
        canvas.addOutlineEntry(title if len(pages) == 1 else f"{title} {number}", key, 0)
        paint_drawing(canvas, page, SAFE, SAFE, HEIGHT - 2 * SAFE, WIDTH - 2 * SAFE)
        canvas.showPage()
    canvas.save()
