"""Every error becomes a sentence; what is a bug leaves a note that holds nobody's words."""

import errno
import sqlite3

import pytest

from cwb_desktop.app.lock import Locked
from cwb_desktop.app.trouble import note, sentence
from cwb_desktop.paths import data_root
from cwb_desktop.store.errors import ChangedElsewhere, Damaged, NotOurs, TooNew, Unreachable
from cwb_desktop.texts import Say
from cwb_desktop.workshop.border import Refused
from cwb_desktop.workshop.document import NotWritten

MARK = "Fatma-Zarqa-7"


@pytest.fixture(params=["nl", "en"])
def say(request):
    return Say.load(data_root("resources") / "method", request.param)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("CWB_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.mark.parametrize(
    "error",
    [
        FileNotFoundError(errno.ENOENT, "x", "a.cwb"),
        PermissionError(errno.EACCES, "x"),
        OSError(errno.EIO, "x"),
        OSError(errno.ENOSPC, "x"),
        OSError(errno.EROFS, "x"),
        *(NotWritten(reason) for reason in ("disk_full", "read_only", "moved", "disk", "locked", "changed_elsewhere")),
        *(kind("x") for kind in (Damaged, NotOurs, TooNew, Unreachable, ChangedElsewhere)),
        Refused("too_long", "stakeholder", "name", "s1", most=60),
        Refused("withdrawn_before_given", "participant", "withdrawn_on", "p1", given="2026-01-01"),
    ],
    ids=repr,
)
def test_what_a_user_can_meet_is_no_bug(say, home, error):
    said = sentence(error, say)
    assert said.endswith(".")
    assert "{" not in said
    assert not home.exists()


def test_a_lock_says_where(tmp_path, say):
    assert "LAPTOP7" in sentence(Locked(tmp_path / "a.cwb", "LAPTOP7", 12), say)
    assert "a.cwb" not in sentence(Locked(tmp_path / "a.cwb"), say)


def test_a_full_disk_is_called_full(say):
    assert sentence(OSError(errno.ENOSPC, "x"), say) == sentence(NotWritten("disk_full"), say)


@pytest.mark.parametrize(
    "bug",
    [
        ValueError(MARK),
        KeyError(MARK),
        AssertionError(MARK),
        sqlite3.IntegrityError(MARK),
        UnicodeEncodeError("ascii", MARK, 0, 1, MARK),
        RuntimeError(),
    ],
    ids=lambda bug: type(bug).__name__,
)
def test_the_note_of_a_bug_holds_no_words(say, home, bug):
    def fails(name):
        raise bug

    try:
        fails(MARK)
    except type(bug) as error:
        said = sentence(error, say)
    log = home / "log.txt"
    assert str(log) in said
    text = log.read_text(encoding="utf-8")
    assert type(bug).__name__ in text
    assert "fails" in text
    assert MARK not in text + said


def test_notes_are_added_and_a_place_that_takes_none_is_no_second_bug(tmp_path, home):
    for _ in range(2):
        note(ValueError(), home)
    assert (home / "log.txt").read_text(encoding="utf-8").count("ValueError") == 2
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert note(ValueError(), tmp_path / "file") == "log.txt"
