"""Empty canvases in two languages: both on one sheet, the second smaller after or under the first, nothing over anything."""

import pytest

from cwb_desktop.app.sheets import languages_of, papers
from cwb_desktop.look.marks import Box, Path
from cwb_desktop.paper.page import MM
from cwb_desktop.paper.sheets.registry import SHEETS
from cwb_desktop.workshop.method import PILLARS
from tests.paper.sheets.sheet_kit import kit_with, lines, made, order, outside, overlapping, pdf, texts
from tests.paper.summaries import flat, kit

BLANK = {code: spec.canvas for code, spec in SHEETS.items() if spec.canvas and spec.blank} | {"C9": "decisions"}
PAIRS = (("nl", "en"), ("en", "nl"))
#: Words that must be there in both languages, one after the other.
WORDS = {
    "ring_map": ("ring.closeness.1", "ring.closeness.4", "sphere.community", "sphere.public", "anchor.glyph",
                 "ring_subtitle.closeness.1", "ring_subtitle.closeness.3"),
    "assets_needs": ("canvas.assets_needs.assets", "canvas.assets_needs.problem", "category.people", "category_ask.people"),
    "money_flows": ("canvas.money_flows.line_in", "canvas.money_flows.plugs", "canvas.money_flows.line_plug",
                    "canvas.money_flows.retention", "quality.guess"),
    "pillars_matrix": ("pillar.own", "pillar.buy", "level.2", "canvas.pillars_matrix.totals", "canvas.pillars_matrix.anchors",
                       *(f"pillar_question_short.{pillar}" for pillar in PILLARS)),
    "power_interest": ("quadrant.crowd", "quadrant_advice.key_players", "canvas.power_interest.desired"),
    "network": ("network.wishes.1", "network.wishes.2", "relation_type.money", "canvas.network.caution"),
    "plan_board": ("canvas.plan_board.dreams", "canvas.plan_board.line_text", "canvas.plan_board.voting", "canvas.plan_board.voters"),
    "action_board": ("canvas.action_board.agreements", "canvas.action_board.line_help", "action_status.stuck"),
    "decisions": ("canvas.decisions.test_question", "canvas.decisions.objection", "decisions.head.proposal"),
}  # fmt: skip
each = pytest.mark.parametrize("code", BLANK)
in_both = pytest.mark.parametrize("languages", PAIRS, ids="-".join)


@in_both
@each
@pytest.mark.parametrize("paper", ["", "A4"], ids=["usual", "A4"])
def test_an_empty_canvas_has_both_languages_on_one_sheet_and_nothing_covers_anything(code, languages, paper):
    found = made(code, languages, "none", blank=True, paper=paper)
    assert len(found) == 1
    assert not outside(found[0])
    assert not overlapping(found[0])


@in_both
@each
def test_both_are_read_one_after_the_other(code, languages):
    text = flat(" ".join(texts(pdf(code, languages, "none", blank=True))))
    first, second = (kit().say(language) for language in languages)
    for key in (f"canvas.{BLANK[code]}.title", *WORDS[BLANK[code]]):
        one, other = (flat(say(key)) for say in (first, second))
        place = text.casefold().find(one.casefold())
        assert place >= 0, (key, one)
        assert text.casefold().find(other.casefold(), place) >= 0, (key, other)


@each
def test_the_second_language_is_smaller_and_never_bold(code):
    say, other = kit().say("nl"), kit().say("en")
    key = f"canvas.{BLANK[code]}.title"
    marks = lines(made(code, ("nl", "en"), "none", blank=True)[0])
    if say(key) != other(key):
        large = next(mark for mark in marks if mark.text == say(key))
        small = next(mark for mark in marks if mark.text == other(key))
        assert small.size < large.size
        assert large.bold
        assert not small.bold


def test_a_canvas_with_what_is_on_it_comes_in_one_language_after_the_other():
    assert len(made("C1", ("nl", "en"))) == 2 * len(made("C1", ("nl",)))


def test_no_word_stands_on_the_edge_of_the_voting_panel():
    paper = made("H34", ("nl", "en"), "none", paper="A4")[0]
    boxes = [mark.rect for mark in paper.marks() if isinstance(mark, Box)]
    example = kit().say("en")("drawing.example")
    for mark in lines(paper):
        box = kit().measure.box(mark)
        assert mark.text == example or all(one.holds(box) or not one.meets(box) for one in boxes), mark.text


def test_a_folder_of_texts_is_a_language_of_the_paper(tmp_path):
    more = kit_with(tmp_path, "fy", "canvases.toml", 'title = "Ringenkaart"', 'title = "Ringekaart"')
    assert more.languages == ("nl", "en", "fy")
    assert languages_of("en,fy", None, more.languages) == ("en", "fy")
    found = [mark.text for mark in lines(papers(more, None, order("H4", ("en", "fy"), today="2026-10-20"))[0])]
    assert found.index("Ringekaart") == found.index("Ring map") + 1


@pytest.mark.parametrize(
    ("code", "keys"),
    [("H1", ("sheet.H1.hint.food", "sheet.H1.free")), ("H13", ("sheet.H13.hint.helpers",))],
)
def test_hints_and_what_everybody_should_know_are_there_in_both_languages(code, keys):
    text = flat(" ".join(texts(pdf(code, ("nl", "en"), "none", blank=True))))
    for language in ("nl", "en"):
        for key in keys:
            assert flat(kit().say(language)(key)) in text, key


def test_the_last_words_of_a_slip_stay_off_the_line_of_its_foot():
    paper = made("H2.slips", ("nl", "en"))[0]
    rules = {mark.steps[0][2] for mark in paper.marks() if isinstance(mark, Path) and mark.width == 0.35 * MM}
    assert len(rules) == 4
    for mark in lines(paper):
        box = kit().measure.box(mark)
        assert not any(box.y < y < box.bottom for y in rules), mark.text
