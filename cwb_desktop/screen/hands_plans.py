"""Hands on the plan board: dreams, plans, plans joined by dropping one on another, and dots counted on paper typed in a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from ..look.plan_places import dreams_field, plan_rect
from ..workshop import edits
from ..workshop.collection import Key
from ..workshop.records import Dream, Plan, Stakeholder
from ..workshop.working import merge_plans
from .board_edits import named
from .card_typing import Line, most
from .dots_typing import DotsTyping
from .ground_base import Point
from .hands_part import Workbench
from .own_hands import OwnHands
from .plan_menu import PlanMenu
from .plan_typing import PlanTyping
from .snapping import Snap

if TYPE_CHECKING:
    from .canvas_menu import CanvasMenu
    from .canvas_view import Pointer

#: The corner of a plan card where its dots are, from its right upper corner.
_DOTS = (64.0, 74.0)


class PlanHands(OwnHands):
    """Of dreams with a place, and plans in their order."""

    def __init__(self, board: Workbench) -> None:
        super().__init__(board)
        self.dots = DotsTyping(board, "plan_board")
        self.typing = PlanTyping(board)
        self._menu = PlanMenu(board, self)

    def movable(self, key: Key) -> bool:
        """Dreams, plans, notes and photos; the votes stay where they are."""
        return key[0] != "vote"

    def order(self) -> tuple[Key, ...]:
        """Plans, then dreams, notes and photos."""
        return self.everything()

    # -- taking hold --

    def pull(self, held: Key, at: Point, moving: Mapping[Key, Point], suspended: bool) -> Snap:
        """A plan in the hand shows which one it would join; dreams snap to each other."""
        if held[0] != Plan.KIND:
            return super().pull(held, at, moving, suspended)
        under = self._plan_at(at, held)
        self._board.scene.set_hover(self._board.scene.held(under) if under else None)
        return Snap()

    def let_go(self, points: Mapping[Key, Point], at: Point) -> bool:
        """A plan on another one asks whether they are the same; elsewhere a plan goes back."""
        plans = [key for key in points if key[0] == Plan.KIND]
        if not plans:
            return False
        target = self._plan_at(at, plans[0])
        if len(plans) == 1 and target is not None:
            self._ask_join(plans[0], target)
        rest = {key: point for key, point in points.items() if key[0] != Plan.KIND}
        if rest:
            self._board.deeds.drop(self._board.ground.drop(self.records, rest))
        return True

    def _plan_at(self, at: Point, apart: Key) -> Key | None:
        """The plan whose card holds a point, but for the one in the hand."""
        for key, (x, y) in self._board.scene.centres(self._board.scene.placed()).items():
            box = plan_rect(self._board.view.area, 0)
            if key[0] == Plan.KIND and key != apart and abs(at[0] - x) <= box.w / 2 and abs(at[1] - y) <= box.h / 2:
                return key
        return None

    def _ask_join(self, gone: Key, keep: Key) -> None:
        one, other = self.records.get(Plan, gone[1]), self.records.get(Plan, keep[1])
        if one is not None and other is not None:
            question = self.tr("Join {one} with {other}?").format(one=one.title, other=other.title)
            self._board.parts.ask(question, self.tr("Join"), self.tr("Leave it"), lambda: self.join_plans(gone, keep))

    def join_plans(self, gone: Key, keep: Key) -> None:
        """One plan out of two; dots and needs count with the one that stays."""
        one, other = self.records.get(Plan, gone[1]), self.records.get(Plan, keep[1])
        if one is not None and other is not None and self.edit(merge_plans(self.records, other, one)):
            self._board.select([keep])
            self.say(self.tr("Joined into {name}.").format(name=other.title))

    def tapped(self, key: Key, pointer: Pointer) -> None:
        """On the dots: how many there are."""
        found, box = self._board.scene.held(key), plan_rect(self._board.view.area, 0)
        if key[0] != Plan.KIND or found is None or found.item.at is None or self.dots.about is None:
            return
        x, y = found.item.at
        if pointer.scene.x() >= x + box.w / 2 - _DOTS[0] and pointer.scene.y() <= y - box.h / 2 + _DOTS[1]:
            self.dots.write(key)

    # -- typing --

    def new(self, point: Point | None) -> bool:
        """At the left a dream, at the right a plan; on an empty board a dream first, as it says there."""
        pointed = point or self.under_pointer()
        if point is None and not self.records.all(Dream) and not self.records.all(Plan):
            self.typing.new_dream(None)
            return True
        dream = pointed is not None and pointed[0] <= dreams_field(self._board.view.area).right
        if pointed is None and self.chosen:
            dream = self.chosen[-1][0] == Dream.KIND
        if dream:
            self.typing.new_dream(point)
        else:
            self.typing.new_plan()
        return True

    def write(self, key: Key) -> bool:
        """The words of a dream; the name of a plan, and with Enter what we will do."""
        return self.typing.write(key)

    def paste(self, lines: Sequence[str]) -> bool:
        """Dreams or plans, by where the pointer is."""
        pointed = self.under_pointer()
        if pointed is not None and pointed[0] <= dreams_field(self._board.view.area).right:
            return self.typing.add_dreams(lines, None) or True
        return self.typing.add_plans(lines) or True

    # -- deeds --

    def plans(self) -> list[Plan]:
        """The plans among what is chosen."""
        return [plan for key in self.chosen_of(Plan.KIND) if (plan := self.records.get(Plan, key[1])) is not None]

    def change(self, **values: Any) -> None:
        """Other values for the chosen plans."""
        self.edit(edits.set_many([(plan, edits.changed(plan, **values)) for plan in self.plans()], "plan.change"))

    def toggle_chosen(self) -> None:
        """We go on with these plans, or no longer where that held for all."""
        if self.plans():
            self.change(chosen=not all(plan.chosen for plan in self.plans()))

    def toggle_need(self, need: str, on: bool) -> None:
        """These plans answer a need, or no longer."""
        pairs = []
        for plan in self.plans():
            others = tuple(one for one in plan.answers_need if one != need)
            pairs.append((plan, edits.changed(plan, answers_need=(*others, need) if on else others)))
        self.edit(edits.set_many(pairs, "plan.change"))

    def apart(self) -> None:
        """Plans that were joined into the chosen ones stand by themselves again."""
        ids = {plan.id for plan in self.plans()}
        joined = [plan for plan in self.records.all(Plan) if plan.merged_into in ids]
        self.edit(edits.set_many([(plan, edits.changed(plan, merged_into=None)) for plan in joined], "plan.apart"))

    def ask_owner(self) -> None:
        """Lets the user type who pulls the plan."""
        plans = self.plans()
        names = [who.name for who in self.records.all(Stakeholder) if who.name]
        now = self.records.get(Stakeholder, plans[0].owner)

        def typed(text: str, _more: bool) -> None:
            who = named(self.records, text)
            if text and who is None:
                self.say(self.tr("There is no card named {name}.").format(name=text))
            else:
                self.change(owner=who.id if who else None)

        self.ask(Line(self.at(plans[0].key), self.tr("Who pulls it?"), most(Stakeholder, "name"), typed, now.name if now else "", names))

    # -- keys --

    def wants(self, event: QKeyEvent) -> bool:
        """Digits begin the number of dots, V asks for it, Y chooses a plan."""
        yes = event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.NoModifier
        return bool(self.chosen_of(Plan.KIND)) and (yes or self.dots.begun(event) is not None)

    def key(self, event: QKeyEvent) -> bool:
        """The same."""
        if not self.wants(event):
            return False
        begun = self.dots.begun(event)
        if begun is None:
            self.toggle_chosen()
        else:
            self.dots.write(self.chosen_of(Plan.KIND)[-1], begun)
        return True

    def use(self, tool: str) -> bool:
        """The tool for dots."""
        return self.dots.use(tool, self.chosen_of(Plan.KIND))

    # -- the menu --

    def menu(self, builder: CanvasMenu, menu: QMenu) -> bool:
        """Of plans, or of dreams."""
        return self._menu.of_chosen(builder, menu)

    def menu_nothing(self, builder: CanvasMenu, menu: QMenu, point: Point) -> bool:
        """A dream or a plan."""
        self._menu.nothing(builder, menu, point)
        return True
