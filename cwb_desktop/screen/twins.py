"""Two cards for the same: asks when a typed name looks like another one, and makes one card of two."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.joining import join_stakeholders, similar
from ..workshop.people import Stakeholder
from . import board_edits
from .board_parts import BoardParts
from .card_typing import CardTyping
from .desk import Desk


def older_first(records: Records, one: str, other: str) -> tuple[str, str]:
    """Two ids, the one that was there first before the other."""
    first, second = (records.get(Stakeholder, one_id) for one_id in (one, other))
    assert first is not None and second is not None
    return (one, other) if (first.order, first.id) <= (second.order, second.id) else (other, one)


def join_edit(records: Records, one: str, other: str) -> Edit:
    """One card out of two; the one that was there first stays."""
    return join_stakeholders(records, *older_first(records, one, other))


class Twins(QObject):
    """Offers to join what looks the same on one board, and remembers what the team said is not."""

    def __init__(self, board: Desk, parts: BoardParts, typing: CardTyping) -> None:
        super().__init__(board)
        self._board, self._parts, self._typing = board, parts, typing
        typing.typed.connect(self.offer)
        self._different: set[frozenset[str]] = set()

    def offer(self, key: Key) -> None:
        """Asks whether a card that was just typed or renamed is another one that is there."""
        board = self._board
        who = board.records.get(Stakeholder, key[1]) if key[0] == Stakeholder.KIND else None
        twin = self._twin(who) if who is not None else None
        if who is None or twin is None:
            return
        typed = board.document.next_undo()
        self._parts.ask(
            self.tr("Looks like {name}. Is it the same?").format(name=twin.name),
            self.tr("The same"),
            self.tr("Another one"),
            lambda: self._join(who.id, twin.id, typed),
            lambda: self._different.add(frozenset((who.id, twin.id))),
        )

    def _twin(self, who: Stakeholder) -> Stakeholder | None:
        alike = similar(self._board.records, who.name, who.id)
        return next((one for one in alike if frozenset((one.id, who.id)) not in self._different), None)

    def choose_twin(self, key: Key) -> None:
        """Lets the user type with which card this one is to be joined."""
        board = self._board
        who, found = board.records.get(Stakeholder, key[1]), board.scene.held(key)
        if who is None or found is None:
            return
        others = {one.name: one.id for one in board.records.all(Stakeholder) if one.name and one.id != who.id}

        def typed(text: str, _more: bool) -> None:
            other = board_edits.named(board.records, text)
            if other is not None and other.id != who.id:
                self._join(who.id, other.id, None)
            elif text:
                board.message.emit(self.tr("There is no other card named {name}.").format(name=text))

        likest = next((one.name for one in similar(board.records, who.name, who.id)), "")
        at = (found.centre.x(), found.centre.y())
        self._typing.ask(at, likest, self.tr("Join with which card?"), tuple(others), typed)

    def _join(self, one: str, other: str, typed: Edit | None) -> None:
        """One card of two; together with the typing it is a single step for undo, as long as nothing was done in between."""
        board = self._board
        keep, _gone = older_first(board.records, one, other)
        name = keep_name(board.records, keep)
        if typed is not None and board.document.next_undo() is typed and any(change.key[1] == one for change in typed.changes):
            board.document.undo()
            steps = [lambda _now: typed, lambda now: join_edit(now, one, other)]
            done = board.do(board_edits.together(board.records, "stakeholder.join", steps))
            if not done and board.records.get(Stakeholder, one) is None:
                board.document.redo()
        else:
            done = board.do(join_edit(board.records, one, other))
        if done:
            board.select([(Stakeholder.KIND, keep)])
            board.message.emit(self.tr("Joined into {name}.").format(name=name))


def keep_name(records: Records, one_id: str) -> str:
    """The name of the card that stays."""
    who = records.get(Stakeholder, one_id)
    return who.name if who is not None else ""
