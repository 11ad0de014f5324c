"""Taking a permission away in the window: the name is gone from records, texts, history, snapshots and the file itself."""

from PySide6.QtWidgets import QPushButton

from cwb_desktop.workshop import edits
from cwb_desktop.workshop.people import Meeting, Participant


def test_a_name_is_withdrawn_with_one_button_and_is_nowhere_any_more(stage, tmp_path):
    window = stage.open_sample("nl")
    document = window.document
    person = next(one for one in document.records.all(Participant) if one.first_name == "Rania")
    document.do(edits.set_fields(document.records.all(Meeting)[0], notes="Rania zorgt voor soep."))
    window.shell.go_place("people")
    window.shell.choose((person.key,))
    stage.settle()
    button = next(one for one in window.shell.panel.findChildren(QPushButton) if one.text().strip() == "Withdraw the name")
    button.click()
    stage.settle()
    after = document.records.get(Participant, person.id)
    assert after.first_name == "" and after.withdrawn_on == "2027-01-21"
    assert "Rania" not in document.records.all(Meeting)[0].notes
    document.undo()
    assert "Rania" not in document.records.all(Meeting)[0].notes
    path = stage.program.workshop.opened.path
    window.close()
    stage.settle()
    assert b"Rania" not in path.read_bytes()
