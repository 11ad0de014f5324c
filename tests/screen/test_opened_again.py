"""A workshop that is opened again says what was typed and not finished, and leads to it; what was typed whole is kept."""

import pytest
from PySide6.QtCore import Qt

from cwb_desktop.screen.draft_form import DraftForm
from cwb_desktop.screen.table_box import TableBox
from cwb_desktop.screen.table_shown import Hands, Shown
from cwb_desktop.screen.unfinished import Slot, all_waiting
from cwb_desktop.workshop.ids import new_id
from cwb_desktop.workshop.method import STEPS
from cwb_desktop.workshop.neighbourhood import Inflow
from cwb_desktop.workshop.people import Stakeholder
from cwb_desktop.workshop.waiting import Waiting, draft_key

from .shell_kit import TODAY, document, settle, window

LEFT = Qt.MouseButton.LeftButton
WORKSHOP = ("workshop", "workshop")


@pytest.mark.parametrize(
    ("place", "step", "there"),
    [
        ((WORKSHOP, f"{STEPS[2].key}.remarks"), 3, "form"),
        ((WORKSHOP, "what_if"), 2, "money_flows"),
        ((WORKSHOP, "income of L1"), 2, "money_flows"),
        ((WORKSHOP, "typing.network.1"), 1, "network"),
        ((WORKSHOP, "name"), 1, "about"),
        ((draft_key("relation", {}), "label"), 1, "network"),
        ((draft_key("note", {"canvas": "pillars_matrix"}), "text"), 4, "pillars_matrix"),
        ((draft_key("lm3_line", {"case": "L1"}), "text"), 2, "money_flows"),
        ((draft_key("question", {"step": 5}), "text"), 5, "lists"),
        ((draft_key("participant", {}), "first_name"), 1, "people"),
    ],
    ids=str,
)
def test_the_way_leads_to_forms_sums_drawings_and_lists_as_well(qtbot, dressed, place, step, there):
    doc = document("en")
    doc.hold(place, Waiting("zwaluw"))
    main = window(qtbot, dressed("en"), doc)
    assert "zwaluw" in main.shell.toast.words.text() and main.shell.toast.undo.isVisible()
    qtbot.mouseClick(main.shell.toast.undo, LEFT)
    settle(qtbot)
    where = main.shell.where
    assert there in (where.place, main.shell.canvas, getattr(main.shell.page, "tab", "")) and (where.place or where.step == step)
    if place[0][1].startswith("+"):
        forms = [one for one in main.shell.page.findChildren(DraftForm) if one.isVisible()]
        assert any(one.editors[place[1]].text() == "zwaluw" for one in forms)


def test_the_sentence_is_said_again_by_a_window_that_is_built_again(qtbot, dressed):
    doc, interface = document("nl"), dressed("nl")
    doc.hold((doc.records.all(Inflow)[0].key, "amount"), Waiting("zwaluw", "not_amount"))
    main = window(qtbot, interface, doc)
    qtbot.wait(1100)
    interface.set_language("en")
    qtbot.waitUntil(lambda: main.shell.toast.words.text().startswith("Typed, but not finished: zwaluw"))


def test_a_number_that_was_typed_whole_is_kept_and_can_be_taken_back(qtbot, dressed):
    doc = document("en")
    whole, half, wrong = doc.records.all(Inflow)[:3]
    for record, one in ((whole, Waiting("1.234.567")), (half, Waiting("1,5 x")), (wrong, Waiting("12", "out_of_range"))):
        doc.hold((record.key, "amount"), one)
    main = window(qtbot, dressed("en"), doc)
    assert doc.records.by_key(whole.key).amount == 1_234_567 and doc.records.by_key(wrong.key) == wrong
    assert {place[0] for place in all_waiting(doc)} == {half.key, wrong.key}
    assert "1.234.567" not in main.shell.toast.words.text()
    main.ask("undo")
    assert doc.records.by_key(whole.key) == whole


def test_a_tick_in_a_form_for_something_new_is_there_again(qtbot, dressed):
    doc, hands = document("nl"), Hands(lambda: TODAY, new_id, lambda *_: None)
    box = TableBox(dressed(), doc, Shown("participant"), hands)
    qtbot.addWidget(box)
    box.show()
    box.open_draft()
    (draft,) = box.findChildren(DraftForm)
    ticks = [name for name, one in draft.editors.items() if one.spec.type == "bool"]
    qtbot.mouseClick(draft.editors[ticks[0]].control, LEFT)
    again = TableBox(dressed(), doc, Shown("participant"), hands)
    qtbot.addWidget(again)
    (draft,) = again.findChildren(DraftForm)
    assert [draft.editors[name].value() for name in ticks] == [True] + [False] * (len(ticks) - 1)
    again.show()
    qtbot.mouseClick(draft.editors[ticks[0]].control, LEFT)
    assert not all_waiting(doc), "and gone when it is taken away"


@pytest.mark.parametrize("text", ["1, 2", "1, 2, x", "1, 2, -3", f"1, 2, {'9' * 5000}", ""])
def test_counts_of_a_spoiled_file_are_as_if_none_waited(text):
    doc = document("nl")
    slot = Slot(doc, doc.records.workshop.key, "counted")
    slot.hold_numbers((4, 0, 12))
    assert slot.numbers(3) == (4, 0, 12)
    slot.hold(text)
    assert slot.numbers(3) == ()


@pytest.mark.parametrize("values", [(), (("key", "x"), ("self", 1)), (("about", 3),)])
@pytest.mark.parametrize("rule", ["not_date", "sheet_tile", "looks_like", "ω"])
def test_whatever_reason_a_strangers_file_gives_the_window_opens(rule, values, qtbot, dressed):
    doc = document("nl")
    somebody = doc.records.all(Stakeholder)[0]
    doc.hold((somebody.key, "visit_on"), Waiting("morgen", rule, values))
    doc.hold((("stakeholder", "+canvas=nowhere"), "name"), Waiting("Jan", rule, values))
    doc.hold((doc.records.workshop.key, "typing.nowhere.1"), Waiting("Piet", rule, values))
    main = window(qtbot, dressed("nl"), doc)
    main.shell.choose((somebody.key,))
    main.shell.panel.open_details(somebody.key)
    settle(qtbot)
    assert "morgen" in main.shell.toast.words.text()
