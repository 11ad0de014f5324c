"""The menu of a canvas: everything that can be done with what is chosen, each with its sign and its key."""

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
            self._act(menu, self.tr("Change the text"), self._rename, "F2", "pencil")
            self._act(menu, self.tr("Remove the note"), deeds.off_canvas, "Del", "trash-2")
        elif deeds.photos():
            self._act(menu, self.tr("Change the caption"), self._rename, "F2", "pencil")
            self._act(menu, self.tr("Remove the photo"), deeds.off_canvas, "Del", "trash-2")
        else:
            self._for_nothing(menu, point)
        if len(self._board.chosen) > 1:
            self._arrange(menu)
        return menu

    def _rename(self) -> None:
        self._board.typing.rename(self._board.chosen[-1])

    def _for_stakeholders(self, menu: QMenu) -> None:
        board, deeds, extras = self._board, self._board.deeds, self._board.extras
        found = deeds.stakeholders()
        if len(found) == 1:
            self._act(menu, self.tr("Rename"), lambda: board.typing.rename(found[0].key), "F2", "pencil")
        meaning = board.records.workshop.ring_meaning or "closeness"
        rings = ((str(ring), f"{ring}  {self._words(f'ring.{meaning}.{ring}')}") for ring in range(1, 5))
        self._choices(menu, self.tr("Ring"), rings, {str(who.ring) for who in found}, lambda ring: deeds.set_ring(int(ring)))
        self._choices(menu, self.tr("World"), self._named("sphere", SPHERES), {who.sphere for who in found}, deeds.set_world)
        self._choices(menu, self.tr("Kind"), self._named("kind", KINDS), {who.kind for who in found}, deeds.set_kind)
        menu.addSeparator()
        self._tick(menu, self.tr("Anchor"), all(who.anchor for who in found), deeds.set_anchor)
        self._tick(menu, self.tr("Missing voice"), all(who.missing_voice for who in found), deeds.set_missing)
        self._act(menu, self.tr("Said yes today"), deeds.said_yes, "Y", "check")
        menu.addSeparator()
        if len(found) == 1:
            self._act(menu, self.tr("Connect"), lambda: board.keys.connect_chosen(), "C", "spline")
            self._act(menu, self.tr("Join with …"), lambda: extras.twins.choose_twin(found[0].key), icon="link")
            if extras.filtering.possible:
                self._act(menu, self.tr("Only around this one"), extras.filtering.around_chosen, icon="funnel")
        if board.ground.pins:
            self._tick(menu, self.tr("Hold in this place"), all(who.network_pinned for who in found), lambda _on: deeds.pin(), "P")
        self._act(menu, self.tr("Off the map"), deeds.off_canvas, "Del", "x")
        self._act(menu, self.tr("Out of the workshop"), deeds.out_of_workshop, "Shift+Del", "trash-2")

    def _for_lines(self, menu: QMenu) -> None:
        board, deeds = self._board, self._board.deeds
        found = deeds.lines()
        self._choices(menu, self.tr("Type"), self._named("relation_type", RELATION_TYPES), {line.type for line in found}, deeds.set_type)
        ways, way_now = self._named("direction", DIRECTIONS), {line.direction for line in found}
        self._choices(menu, self.tr("Direction"), ways, way_now, lambda way: deeds.set_lines(direction=way))
        self._act(menu, self.tr("The other way round"), deeds.turn_lines, "Alt+D", "arrow-left-right")
        strengths, strength_now = self._named("strength", ("1", "2", "3")), {str(line.strength) for line in found}
        self._choices(menu, self.tr("Strength"), strengths, strength_now, lambda n: deeds.set_lines(strength=int(n)))
        states = self._named("relation_status", RELATION_STATUSES)
        self._choices(menu, self.tr("Now or wanted"), states, {line.status for line in found}, lambda state: deeds.set_lines(status=state))
        menu.addSeparator()
        if len(found) == 1:
            self._act(menu, self.tr("Label"), lambda: board.typing.rename(found[0].key), "F2", "pencil")
        self._act(menu, self.tr("Remove the line"), deeds.off_canvas, "Del", "trash-2")

    def _for_nothing(self, menu: QMenu, point: QPoint) -> None:
        board, extras = self._board, self._board.extras
        at = board.view.mapToScene(point)
        place = (at.x(), at.y())
        self._act(menu, self.tr("New card"), lambda: board.typing.new_card(place), "N", "square-plus")
        self._act(menu, self.tr("New note"), lambda: board.typing.new_note(place), icon="sticky-note")
        if extras.photos.possible:
            self._act(menu, self.tr("Add a photo …"), lambda: extras.photos.choose(place), icon="image")
        menu.addSeparator()
        if extras.arranging.possible:
            self._act(menu, self.tr("Off each other"), extras.arranging.separate, icon="layout-grid")
            self._tick(menu, self.tr("Cards snap to each other"), extras.arranging.snapping, self._snap, "Alt+S")
        if board.ground.pins:
            self._act(menu, self.tr("Tidy up"), board.deeds.tidy, "T", "shapes")
        if extras.filtering.possible:
            self._act(menu, self.tr("Filter …"), lambda: board.asked.emit("filter"), "Ctrl+Shift+F", "funnel")
        if extras.filtering.on:
            self._act(menu, self.tr("Show everything again"), extras.filtering.reset, icon="x")
        self._act(menu, self.tr("Find …"), lambda: board.asked.emit("find"), "S", "search")
        self._act(menu, self.tr("Choose everything"), lambda: board.select(list(board.keys.order())), "Ctrl+A")
        self._act(menu, self.tr("Everything in view"), board.fit, "Shift+1", "maximize")

    def _snap(self, _on: bool) -> None:
        self._board.extras.arranging.switch_snapping()

    def _arrange(self, menu: QMenu) -> None:
        arranging = self._board.extras.arranging
        if not arranging.possible:
            return
        menu.addSeparator()
        sub = menu.addMenu(self._board.context.icon("layout-grid"), self.tr("Arrange"))
        self._act(sub, self.tr("Left edges in line"), lambda: arranging.align("left"), "Ctrl+Shift+Left")
        self._act(sub, self.tr("Right edges in line"), lambda: arranging.align("right"), "Ctrl+Shift+Right")
        self._act(sub, self.tr("Tops in line"), lambda: arranging.align("top"), "Ctrl+Shift+Up")
        self._act(sub, self.tr("Feet in line"), lambda: arranging.align("bottom"), "Ctrl+Shift+Down")
        sub.addSeparator()
        self._act(sub, self.tr("Evenly side by side"), lambda: arranging.distribute("across"))
        self._act(sub, self.tr("Evenly below each other"), lambda: arranging.distribute("down"))
        self._act(sub, self.tr("Off each other"), arranging.separate)

    # -- rows --

    def _act(self, menu: QMenu, text: str, run: Run, key: str = "", icon: str = "") -> QAction:
        # The key is shown as words only: the canvas itself listens to it.
        action = menu.addAction(text.replace("&", "&&") + (f"\t{_key_words(key)}" if key else ""))
        if icon:
            action.setIcon(self._board.context.icon(icon))
            action.setIconVisibleInMenu(True)
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
