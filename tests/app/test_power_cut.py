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


@pytest.fixture(scope="module", params=["nl", "en"])
def killed(request, tmp_path_factory):
    """The home of a program that was killed while somebody typed, and its language."""
    home = tmp_path_factory.mktemp("home")
    command = [sys.executable, "-m", "tests.app.typing_hands", str(home), request.param]
    done = subprocess.run(command, cwd=ROOT, env=environment(home), capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    return home, request.param


def test_every_word_waits_in_its_field_again(killed, qapp):
    home, language = killed
    (path,) = home.glob("*.cwb")
    assert check(path) == Verdict.SOUND
    for kept in home.iterdir():
        assert kept == path or MARKER.encode() not in kept.read_bytes().lower(), "in the workshop's own file alone"
    stage = Stage(home, TODAY)
    other = {"nl": "en", "en": "nl"}[language]
    stage.set(Settings(language=other))
    stage.program.open(path)
    stage.settle()
    window, document = stage.window, stage.window.document
    before, undo = document.records, document.next_undo()
    words = window.shell.toast.words.text()
    assert window.shell.toast.isVisible() and all(f"{MARKER} {n}" in words for n in (1, 2, 3, 4))
    assert words.startswith({"nl": "Getypt, maar niet af", "en": "Typed, but not finished"}[other])
    box = table(stage, 2, "money_flows", "inflow")
    assert cell(box, "amount").data() == f"{MARKER} 1" and box._problem.text() == stage.program.interface.say(
        "problem.not_amount", value=f"{MARKER} 1"
    )
    (draft,) = table(stage, 1, "network", "relation").findChildren(DraftForm)
    assert f"{MARKER} 2" in [one.text() for one in draft.editors.values()]
    counter = next(iter(panel(stage, 3, "plan_board", Vote).part.steppers.values()))
    assert counter.field.text() == f"{MARKER} 3" and counter.problem.isVisible()
    assert {"nl": "heel getal", "en": "whole number"}[other] in counter.problem.text()
    due = panel(stage, 5, "action_board", Action).part.form.editors["due"]
    assert due.text() == f"{MARKER} 4" and due.problem.text() == stage.program.interface.say("problem.not_date", value=due.text())
    who = window.shell.panel.selected.part.form.editors["who"]
    assert who.text() == MARKER.capitalize() and not who.problem.text(), "a name that was not finished is no fault"
    assert document.records is before and document.next_undo() is undo
    write_html(Kit.load(), document.records, home / "summary.html", language, TODAY)
    assert MARKER not in (home / "summary.html").read_text(encoding="utf-8").lower()
    window.close()
    assert not window.isVisible(), "nothing to lose, nothing to ask"
    stage.settle()
    stage.program.open(path)
    waiting = {one.text for one in stage.window.document.waiting.values()}
    assert waiting == {f"{MARKER} {n}" for n in (1, 2, 3, 4)}, "the name was taken along when the window closed"
    stage.close()
    stage.interface.undress()
