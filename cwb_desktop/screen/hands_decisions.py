"""Hands on the decision register: a proposal is typed here, its round is filled in the panel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from ..workshop import edits
from ..workshop.collection import Key
from ..workshop.records import Decision, Meeting, Response, Round
from .card_typing import Line, most
from .ground_base import Point
from .own_hands import OwnHands

if TYPE_CHECKING:
    from .canvas_menu import CanvasMenu

#: Where a proposal is typed when nothing was pointed at.
_AT = (500.0, 330.0)


class DecisionHands(OwnHands):
    """Of rows that stand in the order of their dates."""

    def movable(self, key: Key) -> bool:
        """Only notes."""
        return key[0] == "note"

    def order(self) -> tuple[Key, ...]:
        """By date, with the concerns and objections of each on further pages."""
        return self.everything()

    # -- typing --

    def new(self, point: Point | None) -> bool:
        """A proposal; Enter goes on with the next one."""
        def typed(text: str, more: bool) -> None:
            if text and self._add([text]) and more:
                self.new(point)

        self.ask(Line(point or _AT, self.tr("What do we propose?"), most(Decision, "proposal"), typed, lines=self._add))
        return True

    def paste(self, lines: Sequence[str]) -> bool:
        """A proposal for each line."""
        return self._add(lines) or True

    def use(self, tool: str) -> bool:
        """The tool for proposals."""
        if tool == "decision":
            self.new(None)
        return tool == "decision"

    def _meeting(self) -> str | None:
        """The evening that is open, else the last one."""
        found = self.records.all(Meeting)
        return self._board.context.open_meeting() or (found[-1].id if found else None)

    def _add(self, texts: Sequence[str]) -> bool:
        meeting, context = self._meeting(), self._board.context
        evening = [] if meeting else [Meeting(id=context.new_id(), step=5, title=context.say()("meeting.title", n=5), date=context.today())]
        within = meeting or evening[0].id
        made = [Decision(id=context.new_id(), meeting=within, date=context.today(), proposal=text) for text in texts]
        done = self.edit(edits.add(self.records, *evening, *made, verb="decision.add"))
        if done:
            self._board.select([one.key for one in made])
            if evening:
                self.say(self.tr("An evening of today was added, under Evenings."))
        return done

    def write(self, key: Key) -> bool:
        """In the panel: a decision has more than one text."""
        record = self.records.by_key(key)
        if isinstance(record, (Response, Round)):
            self._board.select([(Decision.KIND, record.decision)])
        elif not isinstance(record, Decision):
            return False
        self._board.wanted.emit("edit")
        return True

    def write_proposal(self) -> None:
        """The words of the chosen proposal, on the spot."""
        found = self.records.get(Decision, self.chosen[-1][1]) if self.chosen else None
        if found is not None:
            longest, hint = most(Decision, "proposal"), self.tr("What do we propose?")

            def typed(text: str, _more: bool) -> None:
                now = self.records.get(Decision, found.id)
                if now is not None and text:
                    self.edit(edits.set_fields(now, proposal=text))

            self.ask(Line(self.at(found.key), hint, longest, typed, found.proposal))

    # -- the menu --

    def menu(self, builder: CanvasMenu, menu: QMenu) -> bool:
        """Of decisions."""
        if not self.chosen or any(key[0] != Decision.KIND for key in self.chosen):
            return False
        if len(self.chosen) == 1:
            builder.act(menu, self.tr("Fill in the round"), lambda: self.write(self.chosen[0]), "Enter", "scale")
            builder.act(menu, self.tr("Change the proposal"), self.write_proposal, icon="pencil")
        builder.act(menu, self.tr("Remove"), self._board.deeds.off_canvas, "Del", "trash-2")
        return True

    def menu_nothing(self, builder: CanvasMenu, menu: QMenu, point: Point) -> bool:
        """A proposal."""
        builder.act(menu, self.tr("New proposal"), lambda: self.new(point), "N", "scale")
        return True
