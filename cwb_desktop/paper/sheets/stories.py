"""H16 and H21: three stories from elsewhere, each with one number."""

from __future__ import annotations

from ..page import MM
from ..text import Block, Type, beside, space, stack
from .desk import HINT, Desk
from .model import Leaf
from .pages import Pages

PLACES = ("preston", "cleveland", "rotterdam")
_PLACE = Type(11, 14, role="text.second")
_NAME = Type(15, 18, bold=True)
#: A handout has letters of 14 points (method 1.11); smaller where the words of a language need it to stay on one leaf.
_TEXTS = (Type(14, 17), Type(13.5, 16.4), Type(13, 15.8), Type(12.5, 15.2), Type(12, 14.6))
_NUMBER = Type(40, 42, bold=True, role="accent")
_LABEL = Type(12, 14.5, bold=True)
_GAP = 12.0


def stories(desk: Desk) -> tuple[Leaf, ...]:
    """One leaf with the three stories, in each language."""
    return tuple(leaf for say in desk.request.says for leaf in _largest(desk.alone(say)))


def _largest(desk: Desk) -> tuple[Leaf, ...]:
    """With the largest letters that leave room for our own question on one leaf."""
    leaves = tuple[Leaf, ...]()
    for kind in _TEXTS:
        leaves, asked = _stories(desk, kind)
        if asked and len(leaves) == 1:
            break
    return leaves


def _stories(desk: Desk, kind: Type) -> tuple[tuple[Leaf, ...], bool]:
    """The leaves, and whether the question found room."""
    pages = Pages(desk)
    pages.head(desk.t("title"), desk.t("lead"))
    for place in PLACES:
        if not pages.fresh and place != PLACES[0]:
            pages.put(desk.ink.rule(pages.width, 0.8, "text"), 6)
        pages.put(_story(desk, pages.width, place, kind), 8)
    question = desk.t("question") or desk.say(f"story.{PLACES[0]}.question")
    lines = min(4, max(1, int((pages.form.room - 46) / (8 * MM))))
    foot = stack((desk.words(question, pages.width - 18, Type(13, 16, bold=True)), desk.writing(pages.width - 18, lines, 8 * MM)))
    asked = pages.form.room >= foot.height + 18
    if asked:
        pages.put(desk.framed(foot, pages.width, 9))
    return pages.leaves(), asked


def _story(desk: Desk, width: float, place: str, kind: Type) -> Block:
    """The number beside the name, what it counts under both, then the words."""
    say, key = desk.say, f"story.{place}"
    number = desk.words(say(f"{key}.number"), width, _NUMBER)
    left = desk.ink.width(say(f"{key}.number"), desk.at(_NUMBER)) + _GAP
    name = stack((desk.words(say(f"{key}.place"), width - left, _PLACE), desk.words(say(f"{key}.title"), width - left, _NAME)))
    return stack((
        beside(((0, number), (left, name))), desk.words(say(f"{key}.number_label"), width, _LABEL), space(3),
        desk.words(" ".join(say.list(f"{key}.text")), width, kind), space(3),
        desk.words(say("word.source", source=say(f"{key}.source")), width, HINT.sized(8)),
    ))  # fmt: skip
