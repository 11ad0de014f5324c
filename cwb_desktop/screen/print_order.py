"""What can be printed, what is wanted of it, and the work that makes it: the words between the print centre and the program."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

T = TypeVar("T")
#: Told how much of how much is there.
Progress = Callable[[int, int], object]
#: Work for a thread; the second argument says whether it is not wanted any more.
Work = Callable[[Progress, Callable[[], bool]], T]
#: The paper sizes from small to large.
SIZES = ("A4", "A3", "A2", "A1", "A0")


@dataclass(frozen=True, slots=True)
class Offer:
    """One sheet of the list. `name`, `use` and `variant` are keys of words; `papers` has the proposed size first.

    `filled`: can be with content or blank. `audience`: can be for the team too. `turn`: the key of what to
    tell who prints it on both sides.
    """

    code: str
    name: str
    use: str = ""
    variant: str = ""
    papers: tuple[str, ...] = ("A4",)
    fillable: bool = False
    filled: bool = False
    audience: bool = False
    turn: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Sheets that belong together: `key` is meeting, step, or a family."""

    key: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed first: the shelves, what is ticked, how many people come, when, and what they take home."""

    step: int
    shelves: tuple[Shelf, ...]
    ticked: frozenset[str]
    people: int
    language: str
    meeting: str | None = None
    date: str = ""
    leaving: tuple[str, ...] = ()
    next_meeting: str | None = None

    def offers(self) -> Mapping[str, Offer]:
        """Every sheet by its code, in the order of the list."""
        return MappingProxyType({offer.code: offer for shelf in self.shelves for offer in shelf.offers})


@dataclass(frozen=True, slots=True)
class Pick:
    """How one sheet is wanted; no copies: as many as the people need."""

    copies: int = 0
    paper: str = ""
    whole: bool = False
    blank: bool = False
    fillable: bool = False
    audience: str = "others"
    meeting: str | None = None


@dataclass(frozen=True, slots=True)
class Ways:
    """How all sheets are wanted; `printer` is the largest paper that goes into the printer."""

    languages: tuple[str, ...]
    style: str = "colour"
    printer: str = "A4"
    people: int = 12


@dataclass(frozen=True, slots=True)
class Wanted:
    """One sheet as it is to be made."""

    code: str
    languages: tuple[str, ...]
    style: str
    people: int
    copies: int = 1
    paper: str = ""
    tile: str = ""
    blank: bool = False
    fillable: bool = False
    audience: str = "others"
    step: int | None = None
    meeting: str | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """How many pages and sheets of which paper one copy takes; `trouble` says why it cannot be made."""

    pages: int = 0
    sheets: int = 0
    paper: str = "A4"
    trouble: str = ""


@dataclass
class Tray:
    """What is chosen, kept while the window is built anew or shows something else."""

    proposal: Proposal | None = None
    ways: Ways | None = None
    picks: dict[str, Pick] = field(default_factory=dict[str, Pick])
    ticked: set[str] = field(default_factory=set[str])
    chosen: str = ""

    def take(self, proposal: Proposal) -> None:
        """Another step or evening begins with what is proposed for it; the same one keeps what was chosen."""
        before, self.proposal = self.proposal, proposal
        if before is not None and (before.step, before.meeting) == (proposal.step, proposal.meeting) and self.ways is not None:
            self.ticked &= set(proposal.offers())
            return
        self.ways = Ways((proposal.language,), people=proposal.people)
        self.picks, self.ticked = {}, set(proposal.ticked)
        first = [code for code in proposal.offers() if code in self.ticked] or list(proposal.offers())
        self.chosen = first[0]


@dataclass(frozen=True, slots=True)
class PrintServices:
    """What the print centre can have done, in which `languages`. What answers with Work is called on the main thread, its work in a thread.

    `whole` answers with a PDF for each way of turning the paper: one, long (edge) or short. Work raises Trouble with a sentence
    for the user, or whatever ends it when it is called off. `write` and `folder` leave whole files or nothing and answer with the names
    of what is there now. `ask_file`, `ask_folder` and `ask_printer` answer None when the user thought better of it.
    """

    languages: tuple[str, ...]
    propose: Callable[[], Proposal]
    copies: Callable[[str, int], int]
    sheet: Callable[[Wanted], Work[bytes]]
    count: Callable[[tuple[Wanted, ...]], Work[Mapping[str, Counted]]]
    whole: Callable[[tuple[Wanted, ...]], Work[tuple[tuple[str, bytes], ...]]]
    write: Callable[[tuple[Wanted, ...], Path], Work[tuple[str, ...]]]
    folder: Callable[[tuple[Wanted, ...], Path], Work[tuple[str, ...]]]
    test: Callable[[tuple[str, ...], str], Work[bytes]]
    ask_file: Callable[[QWidget, tuple[Wanted, ...]], Path | None]
    ask_folder: Callable[[QWidget, tuple[Wanted, ...]], Path | None]
    ask_printer: Callable[[QWidget, int], QPrinter | None]
    hidden: Callable[[], int] = lambda: 0
    letters_missing: Callable[[], bool] = lambda: False


def wanted(offer: Offer, pick: Pick, ways: Ways, proposal: Proposal, copies: int) -> Wanted:
    """A sheet as it is to be made: paper larger than the printer's becomes tiles, unless it is wanted whole."""
    paper = pick.paper or offer.papers[0]
    tiled = not pick.whole and SIZES.index(paper) > SIZES.index(ways.printer)
    return Wanted(
        offer.code, ways.languages, ways.style, ways.people, copies, paper, ways.printer if tiled else "", offer.filled and pick.blank,
        offer.fillable and pick.fillable, pick.audience, proposal.step, pick.meeting or proposal.meeting,
    )  # fmt: skip
