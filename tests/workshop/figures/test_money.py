"""The bucket and LM3, to the cent: the method's worked examples and their edges."""

from fractions import Fraction

import pytest

from cwb_desktop.workshop.collection import Change, Records
from cwb_desktop.workshop.figures.bucket import bucket
from cwb_desktop.workshop.figures.lm3 import cases, gain, lm3
from cwb_desktop.workshop.figures.rounding import shown
from cwb_desktop.workshop.neighbourhood import Inflow, Lm3Case, Lm3Line, Spending


def spending(id, amount, local_pct=0):
    return Spending(id=id, category="", text=id, amount=amount, quality="guess", local_pct=local_pct)


def case(*lines, based_on=None):
    parts = [
        Lm3Line(id=str(n), order=n, case="L", text="", amount=amount, local=local, respend_pct=pct)
        for n, (amount, local, pct) in enumerate(lines)
    ]
    return Records([Lm3Case(id="L", title="", round1_label="", based_on=based_on), *parts])


def test_the_bucket_of_the_linden(dutch):
    found = bucket(dutch)
    assert (found.inflow_total, found.spending_total, found.unassigned) == (143_000_000, 143_000_000, 0)
    assert (found.stays, found.leaks, shown(found.retention_pct, 1)) == (13_806_000, 129_194_000, 9.7)
    assert [(line.id, line.leak) for line in found.leaks_by_size[:3]] == [("u3", 28_520_000), ("u1", 19_800_000), ("u2", 15_190_000)]


def test_an_amount_that_is_not_known_counts_nothing_and_is_no_leak():
    found = bucket(Records([spending("a", None), spending("b", 0), Inflow(id="i", category="", text="", amount=None, quality="guess")]))
    assert found.spending_total == 0
    assert found.retention_pct is None
    assert [line.id for line in found.leaks_by_size] == ["b"]
    assert found.unknown == (("inflow", "i"), ("spending", "a"))


def test_equal_leaks_go_by_id_and_more_spent_than_came_in_is_negative():
    found = bucket(Records([spending("b", 100, 50), spending("a", 50), spending("c", 51)]))
    assert [line.id for line in found.leaks_by_size] == ["c", "a", "b"]
    assert found.unassigned == -201


def test_stays_is_exact():
    assert bucket(Records([spending("a", 333, 33)])).stays == Fraction("109.89")


@pytest.mark.parametrize(
    ("id", "round1", "round2", "round3", "score"),
    [("L1", 200_000, 120_000, 49_800, 1.85), ("L2", 200_000, 140_000, 56_800, 1.98),
     ("L3", 180_000, 14_000, 5_600, 1.11), ("L4", 180_000, 150_800, 66_220, 2.21)],
)  # fmt: skip
def test_the_worked_examples(dutch, id, round1, round2, round3, score):
    found = lm3(dutch, id)
    assert (found.round1, found.round2, found.round3, shown(found.score, 2)) == (round1, round2, round3, score)


def test_leaks_and_effect_of_the_kitchen(dutch):
    found = lm3(dutch, "L1")
    assert (found.leak_after_round1, found.leak_after_round2) == (80_000, 70_200)
    assert found.effect == found.score - 1


def test_what_if_says_what_stays_more(dutch):
    before = dutch.get(Lm3Case, "L2")
    assert gain(dutch, before) is None
    after = Lm3Case(id="L2", order=before.order, title=before.title, round1_label=before.round1_label, based_on="L1")
    assert gain(dutch.apply([Change(before, after)]), after) == 27_000


def test_nothing_spent():
    found = lm3(case(), "L")
    assert (found.score, found.effect, found.stays_round1_pct, found.stays_round2_pct) == (None, None, None, None)


def test_nothing_local():
    found = lm3(case((100, False, 80)), "L")
    assert (found.score, found.stays_round1_pct, found.stays_round2_pct) == (1, 0, None)


def test_everything_local_and_spent_again():
    assert lm3(case((100, True, 100)), "L").score == 3


def test_a_line_that_is_not_known_counts_nothing():
    found = lm3(case((100, True, 50), (None, True, 50)), "L")
    assert (found.round1, found.unknown) == (100, (("lm3_line", "1"),))


def test_all_cases_in_the_order_of_the_list(dutch):
    assert list(cases(dutch)) == ["L1", "L2", "L3", "L4"]
