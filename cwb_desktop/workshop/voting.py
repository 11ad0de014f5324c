"""Vote rounds as edits: a new one over plans, problems or plugs, counts, and what is on top as chosen."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from .agreements import Plan, Vote, VoteOption
from .collection import Change, Records
from .document import Edit
from .edits import add, changed, set_many
from .figures.votes import plan_figures, standing_plan, standing_plans
from .neighbourhood import Plug, Problem
from .people import Meeting
from .record import Record

#: What a vote can be about, by canvas.
ABOUT: dict[str, type[Record]] = {"plan_board": Plan, "assets_needs": Problem, "money_flows": Plug}
#: Stickers a person gets, unless somebody says otherwise (method 1.5, 1.6).
DOTS = {"plan_board": 5, "assets_needs": 3, "money_flows": 3}
#: The step in which each is voted on.
STEP_OF = {"plan_board": 3, "assets_needs": 2, "money_flows": 2}


@dataclass(frozen=True, slots=True)
class Top:
    """The plans on top, and those that are tied at the border so that nobody can say which is in."""

    chosen: tuple[str, ...]
    tied: tuple[str, ...]


def candidates(records: Records, canvas: str) -> tuple[tuple[str, str], ...]:
    """What can be voted on at a canvas: id and words."""
    if canvas == "plan_board":
        return tuple((one.id, one.title) for one in standing_plans(records))
    found = records.all(Problem) if canvas == "assets_needs" else records.all(Plug) if canvas == "money_flows" else ()
    return tuple((one.id, one.text) for one in found)


def votes_of(records: Records, canvas: str) -> tuple[Vote, ...]:
    """The vote rounds that belong to a canvas: by what they are about, else by the step of their evening."""
    step = {"plan_board": 3, "assets_needs": 2, "money_flows": 2}.get(canvas)
    kinds = {name: {one.id for one in records.all(kind)} for name, kind in ABOUT.items()}

    def home(vote: Vote) -> str:
        options = {one.option for one in records.parts(VoteOption, vote.id)}
        for name, ids in kinds.items():
            if options & ids:
                return name
        meeting = records.get(Meeting, vote.meeting)
        return "assets_needs" if meeting is not None and meeting.step == 2 else "plan_board"

    return tuple(one for one in records.all(Vote) if home(one) == canvas) if step else ()


def evening_for(records: Records, step: int, today: str) -> Meeting | None:
    """The evening that a new round belongs to: the last one of this step that has begun, else any of it, else the last one at all."""
    found = sorted(records.all(Meeting), key=lambda one: (one.date, one.start))
    mine = [one for one in found if one.step == step]
    past = [one for one in mine if one.date <= today]
    return past[-1] if past else mine[0] if mine else found[-1] if found else None


def begin(records: Records, canvas: str, title: str, question: str, today: str, new_id: Callable[[], str]) -> Edit:
    """A round on a canvas at once; where no evening is planned it brings one of today, named `title`, so that nobody waits."""
    step = STEP_OF[canvas]
    meeting = evening_for(records, step, today) or Meeting(id=new_id(), step=step, title=title, date=today)
    return new_round(records, canvas, meeting, question, new_id)


def new_round(records: Records, canvas: str, meeting: Meeting, question: str, new_id: Callable[[], str]) -> Edit:
    """A round over all there is to vote on, nothing counted yet; with its evening, where that is not there yet."""
    there = meeting.present
    vote = Vote(
        id=new_id(), meeting=meeting.id, question=question, dots_per_person=DOTS[canvas], voters=there, present=there, method="dots"
    )  # fmt: skip
    evening = () if records.get(Meeting, meeting.id) else (meeting,)
    edit = add(records, *evening, vote, *_options(vote.id, candidates(records, canvas), new_id), verb="vote.add")
    return Edit(edit.verb, (*edit.changes, *(_voted(records, vote.id) if canvas == "money_flows" else ())))


def _voted(records: Records, vote: str, ids: Collection[str] | None = None) -> tuple[Change, ...]:
    """The plugs with these ids (None = all) as voted on in a round, which their dots come from."""
    plugs = (one for one in records.all(Plug) if ids is None or one.id in ids)
    return tuple(Change(one, changed(one, votes_from=vote)) for one in plugs if one.votes_from != vote)


def left_out(records: Records, canvas: str, vote: Vote) -> tuple[tuple[str, str], ...]:
    """What could be voted on but does not stand in this round."""
    there = {one.option for one in records.parts(VoteOption, vote.id)}
    return tuple(one for one in candidates(records, canvas) if one[0] not in there)


def take_in(records: Records, vote: Vote, found: Sequence[tuple[str, str]], new_id: Callable[[], str]) -> Edit:
    """These as options of a round too."""
    edit = add(records, *_options(vote.id, found, new_id), verb="vote.take_in")
    return Edit(edit.verb, (*edit.changes, *_voted(records, vote.id, {one_id for one_id, _ in found})))


def count(records: Records, canvas: str, vote: Vote, one_id: str, dots: int, new_id: Callable[[], str]) -> Edit:
    """The dots of one as its card shows them: those of plans joined into it are in that number. What was left out is taken in."""
    own = next((one for one in records.parts(VoteOption, vote.id) if one.option == one_id), None)
    joined = plan_figures(records, vote).dots.get(one_id, 0) - (own.dots if own else 0)
    left = max(0, dots - joined)
    if own is not None:
        return set_many([(own, changed(own, dots=left))], "vote.count")
    found = [one for one in candidates(records, canvas) if one[0] == one_id]
    made = add(records, *(changed(option, dots=left) for option in _options(vote.id, found, new_id)), verb="vote.count")
    return Edit(made.verb, (*made.changes, *(_voted(records, vote.id, {one_id}) if canvas == "money_flows" else ())))


def _options(vote: str, found: Sequence[tuple[str, str]], new_id: Callable[[], str]) -> list[VoteOption]:
    return [VoteOption(id=new_id(), vote=vote, option=one_id, text=words[:80]) for one_id, words in found]


def top(records: Records, vote: Vote, count: int) -> Top:
    """The plans with most dots, at most so many; plans that are tied at the border are told apart by nobody."""
    figures = plan_figures(records, vote)
    plans = [one for one in figures.order if records.get(Plan, one) is not None and figures.dots[one] > 0]
    if len(plans) <= count:
        return Top(tuple(plans), ())
    border = figures.dots[plans[count - 1]]
    if figures.dots[plans[count]] < border:
        return Top(tuple(plans[:count]), ())
    return Top(
        tuple(one for one in plans if figures.dots[one] > border),
        tuple(one for one in plans if figures.dots[one] == border),
    )


def mark_chosen(records: Records, chosen: Sequence[str]) -> Edit:
    """These plans as chosen and no others."""
    ids = {standing_plan(records, one) for one in chosen}
    return set_many([(one, changed(one, chosen=one.id in ids)) for one in records.all(Plan)], "plan.choose")
