"""The samples are drawn as they were; where a change is meant, write the files anew with `python -m tests.look.golden`."""

from __future__ import annotations

import pytest

from .golden import KEPT, KEPT_SCENES, VIEWED, path, text_of, text_viewed


@pytest.mark.parametrize(("canvas", "style", "language"), KEPT)
def test_the_sample_is_drawn_as_it_was(canvas: str, style: str, language: str) -> None:
    assert text_of(canvas, style, language) == path(canvas, style, language).read_text(encoding="utf-8")


@pytest.mark.parametrize(("canvas", "style", "language", "scene"), KEPT_SCENES)
def test_a_scene_is_drawn_as_it_was(canvas: str, style: str, language: str, scene: str) -> None:
    assert text_of(canvas, style, language, scene) == path(canvas, style, language, scene).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", VIEWED)
def test_what_is_looked_at_otherwise_is_drawn_as_it_was(name: str) -> None:
    canvas, style, language, _values = VIEWED[name]
    assert text_viewed(name) == path(canvas, style, language, name).read_text(encoding="utf-8")
