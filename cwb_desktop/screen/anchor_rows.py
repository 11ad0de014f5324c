"""Rows of the matrix: anchors added by name, and taken off it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..look.pillars_ground import COLUMNS, ROW, ROWS, TOP
from ..workshop import edits
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.figures.matrix import anchors
from ..workshop.records import Stakeholder
from .board_edits import named
from .card_typing import Line, most
from .hands_part import HandsPart

_FROM_RIGHT = 90.0


class AnchorRows(HandsPart):
    """Makes anchors of stakeholders, known or new."""

    def ask_anchor(self) -> None:
        """Lets the user type who is an anchor: a name from the register, or a new one. Enter asks for the next."""
        names = [who.name for who in self.records.all(Stakeholder) if who.name and not who.anchor]
        row = min(len(anchors(self.records)), ROWS - 1)

        def typed(text: str, more: bool) -> None:
            if text and self.add([text]) and more:
                self.ask_anchor()

        at = (COLUMNS - _FROM_RIGHT, TOP + ROW * (row + 0.5))
        longest, hint = most(Stakeholder, "name"), self.tr("Which large organisation?")
        self.ask(Line(at, hint, longest, typed, names=names, lines=self.add))

    def add(self, names: Sequence[str]) -> bool:
        """Anchors of these names as one edit; a name that is known makes no twin."""
        context, keys = self._board.context, list[Key]()

        def add(now: Records, name: str) -> Edit:
            made = edits.new_stakeholder(now, name, context.new_id(), "institutions", meeting=context.open_meeting())
            found = named(now, name)
            keys.append((found or made).key)
            return Edit("", ()) if found else edits.add(now, made)

        def anchor(now: Records, place: int) -> Edit:
            who = now.get(Stakeholder, keys[place][1])
            return edits.set_anchor(now, who, True) if who and not who.anchor else Edit("", ())

        steps: list[Callable[[Records], Edit]] = []
        for place, name in enumerate(names):
            steps += [lambda now, name=name: add(now, name), lambda now, place=place: anchor(now, place)]
        done = self.do("stakeholder.anchor", *steps)
        self._board.select(keys)
        return done

    def no_anchor(self) -> None:
        """The chosen rows go; who they are stays in the register."""
        whos = self._board.deeds.stakeholders()
        if self.do("stakeholder.anchor", *(lambda now, who=who: edits.set_anchor(now, who, False) for who in whos)):
            names = ", ".join(who.name for who in whos)
            self.say(self.tr("No anchor any more: {names}.").format(names=names))
