"""What is counted or measured on the sheets H19 to H35: faces, dots, cards, columns, and what stays together."""

import re

import pytest

from cwb_desktop.look.bounds import bounds
from cwb_desktop.look.marks import Box, Oval, Path, Text
from cwb_desktop.paper.page import MM
from cwb_desktop.workshop.records import Action
from tests.paper.sheets.sheet_kit import dotted, lines, made, pdf, read, times
from tests.paper.summaries import flat, kit, sample

in_each = pytest.mark.parametrize("language", ["nl", "en"])


@in_each
def test_an_evaluation_has_five_faces_with_a_box_at_each_of_five_statements(language):
    marks = made("H24", (language,))[0].marks()
    circles = [mark for mark in marks if isinstance(mark, Path) and len(mark.steps) > 3]
    faces = [mark for mark in circles if bounds(mark, kit().measure).w > 7 * MM]
    boxes = [mark for mark in marks if type(mark) is Box and mark.rect.w == pytest.approx(4.675 * MM) == mark.rect.h]
    assert (len(faces), len(boxes)) == (2 * 25, 2 * 25)


@pytest.mark.parametrize("languages", [("nl",), ("en",), ("nl", "en"), ("en", "nl")], ids="-".join)
def test_a_poster_has_three_plans_with_their_dots_three_agreements_and_a_date_in_eighty_words(languages):
    plans, dots, parties = {
        "nl": (
            ("Schoonmaakcoöperatie Helder", "Oude school wordt Lindehuis", "De buurtkeuken kookt voor de ankers"), (41, 38, 24),
            ("Woonstichting Havenrade", "Ziekenhuis Oeverlicht", "ROC Havenrade"),
        ),
        "en": (
            ("Reach Retrofit Co-op", "The Depot", "Small lots"), (43, 31, 20),
            ("Reach Homes", "Eastmere College", "Eastmere Borough Council"),
        ),
    }[languages[0]]  # fmt: skip
    found = read(pdf("H25", languages))[0]
    assert all(times(words, [found]) == 1 for words in (*(f"{plan} {count}" for plan, count in zip(plans, dots)), *parties))
    assert re.search(r"2[79] [Oo]ktober 2026|2[79] October 2026", found)
    ovals = [mark for mark in made("H25", languages)[0].marks() if isinstance(mark, Oval)]
    assert len(ovals) == sum(dots)
    assert len(found.split()) <= 80


@pytest.mark.parametrize("languages", [("nl",), ("nl", "en")], ids="-".join)
def test_an_empty_poster_has_room_for_the_question_plans_with_dots_agreements_and_a_date(languages):
    paper = made("H25", languages, "none")[0]
    boxes = [mark.rect for mark in paper.marks() if isinstance(mark, Box)]
    assert (dotted(paper), len(boxes)) == (2 + 3 + 3 + 1, 3)
    found = read(pdf("H25", languages, "none"))
    assert times("Onze vraag", found) == times("Stippen", found) == 1
    assert len(languages) == 1 or times("Our question", found) == times("Dots", found) == 1
    assert times(sample("nl").workshop.question, read(pdf("H25", languages, blank=True))) == 1


@pytest.mark.parametrize("code", ["H16", "H21"])
@in_each
def test_each_story_has_about_a_hundred_words_and_one_number(language, code):
    say, found = kit().say(language), flat("".join(read(pdf(code, (language,)))))
    for place in ("preston", "cleveland", "rotterdam"):
        story = " ".join(say.list(f"story.{place}.text"))
        assert 95 <= len(story.split()) <= 105
        assert flat(story) in found


@pytest.mark.parametrize("code", ["H16", "H21"])
@in_each
def test_stories_have_large_letters_and_room_for_our_own_answer_on_one_leaf(code, language):
    (paper,) = made(code, (language,))
    story = kit().say(language).list("story.cleveland.text")[0]
    sizes = [mark.size for mark in paper.marks() if isinstance(mark, Text) and story.startswith(mark.text[:20]) and mark.text]
    assert sizes and min(sizes) >= 13, "handouts are 14 points where the words allow it (method 1.11)"
    assert dotted(paper) == 1


@in_each
def test_action_cards_are_four_of_a6_with_all_that_is_known_of_an_action(language):
    cards = " ".join(read(pdf("H23", (language,))))
    records = sample(language)
    left = [one for one in records.all(Action) if one.status not in ("done", "stopped")]
    assert len(made("H23", (language,))) == -(-len(left) // 4)
    for one in left:
        for words in (one.what, one.first_step, one.help_needed or "", kit().say(language).date(one.due)):
            assert flat(words) in flat(cards), words


@in_each
def test_the_word_list_stands_in_two_columns_with_a_meaning_under_each_word(language):
    say, marks = kit().say(language), lines(made("H28", (language,))[0])
    terms = {say(f"glossary.g{number:02}.term"): say(f"glossary.g{number:02}.text") for number in range(1, 41)}
    places = [(round(mark.x), mark.y) for mark in marks if mark.text in terms and mark.bold]
    assert len(places) == 40
    left, right = sorted({x for x, _ in places})
    assert right - left > 80 * MM
    found = flat("".join(read(pdf("H28", (language,)))))
    assert all(flat(term + meaning) in found for term, meaning in terms.items())


def test_with_little_ink_the_lines_of_the_grid_are_dotted():
    paths = [mark for mark in made("H19", style="ink")[0].marks() if isinstance(mark, Path) and len(mark.steps) == 2]
    upright = [mark for mark in paths if mark.steps[0][1] == mark.steps[1][1] and mark.width < 1]
    assert len(upright) == 9
    assert all(mark.dash for mark in upright)


@in_each
def test_a_heading_in_large_print_stands_on_the_leaf_of_what_follows(language):
    say = kit().say(language)
    heads = {say(f"sheet.H6.{name}") for name in ("how", "done", "tips", "others")}
    for paper in made("H32", (language,)):
        words = [mark for mark in lines(paper) if mark.y < 275 * MM]
        assert max(words, key=lambda mark: mark.y).text not in heads


def test_the_source_of_what_is_read_stands_on_the_page_of_its_last_words():
    say = kit().say("nl")
    word = say("word.source", source="").strip()
    for text in read(pdf("H29")):
        for place in [found.start() for found in re.finditer(re.escape(word), text)]:
            assert text[:place].rstrip().endswith((".", "!", "?")) and place > 60
