"""The workshops at home, on real files: nothing is overwritten, nothing from elsewhere is changed, nothing is lost."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace

import pytest

from cwb_desktop.app import files
from cwb_desktop.app.library import Library, default_name
from cwb_desktop.app.lock import Locked, locked
from cwb_desktop.exchange import json_file
from cwb_desktop.store.digest import digest_of
from cwb_desktop.store.errors import Damaged, NotOurs, TooNew
from cwb_desktop.store.store import Store
from cwb_desktop.workshop.border import Refused
from cwb_desktop.workshop.people import Stakeholder, Workshop

from ..command import ROOT, environment, flip, kill_while_writing, rename, sample, sample_path, sql, state

TODAY = "2026-11-20"


@pytest.fixture
def library(tmp_path):
    return Library(tmp_path / "thuis é % #", lambda: TODAY, lambda language: "deelnemer")


@pytest.fixture
def linden(library):
    """The Dutch sample, brought in."""
    return library.bring_in(sample_path())


def records(path):
    return files.records_of(path)


def history(path):
    store = Store.open(path)
    try:
        return store.history()
    finally:
        store.close()


def names(library):
    return sorted(path.name for path in library.folder.iterdir())


# -- the list --


def test_a_home_that_is_not_there_yet_is_empty(library):
    assert library.list() == []
    assert not library.folder.exists()


def test_the_list_has_the_one_changed_last_first(library, linden):
    english = library.bring_in(sample_path("en"))
    new = library.new(Workshop(name="Nieuwe buurt"))
    for age, path in enumerate((english, new, linden)):
        os.utime(path, (2e9 - 100 * age, 2e9 - 100 * age))
    found = library.list()
    assert [one.path for one in found] == [english, new, linden]
    assert found[2].name == sample()["neighbourhood"]["name"]
    assert found[2].counts.stakeholders == 38
    assert [one.trouble for one in found] == ["", "", ""]


def test_the_list_leaves_out_what_is_no_workshop_file(library, linden):
    (library.folder / ".linden.cwb.abc.part").write_bytes(b"half")
    (library.folder / ".hidden.cwb").write_bytes(b"")
    (library.folder / "notes.txt").write_text("x", encoding="utf-8")
    (library.folder / "folder.cwb").mkdir()
    assert library.paths() == [linden]


HURT = {
    "empty": lambda path: path.write_bytes(b""),
    "text": lambda path: path.write_text("dear diary", encoding="utf-8"),
    "cut off": lambda path: path.write_bytes(path.read_bytes()[:20_000]),
    "no header": lambda path: path.write_bytes(bytes(100) + path.read_bytes()[100:]),
    "zeros": lambda path: path.write_bytes(path.read_bytes()[:4096] + bytes(path.stat().st_size - 4096)),
    "newer": lambda path: sql(path, "PRAGMA user_version = 7"),
    "a view in place of a table": lambda path: sql(path, "DROP TABLE stakeholder", "CREATE VIEW stakeholder AS SELECT 1"),
    "no rows": lambda path: sql(path, "DELETE FROM workshop", "DELETE FROM meta"),
    "half a letter": lambda path: path.write_bytes(path.read_bytes().replace("é".encode(), b"\xc3\xc3")),
    "a folder's link": lambda path: (path.unlink(), path.symlink_to(path.parent)),
    "a link to nowhere": lambda path: (path.unlink(), path.symlink_to(path.with_name("gone"))),
}


@pytest.mark.parametrize("hurt", HURT.values(), ids=HURT.keys())
def test_a_file_that_cannot_be_read_does_not_hide_the_others(library, linden, hurt):
    other = library.bring_in(sample_path("en"))
    hurt(linden)
    found = {one.path: one for one in library.list()}
    assert found[other].name == sample("en")["neighbourhood"]["name"]
    if linden in found and hurt not in (HURT["no rows"], HURT["half a letter"]):
        assert found[linden].trouble


def test_the_list_waits_for_nobody_and_rolls_a_killed_programs_journal_back(library, linden):
    digest = digest_of(records(linden))
    kill_while_writing(linden)
    (found,) = library.list()
    assert found.trouble == ""
    assert names(library) == [linden.name]
    assert digest_of(records(linden)) == digest


# -- new, duplicate, rename --


def test_new_workshops_of_one_name_do_not_meet(library):
    paths = [library.new(Workshop(name="De Linden", city="Havenrade")) for _ in range(3)]
    assert [path.name for path in paths] == ["De-Linden.cwb", "De-Linden-2.cwb", "De-Linden-3.cwb"]
    assert len({one.identity for one in library.list()}) == 3
    assert records(paths[1]).workshop.city == "Havenrade"


def test_a_duplicate_is_a_workshop_of_its_own(library, linden):
    rename(linden)
    assert len(history(linden)[0]) == 1
    before = state(library.folder)[linden.name]
    copy = library.duplicate(linden, "De Linden 2")
    assert state(library.folder)[linden.name] == before
    assert history(copy) == ([], [])
    assert records(copy).workshop.name == "De Linden 2"
    assert [r for r in records(copy) if r.KIND != "workshop"] == [r for r in records(linden) if r.KIND != "workshop"]
    first, second = library.list()
    assert first.identity != second.identity


def test_a_duplicate_of_a_workshop_with_an_id_gets_another(library, tmp_path):
    source = tmp_path / "in.json"
    source.write_text(json.dumps({**sample(), "id": "linden2026"}), encoding="utf-8")
    copy = library.duplicate(library.bring_in(source), "Kopie")
    assert records(copy).workshop.own_id not in (None, "linden2026")


def test_rename_is_an_edit_and_the_file_keeps_its_name(library, linden):
    library.rename(linden, "Ander <b>naam</b> 'één'")
    assert library.list()[0].name == "Ander <b>naam</b> 'één'"
    assert library.paths() == [linden]
    assert len(history(linden)[0]) == 1
    with pytest.raises(Refused):
        library.rename(linden, "two\nlines")
    assert library.list()[0].name == "Ander <b>naam</b> 'één'"
    assert names(library) == [linden.name]  # the lock is given back


def test_what_is_open_elsewhere_is_left_alone(library, linden, tmp_path):
    with locked(linden):
        before = state(library.folder)
        for deed in (library.rename, library.duplicate):
            with pytest.raises(Locked):
                deed(linden, "x")
        with pytest.raises(Locked):
            library.delete(linden)
        with pytest.raises(Locked):
            library.save_copy(linden, tmp_path / "a.json")
        assert state(library.folder) == before


# -- delete --

_DELETE = (
    "import sys\nfrom pathlib import Path\nfrom cwb_desktop.app.library import Library\n"
    "back = Library(Path(sys.argv[1]).parent, lambda: '2026-11-20', str).delete(Path(sys.argv[1]))\n"
    "assert not Path(sys.argv[1]).exists()\n"
    "if sys.argv[2] == 'back': back()\n"
    "if sys.argv[2] == 'taken': Path(sys.argv[1]).write_text('another'); back()\n"
)


def delete(path, home, then="stay"):
    """In a process whose trash is in a home of its own."""
    home.mkdir(exist_ok=True)
    env = environment(home, HOME=str(home), XDG_DATA_HOME=str(home / "data"))
    done = subprocess.run([sys.executable, "-c", _DELETE, path, then], env=env, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return home / "data" / "Trash" / "files"


trash = pytest.mark.skipif(sys.platform != "linux", reason="other systems have their trash elsewhere")


@trash
@pytest.mark.parametrize("killed", [False, True], ids=["", "after a kill"])
def test_delete_puts_a_whole_workshop_into_the_trash(library, linden, tmp_path, killed):
    digest = digest_of(records(linden))
    if killed:
        kill_while_writing(linden)
    bin_ = delete(linden, tmp_path / "home")
    assert names(library) == []
    (kept,) = bin_.iterdir()
    shutil.copy(kept, tmp_path / "again.cwb")
    assert digest_of(records(tmp_path / "again.cwb")) == digest


@trash
def test_delete_can_be_taken_back_and_never_takes_anothers_place(library, linden, tmp_path):
    digest = digest_of(records(linden))
    delete(linden, tmp_path / "home", "back")
    assert names(library) == [linden.name]
    assert digest_of(records(linden)) == digest
    assert [one for one in (tmp_path / "home" / "data" / "Trash").rglob("*") if one.is_file()] == []
    delete(linden, tmp_path / "home", "taken")
    assert linden.read_text(encoding="utf-8") == "another"
    (other,) = [path for path in library.paths() if path != linden]
    assert digest_of(records(other)) == digest


# -- bring in --


@pytest.mark.parametrize("killed", [False, True], ids=["", "with a killed program's journal"])
def test_a_workshop_file_from_elsewhere_stays_as_it_is(library, tmp_path, killed):
    stick = tmp_path / "stick"
    stick.mkdir()
    source = stick / "Van een ánder 100%#.CWB"
    files.write_new(source, json_file.read(sample_path()), None)
    rename(source, "Op de stick")
    digest = digest_of(records(source))
    if killed:
        kill_while_writing(source)
    before = state(stick)
    path = library.bring_in(source)
    assert state(stick) == before
    assert digest_of(records(path)) == digest
    assert history(path) == ([], [])
    assert records(path).all(Stakeholder)[0].name == "Op de stick"


def test_the_same_workshop_from_elsewhere_is_merged(library, linden, tmp_path):
    copy = tmp_path / "copy.cwb"
    library.save_copy(linden, copy)
    rename(copy, "Elders veranderd")
    assert library.bring_in(copy) == linden
    assert library.paths() == [linden]
    assert records(linden).all(Stakeholder)[0].name == "Elders veranderd"
    assert len(history(linden)[0]) == 1  # one edit, to be undone
    assert library.bring_in(copy) == linden
    assert len(history(linden)[0]) == 1


def test_a_json_without_an_id_is_another_workshop_each_time(library):
    first, second = library.bring_in(sample_path()), library.bring_in(sample_path())
    assert first != second
    assert records(first) == records(second)


def test_a_json_with_an_id_is_merged_into_its_workshop(library, tmp_path):
    source = tmp_path / "in.json"
    source.write_text(json.dumps({**sample(), "id": "linden2026"}), encoding="utf-8")
    path = library.bring_in(source)
    assert library.bring_in(source) == path
    assert library.paths() == [path]


def test_a_damaged_file_at_home_does_not_stop_others_from_coming_in(library, linden, tmp_path):
    HURT["cut off"](linden)
    before = linden.read_bytes()
    copy = tmp_path / "other.json"
    copy.write_text(json.dumps({**sample(), "id": "linden2026"}), encoding="utf-8")
    assert library.bring_in(copy) != linden
    assert linden.read_bytes() == before


@pytest.mark.parametrize(
    ("hurt", "error"),
    [
        (flip, Damaged),
        (HURT["cut off"], Damaged),
        (HURT["text"], NotOurs),
        (HURT["empty"], NotOurs),
        (HURT["newer"], TooNew),
        (HURT["a view in place of a table"], Damaged),
    ],
)
def test_what_is_not_sound_does_not_come_in(library, tmp_path, hurt, error):
    stick = tmp_path / "stick"
    stick.mkdir()
    source = stick / "a.cwb"
    files.write_new(source, json_file.read(sample_path()), None)
    hurt(source)
    before = state(stick)
    with pytest.raises(error):
        library.bring_in(source)
    assert state(stick) == before
    assert library.paths() == []


# -- copies --


def test_a_copy_has_the_records_and_not_the_history(library, linden, tmp_path):
    rename(linden, "Anders")
    for target in (tmp_path / "kopie 100% #é.cwb", tmp_path / "kopie.JSON"):
        target.write_bytes(b"what stood there")
        library.save_copy(linden, target)
    assert records(tmp_path / "kopie 100% #é.cwb") == records(linden)
    assert history(tmp_path / "kopie 100% #é.cwb") == ([], [])
    assert json_file.read(tmp_path / "kopie.JSON") == replace_own(records(linden))
    old = sample()["stakeholders"][0]["name"].encode()
    assert old in linden.read_bytes()  # the history here knows the old name …
    assert old not in (tmp_path / "kopie 100% #é.cwb").read_bytes()  # … and no copy does


def replace_own(found):
    return type(found)(replace(r, own_id=None) if r is found.workshop else r for r in found)


def test_a_copy_over_the_workshop_itself_or_one_in_use_is_refused(library, linden):
    other = library.bring_in(sample_path("en"))
    before = state(library.folder)
    with pytest.raises(Locked):
        library.save_copy(linden, linden)
    with locked(other), pytest.raises(Locked):
        library.save_copy(linden, other)
    assert state(library.folder) == before


# -- names --


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("De Linden", "De-Linden"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows\\x", "C-Windows-x"),
        ("CON", "CON-1"),
        ("nul", "nul-1"),
        ("COM1", "COM1-1"),
        ("com\u00b9", "com\u00b9-1"),
        ("lpt9", "lpt9-1"),
        ("aux.txt", "aux-txt"),
        ("gpj.\u202eexe", "gpj-exe"),
        ("\u2066isolated\u2069", "isolated"),
        ("trailing dot. ", "trailing-dot"),
        (".hidden", "hidden"),
        ("-rf", "rf"),
        ("", "workshop"),
        ("\u200b\u200d", "workshop"),
        ("???", "workshop"),
        ("a\0b\nc", "a-b-c"),
        ("e\u0301e\u0301n", "\u00e9\u00e9n"),
        ("\u0939\u093f\u0928\u094d\u0926\u0940", "\u0939\u093f\u0928\u094d\u0926\u0940"),
        ("\u1275\u130d\u122d\u129b", "\u1275\u130d\u122d\u129b"),
        ("x" * 300, "x" * 60),
        ("100 % #1 & zo?", "100-1-zo"),
    ],
)
def test_names_that_every_disk_takes(tmp_path, title, name):
    assert files.safe_name(title) == name
    (tmp_path / (name + ".cwb")).write_bytes(b"")
    assert files.free_path(tmp_path, name) == tmp_path / f"{name}-2.cwb"


@pytest.mark.parametrize("letter", ["\U00020000", "\u1275", "\u0939\u093f", "x"])
def test_the_longest_names_still_fit_with_all_that_stands_beside_them(library, letter):
    path = library.new(Workshop(name=(letter * 60)[:60]))
    files.records_of(path)
    assert len(path.name.encode()) <= 160


def test_the_next_name_that_is_free():
    assert default_name(["De Linden", "De Linden 2"], "De Linden") == "De Linden 3"
    assert default_name([], "De Linden") == "De Linden"


def test_only_files_right_at_home_are_opened_in_place(library, linden, tmp_path):
    assert library.holds(linden)
    assert library.holds(library.folder / ".." / library.folder.name / linden.name)
    assert not library.holds(tmp_path / "elsewhere.cwb")
    assert not library.holds(library.folder / "sub" / "a.cwb")
