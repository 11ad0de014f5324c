"""Made-up matrices and boards, what is written on their drawings, and those that are kept; `python -m tests.look.boards` writes these."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from cwb_desktop.look.marks import Drawing, Key, Text
from cwb_desktop.look.view import View
from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.method import ACTION_STATUSES, AGREEMENT_STATUSES, PILLARS
from cwb_desktop.workshop.records import Action, Agreement, Cell, Note, Participant, Plan, Stakeholder

from .crowds import RESOURCES, VIEWS, bare, crowd, pages, sample
from .golden import FOLDER, lines

TODAY = "2027-01-21"
_LONG = "Wijkonderhoudsbedrijf met twintig mensen uit de buurt en een eerste opdracht van de corporatie voor alle portieken hier"


def matrix_of(anchors: int, long: bool = False, notes: int = 1) -> Records:
    """A workshop of nothing but anchors, with a cell in two of three places."""
    whos = crowd(anchors, name_length=60 if long else 0, anchors=anchors, notes=0)
    ids = [one.id for one in whos if one.KIND == "stakeholder"]
    cells = [
        _cell(row, column, who, pillar, long) for row, who in enumerate(ids) for column, pillar in enumerate(PILLARS) if (row + column) % 3
    ]
    anchored = [replace(one, anchor=True, matrix_row=row) for row, one in enumerate(whos.all(Stakeholder))]
    return Records([whos.workshop, *anchored, *cells, *_notes("pillars_matrix", notes)])


def _cell(row: int, column: int, who: str, pillar: str, long: bool) -> Cell:
    number = row * 5 + column
    text = _LONG[: 60 if long else 8 + number % 40].strip() + str(number)
    amount = 1000 * number if number % 4 else None
    return Cell(
        id=f"c{number:04}", stakeholder=who, pillar=pillar, level=number % 5, text="" if number % 7 == 6 else text[-60:],
        amount=amount, unit=None if amount is None else ("EUR/year", "places", "m2")[number % 3],
    )  # fmt: skip


def board_of(count: int, long: bool = False, notes: int = 1) -> Records:
    """A workshop with so many actions in all columns and a third as many agreements."""
    ground = crowd(max(4, count // 3), name_length=60 if long else 0, notes=0)
    whos = [one.id for one in ground if one.KIND == "stakeholder"]
    plans = [Plan(id=f"pl{n:02}", title=f"Plan nummer {n} van onze wijk"[:40]) for n in range(min(count, 12))]
    people = [Participant(id=f"p{n:02}", first_name="" if n == 3 else f"Naam{n}") for n in range(8)]
    promised = [_agreement(n, whos, long) for n in range(count // 3)]
    return Records(
        [*ground, *plans, *people, *promised, *(_action(n, whos, plans, long) for n in range(count)), *_notes("action_board", notes)]
    )


def _agreement(n: int, whos: list[str], long: bool) -> Agreement:
    return Agreement(
        id=f"k{n:03}", stakeholder=whos[n % len(whos)], text=f"{n} {_LONG}"[: 120 if long else 20 + n % 60], pillar=PILLARS[n % 5],
        amount=500 * n if n % 2 else None, unit="EUR/year" if n % 2 else None, from_date="2027-03-01" if n % 3 else None,
        status=AGREEMENT_STATUSES[n % 5],
    )  # fmt: skip


def _action(n: int, whos: list[str], plans: list[Plan], long: bool) -> Action:
    who = (f"p{n % 8:02}", whos[n % len(whos)], None)[n % 3]
    return Action(
        id=f"d{n:03}", what=f"Doe {n} {_LONG}"[: 80 if long else 12 + n % 40], plan=plans[n % len(plans)].id if n % 4 else None, who=who,
        when="", due=f"2027-01-{1 + n % 28:02}", first_step=f"Eerst {n} {_LONG}"[: 120 if long else 18 + n % 30],
        status=ACTION_STATUSES[n % 5], first_step_due="2026-12-12" if n % 2 else None,
        help_needed=f"Steun {n} {_LONG}"[: 120 if long else 16] if n % 3 else None,
    )  # fmt: skip


def _notes(canvas: str, count: int) -> Iterable[Note]:
    return (Note(id=f"n{n}", canvas=canvas, x=500 + 20 * n, y=400, text="Wie kent iemand? " * (1 + 3 * n)) for n in range(count))


def said(drawings: list[Drawing]) -> dict[Key, str]:
    """All that stands in the items of each record over all pages, without blanks."""
    found: dict[Key, str] = {}
    for item in (item for drawing in drawings for item in drawing.items if item.part in ("marker", "card", "row")):
        texts = [mark.text for mark in item.marks if isinstance(mark, Text)]
        found[item.key] = found.get(item.key, "") + bare("".join(texts)) + "|"
    return found


def drawn(canvas: str, records: Records, style: str, language: str, view: View | None = None) -> list[Drawing]:
    """All pages with the day of the tests."""
    return pages(canvas, records, style, language, replace(view or VIEWS[style], today=TODAY))


#: The kept drawings: canvas, name of the case, records, style and language.
KEPT = (
    *((canvas, name, records, "paper", language) for canvas, name, records, language in (
        ("pillars_matrix", "empty", matrix_of(0), "nl"), ("pillars_matrix", "one", matrix_of(1), "en"),
        ("pillars_matrix", "crowd", matrix_of(12, long=True), "nl"), ("action_board", "empty", board_of(0), "en"),
        ("action_board", "one", board_of(1), "nl"), ("action_board", "crowd", board_of(40), "en"))),
    *((canvas, "sample", sample(RESOURCES / "samples", language), "light", language)
      for canvas in ("pillars_matrix", "action_board") for language in ("nl", "en")),
    *((canvas, "wall", sample(RESOURCES / "samples", "nl"), "wall", "nl") for canvas in ("pillars_matrix", "action_board")),
)  # fmt: skip


def path(canvas: str, name: str, language: str) -> Path:
    """Where a drawing is kept."""
    return FOLDER / f"{canvas}-{name}-{language}.txt"


def text_of(canvas: str, records: Records, style: str, language: str) -> str:
    """All pages of a canvas as text."""
    return "".join(f"{line}\n" for drawing in drawn(canvas, records, style, language) for line in lines(drawing))


if __name__ == "__main__":
    for canvas, name, records, style, language in KEPT:
        path(canvas, name, language).write_text(text_of(canvas, records, style, language), encoding="utf-8", newline="\n")
