"""Typing money: "text; amount; share", what is understood beside the field, and plugs for a leak."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..workshop import edits
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.figures.bucket import bucket
from ..workshop.record import Record
from ..workshop.records import Inflow, Lm3Case, Plug, Spending
from .card_typing import Line, most
from .ground_base import Point
from .hands_part import HandsPart
from .typed_parts import Flow, flow_of, with_rest

KINDS: dict[str, type[Record]] = {Inflow.KIND: Inflow, Spending.KIND: Spending, Plug.KIND: Plug}
#: Where a line is typed when nothing was pointed at.
_AT: dict[str, Point] = {Inflow.KIND: (500.0, 150.0), Spending.KIND: (500.0, 400.0), Plug.KIND: (860.0, 150.0)}
#: Room for the parts after the text.
_PARTS = 40


class MoneyTyping(HandsPart):
    """Makes inflows, spending and plugs of lines."""

    def type_new(self, kind: str, point: Point | None = None) -> None:
        """A new line of this kind; Enter goes on with the next one."""
        leak = self.leak() if kind == Plug.KIND else None
        if kind == Plug.KIND and leak is None:
            self.say(self.tr("There is no leak yet. Write first what is spent."))
            return

        def typed(text: str, more: bool) -> None:
            if text and self.add(kind, [text], leak) and more:
                self.type_new(kind, point)

        at, longest, read = point or _AT[kind], most(KINDS[kind], "text") + _PARTS, self._read(kind, loose=True)
        self.ask(Line(at, self._hint(kind), longest, typed, read=read, lines=lambda lines: self.add(kind, lines, leak)))

    def write(self, key: Key) -> bool:
        """The whole line as it would be typed."""
        record = self.records.by_key(key)
        if isinstance(record, Lm3Case):
            longest = most(Lm3Case, "title")
            self.ask(Line(self.at(key), self.tr("Name"), longest, lambda text, _: self._set(key, {"title": text}), record.title))
        elif isinstance(record, (Inflow, Spending, Plug)):
            longest = most(type(record), "text") + _PARTS
            text, kind = self._as_typed(record), record.KIND
            self.ask(Line(self.at(key), self._hint(kind), longest, lambda line, _: self._change(key, line), text, read=self._read(kind)))
        else:
            return False
        return True

    def _hint(self, kind: str) -> str:
        return {
            Inflow.KIND: self.tr("What comes in; amount a year"),
            Spending.KIND: self.tr("What is spent; amount a year; % local"),
            Plug.KIND: self.tr("Idea that closes a leak; amount a year"),
        }[kind]

    def _as_typed(self, record: Inflow | Spending | Plug) -> str:
        say = self.words()
        parts = [record.text, "" if record.amount is None else say.number(record.amount)]
        parts += [f"{record.local_pct} %"] if isinstance(record, Spending) else []
        return "; ".join(part for part in parts if part)

    def _read(self, kind: str, loose: bool = False) -> Callable[[str], str]:
        """What is understood of a line, in words."""

        def read(typed: str) -> str:
            found = flow_of(typed, self.words(), loose)
            return " · ".join(self._understood(found, kind)) if ";" in typed or found.amount is not None else ""

        return read

    def _understood(self, found: Flow, kind: str) -> list[str]:
        say, currency = self.words(), self.records.workshop.currency
        words = [found.text]
        if found.amount is not None:
            words.append(say.money(found.amount, currency, per_year=True))
        words += [self.tr("rounded")] if found.rounded else []
        words += [self.tr("{share} % local").format(share=found.local_pct)] if found.local_pct is not None and kind == Spending.KIND else []
        words += [say(f"quality.{found.quality}")] if found.quality and kind != Plug.KIND else []
        return words + [self.tr("not understood: {text}").format(text=part) for part in found.wrong]

    def _values(self, found: Flow, kind: str) -> dict[str, Any]:
        """The fields that a line says something about."""
        values: dict[str, Any] = {"text": found.text, "amount": found.amount}
        if found.quality and kind != Plug.KIND:
            values["quality"] = found.quality
        if found.local_pct is not None and kind == Spending.KIND:
            values["local_pct"] = found.local_pct
        return values

    def add(self, kind: str, lines: Sequence[str], leak: Spending | None) -> bool:
        """Money of these lines as one edit; plugs are for a leak."""
        say, new_id, keys = self.words(), self.new_id, list[Key]()

        def step(now: Records, line: str) -> Edit:
            found = flow_of(line, say, loose=True)
            more: dict[str, Any] = {"spending": leak.id} if leak else {"category": "other"}
            made: Record = KINDS[kind](**{"id": new_id(), **more, **self._values(found, kind), "text": _whole(found, kind)})
            keys.append(made.key)
            return edits.add(now, made)

        if not self.do(f"{kind}.add", *(lambda now, line=line: step(now, line) for line in lines)):
            return False
        self._board.select(keys)
        wrong = [found for line in lines if (found := flow_of(line, say, loose=True)).wrong]
        if any(_whole(found, kind) == found.text for found in wrong):
            self._tell_wrong(wrong)
        elif wrong:
            words = ", ".join(part for found in wrong for part in found.wrong)
            self.say(self.tr("Not understood: {text}. It stands behind the words.").format(text=words))
        return True

    def _change(self, key: Key, line: str) -> None:
        found = flow_of(line, self.words())
        record = self.records.by_key(key)
        if record is None or not found.text:
            return
        values = self._values(found, key[0])
        if found.wrong and found.amount is None:
            # Who mistypes an amount does not lose the one that was there.
            del values["amount"]
        self.edit(edits.set_fields(record, **values))
        if found.wrong:
            self._tell_wrong([found])

    def _tell_wrong(self, flows: Sequence[Flow]) -> None:
        words = ", ".join(part for found in flows for part in found.wrong)
        self.say(self.words()("problem.not_amount", value=words, field="", where=""))

    def _set(self, key: Key, values: dict[str, Any]) -> None:
        record = self.records.by_key(key)
        if record is not None and all(values.values()):
            self.edit(edits.set_fields(record, **values))

    def leak(self) -> Spending | None:
        """The leak that a plug is for: the chosen one, else the largest."""
        chosen = [self.records.get(Spending, key[1]) for key in self.chosen_of(Spending.KIND)]
        order = bucket(self.records).leaks_by_size
        largest = self.records.get(Spending, order[0].id) if order else next(iter(self.records.all(Spending)), None)
        return chosen[-1] if chosen else largest


def _whole(found: Flow, kind: str) -> str:
    return with_rest(found.text, found.wrong, most(KINDS[kind], "text"))
