"""The words: whole in both languages, short sentences, and numbers, money and dates as each language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from cwb_desktop.paths import data_root
from cwb_desktop.texts import Say
from cwb_desktop.workshop.fields import fields_of
from cwb_desktop.workshop.method import CANVASES, COUNTED_UNITS, KINDS, LEVELS, PILLARS, QUADRANTS, RING_MEANINGS, SPHERES, STEPS
from cwb_desktop.workshop.records import TYPES

FOLDER = data_root("resources") / "method"
LANGUAGES = ("nl", "en")
SAYS = {language: Say.load(FOLDER, language) for language in LANGUAGES}
OURS = ("steps", "words", "canvases", "privacy")
#: Words that a room need not know (method 1.11).
HARD = {"nl": ("stakeholder", "implementer", "faciliter", "stakeholders"), "en": ("implement", "facilitate ", "leverage ")}


@pytest.fixture(params=LANGUAGES)
def say(request: pytest.FixtureRequest) -> Say:
    return SAYS[request.param]


@pytest.fixture
def nl() -> Say:
    return SAYS["nl"]


@pytest.fixture
def en() -> Say:
    return SAYS["en"]


def leaves(value: Any, key: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for name, item in value.items():
            yield from leaves(item, f"{key}.{name}".lstrip("."))
    elif isinstance(value, (list, tuple)):
        for place, item in enumerate(value):
            yield from leaves(item, f"{key}[{place}]")
    else:
        yield key, value


def sentences(text: str) -> list[str]:
    """A text in its sentences; a colon does not end one."""
    return [part for part in re.split(r"(?<=[.?!])[’)]?\s+", text) if part]


def long_ones(texts: Iterator[tuple[str, Any]], most: int) -> list[str]:
    return [
        f"{key}: {part}"
        for key, text in texts
        if isinstance(text, str)
        for part in sentences(text)
        if len(re.findall(r"\S*\w\S*", part)) > most
    ]


# --- whole in both languages


def test_both_languages_have_the_same_files() -> None:
    names = {language: {path.name for path in (FOLDER / language).glob("*.toml")} for language in LANGUAGES}
    assert names["nl"] == names["en"]
    assert {f"{name}.toml" for name in OURS} <= names["nl"]


def test_both_languages_have_the_same_keys() -> None:
    keys = {language: {key for key, _ in leaves(SAYS[language].tree)} for language in LANGUAGES}
    assert keys["nl"] - keys["en"] == set()
    assert keys["en"] - keys["nl"] == set()


def test_both_languages_fill_in_the_same_and_count_the_same() -> None:
    english = dict(leaves(SAYS["en"].tree))
    for key, text in leaves(SAYS["nl"].tree):
        if isinstance(text, str):
            assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", english[key])), key
        else:
            assert text == english[key], key


def test_keys_that_are_no_words_are_the_same() -> None:
    exact = re.compile(r"activities\[\d+\]\.(key|form)$|\.handouts\[\d+\]$")
    english = dict(leaves(SAYS["en"].tree))
    differ = [key for key, text in leaves(SAYS["nl"].tree) if exact.search(key) and text != english[key]]
    assert differ == []


def test_no_text_is_empty_or_badly_spaced(say: Say) -> None:
    for key, text in leaves(say.tree):
        assert not isinstance(text, str) or (text and text == " ".join(text.split())), key


# --- how it is written


def test_sentences_are_short(say: Say) -> None:
    def ours() -> Iterator[tuple[str, Any]]:
        return ((key, text) for key, text in leaves(say.tree) if not re.search(r"\.source$|\.purpose$|^kind_example", key))

    assert long_ones(ours(), 15) == []


def test_purposes_are_at_most_20_words(say: Say) -> None:
    purposes = [(key, text) for key, text in leaves(say.tree) if re.fullmatch(r"(step|short)\.\w+\.purpose", key)]
    assert len(purposes) == 8
    assert long_ones(iter(purposes), 20) == []


def test_a_long_sentence_would_be_found() -> None:
    assert long_ones(iter([("key", "Eén twee. " + "woord " * 16)]), 15) == ["key: " + ("woord " * 16)]


def test_no_hard_words(say: Say) -> None:
    texts = [(key, text.lower()) for key, text in leaves(say.tree) if isinstance(text, str)]
    assert [key for key, text in texts for hard in HARD[say.language] if hard in text] == []


def test_step_cards_say_je_and_forms_say_u(nl: Say) -> None:
    step_texts = [text for key, text in leaves(nl.tree["step"]) if isinstance(text, str) and not key.endswith("tips[2]")]
    assert not [text for text in step_texts if re.search(r"\b(uw|U)\b", text)]
    assert all(not re.search(r"\b(je|jij|jouw)\b", text) for _, text in leaves(nl.table("privacy.form")))


def test_it_never_claims_to_be_the_toolkit(nl: Say, en: Say) -> None:
    assert "openbare beschrijvingen" in nl("about.short")
    assert "public descriptions" in en("about.short")


# --- the steps


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_a_step_has_all_its_texts(say: Say, step: Any) -> None:
    for name in ("name", "purpose", "question", "people"):
        assert say(f"{step.key}.{name}")
    assert say.whole(f"{step.key}.minutes") == step.minutes
    assert set(say.table(f"{step.key}.done")) == set(step.conditions)
    forms = say.table(f"{step.key}.forms")
    assert set(forms) == set(step.forms)
    assert all(form["label"] and form["hint"] for form in forms.values())
    assert len(say.list(f"{step.key}.tips")) == 5
    assert len(say.tables(f"{step.key}.lessons")) == 3
    assert all(lesson["text"] and lesson["source"] for lesson in say.tables(f"{step.key}.lessons"))
    for name in ("notes", "captured", "materials"):
        assert len(say.list(f"{step.key}.{name}")) >= 4
    assert all(say.has(f"handout.{code}") for code in say.list(f"{step.key}.handouts"))


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.key)
def test_activities_fill_the_time_box(say: Say, step: Any) -> None:
    activities = say.tables(f"{step.key}.activities")
    assert sum(activity["minutes"] for activity in activities) == step.minutes
    assert [activity["minutes"] for activity in activities if activity["key"] == "break"] == [15]
    assert all(say.has(f"form.{activity['form']}") and activity["title"] and activity["text"] for activity in activities)
    low, high = say.whole(f"{step.key}.people_low"), say.whole(f"{step.key}.people_high")
    assert say(f"{step.key}.people").startswith(f"{say('word.from_to', low=low, high=high)} ")


@pytest.mark.parametrize(("form", "minutes"), [("taster", 150), ("half_day", 240), ("anchors", 120)])
def test_short_forms_fill_their_time(say: Say, form: str, minutes: int) -> None:
    activities = say.tables(f"short.{form}.activities")
    assert sum(activity["minutes"] for activity in activities) == say.whole(f"short.{form}.minutes") == minutes
    assert all(say.has(f"form.{activity['form']}") for activity in activities)


def test_an_activity_has_one_key(say: Say) -> None:
    keys = [activity["key"] for step in STEPS for activity in say.tables(f"{step.key}.activities") if activity["key"] != "break"]
    assert len(keys) == len(set(keys))
    assert all(len(key) <= 40 for key in keys)


def test_there_are_eight_principles(say: Say) -> None:
    assert len(say.list("principles")) == 8


# --- the words of records and choices


@pytest.mark.parametrize("record_type", TYPES, ids=lambda record_type: record_type.KIND)
def test_every_record_and_field_has_a_name(say: Say, record_type: Any) -> None:
    kind = record_type.KIND
    assert say(f"record.{kind}.one")
    assert say(f"record.{kind}.other")
    assert set(say.table(f"field.{kind}")) == {field.name for field in fields_of(record_type)}


@pytest.mark.parametrize("record_type", TYPES, ids=lambda record_type: record_type.KIND)
def test_every_choice_has_a_word(say: Say, record_type: Any) -> None:
    kind = record_type.KIND
    for field in fields_of(record_type):
        table = f"{kind}_{field.name}" if say.has(f"{kind}_{field.name}") else field.name
        table = "canvas" if field.name == "off" else table
        if field.choices and kind != "form_text":
            missing = [choice for choice in field.choices if not isinstance(say.tree[table].get(choice), str)]
            assert missing == [], f"{kind}.{field.name}"


def test_names_of_the_map(say: Say) -> None:
    for table in ("sphere", "shape"):
        assert set(say.table(table)) == set(SPHERES)
    for table in ("kind", "kind_code", "kind_example"):
        assert set(say.table(table)) == set(KINDS)
    codes = list(say.table("kind_code").values())
    assert len(set(codes)) == len(codes) == 20
    for table in ("ring", "ring_subtitle"):
        assert set(say.table(table)) == set(RING_MEANINGS)
        assert all(set(rings) == {"1", "2", "3", "4"} for rings in say.table(table).values())
    for table in ("quadrant", "quadrant_advice"):
        assert set(say.table(table)) == set(QUADRANTS)
    for table in ("pillar", "pillar_question", "pillar_question_short", "pillar_principle", "pillar_example"):
        assert set(say.table(table)) == set(PILLARS)
    for table in ("level", "level_short"):
        assert set(say.table(table)) == {str(level) for level in LEVELS}
    assert set(say.table("attitude")) == {"-2", "-1", "0", "1", "2"}
    assert set(say.table("unit")) == set(COUNTED_UNITS)


def test_every_canvas_has_a_name_and_an_empty_state(say: Say) -> None:
    assert set(say.table("canvas")) == set(CANVASES)
    for canvas in CANVASES:
        assert say(f"drawing.{canvas}.empty").endswith(".")
        assert re.search(r"\b[A-Z]\.$", say(f"drawing.{canvas}.empty_key"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_samples_speak(language: str) -> None:
    import json

    sample = json.loads((Path(FOLDER).parent / "samples" / f"sample_{language}.json").read_text(encoding="utf-8"))
    for kind, rows in (("inflow", sample["money"]["inflows"]), ("spending", sample["money"]["spending"])):
        assert all(SAYS[language].has(f"{kind}_category.{row['category']}") for row in rows)


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
    assert nl.choice("inflow", "category", "wages") == "Loon"
    assert nl.choice("inflow", "category", "people") == "people", "an unknown category is shown as it is"


def test_values_stay_plain_text(nl: Say) -> None:
    sly = "{n} {0.__class__} %s {name}"
    assert nl("drawing.plan_board.owner", name=sly) == f"Trekker: {sly}"
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
