"""Participants whose name is not free: a letter for each when two or more stand on one page, in order of appearance (method 1.11)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from string import ascii_uppercase

from ..look.lettering import STAND_INS
from ..look.marks import Mark, Text

#: Stand-ins for a letter while lines are broken. Three of one are as wide as a blank and a capital.
_FIRST = STAND_INS.start
_WIDE = 3
_RUN = re.compile(f"([{chr(_FIRST)}-{chr(STAND_INS.stop - 1)}])\\1*")


def token(pattern: str, place: int) -> str:
    """The words for the participant at this place of the list; "{}" in the pattern is where the letter comes."""
    return pattern.replace(" {}", "{}").replace("{}", chr(_FIRST + place % 0x1000) * _WIDE)


def lettered(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks of one page with letters in place of the stand-ins; with nothing there when only one participant is meant."""
    found = tuple(marks)
    order = _order(mark.text for mark in found if isinstance(mark, Text))
    return tuple(_resolved(mark, order) for mark in found) if order else found


def lettered_text(text: str) -> str:
    """The same for a text that is one whole."""
    return _in_words(text, _order((text,)))


def _order(texts: Iterable[str]) -> dict[str, str]:
    """The letter of each stand-in, in order of appearance; none where only one participant is meant."""
    order: dict[str, str] = {}
    for text in texts:
        for run in _RUN.finditer(text):
            order.setdefault(run[1], letter(len(order)))
    return order if len(order) > 1 else dict.fromkeys(order, "")


def _in_words(text: str, order: dict[str, str]) -> str:
    return _RUN.sub(lambda run: f" {order[run[1]]}" if order[run[1]] else "", text)


def letter(place: int) -> str:
    """A, B … Z, AA, AB …"""
    text = ascii_uppercase[place % 26]
    return text if place < 26 else letter(place // 26 - 1) + text


def _resolved(mark: Mark, order: dict[str, str]) -> Mark:
    if not isinstance(mark, Text) or not _RUN.search(mark.text):
        return mark
    return replace(mark, text=_in_words(mark.text, order).strip())
