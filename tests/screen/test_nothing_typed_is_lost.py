"""What somebody types stays: a new name is added where it was typed, and what is no value waits in its field with a sentence."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from cwb_desktop.screen.controls import Line
from cwb_desktop.screen.draft_form import DraftForm
from cwb_desktop.screen.field_edits import columns, fixed
from cwb_desktop.screen.name_editor import NameEditor
from cwb_desktop.screen.new_page import NewPage
from cwb_desktop.screen.panel_decision import DecisionPart
from cwb_desktop.screen.panel_evaluation import EvaluationPart
from cwb_desktop.screen.panel_kit import Desk
from cwb_desktop.screen.panel_lm3 import Lm3Part
from cwb_desktop.screen.panel_what_if import WhatIf
from cwb_desktop.screen.record_form import RecordForm
from cwb_desktop.screen.shell import Where
from cwb_desktop.screen.stepper import Stepper
from cwb_desktop.screen.table_box import TableBox
from cwb_desktop.screen.table_page import TablePage
from cwb_desktop.screen.table_shown import Hands, Shown
from cwb_desktop.screen.unfinished import all_waiting
from cwb_desktop.workshop import edits
from cwb_desktop.workshop.agreements import Action, Decision, Plan, Vote
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.document import Document
from cwb_desktop.workshop.ids import new_id
from cwb_desktop.workshop.keepsakes import Evaluation
from cwb_desktop.workshop.neighbourhood import Inflow, Lm3Case, Need
from cwb_desktop.workshop.people import Meeting, Participant, Relation, Stakeholder, Workshop
from cwb_desktop.workshop.records import BY_KIND, TYPES
from cwb_desktop.workshop.waiting import Waiting

from .board_kit import Bench
from .real_boards import board_of, real_window
from .shell_kit import TODAY, document, sample, settle, window
from .test_tables import edit_cell, opened

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


def form_of(qtbot, dressed, doc, key, *names, language="nl"):
    """A form with a field to go to afterwards."""
    form = RecordForm(dressed(language), doc, key, names)
    other = Line()
    form.layout().addWidget(other, 90, 0)
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    return form, other


def write(qtbot, line, text):
    """Types over what stands there."""
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, KEY.Key_Delete)
    qtbot.keyClicks(line, text)
    settle(qtbot)
    # The list of names that was open took the window's keys along, where no desktop gives them back.
    line.window().activateWindow()
    qtbot.waitUntil(line.hasFocus)


@pytest.mark.parametrize("by", ["enter", "press", "leave"])
@pytest.mark.parametrize(("language", "offer"), [("nl", "Zet Jamila erbij als nieuwe persoon"), ("en", "Add Jamila as a new person")])
def test_a_new_name_in_the_panel_is_a_new_person(qtbot, dressed, by, language, offer):
    doc = document(language)
    before = doc.records
    action = doc.records.all(Action)[0]
    form, other = form_of(qtbot, dressed, doc, action.key, "who", language=language)
    line = form.editors["who"].control
    write(qtbot, line, "Jamila")
    offered = next(one for one in form.findChildren(QPushButton) if one.isVisible() and one.text() == offer)
    if by == "enter":
        QTest.keyClick(line, KEY.Key_Return)
    elif by == "press":
        qtbot.mouseClick(offered, LEFT)
    else:
        other.setFocus()
    settle(qtbot)
    person = doc.records.get(Participant, doc.records.get(Action, action.id).who)
    assert person.first_name == "Jamila" and not (person.name_in_report or person.photo or person.contact_for_follow_up)
    assert line.text() == "Jamila" and "Jamila" in next(one.text() for one in form.editors["who"].offer.children() if hasattr(one, "text"))
    doc.undo()
    assert doc.records == before, "one step for undo"


@pytest.mark.parametrize(
    ("record", "field"),
    [(Plan, "owner"), (Decision, "proposed_by"), (Need, "stakeholder"), (Participant, "stakeholder")],
)
def test_a_new_group_is_a_card_whose_name_is_not_on_paper(qtbot, dressed, record, field):
    doc = document("nl")
    before, one = doc.records, doc.records.all(record)[0]
    form, other = form_of(qtbot, dressed, doc, one.key, field)
    write(qtbot, form.editors[field].control, "Bakkerij Het Zoete Hoekje")
    other.setFocus()
    settle(qtbot)
    card = doc.records.get(Stakeholder, getattr(doc.records.by_key(one.key), field))
    assert (card.name, card.kind, card.consent_to_record, card.ring) == ("Bakkerij Het Zoete Hoekje", "unknown", "asked", 2)
    doc.undo()
    assert doc.records == before


def test_a_name_that_looks_like_another_is_asked_about_once(qtbot, dressed):
    doc = Document(
        Records([Workshop(name="Molenbuurt"), Stakeholder(id="s1", name="Bakkerij Smit"), Plan(id="p1", title="Brood")]),
        lambda _written: None, lambda: TODAY,
    )  # fmt: skip
    form, _other = form_of(qtbot, dressed, doc, ("plan", "p1"), "owner")
    line = form.editors["owner"].control
    write(qtbot, line, "Bakerij Smit")
    QTest.keyClick(line, KEY.Key_Return)
    assert line.text() == "Bakerij Smit" and len(doc.records.all(Stakeholder)) == 1
    same = next(one for one in form.findChildren(QPushButton) if one.isVisible() and "Bakkerij Smit" in one.text())
    qtbot.mouseClick(same, LEFT)
    assert doc.records.get(Plan, "p1").owner == "s1" and len(doc.records.all(Stakeholder)) == 1
    write(qtbot, line, "Bakerij Smit")
    QTest.keyClick(line, KEY.Key_Return)
    QTest.keyClick(line, KEY.Key_Return)
    assert [one.name for one in doc.records.all(Stakeholder)] == ["Bakkerij Smit", "Bakerij Smit"], "asked, and it is another one"


def test_several_names_with_commas_are_found_and_added(qtbot, dressed):
    doc = document("nl")
    evening = doc.records.all(Meeting)[0]
    form, other = form_of(qtbot, dressed, doc, evening.key, "attended")
    write(qtbot, form.editors["attended"].control, "Fatma, Jamila, Jan de Boer")
    other.setFocus()
    settle(qtbot)
    editor = form.editors["attended"]
    assert editor.problem.isVisible() and editor.control.text() == "Fatma, Jamila, Jan de Boer", "no surname is recorded"
    assert doc.records == sample("nl")
    write(qtbot, editor.control, "Fatma, Jamila, Joris")
    editor.control.completer().popup().hide()
    other.setFocus()
    settle(qtbot)
    names = [doc.records.get(Participant, one).first_name for one in doc.records.get(Meeting, evening.id).attended]
    assert names == ["Fatma", "Jamila", "Joris"]


@pytest.mark.parametrize("leave", ["page", "card", "close"])
def test_a_new_name_is_kept_however_the_panel_goes(qtbot, dressed, leave):
    main = real_window(qtbot, dressed(), where=Where(5, "", "action_board"))
    doc, (action, another, *_rest) = main.document, main.document.records.all(Action)
    main.shell.choose((action.key,))
    settle(qtbot)
    write(qtbot, main.shell.panel.selected.part.form.editors["who"].control, "Jamila")
    if leave == "page":
        main.shell.go_step(2)
    elif leave == "card":
        main.shell.choose((another.key,))
    else:
        main.close()
    settle(qtbot)
    assert doc.records.get(Participant, doc.records.get(Action, action.id).who).first_name == "Jamila"


def test_a_new_name_in_a_cell_is_a_new_person(qtbot, dressed):
    _main, doc, _page, box = opened(qtbot, dressed, 5, "action_board", "action")
    before = doc.records
    edit_cell(qtbot, box, 0, "who", "Jamila")
    assert doc.records.get(Participant, doc.records.all(Action)[0].who).first_name == "Jamila"
    doc.undo()
    assert doc.records == before


# -- what is no value --

WRONG = {
    "int": "abc", "half": "abc", "date": "31-2", "moment": "abc", "time": "abc", "ints": "abc", "codes": "?!", "code": "?!",
    "names": "abc", "refs": "§§ ??", "ref": "§",
}  # fmt: skip


def wrong_for(spec):
    """A text that this field cannot hold."""
    return "x" * (spec.most + 5) if spec.type in ("text", "lines", "texts") and spec.most else WRONG.get(spec.type, "")


#: Every field that people write in, of the kinds that the sample holds.
FIELDS = [
    (t.KIND, s.name)
    for t in TYPES
    if t.KIND != "snapshot" and document("nl").records.all(t)
    for s in columns(t, True)
    if not fixed(t.KIND, s) and wrong_for(s)
]


@pytest.mark.parametrize("kind", sorted({kind for kind, _ in FIELDS}))
def test_what_is_no_value_stays_in_its_field(qtbot, dressed, kind):
    doc = document("nl")
    record = doc.records.all(BY_KIND[kind])[0]
    names = [name for one, name in FIELDS if one == kind]
    form, other = form_of(qtbot, dressed, doc, record.key, *names)
    stuck = {}
    for name in names:
        editor = form.editors[name]
        if not isinstance(editor.control, (QLineEdit, QPlainTextEdit)) or (isinstance(editor, NameEditor) and editor.spec.type == "ref"):
            continue
        before = doc.records
        editor.control.setFocus()
        editor.control.selectAll()
        text = wrong_for(editor.spec)
        QGuiApplication.clipboard().setText(text)
        QTest.keySequence(editor.control, "Ctrl+V")
        other.setFocus()
        settle(qtbot)
        if doc.records == before:
            assert editor.text() == text and editor.problem.text(), f"{kind}.{name} loses what was typed"
            stuck[name] = text
    doc.undo()
    form.refresh()
    again, _other = form_of(qtbot, dressed, doc, record.key, *names)
    for name, text in stuck.items():
        assert form.editors[name].text() == text, f"{kind}.{name} after undo"
        assert again.editors[name].text() == text and again.editors[name].problem.text(), f"{kind}.{name} after another page"


def test_a_wrong_cell_keeps_its_text_until_it_is_mended(qtbot, dressed):
    main, doc, _page, box = opened(qtbot, dressed, 2, "money_flows", "inflow")
    edit_cell(qtbot, box, 0, "amount", "abc")
    column = [spec.name for spec in box.model.specs].index("amount")
    assert box.model.index(0, column).data() == "abc" and box._problem.isVisible()
    main.shell.go_step(1)
    main.shell.go_step(2)
    assert [one.text for one in all_waiting(doc).values()] == ["abc"]
    main.close()
    assert not main.isVisible() and [one.text for one in all_waiting(doc).values()] == ["abc"], "it waits on in the file"


@pytest.mark.parametrize(("language", "words"), [("nl", "Getypt, maar niet af: abc"), ("en", "Typed, but not finished: abc")])
def test_what_waits_is_said_when_the_workshop_opens_with_the_way_to_it(qtbot, dressed, language, words):
    doc = document(language)
    action = doc.records.all(Action)[0]
    doc.hold((action.key, "due"), Waiting("abc", "not_date"))
    main = real_window(qtbot, dressed(language), doc, Where(1, "", "ring_map"))
    toast = main.shell.toast
    assert toast.isVisible() and toast.words.text().startswith(words)
    qtbot.mouseClick(toast.undo, LEFT)
    settle(qtbot)
    assert main.where.step == 5 and main.shell.panel.selected.keys == (action.key,)
    assert main.shell.panel.selected.part.form.editors["due"].text() == "abc"


def test_escape_in_a_cell_leaves_what_waited_there(qtbot, dressed):
    _main, doc, _page, box = opened(qtbot, dressed, 2, "money_flows", "inflow")
    edit_cell(qtbot, box, 0, "amount", "abc")
    ((place, before),) = all_waiting(doc).items()
    QTest.keyClick(box.table, KEY.Key_Return)
    editor = box.table.viewport().findChild(QLineEdit)
    qtbot.keyClicks(editor, "def")
    qtbot.waitUntil(lambda: doc.waiting[place].text == "def", timeout=3000)
    QTest.keyClick(editor, KEY.Key_Escape)
    assert doc.waiting == {place: before}


def test_a_mended_cell_waits_no_longer(qtbot, dressed):
    _main, doc, _page, box = opened(qtbot, dressed, 2, "money_flows", "inflow")
    edit_cell(qtbot, box, 0, "amount", "abc")
    edit_cell(qtbot, box, 0, "amount", "12.500")
    assert doc.records.all(Inflow)[0].amount == 12_500 and not all_waiting(doc) and not box._problem.isVisible()


# -- one hand --


def test_a_card_that_is_still_highlighted_has_its_panel_again(qtbot, dressed):
    main = real_window(qtbot, dressed(), where=Where(1, "", "ring_map"))
    who = main.document.records.all(Stakeholder)[0]
    board_of(main).select([who.key])
    settle(qtbot)
    main.shell.go_step(2)
    main.shell.go_step(1)
    settle(qtbot)
    assert board_of(main).chosen == [who.key] and main.shell.panel.selected.keys == (who.key,)


@pytest.mark.parametrize("kind", ["inflow", "participant", "action"])
def test_lines_are_pasted_into_an_empty_list(qtbot, dressed, kind):
    doc = Document(Records([Workshop(name="Molenbuurt")]), lambda _written: None, lambda: TODAY)
    box = TableBox(dressed(), doc, Shown(kind), Hands(lambda: TODAY, new_id, lambda *_: None))
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    assert "Ctrl+V" in box.empty.words.text()
    QGuiApplication.clipboard().setText("Een\nTwee\nDrie")
    QTest.keySequence(box.add, "Ctrl+V")
    settle(qtbot)
    assert len(doc.records.all(BY_KIND[kind])) == 3
    doc.undo()
    assert not doc.records.all(BY_KIND[kind])


def test_a_list_askedpaste_only_where_a_line_is_enough(qtbot, dressed):
    doc = Document(Records([Workshop(name="Molenbuurt")]), lambda _written: None, lambda: TODAY)
    box = TableBox(dressed(), doc, Shown(Relation.KIND), Hands(lambda: TODAY, new_id, lambda *_: None))
    qtbot.addWidget(box)
    assert "Ctrl+V" not in box.empty.words.text()


def test_enter_goes_on_to_the_next_field_of_a_new_workshop(qtbot, dressed):
    page = NewPage(dressed())
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    made = []
    page.made.connect(made.append)
    page.name.setFocus()
    for field in (page.name, page.city, page.question):
        assert field.hasFocus() and not made
        qtbot.keyClicks(field, "Molenbuurt")
        QTest.keyClick(field, KEY.Key_Return)
    assert len(made) == 1


def test_the_panel_of_a_person_asks_all_three_permissions(qtbot, dressed):
    main = window(qtbot, dressed(), document("nl"), Where(1))
    main.shell.go_place("people")
    main.shell.choose((main.document.records.all(Participant)[0].key,))
    assert {"name_in_report", "photo", "contact_for_follow_up"} <= main.shell.panel.selected.form.editors.keys()


def test_a_new_card_is_seen_though_a_filter_is_on(qtbot):
    bench = Bench(qtbot, "ring_map")
    bench.board.set_filter("anchors", True)
    bench.keys(KEY.Key_N)
    bench.type("Buurtkrant De Brug")
    bench.keys(KEY.Key_Return)
    bench.keys(KEY.Key_Escape)
    new = next(one for one in bench.records.all(Stakeholder) if one.name == "Buurtkrant De Brug")
    assert bench.board.scene.held(new.key) is not None and not bench.board.extras.filtering.on
    assert any("filter" in words for words in bench.said)


# -- forms that are not finished --


def test_a_new_record_that_is_half_filled_in_is_there_again(qtbot, dressed):
    main, doc, _page, box = opened(qtbot, dressed, 1, "network", "relation")
    qtbot.mouseClick(box.add, LEFT)
    (draft,) = box.findChildren(DraftForm)
    source = draft.editors["source"].control
    source.setFocus()
    QTest.keyClick(source, KEY.Key_Down)
    QTest.keyClick(source, KEY.Key_Down)
    text = next(one for one in draft.editors.values() if one.spec.type == "text")
    text.control.setFocus()
    qtbot.keyClicks(text.control, "haalt er groente")
    before, chosen = doc.records, source.currentData()
    main.shell.go_step(2)
    assert doc.records == before
    main.shell.go_step(1)
    main.shell.page.show_tab("network")
    main.shell.page.show_table(True)
    page = main.shell.page.shown.findChild(TablePage)
    if len(page.kinds) > 1:
        page.switch.button(page.kinds.index("relation")).click()
    (again,) = page.box.findChildren(DraftForm)
    assert again.editors["source"].control.currentData() == chosen
    assert again.editors[text.spec.name].text() == "haalt er groente"
    again.editors["target"].control.setCurrentIndex(5)
    qtbot.mouseClick(again.add_button, LEFT)
    assert len(doc.records.all(Relation)) == len(before.all(Relation)) + 1 and not all_waiting(doc), "added, nothing waits"


@pytest.mark.parametrize(
    ("text", "told_of"), [("twaalf", "heel getal"), ("99999", "1 tot en met 999"), ("12,5", "heel getal"), ("-3", "heel getal")]
)
def test_what_is_no_number_stays_in_a_counter_with_a_sentence(qtbot, dressed, text, told_of):
    box, told = QWidget(), []
    column, stepper, other = QVBoxLayout(box), Stepper(dressed(), "Personen", 1, 999), Line()
    column.addWidget(stepper)
    column.addWidget(other)
    stepper.changed.connect(told.append)
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    qtbot.waitUntil(box.isActiveWindow)
    write(qtbot, stepper.field, text)
    other.setFocus()
    assert stepper.field.text() == text and stepper.problem.isVisible() and not told
    assert "Personen" in stepper.problem.text() and told_of in stepper.problem.text()
    stepper.set_value(1)
    assert stepper.field.text() == text, "the page was only drawn anew"
    write(qtbot, stepper.field, "12")
    other.setFocus()
    assert stepper.field.property("wrong") == "false"
    assert told == [12] and stepper.problem.isHidden() and stepper.value() == 12


@pytest.mark.parametrize("back", ["rebuilt", "undo"])
def test_what_is_no_number_waits_for_the_counter_to_come_back(qtbot, dressed, back):
    main = real_window(qtbot, dressed(), where=Where(3, "", "plan_board"))
    doc, vote = main.document, main.document.records.all(Vote)[0]
    doc.do(edits.set_fields(vote, voters=vote.voters + 1))
    main.shell.choose((vote.key,))
    settle(qtbot)
    field = main.shell.panel.selected.part.numbers["voters"].field
    write(qtbot, field, "twaalf")
    QTest.keyClick(field, KEY.Key_Tab)
    assert [(one.text, one.rule) for one in all_waiting(doc).values()] == [("twaalf", "not_whole")]
    if back == "undo":
        doc.undo()
    else:
        main.shell.go_step(1)
        main.shell.go_step(3)
        main.shell.choose((vote.key,))
    settle(qtbot)
    counter = main.shell.panel.selected.part.numbers["voters"]
    assert counter.field.text() == "twaalf" and "heel getal" in counter.problem.text() and counter.field.property("wrong") == "true"
    assert counter.value() == doc.records.get(Vote, vote.id).voters == vote.voters + (back != "undo")
    qtbot.mouseClick(counter.more, LEFT)
    assert doc.records.get(Vote, vote.id).voters == counter.value() and not all_waiting(doc), "a button counts on from the number"


def test_counts_that_do_not_add_up_wait_for_the_panel_to_come_back(qtbot, dressed):
    desk = Desk(dressed(), document("nl"), lambda: TODAY, new_id, False, lambda _keys: None)
    decision, evaluation = desk.records.all(Decision)[0], desk.records.all(Evaluation)[0]
    part = DecisionPart(desk, decision.id)
    qtbot.addWidget(part)
    part.show()
    qtbot.mouseClick(part.again, LEFT)
    qtbot.mouseClick(part.fresh.counts.steppers["agree"].more, LEFT)
    again = DecisionPart(desk, decision.id)
    qtbot.addWidget(again)
    assert again.fresh is not None and again.fresh.counts.values()["agree"] == 1
    again._shut()
    assert not all_waiting(desk.document), "not now: nothing of it waits"
    faces = EvaluationPart(desk, evaluation.id)
    qtbot.addWidget(faces)
    faces.show()
    qtbot.mouseClick(faces.forms.more, LEFT)
    row = next(iter(faces.rows.values()))
    qtbot.mouseClick(row.head, LEFT)
    qtbot.mouseClick(row.steppers[1].more, LEFT)
    back = EvaluationPart(desk, evaluation.id)
    qtbot.addWidget(back)
    assert back.forms.value() == evaluation.forms + 1 and next(iter(back.rows.values())).counts() == row.counts()
    assert desk.records.get(Evaluation, evaluation.id) == evaluation and not back.hint.isHidden()


def test_a_wrong_number_of_faces_is_told_under_the_statements(qtbot, dressed):
    doc = document("nl")
    evaluation = doc.records.all(Evaluation)[0]
    desk = Desk(dressed(), doc, lambda: TODAY, new_id, False, lambda _keys: None)
    part = EvaluationPart(desk, evaluation.id)
    qtbot.addWidget(part)
    part.show()
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    row = next(iter(part.rows.values()))
    qtbot.mouseClick(row.head, LEFT)
    field = row.steppers[0].field
    write(qtbot, field, "veel")
    QTest.keyClick(field, KEY.Key_Return)
    assert field.text() == "veel" and part.problem.isVisible() and "heel getal" in part.problem.text()
    write(qtbot, field, "0")
    QTest.keyClick(field, KEY.Key_Return)
    assert field.text() == "0" and "heel getal" not in part.problem.text()


@pytest.mark.parametrize(
    ("make", "fits"),
    [(lambda desk: WhatIf(desk).field, "80"), (lambda desk: Lm3Part(desk, desk.records.all(Lm3Case)[0].id).income, "800.000")],
)
def test_an_amount_waits_for_the_panel_to_come_back(qtbot, dressed, make, fits):
    desk = Desk(dressed(), document("nl"), lambda: TODAY, new_id, False, lambda _keys: None)
    for round_ in ("typed", "back"):
        field = make(desk)
        qtbot.addWidget(part := field.window())
        part.show()
        part.activateWindow()
        qtbot.waitUntil(part.isActiveWindow)
        if round_ == "typed":
            write(qtbot, field.line, "tachtig")
            QTest.keyClick(field.line, KEY.Key_Return)
        part.refresh()
        assert field.line.text() == "tachtig" and "tachtig" in field.read.text() and field.read.isVisible()
    assert [one.text for one in all_waiting(desk.document).values()] == ["tachtig"]
    write(qtbot, field.line, fits)
    QTest.keyClick(field.line, KEY.Key_Return)
    assert [(one.text, one.rule) for one in all_waiting(desk.document).values()] == [(fits, "")] and fits in field.line.text()
    again = make(desk)
    qtbot.addWidget(part := again.window())
    part.refresh()
    assert fits in again.line.text() and not again.unread, "one that fits as well"
    again.line.selectAll()
    QTest.keyClick(again.line, KEY.Key_Delete)
    assert not all_waiting(desk.document)


@pytest.mark.parametrize(("language", "asked"), [("nl", "lijkt op"), ("en", "looks like")])
def test_a_cell_asks_once_about_a_name_that_looks_like_another(qtbot, dressed, language, asked):
    _main, doc, _page, box = opened(qtbot, dressed, 3, "plan_board", "plan", language)
    first = doc.records.all(Stakeholder)[0]
    typed, before = first.name[:3] + first.name[2:], len(doc.records.all(Stakeholder))
    edit_cell(qtbot, box, 0, "owner", typed)
    assert len(doc.records.all(Stakeholder)) == before and [one.text for one in all_waiting(doc).values()] == [typed]
    assert asked in box._problem.text() and first.name in box._problem.text() and typed in box._problem.text()
    edit_cell(qtbot, box, 0, "owner", typed)
    assert doc.records.get(Stakeholder, doc.records.all(Plan)[0].owner).name == typed and not all_waiting(doc)


def test_a_table_askedwhat_it_understands_of_an_amount(qtbot, dressed):
    _main, _doc, _page, box = opened(qtbot, dressed, 2, "money_flows", "inflow")
    box.table.setFocus()
    box.table.setCurrentIndex(box.table.proxy.index(0, [spec.name for spec in box.model.specs].index("amount")))
    QTest.keyClick(box.table, KEY.Key_Return)
    editor = box.table.viewport().findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "1,5 mln")
    assert box.understood.isVisible() and "1.500.000" in box.understood.text()
    QTest.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(box.understood.isHidden)
