"""Edits of steps 2 to 5: what-if cases, plans, promises, actions and rounds of decisions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from .agreements import Agreement, Cell, Decision, Plan, Response, Round
from .collection import Change, Records
from .document import Edit
from .edits import add, changed, set_fields, set_many
from .neighbourhood import Lm3Case, Lm3Line
from .people import Stakeholder
from .record import Record

NewId = Callable[[], str]
#: From this level on a cell is a promise.
PROMISED = 3


# -- what if --


def moved_money(lines: Sequence[Lm3Line], source: int, target: int, amount: int) -> tuple[Lm3Line, ...]:
    """The lines with an amount moved from one to another (by place); never more than there is."""
    given = min(amount, lines[source].amount or 0)
    result = list(lines)
    result[source] = replace(lines[source], amount=(lines[source].amount or 0) - given)
    result[target] = replace(result[target], amount=(result[target].amount or 0) + given)
    return tuple(result)


def keep_case(records: Records, case: Lm3Case, title: str, lines: Sequence[Lm3Line], new_id: NewId) -> Edit:
    """A what-if kept as a case of its own, based on the case it began with."""
    kept = Lm3Case(id=new_id(), title=title, round1_label=case.round1_label, based_on=case.id, plan=case.plan)
    copies = [replace(line, id=new_id(), case=kept.id) for line in lines]
    return add(records, kept, *copies, verb="lm3_case.keep")


# -- plans --


def merge_plans(records: Records, keep: Plan, gone: Plan) -> Edit:
    """One plan out of two: the other one points at it, and its dots and needs count with it."""
    needs = tuple(dict.fromkeys((*keep.answers_need, *gone.answers_need)))
    pairs: list[tuple[Record, Record]] = [(keep, changed(keep, answers_need=needs, merged_into=None))]
    pairs.append((gone, changed(gone, merged_into=keep.id, chosen=False)))
    joined = [plan for plan in records.all(Plan) if plan.merged_into == gone.id and plan.id != keep.id]
    pairs += [(plan, changed(plan, merged_into=keep.id)) for plan in joined]
    return set_many(pairs, "plan.merge")


# -- promises --


def cell_of(records: Records, stakeholder: str, pillar: str) -> Cell | None:
    """The cell of an anchor and a pillar; None = level 0 without text."""
    return next((cell for cell in records.all(Cell) if cell.stakeholder == stakeholder and cell.pillar == pillar), None)


def set_level(records: Records, stakeholder: str, pillar: str, level: int, new_id: NewId) -> Edit:
    """How far a cell is, 0 to 4; the cell is made where there is none yet."""
    cell = cell_of(records, stakeholder, pillar)
    if cell is not None:
        return set_fields(cell, "cell.level", level=level)
    return add(records, Cell(id=new_id(), stakeholder=stakeholder, pillar=pillar, level=level), verb="cell.level")


def promise_offered(records: Records, cell: Cell) -> bool:
    """Whether a cell is a promise without an agreement that says so."""
    known = any(one.stakeholder == cell.stakeholder and one.pillar == cell.pillar for one in records.all(Agreement))
    return cell.level >= PROMISED and not known


def make_agreement(records: Records, cell: Cell, new_id: NewId) -> Edit:
    """An agreement out of a promised cell."""
    made = Agreement(
        id=new_id(),
        stakeholder=cell.stakeholder,
        text=cell.text,
        pillar=cell.pillar,
        amount=cell.amount,
        unit=cell.unit,
        from_date=cell.on,
        contact_role=cell.contact_role,
        status="running" if cell.level > PROMISED else "promised",
    )
    return add(records, made)


def move_anchor(records: Records, anchor: Stakeholder, place: int) -> Edit:
    """An anchor at another row of the matrix, 0 = first."""
    rows = sorted((s for s in records.all(Stakeholder) if s.anchor), key=lambda s: (s.matrix_row, s.order, s.id))
    rows.remove(anchor)
    rows.insert(max(0, min(place, len(rows))), anchor)
    return set_many([(row, changed(row, matrix_row=number)) for number, row in enumerate(rows)], "stakeholder.reorder")


# -- decisions --


def last_round(records: Records, decision: Decision) -> Decision | Round:
    """The round that counts: the last one, or the decision itself, which holds the first."""
    rounds = records.parts(Round, decision.id)
    return rounds[-1] if rounds else decision


def may_adopt(records: Records, decision: Decision) -> bool:
    """Whether `adopted` may be offered: no objection of the last round stands."""
    return last_round(records, decision).objection == 0


def add_round(records: Records, decision: Decision, counts: tuple[int, int, int], texts: Sequence[tuple[str, str]], new_id: NewId) -> Edit:
    """A further round with its counts (agree, concern, objection) and its responses (kind, text)."""
    agree, concern, objection = counts
    made = Round(id=new_id(), decision=decision.id, agree=agree, concern=concern, objection=objection)
    responses = [Response(id=new_id(), decision=decision.id, round=made.id, kind=kind, text=text) for kind, text in texts]
    return add(records, made, *responses, verb="decision.round")


def change_counts(decision: Decision, present: int, agree: int, concern: int, objection: int) -> Edit:
    """The counts of the first round and who was there, in one edit, since they must add up."""
    after = changed(decision, present=present, agree=agree, concern=concern, objection=objection)
    return Edit("decision.count", (Change(decision, after),))
