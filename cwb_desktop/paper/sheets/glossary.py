"""H28: the word list in two columns."""

from __future__ import annotations

from ...texts import Say
from ..text import Block, Type, space, stack
from .desk import Desk
from .model import Leaf
from .pages import Pages

TERMS = tuple(f"g{number:02}" for number in range(1, 41))
_TERM = Type(11.5, 14, bold=True)
_TEXT = Type(11.5, 14)
#: Tried in turn until all stands on one leaf.
_SIZES = (11.5, 11.0, 10.5, 10.0)
_OTHER = Type(9, 11, role="text.second")


def glossary(desk: Desk) -> tuple[Leaf, ...]:
    """All terms in the order of the alphabet; the second language under each."""
    found: tuple[Leaf, ...] = ()
    for size in _SIZES:
        pages = Pages(desk)
        pages.head(desk.t("title"), desk.t("lead"), seconds=(desk.t2("title"), desk.t2("lead")))
        kind = Type(size, size * 1.2)
        pages.columns(entries(desk, (pages.width - 18) / 2, kind.heavy(), kind))
        found = pages.leaves()
        if len(found) == 1 or desk.second is not None:
            break
    return found


def entries(desk: Desk, width: float, term: Type = _TERM, text: Type = _TEXT) -> list[Block]:
    """A block for each term."""
    return [_entry(desk, key, width, term, text) for key in ordered(desk.say)]


def ordered(say: Say) -> list[str]:
    """The keys of the terms by their words."""
    return sorted(TERMS, key=lambda key: say(f"glossary.{key}.term").casefold())


def _entry(desk: Desk, key: str, width: float, term: Type, text: Type) -> Block:
    say, second = desk.say, desk.second
    parts = [desk.words(say(f"glossary.{key}.term"), width, term), desk.words(say(f"glossary.{key}.text"), width, text)]
    if second is not None:
        parts.append(desk.words(f"{second(f'glossary.{key}.term')}: {second(f'glossary.{key}.text')}", width, _OTHER))
    return stack((*parts, space(text.size * 0.5)))
