"""A process in which somebody types what is no value yet, and that is killed in the middle: run by test_power_cut."""

import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from cwb_desktop.app.render import Kit, needs_gui
from cwb_desktop.app.stage import Stage
from cwb_desktop.screen.draft_form import DraftForm
from cwb_desktop.screen.resting import REST
from cwb_desktop.screen.table_page import TablePage
from cwb_desktop.settings import Settings
from cwb_desktop.workshop.agreements import Action, Vote

KEY = Qt.Key
TODAY = "2027-01-21"
#: A word that stands in everything that is typed, and in no workshop.
MARKER = "zwaluw"


def write(field, text, *after):
    """Types over what stands there, and presses keys after it."""
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, KEY.Key_Delete)
    QTest.keyClicks(field, text)
    for key in after:
        QTest.keyClick(field, key)


def table(stage, step, tab, kind):
    """The list of a kind on a page."""
    turn(stage, step, tab)
    stage.window.shell.page.show_table(True)
    page = stage.window.shell.page.shown.findChild(TablePage)
    if len(page.kinds) > 1:
        page.switch.button(page.kinds.index(kind)).click()
    return page.box


def panel(stage, step, tab, kind):
    """The panel about the first record of a kind."""
    turn(stage, step, tab)
    stage.window.shell.choose((stage.window.document.records.all(kind)[0].key,))
    stage.settle()
    return stage.window.shell.panel.selected


def turn(stage, step, tab):
    """Turns to a page."""
    stage.window.shell.go_step(step)
    stage.window.shell.page.show_tab(tab)
    stage.settle()


def cell(box, field):
    """The place of a field in the first row."""
    return box.table.proxy.index(0, [spec.name for spec in box.model.specs].index(field))


def write_everywhere(stage):
    """A cell, a form for something new, a counter, an amount, a field that is left, and one under the cursor."""
    box = table(stage, 2, "money_flows", "inflow")
    box.table.setFocus()
    box.table.setCurrentIndex(cell(box, "amount"))
    QTest.keyClick(box.table, KEY.Key_Return)
    write(box.table.viewport().findChild(QLineEdit), f"{MARKER} 1", KEY.Key_Return)
    box = table(stage, 1, "network", "relation")
    QTest.mouseClick(box.add, Qt.MouseButton.LeftButton)
    (draft,) = box.findChildren(DraftForm)
    write(next(one for one in draft.editors.values() if one.spec.type == "text").control, f"{MARKER} 2", KEY.Key_Tab)
    counter = panel(stage, 3, "plan_board", Vote).part.steppers
    write(next(iter(counter.values())).field, f"{MARKER} 3", KEY.Key_Tab)
    form = panel(stage, 5, "action_board", Action).part.form
    write(form.editors["due"].control, f"{MARKER} 4", KEY.Key_Tab)
    write(form.editors["who"].control, MARKER.capitalize())
    QTest.qWait(REST + 200)


def main(home, language):
    """Types, and is gone."""
    needs_gui(Kit.load())
    stage = Stage(Path(home), TODAY)
    sys.excepthook = sys.__excepthook__
    stage.set(Settings(language=language))
    stage.open_sample(language)
    write_everywhere(stage)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(*sys.argv[1:])
