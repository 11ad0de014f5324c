"""The tools that change what is seen: sizes on the grid, and the filters of every canvas, in the real window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cwb_desktop.screen.shell import Where
from cwb_desktop.screen.tool_bar import ToolBar

from .real_boards import board_of, real_window

LEFT = Qt.MouseButton.LeftButton


def tools_of(main) -> ToolBar:
    return main.shell.page.findChild(ToolBar)


def test_the_tool_draws_markers_by_their_number_of_lines(qtbot, dressed):
    main = real_window(qtbot, dressed(), where=Where(4, "", "power_interest"))
    board, bar = board_of(main), tools_of(main)
    plain, written = board.drawing, main.document.records
    assert not bar.buttons["sizes"].isChecked() and bar.buttons["sizes"].accessibleName() == "Grootte naar lijnen"
    QTest.mouseClick(bar.buttons["sizes"], LEFT)
    assert board.view_options.sizes and board.drawing != plain and bar.buttons["sizes"].isChecked()
    assert main.document.records is written and main.document.next_undo() is None
    QTest.mouseClick(bar.buttons["sizes"], LEFT)
    assert board.drawing == plain
