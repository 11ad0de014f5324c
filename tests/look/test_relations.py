import math
from itertools import pairwise

import pytest

from cwb_desktop.look.marks import Oval, Path
from cwb_desktop.look.relations import GAP, HEAD, End, dash, line, offsets, sample, width
from cwb_desktop.workshop.method import RELATION_TYPES
from cwb_desktop.workshop.people import Relation

STYLE = {"halo": "#FFFEFB", **{f"relation.{kind}": f"#00000{place}" for place, kind in enumerate(RELATION_TYPES)}}
A, B = End(100, 100, 13), End(300, 100, 16)


def relation(**values):
    return Relation(**{"id": "r1", "source": "a", "target": "b", "type": "support", "direction": "one", **values})


def drawn(offset=0.0, currency="EUR", **values):
    return line(relation(**values), A, B, STYLE, currency, offset)


def strokes(found):
    return [mark for mark in found.marks if isinstance(mark, Path) and mark.stroke and mark.steps[1][0] == "C" and len(mark.steps) == 2]


def heads(found):
    return [mark for mark in found.marks if isinstance(mark, Path) and mark.fill and len(mark.steps) == 4 and mark.steps[-1] == ("Z",)]


@pytest.mark.parametrize(("strength", "now", "wanted"), [(1, 1.2, 1.0), (2, 2.4, 1.2), (3, 4.0, 2.0)])
def test_width_tells_strength_and_a_wish_is_half_as_wide(strength, now, wanted):
    assert width(relation(strength=strength)) == now
    assert width(relation(strength=strength, status="wanted")) == wanted
    assert drawn(strength=strength).marks[0].width == now


@pytest.mark.parametrize(
    ("amount", "expected"), [(None, 4.0), (0, 1.2), (9_999, 1.2), (10_000, 2.4), (99_999, 2.4), (100_000, 4.0), (7_000_000, 4.0)]
)
def test_money_is_as_wide_as_its_amount(amount, expected):
    assert width(relation(type="money", strength=3, amount=amount)) == expected
    assert width(relation(type="support", strength=1, amount=amount)) == 1.2


@pytest.mark.parametrize(
    ("kind", "now", "wanted"),
    [
        ("support", (), (6, 4)), ("money", (), (6, 4)), ("say", (), (6, 4)), ("tension", (), (6, 4)),
        ("knowledge", (2, 4), (2, 8)), ("space", (10, 4), (10, 8)), ("work", (8, 3, 2, 3), (8, 6, 2, 6)),
    ],
)  # fmt: skip
def test_dashes_are_those_of_the_method(kind, now, wanted):
    assert dash(relation(type=kind)) == now
    assert dash(relation(type=kind, status="wanted")) == wanted
    assert drawn(type=kind).marks[0].dash == now


def test_no_two_types_look_alike_without_colour():
    one = {"halo": "#FFFFFF", **{f"relation.{kind}": "#000000" for kind in RELATION_TYPES}}
    for status in ("now", "wanted"):
        looks = {line(relation(type=kind, status=status), A, B, one).marks for kind in RELATION_TYPES}
        assert len(looks) == len(RELATION_TYPES)


def test_the_line_ends_beside_the_markers():
    found = drawn()
    assert found.curve[0] == (pytest.approx(100 + 13 + GAP), pytest.approx(100))
    assert found.curve[3] == (pytest.approx(300 - 16 - GAP), pytest.approx(100))


def test_the_head_stands_at_the_target_eight_long_and_seven_and_the_width_wide():
    (head,) = heads(drawn(strength=3))
    (tip, left, right) = [step[1:] for step in head.steps[:3]]
    assert tip == (pytest.approx(282), pytest.approx(100))
    assert tip[0] - left[0] == pytest.approx(HEAD)
    assert math.dist(left, right) == pytest.approx(7 + 4)
    shaft = drawn(strength=3).marks[0].steps[-1]
    assert 282 - HEAD <= shaft[-2] < 282


def test_both_directions_have_two_heads():
    tips = sorted(head.steps[0][1] for head in heads(drawn(direction="both")))
    assert tips == [pytest.approx(115), pytest.approx(282)]


@pytest.mark.parametrize(
    ("kind", "status", "count"),
    [
        ("support", "now", 0),
        ("money", "now", 1),
        ("money", "wanted", 2),
        ("space", "now", 1),
        ("work", "now", 1),
        ("tension", "now", 1),
        ("say", "wanted", 1),
        ("knowledge", "now", 0),
    ],
)
def test_signs_stand_on_halo_discs_at_the_middle(kind, status, count):
    found = drawn(type=kind, status=status)
    discs = [mark for mark in found.marks if isinstance(mark, Oval)]
    assert len(discs) == len(found.signs) == count
    assert all(disc.fill == STYLE["halo"] for disc in discs)
    if count:
        assert sum(x for x, _ in found.signs) / count == pytest.approx(198.5, abs=0.5)


def test_two_signs_do_not_lie_over_each_other():
    (ax, ay), (bx, by) = drawn(type="money", status="wanted").signs
    assert math.dist((ax, ay), (bx, by)) >= 11


def test_say_is_a_double_line_and_tension_a_zigzag():
    first, second = strokes(drawn(type="say"))
    assert first.steps[0][2] < 100 < second.steps[0][2]
    zigzag = drawn(type="tension").marks[0]
    heights = [step[2] for step in zigzag.steps]
    assert (min(heights), max(heights)) == (pytest.approx(97.5), pytest.approx(102.5))
    peaks = [step[1] for step in zigzag.steps if step[2] > 102]
    assert all(b - a == pytest.approx(8) for a, b in pairwise(peaks))


def test_the_middle_lies_as_far_beside_as_asked():
    for offset in (10, -10, 30):
        assert drawn(offset=offset).at(0.5) == (pytest.approx(198.5, abs=1), pytest.approx(100 + offset, abs=0.5))


def test_parallel_relations_lie_ten_to_either_side_whatever_their_direction():
    there = [relation(id="r1"), relation(id="r2", source="b", target="a"), relation(id="r3", source="c", target="a")]
    found = offsets(there)
    assert found["r3"] == 0
    ends = {"a": A, "b": B}
    ys = sorted(line(one, ends[one.source], ends[one.target], STYLE, offset=found[one.id]).at(0.5)[1] for one in there[:2])
    assert ys == [pytest.approx(90, abs=0.5), pytest.approx(110, abs=0.5)]
    three = offsets([relation(id=f"r{n}") for n in range(3)])
    assert sorted(three.values()) == [-20, 0, 20]


def test_the_currency_gives_the_glyph():
    euro, pound = drawn(type="money").marks, drawn(type="money", currency="GBP").marks
    assert euro != pound


@pytest.mark.parametrize("kind", RELATION_TYPES)
@pytest.mark.parametrize("distance", [0, 5, 29, 33, 45, 120, 900])
def test_any_distance_gives_marks_inside_the_box(kind, distance):
    for status in ("now", "wanted"):
        found = line(relation(type=kind, status=status, direction="both"), End(0, 0, 13), End(distance, distance / 3, 13), STYLE, offset=10)
        box = found.box().grown(0.6)
        for mark in found.marks:
            pairs = [(mark.x, mark.y)] if isinstance(mark, Oval) else [(step[-2], step[-1]) for step in mark.steps if len(step) > 1]
            assert all(math.isfinite(x) and box.x <= x <= box.right and box.y <= y <= box.bottom for x, y in pairs)


def test_text_along_a_line_stands_upright():
    assert drawn().angle() == pytest.approx(0)
    assert line(relation(), B, A, STYLE).angle() == pytest.approx(0)
    assert -90 <= line(relation(), End(0, 0, 1), End(-50, 200, 1), STYLE).angle() <= 90


def test_a_sample_for_the_legend_is_as_long_as_asked():
    found = sample(relation(), 10, 20, 40, STYLE)
    assert found.curve[0] == (pytest.approx(10), pytest.approx(20))
    assert found.curve[3] == (pytest.approx(50), pytest.approx(20))
