"""From records to a printed sheet: filter, style, languages, paper, PDF; a file that is there is replaced only by a whole one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import IO, Literal

from ..look.canvases import LOOKS
from ..look.canvases import pages as pages_of
from ..look.marks import Drawing
from ..look.numbers import numbers
from ..look.style import Style
from ..look.view import View
from ..paper.report import plain
from ..paper.sheets.making import make, spec_of
from ..paper.sheets.model import SIZES, LookAt, NoSheet, Paper, Request
from ..paper.sheets.printing import Cancelled as Cancelled
from ..paper.sheets.printing import Progress, write
from ..paper.text import Ink
from ..texts import Say
from ..workshop.collection import Records
from ..workshop.fields import fields_of
from ..workshop.method import STEPS
from ..workshop.permitted import NOT_FACILITATOR, permitted
from ..workshop.records import Meeting, Workshop
from .names import slug
from .render import Kit, NotDrawn, replaced

PrintStyle = Literal["colour", "bw", "ink"]
STYLES: tuple[PrintStyle, ...] = ("colour", "bw", "ink")
#: Lines of the ink-saving style are so much thinner.
_THIN = 0.7


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for, as the print centre and the command line ask. `audience`: whose names the summary has."""

    code: str
    languages: tuple[str, ...]
    today: str
    paper: str = ""
    tile: str = ""
    style: PrintStyle = "colour"
    blank: bool = False
    fillable: bool = False
    copies: int = 1
    people: int = 0
    step: int | None = None
    meeting: str | None = None
    audience: str = "others"


def papers(kit: Kit, records: Records | None, order: Order) -> tuple[Paper, ...]:
    """The papers of a sheet, as others may see it; the script as the team may. Without records it is blank. Raises NoSheet or NotDrawn."""
    return make(order.code, request(kit, records, order))


def request(kit: Kit, records: Records | None, order: Order) -> Request:
    """What the sheet is made from."""
    spec = spec_of(order.code)
    says = tuple(kit.say(language) for language in dict.fromkeys(order.languages))
    whole = plain(records) if records is not None else Records([Workshop(language=says[0].language, currency=_currency(says[0].language))])
    word = says[0]("privacy.participant")
    free = permitted(whole, "team", word, NOT_FACILITATOR) if spec.team else permitted(whole, "others", word, ("room",))
    style = print_style(kit, order.style)
    step = order.step if order.step in spec.steps else spec.steps[0] if spec.steps else 0
    look = _look(kit, whole, free, style, order.today, step)
    return Request(
        free, says, Ink(style, kit.measure), order.today, look, order.paper, order.tile, order.blank, order.fillable,
        order.copies, order.people, order.step, order.meeting,
    )  # fmt: skip


def _currency(language: str) -> str:
    return "GBP" if language == "en" else "EUR"


def print_style(kit: Kit, name: PrintStyle) -> Style:
    """Colour, black and white, or black and white with thin lines and nothing filled that need not be."""
    if name == "colour":
        return kit.style("paper")
    style = kit.style("bw")
    if name == "bw":
        return style
    widths = {kind: width * _THIN for kind, width in style.widths.items()}
    colours = {**style.colours, "bucket.inflow.fill": style["sheet"]}
    return replace(style, colours=colours, widths=widths, ways={**style.ways, "hatch": False})


def _look(kit: Kit, whole: Records, free: Records, style: Style, today: str, step: int) -> LookAt:
    """How a canvas is looked at for paper of a step: numbers of all records, no opinions about how anybody stands."""

    def look(canvas: str, say: Say, scale: float, blank: bool) -> tuple[Drawing, ...]:
        if canvas not in LOOKS:
            raise NotDrawn("not_drawn", canvas=say(f"canvas.{canvas}.title"))
        facts = None
        if canvas == "network" and not blank:
            from ..workshop.figures.network import measures

            facts = measures(free)
        own = step if any(one.number == step and canvas in one.canvases for one in STEPS) else 0
        view = View(today=today, scale=scale, step=own, blank=blank, attitudes=False, numbers=numbers(canvas, whole), facts=facts)
        return pages_of(canvas, style, say, view, free, kit.measure)

    return look


def write_sheet(
    kit: Kit,
    records: Records | None,
    order: Order,
    target: Path,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Writes a sheet as a PDF and answers with its number of pages. Runs in any thread. Raises NoSheet, NotDrawn or Cancelled."""
    counted: list[int] = []

    def work(beside: Path) -> None:
        with beside.open("wb") as file:
            counted.append(sheet_into(kit, records, order, file, progress, cancelled))

    replaced(target, work)
    return counted[0]


def sheet_into(
    kit: Kit,
    records: Records | None,
    order: Order,
    target: IO[bytes],
    progress: Progress | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """The same into an open file or into memory, for the preview."""
    spec = spec_of(order.code)
    if spec.family == "report":
        return _report_into(kit, records, order, target, progress, cancelled)
    found = request(kit, records, order)
    done = make(order.code, found)
    say, shop = found.says[0], found.records.workshop
    title = ", ".join(part for part in (shop.name, f"{spec.code} {say(spec.name)}") if part)
    subject = ", ".join(part for part in (shop.name, shop.city) if part)
    return write(
        target, done, kit.resources / "fonts", kit.measure, title=title, language=say.language, subject=subject,
        copies=max(1, order.copies), fillable=order.fillable, duplex=spec.duplex, progress=progress, cancelled=cancelled,
    )  # fmt: skip


def _report_into(
    kit: Kit, records: Records | None, order: Order, target: IO[bytes], progress: Progress | None, cancelled: Callable[[], bool]
) -> int:
    """The summary, one language after the other in one file, each copy on paper of its own."""
    from ..paper.gathered import Gathered
    from ..paper.summary import write_summary
    from .paper import prepared

    if order.fillable:
        raise NoSheet("sheet_fillable", code=order.code)
    if order.paper not in ("", "A4"):
        raise NoSheet("sheet_paper", code=order.code, paper=order.paper, papers="A4")
    if order.tile in SIZES:
        raise NoSheet("sheet_tile", code=order.code, paper="A4", tile=order.tile)
    known = records if records is not None and not order.blank else Records([Workshop(language=order.languages[0])])
    spec, style = spec_of(order.code), "paper" if order.style == "colour" else "bw"
    gathered = Gathered()
    for language in order.languages:
        store = BytesIO()
        report = prepared(kit, known, language, order.today, order.audience, style)
        pages = write_summary(store, report, kit.resources / "fonts", progress, cancelled)
        if len(order.languages) == 1 and order.copies <= 1:
            target.write(store.getvalue())
            return pages
        name = f"{spec.code} {report.say(spec.name)}"
        list(gathered.add(store.getvalue(), name, max(1, order.copies), two_sided=spec.sides > 1))
    shop, say = known.workshop, kit.say(order.languages[0])
    title = ", ".join(part for part in (shop.name, f"{spec.code} {say(spec.name)}") if part)
    return gathered.write(target, title, say.language, spec.duplex)


def file_name(kit: Kit, records: Records | None, order: Order) -> str:
    """A name that says what is in the file: date, place, step, sheet (2026-10-15_de-linden_stap2_H8_lege-kaart.pdf)."""
    say = kit.say(order.languages[0])
    spec = spec_of(order.code)
    code, _, variant = spec.code.partition(".")
    meeting = _meeting(records, order)
    own = spec.steps[0] if len(spec.steps) == 1 else None
    step = order.step or own or (meeting.step if meeting else None)
    short = say.get(f"sheet.{code}.short") or say(spec.name)
    place = slug(records.workshop.name) if records else ""
    step_word = slug(say("word.step", n=step)).replace("-", "") if step else ""
    both = "-".join(order.languages) if len(order.languages) > 1 else ""
    parts = (meeting.date if meeting else order.today, place, step_word, code, slug(short), slug(variant), order.paper, both)
    return "_".join(part for part in parts if part) + ".pdf"


def letters_missing(kit: Kit, records: Records | None) -> bool:
    """Whether something that people wrote cannot be drawn on paper, because no font of ours has those letters."""
    lacks = kit.measure.letters.lacks
    written = ((record, spec) for record in records or () for spec in fields_of(type(record)) if spec.type in ("text", "lines", "texts"))
    values = (getattr(record, spec.name) for record, spec in written)
    return any(lacks(value) if isinstance(value, str) else any(map(lacks, value or ())) for value in values)


def _meeting(records: Records | None, order: Order) -> Meeting | None:
    if records is None:
        return None
    if order.meeting:
        return records.get(Meeting, order.meeting)
    found = sorted((one for one in records.all(Meeting) if one.date >= order.today), key=lambda one: (one.date, one.start))
    return next((one for one in found if order.step in (None, one.step)), None)


def languages_of(asked: str | None, records: Records | None, known: Sequence[str]) -> tuple[str, ...]:
    """The languages of a print: those asked for ("nl,en"), else that of the workshop."""
    wanted = [part.strip() for part in (asked or "").split(",") if part.strip()] or ([records.workshop.language] if records else [])
    return tuple(dict.fromkeys(part for part in wanted if part in known))[:2] or (known[0],)
