"""Everything that hands do on a canvas is in its menu too, and its rows do it."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from cwb_desktop.look.canvases import LOOKS
from cwb_desktop.screen.canvas_menu import CanvasMenu
from cwb_desktop.screen.tool_bar import SINGLES
from cwb_desktop.workshop.method import TOOLS

from .board_kit import Bench


def menu(bench, keys=()) -> QMenu:
    bench.board.select(list(keys))
    return CanvasMenu(bench.board, bench.board.own, bench.board.context.words()).build(QPoint(400, 400))


def rows(found: QMenu) -> dict:
    """All rows by their words without the key, those of menus inside included."""
    result = {}
    for action in found.actions():
        words = action.text().partition("\t")[0]
        if action.menu():
            result |= {f"{words} > {inner}": row for inner, row in rows(action.menu()).items()}
        elif words:
            result[words] = action
    return result


@pytest.mark.parametrize(
    ("canvas", "kind", "row", "field", "value"),
    [
        ("assets_needs", "asset", "Column > Geld en werk", "category", "money"),
        ("assets_needs", "need", "Help is needed", "help", True),
        ("money_flows", "spending", "How sure > 1  geteld", "quality", "counted"),
        ("money_flows", "spending", "Stays here > 75 %", "local_pct", 75),
        ("power_interest", "stakeholder", "For or against > sterk voor", "attitude", 2),
        ("pillars_matrix", "cell", "How far > 4  gebeurt", "level", 4),
        ("action_board", "agreement", "How it stands > nagekomen", "status", "kept"),
        ("action_board", "action", "When > In six weeks", "due", "2026-10-22"),
        ("plan_board", "plan", "Pillar > Inkopen", "pillar", "buy"),
    ],
)
def test_a_row_of_the_menu_does_it_for_all_that_are_chosen(qtbot, canvas, kind, row, field, value):
    bench = Bench(qtbot, canvas)
    keys = list(dict.fromkeys(item.key for item in bench.board.scene.shown() if item.key[0] == kind and item.part != "furniture"))[:2]
    found = rows(menu(bench, keys))
    match = [one for one in found if one == row or one.split("  ")[0] == row.split("  ")[0]]
    assert match, sorted(found)
    found[match[0]].trigger()
    assert {getattr(bench.records.by_key(key), field) for key in keys} == {value}
    bench.check_screen()
    bench.check_undo()


@pytest.mark.parametrize("canvas", sorted(LOOKS))
def test_free_space_offers_what_can_be_made_here(qtbot, canvas):
    bench = Bench(qtbot, canvas)
    qtbot.waitUntil(lambda: bench.board.drawing is not None, timeout=10_000)
    found = rows(menu(bench))
    assert "New note" in found
    made = [one for one in found if one.startswith("New ") or one in ("Money in", "Money out", "Plug")]
    assert len(made) >= 2, sorted(found)
    next(row for words, row in found.items() if words in made and words != "New note").trigger()
    assert bench.board.typing.editor.is_open and not bench.written


@pytest.mark.parametrize("canvas", sorted(TOOLS))
def test_each_tool_of_a_canvas_is_known_to_its_hand(qtbot, canvas):
    bench = Bench(qtbot, canvas)
    qtbot.waitUntil(lambda: bench.board.drawing is not None, timeout=10_000)
    for tool in TOOLS[canvas]:
        filters = ("missing", "anchors", "lines", "attitudes", "sizes", "stopped", *SINGLES)
        if tool not in filters:
            before = bench.board.tool
            bench.board.set_tool(tool)
            assert bench.board.tool == tool or bench.board.own.use(tool), tool
            bench.board.typing.editor.drop()
            bench.board.set_tool(before)
