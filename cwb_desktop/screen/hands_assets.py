"""Hands on the assets and needs map: cards where the pointer is, matches from card to card, and the chain of whys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu

from ..look.assets_places import BANDS
from ..workshop import edits
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.method import ASSET_CATEGORIES
from ..workshop.records import Asset, Match, Need, Problem, Stakeholder
from .board_edits import named
from .card_typing import Line, most
from .ground_base import Point
from .ground_cards import band_at, card_spot, column_at
from .own_hands import OwnHands

if TYPE_CHECKING:
    from .canvas_menu import CanvasMenu
    from .items import MarkItem

#: The kind of the virtual key of one why: its id is the problem's and the place from 1.
WHY = "why"
_KINDS: dict[str, type[Asset] | type[Need]] = {Asset.KIND: Asset, Need.KIND: Need}
#: Where the real problem is typed when none is drawn yet.
_PROBLEM = (BANDS["problem"].x + BANDS["problem"].w / 2, BANDS["problem"].y + BANDS["problem"].h / 2)


class AssetHands(OwnHands):
    """Of cards in columns, matches, and problems with their whys."""

    line_ends = frozenset({"card"})

    # -- matches --

    @property
    def lines_on(self) -> bool:
        """Matches are always drawn."""
        return True

    def can_start(self, found: MarkItem | None) -> bool:
        """From any asset or need."""
        return found is not None and found.item.part == "card" and found.item.key[0] in _KINDS

    def joins(self, source: Key, target: Key) -> bool:
        """An asset and a need, either way."""
        return {source[0], target[0]} == set(_KINDS)

    def join(self, source: Key, target: Key) -> None:
        """The asset answers the need; a match that is there is chosen."""
        asset, need = sorted((source, target))
        found = next((one for one in self.records.all(Match) if (one.asset, one.need) == (asset[1], need[1])), None)
        match = found or Match(id=self._board.context.new_id(), asset=asset[1], need=need[1])
        if found or self._board.do(edits.add(self.records, match)):
            self._board.select([match.key])

    def to_space(self, source: Key, point: Point) -> None:
        """A new card in the other band, matched at once."""
        if band_at(point) != source[0] and band_at(point) in _KINDS:
            self._type(band_at(point), column_at(point[0]), point[1], source)

    def movable(self, key: Key) -> bool:
        """Problems have their place."""
        return key[0] != Problem.KIND

    # -- new cards --

    def new(self, point: Point | None) -> bool:
        """In the band and column of the pointer, else in those of what is chosen."""
        pointed = point or self.under_pointer()
        if pointed is not None and band_at(pointed) == "problem":
            self.new_problem()
            return True
        kind, category = self._where(pointed)
        self._type(kind, category, point[1] if point is not None else None)
        return True

    def _where(self, point: Point | None) -> tuple[str, str]:
        if point is not None:
            return band_at(point), column_at(point[0])
        card = self.records.by_key(self.chosen[-1]) if self.chosen else None
        return (card.KIND, card.category) if isinstance(card, (Asset, Need)) else (Asset.KIND, ASSET_CATEGORIES[0])

    def _type(self, kind: str, category: str, y: float | None, source: Key | None = None) -> None:
        words = self._board.context.words()
        hint = words(f"category_ask.{category}") if kind == Asset.KIND else self.tr("What do we miss here?")

        def typed(text: str, more: bool) -> None:
            if text and self._add(kind, category, [text], y, source) and more:
                self._type(kind, category, None)

        at = card_spot(self.records, _KINDS[kind], category, y)
        self.ask(Line(at, hint, most(_KINDS[kind], "text"), typed, lines=lambda lines: self._add(kind, category, lines, y, source)))

    def paste(self, lines: Sequence[str]) -> bool:
        """Cards in the column of the pointer, or of what is chosen."""
        kind, category = self._where(self.under_pointer())
        self._add(kind if kind in _KINDS else Asset.KIND, category, lines, None)
        return True

    def _add(self, kind: str, category: str, texts: Sequence[str], y: float | None, source: Key | None = None) -> bool:
        new_id, keys = self._board.context.new_id, list[Key]()

        def card(now: Records, text: str, place: int) -> Edit:
            x, at_y = card_spot(now, _KINDS[kind], category, y if place == 0 else None)
            made = _KINDS[kind](id=new_id(), category=category, text=text, x=x, y=at_y)
            keys.append(made.key)
            return edits.add(now, made)

        def match(now: Records) -> Edit:
            asset, need = sorted((source or keys[0], keys[0]))
            return edits.add(now, Match(id=new_id(), asset=asset[1], need=need[1]))

        steps = [lambda now, text=text, place=place: card(now, text, place) for place, text in enumerate(texts)]
        done = self.do(f"{kind}.add", *steps, *([match] if source else []))
        if done:
            self._board.select(keys)
        return done

    # -- words --

    def write(self, key: Key) -> bool:
        """The text of a card, of a problem and its next why, or of one why."""
        record = self.records.by_key(key)
        if isinstance(record, (Asset, Need)):
            longest = most(type(record), "text")
            self.ask(Line(self.at(key), self.tr("Text"), longest, lambda text, _more: self._text(key, text), record.text))
        elif isinstance(record, Problem):
            self._write_problem(record)
        elif key[0] == WHY and self.there(key):
            self._why(*_why_of(key))
        else:
            return False
        return True

    def _text(self, key: Key, text: str) -> None:
        record = self.records.by_key(key)
        if record is not None and text:
            self._board.do(edits.set_fields(record, text=text))

    def new_problem(self) -> None:
        """The real problem in words; Enter goes on with why."""

        def typed(text: str, more: bool) -> None:
            made = Problem(id=self._board.context.new_id(), text=text)
            if text and self._board.do(edits.add(self.records, made)):
                self._board.select([made.key])
                if more:
                    self._why(made.id, 0)

        self.ask(Line(_PROBLEM, self.tr("What is the real problem?"), most(Problem, "text"), typed))

    def _write_problem(self, problem: Problem) -> None:
        def typed(text: str, more: bool) -> None:
            self._text(problem.key, text)
            if more:
                self._why(problem.id, len(problem.why))

        self.ask(Line(self.at(problem.key), self.tr("What is the real problem?"), most(Problem, "text"), typed, problem.text))

    def next_why(self) -> None:
        """Asks why once more for the chosen problem."""
        problem = self.records.get(Problem, self.chosen[-1][1].partition(".")[0]) if self.chosen else None
        if problem is not None:
            self._why(problem.id, len(problem.why))

    def _why(self, problem_id: str, place: int) -> None:
        """The why at a place of the chain; each Enter asks the next one, five at most."""
        problem = self.records.get(Problem, problem_id)
        if problem is None or place >= 5:
            return
        there = problem.why[place] if place < len(problem.why) else ""

        def typed(text: str, more: bool) -> None:
            now = self.records.get(Problem, problem_id)
            if now is None or (not text and not there):
                return
            chain = (*now.why[:place], *([text] if text else []), *now.why[place + 1 :])
            self._board.do(edits.set_fields(now, "problem.why", why=chain))
            if more and text:
                self._why(problem_id, place + 1)

        key = (WHY, f"{problem_id}.{place + 1}")
        drawn = key if self._board.scene.held(key) is not None else problem.key
        hint = self.tr("Why? ({n} of 5)").format(n=place + 1)
        self.ask(Line(self.at(drawn), hint, most(Problem, "why"), typed, there))

    # -- deeds --

    def cards(self) -> list[Asset | Need]:
        """The cards among what is chosen."""
        found = [self.records.by_key(key) for key in self.chosen_of(*_KINDS)]
        return [card for card in found if isinstance(card, (Asset, Need))]

    def toggle_help(self) -> None:
        """Help is asked for, or no longer where all asked for it."""
        cards = self.cards()
        asked = not all(card.help for card in cards)
        self._board.do(edits.set_many([(card, edits.changed(card, help=asked)) for card in cards], "asset.change"))

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
            made = edits.new_stakeholder(self.records, text, self._board.context.new_id(), meeting=self._board.context.open_meeting())
            one_id = None if not text else who.id if who else made.id
            steps = [lambda now: edits.add(now, made)] if text and who is None else []
            owned = [(card, edits.changed(card, stakeholder=one_id)) for card in cards]
            self.do("asset.change", *steps, lambda _now: edits.set_many(owned, "asset.change"))

        hint, text = self.tr("Who has this?"), now.name if now else ""
        self.ask(Line(self.at(cards[0].key), hint, most(Stakeholder, "name"), typed, text, names))

    def remove(self, keys: Sequence[Key]) -> bool:
        """Whys go out of their chain; everything else as everywhere."""
        if not keys or any(key[0] != WHY for key in keys):
            return False
        gone = {_why_of(key) for key in keys}
        pairs = []
        for problem_id in {one_id for one_id, _ in gone}:
            problem = self.records.get(Problem, problem_id)
            if problem is not None:
                kept = tuple(text for place, text in enumerate(problem.why) if (problem_id, place) not in gone)
                pairs.append((problem, edits.changed(problem, why=kept)))
        self._board.do(edits.set_many(pairs, "problem.why"))
        self._board.select([])
        return True

    def there(self, key: Key) -> bool:
        """A why is there as long as its chain is that long."""
        if key[0] != WHY:
            return super().there(key)
        problem_id, place = _why_of(key)
        problem = self.records.get(Problem, problem_id)
        return problem is not None and place < len(problem.why)

    def use(self, tool: str) -> bool:
        """The tool for the real problem."""
        if tool == "problem":
            self.new_problem()
        return tool == "problem"

    def wants(self, event: QKeyEvent) -> bool:
        """T asks for help."""
        return event.key() == Qt.Key.Key_T and event.modifiers() == Qt.KeyboardModifier.NoModifier

    def key(self, event: QKeyEvent) -> bool:
        """T asks for help."""
        if not self.wants(event) or not self.cards():
            return False
        self.toggle_help()
        return True

    def order(self) -> tuple[Key, ...]:
        """Assets, problems, needs; on further pages whys and what is only in a list."""
        placed = super().order()
        rows = [item.key for item in self._board.scene.shown() if item.part == "row" and item.key not in placed]
        return (*placed, *dict.fromkeys(rows))

    # -- the menu --

    def menu(self, builder: CanvasMenu, menu: QMenu) -> bool:
        """Of cards, problems and whys; matches are removed like all lines."""
        kinds = {key[0] for key in self.chosen}
        if not kinds or not kinds <= {*_KINDS, Problem.KIND, WHY, Match.KIND}:
            return False
        one = len(self.chosen) == 1
        if one and kinds != {Match.KIND}:
            builder.act(menu, self.tr("Change the text"), lambda: self.write(self.chosen[0]), "F2", "pencil")
        if one and kinds & {Problem.KIND, WHY}:
            builder.act(menu, self.tr("Ask why"), self.next_why, icon="message-circle-question-mark")
        if kinds <= set(_KINDS):
            self._card_menu(builder, menu, one)
        menu.addSeparator()
        builder.act(menu, self.tr("Remove"), self._board.deeds.off_canvas, "Del", "trash-2")
        return True

    def _card_menu(self, builder: CanvasMenu, menu: QMenu, one: bool) -> None:
        cards = self.cards()
        choices = builder.named("category", ASSET_CATEGORIES)
        builder.choices(menu, self.tr("Column"), choices, {card.category for card in cards}, self.set_category)
        builder.act(menu, self.tr("Who has this …"), self.ask_whose, icon="users")
        builder.tick(menu, self.tr("Help is needed"), all(card.help for card in cards), lambda _on: self.toggle_help(), "T")
        if one:
            builder.act(menu, self.tr("Match"), self._board.keys.connect_chosen, "C", "spline")

    def menu_nothing(self, builder: CanvasMenu, menu: QMenu, point: Point) -> bool:
        """A card of the band, or a problem."""
        kind = band_at(point)
        if kind in _KINDS:
            text = self.tr("New asset") if kind == Asset.KIND else self.tr("New need")
            builder.act(menu, text, lambda: self.new(point), "N", "square-plus")
        builder.act(menu, self.tr("New problem"), self.new_problem, icon="message-circle-question-mark")
        return True


def _why_of(key: Key) -> tuple[str, int]:
    """The problem and the place from 0 of a why."""
    problem_id, _, place = key[1].rpartition(".")
    return problem_id, int(place) - 1
