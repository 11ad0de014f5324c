"""Typing actions as "what; who; when", and promises by their party."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from ..look.board_ground import IN_COLUMN, card_rect
from ..workshop import edits
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.record import Record
from ..workshop.records import Action, Agreement, Participant, Stakeholder
from .board_edits import named
from .card_typing import Line, most
from .hands_part import HandsPart
from .newcomers import is_first_name
from .typed_parts import Task, task_of, with_rest
from .values import title

#: When an action is due that was typed without a date, in days.
SOON = 14
#: A day typed without its year is the one nearest to so many days from today: almost always one that comes.
AHEAD = 150
_PARTS = 70
_STRIP = (500.0, 140.0)


class ActionTyping(HandsPart):
    """Makes actions and promises of lines."""

    def new_action(self, status: str) -> None:
        """An action in this column; Enter goes on with the next one."""

        def typed(text: str, more: bool) -> None:
            if text and self.add([text], status) and more:
                self.new_action(status)

        there = sum(one.status == status for one in self.records.all(Action))
        rect = card_rect(self._board.view.area, status, there % IN_COLUMN)
        at = (rect.x + rect.w / 2, rect.y + rect.h / 2)
        hint, longest = self.tr("What; who; when"), most(Action, "what") + _PARTS
        self.ask(Line(at, hint, longest, typed, read=self._read, lines=lambda lines: self.add(lines, status)))

    def _read(self, typed: str) -> str:
        """What is understood, in words."""
        say = self.words()
        if ";" not in typed:
            return ""
        found = self._task(typed, self.records)
        who = self.person(found.who)
        words = [found.text, title(who, self.records, say) if who else "", say.date(found.due) if found.due else ""]
        new = self._newcomer(found)
        words += [self.tr("{name}, new").format(name=new.first_name)] if new else []
        words += [self.tr("not understood: {text}").format(text=part) for part in found.wrong if new is None or part != new.first_name]
        return " · ".join(word for word in words if word)

    def person(self, one_id: str | None) -> Record | None:
        """The participant or stakeholder with this id."""
        return self.records.get(Participant, one_id) or self.records.get(Stakeholder, one_id)

    def add(self, lines: Sequence[str], status: str) -> bool:
        """Actions of these lines as one edit."""
        new_id, keys = self.new_id, list[Key]()

        def step(now: Records, line: str) -> Edit:
            found = self._task(line, now)
            new = self._newcomer(found)
            who = new.id if new else found.who
            made = Action(id=new_id(), what=_whole(found, new), who=who, due=found.due or self.in_days(SOON), status=status)
            keys.append(made.key)
            return edits.add(now, *([new] if new else []), made, verb="action.add")

        read = [self._task(line, self.records) for line in lines]
        if not self.do("action.add", *(lambda now, line=line: step(now, line) for line in lines)):
            return False
        self._board.select(keys)
        self._tell(read)
        return True

    def _task(self, line: str, records: Records) -> Task:
        return task_of(line, records, self.words(), self.in_days(AHEAD))

    def _newcomer(self, task: Task) -> Participant | None:
        """Somebody whose first name was typed and who is not among the people yet."""
        name = next((part for part in task.wrong if is_first_name(part)), "") if task.who is None else ""
        return Participant(id=self.new_id(), first_name=name) if name else None

    def _tell(self, tasks: Iterable[Task]) -> None:
        """Who is new among the people, and which words found no place of their own."""
        new, wrong = list[str](), list[str]()
        for task in tasks:
            first = self._newcomer(task)
            new += [first.first_name] if first else []
            wrong += [part for part in task.wrong if first is None or part != first.first_name]
        if wrong:
            self.say(self.tr("Not understood: {text}. It stands behind the action.").format(text=", ".join(wrong)))
        elif new:
            self.say(self.tr("{name} is new, under People. The name is not on paper without permission.").format(name=", ".join(new)))

    def in_days(self, days: int) -> str:
        """The date so many days from today."""
        return (datetime.date.fromisoformat(self._board.context.today()) + datetime.timedelta(days)).isoformat()

    def new_agreement(self) -> None:
        """First the party, then what it promises."""
        names = [who.name for who in self.records.all(Stakeholder) if who.name]

        def party(text: str, more: bool) -> None:
            if not text or not more:
                return
            context = self._board.context
            made = edits.new_stakeholder(self.records, text, self.new_id(), "institutions", meeting=context.open_meeting())
            self._promise(named(self.records, text) or made)

        self.ask(Line(_STRIP, self.tr("Agreement with whom?"), most(Stakeholder, "name"), party, names=names))

    def _promise(self, who: Stakeholder) -> None:
        def typed(text: str, more: bool) -> None:
            made = Agreement(id=self.new_id(), stakeholder=who.id, text=text)
            new = self.records.get(Stakeholder, who.id) is None
            anchor = (lambda now: edits.add(now, who), lambda now: edits.set_anchor(now, who, True)) if new else ()
            if text and self.do("agreement.add", *anchor, lambda now: edits.add(now, made)):
                self._board.select([made.key])
                if new:
                    self.say(self.tr("{name} is a new anchor, on the map too.").format(name=who.name))
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
            self.ask(Line(self.at(key), hint, longest, lambda text, _: self.set([record], text=text or record.text), record.text))
        else:
            return False
        return True

    def _change(self, key: Key, line: str) -> None:
        found = self._task(line, self.records)
        record = self.records.get(Action, key[1])
        if record is not None and found.text:
            new = self._newcomer(found)
            values = {"what": _whole(found, new), "who": new.id if new else found.who or record.who, "due": found.due or record.due}
            added = edits.add(self.records, new).changes if new else ()
            if self.edit(Edit("action.change", (*added, *edits.set_fields(record, **values).changes))):
                self._tell([found])

    def set(self, found: Sequence[Record], **values: Any) -> None:
        """Other values for actions or promises."""
        if found:
            self.edit(edits.set_many([(one, edits.changed(one, **values)) for one in found], f"{found[0].KIND}.change"))


def _whole(task: Task, new: Participant | None) -> str:
    return with_rest(task.text, [part for part in task.wrong if new is None or part != new.first_name], most(Action, "what"))
