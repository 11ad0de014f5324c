"""What strikes in the leaky bucket and in the matrix of pillars and anchors (method 3.4, 3.7)."""

from __future__ import annotations

from collections.abc import Iterator

from ..agreements import Cell
from ..collection import Records
from ..method import PILLARS
from ..neighbourhood import Lm3Case, Spending
from .bucket import Bucket, bucket
from .finding import Amount, Coins, Finding, Names, Words, finding
from .lm3 import gain
from .matrix import Matrix, matrix
from .rounding import rounded

MOST = 5


def money_findings(records: Records) -> tuple[Finding, ...]:
    """The sentences of the bucket."""
    return tuple(_money(records, bucket(records)))[:MOST]


def _money(records: Records, found: Bucket) -> Iterator[Finding]:
    yield from _of_ten(found)
    if found.leaks_by_size and found.leaks_by_size[0].leak:
        largest = found.leaks_by_size[0]
        keys = ((Spending.KIND, largest.id),)
        yield finding("money_flows.largest", keys, name=Names(keys), money=Amount(int(rounded(largest.leak, 0))))
    if found.guesses:
        yield finding("money_flows.guesses", found.guesses, n=len(found.guesses), total=found.amounts)
    if found.unknown:
        yield finding("money_flows.unknown", found.unknown, names=Names(found.unknown), n=len(found.unknown))
    if found.unassigned < 0:
        yield finding("money_flows.overspent", money=Amount(-found.unassigned))
    for case in records.all(Lm3Case):
        more = gain(records, case)
        if more is not None and more > 0:
            yield finding("money_flows.gain", (case.key,), name=Names((case.key,)), money=Amount(int(rounded(more, 0))))


def _of_ten(found: Bucket) -> Iterator[Finding]:
    """How many of ten coins leave; of a hundred where ten would round to none or all."""
    if not found.spending_total:
        return
    if not found.leaks:
        yield finding("money_flows.all_stays")
        return
    for base in (10, 100, 1000):
        n = int(rounded(base * found.leaks / found.spending_total, 0))
        if 0 < n < base or found.leaks == found.spending_total:
            yield finding("money_flows.leaves", base=base, coins=Coins(), n=n)
            return


def matrix_findings(records: Records) -> tuple[Finding, ...]:
    """The sentences of the matrix."""
    found = matrix(records)
    return tuple(_matrix(found)) if any(found.highest_per_anchor.values()) else ()


def _matrix(found: Matrix) -> Iterator[Finding]:
    keys = tuple((Cell.KIND, one) for one in found.promised)
    if found.promised_amount:
        yield finding("pillars_matrix.promised_money", keys, money=Amount(found.promised_amount), n=len(keys))
    elif keys:
        yield finding("pillars_matrix.promised", keys, n=len(keys))
    else:
        yield finding("pillars_matrix.nothing_promised")
    best = max(PILLARS, key=lambda pillar: found.amount_per_pillar[pillar])
    if found.amount_per_pillar[best]:
        yield finding("pillars_matrix.chances", pillar=Words((f"pillar.{best}",)), money=Amount(found.amount_per_pillar[best]))
    bare = tuple(f"pillar.{pillar}" for pillar in PILLARS if not found.promised_per_pillar[pillar])
    if keys and bare:
        yield finding("pillars_matrix.bare", pillars=Words(bare))
    loose = tuple((Cell.KIND, one) for one in found.without_agreement)
    if loose:
        yield finding("pillars_matrix.loose", loose, n=len(loose))
