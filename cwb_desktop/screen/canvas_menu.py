"""The menu of a canvas: everything that can be done with what is chosen, each with its key."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ..workshop.method import DIRECTIONS, KINDS, RELATION_STATUSES, RELATION_TYPES, SPHERES

if TYPE_CHECKING:
    from ..texts import Say
    from .board import Board

Run = Callable[[], object]


def open_menu(board: Board, point: QPoint) -> None:
    """Opens the menu of what is chosen at a point of the view."""
    builder = CanvasMenu(board, board.context.words())
    menu = builder.build(point)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.aboutToHide.connect(builder.deleteLater)
    menu.popup(board.view.viewport().mapToGlobal(point))


class CanvasMenu(QObject):
    """Builds the menu for one board and one moment."""

    def __init__(self, board: Board, words: Say) -> None:
        super().__init__(board)
        self._board = board
        self._words = words

    def build(self, point: QPoint) -> QMenu:
        """The menu for what is chosen; `point` is where a new card or note would come."""
        menu = QMenu(self._board)
        deeds = self._board.deeds
        if deeds.stakeholders():
            self._for_stakeholders(menu)
        elif deeds.lines():
            self._for_lines(menu)
        elif deeds.notes():
            self._act(menu, self.tr("Change the text"), lambda: self._board.typing.rename(self._board.chosen[-1]), "F2")
            self._act(menu, self.tr("Remove the note"), deeds.off_canvas, "Del")
        else:
            self._for_nothing(menu, point)
        return menu

    def _for_stakeholders(self, menu: QMenu) -> None:
        board, deeds = self._board, self._board.deeds
        found = deeds.stakeholders()
        if len(found) == 1:
            self._act(menu, self.tr("Rename"), lambda: board.typing.rename(found[0].key), "F2")
        meaning = board.records.workshop.ring_meaning or "closeness"
        rings = ((str(ring), f"{ring}  {self._words(f'ring.{meaning}.{ring}')}") for ring in range(1, 5))
        self._choices(menu, self.tr("Ring"), rings, {str(who.ring) for who in found}, lambda ring: deeds.set_ring(int(ring)))
        self._choices(menu, self.tr("World"), self._named("sphere", SPHERES), {who.sphere for who in found}, deeds.set_world)
        self._choices(menu, self.tr("Kind"), self._named("kind", KINDS), {who.kind for who in found}, deeds.set_kind)
        menu.addSeparator()
        self._tick(menu, self.tr("Anchor"), all(who.anchor for who in found), deeds.set_anchor)
        self._tick(menu, self.tr("Missing voice"), all(who.missing_voice for who in found), deeds.set_missing)
        self._act(menu, self.tr("Said yes today"), deeds.said_yes, "Y")
        menu.addSeparator()
        if len(found) == 1:
            self._act(menu, self.tr("Connect"), lambda: board.keys.connect_chosen(), "C")
        if board.ground.pins:
            self._tick(menu, self.tr("Hold in this place"), all(who.network_pinned for who in found), lambda _on: deeds.pin(), "P")
        self._act(menu, self.tr("Off the map"), deeds.off_canvas, "Del")
        self._act(menu, self.tr("Out of the workshop"), deeds.out_of_workshop, "Shift+Del")

    def _for_lines(self, menu: QMenu) -> None:
        board, deeds = self._board, self._board.deeds
        found = deeds.lines()
        self._choices(menu, self.tr("Type"), self._named("relation_type", RELATION_TYPES), {line.type for line in found}, deeds.set_type)
        ways, way_now = self._named("direction", DIRECTIONS), {line.direction for line in found}
        self._choices(menu, self.tr("Direction"), ways, way_now, lambda way: deeds.set_lines(direction=way))
        self._act(menu, self.tr("The other way round"), deeds.turn_lines, "Alt+D")
        strengths, strength_now = self._named("strength", ("1", "2", "3")), {str(line.strength) for line in found}
        self._choices(menu, self.tr("Strength"), strengths, strength_now, lambda n: deeds.set_lines(strength=int(n)))
        states = self._named("relation_status", RELATION_STATUSES)
        self._choices(menu, self.tr("Now or wanted"), states, {line.status for line in found}, lambda state: deeds.set_lines(status=state))
        menu.addSeparator()
        if len(found) == 1:
            self._act(menu, self.tr("Label"), lambda: board.typing.rename(found[0].key), "F2")
        self._act(menu, self.tr("Remove the line"), deeds.off_canvas, "Del")

    def _for_nothing(self, menu: QMenu, point: QPoint) -> None:
        board = self._board
        at = board.view.mapToScene(point)
        place = (at.x(), at.y())
        self._act(menu, self.tr("New card"), lambda: board.typing.new_card(place), "N")
        self._act(menu, self.tr("New note"), lambda: board.typing.new_note(place))
        menu.addSeparator()
        if board.ground.pins:
            self._act(menu, self.tr("Tidy up"), board.deeds.tidy)
        self._act(menu, self.tr("Choose everything"), lambda: board.select(list(board.keys.order())), "Ctrl+A")
        self._act(menu, self.tr("Everything in view"), board.fit, "Shift+1")

    # -- rows --

    def _act(self, menu: QMenu, text: str, run: Run, key: str = "") -> QAction:
        # The key is shown as words only: the canvas itself listens to it.
        action = menu.addAction(text.replace("&", "&&") + (f"\t{_key_words(key)}" if key else ""))
        action.triggered.connect(lambda _=False: run())
        return action

    def _tick(self, menu: QMenu, text: str, on: bool, run: Callable[[bool], object], key: str = "") -> None:
        action = self._act(menu, text, lambda: run(not on), key)
        action.setCheckable(True)
        action.setChecked(on)

    def _choices(self, menu: QMenu, title: str, choices: Iterable[tuple[str, str]], now: set[str], run: Callable[[str], object]) -> None:
        sub = menu.addMenu(title)
        for value, word in choices:
            action = self._act(sub, word, lambda value=value: run(value))
            action.setCheckable(True)
            action.setChecked(now == {value})

    def _named(self, table: str, values: Iterable[str]) -> list[tuple[str, str]]:
        return [(value, self._words(f"{table}.{value}")) for value in values]


def _key_words(key: str) -> str:
    """A key as keyboards name it in the language of the interface."""
    return "+".join(QCoreApplication.translate("QShortcut", part) for part in key.split("+"))
