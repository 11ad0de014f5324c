"""The measures of the network: the method's test graph, edges, and brute force on small graphs."""

from fractions import Fraction
from itertools import combinations
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.figures.graph import cut_nodes
from cwb_desktop.workshop.figures.network import measures, top
from cwb_desktop.workshop.figures.rounding import shown
from cwb_desktop.workshop.people import Relation, Stakeholder


def node(id, kind="sport", sphere="community", **given):
    return Stakeholder(id=id, name=id, kind=kind, sphere=sphere, **given)


def lines(pairs, type="support", status="now"):
    return [Relation(id=f"{type}-{status}-{a}-{b}", source=a, target=b, type=type, status=status) for a, b in pairs]


def graph(nodes, pairs):
    return Records([*map(node, nodes), *lines(pairs)])


@pytest.fixture
def five():
    kinds = {
        "A": ("sport", "community"),
        "B": ("sport", "community"),
        "C": ("care", "market"),
        "D": ("media", "market"),
        "E": ("care", "public"),
    }
    found = [node(id, *kind) for id, kind in kinds.items()]
    return Records([*found, *lines(["AB", "BC", "CD"]), *lines(["BD"], status="wanted"), *lines(["AD"], type="tension")])


def test_the_test_graph(five):
    found = measures(five)
    assert (found.nodes, len(found.links), found.density) == (5, 3, Fraction(3, 10))
    assert dict(found.degree) == {"A": 1, "B": 2, "C": 2, "D": 1, "E": 0}
    assert {one: shown(value, 3) for one, value in found.betweenness.items()} == {"A": 0, "B": 0.333, "C": 0.333, "D": 0, "E": 0}
    assert found.isolated == ("E",)
    assert found.components == (("A", "B", "C", "D"), ("E",))
    assert found.largest_component == 4
    assert found.weak_spots == ("B", "C")
    assert dict(found.bridging_kinds) == {"A": 0, "B": 1, "C": 2, "D": 1, "E": 0}
    assert (found.external_links, found.internal_links, found.ei_index) == (1, 2, Fraction(-1, 3))
    assert found.tensions == ("tension-now-A-D",)


def test_wanted_lines_too(five):
    found = measures(five, wanted_too=True)
    assert len(found.links) == 4
    assert found.weak_spots == ("B",)


def test_top_lists_go_by_the_unrounded_value_then_by_id(five):
    found = measures(five)
    assert [one for one, _ in found.hubs] == ["B", "C", "A", "D", "E"]
    assert top({"b": 1.0, "a": 1.0 - 1e-12, "c": 1.0 + 1e-6}) == (("c", 1.0 + 1e-6), ("a", 1.0 - 1e-12), ("b", 1.0))


def test_bridges_in_words_for_the_room(dutch, five):
    assert dict(measures(dutch).bridge_levels) == {"s33": "much", "s08": "much", "s01": "middle", "s02": "middle", "s14": "middle"}
    assert dict(measures(five).bridge_levels) == {"B": "much", "C": "much"}


def test_several_relations_between_two_are_one_link():
    records = Records([node("a"), node("b"), *lines([("a", "b"), ("b", "a")]), *lines([("a", "b")], type="money")])
    assert measures(records).links == (("a", "b"),)


def test_nobody():
    found = measures(Records())
    assert (found.density, found.betweenness, found.bridge_builders, found.ei_index) == (None, None, None, None)
    assert (found.components, found.largest_component, found.hubs) == ((), 0, ())


def test_one_and_two():
    assert measures(graph("a", [])).density is None
    two = measures(graph("ab", ["ab"]))
    assert (two.density, two.betweenness, two.weak_spots) == (1, None, ())


def test_all_isolated():
    found = measures(graph("abc", []))
    assert (found.isolated, len(found.components), found.density, found.ei_index) == (("a", "b", "c"), 3, 0, None)
    assert dict(found.bridge_levels) == {}


def test_who_was_taken_off_is_not_in_the_drawing():
    records = Records([node("a"), node("b"), node("c", off=("network",)), *lines(["ac", "bc"])])
    found = measures(records)
    assert (found.nodes, found.links, found.isolated) == (2, (), ("a", "b"))
    assert measures(records, everybody=True).weak_spots == ("c",)


def islands(nodes, pairs):
    """How many islands there are, by joining until nothing changes."""
    group = {one: {one} for one in nodes}
    for a, b in pairs:
        joined = group[a] | group[b]
        for one in joined:
            group[one] = joined
    return len({frozenset(one) for one in group.values()})


def shortest(nodes, neighbours, start, end):
    """All shortest paths, by walking every path of growing length."""
    paths = [[start]]
    for _ in nodes:
        found = [path for path in paths if path[-1] == end]
        if found:
            return found
        paths = [[*path, one] for path in paths for one in neighbours[path[-1]] if one not in path]
    return []


small_graphs = st.integers(3, 6).flatmap(
    lambda n: st.tuples(st.just("abcdef"[:n]), st.sets(st.sampled_from(list(combinations("abcdef"[:n], 2)))))
)


@given(small_graphs)
def test_weak_spots_against_brute_force(drawn):
    nodes, pairs = drawn
    found = measures(graph(nodes, pairs))
    linked = {one for pair in pairs for one in pair}
    without = {one: [pair for pair in pairs if one not in pair] for one in nodes}
    weak = tuple(one for one in nodes if one in linked and islands(set(nodes) - {one}, without[one]) > islands(nodes, pairs))
    assert found.weak_spots == weak
    assert len(found.components) == islands(nodes, pairs)


@given(small_graphs)
def test_betweenness_against_brute_force(drawn):
    nodes, pairs = drawn
    neighbours = {one: [other for other in nodes if (one, other) in pairs or (other, one) in pairs] for one in nodes}
    wanted = dict.fromkeys(nodes, Fraction(0))
    for start, end in combinations(nodes, 2):
        paths = shortest(nodes, neighbours, start, end)
        for one in set(nodes) - {start, end}:
            wanted[one] += Fraction(sum(one in path for path in paths), len(paths) or 1)
    pairs_of_others = Fraction((len(nodes) - 1) * (len(nodes) - 2), 2)
    found = measures(graph(nodes, pairs)).betweenness
    assert found == pytest.approx({one: float(value / pairs_of_others) for one, value in wanted.items()})


@given(small_graphs, st.randoms())
def test_the_order_of_the_records_changes_nothing(drawn, random):
    nodes, pairs = drawn
    shuffled = random.sample(list(nodes), len(nodes))
    turned = [(b, a) for a, b in random.sample(sorted(pairs), len(pairs))]
    assert measures(graph(shuffled, turned)) == measures(graph(nodes, pairs))


def test_five_hundred_are_quick():
    nodes = [f"n{n:03}" for n in range(500)]
    pairs = {(nodes[n], nodes[(n * 7 + step) % 500]) for n in range(500) for step in (1, 2)}
    records = graph(nodes, sorted((a, b) for a, b in pairs if a != b))
    begun = perf_counter()
    measures(records)
    assert perf_counter() - begun < 10  # about 1 second on a quiet machine


def test_a_very_long_chain_has_its_weak_spots():
    count = 3000
    chain = {str(i): [str(j) for j in (i - 1, i + 1) if 0 <= j < count] for i in range(count)}
    assert cut_nodes(chain) == {str(i) for i in range(1, count - 1)}
