"""A board over a real document, with real presses: choosing, moving and looking on the ring map."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cwb_desktop.look.marks import Text
from cwb_desktop.screen import items
from cwb_desktop.screen.board_context import Sight
from cwb_desktop.workshop import places
from cwb_desktop.workshop.records import Note

from .board_kit import Bench

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_click_chooses_and_a_click_on_nothing_lets_go(qtbot):
    bench = Bench(qtbot)
    key = bench.key(10)
    bench.click(bench.at(key))
    assert bench.board.chosen == [key] and bench.selections == [[key]]
    assert bench.board.scene.held(key).has("chosen")
    bench.click(bench.spot(500, 640))
    assert bench.board.chosen == []
    assert not bench.board.scene.held(key).has("chosen")
    assert bench.records == bench.start


def test_a_row_of_the_list_chooses_its_marker(qtbot):
    bench = Bench(qtbot)
    row = next(item for item in bench.board.drawing.items if item.part == "row")
    mark = bench.board.scene._by_key[row.key]
    there = next(one for one in mark if one.item.part == "row").boundingRect().center()
    bench.click(bench.spot(there.x(), there.y()))
    assert bench.board.chosen == [row.key]
    assert all(one.has("chosen") for one in mark)


def test_furniture_cannot_be_chosen(qtbot):
    bench = Bench(qtbot)
    bench.click(bench.spot(500, 361))
    bench.drag(bench.spot(100, 25), bench.spot(140, 60))
    assert bench.board.chosen == [] and not bench.written


def test_drag_sets_ring_and_angle_and_can_be_undone(qtbot):
    bench = Bench(qtbot)
    key = bench.key(10)
    before = bench.who(key[1])
    target = places.ring_point(3, 30)
    bench.drag(bench.at(key), bench.spot(*target))
    after = bench.who(key[1])
    assert (after.ring, after.sphere) == (3, before.sphere) and abs(after.angle - 30) <= 1
    assert len(bench.written) == 1
    bench.check_screen()
    bench.check_undo()


def test_a_drag_cancelled_by_escape_changes_nothing(qtbot):
    bench = Bench(qtbot)
    key = bench.key(10)
    start, shown = bench.at(key), bench.board.scene.shown()
    bench.press(start)
    bench.move(start + QPoint(60, 40))
    assert not bench.board.scene.held(key).pos().isNull()
    QTest.keyClick(bench.view, Qt.Key.Key_Escape)
    bench.move(start + QPoint(80, 40))
    bench.release(start + QPoint(80, 40))
    assert bench.records == bench.start and not bench.written
    assert bench.board.scene.shown() == shown
    bench.check_screen()


def test_provisional_places_are_told_and_end_with_the_drag(qtbot):
    bench = Bench(qtbot)
    told = []
    bench.board.places_changed.connect(told.append)
    key = bench.key(10)
    bench.drag(bench.at(key), bench.at(key) + QPoint(30, 30))
    assert key in told[0] and told[-1] == {}


def test_leaving_its_sector_it_keeps_its_world_until_the_question_is_answered(qtbot):
    bench = Bench(qtbot)
    key = bench.key(12)
    assert bench.who(key[1]).sphere == "community"
    bench.drag(bench.at(key), bench.spot(*places.ring_point(2, 120)))
    held = bench.who(key[1])
    assert held.sphere == "community" and held.ring == 2 and 80 <= held.angle < 90
    assert bench.board.parts.question.isVisible()
    assert "Bedrijven" in bench.board.parts.question._text.text() and held.name in bench.board.parts.question._text.text()
    QTest.mouseClick(bench.board.parts.question._yes, Qt.MouseButton.LeftButton)
    moved = bench.who(key[1])
    assert moved.sphere == "market" and abs(moved.angle - 120) <= 1
    assert not bench.board.parts.question.isVisible()
    # Drag and answer are one step for undo.
    bench.check_undo()


def test_the_question_goes_away_by_itself(qtbot):
    bench = Bench(qtbot)
    key = bench.key(12)
    bench.drag(bench.at(key), bench.spot(*places.ring_point(2, 120)))
    assert bench.board.parts.question.isVisible()
    bench.click(bench.at(bench.key(8)))
    bench.keys(Qt.Key.Key_Right)
    assert not bench.board.parts.question.isVisible()


def test_several_are_dragged_together(qtbot):
    bench = Bench(qtbot)
    first, second = bench.key(13), bench.key(14)
    bench.click(bench.at(first))
    bench.click(bench.at(second), SHIFT)
    assert bench.board.chosen == [first, second]
    bench.drag(bench.at(second), bench.at(second) + QPoint(30, 10))
    assert bench.board.chosen == [first, second]
    assert len(bench.written) == 1
    assert {change.key for change in bench.written[0][0].edit.changes} == {first, second}
    bench.check_screen()
    bench.check_undo()


def test_shift_click_takes_away_again(qtbot):
    bench = Bench(qtbot)
    first, second = bench.key(13), bench.key(14)
    bench.click(bench.at(first))
    bench.click(bench.at(second), SHIFT)
    bench.click(bench.at(first), SHIFT)
    assert bench.board.chosen == [second]


def test_a_box_chooses_what_lies_in_it(qtbot):
    bench = Bench(qtbot)
    inside = {key for key, (x, y) in bench.board.scene.centres(bench.board.scene.placed()).items() if 560 < x < 800 and 380 < y < 640}
    assert len(inside) >= 3
    bench.drag(bench.spot(560, 380), bench.spot(800, 640))
    assert set(bench.board.chosen) == inside
    assert not bench.written


def test_all_and_none(qtbot):
    bench = Bench(qtbot)
    bench.keys(Qt.Key.Key_A, CTRL)
    assert set(bench.board.chosen) == set(bench.board.scene.placed())
    bench.keys(Qt.Key.Key_Escape)
    assert bench.board.chosen == []


def test_arrows_nudge_by_what_the_place_means_in_one_undo(qtbot):
    bench = Bench(qtbot)
    key = bench.key(10)
    bench.click(bench.at(key))
    before = bench.who(key[1])
    bench.keys(Qt.Key.Key_Left)
    bench.keys(Qt.Key.Key_Left)
    assert bench.who(key[1]).angle == before.angle - 2
    bench.keys(Qt.Key.Key_Left, SHIFT)
    assert bench.who(key[1]).angle == before.angle - 7
    bench.keys(Qt.Key.Key_Up)
    assert bench.who(key[1]).ring == before.ring - 1
    bench.check_screen()
    bench.check_undo()


def test_a_nudge_is_no_part_of_the_drag_before_it(qtbot):
    bench = Bench(qtbot)
    key = bench.key(10)
    bench.drag(bench.at(key), bench.spot(*places.ring_point(3, 40)))
    dragged = bench.records
    bench.keys(Qt.Key.Key_Right)
    assert bench.records != dragged
    bench.keys(Qt.Key.Key_Z, CTRL)
    assert bench.records == dragged


def test_tab_walks_in_reading_order_and_leaves_at_the_end(qtbot):
    bench = Bench(qtbot)
    bench.keys(Qt.Key.Key_Tab)
    assert bench.board.chosen == [bench.key(1)]
    assert bench.board.scene.held(bench.key(1)).has("focus")
    bench.keys(Qt.Key.Key_Tab)
    assert bench.board.chosen == [bench.key(2)]
    assert bench.who(bench.key(2)[1]).name in bench.view.accessibleDescription()
    bench.keys(Qt.Key.Key_Backtab, SHIFT)
    assert bench.board.chosen == [bench.key(1)]
    last = bench.board.keys.order()[-1]
    bench.board.choosing.set_focus(last)
    assert not bench.board.keys.next(True)


def test_off_the_map_keeps_the_record_and_out_of_the_workshop_does_not(qtbot):
    bench = Bench(qtbot)
    key = bench.key(10)
    name = bench.who(key[1]).name
    bench.click(bench.at(key))
    bench.keys(Qt.Key.Key_Delete)
    assert bench.who(key[1]).off == ("ring_map",)
    assert not bench.board.scene.draws(key) and bench.board.chosen == []
    assert name in bench.said[-1]
    bench.check_undo()
    bench.keys(Qt.Key.Key_Z, CTRL)
    bench.click(bench.at(key))
    bench.keys(Qt.Key.Key_Delete, SHIFT)
    assert bench.records.by_key(key) is None
    bench.check_screen()
    bench.check_undo()


def test_a_note_is_dragged_and_removed(qtbot):
    bench = Bench(qtbot)
    note = next(note for note in bench.records.all(Note) if note.canvas == "ring_map")
    bench.drag(bench.at(note.key), bench.at(note.key) + QPoint(30, -20))
    moved = bench.records.get(Note, note.id)
    assert moved is not None and (moved.x, moved.y) != (note.x, note.y)
    bench.check_undo()
    bench.click(bench.at(note.key))
    bench.keys(Qt.Key.Key_Delete)
    assert bench.records.get(Note, note.id) is None
    bench.check_screen()


def test_a_refused_edit_is_said_and_changes_nothing(qtbot):
    bench = Bench(qtbot)
    bench.board.add_card("x" * 61)
    assert bench.records == bench.start
    assert len(bench.said) == 1 and "60" in bench.said[0]


def test_wheel_zooms_at_the_pointer_and_pans(qtbot):
    bench = Bench(qtbot)
    point = QPoint(300, 250)
    under = bench.view.mapToScene(point)
    _wheel(bench, point, 120, CTRL)
    assert round(bench.view.zoom, 2) == 1.10
    assert (bench.view.mapToScene(point) - under).manhattanLength() < 3
    before = bench.board.sight
    _wheel(bench, point, -120)
    assert bench.board.sight.y > before.y
    bench.keys(Qt.Key.Key_Exclam, SHIFT)
    assert bench.view.zoom == 1.0
    bench.keys(Qt.Key.Key_Plus, CTRL)
    assert round(bench.view.zoom, 2) == 1.10
    bench.keys(Qt.Key.Key_0, CTRL)
    assert bench.view.zoom == 1.0


def test_space_and_middle_button_move_the_sheet(qtbot):
    bench = Bench(qtbot)
    bench.board.zoom_by(2)
    before = bench.board.sight
    bench.drag(QPoint(500, 400), QPoint(440, 400), button=Qt.MouseButton.MiddleButton)
    assert bench.board.sight.x > before.x
    middle = bench.board.sight
    QTest.keyPress(bench.view, Qt.Key.Key_Space)
    bench.drag(QPoint(500, 400), QPoint(560, 400))
    QTest.keyRelease(bench.view, Qt.Key.Key_Space)
    assert bench.board.sight.x < middle.x
    bench.keys(Qt.Key.Key_H)
    assert bench.board.tool == "hand"
    bench.drag(QPoint(500, 400), QPoint(560, 400))
    assert not bench.written and bench.board.chosen == []


def test_fit_what_is_chosen(qtbot):
    bench = Bench(qtbot)
    key = bench.key(10)
    bench.click(bench.at(key))
    bench.keys(Qt.Key.Key_At, SHIFT)
    assert bench.view.zoom > 2
    assert (bench.at(key) - bench.view.viewport().rect().center()).manhattanLength() < 40


def test_one_comes_back_to_where_one_was(qtbot):
    bench = Bench(qtbot, place=Sight(2.0, 650, 300))
    sight = bench.board.sight
    assert (round(sight.zoom, 2), round(sight.x), round(sight.y)) == (2.0, 650, 300)


def test_resizing_fits_again_and_widens_the_sheet(qtbot):
    bench = Bench(qtbot)
    bench.board.resize(1600, 700)
    QApplication.processEvents()
    area = bench.view.area
    assert area.w > 1300 and bench.board.drawing.area == area
    assert bench.view.viewport().rect().contains(bench.spot(area.x, area.y))
    bench.check_screen()


def test_only_what_differs_is_repainted(qtbot, monkeypatch):
    bench = Bench(qtbot)
    count = len(bench.board.scene.shown())
    bench.board.refresh()
    assert bench.board.scene.repainted == 0
    bench.click(bench.at(bench.key(10)))
    bench.keys(Qt.Key.Key_Right)
    assert 1 <= bench.board.scene.repainted < count / 4
    painted = []
    monkeypatch.setattr(items, "paint", lambda _painter, marks: painted.append(marks))
    QApplication.processEvents()
    painted.clear()
    bench.keys(Qt.Key.Key_Right)
    QApplication.processEvents()
    assert 1 <= len(painted) < count / 2
    bench.theme = "dark"
    bench.board.refresh()
    assert bench.board.scene.repainted == len(bench.board.scene.shown())


def test_filters_show_less_and_nothing_is_written(qtbot):
    bench = Bench(qtbot)
    bench.board.set_filter("missing", True)
    shown = [key for key in bench.board.scene.placed() if key[0] == "stakeholder"]
    assert shown and all(bench.who(one_id).missing_voice for _, one_id in shown)
    bench.board.set_filter("missing", False)
    bench.check_screen()
    assert not bench.written


def test_hover_shows_an_edge_under_the_pointer_only(qtbot):
    bench = Bench(qtbot)
    key = bench.key(10)
    bench.move(bench.at(key))
    assert bench.board.scene.held(key).has("hover")
    bench.move(bench.spot(500, 640))
    assert not bench.board.scene.held(key).has("hover")


def test_letters_belong_to_the_canvas_and_ctrl_to_the_window(qtbot):
    bench = Bench(qtbot)

    from PySide6.QtGui import QKeyEvent

    def taken(key, held):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
        event.ignore()
        QApplication.sendEvent(bench.view, event)
        return event.isAccepted()

    assert taken(Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier)
    assert not taken(Qt.Key.Key_Z, CTRL)
    assert not taken(Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier)


def _wheel(bench, point, turned, held=Qt.KeyboardModifier.NoModifier):
    from PySide6.QtGui import QWheelEvent

    viewport = bench.view.viewport()
    event = QWheelEvent(
        QPointF(point), QPointF(viewport.mapToGlobal(point)), QPoint(0, 0), QPoint(0, turned), Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def test_a_board_that_is_gone_is_told_nothing(qtbot):
    from PySide6.QtCore import QCoreApplication

    from cwb_desktop.workshop import edits

    bench = Bench(qtbot, goes=True)
    assert len(bench.document._listeners) == 1
    who = bench.who(bench.key(10)[1])
    bench.board.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not bench.document._listeners
    bench.document.do(edits.set_fields(who, name="Ander"))
    assert bench.who(who.id).name == "Ander"


def test_a_hidden_board_looks_again_when_it_is_seen(qtbot):
    from cwb_desktop.workshop import edits

    bench = Bench(qtbot)
    key = bench.key(10)
    shown = bench.board.scene.shown()
    bench.board.hide()
    bench.document.do(edits.take_off(bench.records, [key[1]], "ring_map"))
    assert bench.board.scene.shown() == shown
    bench.board.show()
    bench.check_screen()
    assert not bench.board.scene.draws(key)


def test_colours_and_words_are_asked_for_once_and_anew_when_the_theme_changes(qtbot):
    from dataclasses import replace

    bench = Bench(qtbot)
    asked = []
    board = bench.board
    given = board.context
    board.context = replace(given, style=lambda: (asked.append("style"), given.style())[1])
    bench.click(bench.at(bench.key(10)))
    bench.keys(Qt.Key.Key_Right)
    assert not asked
    bench.theme = "dark"
    QApplication.sendEvent(board, QEvent(QEvent.Type.PaletteChange))
    qtbot.waitUntil(lambda: board.scene.colour("sheet") == given.style()["sheet"])
    assert asked == ["style"]
    bench.check_screen()


def test_a_finger_pans_on_empty_space_and_rests_for_the_menu(qtbot):
    from PySide6.QtWidgets import QMenu

    from cwb_desktop.screen.canvas_view import Pointer

    bench = Bench(qtbot)
    bench.board.zoom_by(2)
    hand = bench.board.hand

    def finger(point):
        return Pointer(bench.view.mapToScene(point), point, Qt.KeyboardModifier.NoModifier, touch=True)

    grid = (QPointF(x, y) for x in range(400, 600, 10) for y in range(250, 450, 10))
    clear = next(point for point in grid if bench.board.scene.hit(point, 40) is None)
    empty = bench.view.mapFromScene(clear)
    before = bench.board.sight
    hand.press(finger(empty))
    hand.move(finger(empty + QPoint(-80, 0)), True)
    hand.release(finger(empty + QPoint(-80, 0)))
    assert bench.board.sight.x > before.x and not bench.board.chosen
    key = bench.key(8)
    hand.press(finger(bench.at(key)))
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in bench.board.findChildren(QMenu)))
    assert bench.board.chosen == [key]
    for menu in bench.board.findChildren(QMenu):
        menu.close()
    hand.release(finger(bench.at(key)))
    assert not bench.written


def test_a_large_interface_makes_letters_larger_as_far_as_the_drawing_has_places_for_them(qtbot):
    bench = Bench(qtbot, "assets_needs")

    def least() -> float:
        return min(mark.size for item in bench.board.drawing.items for mark in item.marks if isinstance(mark, Text))

    before = least()
    bench.board.context = replace(bench.board.context, scale=lambda: 2.0)
    bench.board.refresh()
    assert before < least() < 18.6, "no larger than on the wall"
    assert least() * bench.view.fitted > 12, "in pixels of the screen they are never under 12"
