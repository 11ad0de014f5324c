"""Screenshots of home, every page, the popups and the print preview: both languages, light and dark, two sizes; for human eyes.

Usage: python tools/pictures.py FOLDER
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from cwb_desktop.app.demo import TODAY
from cwb_desktop.app.render import Kit, needs_gui
from cwb_desktop.app.stage import Stage
from cwb_desktop.settings import Settings

SIZES = ((1920, 1080), (1366, 768))


def main(folder: Path) -> None:
    """Makes all pictures."""
    needs_gui(Kit.load())
    with tempfile.TemporaryDirectory(prefix="cwb-") as home:
        stage = Stage(Path(home), TODAY)
        for language in ("nl", "en"):
            stage.open_sample(language).close()
        for language in ("nl", "en"):
            for theme in ("light", "dark"):
                stage.set(Settings(language=language, theme=theme))
                for width, height in SIZES:
                    where = folder / f"{language}-{theme}-{width}x{height}"
                    print(where)
                    _pictures(stage, language, where, width, height)
        stage.set(Settings(language="nl", size=200))
        _pictures(stage, "nl", folder / "nl-light-200", 1920, 1080)
        stage.close()


def _pictures(stage: Stage, language: str, where: Path, width: int, height: int) -> None:
    stage.picture(stage.home(), where / "home.png", width, height)
    window = stage.open_sample(language)
    stage.picture(window, where / "first.png", width, height)
    for step, tab in stage.pages(window):
        stage.picture(window, where / f"step{step}-{tab}.png", width, height)
    for place in ("evenings", "people", "print", "about"):
        window.shell.go_place(place)
        stage.settle()
        stage.picture(window, where / f"{place}.png", width, height)
    for popup in ("settings", "keys"):
        window.ask(popup)
        stage.settle()
        stage.picture(window, where / f"{popup}.png", width, height)
        if window.popup is not None:
            window.popup.close()
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/pictures"))
