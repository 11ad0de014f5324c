"""A main window over a sample in memory, with services that only write down what was asked."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from cwb_desktop.paths import data_root
from cwb_desktop.screen.evening_clock import EveningClock
from cwb_desktop.screen.interface import Interface
from cwb_desktop.screen.placeholder import placeholder_board
from cwb_desktop.screen.ports import Said, WindowServices
from cwb_desktop.screen.shell import Where
from cwb_desktop.screen.window import Window
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.document import Document, NotWritten
from cwb_desktop.workshop.format import records
from cwb_desktop.workshop.ids import new_id

TODAY = "2026-11-23"


@cache
def sample(language: str) -> Records:
    """The sample workshop of a language."""
    path = data_root("resources") / "samples" / f"sample_{language}.json"
    return records(json.loads(path.read_text(encoding="utf-8")))


@dataclass
class Disk:
    """Takes edits, or refuses them while `full`."""

    full: bool = False
    taken: list[Any] = field(default_factory=list)

    def write(self, written: Any) -> None:
        """One transaction."""
        if self.full:
            raise NotWritten("full")
        self.taken.extend(written)


@dataclass
class Asked:
    """What the window asked of the outside world."""

    calls: list[tuple[Any, ...]] = field(default_factory=list)

    def note(self, name: str) -> Any:
        """A service that only writes down that it was called."""
        return lambda *given: self.calls.append((name, *given))


def document(language: str = "nl", disk: Disk | None = None) -> Document:
    """A document over the sample."""
    return Document(sample(language), (disk or Disk()).write, lambda: TODAY)


def services(asked: Asked, **other: Any) -> WindowServices:
    """Services that write down what is asked; `other` replaces some."""

    def ask_save(_parent: QWidget, name: str) -> Path:
        return Path(f"/copies/{name}.cwb")

    given: dict[str, Any] = {
        "today": lambda: TODAY,
        "clock": EveningClock(),
        "new_id": new_id,
        "board": placeholder_board,
        "drawn": frozenset({"ring_map", "network"}),
        "findings": lambda canvas, _records, tell: tell([Said(f"finding of {canvas}", (("stakeholder", "s01"),))]),
        "print_page": lambda parent: asked.calls.append(("print",)) or QWidget(parent),
        "save_copy": asked.note("save_copy"),
        "go_home": asked.note("home"),
        "close_meeting": asked.note("close_meeting"),
        "withdraw": asked.note("withdraw"),
        "ask_save": ask_save,
    }
    return WindowServices(**{**given, **other})


def window(
    qtbot: Any, interface: Interface, doc: Document, where: Where | None = None, size: tuple[int, int] = (1920, 1080), **other: Any
) -> Window:
    """A shown window; `asked` of it holds what it asked for."""
    asked = other.pop("asked", Asked())
    made = Window(doc, interface, services(asked, **other), where, QSize(*size))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    settle(qtbot)
    return made


def settle(qtbot: Any) -> None:
    """Lets what waits for the next turn happen."""
    qtbot.wait(20)
