"""The exchange format: nothing is lost in either direction, and what is not the format is refused with its place."""

import copy
import json
import random
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cwb_desktop.paths import data_root
from cwb_desktop.texts import Say
from cwb_desktop.workshop import border
from cwb_desktop.workshop import format as exchange
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.format import FormatError, pack_snapshot, plain, unpack_snapshot
from cwb_desktop.workshop.identity import is_named
from cwb_desktop.workshop.keepsakes import FormText, Note, Snapshot
from cwb_desktop.workshop.people import AgendaItem, Lever, Meeting, Stakeholder, Workshop
from cwb_desktop.workshop.records import TYPES

from .generated import generated

SAMPLES = sorted((data_root("resources") / "samples").glob("*.json"))
SAYS = [Say.load(data_root("resources") / "method", language) for language in ("nl", "en")]


def sample(language="nl"):
    return json.loads(next(path for path in SAMPLES if language in path.stem).read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_samples_come_back_as_they_were(path):
    obj = json.loads(path.read_text(encoding="utf-8"))
    records = exchange.records(obj)
    obj.pop("expected", None)
    assert json.dumps(plain(records), sort_keys=True) == json.dumps(obj, sort_keys=True)
    assert exchange.records(plain(records)) == records


def test_there_are_two_samples():
    assert len(SAMPLES) == 2


@given(st.integers(0, 2**32))
@settings(max_examples=30)
def test_all_kinds_go_there_and_back(seed):
    records = generated(random.Random(seed))
    border.check_all(records)
    obj = plain(records)
    again = exchange.records(json.loads(json.dumps(obj)))
    assert plain(again) == obj
    assert {r.key: r for r in again if is_named(r)} == {r.key: r for r in records if is_named(r)}
    assert len(again) == len(records)
    assert exchange.records(plain(again)) == again


def test_generated_records_are_of_every_kind():
    kinds = {record.KIND for seed in range(20) for record in generated(random.Random(seed))}
    assert kinds == {record_type.KIND for record_type in TYPES}


def test_optional_keys_are_written_only_when_set_and_null_always():
    obj = plain(Records([Workshop(), Stakeholder(id="a"), Note(id="n", canvas="network", x=1, y=2)]))
    (one,) = obj["stakeholders"]
    assert one["ring"] is None and one["attitude"] is None
    assert not {"desired", "network", "off", "sensitivity", "visited_by", "notes"} & one.keys()
    assert not {"id", "ring_meaning", "evaluation", "forms", "ticks", "photos", "snapshots", "expected"} & obj.keys()
    assert obj["notes"] == [{"canvas": "network", "x": 1, "y": 2, "text": ""}]
    assert len(obj["matrix"]["levels"]) == 5


def test_ids_of_notes_stand_there_only_when_they_came_so():
    obj = sample()
    obj["notes"][0]["id"] = "mine"
    notes = exchange.records(obj).all(Note)
    assert [note.named for note in notes[:2]] == [True, False]
    assert [("id" in note) for note in plain(exchange.records(obj))["notes"][:2]] == [True, False]


def test_records_without_an_id_get_the_same_one_each_time():
    first, second = exchange.records(sample()), exchange.records(sample())
    assert first == second
    assert all(len(item.id) == 10 and item.id.isalpha() and item.id.islower() for item in first.all(AgendaItem))


def test_an_evaluation_stays_one_object_or_a_list():
    obj = sample()
    assert isinstance(plain(exchange.records(obj))["evaluation"], dict)
    obj["evaluation"] = [obj["evaluation"]]
    assert plain(exchange.records(obj))["evaluation"] == obj["evaluation"]
    obj["evaluation"] = []
    assert plain(exchange.records(obj))["evaluation"] == []


def test_anchors_keep_the_order_of_their_rows():
    obj = sample()
    obj["matrix"]["anchors"].reverse()
    assert plain(exchange.records(obj))["matrix"]["anchors"] == obj["matrix"]["anchors"]


def test_halves_are_written_without_a_point_when_whole():
    obj = json.dumps(plain(Records([Workshop(), Stakeholder(id="a", interest=7.0, influence=7.5)])))
    assert '"interest": 7,' in obj and '"influence": 7.5' in obj


# -- what is refused, and where --


def change(obj, path, value):
    """Sets the value at a path; `KeyError` as value takes the key away."""
    *outer, last = path
    for step in outer:
        obj = obj[step]
    if value is KeyError:
        del obj[last]
    else:
        obj[last] = value


REFUSED = [
    (("surprise",), 1, "unknown_key", "surprise"),
    (("stakeholders", 2, "colour"), "red", "unknown_key", "stakeholders 3 › colour"),
    (("participants", 0, "consent", "mail"), True, "unknown_key", "participants 1 › consent › mail"),
    (("stakeholders", 0, "levers", "steal"), {"text": ""}, "unknown_key", "stakeholders 1 › levers › steal"),
    (("forms",), {"step.2": {"roles": "x"}}, "unknown_key", "forms › step.2 › roles"),
    (("forms",), {"step.9": {}}, "unknown_key", "forms › step.9"),
    (("money", "spending", 1, "local_pct"), KeyError, "missing_key", "money › spending 2 › local_pct"),
    (("programme",), KeyError, "missing_key", "programme"),
    (("stakeholders", 0, "desired"), {}, "missing_key", "stakeholders 1 › desired › interest"),
    (("stakeholders", 0, "network"), {"pinned": True}, "missing_key", "stakeholders 1 › network › x"),
    (("plans", 0, "helpers"), None, "null", "plans 1 › helpers"),
    (("stakeholders", 0, "name"), None, "null", "stakeholders 1 › name"),
    (("relations",), {}, "not_list", "relations"),
    (("relations", 0), [], "not_object", "relations 1"),
    (("money", "unit"), "GBP", "other_currency", "money › unit"),
    (("money", "period"), "month", "not_fixed", "money › period"),
    (("version",), 2, "newer_format", "version"),
    (("version",), True, "not_fixed", "version"),
    (("version",), "1", "not_fixed", "version"),
    (("programme", "sessions", 0, "present"), 12.0, "not_whole", "programme › sessions 1 › present"),
    (("programme", "sessions", 0, "date"), "2026-02-30", "not_date", "programme › sessions 1 › date"),
    (("programme", "sessions", 0, "agenda", 1, "form"), "shout", "not_choice", "programme › sessions 1 › agenda 2 › form"),
    (("stakeholders", 1, "ring"), None, "angle_with_ring", "stakeholders 2 › ring"),
    (("stakeholders", 1, "name"), "a\x00b", "odd_characters", "stakeholders 2 › name"),
    (("stakeholders", 1, "name"), "a\nb", "one_line", "stakeholders 2 › name"),
    (("stakeholders", 1, "id"), "not an id", "not_id", "stakeholders 2 › id"),
    (("relations", 0, "to"), "nobody", "no_such", "relations 1 › to"),
    (("decisions", 0, "counts", "agree"), 99, "counts_present", "decisions 1 › counts › agree"),
    (("matrix", "levels"), [], "five_levels", "matrix › levels"),
    (("matrix", "levels"), ["a"] * 4, "five_levels", "matrix › levels"),
    (("matrix", "anchors", 0), "s01", "anchors_differ", "matrix › anchors"),
    (("photos",), [{"id": "f", "type": "image/png", "sha256": "0" * 64, "data": "#", "caption": ""}], "not_bytes", "photos 1 › data"),
    (("photos",), [{"id": "f", "type": "image/png", "sha256": "0" * 64, "data": "", "caption": ""}], "photo_changed", "photos 1 › data"),
    (("snapshots",), [{"taken_on": "2026-01-01", "records": {}}], "missing_key", "snapshots 1 › records › neighbourhood"),
]


@pytest.mark.parametrize(("path", "value", "rule", "where"), REFUSED, ids=lambda value: value if isinstance(value, str) else None)
def test_refuses_and_says_where(path, value, rule, where):
    obj = sample()
    change(obj, path, value)
    with pytest.raises(FormatError) as caught:
        exchange.records(obj)
    assert (caught.value.rule, caught.value.where) == (rule, where)
    for say in SAYS:
        label = say.get(f"field.{caught.value.kind}.{caught.value.field}", "?")
        sentences = say(f"problem.{rule}", **{"field": label, **caught.value.values}), say("problem.in_file", where=where)
        assert not any("{" in sentence for sentence in sentences)


def test_refuses_an_id_twice():
    obj = sample()
    obj["plans"][1]["id"] = obj["plans"][0]["id"]
    with pytest.raises(FormatError) as caught:
        exchange.records(obj)
    assert (caught.value.rule, caught.value.where) == ("id_twice", "plans 2 › id")


@pytest.mark.parametrize("obj", [None, [], {}, "x", {"format": "other"}, {"format": ["cwb-workshop"]}])
def test_what_is_no_workshop_is_said_so(obj):
    with pytest.raises(FormatError) as caught:
        exchange.records(obj)
    assert caught.value.rule == "not_workshop"


def every_path(obj, path=()):
    yield path
    items = obj.items() if isinstance(obj, dict) else enumerate(obj) if isinstance(obj, list) else ()
    for key, value in items:
        if not (path and path[0] == "expected"):
            yield from every_path(value, (*path, key))


@pytest.mark.parametrize("value", [None, 3.5, [], {}, "\ud800", -1, 10**40, True, [None], {"x": 1}])
def test_nothing_but_a_format_error_comes_of_garbage(value):
    obj = sample()
    paths = [path for path in every_path(obj) if path]
    for path in paths[:: max(1, len(paths) // 20)]:
        broken = copy.deepcopy(obj)
        change(broken, path, value)
        try:
            again = exchange.records(broken)
        except FormatError:
            continue
        broken.pop("expected", None)
        assert plain(again).keys() <= broken.keys()


# -- snapshots --


def test_a_snapshot_holds_all_but_photos_and_snapshots():
    records = exchange.records(sample())
    data = pack_snapshot(records)
    assert unpack_snapshot(data, records.workshop) == records
    assert pack_snapshot(unpack_snapshot(data)) == data
    assert unpack_snapshot(pack_snapshot(exchange.records(sample("en")))).workshop.currency == "GBP"


def test_a_snapshot_travels_in_the_format():
    records = exchange.records(sample())
    with_one = Records([*records, Snapshot(id="x", meeting="a1", taken_on="2026-09-10", data=pack_snapshot(records))])
    obj = plain(with_one)
    assert obj["snapshots"][0]["records"]["stakeholders"] == obj["stakeholders"]
    assert "format" not in obj["snapshots"][0]["records"]
    assert plain(exchange.records(obj)) == obj


@pytest.mark.parametrize("data", [b"", b"rubbish", zlib.compress(b"{"), zlib.compress(b"[" * 200_000), zlib.compress(b"\xff")])
def test_a_damaged_snapshot_is_named(data):
    with pytest.raises(FormatError) as caught:
        unpack_snapshot(data)
    assert caught.value.rule == "snapshot_damaged"


def test_a_snapshot_does_not_unpack_without_end(monkeypatch):
    monkeypatch.setattr(exchange, "MOST_UNPACKED", 1000)
    with pytest.raises(FormatError) as caught:
        unpack_snapshot(zlib.compress(b" " * 10_000))
    assert caught.value.rule == "snapshot_damaged"


def test_levers_and_forms_are_objects():
    records = Records([
        Workshop(),
        Meeting(id="m", date="2026-01-01"),
        Stakeholder(id="a"),
        Lever(id="l", stakeholder="a", pillar="buy", text="food", amount=3, unit="EUR"),
        FormText(id="f", step="step.1", field="roles", text="two\nlines"),
        FormText(id="g", step="step.1", field="remarks", text="", order=1),
    ])  # fmt: skip
    obj = plain(records)
    assert obj["stakeholders"][0]["levers"] == {"buy": {"text": "food", "amount": 3, "unit": "EUR"}}
    assert obj["forms"] == {"step.1": {"roles": "two\nlines"}}
