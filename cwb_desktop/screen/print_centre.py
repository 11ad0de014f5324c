"""The print centre: the sheets of this evening and all others, their true pages, how much paper they take, and out they go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from .interface import Interface
from .print_chosen import PrintChosen
from .print_order import SIZES, Counted, Offer, Pick, PrintServices, Tray
from .print_out import Out
from .print_sheet import Pages
from .print_work import Bench
from .wording import EXPECTED, sentence


class PrintCentre(PrintChosen):
    """The page. `ready` tells that a preview is there, `counted` the total, `said` what came of a deed."""

    said = Signal(str)
    ready = Signal(int)
    counted = Signal(int)

    def __init__(self, interface: Interface, services: PrintServices, tray: Tray, parent: QWidget | None = None) -> None:
        super().__init__(interface, services, tray, parent)
        self._preview: Bench[bytes] = Bench(self)
        self._counter: Bench[Mapping[str, Counted]] = Bench(self)
        self.list.ticked.connect(self.tick)
        self.list.chosen.connect(self.choose)
        self.panel.pick_changed.connect(self.set_pick)
        self.panel.ways_changed.connect(self.set_ways)
        self.panel.asked.connect(self._do)
        self.out = Out(self, services, self.panel)
        self.out.said.connect(self._say)
        self.out.changed.connect(self._show_state)
        self._fill()
        interface.changed.connect(self._fill)
        self._ask()

    def _fill(self) -> None:
        """Everything with words, anew: language and size of the interface may have changed."""
        self._shape = ("", 0)
        self._lay_out()
        self.view.fill()
        self.list.fill(self.proposal, self.tray.ticked, self.tray.chosen)
        self.panel.fill(self.ways, self._shape[0] == "wide", self._services.languages)
        self._show_chosen()
        self._show_state()

    # -- what the user does --

    def tick(self, code: str, on: bool) -> None:
        """A sheet is wanted or not any more."""
        (self.tray.ticked.add if on else self.tray.ticked.discard)(code)
        self._ask_counts()

    def choose(self, code: str) -> None:
        """Shows another sheet."""
        self.tray.chosen = code
        self.view.page = 0
        self._show_chosen()
        self._ask_preview()

    def set_pick(self, what: str, value: Any) -> None:
        """The chosen sheet is wanted otherwise."""
        offer = self.offer
        pick = self.tray.picks[offer.code] = replace(self.pick(offer.code), **{what: value})
        self.panel.show_pick(offer, pick, self.ways.printer)
        if what == "copies":
            self._show_state()
            return
        self._ask()

    def set_ways(self, what: str, value: Any) -> None:
        """All sheets are wanted otherwise."""
        self.tray.ways = replace(self.ways, **{what: value})
        if what == "people":
            self.panel.copies.set_value(self.copies(self.tray.chosen))
        self.panel.show_pick(self.offer, self.pick(self.tray.chosen), self.ways.printer)
        self._ask()

    def leave(self) -> None:
        """Before they leave: the result, the actions and the next date for everybody, at once as one PDF."""
        self.tray.ticked = set(self.proposal.leaving)
        for code in self.proposal.leaving:
            meeting = self.proposal.next_meeting if code == "H1" else None
            each = 0 if code == "H1" else self.ways.people
            self.tray.picks[code] = Pick(copies=each, paper="A4", meeting=meeting)
        self.tray.chosen = self.proposal.leaving[0]
        self.list.fill(self.proposal, self.tray.ticked, self.tray.chosen)
        self.list.scrollToItem(self.list.items_of[self.tray.chosen])
        self.choose(self.tray.chosen)
        self._ask_counts()
        self.out.pdf(self, tuple(self.wanted(code) for code in self._ticked()))

    def _do(self, what: str) -> None:
        order = self.order()
        match what:
            case "print":
                pages = sum(one.copies * self.counts[one.code].pages for one in order if one.code in self.counts)
                self.out.print_(self, order, pages)
            case "pdf":
                self.out.pdf(self, order)
            case "folder":
                self.out.folder(self, order)
            case "test":
                self.out.test(self, self.ways.languages, self.ways.printer)
            case "leave":
                self.leave()
            case _:
                self.out.stop()

    def refresh(self) -> None:
        """The workshop changed."""
        self.tray.take(self._services.propose())
        self._ask()

    def _say(self, words: str) -> None:
        self.panel.say(words)
        self.said.emit(words)

    # -- the work in threads --

    def _ask(self) -> None:
        self._ask_preview()
        self._ask_counts()

    def _ask_preview(self) -> None:
        one = replace(self.wanted(self.tray.chosen), copies=1)
        self._preview.do(self._services.sheet(one), self._made, self._not_made)

    def _made(self, data: bytes) -> None:
        pages = Pages(data)
        self.trouble.hide()
        self.view.set_pages(pages)
        self.ready.emit(len(pages))

    def _not_made(self, error: Exception) -> None:
        self.view.set_pages(None)
        words = self.tr("This sheet could not be made. Your work is kept.")
        self.trouble.setText(sentence(error, self._interface.say) if isinstance(error, EXPECTED) else words)
        self.trouble.show()
        self.ready.emit(0)
        if not isinstance(error, EXPECTED):
            raise error

    def _ask_counts(self) -> None:
        singles = tuple(replace(self.wanted(code), copies=1) for code in self._ticked())
        self._counter.do(self._services.count(singles), self._count, self._not_counted)
        self._show_state()

    def _count(self, found: Mapping[str, Counted]) -> None:
        self.counts = found
        self._show_state()
        self.counted.emit(self.total())

    def _not_counted(self, error: Exception) -> None:
        self.counts = {}
        self._show_state()
        raise error

    # -- what is shown --

    def _show_chosen(self) -> None:
        offer = self.offer
        name = f"{offer.code.partition('.')[0]}  {self.list.name(offer)}"
        self.panel.choose(offer, name, self.list.use(offer), self.pick(offer.code), self.copies(offer.code), self.ways.printer)

    def _show_state(self) -> None:
        for code, offer in self.proposal.offers().items():
            self.list.set_amount(code, self._amount(code, offer))
        self.list.viewport().update()
        self.panel.show_total(self.total(), self.ways.people, self._papers(), self._services.hidden(), self._counter.busy)
        self.panel.letters.setVisible(self._services.letters_missing())
        self.panel.show_state(bool(self.order()) and not self._counter.busy, self.out.busy)

    def _amount(self, code: str, offer: Offer) -> str:
        if code in self.tray.ticked and code in self.counts:
            if self.counts[code].trouble:
                return self.tr("cannot be made")
            count = self.copies(code) * self.counts[code].sheets
            return self.tr("1 sheet") if count == 1 else self.tr("{0} sheets").format(count)
        sizes = sorted(offer.papers, key=SIZES.index)
        return sizes[0] if len(sizes) == 1 else self.tr("{0} to {1}").format(sizes[0], sizes[-1])

    def changeEvent(self, event: QEvent) -> None:
        """Speaks another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)
