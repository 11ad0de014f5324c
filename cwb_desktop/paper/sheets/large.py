"""H32: programme, step card and evaluation in letters of 18 points."""

from __future__ import annotations

from dataclasses import replace

from .agenda import programme
from .desk import Desk
from .evaluation import large_evaluation
from .model import Leaf
from .step_cards import step_cards

LARGE = 18.0


def large_print(desk: Desk) -> tuple[Leaf, ...]:
    """The three after each other, each language on its own leaves."""
    found: list[Leaf] = []
    for say in desk.request.says:
        one = replace(desk.alone(say), least=LARGE)
        found += programme(replace(one, code="H3"))
        found += step_cards(replace(one, code="H6"))
        found += large_evaluation(replace(one, code="H24"))
    return tuple(found)
