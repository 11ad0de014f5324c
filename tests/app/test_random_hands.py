"""Hands that click, type, drag and turn pages at random break nothing: short here, long in soak."""

import pytest

from .random_hands import story


def test_random_hands_break_nothing(tmp_path, qapp, monkeypatch):
    monkeypatch.setenv("CWB_HOME", str(tmp_path))
    assert story(tmp_path, 2, 2, 25).edits


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(100, 130))
def test_random_hands_of_a_long_evening_break_nothing(tmp_path, qapp, monkeypatch, seed):
    monkeypatch.setenv("CWB_HOME", str(tmp_path))
    assert len(story(tmp_path, seed, 12, 40).did) == 480
