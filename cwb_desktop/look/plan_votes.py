"""The panel of the last vote on plans: what was handed out and what was stuck."""

from __future__ import annotations

from collections.abc import Iterable

from .blank import writing_line
from .glyphs import glyph
from .languages import on_line, pair, under
from .marks import Box, Item, Mark, Text, moved
from .measure import ABOVE, BELOW, LINE
from .plan_places import VOTING, shift
from .sheet import Sheet
from .votes import LastVote

_PAD = 10.0
_FIGURE = 20.0
#: Letters beside numbers in two columns are at most so large.
_MOST = 20.0
_KEYS = ("dots_per_person", "voters", "cast", "maximum")


def asked(sheet: Sheet, about: LastVote) -> tuple[str, ...]:
    """The lines of the question, or nothing where the panel has no room for them."""
    size = sheet.size("small")
    lines = sheet.measure.wrap(about.vote.question, VOTING.w - 2 * _PAD, size)
    used = _head_height(sheet) + _figures_height(sheet) + _warning_height(sheet, about)
    return lines if used + LINE * size * len(lines) <= VOTING.h - 8 else ()


def voting_item(sheet: Sheet, about: LastVote | None) -> Item:
    """The panel: question, dots a person, voters, cast and at most; a calm sentence where more was cast than that."""
    marks: list[Mark] = [Box(VOTING, sheet["surface"], sheet["control"], 1.0, radius=4.0)]
    y = VOTING.y + 5.0
    warned = _warning(sheet, about) if about else ()
    room = VOTING.h - 8 - (_figures_height(sheet) if about else 0.0) - (_warning_height(sheet, about) if about else 0.0)
    if room >= _head_height(sheet):
        size = sheet.size("zone")
        name = pair(sheet, "canvas.plan_board.voting")
        head = Text(VOTING.x + _PAD, y + ABOVE * size, name.first, size, sheet["text"], bold=True)
        marks += on_line(sheet, head, name.second)
        y += _head_height(sheet)
    size = sheet.size("small")
    if about is None:
        marks += _nothing(sheet, y)
        return Item("furniture", ("furniture", "voting"), _in_place(sheet, marks), zone="voting")
    for line in asked(sheet, about):
        marks.append(sheet.line(VOTING.x + _PAD, y + ABOVE * size, line, "small", "text.second"))
        y += LINE * size
    colour = sheet["text" if about.figures.voters_unknown else "danger"]
    for place, line in enumerate(warned):
        if place == 0:
            marks += glyph("exclamation", VOTING.x + _PAD + 3, y + 0.5 * size, size, colour)
        marks.append(Text(VOTING.x + _PAD + 12, y + ABOVE * size, line, size, colour, bold=True))
        y += LINE * size
    marks += _figures(sheet, about)
    title = ", ".join((about.vote.question, *(f"{number} {word}" for number, word in _numbers(sheet, about))))
    return Item("card", about.vote.key, _in_place(sheet, marks), None, "voting", title)


def _in_place(sheet: Sheet, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The panel where the left third is."""
    return tuple(moved(mark, shift(sheet.view.area), 0) for mark in marks)


def _nothing(sheet: Sheet, y: float) -> tuple[Mark, ...]:
    """Words for a vote that is not there yet; on a blank board lines for its four numbers."""
    size = sheet.size("small")
    if not sheet.view.blank:
        return (sheet.line(VOTING.x + _PAD, y + ABOVE * size, sheet.say("boards.no_vote"), "small", "text.second"),)
    marks: list[Mark] = []
    for place, key in enumerate(_KEYS):
        x, base = VOTING.x + _PAD + 145 * (place % 2), VOTING.bottom - (50 if sheet.say.second else 38) + 28 * (place // 2)
        word = pair(sheet, f"canvas.plan_board.{key}")
        first = sheet.line(x, base, word.first, "small", "text.second")
        marks += [first, writing_line(sheet, x + sheet.width(word.first, size) + 6, base + 2, x + 134)]
        marks += under(sheet, first, word.second, 134)
    return tuple(marks)


def _numbers(sheet: Sheet, about: LastVote) -> tuple[tuple[str, str], ...]:
    numbers = (about.vote.dots_per_person, about.vote.voters, about.figures.cast, about.figures.maximum)
    return tuple((str(number), sheet.say(f"canvas.plan_board.{key}")) for number, key in zip(numbers, _KEYS))


def _in_columns(sheet: Sheet) -> bool:
    """Whether four numbers fit side by side with their words under them."""
    room = (VOTING.w - 2 * _PAD) / len(_KEYS) - 4
    return all(sheet.width(sheet.say(f"canvas.plan_board.{key}"), sheet.size("small")) <= room for key in _KEYS)


def _figures(sheet: Sheet, about: LastVote) -> list[Mark]:
    size, marks = min(sheet.size("small"), _MOST), list[Mark]()
    under = BELOW * _FIGURE + ABOVE * size + 0.5
    danger = sheet["danger"] if about.figures.too_many and not about.figures.voters_unknown else sheet["accent"]
    for place, (number, word) in enumerate(_numbers(sheet, about)):
        colour = danger if _KEYS[place] == "cast" else sheet["accent"]
        if _in_columns(sheet):
            x, base = VOTING.x + _PAD + (VOTING.w - 2 * _PAD) / len(_KEYS) * place, VOTING.bottom - 6 - BELOW * size - under
            marks.append(Text(x, base, number, _FIGURE, colour, bold=True))
            marks.append(Text(x, base + under, word, size, sheet["text.second"]))
            continue
        x, base = VOTING.x + _PAD + 145 * (place % 2), VOTING.bottom - 8 - LINE * size * (1 - place // 2) - 1
        marks.append(Text(x, base, number, size, colour, bold=True))
        marks.append(Text(x + sheet.width(number, size, True) + 0.35 * size, base, word, size, sheet["text.second"]))
    return marks


def _figures_height(sheet: Sheet) -> float:
    size = sheet.size("small")
    return ((ABOVE + BELOW) * (_FIGURE + size) + 6.5) if _in_columns(sheet) else (LINE + ABOVE + BELOW) * size + 4


def _head_height(sheet: Sheet) -> float:
    return LINE * sheet.size("zone") + 2


def _warning(sheet: Sheet, about: LastVote) -> tuple[str, ...]:
    if not about.figures.too_many:
        return ()
    words = sheet.say(f"canvas.plan_board.{'voters_unknown' if about.figures.voters_unknown else 'too_many'}")
    return sheet.measure.wrap(words, VOTING.w - 2 * _PAD - 12, sheet.size("small"), bold=True)


def _warning_height(sheet: Sheet, about: LastVote) -> float:
    return LINE * sheet.size("small") * len(_warning(sheet, about))
