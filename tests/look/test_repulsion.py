"""Nodes push each other away: in a large crowd nearly as strongly as pair by pair, and always the same."""

import math
import random

import pytest

from cwb_desktop.look.layout import spread
from cwb_desktop.look.repulsion import MANY, _cells, _pairs, pushes


def cloud(count, seed=1):
    chance = random.Random(seed)
    # Two crowds and some strays, as networks are.
    middles = [(200, 200), (600, 500), (400, 350)]
    points = [(chance.gauss(x, 70), chance.gauss(y, 60)) for x, y in (middles[n % 3] for n in range(count))]
    return [x for x, _ in points], [y for _, y in points]


@pytest.mark.parametrize("count", [MANY, 500, 2000])
def test_far_crowds_push_nearly_as_each_of_them_would(count):
    xs, ys = cloud(count)
    exact, near = _pairs(xs, ys, 900.0), _cells(xs, ys, 900.0)
    strength = math.fsum(math.hypot(x, y) for x, y in zip(*exact, strict=True)) / count
    off = math.fsum(math.hypot(a - c, b - d) for a, b, c, d in zip(*exact, *near, strict=True)) / count
    assert off < 0.12 * strength


def test_a_small_network_is_looked_at_pair_by_pair():
    xs, ys = cloud(MANY - 1)
    assert pushes(xs, ys, 900.0) == _pairs(xs, ys, 900.0)


@pytest.mark.parametrize("xs, ys", [([5.0] * 300, [7.0] * 300), ([float(n) for n in range(300)], [1.0] * 300)])
def test_nodes_on_one_spot_or_on_one_line_are_no_trouble(xs, ys):
    found = pushes(xs, ys, 900.0)
    assert all(math.isfinite(value) for values in found for value in values)


def test_the_same_network_has_the_same_places():
    nodes = [f"s{n:03}" for n in range(300)]
    links = [(nodes[n], nodes[(n * 7 + 3) % 300], 1.0) for n in range(0, 300, 2)]
    assert spread(nodes, links, {}) == spread(list(nodes), list(links), {})
