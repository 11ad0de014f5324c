"""H25: what came of it on one page, in at most eighty words that come from the workshop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...look.marks import Mark, Oval, Picture, Rect
from ...workshop.figures.votes import plan_figures, standing_plans
from ...workshop.records import Agreement, Decision, FollowUp, Meeting, Photo, Plan, Vote, VoteOption
from ..page import MM, balanced, fitted
from ..report import joined
from ..text import Block, Type, beside, space, stack
from .desk import Desk
from .foot import details, example_words, page_words, place
from .form import Form
from .model import Leaf

#: Words on the whole page, its foot included (method H25).
MOST = 80
_COUNT = 3
_STATUSES = ("kept", "running", "promised", "talking")
_QUESTION = Type(30, 35, bold=True)
_HEADING = Type(16, 20, bold=True, role="accent")
_PLAN = Type(22, 27, bold=True)
_TEXT = Type(17, 21.5)
_NEXT = Type(19, 23, bold=True)
_THANKS = Type(24, 28, bold=True)
_DOTS_A_ROW = 50
#: Photographs: how high at most and at least, the white between them, and the white kept between all parts of the page.
_PHOTO_MOST, _PHOTO_LEAST, _PHOTO_GAP, _BETWEEN = 48 * MM, 22 * MM, 5 * MM, 12.0


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is said: the question, plans with their dots, agreements, and the next date."""

    question: str
    plans: tuple[tuple[str, int | None], ...]
    agreements: tuple[str, ...]
    next: str

    def words(self) -> int:
        """How many words that is, the numbers of dots included."""
        texts = (self.question, *(title for title, _ in self.plans), *self.agreements, self.next)
        return sum(len(text.split()) for text in texts) + sum(dots is not None for _, dots in self.plans)


def poster(desk: Desk) -> tuple[Leaf, ...]:
    """One leaf, made at the size of A4 and printed larger."""
    form = Form(desk)
    width = form.width
    chosen = choose(desk)
    blocks: list[Block] = []
    if chosen.question or not desk.request.given:
        blocks.append(_question(desk, width, chosen.question))
    if chosen.plans or not desk.request.given:
        blocks.append(_plans(desk, width, chosen.plans))
    if chosen.agreements or not desk.request.given:
        blocks.append(_agreements(desk, width, chosen.agreements))
    if chosen.next or not desk.request.given:
        blocks.append(_next(desk, width, chosen.next))
    thanks = desk.both("thanks", width, _THANKS)
    room = form.room - sum(block.height + _BETWEEN for block in (*blocks, thanks))
    form.spread([*blocks, *_photographs(desk, width, room), thanks])
    # Few words are the poster's: its foot says them once.
    return (replace(form.leaf(), says=desk.request.says[:1]),)


def choose(desk: Desk) -> Chosen:
    """What the poster says, so short that the whole page has at most eighty words."""
    if not desk.request.given:
        return Chosen(desk.shop.question, (), (), "")
    forms, dates = _agreed(desk), _next_words(desk)
    taken = [0] * len(forms)
    chosen = Chosen(desk.shop.question, _chosen_plans(desk), tuple(one[0] for one in forms), dates[0])
    room = MOST - _labels(desk)
    while chosen.words() > room and (left := [n for n, form in enumerate(taken) if form + 1 < len(forms[n])]):
        longest = max(left, key=lambda n: len(forms[n][taken[n]].split()))
        taken[longest] += 1
        chosen = replace(chosen, agreements=tuple(one[form] for one, form in zip(forms, taken)))
    for date in dates[1:]:
        if chosen.words() > room:
            chosen = replace(chosen, next=date)
    while chosen.words() > room and (len(chosen.agreements) > 1 or len(chosen.plans) > 1):
        if len(chosen.agreements) >= len(chosen.plans):
            chosen = replace(chosen, agreements=chosen.agreements[:-1])
        else:
            chosen = replace(chosen, plans=chosen.plans[:-1])
    if chosen.words() > room:
        chosen = replace(chosen, question="")
    return chosen


def _labels(desk: Desk) -> int:
    """The words that stand there anyway: headings and foot."""
    names = ("plans", "agreements", "next", "thanks")
    texts = [desk.t(name) for name in names] + [desk.t2(name) for name in names]
    request = desk.request.only(desk.say)
    texts += [place(request), *details(request, desk.code)[0], example_words(request), page_words(request, 1, 1)]
    return sum(len(text.split()) for text in texts)


def _vote(desk: Desk) -> Vote | None:
    """The last vote about plans."""
    plans = {one.id for one in desk.records.all(Plan)}
    about = {one.vote for one in desk.records.all(VoteOption) if one.option in plans}
    return next((vote for vote in reversed(desk.records.all(Vote)) if vote.id in about), None)


def _chosen_plans(desk: Desk) -> tuple[tuple[str, int | None], ...]:
    """The three plans: those that were chosen first, then those with most dots."""
    vote = _vote(desk)
    dots = dict(plan_figures(desk.records, vote).dots) if vote else {}
    found = sorted(standing_plans(desk.records), key=lambda one: (not one.chosen, -dots.get(one.id, 0), one.id))
    return tuple((one.title, dots.get(one.id)) for one in found[:_COUNT] if one.title)


def _agreed(desk: Desk) -> list[tuple[str, ...]]:
    """Three agreements, each in full, shorter and shortest; where there are none, what was decided."""
    say, report = desk.say, desk.report()
    found: list[tuple[str, ...]] = []
    agreements = [one for one in desk.records.all(Agreement) if one.status in _STATUSES]
    for one in sorted(agreements, key=lambda one: (_STATUSES.index(one.status), one.order, one.id))[:_COUNT]:
        name, pillar = report.stakeholder(one.stakeholder), say(f"pillar.{one.pillar}").lower()
        what = report.amount(one.amount, one.unit)
        forms = (one.text, joined((what, pillar), ", "), what or pillar)
        found.append(tuple(f"{name}: {form}" for form in dict.fromkeys(forms) if form))
    adopted = [one.proposal for one in desk.records.all(Decision) if one.result.startswith("adopted")]
    return found or [(one,) for one in adopted[:_COUNT]]


def _next_words(desk: Desk) -> tuple[str, ...]:
    """The next date, with the place when an evening is planned then; then ever shorter."""
    today = desk.request.today
    meetings = [(one.date, one.place) for one in desk.records.all(Meeting) if one.date > today]
    dates = [(one.date, "") for one in desk.records.all(FollowUp) if one.date > today]
    found = sorted((*meetings, *dates))
    if not found:
        return ("",)
    date, where = found[0]
    long = desk.say.date(date, "long")
    return (*((f"{long}, {where}",) if where else ()), long, desk.say.date(date))


def _question(desk: Desk, width: float, text: str) -> Block:
    if not text:
        return stack(
            (desk.both("question_label", width, _HEADING), space(2), desk.ink.rule(width, 1.2, "accent"), desk.writing(width, 2, 15 * MM))
        )
    kind, _ = fitted(desk.ink, text, width, _QUESTION, 4, 20)
    lines = balanced(desk.ink, text, width, kind)
    return desk.ink.paragraph("\n".join(lines), width, kind)


def _plans(desk: Desk, width: float, plans: Sequence[tuple[str, int | None]]) -> Block:
    head = desk.both("plans", width, _HEADING)
    if not plans:
        head = beside(((0, head), (0, desk.both("canvas.plan_board.voting", width, _HEADING, "end"))))
    parts: list[Block] = [head, space(2), desk.ink.rule(width, 1.2, "accent"), space(4)]
    if not plans:
        parts += [_empty_plan(desk, width)] * _COUNT
    for title, dots in plans:
        number = desk.say.number(dots) if dots is not None else ""
        left = desk.ink.width(number, _PLAN) + 12 if number else 0.0
        words = desk.ink.paragraph(title, width - left, _PLAN)
        figure = desk.ink.paragraph(number, width, _PLAN, "end").marks if number else ()
        parts += [Block(words.height, (*words.marks, *figure)), _dots(desk, dots or 0), space(7)]
    return stack(parts)


def _empty_plan(desk: Desk, width: float) -> Block:
    """A line for a plan, and a box for the number of its dots."""
    box, height = 24 * MM, 15 * MM
    frame = desk.frame(box, 11 * MM, 4).at(width - box, height - 11 * MM - 1.2)
    return Block(height, (desk.dots(0, height - 1.2, width - box - 12), *frame))


def _dots(desk: Desk, count: int) -> Block:
    """The dots of a plan, as many as were stuck on it."""
    size, step = 3.2, 10.0
    shown = min(count, 4 * _DOTS_A_ROW)
    rows = -(-shown // _DOTS_A_ROW)
    marks: list[Mark] = [
        Oval(size + n % _DOTS_A_ROW * step, size + 2 + n // _DOTS_A_ROW * step, size, size, desk.ink["accent"]) for n in range(shown)
    ]
    return Block(rows * step + 2 if rows else 0.0, tuple(marks))


def _agreements(desk: Desk, width: float, agreements: Sequence[str]) -> Block:
    parts: list[Block] = [desk.both("agreements", width, _HEADING), space(2), desk.ink.rule(width, 1.2, "accent"), space(4)]
    if not agreements:
        parts.append(desk.writing(width, _COUNT, 13 * MM))
    for text in agreements:
        parts += [desk.bullets((text,), width, _TEXT), space(5)]
    return stack(parts)


def _photographs(desk: Desk, width: float, room: float) -> tuple[Block, ...]:
    """Up to three photographs in a row, those of the plans first; the filter has left only those that may be shown."""
    found = sorted(desk.records.all(Photo), key=lambda one: (one.canvas != "plan_board", one.order, one.id))[:_COUNT]
    height = min(_PHOTO_MOST, room)
    if not found or not desk.request.given or height < _PHOTO_LEAST:
        return ()
    wide = (width - _PHOTO_GAP * (len(found) - 1)) / len(found)
    marks = tuple(Picture(Rect(place * (wide + _PHOTO_GAP), 0.0, wide, height), one.data) for place, one in enumerate(found))
    return (Block(height, marks),)


def _next(desk: Desk, width: float, text: str) -> Block:
    body = desk.ink.paragraph(text, width, _NEXT) if text else desk.writing(width, 1, 13 * MM)
    return stack((desk.both("next", width, _HEADING), space(2), desk.ink.rule(width, 1.2, "accent"), space(5), body))
