"""What tests of the commands share: a home of their own, and a way to run a command in this process."""

import pytest

from cwb_desktop.cli import main

from ..command import sample_path


@pytest.fixture(autouse=True)
def home(tmp_path_factory, monkeypatch):
    """A home of its own, for commands that run in this process too."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("CWB_HOME", str(folder))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return folder


@pytest.fixture
def say(capfd):
    """Runs a command in this process: (exit code, stdout, stderr)."""

    def one(*arguments):
        capfd.readouterr()
        code = main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        if code and arguments[0] != "check":
            assert len(err.splitlines()) == 1, err
        return code, out, err

    return one


@pytest.fixture
def file(tmp_path, say):
    """The Dutch sample as a workshop file."""
    path = tmp_path / "linden.cwb"
    assert say("import", sample_path(), path)[0] == 0
    return path


@pytest.fixture
def digest(say):
    """The digest of a file, as the command prints it."""

    def one(path):
        code, out, _ = say("digest", path)
        assert code == 0
        assert len(out.strip()) == 64
        return out.strip()

    return one
