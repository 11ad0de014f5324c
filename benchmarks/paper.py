"""The summary as a PDF beside a bare ReportLab canvas that writes the same words at the same places: whole processes, imports included."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from cwb_desktop.app.paper import prepared
from cwb_desktop.app.render import Kit
from cwb_desktop.exchange import json_file
from cwb_desktop.look.marks import Text
from cwb_desktop.paper.summary import finished, pages
from cwb_desktop.workshop.collection import Records

from .timing import Figure, paired
from .workshops import grown, sample

_TODAY = "2026-11-20"
_ROOT = Path(__file__).resolve().parents[1]
_OURS = """
import sys
from pathlib import Path
from cwb_desktop.app.paper import write_report
from cwb_desktop.app.render import Kit
from cwb_desktop.exchange import json_file
write_report(Kit.load(), json_file.read(Path(sys.argv[1])), Path(sys.argv[2]), "nl", sys.argv[3])
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
for texts in json.load(open(sys.argv[1])):
    for x, y, text, size, face in texts:
        canvas.setFont("F" + face, size)
        canvas.drawString(x, 842 - y, text)
    canvas.showPage()
canvas.save()
"""


def figures(folder: Path, large: bool) -> Iterable[Figure]:
    """A workshop of an evening, one that is far too large, and with `large` one of 2,000."""
    kit = Kit.load()
    sizes = ((38, sample(), 7, 2.0), (300, grown(300), 3, 1.5), *(((2000, grown(2000), 3, 1.5),) if large else ()))
    for count, records, rounds, most in sizes:
        yield _report(kit, records, folder, f"the summary, {count} stakeholders / its words alone on a canvas", rounds, most)


def _report(kit: Kit, records: Records, folder: Path, name: str, rounds: int, most: float) -> Figure:
    source, words = folder / "report.json", folder / "words.json"
    json_file.write(records, source)
    report = prepared(kit, records, "nl", _TODAY)
    sheets = [[_word(mark) for mark in marks if isinstance(mark, Text)] for marks in finished(report, pages(report))]
    words.write_text(json.dumps(sheets), encoding="utf-8")

    def process(script: str, *arguments: object) -> None:
        subprocess.run([sys.executable, "-c", script, *map(str, arguments)], cwd=_ROOT, check=True, timeout=600)

    return paired(
        name,
        lambda: process(_OURS, source, folder / "ours.pdf", _TODAY),
        lambda: process(_BARE, words, folder / "bare.pdf", kit.resources / "fonts"),
        rounds=rounds,
        most_ratio=most,
    )


def _word(mark: Text) -> tuple[float, float, str, float, str]:
    face = f"{'Bold' * mark.bold}{'Italic' * mark.italic}"
    return mark.x, mark.y, mark.text, mark.size, f"-{face}" if face else ""
