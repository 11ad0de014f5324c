"""The relation network: the rule of method 3.1 in every style, language and crowd, its filters, its signs and its panel."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from cwb_desktop.look.bounds import bounds
from cwb_desktop.look.markers import Marker
from cwb_desktop.look.marks import BASE, Box, Oval, Rect, Text
from cwb_desktop.look.network_lines import network_lines
from cwb_desktop.look.network_nodes import quarter
from cwb_desktop.look.sheet import Sheet
from cwb_desktop.look.view import View
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.figures.network import measures
from cwb_desktop.workshop.method import RELATION_TYPES
from cwb_desktop.workshop.people import Relation, Stakeholder, Workshop
from cwb_desktop.workshop.records import Note

from .crowds import MEASURE, RESOURCES, SAYS, STYLES, VIEWS, broken_rules, crowd, names_written, pages, sample
from .scenes import SCENES, linked

CROWDS = {
    "none": linked(crowd(0), notes=0), "one": linked(crowd(1)), "twelve": linked(crowd(12)), "forty": linked(crowd(40)),
    "many": linked(crowd(120)), "long names": linked(crowd(30, name_length=60)), "all anchors": linked(crowd(48, anchors=48)),
    "nobody linked": linked(crowd(20), share=0), "notes": linked(crowd(12), notes=7),
}  # fmt: skip


def small(*names: str, relations: tuple[Relation, ...] = (), **values: object) -> Records:
    whos = [Stakeholder(id=name.lower(), name=name, **values) for name in names]  # type: ignore[arg-type]
    return Records([Workshop(name="De Linden"), *whos, *relations])


def link(source: str, target: str, **values: object) -> Relation:
    return Relation(**{"id": f"{source}{target}{values.get('type', '')}", "source": source, "target": target, **values})  # type: ignore[arg-type]


#: The test graph of method 3.6.
GRAPH = small("A", "B", "C", "D", "E", relations=(
    link("a", "b"), link("b", "c"), link("c", "d"), link("b", "d", status="wanted"), link("a", "d", type="tension"),
))  # fmt: skip


def drawn(records: Records = GRAPH, style: str = "light", language: str = "nl", **view: object) -> list[object]:
    return list(pages("network", records, style, language, replace(VIEWS[style], **view)))  # type: ignore[arg-type]


def keys(drawings, part):
    return sorted(item.key[1] for drawing in drawings for item in drawing.items if item.part == part)


def texts(drawings, name=""):
    items = [item for drawing in drawings for item in drawing.items if item.key[1].startswith(name)]
    return [mark.text for item in items for mark in item.marks if isinstance(mark, Text)]


def check(records: Records, style: str, language: str, view: View | None = None) -> None:
    drawings = pages("network", records, style, language, view)
    written = names_written(drawings)
    withheld = SAYS[language]("privacy.withheld")
    for who in records.all(Stakeholder):
        assert written.get(who.key) == ["".join((who.name or withheld).split())], who
    assert [broken for drawing in drawings for broken in broken_rules(drawing)] == []
    assert keys(drawings, "marker") == sorted(who.id for who in records.all(Stakeholder))
    notes = {note.key: ["".join(note.text.split())] for note in records.all(Note)}
    assert {key: written.get(key) for key in notes} == notes


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", CROWDS)
def test_each_name_stands_once_and_nothing_is_covered(name: str, style: str, language: str) -> None:
    check(CROWDS[name], style, language)


@pytest.mark.parametrize("style", STYLES)
def test_the_rule_holds_in_the_base_rectangle_too(style: str) -> None:
    check(CROWDS["forty"], style, "nl", replace(VIEWS[style], area=BASE))


@pytest.mark.parametrize("style", STYLES)
def test_markers_stand_apart_and_in_the_field(style: str) -> None:
    for drawing in pages("network", CROWDS["many"], style, "nl"):
        places = [item.at for item in drawing.items if item.part == "marker"]
        assert all(40 <= x <= 760 and 70 <= y <= 650 for x, y in places)
        assert min(math.dist(a, b) for n, a in enumerate(places) for b in places[:n]) >= 28 - 0.01 if places else True


def test_above_300_the_whole_canvas_carries_numbers() -> None:
    drawings = pages("network", crowd(301, notes=0), "light", "nl")
    assert len(keys(drawings, "row")) == 301


def test_in_a_crowd_each_name_that_finds_room_stands_beside_its_node() -> None:
    whos = [Stakeholder(id=f"s{n:02}", name=f"N{n}", network_x=60 + 55 * (n % 5), network_y=90 + 60 * (n // 5)) for n in range(13)]
    close = [Stakeholder(id=f"t{n}", name=f"Vereniging met naam {n}", network_x=560 + 28 * n, network_y=600) for n in range(5)]
    drawings = pages("network", Records([Workshop(), *whos, *close]), "light", "nl")
    listed = set(keys(drawings, "row"))
    assert listed and listed < {who.id for who in close}
    assert quarter(60, 90) == "nw" and quarter(700, 600) == "se"


@pytest.mark.parametrize("style", ["light", "wall"])
def test_in_a_crowd_of_forty_most_nodes_have_their_names(style: str) -> None:
    drawings = pages("network", linked(crowd(40)), style, "nl")
    assert len(keys(drawings, "row")) <= (5 if style == "light" else 17)


@pytest.mark.parametrize("style", ["light", "paper"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_hubs_of_the_samples_stand_by_name_and_no_two_names_read_as_one(language: str, style: str) -> None:
    records = sample(RESOURCES / "samples", language)
    drawing = pages("network", records, style, language)[0]
    names = {item.key[1]: [mark for mark in item.marks if isinstance(mark, Text) and not mark.bold] for item in drawing.items}
    assert all(names[hub] for hub, _ in measures(records).hubs)
    boxes = [[bounds(text, MEASURE) for text in words] for item, words in names.items() if records.get(Stakeholder, item) and words]
    for place, one in enumerate(boxes):
        assert not any(line.grown(1.4).meets(other) for line in one for name in boxes[:place] for other in name)


@pytest.mark.parametrize(("language", "least"), [("nl", 3), ("en", 4)])
def test_on_the_wall_signs_of_lines_make_way_for_the_names_of_hubs(language: str, least: int) -> None:
    records = sample(RESOURCES / "samples", language)
    page = pages("network", records, "wall", language)[0]
    hubs = {hub for hub, _ in measures(records).hubs}
    names = {item.key[1]: [mark for mark in item.marks if isinstance(mark, Text) and not mark.bold] for item in page.items}
    written = [mark for hub in hubs for mark in names[hub]]
    signs = [mark for item in page.items if item.part == "line" for mark in item.marks if isinstance(mark, Oval)]
    assert sum(bool(names[hub]) for hub in hubs) >= least
    assert signs and not any(bounds(sign, MEASURE).meets(MEASURE.box(word)) for sign in signs for word in written)


@pytest.mark.parametrize("place", [3, 4, 5])
def test_the_best_linked_gets_its_name_first(place: int) -> None:
    row = [Stakeholder(id=f"s{n}", name=f"Vereniging met lange naam {n}", network_x=300 + 28 * n, network_y=300) for n in range(9)]
    far = Stakeholder(id="z", name="Z", network_x=300 + 28 * place, network_y=600)
    drawings = pages("network", Records([Workshop(), *row, far, link(f"s{place}", "z")]), "light", "nl")
    listed = keys(drawings, "row")
    assert len(listed) > 2 and f"s{place}" not in listed


def test_lines_know_how_many_run_under_a_rectangle() -> None:
    whos = [Stakeholder(id=key, name=key, network_x=x, network_y=y) for key, x, y in (("a", 100, 300), ("b", 600, 300), ("c", 350, 500))]
    there = Records([Workshop(), *whos, Relation(id="r", source="a", target="b"), Relation(id="s", source="c", target="b")])
    sheet = Sheet.of("network", STYLES["light"], SAYS["nl"], VIEWS["light"], there, MEASURE)
    lines = network_lines(sheet, [Marker(who, float(who.network_x or 0), float(who.network_y or 0)) for who in whos], lambda _: True)
    assert [lines.under(rect) for rect in (Rect(200, 290, 100, 20), Rect(200, 320, 100, 20), Rect(540, 290, 40, 60))] == [1, 0, 2]


@pytest.mark.parametrize("canvas", ["network", "ring_map"])
@pytest.mark.parametrize("at", [(500, 200), (460, 190), (520, 210)])
def test_the_signs_of_a_line_keep_clear_of_a_note_that_is_laid_on_it(canvas: str, at: tuple[int, int]) -> None:
    whos = [Stakeholder(id=key, name=key, sphere="public", ring=3) for key in "ab"]
    note = Note(id="n", canvas=canvas, text="Wie kent iemand?")
    there = Records([Workshop(), *whos, link("a", "b", type="money", status="wanted"), note])
    view = replace(VIEWS["light"], lines=True, places={whos[0].key: (300, 200), whos[1].key: (700, 200), note.key: at})
    (page, *_) = pages(canvas, there, "light", "nl", view)
    (line,), (paper,) = ([item for item in page.items if item.part == part] for part in ("line", "note"))
    sheet = bounds(paper.marks[0], MEASURE)
    signs = [mark for mark in line.marks if isinstance(mark, Oval) and mark.fill == STYLES["light"]["halo"]]
    assert len(signs) == 2 and not any(bounds(sign, MEASURE).meets(sheet) for sign in signs)


@pytest.mark.parametrize("style", ["light", "paper"])
def test_in_a_crowd_no_sign_of_a_line_stands_over_the_words_of_a_note(style: str) -> None:
    (page, *_) = pages("network", SCENES["network"]["crowd"], style, "nl")
    words = [bounds(mark, MEASURE) for item in page.items if item.part == "note" for mark in item.marks if isinstance(mark, Text)]
    signs = [mark for item in page.items if item.part == "line" for mark in item.marks if isinstance(mark, Oval)]
    assert words and signs and not any(bounds(sign, MEASURE).meets(word) for sign in signs for word in words)


def test_all_relations_are_lines_under_the_markers() -> None:
    (first, *_) = drawn()
    parts = [item.part for item in first.items]
    assert keys([first], "line") == sorted(relation.id for relation in GRAPH.all(Relation))
    assert max(n for n, part in enumerate(parts) if part == "line") < min(n for n, part in enumerate(parts) if part == "marker")


def test_filters_of_lines() -> None:
    assert keys(drawn(types=frozenset({"tension"})), "line") == ["adtension"]
    assert keys(drawn(statuses=frozenset({"wanted"})), "line") == ["bd"]
    assert len(keys(drawn(statuses=frozenset({"now"})), "line")) == 4


def test_filters_of_nodes() -> None:
    records = Records([
        Workshop(),
        Stakeholder(id="a", name="A", anchor=True, sphere="market"), Stakeholder(id="b", name="B", sphere="public"),
        Stakeholder(id="c", name="C", missing_voice=True), Stakeholder(id="off", name="Weg", off=("network",)),
        link("a", "b"), link("a", "off"),
    ])  # fmt: skip
    assert keys(drawn(records), "marker") == ["a", "b", "c"]
    assert keys(drawn(records), "line") == ["ab"]
    assert keys(drawn(records, only=frozenset({"anchors"})), "marker") == ["a"]
    assert keys(drawn(records, only=frozenset({"missing"})), "marker") == ["c"]
    assert keys(drawn(records, spheres=frozenset({"public", "market"})), "marker") == ["a", "b"]


def test_around_one_shows_it_and_its_neighbours_by_the_lines_that_pass() -> None:
    assert keys(drawn(around="d"), "marker") == ["a", "b", "c", "d"]
    assert keys(drawn(around="d", types=frozenset({"support"})), "marker") == ["b", "c", "d"]
    assert keys(drawn(around="d", types=frozenset({"support"}), statuses=frozenset({"now"})), "marker") == ["c", "d"]
    assert keys(drawn(around="e"), "marker") == ["e"]


def test_numbers_are_given_before_any_filter() -> None:
    numbers = {key: n for n, key in enumerate((who.key for who in GRAPH.all(Stakeholder)), 41)}
    titles = [item.title for item in drawn(numbers=numbers, around="e")[0].items if item.part == "marker"]
    assert titles[0].startswith("45 E")


def test_the_panel_says_the_measures_of_the_test_graph() -> None:
    page = drawn()
    assert texts(page, "panel.hub")[-8:] == ["B", "(2)", "C", "(2)", "A", "(1)", "D", "(1)"]
    assert "E" in texts(page, "panel.isolated")
    assert texts(page, "panel.islands")[2:4] == ["2", "grootste: 4"]
    assert {"B", "C"} <= set(texts(page, "panel.weak_spot"))
    assert texts(page, "panel.density")[-1] == "30 van de 100 mogelijke lijnen"
    assert texts(page, "panel.tension")[-1] == "A – D"


def test_with_wishes_the_panel_says_what_it_was_before() -> None:
    records = small("A", "B", relations=(link("a", "b", status="wanted"),))
    assert texts(drawn(records, wanted_too=True), "panel.islands")[2:4] == ["1", "grootste: 2 (nu 2)"]
    assert texts(drawn(records), "panel.islands")[2:4] == ["2", "grootste: 1"]
    assert texts(drawn(records, wanted_too=True), "panel.density")[-1] == "100 van de 100 mogelijke lijnen (nu 0)"


def test_figures_handed_in_are_used() -> None:
    other = measures(small("A", "B", relations=(link("a", "b"),)))
    assert texts(drawn(facts=other), "panel.hub")[-4:] == ["A", "(1)", "B", "(1)"]


def test_a_numbered_stakeholder_is_called_by_its_number_in_the_panel() -> None:
    drawings = pages("network", CROWDS["many"], "light", "nl")
    rows = {item.key for drawing in drawings for item in drawing.items if item.part == "row"}
    names = {who.name for who in CROWDS["many"].all(Stakeholder) if who.name and who.key in rows}
    assert 60 < len(rows) < 120
    assert not names & set(texts(drawings, "panel."))


def test_undefined_figures_are_a_dash() -> None:
    page = drawn(small("A"))
    assert texts(page, "panel.ei_index")[-1] == "–"
    assert texts(page, "panel.density")[-1] == "–"


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_page_says_that_it_is_about_the_drawing(style: str, language: str) -> None:
    caution = SAYS[language]("canvas.network.caution")
    for drawing in pages("network", CROWDS["forty"], style, language):
        assert any(caution in text for text in texts([drawing], "footer"))


def test_hub_weak_spot_and_unlinked_node_look_different() -> None:
    style = STYLES["light"]
    items = {item.key[1]: item.marks for item in drawn()[0].items if item.part == "marker"}
    rings = {key for key, marks in items.items() if any(isinstance(mark, Oval) and mark.stroke == style["accent"] for mark in marks)}
    cracked = {key for key, marks in items.items() if any(isinstance(mark, Oval) and mark.stroke == style["danger"] for mark in marks)}
    filled = {key for key, marks in items.items() if any(getattr(mark, "fill", None) == style["sphere.community.fill"] for mark in marks)}
    assert (rings, cracked, filled) == ({"a", "b", "c", "d"}, {"b", "c"}, {"a", "b", "c", "d"})


def test_the_legend_has_the_types_that_occur_and_all_of_them_on_a_blank_sheet() -> None:
    def words(**view: object) -> set[str]:
        found = set(texts(drawn(**view)))
        return {kind for kind in RELATION_TYPES if SAYS["nl"](f"relation_type.{kind}") in found}

    assert words() == {"support", "tension"}
    assert words(blank=True) == set(RELATION_TYPES)


@pytest.mark.parametrize("style", STYLES)
def test_a_blank_sheet_has_no_names_and_lines_to_write_on(style: str) -> None:
    drawings = drawn(CROWDS["forty"], style, blank=True)
    assert len(drawings) == 1
    assert not keys(drawings, "marker") and not keys(drawings, "line") and not keys(drawings, "row")
    assert broken_rules(drawings[0]) == []
    assert sum(item.key[1].startswith("blank.") for item in drawings[0].items) == 2
    (frame,) = next(item.marks for item in drawings[0].items if item.key[1] == "field")
    assert isinstance(frame, Box) and frame.fill is None, "a frame says where the room draws"
    assert frame.rect.w > 2 / 3 * BASE.w and frame.rect.h > 0.75 * BASE.h


def test_words_on_lines_stand_once_where_there_are_few_lines() -> None:
    records = small("A", "B", "C", relations=(link("a", "b", label="Zaal op dinsdag"), link("b", "c", label="Elke week overleg")))
    found = " ".join(texts(drawn(records)))
    assert found.count("Zaal op dinsdag") == found.count("Elke week overleg") == 1


def test_a_drag_moves_one_node_and_its_lines_only() -> None:
    before, after = (
        {item.key: item.marks for item in drawn(places=places)[0].items}
        for places in ({}, {("stakeholder", "a"): (60.0, 600.0)})
    )  # fmt: skip
    moved = {key for key in before if before[key] != after.get(key)}
    assert {key for key in moved if key[0] == "stakeholder"} == {("stakeholder", "a")}
    assert {key[1] for key in moved if key[0] == "relation"} <= {"ab", "adtension", "bd", "bc", "cd"}
    assert ("relation", "ab") in moved and ("relation", "cd") not in moved


def test_an_empty_drawing_says_what_to_do_but_not_on_paper() -> None:
    assert "Trek de eerste lijn. Druk op C." in texts(drawn(Records([Workshop()])))
    assert "Trek de eerste lijn. Druk op C." not in texts(drawn(Records([Workshop()]), "paper"))
