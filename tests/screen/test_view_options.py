"""The tools that change what is seen: sizes on the grid, and the filters of every canvas, in the real window."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from cwb_desktop.look.filters import OFFERS
from cwb_desktop.look.marks import Text
from cwb_desktop.screen.shell import Where
from cwb_desktop.screen.tool_bar import ToolBar
from cwb_desktop.workshop.figures.matrix import anchors
from cwb_desktop.workshop.method import STEPS
from cwb_desktop.workshop.records import Plan

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


def drawn(main, *kinds: str) -> set:
    return {item.key for item in board_of(main).drawing.items if item.key[0] in kinds}


@pytest.mark.parametrize(
    ("step", "canvas", "tool", "word"),
    [
        (4, "pillars_matrix", "promises", "Alleen beloftes"),
        (5, "action_board", "late", "Te laat"),
        (5, "action_board", "help", "Hulp nodig"),
    ],
)
def test_a_tool_filters_says_so_and_brings_all_back(qtbot, dressed, step, canvas, tool, word):
    main = real_window(qtbot, dressed(), where=Where(step, "", canvas))
    board, bar = board_of(main), tools_of(main)
    kinds = ("cell", "empty_cell", "action")
    every, written = drawn(main, *kinds), main.document.records
    assert bar.buttons[tool].accessibleName() == word
    bar.buttons[tool].setFocus()
    QTest.keyClick(bar.buttons[tool], Qt.Key.Key_Space)
    assert board.view_options.only == {tool} and bar.buttons["filter"].isChecked()
    assert drawn(main, *kinds) < every
    assert board.extras.filtering.line.isVisible() and "Gefilterd: " in board.extras.filtering.line.words.text()
    QTest.mouseClick(board.extras.filtering.line.cross, LEFT)
    assert drawn(main, *kinds) == every and not bar.buttons[tool].isChecked()
    assert main.document.records is written


@pytest.mark.parametrize(
    ("step", "canvas", "kind", "tick", "word"),
    [
        (2, "assets_needs", "need", "unmatched", "Alleen wat we missen zonder koppeling"),
        (2, "assets_needs", "asset", "help", "Alleen waar hulp nodig is"),
        (3, "plan_board", "plan", "chosen", "Alleen gekozen plannen"),
        (4, "pillars_matrix", "cell", "promises", "Alleen beloftes"),
        (5, "action_board", "action", "late", "Alleen wat te laat is"),
    ],
)
def test_the_sheet_of_filters_offers_what_the_canvas_has(qtbot, dressed, step, canvas, kind, tick, word):
    main = real_window(qtbot, dressed(), where=Where(step, "", canvas))
    every = drawn(main, kind)
    main.ask("filter")
    panel = main.shell.finding.panel
    check = panel.ticks["only"][tick]
    assert check.text() == word and set(panel.ticks) == {"only", *OFFERS[canvas].groups}
    QTest.mouseClick(check, LEFT)
    assert drawn(main, kind) < every
    QTest.mouseClick(panel.reset, LEFT)
    assert drawn(main, kind) == every and not check.isChecked()


def test_with_or_without_owner_and_by_pillar_by_key(qtbot, dressed):
    main = real_window(qtbot, dressed(), where=Where(3, "", "plan_board"))
    every = drawn(main, "plan")
    main.ask("filter")
    panel = main.shell.finding.panel
    panel.owner.button("without").setFocus()
    QTest.keyClick(panel.owner.button("without"), Qt.Key.Key_Space)
    plans = {one.key: one for one in main.document.records.all(Plan)}
    assert drawn(main, "plan") == {key for key in every if plans[key].owner is None}
    panel.owner.button("").setFocus()
    QTest.keyClick(panel.owner.button(""), Qt.Key.Key_Space)
    QTest.mouseClick(panel.ticks["pillars"]["buy"], LEFT)
    assert drawn(main, "plan") == {key for key in every if plans[key].pillar == "buy"} != every


def test_a_row_of_the_filtered_matrix_is_moved_past_the_row_that_is_drawn(qtbot, dressed):
    main = real_window(qtbot, dressed(), where=Where(4, "", "pillars_matrix"))
    board = board_of(main)
    board.set_filter("promises", True)
    shown = [key[1] for key in (item.key for item in board.drawing.items if item.part == "marker")]
    board.select([("stakeholder", shown[1])])
    board.view.setFocus()
    QTest.keyClick(board.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    rows = [one.id for one in anchors(main.document.records)]
    assert rows.index(shown[1]) < rows.index(shown[0])


def test_arrows_walk_over_the_cells_that_are_drawn_only(qtbot, dressed):
    main = real_window(qtbot, dressed(), where=Where(4, "", "pillars_matrix"))
    board = board_of(main)
    board.set_filter("promises", True)
    board.view.setFocus()
    there = {item.key for item in board.drawing.items if item.part in ("card", "marker")}
    walked = set()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Down, *[Qt.Key.Key_Right] * 6, *[Qt.Key.Key_Up] * 8):
        QTest.keyClick(board.view, key)
        assert len(board.chosen) == 1 and board.chosen[0] in there, board.chosen
        walked.add(board.chosen[0])
    assert len(walked) >= 4


def test_a_switch_that_changed_elsewhere_is_shown_by_the_bar(qtbot, dressed):
    main = real_window(qtbot, dressed(), where=Where(4, "", "power_interest"))
    board_of(main).set_filter("sizes", True)
    assert tools_of(main).buttons["sizes"].isChecked()


def test_a_compact_window_keeps_its_tabs_with_late_filters_under_dots(qtbot, dressed):
    main = real_window(qtbot, dressed(), where=Where(5, "", "action_board"), size=(1366, 768))
    bar = tools_of(main)
    assert {"choose", "card", "agreement", "note"} <= set(bar.buttons)
    assert {"Filter", "Gestopt"} <= {action.text() for action in bar.more.menu().actions()}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("step", "canvas"), [(spec.number, canvas) for spec in STEPS for canvas in spec.canvases])
def test_every_tab_of_a_step_is_seen_in_a_compact_window(qtbot, dressed, step, canvas, language):
    main = real_window(qtbot, dressed(language), where=Where(step, "", canvas), size=(1366, 768))
    tabs = main.shell.page.tabs
    assert tabs.width() >= tabs.sizeHint().width()
    bar = tools_of(main)
    shown, late = set(bar.buttons), [action.text() for action in bar.more.menu().actions()] if not bar._whole else []
    assert "choose" in shown and len(shown & set(bar._names)) + len(late) >= len(bar._names), "no tool is lost"
    board = board_of(main)
    hidden = next((one for one in bar.more.menu().actions() if one.text() == "Filter"), None) if late else None
    if hidden is not None:
        hidden.trigger()
        assert main.shell.finding.panel is not None and board is board_of(main)


def test_on_a_small_laptop_the_sheet_has_no_header_and_the_ring_map_room_for_all_names(qtbot, dressed):
    board = board_of(real_window(qtbot, dressed("nl"), None, Where(step=1), (1366, 768)))
    assert board.view.area.y > 50 and board.drawing.pages == 1


@pytest.mark.parametrize("tab", ["assets_needs", "money_flows"])
def test_on_a_small_laptop_the_signs_that_turn_pages_stand_beside_the_words_of_the_footer(qtbot, dressed, tab):
    board = board_of(real_window(qtbot, dressed("nl"), None, Where(step=2, tab=tab), (1366, 768)))
    pages, measure = board.parts.pages, board.context.measure
    signs = [pages.x() + button.geometry().center().x() for button in (pages._back, pages._on)]
    middle = pages.y() + pages.height() // 2
    boxes = [measure.box(mark) for mark in board.drawing.marks() if isinstance(mark, Text)]
    corners = [[board.view.mapFromScene(QPointF(*at)) for at in ((box.x, box.y), (box.right, box.bottom))] for box in boxes]
    beside = [(begin.x(), end.x()) for begin, end in corners if begin.y() < middle < end.y()]
    assert pages.isVisible() and beside
    assert all(end < signs[0] or begin > signs[1] for begin, end in beside)
