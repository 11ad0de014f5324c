"""The pages of a canvas in the summary: a sheet on its side, the whole drawing inside the safe area, the foot of the summary below."""

from __future__ import annotations

from collections.abc import Iterator

from ..look.marks import Drawing, Mark, Rect
from ..workshop.records import Note
from .bare import scaled
from .page import HEIGHT, MM, SAFE, Bookmark, Page
from .report import Report

#: Millimetres a unit: the drawing fills the safe area down to the foot.
SCALE = 0.261
#: Where a drawing's words begin; above it is white.
_TOP = 11.0


def canvas_pages(report: Report, name: str, step: int, level: int = 0) -> Iterator[Page]:
    """All pages of a canvas; the first has an entry in the outline."""
    for drawing in report.canvases[name].pages:
        title = Bookmark(report.say(f"canvas.{name}.title"), 0.0, level)
        yield Page(_placed(drawing), report.side(step), bookmarks=(title,) if drawing.page == 1 else (), on_side=True, drawing=drawing)


def has_notes(report: Report, name: str) -> bool:
    """Whether sticky notes are on a canvas."""
    return any(note.canvas == name for note in report.records.all(Note))


def _placed(drawing: Drawing) -> tuple[Mark, ...]:
    """The marks in points on the sheet, in the middle of its width."""
    unit, area = SCALE * MM, drawing.area
    left = (HEIGHT - area.w * unit) / 2
    return scaled(drawing.marks(), Rect(area.x - left / unit, _TOP - SAFE / unit, area.w, area.h), unit).marks
