"""What a file is, and that nobody touches one that is not sound or in use."""


import pytest

from cwb_desktop.app.files import OpenFile
from cwb_desktop.app.lock import locked

from ..command import flip, rename, sample_path, sql, state


def foreign(path):
    path.unlink()
    sql(path, "CREATE TABLE card (id INTEGER)", "INSERT INTO card VALUES (1)")


CHECKED = {
    "sound": (lambda path: None, 0),
    "one letter of a name": (flip, 1),
    "a page of zeros": (lambda path: path.write_bytes(path.read_bytes()[:8192] + bytes(4096) + path.read_bytes()[12288:]), 1),
    "cut off": (lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]), 1),
    "a row that no edit made": (lambda path: sql(path, "UPDATE stakeholder SET name = 'x' WHERE id = 's01'"), 1),
    "a row gone": (lambda path: sql(path, "DELETE FROM note"), 1),
    "a view": (lambda path: sql(path, "CREATE VIEW card AS SELECT 1"), 1),
    "a trigger": (lambda path: sql(path, "CREATE TRIGGER t AFTER UPDATE ON stakeholder BEGIN DELETE FROM stakeholder; END"), 1),
    "another program's database": (foreign, 2),
    "a text": (lambda path: path.write_text("dear diary", encoding="utf-8"), 2),
    "nothing": (lambda path: path.write_bytes(b""), 2),
    "a newer version": (lambda path: sql(path, "PRAGMA user_version = 2"), 3),
    "a far newer version": (lambda path: sql(path, "PRAGMA user_version = 2000000000"), 3),
}


@pytest.mark.parametrize(("change", "wanted"), CHECKED.values(), ids=CHECKED.keys())
def test_check_tells_what_a_file_is_and_leaves_it_alone(tmp_path, say, file, change, wanted):
    change(file)
    before = state(tmp_path)
    code, out, err = say("check", file)
    assert code == wanted
    assert len((out + err).splitlines()) == 1
    assert file.name in out
    assert state(tmp_path) == before


@pytest.mark.parametrize("change", ["another program's database", "a text", "nothing", "a newer version", "a view", "cut off"])
def test_no_command_touches_a_file_that_is_not_sound(tmp_path, say, file, change):
    CHECKED[change][0](file)
    before = file.read_bytes()
    commands = (("digest",), ("facts",), ("export", tmp_path / "o.json"), ("exercise",), ("report", tmp_path / "o.pdf"))
    for name, *more in (*commands, ("picture", "ring_map", tmp_path / "o.png")):
        assert say(name, file, *more)[0] == 1
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_the_digest_is_over_the_records_alone(tmp_path, say, file, digest):
    other = tmp_path / "other.cwb"
    assert say("import", sample_path(), other)[0] == 0
    first = digest(file)
    assert first == digest(other)
    assert say("export", file, tmp_path / "out.json")[0] == 0
    assert say("import", tmp_path / "out.json", tmp_path / "third.cwb")[0] == 0
    assert digest(file) == digest(tmp_path / "third.cwb") == first
    rename(file)
    assert digest(file) != first
    with OpenFile(file, lambda: "2026-11-20") as opened:
        opened.document.undo()
    assert digest(file) == first
    sql(file, "VACUUM")
    assert digest(file) == first


def test_the_digest_says_what_lies_there_not_what_the_file_claims(say, file, digest):
    first = digest(file)
    flip(file)
    assert digest(file) != first




def test_a_file_in_use_is_left_alone(tmp_path, say, file):
    with locked(file):
        before = state(tmp_path)
        for name, *more in (("digest",), ("export", tmp_path / "o.json"), ("facts",), ("exercise",), ("report", tmp_path / "o.pdf")):
            code, _, err = say(name, file, *more)
            assert code == 1
            assert "Another program is using this file" in err
        assert state(tmp_path) == before
    assert say("digest", file)[0] == 0


def test_a_lock_of_another_computer_is_respected_and_named(tmp_path, say, file):
    (tmp_path / f"{file.name}.lock").write_text("4242\ncwb-desktop\nOTHERLAPTOP\n\n\n", encoding="utf-8")
    code, _, err = say("digest", file)
    assert code == 1
    assert "OTHERLAPTOP" in err


def test_the_lock_of_a_program_that_is_gone_is_taken_over(tmp_path, say, file):
    from PySide6.QtCore import QSysInfo

    lock = tmp_path / f"{file.name}.lock"
    lock.write_text(f"4194303\ncwb-desktop\n{QSysInfo.machineHostName()}\n\n\n", encoding="utf-8")
    assert say("digest", file)[0] == 0
    assert not lock.exists()
