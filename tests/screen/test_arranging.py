"""Cards in line, evenly apart, off each other; snapping and its guides; cards that settle."""

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cwb_desktop.screen.arranging import aligned, apart, distributed
from cwb_desktop.screen.board_context import BoardContext
from cwb_desktop.screen.snapping import snap
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.people import Stakeholder, Workshop
from cwb_desktop.workshop.records import Note

from .board_kit import LEFT, NONE, Bench

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key
A, B, C = ("note", "a"), ("note", "b"), ("note", "c")
SIZES = {A: (20.0, 10.0), B: (40.0, 20.0), C: (20.0, 10.0)}


def three(*places: tuple[int, int]) -> Records:
    spots = places or ((200, 200), (400, 260), (500, 500))
    people = [
        Stakeholder(id=one, name=one.upper(), ring=1, angle=10, network_x=x, network_y=y, network_pinned=True, order=n)
        for n, (one, (x, y)) in enumerate(zip("abc", spots, strict=True))
    ]
    return Records([Workshop(name="Noord"), *people])


def network(qtbot, records: Records) -> Bench:
    """A board of the network, once its first figures are there."""
    bench = Bench(qtbot, "network", records)
    qtbot.waitUntil(lambda: bench.board.drawing is not None)
    return bench


def at(bench, one_id: str) -> tuple[int, int]:
    who = bench.who(one_id)
    return who.network_x, who.network_y


# -- the arithmetic --


def test_edges_in_line():
    places = {A: (100.0, 50.0), B: (140.0, 80.0), C: (200.0, 20.0)}
    assert {key: x - SIZES[key][0] / 2 for key, (x, _) in aligned(places, SIZES, "left").items()} == {A: 90, B: 90, C: 90}
    assert {key: x + SIZES[key][0] / 2 for key, (x, _) in aligned(places, SIZES, "right").items()} == {A: 210, B: 210, C: 210}
    assert {key: y - SIZES[key][1] / 2 for key, (_, y) in aligned(places, SIZES, "top").items()} == {A: 15, B: 15, C: 15}
    assert {key: y + SIZES[key][1] / 2 for key, (_, y) in aligned(places, SIZES, "bottom").items()} == {A: 90, B: 90, C: 90}
    assert [y for _, y in aligned(places, SIZES, "left").values()] == [50, 80, 20]


def test_the_same_room_between():
    places = {A: (0.0, 0.0), B: (30.0, 7.0), C: (200.0, 9.0)}
    found = distributed(places, SIZES, "across")
    assert found[A] == (0, 0) and found[C] == (200, 9)
    assert found[B][0] - 20 - 10 == pytest.approx(190 - (found[B][0] + 20)) and found[B][1] == 7
    assert distributed({A: (0.0, 0.0), B: (5.0, 5.0)}, SIZES, "down") == {A: (0, 0), B: (5, 5)}


def test_no_two_overlap_afterwards_and_none_leaves_the_field():
    keys = [("note", f"{n:02}") for n in range(30)]
    sizes = {key: (60.0, 30.0) for key in keys}
    field = (20, 60, 980, 662)
    found = apart({key: (100.0 + 3 * n, 100.0) for n, key in enumerate(keys)}, sizes, field)
    for one, other in itertools.combinations(keys, 2):
        assert abs(found[one][0] - found[other][0]) >= 59.9 or abs(found[one][1] - found[other][1]) >= 29.9
    assert all(50 <= x <= 950 and 75 <= y <= 647 for x, y in found.values())
    lone = {keys[0]: (500.0, 300.0), keys[1]: (700.0, 300.0)}
    assert apart(lone, sizes, field) == lone


def test_snapping_takes_the_nearest_line_within_reach():
    found = snap((103.0, 200.0), [(100.0, 50.0), (107.0, 400.0), (300.0, 195.0)], 6)
    assert (found.dx, found.dy) == (-3, -5)
    assert ((100.0, 50.0), (100.0, 195.0)) in found.guides and ((100.0, 195.0), (300.0, 195.0)) in found.guides
    assert snap((0.0, 0.0), [(50.0, 50.0)], 6).guides == ()


# -- on the network --


def test_ctrl_shift_arrows_put_cards_in_line(qtbot):
    bench = network(qtbot, three())
    bench.board.select([("stakeholder", one) for one in "abc"])
    bench.keys(KEY.Key_Left, CTRL | SHIFT)
    assert [at(bench, one) for one in "abc"] == [(200, 200), (200, 260), (200, 500)]
    bench.check_screen()
    bench.check_undo(1)
    bench.keys(KEY.Key_Z, CTRL)
    bench.keys(KEY.Key_Down, CTRL | SHIFT)
    assert [at(bench, one)[1] for one in "abc"] == [500, 500, 500]


def test_arranging_belongs_to_free_places_only(qtbot):
    bench = Bench(qtbot)
    keys = bench.board.scene.placed()[:3]
    bench.board.select(list(keys))
    bench.keys(KEY.Key_Left, CTRL | SHIFT)
    bench.board.extras.arranging.separate()
    bench.keys(KEY.Key_S, ALT)
    assert not bench.written and bench.board.extras.arranging.snapping and not bench.said


def test_evenly_apart_and_off_each_other_from_the_menu(qtbot):
    bench = network(qtbot, three((200, 300), (230, 300), (600, 300)))
    bench.board.select([("stakeholder", one) for one in "abc"])
    bench.board.extras.arranging.distribute("across")
    assert [at(bench, one)[0] for one in "abc"] == [200, 400, 600]
    bench.check_undo(1)
    bench.keys(KEY.Key_Z, CTRL)
    bench.board.select([("stakeholder", one) for one in "ab"])
    before = bench.board.scene.centres(bench.board.chosen)
    bench.board.extras.arranging.separate()
    after = bench.board.scene.centres(bench.board.chosen)
    assert min(abs(after[key][0] - x) + abs(after[key][1] - y) for key, (x, y) in before.items()) < 20


def drag(bench, one_id: str, by: tuple[float, float], held=NONE) -> None:
    """Drags a marker so many units, looking at the guides before it is let go."""
    start = bench.at(("stakeholder", one_id))
    scale = bench.view.transform().m11()
    end = start + QPoint(round(by[0] * scale), round(by[1] * scale))
    bench.press(start, held)
    QTest.mouseMove(bench.view.viewport(), start + (end - start) / 2)
    for point in (start + (end - start) / 2, end):
        _move(bench, point, held)
    bench.guides = len(bench.board.scene.signs._signs)
    bench.release(end, held)


def _move(bench, point: QPoint, held) -> None:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    viewport = bench.view.viewport()
    where = QPointF(point)
    QApplication.sendEvent(viewport, QMouseEvent(QEvent.Type.MouseMove, where, viewport.mapToGlobal(where), LEFT, LEFT, held))


def test_a_dragged_card_snaps_to_the_column_of_another_and_shows_it(qtbot):
    bench = network(qtbot, three())
    drag(bench, "c", (-97, 0))
    assert at(bench, "c") == (400, 500) and bench.guides >= 1
    assert not bench.board.scene.signs._signs
    bench.check_screen()
    bench.check_undo(1)


def test_ctrl_suspends_snapping_and_alt_s_switches_it(qtbot):
    bench = network(qtbot, three())
    drag(bench, "c", (-97, 0), CTRL)
    assert at(bench, "c")[0] != 400 and bench.guides == 0
    bench.keys(KEY.Key_Z, CTRL)
    bench.keys(KEY.Key_S, ALT)
    drag(bench, "c", (-97, 0))
    assert at(bench, "c")[0] != 400 and bench.guides == 0 and len(bench.said) == 1
    bench.keys(KEY.Key_Z, CTRL)
    bench.keys(KEY.Key_S, ALT)
    drag(bench, "c", (-97, 0))
    assert at(bench, "c")[0] == 400


def test_t_tidies_the_network_and_leaves_what_is_held(qtbot):
    records = three()
    bench = network(qtbot, records)
    bench.keys(KEY.Key_T)
    assert bench.records == records
    bench.board.select([("stakeholder", "a")])
    bench.keys(KEY.Key_P)
    bench.keys(KEY.Key_T)
    assert at(bench, "b") == (400, 260) and at(bench, "a") != (200, 200)


# -- settling --


def moving(bench) -> None:
    old = bench.board.context
    bench.board.context = BoardContext(
        old.measure, old.style, old.say, old.words, old.today, old.new_id, motion=lambda: True
    )  # fmt: skip


def test_what_undo_moves_settles_in_a_moment(qtbot):
    bench = network(qtbot, three())
    moving(bench)
    bench.board.select([("stakeholder", one) for one in "abc"])
    bench.keys(KEY.Key_Left, CTRL | SHIFT)
    settling = bench.board.extras.settling
    assert settling.running and bench.board.scene.held(("stakeholder", "c")).pos().x() == pytest.approx(300, abs=1)
    qtbot.waitUntil(lambda: not settling.running, timeout=2000)
    bench.check_screen()
    bench.keys(KEY.Key_Z, CTRL)
    assert settling.running and bench.records == bench.start
    bench.press(bench.spot(700, 600))
    bench.release(bench.spot(700, 600))
    qtbot.waitUntil(lambda: not settling.running, timeout=2000)
    bench.check_screen()


def test_a_card_that_was_dragged_does_not_jump_back_first(qtbot):
    bench = network(qtbot, three())
    moving(bench)
    drag(bench, "c", (-50, -90))
    assert not bench.board.extras.settling.running
    bench.check_screen()


def test_without_motion_everything_is_there_at_once(qtbot):
    bench = network(qtbot, Records([*three(), Note(id="n", canvas="network", x=500, y=600, text="x")]))
    bench.board.select([("stakeholder", one) for one in "abc"])
    bench.keys(KEY.Key_Left, CTRL | SHIFT)
    assert not bench.board.extras.settling.running
    bench.check_screen()
