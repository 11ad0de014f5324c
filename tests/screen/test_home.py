"""Home under real hands, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from cwb_desktop.screen.home import Home
from cwb_desktop.screen.ports import Ask, HomeServices, Listed, NewWorkshop, Spot, Trouble

from .shell_kit import settle

LEFT = Qt.MouseButton.LeftButton
LINDEN = Listed(
    path=Path("/w/De-Linden.cwb"),
    name="De Linden",
    city="Havenrade",
    example=True,
    step=5,
    spots=(Spot(1, 9, "community"), Spot(4, 200, "market", True, True)),
    stakeholders=38,
    plans=8,
    agreements=4,
    actions=10,
    late=1,
    asks=(Ask("late", "Offerte", "Priya", 6), Ask("stuck", "Gesprek", "Kevin"), Ask("missing", count=3), Ask("late", "Iets", "", 1)),
    next_date="2027-01-21",
    next_title="terugkomavond",
    size=410_000,
    changed="2026-11-23T09:30:00",
)
OEVER = Listed(Path("/w/o.cwb"), "Oeverwijk <b>", "Meerstad", "nl", False, 3, size=1_200_000, changed="2026-11-22T21:47:00")
BROKEN = Listed(Path("/w/kapot.cwb"), "kapot", size=90, changed="2025-01-02T10:00:00", trouble="damaged")


class Outside:
    """Services that write down what is asked; `refuse` makes them fail."""

    def __init__(self, *listed: Listed) -> None:
        self.listed = list(listed)
        self.calls: list[tuple[object, ...]] = []
        self.refuse = ""

    def note(self, name: str):
        def run(*given):
            if self.refuse:
                raise Trouble(self.refuse, name="x")
            self.calls.append((name, *given))
            return None

        return run

    def delete(self, path: Path):
        self.note("delete")(path)
        gone = next(one for one in self.listed if one.path == path)
        self.listed.remove(gone)
        return lambda: self.listed.append(gone)

    def services(self) -> HomeServices:
        names = ("open", "new", "sample", "bring_in", "duplicate", "rename", "save_copy", "print_report")
        return HomeServices(
            list_workshops=lambda: list(self.listed),
            delete=self.delete,
            today=lambda: "2026-11-23",
            ask_open=lambda _w: Path("/in/file.json"),
            ask_save=lambda _w, name: Path(f"/out/{name}.cwb"),
            **{name: self.note(name) for name in names},
        )


@pytest.fixture
def outside() -> Outside:
    return Outside(LINDEN, OEVER, BROKEN)


def home(qtbot, interface, outside: Outside, size=(1920, 1080)) -> Home:
    made = Home(interface, outside.services())
    qtbot.addWidget(made)
    made.resize(*size)
    made.reload()
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    settle(qtbot)
    return made


def words(widget) -> str:
    """All visible words."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


@pytest.mark.parametrize(("language", "size"), [("nl", (1920, 1080)), ("en", (1366, 768)), ("nl", (800, 600))])
def test_home_shows_what_there_is(language, size, qtbot, dressed, outside) -> None:
    page = home(qtbot, dressed(language), outside, size)
    shown = words(page)
    for expected in ("De Linden", "Oeverwijk <b>", "Meerstad", "38", "Priya"):
        assert expected in shown
    assert [row.one.name for row in page.list.rows] == ["De Linden", "Oeverwijk <b>", "kapot"]
    if size[0] > 1000:
        assert ("gisteren, 21:47" if language == "nl" else "yesterday, 21:47") in shown
    assert ("nog 1" if language == "nl" else "1 more") in shown
    assert page.list.feature.one is LINDEN


def test_a_click_opens_and_so_does_enter(qtbot, dressed, outside) -> None:
    page = home(qtbot, dressed(), outside)
    qtbot.mouseClick(page.list.rows[1], LEFT, pos=QPoint(300, 20))
    QTest.keyClick(page.list.rows[0], Qt.Key.Key_Return)
    qtbot.mouseClick(page.list.feature.go_on, LEFT)
    assert outside.calls == [("open", OEVER.path), ("open", LINDEN.path), ("open", LINDEN.path)]


def test_a_damaged_file_says_so_and_does_not_open(qtbot, dressed, outside, says) -> None:
    page = home(qtbot, dressed(), outside)
    row = page.list.rows[2]
    qtbot.mouseClick(row, LEFT, pos=QPoint(300, 20))
    assert not outside.calls
    assert says["nl"]("problem.damaged").split(".")[0] in words(row)
    assert [action.text() for action in row.menu.actions() if action.text()] == ["Kopie bewaren …", "Naar de prullenbak"]


def test_search_and_order(qtbot, dressed, outside) -> None:
    page = home(qtbot, dressed(), outside)
    qtbot.keyClicks(page.list.search, "meer")
    assert [row.one.name for row in page.list.rows] == ["Oeverwijk <b>"]
    page.list.search.clear()
    page.list.order.setCurrentIndex(page.list.order.findData("size"))
    page.list.order.activated.emit(page.list.order.currentIndex())
    assert [row.one.name for row in page.list.rows] == ["Oeverwijk <b>", "De Linden", "kapot"]


def test_renaming_happens_in_the_row(qtbot, dressed, outside) -> None:
    page = home(qtbot, dressed(), outside)
    row = page.list.rows[1]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_F2)
    qtbot.keyClicks(row.field, "Oever")
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    assert outside.calls == [("rename", OEVER.path, "Oever")]


def test_to_the_trash_and_back(qtbot, dressed, outside) -> None:
    page = home(qtbot, dressed(), outside)
    row = page.list.rows[1]
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_Delete)
    assert len(page.list.rows) == 2 and "Oeverwijk <b>" in page.toast.words.text()
    qtbot.mouseClick(page.toast.undo, LEFT)
    assert len(page.list.rows) == 3


def test_the_menu_of_a_row(qtbot, dressed, outside) -> None:
    page = home(qtbot, dressed("en"), outside)
    actions = {action.text(): action for action in page.list.rows[0].menu.actions()}
    for name in ("Duplicate", "Save a copy …", "Print …", "Open"):
        actions[name].trigger()
    assert [call[0] for call in outside.calls] == ["duplicate", "save_copy", "print_report", "open"]


def test_files_are_brought_in_by_button_and_by_drop(qtbot, dressed, outside) -> None:
    page = home(qtbot, dressed(), outside)
    qtbot.mouseClick(page.left.buttons["bring_in"], LEFT)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/stick/a.cwb"), QUrl.fromLocalFile("/stick/photo.png"), QUrl("https://example.org/x.cwb")])
    modifiers, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    page.list.dropEvent(QDropEvent(QPoint(10, 10), Qt.DropAction.CopyAction, data, buttons, modifiers))
    assert outside.calls == [("bring_in", Path("/in/file.json")), ("bring_in", Path("/stick/a.cwb"))]


def test_a_new_workshop(qtbot, dressed, outside) -> None:
    page = home(qtbot, dressed("en"), outside)
    qtbot.mouseClick(page.left.buttons["new"], LEFT)
    form = page.new_page
    qtbot.mouseClick(form.start, LEFT)
    assert form.problem.text() and not outside.calls
    qtbot.keyClicks(form.name, "Tanners Reach")
    qtbot.keyClicks(form.city, "Eastmere")
    qtbot.mouseClick(form.currency.button("GBP"), LEFT)
    QTest.keyClick(form.question, Qt.Key.Key_Return)
    assert outside.calls == [("new", NewWorkshop("Tanners Reach", "Eastmere", "", "en", "GBP"))]
    assert page.list._body.isVisible()


def test_what_is_refused_becomes_a_sentence(qtbot, dressed, outside, says) -> None:
    page = home(qtbot, dressed(), outside)
    outside.refuse = "damaged"
    page.carry_out("open", LINDEN)
    assert page.toast.isVisible() and page.toast.words.text() == says["nl"]("problem.damaged")
    page.carry_out("delete", LINDEN)
    assert len(page.list.rows) == 3


def test_another_language_and_size_at_home(qtbot, dressed, outside) -> None:
    kept: list = []
    interface = dressed("nl", kept=kept)
    page = home(qtbot, interface, outside)
    qtbot.mouseClick(page.left.language.button("en"), LEFT)
    settle(qtbot)
    assert kept[-1].language == "en" and "All workshops" in words(page)
    interface.set_size(200)
    settle(qtbot)
    assert page.left.buttons["new"].accessibleName() == "New workshop" and len(page.list.rows) == 3


def test_an_empty_home_says_how_to_begin(qtbot, dressed) -> None:
    page = home(qtbot, dressed(), Outside())
    assert page.list.feature is None and page.list._none.isVisible() and "voorbeeld" in page.list._none.text()


def test_keys_chosen_in_a_workshop_hold_on_home_too(qtbot, dressed, outside) -> None:
    interface = dressed()
    made = home(qtbot, interface, outside)
    interface.set_key("Ctrl+N", "F8")
    QTest.keyClick(made, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: made.new_page.name.isVisible())
