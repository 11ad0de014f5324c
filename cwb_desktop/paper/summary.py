"""The summary (H26): all its sections on pages, with head, foot, outline and letters, and the PDF written from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Any

from ..look.marks import Mark
from . import fonts
from .flow import Flow
from .letters import lettered
from .page import HEIGHT, WIDTH, Page, Running, furnished
from .painter import paint
from .report import Report
from .sections_boards import boards, more
from .sections_closing import evaluation, next_dates, questions, team
from .sections_cover import cover
from .sections_maps import network, ring_map
from .sections_meetings import meetings
from .sections_money import money
from .sections_plans import plans
from .sections_talk import talk

PROGRAM = "CWB Desktop"
SHEET = "H26"
#: It stands upright on both sides of its paper.
DUPLEX = "long"

#: The sections after the cover, in their order.
SECTIONS: tuple[Callable[[Report, Flow], None], ...] = (
    meetings, ring_map, talk, money, plans, network, boards, more, evaluation, questions, team, next_dates,
)  # fmt: skip

Progress = Callable[[int, int], object]


class Cancelled(Exception):
    """The user called it off; nothing was written."""


def pages(report: Report, cancelled: Callable[[], bool] = lambda: False) -> tuple[Page, ...]:
    """All pages of the summary without head and foot."""
    flow = Flow(report.ink)
    flow.bare(cover(report), report.title())
    for section in SECTIONS:
        _go_on(cancelled)
        section(report, flow)
    return flow.finish()


def finished(report: Report, found: Sequence[Page]) -> tuple[tuple[Mark, ...], ...]:
    """The marks of each page, whole: with head and foot, and letters for people without a name."""
    shop, say = report.records.workshop, report.say
    running = Running(
        report.title(), report.place(), say.date(report.today), say("report.sheet", code=SHEET, name=say(f"handout.{SHEET}").lower()),
        say("drawing.example") if shop.example else "",
    )  # fmt: skip
    whole: list[tuple[Mark, ...]] = []
    for number, page in enumerate(found, 1):
        words = say("report.page", page=number, pages=len(found))
        whole.append(lettered(furnished(report.ink, running, page, words)))
    return tuple(whole)


def write_summary(
    target: Path | IO[bytes],
    report: Report,
    folder: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    invariant: bool = False,
) -> int:
    """Writes the summary as a PDF, tells how far it is, and answers with the number of pages; fonts are in `folder`. Raises Cancelled."""
    found = pages(report, cancelled)
    say = report.say
    canvas: Any = fonts.new_canvas(
        target, folder, (WIDTH, HEIGHT), title=say("report.file_title", title=report.title(), sheet=say(f"handout.{SHEET}")),
        language=say.language, author=PROGRAM, subject=report.place(), duplex=DUPLEX, invariant=invariant,
    )  # fmt: skip
    for number, (page, marks) in enumerate(zip(found, finished(report, found)), 1):
        _go_on(cancelled)
        canvas.setPageSize((page.width, page.height))
        for place, mark in enumerate(page.bookmarks):
            key = f"p{number}.{place}"
            canvas.bookmarkHorizontal(key, 0, page.height - mark.y + 12)
            canvas.addOutlineEntry(mark.title, key, mark.level)
        paint(canvas, marks, 1.0, 0.0, page.height)
        canvas.showPage()
        if progress is not None:
            progress(number, len(found))
    _go_on(cancelled)
    canvas.showOutline()
    canvas.save()
    return len(found)


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled
