"""Papers into a PDF: each with its own size, outline, page labels, and fields to fill in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import IO, Any

from ...look.bounds import bounds
from ...look.marks import Box, Mark, Oval, Picture, Rect, Text, moved
from ...look.marks import Path as Line
from ...look.measure import Measure
from .. import fonts
from ..fillable import add_fields
from ..painter import paint
from ..summary import Cancelled as Cancelled
from ..summary import Progress as Progress
from .model import Entry, Layer, Paper


def write(
    target: Path | IO[bytes],
    papers: Sequence[Paper],
    folder: Path,
    measure: Measure,
    *,
    title: str,
    language: str,
    subject: str = "",
    copies: int = 1,
    fillable: bool = False,
    duplex: str = "one",
    invariant: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Writes the papers, so many copies of each, as one PDF; answers with its number of pages. Fonts are in `folder`. Raises Cancelled."""
    sheet: Any = fonts.new_canvas(
        target, folder, (papers[0].width, papers[0].height), title=title, language=language, author="CWB Desktop", subject=subject,
        duplex=duplex, invariant=invariant,
    )  # fmt: skip
    for number, (copy, paper) in enumerate(product(range(1, copies + 1), papers), 1):
        if cancelled():
            raise Cancelled
        _begin(sheet, paper, number, new=copy == 1 and (number == 1 or papers[number - 2].title != paper.title))
        _paint(sheet, paper, measure)
        if fillable:
            add_fields(sheet, [mark for mark in paper.marks() if isinstance(mark, Entry)], paper.height, copy)
        sheet.showPage()
        if progress is not None:
            progress(number, copies * len(papers))
    if cancelled():
        raise Cancelled
    sheet.showOutline()
    sheet.save()
    return copies * len(papers)


def _begin(sheet: Any, paper: Paper, number: int, new: bool) -> None:
    """A page of its own size, with its label, and an entry in the outline where something new begins."""
    sheet.setPageSize((paper.width, paper.height))
    label = {"prefix": paper.label} if paper.label else {"style": "ARABIC", "start": number}
    sheet.addPageLabel(number - 1, **label)
    if new and paper.title:
        sheet.bookmarkPage(f"p{number}")
        sheet.addOutlineEntry(paper.title, f"p{number}", 0)


def _paint(sheet: Any, paper: Paper, measure: Measure) -> None:
    for layer in paper.layers:
        if layer.window is None:
            paint(sheet, layer.marks, 1.0, layer.x, paper.height - layer.y)
            continue
        sheet.saveState()
        window = layer.window
        clip = sheet.beginPath()
        clip.rect(window.x, paper.height - window.bottom, window.w, window.h)
        sheet.clipPath(clip, stroke=0, fill=0)
        paint(sheet, seen(layer, measure), 1.0, layer.x, paper.height - layer.y)
        sheet.restoreState()


def seen(layer: Layer, measure: Measure) -> tuple[Mark, ...]:
    """The marks of a layer that show in its window."""
    if layer.window is None:
        return layer.marks
    window = replace(layer.window, x=layer.window.x - layer.x, y=layer.window.y - layer.y)
    return tuple(mark for mark in layer.marks if bounds(mark, measure).grown(0.1).meets(window))


def grown(paper: Paper, width: float, height: float) -> Paper:
    """The paper at another size of the same shape."""
    scale = width / paper.width
    layers = tuple(replace(layer, marks=tuple(scaled(mark, scale) for mark in layer.marks)) for layer in paper.layers)
    return Paper(width, height, layers, paper.title)


def scaled(mark: Mark, k: float) -> Mark:
    """The mark, all of it so many times as large."""
    match mark:
        case Box():
            rect = _times(mark.rect, k)
            return replace(mark, rect=rect, width=mark.width * k, radius=mark.radius * k, dash=_dash(mark.dash, k))
        case Oval():
            return replace(mark, x=mark.x * k, y=mark.y * k, rx=mark.rx * k, ry=mark.ry * k, width=mark.width * k, dash=_dash(mark.dash, k))
        case Line():
            steps = tuple((step[0], *(value * k for value in step[1:])) for step in mark.steps)
            return replace(mark, steps=steps, width=mark.width * k, dash=_dash(mark.dash, k))
        case Text():
            return replace(mark, x=mark.x * k, y=mark.y * k, size=mark.size * k, halo_width=mark.halo_width * k)
        case Picture():
            return replace(mark, rect=_times(mark.rect, k))


def placed(marks: Sequence[Mark], scale: float, x: float, y: float) -> tuple[Mark, ...]:
    """Marks made larger and moved."""
    return tuple(moved(scaled(mark, scale), x, y) for mark in marks)


def _times(rect: Rect, k: float) -> Rect:
    return Rect(rect.x * k, rect.y * k, rect.w * k, rect.h * k)


def _dash(dash: tuple[float, ...], k: float) -> tuple[float, ...]:
    return tuple(part * k for part in dash)
