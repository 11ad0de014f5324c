"""The whole job without a screen: both samples imported, their summaries written, a picture of each canvas and each step page."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from ..look.canvases import LOOKS
from ..look.view import View
from . import files
from .render import Kit, drawings, needs_gui, write_picture

#: The day on which the samples' sixth week is over: something is late, something is coming.
TODAY = "2027-01-21"


def run(folder: Path, kit: Kit, samples: Path) -> Iterator[Path]:
    """Makes everything in the folder, and says each path as soon as it is there."""
    from .paper import write_report

    folder.mkdir(parents=True, exist_ok=True)
    needs_gui(kit)
    for language in ("nl", "en"):
        records, identity = files.read_strange(samples / f"sample_{language}.json")
        name = files.safe_name(records.workshop.name)
        workshop = folder / f"{name}.cwb"
        workshop.unlink(missing_ok=True)
        files.write_new(workshop, records, identity)
        yield workshop
        report = folder / f"{name}.pdf"
        write_report(kit, records, report, language, TODAY)
        yield report
        say, style = kit.say(language), kit.style("paper")
        for canvas in LOOKS:
            pages = drawings(kit, records, canvas, style, say, View(today=TODAY))
            yield from write_picture(kit, pages, style, say, folder / f"{name}-{canvas}.png", say(f"canvas.{canvas}.title"))
    yield from _pages(folder)


def _pages(folder: Path) -> Iterator[Path]:
    from ..settings import Settings
    from .stage import Stage

    with tempfile.TemporaryDirectory(prefix="cwb-") as home:
        stage = Stage(Path(home), TODAY)
        for language in ("nl", "en"):
            stage.set(Settings(language=language))
            window = stage.open_sample(language)
            stage.picture(window, folder / f"window-{language}.png", 1920, 1080)
            for step, tab in stage.pages(window):
                yield stage.picture(window, folder / f"step{step}-{tab}-{language}.png", 1920, 1080)
        stage.close()
