"""The words of the printed matter: all sheets, the texts to read, the word list and the stories, in both languages."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

import pytest

from cwb_desktop.paths import data_root
from cwb_desktop.texts import Say

FOLDER = data_root("resources") / "method"
SAYS = {language: Say.load(FOLDER, language) for language in ("nl", "en")}
CODES = tuple(f"H{n}" for n in range(1, 36))
#: Sheets for the team, which say je; all others say u.
FOR_THE_TEAM = ("H6", "H30", "H31")
BLANK_CANVASES = ("H4", "H8", "H9", "H18", "H19", "H33", "H34", "H35")
READER = tuple(f"R{n}" for n in range(1, 19))
PLACES = ("preston", "cleveland", "rotterdam")


@pytest.fixture(params=tuple(SAYS))
def say(request: pytest.FixtureRequest) -> Say:
    return SAYS[request.param]


@pytest.fixture
def nl() -> Say:
    return SAYS["nl"]


def texts(value: Any) -> list[str]:
    """All texts in a tree."""
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts(item)]
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    return [value] if isinstance(value, str) else []


def words(lines: tuple[str, ...] | list[str]) -> int:
    return sum(len(line.split()) for line in lines)


def numbers(lines: tuple[str, ...] | list[str]) -> list[str]:
    """The numbers in texts, without the marks that differ between languages."""
    return sorted(re.sub(r"[.,]", "", found) for line in lines for found in re.findall(r"\d(?:[\d.,]*\d)?", line))


# --- sheets


@pytest.mark.parametrize("code", CODES)
def test_every_sheet_says_what_it_is(say: Say, code: str) -> None:
    assert say(f"sheet.{code}.short")
    assert say(f"sheet.{code}.use").endswith(".")
    if code != "H25":  # the question of the workshop is its title
        assert say.has(f"sheet.{code}.title")
        assert say.has(f"sheet.{code}.lead") or say.has(f"sheet.{code}.subtitle")


def test_short_names_differ(say: Say) -> None:
    shorts = [say(f"sheet.{code}.short") for code in CODES]
    assert len(set(shorts)) == len(shorts)
    assert max(len(short) for short in shorts) <= 26


@pytest.mark.parametrize("code", CODES)
def test_sheets_say_u_and_the_team_je(nl: Say, code: str) -> None:
    wrong = r"\b(u|uw|U|Uw)\b" if code in FOR_THE_TEAM else r"\b(je|jij|jouw|Je)\b"
    assert [text for text in texts(nl.table(f"sheet.{code}")) if re.search(wrong, text)] == []


@pytest.mark.parametrize("code", BLANK_CANVASES)
def test_a_blank_canvas_says_what_to_do(say: Say, code: str) -> None:
    assert 3 <= len(say.list(f"sheet.{code}.steps")) <= 5


def test_the_sign_in_sheet_explains_each_tick_and_promise(say: Say) -> None:
    for tick in ("name", "photo", "contact"):
        assert say(f"sheet.H2.tick_{tick}")
        assert say(f"sheet.H2.means.{tick}").endswith(".")
    for promise in ("purpose", "keeper", "how_long", "withdraw", "no", "young"):
        assert say(f"sheet.H2.{promise}").endswith(".")
        assert say(f"sheet.H2.head.{promise}").endswith("?")


def test_the_poster_has_at_most_ten_words_of_its_own(say: Say) -> None:
    poster = say.table("sheet.H25")
    assert words([text for key, text in poster.items() if key not in ("short", "use")]) <= 10


def test_the_worked_example_is_the_kitchen_of_the_method(say: Say) -> None:
    lines = say.tables("sheet.H12.example")
    local = [line for line in lines if line["local"]]
    rounds = (
        sum(line["amount"] for line in lines),
        sum(line["amount"] for line in local),
        sum(Fraction(line["amount"] * line["pct"], 100) for line in local),
    )
    assert rounds == (200_000, 120_000, 49_800)
    assert all(line["pct"] == 0 for line in lines if not line["local"])


def test_five_faces_with_the_words_of_both_ends(say: Say) -> None:
    faces = say.list("sheet.H24.faces")
    assert len(faces) == 5
    assert (faces[0], faces[-1]) == (say("sheet.H24.scale_low"), say("sheet.H24.scale_high"))


def test_every_step_brings_something_of_its_own(say: Say) -> None:
    items = say.tables("sheet.H31.items")
    assert {item["each"] for item in items} == {"room", "person", "table", "group"}
    assert all(item["n"] >= 1 and set(item["steps"]) <= {1, 2, 3, 4, 5} for item in items)
    assert {step for item in items for step in item["steps"] if len(item["steps"]) == 1} == {1, 2, 3, 4, 5}


def test_as_many_dots_as_the_method_gives(say: Say) -> None:
    given = {item["steps"][0]: item["n"] for item in say.tables("sheet.H31.items") if item["text"] in ("Stippen", "Dots")}
    assert given == {2: 3, 3: 5}


def test_both_languages_bring_the_same(nl: Say) -> None:
    def without_words(say: Say) -> list[Any]:
        return [{key: value for key, value in item.items() if key != "text"} for item in say.tables("sheet.H31.items")]

    assert without_words(nl) == without_words(SAYS["en"])


# --- texts to read


@pytest.mark.parametrize("code", READER)
def test_a_text_has_a_good_length_and_its_source(say: Say, code: str) -> None:
    assert 150 <= words(say.list(f"reader.{code}.text")) <= 300
    assert say(f"reader.{code}.title")
    assert not re.match(r"(Bron|Source)\b", say(f"reader.{code}.source"))


def test_there_are_no_other_texts(say: Say) -> None:
    assert tuple(say.table("reader")) == READER


@pytest.mark.parametrize("key", [*(f"reader.{code}" for code in READER), *(f"story.{place}" for place in PLACES)])
def test_both_languages_give_the_same_numbers(nl: Say, key: str) -> None:
    assert numbers(nl.list(f"{key}.text")) == numbers(SAYS["en"].list(f"{key}.text"))


def test_the_first_count_of_preston(nl: Say) -> None:
    found = numbers(nl.list("reader.R6.text"))
    assert {"750", "5", "39", "458", "182", "792", "74", "200", "1123", "4000", "13", "24", "9", "11"} <= set(found)


def test_the_most_improved_city_has_no_year(say: Say) -> None:
    found = [
        part for text in say.list("reader.R6.text") for part in re.split(r"(?<=\.) ", text) if re.search("vooruitging|most improved", part)
    ]
    assert len(found) == 1
    assert not re.search(r"\d", found[0])


@pytest.mark.parametrize("code", ["R4", "R11", "R12"])
def test_unsure_facts_ask_to_be_checked(say: Say, code: str) -> None:
    both = " ".join((*say.list(f"reader.{code}.text"), say(f"reader.{code}.source")))
    assert re.search(r"[Kk]ijk (ze|het)|na te kijken|[Cc]heck|to be checked", both)


def test_a_link_is_not_called_a_cause(nl: Say) -> None:
    assert "nog geen bewijs" in nl.list("reader.R6.text")[-1]
    assert "does not yet prove" in SAYS["en"].list("reader.R6.text")[-1]


def test_the_last_text_gives_addresses_and_claims_nothing(nl: Say) -> None:
    en = SAYS["en"]
    addresses = [[one["address"] for one in say.tables("reader.R18.addresses")] for say in (nl, en)]
    assert addresses[0] == addresses[1]
    assert all(re.fullmatch(r"[\w.-]+\.[a-z]+/\S+", address) for address in addresses[0])
    assert "heeft dit programma niet gemaakt" in " ".join(nl.list("reader.R18.text"))
    assert "did not make this program" in " ".join(en.list("reader.R18.text"))


# --- the word list


def test_there_are_forty_terms(say: Say) -> None:
    terms = say.table("glossary")
    assert list(terms) == [f"g{n:02}" for n in range(1, 41)]
    assert all(set(term) == {"term", "text"} and term["text"].endswith(".") for term in terms.values())
    assert len({term["term"].lower() for term in terms.values()}) == 40


def test_english_says_consent_once() -> None:
    en = SAYS["en"]
    assert (en("glossary.g31.term"), en("glossary.g39.term")) == ("consent", "permission")


# --- the stories


@pytest.mark.parametrize("place", PLACES)
def test_a_story_is_short_and_has_one_number(say: Say, place: str) -> None:
    assert 85 <= words(say.list(f"story.{place}.text")) <= 115
    assert re.search(r"\d", say(f"story.{place}.number"))
    assert len(say(f"story.{place}.number")) <= 6
    for name in ("place", "title", "number_label", "source"):
        assert say(f"story.{place}.{name}")
    assert say(f"story.{place}.question").endswith("?")
