"""The assets and needs map: places of cards, matches, chains of whys and the rule of method 3.1."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from cwb_desktop.look.assets_matches import line_rects
from cwb_desktop.look.assets_places import BANDS, card_places, grown_column
from cwb_desktop.look.bounds import bounds
from cwb_desktop.look.canvases import LOOKS
from cwb_desktop.look.marks import BASE, Box, Drawing, Item, Path, Picture, Rect, Text
from cwb_desktop.look.numbers import numbers
from cwb_desktop.look.view import View
from cwb_desktop.workshop import voting
from cwb_desktop.workshop.collection import Change, Records
from cwb_desktop.workshop.records import Asset, Match, Need, Note, Photo, Problem, Stakeholder, VoteOption, Workshop

from .crowds import MEASURE, RESOURCES, SAYS, STYLES, VIEWS, bare, broken_rules, names_written, pages, sample
from .scenes import assets_board

CANVAS = "assets_needs"
SAMPLE = {language: sample(RESOURCES / "samples", language) for language in ("nl", "en")}
CROWDS = {
    "none": assets_board(0, problems=0, notes=0),
    "one": assets_board(1, problems=1), "twelve": assets_board(12), "forty": assets_board(40, problems=3),
    "many": assets_board(120),
    "long": assets_board(12, "W" * 57), "one column": assets_board(14, one_column=True), "notes": assets_board(6, notes=7),
}  # fmt: skip


def draw(records: Records, style: str = "light", language: str = "nl", view: View | None = None) -> Drawing:
    return LOOKS[CANVAS](STYLES[style], SAYS[language], view or VIEWS[style], records, MEASURE)


def texts(item: Item) -> list[str]:
    return [mark.text for mark in item.marks if isinstance(mark, Text)]


def cards(drawings: list[Drawing]) -> dict[tuple[str, str], Item]:
    return {item.key: item for drawing in drawings for item in drawing.items if item.part == "card"}


def check(records: Records, style: str, language: str, view: View | None = None) -> None:
    drawings = pages(CANVAS, records, style, language, view)
    written = names_written(drawings)
    help_needed = "".join(SAYS[language]("canvas.assets_needs.help").split())
    for one in (*records.all(Asset), *records.all(Need), *records.all(Problem)):
        own = "".join(one.text.split())
        assert written.get(one.key) in ([own], [own + help_needed]), one
        if isinstance(one, Problem):
            assert [written[("why", f"{one.id}.{place}")] for place in range(1, len(one.why) + 1)] == [
                ["".join(why.split())] for why in one.why
            ]
    notes = {note.key: ["".join(note.text.split())] for note in records.all(Note) if note.canvas == CANVAS}
    assert {key: written[key] for key in notes} == notes
    assert [broken for drawing in drawings for broken in broken_rules(drawing)] == []
    boxes = [[_box(item) for item in drawing.items if item.part == "card"] for drawing in drawings]
    assert not any(one.meets(other) for page in boxes for place, one in enumerate(page) for other in page[:place])


def _box(item: Item) -> Rect:
    return next(mark.rect for mark in item.marks if isinstance(mark, Box))


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


def test_cards_are_held_in_their_column_and_band() -> None:
    there = [
        Asset(id="a", category="people", x=70, y=50),
        Asset(id="b", category="stories", x=990, y=600),
        Need(id="c", category="money", x=740, y=490),
    ]
    (found,) = card_places(there)
    assert found == {("asset", "a"): (90, 101), ("asset", "b"): (910, 302), ("need", "c"): (740, 490)}
    (found,) = card_places([Need(id="a", category="people", x=500, y=0), Need(id="b", category="groups", x=255, y=700)])
    assert found == {("need", "a"): (110, 445), ("need", "b"): (255, 639)}


def test_a_taken_place_gives_the_nearest_free_step_and_the_sixth_card_goes_on() -> None:
    (found,) = card_places([Asset(id="a", x=100, y=197), Asset(id="b", x=100, y=197), Asset(id="c", x=100, y=197)])
    assert [found["asset", key][1] for key in "abc"] == [197, 245, 149]
    crowded = [Asset(id=key, x=100, y=y) for key, y in zip("abcde", (125, 173, 221, 269, 140))]
    (found,) = card_places(crowded)
    assert [found["asset", key][1] for key in "aebcd"] == [101, 149, 197, 245, 293]
    first, second = card_places([Asset(id=f"{place}", x=100, y=200) for place in range(6)])
    assert len(first) == 5 and list(second.values()) == [(100, 200)]


def test_numbers_go_by_assets_problem_needs_each_by_column_then_height() -> None:
    records = Records([
        Need(id="n", category="people", x=0, y=480), Asset(id="b", category="groups", x=0, y=100),
        Asset(id="a", category="people", x=0, y=200), Asset(id="c", category="people", x=0, y=150), Problem(id="q", text="?"),
    ])  # fmt: skip
    assert [key[1] for key in numbers(CANVAS, records)] == ["c", "a", "b", "q", "n"]


@pytest.mark.parametrize(
    ("language", "expected"), [("nl", "13 dingen die er zijn · 9 dingen die we missen · 2 zonder koppeling"), ("en", "")]
)
def test_the_footer_counts(language: str, expected: str) -> None:
    footer = next(item for item in draw(SAMPLE[language], language=language).items if item.key[1] == "footer")
    assert texts(footer)[-1].startswith(expected or "11 assets · 9 needs · 7 matches · 3 without a match")


def test_a_match_is_a_line_from_asset_to_need() -> None:
    drawing = draw(SAMPLE["nl"])
    lines = {item.key[1]: item for item in drawing.items if item.part == "line"}
    assert set(lines) == {match.id for match in SAMPLE["nl"].all(Match)}
    there = cards([drawing])
    for match in SAMPLE["nl"].all(Match):
        path = next(mark for mark in lines[match.id].marks if isinstance(mark, Path))
        (x, y), (to_x, to_y) = ([float(value) for value in step[-2:]] for step in (path.steps[0], path.steps[-1]))
        assert _box(there["asset", match.asset]).grown(0.1).holds(Rect(x, y, 0, 0))
        assert _box(there["need", match.need]).grown(0.1).holds(Rect(to_x, to_y, 0, 0))


def test_a_need_without_a_match_has_a_hollow_edge() -> None:
    there = cards([draw(SAMPLE["nl"])])
    hollow = {
        key[1]
        for key, item in there.items()
        if key[0] == "need" and sum(isinstance(mark, Box) and bool(mark.stroke) for mark in item.marks) > 1
    }
    matched = {match.need for match in SAMPLE["nl"].all(Match)}
    assert hollow >= {need.id for need in SAMPLE["nl"].all(Need)} - matched
    titles = {key[1]: item.title for key, item in there.items() if key[0] == "need"}
    assert {key for key, title in titles.items() if title.endswith("nog niets gevonden")} == {
        need.id for need in SAMPLE["nl"].all(Need)
    } - matched


def test_cards_name_zone_and_centre() -> None:
    there = cards([draw(SAMPLE["nl"])])
    assert (there["asset", "b01"].at, there["asset", "b01"].zone) == ((90, 150), "asset.people")
    assert there["problem", "q1"].zone == "problem"
    held = draw(SAMPLE["nl"], view=replace(VIEWS["light"], places={("need", "n01"): (412.0, 500.0)}))
    assert cards([held])["need", "n01"].at == (412, 500)


def test_a_third_statement_stands_with_its_whys_on_a_further_page() -> None:
    first, second = pages(CANVAS, assets_board(2, problems=3, notes=0), "light", "nl")
    assert [item.key[1] for item in first.items if item.zone == "problem"] == ["q0", "q1"]
    rows = [item.key for item in second.items if item.part == "row"]
    assert rows[-6:] == [("problem", "q2"), *(("why", f"q2.{place}") for place in range(1, 6))]
    place = next(place for place, item in enumerate(second.items) if item.key == ("problem", "q2"))
    assert texts(second.items[place - 1])[0] == "Het echte probleem"
    assert texts(second.items[place + 1])[0] == "5 · Waarom?"


def test_photographs_stand_where_they_cover_no_words() -> None:
    photo = Photo(id="p", type="image/png", sha256="0" * 64, data=b"x", caption="Het plein", canvas=CANVAS, x=500, y=365, w=150, h=90)
    elsewhere = replace(photo, id="q", canvas=None)
    records = Records([*SAMPLE["nl"], photo, elsewhere])
    drawing = draw(records)
    (item,) = (item for item in drawing.items if item.key[0] == "photo")
    (picture,) = (mark for mark in item.marks if isinstance(mark, Picture))
    assert picture.data == b"x" and texts(item) == ["Het plein"] and item.zone == "photo"
    assert not _box(item).meets(BANDS["problem"])
    check(records, "light", "nl")


def test_the_empty_map_says_what_to_do_and_the_blank_one_what_to_ask() -> None:
    empty = draw(Records([Workshop()]))
    assert [texts(item) for item in empty.items if item.key[1] == "empty"] == [["Schrijf op wat er al is. Druk op N."]]
    blank = draw(SAMPLE["nl"], "paper", view=replace(VIEWS["paper"], blank=True))
    assert not any(item.part in ("card", "row", "line", "note") for item in blank.items)
    assert [texts(item) for item in blank.items if item.key[1] == "blank.asset.people"] == [["wie kan wat?"]]
    assert blank.pages == 1 and broken_rules(blank) == []


def test_titles_never_lack_words() -> None:
    records = json.loads((RESOURCES / "samples" / "sample_en.json").read_text(encoding="utf-8"))
    there = cards([draw(SAMPLE["en"], language="en")])
    assert all(one["text"] in there["asset", one["id"]].title for one in records["assets_needs"]["assets"])


@pytest.mark.parametrize(("count", "style"), [(2, "light"), (40, "dark"), (120, "wall"), (40, "bw")])
def test_whys_folded_out_cover_no_words_and_stand_on_the_further_page_too(count: int, style: str) -> None:
    board = assets_board(count)
    long = tuple(f"{place} {'omdat het altijd zo ging en niemand het vroeg ' * 3}".strip() for place in range(1, 6))
    records = Records([*(one for one in board if not isinstance(one, Problem)), *(replace(one, why=long) for one in board.all(Problem))])
    problem = records.all(Problem)[0]
    view = replace(VIEWS[style], unfolded=frozenset({problem.id}))
    first = LOOKS["assets_needs"](STYLES[style], SAYS["nl"], view, records, MEASURE)
    assert broken_rules(first) == []
    rows = [item for item in first.items if item.key[0] == "why"]
    assert [item.key[1] for item in rows] == [f"{problem.id}.{place}" for place in range(1, 6)]
    written = [" ".join(mark.text for mark in item.marks[2:] if isinstance(mark, Text)) for item in rows]
    assert written == list(long)
    seen = [replace(view, page=page) for page in range(2, first.pages + 1)]
    further = [LOOKS["assets_needs"](STYLES[style], SAYS["nl"], one, records, MEASURE) for one in seen]
    assert {item.key for item in rows} <= {item.key for page in further for item in page.items}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_lists_name_the_column_in_full_and_a_missed_voice_is_hollow_there_too(language: str) -> None:
    records = SAMPLE[language]
    voice = next(who for who in records.all(Stakeholder) if who.missing_voice)
    money = [replace(one, category="money", stakeholder=voice.id) for one in records.all(Asset)[:3]]
    records = records.apply([Change(records.by_key(one.key), one) for one in money])
    drawings = pages("assets_needs", records, "wall", language)
    texts = [mark.text for page in drawings for item in page.items for mark in item.marks if isinstance(mark, Text)]
    say = SAYS[language]
    assert f"{say('canvas.assets_needs.assets')} {say('category.money')}" in " ".join(texts)
    rows = [item for page in drawings for item in page.items if item.key in {one.key for one in money} and item.part == "row"]
    assert rows
    for row in rows:
        filled = {mark.fill for mark in row.marks if not isinstance(mark, Text) and getattr(mark, "fill", None)}
        assert filled <= {STYLES["wall"]["sheet"]}


_LAPTOP = replace(VIEWS["light"], scale=0.96, area=Rect(0, 52, 1000, 655))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("style", "view"), [("light", _LAPTOP), ("wall", VIEWS["wall"]), ("wall", replace(VIEWS["wall"], area=BASE))])
def test_every_card_of_the_samples_shows_its_words_on_laptop_and_wall(language: str, style: str, view: View) -> None:
    there = cards([draw(SAMPLE[language], style, language, view)])
    for one in (*SAMPLE[language].all(Asset), *SAMPLE[language].all(Need)):
        assert bare("".join(texts(there[one.key]))) == bare(one.text)


def test_a_card_grows_with_its_words_and_keeps_inside_its_edge() -> None:
    low, high = SAMPLE["nl"].all(Asset)[2], SAMPLE["nl"].all(Asset)[10]
    there = cards([draw(SAMPLE["nl"], "wall")])
    assert _box(there[high.key]).h > _box(there[low.key]).h > 42
    for item in (item for item in there.values() if item.key[0] != "problem"):
        edge = [mark.rect for mark in item.marks if isinstance(mark, Box) and mark.rect.w > 100][-1]
        assert all(edge.holds(bounds(mark, MEASURE)) for mark in item.marks if isinstance(mark, Text))


def test_cards_that_grew_make_way_for_each_other_or_all_carry_numbers() -> None:
    assert grown_column([150, 200], [60, 80], "asset") == (150, 224)
    assert grown_column([290, 302], [100, 60], "asset") == (209, 293)
    assert grown_column([101, 149, 197, 245, 293], [42] * 5, "asset") == (101, 149, 197, 245, 293)
    assert grown_column([110, 200, 290], [80, 80, 80], "asset") == ()
    long = "Een lange zin op meer dan twee regels"
    five = Records([Asset(id=str(place), category="people", x=100, y=101 + 48 * place, text=long) for place in range(5)])
    assert [texts(item) for item in cards([draw(five, "wall")]).values()] == [["1"], ["2"], ["3"], ["4"], ["5"]]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("style", ["light", "wall"])
def test_no_match_line_runs_behind_the_head_of_a_column_or_behind_a_card(language: str, style: str) -> None:
    drawing = draw(SAMPLE[language], style, language)
    heads = [bounds(mark, MEASURE) for item in drawing.items if item.key[1] == "heads" for mark in item.marks]
    boxes = [_box(item).grown(-1) for item in drawing.items if item.part == "card" and item.key[0] != "problem"]
    pieces = list(line_rects(item for item in drawing.items if item.part == "line"))
    assert pieces
    assert not any(piece.grown(-1.4).meets(words) for piece in pieces for words in (*heads, *boxes))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_longer_of_two_problems_gets_more_of_the_band_so_that_the_wall_has_both_in_words(language: str) -> None:
    drawing = draw(SAMPLE[language], "wall", language)
    one, two = (item for item in drawing.items if item.part == "card" and item.key[0] == "problem")
    assert _box(one).w > _box(two).w
    for item in (one, two):
        assert SAMPLE[language].by_key(item.key).text in " ".join(texts(item))


def voted(records: Records, *dots: int) -> Records:
    """The problems after a vote with these dots."""
    ids = (f"new-{number}" for number in range(9))
    after = records.apply(voting.begin(records, CANVAS, "Avond", "Welk probleem?", "2026-10-01", lambda: next(ids)).changes)
    options = [one for one in after.all(VoteOption) if after.get(Problem, one.option)]
    return after.apply([Change(one, replace(one, dots=count)) for one, count in zip(options, dots)])


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", ["one", "twelve", "forty"])
def test_the_dots_of_a_problem_stand_with_it_and_cover_nothing(name: str, style: str) -> None:
    records = voted(CROWDS[name], 9999, 7, 123)
    drawings = pages(CANVAS, records, style, "nl")
    for place, problem in enumerate(sorted(records.all(Problem), key=lambda one: one.id)):
        written = [text for drawing in drawings for item in drawing.items if item.key == problem.key for text in texts(item)]
        assert any(text.split()[0] == str((9999, 7, 123)[place]) for text in written), problem
    assert [broken for drawing in drawings for broken in broken_rules(drawing)] == []
    for item in (item for drawing in drawings for item in drawing.items if item.part == "card" and item.key[0] == Problem.KIND):
        assert all(_box(item).grown(0.5).holds(bounds(mark, MEASURE)) for mark in item.marks if isinstance(mark, Text))
