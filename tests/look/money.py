"""Made-up money and decisions to draw, and the drawings of them that are kept; `python -m tests.look.money` writes those anew."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from cwb_desktop.workshop.collection import Records
from cwb_desktop.workshop.method import DECISION_RESULTS, LADDER, QUALITIES, RESPONSE_KINDS
from cwb_desktop.workshop.record import Record
from cwb_desktop.workshop.records import (
    Decision,
    Inflow,
    Lm3Case,
    Lm3Line,
    Note,
    Participant,
    Plug,
    Response,
    Round,
    Spending,
    Stakeholder,
    Workshop,
)

from .crowds import RESOURCES, pages, sample
from .golden import FOLDER, lines

SHOP = Workshop(name="De Linden", city="Havenrade", example=True, local_area="Lokaal betekent: je woont of werkt binnen de ring.")
_WORDS = ("Onderhoud", "en", "beheer", "van", "portieken", "door", "coöperatie", "Oeverlicht", "in", "Havenrade", "zuid")


def words(place: int, length: int) -> str:
    """A text of about this length, different for each place."""
    text = f"{place} " + " ".join(_WORDS[(place + turn) % len(_WORDS)] for turn in range(length // 3))
    return text[:length].rstrip()


def money(inflows: int, spending: int, plugs: int = 0, cases: int = 0, length: int = 24, notes: int = 0, unknown: int = 0) -> Records:
    """So many amounts with texts of this length; every seventh line leaks nothing."""
    found: list[Record] = [SHOP]
    quality = [QUALITIES[place % 3] for place in range(max(inflows, spending, 1))]
    found += [
        Inflow(id=f"i{n:03}", text=words(n, length), amount=9_000_000 // (n + 1), quality=quality[n], order=n) for n in range(inflows)
    ]
    found += [
        Spending(id=f"u{n:03}", text=words(200 + n, length), amount=None if n < unknown else 8_000_000 // (n + 1), quality=quality[n],
                 local_pct=100 if n % 7 == 6 else 7 * (n % 9), order=n)
        for n in range(spending)
    ]  # fmt: skip
    found += [
        Plug(id=f"g{n:03}", spending=f"u{n % spending:03}", text=words(400 + n, length), amount=1000 * n, order=n) for n in range(plugs)
    ]
    for n in range(cases):
        based = f"c{n - 1:03}" if n % 2 else None
        found.append(Lm3Case(id=f"c{n:03}", title=words(600 + n, length), round1_label="Per jaar", based_on=based, order=n))
        found.append(Lm3Line(id=f"l{n}a", case=f"c{n:03}", text="Loon", amount=1000 * n, local=True, respend_pct=40))
        found.append(Lm3Line(id=f"l{n}b", case=f"c{n:03}", text="Huur", amount=500 * n, local=False))
    found += [Note(id=f"n{n}", canvas="money_flows", x=500, y=300, text="Wie weet dit zeker? " * (1 + 2 * n)) for n in range(notes)]
    return Records(found)


def register(count: int, length: int = 60, said: int = 3, rounds: int = 1, notes: int = 0) -> Records:
    """So many decisions, each with so many concerns and objections and later rounds."""
    found: list[Record] = [SHOP, Stakeholder(id="s", name=""), Stakeholder(id="t", name="Buurtfonds"), Participant(id="p", first_name="")]
    for n in range(count):
        found.append(_decision(n, length))
        later = range(rounds if n % 2 else 0)
        found += [Round(id=f"r{n}.{turn}", decision=f"d{n:03}", agree=20, concern=1, objection=0, order=turn) for turn in later]
        found += [_response(n, turn, length, rounds) for turn in range(said)]
    found += [Note(id=f"n{n}", canvas="decisions", x=500, y=300, text="Wie weet dit zeker? " * (1 + 2 * n)) for n in range(notes)]
    return Records(found)


def _decision(n: int, length: int) -> Decision:
    return Decision(
        id=f"d{n:03}", meeting="m", date=f"2026-{1 + n % 12:02}-10", proposal=words(n, length), proposed_by=("s", "t", "p", None)[n % 4],
        present=24 * (n % 5 != 4), agree=19, concern=3, objection=2, result=DECISION_RESULTS[n % 4],
        change=words(300 + n, length) if n % 4 == 1 else None, review_on="2027-06-10" if n % 3 else None,
        ladder_level=LADDER[n % 6] if n % 2 else None, order=n,
    )  # fmt: skip


def _response(n: int, turn: int, length: int, rounds: int) -> Response:
    later = f"r{n}.0" if rounds and n % 2 and turn % 3 == 2 else None
    answer = words(900 + 40 * n + turn, min(length, 160)) if turn % 2 else None
    kind = RESPONSE_KINDS[turn % 2]
    text = words(500 + 40 * n + turn, min(length, 160))
    return Response(id=f"a{n}.{turn}", decision=f"d{n:03}", round=later, kind=kind, text=text, answer=answer)


EMPTY = Records([SHOP])
#: The kept drawings: canvas, name of the case, records, style and language.
KEPT = (
    *(("money_flows", name, records, "paper", "nl") for name, records in (
        ("empty", EMPTY), ("one", money(1, 1, 1, 1)), ("crowd", money(14, 19, 12, 7, length=60)))),
    *(("decisions", name, records, "paper", "nl") for name, records in (
        ("empty", EMPTY), ("one", register(1)), ("crowd", register(30)))),
    *((canvas, "sample", sample(RESOURCES / "samples", language), "light", language)
      for canvas in ("money_flows", "decisions") for language in ("nl", "en")),
    ("money_flows", "wall", sample(RESOURCES / "samples", "nl"), "wall", "nl"),
)  # fmt: skip


def path(canvas: str, name: str, language: str) -> Path:
    """Where a drawing is kept."""
    return FOLDER / f"{canvas}-{name}-{language}.txt"


def text_of(canvas: str, records: Records, style: str, language: str) -> str:
    """All pages of a canvas as text."""

    def all_lines() -> Iterator[str]:
        for drawing in pages(canvas, records, style, language):
            yield from lines(drawing)

    return "".join(f"{line}\n" for line in all_lines())


if __name__ == "__main__":
    for canvas, name, records, style, language in KEPT:
        path(canvas, name, language).write_text(text_of(canvas, records, style, language), encoding="utf-8", newline="\n")
