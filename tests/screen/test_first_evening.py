"""A first evening in an empty workshop: what the empty canvas says is what the key does, and no word of the room is lost."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from cwb_desktop.look.bounds import bounds
from cwb_desktop.look.marks import Path, Text
from cwb_desktop.screen.draft_form import DraftForm
from cwb_desktop.screen.panel_counts import Counts
from cwb_desktop.screen.shell import Where
from cwb_desktop.screen.table_box import TableBox
from cwb_desktop.screen.table_shown import Hands, Shown
from cwb_desktop.screen.typed_parts import flow_of
from cwb_desktop.workshop.agreements import Action, Agreement, Decision, FollowUp, Vote, VoteOption
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.document import Document
from cwb_desktop.workshop.edits import add, changed, set_many
from cwb_desktop.workshop.figures.done import conditions
from cwb_desktop.workshop.ids import new_id
from cwb_desktop.workshop.keepsakes import Evaluation
from cwb_desktop.workshop.people import Meeting, Participant, Stakeholder, Workshop
from cwb_desktop.workshop.records import Dream, Inflow, Plan, Problem, Spending

from .board_kit import Bench, measure, say
from .real_boards import board_of, real_window
from .shell_kit import TODAY, settle

KEY = Qt.Key


def empty(language="nl", *more) -> Records:
    return Records([Workshop(language=language, name="Molenbuurt"), *more])


def test_the_first_money_is_what_comes_in_wherever_the_pointer_is(qtbot):
    bench = Bench(qtbot, "money_flows", records=empty())
    bench.move(bench.spot(500, 400))
    bench.keys(KEY.Key_N)
    bench.type("Uitkeringen 2,4 mln")
    assert "2.400.000" in bench.board.typing.editor.understood.text()
    bench.keys(KEY.Key_Return)
    bench.keys(KEY.Key_Escape)
    (money,) = bench.records.all(Inflow)
    assert (money.text, money.amount) == ("Uitkeringen", 2_400_000) and not bench.records.all(Spending)
    bench.check_screen()
    bench.check_undo()


@pytest.mark.parametrize(
    ("typed", "text", "amount"),
    [
        ("Rent £12,500", "Rent", 12_500), ("Energie 3 k", "Energie", 3000),
        ("Zorg 180000", "Zorg", 180_000), ("Lonen 1 250 000 per jaar", "Lonen", 1_250_000),
        ("Buurtbus lijn 7", "Buurtbus lijn 7", None), ("Fonds 2027", "Fonds 2027", None), ("Huur 62 huizen", "Huur 62 huizen", None),
        ("Winkel 12; 5 mln", "Winkel 12", 5_000_000),
        ("Huur 1,8 mln; gok", "Huur", 1_800_000),
        ("Zaal 1.200; 3 k", "Zaal 1.200", 3000),
    ],
)  # fmt: skip
def test_an_amount_at_the_end_of_a_line_is_one_only_if_it_looks_like_money(qtbot, typed, text, amount):
    bench = Bench(qtbot, "money_flows", records=empty())
    bench.keys(KEY.Key_N)
    bench.type(typed)
    bench.keys(KEY.Key_Return)
    (money,) = bench.records.all(Inflow)
    assert (money.text, money.amount) == (text, amount)
    # Who opens the line again and changes nothing changes nothing.
    bench.keys(KEY.Key_Escape)
    bench.board.select([money.key])
    bench.keys(KEY.Key_F2)
    bench.keys(KEY.Key_Return)
    assert bench.records.get(Inflow, money.id) == money


def test_whoever_is_named_while_the_missing_voices_are_shown_is_one_of_them(qtbot):
    there = Stakeholder(id="s1", name="Moskee", kind="faith_culture", sphere="community", ring=2, angle=6)
    bench = Bench(qtbot, "ring_map", records=empty("nl", there))
    bench.board.set_filter("missing", True)
    bench.view.setFocus()
    bench.keys(KEY.Key_N)
    assert bench.board.typing.editor.placeholderText() == "Who is missing?"
    bench.type("Jonge moeders")
    bench.keys(KEY.Key_Return)
    bench.type("moskee")
    bench.keys(KEY.Key_Return)
    bench.keys(KEY.Key_Escape)
    assert {(one.name, one.missing_voice) for one in bench.records.all(Stakeholder)} == {("Moskee", True), ("Jonge moeders", True)}
    assert bench.board.view_options.only == {"missing"}, "what was named stays in sight"
    bench.check_undo(2)


def test_a_euro_sign_makes_an_amount_of_any_number():
    found = flow_of("Huur € 1.200", say("nl"), loose=True)
    assert (found.text, found.amount) == ("Huur", 1200) and flow_of("Huur € 1.200", say("nl")).amount is None
    assert flow_of("Contributie € 12", say("nl"), loose=True).amount == 12


def test_the_board_of_plans_begins_with_a_dream(qtbot):
    bench = Bench(qtbot, "plan_board", records=empty())
    bench.move(bench.spot(700, 300))
    bench.keys(KEY.Key_N)
    bench.type("Kinderen spelen op straat")
    bench.keys(KEY.Key_Return)
    bench.keys(KEY.Key_Escape)
    assert [one.text for one in bench.records.all(Dream)] == ["Kinderen spelen op straat"] and not bench.records.all(Plan)
    bench.check_undo()
    (hint,) = (item for item in bench.board.drawing.items if item.key[1] == "empty")
    assert " ".join(mark.text for mark in hint.marks) == "Schrijf daarna het eerste plan op. Wijs hier en druk op N."
    bench.move(bench.spot(hint.marks[0].x, hint.marks[0].y))
    bench.keys(KEY.Key_N)
    bench.type("Buurtkeuken")
    bench.keys(KEY.Key_Escape)
    assert [one.title for one in bench.records.all(Plan)] == ["Buurtkeuken"]
    assert all(item.key[1] != "empty" for item in bench.board.drawing.items)


@pytest.mark.parametrize(("language", "title"), [("nl", "Avond bij stap 5"), ("en", "Evening of step 5")])
def test_a_proposal_needs_no_evening_beforehand(qtbot, language, title):
    bench = Bench(qtbot, "decisions", records=empty(language), language=language)
    bench.keys(KEY.Key_N)
    bench.type("We openen elke zaterdag")
    bench.keys(KEY.Key_Return)
    bench.type("Twee dragen de kas")
    bench.keys(KEY.Key_Escape)
    (evening,) = bench.records.all(Meeting)
    assert (evening.title, evening.date, evening.step) == (title, "2026-09-10", 5)
    assert [one.meeting for one in bench.records.all(Decision)] == [evening.id] * 2
    assert bench.said == ["An evening of today was added, under Evenings."]
    bench.check_undo(2)


def test_who_is_named_first_in_an_action_is_among_the_people_at_once(qtbot):
    bench = Bench(qtbot, "action_board", records=empty())
    bench.keys(KEY.Key_N)
    bench.type("Zaal vragen; Fatma; 1-10-2026")
    assert "Fatma, new" in bench.board.typing.editor.understood.text()
    bench.keys(KEY.Key_Return)
    bench.type("Flyer maken; fatma")
    bench.keys(KEY.Key_Escape)
    (person,) = bench.records.all(Participant)
    assert (person.first_name, person.name_in_report, person.photo, person.contact_for_follow_up) == ("Fatma", False, False, False)
    first, second = bench.records.all(Action)
    assert (first.what, first.who, first.due) == ("Zaal vragen", person.id, "2026-10-01") and second.who == person.id
    assert "Fatma is new" in bench.said[0]
    bench.check_undo(2)


def test_words_that_are_no_first_name_stay_with_the_action(qtbot):
    bench = Bench(qtbot, "action_board", records=empty())
    bench.keys(KEY.Key_N)
    bench.type("Zaal vragen; Jan de Boer; 32-13")
    bench.keys(KEY.Key_Return)
    (action,) = bench.records.all(Action)
    assert action.what == "Zaal vragen (Jan de Boer, 32-13)" and action.who is None and not bench.records.all(Participant)
    assert "Jan de Boer" in bench.said[-1], "no surname is recorded, no word is lost"


@pytest.mark.parametrize(("step", "word"), [(1, "Stap 1"), (4, "Stap 4")])
def test_a_drawing_of_two_steps_says_in_which_one_it_is_now(qtbot, dressed, step, word):
    main = real_window(qtbot, dressed(), where=Where(step, "", "network"))
    words = [mark.text for item in board_of(main).drawing.items for mark in item.marks if isinstance(mark, Text)]
    assert word in words
    other = 4 if step == 1 else 1
    main.shell.go_step(other)
    main.shell.page.show_tab("network")
    settle(qtbot)
    words = [mark.text for item in board_of(main).drawing.items for mark in item.marks if isinstance(mark, Text)]
    assert f"Stap {other}" in words and word not in words


def test_the_panel_shows_number_and_shape_as_they_are_now(qtbot, dressed):
    main = real_window(qtbot, dressed(), where=Where(1, "", "ring_map"))
    doc, shell = main.document, main.shell
    who = doc.records.get(Stakeholder, "s12")
    shell.choose((who.key,))
    settle(qtbot)
    before = shell.panel.selected._marker.number
    numbers = main.services.numbers
    first = next(one for one in doc.records.all(Stakeholder) if one.ring == 1 and one.id != who.id)
    doc.do(set_many([(first, changed(first, ring=4)), (who, changed(who, missing_voice=True))], "stakeholder.place"))
    settle(qtbot)
    now = str(numbers("ring_map", doc.records)[who.key])
    assert shell.panel.selected._marker.number == now != before
    assert shell.panel.selected._marker._spot.missing


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768)])
def test_a_new_card_is_sorted_in_the_panel_itself(qtbot, dressed, size):
    main = real_window(qtbot, dressed(), where=Where(1, "", "ring_map"), size=size)
    who = main.document.records.all(Stakeholder)[0]
    main.shell.choose((who.key,))
    settle(qtbot)
    form = main.shell.panel.selected.form
    kind = form.editors["kind"].control
    kind.setFocus()
    kind.setCurrentIndex(kind.findData("education"))
    kind.activated.emit(kind.currentIndex())
    assert main.document.records.get(Stakeholder, who.id).kind == "education"
    date = form.editors["visit_on"].control
    assert date.width() - 26 > date.fontMetrics().horizontalAdvance("23-12-2026"), "a whole date is seen"


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768)])
def test_the_name_of_what_is_chosen_is_in_view(qtbot, dressed, size):
    main = real_window(qtbot, dressed(), where=Where(3, "", "plan_board"), size=size)
    for record in (*main.document.records.all(Plan)[:3], *main.document.records.all(Dream)[:1]):
        board_of(main).select([record.key])
        qtbot.wait(60)
        panel = main.shell.panel
        top = panel.selected._name.mapTo(panel.viewport(), panel.selected._name.rect().topLeft()).y()
        assert 0 <= top <= panel.viewport().height() - panel.selected._name.height()


def test_plans_stand_in_the_order_in_which_they_were_typed(qtbot, dressed):
    main = real_window(qtbot, dressed(), Document(empty(), lambda _written: None, lambda: "2026-09-10"), Where(3, "", "plan_board"))
    board = board_of(main)
    board.context = replace(board.context, new_id=new_id)
    board.own.typing.new_plan()
    for title in ("Buurtlunch", "Klusploeg", "Energie", "Speelstraat", "Moestuin"):
        QTest.keyClicks(board.typing.editor, title)
        QTest.keyClick(board.typing.editor, KEY.Key_Return)
    settle(qtbot)
    plans = {one.key: one.title for one in main.document.records.all(Plan)}
    numbers = main.services.numbers("plan_board", main.document.records)
    assert [plans[key] for key in sorted(plans, key=numbers.get)] == ["Buurtlunch", "Klusploeg", "Energie", "Speelstraat", "Moestuin"]


@pytest.mark.parametrize(("step", "canvas"), [(3, "plan_board"), (2, "assets_needs")])
def test_dots_need_no_evening_beforehand(qtbot, dressed, step, canvas):
    there = (Plan(id="p1", title="Buurtlunch"), Plan(id="p2", title="Klusploeg"), Problem(id="q1", text="Geld gaat weg"))
    doc = Document(empty("nl", *there), lambda _written: None, lambda: TODAY)
    main = real_window(qtbot, dressed(), doc, Where(step, "", canvas))
    main.ask("work")
    settle(qtbot)
    made = next(one for one in main.shell.panel.findChildren(QPushButton) if one.accessibleName() == "Nieuwe stemming")
    main.shell.panel.ensureWidgetVisible(made)
    settle(qtbot)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    settle(qtbot)
    (vote,), (evening,) = doc.records.all(Vote), doc.records.all(Meeting)
    assert vote.meeting == evening.id and (evening.step, evening.date) == (step, TODAY)
    assert len(doc.records.parts(VoteOption, vote.id)) == (2 if step == 3 else 1)
    doc.undo()
    assert doc.records == empty("nl", *there)


def test_an_agreement_with_somebody_new_makes_an_anchor_of_them(qtbot):
    bench = Bench(qtbot, "action_board", records=empty())
    bench.board.set_tool("agreement")
    bench.type("Woningcorporatie Parteon")
    bench.keys(KEY.Key_Return)
    bench.type("Zes woningen voor jongeren")
    bench.keys(KEY.Key_Return)
    bench.keys(KEY.Key_Escape)
    (anchor,), (promise,) = bench.records.all(Stakeholder), bench.records.all(Agreement)
    assert anchor.anchor and anchor.sphere == "institutions" and promise.stakeholder == anchor.id
    assert promise.text == "Zes woningen voor jongeren" and "new anchor" in bench.said[0]
    bench.check_undo()


@pytest.mark.parametrize(
    ("language", "words", "title"), [("nl", "Stel vier data voor", "Een jaar later"), ("en", "Propose four dates", "One year later")]
)
def test_the_rhythm_is_proposed_at_once(qtbot, dressed, language, words, title):
    evening = Meeting(id="m5", step=5, title="Avond", date="2026-12-10")
    doc = Document(empty(language, evening), lambda _written: None, lambda: TODAY)
    main = real_window(qtbot, dressed(language), doc, Where(5, "", "lists"))
    made = next(one for one in main.shell.page.findChildren(QPushButton) if one.isVisible() and one.accessibleName() == words)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    settle(qtbot)
    dates = [one.date for one in doc.records.all(FollowUp)]
    assert dates == ["2027-01-21", "2027-03-11", "2027-06-10", "2027-12-16"], "each a Thursday, as the evening was"
    assert doc.records.all(FollowUp)[-1].title == title and not made.isVisible()
    assert conditions(doc.records, 5) and next(one for one in conditions(doc.records, 5) if one.key == "rhythm").met
    doc.undo()
    settle(qtbot)
    assert not doc.records.all(FollowUp) and made.isVisible()


@pytest.mark.parametrize(
    ("typed", "amount", "share", "wrong"),
    [
        ("Energie; 1.200.000; 0", 1_200_000, 0, ()), ("Huur; 12 mln; 100", 12_000_000, 100, ()), ("Huur; 12 mln; 5 %", 12_000_000, 5, ()),
        ("Huur; 12 mln; 300", 12_000_000, None, ("300",)), ("Huur; 5 %; 20", 20, 5, ()), ("Huur; 2 mln; 3 k", 2_000_000, None, ("3 k",)),
    ],
)  # fmt: skip
def test_a_share_without_its_sign_never_takes_the_place_of_the_amount(typed, amount, share, wrong):
    found = flow_of(typed, say("nl"), loose=True)
    assert (found.amount, found.local_pct, found.wrong) == (amount, share, wrong)


def test_dots_can_be_typed_before_a_vote_was_begun(qtbot):
    plans = (Plan(id="p1", title="Buurtkeuken"), Plan(id="p2", title="Klusploeg"))
    bench = Bench(qtbot, "plan_board", records=empty("nl", *plans))
    bench.board.select([plans[0].key])
    bench.keys(KEY.Key_1)
    bench.type("2")
    bench.keys(KEY.Key_Return)
    bench.type("7")
    bench.keys(KEY.Key_Return)
    dots = {one.option: one.dots for one in bench.records.all(VoteOption)}
    assert dots == {"p1": 12, "p2": 7} and [one.title for one in bench.records.all(Plan)] == ["Buurtkeuken", "Klusploeg"]
    assert len(bench.records.all(Vote)) == len(bench.records.all(Meeting)) == 1 and "vote is begun" in bench.said[0]


def test_a_card_that_is_not_sorted_yet_belongs_where_it_is_put(qtbot):
    unsorted = Stakeholder(id="s1", name="Bakkerij Smit", sphere="community", ring=2, angle=45)
    sorted_ = Stakeholder(id="s2", name="Huurders", kind="tenants", sphere="community", ring=2, angle=60)
    bench = Bench(qtbot, "ring_map", records=empty("nl", unsorted, sorted_))
    bench.drag(bench.at(unsorted.key), bench.spot(600, 480))
    moved = bench.records.get(Stakeholder, "s1")
    assert moved.sphere != "community" and not bench.board.parts.question.isVisible()
    bench.check_undo()
    bench.drag(bench.at(sorted_.key), bench.spot(600, 480))
    assert bench.records.get(Stakeholder, "s2").sphere == "community" and bench.board.parts.question.isVisible()


def test_a_broad_arrow_is_held_anywhere_on_it(qtbot):
    bench = Bench(qtbot, "money_flows")
    flow = max(bench.records.all(Inflow), key=lambda one: one.amount or 0)
    item = bench.board.scene.held(flow.key)
    body = max((mark for mark in item.item.marks if isinstance(mark, Path) and mark.fill), key=lambda mark: bounds(mark, measure()).w)
    box = bounds(body, measure())
    bench.click(bench.spot(box.x + box.w / 2, box.y + box.h / 2))
    assert bench.board.chosen == [flow.key]


def test_the_key_that_the_empty_map_names_works_at_once(qtbot, dressed):
    doc = Document(empty(), lambda _written: None, lambda: TODAY)
    main = real_window(qtbot, dressed(), doc, Where(1, "", "ring_map"))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_N)
    settle(qtbot)
    assert board_of(main).typing.editor.isVisible()


def test_an_evaluation_can_be_entered_in_a_new_workshop(qtbot, dressed):
    evening = Meeting(id="m5", step=5, title="Avond", date="2026-12-10")
    doc = Document(empty("nl", evening), lambda _written: None, lambda: TODAY)
    box = TableBox(dressed(), doc, Shown("evaluation"), Hands(lambda: TODAY, new_id, lambda *_: None))
    qtbot.addWidget(box)
    box.show()
    qtbot.mouseClick(box.add, Qt.MouseButton.LeftButton)
    (draft,) = box.findChildren(DraftForm)
    choice = draft.editors["meeting"].control
    choice.setCurrentIndex(choice.findData("m5"))
    choice.activated.emit(choice.currentIndex())
    qtbot.mouseClick(draft.add_button, Qt.MouseButton.LeftButton)
    assert [one.meeting for one in doc.records.all(Evaluation)] == ["m5"]


def test_counts_that_do_not_add_up_yet_are_there_again(qtbot, dressed):
    main = real_window(qtbot, dressed(), where=Where(5, "", "decisions"))
    decision = Decision(id="fresh", meeting=main.document.records.all(Meeting)[0].id, date=TODAY, proposal="We beginnen")
    main.document.do(add(main.document.records, decision))
    main.shell.choose((decision.key,))
    settle(qtbot)
    counts = main.shell.panel.selected.part.findChild(Counts)
    for name, value in (("present", 20), ("agree", 17), ("concern", 2)):
        field = counts.steppers[name].field
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, str(value))
        QTest.keyClick(field, KEY.Key_Return)
    main.shell.go_step(4)
    settle(qtbot)
    main.shell.go_step(5)
    main.shell.page.show_tab("decisions")
    main.shell.choose((decision.key,))
    settle(qtbot)
    again = main.shell.panel.selected.part.findChild(Counts)
    assert again is not counts and (again.values()["present"], again.values()["agree"], again.values()["concern"]) == (20, 17, 2)
    assert main.document.records.get(Decision, "fresh").present == 0, "nothing is kept that does not add up"


def test_the_keys_are_at_the_drawing_after_another_width_the_next_step_and_another_tab(qtbot, dressed):
    main = real_window(qtbot, dressed(), Document(empty(), lambda _written: None, lambda: TODAY), Where(1), size=(1366, 768))
    for width in (900, 1920):
        main.resize(width, 1080)
        settle(qtbot)
        settle(qtbot)
        assert QApplication.focusWidget() is board_of(main).view, width
    following = next(one for one in main.shell.topbar.findChildren(QPushButton) if "Page Down" in one.accessibleName())
    following.setFocus(Qt.FocusReason.MouseFocusReason)
    QTest.mouseClick(following, Qt.MouseButton.LeftButton)
    settle(qtbot)
    assert main.where.step == 2 and QApplication.focusWidget() is board_of(main).view
    tabs = main.shell.page.tabs
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
    settle(qtbot)
    assert board_of(main).canvas == "money_flows" and QApplication.focusWidget() is board_of(main).view
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_N)
    assert board_of(main).typing.editor.is_open
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    for step in (3, 4):
        QTest.keyClick(QApplication.focusWidget(), KEY.Key_PageDown)
        settle(qtbot)
        assert main.where.step == step and QApplication.focusWidget() is board_of(main).view
        next(one for one in main.shell.panel.findChildren(QPushButton) if one.isVisible()).setFocus()


def test_words_that_are_no_amount_stay_with_the_money(qtbot):
    bench = Bench(qtbot, "money_flows", records=empty())
    bench.keys(KEY.Key_N)
    bench.type("Markt; weten we niet; 5 mln")
    bench.keys(KEY.Key_Return)
    bench.keys(KEY.Key_Escape)
    (money,) = bench.records.all(Inflow)
    assert (money.text, money.amount) == ("Markt (weten we niet)", 5_000_000), "no word is lost"
    assert bench.said == ["Not understood: weten we niet. It stands behind the words."]
    bench.check_undo()


@pytest.mark.parametrize(
    ("typed", "due"), [("12 december", "2026-12-12"), ("1-10", "2026-10-01"), ("15 jan", "2027-01-15"), ("9-9", "2026-09-09")]
)
def test_an_action_knows_a_day_without_its_year(qtbot, typed, due):
    bench = Bench(qtbot, "action_board", records=empty())
    bench.keys(KEY.Key_N)
    bench.type(f"Zaal vragen; {typed}")
    bench.keys(KEY.Key_Escape)
    (action,) = bench.records.all(Action)
    assert (action.what, action.due) == ("Zaal vragen", due)
