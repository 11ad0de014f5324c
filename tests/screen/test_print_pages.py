"""Printing pages of several kinds: each comes out on its own paper, turned its own way; the summary holds both kinds."""

from io import BytesIO

import pypdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from reportlab.pdfgen.canvas import Canvas

from cwb_desktop.screen.print_sheet import Pages, print_parts
from cwb_desktop.screen.print_view import PageView
from tests.paper.summaries import of_sample

UPRIGHT, ON_SIDE = (595.28, 841.89), (841.89, 595.28)


@pytest.fixture
def pages():
    return Pages(of_sample("nl", "nl"))


def printed(pages, target, first=0, last=0):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    if first:
        printer.setFromTo(first, last)
    assert print_parts((("one", pages),), printer)
    return [tuple(map(float, page.mediabox[2:])) for page in pypdf.PdfReader(target).pages]


def on_side(pages):
    return [width > height for width, height in map(pages.size, range(len(pages)))]


def test_each_page_of_the_summary_comes_out_as_it_lies(qapp, pages, tmp_path):
    turned = on_side(pages)
    first = turned.index(True)  # the page before it stands upright
    assert first and True in turned and False in turned[first:]
    back = turned.index(False, first)
    found = printed(pages, tmp_path / "some.pdf", first, back + 1)
    assert found == [pytest.approx(ON_SIDE if turned[page] else UPRIGHT, abs=1) for page in range(first - 1, back + 1)]


def test_a_page_on_its_side_is_printed_whole_and_true_to_size(qapp, pages, tmp_path):
    page = on_side(pages).index(True)
    printed(pages, tmp_path / "one.pdf", page + 1, page + 1)
    ours, theirs = pages.image(page, 1.0), Pages((tmp_path / "one.pdf").read_bytes()).image(0, 1.0)
    places = [(x, y) for x in range(0, 841, 5) for y in range(0, 595, 5)]
    assert sum(abs(ours.pixelColor(x, y).lightness() - theirs.pixelColor(x, y).lightness()) > 90 for x, y in places) < 200
    assert sum(theirs.pixelColor(x, y).lightness() < 200 for x, y in places) > 200  # something is printed


def test_larger_paper_among_small_is_larger(qapp, tmp_path):
    store = BytesIO()
    canvas = Canvas(store)
    for size in (UPRIGHT, (841.89, 1190.55), ON_SIDE):
        canvas.setPageSize(size)
        canvas.rect(50, 50, 100, 100)
        canvas.showPage()
    canvas.save()
    found = printed(Pages(store.getvalue()), tmp_path / "mixed.pdf")
    assert found == [pytest.approx(size, abs=1) for size in (UPRIGHT, (841.89, 1190.55), ON_SIDE)]


def test_a_page_on_its_side_is_shown_on_its_side_and_whole(qtbot, dressed, pages):
    view = PageView(dressed("nl"))
    qtbot.addWidget(view)
    view.resize(900, 800)
    view.show()
    view.set_pages(pages)
    page = on_side(pages).index(True)
    for place, shape in ((page, 297 / 210), (page - 1, 210 / 297)):
        view.go(place)
        picture = view.sheet.picture()
        assert picture.width() / picture.height() == pytest.approx(shape, rel=0.01)
        assert view.sheet.width() <= view.width() and view.sheet.height() <= view.height()
