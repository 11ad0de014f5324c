"""Hands on the assets and needs map: cards where the pointer is, matches from card to card, and the chain of whys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from ..workshop import edits
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.records import Asset, Match, Need, Problem, Stakeholder
from .asset_menu import AssetMenu
from .asset_typing import KINDS, AssetTyping
from .board_edits import named
from .card_typing import Line, most
from .dots_typing import DotsTyping
from .ground_base import Point
from .ground_cards import band_at, card_spot, column_at
from .hands_part import Workbench
from .own_hands import OwnHands
from .problem_typing import WHY, ProblemTyping, why_of

if TYPE_CHECKING:
    from .canvas_menu import CanvasMenu
    from .canvas_view import Pointer
    from .items import MarkItem


# So wide is the left of a problem where its dots are.
_DOTS = 34.0


class AssetHands(OwnHands):
    """Of cards in columns, matches, and problems with their whys."""

    line_ends = frozenset({"card"})

    def __init__(self, board: Workbench) -> None:
        super().__init__(board)
        self.problems = ProblemTyping(board)
        self.cards_typed = AssetTyping(board)
        self.dots = DotsTyping(board, "assets_needs")
        self._menu = AssetMenu(board, self)

    # -- matches --

    @property
    def lines_on(self) -> bool:
        """Matches are always drawn."""
        return True

    def can_start(self, found: MarkItem | None) -> bool:
        """From any asset or need."""
        return found is not None and found.item.part == "card" and found.item.key[0] in KINDS

    def joins(self, source: Key, target: Key) -> bool:
        """An asset and a need, either way."""
        return {source[0], target[0]} == set(KINDS)

    def join(self, source: Key, target: Key) -> None:
        """The asset answers the need; a match that is there is chosen."""
        asset, need = sorted((source, target))
        found = next((one for one in self.records.all(Match) if (one.asset, one.need) == (asset[1], need[1])), None)
        match = found or Match(id=self.new_id(), asset=asset[1], need=need[1])
        if found or self.edit(edits.add(self.records, match)):
            self._board.select([match.key])

    def to_space(self, source: Key, point: Point) -> None:
        """A new card in the other band, matched at once."""
        if band_at(point) != source[0] and band_at(point) in KINDS:
            self.cards_typed.type(band_at(point), column_at(point[0]), point[1], source)

    def movable(self, key: Key) -> bool:
        """Problems have their place."""
        return key[0] != Problem.KIND

    # -- new cards --

    def new(self, point: Point | None) -> bool:
        """In the band and column of the pointer, else in those of what is chosen."""
        kind, category = self.cards_typed.where(point or self.under_pointer())
        if kind == Problem.KIND:
            self.problems.new_problem()
        else:
            self.cards_typed.type(kind, category, point[1] if point is not None else None)
        return True

    def paste(self, lines: Sequence[str]) -> bool:
        """Cards in the column of the pointer, or of what is chosen."""
        kind, category = self.cards_typed.where(self.under_pointer())
        self.cards_typed.add(kind if kind in KINDS else Asset.KIND, category, lines, None)
        return True

    # -- words --

    def write(self, key: Key) -> bool:
        """The text of a card, of a problem and its next why, or of one why."""
        record = self.records.by_key(key)
        if isinstance(record, (Asset, Need)):
            longest = most(type(record), "text")
            self.ask(Line(self.at(key), self.tr("Text"), longest, lambda text, _more: self.problems.text(key, text), record.text))
        elif isinstance(record, Problem):
            self.problems.write(record)
        elif key[0] == WHY and self.there(key):
            self.problems.why(*why_of(key))
        else:
            return False
        return True

    def tapped(self, key: Key, pointer: Pointer) -> None:
        """The words at the right of a problem fold its whys out, or in again; its dots at the left ask how many there are."""
        found = self._board.scene.held(key)
        if key[0] == Problem.KIND and found is not None and pointer.scene.x() < found.boundingRect().left() + _DOTS and self.dots.about:
            self.dots.write(key)
        else:
            self.problems.tapped(key, pointer.scene.x())

    # -- deeds --

    def cards(self) -> list[Asset | Need]:
        """The cards among what is chosen."""
        found = [self.records.by_key(key) for key in self.chosen_of(*KINDS)]
        return [card for card in found if isinstance(card, (Asset, Need))]

    def toggle_help(self) -> None:
        """Help is asked for, or no longer where all asked for it."""
        cards = self.cards()
        asked = not all(card.help for card in cards)
        self.edit(edits.set_many([(card, edits.changed(card, help=asked)) for card in cards], "asset.change"))

    def set_category(self, category: str) -> None:
        """Into another column, where there is room."""

        def step(now: Records, card: Asset | Need) -> Edit:
            x, y = card_spot(now, type(card), category, None)
            return edits.set_fields(card, category=category, x=x, y=y)

        cards = [card for card in self.cards() if card.category != category]
        self.do("asset.place", *(lambda now, card=card: step(now, card) for card in cards))

    def ask_whose(self) -> None:
        """Lets the user type whose card it is: a name that is known, a new one, or nobody."""
        cards = self.cards()
        if not cards:
            return
        names = [who.name for who in self.records.all(Stakeholder) if who.name]
        now = self.records.get(Stakeholder, cards[0].stakeholder)

        def typed(text: str, _more: bool) -> None:
            who = named(self.records, text)
            made = edits.new_stakeholder(self.records, text, self.new_id(), meeting=self._board.context.open_meeting())
            one_id = None if not text else who.id if who else made.id
            steps = [lambda now: edits.add(now, made)] if text and who is None else []
            owned = [(card, edits.changed(card, stakeholder=one_id)) for card in cards]
            self.do("asset.change", *steps, lambda _now: edits.set_many(owned, "asset.change"))

        hint, text = self.tr("Who has this?"), now.name if now else ""
        self.ask(Line(self.at(cards[0].key), hint, most(Stakeholder, "name"), typed, text, names))

    def remove(self, keys: Sequence[Key]) -> bool:
        """Whys go out of their chain; everything else as everywhere."""
        return self.problems.remove(keys)

    def there(self, key: Key) -> bool:
        """A why is there as long as its chain is that long."""
        if key[0] != WHY:
            return super().there(key)
        problem_id, place = why_of(key)
        problem = self.records.get(Problem, problem_id)
        return problem is not None and place < len(problem.why)

    def use(self, tool: str) -> bool:
        """The tools for the real problem and for dots."""
        if tool == "problem":
            self.problems.new_problem()
        return tool == "problem" or self.dots.use(tool, [self.problems.problem.key] if self.problems.problem else [])

    def wants(self, event: QKeyEvent) -> bool:
        """T asks for help, O folds whys out; V or a digit at a problem is for its dots."""
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        voted = bool(self.problems.problem) and self.dots.begun(event) is not None
        return voted or (plain and event.key() in (Qt.Key.Key_T, Qt.Key.Key_O))

    def key(self, event: QKeyEvent) -> bool:
        """The same."""
        if not self.wants(event):
            return False
        if event.key() == Qt.Key.Key_O:
            return self.problems.fold()
        if event.key() == Qt.Key.Key_T:
            if self.cards():
                self.toggle_help()
            return bool(self.cards())
        problem, begun = self.problems.problem, self.dots.begun(event)
        return problem is not None and begun is not None and self.dots.write(problem.key, begun)

    def order(self) -> tuple[Key, ...]:
        """Assets, problems, needs; on further pages whys and what is only in a list."""
        placed = super().order()
        rows = [item.key for item in self._board.scene.shown() if item.part == "row" and item.key not in placed]
        return (*placed, *dict.fromkeys(rows))

    # -- the menu --

    def menu(self, builder: CanvasMenu, menu: QMenu) -> bool:
        """Of cards, problems and whys."""
        return self._menu.of_chosen(builder, menu)

    def menu_nothing(self, builder: CanvasMenu, menu: QMenu, point: Point) -> bool:
        """A card of the band, or a problem."""
        self._menu.nothing(builder, menu, point)
        return True
