"""Which piece of the panel belongs to a chosen record, and which one to a canvas as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from ..workshop.agreements import Action, Agreement, Decision, Plan, Vote
from ..workshop.collection import Key, Records
from ..workshop.keepsakes import Evaluation
from ..workshop.neighbourhood import Asset, Lm3Case, Need, Problem
from ..workshop.people import Stakeholder
from ..workshop.record import Record
from .panel_action import ActionPart, AgreementPart
from .panel_cell import EMPTY, CellPart, place_of
from .panel_decision import DecisionPart
from .panel_evaluation import EvaluationPart
from .panel_grid import GridPart
from .panel_kit import Desk, Part
from .panel_lm3 import Lm3Part
from .panel_local import LocalArea
from .panel_needs import MatchPart, ProblemPart
from .panel_plan import MergePart, PlanPart
from .panel_vote import VotePart, Voting
from .panel_what_if import WhatIf

_BY_KIND: Mapping[str, Callable[[Desk, Record], Part]] = {
    Lm3Case.KIND: lambda desk, record: Lm3Part(desk, record.id),
    Vote.KIND: lambda desk, record: VotePart(desk, record.id),
    Decision.KIND: lambda desk, record: DecisionPart(desk, record.id),
    Evaluation.KIND: lambda desk, record: EvaluationPart(desk, record.id),
    Plan.KIND: lambda desk, record: PlanPart(desk, record.id),
    Problem.KIND: lambda desk, record: ProblemPart(desk, record.id),
    Asset.KIND: lambda desk, record: MatchPart(desk, record.key),
    Need.KIND: lambda desk, record: MatchPart(desk, record.key),
}
#: Kinds whose panel has the name of its own in it.
WITH_HEAD = frozenset({"cell", EMPTY})
#: Kinds whose panel begins with the whole sentence that they are: the head does not say it a second time.
WITH_SENTENCE = frozenset({Decision.KIND, Problem.KIND})


def there(records: Records, key: Key) -> bool:
    """Whether something can be shown for a key: a record, or a cell that is not in the records yet."""
    return records.by_key(key) is not None or (key[0] == EMPTY and place_of(records, key) is not None)


def same(records: Records, first: Key, second: Key) -> bool:
    """Whether two keys are the same thing: a cell has another key once it is in the records."""
    place = place_of(records, first)
    return first == second or (place is not None and place == place_of(records, second))


def part_for(desk: Desk, keys: Sequence[Key]) -> Part | None:
    """The piece for what is chosen; None where plain fields will do."""
    records = desk.records
    if len(keys) == 2 and all(key[0] == Plan.KIND for key in keys):
        return MergePart(desk, keys[0][1], keys[1][1])
    if len(keys) != 1:
        return None
    place = place_of(records, keys[0])
    if place is not None:
        return CellPart(desk, *place)
    match record := records.by_key(keys[0]):
        case Action():
            return ActionPart(desk, record)
        case Agreement():
            return AgreementPart(desk, record)
        case Stakeholder() if desk.canvas == "power_interest":
            return GridPart(desk, record.id)
        case None:
            return None
        case _:
            make = _BY_KIND.get(record.KIND)
            return make(desk, record) if make else None


def work_for(desk: Desk) -> tuple[tuple[str, str, Callable[[Desk], Part]], ...]:
    """What belongs to a canvas as a whole: head, note and the piece."""
    note = QCoreApplication.translate("Panel", "changes nothing until kept")
    what_if = (QCoreApplication.translate("Panel", "What if …?"), note, WhatIf)
    vote = (QCoreApplication.translate("Panel", "Voting"), QCoreApplication.translate("Panel", "totals only"), Voting)
    local = (QCoreApplication.translate("Panel", "Our line"), QCoreApplication.translate("Panel", "agree on it first"), LocalArea)
    return {
        "money_flows": (what_if, local, vote),
        "plan_board": (vote,),
        "assets_needs": (vote,),
    }.get(desk.canvas, ())
