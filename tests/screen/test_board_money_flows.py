"""The board on the leaky bucket: money in one typed line, how sure it is, shares, plugs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from cwb_desktop.look.marks import Text
from cwb_desktop.look.votes import last_vote
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.figures.bucket import bucket
from cwb_desktop.workshop.records import Inflow, Plug, Spending, Workshop

from .board_kit import Bench
from .test_board_menus import menu, rows

KEY = Qt.Key


def money(qtbot, **given) -> Bench:
    return Bench(qtbot, "money_flows", **given)


def test_money_in_is_typed_as_text_and_amount_one_after_another(qtbot):
    bench = money(qtbot)
    bench.board.set_tool("inflow")
    bench.type("Loon van het ziekenhuis; 1,2 mln; geteld")
    assert "1.200.000" in bench.board.typing.editor.understood.text()
    bench.keys(KEY.Key_Return)
    bench.type("Giften; 12,50")
    assert "13" in bench.board.typing.editor.understood.text() and bench.board.typing.editor.understood.isVisible()
    bench.keys(KEY.Key_Escape)
    first, second = bench.records.all(Inflow)[-2:]
    assert (first.text, first.amount, first.quality) == ("Loon van het ziekenhuis", 1_200_000, "counted")
    assert (second.text, second.amount, second.quality) == ("Giften", 13, "guess")
    assert bench.board.tool == "choose"
    bench.check_screen()
    bench.check_undo(2)


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("Zorgpremie ongeveer 180.000", ("Zorgpremie", 180_000, 0)),
        ("Zorgpremie ca. 180k; 40 procent", ("Zorgpremie", 180_000, 40)),
        ("Zorgpremie ± 5.000; 40 percent", ("Zorgpremie", 5_000, 40)),
        ("Huur € 1.250,- per jaar; ongeveer 40 % lokaal", ("Huur", 1_250, 40)),
        ("Huur; about 180,000; 40%", ("Huur", 180_000, 40)),
        ("Feest voor ongeveer 30", ("Feest voor ongeveer 30", None, 0)),
    ],
)
def test_an_amount_and_a_share_in_peoples_own_words(qtbot, line, meant):
    bench = money(qtbot)
    bench.double(bench.spot(500, 600))
    # Qt's test keys know no € and no ±: such a line comes from the clipboard, as it does from a mail.
    QGuiApplication.clipboard().setText(line)
    bench.keys(KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    understood = bench.board.typing.editor.understood
    text, amount, percent = meant
    assert understood.isVisible() == (amount is not None)
    if amount is not None:
        assert bench.board.context.words().money(amount, "EUR", per_year=True) in understood.text()
        assert not percent or "40 %" in understood.text()
    bench.keys(KEY.Key_Escape)
    made = bench.records.all(Spending)[-1]
    assert (made.text, made.amount, made.local_pct) == (text, amount, percent)
    bench.check_undo()


def test_double_click_below_the_rim_is_what_is_spent(qtbot):
    bench = money(qtbot)
    bench.double(bench.spot(500, 600))
    bench.type("Zorgpremie; 300k; 5 %")
    bench.keys(KEY.Key_Escape)
    made = bench.records.all(Spending)[-1]
    assert (made.text, made.amount, made.local_pct) == ("Zorgpremie", 300_000, 5)
    bench.check_undo()


def test_pasted_lines_are_one_step(qtbot):
    bench = money(qtbot)
    bench.move(bench.spot(500, 640))
    QGuiApplication.clipboard().setText("Energie; 2 mln\nTelefoon; 500k; 10 %")
    bench.keys(KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [one.amount for one in bench.records.all(Spending)[-2:]] == [2_000_000, 500_000]
    bench.check_undo()


@pytest.mark.parametrize(("key", "quality"), [(KEY.Key_1, "counted"), (KEY.Key_E, "estimated"), (KEY.Key_QuoteDbl, "guess")])
def test_keys_say_how_sure_it_is(qtbot, key, quality):
    bench = money(qtbot)
    flows = [one for one in (*bench.records.all(Inflow)[:1], *bench.records.all(Spending)[:2])]
    bench.board.select([one.key for one in flows])
    bench.keys(key)
    assert {bench.records.by_key(one.key).quality for one in flows} == {quality}
    bench.check_screen()


def test_plus_and_minus_change_what_stays(qtbot):
    bench = money(qtbot)
    line = next(one for one in bench.records.all(Spending) if 10 <= one.local_pct <= 90)
    bench.board.select([line.key])
    QTest.keyClicks(bench.view, "+")
    assert bench.records.get(Spending, line.id).local_pct == line.local_pct + 5
    QTest.keyClicks(bench.view, "--")
    assert bench.records.get(Spending, line.id).local_pct == line.local_pct - 5


def test_enter_changes_the_line_as_it_was_typed(qtbot):
    bench = money(qtbot)
    line = bench.records.all(Spending)[0]
    bench.board.select([line.key])
    bench.keys(KEY.Key_Return)
    editor = bench.board.typing.editor
    assert editor.text().startswith(f"{line.text}; ")
    editor.clear()
    bench.type("Huur; 1.000; 7%")
    bench.keys(KEY.Key_Return)
    after = bench.records.get(Spending, line.id)
    assert (after.text, after.amount, after.local_pct, after.quality) == ("Huur", 1000, 7, line.quality)
    bench.check_undo()


def test_a_mistyped_amount_is_said_and_the_old_one_kept(qtbot):
    bench = money(qtbot)
    line = bench.records.all(Inflow)[0]
    bench.board.select([line.key])
    bench.keys(KEY.Key_Return)
    bench.board.typing.editor.clear()
    bench.type("Loon; heel veel")
    assert "heel veel" in bench.board.typing.editor.understood.text()
    bench.keys(KEY.Key_Return)
    after = bench.records.get(Inflow, line.id)
    assert (after.text, after.amount) == ("Loon", line.amount) and "heel veel" in bench.said[-1]


def test_a_plug_is_for_the_chosen_leak_else_the_largest(qtbot):
    bench = money(qtbot)
    bench.board.set_tool("plug")
    bench.type("Eigen energiebedrijf; 2 mln")
    bench.keys(KEY.Key_Escape)
    assert bench.records.all(Plug)[-1].spending == bucket(bench.records).leaks_by_size[0].id
    line = bench.records.all(Spending)[2]
    bench.board.select([line.key])
    bench.board.set_tool("plug")
    bench.type("Buurtwinkel")
    bench.keys(KEY.Key_Escape)
    assert bench.records.all(Plug)[-1].spending == line.id
    bench.check_screen()


def test_tab_walks_and_del_removes_with_its_plugs(qtbot):
    bench = money(qtbot)
    bench.keys(KEY.Key_Tab)
    assert bench.board.looking.numbers[bench.board.chosen[0]] == 1
    plug = bench.records.all(Plug)[0]
    bench.board.select([("spending", plug.spending)])
    bench.keys(KEY.Key_Delete)
    assert bench.records.get(Spending, plug.spending) is None and bench.records.get(Plug, plug.id) is None
    bench.check_undo()


def dots(bench, plug):
    """The dots of a plug: what was counted, and whether its row says so."""
    counted = last_vote(bench.records, Plug).dots(plug)
    item = next(item for item in bench.board.drawing.items if item.key == plug.key)
    assert str(counted) in [mark.text for mark in item.marks if isinstance(mark, Text)] and f"{counted} stippen" in item.title
    return counted


def test_dots_of_plugs_are_typed_in_a_row_and_stand_beside_them(qtbot):
    bench = money(qtbot)
    first, second = bench.records.all(Plug)[:2]
    assert last_vote(bench.records, Plug) is None
    bench.click(bench.at(first.key))
    bench.keys(KEY.Key_1)
    bench.type("2")
    bench.keys(KEY.Key_Return)
    assert bench.board.chosen == [second.key] and len(bench.said) == 1, "a vote was begun"
    bench.type("3")
    bench.keys(KEY.Key_Escape)
    assert (dots(bench, first), dots(bench, second)) == (12, 3), "a digit at a plug is no quality"
    bench.check_screen()
    bench.check_undo(3)


def test_the_key_the_menu_a_click_and_the_tool_ask_for_the_dots_of_a_plug(qtbot):
    bench = money(qtbot)
    plug, right = bench.records.all(Plug)[0], lambda key: bench.board.scene.held(key).boundingRect()
    ways = (
        lambda: bench.keys(KEY.Key_V),
        lambda: next(row for words, row in rows(menu(bench, [plug.key])).items() if words == "Dots").trigger(),
        lambda: bench.click(bench.spot(right(plug.key).right() - 12, right(plug.key).top() + 12)),
        lambda: bench.board.set_tool("vote"),
    )
    for number, asked in enumerate(ways, 4):
        bench.board.select([plug.key])
        asked()
        bench.board.typing.editor.clear()
        bench.type(str(number))
        bench.keys(KEY.Key_Escape)
        assert dots(bench, plug) == number
    bench.board.set_tool("plug")
    bench.type("Buurtwinkel; 9 mln")
    bench.keys(KEY.Key_Escape)
    made = bench.records.all(Plug)[-1]
    bench.board.select([made.key])
    bench.keys(KEY.Key_8)
    bench.keys(KEY.Key_Escape)
    assert dots(bench, made) == 8, "one that came after the vote began is taken in"


def test_dots_that_are_typed_before_anybody_counted_the_voters_are_not_called_too_many(qtbot):
    shop, leak = Workshop(name="De Linden"), Spending(id="u", text="Energie", amount=9000)
    bench = money(qtbot, records=Records([shop, leak, Plug(id="g", spending="u", text="Zon op het dak")]))
    bench.board.select([(Plug.KIND, "g")])
    bench.keys(KEY.Key_7)
    assert bench.board.typing.editor.understood.text() == "7 stippen"
