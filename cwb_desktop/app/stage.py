"""The program without a screen: for the demo, for pictures of every page, and for the self-test of a frozen build."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QThreadPool
from PySide6.QtWidgets import QApplication, QWidget

from ..screen.step_page import StepPage
from ..screen.window import Window
from ..settings import Settings
from ..workshop.method import STEPS
from .gui import Program

#: Things that follow by themselves (findings, timers of a few hundredths of a second) have happened after this many seconds.
_SETTLED = 0.35


class Stage:
    """Plays the program: opens a sample, turns to pages, takes pictures."""

    def __init__(self, home: Path, today: str) -> None:
        app = QApplication.instance() or QApplication(["cwb-desktop"])
        assert isinstance(app, QApplication)
        self.app = app
        self.program = Program(app, {"CWB_HOME": str(home)}, lambda: today)
        self.interface = self.program.interface

    def set(self, settings: Settings) -> None:
        """Another language, theme or size."""
        self.interface.set_language(settings.language)
        self.interface.set_theme(settings.theme)
        self.interface.set_size(settings.size)
        self.settle()

    def home(self) -> QWidget:
        """Home, as it is when the program starts."""
        self.program.show_home()
        self.settle()
        assert self.program.home is not None
        return self.program.home

    def open_sample(self, language: str) -> Window:
        """The window over the sample in a language."""
        if self.program.workshop is not None:
            self.program.workshop.window.close()
        self.program.sample(language)
        self.settle()
        return self.window

    @property
    def window(self) -> Window:
        """The window that is open."""
        assert self.program.workshop is not None
        return self.program.workshop.window

    def pages(self, window: Window) -> Iterator[tuple[int, str]]:
        """Turns to every tab of every step; the answer is step and tab."""
        for step in STEPS:
            window.shell.go_step(step.number)
            self.settle()
            page = window.shell.page
            assert isinstance(page, StepPage)
            for place in range(page.tabs.count()):
                page.tabs.setCurrentIndex(place)
                self.settle()
                yield step.number, page.tab

    def settle(self) -> None:
        """Lets everything happen that follows by itself."""
        end = time.monotonic() + _SETTLED
        while time.monotonic() < end:
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
            QThreadPool.globalInstance().waitForDone(20)
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def picture(self, widget: QWidget, path: Path, width: int, height: int) -> Path:
        """A picture of a window at a size in pixels."""
        if (widget.width(), widget.height()) != (width, height):
            widget.showNormal()
            widget.resize(width, height)
            self.settle()
        path.parent.mkdir(parents=True, exist_ok=True)
        if not widget.grab().save(str(path)):
            raise OSError(f"{path.name} could not be written")
        return path

    def close(self) -> None:
        """Ends the play."""
        if self.program.workshop is not None:
            self.program.workshop.window.close()
        if self.program.home is not None:
            self.program.home.close()
            # Hidden it would still listen, and take the keyboard from others when the language changes.
            self.program.home.deleteLater()
        self.settle()
        self.program.sweeper.stop()
