import json
import time
from functools import cache
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from cwb_desktop.app.paper import file_name, print_page, report_into
from cwb_desktop.app.render import Kit
from cwb_desktop.paper.summary import Cancelled
from cwb_desktop.screen.print_preview import PrintPreview, PrintServices
from cwb_desktop.screen.print_sheet import Pages, print_pages
from cwb_desktop.workshop.document import Document
from cwb_desktop.workshop.format import records
from cwb_desktop.workshop.records import Participant

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


@cache
def kit():
    return Kit.load()


@cache
def sample(language="nl"):
    return records(json.loads((SAMPLES / f"sample_{language}.json").read_text(encoding="utf-8")))


class Asked:
    """What the preview asks of the program around it, and what it is answered."""

    def __init__(self):
        self.prepared, self.file, self.printer, self.kept = [], None, None, []

    def services(self, make=None):
        def prepare(language, audience):
            self.prepared.append((language, audience))

            def work(progress, stopped):

                store = BytesIO()
                report_into(kit(), sample(), store, language, "2027-01-21", audience, progress, stopped)
                return store.getvalue()

            return make or work

        keep = lambda data, path: self.kept.append((data, path))  # noqa: E731
        return PrintServices(prepare, keep, lambda _: self.file, lambda _, _count: self.printer)


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def preview(qtbot, dressed, asked):
    page = PrintPreview(dressed("nl"), asked.services(), "nl")
    qtbot.addWidget(page)
    page.resize(1200, 900)
    with qtbot.waitSignal(page.ready, timeout=20_000):
        page.show()
    return page


def words(data):
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(data if hasattr(data, "read") else Path(data)).pages)


def text_of(preview):

    return words(BytesIO(preview.data))


def click(qtbot, button):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_shows_the_real_pages(preview):
    count = len(pypdf.PdfReader(BytesIO(preview.data)).pages)
    assert len(preview.pages) == count
    assert preview.view.where.text() == f"Page 1 of {count}" or preview.view.where.text().startswith("Bladzijde 1")
    picture = preview.view.sheet.picture()
    assert picture.height() / picture.width() == pytest.approx(297 / 210, rel=0.01)
    # The petrol disc of the cover is in the picture: it is the page and not white paper.
    shades = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 9) for y in range(0, picture.height(), 9)}
    assert "#0f4f4b" in shades


def test_pages_are_turned_by_buttons_and_keys(qtbot, preview):
    last = len(preview.pages) - 1
    click(qtbot, preview.view.forward)
    assert preview.view.page == 1
    first = preview.view.sheet.picture()
    qtbot.keyClick(preview.view, Qt.Key.Key_PageDown)
    assert preview.view.page == 2
    assert preview.view.sheet.picture() != first
    qtbot.keyClick(preview.view, Qt.Key.Key_End)
    assert preview.view.page == last
    assert not preview.view.forward.isEnabled()
    qtbot.keyClick(preview.view, Qt.Key.Key_Home)
    assert preview.view.page == 0
    assert not preview.view.back.isEnabled()


def test_zoom_and_back_to_the_whole_page(qtbot, preview):
    before = preview.view.sheet.width()
    click(qtbot, preview.view.larger)
    assert preview.view.sheet.width() > before
    qtbot.keyClick(preview.view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert preview.view.sheet.width() == before
    qtbot.keyClick(preview.view, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert preview.view.sheet.width() < before


def test_the_whole_page_stays_in_view_when_the_window_changes(preview):
    preview.resize(900, 600)
    room = preview.view.size()
    assert preview.view.sheet.width() <= room.width()
    assert preview.view.sheet.height() <= room.height()


def test_another_language_and_for_the_team(qtbot, preview, asked):
    assert "bladzijde 2" in text_of(preview)
    hidden = next(one.first_name for one in sample().all(Participant) if one.id == "p09")
    assert hidden not in text_of(preview)
    with qtbot.waitSignal(preview.ready, timeout=20_000):
        click(qtbot, preview.panel.languages.button("en"))
    assert "page 2" in text_of(preview)
    explained = preview.panel.explained.text()
    with qtbot.waitSignal(preview.ready, timeout=20_000):
        click(qtbot, preview.panel.audiences.button("team"))
    assert hidden in text_of(preview)
    assert preview.panel.explained.text() != explained
    assert asked.prepared == [("nl", "others"), ("en", "others"), ("en", "team")]


def test_the_pdf_is_saved_where_the_user_wants_it(qtbot, preview, asked, tmp_path):
    click(qtbot, preview.panel.save_button)
    assert asked.kept == []
    asked.file = tmp_path / "één.pdf"
    with qtbot.waitSignal(preview.said):
        click(qtbot, preview.panel.save_button)
    assert asked.kept == [(preview.data, asked.file)]
    assert "één.pdf" in preview.panel.said.text()


def test_it_prints_on_paper_true_to_size(qtbot, preview, asked, tmp_path):
    target = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setFromTo(2, 3)
    asked.printer = printer
    with qtbot.waitSignal(preview.said):
        click(qtbot, preview.panel.print_button)
    pages = pypdf.PdfReader(target).pages
    assert len(pages) == 2
    assert float(pages[0].mediabox.width) == pytest.approx(595, abs=1)
    assert float(pages[0].mediabox.height) == pytest.approx(842, abs=1)
    ours, theirs = preview.pages.image(1, 1.0), Pages(target.read_bytes()).image(0, 1.0)
    places = [(x, y) for x in range(0, 595, 5) for y in range(0, 841, 5)]
    differing = sum(abs(ours.pixelColor(x, y).lightness() - theirs.pixelColor(x, y).lightness()) > 90 for x, y in places)
    assert differing < 200


def test_a_printer_that_calls_it_off_is_not_a_success(preview, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "off.pdf"))
    assert not print_pages(preview.pages, printer, lambda page, _of: page < 2)


def test_it_can_be_stopped_and_made_again(qtbot, dressed, asked):
    seen = []

    def slow(progress, stopped):

        while not stopped():
            progress(1, 9)
            time.sleep(0.01)
        seen.append("stopped")
        raise Cancelled

    page = PrintPreview(dressed("en"), asked.services(slow), "en")
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.panel.bar.maximum() == 9, timeout=5_000)
    assert not page.panel.print_button.isEnabled()
    click(qtbot, page.panel.stop)
    qtbot.waitUntil(lambda: seen == ["stopped"], timeout=5_000)
    assert page.panel.again.isVisible()
    assert page.pages is None
    assert page.panel.said.text()


def test_the_page_may_go_while_pages_are_made(qtbot, dressed, asked):
    seen = []

    def slow(_progress, stopped):

        while not stopped():
            time.sleep(0.01)
        seen.append("stopped")
        raise Cancelled

    page = PrintPreview(dressed("en"), asked.services(slow), "en")
    page.deleteLater()
    qtbot.waitUntil(lambda: seen == ["stopped"], timeout=5_000)
    qtbot.wait(50)


def test_it_speaks_the_language_of_the_program_and_keeps_its_page(qtbot, preview):
    preview.view.go(3)
    for language in ("en", "nl", "en"):
        preview._interface.set_language(language)
    assert preview.view.forward.accessibleName() == "Next page"
    assert preview.view.where.text() == f"Page 4 of {len(preview.pages)}"
    assert preview.view.page == 3
    assert preview.panel.languages.value() == "nl"  # the paper's language is its own


def test_every_control_has_a_name_and_is_large_enough(preview):
    for one in (preview.view.back, preview.view.forward, preview.view.smaller, preview.view.larger, preview.view.whole):
        assert one.accessibleName()
        assert one.width() >= 44 and one.height() >= 44
    for one in (preview.panel.print_button, preview.panel.save_button):
        assert one.height() >= 44
    assert preview.view.sheet.accessibleName()


def test_the_margin_is_shown_on_demand(qtbot, preview):
    plain = preview.view.sheet.grab().toImage()
    qtbot.mouseClick(preview.view.margin, Qt.MouseButton.LeftButton, pos=QPoint(10, preview.view.margin.height() // 2))
    assert preview.view.sheet.grab().toImage() != plain


def test_the_program_makes_the_page_over_an_open_workshop(qtbot, dressed):
    class Around:
        def today(self):
            return "2027-01-21"

    parent = QWidget()
    qtbot.addWidget(parent)
    document = Document(sample(), lambda _edit, _how: None, lambda: "2027-01-21")
    page = print_page(kit(), document, dressed("nl"), Around(), parent)
    with qtbot.waitSignal(page.ready, timeout=20_000):
        page.show()
    assert "De Linden" in text_of(page)


def test_file_names_are_good_everywhere():
    assert file_name('De "Linden": a/b?') == "De  Linden   a b"
    assert file_name("...") == "H26"
