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


def figures() -> Iterable[Figure]:
    """A workshop of an evening, and one that is far too large."""
    kit = Kit.load()
    yield _report(kit, sample(), "the summary, 38 stakeholders / a bare canvas with its words", 7, 2.0)
    yield _report(kit, grown(2000), "the summary, 2,000 stakeholders / a bare canvas with its words", 3, 1.5)


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
