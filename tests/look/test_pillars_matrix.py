"""The matrix of pillars and anchors: places of the method, every text once, totals, levels, and what other surfaces rely on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_desktop.look.bounds import bounds
from cwb_desktop.look.canvases import LOOKS
from cwb_desktop.look.marks import BASE, Box, Drawing, Item, Rect, Text
from cwb_desktop.look.numbers import numbers
from cwb_desktop.look.view import View
from cwb_desktop.workshop.collection import Change, Records
from cwb_desktop.workshop.figures.matrix import anchors
from cwb_desktop.workshop.method import PILLARS
from cwb_desktop.workshop.records import Cell, Note, Stakeholder, Workshop

from .boards import KEPT, drawn, matrix_of, path, said, text_of
from .crowds import MEASURE, RESOURCES, SAYS, STYLES, VIEWS, bare, broken_rules, sample

CANVAS = "pillars_matrix"
SAMPLE = {language: sample(RESOURCES / "samples", language) for language in ("nl", "en")}
CROWDS = {
    "none": matrix_of(0), "one": matrix_of(1), "eight": matrix_of(8, notes=2), "twelve": matrix_of(12), "forty": matrix_of(40, notes=3),
    "many": matrix_of(120), "long": matrix_of(12, long=True, notes=6),
}  # fmt: skip


def draw(records: Records, style: str = "paper", language: str = "nl", view: View | None = None) -> Drawing:
    return LOOKS[CANVAS](STYLES[style], SAYS[language], view or VIEWS[style], records, MEASURE)


def items(drawings: list[Drawing], part: str) -> list[Item]:
    return [item for drawing in drawings for item in drawing.items if item.part == part]


def texts(drawing: Drawing, name: str) -> list[str]:
    return [mark.text for item in drawing.items if item.key[1] == name for mark in item.marks if isinstance(mark, Text)]


def check(records: Records, style: str, language: str, view: View | None = None) -> None:
    """Every name, text and amount stands once over all pages, and no page breaks a rule."""
    drawings = drawn(CANVAS, records, style, language, view)
    assert [broken for drawing in drawings for broken in broken_rules(drawing)] == []
    written, say = said(drawings), SAYS[language]
    for who in anchors(records):
        assert written[who.key].count(bare(who.name or say("privacy.withheld"))) == 1, who
    for cell in records.all(Cell):
        assert not cell.text or written[cell.key].count(bare(cell.text)) == 1, (cell, written[cell.key])
        amount = say.amount(cell.amount, cell.unit, records.workshop.currency) if cell.amount is not None else ""
        assert not amount or written[cell.key].count(bare(amount)) == 1, (cell, written[cell.key])
    assert sorted(item.key for item in items(drawings, "marker")) == sorted(who.key for who in anchors(records))
    assert len(items(drawings, "card")) == 5 * len(anchors(records))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", CROWDS)
def test_each_text_stands_once_and_nothing_is_covered(name: str, style: str) -> None:
    check(CROWDS[name], style, ("nl", "en")[(list(CROWDS).index(name) + list(STYLES).index(style)) % 2])


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("style", STYLES)
def test_the_samples_keep_the_rule_in_the_base_rectangle_too(style: str, language: str) -> None:
    check(SAMPLE[language], style, language)
    check(SAMPLE[language], style, language, replace(VIEWS[style], area=BASE))


@pytest.mark.parametrize("scale", [0.7, 0.933, 2.0])
def test_the_rule_holds_at_other_sizes(scale: float) -> None:
    check(SAMPLE["nl"], "light", "nl", replace(VIEWS["light"], scale=scale))
    for drawing in drawn(CANVAS, SAMPLE["nl"], "light", "nl", replace(VIEWS["light"], scale=scale)):
        small = [mark for item in drawing.items if item.part != "marker" for mark in item.marks if isinstance(mark, Text)]
        assert min(mark.size for mark in small if not mark.bold) * scale >= 11.9


@pytest.mark.parametrize("language", ["nl", "en"])
def test_on_the_wall_the_columns_widen_to_the_edge_and_the_totals_keep_clear_of_their_rule(language: str) -> None:
    drawing = draw(SAMPLE[language], "wall", language)
    marks = {item.key[1]: item.marks for item in drawing.items if item.part == "furniture"}
    columns = [mark.rect for mark in marks["columns"] if isinstance(mark, Box)]
    assert [round(one.w) for one in columns] == [round(columns[0].w)] * 5 and columns[0].w > 156
    assert columns[0].x == 200 and abs(columns[-1].right - (drawing.area.right - 20)) < 10
    rule = max(bounds(mark, MEASURE).bottom for mark in marks["rules"])
    totals = [mark for name in marks if name.startswith("totals") for mark in marks[name] if isinstance(mark, Text)]
    assert min(mark.y - 0.7 * mark.size for mark in totals) > rule + 1, "capitals are 0.7 of their size"


def test_cells_lie_where_the_method_says() -> None:
    drawing = draw(SAMPLE["nl"])
    cells = {item.zone: item for item in drawing.items if item.part == "card"}
    for row, who in enumerate(("s23", "s24", "s29", "s30", "s31", "s35")):
        for column, pillar in enumerate(PILLARS):
            assert cells[f"cell.{who}.{pillar}"].at == (200 + 156 * column + 78, 120 + 62 * row + 31)
    columns = next(item for item in drawing.items if item.key[1] == "columns")
    assert [mark.rect for mark in columns.marks if isinstance(mark, Box)] == [Rect(200 + 156 * n, 60, 156, 602) for n in range(5)]
    total = [mark for item in drawing.items if item.key[1].startswith("totals") for mark in item.marks if isinstance(mark, Text)]
    assert all(MEASURE.box(mark).y >= 622 and MEASURE.box(mark).bottom <= 662 for mark in total)


def test_anchors_stand_in_the_order_of_their_list_and_the_ninth_on_a_further_page() -> None:
    drawings = drawn(CANVAS, matrix_of(12, notes=0), "paper", "nl")
    rows = [[item.key[1] for item in drawing.items if item.part == "marker"] for drawing in drawings]
    assert [len(row) for row in rows if row] == [8, 4]
    assert [key for row in rows for key in row] == [who.id for who in anchors(matrix_of(12))]
    assert texts(drawings[0], "pillar.own") == texts(drawings[1], "pillar.own")
    assert texts(drawings[0], "totals") == [] and texts(drawings[1], "totals") == ["Samen per jaar"]


def test_totals_count_money_a_year_and_what_is_talked_about() -> None:
    drawing = draw(SAMPLE["nl"])
    assert texts(drawing, "totals.buy") == ["€ 176.500", "4 van 6 in gesprek of verder"]
    assert texts(drawing, "totals.own")[0] == "–"
    assert texts(draw(SAMPLE["en"], language="en"), "totals.buy")[0] == "£350,000"
    assert "verst: gebeurt" in texts(drawing, "s29")


def test_a_cell_that_is_not_there_has_a_key_of_its_own() -> None:
    records = Records([Workshop(name="De Linden"), Stakeholder(id="a", name="Corporatie", anchor=True)])
    cards = [item for item in draw(records).items if item.part == "card"]
    assert [card.key for card in cards] == [("empty_cell", f"a.{pillar}") for pillar in PILLARS]
    assert cards[0].title == "Corporatie, Eigenaar zijn, nog niets"


def test_numbers_go_by_row_then_column_and_show_only_where_words_are_listed() -> None:
    found = numbers(CANVAS, SAMPLE["nl"])
    assert [key[1] for key, number in sorted(found.items(), key=lambda one: one[1])[:6]] == ["s23", "s24", "s29", "s30", "s31", "s35"]
    order = [cell for cell in sorted(SAMPLE["nl"].all(Cell), key=lambda one: found[one.key])]
    assert [(cell.stakeholder, cell.pillar) for cell in order[:6]] == [*(("s23", pillar) for pillar in PILLARS), ("s24", "own")]
    drawings = drawn(CANVAS, SAMPLE["nl"], "wall", "nl")
    listed = {item.key for item in items(drawings, "row")}
    for item in items(drawings, "card"):
        shown = [mark.text for mark in item.marks if isinstance(mark, Text)]
        assert (str(found.get(item.key, "")) in shown) == (item.key in listed), item.key
    assert drawn(CANVAS, SAMPLE["nl"], "light", "nl")[0].pages == 1


def test_the_wall_lists_at_most_24_names_a_page() -> None:
    for drawing in drawn(CANVAS, CROWDS["forty"], "wall", "nl"):
        assert sum(item.part == "row" for item in drawing.items) <= 24


def test_a_withheld_anchor_keeps_its_row() -> None:
    who = SAMPLE["nl"].get(Stakeholder, "s29")
    assert who is not None
    drawing = draw(SAMPLE["nl"].apply([Change(who, replace(who, name=""))]))
    words = [mark for item in drawing.items if item.key == who.key for mark in item.marks if isinstance(mark, Text)]
    assert [(mark.text, mark.italic) for mark in words if mark.italic] == [("naam niet vrij", True)]
    assert "1 naam niet vrij" in texts(drawing, "footer")[-1]


def test_levels_have_the_workshop_s_own_names_in_its_own_language() -> None:
    shop = SAMPLE["nl"].workshop
    records = SAMPLE["nl"].apply([Change(shop, replace(shop, levels=("nul", "een", "twee", "3 drie", "vier")))])
    assert texts(draw(records), "footer")[:5] == ["nul", "een", "twee", "drie", "vier"]
    assert "promised" in texts(draw(records, language="en"), "footer")


def test_a_blank_matrix_has_eight_rows_to_write_in() -> None:
    drawing = draw(SAMPLE["nl"], view=replace(VIEWS["paper"], blank=True))
    assert {item.part for item in drawing.items} == {"furniture"}
    assert sum(item.key[1].startswith("blank.") for item in drawing.items) == 8
    assert texts(drawing, "footer") == ["nog niets", "kans gezien", "in gesprek", "toegezegd", "gebeurt"]
    assert broken_rules(drawing) == []


def test_an_empty_matrix_says_what_to_do_on_the_laptop_only() -> None:
    empty = Records([Workshop(name="De Linden")])
    assert texts(draw(empty, "light"), "empty") == ["Zet het eerste anker in de lijst. Druk op N."]
    assert texts(draw(empty, "light"), "new_anchor") == ["Anker erbij"]
    assert texts(draw(empty, "wall"), "empty") == [] and texts(draw(empty, "paper"), "new_anchor") == []


def test_notes_cover_no_words_and_no_filled_cell() -> None:
    drawings = drawn(CANVAS, CROWDS["eight"], "light", "nl")
    notes = [(drawing, item) for drawing in drawings for item in drawing.items if item.part == "note"]
    assert {item.key[1] for _, item in notes} == {note.id for note in CROWDS["eight"].all(Note)}
    for drawing, note in notes:
        assert note.at is not None
        rect = Rect(note.at[0] - 55, note.at[1] - 35, 110, 70)
        words = [MEASURE.box(mark) for item in drawing.items if item.key != note.key for mark in item.marks if isinstance(mark, Text)]
        assert not any(rect.meets(word) for word in words)


@pytest.mark.parametrize(("canvas", "name", "records", "style", "language"), [kept for kept in KEPT if kept[0] == CANVAS])
def test_it_is_drawn_as_it_was(canvas: str, name: str, records: Records, style: str, language: str) -> None:
    assert text_of(canvas, records, style, language) == path(canvas, name, language).read_text(encoding="utf-8")
