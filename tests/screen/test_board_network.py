"""The board on the network: places, lines, pins, tidying and figures from a thread."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QThreadPool
from PySide6.QtTest import QTest

from cwb_desktop.look.marks import Text
from cwb_desktop.screen.items import line_path
from cwb_desktop.workshop.people import Relation, Stakeholder

from .board_kit import Bench

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


def network(qtbot, **given) -> Bench:
    bench = Bench(qtbot, "network", **given)
    qtbot.waitUntil(lambda: bench.board.drawing is not None, timeout=10_000)
    return bench


def lines(bench) -> tuple[Relation, ...]:
    return bench.records.all(Relation)


def two_apart(bench):
    """Two markers with nothing near the way between them, and without a line."""
    joined = {frozenset((line.source, line.target)) for line in lines(bench)}
    keys = [key for key in bench.board.scene.placed() if key[0] == "stakeholder"]
    return next((a, b) for a in keys for b in keys if a < b and frozenset((a[1], b[1])) not in joined)


def test_figures_come_from_a_thread_and_the_screen_follows_the_document(qtbot):
    bench = network(qtbot)
    assert bench.board.looking.whole().facts is not None
    bench.check_screen()
    assert bench.board.scene.draws(lines(bench)[0].key)


def test_drag_stores_a_pinned_place(qtbot):
    bench = network(qtbot)
    key = bench.key(2)
    bench.drag(bench.at(key), bench.spot(300, 200))
    after = bench.who(key[1])
    assert abs(after.network_x - 300) <= 2 and abs(after.network_y - 200) <= 2 and after.network_pinned
    bench.check_screen()
    bench.check_undo()


def test_lines_follow_while_dragging_and_escape_brings_them_back(qtbot):
    bench = network(qtbot)
    line = next(line for line in lines(bench) if bench.board.scene.draws(line.key))
    key = ("stakeholder", line.source)
    before = bench.board.scene.held(line.key).item
    bench.press(bench.at(key))
    bench.move(bench.at(key) + QPoint(20, 20))
    bench.move(bench.at(key) + QPoint(60, 60))
    qtbot.waitUntil(lambda: bench.board.scene.held(line.key).item != before)
    assert not bench.written
    QTest.keyClick(bench.view, KEY.Key_Escape)
    bench.release(bench.at(key))
    assert bench.board.scene.held(line.key).item == before
    bench.check_screen()


def test_straight_with_shift(qtbot):
    bench = network(qtbot)
    key = bench.key(2)
    x, y = bench.board.scene.centres([key])[key]
    start = bench.at(key)
    bench.press(start)
    for step in (10, 40):
        QTest.mouseMove(bench.view.viewport(), start + QPoint(step, step // 4))
    QTest.mouseRelease(bench.view.viewport(), Qt.MouseButton.LeftButton, SHIFT, start + QPoint(40, 10))
    after = bench.who(key[1])
    assert after.network_y == round(y) and after.network_x > x + 20


def test_nudge_by_a_unit_or_five(qtbot):
    bench = network(qtbot)
    key = bench.key(2)
    x, y = bench.board.scene.centres([key])[key]
    bench.click(bench.at(key))
    bench.keys(KEY.Key_Right)
    bench.keys(KEY.Key_Down, SHIFT)
    after = bench.who(key[1])
    assert (after.network_x, after.network_y) == (int(x + 1.5), int(int(y + 0.5) + 5))
    bench.check_undo()


def test_c_connects_with_the_next_click(qtbot):
    bench = network(qtbot)
    first, second = two_apart(bench)
    bench.click(bench.at(first))
    bench.keys(KEY.Key_C)
    bench.move(bench.at(second))
    bench.click(bench.at(second))
    made = lines(bench)[-1]
    assert (made.source, made.target, made.type, made.direction, made.status, made.strength) == (
        first[1], second[1], "support", "both", "now", 2,
    )  # fmt: skip
    assert bench.board.chosen == [made.key]
    bench.check_screen()
    bench.check_undo()


def test_a_new_line_leaves_every_marker_where_it_was(qtbot):
    bench = network(qtbot)
    before = {item.key: item.at for item in bench.board.drawing.items if item.part == "marker"}
    a, b = two_apart(bench)
    bench.board.deeds.connect_to(a[1], b[1])
    qtbot.wait(50)
    after = {item.key: item.at for item in bench.board.drawing.items if item.part == "marker"}
    assert len(before) == 38
    assert max(abs(after[key][axis] - place[axis]) for key, place in before.items() for axis in (0, 1)) <= 1
    assert not any(card.network_pinned for card in bench.records.all(Stakeholder))
    bench.check_screen()
    bench.check_undo()


def test_the_tool_for_wanted_lines_draws_them_and_stays_in_hand(qtbot):
    bench = network(qtbot)
    first, second = two_apart(bench)
    bench.keys(KEY.Key_W)
    assert bench.board.tool == "wanted"
    bench.drag(bench.at(first), bench.at(second))
    made = lines(bench)[-1]
    assert (made.source, made.target, made.status) == (first[1], second[1], "wanted")
    assert bench.board.tool == "wanted" and bench.board.chosen == [made.key]
    bench.keys(KEY.Key_Escape)
    assert bench.board.tool == "choose"
    bench.check_screen()
    bench.check_undo()


def test_w_makes_the_line_that_was_just_drawn_a_wanted_one_and_back(qtbot):
    bench = network(qtbot)
    first, second = two_apart(bench)
    bench.click(bench.at(first))
    bench.keys(KEY.Key_C)
    bench.move(bench.at(second))
    bench.click(bench.at(second))
    bench.keys(KEY.Key_W)
    assert lines(bench)[-1].status == "wanted" and bench.board.tool == "choose"
    bench.check_screen()
    bench.keys(KEY.Key_W)
    assert lines(bench)[-1].status == "now"
    bench.check_undo(3)


def test_a_wanted_line_to_empty_space_makes_a_new_card_with_it(qtbot):
    bench = network(qtbot)
    first, _second = two_apart(bench)
    bench.board.set_tool("wanted")
    bench.drag(bench.at(first), bench.spot(745, 640))
    bench.type("Nieuwe bakker")
    bench.keys(KEY.Key_Escape)
    assert lines(bench)[-1].status == "wanted" and lines(bench)[-1].source == first[1]


def test_c_then_escape_connects_nothing(qtbot):
    bench = network(qtbot)
    first, second = two_apart(bench)
    bench.click(bench.at(first))
    bench.keys(KEY.Key_C)
    bench.keys(KEY.Key_Escape)
    bench.click(bench.at(second))
    assert not bench.written and bench.board.chosen == [second]


def test_the_keyboard_alone_connects(qtbot):
    bench = network(qtbot)
    bench.keys(KEY.Key_Tab)
    first = bench.board.chosen[0]
    bench.keys(KEY.Key_C)
    bench.keys(KEY.Key_Tab)
    target = bench.board.choosing.focus
    bench.keys(KEY.Key_Return)
    assert (lines(bench)[-1].source, lines(bench)[-1].target) == (first[1], target[1]) and target != first


def test_alt_drag_connects(qtbot):
    bench = network(qtbot)
    first, second = two_apart(bench)
    bench.drag(bench.at(first), bench.at(second), ALT)
    assert (lines(bench)[-1].source, lines(bench)[-1].target) == (first[1], second[1])


def test_a_drag_from_the_dot_to_empty_space_makes_a_card_with_a_line(qtbot):
    from PySide6.QtCore import QPointF

    from cwb_desktop.screen.signs import dot_places

    bench = network(qtbot)
    key = bench.key(8)
    bench.move(bench.at(key))
    dot = bench.view.mapFromScene(QPointF(*dot_places(bench.board.scene.held(key))[0]))
    bench.move(dot)
    bench.drag(dot, bench.spot(60, 640))
    bench.type("Fietsclub")
    bench.keys(KEY.Key_Return, CTRL)
    made, line = bench.records.all(Stakeholder)[-1], lines(bench)[-1]
    assert (made.name, made.network_x, made.network_y, made.network_pinned) == ("Fietsclub", 60, 640, True)
    assert (line.source, line.target) == (key[1], made.id)
    assert len(bench.written) == 1
    bench.check_screen()
    bench.check_undo()


def test_the_next_line_is_of_the_type_used_last(qtbot):
    bench = network(qtbot)
    first, second = two_apart(bench)
    bench.drag(bench.at(first), bench.at(second), ALT)
    bench.board.deeds.set_type("money")
    assert (lines(bench)[-1].type, lines(bench)[-1].direction) == ("money", "one")
    bench.drag(bench.at(second), bench.at(bench.key(9)), ALT)
    assert lines(bench)[-1].type == "money"


def test_keys_set_the_direction_of_a_line(qtbot):
    bench = network(qtbot)
    first, second = two_apart(bench)
    bench.drag(bench.at(first), bench.at(second), ALT)
    bench.keys(KEY.Key_D)
    assert lines(bench)[-1].direction == "one"
    bench.keys(KEY.Key_D, ALT)
    assert (lines(bench)[-1].source, lines(bench)[-1].target) == (second[1], first[1])
    bench.keys(KEY.Key_M)
    assert lines(bench)[-1].direction == "both"
    bench.check_screen()
    bench.keys(KEY.Key_Delete)
    assert lines(bench) == bench.start.all(Relation)


def test_a_line_is_chosen_by_a_click_and_labelled(qtbot):
    bench = network(qtbot)
    first, second = two_apart(bench)
    bench.drag(bench.at(first), bench.at(second), ALT)
    bench.keys(KEY.Key_Escape)
    made = lines(bench)[-1]
    item = bench.board.scene.held(made.key)
    along = [line_path(item.item).pointAtPercent(place / 20) for place in range(1, 20)]
    spot = next(point for point in along if bench.board.scene.hit(point, 3) is item)
    bench.click(bench.spot(spot.x(), spot.y()))
    assert bench.board.chosen == [made.key] and item.has("chosen")
    bench.keys(KEY.Key_F2)
    bench.type("elke maand")
    bench.keys(KEY.Key_Return)
    assert lines(bench)[-1].label == "elke maand"
    bench.check_screen()


def test_pin_and_let_go(qtbot):
    bench = network(qtbot)
    key = bench.key(2)
    bench.click(bench.at(key))
    at = bench.board.scene.centres([key])[key]
    bench.keys(KEY.Key_P)
    assert bench.who(key[1]).network_pinned and bench.who(key[1]).network_x == int(at[0] + 0.5)
    bench.keys(KEY.Key_L, CTRL | SHIFT)
    assert not bench.who(key[1]).network_pinned
    bench.check_undo(2)


def test_tidying_is_one_edit_and_leaves_what_is_pinned(qtbot):
    bench = network(qtbot)
    key = bench.key(2)
    bench.drag(bench.at(key), bench.spot(300, 200))
    pinned = bench.who(key[1])
    bench.board.tidy()
    assert bench.who(key[1]) == pinned and len(bench.written) == 2
    placed = [who for who in bench.records.all(Stakeholder) if who.network_x is not None]
    assert len(placed) == len(bench.records.all(Stakeholder))
    bench.check_screen()
    bench.check_undo(2)


def test_off_this_map_is_not_off_the_other(qtbot):
    bench = network(qtbot)
    key = bench.key(2)
    bench.click(bench.at(key))
    bench.keys(KEY.Key_Delete)
    assert bench.who(key[1]).off == ("network",)
    bench.check_screen()


def test_out_of_the_workshop_takes_the_lines_along(qtbot):
    bench = network(qtbot)
    key = bench.key(2)
    assert any(key[1] in (line.source, line.target) for line in lines(bench))
    bench.click(bench.at(key))
    bench.keys(KEY.Key_Delete, SHIFT)
    assert not any(key[1] in (line.source, line.target) for line in lines(bench))
    bench.check_screen()
    bench.check_undo()


def test_the_signs_that_turn_pages_stand_between_the_words_of_the_header(qtbot):
    bench = network(qtbot)
    pages = bench.board.parts.pages
    pages.setStyleSheet("QPushButton { min-width: 200px; }")  # as wide as they are at a large interface
    bench.board.parts.show_pages(bench.board.drawing)
    words = [mark for item in bench.board.drawing.items if item.key[1] == "header" for mark in item.marks if isinstance(mark, Text)]
    boxes = [bench.board.context.measure.box(mark) for mark in words]
    place, step = (next(box for mark, box in zip(words, boxes) if part in mark.text) for part in ("Havenrade", "Stap"))
    end, begin = bench.spot(place.right, 25).x(), bench.spot(step.x, 25).x()
    signs = [pages.x() + button.geometry().center().x() for button in (pages._back, pages._on)]
    assert end < signs[0] < signs[1] < begin and pages.width() > begin - end


def test_pages_turn_and_a_chosen_record_is_found_on_its_page(qtbot):
    bench = network(qtbot)
    board = bench.board
    assert board.drawing.pages > 1 and board.parts.pages.isVisible()
    QTest.mouseClick(board.parts.pages._on, Qt.MouseButton.LeftButton)
    assert board.drawing.page == 2
    there = next(item.key for item in board.drawing.items if item.part == "row")
    board.page_prev()
    assert board.drawing.page == 1
    second = board.looking.look(_paged(board, 2)).items
    only_second = next((item.key for item in second if item.part != "furniture" and not board.scene.draws(item.key)), None)
    board.select([only_second or there])
    assert board.drawing.page == (2 if only_second else 1)
    assert not bench.written


def test_a_line_on_the_ring_map_switches_lines_on(qtbot):
    bench = Bench(qtbot)
    first, second = two_apart(bench)
    bench.drag(bench.at(first), bench.at(second), ALT)
    assert bench.board.view_options.lines
    assert (lines(bench)[-1].source, lines(bench)[-1].target) == (first[1], second[1])
    bench.check_screen()


def test_closing_while_figures_are_computed_is_calm(qtbot):
    bench = Bench(qtbot, "network", goes=True)
    bench.board.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QThreadPool.globalInstance().waitForDone()
    QCoreApplication.processEvents()


def _paged(board, page):
    from dataclasses import replace

    return replace(board.looking.whole(), page=page)
