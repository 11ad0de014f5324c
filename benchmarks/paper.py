"""The summary as a PDF beside a bare ReportLab canvas with the same words and lines at the same places: whole processes, with imports."""

from __future__ import annotations

import json
import pathlib
import subprocess
import sys
from collections.abc import Iterable
from typing import Any

from cwb_desktop.app.paper import prepared
from cwb_desktop.app.render import Kit
from cwb_desktop.app.sheets import Order, papers
from cwb_desktop.exchange import json_file
from cwb_desktop.look.marks import Box, Mark, Oval, Path, Text
from cwb_desktop.paper.summary import finished, pages
from cwb_desktop.workshop.collection import Records

from .timing import Figure, paired
from .workshops import grown, sample

_TODAY = "2026-11-20"
LEAVING = ("H25", "C7", "H1")
_ROOT = pathlib.Path(__file__).resolve().parents[1]
_OURS = """
import sys
from pathlib import Path
from cwb_desktop.app.paper import write_report
from cwb_desktop.app.render import Kit
from cwb_desktop.exchange import json_file
write_report(Kit.load(), json_file.read(Path(sys.argv[1])), Path(sys.argv[2]), "nl", sys.argv[3])
"""
_LEAVING = """
import json, sys
from pathlib import Path
from cwb_desktop.app.prints import Prints
from cwb_desktop.app.render import Kit
from cwb_desktop.exchange import json_file
from cwb_desktop.screen.print_order import Wanted
wanted = tuple(Wanted(code, ("nl",), "colour", int(sys.argv[4]), int(sys.argv[4]), "A4") for code in sys.argv[5:])
made = Prints(Kit.load(), json_file.read(Path(sys.argv[1])), sys.argv[3])
made.write(wanted, Path(sys.argv[2]), lambda *_: None, lambda: False)
"""
_BARE = """
import json, sys
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
for face in ("", "-Bold", "-Italic", "-BoldItalic"):
    cut = face or "-Regular"
    pdfmetrics.registerFont(TTFont("F" + face, sys.argv[3] + "/AtkinsonHyperlegibleNext" + cut + ".ttf"))
canvas = Canvas(sys.argv[2], initialFontName="F")
write = {"start": canvas.drawString, "middle": canvas.drawCentredString, "end": canvas.drawRightString}
for marks in json.load(open(sys.argv[1])):
    for kind, fill, stroke, width, *rest in marks:
        if fill:
            canvas.setFillColor(fill)
        if stroke:
            canvas.setStrokeColor(stroke)
            canvas.setLineWidth(width)
        if kind == "text":
            x, y, text, size, face, anchor = rest
            canvas.setFont("F" + face, size)
            write[anchor](x, 842 - y, text)
        elif kind == "box":
            x, y, w, h = rest
            canvas.rect(x, 842 - y - h, w, h, stroke=bool(stroke), fill=bool(fill))
        elif kind == "oval":
            x, y, rx, ry = rest
            canvas.ellipse(x - rx, 842 - y - ry, x + rx, 842 - y + ry, stroke=bool(stroke), fill=bool(fill))
        else:
            path = canvas.beginPath()
            steps = {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo, "Z": path.close}
            for step, *points in rest[0]:
                steps[step](*(value if place % 2 == 0 else 842 - value for place, value in enumerate(points)))
            canvas.drawPath(path, stroke=bool(stroke), fill=bool(fill))
    canvas.showPage()
canvas.save()
"""


def figures(folder: pathlib.Path, large: bool) -> Iterable[Figure]:
    """A workshop of an evening, one that is far too large, and with `large` one of 2,000."""
    kit = Kit.load()
    sizes = ((38, sample(), 7, 2.0), (300, grown(300), 3, 1.5), *(((2000, grown(2000), 3, 1.5),) if large else ()))
    for count, records, rounds, most in sizes:
        yield _report(kit, records, folder, f"the summary, {count} stakeholders / its words and lines on a bare canvas", rounds, most)
    yield leaving(folder)


def leaving(folder: pathlib.Path) -> Figure:
    """What 30 people take home of an evening with 40 stakeholders, as the button "before they leave" makes it."""
    kit, records, people = Kit.load(), grown(40), 30
    source, marks = folder / "leaving.json", folder / "leaving-marks.json"
    json_file.write(records, source)
    sheets = [
        [told for mark in paper.marks() if (told := _told(mark))]
        for code in LEAVING
        for paper in papers(kit, records, Order(code, ("nl",), _TODAY, paper="A4"))
    ]
    marks.write_text(json.dumps(sheets), encoding="utf-8")
    return paired(
        "before they leave: result, actions and next date for 30 people / their words and lines once on a bare canvas",
        lambda: _process(_LEAVING, source, folder / "leaving.pdf", _TODAY, people, *LEAVING),
        lambda: _process(_BARE, marks, folder / "bare.pdf", kit.resources / "fonts"),
        rounds=3,
        most_ms=60_000,
    )


def _process(script: str, *arguments: object) -> None:
    subprocess.run([sys.executable, "-c", script, *map(str, arguments)], cwd=_ROOT, check=True, timeout=600)


def _report(kit: Kit, records: Records, folder: pathlib.Path, name: str, rounds: int, most: float) -> Figure:
    source, marks = folder / "report.json", folder / "marks.json"
    json_file.write(records, source)
    report = prepared(kit, records, "nl", _TODAY)
    sheets = [[told for mark in sheet if (told := _told(mark))] for sheet in finished(report, pages(report))]
    marks.write_text(json.dumps(sheets), encoding="utf-8")

    return paired(
        name,
        lambda: _process(_OURS, source, folder / "ours.pdf", _TODAY),
        lambda: _process(_BARE, marks, folder / "bare.pdf", kit.resources / "fonts"),
        rounds=rounds,
        most_ratio=most,
    )


def _told(mark: Mark) -> tuple[Any, ...]:
    """A mark as the bare canvas needs it; halos, dashes and photographs are left to ours."""
    match mark:
        case Text():
            face = f"{'Bold' * mark.bold}{'Italic' * mark.italic}"
            return "text", mark.colour, None, 0, mark.x, mark.y, mark.text, mark.size, f"-{face}" if face else "", mark.anchor
        case Box(rect=rect):
            return "box", mark.fill, mark.stroke, mark.width, rect.x, rect.y, rect.w, rect.h
        case Oval():
            return "oval", mark.fill, mark.stroke, mark.width, mark.x, mark.y, mark.rx, mark.ry
        case Path():
            return "path", mark.fill, mark.stroke, mark.width, mark.steps
        case _:
            return ()
