"""All sheets by their code: how each is made, on which paper, and for whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from ..page import MM
from . import (
    agenda,
    anchors,
    arrows,
    booklet_pages,
    cards,
    decision,
    evaluation,
    glossary,
    invitation,
    large,
    lm3_sheet,
    materials,
    plan_cards,
    result,
    script,
    signing,
    step_cards,
    stories,
    team,
    thinking,
    voting,
)  # fmt: skip
from .desk import Desk
from .model import A5, A6, CARDS, SIZES, SLIPS, TWO_A5, WHOLE, Arrangement, Leaf

Family = Literal["canvas", "card", "form", "reading", "poster", "report", "booklet", "team"]
Each = Literal["room", "table", "row", "person"]
Duplex = Literal["one", "long", "short"]
#: Papers of posters and canvases, the usual one first.
_LARGE = ("A3", "A2", "A1", "A0", "A4")
#: An invitation that fills its paper.
SINGLE_A5 = Arrangement((148.5 * MM, 210 * MM), (A5.cells[0],), "none")


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """A sheet: `leaves` makes it, `how` lays it on paper, `papers` are its sizes with the usual one first.

    `canvas` is the canvas it shows, `blank` whether without content. `each` says how many are needed; `sides` on how many sides it is
    printed; `step` in which it is first used (0: any). `team`: with the names of the team, never for others.
    """

    code: str
    family: Family
    leaves: Callable[[Desk], tuple[Leaf, ...]] | None = None
    how: Arrangement = WHOLE
    papers: tuple[str, ...] = ("A4",)
    canvas: str = ""
    blank: bool = False
    fillable: bool = False
    each: Each = "room"
    sides: int = 1
    steps: tuple[int, ...] = ()
    team: bool = False

    @property
    def base(self) -> str:
        """The code without the variant."""
        return self.code.partition(".")[0]

    @property
    def paper(self) -> str:
        """The usual paper."""
        return self.papers[0]

    @property
    def duplex(self) -> Duplex:
        """How the printer turns its paper: on one side only, over the long edge, or over the short one when the paper lies on its side."""
        return "one" if self.sides == 1 else "short" if self.landscape else "long"

    @property
    def turn(self) -> str:
        """The key of what to tell who prints it: on both sides, and turned over on which edge; nothing for one side."""
        return "" if self.sides == 1 else "sheet.turn.folded" if self.family == "booklet" else f"sheet.turn.{self.duplex}"

    @property
    def up(self) -> int:
        """How many of it lie on one sheet of paper."""
        return len(self.how.cells)

    @property
    def landscape(self) -> bool:
        """Whether its paper lies on its side."""
        return bool(self.canvas) or self.family == "booklet" or self.how.paper[0] > self.how.paper[1]

    @property
    def name(self) -> str:
        """The key of its name."""
        return f"canvas.{self.canvas}.title" if self.code.startswith("C") else f"handout.{self.base}"


def _canvas(code: str, canvas: str, *steps: int) -> SheetSpec:
    return SheetSpec(code, "canvas", papers=_LARGE, canvas=canvas, blank=code.startswith("H"), steps=steps)


_ALL = (1, 2, 3, 4, 5)
_SPECS = (
    SheetSpec("H1", "poster", invitation.invitation, A5, ("A4", "A3", "A2", "A1", "A0"), fillable=True, each="person", steps=_ALL),
    SheetSpec("H2", "form", signing.sign_in, fillable=True, each="row", steps=_ALL),
    SheetSpec("H2.slips", "form", signing.slips, SLIPS, fillable=True, each="person", steps=_ALL),
    SheetSpec("H3", "reading", agenda.programme, papers=("A4", "A3"), steps=_ALL),
    _canvas("H4", "ring_map", 1),
    SheetSpec("H5", "card", cards.stakeholder_cards, CARDS, steps=(1,)),
    SheetSpec("H5.empty", "card", cards.empty_cards, CARDS, each="person", steps=(1,)),
    SheetSpec("H5.filled", "card", cards.filled_cards, CARDS, steps=(1, 4)),
    SheetSpec("H5.starter", "card", cards.starter_cards, CARDS, steps=(1,)),
    SheetSpec("H6", "reading", step_cards.step_cards, each="table", sides=2, steps=_ALL),
    SheetSpec("H6.a5", "reading", step_cards.small_cards, TWO_A5, each="table", sides=2, steps=_ALL),
    SheetSpec("H7", "form", team.team_agreements, papers=("A4", "A3"), steps=(1,)),
    _canvas("H8", "assets_needs", 2),
    _canvas("H9", "money_flows", 2),
    SheetSpec("H10", "form", thinking.five_whys, each="table", steps=(2,)),
    SheetSpec("H11", "card", cards.money_cards, CARDS, each="table", steps=(2,)),
    SheetSpec("H12", "form", lm3_sheet.worksheet, each="table", sides=2, steps=(2, 3)),
    SheetSpec("H13", "form", plan_cards.plan_cards, A5, fillable=True, each="table", steps=(3,)),
    SheetSpec("H14", "form", thinking.dream, each="person", steps=(3,)),
    SheetSpec("H15", "form", voting.dots_and_strips, steps=(2, 3)),
    SheetSpec("H16", "reading", stories.stories, each="table", steps=(3,)),
    SheetSpec("H17", "form", anchors.interview, each="table", steps=(4,)),
    _canvas("H18", "pillars_matrix", 4),
    _canvas("H19", "power_interest", 4),
    SheetSpec("H20", "card", arrows.arrows, steps=(4,)),
    SheetSpec("H21", "reading", stories.stories, each="table", steps=(4,)),
    SheetSpec("H22", "form", decision.decision, steps=(5,)),
    SheetSpec("H23", "form", plan_cards.action_cards, A6, fillable=True, each="person", steps=(5,)),
    SheetSpec("H24", "form", evaluation.evaluation, A5, fillable=True, each="person", steps=(5,)),
    SheetSpec("H25", "poster", result.poster, papers=_LARGE, steps=(5,)),
    SheetSpec("H26", "report", sides=2, each="person", steps=(5,)),
    SheetSpec("H27", "card", plan_cards.postcard, A6, each="person", steps=(5,)),
    SheetSpec("H28", "reading", glossary.glossary, each="person", steps=_ALL),
    SheetSpec("H29", "booklet", sides=2, each="person", steps=_ALL),
    SheetSpec("H30", "team", script.script, steps=_ALL, team=True),
    SheetSpec("H31", "team", materials.materials, steps=_ALL),
    SheetSpec("H32", "reading", large.large_print, steps=_ALL),
    _canvas("H33", "network", 4),
    _canvas("H34", "plan_board", 3),
    _canvas("H35", "action_board", 5),
    _canvas("C1", "ring_map", 1), _canvas("C2", "assets_needs", 2), _canvas("C3", "money_flows", 2, 3),
    _canvas("C4", "power_interest", 4), _canvas("C5", "network", 1, 4), _canvas("C6", "pillars_matrix", 4),
    _canvas("C7", "action_board", 5), _canvas("C8", "plan_board", 3), _canvas("C9", "decisions", 5),
)  # fmt: skip

#: Every sheet by its code, in the order of the method; a point before a variant (H5.starter); C1–C9 are the canvases with what is on them.
SHEETS: Mapping[str, SheetSpec] = MappingProxyType({spec.code: spec for spec in _SPECS})

#: People at one table.
TABLE = 6


def copies_for(spec: SheetSpec, people: int) -> int:
    """How many sheets of paper (or sets of them) so many people need: one each, one a table, a row each, or one for the room."""
    wanted = {"room": 1, "table": -(-people // TABLE), "row": -(-people // signing.ROWS), "person": people}[spec.each]
    return max(1, -(-wanted // spec.up))


BOOKLET = booklet_pages.booklet
PAPERS = tuple(sorted(SIZES, reverse=True))
