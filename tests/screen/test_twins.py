"""Twins: asked about while typing, joined from the menu and from the panel, each a single step for undo."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget

from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.document import Document
from cwb_desktop.workshop.people import Relation, Stakeholder, Workshop
from cwb_desktop.workshop.records import Note

from .board_kit import Bench
from .real_boards import board_of, real_window
from .shell_kit import TODAY, settle

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key
NORTH = "Woningcorporatie Noord"


def few(*more) -> Records:
    return Records([
        Workshop(name="Noord"), Stakeholder(id="a", name=NORTH, sphere="institutions", ring=2, angle=200, order=0),
        Stakeholder(id="b", name="Bakker", sphere="market", ring=3, angle=120, order=1),
        Stakeholder(id="c", name="Café Één", ring=1, angle=20, order=2), *more,
    ])  # fmt: skip


def names(bench) -> list[str]:
    return [who.name for who in bench.records.all(Stakeholder)]


def question(bench) -> QWidget:
    return bench.board.parts.question


def answer(bench, words: str) -> None:
    found = next(one for one in question(bench).findChildren(QPushButton) if one.text() == words)
    QTest.mouseClick(found, LEFT)


def type_card(bench, name: str, last: Qt.Key = KEY.Key_Escape) -> None:
    bench.keys(KEY.Key_N)
    bench.type(name)
    bench.keys(last)


def test_a_typed_twin_is_asked_about_and_joined_in_one_step(qtbot):
    bench = Bench(qtbot, records=few())
    type_card(bench, "woningcorp. Noord")
    assert question(bench).isVisible() and NORTH in question(bench).accessibleName()
    answer(bench, "The same")
    assert names(bench) == [NORTH, "Bakker", "Café Één"] and bench.board.chosen == [("stakeholder", "a")]
    assert "woningcorp. Noord" in (bench.who("a").notes or ())
    assert not question(bench).isVisible() and NORTH in bench.said[-1]
    bench.check_screen()
    bench.check_undo(1)


def test_another_one_stays_and_is_not_asked_about_again(qtbot):
    bench = Bench(qtbot, records=few())
    type_card(bench, "woningcorp. Noord")
    answer(bench, "Another one")
    assert not question(bench).isVisible() and names(bench)[-1] == "woningcorp. Noord"
    key = bench.board.chosen[0]
    bench.board.typing.rename(key)
    bench.type("Woningcorp Noord")
    bench.keys(KEY.Key_Return)
    assert names(bench)[-1] == "Woningcorp Noord" and not question(bench).isVisible()


def test_the_question_stays_while_the_next_one_is_being_typed(qtbot):
    bench = Bench(qtbot, records=few())
    type_card(bench, "woningcorp. Noord", KEY.Key_Return)
    assert bench.board.typing.editor.is_open and question(bench).isVisible()
    bench.type("Fietscl")
    answer(bench, "The same")
    assert bench.board.typing.editor.is_open and bench.board.typing.editor.text() == "Fietscl"
    assert len(names(bench)) == 3
    bench.type("ub")
    bench.keys(KEY.Key_Escape)
    assert names(bench)[-1] == "Fietsclub"
    bench.check_undo(2)


def test_what_was_done_in_between_is_not_taken_along(qtbot):
    bench = Bench(qtbot, records=few())
    type_card(bench, "woningcorp. Noord")
    typed = bench.document.next_undo()
    ask = bench.board.extras.twins
    one = bench.board.chosen[0][1]
    bench.board.add_card("Fietsclub")
    ask._join(one, "a", typed)
    assert names(bench) == [NORTH, "Bakker", "Café Één", "Fietsclub"]
    bench.check_undo(3)


def test_another_name_is_asked_about_too(qtbot):
    bench = Bench(qtbot, records=few(Stakeholder(id="d", name="Koor", ring=2, angle=40, order=3)))
    bench.board.typing.rename(("stakeholder", "d"))
    bench.type("Woningcorporatie Nord")
    bench.keys(KEY.Key_Return)
    assert question(bench).isVisible()
    answer(bench, "The same")
    assert names(bench) == [NORTH, "Bakker", "Café Één"]
    bench.check_undo(1)


def test_escape_leaves_both(qtbot):
    bench = Bench(qtbot, records=few())
    type_card(bench, "woningcorp. Noord")
    bench.keys(KEY.Key_Escape)
    assert not question(bench).isVisible() and len(names(bench)) == 4


def test_nothing_is_asked_where_nothing_is_alike(qtbot):
    bench = Bench(qtbot, records=few())
    type_card(bench, "Fietsclub")
    assert not question(bench).isVisible()


def test_a_line_drawn_to_a_twin_goes_to_the_card_that_stays(qtbot):
    bench = Bench(qtbot, "network", few())
    qtbot.waitUntil(lambda: bench.board.drawing is not None)
    bench.board.typing.new_card((400, 300), "b")
    bench.type("woningcorp. Noord")
    bench.keys(KEY.Key_Escape)
    answer(bench, "The same")
    assert [(line.source, line.target) for line in bench.records.all(Relation)] == [("b", "a")]
    bench.keys(KEY.Key_Z, CTRL)
    assert bench.records == bench.start


def test_the_menu_joins_with_a_card_that_is_typed(qtbot):
    bench = Bench(qtbot, records=few(Stakeholder(id="d", name="Brood en banket", ring=2, angle=40, order=3)))
    bench.board.select([("stakeholder", "d")])
    bench.view.listener.menu(QPoint(bench.at(("stakeholder", "d"))))
    menu = next(one for one in bench.board.findChildren(QMenu) if one.isVisible())
    next(one for one in menu.actions() if one.text().startswith("Join with")).trigger()
    menu.close()
    editor = bench.board.typing.editor
    assert editor.is_open and editor.placeholderText()
    bench.type("bak")
    QTest.keyClick(editor.completer().popup(), KEY.Key_Down)
    QTest.keyClick(editor.completer().popup(), KEY.Key_Return)
    assert names(bench) == [NORTH, "Bakker", "Café Één"] and bench.board.chosen == [("stakeholder", "b")]
    bench.check_undo(1)


def test_a_name_that_nobody_has_joins_nothing_and_is_said(qtbot):
    bench = Bench(qtbot, records=few())
    bench.board.extras.twins.choose_twin(("stakeholder", "b"))
    bench.type("Nergens")
    bench.keys(KEY.Key_Return)
    assert bench.records == bench.start and "Nergens" in bench.said[-1]
    bench.board.extras.twins.choose_twin(("stakeholder", "b"))
    bench.keys(KEY.Key_Escape)
    assert bench.records == bench.start and len(bench.said) == 1


def test_a_name_without_its_accents_is_the_same_card(qtbot):
    bench = Bench(qtbot, records=few())
    type_card(bench, "cafe een")
    assert len(names(bench)) == 3 and bench.board.chosen == [("stakeholder", "c")]


def test_near_names_are_offered_while_typing(qtbot):
    bench = Bench(qtbot, records=few())
    bench.keys(KEY.Key_N)
    bench.type("cafe e")
    popup = bench.board.typing.editor.completer().popup()
    assert popup.isVisible() and popup.model().index(0, 0).data() == "Café Één"
    bench.keys(KEY.Key_Escape)
    bench.keys(KEY.Key_Z, CTRL)
    bench.keys(KEY.Key_N)
    bench.type("woningcorp. n")
    assert popup.isVisible() and [popup.model().index(row, 0).data() for row in range(popup.model().rowCount())] == [NORTH]
    bench.type("x")
    assert not popup.isVisible()


def test_the_panel_offers_to_join_a_chosen_twin(qtbot, dressed):
    twin = Stakeholder(id="d", name="woningcorp. Noord", sphere="institutions", ring=3, angle=210, order=3)
    doc = Document(few(twin, Note(id="n", canvas="ring_map", x=500, y=600, text="x")), lambda _written: None, lambda: TODAY)
    main = real_window(qtbot, dressed(), doc)
    start = doc.records
    board_of(main).select([("stakeholder", "b")])
    assert main.shell.panel.selected.twin is None
    board_of(main).select([twin.key])
    offer = main.shell.panel.selected.twin
    assert NORTH in "".join(one.text() for one in offer.findChildren(QWidget) if hasattr(one, "text"))
    QTest.mouseClick(offer.findChild(QPushButton), LEFT)
    settle(qtbot)
    assert [who.id for who in doc.records.all(Stakeholder)] == ["a", "b", "c"]
    QTest.keyClick(QApplication.focusWidget() or main, KEY.Key_Z, CTRL)
    assert doc.records == start
