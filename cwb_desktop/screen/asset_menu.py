"""The menus of the assets and needs map: of cards, of problems and their whys, and of free space."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtWidgets import QMenu

from ..workshop.collection import Key
from ..workshop.method import ASSET_CATEGORIES
from ..workshop.records import Asset, Match, Need, Problem
from .asset_typing import KINDS
from .canvas_menu import CanvasMenu
from .dots_typing import DotsTyping
from .ground_base import Point
from .ground_cards import band_at
from .hands_part import HandsPart, Workbench
from .problem_typing import WHY, ProblemTyping


class AssetDeeds(Protocol):
    """What the menu asks of the hands on the map."""

    dots: DotsTyping
    problems: ProblemTyping

    def cards(self) -> list[Asset | Need]: ...
    def new(self, point: Point | None) -> bool: ...
    def write(self, key: Key) -> bool: ...
    def set_category(self, category: str) -> None: ...
    def ask_whose(self) -> None: ...
    def toggle_help(self) -> None: ...


class AssetMenu(HandsPart):
    """What can be done with cards and problems, in words."""

    def __init__(self, board: Workbench, hands: AssetDeeds) -> None:
        super().__init__(board)
        self._hands = hands

    def of_chosen(self, builder: CanvasMenu, menu: QMenu) -> bool:
        """Of cards, problems and whys; matches are removed like all lines."""
        kinds = {key[0] for key in self.chosen}
        if not kinds or not kinds <= {*KINDS, Problem.KIND, WHY, Match.KIND}:
            return False
        one, problems = len(self.chosen) == 1, self._hands.problems
        if one and kinds != {Match.KIND}:
            builder.act(menu, self.tr("Change the text"), lambda: self._hands.write(self.chosen[0]), "F2", "pencil")
        if one and kinds & {Problem.KIND, WHY}:
            builder.act(menu, self.tr("Ask why"), problems.next_why, icon="message-circle-question-mark")
            builder.tick(menu, self.tr("Whys on the card"), problems.folded_out, lambda _on: problems.fold(), "O")
            if problems.problem is not None:
                self._hands.dots.offer(builder, menu, problems.problem.key)
        if kinds <= set(KINDS):
            self._card_menu(builder, menu, one)
        menu.addSeparator()
        builder.act(menu, self.tr("Remove"), self._board.deeds.off_canvas, "Del", "trash-2")
        return True

    def _card_menu(self, builder: CanvasMenu, menu: QMenu, one: bool) -> None:
        cards = self._hands.cards()
        choices = builder.named("category", ASSET_CATEGORIES)
        builder.choices(menu, self.tr("Column"), choices, {card.category for card in cards}, self._hands.set_category)
        builder.act(menu, self.tr("Who has this …"), self._hands.ask_whose, icon="users")
        builder.tick(menu, self.tr("Help is needed"), all(card.help for card in cards), lambda _on: self._hands.toggle_help(), "T")
        if one:
            builder.act(menu, self.tr("Match"), self._board.line_wanted.emit, "C", "spline")

    def nothing(self, builder: CanvasMenu, menu: QMenu, point: Point) -> None:
        """A card of the band, or a problem."""
        kind = band_at(point)
        if kind in KINDS:
            text = self.tr("New asset") if kind == Asset.KIND else self.tr("New need")
            builder.act(menu, text, lambda: self._hands.new(point), "N", "square-plus")
        builder.act(menu, self.tr("New problem"), self._hands.problems.new_problem, icon="message-circle-question-mark")
