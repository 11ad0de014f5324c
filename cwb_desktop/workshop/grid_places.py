"""What a place on the power-interest grid means: interest and influence, and back (method 3.5)."""

from __future__ import annotations

import math

#: The plot in canvas units: where interest 0 and influence 0 lie, and how long one point is.
LEFT, BOTTOM, POINT = 200.0, 630.0, 56.0
#: Values snap to halves.
HALF = 0.5
MOST = 10.0


def grid_point(interest: float, influence: float) -> tuple[float, float]:
    """The centre of a marker with these values."""
    return LEFT + POINT * interest, BOTTOM - POINT * influence


def grid_at(x: float, y: float) -> tuple[float, float]:
    """Interest and influence at a point, in halves; beyond the plot its edge."""
    return _half((x - LEFT) / POINT), _half((BOTTOM - y) / POINT)


def _half(value: float) -> float:
    return min(max(math.floor(value / HALF + 0.5) * HALF, 0.0), MOST)
