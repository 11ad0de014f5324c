"""The board on the decision register: proposals are typed here, rounds are filled in the panel."""

from PySide6.QtCore import Qt

from cwb_desktop.workshop.records import Decision

from .board_kit import Bench

KEY = Qt.Key


def board(qtbot, **given) -> Bench:
    return Bench(qtbot, "decisions", **given)


def test_n_types_proposals_one_after_another(qtbot):
    bench = board(qtbot)
    bench.keys(KEY.Key_N)
    bench.type("We openen elke zaterdag")
    bench.keys(KEY.Key_Return)
    bench.type("We vragen de gemeente om een plein")
    bench.keys(KEY.Key_Escape)
    first, second = bench.records.all(Decision)[-2:]
    assert (first.proposal, first.date, first.present) == ("We openen elke zaterdag", "2026-09-10", 0)
    assert second.proposal == "We vragen de gemeente om een plein"
    bench.check_screen()
    bench.check_undo(2)


def test_enter_asks_for_the_panel(qtbot):
    bench = board(qtbot)
    wanted = []
    bench.board.wanted.connect(wanted.append)
    bench.keys(KEY.Key_Tab)
    assert bench.board.looking.numbers[bench.board.chosen[0]] == 1
    bench.keys(KEY.Key_Return)
    assert wanted == ["edit"] and not bench.written


def test_del_takes_a_decision_with_its_rounds(qtbot):
    bench = board(qtbot)
    decision = bench.records.all(Decision)[0]
    bench.board.select([decision.key])
    bench.keys(KEY.Key_Delete)
    assert bench.records.get(Decision, decision.id) is None
    bench.check_undo()
