"""Typing on a board: new cards, known names, several lines, other names, notes and the menu."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from cwb_desktop.workshop import places
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.people import Stakeholder, Workshop
from cwb_desktop.workshop.records import Note

from .board_kit import Bench

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


def names(bench) -> list[str]:
    return [who.name for who in bench.records.all(Stakeholder)]


def test_n_types_a_card_and_enter_the_next(qtbot):
    bench = Bench(qtbot)
    bench.keys(KEY.Key_N)
    editor = bench.board.typing.editor
    assert editor.is_open and QApplication.focusWidget() is editor
    bench.type("Fietsclub")
    bench.keys(KEY.Key_Return)
    assert editor.is_open and editor.text() == ""
    bench.type("  Bridge  club ")
    bench.keys(KEY.Key_Return)
    bench.keys(KEY.Key_Escape)
    assert not editor.is_open and QApplication.focusWidget() is bench.view
    assert names(bench)[-2:] == ["Fietsclub", "Bridge club"]
    first, second = bench.records.all(Stakeholder)[-2:]
    assert (first.ring, first.sphere, first.kind, first.consent_to_record) == (2, "community", "unknown", "asked")
    assert first.angle != second.angle
    assert bench.board.chosen == [second.key]
    bench.check_screen()
    bench.check_undo(2)


def test_escape_keeps_the_text_and_ends(qtbot):
    bench = Bench(qtbot)
    bench.keys(KEY.Key_N)
    bench.type("Fietsclub")
    bench.keys(KEY.Key_Escape)
    assert names(bench)[-1] == "Fietsclub" and not bench.board.typing.editor.is_open
    bench.check_undo()


def test_nothing_typed_is_no_card(qtbot):
    bench = Bench(qtbot)
    bench.keys(KEY.Key_N)
    bench.type("   ")
    bench.keys(KEY.Key_Escape)
    assert not bench.written


def test_a_click_outside_keeps_the_text(qtbot):
    bench = Bench(qtbot)
    bench.keys(KEY.Key_N)
    bench.type("Fietsclub")
    bench.click(bench.spot(500, 655))
    assert names(bench)[-1] == "Fietsclub" and not bench.board.typing.editor.is_open


def test_a_double_click_puts_the_card_where_it_was_pointed(qtbot):
    bench = Bench(qtbot)
    bench.double(bench.spot(*places.ring_point(4, 140)))
    bench.type("Fietsclub")
    bench.keys(KEY.Key_Return, CTRL)
    made = bench.records.all(Stakeholder)[-1]
    assert (made.name, made.ring, made.sphere, made.relation_to_neighbourhood) == ("Fietsclub", 4, "market", "works_here")
    assert abs(made.angle - 140) <= 1
    assert not bench.board.typing.editor.is_open
    bench.check_screen()
    bench.check_undo()


def test_the_card_tool_is_put_down_after_use(qtbot):
    bench = Bench(qtbot)
    told = []
    bench.board.tool_changed.connect(told.append)
    bench.board.set_tool("card")
    bench.click(bench.spot(*places.ring_point(4, 140)))
    bench.type("Fietsclub")
    bench.keys(KEY.Key_Escape)
    assert names(bench)[-1] == "Fietsclub"
    assert told == ["card", "choose"] and bench.board.tool == "choose"


def test_several_lines_become_several_cards_in_one_step(qtbot):
    bench = Bench(qtbot)
    QApplication.clipboard().setText("Fietsclub\n\n  Bridgeclub\r\nKoor de Linde\n")
    bench.keys(KEY.Key_N)
    bench.keys(KEY.Key_V, CTRL)
    assert names(bench)[-3:] == ["Fietsclub", "Bridgeclub", "Koor de Linde"]
    assert len(bench.written) == 1 and len(bench.board.chosen) == 3
    assert not bench.board.typing.editor.is_open
    bench.check_screen()
    bench.check_undo()


def test_lines_can_be_pasted_on_the_canvas_itself(qtbot):
    bench = Bench(qtbot)
    QApplication.clipboard().setText("Fietsclub\nBridgeclub")
    bench.keys(KEY.Key_V, CTRL)
    assert names(bench)[-2:] == ["Fietsclub", "Bridgeclub"]
    bench.check_undo()


def test_a_known_name_puts_the_same_stakeholder_back(qtbot):
    bench = Bench(qtbot)
    key = bench.key(23)
    bench.click(bench.at(key))
    bench.keys(KEY.Key_Delete)
    count = len(bench.records.all(Stakeholder))
    assert not bench.board.scene.draws(key)
    bench.keys(KEY.Key_N)
    bench.type(bench.who(key[1]).name.upper())
    bench.keys(KEY.Key_Return, CTRL)
    assert len(bench.records.all(Stakeholder)) == count
    assert bench.who(key[1]).off is None and bench.board.chosen == [key]
    assert bench.who(key[1]) == bench.start.get(Stakeholder, key[1])
    bench.check_screen()


def test_a_known_name_that_is_there_is_only_chosen(qtbot):
    bench = Bench(qtbot)
    key = bench.key(23)
    bench.board.add_card(bench.who(key[1]).name)
    assert bench.board.chosen == [key] and not bench.written


def test_after_a_known_name_the_next_one_can_be_typed(qtbot):
    bench = Bench(qtbot)
    key = bench.key(23)
    bench.keys(KEY.Key_N)
    bench.type(bench.who(key[1]).name)
    bench.keys(KEY.Key_Return)
    assert bench.board.chosen == [key] and bench.board.typing.editor.is_open, "or what is typed next would be keys of the drawing"
    bench.type("Sportclub")
    bench.keys(KEY.Key_Escape)
    assert names(bench)[-1] == "Sportclub"


def test_known_names_are_offered_and_taken_with_enter(qtbot):
    bench = Bench(qtbot)
    key = bench.key(23)
    bench.keys(KEY.Key_N)
    bench.type("bakkerij")
    popup = bench.board.typing.editor.completer().popup()
    assert popup.isVisible()
    QTest.keyClick(popup, KEY.Key_Down)
    QTest.keyClick(popup, KEY.Key_Return)
    assert bench.board.chosen == [key] and not bench.written


def test_f2_and_a_double_click_rename(qtbot):
    bench = Bench(qtbot)
    key = bench.key(10)
    bench.click(bench.at(key))
    bench.keys(KEY.Key_F2)
    assert bench.board.typing.editor.text() == bench.who(key[1]).name
    bench.type("Tuinclub")
    bench.keys(KEY.Key_Return)
    assert bench.who(key[1]).name == "Tuinclub" and not bench.board.typing.editor.is_open
    assert any("Tuinclub" in getattr(mark, "text", "") for item in bench.board.scene.shown() for mark in item.marks)
    bench.check_undo()
    bench.double(bench.at(key))
    bench.type("Volkstuin")
    bench.keys(KEY.Key_Escape)
    assert bench.who(key[1]).name == "Volkstuin"
    bench.check_screen()


def test_an_empty_name_is_no_name(qtbot):
    bench = Bench(qtbot)
    key = bench.key(10)
    bench.click(bench.at(key))
    bench.keys(KEY.Key_Return)
    bench.keys(KEY.Key_Backspace)
    bench.keys(KEY.Key_Return)
    assert bench.records == bench.start


def test_a_note_is_typed_changed_and_emptied(qtbot):
    bench = Bench(qtbot)
    bench.board.set_tool("note")
    bench.click(bench.spot(110, 600))
    bench.type("Vraag het de wijkagent")
    bench.keys(KEY.Key_Return)
    note = bench.records.all(Note)[-1]
    assert (note.text, note.canvas) == ("Vraag het de wijkagent", "ring_map") and abs(note.x - 110) <= 1
    assert bench.board.tool == "choose"
    bench.check_screen()
    bench.check_undo()
    bench.double(bench.at(note.key))
    bench.keys(KEY.Key_Backspace)
    bench.keys(KEY.Key_Return)
    assert bench.records.get(Note, note.id) is None


def test_letters_typed_in_a_name_are_no_commands(qtbot):
    bench = Bench(qtbot)
    bench.click(bench.at(bench.key(10)))
    bench.keys(KEY.Key_F2)
    bench.type("nhypc")
    bench.keys(KEY.Key_Delete)
    assert bench.board.typing.editor.text() == "nhypc" and not bench.written


def test_an_empty_map_takes_its_first_card(qtbot):
    bench = Bench(qtbot, records=Records([Workshop(name="Proef", question="Wie?")]))
    bench.keys(KEY.Key_N)
    bench.type("Eerste")
    bench.keys(KEY.Key_Return, CTRL)
    assert names(bench) == ["Eerste"]
    bench.check_screen()
    bench.check_undo()


# -- the menu --


def opened(bench) -> QMenu:
    menus = [menu for menu in bench.board.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    return menus[0]


def pick(menu: QMenu, *path: str) -> None:
    for step in path[:-1]:
        menu = next(action.menu() for action in menu.actions() if action.text() == step)
    next(action for action in menu.actions() if action.text().split("\t")[0] == path[-1]).trigger()


def right_click(bench, point: QPoint) -> QMenu:
    from PySide6.QtGui import QContextMenuEvent

    viewport = bench.view.viewport()
    QApplication.sendEvent(viewport, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point)))
    return opened(bench)


def test_the_menu_changes_ring_kind_world_anchor_and_voice(qtbot):
    bench = Bench(qtbot)
    key = bench.key(23)
    before = bench.who(key[1])
    for path in (("Ring", "1  Trekt mee"), ("Kind", "zorg"), ("World", "Overheid"), ("Anchor",), ("Missing voice",)):
        menu = right_click(bench, bench.at(key))
        words = {action.text() for sub in menu.actions() if sub.menu() for action in sub.menu().actions()}
        last = path[-1] if len(path) == 1 or path[-1] in words else next(word for word in words if word.casefold().startswith("zorg"))
        pick(menu, *path[:-1], last)
        menu.close()
        bench.check_screen()
    after = bench.who(key[1])
    assert (after.ring, after.kind, after.sphere, after.anchor, after.missing_voice) == (1, "care", "public", True, True)
    assert 270 <= after.angle < 360 and before.sphere == "market"
    bench.check_undo(5)


def test_said_yes_today_by_key_and_menu(qtbot):
    bench = Bench(qtbot)
    who = next(who for who in bench.records.all(Stakeholder) if who.consent_to_record == "asked" and bench.board.scene.draws(who.key))
    bench.click(bench.at(who.key))
    bench.keys(KEY.Key_Y)
    assert bench.who(who.id).consent_to_record == "given"
    assert who.name in bench.said[-1]
    bench.check_undo()


def test_a_right_click_chooses_and_on_nothing_offers_a_card(qtbot):
    bench = Bench(qtbot)
    key = bench.key(10)
    menu = right_click(bench, bench.at(key))
    assert bench.board.chosen == [key]
    menu.close()
    menu = right_click(bench, bench.spot(*places.ring_point(4, 140)))
    assert bench.board.chosen == []
    pick(menu, "New card")
    menu.close()
    bench.type("Fietsclub")
    bench.keys(KEY.Key_Escape)
    assert (bench.records.all(Stakeholder)[-1].ring, bench.records.all(Stakeholder)[-1].sphere) == (4, "market")


def test_the_menu_key_opens_at_what_is_chosen(qtbot):
    from PySide6.QtGui import QContextMenuEvent

    bench = Bench(qtbot)
    bench.keys(KEY.Key_Tab)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(bench.view.viewport(), event)
    menu = opened(bench)
    pick(menu, "Off the map")
    menu.close()
    assert bench.who(bench.key(1)[1]).off == ("ring_map",)


def test_typing_ends_quietly_when_one_goes_to_another_field(qtbot):
    from PySide6.QtWidgets import QLineEdit

    bench = Bench(qtbot)
    other = QLineEdit(bench.board)
    other.show()
    bench.keys(KEY.Key_N)
    bench.type("Fietsclub")
    other.setFocus(Qt.FocusReason.MouseFocusReason)
    assert names(bench)[-1] == "Fietsclub"
    assert QApplication.focusWidget() is other


def test_what_was_half_typed_when_the_power_went_is_in_the_next_line_that_asks_the_same(qtbot):
    bench = Bench(qtbot, "ring_map")
    bench.keys(KEY.Key_N)
    bench.type("Buurtkrant")
    qtbot.waitUntil(lambda: bool(bench.document.waiting), timeout=3000)
    (place,) = bench.document.waiting
    again = Bench(qtbot, "ring_map")
    again.document.hold(place, bench.document.waiting[place])
    again.board.set_tool("note")
    again.click(again.spot(110, 640))
    assert again.board.typing.editor.is_open and not again.board.typing.editor.text(), "a note asks something else"
    again.keys(KEY.Key_Escape)
    before = len(again.records.all(Stakeholder))
    again.keys(KEY.Key_N)
    again.type(" De Brug")
    again.keys(KEY.Key_Return)
    assert "Buurtkrant De Brug" in [one.name for one in again.records.all(Stakeholder)] and not again.document.waiting
    again.keys(KEY.Key_Escape)
    assert len(again.records.all(Stakeholder)) == before + 1
