"""The last vote on records of one kind: dots and place of each, as cards show them."""

from __future__ import annotations

from dataclasses import dataclass

from ..workshop.collection import Records
from ..workshop.figures.votes import VoteFigures, plan_figures
from ..workshop.record import Record
from ..workshop.records import Vote, VoteOption


@dataclass(frozen=True, slots=True)
class LastVote:
    """A vote and its figures."""

    vote: Vote
    figures: VoteFigures

    def dots(self, one: Record) -> int | None:
        """The dots of a plan or a problem, those of plans joined into it counted in; None where it was not voted on."""
        return self.figures.dots.get(one.id)

    def place(self, one: Record) -> int | None:
        """Its place, from 1; None where it got no dots."""
        return self.figures.place(one.id)

    def tied(self, one: Record) -> bool:
        """Whether another one has as many dots."""
        return self.figures.tied(one.id)


def last_vote(records: Records, kind: type[Record]) -> LastVote | None:
    """The last vote that is about records of this kind."""
    there = {one.id for one in records.all(kind)}
    about = {one.vote for one in records.all(VoteOption) if one.option in there}
    votes = [one for one in records.all(Vote) if one.id in about]
    return LastVote(votes[-1], plan_figures(records, votes[-1])) if votes else None
