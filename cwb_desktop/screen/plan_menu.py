"""The menus of the plan board: of plans, of dreams, and of free space."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtWidgets import QMenu

from ..look.plan_places import dreams_field
from ..workshop.collection import Key
from ..workshop.figures.votes import standing_plans
from ..workshop.method import PILLARS
from ..workshop.records import Dream, Need, Plan
from .canvas_menu import CanvasMenu
from .dots_typing import DotsTyping
from .ground_base import Point
from .hands_part import HandsPart, Workbench
from .plan_typing import PlanTyping


class PlanDeeds(Protocol):
    """What the menu asks of the hands on the plan board."""

    dots: DotsTyping
    typing: PlanTyping

    def plans(self) -> list[Plan]: ...
    def change(self, **values: Any) -> None: ...
    def ask_owner(self) -> None: ...
    def toggle_chosen(self) -> None: ...
    def toggle_need(self, need: str, on: bool) -> None: ...
    def join_plans(self, gone: Key, keep: Key) -> None: ...
    def apart(self) -> None: ...


class PlanMenu(HandsPart):
    """What can be done with plans and dreams, in words."""

    def __init__(self, board: Workbench, hands: PlanDeeds) -> None:
        super().__init__(board)
        self._hands = hands

    def of_chosen(self, builder: CanvasMenu, menu: QMenu) -> bool:
        """Of plans, or of dreams."""
        kinds = {key[0] for key in self.chosen}
        if kinds not in ({Plan.KIND}, {Dream.KIND}):
            return False
        if len(self.chosen) == 1:
            builder.act(menu, self.tr("Change the text"), lambda: self._hands.typing.write(self.chosen[0]), "F2", "pencil")
        if kinds == {Plan.KIND}:
            self._plan_menu(builder, menu)
        menu.addSeparator()
        builder.act(menu, self.tr("Remove"), self.off, "Del", "trash-2")
        return True

    def _plan_menu(self, builder: CanvasMenu, menu: QMenu) -> None:
        plans = self._hands.plans()
        pillars = builder.named("pillar", PILLARS)
        builder.choices(menu, self.tr("Pillar"), pillars, {plan.pillar for plan in plans}, lambda pillar: self._hands.change(pillar=pillar))
        builder.act(menu, self.tr("Who pulls it …"), self._hands.ask_owner, icon="users")
        builder.tick(menu, self.tr("We go on with this"), all(plan.chosen for plan in plans), lambda _on: self._hands.toggle_chosen(), "Y")
        if self.records.all(Need):
            sub = menu.addMenu(self.tr("Answers these needs"))
            for need in self.records.all(Need):
                on = all(need.id in plan.answers_need for plan in plans)
                builder.tick(sub, need.text, on, lambda on, need=need: self._hands.toggle_need(need.id, on))
        if len(plans) == 1:
            self._hands.dots.offer(builder, menu, plans[0].key)
            others = [(plan.id, plan.title) for plan in standing_plans(self.records) if plan.id != plans[0].id]
            builder.choices(menu, self.tr("Join with"), others, set(), lambda one: self._hands.join_plans(plans[0].key, (Plan.KIND, one)))
        if any(plan.merged_into in {one.id for one in plans} for plan in self.records.all(Plan)):
            builder.act(menu, self.tr("Take apart again"), self._hands.apart)

    def nothing(self, builder: CanvasMenu, menu: QMenu, point: Point) -> None:
        """A dream or a plan."""
        at = point if point[0] <= dreams_field(self._board.view.area).right else None
        builder.act(menu, self.tr("New dream"), lambda: self._hands.typing.new_dream(at), icon="smile")
        builder.act(menu, self.tr("New plan"), self._hands.typing.new_plan, icon="square-plus")
