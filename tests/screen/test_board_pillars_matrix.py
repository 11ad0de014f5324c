"""The board on the matrix: cells by click and arrows, levels by pie and digit, promises, words with amounts, and rows."""

from PySide6.QtCore import Qt

from cwb_desktop.workshop import edits
from cwb_desktop.workshop.figures.matrix import anchors
from cwb_desktop.workshop.method import PILLARS
from cwb_desktop.workshop.records import Agreement, Cell, Stakeholder
from cwb_desktop.workshop.working import cell_of

from .board_kit import Bench, sample

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key


def matrix(qtbot) -> Bench:
    """The matrix of the sample, where two cells are empty."""
    records = sample()
    row = anchors(records)[1].id
    gone = [cell for cell in records.all(Cell) if (cell.stakeholder, cell.pillar) in ((row, "land"), (row, "buy"))]
    agreed = [one for one in records.all(Agreement) if one.stakeholder == row]
    records = records.apply(edits.remove(records, *gone, *agreed).changes)
    return Bench(qtbot, "pillars_matrix", records=records)


def empty(bench):
    """A place without a cell."""
    return anchors(bench.records)[1].id, "buy"


def on_pie(bench, key):
    x, y = bench.board.own.at(key)
    return bench.spot(x - 78 + 20, y - 31 + 21)


def test_a_click_chooses_and_digits_set_the_level_of_an_empty_cell(qtbot):
    bench = matrix(qtbot)
    place = empty(bench)
    key = bench.board.own.key_of(place)
    bench.click(bench.at(key))
    assert bench.board.chosen == [key] and not bench.written
    bench.keys(KEY.Key_2)
    cell = cell_of(bench.records, *place)
    assert cell.level == 2 and bench.board.chosen == [cell.key]
    bench.check_screen()
    bench.check_undo()
    bench.keys(KEY.Key_Z, CTRL)
    assert bench.board.chosen == [key]


def test_a_click_on_the_pie_goes_one_level_further(qtbot):
    bench = matrix(qtbot)
    cell = next(one for one in bench.records.all(Cell) if one.level == 1 and bench.board.scene.held(one.key))
    bench.click(on_pie(bench, cell.key))
    assert bench.records.get(Cell, cell.id).level == 2 and bench.board.chosen == [cell.key]
    bench.check_screen()
    bench.check_undo()


def test_a_promise_offers_its_agreement(qtbot):
    bench = matrix(qtbot)
    place = empty(bench)
    bench.click(bench.at(bench.board.own.key_of(place)))
    bench.keys(KEY.Key_3)
    question = bench.board.parts.question
    assert question.isVisible()
    before = len(bench.records.all(Agreement))
    question._yes.click()
    made = bench.records.all(Agreement)[-1]
    assert len(bench.records.all(Agreement)) == before + 1 and (made.stakeholder, made.pillar, made.status) == (*place, "promised")
    bench.check_undo(2)


def test_digits_on_azerty_mean_the_same(qtbot):
    bench = matrix(qtbot)
    place = empty(bench)
    bench.click(bench.at(bench.board.own.key_of(place)))
    bench.keys(KEY.Key_Eacute)
    assert cell_of(bench.records, *place).level == 2


def test_arrows_walk_from_cell_to_cell(qtbot):
    bench = matrix(qtbot)
    rows, own = anchors(bench.records), bench.board.own
    for key, place in (
        (KEY.Key_Right, (rows[0].id, PILLARS[0])), (KEY.Key_Right, (rows[0].id, PILLARS[1])), (KEY.Key_Down, (rows[1].id, PILLARS[1])),
    ):  # fmt: skip
        bench.keys(key)
        assert bench.board.chosen == [own.key_of(place)]
    bench.keys(KEY.Key_Left)
    bench.keys(KEY.Key_Left)
    assert bench.board.chosen == [rows[1].key] and not bench.written


def test_enter_writes_text_then_amount_as_one_step(qtbot):
    bench = matrix(qtbot)
    place = empty(bench)
    bench.click(bench.at(bench.board.own.key_of(place)))
    bench.keys(KEY.Key_Return)
    assert bench.board.typing.editor.understood.text() == "Wat koopt u, voor hoeveel, en wat kan hier?", "the room reads the question"
    bench.type("Lunch van de buurtkeuken")
    bench.keys(KEY.Key_Return)
    bench.type("12,5k")
    assert "12.500" in bench.board.typing.editor.understood.text()
    bench.keys(KEY.Key_Return)
    cell = cell_of(bench.records, *place)
    assert (cell.text, cell.amount, cell.unit, cell.level) == ("Lunch van de buurtkeuken", 12500, "EUR/year", 1)
    bench.check_undo()


def test_an_amount_may_have_a_unit_and_nonsense_is_said(qtbot):
    bench = matrix(qtbot)
    place = empty(bench)
    bench.click(bench.at(bench.board.own.key_of(place)))
    bench.keys(KEY.Key_Return)
    bench.type("Leerplekken")
    bench.keys(KEY.Key_Return)
    bench.type("3 banen")
    bench.keys(KEY.Key_Return)
    cell = cell_of(bench.records, *place)
    assert (cell.amount, cell.unit) == (3, "jobs")
    bench.keys(KEY.Key_Return)
    bench.keys(KEY.Key_Return)
    bench.type("veel")
    bench.keys(KEY.Key_Return)
    assert bench.records.get(Cell, cell.id).amount == 3 and "veel" in bench.said[-1]


def test_rows_are_put_in_order_by_hand_and_by_key(qtbot):
    bench = matrix(qtbot)
    first, second, third = anchors(bench.records)[:3]
    bench.drag(bench.at(first.key), bench.at(third.key))
    assert [who.id for who in anchors(bench.records)[:3]] == [second.id, third.id, first.id]
    bench.check_screen()
    bench.check_undo()
    bench.board.select([third.key])
    bench.keys(KEY.Key_Up, ALT)
    assert [who.id for who in anchors(bench.records)[:3]] == [third.id, second.id, first.id]


def test_a_new_anchor_from_the_register_is_no_twin(qtbot):
    bench = matrix(qtbot)
    known = next(who for who in bench.records.all(Stakeholder) if not who.anchor)
    bench.keys(KEY.Key_N)
    bench.type(known.name)
    bench.keys(KEY.Key_Escape)
    assert bench.who(known.id).anchor and len(bench.records.all(Stakeholder)) == len(bench.start.all(Stakeholder))
    bench.check_screen()
    bench.check_undo()


def test_del_empties_a_cell_and_takes_a_row_off_the_matrix(qtbot):
    bench = matrix(qtbot)
    cell = bench.records.all(Cell)[0]
    bench.board.select([cell.key])
    bench.keys(KEY.Key_Delete)
    assert bench.records.get(Cell, cell.id) is None
    bench.check_undo()
    who = anchors(bench.records)[0]
    bench.board.select([who.key])
    bench.keys(KEY.Key_Delete)
    assert not bench.who(who.id).anchor and not any(one.stakeholder == who.id for one in bench.records.all(Cell))


def test_the_free_row_asks_for_an_anchor(qtbot):
    bench = matrix(qtbot)
    bench.click(bench.spot(90, 120 + 62 * len(anchors(bench.records)) + 25))
    bench.type("Waterschap Oever")
    bench.keys(KEY.Key_Escape)
    made = bench.records.all(Stakeholder)[-1]
    assert (made.name, made.anchor) == ("Waterschap Oever", True) and anchors(bench.records)[-1].id == made.id
    bench.check_undo()
