"""What stands in a cell can be typed there: every value of both samples, in both languages, reads back as itself."""

from __future__ import annotations

import pytest

from cwb_desktop.screen.field_edits import columns, fixed
from cwb_desktop.screen.values import Unread, choices, day, read, shown, title, whole
from cwb_desktop.texts import Say
from cwb_desktop.workshop.fields import fields_of
from cwb_desktop.workshop.people import Relation, Stakeholder
from cwb_desktop.workshop.records import TYPES

from .shell_kit import sample


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_value_of_a_sample_reads_back_as_itself(language: str, says: dict[str, Say]) -> None:
    records, say = sample(language), says[language]
    wrong = []
    for record in records:
        for spec in columns(type(record), everything=True):
            value = getattr(record, spec.name)
            if fixed(record.KIND, spec) or spec.type in ("moment", "texts", "refs") or (spec.type == "ref" and value is None):
                continue
            text = shown(record.KIND, spec, value, records, say)
            back = read(record.KIND, spec, text, records, say)
            if back != value and not (spec.type == "ref" and text == shown(record.KIND, spec, back, records, say)):
                wrong.append((record.key, spec.name, value, text, back))
    assert not wrong


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12.500", 12_500), ("12,500", 12_500), ("12 500", 12_500), ("12,50", 13), ("12,4", 12), ("1,2 mln", 1_200_000), ("3k", 3_000),
        ("€ 300", 300), ("1.5 million", 1_500_000), ("2 mld", 2_000_000_000), ("0", 0), ("300 euro", 300),
    ],
)  # fmt: skip
def test_amounts_as_people_type_them(typed: str, meant: int) -> None:
    assert whole(typed) == meant


@pytest.mark.parametrize("typed", ["-5", "veel", "", "1.2.3,4"])
def test_what_is_no_amount_is_refused(typed: str) -> None:
    with pytest.raises(Unread):
        whole(typed)


@pytest.mark.parametrize("typed", ["15-1-2027", "15/1/2027", "15.01.27", "15 januari 2027", "15 jan 2027", "2027-01-15"])
def test_dates_as_people_write_them(typed: str, says: dict[str, Say]) -> None:
    assert day(typed, says["nl"]) == "2027-01-15"


def test_a_day_that_is_not_there_is_refused(says: dict[str, Say]) -> None:
    with pytest.raises(Unread):
        day("31-2-2027", says["nl"])


def test_names_and_beginnings_of_names_find_a_record(says: dict[str, Say]) -> None:
    records, say = sample("nl"), says["nl"]
    spec = next(one for one in fields_of(Relation) if one.name == "source")
    name = records.all(Stakeholder)[0].name
    assert read("relation", spec, name.upper(), records, say) == records.all(Stakeholder)[0].id
    with pytest.raises(Unread):
        read("relation", spec, "nobody like this", records, say)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_choice_has_a_word_and_every_record_a_title(language: str, says: dict[str, Say]) -> None:
    records, say = sample(language), says[language]
    for record_type in TYPES:
        for spec in fields_of(record_type):
            for value, word in choices(record_type.KIND, spec, records, say) or ():
                assert word, (record_type.KIND, spec.name, value)
                if language == "nl" and spec.type == "enum" and spec.name not in ("step", "type", "file_format"):
                    assert word != value, (record_type.KIND, spec.name, value)
    for record in records:
        assert title(record, records, say), record.key
