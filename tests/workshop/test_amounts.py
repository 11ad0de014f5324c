"""Amounts as people type them (method 2.3)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cwb_desktop.paths import data_root
from cwb_desktop.texts import Say
from cwb_desktop.workshop.amounts import NotAnAmount, Typed, share, understood

METHOD = data_root("resources") / "method"


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
        ("ongeveer 180.000", 180000, False),
        ("Ongeveer € 180.000 per jaar", 180000, False),
        ("about 180,000", 180000, False),
        ("about £180,000 a year", 180000, False),
        ("ca. 180k", 180000, False),
        ("circa 2 mln", 2000000, False),
        ("± 5.000", 5000, False),
        ("€ ±5000", 5000, False),
        ("+/- 5.000", 5000, False),
        ("~30k", 30000, False),
        ("rond de 30.000", 30000, False),
        ("€ 1.250,-", 1250, False),
        ("€ 1.250,-- per jaar", 1250, False),
        ("1.250,\u2013 euro", 1250, False),
        ("5,-", 5, False),
        ("1.250,00 euro", 1250, False),
        ("30.000 jaarlijks", 30000, False),
        ("SEK 12.500", 12500, False),
    ],
)
def test_what_was_typed_is_understood(typed, amount, rounded):
    assert understood(typed) == Typed(amount, rounded)


@pytest.mark.parametrize("typed", ["-5", "€ -5", "twaalf", "12..5", "1,2,3", "12.50.00", "1 2 3", "€", "10 %", "5 km", "9" * 30])
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(NotAnAmount):
        understood(typed)


@pytest.mark.parametrize("typed", ["2,5 ton", "500 per maand", "\u00b1 -5", "1.250-", "ongeveer", "ca. 5 tot 10.000", "5 FTE"])
def test_what_is_not_certain_is_refused_and_never_guessed(typed):
    with pytest.raises(NotAnAmount):
        understood(typed)


@pytest.mark.parametrize("typed", ["", "   "])
def test_nothing_is_nothing(typed):
    assert understood(typed) is None


@given(st.integers(0, 10**12), st.sampled_from([".", ",", "'", " "]))
def test_thousands_marks_of_both_languages_mean_the_same(amount, mark):
    assert understood(f"{amount:,}".replace(",", mark)) == Typed(amount)


@given(st.integers(0, 10**12), st.sampled_from(["nl", "en"]), st.sampled_from(["EUR", "GBP", "USD", "CHF", "PLN"]), st.booleans())
def test_an_amount_as_it_is_written_is_read_back(amount, language, currency, yearly):
    say = Say.load(METHOD, language)
    assert understood(say.money(amount, currency, per_year=yearly)) == Typed(amount)
    assert understood(say.number(amount)) == Typed(amount)


@pytest.mark.parametrize(
    "typed",
    ["40 %", "40%", "40 procent", "40 percent", "40 per cent", "40 pct",
     "ongeveer 40 %", "± 40%", "40 % lokaal", "40% local", " 40 % "],
)
def test_a_share_is_understood_with_its_sign_or_word(typed):
    assert share(typed) == 40


@pytest.mark.parametrize("typed", ["40", "140 %", "-4 %", "4,5 %", "veertig procent", "40 % van 20", "%", "", "40 percentages"])
def test_what_is_no_share_is_none(typed):
    assert share(typed) is None
