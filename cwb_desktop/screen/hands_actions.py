"""Hands on the action board: a column is a status, an action is typed as "what; who; when", a promise begins with its party."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from ..look.board_ground import IN_COLUMN, STRIP_END, card_rect, column_at
from ..workshop.collection import Key
from ..workshop.method import ACTION_STATUSES, AGREEMENT_STATUSES, PILLARS
from ..workshop.records import Action, Agreement, Participant, Plan, Stakeholder
from .action_typing import SOON, ActionTyping
from .card_typing import Line, most
from .gestures import Gesture, Tap
from .ground_base import Point
from .ground_cards import STATUSES
from .hands_part import Workbench
from .own_hands import OwnHands
from .typed_parts import who_is
from .values import title

if TYPE_CHECKING:
    from .canvas_menu import CanvasMenu
    from .canvas_view import Pointer
    from .items import MarkItem

#: What the menu offers besides soon, in days.
LATER = 42


class ActionHands(OwnHands):
    """Of actions in columns and of promises in the strip."""

    def movable(self, key: Key) -> bool:
        """Actions and notes."""
        return key[0] in (Action.KIND, "note")

    def begin(self, pointer: Pointer, found: MarkItem | None) -> Gesture | None:
        """The place for the next action asks for it."""
        first = STATUSES[0]
        shown = sum(item.zone == first and item.part == "card" for item in self._board.scene.shown())
        rect = card_rect(self._board.view.area, first, min(shown, IN_COLUMN - 1))
        inside = rect.x <= pointer.scene.x() <= rect.right and rect.y <= pointer.scene.y() <= rect.bottom
        return Tap(pointer, lambda: self.typing.new_action(first)) if found is None and inside and shown < IN_COLUMN else None

    def order(self) -> tuple[Key, ...]:
        """Promises, then column by column."""
        return self.everything()

    def __init__(self, board: Workbench) -> None:
        super().__init__(board)
        self.typing = ActionTyping(board)

    # -- typing --

    def new(self, point: Point | None) -> bool:
        """In the strip a promise, else an action in the column of the pointer."""
        pointed = point or self.under_pointer()
        if pointed is not None and pointed[1] < STRIP_END:
            self.typing.new_agreement()
        else:
            self.typing.new_action(self._status(pointed))
        return True

    def use(self, tool: str) -> bool:
        """The tool for promises."""
        if tool == "agreement":
            self.typing.new_agreement()
        return tool == "agreement"

    def _status(self, point: Point | None) -> str:
        if point is not None:
            return column_at(self._board.view.area, point[0])
        chosen = self.actions()
        return chosen[-1].status if chosen and chosen[-1].status in STATUSES else STATUSES[0]

    def paste(self, lines: Sequence[str]) -> bool:
        """An action for each line."""
        self.typing.add(lines, self._status(self.under_pointer()))
        return True

    def write(self, key: Key) -> bool:
        """What an action is; behind semicolons who and when. The text of a promise."""
        return self.typing.write(key)

    # -- deeds --

    def actions(self) -> list[Action]:
        """The actions among what is chosen."""
        return [one for key in self.chosen_of(Action.KIND) if (one := self.records.get(Action, key[1])) is not None]

    def agreements(self) -> list[Agreement]:
        """The promises among what is chosen."""
        return [one for key in self.chosen_of(Agreement.KIND) if (one := self.records.get(Agreement, key[1])) is not None]

    def ask_owner(self) -> None:
        """Lets the user type who does it; empty = nobody."""
        found, say = self.actions(), self.words()
        people = [title(one, self.records, say) for kind in (Participant, Stakeholder) for one in self.records.all(kind)]

        def typed(text: str, _more: bool) -> None:
            who = who_is(text, self.records, say)
            if text and who is None:
                self.say(self.tr("There is nobody named {name}.").format(name=text))
            else:
                self.typing.set(found, who=who.id if who else None)

        now = self.typing.person(found[0].who)
        text = title(now, self.records, say) if now else ""
        self.ask(Line(self.at(found[0].key), self.tr("Who does it?"), most(Stakeholder, "name"), typed, text, people))

    # -- the menu --

    def menu(self, builder: CanvasMenu, menu: QMenu) -> bool:
        """Of actions, or of promises."""
        kinds = {key[0] for key in self.chosen}
        if kinds not in ({Action.KIND}, {Agreement.KIND}):
            return False
        if len(self.chosen) == 1:
            builder.act(menu, self.tr("Change the text"), lambda: self.write(self.chosen[0]), "F2", "pencil")
        (self._action_menu if kinds == {Action.KIND} else self._agreement_menu)(builder, menu)
        menu.addSeparator()
        builder.act(menu, self.tr("Remove"), self._board.deeds.off_canvas, "Del", "trash-2")
        return True

    def _action_menu(self, builder: CanvasMenu, menu: QMenu) -> None:
        found, change = self.actions(), self.typing.set
        states = builder.named("action_status", ACTION_STATUSES)
        builder.choices(menu, self.tr("Column"), states, {one.status for one in found}, lambda one: change(found, status=one))
        builder.act(menu, self.tr("Who does it …"), self.ask_owner, icon="users")
        when = [(self.typing.in_days(SOON), self.tr("In two weeks")), (self.typing.in_days(LATER), self.tr("In six weeks"))]
        builder.choices(menu, self.tr("When"), when, {one.due for one in found}, lambda one: change(found, due=one))
        plans = [*((one.id, one.title) for one in self.records.all(Plan)), ("", self.words()("number.none"))]
        builder.choices(menu, self.tr("Plan"), plans, {one.plan or "" for one in found}, lambda one: change(found, plan=one or None))

    def _agreement_menu(self, builder: CanvasMenu, menu: QMenu) -> None:
        found, change = self.agreements(), self.typing.set
        states = builder.named("agreement_status", AGREEMENT_STATUSES)
        builder.choices(menu, self.tr("How it stands"), states, {one.status for one in found}, lambda one: change(found, status=one))
        pillars = builder.named("pillar", PILLARS)
        builder.choices(menu, self.tr("Pillar"), pillars, {one.pillar for one in found}, lambda one: change(found, pillar=one))

    def menu_nothing(self, builder: CanvasMenu, menu: QMenu, point: Point) -> bool:
        """An action or a promise, and those that stopped."""
        status = column_at(self._board.view.area, point[0])
        builder.act(menu, self.tr("New action"), lambda: self.typing.new_action(status), "N", "square-plus")
        builder.act(menu, self.tr("New agreement"), self.typing.new_agreement, icon="handshake")
        shown: Callable[[bool], None] = lambda on: self._board.set_filter("stopped", on)  # noqa: E731
        builder.tick(menu, self.tr("Show what stopped"), self._board.view_options.stopped, shown)
        return True
