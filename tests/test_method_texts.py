"""The method's words in resources/method: whole in both languages, in short sentences, for every step, record, field and choice."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cwb_desktop.paths import data_root
from cwb_desktop.texts import Say
from cwb_desktop.workshop.fields import fields_of
from cwb_desktop.workshop.method import (
    ACTIVITY_PAGES,
    CANVASES,
    COUNTED_UNITS,
    KINDS,
    LEVELS,
    PILLARS,
    QUADRANTS,
    RING_MEANINGS,
    SPHERES,
    STEPS,
)
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


def test_each_part_of_an_evening_turns_to_a_page_that_is_there(nl: Say) -> None:
    places = [*(step.key for step in STEPS), *(f"short.{form}" for form in nl.table("short"))]
    assert set(ACTIVITY_PAGES) <= {activity["key"] for place in places for activity in nl.tables(f"{place}.activities")}
    assert all(what in (*STEPS[step - 1].canvases, *STEPS[step - 1].tables, "form") for step, what in ACTIVITY_PAGES.values())


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
def test_every_choice_has_a_word(nl: Say, record_type: Any) -> None:
    """In Dutch, where a word is never its key; that English has the same keys is tested above."""
    kind = record_type.KIND
    for field in fields_of(record_type):
        name = "canvas" if field.name == "off" else field.name
        if kind != "form_text":
            assert [choice for choice in field.choices if nl.choice(kind, name, choice) == choice] == []


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
        assert say(f"canvas.{canvas}.empty").endswith(".")
        assert re.search(r"\b[A-Z]\.$", say(f"canvas.{canvas}.empty_key"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_samples_speak(language: str) -> None:
    sample = json.loads((Path(FOLDER).parent / "samples" / f"sample_{language}.json").read_text(encoding="utf-8"))
    for kind, rows in (("inflow", sample["money"]["inflows"]), ("spending", sample["money"]["spending"])):
        assert all(SAYS[language].has(f"{kind}_category.{row['category']}") for row in rows)
