"""What the sheets H1 to H18 take from the workshop, and what is counted and measured on them, read back from the PDFs."""

from io import BytesIO
from itertools import pairwise, product

import pypdf
import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest

from cwb_desktop.paper.page import MM
from cwb_desktop.paper.sheets.model import Entry
from cwb_desktop.workshop.method import LADDER
from cwb_desktop.workshop.records import AgendaItem, Meeting, Stakeholder
from tests.paper.sheets.promises import shapes
from tests.paper.sheets.sheet_kit import made, pdf, read, times
from tests.paper.summaries import flat, kit, sample

in_each = pytest.mark.parametrize("language", ["nl", "en"])


def evening(language):
    """The evening that the sheets are about."""
    return min((one for one in sample(language).all(Meeting) if one.date >= "2026-10-20"), key=lambda one: one.date)


@in_each
def test_an_invitation_says_the_question_the_place_the_day_and_the_hours(language):
    shop, say, found, meeting = sample(language).workshop, kit().say(language), read(pdf("H1", (language,))), evening(language)
    ladder = say(f"report.ladder.{shop.ladder_level}").lower()
    for words in (shop.question, meeting.place, say.date(meeting.date, "long"), say.hours(meeting.start, meeting.end), ladder):
        assert times(words, found) == 2, words
    assert times(shop.question, read(pdf("H1", (language,), paper="A3"))) == 1


@pytest.mark.parametrize("languages", [("nl",), ("en",), ("nl", "en")], ids="-".join)
def test_an_empty_invitation_has_a_box_to_tick_for_each_rung_of_say(languages):
    ticks = [one.name for one in made("H1", languages, "none", paper="A3")[0].marks() if isinstance(one, Entry) and one.kind == "tick"]
    assert ticks == [f"say_{level}" for level in LADDER]
    key = "ladder_level" if len(languages) > 1 else "report.ladder"
    found = read(pdf("H1", languages, "none"))
    for language, level in product(languages, LADDER):
        assert times(kit().say(language)(f"{key}.{level}"), found) == 2, "in both halves of the sheet"


def test_days_stand_in_both_languages():
    for code in ("H1", "H2", "H3"):
        found = read(pdf(code, ("nl", "en")))
        assert times("29 oktober 2026", found) == times("29 October 2026", found) > 0, code


@in_each
def test_an_agenda_has_the_clock_of_each_block_and_the_break_in_bold(language):
    page = pypdf.PdfReader(BytesIO(pdf("H3", (language,)))).pages[0]
    fonts = {}
    page.extract_text(visitor_text=lambda text, _, __, font, ___: fonts.update({text.strip(): str((font or {}).get("/BaseFont"))}))
    found, meeting = read(pdf("H3", (language,))), evening(language)
    clock = int(meeting.start[:2]) * 60 + int(meeting.start[3:5])
    for item in sample(language).parts(AgendaItem, meeting.id):
        assert times(f"{clock // 60:02}:{clock % 60:02}", found)
        assert times(item.title, found) == 1
        assert ("Bold" in fonts[item.title]) == (item.form == "break")
        clock += item.minutes
    assert times(meeting.end, found) == 2


@in_each
def test_cards_of_the_workshop_have_every_name_once_and_none_that_is_not_free(language):
    found = read(pdf("H5", (language,)))
    everybody = sample(language).all(Stakeholder)
    assert len(found) == -(-len(everybody) // 10)
    for who in everybody:
        free = who.consent_to_record in ("organisation_public", "given")
        assert (flat(who.name) in flat("".join(found))) == free, who.name


def test_a_name_that_is_not_free_is_withheld_in_both_languages():
    found = read(pdf("H5", ("nl", "en")))
    assert times("naam niet vrij", found) == times("name withheld", found) == 1


@in_each
def test_step_cards_have_purpose_question_minutes_conditions_and_tips(language):
    say = kit().say(language)
    for code in ("H6", "H6.a5"):
        found = read(pdf(code, (language,)))
        for step in range(1, 6):
            front, back = found[2 * step - 2 : 2 * step]
            blocks = say.tables(f"step.{step}.activities")
            wanted = (say(f"step.{step}.purpose"), say(f"step.{step}.question"), *(str(one["title"]) for one in blocks))
            assert all(flat(words) in flat(front) for words in wanted)
            assert all(times(str(one["minutes"]), [front]) for one in blocks)
            assert all(flat(words) in flat(back) for words in (*say.list(f"step.{step}.tips"), *say.table(f"step.{step}.done").values()))


@in_each
def test_the_worked_example_is_on_the_back_of_the_worksheet(language):
    say = kit().say(language)
    front, back = read(pdf("H12", (language,)))
    for number in range(1, 11):
        assert times(str(number), [front])
    for figure in (80_000, 30_000, 24_000, 12_000, 28_000, 16_000, 6_000, 4_000, 200_000, 120_000, 49_800, 369_800, 70_200):
        assert times(say.number(figure), [back]), figure
    for score in (1.85, 1.98):
        assert times(say.decimal(score, 2), [back])
        assert not times(say.decimal(score, 2), [front])


# -- what is counted or measured --


def like(found, width, height, slack=0.1):
    """How many of these shapes have about this size in millimetres."""
    return sum(abs(w - width) < slack and abs(h - height) < slack for w, h in found)


@in_each
def test_the_sign_in_sheet_has_twelve_rows_of_three_boxes_with_room_to_write(language):
    for languages in ((language,), ("nl", "en")):
        data = pdf("H2", languages)
        assert like(shapes(data), 5.8, 5.8) == 36
        assert all(times(str(number), read(data)) for number in range(1, 13))
        bounds = [one.get_bounds() for one in pdfium.PdfDocument(data)[0].get_objects()]
        levels = sorted({round(bottom / MM, 1) for left, bottom, right, _ in bounds if right - left > 170 * MM})
        rows = [above - below for below, above in pairwise(levels)]
        assert sum(row >= 7.9 for row in rows) >= 12


def test_slips_in_two_languages_are_four_and_four_in_turn():
    found = read(pdf("H2.slips", ("nl", "en")))
    assert times("Ik mag op de foto", found) == times("I may be in photos", found) == 4
    assert times("Voorbeeld", found) == times("Example", found) == 4


@in_each
def test_five_whys_have_five_boxes_between_the_worry_and_the_sentence(language):
    boxes = [shape for shape in shapes(pdf("H10", (language,))) if shape[0] > 130 and shape[1] > 15]
    assert len(boxes) == 7


@in_each
def test_each_kind_of_money_has_a_sign_of_its_own(language):
    signs = []
    for page in pdfium.PdfDocument(pdf("H11", (language,))):
        drawn = [one.get_bounds() for one in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])]
        for row, column in product(range(5), range(2)):
            x, y = (23 + 85 * column) * MM, (297 - 15 - 54 * row) * MM
            inside = [box for box in drawn if x < box[0] and box[2] < x + 15 * MM and y - 17 * MM < box[1] and box[3] < y]
            signs.append(frozenset(tuple(round((edge - start) / MM, 1) for edge, start in zip(box, (x, y, x, y))) for box in inside))
    kinds, own = signs[:24], signs[24:]
    assert all(signs)
    assert len({*kinds}) == 23, "only what is called other has one sign, for what comes in and for what goes out"
    assert not {*kinds} & {*own}


def test_a_dream_has_a_frame_of_most_of_its_sheet():
    assert any(width > 170 and height > 150 for width, height in shapes(pdf("H14")))


@in_each
def test_there_are_ninety_six_dots_of_sixteen_millimetres_and_strips_of_five_boxes(language):
    data = pdf("H15", (language,))
    assert like(shapes(data), 16, 16) == 96
    boxes = [shape for shape in shapes(data, 1) if 30 < shape[0] < 35 and shape[1] > 15]
    assert len(boxes) == 25
    assert len({round(width, 1) for width, _ in boxes}) == 1


@pytest.mark.parametrize("languages", [("nl",), ("en",), ("nl", "en")], ids="-".join)
def test_an_anchor_sheet_has_five_rows_each_with_boxes_for_amount_and_role(languages):
    boxes = [shape for shape in shapes(pdf("H17", languages)) if 20 < shape[0] < 30 and shape[1] > 18]
    assert len(boxes) == 10
