"""The ring map: looking, repainting and dragging, on a screen of 1920 × 1080 that nobody sees."""

from __future__ import annotations

import itertools
import statistics
import time
from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QGraphicsScene

from cwb_desktop.app.render import Kit, needs_gui
from cwb_desktop.look.bounds import bounds_of
from cwb_desktop.look.canvases import LOOKS
from cwb_desktop.look.marks import Drawing, Text
from cwb_desktop.look.numbers import numbers
from cwb_desktop.look.view import View
from cwb_desktop.screen.board import Board
from cwb_desktop.screen.board_context import BoardContext
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.document import Document

from .timing import ROUNDS, Figure, paired
from .workshops import grown, sample

_TODAY = "2026-11-20"
_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


def figures() -> Iterable[Figure]:
    """Looks at three sizes, repaints at two, and drags one among a thousand."""
    kit = Kit.load()
    needs_gui(kit)
    sets = {38: sample(), 120: grown(120), 1000: grown(1000)}
    for count, records in sets.items():
        yield _look(kit, records, count)
    for count in (38, 1000):
        with_board = _board(kit, sets[count])
        yield _repaint(kit, with_board, count)
        yield _drag(with_board, count)
        with_board.close()


def _look(kit: Kit, records: Records, count: int) -> Figure:
    style, say = kit.style("light"), kit.say("nl")
    view = View(today=_TODAY, numbers=numbers("ring_map", records))

    def look() -> Drawing:
        return LOOKS["ring_map"](style, say, view, records, kit.measure)

    texts = [mark for mark in look().marks() if isinstance(mark, Text)]
    fresh = [Kit.load().measure for _ in range(ROUNDS)]  # a measure remembers what it has measured

    def measure() -> None:
        width = fresh.pop().width
        for mark in texts:
            width(mark.text, mark.size, mark.bold, mark.italic)

    name = f"look at the ring map, {count} stakeholders / measuring its texts"
    return paired(name, look, measure, most_ms={38: 5.0, 120: 10.0, 1000: 40.0}[count])


def _board(kit: Kit, records: Records) -> Board:
    ids = (f"new-{number}" for number in itertools.count(1))
    style, say = kit.style("light"), kit.say("nl")
    context = BoardContext(kit.measure, lambda: style, lambda: say, lambda: say, lambda: _TODAY, lambda: next(ids))
    board = Board(Document(records, lambda written: None, lambda: _TODAY), "ring_map", context)
    board.resize(1920, 1080)
    board.show()
    board.fit()
    QApplication.processEvents()
    return board


def _repaint(kit: Kit, board: Board, count: int) -> Figure:
    bare = QGraphicsScene()
    for item in board.scene.shown():
        box = bounds_of(item.marks, kit.measure)
        bare.addRect(QRectF(box.x, box.y, box.w, box.h), brush=QColor("#DDDDDD"))
    image = QImage(1920, 1080, QImage.Format.Format_ARGB32_Premultiplied)

    def painted(scene: QGraphicsScene) -> None:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scene.render(painter, QRectF(image.rect()), QRectF(0, 0, 1000, 707))
        painter.end()

    painted(board.scene)
    name = f"repaint of the whole ring map, {count} stakeholders / a box for each item"
    return paired(name, lambda: painted(board.scene), lambda: painted(bare), most_ratio=2.0 if count == 1000 else None, most_ms=16.0)


def _drag(board: Board, count: int) -> Figure:
    """The median frame while one marker follows the mouse, painting included."""
    key = next(key for key in board.scene.placed() if key[0] == "stakeholder")
    held = board.scene.held(key)
    assert held is not None
    start = board.view.mapFromScene(held.centre)
    port = board.view.viewport()
    QTest.mousePress(port, _LEFT, _NONE, start)
    frames: list[float] = []
    for step in range(1, 121):
        begun = time.perf_counter()
        QTest.mouseMove(port, start + QPoint(step % 60, step // 2 % 40))
        QApplication.processEvents()
        frames.append((time.perf_counter() - begun) * 1000)
    assert held.pos() != QPointF(), "nothing was dragged"
    QTest.keyClick(board.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(port, _LEFT, _NONE, start)
    QApplication.processEvents()
    return Figure(f"drag one of {count} on the ring map, a frame", statistics.median(frames[10:]), None, most_ms=16.0)
