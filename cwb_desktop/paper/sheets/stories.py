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
_TEXT = Type(11.5, 14.6)
_NUMBER = Type(40, 42, bold=True, role="accent")
_NUMBER_COLUMN = 46 * MM


def stories(desk: Desk) -> tuple[Leaf, ...]:
    """One leaf with the three stories, in each language."""
    return tuple(leaf for say in desk.request.says for leaf in _stories(desk.alone(say)))


def _stories(desk: Desk) -> tuple[Leaf, ...]:
    pages = Pages(desk)
    pages.head(desk.t("title"), desk.t("lead"))
    for place in PLACES:
        if not pages.fresh and place != PLACES[0]:
            pages.put(desk.ink.rule(pages.width, 0.8, "text"), 6)
        pages.put(_story(desk, pages.width, place), 8)
    question = desk.t("question") or desk.say(f"story.{PLACES[0]}.question")
    lines = min(4, max(1, int((pages.form.room - 46) / (8 * MM))))
    foot = stack((desk.words(question, pages.width - 18, Type(13, 16, bold=True)), desk.writing(pages.width - 18, lines, 8 * MM)))
    if pages.form.room >= foot.height + 18:
        pages.put(desk.framed(foot, pages.width, 9))
    return pages.leaves()


def _story(desk: Desk, width: float, place: str) -> Block:
    say, key = desk.say, f"story.{place}"
    right = width - _NUMBER_COLUMN - 12
    number = stack((
        desk.words(say(f"{key}.number"), _NUMBER_COLUMN, _NUMBER), space(2),
        desk.words(say(f"{key}.number_label"), _NUMBER_COLUMN, Type(10, 12.5)),
    ))  # fmt: skip
    text = desk.words(" ".join(say.list(f"{key}.text")), right, _TEXT)
    words = stack((
        desk.words(say(f"{key}.place"), right, _PLACE), desk.words(say(f"{key}.title"), right, _NAME), space(3), text, space(3),
        desk.words(say("word.source", source=say(f"{key}.source")), right, HINT.sized(8)),
    ))  # fmt: skip
    return beside(((0, number), (_NUMBER_COLUMN + 12, words)))
