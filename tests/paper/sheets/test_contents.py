"""What the method promises of each sheet, line by line, read back from the PDFs in both languages."""

import re

import pytest

from cwb_desktop.workshop.method import KINDS
from tests.paper.sheets import promised_first, promised_second
from tests.paper.sheets.promises import has_feet, keeps, says_both
from tests.paper.sheets.sheet_kit import TODAY, pdf, read, times
from tests.paper.summaries import kit

ROWS = (*promised_first.ROWS, *promised_second.ROWS)
in_each = pytest.mark.parametrize("language", ["nl", "en"])
each = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.code)


@in_each
@each
def test_a_sheet_has_what_the_method_promises(row, language):
    keeps(row, language)


@in_each
@each
def test_every_page_has_a_foot_with_place_date_code_page_and_the_mark_of_an_example(row, language):
    has_feet(row, language)


@pytest.mark.parametrize("row", [row for row in ROWS if not row.apart], ids=lambda row: row.code)
def test_a_sheet_in_two_languages_has_the_same_words_in_both(row):
    says_both(row)


@pytest.mark.parametrize("row", [row for row in ROWS if row.code in ("H4", "H8", "H9", "H18")], ids=lambda row: row.code)
def test_an_empty_canvas_of_a4_has_them_too(row):
    says_both(row, paper="A4")


def test_every_kind_but_the_unknown_is_in_the_starter_set():
    row = next(row for row in ROWS if row.code == "H5.starter")
    for language in ("nl", "en"):
        say = kit().say(language)
        assert {say(f"kind.{kind}") for kind in KINDS if kind != "unknown"} <= {words for _, words in row.said(language)}


@pytest.mark.parametrize("languages", [("nl", "en"), ("en", "nl")], ids="-".join)
@pytest.mark.parametrize("code", ["H23", "H27"])
def test_a_small_card_in_two_languages_keeps_its_date_and_the_mark_of_an_example(code, languages):
    say, found = kit().say(languages[0]), read(pdf(code, languages, blank=True))
    assert times(say.date(TODAY[languages[0]]), found) == 4
    assert "".join(found).count(say("drawing.example")) == 4


@pytest.mark.parametrize("code", ["H21", "H31"])
def test_where_each_language_has_pages_of_its_own_the_foot_speaks_it_too(code):
    found = read(pdf(code, ("nl", "en")))
    half = len(found) // 2
    for number, text in enumerate(found, 1):
        page, date, mark = ("blad", "20 oktober 2026", "Voorbeeld") if number <= half else ("sheet", "20 October 2026", "Example")
        assert all(times(words, [text]) for words in (date, mark)) and re.search(rf"{page} {number} \w+ {len(found)}", text)
