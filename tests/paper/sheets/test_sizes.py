"""Sizes in the PDF, true to half a millimetre, and what stands on each sheet."""

from io import BytesIO
from itertools import pairwise

import pypdf
import pypdfium2 as pdfium
import pytest

from cwb_desktop.app.sheets import sheet_into
from cwb_desktop.look.marks import Oval, Path
from cwb_desktop.paper.page import MM
from cwb_desktop.paper.sheets.model import A5, A6, CARDS, SLIPS
from cwb_desktop.paper.sheets.registry import SHEETS
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.method import KINDS
from cwb_desktop.workshop.records import Meeting, Workshop
from tests.paper.sheets.sheet_kit import lines, made, order, pdf, texts
from tests.paper.summaries import kit, sample

HALF = 0.5 * MM


def words(code, *languages, **more):
    return "\n".join(texts(pdf(code, languages or ("nl",), **more)))


@pytest.mark.parametrize(
    ("how", "count", "size", "corner"),
    [
        (CARDS, 10, (85, 54), (20, 13.5)),
        (A5, 2, (148.5, 210), (0, 0)),
        (A6, 4, (105, 148.5), (0, 0)),
        (SLIPS, 8, (105, 74.25), (0, 0)),
    ],
)
def test_leaves_lie_where_the_method_says(how, count, size, corner):
    assert len(how.cells) == count
    first = how.cells[0]
    assert (first.x, first.y) == (pytest.approx(corner[0] * MM, abs=0.01), pytest.approx(corner[1] * MM, abs=0.01))
    assert all((cell.w, cell.h) == (pytest.approx(size[0] * MM), pytest.approx(size[1] * MM)) for cell in how.cells)


def test_cards_are_cut_where_the_marks_are():
    ticks = [mark for mark in made("H5.empty")[0].marks() if isinstance(mark, Path) and mark.width == 0.4]
    xs = {round(mark.steps[0][1] / MM, 1) for mark in ticks if mark.steps[0][1] == mark.steps[1][1]}
    ys = {round(mark.steps[0][2] / MM, 1) for mark in ticks if mark.steps[0][2] == mark.steps[1][2]}
    assert xs == {20.0, 105.0, 190.0}
    assert ys == {13.5, 67.5, 121.5, 175.5, 229.5, 283.5}


def test_there_are_ninety_six_dots_of_sixteen_millimetres_apart_from_each_other():
    dots = [mark for mark in made("H15")[0].marks() if isinstance(mark, Oval)]
    assert len(dots) == 96
    assert all(2 * dot.rx + dot.width == pytest.approx(16 * MM, abs=HALF) for dot in dots)
    places = sorted((dot.y, dot.x) for dot in dots)
    assert min(b[1] - a[1] for a, b in pairwise(places) if a[0] == b[0]) > 17 * MM


def test_the_starter_set_has_forty_cards_two_of_each_kind_on_four_sheets():
    papers = made("H5.starter")
    assert len(papers) == 4
    codes = [mark.text for paper in papers for mark in lines(paper)]
    say = kit().say("nl")
    for kind in KINDS:
        if kind != "unknown":
            assert codes.count(say(f"kind_code.{kind}")) == 2, kind
    assert sum(text == say("sheet.H5.name") for text in codes) == 40


def test_without_a_workshop_the_cards_are_the_starter_set_and_blank_ones_are_empty():
    assert len(made("H5", source="none")) == 4
    assert len(made("H5", blank=True)) == 1


def test_large_print_is_eighteen_points():
    for paper in made("H32", step=1):
        assert all(mark.size >= 18 for mark in lines(paper) if mark.y < 270 * MM), [m.text for m in lines(paper) if m.size < 18][:4]


def test_the_script_says_when_each_block_begins_and_is_for_the_team():
    text = " ".join(words("H30").split())
    for clock in ("19:00", "19:15", "19:35", "20:10"):
        assert clock in text
    assert SHEETS["H30"].team
    assert kit().say("nl")("sheet.H30.only_team") in text


def test_amounts_of_materials_follow_the_number_of_people():
    twenty, sixty = (words("H31", people=people, step=5) for people in (20, 60))
    assert "20" in twenty.split()
    assert "60" in sixty.split()
    assert "60" not in twenty.split()


def test_a_poster_is_the_invitation_or_the_canvas_larger():
    a5, a3 = made("H1")[0], made("H1", paper="A3")[0]
    small = next(mark for mark in lines(a5))
    large = next(mark for mark in lines(a3) if mark.text == small.text)
    assert large.size == pytest.approx(2 * small.size)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_small_step_card_is_a5_twice_on_its_paper_with_the_same_on_both_halves(language):
    page = pdfium.PdfDocument(pdf("H6.a5", (language,)))[0]
    assert page.get_size() == (pytest.approx(297 * MM, abs=HALF), pytest.approx(210 * MM, abs=HALF))
    papers = made("H6.a5", (language,))
    assert len(papers) == 10, "one front and one back for each step"
    for paper in papers:
        left = [(mark.text, mark.x, mark.y) for mark in lines(paper) if mark.x < 148.5 * MM]
        right = [(mark.text, mark.x - 148.5 * MM, mark.y) for mark in lines(paper) if mark.x >= 148.5 * MM]
        assert [words for words, _, _ in left] == [words for words, _, _ in right]
        assert all(a[1:] == pytest.approx(b[1:], abs=0.01) for a, b in zip(left, right, strict=True))
        assert all(mark.size >= 11 for mark in lines(paper) if mark.y < 185 * MM)


def test_a_small_step_card_is_cut_in_the_middle_of_its_paper():
    page = pdfium.PdfDocument(pdf("H6.a5"))[0]
    long = [one.get_bounds() for one in page.get_objects() if one.get_bounds()[3] - one.get_bounds()[1] > 190 * MM]
    assert len(long) == 1
    assert (long[0][0] + long[0][2]) / 2 == pytest.approx(148.5 * MM, abs=HALF)


@pytest.mark.parametrize(
    ("code", "way"), [("H7", "Simplex"), ("H12", "DuplexFlipLongEdge"), ("H6.a5", "DuplexFlipShortEdge"), ("H29", "DuplexFlipShortEdge")]
)
def test_a_pdf_tells_the_printer_how_to_turn_its_paper_and_not_to_change_the_size(code, way):
    said = pypdf.PdfReader(BytesIO(pdf(code))).trailer["/Root"]["/ViewerPreferences"]
    assert said["/Duplex"] == f"/{way}"
    assert said["/PrintScaling"] == "/None"


def test_each_copy_and_language_of_the_summary_begins_on_paper_of_its_own():
    few, store = Records(one for one in sample("nl") if isinstance(one, Workshop | Meeting)), BytesIO()
    assert sheet_into(kit(), few, order("H26", ("nl", "en"), copies=2), store) == 15
    reader = pypdf.PdfReader(store)
    empty = [place for place, page in enumerate(reader.pages) if not page.extract_text().strip()]
    assert empty == [3, 7, 11], "three pages, and the back of the second sheet of paper"
    assert (reader.trailer["/Root"]["/Lang"], "H26" in reader.metadata.title) == ("nl", True)
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/Duplex"] == "/DuplexFlipLongEdge"


def test_large_print_wastes_no_paper_between_the_sides_of_a_card():
    """Minutes, conditions and tips follow each other: three sheets a card at most, and none with two lines alone but the last."""
    say = kit().say("nl")
    found = [" ".join(text.split()) for text in texts(pdf("H32", step=1))]
    cards = [text for text in found if say("sheet.H24.title") not in text][1:]
    assert any(str(say.tables("step.1.activities")[-1]["title"]) in text and say("sheet.H6.done") in text for text in cards)
    assert len(made("H32")) <= 18


def test_the_sum_of_the_worksheet_stands_on_one_line():
    for language in ("nl", "en"):
        assert kit().say(language)("sheet.H12.formula") in [mark.text for mark in lines(made("H12", (language,))[0])]
