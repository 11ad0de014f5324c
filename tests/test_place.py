"""Where one was is kept per workshop, and a file that cannot be read is the beginning."""

import json
import math
from dataclasses import asdict, fields

import pytest

from cwb_desktop import place
from cwb_desktop.place import MOST, Place

from .broken import BROKEN, ODD


def test_places_come_back_each_for_its_own_workshop(tmp_path):
    file = tmp_path / "place.json"
    mine = Place(step=4, tab="network", table=True, zoom=1.5, x=12.0, y=-3.5, block="b2", since="2026-11-20T19:30:00")
    place.write(file, "one", mine)
    place.write(file, "two", Place(step=2))
    assert place.read(file, "one") == mine
    assert place.read(file, "two") == Place(step=2)
    assert place.read(file, "three") == Place()
    assert [path.name for path in tmp_path.iterdir()] == [file.name]


def test_only_the_latest_places_are_kept(tmp_path):
    file = tmp_path / "place.json"
    for number in range(MOST + 5):
        place.write(file, f"w{number}", Place(step=3))
    place.write(file, "w6", Place(step=4))
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert len(kept) == MOST
    assert list(kept)[-1] == "w6"
    assert place.read(file, "w0") == Place()


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_file_that_cannot_be_read_is_the_beginning_and_can_be_written_again(tmp_path, content):
    file = tmp_path / "place.json"
    file.write_bytes(content)
    assert place.read(file, "language") == Place()
    place.write(file, "one", Place(step=5))
    assert place.read(file, "one") == Place(step=5)


def test_odd_values_give_way_and_no_number_is_endless(tmp_path):
    file = tmp_path / "place.json"
    for name in (field.name for field in fields(Place)):
        for value in ODD:
            file.write_text(json.dumps({"one": {name: value, "step": 2} if name != "step" else {name: value}}), encoding="utf-8")
            found = asdict(place.read(file, "one"))
            assert {key: type(held) for key, held in found.items()} == {key: type(held) for key, held in asdict(Place()).items()}
            assert all(math.isfinite(held) for held in found.values() if isinstance(held, float))
            assert 1 <= found["step"] <= 5, (name, value)
            assert all(len(held) < 100 for held in found.values() if isinstance(held, str)), name


def test_where_nothing_can_be_kept_nobody_is_troubled(tmp_path):
    place.write(tmp_path / "gone" / "place.json", "one", Place())
    assert list(tmp_path.iterdir()) == []
