"""The whole program over a folder of its own, for the tests of its parts together."""

import pytest

from cwb_desktop.app.render import Kit, needs_gui
from cwb_desktop.app.stage import Stage
from cwb_desktop.settings import Settings


@pytest.fixture
def stage(tmp_path, qapp, monkeypatch):
    monkeypatch.setenv("CWB_HOME", str(tmp_path))
    needs_gui(Kit.load())
    made = Stage(tmp_path, "2027-01-21")
    made.set(Settings(language="en"))
    yield made
    made.close()
    made.interface.undress()
    # What the program would tell the user as a bug of its own.
    log = tmp_path / "log.txt"
    assert not log.exists(), log.read_text(encoding="utf-8")
