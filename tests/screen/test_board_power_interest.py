"""The board on the power-interest grid: values by hand and key, attitudes, wishes, and who waits beside it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cwb_desktop.screen.hands_grid import HANDLE_AT
from cwb_desktop.workshop import edits
from cwb_desktop.workshop.document import Edit
from cwb_desktop.workshop.figures.grid import quadrant
from cwb_desktop.workshop.people import Stakeholder

from .board_kit import Bench, sample

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


def grid(qtbot, **given) -> Bench:
    return Bench(qtbot, "power_interest", **given)


def placed(bench) -> Stakeholder:
    return next(who for who in bench.records.all(Stakeholder) if quadrant(who) == "subjects" and who.desired_interest is None)


def with_one_waiting():
    records = sample()
    who = records.all(Stakeholder)[4]
    return records.apply(edits.set_fields(who, interest=None, influence=None).changes), who.key


def test_drag_sets_interest_and_influence_in_halves(qtbot):
    bench = grid(qtbot)
    key = placed(bench).key
    bench.drag(bench.at(key), bench.spot(200 + 56 * 2.1, 630 - 56 * 7.9))
    assert (bench.who(key[1]).interest, bench.who(key[1]).influence) == (2.0, 8.0)
    bench.check_screen()
    bench.check_undo()


def test_a_line_at_5_draws_and_ctrl_suspends_that(qtbot):
    bench = grid(qtbot)
    key = placed(bench).key
    near = bench.spot(200 + 56 * 5.3, 630 - 56 * 2)
    bench.drag(bench.at(key), near)
    assert (bench.who(key[1]).interest, bench.who(key[1]).influence) == (5.0, 2.0)
    bench.drag(bench.at(key), bench.spot(200 + 56 * 8, 630 - 56 * 2))
    start = bench.at(key)
    bench.press(start, CTRL)
    for share in (0.5, 1):
        QTest.mouseMove(bench.view.viewport(), start + QPoint(*((near - start) * share).toTuple()))
    bench.release(near, CTRL)
    assert bench.who(key[1]).interest == 5.5


def test_arrows_go_by_half_a_point_from_the_stored_values(qtbot):
    bench = grid(qtbot)
    who = placed(bench)
    bench.click(bench.at(who.key))
    bench.keys(KEY.Key_Right)
    bench.keys(KEY.Key_Up, SHIFT)
    after = bench.who(who.id)
    assert (after.interest, after.influence) == (min(who.interest + 0.5, 10), who.influence + 2.5)
    bench.check_undo()


def test_attitude_by_key_and_without_attitudes(qtbot):
    bench = grid(qtbot)
    who = placed(bench)
    bench.click(bench.at(who.key))
    seen = []
    for sign in ("+", "+", "0", "-", "-"):
        QTest.keyClicks(bench.view, sign)
        seen.append(bench.who(who.id).attitude)
    assert seen == [1 if who.attitude not in (1, 2) else 2, 2, 0, -1, -2]
    before = bench.board.drawing
    bench.board.set_filter("attitudes", False)
    assert bench.board.drawing != before and not bench.board.view_options.attitudes
    bench.check_screen()


def test_the_handle_draws_a_wish_and_del_clears_it(qtbot):
    bench = grid(qtbot)
    who = placed(bench)
    bench.click(bench.at(who.key))
    x, y = bench.board.own.at(who.key)
    bench.drag(bench.spot(x + HANDLE_AT[0], y + HANDLE_AT[1]), bench.spot(200 + 56 * 9, 630 - 56 * 9))
    after = bench.who(who.id)
    assert (after.desired_interest, after.desired_influence) == (9.0, 9.0)
    assert (after.interest, after.influence) == (who.interest, who.influence)
    bench.check_screen()
    bench.check_undo()
    bench.board.select([("desired", who.id)])
    bench.keys(KEY.Key_Left)
    assert bench.who(who.id).desired_interest == 8.5
    bench.keys(KEY.Key_Delete)
    assert bench.who(who.id).desired_interest is None and bench.board.chosen == []


def test_w_wishes_upwards_for_who_should_be_stronger(qtbot):
    bench = grid(qtbot)
    who = placed(bench)
    bench.click(bench.at(who.key))
    bench.keys(KEY.Key_W)
    after = bench.who(who.id)
    assert (after.desired_interest, after.desired_influence) == (who.interest, who.influence + 2)
    assert bench.board.chosen == [("desired", who.id)]
    bench.check_undo()


def test_who_waits_comes_in_by_enter_or_by_hand(qtbot):
    records, key = with_one_waiting()
    bench = grid(qtbot, records=records)
    assert bench.board.own.order()[-1] == key or key in bench.board.own.order()
    bench.board.select([key])
    bench.keys(KEY.Key_Return)
    assert (bench.who(key[1]).interest, bench.who(key[1]).influence) == (5.0, 5.0)
    bench.check_undo()
    bench.keys(KEY.Key_Z, CTRL)
    row = bench.at(key)
    bench.drag(row, bench.spot(200 + 56 * 3, 630 - 56 * 3))
    assert (bench.who(key[1]).interest, bench.who(key[1]).influence) == (3.0, 3.0)
    bench.check_screen()


def test_a_new_card_gets_the_values_of_where_it_was_made(qtbot):
    bench = grid(qtbot)
    bench.double(bench.spot(200 + 56 * 1, 630 - 56 * 9.5))
    bench.type("Buurtwacht")
    bench.keys(KEY.Key_Escape)
    made = bench.records.all(Stakeholder)[-1]
    assert (made.name, made.interest, made.influence) == ("Buurtwacht", 1.0, 9.5)
    bench.check_undo()


def test_escape_leaves_a_wish_undrawn(qtbot):
    bench = grid(qtbot)
    who = placed(bench)
    bench.click(bench.at(who.key))
    x, y = bench.board.own.at(who.key)
    bench.press(bench.spot(x + HANDLE_AT[0], y + HANDLE_AT[1]))
    bench.move(bench.spot(600, 300))
    bench.keys(KEY.Key_Escape)
    bench.release(bench.spot(600, 300))
    assert not bench.written
    assert isinstance(bench.document.next_undo(), (Edit, type(None)))
