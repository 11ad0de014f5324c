"""Hands on the action board: a column is a status, an action is typed as "what; who; when", a promise begins with its party."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QMenu

from ..look.board_ground import STRIP_END, card_rect
from ..workshop import edits
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.method import ACTION_STATUSES, AGREEMENT_STATUSES, PILLARS
from ..workshop.record import Record
from ..workshop.records import Action, Agreement, Participant, Plan, Stakeholder
from .board_edits import named
from .card_typing import Line, most
from .ground_base import Point
from .ground_cards import STATUSES, status_at
from .own_hands import OwnHands
from .typed_parts import Task, task_of, who_is
from .values import title

if TYPE_CHECKING:
    from .canvas_menu import CanvasMenu

#: When an action is due that was typed without a date, and what the menu offers, in days.
SOON, LATER = 14, 42
_PARTS = 70
_STRIP = (500.0, 140.0)


class ActionHands(OwnHands):
    """Of actions in columns and of promises in the strip."""

    def movable(self, key: Key) -> bool:
        """Actions and notes."""
        return key[0] in (Action.KIND, "note")

    def order(self) -> tuple[Key, ...]:
        """Promises, then column by column."""
        return self.everything()

    # -- typing --

    def new(self, point: Point | None) -> bool:
        """In the strip a promise, else an action in the column of the pointer."""
        pointed = point or self.under_pointer()
        if pointed is not None and pointed[1] < STRIP_END:
            self.new_agreement()
        else:
            self.new_action(self._status(pointed))
        return True

    def use(self, tool: str) -> bool:
        """The tool for promises."""
        if tool == "agreement":
            self.new_agreement()
        return tool == "agreement"

    def _status(self, point: Point | None) -> str:
        if point is not None:
            return status_at(point[0])
        chosen = self.actions()
        return chosen[-1].status if chosen and chosen[-1].status in STATUSES else STATUSES[0]

    def new_action(self, status: str) -> None:
        """An action in this column; Enter goes on with the next one."""

        def typed(text: str, more: bool) -> None:
            if text and self._add([text], status) and more:
                self.new_action(status)

        there = sum(one.status == status for one in self.records.all(Action))
        rect = card_rect(status, there % 5)
        at = (rect.x + rect.w / 2, rect.y + rect.h / 2)
        hint, longest = self.tr("What; who; when"), most(Action, "what") + _PARTS
        self.ask(Line(at, hint, longest, typed, read=self._read, lines=lambda lines: self._add(lines, status)))

    def paste(self, lines: Sequence[str]) -> bool:
        """An action for each line."""
        self._add(lines, self._status(self.under_pointer()))
        return True

    def _read(self, typed: str) -> str:
        """What is understood, in words."""
        say = self._board.context.words()
        if ";" not in typed:
            return ""
        found = task_of(typed, self.records, say)
        who = self._person(found.who)
        words = [found.text, title(who, self.records, say) if who else "", say.date(found.due) if found.due else ""]
        words += [self.tr("not understood: {text}").format(text=part) for part in found.wrong]
        return " · ".join(word for word in words if word)

    def _person(self, one_id: str | None) -> Record | None:
        return self.records.get(Participant, one_id) or self.records.get(Stakeholder, one_id)

    def _add(self, lines: Sequence[str], status: str) -> bool:
        say, new_id, keys = self._board.context.words(), self._board.context.new_id, list[Key]()

        def step(now: Records, line: str) -> Edit:
            found = task_of(line, now, say)
            made = Action(id=new_id(), what=found.text, who=found.who, due=found.due or self.in_days(SOON), status=status)
            keys.append(made.key)
            return edits.add(now, made)

        if not self.do("action.add", *(lambda now, line=line: step(now, line) for line in lines)):
            return False
        self._board.select(keys)
        self._say_wrong(task_of(line, self.records, say) for line in lines)
        return True

    def _say_wrong(self, tasks: Iterable[Task]) -> None:
        wrong = [part for task in tasks for part in task.wrong]
        if wrong:
            self._board.message.emit(self.tr("Not understood: {text}. Fill it in at the right.").format(text=", ".join(wrong)))

    def in_days(self, days: int) -> str:
        """The date so many days from today."""
        return (datetime.date.fromisoformat(self._board.context.today()) + datetime.timedelta(days)).isoformat()

    def new_agreement(self) -> None:
        """First the party, then what it promises."""
        names = [who.name for who in self.records.all(Stakeholder) if who.name]

        def party(text: str, more: bool) -> None:
            who = named(self.records, text)
            if text and who is None:
                self._board.message.emit(self.tr("There is no card named {name}.").format(name=text))
            elif who is not None and more:
                self._promise(who)

        self.ask(Line(_STRIP, self.tr("Agreement with whom?"), most(Stakeholder, "name"), party, names=names))

    def _promise(self, who: Stakeholder) -> None:
        def typed(text: str, more: bool) -> None:
            made = Agreement(id=self._board.context.new_id(), stakeholder=who.id, text=text)
            if text and self._board.do(edits.add(self.records, made)):
                self._board.select([made.key])
                if more:
                    self.new_agreement()

        hint = self.tr("What does {name} promise?").format(name=who.name)
        self.ask(Line(_STRIP, hint, most(Agreement, "text"), typed))

    def write(self, key: Key) -> bool:
        """What an action is; behind semicolons who and when. The text of a promise."""
        record = self.records.by_key(key)
        if isinstance(record, Action):
            longest = most(Action, "what") + _PARTS
            hint = self.tr("What; who; when")
            self.ask(Line(self.at(key), hint, longest, lambda text, _: self._change(key, text), record.what, read=self._read))
        elif isinstance(record, Agreement):
            hint, longest = self.tr("What is promised?"), most(Agreement, "text")
            self.ask(Line(self.at(key), hint, longest, lambda text, _: self._set([record], text=text or record.text), record.text))
        else:
            return False
        return True

    def _change(self, key: Key, line: str) -> None:
        found = task_of(line, self.records, self._board.context.words())
        record = self.records.get(Action, key[1])
        if record is not None and found.text:
            self._set([record], what=found.text, who=found.who or record.who, due=found.due or record.due)
            self._say_wrong([found])

    # -- deeds --

    def actions(self) -> list[Action]:
        """The actions among what is chosen."""
        return [one for key in self.chosen_of(Action.KIND) if (one := self.records.get(Action, key[1])) is not None]

    def agreements(self) -> list[Agreement]:
        """The promises among what is chosen."""
        return [one for key in self.chosen_of(Agreement.KIND) if (one := self.records.get(Agreement, key[1])) is not None]

    def _set(self, found: Sequence[Record], **values: Any) -> None:
        if found:
            self._board.do(edits.set_many([(one, edits.changed(one, **values)) for one in found], f"{found[0].KIND}.change"))

    def ask_owner(self) -> None:
        """Lets the user type who does it; empty = nobody."""
        found, say = self.actions(), self._board.context.words()
        people = [title(one, self.records, say) for kind in (Participant, Stakeholder) for one in self.records.all(kind)]

        def typed(text: str, _more: bool) -> None:
            who = who_is(text, self.records, say)
            if text and who is None:
                self._board.message.emit(self.tr("There is nobody named {name}.").format(name=text))
            else:
                self._set(found, who=who.id if who else None)

        now = self._person(found[0].who)
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
        found = self.actions()
        states = builder.named("action_status", ACTION_STATUSES)
        builder.choices(menu, self.tr("Column"), states, {one.status for one in found}, lambda one: self._set(found, status=one))
        builder.act(menu, self.tr("Who does it …"), self.ask_owner, icon="users")
        when = [(self.in_days(SOON), self.tr("In two weeks")), (self.in_days(LATER), self.tr("In six weeks"))]
        builder.choices(menu, self.tr("When"), when, {one.due for one in found}, lambda one: self._set(found, due=one))
        plans = [*((one.id, one.title) for one in self.records.all(Plan)), ("", self._board.context.words()("number.none"))]
        builder.choices(menu, self.tr("Plan"), plans, {one.plan or "" for one in found}, lambda one: self._set(found, plan=one or None))

    def _agreement_menu(self, builder: CanvasMenu, menu: QMenu) -> None:
        found = self.agreements()
        states = builder.named("agreement_status", AGREEMENT_STATUSES)
        builder.choices(menu, self.tr("How it stands"), states, {one.status for one in found}, lambda one: self._set(found, status=one))
        pillars = builder.named("pillar", PILLARS)
        builder.choices(menu, self.tr("Pillar"), pillars, {one.pillar for one in found}, lambda one: self._set(found, pillar=one))

    def menu_nothing(self, builder: CanvasMenu, menu: QMenu, point: Point) -> bool:
        """An action or a promise, and those that stopped."""
        status = status_at(point[0])
        builder.act(menu, self.tr("New action"), lambda: self.new_action(status), "N", "square-plus")
        builder.act(menu, self.tr("New agreement"), self.new_agreement, icon="handshake")
        shown: Callable[[bool], None] = lambda on: self._board.set_filter("stopped", on)  # noqa: E731
        builder.tick(menu, self.tr("Show what stopped"), self._board.view_options.stopped, shown)
        return True
