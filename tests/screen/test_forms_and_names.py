"""What hands ran into: Enter in a draft, long names, full fields, dates without a year, searches without a hit."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from cwb_desktop.screen.new_page import NewPage
from cwb_desktop.screen.plain import name_label
from cwb_desktop.screen.shell import Where
from cwb_desktop.screen.table_page import TablePage
from cwb_desktop.screen.values import Unread, day
from cwb_desktop.workshop.agreements import Action
from cwb_desktop.workshop.edits import set_fields
from cwb_desktop.workshop.keepsakes import Question
from cwb_desktop.workshop.people import Participant, Stakeholder

from .board_kit import Bench
from .shell_kit import document, settle, window
from .test_home import LINDEN, Outside, home
from .test_tables import opened

LEFT = Qt.MouseButton.LeftButton
ENTER = Qt.Key.Key_Return
LONG = "Buurt" + "w" * 55


def draft_of(qtbot, box):
    qtbot.mouseClick(box.add, LEFT)
    settle(qtbot)
    return box._draft_place.itemAt(0).widget().layout().itemAt(0).widget()


def test_enter_adds_the_row_from_every_line(qtbot, dressed) -> None:
    main, doc, _page, box = opened(qtbot, dressed, 5, "action_board", "action")
    draft = draft_of(qtbot, box)
    lines = [name for name, editor in draft.editors.items() if type(editor.control).__name__ == "Line"]
    assert len(lines) > 1
    for place, name in enumerate(lines):
        before = len(doc.records.all(Action))
        what = draft.editors["what"].control
        what.setFocus()
        what.selectAll()
        qtbot.keyClicks(what, f"Nieuw ding {place}")
        control = draft.editors[name].control
        control.setFocus()
        QTest.keyClick(control, ENTER)
        settle(qtbot)
        assert len(doc.records.all(Action)) == before + 1, name
        assert doc.records.all(Action)[-1].what == f"Nieuw ding {place}" and what.text() == ""
        in_sight(main, box, doc.records.all(Action)[-1].id)


def in_sight(main, box, one_id: str) -> None:
    """The row is wholly in the table and not under the toast."""
    table = box.table
    rect = table.visualRect(table.proxy.mapFromSource(box.model.index(box.model.place_of(one_id), 0)))
    assert rect.top() >= 0 and rect.bottom() < table.viewport().height()
    toast = main.shell.toast
    if toast.isVisible():
        foot = table.viewport().mapTo(main, QPoint(0, rect.bottom())).y()
        assert foot < toast.mapTo(main, QPoint(0, 0)).y() or table.viewport().mapTo(main, rect.topLeft()).y() > foot + 200


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768)])
def test_pasted_rows_come_into_sight_above_the_toast(size, qtbot, dressed) -> None:
    doc = document()
    main = window(qtbot, dressed(), doc, Where(step=5, tab="action_board", table=True), size)
    page = main.shell.page.shown.findChild(TablePage)
    page.switch.button(page.kinds.index("action")).click()
    settle(qtbot)
    box = page.box
    box.table.setFocus()
    QGuiApplication.clipboard().setText("\n".join(f"Geplakt {n}" for n in range(15)))
    QTest.keyClick(box.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot)
    assert doc.records.all(Action)[-1].what == "Geplakt 14" and main.shell.toast.isVisible()
    in_sight(main, box, doc.records.all(Action)[-1].id)


def test_a_search_without_a_hit_says_so_and_counts(qtbot, dressed) -> None:
    _main, doc, _page, box = opened(qtbot, dressed, 5, "action_board", "action")
    n = len(doc.records.all(Action))
    qtbot.keyClicks(box.search, "zzzz")
    assert box._none.isVisible() and box._none.text() == "Niets gevonden" and not box.table.isVisible()
    assert box._count.text() == f"0 van {n}"
    draft = draft_of(qtbot, box)
    qtbot.keyClicks(draft.editors["what"].control, "Iets nieuws")
    QTest.keyClick(draft.editors["what"].control, ENTER)
    settle(qtbot)
    assert not box.search.text() and box.table.isVisible() and not box._none.isVisible(), "what was added is seen"
    assert box._count.text() == str(n + 1)


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (800, 600)])
def test_a_name_of_one_long_word_stays_inside(size, qtbot, dressed) -> None:
    outside = Outside(replace(LINDEN, name=LONG, city="S" * 60))
    page = home(qtbot, dressed(), outside, size)
    labels = [one for one in page.findChildren(QLabel) if one.text() == LONG and one.isVisible()]
    assert len(labels) >= 2, "the card and the row"
    for label in labels:
        # On a busy machine the height follows the width a moment later.
        qtbot.waitUntil(lambda label=label: label.height() >= label.heightForWidth(label.width()))
        assert label.mapTo(page, label.rect().topRight()).x() < page.width()
    more = next(one for one in page.findChildren(type(page.list.rows[0])))
    assert more.mapTo(page, more.rect().topRight()).x() < page.width()


def test_a_long_word_breaks(qtbot, dressed) -> None:
    dressed()
    label = name_label(LONG, "selected")
    qtbot.addWidget(label)
    line = label.fontMetrics().height()
    assert label.heightForWidth(5000) < 2 * line <= label.heightForWidth(label.sizeHint().width() // 2 + 40)


def test_the_title_of_the_panel_breaks(qtbot, dressed) -> None:
    doc = document()
    who = doc.records.all(Stakeholder)[0]
    doc.do(set_fields(who, name=LONG))
    main = window(qtbot, dressed(), doc, Where(step=1, tab="ring_map"))
    main.shell.choose((who.key,))
    settle(qtbot)
    title = main.shell.panel.selected._name
    assert title.text() == LONG and title.heightForWidth(title.width()) > 1.5 * title.fontMetrics().height()
    qtbot.waitUntil(lambda: title.height() >= title.heightForWidth(title.width()))


def test_a_full_field_of_a_new_workshop_says_so(qtbot, dressed) -> None:
    page = NewPage(dressed())
    qtbot.addWidget(page)
    page.show()
    words = "Hoogstens 60 tekens"

    def seen() -> bool:
        return any(one.text() == words and one.isVisible() for one in page.findChildren(QLabel))

    qtbot.keyClicks(page.name, "a" * 59)
    assert not seen()
    qtbot.keyClicks(page.name, "bc")
    assert seen() and len(page.name.text()) == 60
    QTest.keyClick(page.name, Qt.Key.Key_Backspace)
    assert not seen()


def test_a_full_field_on_a_board_says_so(qtbot, dressed) -> None:
    dressed()
    bench = Bench(qtbot)
    bench.keys(Qt.Key.Key_N)
    editor = bench.board.typing.editor
    bench.type("a" * 59)
    assert not editor.understood.isVisible()
    bench.type("bc")
    assert editor.understood.isVisible() and editor.understood.text() == "Hoogstens 60 tekens"
    bench.keys(Qt.Key.Key_Escape)
    assert not editor.understood.isVisible()


@pytest.mark.parametrize(
    ("typed", "near", "meant"),
    [("3 dec", "2026-11-23", "2026-12-03"), ("15 jan", "2026-11-23", "2027-01-15"), ("15/11", "2027-01-05", "2026-11-15"),
     ("29 feb", "2026-11-23", "2028-02-29")],
)  # fmt: skip
def test_a_date_without_its_year_is_the_nearest(typed, near, meant, says) -> None:
    assert day(typed, says["nl"], near) == meant


def test_a_year_that_nobody_can_know_is_asked(says) -> None:
    with pytest.raises(Unread) as asked:
        day("3 dec", says["nl"])
    assert asked.value.rule == "no_year" and says["nl"].has("problem.no_year")
    with pytest.raises(Unread) as wrong:
        day("31 feb", says["nl"], "2026-11-23")
    assert wrong.value.rule == "not_date"


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768)])
def test_a_wrong_date_has_its_sentence_under_both_fields(size, qtbot, dressed) -> None:
    doc = document()
    main = window(qtbot, dressed(), doc, Where(step=1, tab="ring_map"), size)
    who = doc.records.all(Stakeholder)[0]
    main.shell.choose((who.key,))
    settle(qtbot)
    form = main.shell.panel.selected.form
    editor, beside = form.editors["visit_on"], form.editors["visited_by"]
    line = editor.control
    qtbot.waitUntil(lambda: editor.height() > line.height() > 30)
    assert line.fontMetrics().horizontalAdvance(line.placeholderText()) < line.width() - 20
    height, gap = editor.height(), line.mapTo(form, QPoint(0, 0)).y() - beside.control.mapTo(form, QPoint(0, 0)).y()
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "31-2-2026")
    QTest.keyClick(line, ENTER)
    settle(qtbot)
    problem = editor.problem
    assert problem.isVisible() and problem.width() > 0.9 * form.width()
    assert problem.mapTo(form, QPoint(0, 0)).y() >= line.mapTo(form, QPoint(0, line.height())).y()
    # The red edge of a wrong field is a little thicker.
    now = line.mapTo(form, QPoint(0, 0)).y() - beside.control.mapTo(form, QPoint(0, 0)).y()
    below = editor.width() > 0.9 * form.width()  # in a narrow panel each field has a row of its own, and its sentence in it
    assert abs(editor.height() - height) <= (4 + problem.height() + 12 if below else 4) and abs(now - gap) <= 4
    line.selectAll()
    qtbot.keyClicks(line, "3 dec")
    QTest.keyClick(line, ENTER)
    settle(qtbot)
    assert doc.records.get(Stakeholder, who.id).visit_on == "2026-12-03" and not problem.isVisible()


@pytest.mark.parametrize(("interface_language", "words"), [("nl", ["Nederlands", "Engels"]), ("en", ["Dutch", "English"])])
def test_the_language_of_a_workshop_is_chosen_by_its_name(interface_language, words, qtbot, dressed) -> None:
    doc = document("nl")
    main = window(qtbot, dressed(interface_language), doc, Where(place="about"))
    choice = main.shell.page.form.editors["language"].control
    assert [choice.itemText(place) for place in range(choice.count())] == words and choice.currentText() == words[0]
    choice.setFocus()
    QTest.keyClick(choice, Qt.Key.Key_Down)
    assert doc.records.workshop.language == "en"
    doc.undo()
    assert choice.currentText() == words[0]


def test_about_this_workshop_shows_what_the_rings_mean_and_whole_texts(qtbot, dressed) -> None:
    doc = document()
    long = "Hoe blijft de waarde die wij samen maken in onze wijk, en hoe beslissen wij daar samen over, ook met wie er niet bij kan zijn?"
    doc.do(set_fields(doc.records.workshop, ring_meaning=None, question=long))
    main = window(qtbot, dressed(), doc, Where(place="about"))
    page = main.shell.page
    meaning, question = page.form.editors["ring_meaning"].control, page.form.editors["question"].control
    assert meaning.value() == "closeness" and doc.records.workshop.ring_meaning is None, "shown, not written"
    assert isinstance(question, QPlainTextEdit) and question.toPlainText() == long
    qtbot.mouseClick(meaning.button("distance"), Qt.MouseButton.LeftButton)
    settle(qtbot)
    assert doc.records.workshop.ring_meaning == "distance" and meaning.value() == "distance"


def test_a_sign_in_sheet_is_copied_line_by_line_with_its_ticks(qtbot, dressed) -> None:
    doc = document()
    main = window(qtbot, dressed(), doc, Where(place="people"), (1366, 768))
    draft = draft_of(qtbot, main.shell.page.box)
    qtbot.keyClicks(draft.editors["first_name"].control, "Fatma")
    qtbot.mouseClick(draft.editors["name_in_report"].control, LEFT, pos=QPoint(12, 22))
    QTest.keyClick(draft.editors["name_in_report"].control, ENTER)
    settle(qtbot)
    qtbot.keyClicks(draft.editors["first_name"].control, "Piet")
    QTest.keyClick(draft.editors["first_name"].control, ENTER)
    settle(qtbot)
    fatma, piet = doc.records.all(Participant)[-2:]
    assert (fatma.first_name, fatma.name_in_report, fatma.photo) == ("Fatma", True, False)
    assert (piet.first_name, piet.name_in_report, piet.photo) == ("Piet", False, False), "no tick goes on to the next one"


def test_a_question_gets_its_name_and_its_date_at_once(qtbot, dressed) -> None:
    doc = document()
    main = window(qtbot, dressed(), doc, Where(step=2, tab="lists"), (1366, 768))
    draft = draft_of(qtbot, main.shell.page.shown.findChild(TablePage).box)
    for name, words in (("text", "Van wie is de lege winkel?"), ("asked_by", "Fatma"), ("due", "3-12")):
        qtbot.keyClicks(draft.editors[name].control, words)
    QTest.keyClick(draft.editors["due"].control, ENTER)
    settle(qtbot)
    made = doc.records.all(Question)[-1]
    assert (made.text, made.asked_by, made.due) == ("Van wie is de lege winkel?", "Fatma", "2026-12-03")
    assert draft.editors["due"].text() == ""


def test_an_anchor_in_a_new_row_gets_its_row_in_the_matrix(qtbot, dressed) -> None:
    _main, doc, _page, box = opened(qtbot, dressed, 1, "ring_map", "stakeholder")
    rows = {one.matrix_row for one in doc.records.all(Stakeholder) if one.anchor}
    draft = draft_of(qtbot, box)
    qtbot.keyClicks(draft.editors["name"].control, "Ziekenhuis Oost")
    qtbot.mouseClick(draft.editors["anchor"].control, LEFT, pos=QPoint(12, 22))
    QTest.keyClick(draft.editors["name"].control, ENTER)
    settle(qtbot)
    made = doc.records.all(Stakeholder)[-1]
    assert made.name == "Ziekenhuis Oost" and made.anchor and made.matrix_row == max(rows) + 1
