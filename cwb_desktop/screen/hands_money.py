"""Hands on the leaky bucket: money typed as "text; amount; share", how sure it is by key, and plugs for leaks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from ..workshop import edits
from ..workshop.collection import Key
from ..workshop.method import QUALITIES
from ..workshop.records import Inflow, Lm3Case, Plan, Plug, Spending
from .digits import digit_of
from .dots_typing import DotsTyping
from .ground_base import Point
from .hands_part import Workbench
from .money_typing import KINDS, MoneyTyping
from .own_hands import OwnHands

if TYPE_CHECKING:
    from .canvas_menu import CanvasMenu
    from .canvas_view import Pointer

#: Above this inflows are typed, right of this plugs, elsewhere what is spent.
_RIM, _PLUGS = 220.0, 780.0
_LETTERS: dict[int, str] = {Qt.Key.Key_C: "counted", Qt.Key.Key_E: "estimated", Qt.Key.Key_G: "guess"}
SHARES = (0, 5, 10, 25, 50, 75, 100)
_STEP = 5
#: So wide is the right of a plug where its dots are.
_DOTS = 30.0


class MoneyHands(OwnHands):
    """Of arrows, plugs and sums; nothing here has a free place but notes."""

    def movable(self, key: Key) -> bool:
        """Only notes."""
        return key[0] == "note"

    def order(self) -> tuple[Key, ...]:
        """Inflows, leaks by size, plugs, then sums."""
        return self.everything()

    def __init__(self, board: Workbench) -> None:
        super().__init__(board)
        self.typing = MoneyTyping(board)
        self.dots = DotsTyping(board, "money_flows")

    # -- typing --

    def new(self, point: Point | None) -> bool:
        """By where the pointer is: inflow above the rim, plug at the right, else what is spent; in an empty bucket what comes in first."""
        pointed = point or self.under_pointer()
        if point is None and not self.records.all(Inflow) and not self.records.all(Spending):
            self.typing.type_new(Inflow.KIND)
            return True
        kind = Spending.KIND if pointed is None else Inflow.KIND if pointed[1] < _RIM else Spending.KIND
        if pointed is not None and pointed[0] > _PLUGS and self.typing.leak() is not None:
            kind = Plug.KIND
        if pointed is None and self.chosen and self.chosen[-1][0] in KINDS:
            kind = self.chosen[-1][0]
        self.typing.type_new(kind, point)
        return True

    def use(self, tool: str) -> bool:
        """The tools for money in, money out, plugs and dots."""
        if tool not in KINDS:
            return self.dots.use(tool, self.chosen_of(Plug.KIND))
        self.typing.type_new(tool)
        return True

    def tapped(self, key: Key, pointer: Pointer) -> None:
        """On the dots of a plug: how many there are."""
        found = self._board.scene.held(key)
        if key[0] == Plug.KIND and found is not None and pointer.scene.x() > found.boundingRect().right() - _DOTS and self.dots.about:
            self.dots.write(key)

    def write(self, key: Key) -> bool:
        """The whole line as it would be typed."""
        return self.typing.write(key)

    def paste(self, lines: Sequence[str]) -> bool:
        """Lines of the kind that the pointer is at."""
        pointed = self.under_pointer()
        self.typing.add(Inflow.KIND if pointed is not None and pointed[1] < _RIM else Spending.KIND, lines, None)
        return True

    # -- deeds --

    def flows(self) -> list[Inflow | Spending]:
        """The inflows and what is spent among what is chosen."""
        found = [self.records.by_key(key) for key in self.chosen_of(Inflow.KIND, Spending.KIND)]
        return [one for one in found if isinstance(one, (Inflow, Spending))]

    def set_quality(self, quality: str) -> None:
        """How sure the amounts are."""
        self.edit(edits.set_many([(one, edits.changed(one, quality=quality)) for one in self.flows()], "spending.change"))

    def set_share(self, share: int) -> None:
        """How much of the spending stays, in per cent."""
        self._spending(lambda _one: share)

    def _spending(self, share: Callable[[Spending], int]) -> None:
        found = [one for one in self.flows() if isinstance(one, Spending)]
        pairs = [(one, edits.changed(one, local_pct=max(0, min(100, share(one))))) for one in found]
        self.edit(edits.set_many(pairs, "spending.change"))

    def set_category(self, category: str) -> None:
        """What kind of money it is."""
        self.edit(edits.set_many([(one, edits.changed(one, category=category)) for one in self.flows()], "spending.change"))

    # -- keys --

    def wants(self, event: QKeyEvent) -> bool:
        """Keys for money, where money is chosen; V or a digit at a plug is for its dots."""
        if self.flows():
            return _quality(event) != "" or event.text() in ("+", "-")
        return bool(self.chosen_of(Plug.KIND)) and self.dots.begun(event) is not None

    def key(self, event: QKeyEvent) -> bool:
        """1 2 3 or C E G: counted, estimated, guess; + and -: more or less of it stays. At a plug: its dots."""
        plugs, begun = self.chosen_of(Plug.KIND), self.dots.begun(event)
        if not self.flows():
            return bool(plugs) and begun is not None and self.dots.write(plugs[-1], begun)
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
        if not kinds or not kinds <= {*KINDS, Lm3Case.KIND}:
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
        found, words = self.flows(), self.words()
        qualities = [(one, f"{place}  {words(f'quality.{one}')}") for place, one in enumerate(QUALITIES, 1)]
        builder.choices(menu, self.tr("How sure"), qualities, {one.quality for one in found}, self.set_quality)
        if len(kinds) == 1:
            table = words.table(f"{found[0].KIND}_category")
            builder.choices(menu, self.tr("Kind of money"), list(table.items()), {one.category for one in found}, self.set_category)
        if kinds == {Spending.KIND}:
            now = {str(one.local_pct) for one in found if isinstance(one, Spending)}
            shares = [(str(share), f"{share} %") for share in sorted({*SHARES, *map(int, now)})]
            builder.choices(menu, self.tr("Stays here"), shares, now, lambda share: self.set_share(int(share)))
            builder.act(menu, self.tr("Plug for this leak"), lambda: self.typing.type_new(Plug.KIND), icon="wrench")

    def _plug_menu(self, builder: CanvasMenu, menu: QMenu) -> None:
        found = [plug for key in self.chosen if (plug := self.records.get(Plug, key[1])) is not None]

        def change(**values: Any) -> None:
            self.edit(edits.set_many([(plug, edits.changed(plug, **values)) for plug in found], "plug.change"))

        if len(found) == 1:
            self.dots.offer(builder, menu, found[0].key)
        leaks = [(one.id, one.text) for one in self.records.all(Spending)]
        builder.choices(menu, self.tr("Which leak"), leaks, {plug.spending for plug in found}, lambda one: change(spending=one))
        plans = [*((one.id, one.title) for one in self.records.all(Plan)), ("", self.words()("number.none"))]
        builder.choices(menu, self.tr("Plan"), plans, {plug.plan or "" for plug in found}, lambda one: change(plan=one or None))

    def menu_nothing(self, builder: CanvasMenu, menu: QMenu, point: Point) -> bool:
        """Money in, money out, a plug."""
        builder.act(menu, self.tr("Money in"), lambda: self.typing.type_new(Inflow.KIND, point), icon="banknote-arrow-down")
        builder.act(menu, self.tr("Money out"), lambda: self.typing.type_new(Spending.KIND, point), icon="banknote-arrow-up")
        builder.act(menu, self.tr("Plug"), lambda: self.typing.type_new(Plug.KIND, point), icon="wrench")
        return True


def _quality(event: QKeyEvent) -> str:
    """The quality that a key means."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return ""
    digit = digit_of(event)
    return QUALITIES[digit - 1] if digit in (1, 2, 3) else _LETTERS.get(event.key(), "")
