"""Forms that are filled in on a screen."""

import re
from dataclasses import replace
from io import BytesIO

import pypdf
import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth

from cwb_desktop.app.sheets import sheet_into
from cwb_desktop.paper.fillable import latin
from cwb_desktop.paper.sheets.model import NoSheet
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.records import Action, Plan
from tests.paper.sheets.sheet_kit import made, order, pdf
from tests.paper.summaries import kit, sample

FORMS = ("H2", "H13", "H23", "H24")


def fields(data):
    return pypdf.PdfReader(BytesIO(data)).get_fields() or {}


@pytest.mark.parametrize("code", FORMS)
def test_a_form_has_fields_with_names_of_their_own(code):
    found = fields(pdf(code, blank=True, fillable=True))
    assert len(found) >= 14
    assert not fields(pdf(code, blank=True))


def test_the_sign_in_sheet_has_a_box_for_each_permission_and_none_is_ticked():
    found = fields(pdf("H2", blank=True, fillable=True))
    boxes = [field for field in found.values() if field.field_type == "/Btn"]
    assert len(boxes) == 36
    assert all(field.value in (None, "/Off") for field in boxes)


def test_what_is_known_is_filled_in_where_the_letters_allow_it():
    plans = [replace(one, title="Łódź", text="Coöperatie één") if isinstance(one, Plan) else one for one in sample("nl")]
    store = BytesIO()
    sheet_into(kit(), Records(plans), order("H13", fillable=True), store)
    values = {str(field.value) for field in fields(store.getvalue()).values()}
    assert "Coöperatie één" in values
    assert not any("Łódź" in value for value in values)
    assert (latin("Łódź"), latin("één")) == ("", "één")


def test_all_that_is_known_is_to_be_seen_in_its_field():
    reader = pypdf.PdfReader(BytesIO(pdf("H23", fillable=True)))
    seen = []
    for field in (annotation.get_object() for page in reader.pages for annotation in page["/Annots"]):
        left, bottom, right, top = (float(value) for value in field["/Rect"])
        drawn = field["/AP"]["/N"].get_data().decode("latin-1")
        size = int(re.search(r"/\w+ (\d+) Tf", str(field["/DA"]))[1])
        rows = [row.encode("latin-1").decode("unicode_escape") for row in re.findall(r"\((.*?)\) Tj", drawn)]
        assert all(stringWidth(row, "Helvetica", size) <= right - left for row in rows)
        assert len(rows) * 1.2 * size <= top - bottom + 1
        seen.append(" ".join(rows))
    actions = [one for one in sample("nl").all(Action) if one.status not in ("done", "stopped")]
    assert any(len(one.what) > 38 for one in actions)
    assert {text for one in actions for text in (one.what, one.first_step, one.help_needed or "")} <= set(seen)


def test_what_is_no_form_is_not_made_as_one():
    with pytest.raises(NoSheet):
        made("H7", fillable=True)
