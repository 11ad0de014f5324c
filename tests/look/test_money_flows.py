"""The leaky bucket: the places of method 3.4, its figures, and the rule of 3.1 in every style, language and crowd."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cwb_desktop.look.bounds import bounds, bounds_of
from cwb_desktop.look.bucket_ground import BUCKET, water_top
from cwb_desktop.look.marks import BASE, Box, Drawing, Item, Oval, Path, Rect, Text
from cwb_desktop.look.measure import HYPHEN
from cwb_desktop.look.numbers import numbers
from cwb_desktop.look.view import View
from cwb_desktop.workshop.collection import Change, Records
from cwb_desktop.workshop.records import Inflow, Lm3Case, Lm3Line, Meeting, Note, Plan, Plug, Spending, Vote, VoteOption

from .crowds import MEASURE, RESOURCES, STYLES, VIEWS, bare, broken_rules, pages, sample
from .money import EMPTY, KEPT, SHOP, money, path, text_of

SAMPLE = {language: sample(RESOURCES / "samples", language) for language in ("nl", "en")}
CROWDS = {
    "none": EMPTY, "one": money(1, 1, 1, 1), "two": money(2, 3), "twelve": money(12, 12, 3, 2), "forty": money(40, 40, 12, 8),
    "many": money(120, 120, 40, 20), "long": money(9, 12, 6, 4, length=80), "long few": money(4, 6, 2, 1, length=80),
    "notes": money(6, 10, 4, 4, notes=7), "unknown": money(5, 9, unknown=4),
}  # fmt: skip


def drawn(records: Records, style: str = "light", language: str = "nl", **view: object) -> list[Drawing]:
    return pages("money_flows", records, style, language, replace(VIEWS[style], **view))  # type: ignore[arg-type]


def items(drawings: list[Drawing], part: str = "", zone: str = "") -> list[Item]:
    return [item for one in drawings for item in one.items if (not part or item.part == part) and (not zone or item.zone == zone)]


def texts(found: list[Item]) -> list[str]:
    return [mark.text for item in found for mark in item.marks if isinstance(mark, Text)]


def furniture(drawings: list[Drawing], name: str) -> list[str]:
    return texts([item for item in items(drawings) if item.key == ("furniture", name)])


def written(drawings: list[Drawing]) -> dict[tuple[str, str], str]:
    """Everything that is written for each record, without blanks."""
    found: dict[tuple[str, str], str] = {}
    for item in items(drawings):
        if item.part != "furniture":
            found[item.key] = found.get(item.key, "") + bare("".join(texts([item])))
    return found


def check(records: Records, style: str, language: str, view: View | None = None) -> None:
    drawings = pages("money_flows", records, style, language, view)
    assert [broken for one in drawings for broken in broken_rules(one)] == []
    found = written(drawings)
    for kind in (Inflow, Spending, Plug, Note):
        for one in (one for one in records.all(kind) if getattr(one, "canvas", "money_flows") == "money_flows"):
            assert found.get(one.key, "").count("".join(one.text.split())) == 1, one
    for case in records.all(Lm3Case):
        assert found.get(case.key, "").count("".join(case.title.split())) == 1, case


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", CROWDS)
def test_each_name_stands_once_and_nothing_is_covered(name: str, style: str, language: str) -> None:
    check(CROWDS[name], style, language)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("style", STYLES)
def test_the_samples_keep_the_rule(style: str, language: str) -> None:
    check(SAMPLE[language], style, language)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", ["long", "forty", "notes"])
def test_the_rule_holds_in_the_base_rectangle_too(name: str, style: str) -> None:
    check(CROWDS[name], style, "nl", replace(VIEWS[style], area=BASE))


@pytest.mark.parametrize(("canvas", "name", "records", "style", "language"), KEPT)
def test_the_drawing_is_as_it_was(canvas: str, name: str, records: Records, style: str, language: str) -> None:
    assert text_of(canvas, records, style, language) == path(canvas, name, language).read_text(encoding="utf-8")


def test_the_arrows_stand_where_the_method_says() -> None:
    drawings = drawn(SAMPLE["nl"])
    inflows, leaks = items(drawings, "line", "inflow"), items(drawings, "line", "leak")
    assert [item.at for item in inflows] == [(380 + 48 * place, 146) for place in range(6)]
    assert [item.key[1] for item in leaks] == ["u3", "u1", "u2", "u9", "u6", "u7", "u10", "u5", "u8", "u4"]
    assert [item.at[1] for item in leaks if item.at] == [250, 250, 310, 310, 370, 370, 430, 430, 490, 490]
    shapes = [bounds_of([mark for mark in item.marks if isinstance(mark, Path) and mark.fill][:1], MEASURE) for item in leaks]
    assert shapes[0].right == 760 and shapes[1].x == 240
    body = [bounds_of([mark for mark in item.marks if isinstance(mark, Path) and mark.fill][:1], MEASURE) for item in inflows]
    assert {(box.y, box.bottom) for box in body} == {(80, 212)}
    assert [round(box.w - 8, 2) for box in body] == [26, 13.72, 7.58, 2.31, 2, 2]
    assert round(shapes[0].h - 9, 2) == round(26 * 28_520_000 / 72_000_000, 2)


def test_one_inflow_stands_in_the_middle_and_two_at_the_ends() -> None:
    assert [item.at[0] for item in items(drawn(money(1, 0)), "line") if item.at] == [500]
    assert [item.at[0] for item in items(drawn(money(2, 0)), "line") if item.at] == [380, 620]


@pytest.mark.parametrize(("language", "share", "top"), [("nl", "9,7 %", 527), ("en", "8.9%", 530)])
def test_the_water_is_as_high_as_what_stays(language: str, share: str, top: float) -> None:
    drawings = drawn(SAMPLE[language], language=language)
    assert furniture(drawings, "share")[0] == share
    water = next(item for item in items(drawings) if item.key[1] == "water")
    line = water.marks[-1]
    assert isinstance(line, Path) and round(line.steps[0][2]) == top


def test_the_ends_of_the_scale() -> None:
    assert (water_top(None), water_top(0), water_top(100)) == (560, 560, 220)  # type: ignore[arg-type]
    nothing = Records([SHOP, Inflow(id="i", text="Loon", amount=5)])
    assert furniture(drawn(nothing), "share")[0] == "–" and not [item for item in items(drawn(nothing)) if item.key[1] == "water"]
    stays = Records([SHOP, Spending(id="u", text="Markt", amount=5, local_pct=100)])
    assert furniture(drawn(stays), "share")[0] == "100,0 %"
    assert texts(items(drawn(stays), "row", "spending"))[1:] == ["Markt"] and not items(drawn(stays), "line")


def test_the_totals_and_what_is_not_spent() -> None:
    assert furniture(drawn(SAMPLE["nl"]), "totals")[:6] == ["143,0 mln", "komt erin", "129,2 mln", "lekt weg", "13,8 mln", "blijft"]
    assert furniture(drawn(SAMPLE["en"], language="en"), "totals")[6:8] == ["1.5m", "saved or not known"]
    over = Records([SHOP, Inflow(id="i", text="Loon", amount=5), Spending(id="u", text="Huur", amount=7)])
    assert furniture(drawn(over), "totals")[6:8] == ["2", "meer eruit dan erin"]


def test_the_seventh_inflow_and_the_eleventh_leak_are_joined() -> None:
    drawings = drawn(money(7, 0))
    assert [item.key for item in items(drawings, "line")] == [*((("inflow", f"i{n:03}")) for n in range(5)), ("joined", "inflow")]
    rows = {item.key[1] for item in items(drawings, "row")}
    assert rows == {"i005", "i006"}
    leaking = Records([SHOP, *(Spending(id=f"u{n:02}", text=f"Lek {n}", amount=100 - n) for n in range(11))])
    lines = items(drawn(leaking), "line")
    assert len(lines) == 10 and lines[-1].key == ("joined", "spending")
    assert "181" in texts(lines[-1:]) and "Overig" not in texts(lines[-1:]) and "overig" in texts(lines[-1:])
    assert len(items(drawn(money(6, 0)), "line")) == 6 and not items(drawn(money(6, 0)), "row")


def test_what_is_not_known_is_listed_and_no_arrow() -> None:
    drawings = drawn(Records([SHOP, Inflow(id="i", text="Loon", amount=None), Spending(id="u", text="Huur", amount=None)]))
    assert not items(drawings, "line")
    assert [item.key for item in items(drawings, "row")] == [("inflow", "i"), ("spending", "u")]
    assert furniture(drawings, "head.unknown") == ["Niet bekend"]
    assert "2 bedragen zijn nog niet bekend." in furniture(drawings, "panel.unknown")


def test_how_sure_the_amounts_are() -> None:
    drawings = drawn(SAMPLE["nl"])
    assert [furniture(drawings, f"sure.{quality}")[:2] for quality in ("counted", "estimated", "guess")] == [
        ["4", "geteld"], ["7", "geschat"], ["5", "gok"],
    ]  # fmt: skip


def test_numbers_go_inflows_leaks_plugs() -> None:
    found = numbers("money_flows", SAMPLE["nl"])
    assert [found["inflow", f"i{n}"] for n in range(1, 7)] == [1, 2, 3, 4, 5, 6]
    assert [found["spending", key] for key in ("u3", "u1", "u2", "u4")] == [7, 8, 9, 16]
    assert found["plug", "g1"] == 17


def test_the_bars_are_as_long_as_their_score_with_the_caution_under_them() -> None:
    drawings = drawn(SAMPLE["nl"])
    scores = [texts([item])[-1] for item in items(drawings, "row", "lm3")]
    assert scores == ["1,85", "1,98", "1,11", "2,21"]
    for item, score in zip(items(drawings, "row", "lm3"), (1.849, 1.984, 199_600 / 180_000, 397_020 / 180_000)):
        wide = sum(mark.rect.w for mark in item.marks if isinstance(mark, Box))
        assert wide == pytest.approx(200 / 3 * score, abs=0.1)
    assert " ".join(furniture(drawings, "panel.lm3.caution")).startswith("Een schets, geen controle. LM3 stopt na drie rondes")
    nought = Records([SHOP, Lm3Case(id="c", title="Niets", round1_label="Jaar")])
    assert texts(items(drawn(nought), "row", "lm3")) == ["Niets", "–"]


def test_a_case_says_what_it_gives_more_than_the_one_it_is_based_on() -> None:
    cases = [Lm3Case(id="a", title="Nu", round1_label="Jaar"), Lm3Case(id="b", title="Straks", round1_label="Jaar", based_on="a")]
    lines = [Lm3Line(id=f"l{n}", case="ab"[n], text="Loon", amount=20_000, local=n == 1, respend_pct=35) for n in range(2)]
    assert "€ 27.000 meer in de wijk per jaar" in texts(items(drawn(Records([SHOP, *cases, *lines])), "row", "lm3"))


def test_plugs_carry_the_dots_of_their_plan() -> None:
    vote = Vote(id="v", meeting="m", question="Welk?", dots_per_person=3, voters=9)
    option = VoteOption(id="o", vote="v", option="g", text="Iets", dots=12)
    plug = Plug(id="g", spending="u", text="Zonnedaken", amount=95_000, votes_from="v")
    records = Records([SHOP, Spending(id="u", text="Energie", amount=9), vote, option, plug])
    assert texts(items(drawn(records), "row", "plugs")) == ["Zonnedaken", "€ 95.000 per jaar", "dicht: Energie", "12"]
    assert furniture(drawn(records), "head.plugs") == ["Stoppen", "stippen"]
    assert "dicht: Bedrijven van buiten: groen," in texts(items(drawn(SAMPLE["nl"]), "row", "plugs"))


def test_a_plug_with_a_plan_carries_its_own_dots_where_the_vote_was_on_plugs() -> None:
    vote = Vote(id="v", meeting="m", question="Welke stop eerst?", dots_per_person=3, voters=20)
    own, other = (VoteOption(id=f"o{n}", vote="v", option=n, text=n, dots=dots) for n, dots in (("g", 17), ("h", 4)))
    plug = Plug(id="g", spending="u", text="Zonnedaken", amount=95_000, votes_from="v", plan="p")
    leak = Spending(id="u", text="Energie", amount=100, quality="guess", local_pct=0)
    found = drawn(Records([leak, plug, Plan(id="p", title="Meer daken"), vote, own, other]))
    assert "17" in texts(items(found, "row", "plugs")) and "4" not in texts(items(found, "row", "plugs"))


def _voted(records: Records) -> Records:
    """With some dots for each plug."""
    options = [VoteOption(id=f"x{n}", vote="x", option=one.id, dots=3 + n) for n, one in enumerate(records.all(Plug))]
    vote = Vote(id="x", meeting=records.all(Meeting)[0].id, question="Welke stop eerst?", dots_per_person=3, voters=20)
    plugs = [Change(one, replace(one, votes_from="x")) for one in records.all(Plug)]
    return records.apply([*(Change(None, one) for one in (vote, *options)), *plugs])


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("view", [VIEWS["wall"], replace(VIEWS["light"], scale=0.8, area=Rect(-121, 0, 1242, 707))])
def test_while_the_room_votes_on_plugs_they_stand_beside_the_bucket(view: View, language: str) -> None:
    records = _voted(SAMPLE[language])
    style = "wall" if view == VIEWS["wall"] else "light"
    first, *_ = pages("money_flows", records, style, language, view)
    assert {item.key for item in items([first], "row", "plugs")} == {one.key for one in records.all(Plug)}
    check(records, style, language, view)


def test_no_name_is_broken_for_the_amount_beside_it() -> None:
    found = texts(items(drawn(SAMPLE["nl"], "wall", area=BASE), "row", "inflow"))
    assert "72,0 mln" in found and not any(text.endswith(HYPHEN) for text in found)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_plugs_that_were_not_voted_on_show_no_dots(language: str) -> None:
    plugs = [item for item in items(drawn(SAMPLE[language], language=language), "row") if item.key[0] == "plug"]
    assert plugs and not any(isinstance(mark, Oval) for item in plugs for mark in item.marks)


def test_the_empty_bucket_says_what_to_do_on_the_laptop_only() -> None:
    assert " ".join(furniture(drawn(EMPTY), "empty")) == "Schrijf op welk geld erin komt. Druk op N."
    assert furniture(drawn(EMPTY, "wall"), "empty") == furniture(drawn(EMPTY, "paper"), "empty") == []


@pytest.mark.parametrize("style", ["paper", "bw", "light"])
def test_the_blank_bucket_has_arrows_and_lines_and_no_items(style: str) -> None:
    (drawing,) = drawn(SAMPLE["nl"], style, blank=True)
    assert {item.part for item in drawing.items} == {"furniture"}
    assert sum(getattr(mark, "dash", ()) == (1.2, 2.8) for mark in drawing.marks()) > 40
    assert broken_rules(drawing) == []


def test_on_the_wall_the_names_stand_beside_the_bucket_and_the_rest_on_a_page_after_it() -> None:
    first, second = drawn(SAMPLE["nl"], "wall", notes=False)
    assert {item.key[0] for item in items([first], "row")} == {"inflow", "spending"}
    assert {item.key[0] for item in items([second], "row")} == {"lm3_case", "plug"}


def test_the_legend_and_the_opinion() -> None:
    footer = furniture(drawn(SAMPLE["nl"]), "footer")
    assert footer == ["geteld", "geschat", "gok", "Bedragen: mening van de groep op 10 september 2026, per jaar"]
    assert furniture(drawn(EMPTY), "footer") == []


def test_black_and_white_uses_no_other_colour() -> None:
    (drawing,) = drawn(SAMPLE["nl"], "bw")
    colours = {getattr(mark, name, None) for mark in drawing.marks() for name in ("fill", "stroke", "colour", "halo")}
    assert colours <= {None, "#000000", "#FFFFFF"}


def test_hatching_stays_inside_the_bucket() -> None:
    (drawing,) = drawn(SAMPLE["nl"], "bw")
    water = next(item for item in drawing.items if item.key[1] == "water")
    for mark in water.marks[1:-1]:
        box = bounds(mark, MEASURE)
        assert box.x > 395 and box.right < 605 and box.y > 520 and box.bottom < 561


def test_notes_stay_off_the_bucket_and_its_words() -> None:
    drawings = drawn(SAMPLE["nl"])
    notes = [bounds_of(item.marks, MEASURE) for item in items(drawings, "note")]
    assert len(notes) == 2 and len(drawings) == 1
    rows = [bounds_of(item.marks, MEASURE) for item in items(drawings, "row")]
    assert not any(note.meets(row) or note.meets(BUCKET) for note in notes for row in rows)
