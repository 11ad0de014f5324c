"""Half goes away from zero, and None stays None."""

from fractions import Fraction

import pytest

from cwb_desktop.workshop.figures.rounding import ratio, rounded, shown


@pytest.mark.parametrize(
    ("value", "places", "result"),
    [
        (Fraction(1, 8), 2, Fraction("0.13")),
        (Fraction(-1, 8), 2, Fraction("-0.13")),
        (Fraction(5, 2), 0, 3),
        (Fraction(-5, 2), 0, -3),
        (0.0625 - 1e-12, 3, Fraction("0.063")),
        (7, 2, 7),
    ],
)
def test_rounded(value, places, result):
    assert rounded(value, places) == result


def test_shown_is_a_float_or_nothing():
    assert shown(Fraction(1849, 1000), 2) == 1.85
    assert shown(None, 2) is None


def test_ratio_of_nothing():
    assert ratio(3, 0) is None
    assert ratio(1, 3) == Fraction(1, 3)
