"""Typing dreams and plans, one Enter after another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..look.plan_places import STEPS, dream_places, plan_rect, shift
from ..workshop import edits
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.figures.votes import standing_plans
from ..workshop.records import Dream, Plan
from .card_typing import Line, most
from .ground_base import Point
from .hands_part import HandsPart


class PlanTyping(HandsPart):
    """Makes dreams and plans of lines."""

    def new_dream(self, point: Point | None) -> None:
        """A dream at a point or where there is room; Enter goes on with the next one."""

        def typed(text: str, more: bool) -> None:
            if text and self.add_dreams([text], point) and more:
                self.new_dream(None)

        x, y = self._free(self.records)
        at = point or (x + self._away, y)
        hint = self.tr("What do you see in five years?")
        self.ask(Line(at, hint, most(Dream, "text"), typed, lines=lambda lines: self.add_dreams(lines, point)))

    @property
    def _away(self) -> float:
        """From where dreams are stored to where they are drawn."""
        return shift(self._board.view.area)

    def _free(self, records: Records) -> Point:
        """The first place for a dream that nobody has."""
        taken = [at for page in dream_places(records.all(Dream))[:1] for at in page.values()]
        return next((step for step in STEPS if all(abs(step[0] - x) + abs(step[1] - y) > 20 for x, y in taken)), STEPS[-1])

    def add_dreams(self, texts: Sequence[str], point: Point | None) -> bool:
        """Dreams of these texts as one edit, the first one at a point."""
        new_id, keys = self.new_id, list[Key]()

        def step(now: Records, text: str, place: int) -> Edit:
            x, y = (point[0] - self._away, point[1]) if point is not None and place == 0 else self._free(now)
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
            if text and self.add_plans([text]) and more:
                self.new_plan()

        box = plan_rect(self._board.view.area, len(standing_plans(self.records)) % 10)
        at = (box.x + box.w / 2, box.y + box.h / 2)
        self.ask(Line(at, self.tr("Name of the plan"), most(Plan, "title"), typed, lines=self.add_plans))

    def add_plans(self, titles: Sequence[str]) -> bool:
        """Plans of these names as one edit."""
        new_id, keys = self.new_id, list[Key]()

        def step(now: Records, title: str) -> Edit:
            made = Plan(id=new_id(), title=title)
            keys.append(made.key)
            return edits.add(now, made)

        done = self.do("plan.add", *(lambda now, title=title: step(now, title) for title in titles))
        if done:
            self._board.select(keys)
        return done

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
            self.edit(edits.set_fields(record, **values))
