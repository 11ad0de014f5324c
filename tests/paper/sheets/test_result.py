"""The result poster: at most eighty words, chosen from the records."""

from dataclasses import replace

import pytest

from cwb_desktop.app.sheets import papers
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.records import Agreement, Plan, Workshop
from tests.paper.sheets.sheet_kit import lines, made, order, pdf, texts
from tests.paper.summaries import kit, sample


@pytest.mark.parametrize("languages", [("nl",), ("en",), ("nl", "en"), ("en", "nl")], ids="-".join)
def test_it_has_at_most_eighty_words_foot_included(languages):
    text = texts(pdf("H25", languages, today="2026-12-20"))[0]
    assert 30 <= len(text.split()) <= 80


def test_it_has_the_question_three_plans_with_their_dots_three_agreements_and_the_next_date():
    text = " ".join(texts(pdf("H25", today="2026-12-20"))[0].split())
    shop = sample("nl")
    assert shop.workshop.question in text
    for title, dots in (
        ("Schoonmaakcoöperatie Helder", 41),
        ("Oude school wordt Lindehuis", 38),
        ("De buurtkeuken kookt voor de ankers", 24),
    ):
        assert f"{title} {dots}" in text
    assert "21 januari 2027" in text
    assert kit().say("nl")("sheet.H25.thanks") in text


def long(one):
    match one:
        case Workshop():
            return replace(one, question="Waarom en hoe en wat " * 7, name="Wijk van de lange namen en de vele woorden")
        case Plan():
            return replace(one, title="een twee drie vier vijf zes zeven acht")
        case Agreement():
            return replace(one, text="een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien")
        case _:
            return one


def test_long_words_are_left_out_rather_than_said():
    found = papers(kit(), Records(long(one) for one in sample("nl")), order("H25", today="2026-12-20"))[0]
    assert sum(len(mark.text.split()) for mark in lines(found)) <= 80


def test_an_empty_one_has_lines_to_write_on():
    assert len(lines(made("H25", source="none")[0])) >= 5
