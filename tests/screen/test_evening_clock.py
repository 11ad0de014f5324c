"""The clock of the evening under real hands: start, hold, next, longer, and what the program says when it gets late."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from cwb_desktop.screen.evening_clock import EveningClock, Running
from cwb_desktop.screen.shell import Where
from cwb_desktop.screen.table_page import TablePage
from cwb_desktop.workshop import edits
from cwb_desktop.workshop.people import AgendaItem, Meeting

from .shell_kit import Asked, document, settle, window

LEFT = Qt.MouseButton.LeftButton
BEGIN = {"nl": datetime(2026, 9, 10, 19, 0), "en": datetime(2026, 9, 15, 18, 30)}


class Evening:
    """The first evening of a sample, on its day, with a clock that goes as fast as the test wants."""

    def __init__(self, qtbot, interface, language="nl", where=None, size=(1920, 1080), running=None):
        self.qtbot, self.now = qtbot, BEGIN[language]
        self.clock = EveningClock(lambda: self.now, running)
        self.doc, self.asked = document(language), Asked()
        self.main = window(
            qtbot, interface, self.doc, where or Where(step=1), size,
            asked=self.asked, clock=self.clock, today=lambda: self.now.date().isoformat(),
        )  # fmt: skip
        records = self.doc.records
        self.meeting = next(one for one in records.all(Meeting) if one.date == self.now.date().isoformat())

    @property
    def items(self):
        return self.doc.records.parts(AgendaItem, self.meeting.id)

    @property
    def programme(self):
        return self.main.shell.panel.programme

    @property
    def runs(self):
        return self.doc.records.get(AgendaItem, self.clock.running.block)

    def wait(self, **much):
        """Time goes by; the clock is heard once, as it is each second."""
        self.now += timedelta(**much)
        self.clock.ticked.emit()
        settle(self.qtbot)

    def key(self, key):
        QTest.keyClick(self.main, key)
        settle(self.qtbot)

    def press(self, what):
        self.click(self.programme.running.press(what))

    def click(self, widget):
        self.main.shell.panel.ensureWidgetVisible(widget)
        settle(self.qtbot)
        self.qtbot.mouseClick(widget, LEFT)
        settle(self.qtbot)

    def button(self, words):
        return next(one for one in self.programme.findChildren(QPushButton) if one.isVisible() and one.text().strip() == words)

    def words(self):
        return [one.text() for one in self.programme.findChildren(QLabel) if one.isVisible() and one.text()]


@pytest.fixture
def evening(qtbot, dressed):
    return lambda language="nl", **named: Evening(qtbot, dressed(language), language, **named)


def test_the_clock_runs_part_by_part_with_keys_alone(evening):
    on = evening()
    on.key(Qt.Key.Key_F8)
    assert on.runs == on.items[0]
    on.wait(minutes=2, seconds=15)
    assert on.programme.running.left.text() == "nog 7:45"
    on.key(Qt.Key.Key_F8)
    on.wait(minutes=30)
    assert on.programme.running.left.text() == "nog 7:45" and "staat stil" in on.words(), "held"
    on.key(Qt.Key.Key_F8)
    on.key(Qt.Key.Key_F9)
    on.wait(seconds=1)
    assert on.runs == on.items[1] and on.programme.running.left.text() == "nog 14:59"
    assert on.doc.next_undo() is None, "a clock is not an edit"


def test_the_mouse_starts_it_and_a_wrong_press_costs_nothing(evening):
    on = evening("en")
    on.click(on.button("Start the clock"))
    on.wait(minutes=4)
    on.press("next")
    on.wait(seconds=3)
    on.press("former")
    on.wait(seconds=1)
    assert on.runs == on.items[0] and on.programme.running.left.text() == "5:59 left"


@pytest.mark.parametrize(
    "gone, state, words, sign",
    [(0, "calm", None, False), (481, "soon", None, True), (571, "last", "bijna klaar", True), (642, "over", "de tijd is om", True)],
)
def test_the_end_of_a_part_is_said_with_a_sign_and_a_word_too(evening, gone, state, words, sign):
    on = evening()
    on.key(Qt.Key.Key_F8)
    on.wait(seconds=gone)
    shown = on.programme.running
    assert shown.left.property("state") == state and shown.sign.isVisible() == sign
    assert shown.left.text() == ("+0:42" if state == "over" else f"nog {(600 - gone) // 60}:{(600 - gone) % 60:02}")
    assert shown.word.text() == (words or "") and shown.word.isVisible() == bool(words)


def test_five_minutes_more_can_be_undone_and_the_keys_stay_on_the_button(evening):
    on = evening()
    on.key(Qt.Key.Key_F8)
    longer = on.programme.running.press("longer")
    longer.setFocus()
    QTest.keyClick(longer, Qt.Key.Key_Space)
    settle(on.qtbot)
    assert on.items[0].minutes == 15 and on.programme.running.left.text() == "nog 15:00"
    assert on.programme.running.press("longer").hasFocus()
    on.doc.undo()
    settle(on.qtbot)
    assert on.items[0].minutes == 10 and on.programme.running.left.text() == "nog 10:00"


@pytest.mark.parametrize(
    "language, late, shorten, do, leave",
    [
        ("nl", "4 minuten achter.", "Maak ‘Ringenkaart: wie hoort erbij?’ 4 min korter.", "Maak korter", "Laat zo"),
        ("en", "4 minutes behind.", "Shorten ‘Ring map: who belongs?’ by 4 min.", "Shorten", "Leave it"),
    ],
)
def test_a_late_evening_says_what_could_be_shorter(evening, language, late, shorten, do, leave):
    on = evening(language)
    on.now += timedelta(minutes=4)
    on.key(Qt.Key.Key_F8)
    assert late in on.words() and shorten in on.words()
    before = on.items[2].minutes
    on.click(on.button(do))
    assert on.items[2].minutes == before - 4 and late not in on.words()
    on.doc.undo()
    on.wait(seconds=0)
    assert late in on.words()
    on.click(on.button(leave))
    assert late not in on.words()
    on.wait(minutes=11)
    on.wait(minutes=3)
    assert late not in on.words() and not on.programme.advice.isVisible(), "not again for a little more"
    on.wait(minutes=2)
    assert on.programme.advice.isVisible()


def test_an_evening_of_another_day_is_never_late(evening):
    on = evening()
    on.key(Qt.Key.Key_F8)
    on.now += timedelta(hours=3)
    on.now = on.now.replace(day=11)
    on.clock.ticked.emit()
    assert not on.programme.advice.isVisible() and on.programme.running.left.text().startswith("+")


def test_after_the_last_part_the_evening_can_be_closed(evening):
    on = evening()
    on.key(Qt.Key.Key_F8)
    for _ in on.items[1:]:
        on.press("next")
    assert on.runs == on.items[-1]
    on.press("next")
    assert on.clock.running == Running()
    on.click(on.button("Avond afsluiten"))
    assert on.asked.calls[-1] == ("close_meeting", on.meeting.id)


def test_the_clock_is_seen_on_every_page_and_when_folded(evening):
    on = evening()
    on.key(Qt.Key.Key_F8)
    on.main.shell.go_step(2)
    settle(on.qtbot)
    assert on.programme.running is not None, "the evening that runs, not the one of the page"
    on.programme.set_open(False)
    on.wait(minutes=1)
    assert on.programme.note.text() == "nog 9:00"
    on.programme.set_open(True)
    assert "september" in on.programme.note.text()


def planless(on):
    for meeting in on.doc.records.all(Meeting):
        on.doc.do(edits.remove(on.doc.records, meeting))
    settle(on.qtbot)


@pytest.mark.parametrize(("now", "end"), [((19, 4), "21:04"), ((22, 30), "23:59")])
def test_the_key_begins_an_evening_of_today_where_none_is_planned(evening, now, end):
    on = evening()
    planless(on)
    on.now = on.now.replace(hour=now[0], minute=now[1])
    on.key(Qt.Key.Key_F8)
    (on.meeting,) = on.doc.records.all(Meeting)
    assert (on.meeting.date, on.meeting.end) == ("2026-09-10", end) and on.meeting.step == 1
    assert on.runs == on.items[0] and on.clock.running.since
    assert on.main.shell.toast.words.text() == "Er is een avond van vandaag bij gezet, bij Avonden."
    on.key(Qt.Key.Key_F8)
    QTest.keyClick(on.main, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not on.doc.records.all(Meeting) and on.programme.running is None


def test_the_page_turns_to_what_the_next_part_needs(evening):
    on = evening("en", where=Where(step=1, tab="network"))
    planless(on)
    on.key(Qt.Key.Key_F8)
    (on.meeting,) = on.doc.records.all(Meeting)
    seen = [(on.runs.item_key, on.main.shell.where.tab)]
    for _ in on.items[1:]:
        on.key(Qt.Key.Key_F9)
        seen.append((on.runs.item_key, on.main.shell.where.tab))
    assert seen == [
        ("arrive", "network"), ("why_here", "network"), ("ring_map", "ring_map"), ("break", "ring_map"), ("missing", "ring_map"),
        ("team_agreements", "form"), ("one_word", "form"),
    ]  # fmt: skip
    on.doc.do(edits.set_fields(on.runs, item_key="leaky_bucket"))
    on.clock.stop()
    on.main.shell.go_place("people")
    on.clock.start(on.items[-2].id)
    on.key(Qt.Key.Key_F9)
    assert (on.main.shell.where.step, on.main.shell.page.tab) == (2, "money_flows") and on.programme.running is not None
    on.doc.do(edits.set_fields(on.runs, item_key="evaluation"))
    on.clock.start(on.items[-2].id)
    on.key(Qt.Key.Key_F9)
    (lists,) = on.main.shell.page.shown.findChildren(TablePage)
    assert on.main.shell.where.step == 5
    assert lists.box.shown.kind == "evaluation" and lists.switch.value() == lists.kinds.index("evaluation")


def test_a_part_that_is_taken_away_takes_the_clock_along(evening):
    on = evening()
    on.key(Qt.Key.Key_F8)
    on.doc.do(edits.remove(on.doc.records, on.items[0]))
    settle(on.qtbot)
    assert on.programme.running is None
    on.click(on.button("Start de klok"))
    assert on.runs == on.items[0]


def test_a_narrow_panel_holds_the_whole_clock(evening):
    on = evening("en", size=(1366, 768))
    on.programme.set_open(True)
    on.key(Qt.Key.Key_F8)
    on.wait(minutes=30)
    shown = on.programme.running
    for one in (*(shown.press(what) for what in ("former", "toggle", "longer", "next")), shown.left, shown.word):
        box = one.rect().translated(one.mapTo(shown, one.rect().topLeft()))
        assert one.isVisible() and shown.rect().contains(box), one.objectName()
        assert one.width() >= one.minimumSizeHint().width()


@pytest.mark.parametrize(
    "block, since, spent, left",
    [
        ("a", "2026-09-10T18:55:00", 60, Running("a", "2026-09-10T18:55:00", 60)),
        ("a", "", 60, Running("a", "", 60)),
        ("a", "2026-09-09T18:55:00", 60, Running()),
        ("a", "2026-09-10T19:55:00", 60, Running()),
        ("a", "2026-09-10T18:55:00+02:00", 60, Running()),
        ("a", "yesterday", 60, Running()),
        ("a", "", 10**6, Running()),
        ("", "2026-09-10T18:55:00", 60, Running()),
    ],
)
def test_only_a_clock_of_this_evening_goes_on(block, since, spent, left):
    assert Running.kept(block, since, spent, BEGIN["nl"]) == left


@pytest.mark.parametrize(("language", "name"), [("nl", "Proefavond, 150 minuten"), ("en", "Taster evening, 150 minutes")])
def test_an_evening_can_take_a_short_form_of_the_method(evening, language, name):
    on = evening(language)
    planless(on)
    menu = next(one.menu() for one in on.programme.findChildren(QPushButton) if one.isVisible() and one.menu() is not None)
    next(one for one in menu.actions() if one.text() == name).trigger()
    settle(on.qtbot)
    (meeting,) = on.doc.records.all(Meeting)
    items = on.doc.records.parts(AgendaItem, meeting.id)
    assert sum(item.minutes for item in items) == 150 and meeting.title == name.partition(",")[0]
    assert (meeting.start, meeting.end) == ("19:00", "21:30") and any(item.form == "break" for item in items)


# -- the question of what runs now, large above the sheet --


def head_of(on):
    return on.main.shell.page.header


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768)])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_question_that_runs_stands_large_above_the_sheet_with_its_time(evening, language, size):
    on = evening(language, size=size)
    head, step = head_of(on), on.main.shell.page.question.text()
    shown = on.main.shell.page.shown.height()
    assert not head.left.isVisible() and not head.fold.isVisible()
    on.key(Qt.Key.Key_F8)
    on.key(Qt.Key.Key_F9)
    on.wait(seconds=1)
    assert head.question.isVisible() and head.question.text() == on.items[1].title != step
    assert head.left.isVisible() and head.left.text() == on.programme.running.left.text()
    assert head.left.font().pixelSize() == head.question.font().pixelSize() >= 24
    assert on.main.shell.page.shown.height() >= shown * 0.975, "the sheet keeps its room"
    on.wait(minutes=14, seconds=20)
    assert head.left.property("state") == on.programme.running.left.property("state") == "last"


def test_the_question_that_runs_folds_away_and_stays_so_on_other_pages(evening):
    on = evening()
    step = head_of(on).question.text()
    on.key(Qt.Key.Key_F8)
    on.qtbot.mouseClick(head_of(on).fold, LEFT)
    assert head_of(on).question.text() == step and not head_of(on).left.isVisible()
    on.main.shell.go_step(2)
    settle(on.qtbot)
    other = head_of(on).question.text()
    assert other not in (step, on.items[0].title)
    head_of(on).fold.setFocus()
    QTest.keyClick(head_of(on).fold, Qt.Key.Key_Space)
    assert head_of(on).question.text() == on.items[0].title and head_of(on).left.isVisible()
    on.clock.stop()
    assert head_of(on).question.text() == other and not head_of(on).fold.isVisible()


def test_the_question_follows_its_own_words_and_says_what_to_do(evening):
    on = evening()
    on.key(Qt.Key.Key_F8)
    head, step = head_of(on), on.main.shell.page.spec.key
    say = on.main.shell._interface.say
    assert head.lead.text() == say(f"{step}.question"), "an activity of one's own: the question of the step stands under it"
    row = say.tables(f"{step}.activities")[1]
    on.doc.do(edits.set_fields(on.items[0], title="Waarom ben jij hier?", item_key=row["key"]))
    settle(on.qtbot)
    assert head.question.text() == "Waarom ben jij hier?" and head.lead.text() == row["text"]
