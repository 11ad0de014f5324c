"""Every text as long as it may be: nothing leaves the safe area and nothing stands on anything."""

from dataclasses import fields, replace

import pytest

from cwb_desktop.app.sheets import papers
from cwb_desktop.paper.sheets.registry import SHEETS
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.fields import fields_of
from tests.paper.sheets.sheet_kit import order, outside, overlapping
from tests.paper.summaries import kit, sample

CODES = tuple(code for code, spec in SHEETS.items() if spec.family not in ("report", "canvas", "booklet"))


def filled(most, pattern):
    return (pattern * (most // len(pattern) + 1))[:most].strip()


def long(pattern):
    found = []
    for one in sample("nl"):
        known = {spec.name for spec in fields(one)}
        texts = {
            field.name: filled(field.most, pattern)
            for field in fields_of(type(one))
            if field.type in ("text", "lines") and field.most and field.most > 25 and not field.choices and field.name in known
        }
        texts.pop("id", None)
        found.append(replace(one, **texts))
    return Records(found)


@pytest.mark.parametrize("pattern", ["Woorden van gewone lengte ", "Wederopbouwwerkzaamhedenplan"], ids=["many", "long"])
def test_long_texts_stay_on_the_paper(pattern):
    records = long(pattern)
    for code in CODES:
        for paper in papers(kit(), records, order(code)):
            assert not outside(paper), code
            assert not overlapping(paper), code
