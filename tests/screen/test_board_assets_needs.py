"""The board on the assets and needs map: cards by band and column, matches, help, whose it is, and whys."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from cwb_desktop.look.marks import Text
from cwb_desktop.look.votes import last_vote
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.people import Workshop
from cwb_desktop.workshop.records import Asset, Match, Need, Problem, Stakeholder

from .board_kit import Bench
from .test_board_menus import menu, rows

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


def board(qtbot, **given) -> Bench:
    return Bench(qtbot, "assets_needs", **given)


def first(bench, kind):
    return next(one for one in bench.records.all(kind) if bench.board.scene.held(one.key) is not None)


def test_a_drag_into_another_column_is_another_category(qtbot):
    bench = board(qtbot)
    asset = first(bench, Asset)
    bench.drag(bench.at(asset.key), bench.spot(20 + 160 * 5 + 80, 200))
    after = bench.records.get(Asset, asset.id)
    assert (after.category, after.x) == ("stories", 900) and abs(after.y - 200) <= 2
    bench.check_screen()
    bench.check_undo()


def test_no_card_leaves_its_band_and_that_is_said(qtbot):
    bench = board(qtbot)
    asset = first(bench, Asset)
    bench.drag(bench.at(asset.key), bench.spot(100, 560))
    assert not bench.written and len(bench.said) == 1
    bench.check_screen()


def test_keys_go_by_units_and_into_the_next_column(qtbot):
    bench = board(qtbot)
    asset = next(one for one in bench.records.all(Asset) if one.category == "people")
    bench.click(bench.at(asset.key))
    for _ in range(5):
        bench.keys(KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert bench.records.get(Asset, asset.id).category == "groups"
    bench.check_undo()


def test_n_makes_cards_where_the_pointer_is_one_after_another(qtbot):
    bench = board(qtbot)
    bench.move(bench.spot(20 + 160 * 2 + 80, 600))
    bench.keys(KEY.Key_N)
    bench.type("Een huisarts")
    bench.keys(KEY.Key_Return)
    bench.type("Een speelplek")
    bench.keys(KEY.Key_Escape)
    made = [one for one in bench.records.all(Need) if one.text in ("Een huisarts", "Een speelplek")]
    assert [one.category for one in made] == ["organisations"] * 2
    bench.check_screen()
    bench.check_undo(2)


def test_double_click_puts_the_card_there_and_pasted_lines_are_one_step(qtbot):
    bench = board(qtbot)
    bench.double(bench.spot(20 + 80, 318))
    QGuiApplication.clipboard().setText("Fietsenmaker\nKookclub\n\nKoor")
    bench.keys(KEY.Key_V, CTRL)
    names = [one.text for one in bench.records.all(Asset) if one.category == "people"]
    assert names[-3:] == ["Fietsenmaker", "Kookclub", "Koor"] and len(bench.board.chosen) == 3
    bench.check_undo()


def test_a_match_from_the_edge_dot_and_gone_by_del(qtbot):
    bench = board(qtbot)
    matches = {(one.asset, one.need) for one in bench.records.all(Match)}
    asset = first(bench, Asset)
    need = next(one for one in bench.records.all(Need) if (asset.id, one.id) not in matches and bench.board.scene.held(one.key))
    x, y = bench.board.own.at(asset.key)
    # A press and release: what an earlier double click left held would make the move a drag.
    bench.click(bench.at(asset.key))
    bench.move(bench.at(asset.key) + QPoint(8, 0))
    bench.drag(bench.spot(x + 68, y), bench.at(need.key))
    made = bench.records.all(Match)[-1]
    assert (made.asset, made.need) == (asset.id, need.id) and bench.board.chosen == [made.key]
    bench.check_screen()
    bench.check_undo()
    bench.board.select([made.key])
    bench.keys(KEY.Key_Delete)
    assert bench.records.get(Match, made.id) is None


def test_c_matches_by_keyboard_from_either_end(qtbot):
    bench = board(qtbot)
    need, asset = first(bench, Need), first(bench, Asset)
    bench.click(bench.at(need.key))
    bench.keys(KEY.Key_C)
    bench.click(bench.at(asset.key))
    found = [one for one in bench.records.all(Match) if (one.asset, one.need) == (asset.id, need.id)]
    assert len(found) == 1 and bench.board.chosen == [found[0].key]


def test_a_line_let_go_in_the_other_band_makes_a_matched_card(qtbot):
    bench = board(qtbot)
    asset = first(bench, Asset)
    bench.click(bench.at(asset.key))
    bench.keys(KEY.Key_C)
    free = bench.spot(20 + 160 * 4 + 3, 655)
    bench.move(free)
    bench.click(free)
    bench.type("Een fonds")
    bench.keys(KEY.Key_Escape)
    made = next(one for one in bench.records.all(Need) if one.text == "Een fonds")
    assert bench.records.all(Match)[-1].need == made.id and bench.records.all(Match)[-1].asset == asset.id
    bench.check_undo()


def test_t_asks_for_help_for_all_that_are_chosen(qtbot):
    bench = board(qtbot)
    keys = [first(bench, Asset).key, first(bench, Need).key]
    bench.board.select(keys)
    bench.keys(KEY.Key_T)
    assert all(bench.records.by_key(key).help for key in keys)
    bench.keys(KEY.Key_T)
    assert not any(bench.records.by_key(key).help for key in keys)


def test_whose_it_is_takes_a_known_name_or_makes_a_card(qtbot):
    bench = board(qtbot)
    asset = first(bench, Asset)
    known = bench.records.all(Stakeholder)[3]
    bench.board.select([asset.key])
    bench.board.own.ask_whose()
    bench.board.typing.editor.clear()
    bench.type(known.name)
    bench.keys(KEY.Key_Escape)
    assert bench.records.get(Asset, asset.id).stakeholder in (known.id, asset.stakeholder)
    bench.board.own.ask_whose()
    bench.board.typing.editor.clear()
    bench.type("Geheel nieuwe club")
    bench.keys(KEY.Key_Escape)
    made = bench.records.all(Stakeholder)[-1]
    assert made.name == "Geheel nieuwe club" and bench.records.get(Asset, asset.id).stakeholder == made.id


def test_a_problem_and_its_whys_one_enter_after_another(qtbot):
    bench = board(qtbot)
    bench.board.set_tool("problem")
    for text in ("Jongeren gaan weg", "Er is geen werk", "De winkels sluiten"):
        bench.type(text)
        bench.keys(KEY.Key_Return)
    bench.keys(KEY.Key_Escape)
    made = bench.records.all(Problem)[-1]
    assert (made.text, made.why) == ("Jongeren gaan weg", ("Er is geen werk", "De winkels sluiten"))
    assert bench.board.tool == "choose"
    bench.check_undo(3)


def test_the_room_reads_the_problem_and_the_whys_so_far_while_the_next_is_typed(qtbot):
    bench = Bench(qtbot, "assets_needs", records=Records([Workshop(name="Molenbuurt")]))
    bench.move(bench.spot(500, 365))
    bench.keys(KEY.Key_N)
    for place, text in enumerate(("Jongeren gaan weg", "Er is geen werk", "Niemand vroeg het", "We kennen elkaar niet")):
        bench.type(text)
        bench.keys(KEY.Key_Return)
        (problem,) = bench.records.all(Problem)
        said = [problem.key, *(("why", f"{problem.id}.{n}") for n in range(1, place + 1))]
        editor = bench.board.typing.editor
        for key in said:
            box = bench.view.mapFromScene(bench.board.scene.held(key).boundingRect()).boundingRect()
            box.translate(bench.view.mapTo(bench.board, QPoint(0, 0)))
            assert not editor.geometry().intersects(box.adjusted(0, 4, 0, -4)), key
    assert editor.is_open and problem.why == ("Er is geen werk", "Niemand vroeg het", "We kennen elkaar niet")
    bench.keys(KEY.Key_Escape)
    bench.move(QPoint(-1, -1))
    bench.keys(KEY.Key_N)
    bench.type("De huur stijgt")
    bench.keys(KEY.Key_Return)
    assert len(bench.records.all(Problem)) == 2 and not bench.records.all(Asset), "after a problem comes another one"


def test_enter_on_a_problem_goes_on_with_the_next_why(qtbot):
    bench = board(qtbot)
    problem = min(bench.records.all(Problem), key=lambda one: len(one.why))
    bench.board.select([problem.key])
    bench.keys(KEY.Key_Return)
    bench.keys(KEY.Key_Return)
    if len(problem.why) < 5:
        bench.type("Omdat het zo is")
    bench.keys(KEY.Key_Escape)
    after = bench.records.get(Problem, problem.id)
    assert after.why == (problem.why if len(problem.why) == 5 else (*problem.why, "Omdat het zo is"))


def test_del_takes_a_card_with_its_matches(qtbot):
    bench = board(qtbot)
    match = bench.records.all(Match)[0]
    bench.board.select([("asset", match.asset)])
    bench.keys(KEY.Key_Delete)
    assert bench.records.get(Asset, match.asset) is None and bench.records.get(Match, match.id) is None
    bench.check_undo()


def test_tab_walks_in_the_order_of_the_numbers(qtbot):
    bench = board(qtbot)
    seen = []
    for _ in range(4):
        bench.keys(KEY.Key_Tab)
        seen.append(bench.board.looking.numbers[bench.board.chosen[0]])
    assert seen == sorted(seen) and seen[0] == 1


def test_whys_fold_out_on_the_card_by_mouse_and_by_key(qtbot):
    bench = board(qtbot)
    problem = next(one for one in bench.records.all(Problem) if one.why)
    whys = {("why", f"{problem.id}.{place}") for place in range(1, len(problem.why) + 1)}
    written = bench.records

    def out():
        return {item.key for item in bench.board.drawing.items if item.key[0] == "why"}

    assert out() == set()
    edge = bench.board.scene.held(problem.key).boundingRect().right()
    x, y = bench.board.own.at(problem.key)
    bench.click(bench.spot(x, y))
    assert out() == set() and bench.board.chosen == [problem.key]
    bench.click(bench.spot(edge - 20, y))
    assert out() == whys
    bench.click(bench.at(("why", f"{problem.id}.1")))
    assert bench.board.chosen == [("why", f"{problem.id}.1")]
    bench.keys(KEY.Key_O)
    assert out() == set() and bench.board.chosen == [problem.key]
    bench.keys(KEY.Key_O)
    assert out() == whys and bench.records is written
    assert "uitgeklapt" in next(item.title for item in bench.board.drawing.items if item.key == problem.key)
    bench.check_screen()


def dots_drawn(bench, problem):
    item = next(item for item in bench.board.drawing.items if item.key == problem.key)
    return [mark.text for mark in item.marks if isinstance(mark, Text)], item.title


def test_dots_of_problems_are_typed_in_a_row_and_stand_on_their_cards(qtbot):
    bench = board(qtbot)
    first, second = sorted(bench.records.all(Problem), key=lambda one: one.id)
    assert last_vote(bench.records, Problem) is None
    bench.board.select([first.key])
    bench.keys(KEY.Key_1)
    bench.type("2")
    bench.keys(KEY.Key_Return)
    assert bench.board.chosen == [second.key] and len(bench.said) == 1, "a vote was begun"
    bench.type("7")
    bench.keys(KEY.Key_Escape)
    now = last_vote(bench.records, Problem)
    assert (now.dots(first), now.dots(second)) == (12, 7)
    words, title = dots_drawn(bench, first)
    assert "12" in words and "12 stippen" in title
    bench.check_screen()
    bench.check_undo(3)


def test_the_menu_the_key_and_a_click_on_the_dots_ask_for_those_of_a_problem(qtbot):
    bench = board(qtbot)
    problem = min(bench.records.all(Problem), key=lambda one: one.id)
    for place, number in enumerate(("3", "14", "5")):
        bench.board.select([problem.key])
        if place == 0:
            next(row for words, row in rows(menu(bench, [problem.key])).items() if words == "Dots").trigger()
        elif place == 1:
            bench.keys(KEY.Key_V)
        else:
            bench.click(bench.spot(*left_of(bench, problem)))
        bench.board.typing.editor.clear()
        bench.type(number)
        bench.keys(KEY.Key_Escape)
        assert last_vote(bench.records, Problem).dots(problem) == int(number)
    bench.board.select([("why", f"{problem.id}.1")])
    bench.keys(KEY.Key_V)
    bench.type("9")
    bench.keys(KEY.Key_Escape)
    assert last_vote(bench.records, Problem).dots(problem) == 9, "a why belongs to its problem"
    bench.board.select([])
    bench.board.set_tool("vote")
    assert bench.board.chosen == [problem.key] and bench.board.typing.editor.text() == "9", "the tool begins with the first"


def left_of(bench, problem):
    found = bench.board.scene.held(problem.key)
    return found.boundingRect().left() + 16, bench.board.own.at(problem.key)[1]
