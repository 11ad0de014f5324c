"""The attitude of a stakeholder as a drawn sign: minus minus, minus, nought, plus, plus plus (method 3.5)."""

from __future__ import annotations

from .marks import Mark, Path, Rect, Step
from .shapes import oval_steps
from .sheet import Sheet

#: One sign, and the gap between two, as shares of the size.
_ONE, _GAP = 1.0, 0.28
_HALO = 0.5


def sign_size(sheet: Sheet) -> float:
    """How wide one plus is: larger on the wall."""
    return 6.2 if sheet.style.draws("codes") else 8.0


def sign_width(value: int, size: float) -> float:
    """How wide the whole sign is."""
    return (2 * _ONE + _GAP) * size if abs(value) == 2 else _ONE * size


def sign_rect(value: int, x: float, y: float, size: float) -> Rect:
    """The room of a sign round a point."""
    width = sign_width(value, size)
    return Rect(x - width / 2, y - size / 2, width, size).grown(0.8)


def attitude_sign(sheet: Sheet, value: int, x: float, y: float, size: float, halo: str | None = None) -> tuple[Mark, ...]:
    """The sign round a point, on a halo of this colour."""
    centres = (x,) if abs(value) < 2 else (x - (_ONE + _GAP) * size / 2, x + (_ONE + _GAP) * size / 2)
    lines = tuple(step for centre in centres for step in _steps(value, centre, y, size))
    thick = 0.24 * size
    sign = Path(lines, None, sheet["text"], thick)
    return (Path(lines, None, halo, thick + _HALO * size), sign) if halo else (sign,)


def _steps(value: int, x: float, y: float, size: float) -> tuple[Step, ...]:
    half = 0.44 * size
    if value == 0:
        return oval_steps(x, y, 0.36 * size, 0.56 * size)
    level: tuple[Step, ...] = (("M", x - half, y), ("L", x + half, y))
    return (*level, ("M", x, y - half), ("L", x, y + half)) if value > 0 else level
