"""New ids: ten random lower-case letters (method 4.2)."""

from __future__ import annotations

import random
import string

_SYSTEM = random.SystemRandom()


def new_id(source: random.Random | None = None) -> str:
    """A new id; from `source` where it must be repeatable."""
    return "".join((source or _SYSTEM).choices(string.ascii_lowercase, k=10))
