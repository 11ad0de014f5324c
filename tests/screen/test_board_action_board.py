"""The board on agreements and actions: columns by hand and key, actions typed with who and when, promises by party."""

from PySide6.QtCore import Qt

from cwb_desktop.look.board_ground import card_rect
from cwb_desktop.workshop.records import Action, Agreement, Participant, Stakeholder

from .board_kit import Bench

KEY = Qt.Key


def board(qtbot, **given) -> Bench:
    return Bench(qtbot, "action_board", **given)


def in_column(bench, status):
    return next(one for one in bench.records.all(Action) if one.status == status and bench.board.scene.held(one.key))


def test_a_drag_into_another_column_is_another_status(qtbot):
    bench = board(qtbot)
    action = in_column(bench, "todo")
    rect = card_rect(bench.view.area, "stuck", 2)
    bench.drag(bench.at(action.key), bench.spot(rect.x + 100, rect.y + 40))
    assert bench.records.get(Action, action.id).status == "stuck"
    bench.check_screen()
    bench.check_undo()


def test_in_a_wide_window_the_columns_are_as_wide_as_the_sheet(qtbot):
    bench = board(qtbot)
    bench.board.resize(1500, 760)
    qtbot.waitUntil(lambda: bench.view.area.x < -50)
    action = in_column(bench, "doing")
    bench.drag(bench.at(action.key), bench.spot(bench.view.area.x + 60, 560))
    assert bench.records.get(Action, action.id).status == "todo"
    bench.check_screen()
    bench.check_undo()
    bench.drag(bench.at(action.key), bench.spot(bench.view.area.right - 40, 560))
    assert bench.records.get(Action, action.id).status == "done"


def test_arrows_go_from_column_to_column_and_stop_at_the_last(qtbot):
    bench = board(qtbot)
    action = in_column(bench, "doing")
    bench.click(bench.at(action.key))
    for expected in ("stuck", "done", "done"):
        bench.keys(KEY.Key_Right)
        assert bench.records.get(Action, action.id).status == expected
    bench.check_undo()


def test_agreements_stay_where_they_are(qtbot):
    bench = board(qtbot)
    agreement = bench.records.all(Agreement)[0]
    bench.drag(bench.at(agreement.key), bench.spot(500, 400))
    assert not bench.written and bench.board.chosen == [agreement.key]
    bench.check_screen()


def test_n_makes_actions_in_the_column_of_the_pointer(qtbot):
    bench = board(qtbot)
    rect = card_rect(bench.view.area, "doing", 4)
    bench.move(bench.spot(rect.x + 60, rect.y + 44))
    bench.keys(KEY.Key_N)
    person = bench.records.all(Participant)[0]
    bench.type(f"Flyers drukken; {person.first_name}; 1-10-2026")
    assert "Flyers drukken" in bench.board.typing.editor.understood.text()
    bench.keys(KEY.Key_Return)
    bench.type("Zaal huren")
    bench.keys(KEY.Key_Escape)
    first, second = bench.records.all(Action)[-2:]
    assert (first.what, first.who, first.due, first.status) == ("Flyers drukken", person.id, "2026-10-01", "doing")
    assert (second.what, second.who, second.due, second.status) == ("Zaal huren", None, "2026-09-24", "doing")
    bench.check_screen()
    bench.check_undo(2)


def test_enter_changes_what_and_keeps_who_and_when(qtbot):
    bench = board(qtbot)
    action = next(one for one in bench.records.all(Action) if one.who)
    bench.board.select([action.key])
    bench.keys(KEY.Key_Return)
    bench.board.typing.editor.clear()
    bench.type("Iets anders")
    bench.keys(KEY.Key_Return)
    after = bench.records.get(Action, action.id)
    assert (after.what, after.who, after.due) == ("Iets anders", action.who, action.due)
    bench.check_undo()


def test_a_promise_begins_with_its_party(qtbot):
    bench = board(qtbot)
    party = next(who for who in bench.records.all(Stakeholder)[5:] if who.name.isascii())
    bench.board.set_tool("agreement")
    bench.type(party.name)
    bench.keys(KEY.Key_Return)
    bench.type("Tien stageplekken per jaar")
    bench.keys(KEY.Key_Escape)
    made = bench.records.all(Agreement)[-1]
    assert (made.stakeholder, made.text, made.status) == (party.id, "Tien stageplekken per jaar", "talking")
    bench.check_undo()


def test_a_party_without_a_promise_writes_nothing(qtbot):
    bench = board(qtbot)
    bench.board.set_tool("agreement")
    bench.type("Niemand die wij kennen")
    bench.keys(KEY.Key_Return)
    assert "Niemand die wij kennen" in bench.board.typing.editor.placeholderText()
    bench.keys(KEY.Key_Escape)
    assert not bench.written


def test_what_stopped_is_hidden_until_it_is_asked_for(qtbot):
    bench = board(qtbot)
    action = in_column(bench, "todo")
    bench.board.select([action.key])
    bench.board.own.typing.set(bench.board.own.actions(), status="stopped")
    assert not bench.board.scene.draws(action.key)
    bench.board.set_filter("stopped", True)
    bench.board.select([])
    bench.board.select([action.key])
    assert bench.board.scene.draws(action.key)
    bench.check_screen()


def test_del_removes_an_action(qtbot):
    bench = board(qtbot)
    action = in_column(bench, "todo")
    bench.click(bench.at(action.key))
    bench.keys(KEY.Key_Delete)
    assert bench.records.get(Action, action.id) is None
    bench.check_undo()


def test_a_click_on_the_place_for_the_next_action_asks_for_it(qtbot):
    bench = board(qtbot)
    rect = card_rect(bench.view.area, "todo", sum(one.status == "todo" for one in bench.records.all(Action)))
    bench.click(bench.spot(rect.x + 60, rect.y + 20))
    bench.type("Sleutel halen")
    bench.keys(KEY.Key_Escape)
    assert bench.records.all(Action)[-1].what == "Sleutel halen" and bench.records.all(Action)[-1].status == "todo"
