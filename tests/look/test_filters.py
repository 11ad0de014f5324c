"""What filters let through on each canvas, with numbers as before any filter and the rules of method 3.1 kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from cwb_desktop.look.filters import NOTHING, OFFERS, is_filtered, tally
from cwb_desktop.look.marks import Drawing, Text
from cwb_desktop.look.numbers import numbers
from cwb_desktop.look.view import View
from cwb_desktop.workshop import edits
from cwb_desktop.workshop.collection import Key, Records
from cwb_desktop.workshop.figures.matrix import anchors
from cwb_desktop.workshop.figures.votes import standing_plans
from cwb_desktop.workshop.method import PILLARS
from cwb_desktop.workshop.records import Action, Agreement, Asset, Cell, Match, Need, Stakeholder

from .boards import board_of, matrix_of
from .crowds import RESOURCES, SAYS, VIEWS, broken_rules, pages, sample
from .scenes import assets_board, plans_board

TODAY = "2027-01-21"
SAMPLE = {language: sample(RESOURCES / "samples", language) for language in ("nl", "en")}
CROWDS = {
    "assets_needs": {n: assets_board(n) for n in (40, 120)}, "pillars_matrix": {n: matrix_of(n) for n in (40, 120)},
    "action_board": {n: board_of(n) for n in (40, 120)}, "plan_board": {n: plans_board(n) for n in (40, 120)},
}  # fmt: skip


def seen(style: str = "light", **values: Any) -> View:
    changed = {name: frozenset(value) if isinstance(value, set) else value for name, value in values.items()}
    return replace(VIEWS[style], today=TODAY, **changed)


def keys(drawings: list[Drawing], *kinds: str) -> set[Key]:
    return {item.key for page in drawings for item in page.items if item.key[0] in kinds}


def footer(drawing: Drawing) -> str:
    return " ".join(
        mark.text for item in drawing.items if item.key == ("furniture", "footer") for mark in item.marks if isinstance(mark, Text)
    )


def matched(records: Records) -> set[str]:
    return {one.need for one in records.all(Match)}


def whose(records: Records, card: Asset | Need) -> Stakeholder:
    return records.get(Stakeholder, card.stakeholder) or Stakeholder(id="nobody", kind="unknown", sphere="public")


CARDS: list[tuple[dict[str, Any], Callable[[Records, Asset | Need], bool]]] = [
    ({"only": {"unmatched"}}, lambda there, card: isinstance(card, Asset) or card.id not in matched(there)),
    ({"only": {"help"}}, lambda _there, card: bool(card.help)),
    ({"categories": {"places", "money"}}, lambda _there, card: card.category in ("places", "money")),
    ({"spheres": {"community"}}, lambda there, card: bool(card.stakeholder) and whose(there, card).sphere == "community"),
    ({"kinds": {"residents_group"}}, lambda there, card: bool(card.stakeholder) and whose(there, card).kind == "residents_group"),
]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("place", range(len(CARDS)))
def test_cards_of_assets_and_needs(place: int, language: str) -> None:
    records, (values, kept) = SAMPLE[language], CARDS[place]
    expected = {one.key for one in (*records.all(Asset), *records.all(Need)) if kept(records, one)}
    drawings = pages("assets_needs", records, "light", language, seen(**values))
    assert keys(drawings, "asset", "need") == expected and len(expected) < len(
        keys(pages("assets_needs", records, "light", language), "asset", "need")
    )
    drawn = {one.key for one in records.all(Match) if {("asset", one.asset), ("need", one.need)} <= expected}
    assert keys(drawings, "match") == drawn
    assert tally(records, seen(**values), "assets_needs")[0] == len(expected)


def test_the_footer_counts_the_cards_that_are_shown() -> None:
    records = SAMPLE["nl"]
    lonely = [one for one in records.all(Need) if one.id not in matched(records)]
    words = f"13 dingen die er zijn · {len(lonely)} dingen die we missen · 0 koppelingen"
    assert words in footer(pages("assets_needs", records, "paper", "nl", seen("paper", only={"unmatched"}))[0])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_only_promises_leaves_other_cells_and_anchors_without_any_out(language: str) -> None:
    records = SAMPLE[language]
    rows = {one.id for one in anchors(records)}
    promised = {one.key for one in records.all(Cell) if one.level >= 3 and one.stakeholder in rows}
    drawings = pages("pillars_matrix", records, "light", language, seen(only={"promises"}))
    assert promised and keys(drawings, "cell", "empty_cell") == promised
    there = {records.by_key(key).stakeholder for key in promised}
    assert {item.key[1] for page in drawings for item in page.items if item.part == "marker"} == there
    # What stands under a column adds up to what is drawn in it.
    say = SAYS[language]
    for pillar in PILLARS:
        drawn = [records.by_key(key) for key in promised if records.by_key(key).pillar == pillar]
        money = sum(cell.amount or 0 for cell in drawn if cell.unit == f"{records.workshop.currency}/year")
        under = [
            mark.text for item in drawings[-1].items if item.key == ("furniture", f"totals.{pillar}") for mark in item.marks
            if isinstance(mark, Text)
        ]  # fmt: skip
        assert under[0] == (say.money(money, records.workshop.currency) if money else say("canvas.pillars_matrix.none")), pillar
        assert any(text.split()[0] == str(len(drawn)) for text in under[1:]), (pillar, under)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_actions_late_with_help_and_without_owner(language: str) -> None:
    records = SAMPLE[language]
    open_ones = [one for one in records.all(Action) if one.status not in ("done", "stopped")]
    late = {one.key for one in open_ones if one.due < TODAY}
    first = {one.key for one in open_ones if one.status == "todo" and one.first_step_due and one.first_step_due < TODAY}
    asked = {one.key for one in records.all(Action) if one.help_needed and one.status != "stopped"}

    def drawn(**values: Any) -> set[Key]:
        return keys(pages("action_board", records, "light", language, seen(**values)), "action")

    assert drawn(only={"late"}) == late | first and late
    assert drawn(only={"help"}) == asked
    assert drawn(only={"late", "help"}) == (late | first) & asked
    assert drawn(owner="without") == set() and drawn(owner="with") == drawn()
    bare = records.apply([*_without_owner(records, sorted(late)[0])])
    assert keys(pages("action_board", bare, "light", language, seen(owner="without")), "action") == {sorted(late)[0]}
    assert tally(records, seen(only={"late"}), "action_board") == (len(late | first), len(drawn()))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_strip_of_agreements_is_filtered_where_the_filter_means_something(language: str) -> None:
    first, *others = SAMPLE[language].all(Agreement)
    begun = [edits.set_fields(one, status="running").changes[0] for one in others]
    records = SAMPLE[language].apply([*edits.set_fields(first, status="promised", from_date="2020-01-01").changes, *begun])

    def drawn(**values: Any) -> set[Key]:
        return keys(pages("action_board", records, "light", language, seen(**values)), "agreement")

    everything = drawn()
    assert everything == {one.key for one in records.all(Agreement)}
    assert drawn(only={"late"}) == {first.key}, "what was to begin and did not"
    assert drawn(only={"help"}) == everything, "help is asked for actions only"
    assert drawn(owner="with") == everything and drawn(owner="without") == set(), "whoever promised carries it"


def _without_owner(records: Records, key: Key) -> list[Any]:
    return list(edits.set_fields(records.by_key(key), who=None).changes)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_plans_chosen_by_pillar_and_by_owner(language: str) -> None:
    records = SAMPLE[language]
    standing = standing_plans(records)

    def drawn(**values: Any) -> set[Key]:
        return keys(pages("plan_board", records, "light", language, seen(**values)), "plan")

    assert drawn(only={"chosen"}) == {one.key for one in standing if one.chosen}
    assert drawn(pillars={standing[0].pillar}) == {one.key for one in standing if one.pillar == standing[0].pillar} != drawn()
    assert drawn(owner="with") == {one.key for one in standing if one.owner} and drawn(owner="without") == {
        one.key for one in standing if not one.owner
    }
    assert keys(pages("plan_board", records, "light", language, seen(only={"chosen"})), "dream") == keys(
        pages("plan_board", records, "light", language, seen()), "dream"
    )


@pytest.mark.parametrize("canvas", sorted(OFFERS))
def test_numbers_are_given_before_any_filter(canvas: str) -> None:
    """A filtered view shows no number that the whole one does not give."""
    records = SAMPLE["nl"]
    given = numbers(canvas, records)
    for tick in OFFERS[canvas].only:
        for page in pages(canvas, records, "light", "nl", seen(only={tick})):
            named = [item for item in page.items if item.part in ("marker", "card") and item.key in given and item.title[:1].isdigit()]
            assert all(item.title.startswith(f"{given[item.key]} ") or item.title.startswith(f"{given[item.key]},") for item in named)


VALUES = {
    "assets_needs": {"only": {"unmatched"}}, "pillars_matrix": {"only": {"promises"}}, "action_board": {"only": {"help"}},
    "plan_board": {"owner": "without"},
}  # fmt: skip


@pytest.mark.parametrize(("style", "count"), [("light", 40), ("wall", 40), ("wall", 120), ("bw", 40)])
@pytest.mark.parametrize("canvas", sorted(CROWDS))
def test_nothing_overlaps_in_filtered_crowds(canvas: str, style: str, count: int) -> None:
    drawings = pages(canvas, CROWDS[canvas][count], style, "nl" if count == 40 else "en", seen(style, **VALUES[canvas]))
    assert [broken for page in drawings for broken in broken_rules(page)] == []


def test_a_view_without_filters_is_not_filtered() -> None:
    assert not is_filtered(View()) and is_filtered(seen(only={"late"})) and set(NOTHING) <= set(View.__dataclass_fields__)
