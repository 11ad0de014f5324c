"""Typing the real problem and its chain of whys, one Enter after another."""

from __future__ import annotations

from collections.abc import Sequence

from ..look.assets_places import BANDS
from ..workshop import edits
from ..workshop.collection import Key
from ..workshop.records import Problem
from .card_typing import Line, most
from .ground_base import Point
from .hands_part import HandsPart

#: The kind of the virtual key of one why: its id is the problem's and the place from 1.
WHY = "why"
#: Where the real problem is typed when none is drawn yet.
PROBLEM_AT = (BANDS["problem"].x + BANDS["problem"].w / 2, BANDS["problem"].y + BANDS["problem"].h / 2)
#: As many whys as a chain has at most.
MOST = 5
#: So far from its right border a problem is pressed to fold its whys out, in units.
_FOLD = 110.0


class ProblemTyping(HandsPart):
    """Asks for a problem, and why five times at most."""

    def text(self, key: Key, text: str) -> None:
        """Another text; an empty one leaves it as it was."""
        record = self.records.by_key(key)
        if record is not None and text:
            self.edit(edits.set_fields(record, text=text))

    def new_problem(self) -> None:
        """The real problem in words; Enter goes on with why."""

        def typed(text: str, more: bool) -> None:
            made = Problem(id=self.new_id(), text=text)
            if text and self.edit(edits.add(self.records, made)):
                self._board.select([made.key])
                if more:
                    self.why(made.id, 0)

        self.ask(Line(PROBLEM_AT, self.tr("What is the real problem?"), most(Problem, "text"), typed))

    def write(self, problem: Problem) -> None:
        """The words of a problem; Enter goes on with the next why."""

        def typed(text: str, more: bool) -> None:
            self.text(problem.key, text)
            if more:
                self.why(problem.id, len(problem.why))

        self.ask(Line(self.at(problem.key), self.tr("What is the real problem?"), most(Problem, "text"), typed, problem.text))

    def next_why(self) -> None:
        """Asks why once more for the chosen problem."""
        problem = self.records.get(Problem, self.chosen[-1][1].partition(".")[0]) if self.chosen else None
        if problem is not None:
            self.why(problem.id, len(problem.why))

    def why(self, problem_id: str, place: int) -> None:
        """The why at a place of the chain; each Enter asks the next one, five at most."""
        problem = self.records.get(Problem, problem_id)
        if problem is None or place >= MOST:
            return
        there = problem.why[place] if place < len(problem.why) else ""

        def typed(text: str, more: bool) -> None:
            now = self.records.get(Problem, problem_id)
            if now is None or (not text and not there):
                return
            chain = (*now.why[:place], *([text] if text else []), *now.why[place + 1 :])
            self.edit(edits.set_fields(now, "problem.why", why=chain))
            if more and text:
                self.why(problem_id, place + 1)

        if place and problem_id not in self._board.view_options.unfolded:
            self._board.looking.fold(problem.key)
        hint = self.tr("Why? ({n} of 5)").format(n=place + 1)
        self.ask(Line(self._place_of(problem, place), hint, most(Problem, "why"), typed, there))

    def _place_of(self, problem: Problem, place: int) -> Point:
        """Over the why that is there; a new one under what the room said so far, so that all can read what they ask about."""
        held = self._board.scene.held
        whys = [(WHY, f"{problem.id}.{n}") for n in range(1, place + 2)]
        if held(whys[-1]) is not None:
            return self.at(whys[-1])
        last = next((found for key in (*reversed(whys), problem.key) if (found := held(key)) is not None), None)
        if last is None:
            return PROBLEM_AT
        box, high = last.boundingRect(), self._board.typing.editor.sizeHint().height() / self._board.view.transform().m11()
        return (box.center().x(), box.bottom() + 0.6 * high)

    # -- whys on their card --

    @property
    def problem(self) -> Problem | None:
        """The problem that is chosen, or that the chosen why belongs to."""
        keys = self.chosen_of(Problem.KIND, WHY)
        return self.records.get(Problem, keys[-1][1] if keys[-1][0] == Problem.KIND else why_of(keys[-1])[0]) if keys else None

    @property
    def folded_out(self) -> bool:
        """Whether the whys of the chosen problem are folded out."""
        problem = self.problem
        return problem is not None and problem.id in self._board.view_options.unfolded

    def tapped(self, key: Key, x: float) -> None:
        """A problem was pressed: near its right border its whys fold out, or in again."""
        found = self._board.scene.held(key)
        if key[0] == Problem.KIND and found is not None and x > found.boundingRect().right() - _FOLD:
            self.fold()

    def fold(self) -> bool:
        """The whys of the chosen problem out, or in again; True where there is one."""
        problem = self.problem
        if problem is not None and problem.why:
            self._board.looking.fold(problem.key)
            self._board.select([problem.key])
        return problem is not None

    def remove(self, keys: Sequence[Key]) -> bool:
        """Whys out of their chains, where nothing else is among these."""
        if not keys or any(key[0] != WHY for key in keys):
            return False
        gone = {why_of(key) for key in keys}
        pairs = list[tuple[Problem, Problem]]()
        for problem_id in {one_id for one_id, _ in gone}:
            problem = self.records.get(Problem, problem_id)
            if problem is not None:
                kept = tuple(text for place, text in enumerate(problem.why) if (problem_id, place) not in gone)
                pairs.append((problem, edits.changed(problem, why=kept)))
        self.edit(edits.set_many(pairs, "problem.why"))
        self._board.select([])
        return True


def why_of(key: Key) -> tuple[str, int]:
    """The problem and the place from 0 of a why."""
    problem_id, _, place = key[1].rpartition(".")
    return problem_id, int(place) - 1
