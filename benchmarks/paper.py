"""The summary as a PDF beside a bare ReportLab canvas with the same words, halos and lines in place: whole processes, with imports."""

from __future__ import annotations

import json
import os
import pathlib
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import cos, radians, sin
from typing import Any

from cwb_desktop.app.paper import prepared
from cwb_desktop.app.render import Kit
from cwb_desktop.app.sheets import Order, papers
from cwb_desktop.exchange import json_file
from cwb_desktop.look.marks import Box, Mark, Oval, Path, Text
from cwb_desktop.paper import fonts
from cwb_desktop.paper.page import Page
from cwb_desktop.paper.painter import edge
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
forms, sheets = json.load(open(sys.argv[1]))
canvas = Canvas(sys.argv[2], initialFontName="F")
for form, code in forms.items():
    canvas.beginForm(form, -2000, -2000, 4000, 4000)
    canvas._code.append(code)
    canvas.endForm()

def pen(stroke, width, dash, rounded):
    canvas.setStrokeColor(stroke)
    canvas.setLineWidth(width)
    canvas.setDash(dash)
    canvas.setLineJoin(rounded)
    canvas.setLineCap(int(rounded and not dash))

def text(fill, x, y, words, size, face, angle, halo):
    canvas.setFillColor(fill)
    canvas.setFont("F" + face, size)
    if not angle and not halo:
        canvas.drawString(x, y, words)
        return
    canvas.saveState()
    canvas.translate(x, y)
    canvas.rotate(-angle)
    if halo:
        colour, width, letters = halo
        canvas.saveState()
        canvas.scale(size / 1000, size / 1000)
        pen(colour, width, [], 1)
        for form, advance in letters:
            if form:
                canvas.doForm(form)
            canvas.translate(advance, 0)
        canvas.restoreState()
    canvas.drawString(0, 0, words)
    canvas.restoreState()

def path(steps, high, stroke, fill):
    drawn = canvas.beginPath()
    step_of = {"M": drawn.moveTo, "L": drawn.lineTo, "C": drawn.curveTo, "Z": drawn.close}
    for step, *points in steps:
        step_of[step](*(high - value if place % 2 else value for place, value in enumerate(points)))
    canvas.drawPath(drawn, stroke=stroke, fill=fill, fillMode=0)

for place, (wide, high, entries, marks) in enumerate(sheets):
    canvas.setPageSize((wide, high))
    for number, (title, y, level) in enumerate(entries):
        canvas.bookmarkHorizontal(f"p{place}.{number}", 0, high - y)
        canvas.addOutlineEntry(title, f"p{place}.{number}", level)
    for kind, *rest in marks:
        if kind == "text":
            fill, x, y, *words = rest
            text(fill, x, high - y, *words)
            continue
        fill, stroke, width, dash, rounded, *shape = rest
        if fill:
            canvas.setFillColor(fill)
        if stroke:
            pen(stroke, width, dash, rounded)
        drawn = {"stroke": int(bool(stroke)), "fill": int(bool(fill))}
        if kind == "box":
            x, y, w, h, radius = shape
            canvas.roundRect(x, high - y - h, w, h, radius, **drawn) if radius else canvas.rect(x, high - y - h, w, h, **drawn)
        elif kind == "oval":
            x, y, rx, ry = shape
            canvas.ellipse(x - rx, high - y - ry, x + rx, high - y + ry, **drawn)
        else:
            path(shape[0], high, **drawn)
    canvas.showPage()
if any(entries for _, _, entries, _ in sheets):
    canvas.showOutline()
canvas.save()
"""


def figures(folder: pathlib.Path, large: bool) -> Iterable[Figure]:
    """A workshop of an evening, one that is far too large, and with `large` one of 2,000."""
    kit = Kit.load()
    sizes = ((38, sample(), 7, 2.0), (300, grown(300), 3, 1.5), *(((2000, grown(2000), 3, 1.5),) if large else ()))
    for count, records, rounds, most in sizes:
        yield _report(kit, records, folder, f"the summary, {count} stakeholders / the same on a bare canvas", rounds, most)
    yield leaving(folder)


def leaving(folder: pathlib.Path) -> Figure:
    """What 30 people take home of an evening with 40 stakeholders, as the button "before they leave" makes it."""
    kit, records, people = Kit.load(), grown(40), 30
    source, marks = folder / "leaving.json", folder / "leaving-marks.json"
    json_file.write(records, source)
    sheets = (Page(tuple(paper.marks())) for code in LEAVING for paper in papers(kit, records, Order(code, ("nl",), _TODAY, paper="A4")))
    marks.write_text(_content(kit, sheets), encoding="utf-8")
    return paired(
        "before they leave: result, actions and next date for 30 people / the same once on a bare canvas",
        lambda: _process(_LEAVING, source, folder / "leaving.pdf", _TODAY, people, *LEAVING),
        lambda: _process(_BARE, marks, folder / "bare.pdf", kit.resources / "fonts"),
        rounds=3,
        most_ms=60_000,
    )


def _process(script: str, *arguments: object) -> None:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}  # as where it is installed
    subprocess.run([sys.executable, "-c", script, *map(str, arguments)], cwd=_ROOT, env=env, check=True)


def _report(kit: Kit, records: Records, folder: pathlib.Path, name: str, rounds: int, most: float) -> Figure:
    source, marks = folder / "report.json", folder / "marks.json"
    json_file.write(records, source)
    report = prepared(kit, records, "nl", _TODAY)
    found = pages(report)
    sheets = (replace(page, marks=drawn) for page, drawn in zip(found, finished(report, found)))
    marks.write_text(_content(kit, sheets), encoding="utf-8")
    _process(_OURS, source, folder / "ours.pdf", _TODAY)  # once for the .pyc files
    return paired(
        name,
        lambda: _process(_OURS, source, folder / "ours.pdf", _TODAY),
        lambda: _process(_BARE, marks, folder / "bare.pdf", kit.resources / "fonts"),
        rounds=rounds,
        most_ratio=most,
    )


def _content(kit: Kit, sheets: Iterable[Page]) -> str:
    """All that the bare canvas draws, worked out beforehand: the edges of letters for halos, and the marks of each sheet in place."""
    fonts.register(kit.resources / "fonts")
    edges: dict[str, str] = {}
    content = [
        (page.width, page.height, [(one.title, one.y - 12, one.level) for one in page.bookmarks], [*_marks(page.marks, edges)])
        for page in sheets
    ]
    return json.dumps((edges, content))


def _marks(marks: Iterable[Mark], edges: dict[str, str]) -> Iterator[tuple[Any, ...]]:
    """Marks as the bare canvas needs them; photographs are left to ours."""
    for mark in marks:
        match mark:
            case Text() if mark.text:
                yield _text(mark, edges)
            case Box(rect=rect):
                yield "box", *_pen(mark, 0), rect.x, rect.y, rect.w, rect.h, min(mark.radius, rect.w / 2, rect.h / 2)
            case Oval():
                yield "oval", *_pen(mark, 0), mark.x, mark.y, mark.rx, mark.ry
            case Path():
                yield "path", *_pen(mark, int(mark.round)), mark.steps
            case _:
                pass


def _pen(mark: Box | Oval | Path, rounded: int) -> tuple[Any, ...]:
    return mark.fill, mark.stroke if mark.width > 0 else None, mark.width, mark.dash, rounded


def _text(mark: Text, edges: dict[str, str]) -> tuple[Any, ...]:
    width = fonts.width(mark.text, mark.size, mark.bold, mark.italic)
    back = {"start": 0.0, "middle": width / 2, "end": width}[mark.anchor]
    x, y = mark.x - back * cos(radians(mark.angle)), mark.y - back * sin(radians(mark.angle))
    letters: list[tuple[str, float]] = []
    if mark.halo and mark.halo_width > 0:
        for name, part in fonts.runs(mark.text, mark.bold, mark.italic):
            for letter in part:
                form = f"{name}-{ord(letter):x}"
                if form not in edges and (code := edge(name, letter)):
                    edges[form] = code
                letters.append((form if form in edges else "", fonts.width_of(name, letter)))
    halo = (mark.halo, mark.halo_width * 1000 / mark.size, letters) if letters else None
    face = f"{'Bold' * mark.bold}{'Italic' * mark.italic}"
    return "text", mark.colour, x, y, mark.text, mark.size, f"-{face}" if face else "", mark.angle, halo
