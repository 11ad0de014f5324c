"""The summary as a PDF beside a bare ReportLab canvas that writes the same words at the same places."""

from __future__ import annotations

import io
from collections.abc import Iterable

from cwb_desktop.app.paper import prepared, report_into
from cwb_desktop.app.render import Kit
from cwb_desktop.look.marks import Text
from cwb_desktop.paper import fonts
from cwb_desktop.paper.page import HEIGHT, WIDTH
from cwb_desktop.paper.summary import finished, pages
from cwb_desktop.workshop.collection import Records

from .timing import Figure, paired
from .workshops import grown, sample

_TODAY = "2026-11-20"


def figures(large: bool) -> Iterable[Figure]:
    """A workshop of an evening, one that is far too large, and with `large` one of 2,000."""
    kit = Kit.load()
    sizes = ((38, sample(), 7, 2.0), (300, grown(300), 3, 1.5), *(((2000, grown(2000), 3, 1.5),) if large else ()))
    for count, records, rounds, most in sizes:
        yield _report(kit, records, f"the summary, {count} stakeholders / a bare canvas with its words", rounds, most)


def _report(kit: Kit, records: Records, name: str, rounds: int, most: float) -> Figure:
    folder = kit.resources / "fonts"
    report = prepared(kit, records, "nl", _TODAY)
    sheets = [[mark for mark in marks if isinstance(mark, Text)] for marks in finished(report, pages(report))]

    def bare() -> None:
        canvas = fonts.new_canvas(io.BytesIO(), folder, (WIDTH, HEIGHT), title="x", language="nl", author="x")
        for texts in sheets:
            for text in texts:
                x, y = text.x, HEIGHT - text.y
                for face, part in fonts.runs(text.text, text.bold, text.italic):
                    canvas.setFont(face, text.size)
                    canvas.drawString(x, y, part)
            canvas.showPage()
        canvas.save()

    return paired(name, lambda: report_into(kit, records, io.BytesIO(), "nl", _TODAY), bare, rounds=rounds, most_ratio=most)
