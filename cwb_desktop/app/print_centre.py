"""The print centre over an open workshop: which sheets are proposed for a step and its evening, and who makes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from ..paper.report import plain
from ..paper.sheets.making import spec_of
from ..paper.sheets.registry import SHEETS, SheetSpec, copies_for
from ..screen.print_order import Offer, PrintServices, Proposal, Shelf, Tray, Wanted, Work
from ..workshop.collection import Records
from ..workshop.evening import meeting_of
from ..workshop.permitted import permitted
from ..workshop.records import Meeting, Participant, Stakeholder
from .names import slug
from .prints import Prints, test_sheet
from .render import Kit
from .sheets import file_name, letters_missing
from .trouble import guarded

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from ..screen.interface import Interface
    from ..texts import Say
    from ..workshop.document import Document
    from .outside import Outside

T = TypeVar("T")
#: What every evening needs beside the handouts of its step; the last ones are not ticked at first.
_EVENING = ("H2", "H3")
_MORE = ("H31", "H30")
_BLANK_CANVASES, _FILLED = "blank_canvas", "canvas"
_FAMILIES = (_FILLED, _BLANK_CANVASES, "card", "form", "reading", "poster", "report", "booklet", "team")
#: What people take home: what came of the evening, and who does what.
_LEAVING = ("H25", "C7")
#: And when there is a next time, its invitation.
_NEXT = "H1"
#: So many people when nothing else is known.
_PEOPLE = 12


def proposal(kit: Kit, records: Records, step: int, today: str) -> Proposal:
    """The sheets of this step and its evening first, ticked as the step's handouts say; then all others by family."""
    say = kit.say(records.workshop.language)
    meeting = meeting_of(records, step, today)
    handouts = tuple(code for code in say.list(f"step.{step}.handouts") if code in SHEETS)
    evening = _EVENING if meeting is not None else ()
    first = _in_order((*evening, *handouts))
    coming = sorted((one for one in records.all(Meeting) if one.date > today), key=lambda one: (one.date, one.start))
    shelves = [Shelf("meeting" if meeting else "step", tuple(_offer(say, code, True) for code in (*first, *_MORE) if code in SHEETS))]
    used = {offer.code for offer in shelves[0].offers}
    for family in _FAMILIES:
        codes = [code for code, spec in SHEETS.items() if _family(spec) == family and code not in used]
        shelves.append(Shelf(family, tuple(_offer(say, code, False) for code in codes)))
    return Proposal(
        step, tuple(shelf for shelf in shelves if shelf.offers), frozenset(first), people(records, meeting), say.language,
        meeting.id if meeting else None, meeting.date if meeting else "", (*_LEAVING, *((_NEXT,) if coming else ())),
        coming[0].id if coming else None,
    )  # fmt: skip


def people(records: Records, meeting: Meeting | None) -> int:
    """How many people to print for: who came, else who takes part, else a usual number."""
    if meeting is not None and (meeting.present or meeting.attended):
        return max(meeting.present, len(meeting.attended or ()))
    return len(records.all(Participant)) or _PEOPLE


def _in_order(codes: Iterable[str]) -> tuple[str, ...]:
    order = list(SHEETS)
    return tuple(sorted(dict.fromkeys(codes), key=order.index))


def _family(spec: SheetSpec) -> str:
    return _BLANK_CANVASES if spec.family == "canvas" and spec.blank else spec.family


def _offer(say: Say, code: str, proposed: bool) -> Offer:
    """A blank canvas of this evening is proposed large enough to stand round; all else in its usual size."""
    spec = spec_of(code)
    large = proposed and spec.family == "canvas" and spec.blank
    papers = tuple(sorted(spec.papers, key=lambda size: size != ("A1" if large else spec.paper)))
    variant = code.partition(".")[2]
    key = next((key for key in (f"sheet.{spec.base}.set.{variant}", f"sheet.{spec.base}.{variant}") if variant and say.has(key)), "")
    use = f"sheet.{spec.base}.use"
    return Offer(
        code, spec.name, use if say.has(use) else "", key, papers, spec.fillable,
        not spec.canvas and spec.family in ("form", "card", "poster") and not variant, spec.family == "report", spec.turn,
    )  # fmt: skip


def print_page(
    kit: Kit, document: Document, interface: Interface, outside: Outside, parent: QWidget, step: int = 1, tray: Tray | None = None
) -> QWidget:
    """The page of the print centre over an open workshop."""
    from ..screen.print_centre import PrintCentre

    page = PrintCentre(interface, services(kit, document, outside, step), tray or Tray(), parent)
    stop = document.listen(lambda _edits: page.refresh())
    page.destroyed.connect(lambda: stop())
    return page


def services(kit: Kit, document: Document, outside: Outside, step: int) -> PrintServices:
    """What the print centre can have done."""
    kept: list[Prints] = []
    told: list[tuple[Records, int, bool]] = []

    def prints() -> Prints:
        """For the records as they are now; called on the main thread."""
        if not kept or kept[0].records is not document.records:
            kept[:] = [Prints(kit, document.records, outside.today())]
        return kept[0]

    def now() -> tuple[Records, int, bool]:
        """What is to be told of the records as they are now: names withheld, and whether letters are missing."""
        records = document.records
        if not told or told[0][0] is not records:
            told[:] = [(records, hidden(kit, records), letters_missing(kit, records))]
        return told[0]

    return PrintServices(
        languages=kit.languages,
        propose=lambda: proposal(kit, document.records, step, outside.today()),
        copies=lambda code, count: copies_for(spec_of(code), count),
        sheet=lambda wanted: _with(prints().one, wanted),
        count=lambda wanted: _with(prints().count, wanted),
        whole=lambda wanted: _with(prints().whole, wanted),
        write=lambda wanted, target: _into(prints().write, wanted, target),
        folder=lambda wanted, target: _into(prints().folder, wanted, target),
        test=lambda languages, paper: lambda _progress, _stopped: test_sheet(kit, languages, paper),
        ask_file=lambda asking, wanted: _ask_file(kit, document.records, prints(), asking, wanted),
        ask_folder=lambda asking, wanted: _ask_folder(prints(), asking, wanted),
        ask_printer=_ask_printer,
        hidden=lambda: now()[1],
        letters_missing=lambda: now()[2],
    )  # fmt: skip


def hidden(kit: Kit, records: Records) -> int:
    """How many names do not stand on paper for others."""
    free = permitted(plain(records), "others", kit.say(records.workshop.language)("privacy.participant"), ("room",))
    people_now = {one.id for one in free.all(Participant) if one.first_name}
    groups = {one.id for one in free.all(Stakeholder) if one.name}
    return sum(one.id not in people_now for one in records.all(Participant)) + sum(one.id not in groups for one in records.all(Stakeholder))


def _with(make: Callable[..., T], wanted: object) -> Work[T]:
    careful: Callable[..., T] = guarded(make)
    return lambda progress, stopped: careful(wanted, progress, stopped)


def _into(make: Callable[..., T], wanted: tuple[Wanted, ...], target: Path) -> Work[T]:
    careful = guarded(make)
    return lambda progress, stopped: careful(wanted, target, progress, stopped)


def _ask_file(kit: Kit, records: Records, prints: Prints, asking: QWidget, wanted: tuple[Wanted, ...]) -> Path | None:
    from ..screen.print_places import ask_file

    name = file_name(kit, records, prints.order(wanted[0]))
    if len(wanted) > 1:
        day, place, *_rest = name.split("_")
        going = {one.code for one in wanted} <= {*_LEAVING, _NEXT}
        word = slug(kit.say(wanted[0].languages[0])("sheet.set.leaving" if going else "sheet.set.evening"))
        name = f"{day}_{place}_{word}.pdf" if records.workshop.name else f"{day}_{word}.pdf"
    return ask_file(asking, name, lambda target: prints.files(wanted, target))


def _ask_folder(prints: Prints, asking: QWidget, wanted: tuple[Wanted, ...]) -> Path | None:
    from ..screen.print_places import ask_folder

    return ask_folder(asking, lambda folder: prints.files_in(wanted, folder))


def _ask_printer(asking: QWidget, pages: int) -> QPrinter | None:
    from ..screen.print_sheet import ask_printer

    return ask_printer(asking, pages)
