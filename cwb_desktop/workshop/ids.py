"""New ids: ten lower-case letters (method 4.2), in the order in which they were made (decision 0011)."""

from __future__ import annotations

import random
import string
import time

_LETTERS = string.ascii_lowercase
_LENGTH = 10
#: The last letters are random, so that two laptops do not make the same id; those before count quarters of a second since 2026.
_RANDOM = len(_LETTERS) ** 3
_SINCE = 1_767_225_600
_SYSTEM = random.SystemRandom()
_last = [0]


def new_id(source: random.Random | None = None) -> str:
    """An id that sorts after every one made before; from `source`, and without order, where it must be repeatable."""
    if source is not None:
        return "".join(source.choices(_LETTERS, k=_LENGTH))
    ticks = max(0, int((time.time() - _SINCE) * 4))
    number = ticks * _RANDOM + _SYSTEM.randrange(_RANDOM)
    if number <= _last[0]:  # made in the same moment, or the clock was put back
        number = _last[0] + 1 + _SYSTEM.randrange(100)
    _last[0] = number
    return _written(number)


def _written(number: int) -> str:
    letters: list[str] = []
    for _ in range(_LENGTH):
        number, place = divmod(number, len(_LETTERS))
        letters.append(_LETTERS[place])
    return "".join(reversed(letters))
