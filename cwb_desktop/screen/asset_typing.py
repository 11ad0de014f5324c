"""Typing assets and needs: a card where it was pointed at, then the next one below it; with a match where a line was drawn."""

from __future__ import annotations

from collections.abc import Sequence

from ..workshop import edits
from ..workshop.collection import Key, Records
from ..workshop.document import Edit
from ..workshop.method import ASSET_CATEGORIES
from ..workshop.records import Asset, Match, Need, Problem
from .card_typing import Line, most
from .ground_base import Point
from .ground_cards import band_at, card_spot, column_at
from .hands_part import HandsPart
from .problem_typing import WHY

KINDS: dict[str, type[Asset] | type[Need]] = {Asset.KIND: Asset, Need.KIND: Need}


class AssetTyping(HandsPart):
    """Makes cards of a band and a column."""

    def where(self, point: Point | None) -> tuple[str, str]:
        """Band and column of a point, else of what is chosen."""
        if point is not None:
            return band_at(point), column_at(point[0])
        card = self.records.by_key(self.chosen[-1]) if self.chosen else None
        if self.chosen_of(Problem.KIND, WHY):
            return Problem.KIND, ASSET_CATEGORIES[0]
        return (card.KIND, card.category) if isinstance(card, (Asset, Need)) else (Asset.KIND, ASSET_CATEGORIES[0])

    def type(self, kind: str, category: str, y: float | None, source: Key | None = None) -> None:
        """Asks for a card; Enter goes on with the next one of its column."""
        words = self.words()
        hint = words(f"category_ask.{category}") if kind == Asset.KIND else self.tr("What do we miss here?")

        def typed(text: str, more: bool) -> None:
            if text and self.add(kind, category, [text], y, source) and more:
                self.type(kind, category, None)

        at = card_spot(self.records, KINDS[kind], category, y)
        self.ask(Line(at, hint, most(KINDS[kind], "text"), typed, lines=lambda lines: self.add(kind, category, lines, y, source)))

    def add(self, kind: str, category: str, texts: Sequence[str], y: float | None, source: Key | None = None) -> bool:
        """Cards of these texts as one edit; the first one at a height, and matched to `source`."""
        new_id, keys = self.new_id, list[Key]()

        def card(now: Records, text: str, place: int) -> Edit:
            x, at_y = card_spot(now, KINDS[kind], category, y if place == 0 else None)
            made = KINDS[kind](id=new_id(), category=category, text=text, x=x, y=at_y)
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
