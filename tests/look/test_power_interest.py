"""The power-interest grid: places, quadrants, arrows, signs, lists and the rule of method 3.1."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest

from cwb_desktop.look.canvases import LOOKS
from cwb_desktop.look.grid_page import grid_pages
from cwb_desktop.look.grid_places import grid_places
from cwb_desktop.look.marks import BASE, Drawing, Oval, Rect, Text
from cwb_desktop.look.numbers import numbers
from cwb_desktop.look.sheet import Sheet
from cwb_desktop.look.view import View
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.figures.grid import quadrant
from cwb_desktop.workshop.grid_places import grid_at, grid_point
from cwb_desktop.workshop.permitted import permitted
from cwb_desktop.workshop.records import Relation, Stakeholder, Workshop

from .crowds import MEASURE, RESOURCES, SAYS, STYLES, VIEWS, WALL_AREA, broken_rules, crowd, names_written, pages, sample
from .scenes import on_grid

CANVAS = "power_interest"
SAMPLE = {language: sample(RESOURCES / "samples", language) for language in ("nl", "en")}


CROWDS = {
    "none": on_grid(crowd(0, notes=0)), "one": on_grid(crowd(1)), "twelve": on_grid(crowd(12)), "forty": on_grid(crowd(40)),
    "many": on_grid(crowd(120)), "long names": on_grid(crowd(30, name_length=60)), "one cell": on_grid(crowd(40), one_cell=True),
    "overfull": on_grid(crowd(130, anchors=20), one_cell=True, unplaced=999), "notes": on_grid(crowd(12, notes=9)),
    "waiting": on_grid(crowd(20), unplaced=1),
}  # fmt: skip


def draw(records: Records, style: str = "light", language: str = "nl", view: View | None = None) -> Drawing:
    return LOOKS[CANVAS](STYLES[style], SAYS[language], view or VIEWS[style], records, MEASURE)


def texts(drawing: Drawing, name: str) -> list[str]:
    return [mark.text for item in drawing.items if item.key[1] == name for mark in item.marks if isinstance(mark, Text)]


def markers(drawing: Drawing) -> dict[str, tuple[float, float]]:
    return {item.key[1]: item.at for item in drawing.items if item.part == "marker" and item.at}


def who(who_id: str, interest: float | None, influence: float | None, **more: Any) -> Stakeholder:
    return Stakeholder(id=who_id, name=who_id.upper(), interest=interest, influence=influence, **more)


def check(records: Records, style: str, language: str, view: View | None = None) -> None:
    drawings = pages(CANVAS, records, style, language, view)
    written = names_written(drawings)
    for one in records.all(Stakeholder):
        name = "".join((one.name or SAYS[language]("privacy.withheld")).split())
        extra = SAYS[language](f"attitude_sign.{one.attitude}").replace(" ", "") if one.attitude is not None else ""
        assert written.get(one.key) in ([name], [name + extra]), one
    assert [broken for drawing in drawings for broken in broken_rules(drawing)] == []
    placed = sorted(key for drawing in drawings for key in markers(drawing))
    assert placed == sorted(one.id for one in records.all(Stakeholder) if quadrant(one))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", CROWDS)
def test_each_name_stands_once_and_nothing_is_covered(name: str, style: str, language: str) -> None:
    check(CROWDS[name], style, language)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("style", STYLES)
def test_the_samples_keep_the_rule_in_every_rectangle(style: str, language: str) -> None:
    check(SAMPLE[language], style, language)
    check(SAMPLE[language], style, language, replace(VIEWS[style], area=BASE))
    check(permitted(SAMPLE[language], "others", "iemand"), style, language)


def test_a_value_is_a_place_and_a_place_a_value() -> None:
    assert grid_point(0, 0) == (200, 630)
    assert grid_point(10, 10) == (760, 70)
    assert grid_point(2.5, 5) == (340, 350)
    assert grid_at(340, 350) == (2.5, 5)
    assert grid_at(213.9, 617) == (0, 0) and grid_at(214.1, 615) == (0.5, 0.5)
    assert grid_at(0, 0) == (0, 10) and grid_at(2000, 2000) == (10, 0)


@pytest.mark.parametrize(("language", "expected"), [("nl", [12, 5, 16, 5]), ("en", [8, 6, 15, 3])])
def test_the_samples_have_the_methods_counts(language: str, expected: list[int]) -> None:
    drawing = draw(SAMPLE[language], language=language)
    keys = ("key_players", "context_setters", "subjects", "crowd")
    assert [int(texts(drawing, f"quadrant.{key}")[1]) for key in keys] == expected
    zones = [item.zone for item in drawing.items if item.part == "marker"]
    assert [zones.count(key) for key in keys] == expected


def test_exactly_five_counts_as_high() -> None:
    drawing = draw(Records([Workshop(), who("a", 5, 5), who("b", 4.5, 5), who("c", 5, 4.5)]))
    assert {item.key[1]: item.zone for item in drawing.items if item.part == "marker"} == {
        "a": "key_players", "b": "context_setters", "c": "subjects",
    }  # fmt: skip


def test_a_taken_place_gives_the_nearest_free_one_right_down_left_up_and_never_over_a_line_at_5() -> None:
    (found,) = grid_places([who(key, 7, 7) for key in "fedcba"])
    middle = grid_point(7, 7)
    steps = {key: (x - middle[0], y - middle[1]) for key, (x, y) in found.items()}
    assert steps == {"a": (0, 0), "b": (28, 0), "c": (0, 28), "d": (-28, 0), "e": (0, -28), "f": (28, 28)}
    (found,) = grid_places([who(key, 4.5, 5) for key in "abc"])
    assert [found[key] for key in "abc"] == [(452, 350), (424, 350), (452, 322)]


def test_anchors_keep_farther_apart() -> None:
    (found,) = grid_places([who(key, 7, 7, anchor=key == "b") for key in "abc"])
    assert math.dist(found["a"], found["b"]) >= 31
    assert math.dist(found["b"], found["c"]) >= 31


def test_who_finds_no_free_place_comes_on_a_further_page() -> None:
    first, second = (len(page) for page in grid_places([who(f"{place:03}", 1, 1) for place in range(104)]))
    assert (first, second) == (100, 4)
    (page, *_) = grid_places([who(f"{place:03}", 1, 1) for place in range(100)], walls=(Rect(200, 600, 60, 30),))
    assert len(page) < 100 and all(y < 600 or x > 260 for x, y in page.values())


def test_numbers_go_by_quadrant_then_influence_and_interest() -> None:
    records = Records([who("low", 1, 1), who("none", None, 3), who("top", 6, 9), who("same", 7, 9), who("ctx", 1, 8), who("sub", 9, 2)])
    assert [key[1] for key in numbers(CANVAS, records)] == ["same", "top", "ctx", "sub", "low", "none"]


def test_an_arrow_shows_the_wish_and_can_be_held_at_its_end() -> None:
    one = who("a", 3, 8, desired_interest=7.0, desired_influence=8.0)
    drawing = draw(Records([Workshop(), one]))
    (arrow,) = (item for item in drawing.items if item.key == ("desired", "a"))
    assert (arrow.part, arrow.at, arrow.zone) == ("line", grid_point(7, 8), "key_players")
    assert arrow.title == "1 A, waar wij hen willen hebben: belang 7, invloed 8"
    held = draw(Records([Workshop(), one]), view=replace(VIEWS["light"], places={("desired", "a"): (300.0, 600.0)}))
    (arrow,) = (item for item in held.items if item.key == ("desired", "a"))
    assert (arrow.at, arrow.zone) == ((300, 600), "crowd")
    here = draw(Records([Workshop(), replace(one, desired_interest=3.0)]))
    assert not any(item.key == ("desired", "a") for item in here.items)


def test_a_held_marker_follows_the_hand() -> None:
    drawing = draw(SAMPLE["nl"], view=replace(VIEWS["light"], places={("stakeholder", "s01"): (321.5, 432.5)}))
    assert markers(drawing)["s01"] == (321.5, 432.5)


def test_two_views_with_and_without_attitude() -> None:
    with_signs, without = draw(SAMPLE["nl"]), draw(SAMPLE["nl"], view=replace(VIEWS["light"], attitudes=False))
    assert {"sterk voor", "voor", "neutraal", "tegen"} <= set(texts(with_signs, "footer"))
    assert not {"sterk voor", "voor", "neutraal", "tegen"} & set(texts(without, "footer"))
    one = Records([Workshop(), who("a", 3, 8, attitude=2)])
    views = (VIEWS["light"], replace(VIEWS["light"], attitudes=False))
    count = [sum(len(item.marks) for item in draw(one, view=view).items if item.part == "marker") for view in views]
    assert count[0] - count[1] == 2
    assert not any(mark.text == "+" for item in without.items for mark in item.marks if isinstance(mark, Text))
    assert not any("houding" in item.title for item in without.items)


def linked(records: Records) -> Records:
    """The same workshop with lines from the first stakeholder to all others, and some between these."""
    ids = [one.id for one in records.all(Stakeholder)]
    pairs = [(ids[0], other) for other in ids[1:]] + [(ids[place], ids[place // 3]) for place in range(4, len(ids), 2)]
    lines = [Relation(id=f"r{n}", source=one, target=other) for n, (one, other) in enumerate(pairs)]
    return Records([*(one for one in records if not isinstance(one, Relation)), *lines])


def test_markers_grow_with_their_relations_and_so_does_the_free_distance() -> None:
    lines = [Relation(id=f"r{n}", source="a", target=other) for n, other in enumerate("bc")]
    wish = Relation(id="w", source="b", target="c", status="wanted")
    there = Records([Workshop(), *(who(one, 3, 8) for one in "abcd"), *lines, wish])
    seen = replace(VIEWS["light"], sizes=True)
    sheet = Sheet.of(CANVAS, STYLES["light"], SAYS["nl"], seen, there, MEASURE)
    found = {one.who.id: one for one in grid_pages(sheet, there.all(Stakeholder))[0].markers}
    assert {key: round(13 * one.scale, 3) for key, one in found.items()} == {"a": 22, "b": 16, "c": 16, "d": 10}
    assert markers(draw(there)) == {"a": (368, 182), "b": (396, 182), "c": (368, 210), "d": (340, 182)}
    large = markers(draw(there, view=seen))
    assert large == {"a": (368, 182), "b": (424, 182), "c": (368, 238), "d": (396, 210)}
    filtered = draw(there, view=replace(seen, around="d"))
    assert next(item.marks[0].rx for item in filtered.items if item.key[1] == "d" and isinstance(item.marks[0], Oval)) < 13
    assert "hoe meer lijnen nu, hoe groter" in texts(draw(there, view=seen), "footer")
    assert "hoe meer lijnen nu, hoe groter" not in texts(draw(there), "footer")


@pytest.mark.parametrize(("style", "language"), [("light", "nl"), ("wall", "en"), ("bw", "nl")])
@pytest.mark.parametrize("name", ["one", "forty", "many", "one cell", "overfull", "notes", "sample"])
def test_the_rule_is_kept_when_size_counts_relations(name: str, style: str, language: str) -> None:
    records = linked(SAMPLE[language] if name == "sample" else CROWDS[name])
    view = replace(VIEWS[style], sizes=True)
    check(records, style, language, view)
    for page in grid_pages(Sheet.of(CANVAS, STYLES[style], SAYS[language], view, records, MEASURE), records.all(Stakeholder)):
        there = [one for one in page.markers if quadrant(one.who)]
        for place, one in enumerate(there):
            for other in there[:place]:
                assert math.dist((one.x, one.y), (other.x, other.y)) >= one.reach + other.reach + 1.99, (one, other)


def test_the_footer_says_whose_opinion_this_is() -> None:
    assert texts(draw(SAMPLE["nl"]), "footer")[-1] == "38 betrokkenen · Mening van de groep op 19 november 2026"
    dated = Records([Workshop(), who("a", 3, 8, opinion_on="2026-11-02"), who("b", 3, 8, opinion_on="2026-11-03")])
    assert texts(draw(dated), "footer")[-1] == "2 betrokkenen · Mening van de groep op 3 november 2026"


def test_who_has_no_opinion_waits_in_the_list() -> None:
    drawing = draw(Records([Workshop(), who("a", 3, 8), who("b", None, 8), who("c", 3, None), replace(who("d", 1, 1), off=(CANVAS,))]))
    assert set(markers(drawing)) == {"a"}
    assert [item.key[1] for item in drawing.items if item.part == "row" and item.zone == "waiting"] == ["b", "c"]
    assert "2 nog niet geplaatst" in texts(drawing, "footer")[-1]


def test_filters_skip_markers_and_keep_numbers() -> None:
    drawing = draw(SAMPLE["nl"], view=replace(VIEWS["light"], only=frozenset({"anchors"})))
    assert set(markers(drawing)) == {one.id for one in SAMPLE["nl"].all(Stakeholder) if one.anchor}
    assert all(item.title.startswith(f"{numbers(CANVAS, SAMPLE['nl'])[item.key]} ") for item in drawing.items if item.part == "marker")


def test_the_empty_grid_says_what_to_do_and_the_blank_one_has_lines_to_write_on() -> None:
    assert texts(draw(Records([Workshop()])), "empty") == ["Zet de eerste organisatie neer. Druk op N."]
    assert texts(draw(Records([Workshop()]), "paper"), "empty") == []
    blank = draw(SAMPLE["en"], "paper", "en", replace(VIEWS["paper"], blank=True))
    assert not any(item.part in ("marker", "row", "line", "note") for item in blank.items)
    assert texts(blank, "blank.0") == ["Work together"] and texts(blank, "quadrant.crowd")[0] == "Keep informed"
    assert broken_rules(blank) == []


def test_the_wall_lists_at_most_24_names_a_page() -> None:
    for drawing in pages(CANVAS, SAMPLE["nl"], "wall", "nl", replace(VIEWS["wall"], area=WALL_AREA)):
        assert sum(item.part == "row" for item in drawing.items) <= 24
