"""The power goes while somebody types what is no value yet: every word waits in its field again, and nowhere else."""

import os
import signal
import subprocess
import sys

import pytest

from cwb_desktop.app.paper import write_html
from cwb_desktop.app.render import Kit
from cwb_desktop.app.stage import Stage
from cwb_desktop.screen.draft_form import DraftForm
from cwb_desktop.settings import Settings
from cwb_desktop.store.check import Verdict, check
from cwb_desktop.workshop.agreements import Action, Vote

from ..command import ROOT, environment
from .typing_hands import MARKER, TODAY, cell, panel, table

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills")


def test_every_word_waits_in_its_field_again(tmp_path, qapp):
    command = [sys.executable, "-m", "tests.app.typing_hands", str(tmp_path), "nl"]
    done = subprocess.run(command, cwd=ROOT, env=environment(tmp_path), capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    (path,) = tmp_path.glob("*.cwb")
    assert check(path) == Verdict.SOUND
    for kept in tmp_path.iterdir():
        assert kept == path or MARKER.encode() not in kept.read_bytes().lower(), "in the workshop's own file alone"
    stage = Stage(tmp_path, TODAY)
    stage.set(Settings(language="en"))
    stage.program.open(path)
    stage.settle()
    window, document = stage.window, stage.window.document
    before, undo = document.records, document.next_undo()
    words = window.shell.toast.words.text()
    assert window.shell.toast.isVisible() and all(f"{MARKER} {n}" in words for n in (1, 2, 3, 4))
    assert words.startswith("Typed, but not finished")
    box = table(stage, 2, "money_flows", "inflow")
    assert cell(box, "amount").data() == f"{MARKER} 1" and "not an amount" in box._problem.text()
    (draft,) = table(stage, 1, "network", "relation").findChildren(DraftForm)
    assert f"{MARKER} 2" in [one.text() for one in draft.editors.values()]
    counter = next(iter(panel(stage, 3, "plan_board", Vote).part.steppers.values()))
    assert counter.field.text() == f"{MARKER} 3" and not counter.problem.isHidden()
    assert "whole number" in counter.problem.text()
    due = panel(stage, 5, "action_board", Action).part.form.editors["due"]
    assert due.text() == f"{MARKER} 4" and "not a real date" in due.problem.text()
    who = window.shell.panel.selected.part.form.editors["who"]
    assert who.text() == MARKER.capitalize() and not who.problem.text(), "a name that was not finished is no fault"
    assert document.records is before and document.next_undo() is undo
    stage.set(Settings(language="nl"))
    due = panel(stage, 5, "action_board", Action).part.form.editors["due"]
    assert due.text() == f"{MARKER} 4" and "geen bestaande datum" in due.problem.text(), "the sentence speaks the language of now"
    write_html(Kit.load(), document.records, tmp_path / "summary.html", "nl", TODAY)
    assert MARKER not in (tmp_path / "summary.html").read_text(encoding="utf-8").lower()
    window.close()
    assert not window.isVisible(), "nothing to lose, nothing to ask"
    stage.settle()
    stage.program.open(path)
    waiting = {one.text for one in stage.window.document.waiting.values()}
    assert waiting == {f"{MARKER} {n}" for n in (1, 2, 3, 4)}, "the name was taken along when the window closed"
    stage.close()
    stage.interface.undress()
