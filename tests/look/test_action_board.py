"""The action board: places of the method, every text once, late on a day that is handed in, and what other surfaces rely on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_desktop.look.canvases import LOOKS
from cwb_desktop.look.marks import BASE, Box, Drawing, Item, Path, Text
from cwb_desktop.look.numbers import numbers
from cwb_desktop.look.view import View
from cwb_desktop.texts import Say
from cwb_desktop.workshop.collection import Change, Records
from cwb_desktop.workshop.figures.actions import is_late
from cwb_desktop.workshop.records import Action, Agreement, Participant, Plan, Stakeholder, Workshop

from .boards import KEPT, TODAY, board_of, drawn, path, said, text_of
from .crowds import MEASURE, RESOURCES, SAYS, STYLES, VIEWS, bare, broken_rules, sample

CANVAS = "action_board"
SAMPLE = {language: sample(RESOURCES / "samples", language) for language in ("nl", "en")}
CROWDS = {
    "none": board_of(0), "one": board_of(1), "twelve": board_of(12), "forty": board_of(40, notes=4), "many": board_of(120),
    "long": board_of(30, long=True, notes=6), "long twelve": board_of(12, long=True),
}  # fmt: skip
COLUMNS = ("todo", "doing", "stuck", "done")


def draw(records: Records, style: str = "paper", language: str = "nl", view: View | None = None) -> Drawing:
    return LOOKS[CANVAS](STYLES[style], SAYS[language], view or replace(VIEWS[style], today=TODAY), records, MEASURE)


def texts(drawing: Drawing, name: str) -> list[str]:
    return [mark.text for item in drawing.items if item.key[1] == name for mark in item.marks if isinstance(mark, Text)]


def cards(drawing: Drawing, kind: str) -> list[Item]:
    return [item for item in drawing.items if item.part == "card" and item.key[0] == kind]


def check(records: Records, style: str, language: str, view: View | None = None) -> None:
    """Every text of a promise and of an action stands once over all pages, and no page breaks a rule."""
    drawings = drawn(CANVAS, records, style, language, view)
    assert [broken for drawing in drawings for broken in broken_rules(drawing)] == []
    written, say = said(drawings), SAYS[language]
    for one in records.all(Agreement):
        party = records.get(Stakeholder, one.stakeholder)
        assert party is not None
        amount = say.amount(one.amount, one.unit, records.workshop.currency) if one.amount is not None else ""
        for text in (party.name or say("privacy.withheld"), one.text, amount):
            assert not text or written[one.key].count(bare(text)) == 1, (text, written[one.key])
    shown = [one for one in records.all(Action) if one.status != "stopped"]
    for one in shown:
        texts_of = [bare(text) for text in (one.what, one.first_step, one.help_needed) if text]
        for text in texts_of:
            assert written[one.key].count(text) == 1, (text, written[one.key])
        who = bare(_who(records, one, say))
        assert written[one.key].count(who) == 1 + sum(text.count(who) for text in texts_of), (who, written[one.key])
    found = [item.key for drawing in drawings for kind in ("action", "agreement") for item in cards(drawing, kind)]
    assert sorted(found) == sorted([*(one.key for one in shown), *(one.key for one in records.all(Agreement))])


def _who(records: Records, one: Action, say: Say) -> str:
    person, group = records.get(Participant, one.who), records.get(Stakeholder, one.who)
    if person:
        return person.first_name or say("privacy.participant")
    return (group.name or say("privacy.withheld")) if group else say("drawing.without_owner")


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


def test_cards_lie_where_the_method_says() -> None:
    drawing = draw(board_of(60))
    promised = cards(drawing, "agreement")
    assert [item.at for item in promised] == [(24 + 240 * n + 116, 80 + 60 * row + 29) for row in (0, 1) for n in range(4)]
    for number, column in enumerate(COLUMNS):
        found = [item for item in cards(drawing, "action") if item.zone == column]
        assert [item.at for item in found] == [(20 + 240 * number + 120, 217 + 89 * place + 44) for place in range(5)]
        assert all(isinstance(item.marks[0], Box) and (item.marks[0].rect.w, item.marks[0].rect.h) == (216, 84) for item in found)


def test_the_ninth_promise_and_the_sixth_card_come_on_a_further_page() -> None:
    drawings = drawn(CANVAS, board_of(60, notes=0), "paper", "nl")
    promised = [len(cards(drawing, "agreement")) for drawing in drawings]
    assert promised[:3] == [8, 8, 4]
    todo = [sum(item.zone == "todo" for item in cards(drawing, "action")) for drawing in drawings]
    assert todo[:3] == [5, 5, 2]
    assert texts(drawings[0], "column.todo") == texts(drawings[1], "column.todo") == ["Te doen", "12"]


def test_a_column_goes_by_due_date_then_id() -> None:
    drawing = draw(SAMPLE["nl"])
    assert [item.key[1] for item in cards(drawing, "action") if item.zone == "doing"] == ["d02", "d10", "d08", "d01"]
    found = numbers(CANVAS, SAMPLE["nl"])
    order = [key[1] for key, number in sorted(found.items(), key=lambda one: one[1])]
    assert order[:7] == ["k1", "k2", "k3", "k4", "d07", "d03", "d06"]


@pytest.mark.parametrize(("language", "today", "late"), [("nl", "2027-01-21", {"d02"}), ("en", "2027-01-19", {"d02", "d04"})])
def test_late_counts_from_the_day_that_is_handed_in(language: str, today: str, late: set[str]) -> None:
    drawing = draw(SAMPLE[language], language=language, view=replace(VIEWS["paper"], today=today))
    word = SAYS[language]("drawing.late")
    found = {item.key[1] for item in cards(drawing, "action") if any(text.endswith(f", {word}") for text in texts(drawing, item.key[1]))}
    assert found == late
    assert texts(drawing, "footer")[-1].split(" · ")[1] == SAYS[language].count("canvas.action_board.count.late", len(late))
    day = SAYS[language].date(today)
    assert SAYS[language]("date.as_on", date=day) in texts(drawing, "header")[1]
    sign = next(item for item in cards(drawing, "action") if item.key[1] == "d02")
    assert any(isinstance(mark, Path) and mark.stroke == STYLES["paper"]["danger"] for mark in sign.marks)


def test_without_a_day_nothing_is_late() -> None:
    assert is_late(SAMPLE["nl"].all(Action)[1], "2030-01-01")
    assert not any("te laat" in text for text in texts(draw(SAMPLE["nl"], view=View()), "d02"))


def test_a_first_step_that_is_late_says_so() -> None:
    words = " ".join(texts(draw(SAMPLE["nl"]), "d06"))
    assert "Eerste stap te laat, 10 jan: Truus zoekt twee voorbeelden" in words
    assert "te laat" not in " ".join(texts(draw(SAMPLE["nl"]), "d08"))


def test_counts_name_what_has_no_owner() -> None:
    one = SAMPLE["nl"].get(Action, "d03")
    assert one is not None
    records = SAMPLE["nl"].apply([Change(one, replace(one, who=None))])
    drawing = draw(records)
    assert "1 zonder naam" in texts(drawing, "footer")[-1] and "zonder naam" in texts(drawing, "d03")
    assert texts(draw(SAMPLE["nl"]), "footer")[-1].endswith("10 acties · 1 te laat · 3 eerste stappen te laat · alle met een naam")


def test_stopped_actions_show_only_when_asked_for() -> None:
    records = board_of(12)
    hidden, shown = draw(records), draw(records, view=replace(VIEWS["paper"], today=TODAY, stopped=True))
    stopped = {one.key for one in records.all(Action) if one.status == "stopped"}
    assert stopped and not stopped & {item.key for item in hidden.items} and stopped <= {item.key for item in shown.items}
    assert "2 gestopt" in texts(hidden, "footer")[-1] and "gestopt" not in texts(shown, "footer")[-1]
    assert all("gestopt" in texts(shown, key[1]) for key in stopped)


def test_tabs_carry_the_number_of_the_plan_also_of_one_that_was_joined() -> None:
    plan = SAMPLE["nl"].get(Plan, "pl2")
    assert plan is not None
    records = SAMPLE["nl"].apply([Change(plan, replace(plan, merged_into="pl1"))])
    assert texts(draw(SAMPLE["nl"]), "d03")[0] == "2" and texts(draw(records), "d03")[0] == "1"
    assert "Oude school wordt Lindehuis" in texts(draw(SAMPLE["nl"]), "footer")
    assert "Oude school wordt Lindehuis" not in texts(draw(records), "footer")
    assert texts(draw(SAMPLE["nl"]), "d10")[0] == "–"


def test_many_plans_stand_in_a_list() -> None:
    drawings = drawn(CANVAS, board_of(40), "wall", "nl")
    titles = [texts(drawing, "pl11") for drawing in drawings if texts(drawing, "pl11")]
    assert titles == [["12", "Plan nummer 11 van onze wijk"]]


def test_names_that_are_not_free() -> None:
    person = SAMPLE["nl"].get(Participant, "p09")
    assert person is not None and not person.name_in_report
    signs = {style: len(next(i for i in draw(SAMPLE["nl"], style).items if i.key[1] == "d08").marks) for style in ("light", "paper")}
    assert signs["light"] > signs["paper"]
    records = SAMPLE["nl"].apply([Change(person, replace(person, first_name=""))])
    words = [mark for item in draw(records).items if item.key[1] == "d08" for mark in item.marks if isinstance(mark, Text)]
    assert ("deelnemer", True) in {(mark.text, mark.italic) for mark in words}


def test_a_blank_board_has_cards_to_write_on() -> None:
    drawing = draw(SAMPLE["nl"], view=replace(VIEWS["paper"], blank=True))
    assert {item.part for item in drawing.items} == {"furniture"}
    assert sum(item.key[1].startswith("blank.") for item in drawing.items) == 28
    assert texts(drawing, "blank.todo.0") == ["Plan", "Wat", "Wie", "Wanneer", "Eerste stap", "Hulp nodig"]
    assert texts(drawing, "blank.promise.0") == ["Wie", "Vanaf", "Afspraak"]
    assert [broken for style in STYLES for broken in broken_rules(draw(SAMPLE["nl"], style, view=replace(VIEWS[style], blank=True)))] == []


def test_an_empty_board_says_what_to_do_on_the_laptop_only() -> None:
    empty = Records([Workshop(name="De Linden")])
    assert texts(draw(empty, "light"), "empty") == ["Schrijf de eerste actie op. Druk op N."]
    assert texts(draw(empty, "light"), "new_action") == ["Nieuwe actie"]
    assert texts(draw(empty, "wall"), "empty") == [] and texts(draw(empty), "new_action") == []
    assert texts(draw(empty), "column.stuck") == ["Zit vast", "0"]


@pytest.mark.parametrize(("canvas", "name", "records", "style", "language"), [kept for kept in KEPT if kept[0] == CANVAS])
def test_it_is_drawn_as_it_was(canvas: str, name: str, records: Records, style: str, language: str) -> None:
    assert text_of(canvas, records, style, language) == path(canvas, name, language).read_text(encoding="utf-8")
