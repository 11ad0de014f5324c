"""What may come in: all of a workshop or nothing, and never over another one."""

import json

import pytest

from cwb_desktop.app.files import OpenFile

from ..command import LANGUAGES, rename, sample, sample_path, state


def broken(change):
    """The Dutch sample with something wrong in it, as text."""
    obj = sample()
    change(obj)
    return json.dumps(obj, ensure_ascii=False)


def _set(*path, value):
    def change(obj):
        for step in path[:-1]:
            obj = obj[step]
        obj[path[-1]] = value

    return change


WRONG = {
    "unknown key": (broken(_set("stakeholders", 3, "colour", value="red")), "colour"),
    "unknown key at the top": (broken(_set("extra", value=1)), "extra"),
    "wrong type": (broken(_set("stakeholders", 11, "ring", value="two")), "stakeholders 12"),
    "yes for a number": (broken(_set("stakeholders", 11, "ring", value=True)), "stakeholders 12"),
    "half an angle": (broken(_set("stakeholders", 0, "angle", value=1.5)), "stakeholders 1"),
    "ring that is not there": (broken(_set("stakeholders", 0, "ring", value=5)), "stakeholders 1"),
    "number past all files": (broken(_set("stakeholders", 0, "angle", value=2**70)), "stakeholders 1"),
    "missing reference": (broken(_set("relations", 0, "to", value="nobody")), "relations 1"),
    "id twice": (broken(_set("stakeholders", 1, "id", value="s01")), "s01"),
    "key left out": (broken(lambda obj: obj["stakeholders"][0].pop("sphere")), "sphere"),
    "newer format": (broken(_set("version", value=99)), "newer"),
    "not ours": ('{"type": "FeatureCollection"}', "not a workshop"),
    "a list": ("[1, 2]", "not a workshop"),
    "zero byte in a text": (broken(_set("stakeholders", 0, "name", value="a\0b")), "stakeholders 1"),
    "no number": (broken(_set("stakeholders", 0, "interest", value=float("nan"))), "NaN"),
    "infinite": (broken(_set("stakeholders", 0, "interest", value=float("inf"))), "Infinity"),
    "1e999": (broken(_set("stakeholders", 0, "interest", value=777)).replace("777", "1e999", 1), "1e999"),
    "5,000 digits": (broken(_set("stakeholders", 0, "angle", value=777)).replace("777", "7" * 5000, 1), "far too long"),
    "200,000 lists": ("[" * 200_000 + "]" * 200_000, "too deep"),
    "lists inside a workshop": (broken(_set("notice", value="@")).replace('"@"', "[" * 200_000 + "]" * 200_000, 1), "too deep"),
    "key twice": ('{"format": "cwb-workshop",\n"language": "nl", "language": "en"}', "line 2"),
    "half a character": (broken(_set("stakeholders", 0, "name", value="@@")).replace("@@", "\\ud800", 1), "half a character"),
    "cut off": (broken(lambda obj: None)[:5000], "line 1"),
    "empty": ("", "line 1"),
}


@pytest.mark.parametrize(("text", "said"), WRONG.values(), ids=WRONG.keys())
def test_what_is_not_the_format_is_refused_whole(tmp_path, say, text, said):
    source = tmp_path / "in.json"
    source.write_text(text, encoding="utf-8")
    code, out, err = say("import", source, tmp_path / "new.cwb")
    assert code == 1
    assert said in err
    assert out == ""
    assert len(err) < 400
    assert [path.name for path in tmp_path.iterdir()] == ["in.json"]


def test_letters_of_another_kind(tmp_path, say):
    text = sample_path().read_text(encoding="utf-8")
    for encoding in ("utf-16", "cp1252"):
        (tmp_path / "in.json").write_bytes(text.encode(encoding, errors="replace"))
        code, _, err = say("import", tmp_path / "in.json", tmp_path / "new.cwb")
        assert code == 1
        assert "UTF-8" in err
    assert not (tmp_path / "new.cwb").exists()


def test_the_mark_that_windows_puts_first_is_no_trouble(tmp_path, say, file, digest):
    (tmp_path / "in.json").write_text(sample_path().read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert say("import", tmp_path / "in.json", tmp_path / "new.cwb")[0] == 0
    assert digest(tmp_path / "new.cwb") == digest(file)


def test_another_workshop_is_never_overwritten(tmp_path, say, file):
    before = state(tmp_path)
    for language in LANGUAGES:  # the samples have no id: even the same one is another workshop
        code, _, err = say("import", sample_path(language), file)
        assert code == 1
        assert "is another workshop" in err
    assert state(tmp_path) == before


def test_a_file_that_is_no_workshop_is_never_overwritten(tmp_path, say):
    for content in (b"", b"my only notes", b"SQLite format 3\0" + bytes(5000)):
        (tmp_path / "notes.cwb").write_bytes(content)
        assert say("import", sample_path(), tmp_path / "notes.cwb")[0] == 1
        assert (tmp_path / "notes.cwb").read_bytes() == content


def test_the_same_workshop_is_merged(tmp_path, say, digest):
    obj = {**sample(), "id": "linden2026"}
    path, source = tmp_path / "here.cwb", tmp_path / "there.json"
    source.write_text(json.dumps(obj), encoding="utf-8")
    assert say("import", source, path)[0] == 0
    before = digest(path)
    assert say("import", source, path)[0] == 0
    assert digest(path) == before
    rename(path, "Hier veranderd")
    gone = obj["follow_up"].pop()
    obj["stakeholders"][1]["name"] = "Daar veranderd"
    obj["stakeholders"].append({**obj["stakeholders"][2], "id": "brandnew", "name": "Nieuw", "anchor": False})
    source.write_text(json.dumps(obj), encoding="utf-8")
    assert say("import", source, path)[0] == 0
    assert say("export", path, tmp_path / "out.json")[0] == 0
    merged = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    names = {one["id"]: one["name"] for one in merged["stakeholders"]}
    assert names["brandnew"] == "Nieuw"
    assert names[obj["stakeholders"][1]["id"]] == "Daar veranderd"
    assert gone in merged["follow_up"]  # nothing is removed
    with OpenFile(path, lambda: "2026-11-20") as opened:
        opened.document.undo()  # one edit, like any other
        opened.document.undo()
    assert digest(path) == before


def test_a_merge_that_is_refused_changes_nothing(tmp_path, say):
    path, source = tmp_path / "here.cwb", tmp_path / "there.json"
    source.write_text(json.dumps({**sample(), "id": "linden2026"}), encoding="utf-8")
    assert say("import", source, path)[0] == 0
    before = state(tmp_path)[path.name]
    obj = {**sample(), "id": "linden2026"}
    obj["relations"][-1]["to"] = "nobody"
    source.write_text(json.dumps(obj), encoding="utf-8")
    assert say("import", source, path)[0] == 1
    assert state(tmp_path)[path.name] == before
