"""Ids are ten letters, each after the one before, whatever the clock does."""

import random
import re

from cwb_desktop.workshop import ids


def test_ids_sort_in_the_order_in_which_they_were_made(monkeypatch):
    made = [ids.new_id() for _ in range(2000)]
    assert made == sorted(made) and len(set(made)) == 2000
    assert all(re.fullmatch("[a-z]{10}", one) for one in made)
    monkeypatch.setattr(ids.time, "time", lambda: 0.0)
    late = ids.new_id()
    assert late > made[-1], "the clock was put back"
    monkeypatch.setattr(ids.time, "time", lambda: ids._SINCE + 60 * 365.25 * 86400)
    assert ids.new_id() > late, "in sixty years too"


def test_two_laptops_in_the_same_moment_hardly_make_the_same(monkeypatch):
    monkeypatch.setattr(ids.time, "time", lambda: ids._SINCE + 10**8)
    found = set()
    for _ in range(100):
        ids._last[0] = 0
        found.add(ids.new_id())
    assert len(found) > 90


def test_from_a_source_they_can_be_repeated():
    assert ids.new_id(random.Random(1)) == ids.new_id(random.Random(1))
