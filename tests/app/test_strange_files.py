"""Files that are no workshop, and a workshop with names in every letter: one clear sentence, and the window goes on."""

import sqlite3
from contextlib import closing

import pytest

from cwb_desktop.exchange import json_file
from cwb_desktop.paths import data_root
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.people import Stakeholder, Workshop


def _nothing(path):
    path.write_bytes(b"")


def _other(path):
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE bookmark (id INTEGER)")
        other.commit()


def _newer(path):
    from cwb_desktop.app.files import write_new

    write_new(path, json_file.read(data_root("resources") / "samples" / "sample_en.json"), None)
    with closing(sqlite3.connect(path)) as own:
        own.execute("PRAGMA user_version = 999")
        own.commit()


@pytest.mark.parametrize(("make", "says"), [(_nothing, "not a workshop"), (_other, "not a workshop"), (_newer, "newer version")])
def test_home_says_what_it_is_in_one_sentence_and_goes_on(stage, tmp_path, make, says):
    home, away = stage.home(), tmp_path / "away"
    away.mkdir()
    make(away / "strange.cwb")
    before = (away / "strange.cwb").read_bytes()
    home.bring_in(away / "strange.cwb")
    assert says in home.toast.words.text() and home.toast.isVisible()
    assert (away / "strange.cwb").read_bytes() == before and not list(tmp_path.glob("*.cwb"))
    (tmp_path / "strange.cwb").write_bytes(before)
    home.reload()
    (listed,) = home._listed
    home.carry_out("open", listed)
    assert says in home.toast.words.text() and stage.program.workshop is None and (tmp_path / "strange.cwb").read_bytes() == before
    stage.open_sample("en")
    assert stage.window.isVisible()


def test_names_of_sixty_letters_of_any_kind_are_drawn_and_listed(stage, tmp_path):
    signs = "💧\u202e\u200b\u2066ﷺ字عن\u0301\u200d"
    names = [f"{number} {signs * 6}"[:60] for number in range(60)]
    people = [Stakeholder(id=f"s{n}", name=name, ring=1 + n % 4, angle=6 * n, order=n) for n, name in enumerate(names)]
    json_file.write(
        Records([Workshop(name=signs, city="", question="", language="en", currency="EUR", title="", levels=()), *people]),
        tmp_path / "x.json",
    )
    home = stage.home()
    home.bring_in(tmp_path / "x.json")
    (listed,) = home._listed
    home.carry_out("open", listed)
    window = stage.window
    assert [one.name for one in window.document.records.all(Stakeholder)] == names
    for table in (False, True):
        window.shell.page.show_table(table)
        stage.settle()
    assert not window.grab().isNull() and window.document.trouble is None
