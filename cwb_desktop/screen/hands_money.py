"""Hands on the leaky bucket: money typed as "text; amount; share", how sure it is by key, and plugs for leaks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from ..workshop import edits
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.figures.bucket import bucket
from ..workshop.method import QUALITIES
from ..workshop.record import Record
from ..workshop.records import Inflow, Lm3Case, Plan, Plug, Spending
from .card_typing import Line, most
from .digits import digit_of
from .ground_base import Point
from .own_hands import OwnHands
from .typed_parts import Flow, flow_of

if TYPE_CHECKING:
    from .canvas_menu import CanvasMenu

_KINDS: dict[str, type[Record]] = {Inflow.KIND: Inflow, Spending.KIND: Spending, Plug.KIND: Plug}
#: Above this inflows are typed, right of this plugs, elsewhere what is spent.
_RIM, _PLUGS = 220.0, 780.0
#: Where a line is typed when nothing was pointed at.
_AT: dict[str, Point] = {Inflow.KIND: (500.0, 150.0), Spending.KIND: (500.0, 400.0), Plug.KIND: (860.0, 150.0)}
#: Room for the parts after the text.
_PARTS = 40
_LETTERS: dict[int, str] = {Qt.Key.Key_C: "counted", Qt.Key.Key_E: "estimated", Qt.Key.Key_G: "guess"}
SHARES = (0, 5, 10, 25, 50, 75, 100)
_STEP = 5


class MoneyHands(OwnHands):
    """Of arrows, plugs and sums; nothing here has a free place but notes."""

    def movable(self, key: Key) -> bool:
        """Only notes."""
        return key[0] == "note"

    def order(self) -> tuple[Key, ...]:
        """Inflows, leaks by size, plugs, then sums."""
        return self.everything()

    # -- typing --

    def new(self, point: Point | None) -> bool:
        """By where the pointer is: inflow above the rim, plug at the right, else what is spent."""
        pointed = point or self.under_pointer()
        kind = Spending.KIND if pointed is None else Inflow.KIND if pointed[1] < _RIM else Spending.KIND
        if pointed is not None and pointed[0] > _PLUGS and self._leak() is not None:
            kind = Plug.KIND
        if pointed is None and self.chosen and self.chosen[-1][0] in _KINDS:
            kind = self.chosen[-1][0]
        self.type_new(kind, point)
        return True

    def use(self, tool: str) -> bool:
        """The tools for money in, money out and plugs."""
        if tool not in _KINDS:
            return False
        self.type_new(tool)
        return True

    def type_new(self, kind: str, point: Point | None = None) -> None:
        """A new line of this kind; Enter goes on with the next one."""
        leak = self._leak() if kind == Plug.KIND else None
        if kind == Plug.KIND and leak is None:
            self._board.message.emit(self.tr("There is no leak yet. Write first what is spent."))
            return

        def typed(text: str, more: bool) -> None:
            if text and self._add(kind, [text], leak) and more:
                self.type_new(kind, point)

        at, longest = point or _AT[kind], most(_KINDS[kind], "text") + _PARTS
        self.ask(Line(at, self._hint(kind), longest, typed, read=self._read(kind), lines=lambda lines: self._add(kind, lines, leak)))

    def paste(self, lines: Sequence[str]) -> bool:
        """Lines of the kind that the pointer is at."""
        pointed = self.under_pointer()
        self._add(Inflow.KIND if pointed is not None and pointed[1] < _RIM else Spending.KIND, lines, None)
        return True

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
        say = self._board.context.words()
        parts = [record.text, "" if record.amount is None else say.number(record.amount)]
        parts += [f"{record.local_pct} %"] if isinstance(record, Spending) else []
        return "; ".join(part for part in parts if part)

    def _read(self, kind: str) -> Callable[[str], str]:
        """What is understood of a line, in words."""

        def read(typed: str) -> str:
            found = flow_of(typed, self._board.context.words())
            return " · ".join(self._understood(found, kind)) if ";" in typed else ""

        return read

    def _understood(self, found: Flow, kind: str) -> list[str]:
        say, currency = self._board.context.words(), self.records.workshop.currency
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

    def _add(self, kind: str, lines: Sequence[str], leak: Spending | None) -> bool:
        say, new_id, keys = self._board.context.words(), self._board.context.new_id, list[Key]()

        def step(now: Records, line: str) -> Edit:
            found = flow_of(line, say)
            more: dict[str, Any] = {"spending": leak.id} if leak else {"category": "other"}
            made: Record = _KINDS[kind](**{"id": new_id(), **more, **self._values(found, kind)})
            keys.append(made.key)
            return edits.add(now, made)

        if not self.do(f"{kind}.add", *(lambda now, line=line: step(now, line) for line in lines)):
            return False
        self._board.select(keys)
        self._say_wrong(flow_of(line, say) for line in lines)
        return True

    def _change(self, key: Key, line: str) -> None:
        found = flow_of(line, self._board.context.words())
        record = self.records.by_key(key)
        if record is None or not found.text:
            return
        values = self._values(found, key[0])
        if found.wrong and found.amount is None:
            # Who mistypes an amount does not lose the one that was there.
            del values["amount"]
        self._board.do(edits.set_fields(record, **values))
        self._say_wrong([found])

    def _say_wrong(self, flows: Any) -> None:
        wrong = [part for found in flows for part in found.wrong]
        if wrong:
            self._board.message.emit(self._board.context.words()("problem.not_amount", value=wrong[0], field="", where=""))

    def _set(self, key: Key, values: dict[str, Any]) -> None:
        record = self.records.by_key(key)
        if record is not None and all(values.values()):
            self._board.do(edits.set_fields(record, **values))

    def _leak(self) -> Spending | None:
        """The leak that a plug is for: the chosen one, else the largest."""
        chosen = [self.records.get(Spending, key[1]) for key in self.chosen_of(Spending.KIND)]
        order = bucket(self.records).leaks_by_size
        largest = self.records.get(Spending, order[0].id) if order else next(iter(self.records.all(Spending)), None)
        return chosen[-1] if chosen else largest

    # -- deeds --

    def flows(self) -> list[Inflow | Spending]:
        """The inflows and what is spent among what is chosen."""
        found = [self.records.by_key(key) for key in self.chosen_of(Inflow.KIND, Spending.KIND)]
        return [one for one in found if isinstance(one, (Inflow, Spending))]

    def set_quality(self, quality: str) -> None:
        """How sure the amounts are."""
        self._board.do(edits.set_many([(one, edits.changed(one, quality=quality)) for one in self.flows()], "spending.change"))

    def set_share(self, share: int) -> None:
        """How much of the spending stays, in per cent."""
        self._spending(lambda _one: share)

    def _spending(self, share: Callable[[Spending], int]) -> None:
        found = [one for one in self.flows() if isinstance(one, Spending)]
        pairs = [(one, edits.changed(one, local_pct=max(0, min(100, share(one))))) for one in found]
        self._board.do(edits.set_many(pairs, "spending.change"))

    def set_category(self, category: str) -> None:
        """What kind of money it is."""
        self._board.do(edits.set_many([(one, edits.changed(one, category=category)) for one in self.flows()], "spending.change"))

    # -- keys --

    def wants(self, event: QKeyEvent) -> bool:
        """Keys for money, where money is chosen."""
        return bool(self.flows()) and (_quality(event) != "" or event.text() in ("+", "-"))

    def key(self, event: QKeyEvent) -> bool:
        """1 2 3 or C E G: counted, estimated, guess; + and -: more or less of it stays."""
        if not self.flows():
            return False
        if _quality(event):
            self.set_quality(_quality(event))
        elif event.text() in ("+", "-") and any(isinstance(one, Spending) for one in self.flows()):
            self._spending(lambda one: one.local_pct + (_STEP if event.text() == "+" else -_STEP))
        else:
            return False
        return True

    # -- the menu --

    def menu(self, builder: CanvasMenu, menu: QMenu) -> bool:
        """Of money, plugs and sums."""
        kinds = {key[0] for key in self.chosen}
        if not kinds or not kinds <= {*_KINDS, Lm3Case.KIND}:
            return False
        if len(self.chosen) == 1:
            builder.act(menu, self.tr("Change the line"), lambda: self.write(self.chosen[0]), "F2", "pencil")
        if kinds <= {Inflow.KIND, Spending.KIND}:
            self._flow_menu(builder, menu, kinds)
        if kinds == {Plug.KIND}:
            self._plug_menu(builder, menu)
        menu.addSeparator()
        builder.act(menu, self.tr("Remove"), self._board.deeds.off_canvas, "Del", "trash-2")
        return True

    def _flow_menu(self, builder: CanvasMenu, menu: QMenu, kinds: set[str]) -> None:
        found, words = self.flows(), self._board.context.words()
        qualities = [(one, f"{place}  {words(f'quality.{one}')}") for place, one in enumerate(QUALITIES, 1)]
        builder.choices(menu, self.tr("How sure"), qualities, {one.quality for one in found}, self.set_quality)
        if len(kinds) == 1:
            table = words.table(f"{found[0].KIND}_category")
            builder.choices(menu, self.tr("Kind of money"), list(table.items()), {one.category for one in found}, self.set_category)
        if kinds == {Spending.KIND}:
            now = {str(one.local_pct) for one in found if isinstance(one, Spending)}
            shares = [(str(share), f"{share} %") for share in sorted({*SHARES, *map(int, now)})]
            builder.choices(menu, self.tr("Stays here"), shares, now, lambda share: self.set_share(int(share)))
            builder.act(menu, self.tr("Plug for this leak"), lambda: self.type_new(Plug.KIND), icon="wrench")

    def _plug_menu(self, builder: CanvasMenu, menu: QMenu) -> None:
        found = [plug for key in self.chosen if (plug := self.records.get(Plug, key[1])) is not None]

        def change(**values: Any) -> None:
            self._board.do(edits.set_many([(plug, edits.changed(plug, **values)) for plug in found], "plug.change"))

        leaks = [(one.id, one.text) for one in self.records.all(Spending)]
        builder.choices(menu, self.tr("Which leak"), leaks, {plug.spending for plug in found}, lambda one: change(spending=one))
        plans = [*((one.id, one.title) for one in self.records.all(Plan)), ("", self._board.context.words()("number.none"))]
        builder.choices(menu, self.tr("Plan"), plans, {plug.plan or "" for plug in found}, lambda one: change(plan=one or None))

    def menu_nothing(self, builder: CanvasMenu, menu: QMenu, point: Point) -> bool:
        """Money in, money out, a plug."""
        builder.act(menu, self.tr("Money in"), lambda: self.type_new(Inflow.KIND, point), icon="banknote-arrow-down")
        builder.act(menu, self.tr("Money out"), lambda: self.type_new(Spending.KIND, point), icon="banknote-arrow-up")
        builder.act(menu, self.tr("Plug"), lambda: self.type_new(Plug.KIND, point), icon="wrench")
        return True


def _quality(event: QKeyEvent) -> str:
    """The quality that a key means."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return ""
    digit = digit_of(event)
    return QUALITIES[digit - 1] if digit in (1, 2, 3) else _LETTERS.get(event.key(), "")
