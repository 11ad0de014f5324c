"""The plan board: places of dreams and plans, dots, joined plans, the voting panel and the rule of method 3.1."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_desktop.look.canvases import LOOKS
from cwb_desktop.look.marks import BASE, Box, Drawing, Item, Oval, Picture, Rect, Text
from cwb_desktop.look.numbers import numbers
from cwb_desktop.look.plan_places import DREAMS, STEPS, VOTING, dream_places, plan_rect
from cwb_desktop.look.view import View
from cwb_desktop.workshop.collection import Change, Records
from cwb_desktop.workshop.figures.findings import findings
from cwb_desktop.workshop.permitted import permitted
from cwb_desktop.workshop.records import Dream, Photo, Plan, Stakeholder, Vote, VoteOption, Workshop

from .crowds import MEASURE, RESOURCES, SAYS, STYLES, VIEWS, WALL_AREA, bare, broken_rules, names_written, pages, sample
from .scenes import plans_board

CANVAS = "plan_board"
SAMPLE = {language: sample(RESOURCES / "samples", language) for language in ("nl", "en")}
CROWDS = {
    "none": plans_board(0, dreams=0, notes=0), "one": plans_board(1, dreams=1), "ten": plans_board(10, dreams=10),
    "many": plans_board(32, dreams=40, notes=6),
    "long": plans_board(8, "W" * 100, dreams=6), "too many": plans_board(8, dots=30), "tie": plans_board(4, dots=20),
}  # fmt: skip


def draw(records: Records, style: str = "light", language: str = "nl", view: View | None = None) -> Drawing:
    return LOOKS[CANVAS](STYLES[style], SAYS[language], view or VIEWS[style], records, MEASURE)


def texts(item: Item) -> list[str]:
    return [mark.text for mark in item.marks if isinstance(mark, Text)]


def cards(drawings: list[Drawing]) -> dict[tuple[str, str], Item]:
    return {item.key: item for drawing in drawings for item in drawing.items if item.part == "card"}


def words_of(drawings: list[Drawing], key: tuple[str, str]) -> str:
    """All that is written for a record on cards and in lists, without blanks."""
    return bare("".join(text for drawing in drawings for item in drawing.items if item.key == key for text in texts(item)))


def check(records: Records, style: str, language: str, view: View | None = None) -> None:
    drawings = pages(CANVAS, records, style, language, view)
    for plan in records.all(Plan):
        if plan.merged_into is None:
            written = words_of(drawings, plan.key)
            owner = records.get(Stakeholder, plan.owner)
            if owner:
                phrase = "".join(SAYS[language]("canvas.plan_board.owner", name=owner.name or SAYS[language]("privacy.withheld")).split())
                assert written.count(phrase) == 1
                written = written.replace(phrase, "")
            for text in (plan.title, plan.text):
                assert written.count("".join(text.split())) == 1, (plan.id, text)
    for dream in records.all(Dream):
        assert names_written(drawings)[dream.key] == ["".join(dream.text.split())]
    for vote in records.all(Vote):
        if any(option.option.startswith("pl") for option in records.parts(VoteOption, vote.id)):
            assert words_of(drawings, vote.key).count("".join(vote.question.split())) == 1
    assert [broken for drawing in drawings for broken in broken_rules(drawing)] == []
    boxes = [[_box(item) for item in drawing.items if item.part in ("card", "note")] for drawing in drawings]
    assert not any(one.meets(other) for page in boxes for place, one in enumerate(page) for other in page[:place])
    assert all(_holds(item) for item in cards(drawings).values())


def _box(item: Item) -> Rect:
    if item.part == "note" and item.at:
        return Rect(item.at[0] - 55, item.at[1] - 35, 110, 70)
    return next(mark.rect for mark in item.marks if isinstance(mark, Box))


def _holds(item: Item) -> bool:
    """Whether all words of a card stand on it."""
    return all(_box(item).holds(MEASURE.box(mark), slack=1.0) for mark in item.marks if isinstance(mark, Text))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", CROWDS)
def test_each_text_stands_once_and_nothing_is_covered(name: str, style: str, language: str) -> None:
    check(CROWDS[name], style, language)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("style", STYLES)
def test_the_samples_keep_the_rule(style: str, language: str) -> None:
    check(SAMPLE[language], style, language)
    check(SAMPLE[language], style, language, replace(VIEWS[style], area=BASE))
    check(permitted(CROWDS["ten"], "others", "iemand"), style, language)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_on_the_wall_every_plan_of_the_sample_has_its_title_on_its_card(language: str) -> None:
    there = cards([draw(SAMPLE[language], "wall", language)])
    for plan in SAMPLE[language].all(Plan):
        words = [mark.text for mark in there[plan.key].marks if isinstance(mark, Text) and mark.bold]
        assert bare(plan.title) in bare("".join(words)), "a word too long for its place beside the dots is broken, not left out"


def test_on_the_wall_the_letterbox_gives_room_for_who_pulls_a_plan() -> None:
    named = [plan for plan in SAMPLE["nl"].all(Plan) if plan.owner and plan.merged_into is None]
    wide, narrow = (cards(pages(CANVAS, SAMPLE["nl"], "wall", "nl", replace(VIEWS["wall"], area=area))) for area in (WALL_AREA, BASE))
    start = SAYS["nl"]("canvas.plan_board.owner", name="").strip()
    said = [sum(any(text.startswith(start) for text in texts(found[plan.key])) for plan in named) for found in (wide, narrow)]
    assert said[0] == len(named) > said[1]


def test_needs_without_room_on_a_card_stand_in_the_list() -> None:
    drawings = pages(CANVAS, SAMPLE["nl"], "wall", "nl")
    lead = SAYS["nl"]("canvas.plan_board.answers")
    given = numbers("assets_needs", SAMPLE["nl"])
    for plan in SAMPLE["nl"].all(Plan):
        if plan.answers_need and plan.merged_into is None:
            written = words_of(drawings, plan.key)
            said = written[written.index(bare(lead)) :]
            assert all(str(given["need", need]) in said for need in plan.answers_need), plan.id


def test_plans_stand_in_two_columns_ten_a_page() -> None:
    assert [plan_rect(BASE, place) for place in (0, 1, 2, 9)] == [
        Rect(340, 62, 310, 110), Rect(670, 62, 310, 110), Rect(340, 182, 310, 110), Rect(670, 542, 310, 110),
    ]  # fmt: skip
    first, second, *_ = pages(CANVAS, plans_board(11, dreams=0, notes=0), "light", "nl")
    assert [sum(item.zone == "plans" and item.part == "card" for item in drawing.items) for drawing in (first, second)] == [10, 1]
    assert cards([first])["plan", "pl003"].at == (825, 237)


def test_dreams_are_held_in_the_left_third_and_kept_apart() -> None:
    (found,) = dream_places([Dream(id="a", x=900, y=0), Dream(id="b", x=100, y=300), Dream(id="c", x=100, y=300)])
    assert found["dream", "a"] == STEPS[1]
    assert found["dream", "b"] == (100, 300)
    assert found["dream", "c"] in STEPS and abs(found["dream", "c"][1] - 300) + abs(found["dream", "c"][0] - 100) > 90
    full, rest = dream_places([Dream(id=f"{place:02}", x=160, y=300) for place in range(11)])
    assert sorted(full.values()) == sorted(STEPS) and len(rest) == 1
    assert all(DREAMS.holds(Rect(x - 74.5, y - 45.5, 149, 91)) for x, y in STEPS)


def test_numbers_go_by_plans_then_dreams() -> None:
    records = Records([Plan(id="b"), Plan(id="a", merged_into="b"), Dream(id="d"), Dream(id="c")])
    assert [key[1] for key in numbers(CANVAS, records)] == ["a", "b", "c", "d"]


def test_dots_are_drawn_up_to_twenty_and_then_a_number() -> None:
    there = cards([draw(SAMPLE["nl"])])
    dots = {key[1]: sum(isinstance(mark, Oval) and mark.rx < 4 for mark in item.marks) for key, item in there.items() if key[0] == "plan"}
    assert dots == {"pl1": 0, "pl2": 0, "pl3": 0, "pl4": 17, "pl5": 13, "pl6": 7, "pl7": 6, "pl8": 5}
    assert {"41", "plaats 1"} <= set(texts(there["plan", "pl1"])) and "17" not in texts(there["plan", "pl4"])


def test_ties_keep_the_order_of_the_ids_and_say_so() -> None:
    there = cards([draw(SAMPLE["en"], language="en")])
    assert {"place 5", "tie"} <= set(texts(there["plan", "pl5"])) and {"place 6", "tie"} <= set(texts(there["plan", "pl6"]))
    assert "tie" not in texts(there["plan", "pl4"])


def test_without_a_dot_there_is_no_place_and_no_tie() -> None:
    made = SAMPLE["nl"]
    voted = [one for one in made.all(VoteOption) if made.get(Plan, one.option)]
    undotted = made.apply([Change(one, replace(one, dots=0)) for one in voted])
    for option in voted:
        words = words_of(pages("plan_board", undotted, "light", "nl"), ("plan", option.option))
        assert "plaats" not in words and "gelijk" not in words
    first, *others = voted
    one_dot = undotted.apply([Change(undotted.by_key(first.key), replace(first, dots=1))])
    drawn = pages("plan_board", one_dot, "light", "nl")
    assert "plaats1" in words_of(drawn, ("plan", first.option)) and "gelijk" not in words_of(drawn, ("plan", first.option))
    assert all("plaats" not in words_of(drawn, ("plan", one.option)) for one in others)


def test_a_joined_plan_gives_its_dots_and_needs_to_the_other_one() -> None:
    records = SAMPLE["nl"]
    joined = next(plan for plan in records.all(Plan) if plan.id == "pl7")
    there = cards([draw(records.apply([Change(joined, replace(joined, merged_into="pl8"))]))])
    assert ("plan", "pl7") not in there
    assert sum(isinstance(mark, Oval) and mark.rx < 4 for mark in there["plan", "pl8"].marks) == 11
    written = "".join(texts(there["plan", "pl8"]))
    given = numbers("assets_needs", records)
    assert all(f"{given['need', need]}" in written for need in ("n04", "n08")) and "samen met Inkoop-spreekuur" in written


def test_the_voting_panel_gives_the_four_numbers_and_a_calm_warning() -> None:
    panel = cards([draw(SAMPLE["nl"])])["vote", "st2"]
    assert texts(panel) == [
        "Stippen",
        "Welk plan geeft de meeste energie?",
        "5",
        "per persoon",
        "31",
        "stemmers",
        "151",
        "geplakt",
        "155",
        "hoogstens",
    ]
    assert (panel.at, panel.zone, _box(panel)) == (None, "voting", VOTING)
    warned = cards([draw(CROWDS["too many"])])["vote", "v"]
    assert SAYS["nl"]("canvas.plan_board.too_many") in " ".join(texts(warned))
    nobody = Records([replace(one, voters=0) if isinstance(one, Vote) else one for one in CROWDS["too many"]])
    early = " ".join(texts(cards([draw(nobody)])["vote", "v"]))
    assert "Hoeveel mensen stemden er?" in early and SAYS["nl"]("canvas.plan_board.too_many") not in early
    assert not any(one.key == "votes.too_many" for one in findings("plan_board", nobody, None, "2026-09-10"))
    nothing = next(item for item in draw(Records([Workshop()])).items if item.key == ("furniture", "voting"))
    assert texts(nothing) == ["Stippen", "Nog niet geteld."]


def test_a_chosen_plan_says_so_without_a_vote_too() -> None:
    there = cards([draw(Records([Workshop(), Plan(id="a", title="Helder", chosen=True), Plan(id="b", title="Linde")]))])
    assert "gekozen" in texts(there["plan", "a"]) and "gekozen" not in texts(there["plan", "b"])


def test_a_held_card_follows_the_hand() -> None:
    places = {("plan", "pl001"): (500.0, 300.0), ("dream", "d001"): (130.0, 333.0)}
    there = cards([draw(CROWDS["ten"], view=replace(VIEWS["light"], places=places))])
    assert (there["plan", "pl001"].at, there["dream", "d001"].at) == ((500, 300), (130, 333))


def test_a_dream_may_be_a_picture() -> None:
    photo = Photo(id="p", type="image/png", sha256="0" * 64, data=b"x")
    dream = Dream(id="d", text="Een tafel voor iedereen", photo="p", x=100, y=200)
    (item,) = (item for item in draw(Records([Workshop(), photo, dream])).items if item.zone == "dreams" and item.part == "card")
    assert [mark.data for mark in item.marks if isinstance(mark, Picture)] == [b"x"] and texts(item) == ["Een tafel voor iedereen"]
    long = replace(dream, text="Een tafel voor iedereen " * 6)
    drawing = pages(CANVAS, Records([Workshop(), photo, long]), "light", "nl")
    assert [texts(one) for page in drawing for one in page.items if one.part == "card" and one.zone == "dreams"] == [["1"]]
    assert [one.key for page in drawing for one in page.items if one.part == "row"] == [("dream", "d")]


def test_the_empty_board_says_what_to_do_and_the_blank_one_has_lines_to_write_on() -> None:
    empty = next(item for item in draw(Records([Workshop()])).items if item.key[1] == "empty")
    assert " ".join(texts(empty)) == "Schrijf de eerste droom op. Druk op N."
    blank = draw(SAMPLE["nl"], "paper", view=replace(VIEWS["paper"], blank=True))
    assert not any(item.part in ("card", "row", "note") for item in blank.items)
    written = texts(next(item for item in blank.items if item.key[1] == "blank.plans"))
    assert [written.count(word) for word in ("Titel", "Wat gaan we doen?", "Trekker", "Stippen")] == [10, 10, 10, 10]
    assert broken_rules(blank) == []
