"""Somebody whose keyboard differs chooses other keys, and everything follows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cwb_desktop.screen.actions import canvas_keys
from cwb_desktop.screen.board_keys import all_standard
from cwb_desktop.screen.canvas_menu import CanvasMenu
from cwb_desktop.screen.key_sheet import KeySheet
from cwb_desktop.screen.keys import shown
from cwb_desktop.workshop.people import Stakeholder

from .real_boards import board_of, real_window
from .shell_kit import Asked

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def sheet(main) -> KeySheet:
    QTest.keyClick(main, K.Key_F1)
    assert isinstance(main.popup, KeySheet)
    return main.popup


def choose(qtbot, found: KeySheet, standard: str, key: K, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    found.buttons[standard].setFocus()
    qtbot.mouseClick(found.buttons[standard], LEFT)
    assert found.buttons[standard].isChecked()
    QTest.keyClick(found.buttons[standard], key, held)
    assert not found.buttons[standard].isChecked()


def close(main) -> None:
    QTest.keyClick(main.popup, K.Key_Escape)
    assert main.popup is None


@pytest.mark.parametrize("language", ["nl", "en"])
def test_another_key_for_printing_works_at_once_and_is_kept(qtbot, dressed, language) -> None:
    kept: list = []
    asked = Asked()
    main = real_window(qtbot, dressed(language, kept=kept), asked=asked)
    found = sheet(main)
    choose(qtbot, found, "Ctrl+H", K.Key_F6)
    assert "F6" in found.buttons["Ctrl+H"].text() and "F6" in found.buttons["Ctrl+H"].accessibleName()
    assert kept[-1].keys == {"Ctrl+H": "F6"}
    close(main)
    QTest.keyClick(main, K.Key_H, CTRL)
    assert asked.calls == []
    QTest.keyClick(main, K.Key_F6)
    assert asked.calls == [("home",)]
    assert [key.toString() for key in main.actions_table.by_id["print"].shortcuts()] == ["Ctrl+P", "Ctrl+Shift+E"]


def test_a_key_of_a_drawing_moves_and_its_old_place_is_empty(qtbot, dressed) -> None:
    main = real_window(qtbot, dressed())
    choose(qtbot, sheet(main), "N", K.Key_K)
    close(main)
    board = board_of(main)
    board.view.setFocus()
    before = len(main.document.records.all(Stakeholder))
    QTest.keyClick(board.view, K.Key_N)
    assert not board.typing.editor.isVisible()
    QTest.keyClick(board.view, K.Key_K)
    assert board.typing.editor.isVisible()
    QTest.keyClicks(board.typing.editor, "Naaiatelier")
    QTest.keyClick(board.typing.editor, K.Key_Escape)
    assert len(main.document.records.all(Stakeholder)) == before + 1
    board.select([])
    menu = CanvasMenu(board, board.own, board.context.words()).build(board.view.rect().center())
    assert any(action.text().endswith("\tK") for action in menu.actions())


def test_a_key_that_is_taken_is_refused_with_what_it_does(qtbot, dressed) -> None:
    kept: list = []
    main = real_window(qtbot, dressed("en", kept=kept))
    found = sheet(main)
    choose(qtbot, found, "Ctrl+P", K.Key_F, CTRL)
    assert found.told.text() == "Ctrl+F is already for ‘Find …’. Choose another one."
    choose(qtbot, found, "Ctrl+P", K.Key_3)
    assert "the same everywhere" in found.told.text()
    choose(qtbot, found, "Ctrl+P", K.Key_M)
    assert "in a drawing" in found.told.text()
    found.buttons["Ctrl+P"].click()
    QTest.keyClick(found.buttons["Ctrl+P"], K.Key_Control, CTRL)
    assert found.buttons["Ctrl+P"].isChecked(), "Ctrl alone is no key yet"
    QTest.keyClick(found.buttons["Ctrl+P"], K.Key_Escape)
    assert main.popup is found and kept == []


def test_a_key_that_was_given_up_can_be_used_for_something_else(qtbot, dressed) -> None:
    main = real_window(qtbot, dressed())
    found = sheet(main)
    choose(qtbot, found, "Y", K.Key_J)
    choose(qtbot, found, "P", K.Key_Y)
    assert main.interface.settings.keys == {"Y": "J", "P": "Y"}
    assert found.standard.isEnabled()
    qtbot.mouseClick(found.standard, LEFT)
    assert main.interface.settings.keys == {} and found.buttons["P"].text() == "P" and not found.standard.isEnabled()


def test_choosing_the_standard_key_again_takes_the_choice_back(qtbot, dressed) -> None:
    main = real_window(qtbot, dressed())
    found = sheet(main)
    choose(qtbot, found, "Ctrl+H", K.Key_F7)
    choose(qtbot, found, "Ctrl+H", K.Key_H, CTRL)
    assert main.interface.settings.keys == {}


def test_every_letter_of_the_sheet_means_something_in_a_drawing() -> None:
    own = {"W", "V", "T", "O", "G"}
    letters = {key for key, _text in canvas_keys() if len(key) == 1}
    assert letters <= all_standard() | own
    assert shown("Return") == "Enter"


def test_the_asked_services_stay_untouched(qtbot, dressed) -> None:
    asked = Asked()
    main = real_window(qtbot, dressed(), asked=asked)
    choose(qtbot, sheet(main), "Ctrl+H", K.Key_Q, CTRL)
    assert asked.calls == [], "a key that is being chosen does not also act"
