"""Drawn places on the ring map: the method's own values, and no two markers too near whatever the crowd."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from cwb_desktop.look.drawn import drawn_places
from cwb_desktop.workshop.method import SPHERES
from cwb_desktop.workshop.places import ITEM_RADIUS, OUTER_RADIUS, free_distance, ring_at, ring_point
from cwb_desktop.workshop.records import Stakeholder

from .crowds import ROOT, sample


def who(name: str, ring: int, angle: int, sphere: str = "", anchor: bool = False) -> Stakeholder:
    return Stakeholder(id=name, name=name, ring=ring, angle=angle, sphere=sphere or SPHERES[angle // 90], anchor=anchor)


def angles(page: dict[str, tuple[float, float]]) -> dict[str, int]:
    return {name: ring_at(*at)[1] for name, at in page.items()}


@pytest.mark.parametrize(
    ("ring", "angle", "at"), [(1, 24, (536.6, 278.8)), (2, 190, (472.7, 516.1)), (3, 286, (288.5, 300.4)), (4, 160, (594.1, 619.4))]
)
def test_a_free_place_is_drawn_as_stored(ring: int, angle: int, at: tuple[float, float]) -> None:
    (page,) = drawn_places([who("a", ring, angle)])
    assert page["a"] == pytest.approx(at, abs=0.05)


def test_ring_1_of_de_linden_is_laid_on_its_steps() -> None:
    records = sample(ROOT / "resources" / "samples", "nl")
    (page,) = drawn_places(one for one in records.all(Stakeholder) if one.ring is not None)
    inner = sorted((angle, name) for name, angle in angles(page).items() if name in ("s01", "s02", "s03", "s06", "s08"))
    assert inner == [(9, "s01"), (27, "s08"), (45, "s02"), (63, "s03"), (81, "s06")]


@pytest.mark.parametrize(("ring", "low"), [(1, 9), (2, 6), (3, 4), (4, 4)])
def test_places_are_kept_off_the_sector_lines(ring: int, low: int) -> None:
    (page,) = drawn_places([who("a", ring, 90), who("b", ring, 179)])
    assert angles(page) == {"a": 90 + low, "b": 180 - low}


def test_a_taken_place_moves_clockwise_first_in_id_order() -> None:
    (page,) = drawn_places([who("b", 2, 45), who("a", 2, 45), who("c", 2, 45)])
    assert angles(page) == {"a": 45, "b": 56, "c": 34}


def test_an_over_full_zone_is_drawn_in_two_rows() -> None:
    pages = drawn_places([who(f"s{place}", 1, 10 * place) for place in range(8)])
    reaches = sorted({round(math.dist(at, (500, 361)), 3) for at in pages[0].values()})
    assert reaches == [ITEM_RADIUS[1] - 14, ITEM_RADIUS[1] + 14]


def test_what_finds_no_place_continues_on_further_pages() -> None:
    crowd = [who(f"s{place:02}", 1, 1 + place % 88) for place in range(40)]
    pages = drawn_places(crowd)
    assert len(pages) > 1
    assert sorted(name for page in pages for name in page) == [one.id for one in crowd]


people = some.builds(lambda ring, angle, anchor: (ring, angle, anchor), some.integers(1, 4), some.integers(0, 359), some.booleans())


@settings(max_examples=60)
@given(some.lists(people, max_size=70))
def test_no_two_markers_are_too_near_and_each_stays_in_its_zone(found: list[tuple[int, int, bool]]) -> None:
    crowd = {f"s{place:02}": who(f"s{place:02}", ring, angle, anchor=anchor) for place, (ring, angle, anchor) in enumerate(found)}
    pages = drawn_places(crowd.values())
    assert sorted(name for page in pages for name in page) == sorted(crowd)
    for page in pages:
        spots = list(page.items())
        for place, (name, at) in enumerate(spots):
            ring, angle = ring_at(*at)
            assert ring == crowd[name].ring and SPHERES[angle // 90] == crowd[name].sphere
            assert math.dist(at, (500, 361)) + 13 <= OUTER_RADIUS[ring]
            for other, there in spots[:place]:
                assert math.dist(at, there) >= free_distance(crowd[name].anchor, crowd[other].anchor) - 0.02


def test_the_same_records_give_the_same_places_in_any_order() -> None:
    crowd = [who(f"s{place:02}", 1 + place % 3, (place * 23) % 360, anchor=place % 5 == 0) for place in range(50)]
    assert drawn_places(crowd) == drawn_places(reversed(crowd))
    assert ring_point(1, 90) == pytest.approx((590, 361))
