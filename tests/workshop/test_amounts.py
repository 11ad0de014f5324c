"""Amounts as people type them (method 2.3)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_desktop.workshop.amounts import NotAnAmount, Typed, understood


@pytest.mark.parametrize(
    ("typed", "amount", "rounded"),
    [
        ("12.500", 12500, False),
        ("12,500", 12500, False),
        ("12'500", 12500, False),
        ("12 500", 12500, False),
        ("1.234.567", 1234567, False),
        ("12,50", 13, True),
        ("12.4", 12, True),
        ("0,5", 1, True),
        ("1.234,56", 1235, True),
        ("1,234.56", 1235, True),
        ("12,0", 12, False),
        ("1,2 mln", 1200000, False),
        ("1.2m", 1200000, False),
        ("1.250 mln", 1250000000, False),
        ("30k", 30000, False),
        ("30 dzd", 30000, False),
        ("2 miljoen", 2000000, False),
        ("3 bn", 3000000000, False),
        ("1 mld", 1000000000, False),
        ("€ 12.500", 12500, False),
        ("£12,500 a year", 12500, False),
        ("€ 12.500 per jaar", 12500, False),
        ("12500 EUR", 12500, False),
        ("250 euro", 250, False),
        ("0", 0, False),
        ("12\u00a0500", 12500, False),
    ],
)
def test_what_was_typed_is_understood(typed, amount, rounded):
    assert understood(typed) == Typed(amount, rounded)


@pytest.mark.parametrize("typed", ["-5", "€ -5", "twaalf", "12..5", "1,2,3", "12.50.00", "1 2 3", "€", "10 %", "5 km", "9" * 30])
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(NotAnAmount):
        understood(typed)


@pytest.mark.parametrize("typed", ["", "   "])
def test_nothing_is_nothing(typed):
    assert understood(typed) is None


@given(st.integers(0, 10**12), st.sampled_from([".", ",", "'", " "]))
def test_thousands_marks_of_both_languages_mean_the_same(amount, mark):
    assert understood(f"{amount:,}".replace(",", mark)) == Typed(amount)
