"""Search and filters in the main window, with mouse and with keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from cwb_desktop.screen.shell import Where
from cwb_desktop.screen.step_page import TWINS, StepPage
from cwb_desktop.screen.table_page import TablePage
from cwb_desktop.screen.whereabouts import find
from cwb_desktop.workshop import edits
from cwb_desktop.workshop.people import Participant, Relation, Stakeholder
from cwb_desktop.workshop.records import Decision, FormText, Lm3Line, Note, Plan

from .real_boards import board_of, real_window
from .shell_kit import Said, document, sample, settle

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, held)


def first_of(record_type):
    return sample("nl").all(record_type)[0]


# -- search --


def test_search_finds_as_one_types_and_enter_goes_there(qtbot, dressed):
    main = real_window(qtbot, dressed())
    decision = first_of(Decision)
    press(KEY.Key_F, CTRL)
    bar = main.shell.finding.bar
    assert bar.isVisible() and QApplication.focusWidget() is bar.field
    QTest.keyClicks(bar.field, decision.proposal[:14])
    assert bar.keys[0] == decision.key
    words, kind, step = bar.rows.item(0).data(Qt.ItemDataRole.UserRole)
    assert decision.proposal[:14] in words and kind and step.startswith("5")
    assert bar.rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == f"{words}; {kind}; {step}"
    press(KEY.Key_Return)
    settle(qtbot)
    assert not bar.isVisible() and (main.shell.where.step, main.shell.page.tab) == (5, "decisions")
    assert main.shell.panel.selected.keys == (decision.key,)


def test_s_on_the_canvas_searches_and_the_stakeholder_is_chosen_there(qtbot, dressed):
    main = real_window(qtbot, dressed())
    board = board_of(main)
    board.view.setFocus()
    press(KEY.Key_S)
    who = next(one for one in sample("nl").all(Stakeholder) if one.ring == 3)
    bar = main.shell.finding.bar
    QTest.keyClicks(bar.field, who.name)
    press(KEY.Key_Return)
    assert board.chosen == [who.key] and board.scene.draws(who.key)
    assert main.shell.where.step == 1 and QApplication.focusWidget() is board.view


def test_arrows_walk_along_the_rows_and_esc_gives_the_keyboard_back(qtbot, dressed):
    main = real_window(qtbot, dressed())
    board = board_of(main)
    board.view.setFocus()
    press(KEY.Key_F, CTRL)
    bar = main.shell.finding.bar
    QTest.keyClicks(bar.field, "de")
    assert len(bar.keys) > 3 and bar.rows.currentRow() == 0
    press(KEY.Key_Down)
    press(KEY.Key_Down)
    press(KEY.Key_Up)
    assert bar.rows.currentRow() == 1 and QApplication.focusWidget() is bar.field
    press(KEY.Key_Escape)
    assert not bar.isVisible() and QApplication.focusWidget() is board.view


def test_a_click_on_a_row_goes_there_and_nothing_found_is_said(qtbot, dressed):
    main = real_window(qtbot, dressed())
    main.ask("find")
    bar = main.shell.finding.bar
    QTest.keyClicks(bar.field, "qqqqzz")
    assert not bar.keys and not bar.rows.isVisible() and bar._words.text() == "Niets gevonden"
    bar.field.clear()
    plan = next(one for one in sample("nl").all(Plan) if one.title.isascii())
    QTest.keyClicks(bar.field, plan.title)
    QTest.mouseClick(bar.rows.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, bar.rows.visualItemRect(bar.rows.item(0)).center())
    settle(qtbot)
    assert main.shell.where.step == 3 and main.shell.panel.selected.keys == (plan.key,)


@pytest.mark.parametrize("record_type", [Note, FormText, Lm3Line, Participant])
def test_every_kind_has_somewhere_to_go(record_type, qtbot, dressed):
    doc = document()
    if record_type is FormText:
        doc.do(edits.set_form(doc.records, "step.2", "remarks", "De koffie was op", "form-1"))
    main = real_window(qtbot, dressed(), doc, where=Where(5))
    record = doc.records.all(record_type)[0]
    main.shell.finding.go(record.key)
    settle(qtbot)
    shown = main.shell.page
    if record_type is Participant:
        assert isinstance(shown, TablePage) and shown.box.table.chosen() == [record]
    elif record_type is Note:
        assert shown.tab == record.canvas
    elif record_type is FormText:
        assert shown.tab == "form" and shown.spec.key == record.step
    else:
        assert shown.tab == "money_flows" and main.shell.panel.selected.keys == (("lm3_case", record.case),)


def test_all_records_with_texts_are_somewhere():
    records = sample("nl")
    for record in records:
        if record.KIND not in ("tick", "snapshot"):
            found = find(records, record.key, 1, "", TWINS)
            assert found is not None, record.key
            assert found.place or found.tab, record.key


def test_who_was_taken_off_the_map_is_found_in_the_list(qtbot, dressed):
    doc = document()
    who = next(one for one in doc.records.all(Stakeholder) if one.ring == 3)
    doc.do(edits.take_off(doc.records, [who.id], "ring_map"))
    main = real_window(qtbot, dressed(), doc)
    main.shell.finding.go(who.key)
    settle(qtbot)
    assert main.shell.page.table_shown and main.shell.panel.selected.keys == (who.key,)


def test_who_is_filtered_away_comes_back_when_found(qtbot, dressed):
    main = real_window(qtbot, dressed())
    board = board_of(main)
    who = next(one for one in sample("nl").all(Stakeholder) if one.ring and not one.anchor)
    board.extras.filtering.apply(only=frozenset({"anchors"}))
    assert not board.scene.draws(who.key)
    main.shell.finding.go(who.key)
    assert board.scene.draws(who.key) and board.chosen == [who.key] and not board.extras.filtering.on


def test_the_bar_fits_a_small_window(qtbot, dressed):
    main = real_window(qtbot, dressed(), size=(900, 600))
    main.ask("find")
    bar = main.shell.finding.bar
    QTest.keyClicks(bar.field, "a")
    work = main.shell.work
    assert bar.x() >= 0 and bar.geometry().right() < work.width() and bar.geometry().bottom() <= work.height()


# -- filters --


def test_filters_leave_out_and_say_how_many(qtbot, dressed):
    main = real_window(qtbot, dressed())
    board, written = board_of(main), main.document.records
    press(KEY.Key_F, CTRL | SHIFT)
    panel = main.shell.finding.panel
    assert panel is not None and panel.isVisible()
    there = [one for one in written.all(Stakeholder) if one.ring is not None]
    market = [one for one in there if one.sphere == "market"]
    QTest.mouseClick(panel.ticks["spheres"]["market"], LEFT)
    drawn = {key for key in board.scene.placed() if key[0] == "stakeholder"}
    assert drawn == {one.key for one in market}
    line = board.extras.filtering.line
    assert line.isVisible() and line.words.text() == f"Gefilterd: {len(market)} van {len(there)}"
    QTest.mouseClick(panel.ticks["only"]["anchors"], LEFT)
    assert {key for key in board.scene.placed() if key[0] == "stakeholder"} == {one.key for one in market if one.anchor}
    QTest.mouseClick(line.cross, LEFT)
    assert not line.isVisible() and len([key for key in board.scene.placed() if key[0] == "stakeholder"]) == len(there)
    assert not panel.ticks["only"]["anchors"].isChecked() and not panel.ticks["spheres"]["market"].isChecked()
    assert main.document.records is written and main.document.next_undo() is None


def test_around_this_one_and_reset_by_keyboard(qtbot, dressed):
    main = real_window(qtbot, dressed(), where=Where(1, "", "network"))
    board = board_of(main)
    who = sample("nl").get(Stakeholder, sample("nl").all(Stakeholder)[0].id)
    board.select([who.key])
    board.extras.filtering.around_chosen()
    near = {key[1] for key in board.scene.placed() if key[0] == "stakeholder"}
    assert who.id in near and 1 < len(near) < len(sample("nl").all(Stakeholder))
    main.ask("filter")
    panel = main.shell.finding.panel
    assert panel.around.currentData() == who.id
    panel.reset.setFocus()
    press(KEY.Key_Space)
    assert not board.extras.filtering.on
    press(KEY.Key_Escape)
    settle(qtbot)
    assert main.shell.finding.panel is None and QApplication.focusWidget() is board.view


def test_the_ring_map_looks_around_one_too(qtbot, dressed):
    main = real_window(qtbot, dressed())
    board = board_of(main)
    relation = sample("nl").all(Relation)[0]
    board.select([("stakeholder", relation.source)])
    board.extras.filtering.around_chosen()
    drawn = {key[1] for key in board.scene.placed() if key[0] == "stakeholder"}
    assert {relation.source, relation.target} <= drawn and len(drawn) < 20


def test_the_tool_opens_the_filters_and_shows_that_something_is_left_out(qtbot, dressed):
    main = real_window(qtbot, dressed())
    page = main.shell.page
    assert isinstance(page, StepPage)
    button = next(one for one in page.findChildren(QWidget) if one.accessibleName() == "Filter")
    QTest.mouseClick(button, LEFT)
    assert main.shell.finding.panel.isVisible() and not button.isChecked()
    QTest.mouseClick(main.shell.finding.panel.ticks["only"]["missing"], LEFT)
    assert button.isChecked()
    board_of(main).extras.filtering.reset()
    assert not button.isChecked()


def test_a_page_that_is_left_takes_its_filters_along(qtbot, dressed):
    main = real_window(qtbot, dressed())
    main.ask("filter")
    main.shell.go_step(2)
    settle(qtbot)
    assert main.shell.finding.panel is None
    main.shell.page.show_tab("lists")
    main.ask("filter")
    assert main.shell.finding.panel is None


def test_when_the_one_in_the_middle_goes_everybody_is_back(qtbot, dressed):
    main = real_window(qtbot, dressed())
    board = board_of(main)
    who = sample("nl").all(Stakeholder)[0]
    board.select([who.key])
    board.extras.filtering.around_chosen()
    main.document.do(edits.remove(main.document.records, who))
    settle(qtbot)
    assert not board.extras.filtering.on and not board.extras.filtering.line.isVisible()


# -- findings --


def test_a_finding_chooses_its_rows_in_the_drawing(qtbot, dressed):
    keys = tuple(one.key for one in sample("nl").all(Stakeholder) if one.ring == 1)[:3]
    main = real_window(qtbot, dressed(), findings=lambda _canvas, _records, tell: tell([Said("Drie staan dichtbij.", keys)]))
    links = [one for one in main.shell.panel.findChildren(QAbstractButton) if one.isVisible() and one.property("kind") == "link"]
    show = next(one for one in links if "3" in one.accessibleName() and "toon" in one.accessibleName().lower())
    QTest.mouseClick(show, LEFT)
    assert board_of(main).chosen == list(keys) and main.shell.panel.selected.keys == keys


def test_the_grid_looks_around_one_too(qtbot, dressed):
    main = real_window(qtbot, dressed(), where=Where(4, "", "power_interest"))
    board = board_of(main)
    line = next(one for one in sample("nl").all(Relation))
    board.extras.filtering.apply(around=line.source)
    drawn = {item.key[1] for item in board.drawing.items if item.key[0] == "stakeholder"}
    assert {line.source, line.target} <= drawn and len(drawn) < 20


def test_a_drawing_that_is_not_there_yet_is_waited_for(qtbot, dressed):
    doc = document()
    doc.do(edits.add(doc.records, Note(id="note-n", canvas="network", x=200, y=600, text="Eerst koffie")))
    main = real_window(qtbot, dressed(), doc)
    main.shell.finding.go(("note", "note-n"))
    qtbot.waitUntil(lambda: board_of(main).drawing is not None)
    settle(qtbot)
    assert not main.shell.page.table_shown and board_of(main).chosen == [("note", "note-n")]
