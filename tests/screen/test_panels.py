"""The panels that do the work of the steps, under real hands: what if, cells, votes, decisions, actions, evaluation, grid, matches."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from cwb_desktop.screen.controls import Choice
from cwb_desktop.screen.panel_local import LocalArea
from cwb_desktop.screen.panel_now_then import step_for
from cwb_desktop.screen.sections import Section
from cwb_desktop.screen.shell import Where
from cwb_desktop.workshop.agreements import Action, Agreement, Cell, Decision, Plan, Response, Round, Vote, VoteOption
from cwb_desktop.workshop.document import Document
from cwb_desktop.workshop.edits import add, remove, set_fields
from cwb_desktop.workshop.figures.done import conditions
from cwb_desktop.workshop.figures.findings import findings
from cwb_desktop.workshop.figures.lm3 import lm3
from cwb_desktop.workshop.keepsakes import Evaluation, EvaluationItem
from cwb_desktop.workshop.neighbourhood import Asset, Lm3Case, Lm3Line, Match, Need, Plug, Problem, Spending
from cwb_desktop.workshop.people import Meeting, Stakeholder
from cwb_desktop.workshop.records import BY_KIND

from .shell_kit import document, sample, settle, window

LEFT = Qt.MouseButton.LeftButton
ENTER = Qt.Key.Key_Return


class Stage:
    """A window at a canvas of a step, and what hands do in its panel."""

    def __init__(self, qtbot: Any, interface: Any, step: int, tab: str, size: tuple[int, int] = (1920, 1080), language: str = "nl") -> None:
        self.qtbot, self.doc = qtbot, document(language)
        self.main = window(qtbot, interface, self.doc, Where(step=step, tab=tab), size)
        if not self.main.isActiveWindow():
            with qtbot.waitActive(self.main):
                self.main.activateWindow()

    @property
    def panel(self) -> Any:
        return self.main.shell.panel

    @property
    def part(self) -> Any:
        return self.panel.selected.part

    def choose(self, *keys: tuple[str, str]) -> Any:
        self.main.shell.choose(keys)
        settle(self.qtbot)
        return self.part

    def click(self, widget: QWidget) -> None:
        assert widget.isVisible() and widget.isEnabled(), widget.accessibleName()
        self.panel.ensureWidgetVisible(widget)
        self.qtbot.mouseClick(widget, LEFT)
        settle(self.qtbot)

    def type(self, line: QWidget, text: str, enter: bool = True) -> None:
        line.setFocus()
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(line, text)
        if enter:
            QTest.keyClick(line, ENTER)
        settle(self.qtbot)

    def pick(self, field: Choice, value: Any) -> None:
        field.setFocus()
        field.setCurrentIndex(field.findData(value))
        field.activated.emit(field.currentIndex())
        settle(self.qtbot)

    def get(self, record: Any) -> Any:
        return self.doc.records.by_key(record.key)


@pytest.fixture
def stage(qtbot, dressed):
    """Makes stages in Dutch."""

    def make(step: int, tab: str, size: tuple[int, int] = (1920, 1080), language: str = "nl") -> Stage:
        return Stage(qtbot, dressed(language), step, tab, size, language)

    return make


# -- what if --


def line_id(doc: Document, case: str, word: str) -> str:
    return next(one.id for one in doc.records.parts(Lm3Line, case) if word in one.text.lower())


def test_a_what_if_changes_nothing_until_it_is_kept(stage) -> None:
    here = stage(2, "money_flows")
    work = here.panel.work[0]
    here.pick(work.case, "L1")
    here.pick(work.source, line_id(here.doc, "L1", "groothandel"))
    here.pick(work.target, line_id(here.doc, "L1", "groente"))
    here.type(work.field.line, "20k", enter=False)
    assert work.field.read.isVisible() and "20.000" in work.field.read.text()
    assert (work.figures.now.text(), work.figures.then.text()) == ("1,85", "1,98")
    assert "27.000" in work.figures.more.text()
    assert here.doc.records == sample("nl")
    here.click(work.keep)
    kept = next(one for one in here.doc.records.all(Lm3Case) if sample("nl").get(Lm3Case, one.id) is None)
    assert kept.based_on == "L1" and round(float(lm3(here.doc.records, kept.id).score), 2) == 1.98
    assert here.panel.selected.keys == (kept.key,)
    here.doc.undo()
    assert here.doc.records == sample("nl")


def test_the_knob_moves_the_amount_and_put_back_undoes_it(stage) -> None:
    here = stage(2, "money_flows")
    work = here.panel.work[0]
    here.pick(work.case, "L1")
    begun = work.source.currentData(), work.target.currentData()
    work.slider.setFocus()
    QTest.keyClick(work.slider, Qt.Key.Key_Right)
    QTest.keyClick(work.slider, Qt.Key.Key_Right)
    assert work.amount == 2 * step_for(work.thought.most()) > 0
    QTest.keyClick(work.slider, Qt.Key.Key_End)
    assert work.amount == work.thought.most() == 30_000
    here.pick(work.source, line_id(here.doc, "L1", "groothandel"))
    here.click(work.reset)
    assert (work.source.currentData(), work.target.currentData()) == begun and work.amount == 0
    assert not work.keep.isEnabled()


def test_lines_that_differ_in_their_last_word_can_be_told_apart(stage) -> None:
    here = stage(2, "money_flows", (1366, 768))
    work = here.panel.work[0]
    here.pick(work.source, line_id(here.doc, "L1", "van buiten"))
    field = work.source
    wide = field.fontMetrics().horizontalAdvance(field.currentText())
    lines = -(-wide // field._room().width())
    assert lines > 1, "else this shows nothing"
    assert field.height() >= lines * field.fontMetrics().lineSpacing()
    field.showPopup()
    settle(here.qtbot)
    rows = [field.view().visualRect(field.model().index(row, 0)) for row in range(field.count())]
    longest = max(range(field.count()), key=lambda row: field.fontMetrics().horizontalAdvance(field.itemText(row)))
    shortest = min(range(field.count()), key=lambda row: field.fontMetrics().horizontalAdvance(field.itemText(row)))
    assert rows[longest].height() > rows[shortest].height()
    field.hidePopup()


def test_more_than_there_is_is_said(stage) -> None:
    here = stage(2, "money_flows")
    work = here.panel.work[0]
    here.pick(work.case, "L1")
    here.type(work.field.line, "1 mln")
    assert work.amount == 30_000 and "30.000" in work.problem.text() and work.problem.isVisible()
    here.pick(work.target, work.source.currentData())
    assert work.target.currentData() == "" and work.problem.text()


def test_the_bucket_keeps_an_idea(stage) -> None:
    here = stage(3, "money_flows")
    work = here.panel.work[0]
    here.pick(work.case, "")
    here.type(work.field.line, "1,43 mln", enter=False)
    assert (work.figures.now.text(), work.figures.then.text()) == ("9,7 %", "10,7 %")
    here.click(work.keep)
    made = here.doc.records.all(Plug)[-1]
    assert made.amount == 1_430_000 and made.spending == work.source.currentData()


@pytest.mark.parametrize("most", [0, 1, 99, 100, 101, 28_000, 28_520_000, 10**15])
def test_the_knob_has_about_a_hundred_places(most) -> None:
    step = step_for(most)
    assert most / step <= 100 and str(step).strip("0") in ("1", "2", "5")


def test_without_amounts_there_is_nothing_to_move(stage) -> None:
    here = stage(2, "money_flows")
    gone = [record for record in here.doc.records if record.KIND in ("spending", "lm3_case", "plug")]
    here.doc.do(remove(here.doc.records, *gone))
    work = here.panel.work[0]
    assert not work.keep.isEnabled() and work.figures.now.text() == "–"


def test_what_is_local_is_agreed_on_the_money_page(stage) -> None:
    here = stage(2, "money_flows")
    part = next(one for one in here.panel.work if isinstance(one, LocalArea))
    field = part.form.editors["local_area"].control
    assert field.isVisible(), "without a search in the details of the workshop"
    here.type(field, "Tussen de ringweg en het water")
    assert here.doc.records.workshop.local_area == "Tussen de ringweg en het water"
    done = next(one for one in conditions(here.doc.records, 2) if one.key == "local")
    assert done.met
    here.doc.undo()
    assert here.doc.records == sample("nl")


def test_lines_of_a_case_are_typed_and_the_rest_is_added(stage) -> None:
    here = stage(2, "money_flows")
    part = here.choose(("lm3_case", "L1"))
    row = part.lines.rows[line_id(here.doc, "L1", "groothandel")]
    here.click(row.head)
    amount = row.form.editors["amount"]
    here.type(amount.control, "12,50 k", enter=False)
    assert amount.understood.isVisible() and "12.500" in amount.understood.text()
    here.type(amount.control, "12,6", enter=False)
    assert "13" in amount.understood.text() and "afgerond" in amount.understood.text()
    here.type(amount.control, "28.000")
    assert not amount.understood.isVisible() and amount.control.text() == "28.000"
    share = row.form.editors["respend_pct"]
    here.type(share.control, "ongeveer 40 procent", enter=False)
    assert share.understood.isVisible() and share.understood.text() == "40 %"
    QTest.keyClick(share.control, ENTER)
    assert here.doc.records.get(Lm3Line, line_id(here.doc, "L1", "groothandel")).respend_pct == 40 and not share.understood.isVisible()
    here.type(part.income.line, "250.000", enter=False)
    offer = part.rest.itemAt(0).widget()
    assert "50.000" in offer.text.text()
    here.click(offer.act)
    rest = here.doc.records.parts(Lm3Line, "L1")[-1]
    assert (rest.amount, rest.local) == (50_000, False) and part.rest.count() == 0
    assert "1,68" in part._score.text()


def test_a_new_line_opens_and_is_removed_again(stage) -> None:
    here = stage(2, "money_flows")
    part = here.choose(("lm3_case", "L1"))
    part.add_line()
    settle(here.qtbot)
    made = here.doc.records.parts(Lm3Line, "L1")[-1]
    row = part.lines.rows[made.id]
    assert row.form is not None and row.form.editors["text"].control.hasFocus()
    here.qtbot.keyClicks(row.form.editors["text"].control, "Tuin")
    QTest.keyClick(row.form.editors["text"].control, ENTER)
    assert here.get(made).text == "Tuin"
    row._take_out()
    assert here.get(made) is None and made.id not in part.lines.rows


# -- cells --


def promise(doc: Document) -> Cell:
    return next(one for one in doc.records.all(Cell) if one.level == 3)


def test_a_level_asks_for_a_promise_and_the_promise_becomes_an_agreement(stage) -> None:
    here = stage(4, "pillars_matrix")
    cell = next(one for one in here.doc.records.all(Cell) if one.level == 2 and not one.contact_role)
    part = here.choose(cell.key)
    here.click(part.levels.group.button(3))
    assert here.get(cell).level == 3
    assert part.form.editors["contact_role"].control.hasFocus()
    here.qtbot.keyClicks(part.form.editors["contact_role"].control, "Wijkbeheerder")
    QTest.keyClick(part.form.editors["contact_role"].control, ENTER)
    here.type(part.form.editors["on"].control, "1-3-2027")
    assert (here.get(cell).contact_role, here.get(cell).on) == ("Wijkbeheerder", "2027-03-01")
    before = len(here.doc.records.all(Agreement))
    here.click(part.offer.itemAt(0).widget().act)
    made = here.doc.records.all(Agreement)[-1]
    assert len(here.doc.records.all(Agreement)) == before + 1
    assert (made.stakeholder, made.pillar, made.text, made.from_date) == (cell.stakeholder, cell.pillar, cell.text, "2027-03-01")
    assert part.offer.count() == 0


def test_an_empty_cell_is_made_by_its_first_word_and_stays_open(stage) -> None:
    here = stage(4, "pillars_matrix")
    anchor = next(one for one in here.doc.records.all(Stakeholder) if one.anchor)
    pillar = next(p for p in ("own", "finance", "hire", "land", "buy")
                  if not any((c.stakeholder, c.pillar) == (anchor.id, p) for c in here.doc.records.all(Cell)) or p == "buy")  # fmt: skip
    there = next((c for c in here.doc.records.all(Cell) if (c.stakeholder, c.pillar) == (anchor.id, pillar)), None)
    if there is not None:
        here.doc.do(remove(here.doc.records, there))
    part = here.choose(("empty_cell", f"{anchor.id}.{pillar}"))
    question = here.main.interface.say(f"pillar_question.{pillar}")
    assert any(one.text() == question and one.isVisible() for one in part.findChildren(QLabel))
    amount = part.form.editors["amount"]
    here.type(amount.control, "12,5k", enter=False)
    assert amount.understood.text() == "€ 12.500 per jaar"
    QTest.keyClick(amount.control, ENTER)
    made = here.doc.records.all(Cell)[-1]
    assert (made.stakeholder, made.pillar, made.amount, made.unit, made.level) == (anchor.id, pillar, 12_500, "EUR/year", 0)
    here.main.shell.choose((made.key,))
    assert here.part is part, "the same cell under its new key"
    part.levels.setFocus()
    QTest.keyClick(part.levels.group.button(0), Qt.Key.Key_2)
    assert here.get(made).level == 2
    here.click(part.empty)
    assert here.get(made) is None


def test_a_wrong_amount_is_said_and_kept_out(stage) -> None:
    here = stage(4, "pillars_matrix")
    cell = promise(here.doc)
    part = here.choose(cell.key)
    here.type(part.form.editors["amount"].control, "-5")
    assert here.get(cell) == cell and "-5" in part.form.editors["amount"]._problem.text()


# -- votes --


def test_totals_are_counted_with_places_ties_and_a_warning(stage) -> None:
    here = stage(3, "plan_board")
    part = here.panel.work[0].part
    options = here.doc.records.parts(VoteOption, "st2")
    first, second = part.steppers[options[0].id], part.steppers[options[1].id]
    here.type(second.field, "41")
    assert here.get(options[1]).dots == 41
    assert part._places[options[0].id].text() == part._places[options[1].id].text().replace("2", "1")
    here.click(first.more)
    assert here.get(options[0]).dots == 42
    assert not part._warning.isVisible()
    QTest.keyClick(first.field, Qt.Key.Key_Up)
    assert here.get(options[0]).dots == 43 and part._warning.isVisible(), "156 of 155"
    here.doc.undo()
    assert first.value() == 42 and not part._warning.isVisible()


def test_the_top_becomes_the_chosen_plans(stage) -> None:
    here = stage(3, "plan_board")
    part = here.panel.work[0].part
    here.click(part.how_many.less)
    here.click(part.choose)
    assert {one.id for one in here.doc.records.all(Plan) if one.chosen} == {"pl1", "pl2"}
    tied = next(one for one in here.doc.records.parts(VoteOption, "st2") if one.option == "pl3")
    here.type(part.steppers[tied.id].field, "38")
    here.click(part.choose)
    assert {one.id for one in here.doc.records.all(Plan) if one.chosen} == {"pl1"}
    names = [here.doc.records.get(Plan, one).title for one in ("pl2", "pl3")]
    assert all(name in part.problem.text() for name in names)


@pytest.mark.parametrize(("step", "tab", "kind"), [(3, "plan_board", Plan), (2, "assets_needs", Problem)])
def test_a_new_round_begins_with_its_question(step, tab, kind, stage) -> None:
    here = stage(step, tab)
    voting = here.panel.work[0]
    here.click(voting.new)
    made = next(one for one in here.doc.records.all(Vote) if sample("nl").get(Vote, one.id) is None)
    assert voting.part.vote == made and voting.part.form.editors["question"].control.hasFocus()
    assert len(here.doc.records.parts(VoteOption, made.id)) == len(here.doc.records.all(kind))
    here.doc.undo()
    assert here.doc.records == sample("nl")


def test_two_plans_are_joined_in_the_panel(stage) -> None:
    here = stage(3, "plan_board")
    part = here.choose(("plan", "pl1"))
    here.pick(part.merging.which, "pl2")
    here.click(part.merging.deed)
    assert here.doc.records.get(Plan, "pl2").merged_into == "pl1"
    assert here.choose(("plan", "pl2"))._joined.isVisible()
    here.doc.undo()
    assert here.doc.records == sample("nl")
    here.choose(("plan", "pl3"), ("plan", "pl1"))
    here.click(here.part.deed)
    assert here.doc.records.get(Plan, "pl1").merged_into == "pl3"


# -- decisions --


def test_counts_are_kept_together_when_they_add_up(stage) -> None:
    here = stage(5, "decisions")
    part = here.choose(("decision", "c4"))
    counts = part.rounds[0].counts
    here.click(counts.steppers["objection"].less)
    assert here.doc.records == sample("nl") and counts.hint.isVisible()
    here.click(counts.rest)
    kept = here.doc.records.get(Decision, "c4")
    assert (kept.present, kept.agree, kept.concern, kept.objection) == (24, 18, 4, 2)
    assert not counts.hint.isVisible()
    here.doc.undo()
    assert counts.values() == {"present": 24, "agree": 17, "concern": 4, "objection": 3} and here.doc.records == sample("nl")
    here.click(counts.steppers["agree"].more)
    assert counts.problem.isVisible() and here.doc.records == sample("nl")


def test_an_objection_stands_until_a_further_round(stage) -> None:
    here = stage(5, "decisions")
    part = here.choose(("decision", "c4"))
    assert not part.results.button("adopted").isEnabled() and not part.results.button("adopted_after_change").isEnabled()
    here.click(part.again)
    counts = part.fresh.counts
    here.type(counts.steppers["agree"].field, "20")
    assert not here.doc.records.parts(Round, "c4")
    here.type(counts.steppers["concern"].field, "4")
    (made,) = here.doc.records.parts(Round, "c4")
    assert (made.agree, made.concern, made.objection) == (20, 4, 0)
    assert part.fresh is None and len(part.rounds) == 2
    here.click(part.results.button("adopted_after_change"))
    assert here.doc.records.get(Decision, "c4").result == "parked", "what changed is not written yet"
    assert part.problem.isVisible() and part.late.editors["change"].control.hasFocus()
    here.qtbot.keyClicks(part.late.editors["change"].control, "Na 11 uur")
    QTest.keyClick(part.late.editors["change"].control, ENTER)
    settle(here.qtbot)
    kept = here.doc.records.get(Decision, "c4")
    assert (kept.result, kept.change) == ("adopted_after_change", "Na 11 uur")
    assert not part.problem.isVisible()


def test_what_is_adopted_is_looked_back_on_after_half_a_year(stage) -> None:
    here = stage(5, "decisions")
    made = Decision(id="d", meeting="a5", date="2026-08-31", proposal="Doen", present=2, agree=2)
    here.doc.do(add(here.doc.records, made))
    part = here.choose(made.key)
    here.click(part.results.button("adopted"))
    assert here.get(made).review_on == "2027-02-28"
    assert not part.half_year.isVisible()


def test_a_concern_is_written_with_what_we_do_with_it(stage) -> None:
    here = stage(5, "decisions")
    part = here.choose(("decision", "c1"))
    part.rounds[0].add("concern")
    settle(here.qtbot)
    made = here.doc.records.parts(Response, "c1")[-1]
    row = part.rounds[0].said["concern"].rows[made.id]
    text = row.form.editors["text"].control
    assert text.hasFocus()
    here.qtbot.keyClicks(text, "Wie let op?")
    QTest.keyClick(text, ENTER)
    assert here.get(made).text == "Wie let op?" and part._why.isVisible()
    here.type(row.form.editors["answer"].control, "Fatma")
    assert here.get(made).answer == "Fatma" and not part._why.isVisible()


# -- actions --


def test_who_is_found_while_typing_and_dates_have_quick_choices(stage) -> None:
    here = stage(5, "action_board")
    action = here.doc.records.get(Action, "d02")
    part = here.choose(action.key)
    who = part.form.editors["who"].control
    here.type(who, "fatm")
    assert here.get(action).who == next(one.id for one in here.doc.records if getattr(one, "first_name", "") == "Fatma")
    here.type(who, "nobody like this")
    new = here.doc.records.get(Stakeholder, here.get(action).who)
    assert new.name == "nobody like this" and new.consent_to_record == "asked"
    here.type(who, "")
    assert here.get(action).who is None and part.unowned.isVisible()
    due = part.form.editors["due"]
    menu = due.menu()
    menu.actions()[1].trigger()
    assert here.get(action).due == "2027-01-04", "six weeks from 23 November"
    part.dates().actions()[0].trigger()
    assert here.get(action).due == "2026-12-07"
    here.click(part.status.button("stuck"))
    assert here.get(action).status == "stuck"
    here.click(part.done)
    assert here.get(action).status == "done" and not part.done.isEnabled()


def test_late_is_said_in_words(stage) -> None:
    here = stage(5, "action_board")
    action = here.doc.records.get(Action, "d02")
    part = here.choose(action.key)
    assert not part.late.isVisible()
    here.type(part.form.editors["due"].control, "17-11-2026")
    assert part.late.isVisible() and "6" in part.late.text()


def test_a_first_step_after_two_weeks_gets_a_friendly_word_and_is_kept(stage) -> None:
    here = stage(5, "action_board")
    action = here.doc.records.get(Action, "d02")
    meeting = min(one.date for one in here.doc.records.all(Meeting) if one.step == 5)
    near, far = (datetime.date.fromisoformat(meeting) + datetime.timedelta(days) for days in (14, 15))
    part = here.choose(action.key)
    first = part.form.editors["first_step_due"]
    here.type(first.control, near.strftime("%d-%m-%Y"))
    assert here.get(action).first_step_due == near.isoformat() and not first.understood.isVisible()
    here.type(first.control, far.strftime("%d-%m-%Y"))
    assert here.get(action).first_step_due == far.isoformat(), "nothing is refused"
    assert first.understood.isVisible() and "twee weken" in first.understood.text()
    far_ones = [one for one in findings("action_board", here.doc.records, today=meeting) if one.key == "action_board.far"]
    assert far_ones and action.key in far_ones[0].rows
    here.type(first.control, near.strftime("%d-%m-%Y"))
    assert not first.understood.isVisible()


def test_an_agreement_that_has_not_begun(stage) -> None:
    here = stage(5, "action_board")
    agreement = next(one for one in here.doc.records.all(Agreement) if one.status in ("talking", "promised"))
    part = here.choose(agreement.key)
    here.type(part.form.editors["from_date"].control, "1-11-2026")
    assert part.late.isVisible()
    here.click(part.status.button("running"))
    assert here.get(agreement).status == "running" and not part.late.isVisible()
    here.type(part.form.editors["amount"].control, "1.150", enter=False)
    assert part.form.editors["amount"].understood.isVisible()


# -- evaluation --


def test_forms_and_faces_are_kept_when_all_add_up(stage) -> None:
    here = stage(5, "lists")
    evaluation = here.doc.records.all(Evaluation)[0]
    part = here.choose(evaluation.key)
    here.click(part.forms.more)
    assert here.doc.records == sample("nl") and part.hint.isVisible()
    for item in here.doc.records.parts(EvaluationItem, evaluation.id):
        here.click(part.rows[item.id].head)
        here.click(part.rows[item.id].steppers[4].more)
    assert here.get(evaluation).forms == 23 and not part.hint.isVisible()
    assert all(sum(one.counts) == 23 for one in here.doc.records.parts(EvaluationItem, evaluation.id))
    here.doc.undo()
    assert here.doc.records == sample("nl") and part.forms.value() == 22


def test_a_new_evaluation_gets_the_statements_of_the_form(stage, says) -> None:
    here = stage(5, "lists")
    made = Evaluation(id="e", meeting="a4", forms=3)
    here.doc.do(add(here.doc.records, made))
    part = here.choose(made.key)
    here.click(part._offer.itemAt(0).widget().act)
    items = here.doc.records.parts(EvaluationItem, "e")
    assert [one.text for one in items] == list(says["nl"].list("evaluation.items")) and len(part.rows) == len(items) == 5
    assert here.get(made).forms == 0


# -- grid, matches, whys --


def test_who_opens_the_door_and_what_an_anchor_takes_back_stand_where_the_evening_asks_it(stage) -> None:
    here = stage(4, "power_interest")
    who = next(one for one in here.doc.records.all(Stakeholder) if one.interest is not None and not one.opened_by)
    part = here.choose(who.key)
    here.type(part.form.editors["opened_by"].control, "Rachid")
    assert here.get(who).opened_by == "Rachid"
    here = stage(4, "pillars_matrix")
    cell = here.doc.records.all(Cell)[0]
    part = here.choose(cell.key)
    here.type(part.sentence.editors["sentence"].control, "Ik vraag wie bij ons de lunch inkoopt.")
    anchor = here.doc.records.get(Stakeholder, cell.stakeholder)
    assert anchor is not None and anchor.sentence == "Ik vraag wie bij ons de lunch inkoopt."


def test_values_on_the_grid_in_halves_with_the_day_of_the_opinion(stage) -> None:
    here = stage(4, "power_interest")
    who = next(one for one in here.doc.records.all(Stakeholder) if one.interest is not None and one.desired_interest is None)
    here.doc.do(set_fields(who, interest=None, influence=None, opinion_on=None))
    part = here.choose(who.key)
    here.click(part.steppers["interest"].more)
    assert here.get(who).interest == 5.0 and here.get(who).opinion_on == "2026-11-19", "the last evening that was"
    here.click(part.steppers["interest"].more)
    here.type(part.steppers["influence"].field, "7,5")
    assert (here.get(who).interest, here.get(who).influence) == (5.5, 7.5)
    here.type(part.steppers["influence"].field, "7,3")
    assert here.get(who).influence == 7.5
    here.click(part.attitude.button(-2))
    assert here.get(who).attitude == -2
    here.click(part.attitude.button(None))
    assert here.get(who).attitude is None
    here.click(part.steppers["desired_influence"].more)
    assert (here.get(who).desired_interest, here.get(who).desired_influence) == (5.5, 5.0)
    here.click(part.no_wish)
    assert here.get(who).desired_interest is None and not part.no_wish.isVisible()


def test_matches_are_added_and_taken_off(stage) -> None:
    here = stage(2, "assets_needs")
    asset = here.doc.records.all(Asset)[0]
    there = {one.need for one in here.doc.records.all(Match) if one.asset == asset.id}
    need = next(one for one in here.doc.records.all(Need) if one.id not in there)
    part = here.choose(asset.key)
    here.pick(part.more, need.id)
    made = here.doc.records.all(Match)[-1]
    assert (made.asset, made.need) == (asset.id, need.id)
    other = here.choose(need.key)
    row = next(w for w in other.findChildren(QAbstractButton) if w.isVisible() and asset.text in w.accessibleName())
    here.click(row)
    assert here.get(made) is None


def test_whys_are_written_moved_and_taken_away(stage) -> None:
    here = stage(2, "assets_needs")
    problem = Problem(id="new", text="Weinig werk")
    here.doc.do(add(here.doc.records, problem))
    part = here.choose(problem.key)
    part.fresh.setFocus()
    for words in ("een", "twee", "drie"):
        here.qtbot.keyClicks(part.fresh, words)
        QTest.keyClick(part.fresh, ENTER)
    assert here.get(problem).why == ("een", "twee", "drie") and part.fresh.hasFocus()
    part.shift(2, -1)
    assert here.get(problem).why == ("een", "drie", "twee")
    here.type(part.lines[1], "derde")
    assert here.get(problem).why == ("een", "derde", "twee")
    here.type(part.lines[0], "")
    assert here.get(problem).why == ("derde", "twee") and len(part.lines) == 2


# -- all of them --

EVERYWHERE = [
    (2, "money_flows", ("lm3_case", "L1")), (2, "assets_needs", ("problem", "q1")), (2, "assets_needs", ("need", "n01")),
    (3, "plan_board", ("plan", "pl1")), (3, "lists", ("vote", "st2")), (4, "pillars_matrix", ("empty_cell", "s16.own")),
    (4, "power_interest", ("stakeholder", "s16")), (5, "decisions", ("decision", "c2")), (5, "action_board", ("action", "d02")),
    (5, "action_board", ("agreement", "k1")), (1, "ring_map", ("stakeholder", "s01")), (4, "network", ("relation", "r01")),
    (2, "money_flows", ("inflow", "")), (2, "money_flows", ("spending", "")), (2, "money_flows", ("plug", "")),
    (2, "assets_needs", ("match", "")), (4, "pillars_matrix", ("cell", "promise without an agreement")),
    (5, "decisions", ("decision", "fresh")),
]  # fmt: skip


@pytest.mark.parametrize(("step", "tab", "key"), EVERYWHERE)
@pytest.mark.parametrize(("size", "language"), [((1920, 1080), "nl"), ((1366, 768), "nl"), ((1366, 768), "en")])
def test_everything_can_be_touched_read_and_reached(step, tab, key, size, language, stage) -> None:
    here = stage(step, tab, size, language)
    kind, one_id = key
    if one_id == "fresh":
        meeting = here.doc.records.all(Meeting)[0].id
        here.doc.do(add(here.doc.records, Decision(id="fresh", meeting=meeting, date="2026-11-23", proposal="We beginnen")))
    if one_id == "promise without an agreement":
        agreed = {(one.stakeholder, one.pillar) for one in here.doc.records.all(Agreement)}
        cells = here.doc.records.all(Cell)
        one_id = next(one.id for one in cells if one.level >= 3 and (one.stakeholder, one.pillar) not in agreed)
    here.choose((kind, one_id or here.doc.records.all(BY_KIND[kind])[0].id))
    assert here.panel.selected is not None
    assert here.main.isActiveWindow(), "nothing was shown as a window of its own"
    fields = [w for kind in (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit) for w in here.panel.findChildren(kind) if w.isVisible()]
    fields = [w for w in fields if type(w).__name__ != "QLineEditIconButton"]
    small = [(type(w).__name__, w.accessibleName(), w.size()) for w in fields if w.isEnabled() and w.height() < 44]
    assert not small
    unnamed = [type(w).__name__ for w in fields if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text().strip()))]
    assert not unnamed
    inner = here.panel.widget().width()
    beyond = [(type(w).__name__, w.accessibleName()) for w in fields if w.mapTo(here.panel.widget(), w.rect().bottomRight()).x() > inner]
    assert not beyond
    assert here.panel.widget().minimumSizeHint().width() <= here.panel.viewport().width(), "nothing is cut at the right"
    assert all(w.focusPolicy() & Qt.FocusPolicy.TabFocus for w in fields if w.isEnabled())


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("step", "tab"), [(2, "money_flows"), (2, "assets_needs"), (3, "plan_board"), (4, "pillars_matrix"), (5, "decisions")]
)
def test_the_work_of_a_canvas_is_not_wider_than_the_panel(step, tab, language, stage) -> None:
    here = stage(step, tab, (1366, 768), language)
    here.main.ask("work")
    settle(here.qtbot)
    assert here.panel.widget().minimumSizeHint().width() <= here.panel.viewport().width()


def test_the_work_opens_by_name(stage) -> None:
    here = stage(2, "money_flows")
    work = here.panel.work[0]
    here.main.ask("work")
    assert work.case.hasFocus()
    here.main.shell.page.show_tab("assets_needs")
    settle(here.qtbot)
    assert here.panel.canvas == "assets_needs" and here.panel.work[0] is not work
    here.main.shell.page.show_tab("form")
    assert here.panel.canvas == "" and not here.panel.work


def test_the_panels_speak_english_too(stage) -> None:
    here = stage(3, "plan_board", language="en")
    assert "cast" in here.panel.work[0].part._cast.text()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_is_cut_at_the_right_whatever_is_chosen(language, stage) -> None:
    here = stage(1, "ring_map", (1366, 768), language)
    for kind in BY_KIND:
        first = next((one for one in here.doc.records if kind == one.KIND), None)
        if first is not None:
            here.choose(first.key)
            assert here.panel.widget().minimumSizeHint().width() <= here.panel.viewport().width(), kind


def test_the_panel_does_not_scroll_to_nothing(stage) -> None:
    here = stage(1, "ring_map", (1366, 768), "en")
    here.panel.programme.set_open(False)
    here.panel.tell(())
    settle(here.qtbot)
    assert here.panel.verticalScrollBar().maximum() == 0, "what is open fits"
    here.panel.programme.set_open(True)
    settle(here.qtbot)
    here.panel.verticalScrollBar().setValue(here.panel.verticalScrollBar().maximum())
    inner = here.panel.widget()
    last = max(child.geometry().bottom() for child in inner.findChildren(QWidget, options=Qt.FindDirectChildrenOnly) if child.isVisible())
    assert inner.height() - last <= 2, "at the end of it the last line is at the bottom"


def test_a_part_that_is_opened_comes_into_view(stage) -> None:
    here = stage(2, "money_flows", (1366, 768), "en")
    here.choose(here.doc.records.all(Spending)[0].key)
    local = next(one for one in here.panel.findChildren(Section) if one.head.accessibleName() == "Our line")
    here.click(local.head)
    assert local.is_open()
    box = local.rect().translated(local.mapTo(here.panel.viewport(), local.rect().topLeft()))
    assert here.panel.viewport().rect().contains(box), "what was asked for is seen"


def test_a_proposal_is_said_once_and_its_first_round_is_in_sight(stage) -> None:
    here = stage(5, "decisions", (1366, 768))
    decision = here.doc.records.all(Decision)[0]
    long = "We openen de buurtkamer elke zaterdag, en elke straat heeft om de beurt de sleutel. " * 2 + "Goed zo."
    here.doc.do(set_fields(decision, proposal=long))
    part = here.choose(decision.key)
    head = here.panel.selected._name
    assert head.text() == "Besluit" and not here.panel.selected._kind.isVisible()
    assert part.form.editors["proposal"].text() == here.get(decision).proposal
    present = part.rounds[0].counts.steppers["present"]
    assert here.panel.viewport().rect().contains(present.mapTo(here.panel.viewport(), present.rect().center()))
