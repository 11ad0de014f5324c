"""Opens each page in each language, edits, undoes and prints: finds what is missing from a frozen build."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from ..settings import Settings
from ..workshop import edits
from ..workshop.ids import new_id
from .demo import TODAY
from .render import Kit, needs_gui


def run(kit: Kit, tell: Callable[[str], object]) -> int:
    """0 when everything works; each part is told as it is done. Raises what goes wrong."""
    from .paper import write_report
    from .stage import Stage

    needs_gui(kit)
    with tempfile.TemporaryDirectory(prefix="cwb-") as home:
        stage = Stage(Path(home), TODAY)
        stage.home()
        for language in ("nl", "en"):
            stage.set(Settings(language=language))
            window = stage.open_sample(language)
            document = window.document
            start = document.records
            for step, tab in stage.pages(window):
                tell(f"{language} {step} {tab}")
            document.do(edits.add(start, edits.new_stakeholder(start, "Self-test", new_id())))
            document.undo()
            if document.records != start:
                raise RuntimeError("undo did not give the start")
            report = Path(home) / f"{language}.pdf"
            write_report(kit, start, report, language, TODAY)
            tell(f"{report.name} {report.stat().st_size}")
        stage.close()
    tell("ok")
    return 0
