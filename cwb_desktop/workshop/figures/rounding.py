"""Exact quotients, and their rounding half away from zero: only what is shown is rounded (method 3.4)."""

from __future__ import annotations

from fractions import Fraction

#: Values are compared to this many decimals before they are ordered by id.
NEAR = 9


def ratio(part: int | Fraction, whole: int | Fraction) -> Fraction | None:
    """The exact quotient; None when there is nothing to divide by."""
    return Fraction(part) / Fraction(whole) if whole else None


def rounded(value: int | Fraction | float, places: int) -> Fraction:
    """The value with so many decimals, half away from zero; a float is first freed of its noise."""
    exact = Fraction(str(round(value, NEAR))) if isinstance(value, float) else Fraction(value)
    scaled = abs(exact) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if exact >= 0 else -whole, 10**places)


def shown(value: int | Fraction | float | None, places: int) -> float | None:
    """The rounded value as a float for JSON; None stays None."""
    return None if value is None else float(rounded(value, places))
