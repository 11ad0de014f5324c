"""What is typed is kept after half a second, while the cursor stays where it is, and is one step to take back."""

from PySide6.QtTest import QTest

from cwb_desktop.screen.form_page import FormPage
from cwb_desktop.screen.record_form import RecordForm
from cwb_desktop.workshop.keepsakes import FormText
from cwb_desktop.workshop.method import STEPS
from cwb_desktop.workshop.people import Stakeholder

from .shell_kit import document


def texts(made):
    return {one.field: one.text for one in made.records.all(FormText) if one.step == "step.1"}


def test_a_form_is_kept_while_somebody_still_stands_in_it(qtbot, dressed):
    made = document("nl")
    page = FormPage(dressed("nl"), made, STEPS[0], lambda: "newid")
    qtbot.addWidget(page)
    page.show()
    field = page.fields["roles"]
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "Fatma leidt")
    assert "roles" not in texts(made)
    qtbot.waitUntil(lambda: texts(made).get("roles") == "Fatma leidt", timeout=3000)
    QTest.keyClicks(field, " de avond")
    qtbot.waitUntil(lambda: texts(made).get("roles") == "Fatma leidt de avond", timeout=3000)
    assert field.hasFocus() and field.textCursor().position() == len("Fatma leidt de avond")


def test_a_name_in_the_panel_is_kept_and_is_one_step(qtbot, dressed):
    made = document("nl")
    card = made.records.all(Stakeholder)[0]
    form = RecordForm(dressed("nl"), made, card.key, ("name", "role"))
    qtbot.addWidget(form)
    form.show()
    line = form.editors["name"].control
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.end(False)
    for more in ("!", "?"):
        QTest.keyClicks(line, more)
        qtbot.waitUntil(lambda more=more: made.records.get(Stakeholder, card.id).name.endswith(more), timeout=3000)
    assert line.hasFocus() and line.text() == card.name + "!?"
    made.undo()
    assert made.records.get(Stakeholder, card.id).name == card.name


def test_an_empty_name_waits_until_the_field_is_left(qtbot, dressed):
    made = document("nl")
    card = made.records.all(Stakeholder)[0]
    form = RecordForm(dressed("nl"), made, card.key, ("name", "role"))
    qtbot.addWidget(form)
    form.show()
    line, other = form.editors["name"].control, form.editors["role"].control
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.selectAll()
    QTest.keyClicks(line, "Een ander")
    other.setFocus()
    assert made.records.get(Stakeholder, card.id).name == "Een ander"
