"""Hands on the power-interest grid: values in halves, attitudes by key, and arrows to the wished place.

A line at 5 draws what is dragged near it, because that is where quadrants part; Ctrl suspends that. Values stay halves either way.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from ..workshop import edits
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.figures.grid import quadrant
from ..workshop.grid_places import grid_at, grid_point
from ..workshop.people import Stakeholder
from .board_edits import every, in_reading_order
from .gestures import Aim, Gesture
from .ground_base import Point
from .ground_grid import DESIRED, drawn_to_five, in_plot, put_on_grid, wish
from .own_hands import OwnHands
from .signs import HANDLE
from .snapping import Snap

if TYPE_CHECKING:
    from .canvas_menu import CanvasMenu
    from .canvas_view import Pointer
    from .items import MarkItem

#: Where the handle of a wish stands from the centre of the chosen marker.
HANDLE_AT = (0.0, -31.0)
#: A finger needs more, in pixels.
_FINGER = 22.0
#: How far a wish made by key goes, in the direction of each quadrant (method 3.5: those below are made stronger).
_WISHES: Mapping[str, Point] = {"subjects": (0, 2), "context_setters": (2, 0), "crowd": (2, 2), "key_players": (0, 0.5)}
ATTITUDES = (-2, -1, 0, 1, 2)


class GridHands(OwnHands):
    """Of markers that have values, rows that have none yet, and wishes."""

    # -- taking hold --

    def begin(self, pointer: Pointer, found: MarkItem | None) -> Gesture | None:
        """A wish from the handle or by its arrow; a row of who has no values yet into the plot."""
        board, who = self._board, self._handled()
        if who is not None and self._on_handle(who, pointer):
            return Aim(board, pointer, QPointF(*self.at(who.key)), lambda point: self._wish(who.key, point))
        if found is None:
            return None
        kind, one_id = found.item.key
        key = (Stakeholder.KIND, one_id)
        if found.item.part == "line" and kind == DESIRED:
            board.select([found.item.key])
            return Aim(board, pointer, QPointF(*self.at(key)), lambda point: self._wish(key, point))
        if found.item.part == "row" and kind == Stakeholder.KIND and self._waits(key):
            board.select([key])
            return Aim(board, pointer, found.centre, lambda point: self._place([key], point))
        return None

    def pull(self, held: Key, at: Point, moving: Mapping[Key, Point], suspended: bool) -> Snap:
        """To the nearest half, and to a line at 5 from a little further."""
        if held[0] != Stakeholder.KIND or not in_plot(at):
            return Snap()
        x, y = grid_point(*grid_at(*(at if suspended else drawn_to_five(at))))
        return Snap(x - at[0], y - at[1])

    def places(self, keys: Iterable[Key]) -> Mapping[Key, Point]:
        """Markers and the ends of arrows."""
        found = dict(super().places(keys))
        for key in keys:
            held = self._board.scene.held(key) if key[0] == DESIRED else None
            if held is not None and held.item.at:
                found[key] = held.item.at
        return found

    def chosen_changed(self) -> None:
        """The handle stands at who is chosen."""
        who = self._handled()
        self._board.scene.signs.handle(QPointF(*self._handle(who)) if who is not None else None)

    def _handled(self) -> Stakeholder | None:
        """Who has a handle: the only one chosen, where it has a place."""
        board = self._board
        if len(self.chosen) != 1 or self.chosen[0][0] != Stakeholder.KIND or board.drawing is None:
            return None
        found = board.scene.held(self.chosen[0])
        return self.records.get(Stakeholder, self.chosen[0][1]) if found is not None and found.item.part == "marker" else None

    def _handle(self, who: Stakeholder) -> Point:
        x, y = self.at(who.key)
        return x + HANDLE_AT[0], y + HANDLE_AT[1]

    def _on_handle(self, who: Stakeholder, pointer: Pointer) -> bool:
        reach = max(HANDLE + 2, _FINGER / self._board.view.transform().m11()) if pointer.touch else HANDLE + 2
        return math.dist(self._handle(who), (pointer.scene.x(), pointer.scene.y())) <= reach

    def _waits(self, key: Key) -> bool:
        who = self.records.get(Stakeholder, key[1])
        return key[0] == Stakeholder.KIND and who is not None and quadrant(who) is None

    # -- deeds --

    def _place(self, keys: Sequence[Key], point: Point) -> None:
        """Gives values to who has none."""
        if in_plot(point):
            interest, influence = grid_at(*drawn_to_five(point))
            self.edit(every(self.records, keys, "stakeholder.place", lambda _now, who: put_on_grid(who, interest, influence)))

    def _wish(self, key: Key, point: Point) -> None:
        who = self.records.get(Stakeholder, key[1])
        if who is not None and in_plot(point):
            self.edit(wish(who, *grid_at(*drawn_to_five(point))))

    def wish_by_key(self) -> None:
        """A wish in the usual direction, chosen at once so that arrows move its end; one that is there is only chosen."""

        def step(_now: Records, who: Stakeholder) -> Edit:
            way = _WISHES.get(quadrant(who) or "")
            if way is None or who.interest is None or who.influence is None or who.desired_interest is not None:
                return Edit("stakeholder.wish", ())
            x, y = min(who.interest + way[0], 10.0), min(who.influence + way[1], 10.0)
            return wish(who, x, y if (x, y) != (who.interest, who.influence) else y - 0.5)

        keys = self.chosen_of(Stakeholder.KIND)
        self.edit(every(self.records, keys, "stakeholder.wish", step))
        wishes = [(DESIRED, key[1]) for key in keys if self.there((DESIRED, key[1]))]
        if wishes:
            self._board.select(wishes)

    def clear_wishes(self) -> None:
        """No wish any more for who, or whose arrow, is chosen."""
        keys = [(Stakeholder.KIND, one_id) for kind, one_id in self.chosen if kind in (DESIRED, Stakeholder.KIND)]
        self.edit(every(self.records, keys, "stakeholder.wish", lambda _now, who: wish(who, None, None)))

    def set_attitude(self, attitude: int | None) -> None:
        """Against or for, or no opinion of the group."""
        self._every("stakeholder.change", lambda who: edits.set_fields(who, attitude=attitude))

    def unplace(self) -> None:
        """Back to who waits beside the plot."""
        self._every("stakeholder.place", lambda who: edits.set_fields(who, "stakeholder.place", interest=None, influence=None))

    def _every(self, verb: str, change: Callable[[Stakeholder], Edit]) -> None:
        self.edit(every(self.records, self.chosen, verb, lambda _now, who: change(who)))

    def remove(self, keys: Sequence[Key]) -> bool:
        """Arrows that are chosen go, not who they are of."""
        if not keys or any(key[0] != DESIRED for key in keys):
            return False
        self.clear_wishes()
        return True

    def there(self, key: Key) -> bool:
        """A wish is there as long as its stakeholder has one."""
        if key[0] != DESIRED:
            return super().there(key)
        who = self.records.get(Stakeholder, key[1])
        return who is not None and who.desired_interest is not None

    def use(self, tool: str) -> bool:
        """The tool for wishes."""
        if tool == "wish":
            self.wish_by_key()
            if not self.chosen_of(DESIRED):
                self.say(self.tr("Choose somebody on the grid first."))
        return tool == "wish"

    # -- keys --

    def wants(self, event: QKeyEvent) -> bool:
        """Signs of attitude, and W."""
        return bool(self.chosen) and (_sign(event) != "" or event.key() == Qt.Key.Key_W)

    def key(self, event: QKeyEvent) -> bool:
        """- and + once and twice, 0, and W for a wish."""
        sign = _sign(event)
        if self.chosen_of(Stakeholder.KIND) and sign:
            now = {who.attitude for who in self._board.deeds.stakeholders()}
            self.set_attitude(0 if sign == "0" else _further(now, 1 if sign == "+" else -1))
            return True
        if event.key() == Qt.Key.Key_W and event.modifiers() == Qt.KeyboardModifier.NoModifier and self.chosen:
            self.wish_by_key()
            return True
        return False

    def write(self, key: Key) -> bool:
        """Who waits beside the plot comes to its middle; the others are renamed."""
        waiting = [one for one in self.chosen if self._waits(one)]
        if not self._waits(key):
            return key[0] == DESIRED
        self._place(waiting or [key], grid_point(5, 5))
        return True

    def order(self) -> tuple[Key, ...]:
        """Markers, then who waits."""
        rows = [item.key for item in self._board.scene.shown() if item.part == "row" and self._waits(item.key)]
        return in_reading_order((*self._board.scene.placed(), *rows), self._board.looking.numbers)

    # -- the menu --

    def menu(self, builder: CanvasMenu, menu: QMenu) -> bool:
        """Of an arrow."""
        if not self.chosen or any(key[0] != DESIRED for key in self.chosen):
            return False
        builder.act(menu, self.tr("No wish"), self.clear_wishes, "Del", "trash-2")
        return True

    def more(self, builder: CanvasMenu, menu: QMenu) -> None:
        """Attitude, wish and place."""
        found = self._board.deeds.stakeholders()
        words = self.words()
        choices = [*((str(one), words(f"attitude.{one}")) for one in reversed(ATTITUDES)), ("", words("number.none"))]
        now = {"" if who.attitude is None else str(who.attitude) for who in found}
        builder.choices(menu, self.tr("For or against"), choices, now, lambda one: self.set_attitude(int(one) if one else None))
        if any(quadrant(who) for who in found):
            builder.act(menu, self.tr("Wished place"), self.wish_by_key, "W", "move-up-right")
            if any(who.desired_interest is not None for who in found):
                builder.act(menu, self.tr("No wish"), self.clear_wishes)
            builder.act(menu, self.tr("Back to the list"), self.unplace)
        else:
            builder.act(menu, self.tr("In the middle of the grid"), lambda: self._place(self.chosen, grid_point(5, 5)), "Enter")
        menu.addSeparator()


def _sign(event: QKeyEvent) -> str:
    """The sign of attitude that a key writes, also on keyboards where digits need Shift."""
    if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
        return ""
    if event.key() == Qt.Key.Key_Agrave:
        return "0"
    return {"-": "-", "\N{MINUS SIGN}": "-", "_": "-", "+": "+", "=": "+", "0": "0"}.get(event.text(), "")


def _further(now: set[int | None], way: int) -> int:
    """One step for or against, and the second step when the first was there already."""
    return 2 * way if now and all(one in (way, 2 * way) for one in now) else way
