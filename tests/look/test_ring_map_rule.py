"""The rule of method 3.1 on the ring map: every name once, nothing cut, nothing over words, in every style, language and crowd."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from cwb_desktop.look.bounds import around, corners
from cwb_desktop.look.marks import BASE, Text
from cwb_desktop.look.view import View
from cwb_desktop.workshop import edits
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.records import Stakeholder, Workshop

from .crowds import MEASURE, SAYS, STYLES, VIEWS, broken_rules, crowd, names_written, pages

CROWDS = {
    "none": crowd(0, notes=0), "one": crowd(1), "twelve": crowd(12), "forty": crowd(40), "many": crowd(120),
    "long names": crowd(30, name_length=60),
    "one zone": crowd(40, one_zone=(1, "community")), "outer zone": crowd(60, one_zone=(4, "public")), "all anchors": crowd(48, anchors=48),
    "many notes": crowd(12, notes=9),
}  # fmt: skip


def check(records: Records, style: str, language: str, view: View | None = None) -> None:
    """Every stakeholder's name, or what stands for it, is written once over all pages, and no page breaks a rule."""
    drawings = pages("ring_map", records, style, language, view)
    written = names_written(drawings)
    withheld = SAYS[language]("privacy.withheld")
    for who in records.all(Stakeholder):
        assert written.get(who.key) == ["".join((who.name or withheld).split())], who
    assert [broken for drawing in drawings for broken in broken_rules(drawing)] == []
    markers = [item.key for drawing in drawings for item in drawing.items if item.part == "marker"]
    assert sorted(markers) == sorted(who.key for who in records.all(Stakeholder))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", CROWDS)
def test_each_name_stands_once_and_nothing_is_covered(name: str, style: str, language: str) -> None:
    check(CROWDS[name], style, language)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("style", STYLES)
def test_the_rule_holds_in_the_base_rectangle_too(style: str, language: str) -> None:
    check(CROWDS["many"], style, language, replace(VIEWS[style], area=BASE))


@pytest.mark.parametrize("style", STYLES)
def test_notes_stand_once(style: str) -> None:
    drawings = pages("ring_map", CROWDS["many notes"], style, "nl")
    notes = {note.id: "".join(note.text.split()) for note in CROWDS["many notes"] if note.KIND == "note"}
    written = {key[1]: texts for key, texts in names_written(drawings).items() if key[0] == "note"}
    assert written == {note_id: [text] for note_id, text in notes.items()}


def test_the_wall_lists_at_most_24_names_a_page() -> None:
    for drawing in pages("ring_map", CROWDS["many"], "wall", "nl"):
        assert sum(item.part == "row" for item in drawing.items) <= 24


def test_small_text_reaches_12_pixels() -> None:
    for scale in (0.7, 0.933, 1.17, 2.0):
        for drawing in pages("ring_map", CROWDS["twelve"], "light", "nl", replace(VIEWS["light"], scale=scale)):
            for item in drawing.items:
                inside = item.part == "marker" or item.key == ("furniture", "disc")
                least = min((mark.size for mark in item.marks if isinstance(mark, Text)), default=99.0)
                assert least * scale >= (9.9 if inside else 11.9), (scale, item.key)


@pytest.mark.parametrize("scale", [0.8, 0.9, 1.0, 1.17, 1.53])
@pytest.mark.parametrize("count", [6, 14, 30])
def test_no_marker_stands_on_the_name_of_a_ring(count: int, scale: float) -> None:
    """Names called out one after another all begin at 12 o'clock, where the rings have their names; in a small window those are large."""
    records = Records([Workshop(name="Molenbuurt")])
    for place in range(count):
        sphere = "community" if place % 3 == 0 else "public"
        records = records.apply(edits.add(records, edits.new_stakeholder(records, f"Groep {place}", f"g{place:02}", sphere, 2)).changes)
    for drawing in pages("ring_map", records, "light", "nl", replace(VIEWS["light"], scale=scale)):
        names = [mark for item in drawing.items if item.key[1] in ("ring.1", "ring.2", "ring.3", "ring.4") for mark in item.marks]
        boxes = [around(corners(mark, MEASURE, -0.05)) for mark in names if isinstance(mark, Text)]
        assert len(boxes) >= 4
        for item in (one for one in drawing.items if one.part == "marker" and one.at):
            x, y = item.at
            for box in boxes:
                dx, dy = max(box.x - x, 0.0, x - box.right), max(box.y - y, 0.0, y - box.bottom)
                assert math.hypot(dx, dy) >= 12.5, (item.key, box)
        assert not broken_rules(drawing)


@pytest.mark.parametrize("canvas", ["ring_map", "network", "power_interest"])
def test_a_name_of_blanks_alone_is_no_trouble(canvas: str) -> None:
    who = Stakeholder(id="s1", name="   ", ring=2, angle=20, interest=3.0, influence=4.0)
    (drawing,) = pages(canvas, Records([Workshop(name="Molenbuurt"), who]), "paper", "nl")[:1]
    assert any(item.key == who.key for item in drawing.items)
