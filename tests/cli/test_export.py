"""What goes out: whole or not at all, and never over the workshop itself."""

import json
from pathlib import Path

import pypdf
import pytest

from ..command import sample, state


def test_an_export_replaces_what_was_there(tmp_path, say, file):
    target = tmp_path / "out.json"
    target.write_text("old", encoding="utf-8")
    assert say("export", file, target)[0] == 0
    assert json.loads(target.read_text(encoding="utf-8"))["neighbourhood"] == sample()["neighbourhood"]


@pytest.mark.parametrize("target", ["gone/out.json", "linden.cwb/out.json", "folder.json"])
def test_where_nothing_can_be_put_nothing_is_left(tmp_path, say, file, target):
    (tmp_path / "folder.json").mkdir()
    before = state(tmp_path)
    code, _, err = say("export", file, tmp_path / target)
    assert code == 1
    assert "cannot be written there" in err
    assert state(tmp_path) == before


@pytest.mark.parametrize("name", ["out.docx", "out", ".json"])
def test_a_kind_of_file_that_nobody_knows(tmp_path, say, file, name):
    code, _, err = say("export", file, tmp_path / name)
    assert code == 1
    assert name in err
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


@pytest.mark.parametrize("command", [("export",), ("report",), ("picture", "ring_map")], ids=lambda command: command[0])
@pytest.mark.parametrize("ending", [".cwb", ".json", ".pdf"])
def test_no_output_takes_the_place_of_the_workshop(tmp_path, say, file, command, ending):
    path = file.rename(file.with_suffix(ending))
    before = state(tmp_path)
    name, *more = command
    assert say(name, path, *more, path)[0] == 1
    assert say(name, path, *more, tmp_path / "." / path.name)[0] == 1
    assert state(tmp_path) == before




@pytest.mark.parametrize(("ending", "start"), [(".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF")])
@pytest.mark.parametrize("canvas", ["ring_map", "network"])
def test_a_picture_of_a_canvas(tmp_path, say, file, canvas, ending, start):
    code, out, _ = say("picture", file, canvas, tmp_path / f"één%{ending}", "--language", "en", "--style", "dark", "--today", "2026-11-20")
    assert code == 0
    assert out.splitlines()[0] == str(tmp_path / f"één%{ending}")
    made = [Path(line) for line in out.splitlines()]
    assert all(path.read_bytes().startswith(start) for path in made)
    assert {path.name for path in tmp_path.iterdir()} == {file.name, *(path.name for path in made)}


def test_pictures_that_cannot_be(tmp_path, say, file):
    before = state(tmp_path)
    assert say("picture", file, "mind_map", tmp_path / "o.png")[0] == 64
    assert say("picture", file, "ring_map", tmp_path / "o.gif")[0] == 1
    assert say("picture", file, "ring_map", tmp_path / "o.png", "--style", "pink")[0] == 64
    assert say("picture", file, "ring_map", tmp_path / "gone" / "o.png")[0] == 1
    assert say("picture", file, "ring_map", tmp_path / "gone" / "o.svg")[0] == 1
    assert say("picture", file, "ring_map", tmp_path / "gone" / "o.pdf")[0] == 1
    assert state(tmp_path) == before


def test_the_summary_as_a_pdf(tmp_path, say, file):
    target = tmp_path / "samen.pdf"
    target.write_bytes(b"old")
    code, out, _ = say("report", file, target, "--language", "en", "--today", "2026-11-20")
    assert code == 0
    assert "long edge" in out
    assert pypdf.PdfReader(target).trailer["/Root"]["/ViewerPreferences"]["/Duplex"] == "/DuplexFlipLongEdge"
    before = target.read_bytes()
    assert say("report", file, tmp_path / "gone" / "o.pdf")[0] == 1
    assert say("report", file, target, "--for", "everybody")[0] == 64
    assert target.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {file.name, target.name}


@pytest.mark.parametrize(
    ("system", "words"),
    [("nl_NL.UTF-8", "Sommige letters kan dit programma niet printen"), ("C.UTF-8", "This program cannot print some letters")],
)
def test_letters_that_cannot_be_printed_are_told_after_printing(tmp_path, say, monkeypatch, system, words):
    monkeypatch.setenv("LC_ALL", system)
    for name, told in (("Buurtcafé 🎉 ሰላም", False), ("مقهى الحي", True)):
        source, file = tmp_path / "w.json", tmp_path / f"{told}.cwb"
        whole = sample()
        whole["stakeholders"][0]["name"] = name
        source.write_text(json.dumps(whole), encoding="utf-8")
        assert say("import", source, file)[0] == 0
        for arguments in (("report", file, tmp_path / "r.pdf"), ("sheet", "H5.filled", tmp_path / "s.pdf", file)):
            code, _, err = say(*arguments)
            assert code == 0 and (words in err) == told, (arguments, err)


def test_a_picture_for_the_wall_has_no_sticky_notes(tmp_path, say, file):
    for style, there in (("light", True), ("wall", False)):
        target = tmp_path / f"{style}.svg"
        assert say("picture", file, "ring_map", target, "--style", style)[0] == 0
        assert ("Noordpand?" in target.read_text(encoding="utf-8")) == there
