"""Dots of plans typed in a row, as they are counted from the paper: how many were given stands beside the field."""

from __future__ import annotations

from collections.abc import Callable

from ..look.plan_votes import PlanVote, plan_vote
from ..workshop import edits, voting
from ..workshop.collection import Key
from ..workshop.records import Plan, VoteOption
from .card_typing import Line
from .hands_part import HandsPart, Workbench

#: As many figures as dots may have.
_FIGURES = 6


class PlanDots(HandsPart):
    """Asks for the dots of one plan after another in an order, for the last vote on plans."""

    def __init__(self, board: Workbench, order: Callable[[], tuple[Key, ...]]) -> None:
        super().__init__(board)
        self._order = order

    def write(self, key: Key, begun: str = "") -> None:
        """Asks for the dots of a plan; Enter goes on with the next plan."""
        plan = self.records.get(Plan, key[1])
        about = plan_vote(self.records) or (self._begun() if plan is not None else None)
        if plan is None or about is None:
            return
        now = about.dots(plan)

        def typed(text: str, more: bool) -> None:
            self._count(plan.id, text)
            following = self._after(key) if more else None
            if following is not None:
                self.choose([following])
                self.write(following)

        hint = self.tr("Dots for {name}").format(name=plan.title)
        text = begun or ("" if now is None else str(now))
        self.ask(Line(self.at(key), hint, _FIGURES, typed, text, read=lambda text: self._sum(about, plan, text)), over=not begun)

    def _begun(self) -> PlanVote | None:
        """A new vote: whoever types dots has counted them already."""
        context = self._board.context
        title = context.say()("meeting.title", n=voting.STEP_OF["plan_board"])
        question = self.tr("Which plan gives most energy?")
        if self.edit(voting.begin(self.records, "plan_board", title, question, context.today(), context.new_id)):
            self.say(self.tr("A vote is begun. Fill in at the right how many vote."))
        return plan_vote(self.records)

    def _after(self, key: Key) -> Key | None:
        plans = [one for one in self._order() if one[0] == Plan.KIND]
        place = plans.index(key) + 1 if key in plans else len(plans)
        return plans[place] if place < len(plans) else None

    def _sum(self, about: PlanVote, plan: Plan, text: str) -> str:
        """How many would be given with this number, of how many there are."""
        if text and not text.isdecimal():
            return self.tr("not understood: {text}").format(text=text)
        cast = about.figures.cast - (about.dots(plan) or 0) + int(text or 0)
        words = self.tr("{cast} of {most} dots").format(cast=cast, most=about.figures.maximum)
        return self.tr("{sum}: more than there are").format(sum=words) if cast > about.figures.maximum else words

    def _count(self, plan_id: str, text: str) -> None:
        """The dots of a plan as the card shows them: those of plans joined into it are in that number."""
        about = plan_vote(self.records)
        plan = self.records.get(Plan, plan_id)
        if about is None or plan is None or not text.isdecimal():
            return
        options = self.records.parts(VoteOption, about.vote.id)
        own = next((one for one in options if one.option == plan_id), None)
        joined = (about.dots(plan) or 0) - (own.dots if own else 0)
        dots = max(0, int(text) - joined)
        if own is not None:
            self.do("vote_option.change", lambda _now: edits.set_fields(own, dots=dots))
            return
        made = VoteOption(id=self.new_id(), vote=about.vote.id, option=plan_id, text=plan.title, dots=dots)
        self.do("vote_option.add", lambda now: edits.add(now, made))
