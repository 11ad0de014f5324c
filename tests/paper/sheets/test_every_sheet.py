"""Each sheet in each language: sound, in our fonts, inside the safe area, nothing over anything, with its foot."""

from io import BytesIO

import pikepdf
import pypdf
import pytest

from cwb_desktop.look.bounds import bounds
from cwb_desktop.look.marks import Picture, Text
from cwb_desktop.paper.page import MM
from cwb_desktop.paper.sheets.model import LEAST
from cwb_desktop.paper.sheets.registry import SHEETS
from tests.paper.sheets.sheet_kit import lines, made, outside, overlapping, pdf, struck, texts
from tests.paper.summaries import flat, kit, sample

DRAWN = tuple(code for code, spec in SHEETS.items() if spec.family != "report")
#: Those that take long are made from a workshop in one language and empty in the others.
CHEAP = tuple(code for code in DRAWN if not SHEETS[code].canvas and code not in ("H29", "H32"))
OWN = tuple(code for code in DRAWN if not SHEETS[code].canvas)
LANGUAGES = (("nl",), ("en",), ("nl", "en"))
each = pytest.mark.parametrize("code", DRAWN)
in_each = pytest.mark.parametrize("languages", LANGUAGES, ids="-".join)


def test_there_are_all_sheets_of_the_method_and_all_canvases():
    codes = {spec.base for spec in SHEETS.values()}
    assert codes == {*(f"H{n}" for n in range(1, 36)), *(f"C{n}" for n in range(1, 10))}


@in_each
@each
def test_words_stand_in_the_safe_area_and_not_on_each_other(code, languages):
    for paper in made(code, languages, "sample" if code in CHEAP or languages == ("nl",) else "none"):
        assert not outside(paper)
        assert SHEETS[code].canvas or not overlapping(paper)
        assert (SHEETS[code].canvas and not SHEETS[code].blank) or not struck(paper)
        assert all(mark.size >= LEAST - 0.1 for mark in lines(paper))


@pytest.mark.parametrize("languages", [("nl",), ("en",)], ids="-".join)
@each
def test_the_file_is_sound_says_what_it_is_and_has_our_fonts_in_it(code, languages):
    data = pdf(code, languages)
    with pikepdf.open(BytesIO(data)) as file:
        assert not file.check_pdf_syntax()
        assert str(file.Root.Lang) == languages[0]
        assert code in str(file.docinfo["/Title"])
        with file.open_outline() as outline:
            assert outline.root
        fonts = {str(font.BaseFont): font for page in file.pages for font in page.Resources.get("/Font", {}).values()}
        assert fonts
        assert all(("Atkinson" in name or "Noto" in name) and "/FontFile2" in font.FontDescriptor for name, font in fonts.items())


@pytest.mark.parametrize("languages", [("nl",), ("en",)], ids="-".join)
@pytest.mark.parametrize("code", [code for code in DRAWN if code.startswith("C")])
def test_each_page_says_where_from_which_sheet_and_that_it_is_an_example(code, languages):
    shop = sample(languages[0]).workshop
    say = kit().say(languages[0])
    found = [flat(text) for text in texts(pdf(code, languages))]
    for text in found:
        assert flat(shop.name) in text
        assert SHEETS[code].base in text
        assert say("drawing.example") in text


@pytest.mark.parametrize("code", OWN)
def test_the_words_come_back_in_the_order_they_are_read(code):
    """What stands higher in a column was written first: title before the rest, the foot last."""
    for paper, words_back in zip(made(code), texts(pdf(code)), strict=True):
        text = flat(words_back)
        own = [flat(mark.text) for mark in lines(paper)]
        place = 0
        for words in own:
            found = text.find(words, place)
            assert found >= 0, (code, words)
            place = found


@pytest.mark.parametrize("style", ["bw", "ink"])
def test_black_and_white_has_no_colour(style):
    for code in ("H5", "H15", "H25", "C1"):
        with pikepdf.open(BytesIO(pdf(code, style=style))) as file:
            for page in file.pages:
                for operands, operator in pikepdf.parse_content_stream(page):
                    if str(operator) in ("rg", "RG"):
                        assert len({float(value) for value in operands}) == 1


@pytest.mark.parametrize("code", OWN)
def test_every_sheet_has_all_its_words_in_both_languages(code):
    """The same papers, and no label that one language has and the other lacks."""
    counts = [len(lines(paper)) > 1 for languages in (("nl",), ("en",)) for paper in made(code, languages, "none")]
    assert all(counts)


def test_copies_repeat_the_pages():
    assert len(pypdf.PdfReader(BytesIO(pdf("H7", copies=3))).pages) == 3
    assert len(pypdf.PdfReader(BytesIO(pdf("H12", copies=2))).pages) == 4


def test_a_page_is_as_large_as_it_was_asked_for():
    for paper, size in (("A3", (420, 297)), ("A2", (594, 420)), ("A1", (841, 594)), ("A0", (1189, 841))):
        page = pypdf.PdfReader(BytesIO(pdf("H4", paper=paper))).pages[0]
        assert float(page.mediabox.width) == pytest.approx(size[0] * MM, abs=0.3)
        assert float(page.mediabox.height) == pytest.approx(size[1] * MM, abs=0.3)
    page = pypdf.PdfReader(BytesIO(pdf("H25", paper="A2"))).pages[0]
    assert (float(page.mediabox.width), float(page.mediabox.height)) == (pytest.approx(420 * MM, abs=0.3), pytest.approx(594 * MM, abs=0.3))


@pytest.mark.soak
@pytest.mark.parametrize("style", ["colour", "bw", "ink"])
@pytest.mark.parametrize("languages", [("nl",), ("en",), ("nl", "en"), ("en", "nl")], ids="-".join)
@each
def test_every_sheet_in_every_language_and_style_from_a_workshop_and_empty(code, languages, style):
    for source in ("sample", "none"):
        for paper in made(code, languages, source, style=style):
            assert not outside(paper)
            assert SHEETS[code].canvas or not overlapping(paper)


@pytest.mark.parametrize("code", ["C1", "C3", "C4"])
def test_little_ink_fills_nothing_large_with_black(code):
    """Of a filled canvas: what is black and filled is smaller than the sign of a quality, a pie or an arrow's head."""
    for paper in made(code, style="ink"):
        for mark in paper.marks():
            if not isinstance(mark, Text | Picture) and mark.fill in ("#000000", "#111111"):
                box = bounds(mark, kit().measure)
                assert min(box.w, box.h) <= 6 * MM, (code, box)
