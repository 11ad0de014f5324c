import math

import pytest

from cwb_desktop.look.glyphs import NAMES, arc, glyph, money
from cwb_desktop.look.marks import Path, Text

WANTED = {
    "anchor", "euro", "pound", "house", "person", "exclamation", "plus", "tick", "cross", "clock", "face_1", "face_5", "box", "box_ticked",
    "quality_counted", "quality_estimated", "quality_guess", "eye_off", "circle_dashed", "crack", "level_0", "level_4", "snow",
    "arrow_right",
}  # fmt: skip


def points(marks):
    return [pair for mark in marks for step in mark.steps for pair in zip(step[1::2], step[2::2])]


def test_what_the_method_needs_is_there():
    assert set(NAMES) >= WANTED


@pytest.mark.parametrize("name", NAMES)
def test_a_glyph_is_paths_inside_its_box(name):
    marks = glyph(name, 100, 50, 20, "#123456", paper="#FEDCBA")
    assert marks
    assert all(isinstance(mark, Path) and not isinstance(mark, Text) for mark in marks)
    for mark in marks:
        edge = mark.width / 2 if mark.stroke else 0
        for x, y in points([mark]):
            assert x - edge + 0.4 >= 90 - 0.01 and x + edge - 0.4 <= 110 + 0.01, (name, x, edge)
            assert y - edge + 0.4 >= 40 - 0.01 and y + edge - 0.4 <= 60 + 0.01, (name, y, edge)


@pytest.mark.parametrize("name", NAMES)
def test_only_the_colours_handed_in_are_used(name):
    used = {colour for mark in glyph(name, 0, 0, 10, "#123456", paper="#FEDCBA") for colour in (mark.fill, mark.stroke) if colour}
    assert used <= {"#123456", "#FEDCBA"}
    assert "#123456" in used


def test_size_scales_and_place_moves():
    small, large = glyph("anchor", 0, 0, 10, "#000000"), glyph("anchor", 5, 7, 20, "#000000")
    for (x, y), (u, v) in zip(points(small), points(large)):
        assert (u, v) == (pytest.approx(2 * x + 5), pytest.approx(2 * y + 7))
    assert large[0].width == pytest.approx(2 * small[0].width)


def test_the_five_levels_and_faces_all_differ():
    for family in ("level_{}", "face_{}", "quality_{}"):
        keys = ("counted", "estimated", "guess") if "quality" in family else range(family.startswith("face"), 5)
        drawn = [glyph(family.format(key), 0, 0, 1, "#000000", paper="#FFFFFF") for key in keys]
        assert len(set(drawn)) == len(drawn)


def test_a_pie_fills_its_quarters_clockwise_from_twelve():
    wedge = glyph("level_1", 0, 0, 24, "#000000")[-1]
    assert all(x >= -0.01 and y <= 0.01 for x, y in points([wedge]))
    assert min(y for _, y in points([wedge])) == pytest.approx(-10)


def test_without_paper_nothing_is_cut_out():
    assert len(glyph("level_4", 0, 0, 10, "#000000")) == 1
    assert len(glyph("level_4", 0, 0, 10, "#000000", paper="#FFFFFF")) == 2


def test_an_arc_stays_on_its_circle():
    steps = arc(10, 20, 5, 30, 300)
    assert steps[0][1:] == (pytest.approx(10 + 5 * math.sin(math.radians(30))), pytest.approx(20 - 5 * math.cos(math.radians(30))))
    assert all(math.hypot(step[-2] - 10, step[-1] - 20) == pytest.approx(5) for step in steps)
    x0, y0 = steps[0][1:]
    _, x1, y1, x2, y2, x3, y3 = steps[1]
    middle = ((x0 + 3 * x1 + 3 * x2 + x3) / 8, (y0 + 3 * y1 + 3 * y2 + y3) / 8)
    assert math.hypot(middle[0] - 10, middle[1] - 20) == pytest.approx(5, abs=0.01)


def test_money_has_a_sign_in_each_currency():
    assert (money("EUR"), money("GBP"), money("CHF")) == ("euro", "pound", "coin")
    with pytest.raises(KeyError):
        glyph("no such sign", 0, 0, 1, "#000000")
