"""Typing in a cell of the matrix: what an anchor can do, then how much, as one step for undo."""

from __future__ import annotations

from collections.abc import Callable

from ..workshop import edits
from ..workshop.amounts import NotAnAmount
from ..workshop.collection import Key
from ..workshop.records import Cell
from ..workshop.working import cell_of
from .card_typing import Line, most
from .hands_part import HandsPart, Workbench
from .typed_parts import Amount, amount_of, amount_words

Place = tuple[str, str]
#: A text in a cell that was empty is a chance that somebody saw (method 3.7).
SEEN = 1
_LONGEST = 40


class CellTyping(HandsPart):
    """Asks for the words of a cell; `key_of` tells the key of a place."""

    def __init__(self, board: Workbench, key_of: Callable[[Place], Key]) -> None:
        super().__init__(board)
        self._key_of = key_of

    def write(self, key: Key, place: Place) -> None:
        """The text of a cell, and with Enter its amount; the question of its pillar stands under it, for all to read."""
        cell, question = cell_of(self.records, *place), self.words()(f"pillar_question.{place[1]}")

        def typed(text: str, more: bool) -> None:
            if more:
                self._write_amount(key, place, text)
            else:
                self._fill(place, text, None)

        words, hint = cell.text if cell else "", self.tr("What can they do?")
        self.ask(Line(self.at(key), hint, most(Cell, "text"), typed, words, read=lambda _typed: question))

    def _write_amount(self, key: Key, place: Place, text: str) -> None:
        cell, say, currency = cell_of(self.records, *place), self.words(), self.records.workshop.currency
        unit = cell.unit if cell else None
        now = "" if cell is None or cell.amount is None else amount_words(Amount(cell.amount, cell.unit), currency, say)

        def read(typed: str) -> str:
            try:
                found = amount_of(typed, currency, say, unit)
            except NotAnAmount:
                return self.tr("not understood: {text}").format(text=typed)
            words = amount_words(found, currency, say)
            return f"{words}, {self.tr('rounded')}" if found.rounded else words

        def typed(answer: str, _more: bool) -> None:
            try:
                self._fill(place, text, amount_of(answer, currency, say, unit))
            except NotAnAmount as error:
                self._fill(place, text, None)
                self.say(say("problem.not_amount", value=error.values["value"], field="", where=""))

        self.ask(Line(self.at(key), self.tr("How much? 12.500, or 3 jobs"), _LONGEST, typed, now, read=read))

    def _fill(self, place: Place, text: str, found: Amount | None) -> None:
        """Text and amount of a cell, which is made where there was none; `found` None leaves the amount."""
        cell = cell_of(self.records, *place)
        amounts = {} if found is None else {"amount": found.amount, "unit": found.unit}
        if cell is not None:
            self.edit(edits.set_fields(cell, text=text, **amounts))
        elif text or amounts.get("amount") is not None:
            made = Cell(id=self.new_id(), stakeholder=place[0], pillar=place[1], level=SEEN, text=text)
            self.edit(edits.add(self.records, edits.changed(made, **amounts)))
        self._board.select([self._key_of(place)])
