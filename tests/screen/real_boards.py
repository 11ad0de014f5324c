"""A main window whose drawings are real boards."""

from __future__ import annotations

import itertools
from typing import Any

from cwb_desktop.look.canvases import LOOKS
from cwb_desktop.look.numbers import numbers
from cwb_desktop.screen.board import Board
from cwb_desktop.screen.board_context import BoardContext
from cwb_desktop.screen.interface import Interface
from cwb_desktop.screen.shell import Where
from cwb_desktop.screen.step_page import StepPage
from cwb_desktop.screen.window import Window
from cwb_desktop.workshop.document import Document

from .board_kit import measure, say, style
from .shell_kit import TODAY, document, settle, window


def real_window(
    qtbot: Any, interface: Interface, doc: Document | None = None, where: Where | None = None,
    size: tuple[int, int] = (1920, 1080), **other: Any,
) -> Window:  # fmt: skip
    """A shown window over the sample, with drawings that answer hands."""
    doc = doc or document()
    ids = (f"new-{number}" for number in itertools.count(1))

    def board(canvas: str, parent: Any) -> Board:
        context = BoardContext(
            measure(), lambda: style(interface.settings.theme), lambda: say("nl"), lambda: interface.say, lambda: TODAY, lambda: next(ids),
            icon=interface.icon, keys=lambda: interface.settings.keys,
        )  # fmt: skip
        return Board(doc, canvas, context, parent)

    made = window(qtbot, interface, doc, where, size, **{"board": board, "drawn": frozenset(LOOKS), "numbers": numbers, **other})
    drawn = isinstance(made.shell.page, StepPage) and made.shell.page.board is not None
    qtbot.waitUntil(lambda: not drawn or board_of(made).drawing is not None)
    settle(qtbot)
    return made


def board_of(made: Window) -> Board:
    """The drawing that is shown."""
    page = made.shell.page
    assert isinstance(page, StepPage)
    assert isinstance(page.board, Board)
    return page.board
