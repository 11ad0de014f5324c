"""Texts as strangers send them, in every field: each sheet is made, nothing leaves the safe area, nothing covers anything."""

from dataclasses import fields, replace
from functools import cache
from io import BytesIO

import pypdf
import pytest

from cwb_desktop.app.sheets import papers, sheet_into
from cwb_desktop.paper.sheets.registry import SHEETS
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.fields import fields_of
from tests.paper.sheets.sheet_kit import order, outside, overlapping
from tests.paper.summaries import kit, sample

TEXTS = {
    "markup": "<b>Ali</b> & <i>Co</i> &amp; <script>x</script> <img src='/etc/passwd'>",
    "endless word": "Wederopbouw" * 455,
    "right to left": "\u202eשלום مرحبا\u202c עולם",
    "emoji": "👩🏽\u200d🚀🎉🙂 feest 🏳️\u200d🌈",
    "control": "a\x07b\x00c\u200bd\x1be\u2028f\tg\r\nh",
    "nothing": "",
    "blanks": "   ",
    "fields": "{n} %s %(x)s {} {{}} \\N{BULLET}",
    "other scripts": "社区财富建设 ሰላም ዓለም Ωμέγα Київ İstanbul",
    "marks": "e" + "\u0301" * 50,
    "arrows": "werk → geld ← wijk ⇒ ● ✓ ☐",
}
LONGEST = 5_000
CODES = tuple(code for code, spec in SHEETS.items() if spec.family not in ("report", "booklet"))
NAMES = tuple(TEXTS)
#: Each sheet with two of the texts, other ones for its neighbour; all of them in the long run.
PAIRS = tuple((code, NAMES[(2 * place + more) % len(NAMES)]) for place, code in enumerate(CODES) for more in (0, 1))
LEFT = tuple((code, name) for code in CODES for name in NAMES if (code, name) not in PAIRS)


@cache
def written(name, language="nl"):
    """The sample with this text in every field that people write in."""
    found = []
    for one in sample(language):
        known = {spec.name for spec in fields(one)} - {"id", "language", "currency"}
        texts = {
            field.name: TEXTS[name][: min(field.most or LONGEST, LONGEST)]
            for field in fields_of(type(one))
            if field.type in ("text", "lines") and not field.choices and field.name in known and (field.most or LONGEST) > 25
        }
        found.append(replace(one, **texts))
    return Records(found)


def look_at(code, name, languages=("nl",)):
    for paper in papers(kit(), written(name), order(code, languages)):
        assert not outside(paper), (code, name)
        assert SHEETS[code].canvas or not overlapping(paper), (code, name)


@pytest.mark.parametrize(("code", "name"), PAIRS)
def test_a_strangers_text_does_a_sheet_no_harm(code, name):
    look_at(code, name)


@pytest.mark.parametrize("code", ["H5", "C1", "C4", "C5", "C6"])
def test_a_name_of_blanks_is_drawn_as_nothing(code):
    look_at(code, "blanks")


@pytest.mark.parametrize("name", ["markup", "control", "blanks", "other scripts"])
def test_the_summary_and_the_booklet_are_made_too(name):
    for code in ("H26", "H29"):
        store = BytesIO()
        sheet_into(kit(), written(name), order(code), store)
        assert len(pypdf.PdfReader(store).pages) > 5


@pytest.mark.soak
@pytest.mark.parametrize(("code", "name"), LEFT)
def test_every_text_on_every_sheet(code, name):
    look_at(code, name)
    look_at(code, name, ("en", "nl"))


def test_an_arrow_comes_back_from_the_pdf_as_an_arrow():
    store = BytesIO()
    sheet_into(kit(), written("arrows"), order("H13"), store)
    assert "werk → geld ← wijk" in pypdf.PdfReader(store).pages[0].extract_text()
