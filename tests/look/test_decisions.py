"""The decision register: what stands in a row, its further pages, and the rule of method 3.1 in every style, language and crowd."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_desktop.look.marks import BASE, Drawing, Item, Text
from cwb_desktop.look.numbers import numbers
from cwb_desktop.look.view import View
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.records import Decision, Note, Participant, Response

from .crowds import RESOURCES, STYLES, VIEWS, bare, broken_rules, pages, sample
from .money import EMPTY, SHOP, register

SAMPLE = {language: sample(RESOURCES / "samples", language) for language in ("nl", "en")}
CROWDS = {
    "none": EMPTY, "one": register(1), "twelve": register(12), "forty": register(40), "many": register(60, said=2),
    "long": register(8, length=200, said=5, rounds=3), "all speak": register(3, length=160, said=24), "notes": register(3, notes=6),
}  # fmt: skip


def drawn(records: Records, style: str = "light", language: str = "nl", **view: object) -> list[Drawing]:
    return pages("decisions", records, style, language, replace(VIEWS[style], **view))  # type: ignore[arg-type]


def items(drawings: list[Drawing], part: str) -> list[Item]:
    return [item for one in drawings for item in one.items if item.part == part]


def texts(found: list[Item]) -> list[str]:
    return [mark.text for item in found for mark in item.marks if isinstance(mark, Text)]


def check(records: Records, style: str, language: str, view: View | None = None) -> None:
    drawings = pages("decisions", records, style, language, view)
    assert [broken for one in drawings for broken in broken_rules(one)] == []
    found: dict[tuple[str, str], str] = {}
    for item in (item for one in drawings for item in one.items if item.part != "furniture"):
        found[item.key] = found.get(item.key, "") + bare("".join(texts([item])))
    for one in records.all(Decision):
        assert found.get(one.key, "").count("".join(one.proposal.split())) == 1, one
        assert "".join((one.change or "").split()) in found[one.key]
    for one in records.all(Response):
        assert found.get(one.key, "").count("".join(one.text.split())) == 1, one
        assert "".join((one.answer or "").split()) in found[one.key]
    for note in records.all(Note):
        assert note.canvas != "decisions" or "".join(note.text.split()) in found[note.key]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", CROWDS)
def test_each_text_stands_once_and_nothing_is_covered(name: str, style: str, language: str) -> None:
    check(CROWDS[name], style, language)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("style", STYLES)
def test_the_samples_keep_the_rule(style: str, language: str) -> None:
    check(SAMPLE[language], style, language)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", ["long", "forty"])
def test_the_rule_holds_in_the_base_rectangle_too(name: str, style: str) -> None:
    check(CROWDS[name], style, "nl", replace(VIEWS[style], area=BASE))


def test_a_row_says_who_what_how_many_and_what_came_of_it() -> None:
    cards = {item.key[1]: item for item in items(drawn(SAMPLE["nl"]), "card")}
    assert list(cards) == ["c1", "c2", "c3", "c4"]
    words = texts([cards["c2"]])
    assert words[:2] == ["2", "10 dec 2026"] and "Beheerder buurtkamer" in words
    start = words.index("24")
    assert words[start : start + 8] == ["24", "aanwezig", "19", "akkoord", "3", "zorg", "2", "bezwaar"]
    came = "Aangenomen na aanpassing Het buurtfonds houdt de kas. De Buurtkamer doet de planning. Elk kwartaal een overzicht in de krant."
    assert " ".join(words).endswith(f"{came} 10 jun 2027")
    assert [cards[key].zone for key in cards] == ["adopted", "adopted_after_change", "adopted", "parked"]
    assert cards["c2"].title.endswith("19 akkoord, 3 zorg, 2 bezwaar. aangenomen na aanpassing")


def test_a_later_round_is_a_row_of_its_own() -> None:
    (later,) = (item for item in items(drawn(SAMPLE["nl"]), "row") if item.key[0] == "round")
    assert texts([later]) == ["ronde 2", "23", "1", "0"]


def test_a_card_lies_round_its_centre_over_the_whole_width() -> None:
    for item in items(drawn(SAMPLE["nl"]), "card"):
        box = item.marks[0].rect  # type: ignore[union-attr]
        assert item.at == (box.x + box.w / 2, box.y + box.h / 2)
        assert (box.x, box.right) == (20, 980) and box.y >= 60 and box.bottom <= 662


def test_rows_are_never_split_and_go_on_under_the_same_head() -> None:
    drawings = drawn(register(30))
    assert len(drawings) > 1
    for one in drawings:
        assert texts([item for item in one.items if item.key[1] == "table"]) == texts([drawings[0].items[2]])
    ends = [max(item.marks[0].rect.bottom for item in items([one], "card")) for one in drawings]  # type: ignore[union-attr]
    assert all(end <= 662.01 for end in ends)


def test_they_count_by_date_then_as_written_down() -> None:
    days = (("b", "2026-02-01", 1), ("a", "2026-02-01", 2), ("c", "2026-01-01", 3))
    records = Records([SHOP, *(Decision(id=one, meeting="m", date=day, proposal=one, order=order) for one, day, order in days)])
    assert numbers("decisions", records) == {("decision", "c"): 1, ("decision", "b"): 2, ("decision", "a"): 3}


def test_the_wall_lists_concerns_on_a_page_after_the_table() -> None:
    first, second = drawn(SAMPLE["nl"], "wall")
    assert len(items([first], "card")) == 4 and {item.key[0] for item in items([first], "row")} == {"round"}
    assert {item.key[0] for item in items([second], "row")} == {"response"}
    assert "Besluit 2: zorgen en bezwaren" in texts(items([second], "furniture"))


def test_the_lists_go_in_the_order_of_the_numbers() -> None:
    listed = [item.key[1].partition(".")[0] for item in items(drawn(register(30), "wall"), "row") if item.key[0] == "response"]
    order = [f"a{key[1].removeprefix('d').lstrip('0') or '0'}" for key in numbers("decisions", register(30)) if key[0] == "decision"]
    assert list(dict.fromkeys(listed)) == order


def test_a_row_too_high_for_a_page_sends_its_texts_to_the_list() -> None:
    drawings = drawn(register(1, length=160, said=24))
    assert "Zie de lijst hierna." in texts(items(drawings[:1], "card"))
    assert not items(drawings[:1], "row") and len(items(drawings, "row")) == 24


def test_no_first_name_on_the_wall_and_none_that_is_not_free_anywhere() -> None:
    def words(person: Participant, style: str) -> list[str]:
        one = Decision(id="d", meeting="m", date="2026-02-01", proposal="Voorstel", proposed_by="p")
        return texts(items(drawn(Records([SHOP, person, one]), style), "card"))

    assert "Fatma" in words(Participant(id="p", first_name="Fatma"), "light")
    assert "Fatma" not in words(Participant(id="p", first_name="Fatma"), "wall")
    assert "Trekker" in words(Participant(id="p", first_name="Fatma", role="Trekker"), "wall")
    assert "deelnemer" in words(Participant(id="p", first_name=""), "paper")
    assert "naam niet vrij" in texts(items(drawn(register(1), "paper"), "card"))


def test_how_much_say_is_a_chip_and_its_head_is_there_only_then() -> None:
    assert "samen maken" in texts(items(drawn(register(4)), "card"))
    heads = texts([item for item in items(drawn(register(1)), "furniture") if item.key[1] == "table"])
    assert "Terugkijken" in heads


def test_a_proposal_without_a_round_says_so() -> None:
    one = Decision(id="d", meeting="m", date="2026-02-01", proposal="Voorstel")
    assert "nog geen ronde" in texts(items(drawn(Records([SHOP, one])), "card"))


def test_the_empty_register_says_what_to_do_on_the_laptop_only() -> None:
    assert "Schrijf het eerste voorstel op. Druk op N." in texts(items(drawn(EMPTY), "furniture"))
    assert "Schrijf het eerste voorstel op. Druk op N." not in texts(items(drawn(EMPTY, "wall"), "furniture"))


@pytest.mark.parametrize("style", ["paper", "bw", "light"])
def test_the_blank_register_has_lines_and_words_and_no_items(style: str) -> None:
    (drawing,) = drawn(SAMPLE["nl"], style, blank=True)
    assert {item.part for item in drawing.items} == {"furniture"}
    assert texts(list(drawing.items)).count("akkoord") == 6 and broken_rules(drawing) == []


def test_black_and_white_uses_no_other_colour() -> None:
    (drawing,) = drawn(SAMPLE["nl"], "bw")
    colours = {getattr(mark, name, None) for mark in drawing.marks() for name in ("fill", "stroke", "colour", "halo")}
    assert colours <= {None, "#000000", "#FFFFFF"}
