import errno
import json
import os
import re
import time
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit, QMessageBox, QWidget

from cwb_desktop.app.paper import file_name
from cwb_desktop.app.print_centre import print_page, proposal, services
from cwb_desktop.app.prints import Prints
from cwb_desktop.app.render import Kit
from cwb_desktop.app.sheets import Cancelled
from cwb_desktop.paper.gathered import measured
from cwb_desktop.screen.print_centre import PrintCentre
from cwb_desktop.screen.print_order import Offer, Pick, PrintServices, Proposal, Shelf, Tray, Wanted, Ways, wanted
from cwb_desktop.screen.print_sheet import Pages, print_parts
from cwb_desktop.workshop.collection import Change
from cwb_desktop.workshop.document import Document, Edit
from cwb_desktop.workshop.format import records
from cwb_desktop.workshop.records import Meeting, Participant, Stakeholder
from tests.paper.sheets.sheet_kit import kit_with

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
TODAY = "2027-01-21"


@cache
def kit():
    return Kit.load()


@cache
def sample(language="nl"):
    return records(json.loads((SAMPLES / f"sample_{language}.json").read_text(encoding="utf-8")))


@cache
def shared():
    """Sheets that were made in one test need not be made again in the next."""
    return services(kit(), Document(sample(), lambda *_: None, lambda: TODAY), Around(), 1)


class Around:
    """The program around the print centre: what it asks the user, and what it is answered."""

    def __init__(self):
        self.file, self.folder, self.printer, self.asked = None, None, None, []

    def today(self):
        return TODAY

    def services(self):
        real = shared()
        given = {name: getattr(real, name) for name in PrintServices.__slots__}
        given["ask_file"] = lambda _page, order: self.asked.append(order) or self.file
        given["ask_folder"] = lambda _page, _order: self.folder
        given["ask_printer"] = lambda _page, _pages: self.printer
        return PrintServices(**given)


@pytest.fixture
def around():
    return Around()


@pytest.fixture
def document():
    return Document(sample(), lambda *_: None, lambda: TODAY)


@pytest.fixture
def centre(qtbot, dressed, around):
    page = PrintCentre(dressed("nl"), around.services(), Tray())
    qtbot.addWidget(page)
    page.resize(1300, 900)
    with qtbot.waitSignals((page.ready, page.counted), timeout=30_000):
        page.show()
    return page


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def pick(qtbot, choice, word):
    """Finds a word in a list by its first letter."""
    choice.setFocus()
    qtbot.keyClicks(choice, word[0])
    assert choice.currentText() == word


def row(page, code, x=120):
    page.list.scrollToItem(page.list.items_of[code])
    rect = page.list.visualItemRect(page.list.items_of[code])
    return QPoint(x, rect.center().y())


def tick(qtbot, page, code):
    with qtbot.waitSignal(page.counted, timeout=30_000):
        qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=row(page, code, 18))


def choose(qtbot, page, code):
    with qtbot.waitSignal(page.ready, timeout=30_000):
        qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=row(page, code))


def only(qtbot, page, *codes):
    """Ticks these and no others, by hand."""
    for code in page.proposal.offers():
        if (code in page.tray.ticked) != (code in codes):
            tick(qtbot, page, code)
    assert page.tray.ticked == set(codes)


def text(data):
    source = BytesIO(data) if isinstance(data, bytes) else data
    return "\n".join(one.extract_text() for one in pypdf.PdfReader(source).pages)


def pages_of(path):
    return len(pypdf.PdfReader(path).pages)


def there(folder):
    return sorted(path.name for path in folder.iterdir())


# -- what is proposed --


def test_the_step_and_the_evening_come_first_and_are_ticked():
    found = proposal(kit(), sample(), 2, TODAY)
    first = found.shelves[0]
    assert first.key == "meeting"
    assert set(kit().say("nl").list("step.2.handouts")) <= {offer.code for offer in first.offers}
    assert found.ticked == {"H2", "H3", *kit().say("nl").list("step.2.handouts")}
    assert found.people == next(one.present for one in sample().all(Meeting) if one.step == 2)
    codes = [offer.code for shelf in found.shelves for offer in shelf.offers]
    assert len(codes) == len(set(codes))
    assert {f"H{number}" for number in range(1, 36)} <= set(codes)
    says = kit().say("nl"), kit().say("en")
    assert all(say.has(offer.name) and say.has(offer.use or offer.name) for say in says for offer in found.offers().values())


def test_without_an_evening_the_step_is_proposed():
    empty = records(json.loads((SAMPLES / "sample_nl.json").read_text(encoding="utf-8")))
    for meeting in empty.all(Meeting):
        if meeting.step == 3:
            empty = empty.apply((Change(meeting, None),))
    found = proposal(kit(), empty, 3, TODAY)
    assert (found.shelves[0].key, found.meeting) == ("step", None)
    assert found.ticked == set(kit().say("nl").list("step.3.handouts"))


def test_what_is_larger_than_the_printer_becomes_tiles():
    offer, found = Offer("C1", "x", papers=("A3", "A4", "A1")), Proposal(1, (), frozenset(), 9, "nl")
    ways = Ways(("nl",), people=9)
    assert (wanted(offer, Pick(), ways, found, 1).paper, wanted(offer, Pick(), ways, found, 1).tile) == ("A3", "A4")
    assert wanted(offer, Pick(whole=True), ways, found, 1).tile == ""
    assert wanted(offer, Pick(), Ways(("nl",), printer="A3"), found, 1).tile == ""
    assert wanted(offer, Pick(paper="A1"), Ways(("nl",), printer="A3"), found, 1).tile == "A3"
    assert wanted(offer, Pick(paper="A4"), ways, found, 1).tile == ""


def test_another_evening_begins_anew_and_the_same_one_keeps_what_was_chosen():
    tray, offers = Tray(), (Offer("H1", "a"), Offer("H2", "b"))
    tray.take(Proposal(1, (Shelf("step", offers),), frozenset({"H2"}), 9, "nl"))
    assert (tray.ticked, tray.chosen) == ({"H2"}, "H2")
    tray.ticked.add("H1")
    tray.take(Proposal(1, (Shelf("step", offers),), frozenset({"H2"}), 9, "nl"))
    assert tray.ticked == {"H1", "H2"}
    tray.take(Proposal(2, (Shelf("step", offers),), frozenset({"H1"}), 12, "nl"))
    assert (tray.ticked, tray.chosen, tray.ways.people) == ({"H1"}, "H1", 12)


# -- ticks, copies, total --


def test_ticks_and_copies_make_the_total(qtbot, centre):
    only(qtbot, centre, "H6", "H27")
    tables, fours = -(-centre.ways.people // 6), -(-centre.ways.people // 4)
    total = tables + fours  # a step card of two sides at each table, and postcards, four on a sheet
    assert centre.total() == total
    assert centre.panel.total.text() == str(total)
    assert str(total) in centre.panel.print_button.text()
    assert centre.list.amount("H6") == f"{tables} vellen"
    assert centre.list.amount("H27") == f"{fours} vellen"
    choose(qtbot, centre, "H6")
    click(qtbot, centre.panel.copies.more)
    assert centre.panel.total.text() == str(total + 1)
    for _more in range(3):
        with qtbot.waitSignal(centre.counted, timeout=30_000):
            click(qtbot, centre.panel.people.more)
    assert centre.panel.total.text() == str(total + 2)  # more postcards; the copies that a hand chose stay


@pytest.mark.parametrize("name", ["copies", "people"])
@pytest.mark.parametrize("text", ["tien", "5000"])
def test_a_wrong_number_of_sheets_is_told_and_changes_nothing(qtbot, centre, name, text):
    only(qtbot, centre, "H6", "H7")
    choose(qtbot, centre, "H7")
    total, stepper = centre.total(), getattr(centre.panel, name)
    stepper.field.setFocus()
    stepper.field.selectAll()
    qtbot.keyClicks(stepper.field, text)
    qtbot.keyClick(stepper.field, Qt.Key.Key_Return)
    stepper = getattr(centre.panel, name)
    assert stepper.field.text() == text and stepper.problem.isVisible() and stepper.problem.text()
    assert centre.total() == total


def test_the_keys_choose_and_tick(qtbot, centre):
    centre.list.setFocus()
    first = list(centre.proposal.offers())[:12]
    qtbot.keyClick(centre.list, Qt.Key.Key_Home)
    seen = [centre.tray.chosen]
    for _ in range(11):
        qtbot.keyClick(centre.list, Qt.Key.Key_Down)
        seen.append(centre.tray.chosen)
    assert seen == first  # headings are passed over
    before = centre.tray.chosen in centre.tray.ticked
    with qtbot.waitSignal(centre.counted, timeout=30_000):
        qtbot.keyClick(centre.list, Qt.Key.Key_Space)
    assert (centre.tray.chosen in centre.tray.ticked) is not before


def test_every_control_is_reached_with_tab(qtbot, centre):
    centre.list.setFocus()
    wanted_too = {centre.panel.print_button, centre.panel.pdf, centre.panel.folder, centre.panel.test, centre.panel.leave, centre.view}
    seen = set()
    for _ in range(60):
        seen.add(centre.focusWidget())
        centre.focusNextChild()
    assert wanted_too <= seen


# -- the preview --


def test_it_shows_the_true_pages_of_the_chosen_sheet(qtbot, centre):
    choose(qtbot, centre, "H12")
    assert len(centre.view.pages) == 2
    qtbot.keyClick(centre.view, Qt.Key.Key_PageDown)
    assert centre.view.page == 1
    choose(qtbot, centre, "H4")
    assert len(centre.view.pages) == 15  # A1 on A4
    with qtbot.waitSignal(centre.ready, timeout=30_000):
        click(qtbot, centre.panel.tiles.button(True))
    assert len(centre.view.pages) == 1
    assert max(centre.view.pages.size(0)) == pytest.approx(841 / 25.4 * 72, abs=1)
    with qtbot.waitSignal(centre.ready, timeout=30_000):
        click(qtbot, centre.panel.sizes.button("A3"))
    assert max(centre.view.pages.size(0)) == pytest.approx(420 / 25.4 * 72, abs=1)


def test_pages_zoom_and_stay_whole_when_the_window_changes(qtbot, centre):
    before = centre.view.sheet.width()
    click(qtbot, centre.view.larger)
    assert centre.view.sheet.width() > before
    qtbot.keyClick(centre.view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert centre.view.sheet.width() == before
    centre.resize(1300, 600)
    qtbot.wait(20)
    assert centre.view.sheet.height() <= centre.view.height()
    plain = centre.view.sheet.grab().toImage()
    qtbot.mouseClick(centre.view.margin, Qt.MouseButton.LeftButton, pos=QPoint(10, centre.view.margin.height() // 2))
    assert centre.view.sheet.grab().toImage() != plain


def test_language_style_and_blank_change_the_paper(qtbot, centre):
    seen = []
    real = centre._services.sheet
    spy = {name: getattr(centre._services, name) for name in PrintServices.__slots__}
    spy["sheet"] = lambda one: seen.append(one) or real(one)
    centre._services = PrintServices(**spy)
    with qtbot.waitSignal(centre.ready, timeout=30_000):
        pick(qtbot, centre.panel.languages.second, "English")
    with qtbot.waitSignal(centre.ready, timeout=30_000):
        click(qtbot, centre.panel.styles.button("ink"))
    choose(qtbot, centre, "H13")
    with qtbot.waitSignal(centre.ready, timeout=30_000):
        click(qtbot, centre.panel.contents.button(True))
    with qtbot.waitSignal(centre.ready, timeout=30_000):
        click(qtbot, centre.panel.fillable)
    last = seen[-1]
    assert (last.code, last.languages, last.style, last.blank, last.fillable) == ("H13", ("nl", "en"), "ink", True, True)


def test_a_folder_of_texts_is_a_language_to_choose(qtbot, dressed, around, document, tmp_path):
    more = kit_with(tmp_path, "fy", "sheets.toml", 'title = "Zo werken wij samen"', 'title = "Sa wurkje wy gear"')
    real = services(more, document, around, 1)
    page = PrintCentre(dressed("en"), PrintServices(**{name: getattr(real, name) for name in PrintServices.__slots__}), Tray())
    qtbot.addWidget(page)
    page.resize(1300, 900)
    with qtbot.waitSignals((page.ready, page.counted), timeout=30_000):
        page.show()
    lists = page.panel.languages
    assert [lists.first.itemText(place) for place in range(lists.first.count())] == ["Nederlands", "English", "Frysk"]
    assert [lists.second.itemText(place) for place in range(lists.second.count())] == ["None", "English", "Frysk"]
    choose(qtbot, page, "H7")
    with qtbot.waitSignal(page.ready, timeout=30_000):
        pick(qtbot, lists.second, "Frysk")
    assert page.ways.languages == ("nl", "fy")
    with qtbot.waitSignal(page.ready, timeout=30_000):
        pick(qtbot, lists.first, "Frysk")
    assert page.ways.languages == lists.value() == ("fy", "nl"), "the two changed places"
    made = text(real.sheet(page.wanted("H7"))(lambda *_: None, lambda: False))
    assert 0 <= made.index("Sa wurkje wy gear") < made.index("Zo werken wij samen")


# -- out of it --


def test_one_pdf_holds_all_of_it_as_often_as_wanted(qtbot, centre, around, tmp_path):
    only(qtbot, centre, "H7", "H10")
    around.file = tmp_path / "één.pdf"
    with qtbot.waitSignal(centre.said, timeout=30_000):
        click(qtbot, centre.panel.pdf)
    reader = pypdf.PdfReader(around.file)
    assert len(reader.pages) == 1 + centre.copies("H10") > 2
    assert [entry.title.split()[0] for entry in reader.outline if not isinstance(entry, list)] == ["H7", "H10"]
    assert reader.trailer["/Root"]["/Lang"] == "nl"
    assert "De Linden" in reader.metadata.title
    assert "één.pdf" in centre.panel.said.text()
    assert there(tmp_path) == ["één.pdf"]


def test_a_folder_of_pdfs_with_speaking_names(qtbot, centre, around, tmp_path):
    only(qtbot, centre, "H3", "H7")
    around.folder = tmp_path
    with qtbot.waitSignal(centre.said, timeout=30_000):
        click(qtbot, centre.panel.folder)
    names = there(tmp_path)
    assert len(names) == 2
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d_de-linden_stap1_H[37]_[a-z-]+\.pdf", name) for name in names), names
    assert all(pages_of(tmp_path / name) >= 1 for name in names)


def test_what_is_called_off_leaves_nothing(qtbot, centre, around, tmp_path, monkeypatch):
    begun = []

    def slow(_self, _wanted, progress, stopped):
        begun.append(1)
        while not stopped():
            time.sleep(0.01)
        raise Cancelled

    only(qtbot, centre, "H7")
    before = tmp_path / "there.pdf"
    before.write_bytes(b"what was there")
    around.file, around.folder = before, tmp_path
    can = centre.panel.leave.grab().toImage()
    monkeypatch.setattr(Prints, "one", slow)
    for count, button in enumerate((centre.panel.pdf, centre.panel.folder), 1):
        click(qtbot, button)
        qtbot.waitUntil(lambda count=count: len(begun) == count, timeout=5_000)
        assert not centre.panel.print_button.isEnabled()
        assert centre.panel.leave.grab().toImage() != can, "what cannot be done now looks so"
        with qtbot.waitSignal(centre.said):
            click(qtbot, centre.panel.stop)
        assert not centre.panel.stop.isVisible()
        qtbot.waitUntil(lambda: there(tmp_path) == ["there.pdf"], timeout=5_000)
    assert before.read_bytes() == b"what was there"
    assert centre.panel.print_button.isEnabled()


def test_an_error_in_the_middle_of_a_folder_leaves_nothing(tmp_path):
    made = Prints(kit(), sample(), TODAY)
    order = tuple(Wanted(code, ("nl",), "colour", 12, tile="A4" if code == "H7" else "") for code in ("H3", "H7"))
    with pytest.raises(Exception, match="sheet_tile"):
        made.folder(order, tmp_path, lambda *_: None, lambda: False)
    assert there(tmp_path) == []


def test_a_folder_that_cannot_be_written_is_said_in_words(qtbot, centre, around, tmp_path):
    only(qtbot, centre, "H7")
    around.folder = tmp_path / "not there"
    with qtbot.waitSignal(centre.said, timeout=30_000):
        click(qtbot, centre.panel.folder)
    assert "andere plek" in centre.panel.said.text()


@pytest.mark.parametrize(("number", "words"), [(errno.ENOSPC, "schijf is vol"), (errno.EROFS, "andere plek of naam")])
def test_what_the_disk_refuses_is_said_with_a_way_out_and_keeps_the_old_pdf(qtbot, centre, around, tmp_path, monkeypatch, number, words):
    def refused(_file):
        raise OSError(number, "no")

    only(qtbot, centre, "H7")
    around.file = tmp_path / "old.pdf"
    around.file.write_bytes(b"of last time")
    monkeypatch.setattr("cwb_desktop.app.prints.os.fsync", refused)
    with qtbot.waitSignal(centre.said, timeout=30_000):
        click(qtbot, centre.panel.pdf)
    assert words in centre.panel.said.text()
    assert there(tmp_path) == ["old.pdf"] and around.file.read_bytes() == b"of last time"


def answered(path, button=""):
    """Answers the dialogue for a place with a path, and the question after it by a word of its button; notes what was asked."""
    asked = []

    def look():
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QMessageBox):
            asked.append(f"{dialog.text()} {dialog.informativeText()}")
            QTest.mouseClick(next(one for one in dialog.buttons() if one.text() == button), Qt.MouseButton.LeftButton)
        elif isinstance(dialog, QFileDialog):
            line = dialog.findChild(QLineEdit, "fileNameEdit")
            asked.append(line.text())
            line.setText(str(path))
            QTimer.singleShot(50, look)  # the question, if one comes
            QTest.mouseClick(dialog.findChild(QDialogButtonBox).buttons()[0], Qt.MouseButton.LeftButton)
        elif not asked:
            QTimer.singleShot(50, look)

    QTimer.singleShot(50, look)
    return asked


@pytest.fixture
def real_places(centre, around, document):
    """The print centre with the dialogues of the program itself."""
    real = services(kit(), document, around, 1)
    centre._services = centre.out._services = replace(centre._services, ask_file=real.ask_file, ask_folder=real.ask_folder)
    return centre


def test_a_pdf_that_is_there_is_replaced_only_when_the_user_says_so(qtbot, real_places, tmp_path):
    page = real_places
    only(qtbot, page, "H7", "H12")  # one side, and two: each a PDF of its own, whose name the system's dialogue does not know
    old = tmp_path / "avond 21.1_een-kant.pdf"
    old.write_bytes(b"of last time")
    asked = answered(tmp_path / "avond 21.1", "De oude houden")
    click(qtbot, page.panel.pdf)
    assert asked[0].endswith("_alles-voor-deze-avond.pdf") and old.name in asked[1]
    assert not page.out.busy and there(tmp_path) == [old.name] and old.read_bytes() == b"of last time"
    answered(tmp_path / "avond 21.1", "Vervangen")
    with qtbot.waitSignal(page.said, timeout=30_000):
        click(qtbot, page.panel.pdf)
    assert there(tmp_path) == [old.name, "avond 21.1_lange-kant.pdf"] and pages_of(old) == 1
    assert "anders" in page.panel.said.text(), "why there are two is said"


def test_a_folder_with_the_same_pdfs_is_asked_about(qtbot, real_places, tmp_path):
    page = real_places
    only(qtbot, page, "H7")
    answered(tmp_path)
    with qtbot.waitSignal(page.said, timeout=30_000):
        click(qtbot, page.panel.folder)
    (name,) = there(tmp_path)
    (tmp_path / name).write_bytes(b"with my notes")
    asked = answered(tmp_path, "De oude houden")
    click(qtbot, page.panel.folder)
    assert name in asked[1] and (tmp_path / name).read_bytes() == b"with my notes"


def test_forms_to_fill_in_keep_their_fields_apart():
    made = Prints(kit(), sample(), TODAY)
    order = tuple(Wanted(code, ("nl",), "colour", 12, copies=2, fillable=True) for code in ("H13", "H24"))
    ((_way, whole),) = made.whole(order, lambda *_: None, lambda: False)
    fields = pypdf.PdfReader(BytesIO(whole)).get_fields()
    alone = [pypdf.PdfReader(BytesIO(made.one(one, None, lambda: False))).get_fields() for one in order]
    assert sum(name.startswith("H13.") and "/Kids" not in field for name, field in fields.items()) >= len(alone[0])
    assert sum(name.startswith("H24.") and "/Kids" not in field for name, field in fields.items()) >= len(alone[1])


@pytest.mark.parametrize(
    ("language", "endings"),
    [("nl", ("een-kant", "lange-kant", "korte-kant")), ("en", ("one-side", "long-edge", "short-edge"))],
)
def test_sheets_that_the_printer_must_turn_otherwise_get_a_pdf_of_their_own(language, endings, tmp_path):
    made = Prints(kit(), sample(language), TODAY)
    codes = (("H7", 2), ("H12", 3), ("H29", 1), ("H10", 1))
    order = tuple(Wanted(code, (language,), "colour", 12, copies=copies) for code, copies in codes)
    told = made.write(order, tmp_path / "evening.pdf", lambda *_: None, lambda: False)
    names = [f"evening_{ending}.pdf" for ending in endings]
    assert told == tuple(names) and sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
    for name, codes in zip(names, (("H7", "H10"), ("H12",), ("H29",)), strict=True):
        bookmarks = [one.title.split()[0] for one in pypdf.PdfReader(tmp_path / name).outline if not isinstance(one, list)]
        assert [one for one in bookmarks if one.startswith("H")] == list(codes)
    sheets = sum(-(-pages_of(tmp_path / name) // 2) for name in names[1:])
    assert sheets == 3 * made.count((order[1],), lambda *_: None, lambda: False)["H12"].sheets + made.count(
        (order[2],), lambda *_: None, lambda: False
    )["H29"].sheets
    alone = made.write(order[:1], tmp_path / "one.pdf", lambda *_: None, lambda: False)
    assert alone == ("one.pdf",), "one way: one file, as it was called"


def test_when_the_last_of_several_pdfs_fails_none_is_there(tmp_path):
    made = Prints(kit(), sample(), TODAY)
    (tmp_path / "evening_een-kant.pdf").write_bytes(b"of last time")
    order = tuple(Wanted(code, ("nl",), "colour", 12) for code in ("H7", "H12", "H29"))
    asked = []
    with pytest.raises(Cancelled):
        made.write(order, tmp_path / "evening.pdf", lambda part, of: asked.append((part, of)), lambda: len(asked) > 2)
    assert [path.name for path in tmp_path.iterdir()] == ["evening_een-kant.pdf"]
    assert (tmp_path / "evening_een-kant.pdf").read_bytes() == b"of last time"


class Noting(QPrinter):
    """A printer of paper that notes how it is told to turn it."""

    def __init__(self, target):
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.setOutputFileName(str(target))
        self.turned = []

    def setDuplex(self, way):
        self.turned.append(way)
        super().setDuplex(way)

    def outputFileName(self):
        return ""  # what it writes stands for paper


def test_the_printer_turns_each_kind_of_sheet_its_own_way(qtbot, centre, around, tmp_path):
    only(qtbot, centre, "H7", "H12", "H29")
    for code in ("H7", "H12", "H29"):
        centre.tray.picks[code] = Pick(copies=1)
    around.printer = printer = Noting(tmp_path / "printed.pdf")
    with qtbot.waitSignal(centre.said, timeout=60_000):
        click(qtbot, centre.panel.print_button)
    way = QPrinter.DuplexMode
    assert printer.turned == [way.DuplexNone, way.DuplexLongSide, way.DuplexShortSide]
    pages = [Pages(data) for _duplex, data in Prints(kit(), sample(), TODAY).whole(
        tuple(Wanted(code, ("nl",), "colour", 12) for code in ("H7", "H12")), lambda *_: None, lambda: False
    )]  # fmt: skip
    parts = tuple(zip(("one", "long"), pages, strict=True))
    told = []
    ranged = Noting(tmp_path / "range.pdf")
    ranged.setFromTo(2, 3)
    assert print_parts(parts, ranged, lambda page, of: told.append((page, of)) or True)
    assert ranged.turned == [way.DuplexLongSide] and told == [(1, 2), (2, 2)], "the range counts the pages of all parts"


def test_a_printer_that_is_a_file_gets_all_pages(qtbot, centre, around, tmp_path):
    only(qtbot, centre, "H7", "H12")  # one side, and two
    centre.tray.picks["H12"] = Pick(copies=1)
    around.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    around.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    around.printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    with qtbot.waitSignal(centre.said, timeout=60_000):
        click(qtbot, centre.panel.print_button)
    assert pages_of(tmp_path / "printed.pdf") == 1 + 2


def test_before_they_leave_makes_the_set_for_everybody(qtbot, centre, around, tmp_path):
    around.file = tmp_path / "home.pdf"
    with qtbot.waitSignal(centre.said, timeout=60_000):
        click(qtbot, centre.panel.leave)
    codes = [one.code for one in around.asked[-1]]
    assert {"H25", "C7"} <= set(codes) == centre.tray.ticked
    found = text(around.file)
    people = centre.ways.people
    assert sum(one.copies for one in around.asked[-1] if one.code == "H25") == people
    assert pages_of(around.file) >= 2 * people
    assert found.count("H25") >= people
    assert centre.list.items_of["H25"].checkState() == Qt.CheckState.Checked
    assert centre.list.items_of["H7"].checkState() == Qt.CheckState.Unchecked


def test_it_prints_true_to_size_each_page_on_its_own_paper(qtbot, centre, around, tmp_path):
    only(qtbot, centre, "H7", "H24")
    around.printer = printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert centre.tray.chosen == "H24"  # what is ticked is shown
    centre.set_pick("copies", 1)
    with qtbot.waitSignal(centre.said, timeout=60_000):
        click(qtbot, centre.panel.print_button)
    boxes = [tuple(map(float, page.mediabox[2:])) for page in pypdf.PdfReader(tmp_path / "printed.pdf").pages]
    assert [(round(w), round(h)) for w, h in boxes] == [(595, 842), (842, 595)]


def test_the_test_page_shows_margin_and_ruler(qtbot, centre, around, tmp_path):
    made = Pages(centre._services.test(("nl", "en"), "A4")(lambda *_: None, lambda: False))
    assert made.size(0) == pytest.approx((595.28, 841.89), abs=0.1)
    picture = made.image(0, 72 / 25.4)  # so many dots a point that a tenth of a millimetre is one
    dark = [x for x in range(picture.width()) if picture.pixelColor(x, picture.height() // 2).lightness() < 128]
    assert min(dark) / 72 * 25.4 / (72 / 25.4) == pytest.approx(10, abs=0.5)
    assert max(dark) / 72 * 25.4 / (72 / 25.4) == pytest.approx(200, abs=0.5)
    made.close()
    around.printer = printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "test.pdf"))
    with qtbot.waitSignal(centre.said, timeout=30_000):
        click(qtbot, centre.panel.test)
    assert pages_of(tmp_path / "test.pdf") == 1


def test_a_printer_that_calls_it_off_is_not_a_success(centre, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "off.pdf"))
    assert not print_parts((("one", centre.view.pages),), printer, lambda _page, _of: False)


# -- whose names --


def test_hidden_names_are_on_nothing_that_is_ticked(qtbot, centre, around, tmp_path):
    hidden = next(one.first_name for one in sample().all(Participant) if one.id == "p09")
    codes = [code for code in centre.proposal.offers() if code not in ("H30", "H31", "H29", "H32")]
    order = tuple(Wanted(code, ("nl",), "colour", 12, step=None) for code in codes)
    parts = Prints(kit(), sample(), TODAY).whole(order, lambda *_: None, lambda: False)
    found = " ".join(text(data) for _way, data in parts)
    assert "De Linden" in found
    assert not re.search(rf"\b{hidden}\b", found)
    count = centre._services.hidden()
    assert count > 1
    assert centre.panel.hidden.text().startswith(f"{count} namen")


@pytest.mark.parametrize(
    ("language", "words"),
    [("nl", "Sommige letters kan dit programma niet printen."), ("en", "This program cannot print some letters.")],
)
def test_letters_that_cannot_be_printed_are_told_beforehand(qtbot, dressed, around, document, language, words):
    made = services(kit(), document, around, 1)
    page = PrintCentre(dressed(language), made, Tray())
    qtbot.addWidget(page)
    page.resize(1600, 1000)
    page.show()
    qtbot.wait(50)
    group = document.records.all(Stakeholder)[0]
    for name, shown in (("Buurtcafé 🎉 ሰላም", False), ("مقهى الحي", True), ("Buurtcafé", False)):
        document.do(Edit("name", (Change(document.records.by_key(group.key), replace(group, name=name)),)))
        page.refresh()
        assert page.panel.letters.isVisible() == shown, name
        assert page.panel.letters.text().startswith(words)


def test_the_summary_for_the_team_has_their_names_and_says_so(qtbot, centre):
    hidden = next(one.first_name for one in sample().all(Participant) if one.id == "p09")
    made = Prints(kit(), sample(), TODAY)
    order = Wanted("H26", ("nl",), "colour", 12)
    assert hidden not in text(made.one(order, None, lambda: False))
    assert hidden in text(made.one(Wanted("H26", ("nl",), "colour", 12, audience="team"), None, lambda: False))
    choose(qtbot, centre, "H26")
    with qtbot.waitSignal(centre.ready, timeout=60_000):
        click(qtbot, centre.panel.audiences.button("team"))
    assert "Deel het niet uit" in centre.panel.explained.text()
    assert centre.wanted("H26").audience == "team"
    assert centre.wanted("H25").audience == "others"


# -- in the program --


def test_the_program_makes_the_page_and_it_follows_the_workshop(qtbot, dressed, document, around):
    parent = QWidget()
    qtbot.addWidget(parent)
    page = print_page(kit(), document, dressed("nl"), around, parent, 2)
    with qtbot.waitSignals((page.ready, page.counted), timeout=30_000):
        page.show()
    assert page.proposal.step == 2
    group = document.records.all(Stakeholder)[0]
    with qtbot.waitSignals((page.ready, page.counted), timeout=30_000):
        document.do(_renamed(group))


def _renamed(group):
    return Edit("stakeholder.name", (Change(group, replace(group, name="Een nieuwe naam")),))


def test_the_page_may_go_while_sheets_are_made(qtbot, dressed, around):
    ended = []

    def slow(progress, stopped):
        while not stopped():
            time.sleep(0.01)
        ended.append(1)
        raise Cancelled

    real = around.services()
    given = {name: getattr(real, name) for name in PrintServices.__slots__}
    given |= {"sheet": lambda _one: slow, "count": lambda _all: slow}
    page = PrintCentre(dressed("en"), PrintServices(**given), Tray())
    page.deleteLater()
    qtbot.waitUntil(lambda: ended == [1, 1], timeout=5_000)
    qtbot.wait(50)


def test_it_speaks_the_language_of_the_program_and_keeps_what_is_chosen(qtbot, centre):
    choose(qtbot, centre, "H12")
    centre.view.go(1)
    for language in ("en", "nl", "en"):
        centre._interface.set_language(language)
    assert centre.view.where.text() == "Page 2 of 2"
    assert centre.panel.pdf.text() == "One PDF"
    assert centre.list.items_of["H7"].text() == kit().say("en")("handout.H7")
    assert centre.panel.languages.value() == ("nl",)  # the paper's language is its own
    assert centre.tray.chosen == "H12"


@pytest.mark.parametrize(("width", "size"), [(1302, 100), (1672, 100), (1286, 125), (1238, 200), (640, 100)])
def test_nothing_is_cut_at_any_size(qtbot, dressed, around, width, size):
    page = PrintCentre(dressed("nl", size), around.services(), Tray())
    qtbot.addWidget(page)
    page.resize(width, 700)
    with qtbot.waitSignals((page.ready, page.counted), timeout=30_000):
        page.show()
    narrow = width * 100 / size < 900
    assert page.minimumSizeHint().width() <= width
    shown = [part for part in (page.list, page.view, page.panel) if part.isVisible()]
    assert len(shown) == (1 if narrow else 3)
    if narrow:
        for key, part in (("view", page.view), ("panel", page.panel), ("list", page.list)):
            click(qtbot, page.sides.button(key))
            assert part.isVisible()
        click(qtbot, page.sides.button("panel"))
    else:
        bar = (page.view.back, page.view.where, page.view.forward, page.view.smaller, page.view.larger, page.view.whole, page.view.margin)
        assert all(one.width() >= one.sizeHint().width() and page.view.rect().contains(one.geometry()) for one in bar)
    inside, seen = page.panel._scroll.widget(), page.panel._scroll.viewport()
    assert inside.width() <= seen.width()
    assert inside.height() <= max(seen.height(), page.panel.hidden.geometry().bottom() + 24 * size / 100), "no white below the last words"
    for one in (page.panel.print_button, page.panel.pdf, page.panel.folder, page.panel.test, page.panel.leave):
        assert one.width() >= one.minimumSizeHint().width() and one.height() >= 44 * size / 100 - 2, one.text()
        assert page.panel.rect().contains(one.geometry())


def test_every_row_and_control_has_a_name(centre):
    assert centre.list.accessibleName() and centre.panel.copies.field.accessibleName()
    said = centre.list.items_of["H7"].data(Qt.ItemDataRole.AccessibleTextRole)
    assert kit().say("nl")("sheet.H7.use") in said and "H7" in said


def test_file_names_are_good_everywhere():
    assert file_name('De "Linden": a/b?') == "De  Linden   a b"
    assert file_name("...") == "H26"


def test_words_of_a_narrow_list_wrap_and_none_is_cut(qtbot, centre):
    def heights():
        return {code: centre.list.visualItemRect(item).height() for code, item in centre.list.items_of.items()}

    narrow, delegate = heights(), centre.list.itemDelegate()
    centre.resize(1900, 900)
    qtbot.waitUntil(lambda: heights() != narrow)
    wide = heights()
    assert narrow["H2"] > wide["H2"] and all(narrow[code] >= wide[code] for code in wide)
    for item in centre.list.items_of.values():
        rect = centre.list.visualItemRect(item)
        name, use = delegate._places(rect, centre.list.indexFromItem(item))
        assert rect.contains(name) and rect.contains(use) and not name.intersects(use)


def test_the_folder_holds_the_summary_for_those_who_listen_too(tmp_path):
    made = Prints(kit(), sample(), TODAY)
    order = (Wanted("H26", ("nl", "en"), "colour", 12), Wanted("H7", ("nl",), "colour", 12))
    made.folder(order, tmp_path, lambda *_: None, lambda: False)
    names = there(tmp_path)
    heard = [name for name in names if name.endswith(".html")]
    assert len(names) == 4 and len(heard) == 2 and all("_H26_" in name for name in heard)
    assert {re.search(r'<html lang="(\w+)"', (tmp_path / name).read_text(encoding="utf-8"))[1] for name in heard} == {"nl", "en"}
    called_off = tmp_path / "none"
    called_off.mkdir()
    with pytest.raises(Cancelled):
        made.folder(order, called_off, lambda *_: None, lambda: True)
    assert there(called_off) == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_disk_that_refuses_the_page_to_hear_leaves_no_half_file(tmp_path, monkeypatch, language):
    made = Prints(kit(), sample(), TODAY)
    real = os.fsync

    def full(handle):
        if any(one.suffix == ".html" and one.stat().st_size for one in tmp_path.iterdir()):
            raise OSError(errno.ENOSPC, "full")
        real(handle)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="full"):
        made.folder((Wanted("H26", (language,), "colour", 12),), tmp_path, lambda *_: None, lambda: False)
    assert list(tmp_path.iterdir()) == []


def test_a_two_sided_sheet_begins_on_the_front_of_a_sheet_of_paper():
    made = Prints(kit(), sample(), TODAY)
    codes = {"H12": 2, "H26": 2, "H6": 1}
    order = tuple(Wanted(code, ("nl",), "colour", 12, copies=copies) for code, copies in codes.items())
    alone = {one.code: measured(made.one(one, None, lambda: False))[0] for one in order}
    assert alone["H26"] % 2, "else nothing had to move"
    ((_way, whole),) = made.whole(order, lambda *_: None, lambda: False)
    pages = pypdf.PdfReader(BytesIO(whole)).pages
    words = ["".join(page.extract_text().split()) for page in pages]
    place = 0
    for code, copies in codes.items():
        one = pypdf.PdfReader(BytesIO(made.one(Wanted(code, ("nl",), "colour", 12), None, lambda: False)))
        first = ["".join(page.extract_text().split()) for page in one.pages]
        for _ in range(copies):
            if place % 2:
                assert words[place] == ""
                place += 1
            assert words[place : place + len(first)] == first
            place += len(first)
    assert place == len(words) and words.count("") >= 1


def test_it_says_over_which_edge_the_paper_is_turned(qtbot, centre):
    for code, edge in (("H29", "korte kant"), ("H6.a5", "korte kant"), ("H6", "lange kant")):
        choose(qtbot, centre, code)
        assert edge in centre.panel.explained.text(), code
        assert centre.panel.explained.isVisible()
