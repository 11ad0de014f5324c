"""The board on the plan board: dreams, plans, joining two plans, dots in a row, and what is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from cwb_desktop.look.votes import last_vote
from cwb_desktop.workshop import edits
from cwb_desktop.workshop.figures.votes import standing_plans
from cwb_desktop.workshop.records import Dream, Need, Plan

from .board_kit import Bench, sample

KEY = Qt.Key


def board(qtbot, dreams: int = 2) -> Bench:
    records = sample()
    for number in range(dreams):
        dream = Dream(id=f"dream-{number}", text=f"Droom {number}", x=95 + 150 * number, y=200)
        records = records.apply(edits.add(records, dream).changes)
    return Bench(qtbot, "plan_board", records=records)


def plans(bench):
    return sorted(standing_plans(bench.records), key=lambda one: one.id)


def test_a_dream_goes_where_it_is_put_and_stays_in_its_field(qtbot):
    bench = board(qtbot)
    dream = bench.records.all(Dream)[-1]
    bench.drag(bench.at(dream.key), bench.spot(150, 420))
    after = bench.records.get(Dream, dream.id)
    assert abs(after.x - 150) <= 6 and abs(after.y - 420) <= 6
    bench.check_screen()
    bench.check_undo()
    bench.drag(bench.at(dream.key), bench.spot(600, 640))
    after = bench.records.get(Dream, dream.id)
    assert after.x < 320 and after.y < 550


def test_in_a_wide_window_dreams_go_into_the_letterbox_and_are_kept_where_paper_has_them(qtbot):
    bench = board(qtbot)
    bench.board.resize(1500, 760)
    qtbot.waitUntil(lambda: bench.view.area.x < -50)
    dream, away = bench.records.all(Dream)[-1], bench.view.area.x
    bench.drag(bench.at(dream.key), bench.spot(150 + away, 420))
    after = bench.records.get(Dream, dream.id)
    assert abs(after.x - 150) <= 6 and abs(after.y - 420) <= 6
    bench.check_screen()
    bench.check_undo()
    bench.double(bench.spot(230 + away, 310))
    bench.type("Een park")
    bench.keys(KEY.Key_Escape)
    made = bench.records.all(Dream)[-1]
    assert made.text == "Een park" and abs(made.x - 230) <= 2 and abs(made.y - 310) <= 2
    bench.double(bench.spot(340 + away / 2, 655))
    bench.type("Buurtbus")
    bench.keys(KEY.Key_Escape)
    assert bench.records.all(Plan)[-1].title == "Buurtbus"


def test_a_double_click_at_the_left_is_a_dream_and_at_the_right_plans(qtbot):
    bench = board(qtbot, dreams=0)
    bench.double(bench.spot(120, 300))
    bench.type("Een park zonder auto's")
    bench.keys(KEY.Key_Escape)
    made = bench.records.all(Dream)[-1]
    assert (made.text, made.x, made.y) == ("Een park zonder auto's", 120, 300)
    bench.move(bench.spot(990, 655))
    bench.keys(KEY.Key_N)
    bench.type("Repaircafe")
    bench.keys(KEY.Key_Return)
    bench.type("Buurtbus")
    bench.keys(KEY.Key_Escape)
    assert [one.title for one in bench.records.all(Plan)[-2:]] == ["Repaircafe", "Buurtbus"]
    bench.check_undo(3)


def test_pasted_lines_become_dreams_each_in_a_free_place(qtbot):
    bench = board(qtbot, dreams=0)
    bench.move(bench.spot(100, 400))
    QGuiApplication.clipboard().setText("Groen\nStil\nVeilig")
    bench.keys(KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    made = bench.records.all(Dream)[-3:]
    assert len({(one.x, one.y) for one in made}) == 3
    bench.check_undo()


def test_a_plan_dropped_on_another_asks_and_joins(qtbot):
    bench = board(qtbot)
    gone, keep = plans(bench)[1], plans(bench)[2]
    bench.drag(bench.at(gone.key), bench.at(keep.key))
    assert not bench.written and bench.board.parts.question.isVisible()
    bench.board.parts.question._yes.click()
    after = bench.records.get(Plan, gone.id)
    assert after.merged_into == keep.id and set(gone.answers_need) <= set(bench.records.get(Plan, keep.id).answers_need)
    assert bench.board.chosen == [keep.key]
    bench.check_screen()
    bench.check_undo()


def test_a_plan_dropped_elsewhere_goes_back(qtbot):
    bench = board(qtbot)
    bench.drag(bench.at(plans(bench)[0].key), bench.spot(150, 600))
    assert not bench.written and not bench.board.parts.question.isVisible()
    bench.check_screen()


def test_dots_are_typed_in_a_row(qtbot):
    bench = board(qtbot)
    first, second = plans(bench)[:2]
    bench.click(bench.at(first.key))
    bench.keys(KEY.Key_V)
    editor = bench.board.typing.editor
    editor.clear()
    bench.type("7")
    about = last_vote(bench.records, Plan)
    cast = about.figures.cast - about.dots(first) + 7
    assert str(cast) in editor.understood.text() and str(about.figures.maximum) in editor.understood.text()
    bench.keys(KEY.Key_Return)
    assert bench.board.chosen == [second.key]
    editor.clear()
    bench.type("9999")
    assert editor.understood.text() != f"{cast} van {about.figures.maximum}"
    bench.keys(KEY.Key_Escape)
    now = last_vote(bench.records, Plan)
    assert (now.dots(first), now.dots(second)) == (7, 9999) and now.figures.too_many
    bench.check_screen()
    bench.check_undo(2)


def test_a_digit_begins_the_number_and_a_click_on_the_dots_asks(qtbot):
    bench = board(qtbot)
    plan = plans(bench)[0]
    bench.click(bench.at(plan.key))
    bench.keys(KEY.Key_1)
    bench.type("2")
    bench.keys(KEY.Key_Escape)
    assert last_vote(bench.records, Plan).dots(plan) == 12
    x, y = bench.board.own.at(plan.key)
    bench.click(bench.spot(x + 155 - 20, y - 55 + 15))
    assert bench.board.typing.editor.is_open and bench.board.typing.editor.text() == "12"


def test_y_chooses_and_needs_are_linked(qtbot):
    bench = board(qtbot)
    plan = next(one for one in plans(bench) if not one.chosen)
    bench.board.select([plan.key])
    bench.keys(KEY.Key_Y)
    assert bench.records.get(Plan, plan.id).chosen
    need = next(one for one in bench.records.all(Need) if one.id not in plan.answers_need)
    bench.board.own.toggle_need(need.id, True)
    assert need.id in bench.records.get(Plan, plan.id).answers_need
    bench.check_screen()
    bench.check_undo(2)


def test_enter_changes_title_and_text_as_one_step(qtbot):
    bench = board(qtbot)
    plan = plans(bench)[0]
    bench.board.select([plan.key])
    bench.keys(KEY.Key_Return)
    bench.board.typing.editor.clear()
    bench.type("Nieuwe naam")
    bench.keys(KEY.Key_Return)
    bench.board.typing.editor.clear()
    bench.type("Wij doen het samen")
    bench.keys(KEY.Key_Return)
    after = bench.records.get(Plan, plan.id)
    assert (after.title, after.text) == ("Nieuwe naam", "Wij doen het samen")
    bench.check_undo()
