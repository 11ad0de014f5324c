"""From the start of the process to the first paint of Home, beside a bare window."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from cwb_desktop.app import files

from .timing import Figure, paired
from .workshops import grown, sample

_ROOT = Path(__file__).resolve().parents[1]
_PAINTED = """
import os
from PySide6.QtCore import QEvent, QObject, QTimer
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, lambda: os._exit(0))
        return False
painted = Painted()
"""
_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
app.installEventFilter(painted)
window.resize(1200, 800)
window.show()
app.exec()
"""
_HOME = """
from PySide6.QtWidgets import QApplication
from cwb_desktop.app.gui import Program
app = QApplication([])
program = Program(app, os.environ)
app.installEventFilter(painted)
program.start(None)
app.exec()
"""


def figures(folder: Path) -> Iterable[Figure]:
    """Home with three workshops."""
    home = folder / "home"
    home.mkdir()
    for number, records in enumerate((sample(), grown(120), sample())):
        files.write_new(home / f"{number}.cwb", records, None)
    env = {**os.environ, "CWB_HOME": str(home), "PYTHONPATH": str(_ROOT), "QT_QPA_PLATFORM": "offscreen"}

    def process(script: str) -> None:
        subprocess.run([sys.executable, "-c", _PAINTED + script], env=env, check=True, stderr=subprocess.DEVNULL)

    process(_HOME)  # once for the .pyc files
    yield paired("start to first paint of Home / bare window", lambda: process(_HOME), lambda: process(_BARE), most_ratio=2.0)
