"""Commands in a process of their own, from file to file."""

import json
import shutil
import subprocess
import sys

import pytest

from ..command import LANGUAGES, environment, kill_while_writing, run, sample, sample_path, state

ODD = "De Lindén 100% #1 & wat?.cwb"




@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "POSIX"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sample_goes_in_and_comes_out_as_it_was(tmp_path, home, language, locale):
    shutil.copy(sample_path(language), tmp_path / "van één.json")
    assert run("import", "van één.json", ODD, home=home, cwd=tmp_path, LC_ALL=locale).returncode == 0
    done = run("export", ODD, "uit ✓.json", home=home, cwd=tmp_path, LC_ALL=locale)
    assert done.returncode == 0
    assert "same team" in done.stdout
    wanted = sample(language)
    wanted.pop("expected")
    assert json.loads((tmp_path / "uit ✓.json").read_text(encoding="utf-8")) == wanted
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(["van één.json", ODD, "uit ✓.json"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_facts_are_what_the_sample_expects(tmp_path, home, language):
    expected = sample(language)["expected"]
    assert run("import", sample_path(language), tmp_path / "a.cwb", home=home).returncode == 0
    done = run("facts", tmp_path / "a.cwb", "--today", expected["actions_late_on"]["date"], home=home, LC_ALL="C", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert json.loads(done.stdout) == expected


def test_a_killed_program_leaves_a_file_that_opens_as_it_was(tmp_path, home, say, file, digest):
    before = digest(file)
    kill_while_writing(file)
    assert run("digest", file, home=home).stdout.strip() == before
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_a_killed_programs_journal_does_not_make_a_file_damaged_and_stays_beside_it(tmp_path, say, file):
    kill_while_writing(file)
    before = state(tmp_path)
    assert len(before) == 2
    assert say("check", file)[0] == 0
    assert state(tmp_path) == before


def test_a_place_where_nothing_can_be_written(tmp_path, home, read_only, say, file, digest):
    folder = tmp_path / "stick"
    folder.mkdir()
    shutil.copy(file, folder / file.name)
    before = state(folder)
    with read_only(folder) as prefix:
        there = folder / file.name
        assert run("digest", there, home=home, before=prefix).stdout.strip() == digest(file)
        assert run("check", there, home=home, before=prefix).returncode == 0
        assert run("export", there, tmp_path / "out.json", home=home, before=prefix).returncode == 0
        for command in (("export", there, folder / "out.json"), ("import", sample_path(), folder / "new.cwb")):
            done = run(*command, home=home, before=prefix)
            assert done.returncode == 1
            assert "cannot be written there" in done.stderr
        done = run("exercise", there, home=home, before=prefix)
        assert done.returncode == 1
        assert "Nothing can be saved here" in done.stderr
    assert state(folder) == before


def test_a_bug_is_one_line_and_a_note_without_names(tmp_path, home):
    script = (
        "import sys\nfrom cwb_desktop import cli\nfrom cwb_desktop.app import commands\n"
        "def facts_(asked):\n    name = 'Fatma'\n    raise KeyError(f'{name} of De Linden')\n"
        "commands.facts_ = facts_\nsys.exit(cli.main(['facts', 'Fatma.cwb']))\n"
    )
    (tmp_path / "bug.py").write_text(script, encoding="utf-8")
    done = subprocess.run([sys.executable, tmp_path / "bug.py"], capture_output=True, text=True, env=environment(home), check=False)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    log = home / "log.txt"
    assert str(log) in done.stderr
    note = log.read_text(encoding="utf-8")
    assert "KeyError" in note
    assert "bug.py:6 facts_" in note
    assert "Fatma" not in note + done.stderr
    assert "Linden" not in note + done.stderr
