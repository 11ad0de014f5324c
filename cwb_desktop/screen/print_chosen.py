"""What is chosen in the print centre, and how much paper that is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from .interface import Interface
from .print_frame import PrintFrame
from .print_order import SIZES, Counted, Offer, Pick, PrintServices, Proposal, Tray, Wanted, Ways, wanted


class PrintChosen(PrintFrame):
    """The page's choices, read from its tray."""

    def __init__(self, interface: Interface, services: PrintServices, tray: Tray, parent: QWidget | None = None) -> None:
        super().__init__(interface, parent)
        self._services, self.tray = services, tray
        self.counts: Mapping[str, Counted] = {}
        tray.take(services.propose())

    @property
    def proposal(self) -> Proposal:
        """What is proposed."""
        assert self.tray.proposal is not None
        return self.tray.proposal

    @property
    def ways(self) -> Ways:
        """How all sheets are wanted."""
        assert self.tray.ways is not None
        return self.tray.ways

    @property
    def offer(self) -> Offer:
        """The chosen sheet."""
        return self.proposal.offers()[self.tray.chosen]

    def pick(self, code: str) -> Pick:
        """How a sheet is wanted."""
        return self.tray.picks.get(code, Pick())

    def copies(self, code: str) -> int:
        """How many of a sheet: what was asked for, else as many as the people need."""
        return self.pick(code).copies or self._services.copies(code, self.ways.people)

    def wanted(self, code: str) -> Wanted:
        """A sheet as it is to be made."""
        return wanted(self.proposal.offers()[code], self.pick(code), self.ways, self.proposal, self.copies(code))

    def order(self) -> tuple[Wanted, ...]:
        """All ticked sheets that can be made, in the order of the list."""
        return tuple(self.wanted(code) for code in self._ticked() if not self._trouble(code))

    def _ticked(self) -> tuple[str, ...]:
        return tuple(code for code in self.proposal.offers() if code in self.tray.ticked)

    def _trouble(self, code: str) -> str:
        return self.counts[code].trouble if code in self.counts else ""

    def total(self) -> int:
        """Sheets of paper for all that is ticked."""
        return sum(self.copies(code) * self.counts[code].sheets for code in self._ticked() if code in self.counts)

    def _papers(self) -> str:
        """The sheets by their size, where there is more than A4."""
        found: dict[str, int] = {}
        for code in self._ticked():
            if code in self.counts and self.counts[code].sheets:
                counted = self.counts[code]
                found[counted.paper] = found.get(counted.paper, 0) + self.copies(code) * counted.sheets
        return ", ".join(f"{found[paper]} × {paper}" for paper in SIZES if paper in found)
