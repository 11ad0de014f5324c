"""Hands on the plan board: dreams, plans, plans joined by dropping one on another, and dots counted on paper typed in a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from ..look.plan_places import DREAMS, STEPS, dream_places, plan_rect
from ..look.plan_votes import plan_vote
from ..workshop import edits
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.figures.votes import standing_plans
from ..workshop.method import PILLARS
from ..workshop.records import Dream, Need, Plan, Stakeholder
from ..workshop.working import merge_plans
from .board_edits import named
from .card_typing import Line, most
from .digits import digit_of
from .ground_base import Point
from .own_hands import OwnHands
from .plan_dots import PlanDots
from .snapping import Snap

if TYPE_CHECKING:
    from .board import Board
    from .canvas_menu import CanvasMenu
    from .canvas_view import Pointer

#: The corner of a plan card where its dots are, from its right upper corner.
_DOTS = (64.0, 74.0)


class PlanHands(OwnHands):
    """Of dreams with a place, and plans in their order."""

    def __init__(self, board: Board) -> None:
        super().__init__(board)
        self.dots = PlanDots(self)

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
            box = plan_rect(0)
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
        if one is not None and other is not None and self._board.do(merge_plans(self.records, other, one)):
            self._board.select([keep])
            self._board.message.emit(self.tr("Joined into {name}.").format(name=other.title))

    def tapped(self, key: Key, pointer: Pointer) -> None:
        """On the dots: how many there are."""
        found, box = self._board.scene.held(key), plan_rect(0)
        if key[0] != Plan.KIND or found is None or found.item.at is None or plan_vote(self.records) is None:
            return
        x, y = found.item.at
        if pointer.scene.x() >= x + box.w / 2 - _DOTS[0] and pointer.scene.y() <= y - box.h / 2 + _DOTS[1]:
            self.dots.write(key)

    # -- typing --

    def new(self, point: Point | None) -> bool:
        """At the left a dream, at the right a plan."""
        pointed = point or self.under_pointer()
        dream = pointed is not None and pointed[0] <= DREAMS.right
        if pointed is None and self.chosen:
            dream = self.chosen[-1][0] == Dream.KIND
        if dream:
            self.new_dream(point)
        else:
            self.new_plan()
        return True

    def new_dream(self, point: Point | None) -> None:
        """A dream at a point or where there is room; Enter goes on with the next one."""

        def typed(text: str, more: bool) -> None:
            if text and self._add_dreams([text], point) and more:
                self.new_dream(None)

        at = point or self._free(self.records)
        hint = self.tr("What do you see in five years?")
        self.ask(Line(at, hint, most(Dream, "text"), typed, lines=lambda lines: self._add_dreams(lines, point)))

    def _free(self, records: Records) -> Point:
        """The first place for a dream that nobody has."""
        taken = [at for page in dream_places(records.all(Dream))[:1] for at in page.values()]
        return next((step for step in STEPS if all(abs(step[0] - x) + abs(step[1] - y) > 20 for x, y in taken)), STEPS[-1])

    def _add_dreams(self, texts: Sequence[str], point: Point | None) -> bool:
        new_id, keys = self._board.context.new_id, list[Key]()

        def step(now: Records, text: str, place: int) -> Edit:
            x, y = point if point is not None and place == 0 else self._free(now)
            made = Dream(id=new_id(), text=text, x=round(x), y=round(y))
            keys.append(made.key)
            return edits.add(now, made)

        done = self.do("dream.add", *(lambda now, text=text, place=place: step(now, text, place) for place, text in enumerate(texts)))
        if done:
            self._board.select(keys)
        return done

    def new_plan(self) -> None:
        """A plan by its title; Enter goes on with the next one."""

        def typed(text: str, more: bool) -> None:
            if text and self._add_plans([text]) and more:
                self.new_plan()

        box = plan_rect(len(standing_plans(self.records)) % 10)
        at = (box.x + box.w / 2, box.y + box.h / 2)
        self.ask(Line(at, self.tr("Name of the plan"), most(Plan, "title"), typed, lines=self._add_plans))

    def _add_plans(self, titles: Sequence[str]) -> bool:
        new_id, keys = self._board.context.new_id, list[Key]()

        def step(now: Records, title: str) -> Edit:
            made = Plan(id=new_id(), title=title)
            keys.append(made.key)
            return edits.add(now, made)

        done = self.do("plan.add", *(lambda now, title=title: step(now, title) for title in titles))
        if done:
            self._board.select(keys)
        return done

    def paste(self, lines: Sequence[str]) -> bool:
        """Dreams or plans, by where the pointer is."""
        pointed = self.under_pointer()
        if pointed is not None and pointed[0] <= DREAMS.right:
            return self._add_dreams(lines, None) or True
        return self._add_plans(lines) or True

    def write(self, key: Key) -> bool:
        """The words of a dream; the name of a plan, and with Enter what we will do, as one step for undo."""
        record = self.records.by_key(key)
        if isinstance(record, Dream):
            hint = self.tr("What do you see in five years?")
            self.ask(Line(self.at(key), hint, most(Dream, "text"), lambda text, _: self._set(key, text=text or record.text), record.text))
        elif isinstance(record, Plan):
            longest = most(Plan, "title")
            hint = self.tr("Name of the plan")
            self.ask(Line(self.at(key), hint, longest, lambda name, more: self._titled(key, name, more), record.title))
        else:
            return False
        return True

    def _titled(self, key: Key, name: str, more: bool) -> None:
        plan = self.records.get(Plan, key[1])
        if plan is None:
            return
        name = name or plan.title
        if not more:
            self._set(key, title=name)
            return
        hint, longest = self.tr("What will we do?"), most(Plan, "text")
        self.ask(Line(self.at(key), hint, longest, lambda text, _: self._set(key, title=name, text=text), plan.text))

    def _set(self, key: Key, **values: Any) -> None:
        record = self.records.by_key(key)
        if record is not None:
            self._board.do(edits.set_fields(record, **values))

    # -- deeds --

    def plans(self) -> list[Plan]:
        """The plans among what is chosen."""
        return [plan for key in self.chosen_of(Plan.KIND) if (plan := self.records.get(Plan, key[1])) is not None]

    def change(self, **values: Any) -> None:
        """Other values for the chosen plans."""
        self._board.do(edits.set_many([(plan, edits.changed(plan, **values)) for plan in self.plans()], "plan.change"))

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
        self._board.do(edits.set_many(pairs, "plan.change"))

    def apart(self) -> None:
        """Plans that were joined into the chosen ones stand by themselves again."""
        ids = {plan.id for plan in self.plans()}
        joined = [plan for plan in self.records.all(Plan) if plan.merged_into in ids]
        self._board.do(edits.set_many([(plan, edits.changed(plan, merged_into=None)) for plan in joined], "plan.apart"))

    def ask_owner(self) -> None:
        """Lets the user type who pulls the plan."""
        plans = self.plans()
        names = [who.name for who in self.records.all(Stakeholder) if who.name]
        now = self.records.get(Stakeholder, plans[0].owner)

        def typed(text: str, _more: bool) -> None:
            who = named(self.records, text)
            if text and who is None:
                self._board.message.emit(self.tr("There is no card named {name}.").format(name=text))
            else:
                self.change(owner=who.id if who else None)

        self.ask(Line(self.at(plans[0].key), self.tr("Who pulls it?"), most(Stakeholder, "name"), typed, now.name if now else "", names))

    # -- keys --

    def wants(self, event: QKeyEvent) -> bool:
        """Digits begin the number of dots, V asks for it, Y chooses a plan."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        letter = plain and event.key() in (Qt.Key.Key_V, Qt.Key.Key_Y)
        return bool(self.chosen_of(Plan.KIND)) and (letter or digit_of(event) is not None)

    def key(self, event: QKeyEvent) -> bool:
        """The same."""
        if not self.wants(event):
            return False
        digit = digit_of(event)
        if event.key() == Qt.Key.Key_Y:
            self.toggle_chosen()
        else:
            self.dots.write(self.chosen_of(Plan.KIND)[-1], "" if digit is None else str(digit))
        return True

    def use(self, tool: str) -> bool:
        """The tool for dots."""
        if tool == "vote":
            plans = [key for key in self.order() if key[0] == Plan.KIND]
            if plans:
                self.dots.write((self.chosen_of(Plan.KIND) or plans)[0])
        return tool == "vote"

    # -- the menu --

    def menu(self, builder: CanvasMenu, menu: QMenu) -> bool:
        """Of plans, or of dreams."""
        kinds = {key[0] for key in self.chosen}
        if kinds not in ({Plan.KIND}, {Dream.KIND}):
            return False
        if len(self.chosen) == 1:
            builder.act(menu, self.tr("Change the text"), lambda: self.write(self.chosen[0]), "F2", "pencil")
        if kinds == {Plan.KIND}:
            self._plan_menu(builder, menu)
        menu.addSeparator()
        builder.act(menu, self.tr("Remove"), self._board.deeds.off_canvas, "Del", "trash-2")
        return True

    def _plan_menu(self, builder: CanvasMenu, menu: QMenu) -> None:
        plans = self.plans()
        pillars = builder.named("pillar", PILLARS)
        builder.choices(menu, self.tr("Pillar"), pillars, {plan.pillar for plan in plans}, lambda pillar: self.change(pillar=pillar))
        builder.act(menu, self.tr("Who pulls it …"), self.ask_owner, icon="users")
        builder.tick(menu, self.tr("We go on with this"), all(plan.chosen for plan in plans), lambda _on: self.toggle_chosen(), "Y")
        if self.records.all(Need):
            sub = menu.addMenu(self.tr("Answers these needs"))
            for need in self.records.all(Need):
                on = all(need.id in plan.answers_need for plan in plans)
                builder.tick(sub, need.text, on, lambda on, need=need: self.toggle_need(need.id, on))
        if len(plans) == 1:
            builder.act(menu, self.tr("Dots"), lambda: self.dots.write(plans[0].key), "V", "vote")
            others = [(plan.id, plan.title) for plan in standing_plans(self.records) if plan.id != plans[0].id]
            builder.choices(menu, self.tr("Join with"), others, set(), lambda one: self.join_plans(plans[0].key, (Plan.KIND, one)))
        if any(plan.merged_into in {one.id for one in plans} for plan in self.records.all(Plan)):
            builder.act(menu, self.tr("Take apart again"), self.apart)

    def menu_nothing(self, builder: CanvasMenu, menu: QMenu, point: Point) -> bool:
        """A dream or a plan."""
        builder.act(menu, self.tr("New dream"), lambda: self.new_dream(point if point[0] <= DREAMS.right else None), icon="smile")
        builder.act(menu, self.tr("New plan"), self.new_plan, icon="square-plus")
        return True
