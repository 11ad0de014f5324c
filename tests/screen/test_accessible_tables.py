"""The twin table of each canvas as a screen reader and the keyboard meet it: roles and names, and the same choice as the drawing."""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from cwb_desktop.screen.shell import Where
from cwb_desktop.screen.step_page import TWINS
from cwb_desktop.screen.table_page import TablePage
from cwb_desktop.screen.values import shown, title
from cwb_desktop.workshop.method import STEPS

from .board_kit import say
from .real_boards import board_of, real_window
from .shell_kit import settle

ROLE, TEXT = QAccessible.Role, QAccessible.Text
STEP_OF = {canvas: spec.number for spec in reversed(STEPS) for canvas in spec.canvases}
KINDS = [(canvas, kind) for canvas, kinds in TWINS.items() for kind in (*kinds, "note") if (canvas, kind) != ("decisions", "note")]


@cache
def canvases() -> tuple[str, ...]:
    return tuple(TWINS)


def opened(qtbot, dressed, canvas: str, kind: str, language: str = "nl"):
    """A window at the list of a canvas, and the box of one kind in it."""
    main = real_window(qtbot, dressed(language), None, Where(step=STEP_OF[canvas], tab=canvas, table=True))
    page = main.shell.page.shown.findChild(TablePage)
    if len(page.kinds) > 1:
        page.switch.button(page.kinds.index(kind)).click()
    settle(qtbot)
    return main, page.box


@pytest.mark.parametrize(("canvas", "kind", "language"), [(*pair, ("nl", "en")[place % 2]) for place, pair in enumerate(KINDS)])
def test_a_screen_reader_hears_what_the_table_shows(qtbot, dressed, canvas, kind, language) -> None:
    main, box = opened(qtbot, dressed, canvas, kind, language)
    words = say(language)
    table = QAccessible.queryAccessibleInterface(box.table)
    assert table is not None and table.role() in (ROLE.Table, ROLE.Tree)
    assert table.text(TEXT.Name) == words(f"record.{kind}.other")
    proxy = box.table.proxy
    rows, columns = proxy.rowCount(), proxy.columnCount()
    assert rows > 0, "the sample has none of these: this shows nothing"
    # A corner and the heads, then each row with its own head before its cells.
    assert table.childCount() == (rows + 1) * (columns + 1)
    for column in range(columns):
        head = table.child(1 + column)
        assert head.role() == ROLE.ColumnHeader
        assert head.text(TEXT.Name) == proxy.headerData(column, Qt.Orientation.Horizontal) != ""
        for row in range(min(3, rows)):
            cell = table.child((row + 1) * (columns + 1) + 1 + column)
            assert cell.role() == ROLE.Cell
            source = proxy.mapToSource(proxy.index(row, column))
            record, spec = box.model.rows[source.row()], box.model.specs[source.column()]
            seen = shown(kind, spec, getattr(record, spec.name), main.document.records, words)
            assert cell.text(TEXT.Name) == seen, spec.name


@pytest.mark.parametrize("canvas", canvases())
def test_each_cell_can_be_changed_by_keys_and_its_editor_has_a_name(qtbot, dressed, canvas) -> None:
    kind = TWINS[canvas][0]
    main, box = opened(qtbot, dressed, canvas, kind)
    view = box.table
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.setCurrentIndex(view.proxy.index(0, 0))
    open_cells = 0
    for column in range(view.proxy.columnCount()):
        index = view.proxy.index(0, column)
        if view.isColumnHidden(column) or not index.flags() & Qt.ItemFlag.ItemIsEditable:
            continue
        view.setCurrentIndex(index)
        QTest.keyClick(view, Qt.Key.Key_Return)
        assert view.state() == QAbstractItemView.State.EditingState, column
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not view)
        editor = QApplication.focusWidget()
        assert view.isAncestorOf(editor)
        heard = QAccessible.queryAccessibleInterface(editor)
        assert heard.role() in (ROLE.EditableText, ROLE.ComboBox, ROLE.CheckBox, ROLE.SpinBox)
        # On Linux Qt gives the chosen words as the name of a list to choose from, so its own name is asked.
        name = editor.accessibleName() if heard.role() == ROLE.ComboBox else heard.text(TEXT.Name)
        assert name == view.proxy.headerData(column, Qt.Orientation.Horizontal)
        QTest.keyClick(editor, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: view.state() != QAbstractItemView.State.EditingState)
        open_cells += 1
    assert open_cells >= 2
    assert main.document.next_undo() is None, "opening and leaving a cell changes nothing"


@pytest.mark.parametrize("canvas", canvases())
def test_what_is_chosen_is_the_same_in_the_list_and_in_the_drawing(qtbot, dressed, canvas) -> None:
    kind = "stakeholder" if canvas == "network" else TWINS[canvas][0]
    main, box = opened(qtbot, dressed, canvas, kind)
    box.table.setFocus()
    box.table.setCurrentIndex(box.table.proxy.index(0, 0))
    QTest.keyClick(box.table, Qt.Key.Key_Down)
    settle(qtbot)
    source = box.table.proxy.mapToSource(box.table.currentIndex())
    chosen = box.model.rows[source.row()].key
    assert main.shell.panel.selected.keys == (chosen,)
    main.shell.page.show_table(False)
    qtbot.waitUntil(lambda: board_of(main).drawing is not None)
    settle(qtbot)
    board = board_of(main)
    assert list(board.chosen) == [chosen]
    other = next(one.key for one in box.model.rows if one.key != chosen and one.key in board.keys.order())
    board.select([other])
    main.shell.page.show_table(True)
    settle(qtbot)
    assert box.table.proxy.mapToSource(box.table.currentIndex()).row() == [one.key for one in box.model.rows].index(other)


def _editor(qtbot, view):
    """The field that has the keys, inside the list."""
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None and QApplication.focusWidget() is not view)
    return QApplication.focusWidget()


@pytest.mark.parametrize(("canvas", "language"), [(one, ("en", "nl")[place % 2]) for place, one in enumerate(canvases())])
def test_the_keyboard_alone_reads_edits_removes_and_leaves(qtbot, dressed, canvas, language) -> None:
    main, box = opened(qtbot, dressed, canvas, TWINS[canvas][0], language)
    settle(qtbot)
    assert main.isActiveWindow(), "nothing was shown as a window of its own"
    view, proxy = box.table, box.table.proxy
    table = QAccessible.queryAccessibleInterface(view)
    record = box.model.rows[proxy.mapToSource(proxy.index(1, 0)).row()]
    head = table.child(2 * (proxy.columnCount() + 1))
    assert head.role() == ROLE.RowHeader and head.text(TEXT.Name) == title(record, main.document.records, say(language))

    view.setFocus(Qt.FocusReason.TabFocusReason)
    cells = [proxy.index(1, n) for n in range(proxy.columnCount()) if proxy.index(1, n).flags() & Qt.ItemFlag.ItemIsEditable]
    view.setCurrentIndex(cells[0])
    QTest.keyClick(view, Qt.Key.Key_F2)
    assert view.state() == QAbstractItemView.State.EditingState
    QTest.keyClick(_editor(qtbot, view), Qt.Key.Key_Tab)
    settle(qtbot)
    assert view.currentIndex() != cells[0] and main.document.next_undo() is None, "on to the next cell, nothing changed"
    QTest.keyClick(_editor(qtbot, view), Qt.Key.Key_Escape)
    settle(qtbot)

    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.setCurrentIndex(cells[0])
    before = main.document.records
    QTest.keyClick(view, Qt.Key.Key_Delete)
    settle(qtbot)
    assert main.document.records.by_key(record.key) is None
    QTest.keyClick(main, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot)
    assert main.document.records == before and view.isVisible(), "back, in the list where it was"

    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    QTest.keyClick(view, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert not view.hasFocus(), "a list is no trap for the keyboard"
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab)
    assert view.hasFocus()
