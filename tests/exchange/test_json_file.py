"""A .json file: whatever stands in it, one clear error; written whole or not at all."""

import errno
import json
import os
import random

import pytest

from cwb_desktop.exchange import json_file
from cwb_desktop.exchange.json_file import Unreadable
from cwb_desktop.paths import data_root
from cwb_desktop.texts import Say
from cwb_desktop.workshop.document import Document, NotWritten
from cwb_desktop.workshop.exercise import RandomUser
from cwb_desktop.workshop.format import FormatError, pack_snapshot

from ..workshop.generated import generated

SAMPLES = sorted((data_root("resources") / "samples").glob("*.json"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_there_and_back(path, tmp_path):
    records = json_file.read(path)
    target = tmp_path / "één kopie.json"
    json_file.write(records, target)
    assert json_file.read(target) == records
    was = json.loads(path.read_text(encoding="utf-8"))
    was.pop("expected")
    assert json.loads(target.read_text(encoding="utf-8")) == was
    assert [one.name for one in tmp_path.iterdir()] == [target.name]


def test_what_a_random_user_makes_is_kept(tmp_path):
    user = RandomUser(7, pack_snapshot)
    document = Document(json_file.read(SAMPLES[1]), lambda waiting: None, user.today)
    for _ in range(150):
        user.act(document)
    json_file.write(document.records, tmp_path / "a.json")
    again = json_file.read(tmp_path / "a.json")
    json_file.write(again, tmp_path / "b.json")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert json_file.read(tmp_path / "b.json") == again
    assert len(again) == len(document.records)


def test_letters_are_kept_as_they_came(tmp_path):
    obj = json.loads(SAMPLES[1].read_text(encoding="utf-8"))
    obj["neighbourhood"]["name"] = "Ré Re\u0301 💧"
    path = tmp_path / "x.json"
    path.write_text(json.dumps(obj), encoding="utf-8-sig")
    json_file.write(json_file.read(path), path)
    assert json.loads(path.read_text(encoding="utf-8"))["neighbourhood"]["name"] == "Ré Re\u0301 💧"


BROKEN = [
    (b"[" * 200_000 + b"]" * 200_000, "too_deep", ""),
    (b'{"a":\n' + b"9" * 5000 + b"}", "long_number", "2"),
    (b'{"a":\n' + b"-9" + b"9" * 50 + b"}", "long_number", "2"),
    (b'{"a":\n0.' + b"9" * 50 + b"}", "long_number", "2"),
    (b'{"a": 1,\n\n"b": NaN}', "not_finite", "3"),
    (b'{"NaN": "NaN",\n"b": -Infinity}', "not_finite", "2"),
    (b'{"b":\n 1e999}', "not_finite", "2"),
    (b'{"a": 1, "b": {"a": 1},\n"a": 2}', "key_twice", "2"),
    (b'{"a": {"a": 1},\n"c": {"b": 1, "\\u0062": 2}}', "key_twice", "2"),
    (b'{\n "a": "x\\ud800y"}', "half_character", "2"),
    (b'{\n "x\\udfff": 1}', "half_character", "2"),
    (b'{"a": "\n"}', "not_json", "1"),
    (b'{"a": 1,\n}', "not_json", "2"),
    (b"", "not_json", "1"),
    (b'{"a": 1} {', "not_json", "1"),
    (b'{\n"a": "\xff"}', "not_utf8", "2"),
    ('{"a": 1}'.encode("utf-16"), "not_utf8", "1"),
]


@pytest.mark.parametrize(("raw", "reason", "where"), BROKEN, ids=[f"{reason}-{number}" for number, (_, reason, _) in enumerate(BROKEN)])
def test_one_clear_error(raw, reason, where, tmp_path):
    path = tmp_path / "x.json"
    path.write_bytes(raw)
    with pytest.raises(Unreadable) as caught:
        json_file.read(path)
    assert (caught.value.reason, caught.value.where) == (reason, where)
    for language in ("nl", "en"):
        say = Say.load(data_root("resources") / "method", language)
        assert "{" not in say(f"problem.{reason}", **{"where": caught.value.where, **caught.value.values})


def test_too_large_and_not_there(tmp_path, monkeypatch):
    path = tmp_path / "x.json"
    path.write_text("{}")
    monkeypatch.setattr(json_file, "MOST_BYTES", 1)
    with pytest.raises(Unreadable) as caught:
        json_file.read(path)
    assert caught.value.reason == "too_large"
    for wrong, reason in ((tmp_path / "none.json", "no_file"), (tmp_path, "cannot_open")):
        monkeypatch.setattr(json_file, "MOST_BYTES", 10**9)
        with pytest.raises(Unreadable) as caught:
            json_file.read(wrong)
        assert caught.value.reason == reason


@pytest.mark.parametrize("raw", ["1", "null", '"x"', "[]", "{}", '{"format": "cwb-workshop"}', "12345678901234567890123"])
def test_json_that_is_no_workshop(raw, tmp_path):
    path = tmp_path / "x.json"
    path.write_text(raw)
    with pytest.raises(FormatError):
        json_file.read(path)


def test_a_pair_of_halves_is_a_character(tmp_path):
    obj = json.loads(SAMPLES[0].read_text(encoding="utf-8"))
    obj["notice"] = "💧"
    (tmp_path / "x.json").write_text(json.dumps(obj))
    assert json_file.read(tmp_path / "x.json").workshop.notice == "💧"


def test_a_number_beyond_the_disk_is_refused_by_its_field(tmp_path):
    obj = json.loads(SAMPLES[0].read_text(encoding="utf-8"))
    obj["plans"][0]["money_needed"] = 2**63
    (tmp_path / "x.json").write_text(json.dumps(obj))
    with pytest.raises(FormatError) as caught:
        json_file.read(tmp_path / "x.json")
    assert (caught.value.rule, caught.value.where) == ("out_of_range", "plans 1 › money_needed")


@pytest.mark.parametrize(("number", "reason"), [(errno.ENOSPC, "disk_full"), (errno.EROFS, "read_only"), (errno.EIO, "disk")])
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failed_write_leaves_what_was_there(number, reason, step, tmp_path, monkeypatch):
    path = tmp_path / "x.json"
    path.write_text("before")

    def fail(*_args, **_named):
        raise OSError(number, "no")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(NotWritten) as caught:
        json_file.write(generated(random.Random(1)), path)
    assert caught.value.reason == reason
    assert [one.name for one in tmp_path.iterdir()] == ["x.json"] and path.read_text() == "before"


def test_no_folder_to_write_to(tmp_path):
    with pytest.raises(NotWritten) as caught:
        json_file.write(generated(random.Random(1)), tmp_path / "gone" / "x.json")
    assert caught.value.reason == "moved"
