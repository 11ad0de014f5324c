"""The booklet: the order of its pages, how many there are, and what is in it."""

from io import BytesIO

import pypdf
import pytest

from cwb_desktop.paper.booklet import imposition
from cwb_desktop.paper.page import MM
from tests.paper.sheets.sheet_kit import pdf, texts
from tests.paper.summaries import flat, kit


def test_eight_pages_lie_as_the_method_says():
    assert imposition(8) == ((8, 1), (2, 7), (6, 3), (4, 5))


def test_every_page_lies_somewhere_once_and_neighbours_face_each_other():
    for pages in (4, 7, 16, 22, 24):
        sides = imposition(pages)
        whole = -(-pages // 4) * 4
        assert sorted(number for side in sides for number in side) == list(range(1, whole + 1))
        assert all(left + right == whole + 1 for left, right in sides)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_has_sixteen_to_twenty_four_pages_of_a5_on_a4(language):
    reader = pypdf.PdfReader(BytesIO(pdf("H29", (language,))))
    assert 16 <= 2 * len(reader.pages) <= 24
    assert len(reader.pages) % 2 == 0
    for page in reader.pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == (
            pytest.approx(297 * MM, abs=0.3),
            pytest.approx(210 * MM, abs=0.3),
        )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_that_is_to_read_is_in_it(language):
    text = flat("".join(texts(pdf("H29", (language,)))))
    say = kit().say(language)
    for n in range(1, 19):
        assert flat(say(f"reader.R{n}.title")) in text
        for paragraph in say.list(f"reader.R{n}.text"):
            for word in (paragraph.split()[0], paragraph.split()[-1]):
                assert flat(word) in text
    for step in range(1, 6):
        assert flat(say(f"step.{step}.question")) in text
    for n in range(1, 41):
        assert flat(say(f"glossary.g{n:02}.term")) in text


def test_the_outer_sheet_has_the_cover_at_the_right_and_the_contents_say_the_right_pages():
    sides = texts(pdf("H29"))
    say = kit().say("nl")
    assert flat(say("sheet.H29.title")) in flat(sides[0])
    contents = sides[1]
    assert say("reader.R1.title") in contents
    last = 2 * len(sides)
    assert flat(say("report.page", page=last, pages=last)) in flat(sides[0])
