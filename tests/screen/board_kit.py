"""What the tests of the board share: a real board over a real document, and hands that press and type."""

from __future__ import annotations

import itertools
import json
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_desktop.look.measure import Measure
from cwb_desktop.look.style import Style
from cwb_desktop.screen.board import Board
from cwb_desktop.screen.board_context import BoardContext, Sight
from cwb_desktop.screen.painter import load_fonts
from cwb_desktop.texts import Say
from cwb_desktop.workshop import format as exchange
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.document import Document
from cwb_desktop.workshop.people import Stakeholder

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@cache
def sample(language: str = "nl") -> Records:
    """The records of a sample workshop."""
    return exchange.records(json.loads((RESOURCES / "samples" / f"sample_{language}.json").read_text(encoding="utf-8")))


@cache
def measure() -> Measure:
    load_fonts(RESOURCES / "fonts")
    return Measure.load(RESOURCES / "fonts" / "widths.json")


@cache
def style(name: str) -> Style:
    return Style.load(RESOURCES / "themes", name)


@cache
def say(language: str) -> Say:
    return Say.load(RESOURCES / "method", language)


class Bench:
    """A board, its document, what was written and what was said."""

    def __init__(
        self, qtbot, canvas: str = "ring_map", records: Records | None = None, language: str = "nl",
        place: Sight | None = None, goes: bool = False,
    ) -> None:  # fmt: skip
        self.written: list = []
        self.document = Document(records if records is not None else sample(language), self.written.append, lambda: "2026-09-10")
        self.theme = "light"
        ids = (f"new-{number}" for number in itertools.count(1))
        context = BoardContext(
            measure(), lambda: style(self.theme), lambda: say(language), lambda: say(language), lambda: "2026-09-10", lambda: next(ids),
            place=place or Sight(),
        )  # fmt: skip
        self.board = Board(self.document, canvas, context)
        # A board that the test itself deletes must not be closed afterwards.
        if not goes:
            qtbot.addWidget(self.board)
        self.said: list[str] = []
        self.selections: list[list] = []
        self.board.message.connect(self.said.append)
        self.board.selected.connect(self.selections.append)
        self.board.resize(1200, 860)
        self.board.show()
        self.board.activateWindow()
        qtbot.waitUntil(self.board.isActiveWindow)
        self.board.view.setFocus()
        self.view = self.board.view
        self.start = self.document.records

    # -- what there is --

    @property
    def records(self) -> Records:
        return self.document.records

    def who(self, one_id: str) -> Stakeholder:
        found = self.records.get(Stakeholder, one_id)
        assert found is not None
        return found

    def key(self, number: int):
        """The key of what carries this number."""
        return next(key for key, n in self.board.looking.numbers.items() if n == number)

    def at(self, key) -> QPoint:
        """Where a record is drawn, in pixels of the view."""
        found = self.board.scene.held(key)
        assert found is not None, f"{key} is not drawn"
        return self.view.mapFromScene(found.centre)

    def spot(self, x: float, y: float) -> QPoint:
        """A place of the canvas in pixels of the view."""
        return self.view.mapFromScene(QPointF(x, y))

    def check_screen(self) -> None:
        """What is on the screen is what a fresh look at the document gives."""
        fresh = self.board.looking.look(self.board.looking.whole())
        assert self.board.scene.shown() == tuple(item for item in fresh.items if item.marks)
        assert all(one.pos().isNull() for one in self.board.scene._items.values())

    def check_undo(self, steps: int = 1) -> None:
        """Undo by key gives the start back, on the screen too."""
        changed = self.records
        assert changed != self.start
        for _ in range(steps):
            self.keys(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert self.records == self.start
        self.check_screen()
        for _ in range(steps):
            self.keys(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        assert self.records == changed
        self.check_screen()

    # -- hands --

    def keys(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.view, key, held)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.board.typing.editor, text)

    def click(self, point: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self.view.viewport(), LEFT, held, point)

    def double(self, point: QPoint) -> None:
        QTest.mouseClick(self.view.viewport(), LEFT, NONE, point)
        QTest.mouseDClick(self.view.viewport(), LEFT, NONE, point)

    def press(self, point: QPoint, held: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        QTest.mousePress(self.view.viewport(), button, held, point)

    def move(self, point: QPoint) -> None:
        QTest.mouseMove(self.view.viewport(), point)
        QApplication.processEvents()

    def release(self, point: QPoint, held: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        QTest.mouseRelease(self.view.viewport(), button, held, point)

    def drag(self, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        self.press(start, held, button)
        self.move(start + (end - start) / 2)
        self.move(end)
        self.release(end, held, button)
