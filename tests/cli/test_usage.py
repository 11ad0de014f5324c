"""Asking wrongly, and what the program says of itself."""

import tempfile

import pytest

from cwb_desktop import __version__

from ..command import flip, run, sample_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["import"], 64),
        (["import", "a.json"], 64),
        (["export", "a.cwb", "b.json", "c"], 64),
        (["facts", "a.cwb", "--today", "31-12-2026"], 64),
        (["facts", "a.cwb", "--today", "2026-02-30"], 64),
        (["report", "a.cwb", "b.pdf", "--language", "fr"], 64),
        (["exercise", "a.cwb", "--edits", "many"], 64),
        (["--nonsense"], 64),
        (["one", "two"], 64),
        (["not-a-command"], 66),
        (["."], 66),
        (["gone.cwb"], 66),
        (["import", "gone.json", "b.cwb"], 66),
        (["import", ".", "b.cwb"], 66),
        (["export", "gone.cwb", "b.json"], 66),
        (["report", "gone.cwb", "b.pdf"], 66),
        (["picture", "gone.cwb", "ring_map", "b.png"], 66),
        (["facts", "gone.cwb"], 66),
        (["check", "gone.cwb"], 66),
        (["check", "."], 66),
        (["digest", "gone.cwb"], 66),
        (["exercise", "gone.cwb"], 66),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_wrong_usage_and_files_that_are_not_there(tmp_path, say, monkeypatch, arguments, code):
    monkeypatch.chdir(tmp_path)
    found, out, err = say(*arguments)
    assert found == code
    assert out == ""
    assert len(err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_version_and_help(home):
    assert run("--version", home=home).stdout.strip() == f"cwb-desktop {__version__}"
    told = run("--help", home=home).stdout
    commands = ("import", "export", "report", "picture", "facts", "check", "digest", "exercise", "demo", "self-test")
    assert all(name in told for name in commands)


def test_sentences_are_in_the_systems_language(tmp_path, say, monkeypatch):
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    assert "Er is geen bestand" in say("digest", tmp_path / "gone.cwb")[2]


def test_nothing_of_a_workshop_stays_behind(tmp_path, home, say, monkeypatch):
    """Names are in the workshop and in what was asked for, and nowhere else: not in the log, not among temporary files."""
    spare = tmp_path / "tmp"
    spare.mkdir()
    monkeypatch.setenv("TMPDIR", str(spare))
    monkeypatch.setattr(tempfile, "tempdir", None)
    path = tmp_path / "a.cwb"
    assert say("import", sample_path(), path)[0] == 0
    assert say("check", path)[0] == 0
    assert say("report", path, tmp_path / "a.pdf")[0] == 0
    assert say("picture", path, "network", tmp_path / "a.svg")[0] == 0
    flip(path)
    assert say("check", path)[0] == 1
    assert list(spare.iterdir()) == []
    assert list(home.rglob("*")) == []
