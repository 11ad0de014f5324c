"""Fingers on every canvas: a tap chooses, a long rest opens the menu, one finger moves the sheet or a card, two fingers zoom.

Real touch events through the real view: what Qt makes of them (mouse events, pinches) is part of what is tested.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from cwb_desktop.look.canvases import LOOKS
from cwb_desktop.screen import hand as hands
from cwb_desktop.workshop.figures.matrix import anchors
from cwb_desktop.workshop.records import Dream, Plan, Stakeholder

from .board_kit import Bench
from .shell_kit import settle
from .test_board_plan_board import board as plan_board
from .test_board_plan_board import plans

CANVASES = sorted(LOOKS)
#: Where places are free or mean something that a drag changes.
DRAGGED = {"ring_map": "marker", "network": "marker", "power_interest": "marker", "assets_needs": "card", "action_board": "card"}


@pytest.fixture(scope="session")
def screen(qapp):
    """A touch screen; Qt never lets one go."""
    return QTest.createTouchDevice()


@pytest.fixture
def quick(qapp, monkeypatch):
    """Says whether the next tap follows quickly, however busy the machine is; no tap takes so long that it is a rest."""
    monkeypatch.setattr(hands, "LONG_PRESS", 60_000)
    interval = QApplication.doubleClickInterval()

    def next_tap(follows: bool) -> None:
        QApplication.setDoubleClickInterval(60_000 if follows else 0)
        # To Qt two presses in the same thousandth of a second are not a double one; no finger is that quick, a test is.
        QTest.qWait(2)

    yield next_tap
    QApplication.setDoubleClickInterval(interval)


class Fingers:
    """One or two fingers on the sheet of a bench."""

    def __init__(self, bench: Bench, screen) -> None:
        self.view, self.screen = bench.view, screen

    def touch(self, *fingers: tuple[str, QPoint]) -> None:
        """Each finger comes, moves, stays or goes, all in one event."""
        event = QTest.touchEvent(self.view.viewport(), self.screen)
        for number, (what, point) in enumerate(fingers):
            getattr(event, what)(number, point, self.view.viewport()) if what != "stationary" else event.stationary(number)
        event.commit()
        QApplication.processEvents()

    def tap(self, point: QPoint) -> None:
        self.touch(("press", point))
        self.touch(("release", point))

    def drag(self, start: QPoint, by: QPoint) -> None:
        self.touch(("press", start))
        for part in (0.3, 0.6, 1.0):
            self.touch(("move", start + by * part))
        self.touch(("release", start + by))

    def spread(self, centre: QPoint, before: int, after: int) -> None:
        """Two fingers go from so many pixels apart to so many."""
        def pair(what: str, apart: float) -> None:
            half = QPoint(round(apart / 2), 0)
            self.touch((what, centre - half), (what, centre + half))

        pair("press", before)
        for part in range(1, 9):
            pair("move", before + (after - before) * part / 8)
        pair("release", after)


def drawn(qtbot, canvas: str) -> Bench:
    """A bench whose drawing is there."""
    bench = Bench(qtbot, canvas)
    qtbot.waitUntil(lambda: bench.board.drawing is not None and bool(bench.board.scene.placed()))
    return bench


def holdable(bench: Bench):
    """Something that can be chosen and lies free in view."""
    for item in bench.board.scene.shown():
        if item.key in bench.board.keys.order() and item.part in ("marker", "card", "cell", "arrow", "row", "anchor", "plan", "decision"):
            point = bench.at(item.key)
            found = bench.board.scene.hit(bench.view.mapToScene(point), 1)
            if found is not None and found.item.key == item.key and bench.view.viewport().rect().contains(point):
                return item.key
    raise AssertionError("nothing to hold")


def empty(bench: Bench) -> QPoint:
    """A point with nothing near it."""
    grid = [QPointF(x, y) for x in range(60, 940, 10) for y in range(80, 640, 10)]
    grid.sort(key=lambda at: abs(at.x() - 500) + abs(at.y() - 200))
    free = next(point for point in grid if bench.board.scene.hit(point, 40) is None)
    return bench.view.mapFromScene(free)


def still(bench: Bench) -> QPoint:
    """A point in view where nothing lies that a finger would take along."""
    for point in (QPoint(x, y) for x in range(200, 900, 20) for y in range(200, 700, 20)):
        found = bench.board.scene.hit(bench.view.mapToScene(point), 30)
        if found is None or not bench.board.own.movable(found.item.key):
            return point
    raise AssertionError("everything moves")


def menus(bench: Bench) -> list[QMenu]:
    return [menu for menu in bench.board.findChildren(QMenu) if menu.isVisible()]


@pytest.mark.parametrize("canvas", CANVASES)
def test_a_tap_chooses_and_a_quick_tap_beside_it_lets_go(qtbot, screen, quick, canvas) -> None:
    bench = drawn(qtbot, canvas)
    fingers, key = Fingers(bench, screen), holdable(bench)
    quick(False)
    fingers.tap(bench.at(key))
    assert bench.board.chosen == [key]
    quick(True)
    fingers.tap(empty(bench))
    assert bench.board.chosen == [] and not bench.written


@pytest.mark.parametrize("canvas", ["ring_map", "network", "power_interest", "assets_needs"])
def test_two_quick_taps_in_one_place_begin_to_write(qtbot, screen, quick, canvas) -> None:
    bench = drawn(qtbot, canvas)
    fingers = Fingers(bench, screen)
    place = empty(bench)
    quick(False)
    fingers.tap(place)
    assert not bench.board.typing.editor.isVisible()
    quick(True)
    fingers.tap(place)
    assert bench.board.typing.editor.isVisible()


@pytest.mark.parametrize("canvas", CANVASES)
def test_a_finger_that_rests_opens_the_menu_of_what_lies_there(qtbot, screen, canvas, monkeypatch) -> None:
    monkeypatch.setattr(hands, "LONG_PRESS", 40)
    bench = drawn(qtbot, canvas)
    fingers, key = Fingers(bench, screen), holdable(bench)
    fingers.touch(("press", bench.at(key)))
    qtbot.waitUntil(lambda: bool(menus(bench)))
    assert bench.board.chosen == [key] and any(action.text() for action in menus(bench)[0].actions())
    for menu in menus(bench):
        menu.close()
    fingers.touch(("release", bench.at(key)))
    assert not bench.written


@pytest.mark.parametrize("canvas", CANVASES)
def test_one_finger_moves_the_sheet(qtbot, screen, canvas) -> None:
    bench = drawn(qtbot, canvas)
    bench.board.zoom_by(2)
    before = bench.board.sight
    fingers = Fingers(bench, screen)
    start = still(bench)
    fingers.drag(start, QPoint(-80, -40))
    assert bench.board.sight.x > before.x and bench.board.sight.y > before.y and bench.board.sight.zoom == before.zoom
    assert bench.board.chosen == [] and not bench.written


@pytest.mark.parametrize("canvas", CANVASES)
def test_two_fingers_zoom(qtbot, screen, canvas) -> None:
    bench = drawn(qtbot, canvas)
    before = bench.board.sight.zoom
    fingers = Fingers(bench, screen)
    fingers.spread(empty(bench), 80, 240)
    larger = bench.board.sight.zoom
    assert larger > before * 1.5
    fingers.spread(QPoint(500, 400), 240, 120)
    assert bench.board.sight.zoom < larger
    assert not bench.written and not menus(bench)


@pytest.mark.parametrize("canvas", sorted(DRAGGED))
def test_a_finger_takes_a_card_along_and_undo_puts_it_back(qtbot, screen, canvas) -> None:
    bench = drawn(qtbot, canvas)
    fingers = Fingers(bench, screen)
    item = next(
        item for item in bench.board.scene.shown()
        if item.part == DRAGGED[canvas] and item.key in bench.board.keys.order()
        and bench.board.own.movable(item.key) and bench.board.scene.hit(bench.board.scene.held(item.key).centre, 1).item.key == item.key
    )  # fmt: skip
    fingers.drag(bench.at(item.key), QPoint(300, 0) if canvas == "action_board" else QPoint(60, 40))
    assert len(bench.written) == 1 and bench.board.chosen == [item.key]
    bench.keys(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bench.records == bench.start


def test_a_finger_puts_a_dream_elsewhere_and_drops_a_plan_on_its_twin(qtbot, screen) -> None:
    bench = plan_board(qtbot)
    fingers = Fingers(bench, screen)
    dream = next(one for one in bench.records.all(Dream) if bench.board.scene.held(one.key))
    fingers.drag(bench.at(dream.key), QPoint(0, 160))
    settle(qtbot)
    moved = bench.records.get(Dream, dream.id)
    assert (moved.x, moved.y) != (dream.x, dream.y)
    bench.check_undo()
    # Both in the left column: touches beyond the small screen of the tests do not arrive.
    first, _, second = plans(bench)[:3]
    fingers.drag(bench.at(second.key), bench.at(first.key) - bench.at(second.key))
    settle(qtbot)
    assert bench.board.parts.question.isVisible() and not bench.records.get(Plan, second.id).merged_into
    qtbot.mouseClick(bench.board.parts.question._yes, Qt.MouseButton.LeftButton)
    assert bench.records.get(Plan, second.id).merged_into == first.id


def test_a_finger_puts_a_row_of_the_matrix_elsewhere(qtbot, screen) -> None:
    bench = drawn(qtbot, "pillars_matrix")
    fingers = Fingers(bench, screen)
    rows = [who.id for who in anchors(bench.records)]
    first, third = (Stakeholder.KIND, rows[0]), (Stakeholder.KIND, rows[2])
    fingers.drag(bench.at(first), bench.at(third) - bench.at(first))
    settle(qtbot)
    assert [who.id for who in anchors(bench.records)][:3] == [rows[1], rows[2], rows[0]]
    bench.check_undo()
