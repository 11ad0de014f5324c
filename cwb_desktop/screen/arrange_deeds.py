"""Arranging what is chosen: in line, evenly apart, free of each other; and whether cards snap while they are dragged."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QPointF

from ..workshop.collection import Key
from ..workshop.people import Stakeholder
from .arranging import Axis, Side, Sizes, aligned, apart, distributed
from .desk import Desk
from .grounds import BODY, Point
from .snapping import REACH, Snap, snap

#: The canvases where a place is only a place: there cards can be lined up (hands.md).
FREE = frozenset({"assets_needs", "network", "plan_board"})


class Arranging(QObject):
    """The deeds that put cards in order on one board."""

    def __init__(self, board: Desk) -> None:
        super().__init__(board)
        self._board = board
        self.snapping = True

    @property
    def possible(self) -> bool:
        """Whether cards have free places on this canvas."""
        return self._board.canvas in FREE

    def align(self, side: Side) -> None:
        """The chosen cards with their edges of this side in line."""
        self._arrange(2, lambda at, sizes: aligned(at, sizes, side))

    def distribute(self, axis: Axis) -> None:
        """The chosen cards with the same room between them."""
        self._arrange(3, lambda at, sizes: distributed(at, sizes, axis))

    def separate(self) -> None:
        """The chosen cards, or all of them, pushed off each other."""
        self._arrange(2, lambda at, sizes: apart(at, sizes, BODY), otherwise_all=True)

    def _arrange(self, least: int, work: Callable[[Mapping[Key, Point], Sizes], dict[Key, Point]], otherwise_all: bool = False) -> None:
        board = self._board
        if not self.possible:
            return
        at = board.scene.centres(board.chosen)
        if len(at) < least and otherwise_all:
            at = {key: place for key, place in board.scene.centres(board.scene.placed()).items() if not self._pinned(key)}
        if len(at) < least:
            return
        wanted = work(at, self._sizes(at))
        moved = {key: place for key, place in wanted.items() if max(abs(place[0] - at[key][0]), abs(place[1] - at[key][1])) >= 0.5}
        if moved:
            board.do(board.ground.drop(board.records, moved).edit)

    def _pinned(self, key: Key) -> bool:
        who = self._board.records.get(Stakeholder, key[1]) if key[0] == Stakeholder.KIND else None
        return who is not None and who.network_pinned

    def _sizes(self, keys: Mapping[Key, Point]) -> Sizes:
        found = {key: self._board.scene.held(key) for key in keys}
        return {key: (one.outline.boundingRect().width(), one.outline.boundingRect().height()) for key, one in found.items() if one}

    # -- while dragging --

    def switch_snapping(self) -> None:
        """Snapping on or off, and says which."""
        if self.possible:
            self.snapping = not self.snapping
            self._board.message.emit(self.tr("Cards snap to each other.") if self.snapping else self.tr("Cards do not snap to each other."))

    def snapped(self, held: Key, at: Point, moving: Mapping[Key, Point], suspended: bool) -> Snap:
        """What a card in the hand lacks to stand in line with one that is not; the guides are shown."""
        board = self._board
        if suspended or not self.snapping or not self.possible:
            board.scene.signs.clear()
            return Snap()
        others = [place for key, place in board.scene.centres(board.scene.placed()).items() if key not in moving and key != held]
        found = snap(at, others, REACH / board.view.transform().m11())
        board.scene.signs.guides([(QPointF(*start), QPointF(*end)) for start, end in found.guides])
        return found
