"""The result poster: at most eighty words, chosen from the records."""

from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pypdf
import pytest

from cwb_desktop.app.sheets import papers, sheet_into
from cwb_desktop.look.marks import Picture
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.records import Agreement, Participant, Photo, Plan, Workshop
from tests.paper.sheets.sheet_kit import lines, made, order, outside, overlapping, pdf, texts
from tests.paper.summaries import kit, sample


@pytest.mark.parametrize("languages", [("nl",), ("en",), ("nl", "en"), ("en", "nl")], ids="-".join)
def test_it_has_at_most_eighty_words_foot_included(languages):
    text = texts(pdf("H25", languages, today="2026-12-20"))[0]
    assert 30 <= len(text.split()) <= 80


def test_it_has_the_question_three_plans_with_their_dots_three_agreements_and_the_next_date():
    text = " ".join(texts(pdf("H25", today="2026-12-20"))[0].split())
    shop = sample("nl")
    assert shop.workshop.question in text
    for title, dots in (
        ("Schoonmaakcoöperatie Helder", 41),
        ("Oude school wordt Lindehuis", 38),
        ("De buurtkeuken kookt voor de ankers", 24),
    ):
        assert f"{title} {dots}" in text
    assert "21 januari 2027" in text
    assert kit().say("nl")("sheet.H25.thanks") in text


def long(one):
    match one:
        case Workshop():
            return replace(one, question="Waarom en hoe en wat " * 7, name="Wijk van de lange namen en de vele woorden")
        case Plan():
            return replace(one, title="een twee drie vier vijf zes zeven acht")
        case Agreement():
            return replace(one, text="een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien")
        case _:
            return one


def test_long_words_are_left_out_rather_than_said():
    found = papers(kit(), Records(long(one) for one in sample("nl")), order("H25", today="2026-12-20"))[0]
    assert sum(len(mark.text.split()) for mark in lines(found)) <= 80


def test_an_empty_one_has_lines_to_write_on():
    assert len(lines(made("H25", source="none")[0])) >= 5


def picture(colour):
    """A small photograph in one colour."""
    from PIL import Image

    store = BytesIO()
    Image.new("RGB", (60, 40), colour).save(store, "PNG")
    return store.getvalue()


def with_photos(*shown):
    """The sample with a photograph for each of these lists of people, each in a colour of its own."""
    known = {one.id for one in sample("nl").all(Participant)}
    assert {who for people in shown for who in people} <= known
    data = [picture((40 * place, 200, 90)) for place in range(len(shown))]
    canvas = [None, *["plan_board"] * len(shown)]
    added = [
        Photo(id=f"f{place}", type="image/png", sha256=sha256(one).hexdigest(), data=one, canvas=canvas[place], shows=people)
        for place, (one, people) in enumerate(zip(data, shown))
    ]
    return Records([*sample("nl"), *added])


def colours(records):
    """The colours of the photographs on the finished poster."""
    store = BytesIO()
    sheet_into(kit(), records, order("H25", today="2026-12-20"), store)
    pages = pypdf.PdfReader(BytesIO(store.getvalue())).pages
    return {image.image.convert("RGB").getpixel((5, 5)) for page in pages for image in page.images}


def test_photographs_are_on_it_only_with_permission():
    yes = [one.id for one in sample("nl").all(Participant) if one.photo and one.withdrawn_on is None]
    no = [one.id for one in sample("nl").all(Participant) if not one.photo or one.withdrawn_on is not None]
    assert len(yes) >= 2 and no
    found = colours(with_photos((), (yes[0], yes[1]), (yes[0], no[0]), (no[0],)))
    assert found == {(0, 200, 90), (40, 200, 90)}


def test_three_photographs_at_most_those_of_the_plans_first_and_no_words_covered():
    records = with_photos((), (), (), (), ())
    assert colours(records) == {(40, 200, 90), (80, 200, 90), (120, 200, 90)}
    paper = papers(kit(), records, order("H25", today="2026-12-20"))[0]
    assert overlapping(paper) == [] and outside(paper) == []
    pictures = [mark.rect for layer in paper.layers for mark in layer.marks if isinstance(mark, Picture)]
    assert len(pictures) == 3
    boxes = [kit().measure.box(mark) for mark in lines(paper)]
    assert not [box for box in boxes for rect in pictures if box.grown(-0.4).meets(rect)]


def test_a_full_poster_has_no_room_for_photographs_and_stays_whole():
    records = Records(long(one) for one in with_photos((), ()))
    paper = papers(kit(), records, order("H25", today="2026-12-20"))[0]
    assert overlapping(paper) == [] and outside(paper) == []
