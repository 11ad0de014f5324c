"""Reading the words, and numbers, money and dates as each language writes them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from cwb_desktop.paths import data_root
from cwb_desktop.texts import Say, languages

FOLDER = data_root("resources") / "method"


@pytest.fixture(scope="module")
def nl() -> Say:
    return Say.load(FOLDER, "nl")


@pytest.fixture(scope="module")
def en() -> Say:
    return Say.load(FOLDER, "en")


# --- reading


def test_an_unknown_language_is_english() -> None:
    assert Say.load(FOLDER, "fr").language == "en"
    assert Say.load(FOLDER, "..").language == "en"


def test_files_of_a_folder_are_one_tree(tmp_path: Path) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "a.toml").write_text('[x.y]\nwhat = "What"\n', encoding="utf-8")
    (tmp_path / "en" / "b.toml").write_text('[x]\nother = "Other"\n[x.y]\nmore = "{n} é"\n', encoding="utf-8")
    say = Say.load(tmp_path, "nl")
    assert (say.language, say("x.y.what"), say("x.other"), say("x.y.more", n=3)) == ("en", "What", "Other", "3 é")
    (tmp_path / "en" / "c.toml").write_text('[x.y]\nwhat = "Again"\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"c\.toml: the key what"):
        Say.load(tmp_path, "en")


def test_what_another_language_does_not_say_yet_is_said_in_english(tmp_path: Path) -> None:
    for language, words in (("en", '[a]\nx = "one"\ny = "two"'), ("nl", '[a]\nx = "een"'), ("fy", '[a]\nx = "ien"')):
        (tmp_path / language).mkdir()
        (tmp_path / language / "a.toml").write_text(words, encoding="utf-8")
    assert languages(tmp_path) == ("nl", "en", "fy")
    frisian = Say.load(tmp_path, "fy")
    assert (frisian.language, frisian("a.x"), frisian("a.y")) == ("fy", "ien", "two")
    assert not Say.load(tmp_path, "nl").has("a.y"), "the program's own languages say everything themselves"


def test_a_missing_key_or_value_is_an_error(nl: Say) -> None:
    for key in ("nothing", "sphere", "sphere.nothing", "sphere.community.more", "step.1.minutes"):
        with pytest.raises(KeyError):
            nl(key)
    for read in (nl.list, nl.tables, nl.table, nl.whole):
        with pytest.raises(KeyError):
            read("sphere.community")
    with pytest.raises(KeyError):
        nl("word.step")


def test_get_has_and_choice(nl: Say) -> None:
    assert nl.get("sphere.market", "x") == "Bedrijven"
    assert nl.get("sphere.nothing", "x") == nl.get("sphere", "x") == "x"
    assert nl.has("sphere")
    assert not nl.has("sphere.nothing")
    assert nl.choice("relation", "status", "wanted") == "gewenst"
    assert nl.choice("action", "status", "stuck") == "zit vast"
    assert nl.choice("stakeholder", "attitude", -2) == "sterk tegen"
    assert nl.choice("note", "canvas", "ring_map") == "Ringenkaart"
    assert nl.choice("inflow", "category", "wages") == "Loon"
    assert nl.choice("inflow", "category", "people") == "people", "an unknown category is shown as it is"


def test_values_stay_plain_text(nl: Say) -> None:
    sly = "{n} {0.__class__} %s {name}"
    assert nl("canvas.plan_board.owner", name=sly) == f"Trekker: {sly}"
    assert nl("drawing.number_and_text", n=1, text="{n}") == "1 {n}"


def test_a_table_is_a_copy(nl: Say) -> None:
    nl.table("step")["1"]["done"]["core"] = "changed"
    nl.tables("step.1.lessons")[0]["text"] = "changed"
    assert nl("step.1.done.core") != "changed"
    assert nl.tables("step.1.lessons")[0]["text"] != "changed"


# --- numbers, money, dates


def test_numbers(nl: Say, en: Say) -> None:
    assert [nl.number(n) for n in (0, 999, 12500, -1234567)] == ["0", "999", "12.500", "−1.234.567"]
    assert [en.number(n) for n in (0, 999, 12500, -1234567)] == ["0", "999", "12,500", "−1,234,567"]
    assert nl.number(None) == nl.decimal(None) == "–"


@pytest.mark.parametrize(
    ("x", "places", "text"),
    [
        (1.849, 2, "1,85"), (1.005, 2, "1,01"), (2.5, 0, "3"), (-2.5, 0, "−3"), (-0.04, 1, "0,0"), (Fraction(-1, 3), 2, "−0,33"),
        (Fraction(2, 3), 3, "0,667"), (Decimal("0.125"), 2, "0,13"), (1234.55, 1, "1.234,6"), (7, 1, "7,0"), (1e-07, 3, "0,000"),
        (1e16, 0, "10.000.000.000.000.000"),
    ],
)  # fmt: skip
def test_decimals_are_rounded_half_away_from_zero(nl: Say, x: Any, places: int, text: str) -> None:
    assert nl.decimal(x, places) == text


def test_percent(nl: Say, en: Say) -> None:
    assert (nl.percent(9.7), en.percent(9.7)) == ("9,7 %", "9.7%")
    assert nl.percent(9.65) == "9,7 %"
    assert nl.percent(50, 0) == "50 %"
    assert nl.percent(None) == "–"


def test_money(nl: Say, en: Say) -> None:
    assert (nl.money(12500, "EUR"), en.money(12500, "GBP")) == ("€ 12.500", "£12,500")
    assert (nl.money(12500, "EUR", per_year=True), en.money(12500, "GBP", per_year=True)) == ("€ 12.500 per jaar", "£12,500 a year")
    assert (nl.money(-5, "EUR"), en.money(12500, "CHF")) == ("−€ 5", "CHF 12,500")
    assert (nl.money(None, "EUR"), en.money(None, "EUR", per_year=True)) == ("niet bekend", "not known")


def test_short_money(nl: Say, en: Say) -> None:
    assert (nl.money_short(28_520_000, "EUR"), en.money_short(28_520_000, "GBP")) == ("28,5 mln", "28.5m")
    assert nl.money_short(28_550_000, "EUR") == "28,6 mln"
    assert nl.money_short(999_999, "EUR") == "999.999"
    assert (nl.money_short(999_949_999, "EUR"), nl.money_short(999_950_000, "EUR")) == ("999,9 mln", "1,0 mld")
    assert (nl.money_short(72_000_000, "EUR", signed=True), en.money_short(-72_000_000, "GBP", signed=True)) == ("€ 72,0 mln", "−£72.0m")
    assert en.money_short(1_250_000_000, "CHF", signed=True) == "CHF 1.3bn"
    assert nl.money_short(None, "EUR") == "niet bekend"


def test_amounts_have_their_unit(nl: Say, en: Say) -> None:
    assert nl.amount(62000, "EUR/year", "EUR") == nl.amount(62000, "CUR/year", "EUR") == "€ 62.000 per jaar"
    assert nl.amount(62000, "EUR", "EUR") == "€ 62.000"
    assert (nl.amount(1, "jobs", "EUR"), nl.amount(40, "jobs", "EUR")) == ("1 baan", "40 banen")
    assert (nl.amount(1150, "m2", "EUR"), en.amount(1150, "m2", "GBP")) == ("1.150 m²", "1,150 m²")
    assert (nl.amount(None, "jobs", "EUR"), nl.amount(1500, None, "EUR"), nl.amount(3, "kippen", "EUR")) == ("niet bekend", "1.500", "3")
    assert (nl.unit("EUR/year", "EUR"), nl.unit("EUR", "EUR"), nl.unit("CHF/year", "CHF")) == ("euro per jaar", "euro", "CHF per jaar")
    assert (en.unit("GBP/year", "GBP"), en.unit("jobs", "GBP"), en.unit("hens", "GBP")) == ("pounds a year", "jobs", "hens")


def test_counts(nl: Say, en: Say) -> None:
    assert [nl.count("count.anchors", n) for n in (0, 1, 2, 1200)] == ["0 ankers", "1 anker", "2 ankers", "1.200 ankers"]
    assert [en.count("privacy.others", n) for n in (1, 2)] == ["and 1 other", "and 2 others"]
    assert nl.count("count.done", 2, total=5) == "2 van 5 klaar"


def test_dates(nl: Say, en: Say) -> None:
    day = "2026-09-10"
    assert [nl.date(day, style) for style in ("long", "middle", "short", "brief")] == [
        "donderdag 10 september 2026", "10 september 2026", "10-9-2026", "10 sep",
    ]  # fmt: skip
    assert [en.date(day, style) for style in ("long", "middle", "short", "brief")] == [
        "Thursday 10 September 2026", "10 September 2026", "10/9/2026", "10 Sep",
    ]  # fmt: skip
    assert nl.date("2027-03-01T19:00:00", "brief_year") == "1 mrt 2027"
    with pytest.raises(ValueError):
        nl.date("2026-02-30")


def test_times_and_periods(nl: Say, en: Say) -> None:
    assert (nl.time("19:05"), nl.time("2026-09-10T19:05:59")) == ("19:05", "19:05")
    assert nl.hours("19:00", "21:00") == "19:00 – 21:00"
    assert nl.period("2026-09-10", "2026-09-10") == "10 september 2026"
    assert nl.period("2026-09-10", "2026-09-12") == "10 t/m 12 september 2026"
    assert nl.period("2026-09-10", "2026-12-10") == "10 september t/m 10 december 2026"
    assert en.period("2026-12-10", "2027-01-21") == "10 December 2026 to 21 January 2027"


def test_words_in_a_row(nl: Say, en: Say) -> None:
    assert [nl.join(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a en b", "a, b en c"]
    assert en.join(iter(["a", "b", "c"])) == "a, b and c"
