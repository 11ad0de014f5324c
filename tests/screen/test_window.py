"""The main window under real hands: every page in both languages, steps, panel, undo, trouble, settings."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QScrollArea, QSlider, QWidget

from cwb_desktop.screen.banner import Banner
from cwb_desktop.screen.controls import Check
from cwb_desktop.screen.form_page import FormPage
from cwb_desktop.screen.key_sheet import KeySheet
from cwb_desktop.screen.popup import SettingsPopup
from cwb_desktop.screen.shell import TABLES, Where
from cwb_desktop.screen.stakeholder_panel import StakeholderPanel
from cwb_desktop.screen.step_page import StepPage
from cwb_desktop.workshop.document import Document
from cwb_desktop.workshop.edits import set_fields
from cwb_desktop.workshop.keepsakes import FormText, Tick
from cwb_desktop.workshop.method import STEPS
from cwb_desktop.workshop.people import Meeting, Participant, Stakeholder

from .shell_kit import TODAY, Asked, Disk, document, sample, settle, window

LEFT = Qt.MouseButton.LeftButton


def tabs_of(page: StepPage) -> list[str]:
    """The words on the tabs of a step."""
    return [page.tabs.tabText(place) for place in range(page.tabs.count())]


def qts_own(widget: QWidget) -> bool:
    """Whether Qt made a button itself: arrows of a tab bar, corner of a table, cross in a field."""
    return type(widget.parentWidget()).__name__ in ("Tabs", "Table") or type(widget).__name__ == "QLineEditIconButton"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (900, 700)])
def test_every_page_opens_and_nothing_is_unnamed(language, size, qtbot, dressed, says) -> None:
    main = window(qtbot, dressed(language), document(language), size=size)
    for spec in STEPS:
        main.shell.go_step(spec.number)
        page = main.shell.page
        assert isinstance(page, StepPage)
        assert page.question.text() == says[language](f"step.{spec.number}.question")
        for place in range(page.tabs.count()):
            page.tabs.setCurrentIndex(place)
            for table in (False, True):
                page.show_table(table)
                buttons = [w for w in main.shell.findChildren(QAbstractButton) if w.isVisible() and not qts_own(w)]
                unnamed = [w for w in buttons if not (w.accessibleName() or w.text().strip())]
                assert not unnamed, [(type(w).__name__, w.property("kind")) for w in unnamed]
    for place in (*TABLES, "about"):
        main.shell.go_place(place)
        settle(qtbot)


def test_targets_are_at_least_44_high(qtbot, dressed) -> None:
    main = window(qtbot, dressed(), document())
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    for tab in ("ring_map", "lists", "form"):
        main.shell.page.show_tab(tab)
        settle(qtbot)
        small = [
            (type(w).__name__, w.accessibleName(), w.height())
            for kind in kinds
            for w in main.shell.findChildren(kind)
            if w.isVisible() and w.isEnabled() and w.height() < 44 and not qts_own(w)
        ]
        assert not small


def test_steps_by_keys_and_by_clicks(qtbot, dressed) -> None:
    main = window(qtbot, dressed(), document())
    QTest.keyClick(main, Qt.Key.Key_PageDown)
    assert main.where.step == 2
    QTest.keyClick(main, Qt.Key.Key_PageUp)
    QTest.keyClick(main, Qt.Key.Key_PageUp)
    assert main.where.step == 1
    qtbot.mouseClick(main.shell.rail.steps[4], LEFT)
    assert main.where.step == 5
    assert not main.shell.topbar.next.isEnabled()
    qtbot.mouseClick(main.shell.topbar.back, LEFT)
    assert main.where.step == 4
    QTest.keyClick(main, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert main.where.step == 2


def test_the_rail_says_what_is_done_and_is_never_locked(qtbot, dressed) -> None:
    main = window(qtbot, dressed("en"), document("en"))
    items = main.shell.rail.steps
    assert all(item.isEnabled() for item in items)
    assert "of 5 done" in items[0].accessibleDescription() and "you are here" in items[0].accessibleDescription()


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768)])
def test_another_language_while_running(size, qtbot, dressed, says) -> None:
    interface = dressed("nl")
    main = window(qtbot, interface, document(), size=size)
    board = main.board("ring_map")
    assert main.shell.topbar.undo.accessibleName().startswith("Ongedaan maken")
    interface.set_language("en")
    settle(qtbot)
    assert main.shell.topbar.undo.accessibleName().startswith("Undo")
    assert main.shell.page.question.text() == says["en"]("step.1.question")
    assert main.board("ring_map") is board and board.isVisible()
    assert main.menuBar().actions()[1].text() == "&Change"
    interface.set_language("nl")
    settle(qtbot)
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"
    assert tabs_of(main.shell.page)[0] == "Ringenkaart"


def test_size_and_theme_dress_the_window_anew(qtbot, dressed) -> None:
    kept: list = []
    interface = dressed("nl", kept=kept)
    main = window(qtbot, interface, document())
    rail = main.shell.rail.width()
    QTest.keyClick(main, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    settle(qtbot)
    assert interface.settings.size == 110 and main.shell.rail.width() == pytest.approx(rail * 1.1, abs=1)
    interface.set_theme("dark")
    settle(qtbot)
    assert kept[-1].theme == "dark" and main.palette().window().color().name().upper() == interface.style["window"]


def test_who_is_chosen_stays_chosen_when_the_window_is_built_again(qtbot, dressed) -> None:
    interface = dressed("nl")
    doc = document("nl")
    main = window(qtbot, interface, doc)
    person = doc.records.all(Participant)[1]
    main.shell.go_place("people")
    main.shell.select((person.key,))
    interface.set_size(130)
    settle(qtbot)
    selected = main.shell.panel.selected
    assert selected is not None and selected.keys == (person.key,), "with another size"
    assert [one.key for one in main.shell.page.box.table.chosen()] == [person.key], "in the list too"
    main.shell.go_place("evenings")
    settle(qtbot)
    assert main.shell.panel.selected is None, "another page begins with nothing chosen"


@pytest.mark.parametrize(("size", "window_size"), [(200, (1920, 1080)), (110, (1366, 768))])
def test_a_large_interface_keeps_the_drawing_whole_and_the_rail_scrolls_by_key(size, window_size, qtbot, dressed) -> None:
    main = window(qtbot, dressed("nl", size), document(), size=window_size)
    area = main.centralWidget()
    assert isinstance(area, QScrollArea) and area.verticalScrollBar().maximum() == 0, "the window as a whole does not scroll"
    last = main.shell.rail.places["keys"]
    main.shell.rail.places["settings"].setFocus()
    QTest.keyClick(main.shell.rail.places["settings"], Qt.Key.Key_Tab)
    assert last.hasFocus() and last.visibleRegion().boundingRect() == last.rect(), "who goes there by key sees it"


def test_a_large_interface_has_a_drawer(qtbot, dressed) -> None:
    main = window(qtbot, dressed("nl", size=200), document(), size=(1920, 1080))
    panel = main.shell.panel
    assert not panel.isVisible()
    qtbot.mouseClick(main.shell.topbar.panel, LEFT)
    assert panel.isVisible()
    qtbot.mouseClick(main.shell.topbar.panel, LEFT)
    assert not panel.isVisible()


class Shown(QObject):
    """Writes down every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(type(watched).__name__)
        return False


@pytest.mark.parametrize("size", [100, 200])
def test_nothing_but_the_window_is_shown_while_it_is_built(size, qtbot, dressed) -> None:
    shown = Shown()
    QApplication.instance().installEventFilter(shown)
    main = window(qtbot, dressed("nl", size=size), document(), size=(1920, 1080))
    main.interface.set_language("en")
    settle(qtbot)
    QApplication.instance().removeEventFilter(shown)
    assert set(shown.names) == {"Window"}


def test_the_team_ticks_a_condition_and_takes_it_back(qtbot, dressed) -> None:
    doc = document()
    main = window(qtbot, dressed(), doc)
    before = len(doc.records.all(Tick))
    qtbot.mouseClick(main.shell.panel.done.boxes["signed"], LEFT)
    assert [t.on for t in doc.records.all(Tick) if t.condition == "signed"] == [TODAY]
    assert main.shell.panel.done.boxes["signed"].isChecked()
    QTest.keyClick(main, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(doc.records.all(Tick)) == before
    assert not main.shell.panel.done.boxes["signed"].isChecked()


def test_a_form_is_kept_when_it_is_left(qtbot, dressed) -> None:
    doc = document()
    main = window(qtbot, dressed(), doc, Where(step=1, tab="form"))
    page = main.shell.page.shown
    assert isinstance(page, FormPage)
    page.fields["purse_holder"].setFocus()
    qtbot.keyClicks(page.fields["purse_holder"], "De buurtkamer")
    page.fields["roles"].setFocus()
    assert any(f.field == "purse_holder" and f.text == "De buurtkamer" for f in doc.records.all(FormText))


def test_what_is_typed_when_the_window_closes_is_kept(qtbot, dressed) -> None:
    doc = document()
    main = window(qtbot, dressed(), doc, Where(step=1, tab="form"))
    lines = main.shell.page.shown.fields["roles"]
    lines.setFocus()
    qtbot.keyClicks(lines, "Fatma zit voor")
    with qtbot.waitSignal(main.closed):
        main.close()
    assert any(f.field == "roles" and f.text == "Fatma zit voor" for f in doc.records.all(FormText))


def test_the_chosen_one_is_edited_in_the_panel(qtbot, dressed) -> None:
    doc = document()
    main = window(qtbot, dressed(), doc)
    who = next(s for s in doc.records.all(Stakeholder) if s.ring == 2 and not s.anchor and not s.missing_voice)
    main.board("ring_map").selected.emit([who.key])
    form = main.shell.panel.selected.form
    qtbot.mouseClick(form.editors["ring"].control.button(3), LEFT)
    assert doc.records.get(Stakeholder, who.id).ring == 3
    qtbot.mouseClick(form.editors["missing_voice"].control, LEFT)
    assert doc.records.get(Stakeholder, who.id).missing_voice
    when = form.editors["visit_on"].control
    when.setFocus()
    qtbot.keyClicks(when, "31-2-2027")
    QTest.keyClick(when, Qt.Key.Key_Return)
    assert doc.records.get(Stakeholder, who.id).visit_on is None
    assert form.editors["visit_on"]._problem.text()
    when.clear()
    qtbot.keyClicks(when, "1-3-2027")
    QTest.keyClick(when, Qt.Key.Key_Return)
    assert doc.records.get(Stakeholder, who.id).visit_on == "2027-03-01"
    assert not form.editors["visit_on"]._problem.text()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_details_of_a_stakeholder(language, qtbot, dressed) -> None:
    doc = document(language)
    main = window(qtbot, dressed(language), doc)
    who = doc.records.all(Stakeholder)[3]
    main.shell.choose((who.key,))
    main.shell.panel.selected.wanted.emit("details")
    details = main.shell.panel.details
    assert isinstance(details, StakeholderPanel)
    shown = {name for form in details.forms for name in form.editors}
    assert shown >= {"name", "kind", "sphere", "ring", "attitude", "consent_to_record", "sensitivity", "opened_by", "network_x", "off"}
    field = next(form.editors["name"] for form in details.forms if "name" in form.editors).control
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Nieuwe naam <b>x</b>")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert doc.records.get(Stakeholder, who.id).name == "Nieuwe naam <b>x</b>"
    main.shell.panel.close_details()
    assert main.shell.panel.details is None and main.shell.panel.done.isVisibleTo(main.shell.panel)


def test_off_the_map_and_back_again(qtbot, dressed) -> None:
    doc = document()
    main = window(qtbot, dressed(), doc)
    who = doc.records.all(Stakeholder)[0]
    main.shell.choose((who.key,))
    main.shell.panel.selected.wanted.emit("take_off")
    assert "ring_map" in (doc.records.get(Stakeholder, who.id).off or ())
    toast = main.shell.toast
    assert who.name in toast.words.text()
    qtbot.mouseClick(toast.undo, LEFT)
    assert doc.records == sample("nl")


def test_undo_takes_the_text_first_then_the_workshop(qtbot, dressed) -> None:
    doc = document()
    main = window(qtbot, dressed(), doc)
    who = doc.records.all(Stakeholder)[0]
    main.doings.carry_out("remove", (who.key,))
    assert doc.records.get(Stakeholder, who.id) is None
    main.shell.choose((doc.records.all(Stakeholder)[1].key,))
    field = main.shell.panel.selected.form.editors["visited_by"].control
    field.setFocus()
    qtbot.keyClicks(field, "x")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "" and doc.records.get(Stakeholder, who.id) is None
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert doc.records == sample("nl")
    assert main.shell.panel.selected.keys == (who.key,), "it turns to what came back"
    QTest.keyClick(main, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert doc.records.get(Stakeholder, who.id) is None


def test_a_full_disk_is_said_until_it_is_no_longer_so(qtbot, dressed) -> None:
    disk, asked = Disk(full=True), Asked()
    doc = document(disk=disk)
    main = window(qtbot, dressed(), doc, asked=asked)
    assert not main.shell.banner.isVisible()
    main.doings.carry_out("take_off", (doc.records.all(Stakeholder)[0].key,))
    banner = main.shell.banner
    assert isinstance(banner, Banner) and banner.isVisible()
    assert "1" in main.shell.topbar._saved.text()
    main.interface.set_language("en")
    settle(qtbot)
    assert main.shell.banner.isVisible() and main.shell.banner.head.text() == "Not everything is on disk"
    main.close()
    assert main.isVisible(), "a window with unsaved work stays"
    main.doings.save_copy()
    assert asked.calls[0][0] == "save_copy"
    disk.full = False
    qtbot.mouseClick(main.shell.banner.findChildren(QAbstractButton)[0], LEFT)
    assert not main.shell.banner.isVisible() and len(disk.taken) == 1 and main.shell.topbar._saved.text() == "All saved"


def test_keys_and_settings_lie_over_the_window_and_escape_closes_them(qtbot, dressed) -> None:
    main = window(qtbot, dressed(), document())
    QTest.keyClick(main, Qt.Key.Key_F1)
    assert isinstance(main.popup, KeySheet) and not main.popup.isModal()
    QTest.keyClick(main.popup, Qt.Key.Key_Escape)
    assert main.popup is None
    QTest.keyClick(main, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(main.popup, SettingsPopup)
    qtbot.mouseClick(main.popup.language.button("en"), LEFT)
    settle(qtbot)
    assert main.interface.settings.language == "en" and isinstance(main.popup, SettingsPopup), "it stays open in the other language"
    slider = main.popup.findChild(QSlider)
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    settle(qtbot)
    assert main.interface.settings.size == 105


def test_an_evening_is_planned_from_the_method(qtbot, dressed, says) -> None:
    records = sample("nl")
    from cwb_desktop.workshop import edits

    gone = [meeting for meeting in records.all(Meeting) if meeting.step == 2]
    records = records.apply(edits.remove(records, *gone).changes)
    doc = Document(records, lambda _written: None, lambda: TODAY)
    main = window(qtbot, dressed(), doc, Where(step=2))
    main.shell.panel.programme.plan()
    meeting = next(m for m in doc.records.all(Meeting) if m.step == 2)
    assert meeting.date == "2026-11-30" and meeting.start == "19:00" and meeting.end == "21:30"
    doc.undo()
    assert doc.records == records


def test_tools_and_findings_reach_the_drawing(qtbot, dressed) -> None:
    main = window(qtbot, dressed(), document())
    board = main.board("ring_map")
    from cwb_desktop.screen.tool_bar import ToolBar

    tools = main.shell.page.findChild(ToolBar)
    qtbot.mouseClick(tools.buttons["card"], LEFT)
    qtbot.mouseClick(tools.buttons["missing"], LEFT)
    qtbot.mouseClick(tools.buttons["fit"], LEFT)
    assert board.asked == [("tool", "card"), ("filter", "missing", True), ("fit",)]
    main.shell.panel.show_keys.emit((("stakeholder", "s01"),))
    assert board.asked[-1][0] == "select"


def test_narrow_windows_put_late_tools_under_dots(qtbot, dressed) -> None:
    from cwb_desktop.screen.tool_bar import ToolBar

    main = window(qtbot, dressed("nl", size=200), document(), size=(1500, 1000))
    tools = main.shell.page.findChild(ToolBar)
    assert {"choose", "card"} <= set(tools.buttons) < {"choose", "card", "note", "missing", "anchors", "lines", "filter"}
    names = [action.text() for action in tools.more.menu().actions()]
    assert "Ankers" in names and "Alles in beeld" in names


@pytest.mark.parametrize(("tab", "language"), [("assets_needs", "nl"), ("money_flows", "nl"), ("money_flows", "en")])
def test_where_dots_are_counted_their_tool_is_in_sight_on_a_small_laptop(qtbot, dressed, tab, language) -> None:
    from cwb_desktop.screen.tool_bar import ToolBar

    main = window(qtbot, dressed(language), document(language), Where(step=2, tab=tab), (1366, 768), drawn=frozenset({tab}))
    assert main.shell.page.findChild(ToolBar).buttons["vote"].isVisible()


def test_services_are_asked(qtbot, dressed) -> None:
    asked = Asked()
    doc = document()
    main = window(qtbot, dressed(), doc, asked=asked)
    qtbot.mouseClick(main.shell.topbar.main, LEFT)
    main.ask("home")
    main.ask("close_meeting")
    main.doings.carry_out("withdraw", (doc.records.all(Stakeholder)[0].key,))
    assert [call[0] for call in asked.calls] == ["print", "home", "close_meeting", "withdraw"]


def test_check_boxes_answer_keys(qtbot, dressed) -> None:
    interface = dressed()
    box = Check(interface, "Anker & haven")
    qtbot.addWidget(box)
    box.show()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert box.isChecked() and not box.grab().isNull()


def test_focus_shows_a_ring_and_text_has_one_always(qtbot, dressed) -> None:
    interface = dressed()
    main = window(qtbot, interface, document())
    main.shell.topbar.main.setFocus()
    assert interface.focus_ring.target is main.shell.topbar.main
    main.shell.page.show_tab("form")
    lines = main.shell.page.findChildren(QPlainTextEdit)[0]
    qtbot.mouseClick(lines.viewport(), LEFT)
    assert interface.focus_ring.target is lines


def test_no_heavy_library_is_needed_for_home() -> None:
    import subprocess

    code = "import sys, cwb_desktop.screen.home; print(sorted(m for m in ('sqlalchemy', 'reportlab') if m in sys.modules))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert out.strip() == "[]"


def test_language_change_is_an_event(qtbot, dressed) -> None:
    main = window(qtbot, dressed(), document())
    shell = main.shell
    QApplication.sendEvent(main, QEvent(QEvent.Type.LanguageChange))
    settle(qtbot)
    assert main.shell is not shell


def test_find_goes_to_the_list(qtbot, dressed) -> None:
    main = window(qtbot, dressed(), document())
    main.actions_table.by_id["find_in_list"].trigger()
    assert main.where.table and isinstance(QApplication.focusWidget(), QLineEdit)


@pytest.mark.parametrize(
    ("language", "words"), [("nl", "Alles is bewaard. Dat gaat vanzelf."), ("en", "All is saved. This happens by itself.")]
)
def test_who_saves_by_habit_hears_that_all_is_saved(qtbot, dressed, language, words) -> None:
    disk = Disk()
    doc = document(language, disk)
    main = window(qtbot, dressed(language), doc, Where(step=1))
    disk.full = True
    doc.do(set_fields(doc.records.all(Stakeholder)[0], name="Nieuwe naam"))
    settle(qtbot)
    QTest.keyClick(main, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot)
    assert not main.shell.toast.isVisible() and main.shell.banner.isVisible(), "it is not saved, and that is said"
    disk.full = False
    QTest.keyClick(main, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot)
    assert main.shell.toast.words.text() == words and main.shell.toast.isVisible() and not main.shell.banner.isVisible()
    assert disk.taken


def test_a_word_that_is_no_deed_takes_no_name_away(qtbot, dressed) -> None:
    asked, doc = Asked(), document("nl")
    main = window(qtbot, dressed("nl"), doc, asked=asked)
    somebody = doc.records.all(Stakeholder)[0]
    with pytest.raises(ValueError, match="details"):
        main.doings.carry_out("details", (somebody.key,))
    assert "withdraw" not in str(asked) and doc.records.by_key(somebody.key) == somebody
