"""The menu of a canvas: everything that can be done with what is chosen, each with its sign and its key."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ..workshop.collection import Key
from ..workshop.method import DIRECTIONS, KINDS, RELATION_STATUSES, RELATION_TYPES, SPHERES
from .ground_base import Point
from .hands_part import Workbench
from .keys import shown

if TYPE_CHECKING:
    from ..texts import Say

Run = Callable[[], object]


class Menus(Protocol):
    """What the hands of one canvas put into the menu; `order` is what Tab walks along."""

    def order(self) -> tuple[Key, ...]: ...
    def menu(self, builder: CanvasMenu, menu: QMenu) -> bool: ...
    def more(self, builder: CanvasMenu, menu: QMenu) -> None: ...
    def menu_nothing(self, builder: CanvasMenu, menu: QMenu, point: Point) -> bool: ...


def open_menu(board: Workbench, own: Menus, point: QPoint) -> None:
    """Opens the menu of what is chosen at a point of the view."""
    builder = CanvasMenu(board, own, board.context.words())
    menu = builder.build(point)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.aboutToHide.connect(builder.deleteLater)
    menu.popup(board.view.viewport().mapToGlobal(point))


class CanvasMenu(QObject):
    """Builds the menu for one board and one moment."""

    def __init__(self, board: Workbench, own: Menus, words: Say) -> None:
        super().__init__(board)
        self._board, self._own = board, own
        self._words = words

    def build(self, point: QPoint) -> QMenu:
        """The menu for what is chosen; `point` is where a new card or note would come."""
        menu = QMenu(self._board)
        deeds = self._board.deeds
        if self._own.menu(self, menu):
            pass
        elif deeds.stakeholders():
            self._for_stakeholders(menu)
        elif deeds.lines():
            self._for_lines(menu)
        elif deeds.notes():
            self.act(menu, self.tr("Change the text"), self._rename, "F2", "pencil")
            self.act(menu, self.tr("Remove the note"), deeds.off_canvas, "Del", "trash-2")
        elif deeds.photos():
            self.act(menu, self.tr("Change the caption"), self._rename, "F2", "pencil")
            self.act(menu, self.tr("Remove the photo"), deeds.off_canvas, "Del", "trash-2")
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
        self._own.more(self, menu)
        if len(found) == 1:
            self.act(menu, self.tr("Rename"), lambda: board.typing.rename(found[0].key), "F2", "pencil")
        meaning = board.records.workshop.ring_meaning or "closeness"
        rings = ((str(ring), f"{ring}  {self._words(f'ring.{meaning}.{ring}')}") for ring in range(1, 5))
        self.choices(menu, self.tr("Ring"), rings, {str(who.ring) for who in found}, lambda ring: deeds.set_ring(int(ring)))
        self.choices(menu, self.tr("World"), self.named("sphere", SPHERES), {who.sphere for who in found}, deeds.set_world)
        self.choices(menu, self.tr("Kind"), self.named("kind", KINDS), {who.kind for who in found}, deeds.set_kind)
        menu.addSeparator()
        self.tick(menu, self.tr("Anchor"), all(who.anchor for who in found), deeds.set_anchor)
        self.tick(menu, self.tr("Missing voice"), all(who.missing_voice for who in found), deeds.set_missing)
        self.act(menu, self.tr("Said yes today"), deeds.said_yes, "Y", "check")
        menu.addSeparator()
        if len(found) == 1:
            self.act(menu, self.tr("Connect"), board.line_wanted.emit, "C", "spline")
            self.act(menu, self.tr("Join with …"), lambda: extras.twins.choose_twin(found[0].key), icon="link")
            if extras.filtering.offer.around:
                self.act(menu, self.tr("Only around this one"), extras.filtering.around_chosen, icon="funnel")
        if board.ground.pins:
            self.tick(menu, self.tr("Hold in this place"), all(who.network_pinned for who in found), lambda _on: deeds.pin(), "P")
        self.act(menu, self.tr("Off the map"), deeds.off_canvas, "Del", "x")
        self.act(menu, self.tr("Out of the workshop"), deeds.out_of_workshop, "Shift+Del", "trash-2")

    def _for_lines(self, menu: QMenu) -> None:
        board, deeds = self._board, self._board.deeds
        found = deeds.lines()
        self.choices(menu, self.tr("Type"), self.named("relation_type", RELATION_TYPES), {line.type for line in found}, deeds.set_type)
        ways, way_now = self.named("direction", DIRECTIONS), {line.direction for line in found}
        self.choices(menu, self.tr("Direction"), ways, way_now, lambda way: deeds.set_lines(direction=way))
        self.act(menu, self.tr("The other way round"), deeds.turn_lines, "Alt+D", "arrow-left-right")
        strengths, strength_now = self.named("strength", ("1", "2", "3")), {str(line.strength) for line in found}
        self.choices(menu, self.tr("Strength"), strengths, strength_now, lambda n: deeds.set_lines(strength=int(n)))
        states = self.named("relation_status", RELATION_STATUSES)
        self.choices(menu, self.tr("Now or wanted"), states, {line.status for line in found}, lambda state: deeds.set_lines(status=state))
        menu.addSeparator()
        if len(found) == 1:
            self.act(menu, self.tr("Label"), lambda: board.typing.rename(found[0].key), "F2", "pencil")
        self.act(menu, self.tr("Remove the line"), deeds.off_canvas, "Del", "trash-2")

    def _for_nothing(self, menu: QMenu, point: QPoint) -> None:
        board, extras = self._board, self._board.extras
        at = board.view.mapToScene(point)
        place = (at.x(), at.y())
        if not self._own.menu_nothing(self, menu, place):
            self.act(menu, self.tr("New card"), lambda: board.typing.new_card(place), "N", "square-plus")
        self.act(menu, self.tr("New note"), lambda: board.typing.new_note(place), icon="sticky-note")
        if extras.photos.possible:
            self.act(menu, self.tr("Add a photo …"), lambda: extras.photos.choose(place), icon="image")
        menu.addSeparator()
        if extras.arranging.possible:
            self.act(menu, self.tr("Off each other"), extras.arranging.separate, icon="layout-grid")
            self.tick(menu, self.tr("Cards snap to each other"), extras.arranging.snapping, self._snap, "Alt+S")
        if board.ground.pins:
            self.act(menu, self.tr("Tidy up"), board.deeds.tidy, "T", "shapes")
        if extras.filtering.possible:
            self.act(menu, self.tr("Filter …"), lambda: board.wanted.emit("filter"), "Ctrl+Shift+F", "funnel")
        if extras.filtering.on:
            self.act(menu, self.tr("Show everything again"), extras.filtering.reset, icon="x")
        self.act(menu, self.tr("Find …"), lambda: board.wanted.emit("find"), "S", "search")
        self.act(menu, self.tr("Choose everything"), lambda: board.select(list(self._own.order())), "Ctrl+A")
        self.act(menu, self.tr("Everything in view"), board.fit, "Shift+1", "maximize")

    def _snap(self, _on: bool) -> None:
        self._board.extras.arranging.switch_snapping()

    def _arrange(self, menu: QMenu) -> None:
        arranging = self._board.extras.arranging
        if not arranging.possible:
            return
        menu.addSeparator()
        sub = menu.addMenu(self._board.context.icon("layout-grid"), self.tr("Arrange"))
        self.act(sub, self.tr("Left edges in line"), lambda: arranging.align("left"), "Ctrl+Shift+Left")
        self.act(sub, self.tr("Right edges in line"), lambda: arranging.align("right"), "Ctrl+Shift+Right")
        self.act(sub, self.tr("Tops in line"), lambda: arranging.align("top"), "Ctrl+Shift+Up")
        self.act(sub, self.tr("Feet in line"), lambda: arranging.align("bottom"), "Ctrl+Shift+Down")
        sub.addSeparator()
        self.act(sub, self.tr("Evenly side by side"), lambda: arranging.distribute("across"))
        self.act(sub, self.tr("Evenly below each other"), lambda: arranging.distribute("down"))
        self.act(sub, self.tr("Off each other"), arranging.separate)

    # -- rows --

    def act(self, menu: QMenu, text: str, run: Run, key: str = "", icon: str = "") -> QAction:
        """A row of the menu."""
        # The key is shown as words only: the canvas itself listens to it.
        action = menu.addAction(text.replace("&", "&&") + (f"\t{shown(self._board.context.keys().get(key, key))}" if key else ""))
        if icon:
            action.setIcon(self._board.context.icon(icon))
            action.setIconVisibleInMenu(True)
        action.triggered.connect(lambda _=False: run())
        return action

    def tick(self, menu: QMenu, text: str, on: bool, run: Callable[[bool], object], key: str = "") -> None:
        """A row that is on or off."""
        action = self.act(menu, text, lambda: run(not on), key)
        action.setCheckable(True)
        action.setChecked(on)

    def choices(self, menu: QMenu, title: str, choices: Iterable[tuple[str, str]], now: set[str], run: Callable[[str], object]) -> None:
        """Values to choose from, in a menu of their own; the one they all have is ticked."""
        sub = menu.addMenu(title)
        for value, word in choices:
            action = self.act(sub, word, lambda value=value: run(value))
            action.setCheckable(True)
            action.setChecked(now == {value})

    def named(self, table: str, values: Iterable[str]) -> list[tuple[str, str]]:
        """Values with their words."""
        return [(value, self._words(f"{table}.{value}")) for value in values]
