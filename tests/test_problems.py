"""A sentence for each way in which the world outside or a file may refuse, in both languages."""

import pytest

from cwb_desktop.paths import data_root
from cwb_desktop.texts import Say
from cwb_desktop.workshop.fields import _CHECKS, Field, fault
from cwb_desktop.workshop.format import FormatError

#: What is said without any value: these sentences have no gaps.
BARE = (
    "disk_full", "read_only", "moved", "disk", "locked", "changed_elsewhere", "damaged", "not_ours", "newer", "not_workshop",
    "newer_format", "snapshot_damaged", "too_deep",
)  # fmt: skip


@pytest.fixture(params=["nl", "en"])
def say(request):
    return Say.load(data_root("resources") / "method", request.param)


@pytest.mark.parametrize("reason", BARE)
def test_reasons_that_come_alone(say, reason):
    text = say(f"problem.{reason}")
    assert text.count(".") >= 3


def test_every_fault_of_a_field_has_a_sentence(say):
    met = set()
    for kind in _CHECKS:
        spec = Field(kind, name="x", most=2, high=1, items=1, choices=("a",))
        for value in (None, 5, "long\nx", "\ud800", "xxx", (), (1, 2), (5,), ("xxx",), 0.3, 99, "b"):
            met.add(fault(spec, value))
    met.discard(None)
    assert len(met) > 15
    for rule in met:
        assert say(f"problem.{rule}", field="F", value="v", most=1, low=0, high=2)


def test_every_problem_says_what_happened_and_what_to_do(say):
    for key, text in say.table("problem").items():
        assert len([part for part in text.split(". ") if part]) >= 2, key


def test_an_error_in_a_file_always_knows_its_place():
    assert FormatError("null", "plans 1").values == {"value": "", "where": "plans 1"}
