"""The ring map: what stands on it, what its style and its view change, and what other surfaces rely on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_desktop.look.canvases import LOOKS
from cwb_desktop.look.marks import BASE, Box, Drawing, Oval, Text
from cwb_desktop.look.numbers import numbers
from cwb_desktop.look.view import View
from cwb_desktop.workshop.collection import Change, Records
from cwb_desktop.workshop.permitted import first_name_is_free, permitted
from cwb_desktop.workshop.records import Note, Participant, Relation, Stakeholder, Workshop

from .crowds import MEASURE, RESOURCES, SAYS, STYLES, VIEWS, WALL_AREA, broken_rules, crowd, names_written, pages, sample

SAMPLE = {language: sample(RESOURCES / "samples", language) for language in ("nl", "en")}
PAPER = VIEWS["paper"]


def draw(records: Records, style: str = "light", language: str = "nl", view: View | None = None) -> Drawing:
    return LOOKS["ring_map"](STYLES[style], SAYS[language], view or VIEWS[style], records, MEASURE)


def texts(drawing: Drawing, name: str = "") -> list[str]:
    found = [mark for item in drawing.items if not name or item.key[1] == name for mark in item.marks]
    return [mark.text for mark in found if isinstance(mark, Text)]


def changed(records: Records, who: Stakeholder, **values: object) -> Records:
    return records.apply([Change(who, replace(who, **values))])


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("style", STYLES)
def test_the_sample_keeps_the_rule(style: str, language: str) -> None:
    drawings = pages("ring_map", SAMPLE[language], style, language)
    written = names_written(drawings)
    for who in SAMPLE[language].all(Stakeholder):
        assert written[who.key] == ["".join(who.name.split())]
    assert [broken for drawing in drawings for broken in broken_rules(drawing)] == []


def test_the_sample_fits_one_page_on_the_laptop_and_two_on_the_wall() -> None:
    compact = replace(VIEWS["light"], scale=0.933)
    assert draw(SAMPLE["nl"]).pages == 1
    assert len(pages("ring_map", SAMPLE["nl"], "dark", "nl")) == 1
    assert draw(SAMPLE["nl"], view=compact).pages == len(pages("ring_map", SAMPLE["nl"], "light", "nl", compact))
    assert draw(SAMPLE["nl"], "wall", view=replace(VIEWS["wall"], notes=False)).pages == 2


def test_header_and_counts_say_where_when_and_how_many() -> None:
    drawing = draw(SAMPLE["nl"])
    assert texts(drawing, "header") == ["Ringenkaart", "De Linden, Havenrade · 10 september 2026", "Voorbeeld", "Stap 1"]
    assert texts(drawing, "footer")[-1] == "38 betrokkenen · 6 ankers · 3 gemiste stemmen · allemaal geplaatst"
    assert texts(drawing, "world.community") == ["Bewoners en buurt", "12"]
    assert texts(drawing, "ring.2")[0] == "Doet mee"


def test_a_view_that_begins_below_the_header_has_none() -> None:
    assert texts(draw(SAMPLE["nl"], view=replace(VIEWS["dark"], scale=0.933)), "header") == []


def test_the_other_meaning_of_the_rings() -> None:
    shop = SAMPLE["en"].workshop
    drawing = draw(SAMPLE["en"].apply([Change(shop, replace(shop, ring_meaning="distance"))]), language="en")
    assert [texts(drawing, f"ring.{ring}")[0] for ring in (1, 2, 3, 4)] == ["Street", "Neighbourhood", "City", "Beyond"]


def test_the_disc_shows_the_question_or_else_the_name() -> None:
    question = SAMPLE["nl"].workshop.question
    assert " ".join(texts(draw(SAMPLE["nl"]), "disc")) == question
    assert " ".join(texts(draw(SAMPLE["nl"], "wall"), "disc")) == "De Linden"
    assert " ".join(texts(draw(SAMPLE["nl"], view=VIEWS["dark"]), "disc")) == "De Linden"
    long = replace(SAMPLE["nl"].workshop, question="Waarom " * 22, name="W" * 60)
    assert texts(draw(Records([long]), "wall"), "disc") == []


def test_legend_and_lists_only_name_what_occurs() -> None:
    plain = Records([Workshop(name="De Linden"), Stakeholder(id="a", name="Bakkerij", kind="care", ring=1, angle=24)])
    assert texts(draw(plain), "footer") == ["1 betrokkene · allemaal geplaatst"]
    assert "dubbele rand: anker" in texts(draw(SAMPLE["nl"]), "footer")


def test_waiting_and_unsorted_stakeholders_are_counted_apart() -> None:
    off = Stakeholder(id="c", name="Drie", off=("ring_map",))
    records = Records([Stakeholder(id="a", name="Een", ring=1, angle=24, kind="unknown"), Stakeholder(id="b", name="Twee"), off])
    assert texts(draw(records), "footer") == ["1 betrokkene · 1 nog te ordenen · 1 nog niet geplaatst"]


@pytest.mark.parametrize(
    ("view", "kept"),
    [
        (View(only=frozenset({"anchors"})), lambda who: who.anchor), (View(only=frozenset({"missing"})), lambda who: who.missing_voice),
        (View(spheres=frozenset({"public", "market"})), lambda who: who.sphere in ("public", "market")),
        (View(kinds=frozenset({"care"})), lambda who: who.kind == "care"),
    ],
)  # fmt: skip
def test_filters_skip_markers_and_keep_numbers(view: View, kept: object) -> None:
    drawing, all_numbers = draw(SAMPLE["nl"], view=view), numbers("ring_map", SAMPLE["nl"])
    shown = {item.key: item for item in drawing.items if item.part == "marker"}
    assert set(shown) == {who.key for who in SAMPLE["nl"].all(Stakeholder) if kept(who)}
    rows = [item for item in drawing.items if item.part == "row" and item.key[0] == "stakeholder"]
    assert all(str(all_numbers[item.key]) in texts(replace(drawing, items=(item,))) for item in rows)


def test_numbers_go_by_ring_and_angle_and_are_taken_from_the_view_when_it_has_them() -> None:
    found = numbers("ring_map", SAMPLE["nl"])
    order = sorted(SAMPLE["nl"].all(Stakeholder), key=lambda who: found[who.key])
    assert [(who.ring, who.angle) for who in order] == sorted((who.ring, who.angle) for who in order)
    network = numbers("network", SAMPLE["nl"])
    assert all(network[who.key] == found[who.key] for who in order)
    records = crowd(40, notes=0)
    given = {key: 100 + number for key, number in numbers("ring_map", records).items()}
    drawing = draw(records, view=replace(PAPER, numbers=given))
    written = [text for item in drawing.items if item.part == "row" for text in texts(replace(drawing, items=(item,)))[:1]]
    assert written and all(int(number) > 100 for number in written)


def test_the_unplaced_come_last() -> None:
    placed = (Stakeholder(id=name, name=name, ring=4, angle=10) for name in "bc")
    records = Records([Stakeholder(id="a", name="Een"), *placed])
    assert [number for _, number in sorted(numbers("ring_map", records).items())] == [3, 1, 2]


def test_a_name_that_is_not_free_keeps_its_marker_and_number() -> None:
    who = SAMPLE["nl"].all(Stakeholder)[0]
    drawing = draw(changed(SAMPLE["nl"], who, name=""), "paper")
    row = next(item for item in drawing.items if item.key == who.key and item.part == "row")
    words = [mark for mark in row.marks if isinstance(mark, Text)]
    assert [(mark.text, mark.italic) for mark in words] == [("1", False), ("naam niet vrij", True)]
    assert who.key in {item.key for item in drawing.items if item.part == "marker"}
    assert "1 naam niet vrij" in texts(drawing, "footer")[-1]


def test_a_quiet_map_has_names_beside_its_markers_and_codes_inside() -> None:
    records = Records([Stakeholder(id="a", name="Bakkerij De Korst", kind="local_business", sphere="market", ring=3, angle=120)])
    laptop, wall = draw(records), draw(records, "wall")
    assert [texts(replace(one, items=(item,))) for one in (laptop, wall) for item in one.items if item.part == "marker"] == [
        ["LB", "Bakkerij De Korst"],
        ["Bakkerij", "De Korst"],
    ]
    assert not [item for item in laptop.items if item.part == "row"]


def test_more_than_300_items_are_all_numbers() -> None:
    drawing = draw(crowd(304, notes=0))
    assert all(texts(replace(drawing, items=(item,)))[0].isdigit() for item in drawing.items if item.part == "marker")


def test_anchors_have_two_edges_and_missing_voices_dashes() -> None:
    drawing = draw(SAMPLE["nl"])
    by_key = {item.key[1]: item for item in drawing.items if item.part == "marker"}
    missing, plain = by_key["s05"], by_key["s01"]
    assert [mark.dash for mark in missing.marks if isinstance(mark, Oval) and mark.stroke] == [(4.0, 3.0)]
    assert not any(mark.dash for mark in plain.marks if isinstance(mark, Oval))
    assert len(by_key["s29"].marks) > len(by_key["s33"].marks)
    assert "anker" in by_key["s29"].title and "gemiste stem" in missing.title


def test_a_provisional_place_is_drawn_where_the_hand_is() -> None:
    key = ("stakeholder", "s01")
    drawing = draw(SAMPLE["nl"], view=replace(VIEWS["light"], places={key: (123.0, 456.0)}))
    assert next(item.at for item in drawing.items if item.part == "marker" and item.key == key) == (123.0, 456.0)


def test_notes_cover_no_words_and_rows_flow_round_them() -> None:
    drawing = draw(SAMPLE["nl"])
    notes = [item for item in drawing.items if item.part == "note"]
    assert len(notes) == sum(note.canvas == "ring_map" for note in SAMPLE["nl"].all(Note))
    assert broken_rules(drawing) == []
    assert not [item for item in draw(SAMPLE["nl"], view=replace(VIEWS["light"], notes=False)).items if item.part == "note"]


def test_a_note_too_long_for_its_sheet_is_numbered_and_listed() -> None:
    words = "Langsgaan op het plein, niet mailen, en vraag naar een eigen ruimte voor de jongeren van de wijk."
    note = Note(id="n", canvas="ring_map", x=820, y=90, text=words)
    drawing = draw(Records([Workshop(), note]), "wall")
    on_sheet, in_list = (item for item in drawing.items if item.key == note.key)
    assert texts(replace(drawing, items=(on_sheet,))) == ["1"]
    assert " ".join(texts(replace(drawing, items=(in_list,)))) == f"1 {note.text}"


@pytest.mark.parametrize("style", ["paper", "bw"])
def test_a_blank_map_has_writing_lines_and_no_items(style: str) -> None:
    drawing = draw(SAMPLE["nl"], style, view=replace(VIEWS[style], blank=True))
    assert {item.part for item in drawing.items} == {"furniture"}
    assert sum(getattr(mark, "dash", ()) == (1.2, 2.8) for mark in drawing.marks()) > 20
    assert "Trekt mee" in texts(drawing, "blank.1") and texts(drawing, "header")[1] == "De Linden, Havenrade"
    assert broken_rules(drawing) == []


def test_an_empty_map_says_what_to_do_on_the_laptop_only() -> None:
    empty = Records([Workshop(name="De Linden")])
    assert texts(draw(empty), "empty") == ["Schrijf de eerste naam. Druk op N."]
    assert texts(draw(empty, "wall"), "empty") == texts(draw(empty, "paper"), "empty") == []
    only_off = Records([Stakeholder(id="a", name="Een", ring=1, angle=20)])
    assert texts(draw(only_off, view=replace(VIEWS["light"], only=frozenset({"anchors"}))), "empty") == []


def test_relations_are_drawn_when_asked_for_with_their_legend() -> None:
    without, lines = draw(SAMPLE["nl"]), draw(SAMPLE["nl"], view=replace(VIEWS["light"], lines=True))
    assert not [item for item in without.items if item.part == "line"]
    assert len([item for item in lines.items if item.part == "line"]) == len(SAMPLE["nl"].all(Relation))
    assert "spanning" in texts(lines, "footer") and broken_rules(lines) == []
    money = draw(SAMPLE["nl"], view=replace(VIEWS["light"], lines=True, types=frozenset({"money"})))
    assert {item.zone for item in money.items if item.part == "line"} == {"money"}


def test_the_wall_shows_large_figures_where_there_is_room() -> None:
    drawing = draw(SAMPLE["nl"], "wall", view=View(date="2026-09-10", scale=1.53, area=WALL_AREA, notes=False))
    assert texts(drawing, "figures") == ["38", "betrokkenen", "3", "gemiste stemmen"]
    assert texts(draw(SAMPLE["nl"]), "figures") == []


def test_side_lists_widen_into_the_letterbox_and_the_rings_stay() -> None:
    narrow, wide = (draw(SAMPLE["nl"], "wall", view=replace(VIEWS["wall"], area=area)) for area in (BASE, WALL_AREA))
    rings = [next(item for item in one.items if item.key[1] == "rings") for one in (narrow, wide)]
    assert rings[0] == rings[1]
    lefts = [
        min(mark.x for item in one.items if item.part == "row" for mark in item.marks if isinstance(mark, Text)) for one in (narrow, wide)
    ]
    assert lefts[1] < lefts[0] - 100


def test_a_page_beyond_the_last_is_the_last() -> None:
    drawing = draw(SAMPLE["nl"], "wall", view=replace(VIEWS["wall"], page=99))
    assert drawing.page == drawing.pages > 1
    assert texts(drawing, "footer")[-1].endswith(f"{drawing.pages} van {drawing.pages}")


def test_black_and_white_uses_no_other_colour() -> None:
    colours = {getattr(mark, name, None) for mark in draw(SAMPLE["nl"], "bw").marks() for name in ("fill", "stroke", "colour", "halo")}
    assert colours <= {None, "#000000", "#FFFFFF"}


def test_the_example_mark_stands_in_a_frame() -> None:
    header = next(item for item in draw(SAMPLE["nl"], "paper").items if item.key[1] == "header")
    assert any(isinstance(mark, Box) and mark.stroke for mark in header.marks)
    shop = SAMPLE["nl"].workshop
    assert "Voorbeeld" not in texts(draw(SAMPLE["nl"].apply([Change(shop, replace(shop, example=False))])), "header")


@pytest.mark.parametrize("style", STYLES)
def test_the_longest_names_fit_the_header(style: str) -> None:
    name, city = (
        "Samenwerkende bewoners van de Oude en de Nieuwe Havenbuurten",
        "Sint-Oedenrode aan de Dommel en de Grote Beerze in Brabant",
    )
    shop = Workshop(name=name, city=city, example=True)
    assert broken_rules(draw(Records([shop]), style)) == []
    assert broken_rules(draw(Records([shop]), style, view=replace(VIEWS[style], area=BASE))) == []


@pytest.mark.parametrize(("language", "words"), [("nl", "allemaal geplaatst"), ("en", "all placed")])
def test_all_placed_is_not_said_when_somebody_was_taken_off(language: str, words: str) -> None:
    records = SAMPLE[language]
    assert words in texts(draw(records, language=language), "footer")[-1]
    gone = changed(records, records.all(Stakeholder)[3], off=("ring_map",))
    assert words not in texts(draw(gone, language=language), "footer")[-1]


def visited(records: Records, **values: object) -> tuple[Stakeholder, Records]:
    """The first missed voice of a workshop with a visit, and the workshop with it."""
    who = next(one for one in records.all(Stakeholder) if one.missing_voice)
    return who, changed(records, who, **values)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("style", STYLES)
def test_who_visits_a_missed_voice_and_when_stands_under_its_name(style: str, language: str) -> None:
    who, records = visited(SAMPLE[language], visited_by="Aïsha en Wim van de buurtkamer", visit_on="2026-10-12")
    drawings = pages("ring_map", records, style, language)
    row = next(item for drawing in drawings for item in drawing.items if item.key == who.key and item.part == "row")
    words = " ".join(mark.text for mark in row.marks if isinstance(mark, Text))
    agreed = {"nl": "Bezoek: Aïsha en Wim van de buurtkamer, 12 oktober", "en": "Visit: Aïsha en Wim van de buurtkamer, 12 October"}
    assert "".join(agreed[language].split()) in "".join(words.split()) and agreed[language] in row.title
    assert [broken for drawing in drawings for broken in broken_rules(drawing)] == []


@pytest.mark.parametrize(
    "values, words",
    [
        ({"visited_by": "Wim"}, "Bezoek: Wim"),
        ({"visit_on": "2026-10-12"}, "Bezoek: 12 oktober"),
        ({"visited_by": "Wim", "missing_voice": False}, ""),
    ],
)
def test_a_visit_says_what_is_agreed_also_where_names_stand_beside_their_markers(values: dict[str, object], words: str) -> None:
    quiet = crowd(6, notes=0)
    who = next(one for one in quiet.all(Stakeholder) if one.ring)
    drawing = draw(changed(quiet, who, **{"missing_voice": True, "anchor": False, **values}))
    rows = [item for item in drawing.items if item.key == who.key and item.part == "row"]
    assert [mark.text for item in rows for mark in item.marks if isinstance(mark, Text)][-1:] == ([words] if words else [])


def test_the_room_and_paper_read_no_visitor_who_did_not_say_yes() -> None:
    free = next(one for one in SAMPLE["nl"].all(Participant) if first_name_is_free(one)).first_name
    shy = next(one for one in SAMPLE["nl"].all(Participant) if not first_name_is_free(one)).first_name
    who, records = visited(SAMPLE["nl"], visited_by=f"{shy} en {free}", visit_on="2026-10-12")
    for audience in ("room", "others"):
        seen = permitted(records, audience, SAYS["nl"]("privacy.participant"))
        row = next(item for item in draw(seen, "paper").items if item.key == who.key and item.part == "row")
        written = "".join("".join(mark.text for mark in row.marks if isinstance(mark, Text)).split())
        assert shy not in written and shy not in row.title
        assert "".join(f"{SAYS['nl']('privacy.participant')} en {free}".split()) in written
