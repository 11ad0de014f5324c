"""Measures something and its floor in turn, so that a slow moment of the machine meets both."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

ROUNDS = 7


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: milliseconds of ours and of the floor (medians), and what we want, in words and as limits."""

    name: str
    ours: float
    floor: float | None
    most_ratio: float | None = None
    most_ms: float | None = None

    @property
    def ratio(self) -> float | None:
        """Ours in floors."""
        return self.ours / self.floor if self.floor else None

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None without one."""
        found = [self.ratio <= self.most_ratio] if self.most_ratio and self.ratio else []
        found += [self.ours <= self.most_ms] if self.most_ms else []
        return all(found) if found else None


def once(run: Callable[[], object]) -> float:
    """How many milliseconds a call takes."""
    gc.collect()
    begun = time.perf_counter()
    run()
    return (time.perf_counter() - begun) * 1000


def paired(
    name: str,
    ours: Callable[[], object],
    floor: Callable[[], object],
    *,
    rounds: int = ROUNDS,
    times: int = 1,
    most_ratio: float | None = None,
    most_ms: float | None = None,
) -> Figure:
    """Ours and the floor by turns; each call does its work `times` times over, and the figure is for one."""
    pairs = [(once(floor) / times, once(ours) / times) for _ in range(rounds)]
    return Figure(name, statistics.median(o for _, o in pairs), statistics.median(f for f, _ in pairs), most_ratio, most_ms)
